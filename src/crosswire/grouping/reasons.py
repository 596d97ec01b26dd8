"""Reasons: the comparison of two reports in words, each measure with what was compared and its points.

The measures are those that placing takes (`crosswire.grouping.compare`); nothing is worked out anew but the words.
"""

from collections.abc import Callable, Iterable

from crosswire.grouping.compare import measures
from crosswire.grouping.compare_dates import may_be_one_day
from crosswire.grouping.compare_figures import equal_figures, kinds_apart, meeting_figures, value_of
from crosswire.grouping.compare_places import kilometres, same_place
from crosswire.grouping.digest import Digest, digest, mentions
from crosswire.grouping.sketch import Sketch
from crosswire.grouping.weights import Weights, weights
from crosswire.grouping.word_weights import weight
from crosswire.model.calendar import days_apart
from crosswire.model.linkage import Link, LinkFeature
from crosswire.model.moment import Moment
from crosswire.model.outlets import outlet_name
from crosswire.model.place import Place

MOST_LISTED = 5


def compare(a: Sketch, b: Sketch, table: Weights | None = None) -> Link:
    """How surely two reports tell of one incident, with every reason in words. Symmetric, with `Link.a` the smaller id.

    `table` stands in for the committed weights where weights are tried out.
    """
    points = table or weights()
    first, second = (a, b) if a.report_id <= b.report_id else (b, a)
    x, y = digest(first), digest(second)
    features = tuple(
        LinkFeature(name, _words(name, amount, first, second, x, y), round(points.points[name] * amount, 6))
        for name, amount in measures(x, y)
    )
    score = round(sum(f.points for f in features), 6)
    return Link(first.report_id, second.report_id, score, score >= points.bar, features)


def to_turn(link: Link, bar: float) -> tuple[LinkFeature, ...]:
    """The fewest features without which the verdict on `link` would be the other one; empty where no such are there."""
    turned, score = [], link.score
    for feature in sorted(link.features, key=lambda f: (-f.points if link.same else f.points, f.name)):
        if feature.name == "start" or (feature.points <= 0 if link.same else feature.points >= 0):
            continue
        turned.append(feature)
        score -= feature.points
        if (score >= bar) != link.same:
            return tuple(turned)
    return ()


def _words(name: str, amount: float, a: Sketch, b: Sketch, x: Digest, y: Digest) -> str:
    """What the measure `name` of that amount compared."""
    family = name.split("_", maxsplit=1)[0]
    if family == "date":
        return _date(name, a, b)
    if family in ("place", "region", "country"):
        return _place(name, a, b, x, y)
    if family == "figure":
        return _figure(name, x, y)
    if family == "day":
        later = ", the later report tells of the aftermath" if name.endswith("_late") else ""
        return f"their own days are {a.day} and {b.day}{later}"
    if family == "published" and name != "published_unknown":
        assert x.published is not None and y.published is not None
        gap = abs(x.published - y.published)
        later = "; the later one tells of the aftermath" if name.endswith("_late") else ""
        return ("published on one day" if gap == 0 else f"published {gap} days apart") + later
    return _OTHERS[name](amount, a, b, x, y)


def _date(name: str, a: Sketch, b: Sketch) -> str:
    pairs = [(p, q) for p in a.moments for q in b.moments]
    if name == "date_named_same":
        return "both name one day of the year"
    gaps = sorted((gap, _both(p, q)) for p, q in pairs if (gap := days_apart(p, q)) is not None)
    if gaps:
        gap, words = gaps[0]
        return f"{words} share a day" if gap == 0 else f"{words}: {gap} days apart"
    wanted = name == "date_fits"
    fitting = sorted(_both(p, q) for p, q in pairs if may_be_one_day(p, q) is wanted)
    if fitting:
        return f"{fitting[0]} can be one day" if wanted else f"{fitting[0]} cannot be one day"
    return "one came out within days of the other's day" if wanted else "one came out before the other's day"


def _both(p: Moment, q: Moment) -> str:
    first, second = sorted((m.text or m.day or "") + (f" ({m.day})" if m.day else "") for m in (p, q))
    return f"“{first}” and “{second}”"


def _place(name: str, a: Sketch, b: Sketch, x: Digest, y: Digest) -> str:
    if name == "place_same":
        return f"{min(_places(p, q) for p in x.spots for q in y.spots if same_place(p, q))} are one place"
    if name == "place_named":
        here = [p.text for p in x.spots if mentions(y.spellings, p)] + [
            p.text for p in y.spots if mentions(x.spellings, p)
        ]
        return f"“{min(here)}”, where one has it, is named in the other"
    if name in ("place_near", "place_apart", "place_far"):
        km = min(kilometres(p, q) for p in x.points for q in y.points)
        return f"{listed(p.text for p in x.spots)} and {listed(p.text for p in y.spots)} are {km:.0f} km apart"
    if name == "place_other":
        return f"{listed(p.text for p in x.spots)} and {listed(p.text for p in y.spots)} are not named alike"
    if name == "country_other":
        lands = ({p.country for p in s.places if p.country} for s in (a, b))
        return f"{' and '.join(listed(land) for land in lands)} are two countries"
    regions = [{p.admin1 for p in s.places if p.admin1} for s in (a, b)]
    if name == "region_same":
        return f"both in {listed(regions[0] & regions[1] or regions[0])}"
    return f"{' and '.join(listed(r) for r in regions)} are two provinces"


def _places(p: Place, q: Place) -> str:
    first, second = sorted((p.text, q.text))
    return f"“{first}” and “{second}”"


def _figure(name: str, x: Digest, y: Digest) -> str:
    meeting = meeting_figures(x, y)
    if name == "figure_apart":
        return "; ".join(
            f"{kind}: {_numbers(x, kind)} and {_numbers(y, kind)}" for kind in sorted(kinds_apart(meeting))
        )
    if name == "figure_allowed":
        return f"figures for {listed({p.kind for p, _ in meeting})} do not exclude each other"
    equal = sorted(equal_figures(meeting))
    small = name == "figure_small_shared"
    return "both have " + listed(f"{number:g} {kind}" for kind, number in equal if (0 < number < 4) == small)


def _numbers(x: Digest, kind: str) -> str:
    return ", ".join(f"{n:g}" for n in sorted({value_of(f) for f in x.figures if f.kind == kind}))


def listed(words: Iterable[object]) -> str:
    """Up to five of `words` in alphabetical order, with a count of the rest."""
    every = sorted({str(w) for w in words})
    rest = len(every) - MOST_LISTED
    return ", ".join(every[:MOST_LISTED]) + (f" and {rest} more" if rest > 0 else "")


def _streets(blocks: Iterable[str]) -> list[str]:
    return [f"{hundred}00 {street}" for hundred, street in (b.split(" ", 1) for b in blocks)]


def _telling(x: dict[str, float], y: dict[str, float]) -> str:
    return ", ".join(sorted(x.keys() & y.keys(), key=lambda w: (-weight(w), w))[:6])


_OTHERS: dict[str, Callable[[float, Sketch, Sketch, Digest, Digest], str]] = {
    "start": lambda n, a, b, x, y: "any two reports that are compared",
    "undated": lambda n, a, b, x, y: "their days cannot be told from each other",
    "published_unknown": lambda n, a, b, x, y: "when one of them came out is not known",
    "other_day_and_place": lambda n, a, b, x, y: "another day and another place: alike in words only",
    "actors_shared": lambda n, a, b, x, y: f"both name {listed(x.actors & y.actors)}",
    "actors_other": lambda n, a, b, x, y: f"{listed(x.actors)} here, {listed(y.actors)} there",
    "type_same": lambda n, a, b, x, y: f"both tell of: {listed(x.types & y.types)}",
    "type_related": lambda n, a, b, x, y: f"{listed(x.types)} here, {listed(y.types)} there",
    "type_other": lambda n, a, b, x, y: f"{listed(x.types)} here, {listed(y.types)} there",
    "harm_other": lambda n, a, b, x, y: (
        f"{listed(f.kind for f in x.figures)} here, {listed(f.kind for f in y.figures)} there"
    ),
    "weapon_shared": lambda n, a, b, x, y: f"both have {listed(x.weapons & y.weapons)}",
    # The names themselves stay out of the words: victims are among them, and links are logged.
    "hit_shared": lambda n, a, b, x, y: f"{n:g} people named in both, with their age in one",
    "hit_other": lambda n, a, b, x, y: "people named with their ages in each, none in both",
    "people_shared": lambda n, a, b, x, y: f"{n:g} people named in both",
    "people_other": lambda n, a, b, x, y: f"{len(x.bones)} and {len(y.bones)} people named, none in both",
    "ages_shared": lambda n, a, b, x, y: f"ages in both: {listed(x.ages & y.ages)}",
    "ages_other": lambda n, a, b, x, y: f"ages {listed(x.ages)} here, {listed(y.ages)} there",
    "sites_shared": lambda n, a, b, x, y: f"both name {listed(x.sites & y.sites)}",
    "sites_other": lambda n, a, b, x, y: f"{listed(x.sites)} here, {listed(y.sites)} there",
    "words_alike": lambda n, a, b, x, y: f"words {n:.0%} alike, most telling: {_telling(x.words, y.words)}",
    "words_alike_undated": lambda n, a, b, x, y: "alike in words, where a date is missing",
    "words_plain_alike": lambda n, a, b, x, y: f"words that are of no name {n:.0%} alike",
    "meaning_alike": lambda n, a, b, x, y: f"their words that are of no name mean {n:.0%} the same",
    "lead_alike": lambda n, a, b, x, y: f"titles and first sentences {n:.0%} alike",
    "lead_told": lambda n, a, b, x, y: f"{n:.0%} of what the lead of one says is told in the other",
    "leads_told": lambda n, a, b, x, y: f"{n:.0%} of each lead, or more, is told in the other report",
    "names_alike": lambda n, a, b, x, y: f"words of names {n:.0%} alike",
    "block_shared": lambda n, a, b, x, y: f"both name a block of {listed(_streets(x.blocks & y.blocks))}",
    "street_shared": lambda n, a, b, x, y: f"both name a street {listed(x.streets & y.streets)}",
    "block_other": lambda n, a, b, x, y: (
        f"blocks of {listed(_streets(x.blocks))} here, {listed(_streets(y.blocks))} there"
    ),
    "street_other": lambda n, a, b, x, y: f"streets {listed(x.streets)} here, {listed(y.streets)} there",
    "year_same": lambda n, a, b, x, y: f"the latest year that each names is {a.year}",
    "year_same_dated": lambda n, a, b, x, y: f"the latest year that each names is {a.year}",
    "year_other": lambda n, a, b, x, y: f"the latest years that they name are {a.year} and {b.year}",
    "rare_names": lambda n, a, b, x, y: f"{len(x.rare & y.rare)} rare words of names in both",
    "near_copy": lambda n, a, b, x, y: f"texts about {n:.0%} the same",
    "outlet_same": lambda n, a, b, x, y: f"both by {outlet_name(a.outlet or '')}, whose pages share words",
    "many_spots": lambda n, a, b, x, y: "one names many streets: perhaps a round-up",
    "many_places": lambda n, a, b, x, y: "one names many towns: perhaps a round-up",
}
"""The words of the measures that need no more than a line; by name, from amount, sketches and digests."""
