"""Names and words compared: people, ages, named spots, telling words, and how near to a copy the texts are."""

from crosswire.grouping.measures import Measure, Measures, listed
from crosswire.grouping.signature import likeness
from crosswire.grouping.sketch import Sketch
from crosswire.grouping.word_weights import RARE, overlap, weight
from crosswire.model.names import same_name

MOST_PEOPLE = 3
NEAR_COPY = 0.3
"""Jaccard likeness of five-word shingles from which two texts have a good part in common."""


def named(a: Sketch, b: Sketch) -> Measures:
    """People, ages and named spots that both have; people named in both of whom none is the same."""
    shared = {x for x in a.people if x in b.people or any(same_name(x, y) for y in b.people)}
    if shared:
        # The names themselves stay out of the words: victims are among them, and links are logged.
        count = min(len(shared), len({y for y in b.people if y in a.people or any(same_name(x, y) for x in a.people)}))
        yield Measure("people_shared", f"{count} people named in both", float(min(count, MOST_PEOPLE)))
    elif len(a.people) > 1 and len(b.people) > 1:
        yield Measure("people_other", f"{len(a.people)} and {len(b.people)} people named, none in both")
    years = set(a.ages) & set(b.ages)
    if years:
        yield Measure("ages_shared", f"ages in both: {listed(years)}", float(min(len(years), MOST_PEOPLE)))
    elif a.ages and b.ages:
        yield Measure("ages_other", f"ages {listed(a.ages)} here, {listed(b.ages)} there")
    spots = set(a.sites) & set(b.sites)
    if spots:
        yield Measure("sites_shared", f"both name {listed(spots)}", float(min(len(spots), 2)))
    elif a.sites and b.sites:
        yield Measure("sites_other", f"{listed(a.sites, 2)} here, {listed(b.sites, 2)} there")


def telling(a: Sketch, b: Sketch) -> Measures:
    """How far the telling words, and the words of names among them, are the same."""
    words = overlap(a.words, b.words)
    if words:
        shared = sorted(set(a.words) & set(b.words), key=lambda w: (-weight(w), w))[:6]
        yield Measure("words_alike", f"words {words:.0%} alike, most telling: {', '.join(shared)}", round(words, 4))
    names = overlap(a.names, b.names)
    if names:
        yield Measure("names_alike", f"words of names {names:.0%} alike", round(names, 4))
    rare = {w for w in set(a.names) & set(b.names) if weight(w) >= RARE}
    if len(rare) >= 2:
        yield Measure("rare_names", f"{len(rare)} rare words of names in both", float(min(len(rare) - 1, 4)))


def copied(a: Sketch, b: Sketch) -> Measures:
    """Whether the texts have a good part in common word for word."""
    alike = likeness(a.signature, b.signature)
    if alike >= NEAR_COPY:
        yield Measure("near_copy", f"texts about {alike:.0%} the same", round(alike, 4))
