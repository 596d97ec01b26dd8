"""The heading of a report: its title, else its first words."""

from crosswire.model.report import Report
from crosswire.publishing.wording import clean

LONGEST_HEADING = 110
"""Characters of a heading that is made of a text's first words."""


def heading(report: Report) -> str:
    """The report's title, else the first line of its text, cut where it is too long for a heading."""
    words = clean(report.title or (report.text.strip().splitlines() or [""])[0])
    cut = words[:LONGEST_HEADING].rsplit(" ", 1)[0] + "…" if len(words) > LONGEST_HEADING else words
    return cut or "A report without words"
