"""Words for parties as tables: counts in both voices, and an example of each word."""

from crosswire.model.naming import PartyNaming, Wording
from crosswire.model.span import Evidence, Span
from crosswire.publishing.naming_object import naming_object
from crosswire.publishing.naming_words import Example, naming_tables
from crosswire.publishing.outlet_labels import report_labels
from tests.factories import make_report

A = make_report(
    "Amber Front rebels fled.\nThe rebels had held the pass for many weeks before the army came up from the coast.",
    own_id="ra", outlet="Norl Post", published="2031-04-02",
)  # fmt: skip
B = make_report("“Terrorists,” the army says of the rebels.", own_id="rb", outlet="The Quay", published="2031-04-03")


def use(
    report: object, quote: str, word: str, *, nth: int = 0, own: bool = True, speaker: str | None = None
) -> Wording:
    text: str = report.text  # type: ignore[attr-defined]
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    evidence = Evidence.at(text, Span(start, start + len(quote)))
    return Wording(word, report.id, evidence, own, not own, speaker)  # type: ignore[attr-defined]


NAMING = PartyNaming(
    "Amber Front",
    "amber",
    "armed",
    (
        use(A, "Amber Front rebels", "rebel"),
        use(A, "rebels", "rebel", nth=1),
        use(B, "Terrorists", "terrorist", own=False, speaker="the army"),
        use(B, "rebels", "rebel"),
    ),
)


def test_the_table() -> None:
    [table] = naming_tables([NAMING], [A, B], report_labels([A, B]))
    assert table.words == ("rebel", "terrorist")
    assert table.rows == (("Norl Post", ((2, 0), (0, 0))), ("The Quay", ((1, 0), (0, 1))))
    assert table.examples == (
        Example("rebel", "", "Amber Front rebels", " fled.", "Norl Post", ""),
        Example("terrorist", "“", "Terrorists", ",” the army says of the rebels.", "The Quay", "the army"),
    )


def test_as_json() -> None:
    shown = naming_object(NAMING, {r.id: r for r in (A, B)})
    assert shown["party"] == {"label": "Amber Front", "actor_id": "amber", "kind": "armed"}
    assert [(w["outlet"], w["word"], w["own"], w["others"]) for w in shown["words"]] == [
        ("Norl Post", "rebel", 2, 0),
        ("The Quay", "terrorist", 0, 1),
        ("The Quay", "rebel", 1, 0),
    ]
    for row in shown["words"]:
        for e in row["examples"]:
            text = A.text if e["report_id"] == "ra" else B.text
            assert text[e["start"] : e["end"]] == e["quote"]
