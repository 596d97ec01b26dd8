"""The golden table of speakers, tests/cases/speakers.toml: who stands behind the twelve of each sentence."""

import tomllib

import pytest

from crosswire.model.report import Report
from crosswire.reading.rules import RulesReader
from tests.support.facts import CASES

TABLE = tomllib.loads((CASES / "speakers.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("sentence", "speakers"), [row for rows in TABLE.values() for row in rows])
def test_who_stands_behind_the_twelve(sentence: str, speakers: str) -> None:
    claims = [c for c in RulesReader().read(Report(id="r", text=sentence)).claims if c.kind.value != "statement"]
    said = [
        f"{c.attribution[0].text} {c.attribution[0].label}" for c in claims if 12 in (c.low, c.high) and c.attribution
    ]
    assert any(words.casefold() in s.casefold() for words in speakers.split("|") for s in said), said
