"""Side by side in words: what two reports share, what became of the words, and which came first."""

from dataclasses import dataclass

from crosswire.model.beside import Beside, Joint
from crosswire.model.span import Span
from crosswire.model.statement import EditKind
from crosswire.publishing.difference_words import EDGE, TOO_DIFFERENT
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import QUOTATION_MARKS, capital, clean, counted, listed, quoted

MOST_EDITS = 4
"""Changes of one passage that are told; of more their number."""
LONGEST_QUOTE = 160
"""Characters of a sentence that is named as standing in one report only."""


@dataclass(frozen=True, slots=True)
class PassageLine:
    """One shared passage: its number, what became of its words, its first words, and whether any word differs."""

    number: int
    said: str
    quote: str
    same: bool
    moved: bool


@dataclass(frozen=True, slots=True)
class AloneLine:
    """A sentence that only one of the two has: its number among those of its side, and its words."""

    number: int
    quote: str


@dataclass(frozen=True, slots=True)
class BesideWords:
    """Two reports side by side in words: which came first, what they share in sum, passage by passage, and what only one has.

    `alone_a` and `alone_b` are headed by `heading_a` and `heading_b` ("Cut by the Lantern", "Only in the Wire").
    """

    order: str
    sum: str
    passages: tuple[PassageLine, ...]
    heading_a: str
    heading_b: str
    alone_a: tuple[AloneLine, ...]
    alone_b: tuple[AloneLine, ...]


def beside_words(found: Beside, label_a: str, label_b: str) -> BesideWords:
    """The words for two reports that are called so."""
    one_source = found.one_source and found.first_known
    return BesideWords(
        order=_order(found, label_a, label_b),
        sum=_sum(found, label_a, label_b),
        passages=tuple(_passage(n, j, found) for n, j in enumerate(found.joints, start=1)),
        heading_a=f"Cut by {label_b}" if one_source else f"Only in {label_a}",
        heading_b=f"Added by {label_b}" if one_source else f"Only in {label_b}",
        alone_a=tuple(AloneLine(n, _short(s.of(found.a.text))) for n, s in enumerate(found.only_a, start=1)),
        alone_b=tuple(AloneLine(n, _short(s.of(found.b.text))) for n, s in enumerate(found.only_b, start=1)),
    )


def _order(found: Beside, label_a: str, label_b: str) -> str:
    a, b = (interval_words(r.published.start, r.published.end) or "no date" for r in (found.a, found.b))
    if found.first_known:
        return f"{label_a} came first ({a}), then {label_b} ({b})."
    return f"Which came first is not known ({label_a}: {a}; {label_b}: {b})."


def _sum(found: Beside, label_a: str, label_b: str) -> str:
    if not found.joints:
        return "They share no passage: not a sentence or quotation of the one stands in the other, word for word or reworded."
    same = sum(j.difference.same_words for j in found.joints)
    reworded = len(found.joints) - same
    moved = sum(j.moved for j in found.joints)
    parts = ([f"{counted(same, 'passage')} in the same words"] if same else []) + (
        [f"{counted(reworded, 'passage')} reworded"] if reworded else []
    )
    said = capital(f"{listed(parts)}" + (f", {counted(moved, 'passage')} at another place" if moved else ""))
    only_a, only_b = counted(len(found.only_a), "sentence"), counted(len(found.only_b), "sentence")
    if found.one_source and found.first_known:
        return f"{said}. {label_b} cut {only_a} and added {only_b}."
    return f"{said}. {capital(only_a)} only in {label_a}, {only_b} only in {label_b}."


def _passage(number: int, joint: Joint, found: Beside) -> PassageLine:
    told = joint.difference
    said = "the same words" if told.same_words else _edits(joint, found)
    where = "; at another place" if joint.moved else ""
    why = f" ({listed(list(joint.why))})" if joint.why else ""
    return PassageLine(
        number,
        f"{said}{where}{why}",
        _short(joint.a.of(found.a.text)).strip(QUOTATION_MARKS),
        told.same_words,
        joint.moved,
    )


def _edits(joint: Joint, found: Beside) -> str:
    """What became of the words of a passage that differs: "“at least eight” became “ten”; “on Monday” cut"."""
    if joint.difference.alike < TOO_DIFFERENT:
        return "put in other words"
    said = []
    for edit in joint.difference.edits:
        a, b = (clean(span.of(text)).strip(EDGE) for span, text in ((edit.a, found.a.text), (edit.b, found.b.text)))
        if edit.kind is EditKind.SAME or not (a or b):
            continue
        said.append(
            f"{quoted(a)} became {quoted(b)}" if a and b else f"{quoted(a)} left out" if a else f"{quoted(b)} put in"
        )
    more = len(said) - MOST_EDITS
    return "; ".join(said[:MOST_EDITS]) + (f"; {counted(more, 'more change')}" if more > 0 else "")


def _short(words: str) -> str:
    said = clean(words)
    return said if len(said) <= LONGEST_QUOTE else said[:LONGEST_QUOTE].rsplit(" ", 1)[0] + "…"


def differing(joint: Joint, side: str) -> list[Span]:
    """The stretches of a passage whose words differ, on side `a` or `b`; none where too little is the same to say."""
    if joint.difference.alike < TOO_DIFFERENT:
        return []
    return [getattr(e, side) for e in joint.difference.edits if e.kind is not EditKind.SAME]
