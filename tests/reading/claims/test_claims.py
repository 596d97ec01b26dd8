"""Claims of one invented report: kinds, values, whom, by whom, scope, speaker; ids and evidence hold."""

import pytest

from crosswire.model.claim import Claim
from crosswire.model.moment import Publication
from crosswire.model.report import Report
from crosswire.model.words import ClaimKind, Polarity, PublicationBasis, Scope, TimePrecision
from crosswire.reading.reader import Reading
from crosswire.reading.rules import RulesReader

TEXT = """At least 12 people were killed and 30 injured when a fire tore through a hotel in Karsa early on Friday, the fire service said.

The dead included three children, fire chief Ada Brandt told reporters. "There is no sign of any casualties among our crews," she added.

Police arrested the hotel's owner. The hotel, which has 80 rooms, was built in 1964. A fire in the same street killed four people last year.
"""
PUBLISHED = Publication("2021-03-06", "2021-03-06", TimePrecision.DAY, PublicationBasis.METADATA)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return RulesReader().read(Report(id="r1", text=TEXT, published=PUBLISHED))


def of_kind(reading: Reading, kind: ClaimKind) -> list[Claim]:
    return [c for c in reading.claims if c.kind is kind]


def test_the_killed(reading: Reading) -> None:
    found = [
        (c.low, c.high, c.scope, c.feature("part"))
        for c in of_kind(reading, ClaimKind.KILLED)
        if c.polarity is Polarity.ASSERTED
    ]
    assert found == [(12, None, Scope.EVENT, None), (3, 3, Scope.EVENT, "including"), (4, 4, Scope.OTHER, None)]


def test_the_speaker_stands_with_the_value(reading: Reading) -> None:
    killed = of_kind(reading, ClaimKind.KILLED)[0]
    assert [(a.text, a.role.value) for a in killed.attribution] == [("the fire service", "speaker")]


def test_the_date_is_resolved_against_the_publication(reading: Reading) -> None:
    dates = [c for c in of_kind(reading, ClaimKind.DATE) if c.scope is Scope.EVENT]
    assert [(c.when.start, c.when.anchor) for c in dates if c.when] == [("2021-03-05", "published 2021-03-06")]


def test_one_described_person_is_one(reading: Reading) -> None:
    assert [(c.low, c.high) for c in of_kind(reading, ClaimKind.CAPTURED)] == [(1, 1)]


def test_every_claim_quotes_its_words(reading: Reading) -> None:
    assert all(c.evidence.stands_in(TEXT) for c in reading.claims)


def test_ids_are_the_same_each_time_and_apart(reading: Reading) -> None:
    again = RulesReader().read(Report(id="r1", text=TEXT, published=PUBLISHED))
    assert again == reading
    assert len({c.id for c in reading.claims}) == len(reading.claims)


def test_what_the_incident_consisted_of_is_counted_and_is_no_record_of_attacks() -> None:
    text = "Three blasts shook the port of Karsa on Friday. The port has seen 11 attacks since 2019."
    found = [
        (c.kind.value, c.low, c.quantity.unit, c.scope)
        for c in RulesReader().read(Report(id="r2", text=text)).claims
        if c.quantity is not None
    ]
    assert found == [("count", 3, "blasts", Scope.EVENT), ("attacks", 11, "attacks", Scope.BACKGROUND)]


def test_how_long_something_took_is_no_other_time() -> None:
    text = "Two smugglers were killed on Friday in a raid that followed work that lasted for three straight weeks, police said."
    found = [c.scope for c in RulesReader().read(Report(id="r3", text=text)).claims if c.kind is ClaimKind.DURATION]
    assert found == [Scope.EVENT]
