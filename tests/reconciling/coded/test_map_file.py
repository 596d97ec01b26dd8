"""Maps: what they may say, and the sentence for everything else."""

import pytest

from crosswire.reconciling.coded.map_file import bundled_map, bundled_maps, read_map
from crosswire.reconciling.coded.maps import CodedMap, Entry, MapError, Output, Party, Reading, Rows
from crosswire.reconciling.coded.types import ColumnType

WHOLE = r"""
[table]
delimiter = "semicolon"
missing = ["NA", "-99"]
quoted_empty = "missing"
decimal = "comma"
dates = "month-day-year"

[rows]
event = "case"
report = "id"
outlet = "paper"
origin = "speaker"
published = "cited"
published_pattern = '\((\d{4}-\d{2}-\d{2})\)'
tie_breaks = ["rank", "sure"]

[[columns]]
names = ["town", "side{N}"]
type = "place"
precision = "exact"
finest = "lowest"

[[columns]]
names = ["dead"]
type = "count"
always = "max"
low = "dead_low"
high = "dead_high"

[[parties]]
name = "side{N}"
initiator = "side{N}_began"

[output]
reports = ""
rule = "by"
rule_names = { latest = "Last word" }
sums = { sure = ["sure{N}"] }
constants = { unit = "Event", version = 2 }
drop = ["note"]
undecided = "open"
"""
SHORT = '[rows]\nevent = "event"\n[[columns]]\nnames = ["killed"]\ntype = "count"\n'


def test_a_map_that_says_everything() -> None:
    assert read_map(WHOLE, "my map") == CodedMap(
        "my map",
        Reading(";", frozenset({"NA", "-99"}), True, ",", "mdy"),
        Rows("case", "id", "paper", "speaker", "cited", r"\((\d{4}-\d{2}-\d{2})\)", ("rank", "sure")),
        (
            Entry("town", ColumnType.PLACE, "exact", False),
            Entry("side{N}", ColumnType.PLACE, "exact", False),
            Entry("dead", ColumnType.COUNT, always="max", low="dead_low", high="dead_high"),
        ),
        (Party("side{N}", {"initiator": "side{N}_began"}),),
        Output(
            None, "by", {"latest": "Last word"}, {"sure": ("sure{N}",)}, {"unit": "Event", "version": 2.0},
            frozenset({"note"}), "open",
        ),
    )  # fmt: skip


def test_a_short_map() -> None:
    assert read_map(SHORT, "m") == CodedMap(
        "m", Reading(), Rows("event"), (Entry("killed", ColumnType.COUNT),), (), Output()
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x = ", "the map m is not TOML: "),
        ("x = " + "[" * 9000, "nested too deep"),
        ("", "does not say which column names the event"),
        ('[rows]\nevent = "e"\n', "names no column of values"),
        (SHORT + "[colums]\n", "the map m holds 'colums', which means nothing there; did you mean 'columns'?"),
        ('[rows]\nevnt = "e"\n', "[rows] of the map m holds 'evnt', which means nothing there; did you mean 'event'?"),
        ("[rows]\nevent = 3\n", "[rows] of the map m has a event that is not a text"),
        ("rows = 3\n", "[rows] of the map m is no table of keys"),
        ('[rows]\nevent = "e"\ntie_breaks = "rank"\n', "has a tie_breaks that is not a list of texts"),
        ('[rows]\nevent = "e"\n[columns]\nx = 1\n', "the map m has [columns] once; write [[columns]]"),
        (SHORT + '[[columns]]\nnames = ["x"]\n', "number 2 of the map m needs names"),
        (SHORT.replace('"count"', '"cuont"'), "'cuont', which is unknown; did you mean 'count'?"),
        (SHORT.replace('"count"', '"role"'), "'role', which is unknown"),
        (SHORT + 'precision = "p"\n', "has a precision; only place, coordinate, actor and acts have one"),
        (SHORT.replace('"count"', '"category"') + 'low = "l"\n', "has a low or a high end; only a count has"),
        (
            SHORT.replace('"count"', '"place"') + 'finest = "small"\n',
            "is 'small', which is unknown; there are highest, lowest",
        ),
        (SHORT + '[[parties]]\nname = "a"\n', "needs a name and at least one of initiator"),
        (SHORT + '[table]\ndelimiter = "coma"\n', "did you mean 'comma'?"),
        (SHORT + '[table]\ndates = "day-first"\n', "is 'day-first', which is unknown; "),
        (SHORT + "[output]\nsums = { a = 3 }\n", "has sums in which a is not a list of texts"),
        (SHORT + "[output]\nconstants = { a = true }\n", "has constants in which a is neither a text nor a number"),
        (SHORT + "[output]\nrule_names = { a = 3 }\n", "has rule_names in which a is not a text"),
        ('[rows]\nevent = "e"\npublished = "p"\npublished_pattern = "("\n', "is no regular expression"),
        ('[rows]\nevent = "e"\npublished = "p"\npublished_pattern = "x"\n', "needs one pair of parentheses"),
        ("[rows]\nevent = \"e\"\npublished_pattern = '(x)'\n", "and no published column to look in"),
    ],
)
def test_what_a_map_may_not_say(text: str, words: str) -> None:
    with pytest.raises(MapError) as raised:
        read_map(text, "m")
    assert words in str(raised.value)


def test_the_bundled_maps_are_maps() -> None:
    assert bundled_maps() == ("eventreport",)
    assert all(bundled_map(name).name == name for name in bundled_maps())
    with pytest.raises(MapError, match="there is no map 'x'"):
        bundled_map("x")
