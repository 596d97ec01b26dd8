"""Wiring: which report carries which voice's figures, and how."""

from crosswire.model.leaning import Carrier
from crosswire.publishing.answers import answers_of
from crosswire.publishing.wiring import NAMED, UNCLEAR, UNNAMED, BoardVoice, board
from tests.publishing.hand_made import CLAIMS, RAID, REPORTS

LABELS = {
    "r1wire": "Harbour Wire",
    "r2courier": "The Salt Road Courier",
    "r3lantern": "Evening Lantern",
    "r4radio": "Dune Radio",
}
ANSWERS = answers_of(RAID.questions, {c.id: c for c in CLAIMS}, {r.id: r for r in REPORTS}, LABELS)


def carrier(report: str, voice: str, *, named: bool = True, clear: bool = True) -> Carrier:
    return Carrier(report, voice, (), named, clear)


def test_the_widest_spread_comes_first_and_joints_say_how() -> None:
    found = board(
        [
            carrier("r2courier", "Port Senn hospital"),
            carrier("r4radio", "Port Senn hospital", named=False),
            carrier("r1wire", "Guard Command"),
            carrier("r2courier", "Guard Command"),
            carrier("r3lantern", "Guard Command", clear=False),
            carrier("r3lantern", "Evening Lantern", named=False),
        ],
        ANSWERS,
        LABELS,
    )
    assert found.report_ids == tuple(LABELS)
    assert found.voices == (
        BoardVoice("Guard Command", ("killed 11 (smugglers)", "killed none (civilians)"), 3),
        BoardVoice("Port Senn hospital", ("killed 13 (smugglers)",), 2),
    )
    assert found.joints == {
        ("r1wire", 0): NAMED,
        ("r2courier", 0): NAMED,
        ("r3lantern", 0): UNCLEAR,
        ("r2courier", 1): NAMED,
        ("r4radio", 1): UNNAMED,
    }
    assert found.own == {"r3lantern": ("injured 4",)}


def test_reports_out_of_sight_are_left_out() -> None:
    found = board([carrier("elsewhere", "Guard Command")], ANSWERS, LABELS)
    assert (found.voices, found.joints, found.own) == ((), {}, {})
