"""crosswire confirm: a person says that reports state what was read in them."""

from __future__ import annotations

import typer

from crosswire.cli.deciding import Blind, Claims, Who, Why, decide, now


def confirm(context: typer.Context, claims: Claims, who: Who, why: Why = "", blind: Blind = False) -> None:
    """Say that reports state these claims, as they stand in the record.

    A confirmed claim stays as it is, however its report is read later, until it is undone or a later word contradicts it.
    """
    decide(context, lambda desk: desk.confirm(*claims, who=who, when=now(), why=why, blind=blind))
