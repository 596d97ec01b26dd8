"""crosswire correct: a person gives what a report states where it was read otherwise."""

from __future__ import annotations

from typing import Annotated

import typer

from crosswire.cli.deciding import Blind, Who, Why, decide, now


def correct(
    context: typer.Context,
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="The claim, by its id or how that begins.")],
    values: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME=VALUE", help="What it states: low=14 high=15 of=soldiers; of= takes out what is there."
        ),
    ],
    who: Who,
    why: Why = "",
    blind: Blind = False,
) -> None:
    """Put what a report states in the place of what was read.

    Names are kind, low, high, modifier, of, of_class, scope, speaker, polarity, modality, when_start, when_end, text_start and
    text_end. The claim says what was there before, and stands so however its report is read later, until it is undone.
    """
    given: dict[str, str] = {}
    for value in values:
        name, equals, said = value.partition("=")
        if not equals:
            raise typer.BadParameter(f"'{value}' gives no value; write NAME=VALUE, such as low=14")
        given[name] = said
    decide(context, lambda desk: desk.correct(claim, given, who=who, when=now(), why=why, blind=blind))
