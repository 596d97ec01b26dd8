"""Figures in words: a number or a range as a page for people writes it."""

from collections.abc import Iterable

from crosswire.model.claim import Claim
from crosswire.model.words import Modifier, Polarity
from crosswire.publishing.wording import clean


def number_words(value: float) -> str:
    """A number with its thousands marked: "1,400"; decimals only where there are any."""
    return f"{int(value):,}" if value == int(value) else f"{value:,}"


def share_words(share: float | None) -> str:
    """A share in per cent: "25 %"; a dash where there is none."""
    return "–" if share is None else f"{share:.0%}".replace("%", " %")


def decimal_words(value: float | None, places: int = 2) -> str:
    """A number with so many decimals; a dash where there is none."""
    return "–" if value is None else f"{value:.{places}f}"


def figure(low: float | None, high: float | None) -> str:
    """A value or range: "15", "14–15", "at least 15", "up to 900", "no number"."""
    if low is not None and high is not None:
        return number_words(low) if low == high else f"{number_words(low)}–{number_words(high)}"
    if low is not None:
        return f"at least {number_words(low)}"
    return f"up to {number_words(high)}" if high is not None else "no number"


def claims_figure(low: float | None, high: float | None, claims: Iterable[Claim]) -> str:
    """The figure that `claims` share: their own word where it is no number ("dozens"), "none" where all deny it."""
    claims = list(claims)
    if claims and all(c.polarity is Polarity.DENIED for c in claims) and not high:
        return "none"
    quantities = [c.quantity for c in claims if c.quantity]
    if quantities and all(q.modifier is Modifier.NONE for q in quantities):
        said = dict.fromkeys(clean(q.text).casefold() for q in quantities if q.text)
        if said:
            return "“" + "”, “".join(said) + "”"
    return figure(low, high)


def claim_figure(claim: Claim) -> str:
    """One claim's figure as it was bounded, or its words where it is no number: "about 2,500", "three camps"."""
    quantity = claim.quantity
    if quantity is None:
        return clean(claim.text)
    value = quantity.low if quantity.low is not None else quantity.high
    if value is not None and quantity.modifier is Modifier.ABOUT and quantity.low == quantity.high:
        return f"about {number_words(value)}"
    return claims_figure(quantity.low, quantity.high, [claim])
