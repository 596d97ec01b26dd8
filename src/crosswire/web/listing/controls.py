"""Controls of the list: what can be chosen for each filter, in words, with how many events each would leave."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.model.incident_types import incident_types
from crosswire.publishing.wording import clean, words_of
from crosswire.web.listing.query import Asked
from crosswire.workbench.listing.page import ListingPage
from crosswire.workbench.queue.table import sorts

SORTS = {
    "date": "the latest first",
    "oldest": "the earliest first",
    "changed": "the last changed first",
    "toll": "the most killed first",
    "outlets": "the most voices first",
    "weight": "those that need a person first",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen: its value in the address, what it is called, how many events it leaves (null: not
    counted), and whether it is chosen now.
    """

    value: str
    words: str
    n: int | None
    chosen: bool


def controls_of(page: ListingPage, asked: Asked) -> dict[str, tuple[Choice, ...]]:
    """What can be chosen for each filter, by its name in the address; the first leaves the filter out."""
    types, labels, matters = incident_types(), words_of("status_label"), sorts()

    def called(name: str, value: str) -> str:
        if name == "type":
            return types[value].label if value in types else value.replace("_", " ")
        if name == "status":
            return labels.get(value, value)
        if name == "matter":
            return matters[value].name if value in matters else value
        return {"yes": "reviewed", "no": "not yet reviewed"}.get(value, value) if name == "reviewed" else value

    out: dict[str, tuple[Choice, ...]] = {}
    for name, none in NONE.items():
        value = str(getattr(asked, name))
        options = [(o.value, o.n) for o in page.facet(name).options]
        if name == "matter":
            options.insert(0, ("any", -1))
        if value and value.casefold() not in {v.casefold() for v, _ in options}:
            options.append((value, 0))
        made = [Choice("", none, None, not value)]
        for each, n in options:
            words = "any reason to look at it" if each == "any" else clean(called(name, each))
            made.append(Choice(each, words, None if n < 0 else n, each.casefold() == value.casefold()))
        out[name] = tuple(made)
    out["sort"] = tuple(Choice(v, words, None, v == (asked.sort or "date")) for v, words in SORTS.items())
    return out


NONE = {
    "type": "any kind",
    "country": "any country",
    "status": "any status",
    "outlet": "any outlet",
    "matter": "or without a reason to look at it",
    "reviewed": "reviewed or not",
}
"""What is said where a filter is left out."""
