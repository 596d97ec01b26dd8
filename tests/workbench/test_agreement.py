"""Agreement: what people said of the same claims, counted from the log."""

import json
from pathlib import Path

import pytest

from crosswire.publishing.agreement_object import agreement_object
from crosswire.workbench import Desk
from tests.workbench.desks import BY, LATER, add_lines, sample_lines

pytestmark = pytest.mark.usefixtures("quick")


def test_nobody_judged_anything(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        found = desk.agreement()
        assert (found.readers, found.pairs, found.items, found.alpha_verdicts) == ((), (), 0, None)


def test_two_people_and_their_verdicts(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, sample_lines("raid"))
        a, b, c, d, e = [c.id for c in desk.as_read("1") if c.kind == "killed" and c.low][:5]
        figures = {x.id: x.low for x in desk.as_read("1")}
        desk.confirm(a, b, c, e, **BY)
        desk.reject(d, **BY)
        desk.confirm(a, b, blind=True, **LATER)
        desk.correct(c, {"low": "40", "high": "50"}, blind=True, **LATER)
        desk.reject(d, **LATER)
        desk.confirm(e, **LATER)
        desk.undo(desk.decisions()[-1].id, **LATER)
        found = desk.agreement()
        [pair] = found.pairs
        # Three of four the same; by chance: confirm 3/4 · 2/4 and reject 1/4 · 1/4.
        assert (pair.items, pair.same, pair.observed, pair.expected) == (4, 3, 0.75, 7 / 16)
        assert pair.kappa == round((0.75 - 7 / 16) / (1 - 7 / 16), 6)
        assert (found.readers, found.items, found.blind) == ((("Ben Ado", 4), ("Mira Oss", 5)), 4, 3)
        # Verdicts: two of eight differ; there are five to confirm, one to correct, two to reject, so 2·(5 + 10 + 2) of 56.
        assert found.alpha_verdicts == round(1 - (2 / 8) / (34 / 56), 6)
        assert found.figures == 3
        values = [figures[a], figures[a], figures[b], figures[b], figures[c], 45]
        differences = sum((x - y) ** 2 for x in values for y in values if x is not None and y is not None)
        first = figures[c]
        assert first is not None
        assert found.alpha_figures == round(1 - (2 * (45 - first) ** 2 / 6) / (differences / 30), 6)
        assert [(one.claim_id, [d.who for d in one.verdicts]) for one in found.differing] == [
            (c, ["Mira Oss", "Ben Ado"])
        ]
        told = json.loads(json.dumps(agreement_object(found)))
        assert told["differing"][0]["verdicts"][1]["said"].endswith(": 40–50")
        assert told["pairs"][0]["same"] == 3


def test_to_confirm_what_another_corrected_is_to_correct_it(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, sample_lines("raid"))
        claim = next(c.id for c in desk.as_read("1") if c.kind == "killed" and c.low)
        desk.correct(claim, {"low": "40", "high": "40"}, **BY)
        desk.confirm(claim, **LATER)
        found = desk.agreement()
        assert (found.pairs[0].same, found.differing, found.blind) == (1, (), 0)
