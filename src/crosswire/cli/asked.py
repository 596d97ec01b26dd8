"""The argument QUESTION: which of an event's questions are meant by a key."""

from collections.abc import Sequence

import typer


def asked_for(question: str, keys: Sequence[str], context: typer.Context) -> list[str]:
    """The keys that `question` means: itself, or every one under it (`killed` stands for every `killed/…`).

    Raises BadParameter where no such question is asked.
    """
    wanted = question.casefold()
    found = [k for k in keys if k.casefold() == wanted] or [k for k in keys if k.casefold().startswith(f"{wanted}/")]
    if not found:
        there = f"there is {', '.join(keys)}" if keys else "none is asked of it"
        raise typer.BadParameter(
            f"no question “{question}” is asked of this event; {there}", ctx=context, param_hint="QUESTION"
        )
    return found
