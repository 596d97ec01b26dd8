"""The tables of a store's page, from counts."""

from crosswire.model.survey import StatusTally, Tally, VoiceTally
from crosswire.model.words import ClaimKind, QuestionStatus
from crosswire.publishing.plots.time_bars import MOST_MONTHS, TimeBar, time_bars, time_plot
from crosswire.publishing.store_tables import KindStanding, RuleLine, standings, voice_grid


def test_how_questions_stand_by_kind_and_status() -> None:
    tallies = (
        StatusTally(ClaimKind.INJURED, QuestionStatus.AGREED, True, 2),
        StatusTally(ClaimKind.KILLED, QuestionStatus.DISPUTED, True, 1),
        StatusTally(ClaimKind.KILLED, QuestionStatus.AGREED, False, 4),
        StatusTally(ClaimKind.RESCUED, QuestionStatus.AGREED, False, 4),
    )
    found = standings(tallies)
    assert [(s.kind, s.total) for s in found] == [("killed", 1), ("injured", 2)]
    assert dict(found[0].groups)["agreed"] == 4
    assert 'aria-label="Killed: 1 disputed"' in found[0].bar


def test_a_bar_s_parts_are_as_wide_as_their_shares() -> None:
    bar = KindStanding("killed", (("agreed", 3), ("ranged", 0), ("disputed", 1)), ()).bar
    assert 'width="270" height="20" class="part agreed"' in bar
    assert 'x="270" y="0" width="90" height="20" class="part disputed"' in bar
    assert "ranged" not in bar.split(">", 1)[1]


def test_voices_beside_outlets() -> None:
    tallies = (VoiceTally(1, 1, 3), VoiceTally(2, 1, 1), VoiceTally(9, 2, 1), VoiceTally(7, 8, 2))
    assert voice_grid(tallies) == (
        ("1", (3, 0, 0, 0, 0, 0)),
        ("2", (1, 0, 0, 0, 0, 0)),
        ("3", (0, 0, 0, 0, 0, 0)),
        ("4", (0, 0, 0, 0, 0, 0)),
        ("5", (0, 0, 0, 0, 0, 0)),
        ("6 or more", (0, 1, 0, 0, 0, 2)),
    )
    assert voice_grid(()) == ()


def test_a_total_s_words_and_mark() -> None:
    line = RuleLine("latest", 20, None, 1400, True, 3, (20.0, 1400.0))
    assert line.words == ("20", "–", "1,400+", "3")
    assert "circle" not in line.mark


def test_bars_of_months_and_of_years_where_there_are_many() -> None:
    assert time_bars(()) == ()
    assert time_bars((Tally("2031-11", 2), Tally("2032-01", 1), Tally(None, 4))) == (
        TimeBar("2031-11", 2),
        TimeBar("2031-12", 0),
        TimeBar("2032-01", 1),
    )
    years = time_bars((Tally("1999-05", 1), Tally("1999-06", 1), Tally(f"{2000 + MOST_MONTHS // 12}-01", 1)))
    assert (years[0], len(years)) == (TimeBar("1999", 2), 2 + MOST_MONTHS // 12)
    assert 'href="/there?2031-11"' in time_plot((TimeBar("2031-11", 2),), lambda bar: f"/there?{bar.time}")
