from dataclasses import replace

from crosswire.publishing.dossier import Known, dossier
from tests.publishing.hand_made import (
    CLAIMS,
    DEPENDENCES,
    FOG,
    GROUNDING,
    INJURED_ALL,
    KILLED_CIVILIANS,
    KILLED_SMUGGLERS,
    RAID,
    REPORTS,
)

RAID_DOSSIER = dossier(RAID, REPORTS, CLAIMS, DEPENDENCES)


def test_the_strip() -> None:
    found = RAID_DOSSIER
    assert (found.what, found.counts) == ("Raid", "five outlets, three voices")
    assert found.place == Known("Tamarisk Wells, Salt Coast, Marenia", "near this place")
    assert found.date == Known("3 March 2031", "known to the day")
    assert found.parties == Known("Guard Command against smugglers")
    assert found.not_stated == ()


def test_what_no_report_states() -> None:
    found = dossier(GROUNDING, [FOG], [], [])
    assert [k.stated for k in (found.place, found.date, found.parties)] == [False, False, False]
    assert (found.not_stated, found.answers, found.counts) == (("killed", "injured"), (), "one outlet, one voice")


def test_an_outlet_that_wrote_twice_is_counted_once() -> None:
    assert dossier(replace(RAID, n_outlets=4), REPORTS, (), ()).counts == "five reports, four outlets, three voices"


def test_the_positions_with_their_voices_outlets_and_words() -> None:
    first, _, injured = RAID_DOSSIER.answers
    assert [(s.letter, s.figure, s.more) for s in first.stands] == [("A", "11", 3), ("B", "13", 1)]
    assert [(v.label, v.report_ids) for v in first.stands[0].voices] == [
        ("Guard Command", ("r1wire", "r2courier", "r3lantern"))
    ]
    assert [(s.letter, s.figure) for s in injured.stands] == [("A", "4"), ("B", "“several”")]
    assert [(a.kind, a.group, a.best) for a in RAID_DOSSIER.answers] == [
        ("killed", "smugglers", None),
        ("killed", "civilians", "0"),
        ("injured", "", "4"),
    ]


def test_everybody_together_is_not_told_twice_where_one_group_is_everybody() -> None:
    everybody = replace(KILLED_SMUGGLERS, key="killed", of=None)
    told = dossier(replace(RAID, questions=(everybody, KILLED_SMUGGLERS, INJURED_ALL)), REPORTS, CLAIMS, ())
    assert [(a.kind, a.group) for a in told.answers] == [("killed", "smugglers"), ("injured", "")]
    three = dossier(replace(RAID, questions=(everybody, KILLED_SMUGGLERS, KILLED_CIVILIANS)), REPORTS, CLAIMS, ())
    assert [a.group for a in three.answers] == ["smugglers, and all together", "civilians"]


def test_what_stands_apart() -> None:
    def told(things: object) -> list[tuple[str, str, str]]:
        return [(t.kind, t.value, t.detail) for t in things]  # type: ignore[attr-defined]

    assert told(RAID_DOSSIER.also) == [
        ("time of day", "before dawn on Monday", "3 March 2031"),
        ("count", "3 sheds", ""),
    ]
    assert told(RAID_DOSSIER.background) == [("troops", "about 1,400 coast guards", "")]
    assert told(RAID_DOSSIER.others) == [("killed", "5", "2029")]


def test_the_timeline() -> None:
    assert [(m.when, m.report_id, m.basis) for m in RAID_DOSSIER.timeline] == [
        ("3 Mar 2031", None, ""),
        ("3 Mar 2031, 15:10", "r1wire", ""),
        ("4 Mar 2031", "r2courier", ""),
        ("4 Mar 2031", "r3lantern", ""),
        ("5 Mar 2031", "r4radio", "read from the dateline"),
        (None, "r5leaflet", ""),
    ]
    assert RAID_DOSSIER.timeline[2].figures == (
        ("smugglers killed", (("11", "A"), ("13", "B"))),
        ("civilians killed", (("none", ""),)),
    )


def test_the_order_of_input_does_not_matter() -> None:
    assert dossier(RAID, REPORTS[::-1], CLAIMS[::-1], DEPENDENCES[::-1]) == RAID_DOSSIER
