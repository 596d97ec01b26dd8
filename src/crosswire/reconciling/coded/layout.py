"""Layout: which columns a reconciled table has, in which order: the table's own as they came, then what is added."""

from collections.abc import Sequence

from crosswire.reconciling.coded.maps import CodedMap, Entry, MapError


def layout(laid: CodedMap, header: Sequence[str], answered: Sequence[Entry]) -> tuple[str, ...]:
    """The columns: the event, those of the header that the map gives a type, a role or a new meaning, then added ones.

    `answered` are the counts that a rule's steps for figures choose: each has its ends, its status and two sentences added.
    Raises MapError where the table has a column of such a name already.
    """
    output = laid.output
    made = [laid.rows.event, *(entry.name for entry in laid.entries)]
    made += [column for party in laid.parties for column in party.roles.values()]
    added = [column for entry in answered for column in answer_columns(entry) if column not in (entry.low, entry.high)]
    if taken := [column for column in added if column in made]:
        raise MapError(
            f"a column '{taken[0]}' is added by the rule, and the map {laid.name} gives it a type; call it otherwise"
        )
    named = (output.reports, *output.sums, *output.constants, output.rule)
    added += [name for name in named if name is not None and name not in made]
    kept = [name for name in header if name in {*made, *added} and name != laid.rows.event]
    return tuple(dict.fromkeys([laid.rows.event, *kept, *added]))


def answer_columns(entry: Entry) -> tuple[str, str, str, str, str]:
    """The columns for low, high, status, its reason and the best figure's why; ends are as the map names them, if it does."""
    return (
        entry.low or f"{entry.name}_low",
        entry.high or f"{entry.name}_high",
        f"{entry.name}_status",
        f"{entry.name}_reason",
        f"{entry.name}_why",
    )
