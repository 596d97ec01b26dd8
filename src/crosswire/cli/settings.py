"""What holds for every verb of one run: which store; and the desk over it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

if TYPE_CHECKING:
    from crosswire.workbench import Desk

DEFAULT_STORE = "crosswire.db"
DEFAULT_READER = "rules"
Reader = Annotated[
    str,
    typer.Option(
        "--reader", metavar="NAME", envvar="CROSSWIRE_READER", help="What reads; crosswire readers lists the choice."
    ),
]
"""The option of every verb that reads."""

Archive = Annotated[
    Path | None,
    typer.Option("--archive", metavar="FOLDER", help="Keep each page as it came in WARC files in this folder."),
]
AllowedHosts = Annotated[
    list[str] | None,
    typer.Option(
        "--allow-host",
        metavar="HOST",
        help="Fetch from this host though it is in a private network; can be repeated.",
    ),
]
"""The options of every verb that fetches."""

AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="TIME",
        help="As it stood then, from the reports out by that time: 2024-08-30 (to its end) or 2024-08-30T12:00Z.",
    ),
]
"""The option of every verb that can look back."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The global options as given."""

    store: str


def settings_of(context: typer.Context) -> Settings:
    """The settings of the run that `context` belongs to."""
    return cast(Settings, context.find_root().obj)


def open_desk(context: typer.Context, *, create: bool = False) -> Desk:
    """The desk over the run's store; `create` makes the store where there is none.

    Raises DeskError where the store cannot be opened, or is not there and shall not be made.
    """
    from crosswire.workbench import Desk

    return Desk(settings_of(context).store, create=create)
