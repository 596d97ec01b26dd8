"""Linkage: why two reports were taken to tell of the same incident, or kept apart."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LinkFeature:
    """One named reason for or against: what was compared, in words, and the points it added (negative: against)."""

    name: str
    value: str
    points: float


@dataclass(frozen=True, slots=True)
class Link:
    """The comparison of two reports (`a` < `b` by id): the sum of its features' points, and whether it is over the bar."""

    a: str
    b: str
    score: float
    same: bool
    features: tuple[LinkFeature, ...]
