"""JSON Lines: one report a line, with the keys of the interchange contract.

Always holds: a line is either one report or one refusal that names its number; a bad line costs no other line, and no
more than one line is held in memory.
"""

import json
from collections.abc import Iterator
from typing import BinaryIO

from crosswire.model.report import Report
from crosswire.sources.making import Given, UnfitError, made
from crosswire.sources.refusal import LARGEST_LINE, Refusal, megabytes

KEYS = ("id", "outlet", "url", "title", "byline", "language", "published", "text", "html", "event")
"""The keys of a report (docs/contract.md); all are strings, null is the same as absent, others are passed over."""

TYPE_NAMES = {bool: "true or false", float: "a number", list: "a list", dict: "an object"}
MARKS = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))


def read_json_lines(stream: BinaryIO, where: str) -> Iterator[Report | Refusal]:
    """The reports of a stream of JSON Lines in UTF-8, blank lines passed over; `where` names the stream in refusals.

    Raises OSError where the stream cannot be read on.
    """
    number, found = 0, False
    while line := stream.readline(LARGEST_LINE + 1):
        number += 1
        if number == 1:
            mark = next((name for mark, name in MARKS if line.startswith(mark)), None)
            if mark:
                yield Refusal(where, f"is {mark}; JSON Lines are UTF-8, save it as UTF-8")
                return
            line = line.removeprefix(b"\xef\xbb\xbf")
        if len(line) > LARGEST_LINE:
            size = len(line) + _rest_of_line(stream)
            found = True
            yield Refusal(f"{where} line {number}", f"holds {megabytes(size)}, and a line is at most 20 MB; split it")
        elif line.strip():
            found = True
            try:
                yield _report(_object(line))
            except UnfitError as unfit:
                yield Refusal(f"{where} line {number}", str(unfit))
    if not found:
        yield Refusal(where, "is empty; give one JSON object a line, each with its text")


def _rest_of_line(stream: BinaryIO) -> int:
    """Passes over what is left of a line; its size in bytes."""
    size = 0
    while piece := stream.readline(1 << 20):
        size += len(piece)
        if piece.endswith(b"\n"):
            break
    return size


def _object(line: bytes) -> dict[str, object]:
    """The JSON object that `line` holds."""
    try:
        # Numbers are of no use here, and a whole number of thousands of digits would be refused as an int.
        data = json.loads(line.decode("utf-8"), parse_int=float)
    except UnicodeDecodeError as error:
        raise UnfitError(f"is not UTF-8 at byte {error.start}; save it as UTF-8") from None
    except RecursionError:
        raise UnfitError("is nested too deep to be a report; give one flat object a line") from None
    except json.JSONDecodeError as error:
        if not line.endswith(b"\n"):
            raise UnfitError("is cut short or is not JSON; end the file with a whole line") from None
        raise UnfitError(f"is not JSON ({error.msg.lower()} at column {error.colno}); give one object a line") from None
    if not isinstance(data, dict):
        kind = TYPE_NAMES.get(type(data), "a string" if isinstance(data, str) else "null")
        raise UnfitError(f"is {kind}, not an object; give one object with a text a line")
    return data


def _report(data: dict[str, object]) -> Report:
    """The report that a line's object gives."""
    given = {key: _string(data, key) for key in KEYS}
    html = given.pop("html")
    report = Given(**given)
    if report.text is None and html is not None:
        from crosswire.sources.pages.standing_in import (
            with_html,  # late: bare texts need not wait for a parser of pages
        )

        report = with_html(report, html)
    return made(report)


def _string(data: dict[str, object], key: str) -> str | None:
    """The string under `key`; null where there is none or it is blank. Blanks at the ends of all but the body go."""
    value = data.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise UnfitError(f"has {TYPE_NAMES[type(value)]} as its {key}; give a string, or leave it out")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise UnfitError(f"has half a character in its {key} (a lone surrogate); write the whole character") from None
    if "\0" in value:
        raise UnfitError(f"has a NUL character in its {key}; take it out")
    if not value.strip():
        return None
    return value if key in ("text", "html") else value.strip()
