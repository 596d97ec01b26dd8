"""The texts of the reading benchmark: invented news reports put together from sentences, or the texts of a JSON Lines file.

Always holds: the same number gives the same report, and no two numbers the same one, so that nothing can be remembered
from one report to the next.
"""

import json
import random
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from crosswire.model.moment import Publication
from crosswire.model.report import Report, report_id
from crosswire.model.words import PublicationBasis, TimePrecision

SENTENCES = Path(__file__).parent / "data" / "sentences.toml"
SLOT = re.compile(r"\{(\w+)\}")
GIVEN = (TimePrecision.DAY, PublicationBasis.METADATA)
NOT_GIVEN = Publication()
LONGEST_PARAGRAPH = 3
"""Sentences in a paragraph: newspapers set one to three."""


def generated(count: int, first: int = 0) -> Iterator[Report]:
    """The invented reports of the numbers `first` to `first + count - 1`, each with an outlet and a publication day."""
    for number in range(first, first + count):
        day = f"2024-09-{number % 28 + 1:02}"
        yield as_report(text_of(number), f"outlet {number % 40}", Publication(day, day, *GIVEN))


def from_json_lines(path: Path) -> Iterator[Report]:
    """The reports in a JSON Lines file that have a text, one line at a time. Raises ValueError where a line is no JSON object."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            keys = json.loads(line) if line.strip() else {}
            if keys.get("text"):
                yield as_report(keys["text"], keys.get("outlet"))


def as_report(text: str, outlet: str | None = None, published: Publication = NOT_GIVEN) -> Report:
    """A report of that text."""
    return Report(id=report_id(text, outlet=outlet), text=text, outlet=outlet, published=published)


def text_of(number: int) -> str:
    """The text of the invented report of that number."""
    table = _table()
    choice = random.Random(number)
    kinds = table["sentences"]
    chosen = [choice.choice(kinds["leads"])]
    middle = []
    for kind, (least, most) in table["shape"].items():
        middle += choice.sample(kinds[kind], choice.randint(least, min(most, len(kinds[kind]))))
    choice.shuffle(middle)
    sentences = [_filled(sentence, choice, table["words"]) for sentence in chosen + middle]
    paragraphs = []
    while sentences:
        size = choice.randint(1, LONGEST_PARAGRAPH)
        paragraphs.append(" ".join(sentences[:size]))
        sentences = sentences[size:]
    for at in sorted(choice.sample(range(len(paragraphs) + 1), choice.randint(0, 2)), reverse=True):
        paragraphs.insert(at, _filled(choice.choice(kinds["noise"]), choice, table["words"]))
    return "\n\n".join(paragraphs) + f"\n\nReport {number}.\n"


def _filled(sentence: str, choice: random.Random, words: dict[str, list[str]]) -> str:
    """The sentence with its slots filled and a capital letter at its head."""

    def fill(slot: re.Match[str]) -> str:
        if slot[1] == "n":
            return str(choice.randint(2, 28))
        return str(choice.randint(1995, 2019)) if slot[1] == "year" else choice.choice(words[slot[1]])

    out = SLOT.sub(fill, sentence)
    return out[0].upper() + out[1:]


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(SENTENCES.read_text(encoding="utf-8"))
