"""Versions: one address with new text is a new version of the report, in the same event, and one outlet."""

from pathlib import Path

import pytest

from crosswire.workbench import Desk, NotFound
from tests.workbench.desks import add_lines, derived_rows, exported, line

pytestmark = pytest.mark.usefixtures("quick")

URL = "https://tarn-post.example/mill"
FIRST = (
    "A fire at a mill in Tarn Bridge on Monday killed 14 people, the Tarn Post has learned. It broke out in the drying "
    "room at dawn and spread to the roof. Crews from three towns fought it until noon."
)
SECOND = FIRST.replace("14 people", "13 people")
REWRITTEN = (
    "Nothing is left of the drying room but its walls. A judge in Low Ferring will hear from the owner in a week. "
    "It broke out in the drying room at dawn and spread to the roof. Crews from three towns fought it until noon."
)
ROCKS = "Two walkers were hurt by falling rocks above Low Ferring on Friday; a helicopter brought them down."


def page(text: str, published: str, **keys: str) -> str:
    return line(text, published=published, **{"url": URL, "outlet": "Tarn Post", **keys})


def test_versions_are_one_event_and_one_outlet_in_two_reports(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        added = add_lines(desk, [page(FIRST, "2031-05-05"), page(REWRITTEN, "2031-05-08")])
        [event] = desk.events()
        assert (added.added, event.n_reports, event.n_outlets) == (2, 2, 1)
        assert {c.report_id for c in desk.claims()} <= set(event.reports)
        assert desk.check() == []


def test_an_outlet_that_calls_itself_otherwise_on_one_page_is_one_outlet(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, [page(FIRST, "2031-05-05"), page(SECOND, "2031-05-06", outlet="Tarn Post - Latest")])
        assert [e.n_outlets for e in desk.events()] == [1]


def test_a_page_that_moved_on_to_another_incident_is_another_event(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, [page(FIRST, "2031-05-05"), page(ROCKS, "2031-05-09")])
        assert len(desk.events()) == 2


def test_the_sender_s_own_events_outrank_versions(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, [page(FIRST, "2031-05-05", event="x"), page(SECOND, "2031-05-06", event="y")])
        assert len(desk.events()) == 2


def test_a_person_may_split_them(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, [page(FIRST, "2031-05-05"), page(REWRITTEN, "2031-05-08")])
        desk.split("1", desk.reports()[0].id, who="Ida", when="2031-05-09", why="two fires")
        assert len(desk.events()) == 2
        assert desk.check_derived() == []


def test_the_same_text_at_the_same_address_is_known_whatever_else_is_said(tmp_path: Path) -> None:
    feed = page(FIRST, "2031-05-05", outlet="Tarn Post - Latest", url=f"{URL}?utm_source=feed", title="Fire")
    with Desk(tmp_path / "a") as desk:
        both = add_lines(desk, [feed, page(FIRST.replace(". ", ".\n\n"), "2031-05-05T06:30")])
        again = add_lines(desk, [page(FIRST, "2031-05-06")])
        assert (both.added, both.known, again.added, again.known) == (1, 1, 0, 1)


def test_a_text_that_its_sender_calls_by_another_id_or_event_is_kept(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, [page(FIRST, "2031-05-05", id="a"), page(FIRST, "2031-05-05", id="b")])
        add_lines(desk, [page(FIRST, "2031-05-05", id="a", event="x")])
        assert len(desk.reports()) == 3


def test_the_record_is_the_same_in_any_order_and_built_anew(tmp_path: Path) -> None:
    lines = [page(FIRST, "2031-05-05"), page(SECOND, "2031-05-06"), page(REWRITTEN, "2031-05-08")]
    lines += [page(ROCKS, "2031-05-09"), line(FIRST.replace("14", "15"), outlet="Ostel Radio", published="2031-05-05")]
    records = []
    for number, order in enumerate((lines, lines[::-1], [lines[i] for i in (2, 4, 0, 3, 1)])):
        with Desk(tmp_path / str(number)) as desk:
            for each in order:
                add_lines(desk, [each])
            assert desk.check_derived() == []
            records.append((exported(desk), derived_rows(tmp_path / str(number))))
    assert records[0] == records[1] == records[2]


def killed(desk: Desk) -> tuple[str, float | None, str]:
    """The first event's answer for the dead: its status, its best figure, and why the others fell."""
    [event] = desk.events()
    question = event.question("killed")
    assert question is not None
    return question.status.value, question.best, question.reason


def test_an_outlet_s_later_version_replaces_its_figure(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, [page(FIRST, "2031-05-05"), page(SECOND, "2031-05-06")])
        assert killed(desk)[:2] == ("revised", 13)
        lines = [x for q in desk.explain("1").questions for x in q.lines]
        assert any("Tarn Post corrected it to 13 in a later version of its report (2031-05-06)" in x for x in lines)


def test_a_figure_that_another_voice_gave_in_the_first_version_falls_too(tmp_path: Path) -> None:
    first = SECOND.replace("killed 13 people, the Tarn Post has learned", "killed 14 people, the fire service said")
    second = SECOND.replace("the Tarn Post has learned", "the ministry of health said")
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, [page(first, "2031-05-05"), page(second, "2031-05-06")])
        assert killed(desk)[:2] == ("revised", 13)


def test_versions_of_which_none_is_known_to_be_later_replace_nothing(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, [page(FIRST, "2031-05-05"), page(SECOND, "2031-05-05")])
        [event] = desk.events()
        question = event.question("killed")
        assert question is not None and question.status.value != "revised" and (question.low, question.high) == (13, 14)


def test_two_versions_are_one_report_to_a_rule_that_counts_reports(tmp_path: Path) -> None:
    other = "A fire at a mill in Tarn Bridge on Monday killed 12 people, the Ostel Courier has learned."
    more = SECOND + " The roof fell in at ten."
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, [page(SECOND, "2031-05-05"), page(more, "2031-05-06")])
        add_lines(desk, [line(other, outlet="Ostel Courier", published="2031-05-06")])
        [event] = desk.events(rule="representative")
        question = event.question("killed")
        assert question is not None and "two reports" not in question.why
        assert event.n_outlets == 2


def test_a_page_seen_again_later_came_out_when_it_was_seen(tmp_path: Path) -> None:
    markup = (
        '<html><head><title>Mill fire</title><meta property="article:published_time" content="2031-05-05T08:00+02:00">'
        '<meta property="article:modified_time" content="{}"></head><body><article><h1>Mill fire</h1><p>{}</p></article>'
        f'<link rel="canonical" href="{URL}"></body></html>'
    )
    for name, when, text in (("b", "2031-05-05T09:00+02:00", FIRST), ("a", "2031-05-06T11:30+02:00", SECOND)):
        (tmp_path / f"{name}.html").write_text(markup.format(when, text), encoding="utf-8")
    with Desk(tmp_path / "store") as desk:
        desk.add(tmp_path / "a.html", tmp_path / "b.html")
        assert [r.published.start for r in desk.reports()] == ["2031-05-05T08:00", "2031-05-06T11:30"]
        assert killed(desk)[:2] == ("revised", 13)
        assert desk.check_derived() == []


def test_the_versions_of_a_report_by_id_by_address_and_of_an_event(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, [page(FIRST, "2031-05-05"), page(SECOND, "2031-05-06"), page(ROCKS, "2031-05-09")])
        first = desk.reports()[0].id
        [history] = desk.versions()
        assert [r.text for r in history.versions] == [FIRST, SECOND]
        assert history == desk.versions(first)[0] == desk.versions(first[:9])[0]
        assert desk.versions(history.event_ids[0]) == [history]
        [(before, after)] = [(c.before, c.after) for s in history.steps for c in s.claims if c.kind == "killed"]
        assert ([c.low for c in before], [c.low for c in after]) == ([14], [13])
        assert {c.event_id for c in (*before, *after)} == set(history.event_ids)
        both = desk.versions("http://www.tarn-post.example/mill#top")
        assert [len(h.versions) for h in both] == [2, 1]
        [rocks] = desk.versions(desk.reports()[2].id)
        assert (len(rocks.versions), rocks.steps) == (1, ())


def test_versions_of_what_is_not_there(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        assert desk.versions() == []
        for wanted in ("tarn-post.example/nothing", "r0000000", "zzz", "é"):
            with pytest.raises(NotFound):
                desk.versions(wanted)


def test_versions_without_an_outlet_are_one_voice_and_one_outlet(tmp_path: Path) -> None:
    plain = [line(text, published=day, url=URL) for text, day in ((FIRST, "2031-05-05"), (SECOND, "2031-05-06"))]
    named = page(FIRST + " It rained.", "2031-05-07", outlet="Tarn Post - Latest")
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, plain)
        assert [(e.n_outlets, e.n_origins) for e in desk.events()] == [(1, 1)]
        add_lines(desk, [named, page(FIRST, "2031-05-08", url="https://ostel.example/mill", outlet="Ostel Courier")])
        [event] = desk.events()
        assert event.n_outlets == 2
        [figure] = [f for f in desk.history(event.id).figures if f.question.key == "killed"]
        assert [(g.turn.value, g.low) for g in figure.given][:3] == [("first", 14), ("changed", 13), ("changed", 14)]
