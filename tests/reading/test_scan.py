"""The scan: what stands where in a text, looked up once for all patterns."""

import sys

from crosswire.reading.patterns import Patterns
from crosswire.reading.quick import Quick
from crosswire.reading.scan import DIGIT, TEXTS_KEPT, Scan, Vocabulary, Watch, keep, scan_of, small

TEXT = "Two MINERS drowned at Ostrel pit 12; a miner's brother was saved. No one else drowned."


def test_offsets_of_the_strings_of_a_vocabulary_in_order() -> None:
    words = Vocabulary()
    for word in ("miner", "miners", "drowned", "mine", "minister"):
        words.add(word)
    assert Scan(TEXT, words).found() == {"miner": [4, 39], "miners": [4], "mine": [4, 39], "drowned": [11, 78]}


def test_a_string_that_is_added_later_is_found_too() -> None:
    words = Vocabulary()
    scan = Scan(TEXT, words)
    assert scan.found() == {}
    words.add("brother")
    assert scan.found() == {"brother": [47]}


def test_short_strings_and_digits_are_looked_for_when_asked() -> None:
    scan = Scan(TEXT, Vocabulary())
    assert (scan.offsets("no"), scan.offsets(DIGIT), scan.offsets("xy")) == ([66], [33, 34], [])


def test_a_watch_says_what_begins_between_two_offsets() -> None:
    watch, scan = Watch({"drowned": 1, DIGIT: 2, "no one": 4, "saved": 8}), Scan(TEXT)
    assert [watch.bits(scan, a, b) for a, b in ((0, 36), (37, 65), (66, sys.maxsize), (12, 30), (0, 90))] == [
        3,
        8,
        5,
        0,
        15,
    ]
    assert watch.bits(Scan("Pit 7 was saved"), 0, 15) == 10


def test_a_scan_is_kept_for_a_few_texts() -> None:
    scan = Scan(TEXT)
    keep(scan, TEXT)
    keep(scan, TEXT.upper())
    assert scan_of(TEXT) is scan is scan_of(TEXT.upper())
    for number in range(TEXTS_KEPT):
        keep(scan, str(number))
    assert scan_of(TEXT) is None


def test_patterns_find_the_same_with_a_scan_as_without() -> None:
    asked = Patterns(
        [Quick(r"(?i)\bminers? (?:drowned|died)"), Quick(r"pit \d+"), Quick(r"(?i)\bno one\b"), Quick(r"\w+’s")]
    )
    without = [(n, m.span()) for n, m in asked.finditer(TEXT, 0, len(TEXT))]
    keep(Scan(TEXT), TEXT)
    assert [(n, m.span()) for n, m in asked.finditer(TEXT, 0, len(TEXT))] == without
    assert without == [(0, (4, 18)), (1, (29, 35)), (2, (66, 72))]


def test_offsets_stay_where_a_small_letter_is_longer() -> None:
    assert (small("İZMİR Fire"), len(small("İZMİR Fire"))) == ("İzmİr fire", 10)
