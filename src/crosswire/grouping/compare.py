"""Comparison of two reports' sketches: a sum of named measures, each with its words and its points."""

from collections.abc import Callable, Iterator

from crosswire.grouping.compare_dates import dates, published
from crosswire.grouping.compare_figures import figures, kinds, parties
from crosswire.grouping.compare_places import places
from crosswire.grouping.compare_words import copied, named, telling
from crosswire.grouping.measures import Measure, Measures
from crosswire.grouping.sketch import Sketch
from crosswire.grouping.weights import Weights, weights
from crosswire.model.linkage import Link, LinkFeature

COMPARISONS: tuple[Callable[[Sketch, Sketch], Measures], ...] = (
    dates,
    published,
    places,
    figures,
    parties,
    kinds,
    named,
    telling,
    copied,
)
"""What is compared, in the order in which it is shown."""

OTHER_DAY = frozenset(("date_next", "date_near", "date_week", "date_far", "date_clashes"))
OTHER_PLACE = frozenset(("place_apart", "place_far", "place_other", "region_other", "country_other"))
OWN_MARKS = frozenset(
    (
        "place_same",
        "place_near",
        "place_named",
        "people_shared",
        "sites_shared",
        "figure_shared",
        "near_copy",
        "rare_names",
    )
)
"""Measures that point at one incident rather than at a kind of incident in a region."""


def measures(a: Sketch, b: Sketch) -> list[Measure]:
    """All that the comparison of `a` and `b` found, the starting points first. The same for `b` and `a`."""
    single = [Measure("start", "any two reports"), *(m for comparison in COMPARISONS for m in comparison(a, b))]
    return [*single, *_together({m.name for m in single}, {m.name for m in single if m.amount >= 1.0})]


def _together(names: set[str], firm: set[str]) -> Iterator[Measure]:
    """What single measures mean together; another day counts here only where it is `firm`."""
    if firm & OTHER_DAY and names & OTHER_PLACE:
        yield Measure("other_day_and_place", "another day and another place: alike in words only")
    if "figure_apart" in names and names & OTHER_PLACE:
        yield Measure("other_figures_and_place", "another place and other figures: alike in words only")
    if not names & OWN_MARKS:
        yield Measure("nothing_own", "no place, person, spot or telling figure in common")
    if "date_same" in names and "place_same" in names:
        yield Measure("same_day_and_place", "one day and one place")


def compare(a: Sketch, b: Sketch, table: Weights | None = None) -> Link:
    """How surely two reports tell of one incident: the points of all measures added up, and whether they reach the bar.

    `table` stands in for the committed weights where weights are tried out. Symmetric: the link is the same for
    (b, a), with `Link.a` the smaller id.
    """
    points = table or weights()
    first, second = (a, b) if a.report_id <= b.report_id else (b, a)
    features = tuple(
        LinkFeature(m.name, m.value, round(points.points[m.name] * m.amount, 4)) for m in measures(first, second)
    )
    score = round(sum(f.points for f in features), 4)
    return Link(first.report_id, second.report_id, score, score >= points.bar, features)
