"""crosswire serve: the workbench in the browser."""

from typing import Annotated

import typer

from crosswire.cli.settings import open_desk

DEFAULT_PORT = 8000


def serve(
    context: typer.Context,
    port: Annotated[
        int, typer.Option(min=0, max=65535, metavar="N", help="The port on this machine; 0 takes one that is free.")
    ] = DEFAULT_PORT,
    open_page: Annotated[bool, typer.Option("--open", help="Open it in your browser.")] = False,
) -> None:
    """Show the store in the browser: the incidents, each with its record, its reports and what needs a person.

    It answers on this machine alone (127.0.0.1), asks no other host for anything, and runs until Ctrl-C. Every page is
    there as JSON as well, at its address with .json behind it.
    """
    from crosswire.web.serving import serve as serve_pages

    def ready(address: str) -> None:
        print(f"The workbench is open at {address} (Ctrl-C stops it).", flush=True)
        if open_page:
            import webbrowser

            webbrowser.open(address)

    with open_desk(context) as desk:
        serve_pages(desk, port, ready)
