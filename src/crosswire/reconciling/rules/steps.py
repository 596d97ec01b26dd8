"""The table of steps: each narrows the positions that a rule has before it, or leaves them as they are.

Always holds: every step is described in `data/rule_words.toml` under its name.
"""

from collections.abc import Callable, Mapping

from crosswire.reconciling.rules.ballot import Ballot, Kept
from crosswire.reconciling.rules.form import counts, exact, one_number_each, titled
from crosswire.reconciling.rules.size import highest, leave_open, lowest, middle
from crosswire.reconciling.rules.timing import latest, latest_after_revision, latest_of_dated
from crosswire.reconciling.rules.voting import more_than_half, most_origins, most_reports, most_votes

Step = Callable[[Ballot], Kept | None]
"""What a step makes of a ballot: what it keeps, nothing (the question stays open), or null where it does not tell."""

STEPS: Mapping[str, Step] = {
    "most-votes": most_votes,
    "more-than-half": more_than_half,
    "most-origins": most_origins,
    "most-reports": most_reports,
    "latest": latest,
    "latest-of-dated": latest_of_dated,
    "latest-after-revision": latest_after_revision,
    "counts": counts,
    "titled": titled,
    "one-number": one_number_each,
    "exact": exact,
    "lowest": lowest,
    "highest": highest,
    "middle": middle,
    "leave-open": leave_open,
}
"""The steps by the names that rules' files use."""
