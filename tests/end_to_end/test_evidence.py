"""Evidence: whatever the text is, the reader does not fail, and each claim's words stand where it says that they stand."""

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.grouping import keys, sketch
from crosswire.model.claim import Claim
from crosswire.model.moment import Publication
from crosswire.model.plain import from_plain, to_plain
from crosswire.model.report import Report
from crosswire.reading import rules
from crosswire.reading.reader import Reading
from crosswire.reading.rules import RulesReader
from crosswire.sources.published import published_at

# ruff: noqa: RUF005
WORDS = st.sampled_from(
    [
        "the",
        "a",
        "of",
        "in",
        "at",
        "by",
        "with",
        "and",
        "but",
        "that",
        "which",
        "who",
        "was",
        "were",
        "had",
        "been",
        "killed",
        "dead",
        "died",
        "wounded",
        "injured",
        "hurt",
        "missing",
        "captured",
        "freed",
        "displaced",
        "rescued",
        "people",
        "men",
        "women",
        "children",
        "soldiers",
        "militants",
        "civilians",
        "police",
        "officers",
        "rebels",
        "passengers",
        "victims",
        "raid",
        "strike",
        "bombing",
        "shooting",
        "fire",
        "crash",
        "quake",
        "flood",
        "boat",
        "said",
        "told",
        "according",
        "officials",
        "army",
        "spokesman",
        "witnesses",
        "confirmed",
        "denied",
        "Monday",
        "Friday",
        "yesterday",
        "tonight",
        "night",
        "week",
        "month",
        "year",
        "ago",
        "last",
        "January",
        "May",
        "December",
        "2024",
        "1999",
        "Baghdad",
        "Iraq",
        "Texas",
        "Oslo",
        "U.S.",
        "UN",
        "ISIS",
        "Reuters",
        "Mr.",
        "Col.",
        "Smith",
        "al-Hassan",
        "not",
        "no",
        "least",
        "more",
        "than",
        "nearly",
        "about",
        "dozens",
        "hundreds",
        "several",
        "few",
        "half",
        "one",
        "two",
        "seven",
        "twenty",
        "hundred",
        "thousand",
        "million",
        "other",
        "others",
        "among",
        "between",
        "none",
        "first",
        "north",
        "km",
        "near",
        "outside",
        "province",
        "city",
    ]
)
MARKS = st.sampled_from(
    [
        *".,;:!?…—–-\"“”‘’'()[]{}/\\%$€#@&*_~|<>=+^`",
        "\u00a0",
        "\u200b",
        "\u200d",
        "\u200e",
        "\u200f",
        "\u202b",
        "\u202e",
    ]
    + [
        "\u2066",
        "\ufeff",
        "\u0301",
        "\u2028",
        "\u2029",
        "\x85",
        "\x0b",
        "\x0c",
        "\x1c",
        "\x01",
        "\x1b",
        "\x7f",
        "\t",
        "\n",
    ]
    + [
        "\r",
        "\r\n",
        "\n\n",
        "  ",
        "😀",
        "👨‍👩‍👧",
        "漢字",
        "שלום",
        "مرحبا",
        "ß",
        "İ",
        "ſ",
        "ﬁ",
        "½",
        "²",
        "٣",
        "１２",
        "𝟛",
        "e\u0301",
    ]
    + ["a" * 90, "9" * 40, "." * 30, "(" * 20, '"' * 9, "x" * 500]
)
WHOLE = st.integers(0, 10**12)
NUMBERS = st.one_of(
    WHOLE.map(str),
    st.integers(0, 40).map(str),
    WHOLE.map("{:,}".format),
    st.floats(0, 1e9).map("{:.2f}".format),
    st.builds("{}/{}/{}".format, st.integers(0, 40), st.integers(0, 40), st.integers(0, 3000)),
    st.builds("{:04}-{:02}-{:02}".format, st.integers(0, 9999), st.integers(0, 14), st.integers(0, 33)),
    st.builds(
        "{}:{:02}{}".format, st.integers(0, 30), st.integers(0, 70), st.sampled_from(["", " a.m.", "pm", " GMT"])
    ),
    st.builds("{}{}{}".format, st.integers(0, 99), st.sampled_from("-–/"), st.integers(0, 99)),
    st.builds("{}{}".format, st.integers(0, 99), st.sampled_from(["st", "th", "s", "-year-old", "km", "e9", "%"])),
    st.builds(
        "{} {} {}".format,
        st.integers(0, 40),
        st.sampled_from(["January", "February", "Jun.", "September"]),
        st.one_of(st.just("to"), st.integers(0, 9999)),
    ),
    st.builds(
        "{} {} ago".format, st.integers(0, 10**9), st.sampled_from(["days", "weeks", "months", "years", "hours"])
    ),
)
SENTENCES = st.one_of(
    st.builds(
        "Two people were killed and {} wounded in a raid near Baghdad on {}, the army said.".format, NUMBERS, NUMBERS
    ),
    st.builds("“It was {},” said Col. {} of the ministry.".format, WORDS, WORDS),
    st.builds("At least {} of the {} {} died {}.".format, NUMBERS, NUMBERS, WORDS, NUMBERS),
    st.builds("BAGHDAD, {} ({}) — {} {} were hurt".format, NUMBERS, WORDS, NUMBERS, WORDS),
    st.builds("from {} to {}, {} {} were {}".format, NUMBERS, NUMBERS, NUMBERS, WORDS, WORDS),
    st.just("No civilians were hurt, the Northern Joint Command (NJC) told Reuters"),
)
GAPS = st.sampled_from([" ", " ", " ", "", "\n", "\n\n", ". ", "\r\n"])
MASHED = st.lists(st.one_of(SENTENCES, SENTENCES, WORDS, WORDS, NUMBERS, MARKS, GAPS), max_size=40)
TEXTS = st.one_of(
    st.builds(str.join, GAPS, MASHED),
    st.builds(str.join, GAPS, MASHED).map(str.upper),
    st.builds(str.join, st.just(""), st.lists(MARKS, max_size=30)),
    st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=120),
)
PUBLISHED = st.sampled_from([None, "2024-08-31", "2024-02-29T23:59", "2024-05", "1600-01-01", "2999-12-31"])


def assert_sound(report: Report) -> Reading:
    """Asserts what always holds of a reading."""
    reading = RulesReader().read(report)
    assert reading.report.text == report.text
    assert len({c.id for c in reading.claims}) == len(reading.claims)
    for claim in reading.claims:
        assert claim.evidence.stands_in(report.text), claim
        assert from_plain(Claim, json.loads(json.dumps(to_plain(claim), allow_nan=False))) == claim
        for link in claim.attribution:
            assert link.start is None or report.text[link.start : link.end] == link.text, link
    for span, kind in reading.noise:
        assert kind and 0 <= span.start <= span.end <= len(report.text)
    keys(sketch(reading.report, reading.claims))
    return reading


def of(text: str, published: str | None = None) -> Report:
    """A report of bare text."""
    return Report(id="r1", text=text, published=published_at(published) if published else Publication())


@settings(max_examples=150)
@given(TEXTS, PUBLISHED)
def test_any_text_is_read_and_quoted_where_it_stands(text: str, published: str | None) -> None:
    assert_sound(of(text, published))


@pytest.mark.parametrize(
    "text",
    [
        "9" * 400 + " people were killed.",
        "1e999 people died, 0x1F were hurt, ٣ and １２ and ½ and ² and 𝟛 missing.",
        "From 29 February to 3 March two people died. From 31 June to 40 July three died.",
        "Two died on 31 December 9999, one on 1 January 1, four 99999999999 days ago, six 40000 years ago.",
        "Seven people died between February 29 and January 12 9733.",
        "\r" * 40 + "Two\rpeople\rdied.\u2028One was hurt.\x85",
        "“‘" * 300 + "Two died",
        "",
    ],
)
def test_what_once_failed_or_might(text: str) -> None:
    for published in (None, "2024-08-31", "1600-01-01", "2999-12-31"):
        assert_sound(of(text, published))


def test_equal_reports_give_equal_readings() -> None:
    report = of(
        "BAGHDAD (Wire) — Two people died and 7 were hurt on Monday, police said. “It was bad,” said John Brown."
    )
    assert RulesReader().read(report) == RulesReader().read(report)


def test_what_lies_beyond_the_longest_text_is_passed_over_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "LONGEST_READ", 2000)
    text = "Two people died in Oslo on Monday.\n\n" + "And so on it went. " * 105 + "Nine people died."
    reading = assert_sound(of(text))
    assert [(span.start, span.end) for span, kind in reading.noise if kind == "overlong"] == [(2000, len(text))]
    assert [claim.low for claim in reading.claims if claim.kind.value == "killed"] == [2]
    assert not any(claim.evidence.end > 2000 for claim in reading.claims)


PIECES = {
    "words": "Word ",
    "letters": "a ",
    "one word": "a",
    "capitals": "A",
    "initials": "A.",
    "hyphens": "Al-",
    "digits": "7",
    "numbers": "12 ",
    "thousands": "1,234,",
    "quotes": '"',
    "quoted": '"a ',
    "brackets": "(",
    "lines": "a\n",
    "returns": "a\r",
    "blanks": " ",
    "dashes": "—",
    "weekdays": "Monday ",
    "dates": "3 May 2024 ",
    "towns": "in Baghdad ",
    "lists": "Baghdad, ",
    "states": "U.S. ",
    "people": "two killed ",
    "said": "He said. ",
    "emoji": "😀",
    "marks": "\u200f",
    "accents": "\u0301",
    "combined": "two hundred and ",
}


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_time_does_not_grow_with_the_square_of_the_length(piece: str) -> None:
    """A text of one thing over and over takes time as its length does: a hundredfold, not ten thousandfold."""
    assert_sound(of(piece * 20))
    began = time.process_time()
    assert_sound(of(piece * (8000 // len(piece))))
    assert time.process_time() - began < 20
