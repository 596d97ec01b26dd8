"""Plots: each line told by its pattern as well as its colour, over an axis that ends at a round number."""

import re

from benchmarks.plot import lines_plot


def test_lines_differ_in_more_than_colour_and_the_axis_ends_round() -> None:
    drawn = lines_plot("Cost", "reports", {"one & two": ([0, 10], [1, 5.2]), "other": ([0, 10], [2, 2])})
    assert [re.sub(r"<[^>]+>", "", text) for text in re.findall(r"<text[^>]*>[^<]*</text>", drawn)] == [
        "Cost", "0", "0", "2", "1.2", "4", "2.4", "6", "3.6", "8", "4.8", "10", "6", "one &amp; two", "other", "reports",
    ]  # fmt: skip
    assert re.findall(r'h26" stroke="(.*?)" stroke-width="2" stroke-dasharray="(.*?)"', drawn) == [
        ("#1b6ca8", ""),
        ("#c05621", "7 4"),
    ]


def test_nothing_measured_is_a_plot_all_the_same() -> None:
    assert ">1</text>" in lines_plot("Cost", "reports", {"none": ([1], [0])})
