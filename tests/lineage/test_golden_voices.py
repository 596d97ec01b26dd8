"""The golden table of voices, tests/cases/voices.toml, and the laws of folding over its cases."""

import random
import tomllib
from typing import Any

import pytest

from crosswire.lineage import origin_reasons
from crosswire.lineage.folding import event_voices
from crosswire.lineage.voices import Voice
from crosswire.model.claim import Claim
from crosswire.model.party import Attribution
from crosswire.model.report import Report
from crosswire.model.voice import voices_behind
from crosswire.model.words import SpeakerRole
from tests.factories import make_claim, make_report
from tests.support.facts import CASES

TABLE = tomllib.loads((CASES / "voices.toml").read_text(encoding="utf-8"))["case"]
each_case = pytest.mark.parametrize("case", TABLE, ids=[c["name"] for c in TABLE])


def made(case: dict[str, Any]) -> tuple[list[Report], list[Claim]]:
    """The reports of a case, a sentence a row, and the claims of its rows in their order."""
    told = dict(case.get("texts", {}))
    quotes = []
    for number, (outlet, words, *_, killed, _) in enumerate(case["rows"]):
        quotes.append(f"{killed} people died in house {number}")
        said = f", {words} said." if words else "."
        told[outlet] = f"{told.get(outlet, '')} {quotes[-1]}{said}".strip()
    reports = {o: make_report(text, own_id=f"r{n}", outlet=o) for n, (o, text) in enumerate(sorted(told.items()))}
    claims = []
    for quote, (outlet, words, label, killed, _) in zip(quotes, case["rows"], strict=True):
        speaker = Attribution(words, None, label or words, SpeakerRole.SPEAKER) if words else None
        claims.append(make_claim(reports[outlet], "killed", quote, low=killed, said_by=speaker))
    return list(reports.values()), claims


@each_case
def test_the_voices_of_a_case(case: dict[str, Any]) -> None:
    reports, claims = made(case)
    found = origin_reasons(reports, claims, [], lambda _: ())
    assert [found[c.id].label + ("" if found[c.id].clear else "?") for c in claims] == [row[-1] for row in case["rows"]]
    assert all(r.why for r in found.values())
    assert list(voices_behind(found.values())) == case["voices"]


@each_case
def test_the_order_of_reports_and_claims_does_not_matter(case: dict[str, Any]) -> None:
    reports, claims = made(case)
    expected = origin_reasons(reports, claims, [], lambda _: ())
    for seed in range(5):
        rng = random.Random(seed)
        rng.shuffle(reports)
        rng.shuffle(claims)
        assert origin_reasons(reports, claims, [], lambda _: ()) == expected


@each_case
def test_folding_what_is_folded_changes_nothing(case: dict[str, Any]) -> None:
    reports, claims = made(case)
    texts = [r.text for r in reports]
    found = origin_reasons(reports, claims, [], lambda _: ())
    voices = [(Voice(f"name:{r.label.casefold()}", r.label, r.why), r.label) for r in found.values()]
    once = event_voices(voices, texts)
    again = event_voices([(v, v.label) for v in once.values()], texts)
    assert {v.label for v in again.values()} == {v.label for v in once.values()}
