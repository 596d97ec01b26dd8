"""Two outlets of one owner that give one figure in their own words are not surely two voices, and it is said so."""

import random
from collections.abc import Iterator

import pytest

from crosswire.lineage import origin_reasons
from crosswire.model.claim import Claim
from crosswire.model.outlet import read_outlets
from crosswire.model.outlets import Registry, use
from crosswire.model.report import Report
from crosswire.model.voice import OriginReason, voices_behind
from tests.factories import make_claim, make_report

OWN = """
[outlet]
orvel-post = { name = "Orvel Post", domains = ["orvelpost.example"], owner = "Marsh House" }
upland-sun = { name = "Upland Sun", domains = ["uplandsun.example"], owner = "Marsh House" }
free-voice = { name = "Free Voice", domains = ["freevoice.example"], owner = "Free Press Trust" }
"""


@pytest.fixture(autouse=True)
def _own() -> Iterator[None]:
    use(Registry(read_outlets(OWN)))
    yield
    use(Registry())


def told(*given: tuple[str, str, int, str | None]) -> dict[str, OriginReason]:
    """The reasons by report, each report one line: its outlet, its day, how many died, and who says so."""
    reports: list[Report] = []
    claims: list[Claim] = []
    for number, (outlet, day, low, speaker) in enumerate(given):
        words = f"{low} people died in the fire at {outlet}, item {number}."
        report = make_report(words, own_id=f"r{number}", outlet=outlet, published=day)
        reports.append(report)
        claims.append(make_claim(report, "killed", f"{low} people died", low=low, said_by=speaker))
    found = origin_reasons(reports, claims, [], lambda actor: ())
    for seed in range(5):
        random.Random(seed).shuffle(reports)
        random.Random(seed).shuffle(claims)
        assert origin_reasons(reports, claims, [], lambda actor: ()) == found
    of = {c.id: c.report_id for c in claims}
    return {of[i]: reason for i, reason in found.items()}


def test_the_later_of_two_of_one_owner_is_likely_the_first() -> None:
    found = told(("uplandsun.example", "2031-03-04", 6, None), ("www.orvelpost.example", "2031-03-03", 6, None))
    assert (found["r1"].label, found["r1"].clear) == ("Orvel Post", True)
    assert (found["r0"].label, found["r0"].clear) == ("Orvel Post", False)
    assert found["r0"].why == (
        "the report names no speaker: Upland Sun's own words; but Orvel Post gives the figure as well, and both belong to Marsh House"
    )
    assert voices_behind(found.values()) == (1, 2)


def test_other_figures_other_owners_and_speakers_stay_apart() -> None:
    for other in (
        ("Upland Sun", "2031-03-04", 7, None),
        ("Free Voice", "2031-03-04", 6, None),
        ("Upland Sun", "2031-03-04", 6, "the mayor of Upland"),
        ("Harbour Post", "2031-03-04", 6, None),
    ):
        found = told(("Orvel Post", "2031-03-03", 6, None), other)
        assert all(r.clear for r in found.values()), other
        assert voices_behind(found.values()) == (2, 2), other


def test_one_outlet_twice_is_one_voice_clearly() -> None:
    found = told(("Orvel Post", "2031-03-03", 6, None), ("orvelpost.example", "2031-03-04", 6, None))
    assert voices_behind(found.values()) == (1, 1)
