import json
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from crosswire.model.span import Evidence
from crosswire.publishing.jsonl import lines
from tests.publishing.hand_made import CLAIMS, DEPENDENCES, FOG, GROUNDING, RAID, REPORTS, WIRE, claim

EVERYTHING = ((*REPORTS, FOG), CLAIMS, DEPENDENCES, (RAID, GROUNDING))
QUESTION_KEYS = ["kind", "of", "rule", "best", "low", "high", "status", "why", "positions"]
KEYS = {
    "report": "type id external_id outlet title byline url language published chars events",
    "claim": "type id report_id event_id kind low high modifier text unit of by when where scope polarity modality "
    "attribution evidence reader features",
    "dependence": "type a b kind score features",
    "event": "type id label event_type date place actors reports n_reports n_outlets n_origins questions",
}


def test_each_object_has_the_contracts_keys_in_their_order() -> None:
    things = [json.loads(line) for line in lines(*EVERYTHING)]
    assert [t["type"] for t in things] == ["report"] * 6 + ["claim"] * 15 + ["dependence"] * 2 + ["event"] * 2
    assert all(list(t) == KEYS[t["type"]].split() for t in things)
    assert all(list(q) == QUESTION_KEYS for t in things if t["type"] == "event" for q in t["questions"])


def test_a_report() -> None:
    assert json.loads(next(lines([WIRE], [], [], [RAID]))) == {
        "type": "report",
        "id": "r1wire",
        "external_id": "wire-1",
        "outlet": "Harbour Wire",
        "title": "Eleven smugglers killed in raid, command says",
        "byline": "Ada Quill",
        "url": "https://harbour-wire.example/raid",
        "language": "en",
        "published": {
            "start": "2031-03-03T15:10",
            "end": "2031-03-03T15:10",
            "precision": "minute",
            "basis": "metadata",
        },
        "chars": len(WIRE.text),
        "events": ["e1wells"],
    }


def test_a_claim_is_written_as_it_always_was() -> None:
    assert list(lines([], [CLAIMS[4]], [], [])) == [
        '{"type": "claim", "id": "c05", "report_id": "r1wire", "event_id": "e1wells", "kind": "troops", "low": 1400, '
        '"high": 1400, "modifier": "about", "text": "about 1,400", "unit": "people", "of": {"text": "guards", '
        '"actor_id": "guard-command", "label": "coast guards", "class": "security_force"}, "by": null, "when": null, '
        '"where": null, "scope": "background", "polarity": "asserted", "modality": "stated", "attribution": [], '
        '"evidence": {"start": 313, "end": 331, "quote": "about 1,400 guards"}, "reader": "rules/1.0", "features": []}'
    ]


def test_an_event() -> None:
    event: dict[str, Any] = json.loads(next(lines([], [], [], [RAID])))
    assert event["date"] == {"start": "2031-03-03", "end": "2031-03-03", "precision": "day"}
    assert event["actors"][1] == {"actor_id": "smugglers", "label": "smugglers", "role": "target", "aliases": []}
    assert event["questions"][1] == {
        "kind": "killed",
        "of": {"label": "civilians", "actor_id": None, "class": "civilian"},
        "rule": "majority",
        "best": 0,
        "low": 0,
        "high": 0,
        "status": "single_origin",
        "why": "One voice gives the only figure",
        "positions": [
            {
                "low": 0,
                "high": 0,
                "claim_ids": ["c03", "c09"],
                "report_ids": ["r1wire", "r2courier"],
                "origins": [{"label": "Guard Command", "claim_ids": ["c03", "c09"]}],
            }
        ],
    }


@given(st.tuples(*(st.permutations(things) for things in EVERYTHING)))
def test_equal_input_in_any_order_gives_equal_lines(shuffled: tuple[Any, Any, Any, Any]) -> None:
    assert list(lines(*shuffled)) == list(lines(*EVERYTHING))


@given(st.text(min_size=1))
def test_any_text_is_one_line_of_valid_utf8_and_comes_back(words: str) -> None:
    odd = replace(claim("c1", WIRE, "Four", CLAIMS[3].kind, words), evidence=Evidence(0, len(words), words))
    written = "".join(lines([], [odd], [], []))
    assert len(written.splitlines()) == 1
    assert json.loads(written.encode("utf-8"))["evidence"]["quote"] == words
