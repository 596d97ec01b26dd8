"""The table of formats that the record is published in. A new format is one entry here and one file beside it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from crosswire.publishing import jsonl
from crosswire.publishing.record import Record


class UnknownFormatError(ValueError):
    """Raised for a format's name that is not in the table; the message is a sentence that lists those there are."""


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write the record: its name on the command line, what it is in a few words, and its writer.

    The writer yields the publication piece by piece, as UTF-8. A `binary` format is not for a terminal.
    """

    name: str
    words: str
    write: Callable[[Record], Iterator[bytes]]
    binary: bool = False


def _jsonl(record: Record) -> Iterator[bytes]:
    for line in jsonl.lines(record.reports, record.claims, record.dependences, record.events):
        yield line.encode("utf-8") + b"\n"


FORMATS: dict[str, Format] = {
    f.name: f
    for f in (Format("jsonl", "JSON Lines: every report, claim, dependence and event, one object a line", _jsonl),)
}
"""Every format by its name."""


def format_named(name: str) -> Format:
    """The format called `name`.

    Raises UnknownFormatError for any other name.
    """
    if name not in FORMATS:
        raise UnknownFormatError(f"there is no format “{name}”; there is {', '.join(FORMATS)}")
    return FORMATS[name]
