"""Steps that go by how a figure is given: as a count or a denial, in a title, as one number, exactly."""

from crosswire.reconciling.positions import compatible
from crosswire.reconciling.rules.ballot import Ballot, Kept, figures_of, one_number, said, upper_end


def titled(ballot: Ballot) -> Kept | None:
    """Keeps figures that a report's title states."""
    kept = tuple(p for p in ballot.left if any(f.titled for f in p.live))
    if not kept or len(kept) == len(ballot.left):
        return None
    return Kept(kept, f"a report's title states {figures_of(kept)}")


def counts(ballot: Ballot) -> Kept | None:
    """Sets denials aside where somebody counts people: who denies it gives no estimate."""
    kept = tuple(p for p in ballot.left if upper_end(p) > 0)
    if not kept or len(kept) == len(ballot.left):
        return None
    return Kept(kept, f"{figures_of(kept)} {'is a count' if len(kept) == 1 else 'are counts'} beside a denial")


def one_number_each(ballot: Ballot) -> Kept | None:
    """Sets ranges aside where there is one number beside them."""
    kept = tuple(p for p in ballot.left if one_number(p) is not None)
    if not kept or len(kept) == len(ballot.left):
        return None
    return Kept(kept, f"{figures_of(kept)} {'is one number' if len(kept) == 1 else 'are one number each'}")


def exact(ballot: Ballot) -> Kept | None:
    """Keeps the only exact number where all figures can hold at once."""
    if not compatible(ballot.left):
        return None
    kept = tuple(p for p in ballot.left if p.lead.firm and p.value[0] == p.value[1])
    return (
        Kept(kept, f"{said(kept[0])} is the one exact number, and the others let it hold") if len(kept) == 1 else None
    )
