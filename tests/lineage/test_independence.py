"""Independence: what reports of one event share without leaning on each other is no dependence."""

import pytest

from crosswire.lineage import dependences
from crosswire.model.report import Report
from tests.factories import make_claim, make_report

FIRST = (
    "A grain silo burst open in Tarnholt on Monday and buried a row of parked carts.\n\n"
    "“It sounded like a train going over my house,” said the miller, Ada Quist.\n\n"
)
SECOND = (
    "Carpenters shored up the remains of the Tarnholt silo overnight.\n\n"
    "Schoolchildren had passed the place ten minutes before, their teacher remembered.\n\n"
)

STOCK = (
    "At least 12 people were killed and 30 others were injured, officials said.",
    "The cause of the collapse is under investigation.",
    "The injured were taken to nearby hospitals.",
    "Anyone with information is asked to call the police on 555-0199 or to leave an anonymous tip at the town hall.",
    "All rights reserved. This material may not be published, broadcast, rewritten or redistributed.",
    "Please enable scripts in your browser to see the gallery of the burst silo and its neighbours.",
    "The dead were named as Ada Quist, 40, Bruno Imbert, 51, Carla Nyland, 18, and Dario Pell, 77, of Tarnholt.",
    "He faces counts of illegal possession of a weapon and of murder, twice over.",
    "It happened at the corner of North Harbour Street and Seventh Avenue in East Tarnholt at 9:40 p.m. on Monday.",
)
TAKEN = (
    "Sacks of barley had drifted against the chapel door, and sparrows were feasting on the steps.",
    "“We told the owner in spring that the rivets were weeping rust,” a welder remembered.",
    "“Nobody oiled the hatch since my wedding,” a porter told The Associated Press after an anonymous call to the silo.",
    "Jets of barley dust hung over the canal until the wind veered, glittering like pollen in the floodlights.",
)


def told(first: str, second: str) -> list[Report]:
    return [make_report(first, own_id="r1", outlet="Courier"), make_report(second, own_id="r2", outlet="Post")]


@pytest.mark.parametrize("line", STOCK)
def test_what_anybody_writes_links_nobody(line: str) -> None:
    assert dependences(told(FIRST + line, SECOND + line), {}) == []


@pytest.mark.parametrize("line", TAKEN)
def test_what_only_one_writes_links_two(line: str) -> None:
    (found,) = dependences(told(FIRST + line, SECOND + line), {})
    assert {f.a.of(FIRST + line).strip("“,.") for f in found.features} <= {
        line.strip("“,."),
        line.partition("”")[0].strip("“,."),
    }


def test_an_outlet_s_own_lines_do_not_make_two_of_its_reports_one() -> None:
    lines = (
        "\n\nFollow us on social media and download our app.\n\nSign up for our newsletter.\n\n© 2031 Tarnholt Courier."
    )
    same = [make_report(text + lines, own_id=own, outlet="Courier") for text, own in ((FIRST, "r1"), (SECOND, "r2"))]
    assert dependences(same, {}) == []


def test_stock_phrases_are_shown_in_a_reprint_but_not_beside_a_statement() -> None:
    stock = "\n\n" + STOCK[0]
    whole = FIRST + TAKEN[0] + stock
    (reprint,) = dependences(told(whole, whole), {})
    assert reprint.score == 1.0
    (shared,) = dependences(told(FIRST + TAKEN[1] + stock, SECOND + TAKEN[1] + stock), {})
    assert not any("officials" in f.a.of(FIRST + TAKEN[1] + stock) for f in shared.features)


def test_two_accounts_of_what_one_official_told_each_are_no_shared_statement() -> None:
    first = make_report("“I had asked for new rivets in May,” said fire marshal Dario Pell at the gate.", own_id="r1")
    second = make_report(
        "Dario Pell, the fire marshal, complained at the gate that nobody had listened to him.", own_id="r2"
    )
    said = {r.id: [make_claim(r, "statement", r.text, said_by="fire marshal Dario Pell")] for r in (first, second)}
    assert dependences([first, second], said) == []
