"""Leanings: how the reports of one event lean on each other, with what each reprint and rewrite did to the text."""

from dataclasses import dataclass

from crosswire.model.dependence import Dependence
from crosswire.model.event import Event
from crosswire.model.span import Span
from crosswire.model.statement import Difference, Family


@dataclass(frozen=True, slots=True)
class Pairing:
    """A sentence of the first text (`a`) with that of the second (`b`) which it became; `moved`: at another place."""

    a: Span
    b: Span
    difference: Difference
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Reworking:
    """What a copy or rewrite did to the first text, sentence by sentence.

    Every sentence of the first is in one of `pairs` or in `cut`, or `folded` into one of the second that stands in a pair
    already; those of the second that are in no pair and hold nothing of the first are `added`.
    """

    pairs: tuple[Pairing, ...]
    cut: tuple[Span, ...]
    added: tuple[Span, ...]
    folded: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaning:
    """A dependence, whether the reports' times tell which came first, and for copies and rewrites what was done to the text."""

    dependence: Dependence
    first_known: bool
    reworking: Reworking | None = None


@dataclass(frozen=True, slots=True)
class Carrier:
    """A report that carries figures of a voice. `named`: it says itself whose they are, for at least one of them; `clear`: at
    least one of them is surely that voice's.
    """

    report_id: str
    voice: str
    claim_ids: tuple[str, ...]
    named: bool
    clear: bool


@dataclass(frozen=True, slots=True)
class Lineage:
    """Who stands behind the reports of one event: which report carries whose figures, who leans on whom, and the families
    of statements, the widest spread first within each voice. `most_voices`: how many there are where no fold that is only
    likely is made.
    """

    event: Event
    carriers: tuple[Carrier, ...]
    leanings: tuple[Leaning, ...]
    families: tuple[Family, ...]
    most_voices: int = 0
