"""crosswire outlets: the registry of news outlets and agencies, and what it says of one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crosswire.cli.settings import settings_of

if TYPE_CHECKING:
    from crosswire.cli.paper import Paper

WIDEST_NAME = 34
"""Columns for the names in the list; a longer one takes a line of its own."""


def outlets(
    context: typer.Context,
    outlet: Annotated[
        str | None,
        typer.Argument(metavar="NAME|DOMAIN", help="Show this outlet alone: a name, a domain or an address of it."),
    ] = None,
) -> None:
    """List the outlets and news agencies that are known by name: where they publish, and to whom they belong.

    By this list an outlet is one, however its reports give it, a line under a text is an agency's credit, and two outlets
    of one owner are not surely two voices. Lines of your own go into the file outlets.toml beside the store, or the one
    that CROSSWIRE_OUTLETS names; crosswire rebuild then works them into what is there. No outlet is ranked.
    """
    from crosswire.cli.paper import Paper

    store = settings_of(context).store
    if outlet is not None:
        _write_one(Paper(), outlet, store)
    else:
        _write_list(Paper(), store)


def _write_one(paper: Paper, wanted: str, store: str) -> None:
    from crosswire.publishing.wording import clean
    from crosswire.workbench import known_outlets, outlet_called, outlets_file

    found = outlet_called(wanted, store)
    others = [o.name for o in known_outlets(store) if found.owner and o.owner == found.owner and o.id != found.id]
    rows = (
        ("also", ", ".join(found.names)),
        ("credits", ", ".join(found.codes)),
        ("at", ", ".join(found.domains)),
        ("home", " ".join(filter(None, (found.country, found.language)))),
        ("owner", found.owner),
        ("sisters", ", ".join(others)),
    )
    paper.line((clean(found.name), "headline"), ("  news agency" if found.agency else "", "grey"))
    paper.blank()
    for word, said in rows:
        if said:
            paper.row((f"  {word}", "accent"), 11, clean(said))
    if found.own:
        paper.blank()
        paper.row(("FILE", "label"), 6, clean(str(outlets_file(store))))


def _write_list(paper: Paper, store: str) -> None:
    from crosswire.publishing.wording import clean, counted
    from crosswire.workbench import known_outlets

    found = known_outlets(store)
    at = 4 + min(WIDEST_NAME, max(len(o.name) for o in found))
    agencies = sum(o.agency for o in found)
    paper.line(("OUTLETS", "label"), (f"  {counted(len(found), 'outlet')}, {agencies:,} of them news agencies", "grey"))
    for o in found:
        home = " ".join(filter(None, (o.country, o.language)))
        plain = filter(None, (home, ", ".join(o.domains)))
        marks = filter(None, (o.owner, "agency" if o.agency else "", "your own" if o.own else ""))
        told = [*((words, "plain") for words in plain), *((words, "grey") for words in marks)]
        paper.flow([[(clean(words), style)] for words, style in told], (f"  {clean(o.name)}", "accent"), at)
