"""Steps that count votes: who gives a figure, one vote an origin or one a report."""

from collections.abc import Callable

from crosswire.reconciling.positions import Standing
from crosswire.reconciling.rules.ballot import Ballot, Kept, figures_of, said, tie
from crosswire.reconciling.wording import counted


def most_votes(ballot: Ballot) -> Kept:
    """Keeps the figures with most votes."""
    most = max(map(ballot.votes_for, ballot.left))
    kept = ballot.with_left([p for p in ballot.left if ballot.votes_for(p) == most])
    if len(kept.left) > 1:
        return Kept(kept.left, tie(kept))
    noun = "report" if ballot.votes == "reports" else "voice"
    return Kept(kept.left, f"most {noun}s ({counted(most, noun)}) say {said(kept.left[0])}")


def more_than_half(ballot: Ballot) -> Kept:
    """Keeps the figure that more than half of all votes go to; a voter who gives two figures counts once."""
    voters = {v for p in ballot.left for v in (p.reports if ballot.votes == "reports" else p.voices)}
    noun = "report" if ballot.votes == "reports" else "voice"
    for p in ballot.left:
        if ballot.votes_for(p) * 2 > len(voters):
            return Kept((p,), f"{counted(ballot.votes_for(p), noun)} of {len(voters)} say {said(p)}")
    return Kept((), f"no figure is given by more than half of {counted(len(voters), noun)}")


def most_origins(ballot: Ballot) -> Kept:
    """Keeps the figures that most independent origins give."""
    return _most(ballot, lambda p: len(p.voices), "comes from most origins", "come from as many origins")


def most_reports(ballot: Ballot) -> Kept:
    """Keeps the figures that stand in most reports."""
    return _most(ballot, lambda p: len(p.reports), "stands in most reports", "stand in as many reports")


def _most(ballot: Ballot, count: Callable[[Standing], int], alone: str, equal: str) -> Kept:
    most = max(map(count, ballot.left))
    kept = tuple(p for p in ballot.left if count(p) == most)
    return Kept(kept, f"{figures_of(kept)} {alone if len(kept) == 1 else equal}")
