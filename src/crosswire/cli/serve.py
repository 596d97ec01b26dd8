"""crosswire serve: the workbench in the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crosswire.cli.settings import open_desk

if TYPE_CHECKING:
    from crosswire.workbench import Desk

DEFAULT_PORT = 8000


HIGHEST_PORT = 65535


def _port(value: int) -> int:
    if not 0 <= value <= HIGHEST_PORT:
        raise typer.BadParameter(f"{value} is no port; give one from 1 to {HIGHEST_PORT}, or 0 for one that is free")
    return value


Port = Annotated[
    int, typer.Option(metavar="N", callback=_port, help="The port on this machine; 0 takes one that is free.")
]


def serve(
    context: typer.Context,
    port: Port = DEFAULT_PORT,
    open_page: Annotated[bool, typer.Option("--open", help="Open it in your browser.")] = False,
) -> None:
    """Show the store in the browser: the incidents, each with its record, its reports and what needs a person.

    It answers on this machine alone (127.0.0.1), asks no other host for anything, and runs until Ctrl-C. Every page is
    there as JSON as well, at its address with .json behind it.
    """
    with open_desk(context) as desk:
        serve_until_stopped(desk, port, open_page=open_page)


def serve_until_stopped(desk: Desk, port: int, *, open_page: bool = False) -> None:
    """Shows the desk's store in the browser and says where; `open_page` opens it there."""
    from crosswire.web.serving import serve as serve_pages

    def ready(address: str) -> None:
        print(f"The workbench is open at {address} (Ctrl-C stops it).", flush=True)
        if open_page:
            import webbrowser

            webbrowser.open(address)

    serve_pages(desk, port, ready)
