"""Writes the table of word weights from any number of collections of English news: `weigh_words.py OUT FILE…`.

Each FILE is JSONL with a `text` a line. A word is taken where `COLLECTIONS` collections or more have it often enough,
so that no collection's own names come in. Its weight is its inverse document frequency, as a share of the rarest
word's, in steps of 0.1.
"""

import json
import math
import sys
from collections import Counter, defaultdict
from pathlib import Path

from crosswire.grouping.words import WORD, fold, stem, stop_words

COMMON = 0.004
"""The share of a collection's reports from which a word is common there."""

COLLECTIONS = 3
"""How many collections must have it so."""

RAREST = 0.001
"""The document frequency at which a word weighs 1."""

NEARLY_RARE = 0.75
"""From this weight on a word is left to the rare ones, which no table needs to name."""

HEADER = """\
# How telling a shared word is, 0 to 1: words that are common in English news of every kind, by weight; any other
# word weighs 1. Written by tools/weigh_words.py from document frequencies: the mean over collections in which a word is
# common. Words stand with their endings cut. To change it, run the tool again and raise `version`: groupings depend
# on it.

version = 1

[words]
"""


def document_frequency(path: Path) -> dict[str, float]:
    """The share of the reports in `path` that hold each cut word."""
    seen: Counter[str] = Counter()
    reports = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        words = WORD.findall(fold(json.loads(line)["text"]))
        seen.update({stem(part) for w in words for part in w.split("-") if len(part) > 2})
        reports += 1
    return {w: n / reports for w, n in seen.items()}


def main(out: str, *paths: str) -> None:
    """Writes the table to `out`."""
    tables = [document_frequency(Path(p)) for p in paths]
    shares: dict[str, list[float]] = defaultdict(list)
    for frequencies in tables:
        for word, share in frequencies.items():
            if share >= COMMON:
                shares[word].append(share)
    stops = {stem(w) for w in stop_words()}
    classes: dict[str, list[str]] = defaultdict(list)
    for word, found in shares.items():
        if len(found) >= COLLECTIONS and word not in stops and word.isascii() and word.isalpha():
            mean = sum(found) / len(tables)
            weight = math.log(1 / mean) / math.log(1 / RAREST)
            if weight < NEARLY_RARE:
                classes[f"{max(0.1, weight):.1f}"].append(word)
    body = "".join(f'"{k}" = """\n{_wrapped(sorted(classes[k]))}\n"""\n' for k in sorted(classes))
    Path(out).write_text(HEADER + body, encoding="utf-8")


def _wrapped(words: list[str]) -> str:
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 117:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


if __name__ == "__main__":
    main(*sys.argv[1:])
