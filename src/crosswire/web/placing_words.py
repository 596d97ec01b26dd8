"""What placings did to events, in words."""

from crosswire.publishing.wording import capital, counted, listed
from crosswire.workbench import EventChange


def placing_words(change: EventChange) -> str:
    """What a placing did to events, in a sentence."""
    before, after = (listed(list(side), most=6) for side in (change.before, change.after))
    why = f"when {counted(len(change.reports), 'report')} came" if change.reports else "by a decision"
    return f"{capital(change.kind)}: {before} became {after}, {why}."
