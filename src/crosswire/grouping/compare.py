"""Comparison of two reports: a sum of named measures, each with its points.

The same measures are taken when reports are placed, when weights are learned and when a pair is explained; only the
explanation puts them into words.
"""

from collections.abc import Callable, Iterable, Mapping
from math import fsum

from crosswire.grouping.compare_dates import dates, published, years
from crosswire.grouping.compare_figures import figures, kinds, parties
from crosswire.grouping.compare_places import places
from crosswire.grouping.compare_words import LEADS_AT_MOST, copied, form, leads, named, telling, telling_at_most
from crosswire.grouping.digest import Digest
from crosswire.grouping.measures import Measure, Measures
from crosswire.grouping.weights import Weights, weights

COMPARISONS: tuple[Callable[[Digest, Digest], Measures], ...] = (
    dates,
    published,
    years,
    places,
    figures,
    parties,
    kinds,
    named,
    telling,
    leads,
    copied,
    form,
)
"""What is compared, in the order in which it is shown."""

WORDS = (telling, leads)
BEFORE_WORDS = tuple(comparison for comparison in COMPARISONS if comparison not in WORDS)
START: Measure = ("start", 1.0)
ROUNDING = 1e-6
"""Points by which a sum in another order may at most differ; in truth far fewer."""

OTHER_DAY = frozenset(("date_next", "date_near", "date_week", "date_far", "date_clashes"))
DATED = OTHER_DAY | {"date_same", "date_named_same", "date_fits"}
OTHER_PLACE = frozenset(("place_apart", "place_far", "place_other", "region_other", "country_other"))


def measures(a: Digest, b: Digest) -> list[Measure]:
    """All that the comparison of `a` and `b` found, the starting points first. The same for `b` and `a`."""
    if b.report_id < a.report_id:
        a, b = b, a
    found = [START]
    for comparison in COMPARISONS:
        found.extend(comparison(a, b))
    return _closed(found)


def _closed(found: list[Measure]) -> list[Measure]:
    """`found` with what follows from several measures together."""
    dated = other_day = other_place = False
    for name, amount in found:
        if name in DATED:
            dated = True
            # A weekday of no known week is too little to speak of another day.
            other_day = other_day or (amount >= 1.0 and name in OTHER_DAY)
        elif name in OTHER_PLACE:
            other_place = True
    if other_day and other_place:
        found.append(("other_day_and_place", 1.0))
    if not dated:
        found.append(("undated", 1.0))
    return found


def score(a: Digest, b: Digest, table: Weights | None = None) -> float:
    """The points of all measures added up, to 6 decimals: the log-odds that the two tell of one incident.

    `table` stands in for the committed weights where weights are tried out.
    """
    points = (table or weights()).points
    return round(fsum([points[name] * amount for name, amount in measures(a, b)]), 6)


def score_if_same(a: Digest, b: Digest, table: Weights | None = None) -> float | None:
    """The score of two reports that reach the bar; null for two that do not.

    Words are compared last, those of the leads first, and no further than they could still make the two one incident.
    """
    if b.report_id < a.report_id:
        a, b = b, a
    held = table or weights()
    points = held.points
    found = [START]
    for comparison in BEFORE_WORDS:
        found.extend(comparison(a, b))
    parts = [points[name] * amount for name, amount in _closed(found)]
    so_far, at_most = sum(parts), _most(points, telling_at_most(a, b))
    if so_far + at_most + _most(points, LEADS_AT_MOST) < held.bar - ROUNDING:
        return None
    of_leads = [points[name] * amount for name, amount in leads(a, b)]
    if so_far + at_most + sum(of_leads) < held.bar - ROUNDING:
        return None
    parts += of_leads
    parts += [points[name] * amount for name, amount in telling(a, b)]
    total = round(fsum(parts), 6)
    return total if total >= held.bar else None


def _most(points: Mapping[str, float], amounts: Iterable[Measure]) -> float:
    """The points that measures of at most those amounts could give."""
    return sum([max(0.0, points[name] * amount) for name, amount in amounts])
