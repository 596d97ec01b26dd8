"""The list of a report's claims as HTML: for each number what was read, who says it, what it is about, and why."""

from collections.abc import Sequence

from crosswire.model.claim import Claim
from crosswire.model.words import PEOPLE_KINDS, ClaimKind, Polarity, Scope
from crosswire.publishing.claim_words import ClaimWords, claim_words
from crosswire.publishing.figure_words import claim_figure
from crosswire.publishing.pages.markup import Markup, joined, tag
from crosswire.publishing.speaker_words import party_words
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import clean, words_of


AT_A_GLANCE = (ClaimKind.INCIDENT, *PEOPLE_KINDS, ClaimKind.DATE, ClaimKind.PLACE, ClaimKind.WEAPON)
"""Kinds of the strip above the text, in its order."""
MOST_VALUES = 5
"""Values of one kind in the strip."""


def sort_of(claim: Claim) -> str:
    """The sort of claims that this one is shown and hidden with."""
    return next((sort for sort, (_, kinds) in SORTS.items() if claim.kind in kinds), OTHERS[0])


def claim_list(claims: Sequence[Claim]) -> Markup:
    """The entries, from 1."""
    return tag("ol", *(_entry(number, claim) for number, claim in enumerate(claims, start=1)), class_="claims")


def glance(claims: Sequence[Claim]) -> Markup:
    """What the report states of this incident, kind by kind, each value once with the numbers of its claims."""
    rows = []
    for kind in AT_A_GLANCE:
        values: dict[str, list[int]] = {}
        for number, claim in enumerate(claims, start=1):
            if claim.kind is kind and claim.scope is Scope.EVENT:
                values.setdefault(_short(claim), []).append(number)
        if values:
            shown = [joined(value, _numbers(numbers)) for value, numbers in list(values.items())[:MOST_VALUES]]
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
    return joined(*(tag("a", str(n), class_="n", href=f"#c{n}", data_n=n) for n in numbers))


def _entry(number: int, claim: Claim) -> Markup:
    words = claim_words(claim)
    head = [
        tag("span", words.kind, class_="kind"),
        " ",
        tag("span", words.value, class_="value" if claim.quantity else "words"),
    ]
    if words.written:
        head += [" ", tag("span", f"“{words.written}”", class_="grey")]
    for joint, label, group in words.parties:
        head += [f" {joint} ", tag("span", label, class_="party")]
        head += [tag("span", f" ({group})", class_="grey")] if group else []
    return tag(
        "li",
        tag(
            "a",
            str(number),
            class_="number",
            href=f"#m{number}",
            data_n=number,
            aria_label=f"claim {number}, to its words",
        ),
        tag("div", tag("p", *head, class_="head"), tag("p", *_facts(words, claim), class_="facts"), _why(words)),
        id=f"c{number}",
        class_=f"entry of-{claim.scope}",
        data_sort=sort_of(claim),
    )


def _facts(words: ClaimWords, claim: Claim) -> list[str | Markup]:
    """Who says it, when and where, how surely, and what it is about, with points between."""
    facts: list[str | Markup] = [
        joined("said by ", _speaker(words.said, claim)) if words.said else "in the report’s own voice"
    ]
    facts += [fact for fact in (words.when, words.where, words.modality) if fact]
    if words.polarity != words_of("polarity")[Polarity.ASSERTED]:
        facts.append(tag("strong", words.polarity))
    facts.append(tag("span", words.scope, class_=f"scope of-{claim.scope}"))
    return [piece for n, fact in enumerate(facts) for piece in ((" · ", fact) if n else (fact,))]


def _speaker(said: str, claim: Claim) -> Markup:
    """Who says it, as a link to the words of the nearest speaker where they stand in the text."""
    start = next((link.start for link in claim.attribution if link.start is not None), None)
    return tag("span", said, class_="by") if start is None else tag("a", said, class_="by", href=f"#w{start}")


def _why(words: ClaimWords) -> Markup | None:
    """The features that made it, in its own line; null where there are none."""
    if not words.why:
        return None
    return tag(
        "p",
        tag("span", "why", class_="kind"),
        " ",
        "; ".join(f"{n}: {v}" if v else n for n, v in words.why),
        class_="why",
    )
