"""crosswire readers: which readers can be chosen, and which of them read what is in the store."""

from pathlib import Path

import typer

from crosswire.cli.settings import open_desk, settings_of


def readers(context: typer.Context) -> None:
    """List the readers that --reader can name, and how many reports of the store each version read.

    A reader comes with crosswire or with another package that is installed; docs/readers.md says how to write one.
    """
    from crosswire.cli.paper import Paper
    from crosswire.publishing.wording import clean
    from crosswire.workbench import known_readers

    paper = Paper()
    known = known_readers()
    at = max(len(reader.name) for reader in known) + 2
    for reader in known:
        told = f"version {reader.version}, from {reader.package}" if reader.failure is None else reader.failure
        paper.row((reader.name, "label"), at, clean(told))
    if not Path(settings_of(context).store).exists():
        return
    with open_desk(context) as desk:
        by = desk.read_by()
    if by:
        paper.blank()
        paper.line(read_by_words(by))


def read_by_words(by: dict[str, int]) -> str:
    """How many reports each reader read, in a sentence: "In the store: 2 read by far/1, 40 by rules/1.0."."""
    from crosswire.publishing.wording import clean

    return "In the store: " + ", ".join(f"{n:,} read by {clean(label)}" for label, n in by.items()) + "."
