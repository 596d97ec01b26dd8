"""Rulebooks: the rules that can be named beside a store: those that come with crosswire, and those in a folder of one's own.

The folder is the one that the environment variable CROSSWIRE_RULES names, else `rules` beside the store's file. Each file in
it, NAME.toml, is a rule of that name; none may take the name of one that comes with crosswire.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from crosswire.reconciling.rulebook import Rule, RuleError, bundled_rules, default_rule, load_rule, rule_words
from crosswire.workbench.results import BadRule, NotFound

FOLDER_VARIABLE = "CROSSWIRE_RULES"


@dataclass(frozen=True, slots=True)
class KnownRule:
    """A rule that can be named, whether it is the user's own, and what is wrong with its file where it cannot be used."""

    name: str
    definition: str
    own: bool
    failure: str | None = None


def folder_of(store: str | os.PathLike[str]) -> Path:
    """The folder of the user's own rules for a store; it need not be there."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else Path(store).parent / "rules"


def known_rules(store: str | os.PathLike[str]) -> list[KnownRule]:
    """All rules that can be named: crosswire's own, the default first, then the user's, by name."""
    out = [KnownRule(r.name, r.definition, own=False) for r in bundled_rules().values()]
    for path in _files(folder_of(store)):
        try:
            out.append(KnownRule(path.stem, _own(path).definition, own=True))
        except BadRule as error:
            out.append(KnownRule(path.stem, "", own=True, failure=str(error)))
    return out


def rule_called(wanted: str | os.PathLike[str], store: str | os.PathLike[str]) -> Rule:
    """The rule of that name, or the one in that file (what ends in .toml or has a / in it is a file).

    Raises NotFound where there is none, BadRule where its file cannot be used.
    """
    named = os.fspath(wanted)
    if named.endswith(".toml") or "/" in named or os.sep in named:
        return _loaded(Path(named))
    if named in bundled_rules():
        return bundled_rules()[named]
    folder = folder_of(store)
    own = {path.stem: path for path in _files(folder)}
    if named in own:
        return _own(own[named])
    there = ", ".join([*bundled_rules(), *own])
    raise NotFound(f"there is no rule '{named}'; there are {there}; files of your own are looked for in {folder}")


def told_apart(rules: Sequence[Rule]) -> list[Rule]:
    """The rules, each once. Raises BadRule where two different ones have one name."""
    out: dict[str, Rule] = {}
    for rule in rules:
        if out.setdefault(rule.name, rule) != rule:
            raise BadRule(
                f"two rules are called {rule.name} ({out[rule.name].file} and {rule.file}); rename one of them"
            )
    return list(out.values())


def is_default(rule: Rule) -> bool:
    """True for the rule that a store's events stand under."""
    return rule is default_rule()


def steps_in_words(rule: Rule) -> list[tuple[str, str]]:
    """What a rule does, in order: the key of its file (the steps by their number and name) and what stands there means."""
    words, figures = rule_words(), rule.figures
    said = [f"“{word}” stands for {value:g}" for word, value in figures.words.items()]
    return [
        ("votes", words["votes"][figures.votes]),
        *((f"{number} {step}", words["steps"][step]["does"]) for number, step in enumerate(figures.steps, start=1)),
        ("range", words["range"][figures.range]),
        ("low", words["low"][figures.low]),
        ("high", words["high"][figures.high]),
        *([("words", f"Where nobody gives a number, {', '.join(said)}.")] if said else []),
        *(("notes", words["notes"][note]) for note in figures.notes),
        *([("columns", f"Of a hand-coded table: {_columns(rule)}.")] if rule.columns else []),
    ]


def _columns(rule: Rule) -> str:
    return ", ".join(f"{kind} {operator}" for kind, operator in rule.columns.items())


def _own(path: Path) -> Rule:
    if path.stem in bundled_rules():
        raise BadRule(f"{path}: the name {path.stem} is that of a rule of crosswire's own; give the file another")
    return _loaded(path)


def _loaded(path: Path) -> Rule:
    try:
        return load_rule(path)
    except RuleError as error:
        raise BadRule(str(error)) from None


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(p for p in folder.iterdir() if p.suffix == ".toml")
    except OSError:
        return []
