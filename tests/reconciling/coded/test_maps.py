"""Maps laid on a header: numbered columns, what a map needs, and parts that cannot be."""

import pytest

from crosswire.reconciling.coded.map_file import read_map
from crosswire.reconciling.coded.maps import Entry, MapError, Party
from crosswire.reconciling.coded.types import ColumnType

BEGINNING = '[rows]\nevent = "event"\ntie_breaks = ["rank"]\n'
SIDES = (
    BEGINNING
    + """
[[columns]]
names = ["side{N}", "side{N}_kind"]
type = "actor"
precision = "side{N}_exact"
[[parties]]
name = "side{N}"
initiator = "side{N}_began"
[output]
sums = { sides = ["side{N}_began"] }
"""
)
HEADER = [
    "event",
    "rank",
    "side10",
    "side2",
    "side2_kind",
    "side10_kind",
    "side",
    "sideways",
    "side2_began",
    "side10_began",
]


def test_numbers_stand_for_each_other_in_their_order() -> None:
    laid = read_map(SIDES, "m").laid_on(HEADER)
    assert laid.entries == (
        Entry("side2", ColumnType.ACTOR, "side2_exact"),
        Entry("side10", ColumnType.ACTOR, "side10_exact"),
        Entry("side2_kind", ColumnType.ACTOR, "side2_exact"),
        Entry("side10_kind", ColumnType.ACTOR, "side10_exact"),
    )
    assert laid.parties == (
        Party("side2", {"initiator": "side2_began"}),
        Party("side10", {"initiator": "side10_began"}),
    )
    assert laid.output.sums == {"sides": ("side2_began", "side10_began")}
    assert laid.columns == frozenset(HEADER) - {"side", "sideways"} | {"side2_exact", "side10_exact"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (SIDES.replace("side{N}", "party{N}"), "names 'party{N}', and the table has no column of that form"),
        (BEGINNING + '[[columns]]\nnames = ["a", "a"]\ntype = "flag"', "gives the column 'a' two types"),
        (BEGINNING + '[[columns]]\nnames = ["event"]\ntype = "flag"', "gives a type to 'event', which names the event"),
        (BEGINNING + '[[columns]]\nnames = ["a"]\ntype = "count"\nlow = "b"', "has 'b' as the end of a count"),
        (
            BEGINNING + '[[columns]]\nnames = ["a"]\ntype = "count"\n[[parties]]\nname = "x"\ninitiator = "y"',
            "has roles for 'x'; give that column a type as well",
        ),
        (BEGINNING + '[[columns]]\nnames = ["a"]\ntype = "count"\n[output]\nsums = {s = ["b"]}', "adds 'b' into 's'"),
        (BEGINNING + '[[columns]]\nnames = ["rule"]\ntype = "category"', "'rule' a type and fills it under [output]"),
    ],
)
def test_parts_that_cannot_be(text: str, words: str) -> None:
    with pytest.raises(MapError) as raised:
        read_map(text, "m").laid_on(HEADER)
    assert words in str(raised.value)
