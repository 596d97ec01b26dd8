"""Delimited text: the records of a CSV or TSV file, with what was in quotation marks told apart from what was not.

Always holds: a bare empty field is null, an empty field in quotation marks is the empty string; a quoted field may hold
the delimiter, line ends and doubled marks (RFC 4180); nothing is raised, and the time grows with the length alone.
"""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache

Fields = list[str | None]
NEVER_CLOSED = "opens a quotation mark that is never closed; what follows could not be read"
LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Record:
    """One record: the line that it begins in, its fields, and what is wrong with its marks, or null; `end` in characters."""

    line: int
    fields: Fields
    broken: str | None
    end: int


@cache
def _field(delimiter: str) -> re.Pattern[str]:
    """One field with the mark that ends it: in quotation marks (group 1) or bare (group 2)."""
    stop = re.escape(delimiter)
    return re.compile(
        rf'(?:"([^"]*+(?:""[^"]*+)*+)"|(?!")([^{stop}\r\n]*+))({stop}|\r\n|\n|\r|\Z)',
    )


def records(text: str, delimiter: str, missing: Set[str] = frozenset()) -> Iterator[Record]:
    """The records of `text`, blank lines passed over; bare fields in `missing` are null like bare empty ones.

    A record with text before or after its marks is broken and ends with its line; one whose mark is never closed takes
    in all that is left.
    """
    match = _field(delimiter).match
    position, line, length = 0, 1, len(text)
    none = {"", *missing}
    while position < length:
        began, at_line = position, line
        fields: Fields = []
        while True:
            found = match(text, position)
            if found is None:
                break
            quoted, bare, stop = found.groups()
            if quoted is None:
                fields.append(None if bare in none else bare)
            else:
                fields.append(quoted.replace('""', '"') if '"' in quoted else quoted)
                if "\n" in quoted or "\r" in quoted:
                    line += len(LINE_END.findall(quoted))
            position = found.end()
            if stop != delimiter:
                line += 1
                break
        if found is None:
            yield (record := _broken(text, position, at_line, delimiter))
            line += len(LINE_END.findall(text, position, record.end))
            position = record.end
        elif fields != [None]:
            yield Record(at_line, fields, None, position)
        if position == began:
            return


def _broken(text: str, position: int, line: int, delimiter: str) -> Record:
    """The record whose field at `position` opens a quotation mark and is no whole field."""
    closed = re.compile(r'"[^"]*+(?:""[^"]*+)*+"').match(text, position)
    if closed is None:
        return Record(line, [], NEVER_CLOSED, len(text))
    after = LINE_END.search(text, closed.end())
    reason = "has text after a closing quotation mark; double the marks inside a field"
    return Record(line, [], reason, after.end() if after else len(text))
