"""Credits: where a report credits an agency, for what, and whose its own words are then."""

from dataclasses import replace

import pytest

from crosswire.lineage import dependences, origin_reasons
from crosswire.lineage.credits import agency_credits, source_of
from tests.factories import make_claim, make_report

CASES = [
    ("ORVEL (AFP) - Six died.", [("AFP", "whole", "afp")]),
    ("ORVEL, March 3 (Xinhua) -- Six died.", [("Xinhua", "whole", "xinhua")]),
    ("Orvel /TASS/. Six died.", [("TASS", "whole", "tass")]),
    ("By Mira Toll, Associated Press\nSix died in Orvel.", [("Associated Press", "whole", "ap")]),
    ("Mira Toll | Reuters\nSix died in Orvel.", [("Reuters", "whole", "reuters")]),
    ("Six died in Orvel.\n\nAFP/mt", [("AFP", "whole", "afp")]),
    ("Six died in Orvel.\n-- Reuters", [("Reuters", "whole", "reuters")]),
    ("Six died in Orvel (dpa).", [("dpa", "whole", "dpa")]),
    ("Six died in Orvel.\nSource: Anadolu Agency", [("Anadolu Agency", "whole", "anadolu")]),
    ("Six died.\nCopyright 2031 The Associated Press. All rights reserved.", [("The Associated Press", "whole", "ap")]),
    ("Six died.\nCopyright Associated Press / Orvel Radio", [("Associated Press", "part", "ap")]),
    ("Six died in Orvel (with inputs from PTI)", [("PTI", "part", "pti")]),
    ("Six died in Orvel. The Associated Press contributed to this report.", [("The Associated Press", "part", "ap")]),
    ("Six died in Orvel (with agencies)", [("agencies", "unnamed", None)]),
    (
        "Six died.\nSource: Reuters/agencies",
        [("Reuters/agencies", "part", "reuters"), ("Reuters/agencies", "unnamed", None)],
    ),
    ("Six died.\nSource: AFP, Reuters", [("AFP, Reuters", "part", "afp"), ("AFP, Reuters", "part", "reuters")]),
    ("Six died, the mayor told AFP.", [("AFP", "relay", "afp")]),
    ("Reuters reported six dead.", [("Reuters", "relay", "reuters")]),
    ("Six died, security agencies said.", []),
    ("MAP of the valley\nSix died in Orvel.", []),
    ("The Armed Forces of Palmaria (AFP) fought. The AFP said six died, and a captain told AFP of ten.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_credits(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = agency_credits(make_report(text, own_id="r1"))
    assert [(c.span.of(text), c.kind.value, c.agency.id if c.agency else None) for c in found] == expected


def test_whose_a_report_s_own_words_are() -> None:
    def source(text: str, outlet: str = "Harbour Post", byline: str | None = None) -> tuple[str | None, bool]:
        found = source_of(replace(make_report(text, own_id="r1", outlet=outlet), byline=byline))
        return (found.agency.id if found and found.agency else None, found is not None)

    assert source("ORVEL (AFP) - Six died.") == ("afp", True)
    assert source("Six died.", byline="Mira Toll, Reuters") == ("reuters", True)
    assert source("Six died (with agencies)") == (None, True)
    assert source("ORVEL (AFP) - Six died.\nWith agencies") == (None, True)
    assert source("Six died, the mayor told AFP.") == (None, False)
    assert source("ORVEL (AFP) - Six died.", outlet="afp.com") == (None, False)


BODY = (
    "Six people died when a bus left the road above the village of Orvel and fell into a ravine early on Friday. The bus "
    "was on its way to the coast with pilgrims. "
)


def test_two_outlets_that_credit_one_agency_for_a_figure_are_one_voice() -> None:
    texts = {
        "Harbour Post": f"ORVEL (AFP) - {BODY}Rescuers worked with ropes until noon.",
        "Valley News": f"{BODY}Flags hung at half mast in the valley.\n\nAFP/mt",
        "AFP": f"{BODY}The road had been closed twice this year.",
        "Hill Courier": f"{BODY}The mayor has called a council for Monday.\n(with agencies)",
    }
    reports = [make_report(text, own_id=f"r{n}", outlet=o) for n, (o, text) in enumerate(texts.items())]
    claims = [make_claim(r, "killed", "Six people died", low=6) for r in reports]
    found = origin_reasons(reports, claims, [], lambda _: ())
    assert [found[c.id].label for c in claims] == ["AFP", "AFP", "AFP", "Hill Courier"]
    assert [found[c.id].clear for c in claims] == [True, True, True, False]
    assert found[claims[0].id].why == "the report names no speaker, and its text is credited to AFP (“AFP”)"
    assert "not told which words are whose" in found[claims[3].id].why


def test_who_speaks_to_an_agency_is_the_voice_and_not_the_agency() -> None:
    report = make_report("ORVEL (AFP) - Six people died, the mayor told AFP.", own_id="r1", outlet="Harbour Post")
    claim = make_claim(report, "killed", "Six people died", low=6, said_by="the mayor")
    assert origin_reasons([report], [claim], [], lambda _: ())[claim.id].label == "the mayor"


def test_a_dependence_of_two_reports_that_credit_one_agency_says_so_with_the_credits() -> None:
    first = make_report(f"ORVEL (AFP) - {BODY}", own_id="r1", outlet="Harbour Post")
    second = make_report(f"{BODY}\nAFP/mt", own_id="r2", outlet="Valley News")
    (found,) = dependences([first, second], {})
    credit = [f for f in found.features if f.name == "agency credit"]
    assert [(f.value, f.a.of(first.text), f.b.of(second.text)) for f in credit] == [("AFP", "AFP", "AFP")]
    third = make_report(BODY, own_id="r3", outlet="Hill Courier")
    (other,) = dependences([first, third], {})
    assert all(f.name != "agency credit" for f in other.features)


def test_a_reprint_that_credits_the_agency_has_the_figure_from_there() -> None:
    first = make_report(f"ORVEL (AFP) - {BODY}", own_id="r1", outlet="Harbour Post", published="2031-05-02")
    second = make_report(f"{BODY}\nAFP/mt", own_id="r2", outlet="Valley News", published="2031-05-03")
    claims = [make_claim(r, "killed", "Six people died", low=6) for r in (first, second)]
    found = origin_reasons([first, second], claims, dependences([first, second], {}), lambda _: ())
    assert {r.label for r in found.values()} == {"AFP"}
    assert "its text is credited to AFP" in found[claims[1].id].why
