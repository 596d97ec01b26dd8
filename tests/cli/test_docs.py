"""The documentation is tested: every command and option stands in docs/commands.md, every field in docs/contract.md."""

import json
import re
from pathlib import Path
from typing import Any

from crosswire.cli.application import command
from crosswire.model import words
from crosswire.publishing.formats import FORMATS
from crosswire.publishing.jsonl import lines
from tests.publishing.hand_made import CLAIMS, DEPENDENCES, RAID, REPORTS

DOCS = Path(__file__).parents[2] / "docs"


def test_every_command_and_option_stands_in_the_documentation() -> None:
    text = (DOCS / "commands.md").read_text(encoding="utf-8")
    application = command()
    options = [o for p in application.params for o in p.opts]
    for name, verb in application.commands.items():
        section = re.search(rf"^## {name}\n(.*?)(?=^## |\Z)", text, re.M | re.S)
        assert section, f"no section for {name}"
        for parameter in verb.params:
            said = parameter.opts if parameter.param_type_name == "option" else [parameter.metavar]
            assert all(re.search(rf"[` \[]{re.escape(one)}\b", section[1]) for one in said), (name, said)
    assert all(f"`{option}" in text for option in options)
    assert all(f"`{name}`" in text for name in FORMATS)


def test_every_field_stands_in_the_contract() -> None:
    text = (DOCS / "contract.md").read_text(encoding="utf-8")
    for line in lines(REPORTS, CLAIMS, DEPENDENCES, [RAID]):
        thing = json.loads(line)
        section = re.search(rf"^### {thing['type']}\n(.*?)(?=^### |^## |\Z)", text, re.M | re.S)
        assert section, thing["type"]
        missing = [key for key in fields_of(thing) if f"`{key}`" not in section[1] and f"`{key}`" not in shared(text)]
        assert missing == []


def fields_of(thing: Any) -> set[str]:
    """All keys of a JSON value, at any depth."""
    if isinstance(thing, dict):
        return set(thing).union(*map(fields_of, thing.values()))
    return set().union(*map(fields_of, thing)) if isinstance(thing, list) else set()


def shared(text: str) -> str:
    """The part of the contract that tells of shapes used in several objects."""
    return text.split("## Shapes used above")[1]


def test_every_word_of_the_closed_vocabularies_stands_in_the_contract() -> None:
    text = (DOCS / "contract.md").read_text(encoding="utf-8")
    vocabularies = (
        words.ClaimKind, words.Modifier, words.Scope, words.Polarity, words.Modality, words.PartyClass,
        words.SpeakerRole,
        words.TimePrecision, words.PublicationBasis, words.PlacePrecision, words.DependenceKind, words.QuestionStatus,
    )  # fmt: skip
    assert [w for vocabulary in vocabularies for w in vocabulary if f"`{w}`" not in text] == []
