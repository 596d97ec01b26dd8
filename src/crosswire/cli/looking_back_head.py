"""The head of a page that looks back: when and from what the record is, and what has changed since."""

from crosswire.cli.paper import Paper
from crosswire.publishing.looking_back import LookingBack
from crosswire.publishing.wording import capital, counted

MOST_SINCE = 12
"""Changes listed in the head; what is beyond is counted."""


def write_made_from(paper: Paper, back: LookingBack) -> None:
    """Sets when and from what the record is, and what is left out of it."""
    paper.line((capital(back.stood), "label"))
    for sentence in back.left_out:
        paper.line((sentence, "grey"), indent=2, hang=4)


def write_looking_back(paper: Paper, back: LookingBack) -> None:
    """Sets when and from what the record is, what is left out of it, and what has changed since."""
    write_made_from(paper, back)
    if not back.since:
        paper.line(("nothing has changed since", "grey"), indent=2)
        return
    paper.line("since then", indent=2)
    shown = back.since[:MOST_SINCE]
    at = 6 + max(len(what) for what, _, _ in shown)
    wide = max(len(before) for _, before, _ in shown)
    for what, before, after in shown:
        paper.row(f"    {what}", at, before.ljust(wide), (" → ", "grey"), after, hang=at + 2)
    if len(back.since) > MOST_SINCE:
        paper.line((f"and {counted(len(back.since) - MOST_SINCE, 'more', 'more')}", "grey"), indent=4)
