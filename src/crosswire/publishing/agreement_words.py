"""Agreement in words: how far people agree, as pages for people say it."""

from crosswire.model.agreement import Agreement, PairAgreement
from crosswire.publishing.wording import capital, clean, counted, small_number


def measure_words(value: float | None) -> str:
    """A measure with two decimals; "not defined" where nothing varies or is compared."""
    return "not defined, as nothing varies" if value is None else f"{value:.2f}".replace("-", "−")


def pair_words(pair: PairAgreement) -> str:
    """Two people: "Ada and Bo: the same of 8 of 10 claims (by chance 5.2); Cohen's kappa 0.58"."""
    names = f"{clean(pair.a)} and {clean(pair.b)}"
    if pair.expected is None:
        return f"{names}: no claim that both judged"
    by_chance = f"{pair.expected * pair.items:.1f}"
    same = f"the same of {pair.same:,} of {pair.items:,} claim{'' if pair.items == 1 else 's'} (by chance {by_chance})"
    return f"{names}: {same}; Cohen's kappa {measure_words(pair.kappa)}"


def shared_words(found: Agreement) -> str:
    """How many claims several judged, and how many of these blind."""
    if not found.items:
        return "No claim was judged by two people, so there is nothing to compare."
    judged = f"{capital(counted(found.items, 'claim was', 'claims were'))} judged by two or more"
    blind = "all" if found.blind == found.items else small_number(found.blind)
    return f"{judged}, {blind} of them without seeing what was said before."
