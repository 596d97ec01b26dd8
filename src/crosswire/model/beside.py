"""Two reports beside each other: the passages that they share, and what only one of them has."""

from dataclasses import dataclass

from crosswire.model.dependence import Dependence
from crosswire.model.report import Report
from crosswire.model.span import Span
from crosswire.model.statement import Difference


@dataclass(frozen=True, slots=True)
class Joint:
    """A passage that two reports share: `a` in the first, `b` in the second, with what became of its words.

    `moved`: it stands at another place in the second. `why` are the names of what shows it, where more than likeness does.
    """

    a: Span
    b: Span
    difference: Difference
    moved: bool = False
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Beside:
    """Two reports, the one that came out first before the other where their times tell (`first_known`).

    `joints` are in the order of the first text and no two of them overlap in either; `only_a` and `only_b` are the sentences
    that only one has. `dependence` is how they lean on each other, or null; `versions`: they are versions of one report;
    `one_source`: they are, or one is made from the other's text, so that what only one has was cut or added. `event_ids` are of
    the events that both tell of.
    """

    a: Report
    b: Report
    first_known: bool
    joints: tuple[Joint, ...]
    only_a: tuple[Span, ...]
    only_b: tuple[Span, ...]
    dependence: Dependence | None
    one_source: bool
    versions: bool
    event_ids: tuple[str, ...]
