"""What an address may ask for besides its page: a rule by its name, a time to look back to.

Always holds: a rule is one that has a name beside the store, never a file that an address points to.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, HTTPException, Query

from crosswire.publishing.wording import capital
from crosswire.web.page import TheDesk
from crosswire.workbench import NotFound
from crosswire.workbench.standing_then import until_of


def rule_asked(desk: TheDesk, rule: Annotated[str | None, Query(max_length=200)] = None) -> str | None:
    """The rule's name; null where none is asked for. Raises NotFound where there is no rule of that name."""
    if not rule:
        return None
    names = dict(desk.rules())
    if rule not in names:
        raise NotFound(f"there is no rule '{rule}'; there are {', '.join(names)}")
    return rule


def time_asked(as_of: Annotated[str | None, Query(max_length=60)] = None) -> str | None:
    """The time, as it is written; null where none is asked for. Answers 400 where it is none."""
    if not as_of:
        return None
    try:
        until_of(as_of)
    except NotFound as error:
        raise HTTPException(400, f"{capital(str(error))}.") from None
    return as_of


TheRule = Annotated[str | None, Depends(rule_asked)]
"""The type of a route's parameter that is to be the name of the rule asked for."""

TheTime = Annotated[str | None, Depends(time_asked)]
"""The type of a route's parameter that is to be the time asked for."""
