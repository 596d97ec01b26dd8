"""Dependences: how one report leans on another, with the passages that show it."""

from dataclasses import dataclass

from crosswire.model.span import Span
from crosswire.model.words import DependenceKind

SPEAKER, CREDIT = "speaker", "agency credit"
"""Names of the features that say whose words two reports share, and which agency both credit; all others are passages."""


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """A named reason for a dependence with the passages that made it: `a` and `b` are spans in the two reports."""

    name: str
    value: str
    a: Span
    b: Span


@dataclass(frozen=True, slots=True)
class Dependence:
    """Two reports that are not independent of each other. `a` is the earlier or, undated, the smaller id; score 0 to 1."""

    a: str
    b: str
    kind: DependenceKind
    score: float
    features: tuple[SharedPassage, ...] = ()

    @property
    def passages(self) -> tuple[SharedPassage, ...]:
        """The features that are passages of the text."""
        return tuple(f for f in self.features if f.name not in (SPEAKER, CREDIT))

    def told(self, name: str) -> tuple[str, ...]:
        """The different values of the features called `name`, in order."""
        return tuple(dict.fromkeys(f.value for f in self.features if f.name == name and f.value))
