"""crosswire demo: the whole way through on a small invented corpus."""

from pathlib import Path
from typing import Annotated

import typer

from crosswire.cli.serve import DEFAULT_PORT, Port, serve_until_stopped


def demo(
    context: typer.Context,
    keep: Annotated[
        str | None, typer.Option(metavar="PATH", help="Keep the store in this file (it must not be there yet).")
    ] = None,
    serve: Annotated[bool, typer.Option("--serve", help="Then show it in the browser, until Ctrl-C.")] = False,
    port: Port = DEFAULT_PORT,
) -> int:
    """See it at work: read the bundled sample reports and show the record of each incident.

    The sample is 21 invented reports of four invented incidents. The store is thrown away unless --keep names a file.
    """
    import tempfile

    if keep is not None and Path(keep).exists():
        raise typer.BadParameter(f"{keep} is there already; name a new file", ctx=context, param_hint="--keep")
    with tempfile.TemporaryDirectory(prefix="crosswire-demo-") as folder:
        store = keep or str(Path(folder) / "demo.db")
        code = _run(store, keep)
        if serve:
            from crosswire.workbench import Desk

            with Desk(store) as desk:
                serve_until_stopped(desk, port)
        return code


def _is_aside(folder: Path) -> bool:
    """True for a folder beside the sample's that holds no reports."""
    return folder.name.startswith(("_", "."))


def _run(store: str, keep: str | None) -> int:
    from crosswire.cli.add import add_with_progress, write_added
    from crosswire.cli.event_list import write_event_list
    from crosswire.cli.event_page import write_event
    from crosswire.cli.paper import Paper
    from crosswire.publishing.dossier import dossier
    from crosswire.workbench import Desk, sample_folder

    paper = Paper()
    with Desk(store, create=True) as desk:
        folders = sorted(str(p) for p in sample_folder().iterdir() if p.is_dir() and not _is_aside(p))
        code = write_added(desk, add_with_progress(desk, folders), events_too=False)
        paper.blank()
        found = desk.events()
        write_event_list(paper, found)
        for event in found:
            paper.blank()
            paper.line(("─" * paper.width, "grey"))
            paper.blank()
            reports = desk.reports(event=event.id)
            claims, dependences = desk.claims(event=event.id), desk.dependences(event=event.id)
            write_event(paper, dossier(event, reports, claims, dependences, desk.voices(event.id)[1]))
    paper.blank()
    if keep is None:
        paper.line("Next: crosswire demo --serve shows it in the browser; with --keep demo.db the store stays.")
    else:
        paper.line(f"Next: crosswire --store {keep} explain 1 killed tells why the figures are what they are.")
    paper.line("With reports of your own: crosswire add PATH…, then crosswire events.")
    return code
