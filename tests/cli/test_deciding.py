"""The verbs that judge claims and events, at the command line over a real store."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from crosswire.cli import main
from crosswire.workbench import Desk
from tests.workbench.desks import line
from tests.workbench.other_readers import Register, register

__all__ = ["register"]

TEXTS = (
    "Union: 4 miners killed and 3 miners injured in the Oru shaft on 3 May 2031.",
    "Owner: 6 miners killed in the Oru shaft on 3 May 2031.",
)
Told = Callable[..., tuple[int, str, str]]


@pytest.fixture
def store(tmp_path: Path, register: Register) -> Path:
    register(version="2")
    with Desk(tmp_path / "a") as desk:
        lines = [line(text, id=str(n), published="2031-05-04", event="oru") for n, text in enumerate(TEXTS)]
        desk.add("-", stdin=io.BytesIO("\n".join(lines).encode()), reader="lines")
    return tmp_path / "a"


@pytest.fixture
def told(store: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Told:
    """Runs a verb over the store as Ada and gives back its code and what it wrote."""
    monkeypatch.setenv("CROSSWIRE_WHO", "Ada Ost")

    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(("--store", str(store), *arguments))
        captured = capsysbinary.readouterr()
        return code, captured.out.decode(), captured.err.decode()

    return run


def claim(store: Path, low: float) -> str:
    with Desk(store) as desk:
        return next(c.id for c in desk.as_read("1") if c.low == low)


def killed(store: Path) -> list[tuple[float | None, float | None]]:
    with Desk(store) as desk:
        question = desk.event("1").question("killed")
        return [(p.low, p.high) for p in question.positions] if question else []


def test_a_claim_is_corrected_and_the_log_says_so(store: Path, told: Told) -> None:
    code, out, err = told("correct", claim(store, 6)[:9], "low=5", "high=5", "--why", "misread")
    assert (code, err) == (0, "")
    assert out.startswith("correct d") and "corrected killed, 6 (“6 miners killed”): 5" in out
    assert killed(store) == [(4, 4), (5, 5)]
    listed = told("decisions")[1]
    assert "Ada Ost corrected killed, 6 (“6 miners killed”): 5\n" in listed and "\n  misread\n" in listed
    with Desk(store) as desk:
        done = desk.decisions()[0].id
    assert told("undo", done)[0] == 0
    assert killed(store) == [(4, 4), (6, 6)]
    assert ", undone" in told("decisions")[1]


def test_claims_are_confirmed_and_rejected(store: Path, told: Told) -> None:
    assert told("confirm", claim(store, 4), claim(store, 3))[1].count("confirm d") == 2
    assert "rejected killed, 6" in told("reject", claim(store, 6))[1]
    assert killed(store) == [(4, 4)]
    assert "rejected by Ada Ost" in " ".join(told("explain", "1", "killed")[1].split())
    shown = " ".join(told("show", "1")[1].split())
    assert "REJECTED, AND NOT COUNTED" in shown
    assert "rejected by Ada Ost on 20" in shown and "“Owner: 6 miners killed in the Oru shaft" in shown
    assert told("check", "--derived")[0] == 0


def test_a_place_is_settled_and_a_matter_accepted(store: Path, told: Told) -> None:
    code, out, _ = told("settle", "1", "Upper Dray", "--lat", "1.5", "--lon", "2", "--country", "Elsewhere")
    assert code == 0 and "settled the place as Upper Dray, Elsewhere" in out
    assert "let stand as it is: disputed/killed" in told("accept", "1", "disputed/killed")[1]
    with Desk(store) as desk:
        place = desk.event("1").place
        assert place is not None and (place.name, place.lat, place.lon) == ("Upper Dray", 1.5, 2.0)


def test_how_far_two_people_agree(store: Path, told: Told) -> None:
    assert told("agreement")[1] == "nobody judged a claim yet\n"
    told("confirm", claim(store, 4), claim(store, 6))
    assert "so there is nothing to compare" in told("agreement")[1]
    told("confirm", claim(store, 4), "--who", "Bo", "--blind")
    told("reject", claim(store, 6), "--who", "Bo")
    out = told("agreement")[1]
    assert "Two claims were judged by two or more, one of them without seeing what was said before." in out
    assert "Ada Ost and Bo: the same of 1 of 2 claims (by chance 1.0); Cohen's kappa 0.00" in out
    assert "Bo rejected killed, 6" in out
    assert json.loads(told("agreement", "--json")[1])["pairs"][0]["kappa"] == 0


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("correct", "CLAIM", "low"), 2, "'low' gives no value; write NAME=VALUE, such as low=14"),
        (("correct", "CLAIM", "low=x"), 1, "low is 'x'; give a number of 0 or more, or nothing for none"),
        (("confirm", "c9"), 2, "there is no claim 'c9'"),
        (("settle", "1", "A", "--lat", "1"), 1, "a spot on the map needs both lat and lon"),
        (("settle", "9", "A"), 2, "there is no event '9'"),
        (("accept", "1", ""), 1, "say in a word what was looked at"),
    ],
)
def test_what_cannot_be_is_one_sentence(
    store: Path, told: Told, arguments: tuple[str, ...], code: int, words: str
) -> None:
    named = tuple(claim(store, 6) if a == "CLAIM" else a for a in arguments)
    found, out, err = told(*named)
    assert (found, out) == (code, "")
    assert words in err and err.count("\n") == 1
