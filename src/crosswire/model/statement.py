"""Statements: what several reports carry in words of their own, variant by variant, and what each did to the words.

Always holds: every span is of its report's text; the edits of a difference lie side by side, in order, and cover both
passages whole.
"""

from dataclasses import dataclass
from enum import StrEnum

from crosswire.model.span import Span


class EditKind(StrEnum):
    """What became of a stretch of the first passage in the second."""

    SAME = "same"
    CUT = "cut"
    ADDED = "added"
    CHANGED = "changed"


class Manner(StrEnum):
    """How a report gives a passage: between quotation marks, some of it between them, or in the report's own sentence."""

    QUOTED = "quoted"
    PARTLY = "partly quoted"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Edit:
    """One stretch of two passages: `a` in the first, `b` in the second; the span of what is not there is empty."""

    kind: EditKind
    a: Span
    b: Span


@dataclass(frozen=True, slots=True)
class Difference:
    """Two passages word by word. `alike` is the share of both passages' words that stand in both, in order (0 to 1)."""

    edits: tuple[Edit, ...]
    alike: float

    @property
    def same_words(self) -> bool:
        """True where nothing but case, punctuation or spelling differs."""
        return all(e.kind is EditKind.SAME for e in self.edits)


@dataclass(frozen=True, slots=True)
class Variant:
    """A statement as one report has it: `difference` is against the family's first variant, and null for that itself.

    `voice` is who is behind it there, or null where the report names nobody; `same_as` the report of an earlier variant that
    has the same words, but for case, punctuation and spelling, or null.
    """

    report_id: str
    span: Span
    manner: Manner
    voice: str | None
    difference: Difference | None = None
    same_as: str | None = None


@dataclass(frozen=True, slots=True)
class Family:
    """One statement in two or more reports, at most once in each.

    `voice` is who is behind it, or null where no report names anybody. The first variant is the one that came first where
    the times of the reports tell (`first_known`), else the one whose words most reports have, else the fullest; the others
    follow by time, undated ones last.
    """

    voice: str | None
    variants: tuple[Variant, ...]
    first_known: bool

    @property
    def report_ids(self) -> tuple[str, ...]:
        """The reports that carry it, in the order of its variants."""
        return tuple(v.report_id for v in self.variants)
