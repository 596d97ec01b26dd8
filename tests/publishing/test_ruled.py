from crosswire.publishing.ruled import by_figure, figures_said, in_one_sentence, left_out, why_it_moves
from tests.publishing.plots.made import position, question, totals


def test_which_rules_give_which_figure() -> None:
    assert by_figure(question()) == [
        (11, ("majority-of-origins", "conservative")),
        (13, ("informative",)),
        (None, ("airwars",)),
    ]
    assert figures_said(question()) == "11 majority-of-origins, conservative · 13 informative · can’t tell: airwars"


def test_why_a_figure_moves() -> None:
    assert why_it_moves(question()) == "disputed: 11 by two voices, 13 by one voice"
    many = tuple(position(n, n, "v") for n in (11, 11.5, 12, 12.5, 13))
    assert why_it_moves(question(positions=many)).endswith("12 by one voice, two more figures")
    open_above = (position(11, 11, "a"), position(30, None, "b"))
    assert why_it_moves(question(high=None, positions=open_above)).endswith("11 by one voice, at least 30 by one voice")


def test_totals_in_a_sentence() -> None:
    assert in_one_sentence(totals()) == "3,105 to 5,010 killed in 40 events, as the rule has it"
    assert in_one_sentence(totals(most=3105.0)) == "3,105 killed in 40 events, whatever the rule"
    assert in_one_sentence(totals(least=None, most=None)) == "No rule gives every event a figure for the killed"
    assert left_out(totals()) == ""
    assert left_out(totals(wordless=1, apart=2)) == (
        "One event has words and no number; only rules that make a number of words count them. "
        "Two events have figures of groups that nobody puts together; no rule counts them."
    )
