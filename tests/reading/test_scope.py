"""Scope: every cue matches its example, and figures are told apart by story, cue, date and what they go on with."""

import pytest

from crosswire.model.report import Report
from crosswire.model.words import ClaimKind, Scope
from crosswire.reading.rules import RulesReader
from crosswire.reading.scope import Cue, cues


@pytest.mark.parametrize("cue", cues(), ids=lambda c: c.name)
def test_a_cue_matches_its_example(cue: Cue) -> None:
    assert cue.pattern.search(cue.example)


LEAD = "Nine people were killed on Friday when a tram left its rails in Port Lyle, the fire service said. The line is shut. "

CASES = [
    # what follows the lead, the number looked at, its scope
    ("Rescuers worked until dawn. Two more people died on Saturday.", 2, Scope.EVENT),
    ("Tram accidents have killed 40 people in the country so far this year.", 40, Scope.BACKGROUND),
    ("A similar accident on the same line killed 14 people.", 14, Scope.OTHER),
    ("Last month, a bus fell into the harbour, killing six people.", 6, Scope.OTHER),
    ("In March 2019, a derailment in the north killed 12 people and injured 30.", 30, Scope.OTHER),
    ("It is the deadliest accident since a ferry fire in 1998, which left 21 dead.", 21, Scope.OTHER),
    ("In a separate incident, three people were killed near the port.", 3, Scope.OTHER),
    ("The accident comes a week after a crane fell and killed four dockers.", 4, Scope.OTHER),
    ("It was one of the deadliest accidents this year. The toll is put at 11 dead.", 11, Scope.EVENT),
    ("The war has claimed 9,000 lives.", 9000, Scope.BACKGROUND),
    ("Some 25 people have been injured since Friday.", 25, Scope.EVENT),
]


@pytest.mark.parametrize(("text", "number", "scope"), CASES, ids=[c[0][:50] for c in CASES])
def test_the_scope_of_a_figure(text: str, number: int, scope: Scope) -> None:
    claims = RulesReader().read(Report(id="r", text=LEAD + text)).claims
    found = {c.scope for c in claims if c.kind in (ClaimKind.KILLED, ClaimKind.INJURED) and number in (c.low, c.high)}
    assert found == {scope}


def test_a_verdict_against_the_incident_gives_its_reason() -> None:
    text = LEAD + "A similar accident on the same line killed 14 people."
    claim = next(c for c in RulesReader().read(Report(id="r", text=text)).claims if c.low == 14)
    assert claim.feature("scope") == "names an earlier incident (“A similar accident”)"


@pytest.mark.parametrize("heading", ["More stories", "MOST READ", "Related:", "To read also"])
def test_headlines_of_other_stories(heading: str) -> None:
    text = f"{LEAD}\n\nThe line stays shut.\n\n{heading}\nNine killed in ferry fire\nThree hurt in hail\n"
    claims = RulesReader().read(Report(id="r", text=text)).claims
    found = {
        c.low: c.scope
        for c in claims
        if c.kind in (ClaimKind.KILLED, ClaimKind.INJURED) and c.evidence.start > len(LEAD)
    }
    assert set(found.values()) <= {Scope.OTHER}


def test_a_day_of_the_calendar_in_a_report_that_tells_its_incident_by_the_weekday() -> None:
    text = (
        f"{LEAD}The mayor was there. Nobody else spoke.\n\nOn March 29, six people died in a boiler burst in the north."
    )
    claims = RulesReader().read(Report(id="r", text=text)).claims
    assert {c.scope for c in claims if c.low == 6} == {Scope.OTHER}


def test_a_figure_of_what_a_time_began_with() -> None:
    text = f"{LEAD}The town had not seen a murder since 2019, when two brothers were shot dead."
    claims = RulesReader().read(Report(id="r", text=text)).claims
    assert {c.scope for c in claims if c.kind is ClaimKind.KILLED and c.low == 2} == {Scope.OTHER}
