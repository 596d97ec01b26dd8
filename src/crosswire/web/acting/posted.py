"""What a form sent: its values, checked to come from a page of ours. Nothing of it is trusted beyond that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import quote, unquote

from fastapi import Depends, Request
from starlette.datastructures import ImmutableMultiDict

from crosswire.publishing.wording import clean
from crosswire.web.address import is_local
from crosswire.web.security import check_form

WHO = "crosswire_who"
"""The cookie that remembers the name of who decides, in this browser alone."""

LONGEST_NAME, LONGEST_REASON, LONGEST = 80, 1000, 2000
"""Characters of a name, of a reason, and of anything else that a form sends."""

YEAR = 365 * 24 * 3600
"""Seconds that the name is remembered."""


@dataclass(frozen=True, slots=True)
class Posted:
    """The values of a form, or of the address of its page, by name; what is not there is empty."""

    values: Mapping[str, tuple[str, ...]]

    def one(self, name: str) -> str:
        """The last value of that name, without blanks round it; empty where there is none."""
        return self.all(name)[-1] if self.all(name) else ""

    def all(self, name: str) -> tuple[str, ...]:
        """All values of that name that are not empty."""
        found = (value.strip()[:LONGEST] for value in self.values.get(name, ()))
        return tuple(value for value in found if value)

    def has(self, name: str) -> bool:
        """True where the form had a field of that name, be it empty."""
        return name in self.values

    @property
    def who(self) -> str:
        """The name of who decides, on one line."""
        return clean(self.one("who"))

    @property
    def why(self) -> str:
        """The reason given, on one line."""
        return clean(self.one("why"))

    @property
    def back(self) -> str:
        """The address of ours that the form leads back to; empty where none or another host's is named."""
        return self.one("back") if is_local(self.one("back")) else ""


def from_query(request: Request) -> Posted:
    """What the address gives; the name is the one remembered where the address gives none."""
    found = _grouped(request.query_params)
    return Posted(found if found.get("who") else {**found, "who": (remembered(request),)})


async def _from_form(request: Request) -> Posted:
    form = await request.form(max_fields=300, max_files=0)
    found = _grouped(ImmutableMultiDict([(k, v) for k, v in form.multi_items() if isinstance(v, str)]))
    check_form(request, (found.get("token") or ("",))[-1])
    return Posted({name: values for name, values in found.items() if name != "token"})


FromForm = Annotated[Posted, Depends(_from_form)]
"""The type of a route's parameter that is to be what a form of ours sent."""

FromQuery = Annotated[Posted, Depends(from_query)]
"""The type of a route's parameter that is to be what the address gives."""


def _grouped(pairs: ImmutableMultiDict[str, str]) -> dict[str, tuple[str, ...]]:
    out: dict[str, tuple[str, ...]] = {}
    for name, value in pairs.multi_items():
        out[name] = (*out.get(name, ()), value)
    return out


def remembered(request: Request) -> str:
    """The name that this browser gave last, or nothing."""
    return clean(unquote(request.cookies.get(WHO, "")))[:LONGEST_NAME]


def cookie_of(who: str) -> str:
    """The cookie's line that remembers the name; no other host's page sends it, and no script needs it."""
    return f"{WHO}={quote(who, safe='')}; Path=/; Max-Age={YEAR}; SameSite=Strict; HttpOnly"
