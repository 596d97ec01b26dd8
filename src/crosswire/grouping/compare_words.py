"""Names and words compared: people, ages, named spots, telling words, and how near to a copy the texts are."""

from math import fsum

from crosswire.grouping.digest import ROUND_UP, Digest
from crosswire.grouping.meaning import alike
from crosswire.grouping.measures import Measure, Measures
from crosswire.grouping.signature import likeness
from crosswire.grouping.word_weights import weights
from crosswire.model.outlets import outlet_name

MOST = 3
MOST_RARE = 6
MEANING_AT_MOST = 1.1
"""The likeness of two meanings is a cosine, of vectors in whole numbers whose length is not quite 1."""
NEAR_COPY = 0.3
"""Jaccard likeness of five-word shingles from which two texts have a good part in common."""


def named(a: Digest, b: Digest) -> Measures:
    """People, ages and named spots that both have; people named in both of whom none is the same."""
    hit = len((a.aged_bones & b.bones) | (b.aged_bones & a.bones) | (a.aged_bones & b.aged_bones))
    shared = len(a.bones & b.bones)
    if hit:
        yield "hit_shared", float(min(hit, MOST))
    elif shared:
        yield "people_shared", float(min(shared, MOST))
    elif len(a.bones) > 1 and len(b.bones) > 1:
        yield "people_other", 1.0
    if not hit and a.aged and b.aged:
        yield "hit_other", 1.0
    if a.ages and b.ages:
        years = len(a.ages & b.ages)
        yield ("ages_shared", float(min(years, MOST))) if years else ("ages_other", 1.0)
    if a.sites and b.sites:
        spots = len(a.sites & b.sites)
        yield ("sites_shared", float(min(spots, 2))) if spots else ("sites_other", 1.0)
    if a.streets and b.streets:
        yield _streets(a, b), 1.0


def _streets(a: Digest, b: Digest) -> str:
    """How the streets stand: one block of one, one street, or others; blocks that differ say more than streets."""
    if not a.blocks.isdisjoint(b.blocks):
        return "block_shared"
    if not a.streets.isdisjoint(b.streets):
        return "street_shared"
    return "block_other" if a.blocks and b.blocks else "street_other"


def telling(a: Digest, b: Digest) -> Measures:
    """How far the telling words of the two are the same: all of them, those of no names, and those of names."""
    shared = a.word_set & b.word_set
    words = _cosine([a.words[w] * b.words[w] for w in shared], a.words_length * b.words_length)
    if words:
        yield "words_alike", words
        if not a.days or not b.days:
            yield "words_alike_undated", words
        yield (
            "words_plain_alike",
            _cosine(
                [a.words[w] * b.words[w] for w in shared.difference(a.name_set, b.name_set)],
                a.plain_length * b.plain_length,
            ),
        )
    if a.meaning and b.meaning:
        yield "meaning_alike", alike(a.meaning, b.meaning)
    names = _alike(a.name_set & b.name_set, a.names_length * b.names_length)
    if names:
        yield "names_alike", names
        rare = len(a.rare & b.rare)
        if rare:
            yield "rare_names", float(min(rare, MOST_RARE))


def leads(a: Digest, b: Digest) -> Measures:
    """How alike the leads are, and how much of each lead's telling words the other report has anywhere."""
    alike = _alike(a.lead_set & b.lead_set, a.lead_length * b.lead_length)
    if alike:
        yield "lead_alike", alike
    first = _told(a.lead_set & b.word_set, a.lead_weight)
    second = _told(b.lead_set & a.word_set, b.lead_weight)
    if first or second:
        yield "lead_told", max(first, second)
        yield "leads_told", min(first, second)


LEADS_AT_MOST: tuple[Measure, ...] = (("lead_alike", 1.0), ("lead_told", 1.0), ("leads_told", 1.0))
"""The largest amounts that `leads` could find."""


def telling_at_most(a: Digest, b: Digest) -> Measures:
    """The largest amounts that `telling` could find, as far as can be said without comparing all words."""
    yield from (
        ("words_alike", 1.0),
        ("words_plain_alike", 1.0),
        ("names_alike", 1.0),
        ("meaning_alike", MEANING_AT_MOST),
    )
    if not a.days or not b.days:
        yield "words_alike_undated", 1.0
    rare = len(a.rare & b.rare)
    if rare:
        yield "rare_names", float(min(rare, MOST_RARE))


def _cosine(products: list[float], lengths: float) -> float:
    """The cosine of two vectors, to 4 decimals, from the products over the words they share and that of their lengths."""
    return round(fsum(products) / lengths, 4) if products else 0.0


def _alike(shared: frozenset[str], lengths: float) -> float:
    """The cosine of two vectors of words weighed by how telling they are alone, from those they share."""
    telling = weights()
    return _cosine([(x := telling.get(w, 1.0)) * x for w in shared], lengths)


def _told(shared: frozenset[str], whole: float) -> float:
    """The share of a lead's weight that the words `shared` of it have, to 4 decimals."""
    telling = weights()
    return round(fsum([telling.get(w, 1.0) for w in shared]) / whole, 4) if shared else 0.0


def copied(a: Digest, b: Digest) -> Measures:
    """Whether the texts have a good part in common word for word."""
    if a.signature.isdisjoint(b.signature):
        return
    alike = likeness(a.signature, b.signature)
    if alike >= NEAR_COPY:
        yield "near_copy", round(alike, 4)


def form(a: Digest, b: Digest) -> Measures:
    """What the two reports are: of one outlet, or one of them a round-up of many incidents."""
    if a.outlet and b.outlet and (a.outlet == b.outlet or outlet_name(a.outlet) == outlet_name(b.outlet)):
        yield "outlet_same", 1.0
    if max(len(a.sites), len(b.sites)) >= ROUND_UP:
        yield "many_spots", 1.0
    if max(len(a.spots), len(b.spots)) >= ROUND_UP:
        yield "many_places", 1.0
