"""crosswire reject: a person says that reports do not state what was read in them."""

from __future__ import annotations

import typer

from crosswire.cli.deciding import Blind, Claims, Who, Why, decide, now


def reject(context: typer.Context, claims: Claims, who: Who, why: Why = "", blind: Blind = False) -> None:
    """Say that reports do not state these claims.

    A rejected claim is still shown, and answers nothing, until it is undone or a later word contradicts it.
    """
    decide(context, lambda desk: desk.reject(*claims, who=who, when=now(), why=why, blind=blind))
