from dataclasses import replace
from xml.etree.ElementTree import Element, fromstring

from crosswire.publishing.plots.sensitivity_plot import event_plot, sensitivity_plot
from tests.publishing.plots.made import event, found, position, question

SVG = "{http://www.w3.org/2000/svg}"


def texts(sheet: Element) -> list[str]:
    return [t.text or "" for t in sheet.iter(f"{SVG}text")]


def marks(sheet: Element, style: str) -> int:
    return sum(c.get("class") == style for c in sheet.iter(f"{SVG}circle"))


def test_totals_and_the_events_that_move_most() -> None:
    sheet = fromstring(sensitivity_plot(found(question())))
    said = texts(sheet)
    assert said[0] == "3,105 to 5,010 killed in 40 events, as the rule has it"
    for words in (
        "majority-of-origins",
        "3,290",
        "3,000 to 4,900+",
        "KILLED: THE EVENTS THAT MOVE MOST",
        "7 of 40 move",
    ):
        assert words in said
    # In the key one of each, and twice; the total that leaves events out is hollow; the event's first rule is filled.
    assert (marks(sheet, "mark"), marks(sheet, "other")) == (1 + 2 + 1 + 1, 1 + 1 + 1 + 1)
    description = sheet.findtext(f"{SVG}desc") or ""
    assert "conservative: 3,105, 3,105 to 5,010" in description and "airwars: no best figure" in description


def test_one_event() -> None:
    killed = question(high=None, of="smugglers", positions=(position(11, 11, "a"), position(13, None, "b")))
    said = texts(fromstring(event_plot(event(killed))))
    assert said[0] == killed.label
    assert "KILLED, SMUGGLERS" in said and "11 to 13+" in said


def test_questions_that_no_rule_moves_are_a_list() -> None:
    same = question(best=(6, 6, 6, None), low=6, high=6, positions=(position(6, 6, "army"),), of="rebels")
    made = fromstring(event_plot(event(same)))
    said = texts(made)
    assert "THE SAME UNDER EVERY RULE THAT TELLS" in said
    assert said[-2:] == ["killed, rebels", "disputed: 6 by one voice"]
    assert marks(made, "mark") == 0


def test_totals_that_no_rule_moves_are_a_sentence() -> None:
    rows = tuple(replace(t, low=7.0, high=7.0, best=7.0, open=0) for t in found().kinds[0].totals)
    said = texts(fromstring(sensitivity_plot(found(totals=rows, least=7.0, most=7.0))))
    assert "7 killed in 40 events, whatever the rule." in said and "conservative" not in said


def test_nothing_to_show() -> None:
    assert texts(fromstring(sensitivity_plot(found(numbered=0))))[0] == "No event has a figure"
    nothing = question(best=(None,) * 4, low=None, high=None, positions=())
    assert texts(fromstring(event_plot(event(nothing))))[0] == nothing.label


def test_what_a_report_brings_is_words_alone() -> None:
    hostile = '</text><script>alert(1)</script><image href="http://x.example/"/>\x00\u202e'
    for made in (
        sensitivity_plot(found(question(label=hostile))),
        event_plot(event(question(of=hostile), label=hostile)),
    ):
        assert {e.tag.removeprefix(SVG) for e in fromstring(made).iter()} <= {
            "svg", "title", "desc", "style", "rect", "text", "path", "circle",
        }  # fmt: skip
        assert b"<script" not in made and b'href="http' not in made


def test_equal_results_give_equal_bytes() -> None:
    assert sensitivity_plot(found(question())) == sensitivity_plot(found(question()))
