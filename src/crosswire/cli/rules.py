"""crosswire rules: the named rules, and what the status words mean."""

import typer


def rules(context: typer.Context) -> None:
    """List the rules that turn positions into a best figure, and the words for how accounts stand to each other.

    A rule's name goes after show's --rule. crosswire never says which account is true: a rule is a way to choose
    that one can name, repeat and change.
    """
    from crosswire.cli.paper import Paper
    from crosswire.publishing.wording import clean, words_of
    from crosswire.workbench import rules as known_rules

    paper = Paper()
    found = known_rules()
    labels = words_of("status_label")
    at = 4 + max(len(name) for name in [*labels.values(), *(name for name, _ in found)])
    paper.line(("RULES", "label"), ("  show EVENT --rule NAME", "grey"))
    for name, definition in found:
        paper.row((f"  {clean(name)}", "accent"), at, clean(definition))
    paper.blank()
    paper.line(("STATUS", "label"), ("  how the accounts of one question stand to each other", "grey"))
    for status, definition in words_of("status").items():
        exported = "" if labels[status] == status else f" Exports say {status}."
        paper.row((f"  {labels[status]}", "accent"), at, definition, (exported, "grey"))
