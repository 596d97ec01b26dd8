"""The golden tables of tolls, tests/cases/tolls.toml and tolls_more.toml: each sentence gives just the tolls of its row."""

import re
import tomllib

import pytest

from tests.reading.casualties.helpers import short, tolls
from tests.support.facts import CASES

TABLES = [tomllib.loads((CASES / name).read_text(encoding="utf-8")) for name in ("tolls.toml", "tolls_more.toml")]
ROWS = [(concept, row[0], row[1:]) for table in TABLES for concept, rows in table.items() for row in rows]
EXPECTED = re.compile(r"(?P<kind>\w+) (?P<value>\S+)(?: part=(?P<part>\w+))?(?: of=(?P<of>.+))?")


@pytest.mark.parametrize(("concept", "text", "expected"), ROWS, ids=[f"{c}: {t[:50]}" for c, t, _ in ROWS])
def test_a_sentence_gives_the_tolls_of_its_row(concept: str, text: str, expected: list[str]) -> None:
    found = tolls(text)
    left = list(found)
    for words in expected:
        want = EXPECTED.fullmatch(words)
        assert want is not None, f"not a toll in short: {words}"
        hit = [
            t
            for t in left
            if (t.kind.value, short(t)) == (want["kind"], want["value"])
            and want["part"] in (None, t.part)
            and (want["of"] is None or (t.victims is not None and want["of"] in t.victims.of(text)))
        ]
        assert hit, f"{words!r} is not among {[(t.kind.value, short(t), t.part) for t in left]}"
        left.remove(hit[0])
    # A row names either those told of together or each of them.
    together = any(t.part == "joint" for t in found) and not any(t.part == "joint" for t in left)
    assert [(t.kind.value, short(t)) for t in left if t.part not in (("conjunct",) if together else ("joint",))] == []


@pytest.mark.parametrize(("concept", "text", "expected"), ROWS, ids=[f"{c}: {t[:50]}" for c, t, _ in ROWS])
def test_spans_stand_in_the_sentence(concept: str, text: str, expected: list[str]) -> None:
    for toll in tolls(text):
        for span in (toll.trigger, toll.number, toll.evidence):
            assert 0 <= span.start < span.end <= len(text)
            assert span.of(text).strip()


def test_no_sentence_stands_twice() -> None:
    texts = [text for _, text, _ in ROWS]
    assert len(texts) == len(set(texts))
