"""Titled numbers: what a report's title states of everybody holds over what is added up or smaller in its text.

Always holds: what is set aside is left out with a reason; a larger number that the text states stays beside it.
"""

from collections.abc import Sequence
from dataclasses import replace

from crosswire.reconciling.figures import EVERYBODY, Figure, Mention, figure_of
from crosswire.reconciling.gathering import ReportFigures
from crosswire.reconciling.mentions import omissions
from crosswire.reconciling.wording import figure_words


def hold_title(found: ReportFigures, mentions: Sequence[Mention]) -> None:
    """Lets the one number that the report's title and text share stand for everybody, in place of sums and parts."""
    titled = [m for m in mentions if m.titled and m.is_point and not m.denied and m.counted.standing != "side"]
    values = {m.value for m in titled}
    if len(values) != 1:
        return
    value = values.pop()
    reason = f"a part of the {figure_words(*value)} that the report's title states, or counted twice"
    by_id = {m.claim.id: m for m in mentions}
    kept = []
    for figure in found.figures.get(EVERYBODY, []):
        if _stands(figure, value):
            kept.append(replace(figure, titled=figure.titled or figure.value == value))
        else:
            found.omitted += omissions(figure.claim_ids, by_id, reason)
    if not any(f.value == value for f in kept):
        kept.append(figure_of(titled[0], found.report))
    found.figures[EVERYBODY] = kept


def _stands(figure: Figure, value: tuple[float | None, float | None]) -> bool:
    """True for the title's own number, an older one, words without a number, and a larger number that the text states."""
    if figure.value == value or figure.vague or figure.revision == "old":
        return True
    return not figure.derived and (figure.high is None or figure.high > (value[1] or 0))
