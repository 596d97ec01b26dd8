"""Wording: figures, counts and lists in plain English, for sentences that explain the record."""

from collections.abc import Sequence

from crosswire.model.outlets import outlet_of
from crosswire.model.report import Report
from crosswire.model.words import ClaimKind

NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
KIND_WORDS = {
    ClaimKind.KILLED: "killed",
    ClaimKind.INJURED: "injured",
    ClaimKind.MISSING: "missing",
    ClaimKind.CAPTURED: "captured",
    ClaimKind.DISPLACED: "displaced",
    ClaimKind.RESCUED: "rescued",
}


def figure_words(low: float | None, high: float | None) -> str:
    """A figure as one says it: "14", "14 to 15", "at least 15", "up to 30", "no number"."""
    if low is None and high is None:
        return "no number"
    if high is None:
        return f"at least {number(low)}"
    if low is None:
        return f"up to {number(high)}"
    return number(low) if low == high else f"{number(low)} to {number(high)}"


def number(value: float | None) -> str:
    """A number in figures, thousands parted by commas."""
    if value is None:
        return "no number"
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def counted(count: int, noun: str) -> str:
    """A count with its noun: "one voice", "three voices", "14 reports"."""
    said = NUMBER_WORDS[count] if count < len(NUMBER_WORDS) else str(count)
    plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{said} {noun if count == 1 else plural}"


def listed(parts: Sequence[str], last: str = "and") -> str:
    """The parts as a list in words: "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def few(parts: Sequence[str], most: int = 4) -> str:
    """The parts as a list in words, of more than `most` the first ones and how many others there are."""
    if len(parts) <= most:
        return listed(parts)
    return listed([*parts[: most - 1], counted(len(parts) - most + 1, "other")])


def sentence(text: str) -> str:
    """`text` with a capital at its head and a full stop at its end."""
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")


def report_name(report: Report) -> str:
    """What a report is called in a sentence: its outlet with its own id, or the id alone."""
    outlet, own = outlet_of(report), report.external_id or report.id
    return f"{outlet} ({own})" if outlet else own
