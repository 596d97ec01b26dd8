"""The list of a report's claims as HTML: for each number what was read, who says it, what it is about, and why."""

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.words import Polarity
from crosswire.publishing.claim_words import ClaimWords, claim_words
from crosswire.publishing.pages.markup import Markup, joined, tag
from crosswire.publishing.pages.sorts import Switch, sort_of
from crosswire.publishing.wording import words_of


@dataclass(frozen=True, slots=True)
class Way:
    """A link that an entry offers: its words, the address, and the letter of a position that it leads to ("" for none)."""

    words: str
    address: str
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """What a page knows of a claim beyond the reading: where it leads, what people judged, the address at which it is opened
    (null where it always is), and what stands in its entry once it is open (`inside`, null while it is not).
    """

    ways: tuple[Way, ...] = ()
    verdicts: tuple[str, ...] = ()
    judge: str | None = None
    inside: Markup | None = None


def claim_list(claims: Sequence[Claim], beside: Sequence[Beside] | None = None) -> Markup:
    """The entries, from 1; `beside` has one for each claim, where a page knows more of them."""
    more = [Beside()] * len(claims) if beside is None else beside
    entries = (claim_entry(n, c, b) for n, (c, b) in enumerate(zip(claims, more, strict=True), start=1))
    return tag("ol", *entries, class_="claims")


def claim_entry(number: int, claim: Claim, beside: Beside) -> Markup:
    """One entry of the list."""
    words = claim_words(claim)
    opened = beside.inside is not None
    return tag(
        "li",
        tag(
            "a",
            str(number),
            class_="number",
            href=f"#m{number}",
            data_n=number,
            aria_label=f"claim {number}, to its words",
            autofocus=opened,
        ),
        tag(
            "div",
            tag("p", *_head(words, claim, beside.ways), class_="head"),
            tag("p", *_facts(words, claim, beside), class_="facts"),
            *(tag("p", verdict, class_="verdict") for verdict in beside.verdicts),
            _more(words, beside),
        ),
        id=f"c{number}",
        class_=f"entry of-{claim.scope}{' on' if opened else ''}",
        data_sort=sort_of(claim),
        data_scope=claim.scope,
    )


def switch_row(switches: Sequence[Switch]) -> Markup:
    """What shows and hides some of the claims: a tick each, which works by the style sheet alone."""
    return tag("fieldset", tag("legend", "Claims shown"), *map(_switch, switches), class_="switches")


def _switch(switch: Switch) -> Markup:
    name = f"show-{switch.by}-{switch.name}"
    ticked = tag("input", type="checkbox", id=name, checked=True, autocomplete="off")
    return tag("label", ticked, " ", switch.words, " ", tag("span", str(switch.count), class_="count"), for_=name)


def _head(words: ClaimWords, claim: Claim, ways: Sequence[Way]) -> list[str | Markup]:
    """What is stated, of whom and by whom, and which position of the record that is."""
    head: list[str | Markup] = [tag("span", words.kind, class_="kind"), " "]
    head.append(tag("bdi", words.value, class_="value" if claim.quantity else "words"))
    if words.written:
        head += [" ", tag("bdi", f"“{words.written}”", class_="grey")]
    for joint, label, group in words.parties:
        head += [f" {joint} ", tag("bdi", label, class_="party")]
        head += [tag("span", f" ({group})", class_="grey")] if group else []
    for way in ways:
        shown = tag("span", way.letter, class_=f"letter position position-{way.letter.lower()}") if way.letter else None
        head += [" ", tag("a", shown, " " if shown else None, way.words, class_="way", href=way.address)]
    return head


def _facts(words: ClaimWords, claim: Claim, beside: Beside) -> list[str | Markup]:
    """Who says it, when and where, how surely, and what it is about, with points between; and where the entry is opened."""
    facts: list[str | Markup] = [
        joined("said by ", _speaker(words.said, claim)) if words.said else "in the report’s own voice"
    ]
    facts += [fact for fact in (words.when, words.where, words.modality) if fact]
    if words.polarity != words_of("polarity")[Polarity.ASSERTED]:
        facts.append(tag("strong", words.polarity))
    facts.append(tag("span", words.scope, class_=f"scope of-{claim.scope}"))
    if beside.judge is not None and beside.inside is None:
        facts.append(tag("a", "why", class_="open", href=beside.judge, data_open=True, aria_label="why, and judge it"))
    return [piece for n, fact in enumerate(facts) for piece in ((" · ", fact) if n else (fact,))]


def _speaker(said: str, claim: Claim) -> Markup:
    """Who says it, as a link to the words of the nearest speaker where they stand in the text."""
    start = next((a.start for a in claim.attribution if a.start is not None and (a.end or 0) > a.start), None)
    return tag("span", said, class_="by") if start is None else tag("a", said, class_="by", href=f"#w{start}")


def _more(words: ClaimWords, beside: Beside) -> Markup | None:
    """Why it was read so, and what can be done about it; null where the entry is opened on demand, or there is neither."""
    if beside.inside is None and (beside.judge is not None or not words.why):
        return None
    why = [joined(tag("dt", tag("bdi", name)), tag("dd", tag("bdi", value or "yes"))) for name, value in words.why]
    return tag(
        "details",
        tag("summary", "why it was read so"),
        tag("dl", *why, class_="why") if why else None,
        beside.inside,
        open=beside.inside is not None,
    )
