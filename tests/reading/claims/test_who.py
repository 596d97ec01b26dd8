"""Who was hit and who did it, tests/cases/parties.toml: as far as the words say, and with how sure the writer is."""

import tomllib

import pytest

from crosswire.model.claim import Claim
from crosswire.model.report import Report
from crosswire.model.words import ClaimKind
from crosswire.reading.rules import RulesReader
from tests.support.facts import CASES

TABLE = tomllib.loads((CASES / "parties.toml").read_text(encoding="utf-8"))


def read(text: str) -> tuple[Claim, ...]:
    return RulesReader().read(Report(id="r", text=text)).claims


@pytest.mark.parametrize(("text", "who"), TABLE["victims"])
def test_who_was_hit(text: str, who: str) -> None:
    assert who in [f"{c.of.party_class.value} {c.of.label}" for c in read(text) if c.of and c.quantity]


@pytest.mark.parametrize("row", TABLE["doers"], ids=[row[0][:60] for row in TABLE["doers"]])
def test_who_did_it(row: list[str]) -> None:
    claims = [c for c in read(row[0]) if c.kind is ClaimKind.ACTOR]
    told = [(c.by.label, c.modality.value, c.polarity.value, c.feature("responsibility")) for c in claims if c.by]
    assert [" ".join(map(str, words)) for words in told] == row[1:]
