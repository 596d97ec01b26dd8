"""At a glance: what a report states of its incident, kind by kind, as a strip of HTML above its text."""

from collections.abc import Sequence

from crosswire.model.claim import Claim
from crosswire.model.words import PEOPLE_KINDS, ClaimKind, Polarity, Scope
from crosswire.publishing.figure_words import claim_figure
from crosswire.publishing.pages.markup import Markup, joined, tag
from crosswire.publishing.speaker_words import party_words
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import clean, words_of

AT_A_GLANCE = (ClaimKind.INCIDENT, *PEOPLE_KINDS, ClaimKind.DATE, ClaimKind.PLACE, ClaimKind.WEAPON)
"""Kinds of the strip, in its order."""
MOST_VALUES = 5
"""Values of one kind in the strip."""
MOST_NUMBERS = 3
"""Claims named for one value; a long report says the same many times."""


def glance(claims: Sequence[Claim]) -> Markup:
    """What the report states of this incident, kind by kind, each value once with the numbers of its claims."""
    rows = []
    for kind in AT_A_GLANCE:
        values: dict[str, list[int]] = {}
        for number, claim in enumerate(claims, start=1):
            if claim.kind is kind and claim.scope is Scope.EVENT:
                values.setdefault(_short(claim), []).append(number)
        if values:
            shown = [
                joined(tag("bdi", value), _numbers(numbers)) for value, numbers in list(values.items())[:MOST_VALUES]
            ]
            if len(values) > MOST_VALUES:
                shown.append(tag("span", f"and {len(values) - MOST_VALUES} more", class_="grey"))
            rows.append(tag("div", tag("dt", words_of("kind")[kind]), tag("dd", *(tag("span", v) for v in shown))))
    return tag("dl", *rows, class_="glance") if rows else Markup()


def _short(claim: Claim) -> str:
    if claim.quantity is None:
        day = interval_words(claim.when.start, claim.when.end) if claim.kind is ClaimKind.DATE and claim.when else None
        return day or clean(claim.text)
    whom = f" ({party_words(claim.of)})" if claim.of and claim.polarity is Polarity.DENIED else ""
    return claim_figure(claim) + whom


def _numbers(numbers: Sequence[int]) -> Markup:
    """The first of the numbers, each a link to its entry."""
    shown = numbers[:MOST_NUMBERS]
    links = [tag("a", str(n), class_="ref", href=f"#c{n}", data_n=n, aria_label=f"claim {n}") for n in shown]
    more = tag("span", f"+{len(numbers) - len(shown)}", class_="ref grey") if len(numbers) > len(shown) else None
    return joined(*(piece for link in links for piece in ("\u00a0", link)), more)
