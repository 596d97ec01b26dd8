"""The table as a person reads it on a terminal."""

from collections.abc import Sequence

from accuracy.measures import DIGITS, Measure

HEAD = ("measure", "figure", "floor", "goal", "")


def table(measures: Sequence[Measure]) -> str:
    """The measures as aligned lines, a blank line between sets."""
    rows = [HEAD, *map(cells, measures)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(HEAD))]
    lines = []
    before = None
    for row, measure in zip(rows, [None, *measures], strict=True):
        if measure is not None and measure.set_name != before:
            lines.append("")
            before = measure.set_name
        first, *numbers, last = row
        set_row = [first.ljust(widths[0]), *(n.rjust(w) for n, w in zip(numbers, widths[1:], strict=False)), last]
        lines.append("  ".join(set_row).rstrip())
    return "\n".join(lines)


def cells(measure: Measure) -> tuple[str, str, str, str, str]:
    """One measure's cells: its name, the figures to three digits, and the verdict in words."""
    figures = (measure.figure, measure.floor, measure.goal)
    figure, floor, goal = (f"{f:.{DIGITS}f}" if f is not None else "–" for f in figures)
    return f"{measure.set_name}: {measure.words}", figure, floor, goal, measure.verdict
