"""Issuers: a situation report says in its own words what its issuer says."""

import pytest

from crosswire.lineage import origins
from crosswire.lineage.issuers import issuer_of
from tests.factories import make_claim, make_report


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Amber Relief Circle\nSituation note no. 3\nFlood in Orvel\n- Deaths: 8", "Amber Relief Circle"),
        ("ORVEL: FLOODS - TARN PROVINCE\nSituation report no. 2\nRelief for the Valley\n", "Relief for the Valley"),
        ("Six people died in Orvel on Monday.\nNobody knows why.", None),
        ("Situation report no. 2 (as of 3 May)\nDeaths: 8", None),
        ("Amber Relief Circle\nSix people died in Orvel.", None),
    ],
)
def test_who_put_out_a_paper(text: str, issuer: str | None) -> None:
    assert issuer_of(text) == issuer


def test_a_bullet_is_its_issuer_s_and_one_with_those_who_quote_it() -> None:
    note = make_report("Amber Relief Circle\nSituation note no. 3\n- Deaths: 8", own_id="r1")
    news = make_report("The Amber Relief Circle counted 8 deaths.", own_id="r2", outlet="Post")
    claims = [
        make_claim(note, "killed", "Deaths: 8", low=8),
        make_claim(news, "killed", "8 deaths", low=8, said_by="Amber Relief Circle"),
    ]
    assert set(origins([note, news], claims, [], lambda _: ()).values()) == {"Amber Relief Circle"}
