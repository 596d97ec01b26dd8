"""Steps that go by how large a figure is, and the step that goes by nothing."""

from crosswire.reconciling.rules.ballot import Ballot, Kept, lower_end, one_number, said, upper_end
from crosswire.reconciling.wording import counted, number


def lowest(ballot: Ballot) -> Kept:
    """Keeps the figure that begins lowest; of those the one that ends lowest."""
    end = min(map(lower_end, ballot.left))
    kept = min((p for p in ballot.left if lower_end(p) == end), key=upper_end)
    return Kept((kept,), f"{number(end)} is the lowest figure")


def highest(ballot: Ballot) -> Kept:
    """Keeps the figure that ends highest, of those one number; an open figure counts as its number."""
    end = max(map(upper_end, ballot.left))
    kept = max((p for p in ballot.left if upper_end(p) == end), key=lambda p: (one_number(p) is not None, lower_end(p)))
    return Kept((kept,), f"{number(end)} is the highest figure")


def middle(ballot: Ballot) -> Kept:
    """Keeps the middle figure of all votes in order of size, the lower of two."""
    ballots = [p for p in ballot.left for _ in range(ballot.votes_for(p))] or list(ballot.left)
    kept = ballots[(len(ballots) - 1) // 2]
    return Kept((kept,), f"{said(kept)} is the middle one of {counted(len(ballots), 'vote')}")


def leave_open(ballot: Ballot) -> Kept:
    """Keeps nothing: the rule names no best figure."""
    return Kept((), "the rule names no best figure, only the lowest and the highest")
