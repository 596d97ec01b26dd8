"""Writes the table of word weights from a table of word frequencies: `weigh_words.py OUT en_lexeme_prob.json.gz`.

The frequencies are those of the package spacy-lookups-data (MIT licence): natural logarithms of the probability of each
of a million written forms in a large body of English of all kinds. Forms that differ in capitals or endings are added
up. A word's weight is its rareness between `COMMONEST` and `RAREST`, in steps of 0.05; the rarest need no table.
"""

import gzip
import json
import math
import sys
from collections import defaultdict
from pathlib import Path
from textwrap import fill

from crosswire.grouping.words import WORD, fold, stem, stop_words

COMMONEST = -7.5
"""The log probability at which a word weighs nothing: of about the commonest 200 words."""

RAREST = -15.0
"""The log probability at which a word weighs 1: of a word met once in three million."""

STEPS = 20
"""Steps between 0 and 1."""

WIDEST = 118
"""Characters of a line of words."""

HEADER = """\
# How telling a shared word is, 0 to 1: its rareness in English of all kinds; a word that stands in no list weighs 1.
# Written by tools/weigh_words.py from the word frequencies of spacy-lookups-data {version} (Explosion, MIT licence). Words
# stand with their endings cut. To change it, run the tool again and raise `version`: groupings depend on it.

version = 2

[words]
"""


def frequencies(path: Path) -> dict[str, float]:
    """The probability of each cut word: that of all its forms together."""
    found: defaultdict[str, float] = defaultdict(float)
    for form, logarithm in json.loads(gzip.decompress(path.read_bytes())).items():
        folded = fold(form)
        if WORD.fullmatch(folded) and folded.isascii() and folded.isalpha() and len(folded) > 2:
            found[stem(folded)] += math.exp(logarithm)
    return found


def main(out: str, table: str, version: str) -> None:
    """Writes the table to `out`; `version` is the package's."""
    stops = {stem(w) for w in stop_words()}
    classes: defaultdict[int, list[str]] = defaultdict(list)
    for word, probability in frequencies(Path(table)).items():
        share = (COMMONEST - math.log(probability)) / (COMMONEST - RAREST)
        step = max(1, round(STEPS * share))
        if step < STEPS and word not in stops:
            classes[step].append(word)
    lines = {
        k: fill(" ".join(sorted(classes[k])), WIDEST, break_long_words=False, break_on_hyphens=False) for k in classes
    }
    body = "".join(f'"{k / STEPS:g}" = """\n{lines[k]}\n"""\n' for k in sorted(classes))
    Path(out).write_text(HEADER.format(version=version) + body, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
