"""Pieces: somebody's words without what stands round them, whole sentences where nobody speaks; spans hold."""

import pytest

from crosswire.lineage.pieces import Piece, pieces
from crosswire.model.claim import Claim
from crosswire.model.party import Attribution
from crosswire.model.report import Report
from crosswire.model.statement import Manner
from crosswire.model.words import ClaimKind, SpeakerRole
from tests.factories import make_claim, make_report

QUOTED, PARTLY, REPORTED = Manner.QUOTED, Manner.PARTLY, Manner.REPORTED


def said(report: Report, words: str, who: str = "the office") -> Claim:
    at = report.text.find(who)
    speaker = Attribution(who, None, who, SpeakerRole.SPEAKER, at, at + len(who)) if at >= 0 else who
    return make_claim(report, ClaimKind.STATEMENT, words, said_by=speaker)


def found(text: str, *statements: str) -> list[tuple[str | None, Manner, str]]:
    report = make_report(text, own_id="r1")
    claims = [said(report, words) for words in statements]
    parts: list[Piece] = pieces(report, claims, {c.id: "office" for c in claims})
    return [(p.voice, p.manner, p.span.of(text)) for p in parts]


@pytest.mark.parametrize(
    ("text", "statement", "expected"),
    [
        ("“Two boats sank,” the office said.", "“Two boats sank,”", [("office", QUOTED, "Two boats sank")]),
        ("The office said that two boats sank.", "that two boats sank", [("office", REPORTED, "two boats sank")]),
        ("Two boats sank, the office said.", "Two boats sank", [("office", REPORTED, "Two boats sank")]),
        (
            "The boats “sank within minutes,” the office said.",
            "The boats “sank within minutes,”",
            [("office", PARTLY, "The boats “sank within minutes,”")],
        ),
        # A few words of a sentence that is the report's own.
        (
            "The master had been at sea for forty years when, the office said, the bow door failed in the swell.",
            "the bow door failed",
            [
                (
                    None,
                    REPORTED,
                    "The master had been at sea for forty years when, the office said, the bow door failed in the swell",
                )
            ],
        ),
        # The speaker in the midst of the words, and words over two sentences.
        (
            "“Two boats sank,” the office said.",
            "“Two boats sank,” the office said.",
            [("office", QUOTED, "Two boats sank")],
        ),
        (
            "It said: “Two boats sank. The crews are safe.”",
            "“Two boats sank. The crews are safe.”",
            [("office", QUOTED, "Two boats sank"), ("office", QUOTED, "The crews are safe")],
        ),
    ],
)
def test_words_without_what_stands_round_them(
    text: str, statement: str, expected: list[tuple[str | None, Manner, str]]
) -> None:
    assert found(text, statement) == expected


def test_words_that_stand_twice_make_one_piece() -> None:
    text = "The wreck of the ferry.\n\nThe wreck of the ferry.\n\nA gull."
    assert [words for _, _, words in found(text)] == ["The wreck of the ferry", "A gull"]


def test_figures_of_people_hit_by_this_incident() -> None:
    report = make_report("Nine sailors died, the office said. One swam.", own_id="r1")
    claims = [
        said(report, "Nine sailors died"),
        make_claim(report, ClaimKind.KILLED, "Nine sailors died", low=9),
        make_claim(report, ClaimKind.INJURED, "One swam", low=1),
    ]
    assert [p.figures for p in pieces(report, claims, {})] == [{(ClaimKind.KILLED, 9)}, frozenset()]
