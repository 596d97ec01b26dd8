"""Comparison of two reports: a sum of named measures, each with its points.

The same measures are taken when reports are placed, when weights are learned and when a pair is explained; only the
explanation puts them into words.
"""

from collections.abc import Callable, Iterator

from crosswire.grouping.compare_dates import dates, published
from crosswire.grouping.compare_figures import figures, kinds, parties
from crosswire.grouping.compare_places import places
from crosswire.grouping.compare_words import copied, form, named, telling
from crosswire.grouping.digest import Digest
from crosswire.grouping.measures import Measure, Measures
from crosswire.grouping.weights import Weights, weights

COMPARISONS: tuple[Callable[[Digest, Digest], Measures], ...] = (
    dates,
    published,
    places,
    figures,
    parties,
    kinds,
    named,
    telling,
    copied,
    form,
)
"""What is compared, in the order in which it is shown."""

OTHER_DAY = frozenset(("date_next", "date_near", "date_week", "date_far", "date_clashes"))
DATED = OTHER_DAY | {"date_same", "date_named_same", "date_fits"}
OTHER_PLACE = frozenset(("place_apart", "place_far", "place_other", "region_other", "country_other"))


def measures(a: Digest, b: Digest) -> list[Measure]:
    """All that the comparison of `a` and `b` found, the starting points first. The same for `b` and `a`."""
    if b.report_id < a.report_id:
        a, b = b, a
    single = [("start", 1.0), *(m for comparison in COMPARISONS for m in comparison(a, b))]
    return [*single, *_together({name for name, _ in single}, {name for name, amount in single if amount >= 1.0})]


def _together(names: set[str], firm: set[str]) -> Iterator[Measure]:
    """What single measures mean together; another day counts here only where it is `firm`."""
    if firm & OTHER_DAY and names & OTHER_PLACE:
        yield "other_day_and_place", 1.0
    if not names & DATED:
        yield "undated", 1.0


def score(a: Digest, b: Digest, table: Weights | None = None) -> float:
    """The points of all measures added up: the log-odds that the two tell of one incident.

    `table` stands in for the committed weights where weights are tried out.
    """
    points = (table or weights()).points
    return round(sum(round(points[name] * amount, 4) for name, amount in measures(a, b)), 4)
