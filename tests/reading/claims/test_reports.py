"""The golden reports, tests/cases/reports.toml: what each figure is about and who stands behind it."""

import tomllib

import pytest

from crosswire.model.report import Report
from crosswire.reading.rules import RulesReader
from tests.support.facts import CASES, places_of

TABLE = tomllib.loads((CASES / "reports.toml").read_text(encoding="utf-8"))["report"]
ROWS = [(entry["text"].strip(), *row) for entry in TABLE for row in entry["figures"]]


@pytest.mark.parametrize(("text", "words", "figure", "scopes", "speakers"), ROWS, ids=[row[1][:40] for row in ROWS])
def test_the_scope_and_the_speaker_of_a_figure(text: str, words: str, figure: str, scopes: str, speakers: str) -> None:
    kind, value = figure.split()
    claims = [
        c
        for c in RulesReader().read(Report(id="r", text=text)).claims
        if c.kind.value == kind and float(value) in (c.low, c.high)
    ]
    near = [c for c in claims if any(c.evidence.span.overlaps(s) for s in places_of(words, text))]
    said = [" ".join(f"{a.text} {a.label}" for a in c.attribution).casefold() for c in near]
    assert any(c.scope.value in scopes.split("|") for c in near)
    assert any(w.casefold() in s for w in speakers.split("|") for s in said), said
