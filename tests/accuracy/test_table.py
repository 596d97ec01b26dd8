from accuracy.measures import Measure
from accuracy.table import table


def test_the_table() -> None:
    shown = table(
        [
            Measure("muc4", "all_f1", "all slots, F1", 0.51234, 0.5, 0.6),
            Measure("muc4", "date.f1", "date, F1", 0.4, 0.41, None),
            Measure("seeds", "core", "core facts", 1.0, None, 1.0),
        ]
    )
    assert shown.splitlines() == [
        "measure              figure  floor   goal",
        "",
        "muc4: all slots, F1   0.512  0.500  0.600  ok, short of its goal",
        "muc4: date, F1        0.400  0.410      –  below its floor",
        "",
        "seeds: core facts     1.000      –  1.000  ok",
    ]
