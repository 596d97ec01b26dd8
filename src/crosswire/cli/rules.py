"""crosswire rules: the named rules, what one of them does step by step, and what the status words mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crosswire.cli.settings import settings_of

if TYPE_CHECKING:
    from crosswire.cli.paper import Paper

RULE_HELP = "Work out the figures by this rule: a name that crosswire rules lists, or a rule's file."


def rules(
    context: typer.Context,
    rule: Annotated[
        str | None, typer.Argument(metavar="NAME|FILE.toml", help="Show this rule alone, step by step.")
    ] = None,
) -> None:
    """List the rules that turn positions into a best figure, and the words for how accounts stand to each other.

    A rule's name, or the file of one of your own, goes after --rule. Files in the folder rules beside the store, or in the
    folder that CROSSWIRE_RULES names, are rules by the names of the files. crosswire never says which account is true: a
    rule is a way to choose that one can name, repeat and change.
    """
    from crosswire.cli.paper import Paper

    if rule is not None:
        _write_rule(Paper(), rule, settings_of(context).store)
    else:
        _write_list(Paper(), settings_of(context).store)


def _write_rule(paper: Paper, wanted: str, store: str) -> None:
    from crosswire.publishing.wording import clean
    from crosswire.workbench import rule_called, steps_in_words

    rule = rule_called(wanted, store)
    paper.line((clean(rule.name), "headline"))
    paper.line(clean(rule.definition))
    paper.blank()
    told = steps_in_words(rule)
    at = 4 + max(len(word) for word, _ in told)
    for word, meaning in told:
        paper.row((f"  {clean(word)}", "accent"), at, clean(meaning))
    paper.blank()
    if rule.source:
        paper.row(("AFTER", "label"), 7, clean(rule.source))
    paper.row(("FILE", "label"), 7, clean(rule.file))


def _write_list(paper: Paper, store: str) -> None:
    from crosswire.publishing.wording import clean, words_of
    from crosswire.workbench import known_rules

    found = known_rules(store)
    labels = words_of("status_label")
    at = 4 + max(len(name) for name in [*labels.values(), *(r.name for r in found)])
    paper.line(("RULES", "label"), ("  show EVENT --rule NAME; rules NAME shows one step by step", "grey"))
    for rule in found:
        told = rule.definition if rule.failure is None else f"cannot be used: {rule.failure}."
        paper.row((f"  {clean(rule.name)}", "accent"), at, clean(told), (" Your own." if rule.own else "", "grey"))
    paper.blank()
    paper.line(("STATUS", "label"), ("  how the accounts of one question stand to each other", "grey"))
    for status, definition in words_of("status").items():
        exported = "" if labels[status] == status else f" Exports say {status}."
        paper.row((f"  {labels[status]}", "accent"), at, definition, (exported, "grey"))
