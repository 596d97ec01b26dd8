"""The rulebook: rules as files, each a table that says how a best figure is found. The file's name is the rule's name.

Always holds: a rule that loads has only steps, voters, ends and notes that there are; anything else is a RuleError.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from crosswire.reconciling.tables import table

DEFAULT_RULE = "majority-of-origins"
"""The rule that holds where none is named."""

LARGEST = 65_536
"""Bytes of the largest file that is read as a rule: a few hundred times what one takes."""

NAME = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


class RuleError(ValueError):
    """A rule's file that cannot be used, as one sentence that names the file and the key."""


@dataclass(frozen=True, slots=True)
class Figures:
    """How low, best and high are found among the positions that stand.

    `steps` narrow the positions in turn; `votes` is what has a vote (`origins` or `reports`); `low` is `lowest` or
    `best`, `high` `highest` or `best`; `range` what is taken of a range that is left; `words` what words without a
    number stand for where nobody gives a number; `notes` what is said beside the choice.
    """

    steps: tuple[str, ...]
    votes: str = "origins"
    low: str = "lowest"
    high: str = "highest"
    range: str = "none"
    words: Mapping[str, float] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A named way from claims to low, best and high.

    `file` says where it stands; `figures` is for what texts count, `columns` gives the operator for each type of
    column of a coded table, as its file has it.
    """

    name: str
    definition: str
    source: str
    file: str
    figures: Figures
    columns: Mapping[str, Any] = field(default_factory=dict)


@cache
def rule_words() -> dict[str, dict[str, Any]]:
    """What the words in a rule's file mean, as `data/rule_words.toml` has it, by key and word."""
    return table("rule_words")


@cache
def bundled_rules() -> Mapping[str, Rule]:
    """The rules that come with crosswire by name: the default first, then by name."""
    folder = files("crosswire.reconciling").joinpath("data/rules")
    rules = [read_rule(f) for f in folder.iterdir() if f.name.endswith(".toml")]
    return {r.name: r for r in sorted(rules, key=lambda r: (r.name != DEFAULT_RULE, r.name))}


def default_rule() -> Rule:
    """The rule that holds where none is named."""
    return bundled_rules()[DEFAULT_RULE]


def load_rule(path: Path) -> Rule:
    """The rule in a file. Raises RuleError, one sentence that names the file, where there is none that can be used."""
    if path.is_dir():
        raise RuleError(f"{path}: is a folder; name a rule's file in it")
    if path.exists() and not path.is_file():
        raise RuleError(f"{path}: is no plain file")
    return read_rule(path)


def read_rule(file: Traversable) -> Rule:
    """The rule in a file that is there. Raises RuleError as `load_rule`."""
    shown = str(file)
    name = file.name.removesuffix(".toml")
    if not NAME.fullmatch(name):
        raise RuleError(
            f"{shown}: a rule's file is called by the rule's name, small letters and digits with hyphens between them, "
            "and .toml"
        )
    try:
        with file.open("rb") as stream:
            raw = stream.read(LARGEST + 1)
    except OSError as error:
        raise RuleError(f"{shown}: {(error.strerror or 'cannot be read').lower()}") from None
    if len(raw) > LARGEST:
        raise RuleError(f"{shown}: is too large to be a rule, which is a table of a few lines")
    try:
        entries = tomllib.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise RuleError(f"{shown}: is not text in UTF-8") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise RuleError(f"{shown}: is not written as TOML: {str(error).rstrip('.')}") from None
    return _rule(name, shown, entries)


def _rule(name: str, file: str, entries: Mapping[str, Any]) -> Rule:
    check = _Checked(file)
    check.only(entries, ("definition", "source", "figures", "columns"), "")
    figures = check.table(entries, "figures", needed=True)
    check.only(figures, ("steps", "votes", "low", "high", "range", "words", "notes"), "figures.")
    words = rule_words()
    return Rule(
        name=name,
        definition=check.line(entries, "definition"),
        source=check.line(entries, "source", needed=False),
        file=file,
        figures=Figures(
            steps=check.chosen(figures, "steps", tuple(words["steps"]), needed=True),
            votes=check.one_of(figures, "votes", tuple(words["votes"]), "origins"),
            low=check.one_of(figures, "low", tuple(words["low"]), "lowest"),
            high=check.one_of(figures, "high", tuple(words["high"]), "highest"),
            range=check.one_of(figures, "range", tuple(words["range"]), "none"),
            words=check.numbers(figures, "words"),
            notes=check.chosen(figures, "notes", tuple(words["notes"]), needed=False),
        ),
        columns=check.table(entries, "columns", needed=False),
    )


@dataclass(frozen=True, slots=True)
class _Checked:
    """Reads entries of a rule's file, and says in a sentence which one is wrong and what may stand there."""

    file: str

    def only(self, entries: Mapping[str, Any], known: Sequence[str], where: str) -> None:
        """Refuses keys that a rule has not."""
        for key in entries:
            if key not in known:
                raise RuleError(f"{self.file}: {where}{key} is nothing that a rule has; there are {', '.join(known)}")

    def table(self, entries: Mapping[str, Any], key: str, *, needed: bool) -> Mapping[str, Any]:
        """The table under `key`."""
        found = entries.get(key)
        if found is None and needed:
            raise RuleError(f"{self.file}: has no table [{key}], which says how a best figure is found")
        if found is not None and not isinstance(found, dict):
            raise RuleError(f"{self.file}: {key} must be a table, written [{key}]")
        return found or {}

    def line(self, entries: Mapping[str, Any], key: str, *, needed: bool = True) -> str:
        """The line of text under `key`."""
        found = entries.get(key, None if needed else "")
        if found is None:
            raise RuleError(f"{self.file}: has no {key}, one line of text in quotation marks")
        if not isinstance(found, str) or "\n" in found or (needed and not found.strip()):
            raise RuleError(f"{self.file}: {key} must be one line of text in quotation marks")
        return found.strip()

    def one_of(self, entries: Mapping[str, Any], key: str, known: Sequence[str], default: str) -> str:
        """The word under `key`."""
        found = entries.get(key, default)
        if found not in known:
            raise RuleError(
                f"{self.file}: figures.{key} must be one of the words {', '.join(known)}, in quotation marks"
            )
        return str(found)

    def chosen(self, entries: Mapping[str, Any], key: str, known: Sequence[str], *, needed: bool) -> tuple[str, ...]:
        """The list of words under `key`."""
        found = entries.get(key, None if needed else [])
        if not isinstance(found, list) or (needed and not found):
            raise RuleError(f'{self.file}: figures.{key} must be a list of words, such as ["{known[0]}"]')
        for word in found:
            if word not in known:
                raise RuleError(
                    f"{self.file}: figures.{key} has {word!r}, which there is not; there are {', '.join(known)}"
                )
        return tuple(found)

    def numbers(self, entries: Mapping[str, Any], key: str) -> dict[str, float]:
        """The table of words and numbers under `key`."""
        out = {}
        for word, value in self.table(entries, key, needed=False).items():
            if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e12:
                raise RuleError(f"{self.file}: figures.{key}.{word} must be a number from 0")
            out[word.casefold()] = float(value)
        return out
