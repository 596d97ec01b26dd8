"""The golden table of scopes, tests/cases/scope.toml: each figure is of this incident, of another, or stands for more."""

import re
import tomllib

import pytest

from crosswire.model.moment import Publication
from crosswire.model.report import Report
from crosswire.model.words import PublicationBasis, TimePrecision
from crosswire.reading.rules import RulesReader
from tests.support.facts import CASES

TABLE = tomllib.loads((CASES / "scope.toml").read_text(encoding="utf-8"))
LEAD = (
    "Gunmen on motorbikes opened fire on a convoy near Karsa on Friday, killing five soldiers, the army said. "
    "The road was closed.\n\n"
)
PUBLISHED = Publication("2022-05-15", "2022-05-15", TimePrecision.DAY, PublicationBasis.METADATA)


@pytest.mark.parametrize(("sentence", "scopes"), [row for rows in TABLE.values() for row in rows])
def test_what_a_figure_is_about(sentence: str, scopes: str) -> None:
    words = re.search(r"\{(.*?)\}", sentence)
    assert words is not None
    start = len(LEAD) + words.start()
    report = Report(id="r", text=LEAD + re.sub(r"[{}]", "", sentence), published=PUBLISHED)
    found = {
        c.scope.value
        for c in RulesReader().read(report).claims
        if c.quantity is not None
        and c.kind.value not in ("attacks", "duration")
        and c.evidence.start < start + len(words[1])
        and start < c.evidence.end
    }
    assert found & set(scopes.split("|"))
