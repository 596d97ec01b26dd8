"""The text on the page: whatever is marked in it, and however it is broken up, its words come back."""

import re

from hypothesis import given
from hypothesis import strategies as st

from crosswire.model.claim import Claim
from crosswire.model.party import Attribution
from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, Scope, SpeakerRole
from crosswire.publishing.claim_words import numbered
from crosswire.publishing.pages.report_text import marked_text
from crosswire.publishing.wording import UNSAFE
from tests.factories import make_claim, make_report
from tests.publishing.pages.browser import Element, browsed

TEXT = "Photo: Ada Quill\n\nThe mayor said four miners died at Oru. Two hurt in 2019.\n"
REPORT = make_report(TEXT)
MAYOR = Attribution("The mayor", None, None, SpeakerRole.SPEAKER, 18, 27)
CLAIMS = [
    make_claim(REPORT, "statement", "four miners died at Oru", said_by=MAYOR),
    make_claim(REPORT, "killed", "four miners died", low=4, said_by=MAYOR),
    make_claim(REPORT, "injured", "Two hurt", low=2, scope=Scope.BACKGROUND),
]
NOISE = [(Span(0, 16), "caption")]


def page(text: str, claims: list[Claim], noise: list[tuple[Span, str]]) -> Element:
    return browsed(marked_text(text, numbered(claims), noise))


def pieces(root: Element) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(e.words(), e["class"], e["data-c"], e["data-s"]) for e in root.find("span") if e["class"]]


def test_pieces_name_the_claims_that_they_are_in_the_tightest_first() -> None:
    root = page(TEXT, CLAIMS, NOISE)
    assert [p.words(without=("n",)) for p in root.find("p")] == [
        "Photo: Ada Quillcaption",
        "The mayor said four miners died at Oru. Two hurt in 2019.",
    ]
    assert pieces(root) == [
        ("Photo: Ada Quill", "noise", None, None),
        ("caption", "kind-of-noise", None, None),
        ("The mayor", "speaker", None, "1 2"),
        ("four miners died", "said claim of-event", "2 1", None),
        (" at Oru", "said", "1", None),
        ("Two hurt", "claim of-background", "3", None),
    ]


def test_each_number_stands_after_the_last_word_and_leads_to_its_entry() -> None:
    root = page(TEXT, CLAIMS, NOISE)
    assert [(a.words(), a["href"], a["id"]) for a in root.find("a", "n")] == [
        ("2", "#c2", "m2"),
        ("1", "#c1", "m1"),
        ("3", "#c3", "m3"),
    ]
    assert [e["id"] for e in root.find("span", "speaker")] == ["w18"]


def test_hard_wrapped_lines_run_on_and_short_lines_end() -> None:
    wrapped = "The council of the town met on Tuesday night and after long talks\nagreed.\nBy our staff\n\nEnd"
    assert [p.words() for p in page(wrapped, [], []).find("p")] == [
        "The council of the town met on Tuesday night and after long talks\nagreed.\nBy our staff",
        "End",
    ]
    assert len(page(wrapped, [], []).find("br")) == 1


def test_markup_in_a_report_is_words() -> None:
    root = page("<script>alert(1)</script> & <b>bold</b>", [], [])
    assert root.words() == "<script>alert(1)</script> & <b>bold</b>"
    assert [e.name for e in root.find()] == ["p", "span"]


WORDS = st.text(st.sampled_from("ab <>&\"'\n\r\t\x0b\x1b\u2028\u202e.“é𝔘"), max_size=60)
SPANS = st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70)), max_size=6)


@given(WORDS, SPANS, SPANS, SPANS)
def test_any_marks_leave_the_words_as_they_are(
    text: str, stated: list[tuple[int, int]], passed: list[tuple[int, int]], spoken: list[tuple[int, int]]
) -> None:
    report = make_report("x")
    claims = [
        make_claim(report, ClaimKind.STATEMENT if n % 2 else ClaimKind.PLACE, "x", own_id=f"c{n}", said_by=None)
        for n in range(len(stated))
    ]
    placed = [_at(c, span, spoken[n : n + 1]) for n, (c, span) in enumerate(zip(claims, stated, strict=True))]
    root = page(text, placed, [(Span(*span), "link") for span in passed])
    shown = "".join(p.words(without=("n", "kind-of-noise")) for p in root.find("p"))
    assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", text.translate(UNSAFE))
    ids = [e["id"] for e in root.find() if e["id"]]
    assert len(set(ids)) == len(ids)
    for piece in root.find("span"):
        if piece["data-at"]:
            at = int(piece["data-at"])
            assert text[at : at + len(piece.words())] == piece.words()


def _at(claim: Claim, span: tuple[int, int], speaker: list[tuple[int, int]]) -> Claim:
    from dataclasses import replace

    said = tuple(Attribution("s", None, None, SpeakerRole.SPEAKER, *s) for s in speaker)
    return replace(claim, evidence=replace(claim.evidence, start=span[0], end=span[1]), attribution=said)


def test_a_piece_says_where_it_stands_in_characters_of_the_text() -> None:
    root = page("\U0001f9ed \u202eab\u202c\r\ncd", [], [])
    assert [(e.words(), e["data-at"]) for e in root.find("span")] == [("\U0001f9ed ", "0"), ("ab", "3"), ("cd", "8")]


def test_a_claim_of_a_position_is_underlined_as_it() -> None:
    letters = {c.id: "B" for c in CLAIMS}
    root = browsed(marked_text(TEXT, numbered(CLAIMS), NOISE, letters))
    assert [c for _, c, _, _ in pieces(root) if c and "claim" in c] == [
        "said claim of-event position-b",
        "claim of-background",
    ]


def test_the_opened_claim_is_lit() -> None:
    killed = CLAIMS[1].id
    root = browsed(marked_text(TEXT, numbered(CLAIMS), NOISE, opened=killed))
    assert [e.words() for e in root.find(css="on")] == ["The mayor", "four miners died", "2"]


def test_a_long_line_of_blanks_is_no_trouble() -> None:
    assert page(" " * 200_000 + "\n" + "\t" * 200_000, [], []).find("p") == []
