"""Covering: what a voice is called. A known institution goes by the lowest rung of its ladder that covers all who speak.

Where every claim is one command's, the voice is that command and not its whole military; where two bodies of one
institution speak, it is the lowest institution that both are part of.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crosswire.lineage.folding import OFFICIALS
from crosswire.lineage.voices import Rung


@dataclass(frozen=True, slots=True)
class Cover:
    """The label of a known institution in one event, and those of its bodies that speak there, where there are several."""

    label: str
    bodies: tuple[str, ...] = ()

    @property
    def naming(self) -> str:
        """The bodies in words, to follow the label: " (here A and B)"; empty where one speaks."""
        if len(self.bodies) < 2:
            return ""
        return f" (here {', '.join(self.bodies[:-1])} and {self.bodies[-1]})"


def covers(spoken: Iterable[tuple[tuple[Rung, ...], str]]) -> Mapping[str, Cover]:
    """For the id of each institution its cover; `spoken` are the ladders of those who speak, with the words for them.

    An official of the whole ("a military official") does not lift a voice from the one body that speaks by name.
    """
    named: dict[str, set[tuple[Rung, ...]]] = {}
    loose: dict[str, set[tuple[Rung, ...]]] = {}
    for ladder, words in spoken:
        if ladder:
            last = words.casefold().split()[-1:]
            of_the_whole = len(ladder) == 1 and last and last[0] in OFFICIALS
            (loose if of_the_whole else named).setdefault(ladder[-1][0], set()).add(ladder[::-1])
    return {top: _cover(named.get(top) or loose[top]) for top in sorted({*named, *loose})}


def _cover(paths: set[tuple[Rung, ...]]) -> Cover:
    """The last rung that all paths, each from the top down, have in common."""
    ordered = sorted(paths)
    shared = 1
    while all(len(p) > shared for p in ordered) and len({p[shared] for p in ordered}) == 1:
        shared += 1
    below = sorted({p[-1][1] for p in ordered if len(p) > shared})
    label = ordered[0][shared - 1][1]
    return Cover(label, tuple(below))
