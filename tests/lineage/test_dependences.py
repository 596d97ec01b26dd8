"""Dependences: copies, rewrites and shared statements are found, with passages that hold in both texts."""

import random

from crosswire.lineage import dependences
from crosswire.model.report import Report
from crosswire.model.words import DependenceKind
from tests.factories import make_claim, make_report

WIRE = (
    "DRAVIK - Nine workers were killed and 23 injured when fire swept through a textile mill in Dravik on Tuesday, the "
    "regional governor said.\n\n"
    "The blaze broke out in a dye store shortly after the night shift began, trapping dozens on the upper floor of the "
    "building.\n\n"
    "“We did everything to reach those who were trapped, but the stairs had collapsed before our first "
    "crew arrived,” fire "
    "chief Oren Maltis told reporters at the site.\n\n"
    "Neighbours hammered at the barred windows with iron rods until a tractor pulled one of the gratings "
    "out of the wall.\n\n"
    "The mill was fined twice last year for blocked exits, according to the labour inspectorate of the region."
)
REPRINT = (
    "From our agencies. " + WIRE.replace("trapping dozens", "trapping dozens of them") + " Read more on page four."
)
REWRITE = (
    "At least nine workers died in a fire at a textile mill in Dravik.\n\n"
    "The blaze broke out in a store for dyes shortly after the night shift had begun, and trapped dozens "
    "on the building's "
    "upper floor.\n\n"
    "Neighbours hammered with iron rods at the barred windows until a tractor pulled one of the gratings "
    "from the wall.\n\n"
    "The mill was fined twice last year because of blocked exits, the region's labour inspectorate said.\n\n"
    "Our correspondent saw relatives wait in the rain outside the gates all morning."
)
OWN = (
    "A mill burned down overnight in the weaving town of Dravik. The fire chief, Oren Maltis, spoke of "
    "locked doors.\n\n"
    "“We did everything to reach those who were trapped, but the stairs had collapsed before the first "
    "crew arrived.”\n\n"
    "Survivors described smoke that came up through the floor boards, and a foreman who carried three "
    "women down a ladder."
)
UNRELATED = "A strike of tram drivers ended on Tuesday after the city agreed to hire forty more of them by the autumn."


def reports() -> dict[str, Report]:
    return {
        "wire": make_report(WIRE, own_id="r1", outlet="Wire", published="2031-05-07T02:00"),
        "reprint": make_report(REPRINT, own_id="r0", outlet="Daily", published="2031-05-07T06:00"),
        "rewrite": make_report(REWRITE, own_id="r3", outlet="Post", published="2031-05-08"),
        "own": make_report(OWN, own_id="r4", outlet="Courier"),
        "unrelated": make_report(UNRELATED, own_id="r5", outlet="Tram News"),
    }


def test_each_kind_is_told_from_the_others() -> None:
    found = {(d.a, d.b): d.kind for d in dependences(list(reports().values()), {})}
    assert found[("r1", "r0")] is DependenceKind.COPY
    assert found[("r1", "r3")] is DependenceKind.REWRITE
    assert found[("r1", "r4")] is DependenceKind.SHARED_STATEMENT
    assert not any("r5" in pair for pair in found)


def test_the_earlier_report_stands_first_and_the_smaller_id_where_undated() -> None:
    found = [(d.a, d.b) for d in dependences(list(reports().values()), {})]
    assert ("r1", "r0") in found
    assert ("r1", "r4") in found


def test_every_passage_holds_in_both_texts() -> None:
    texts = {r.id: r.text for r in reports().values()}
    for d in dependences(list(reports().values()), {}):
        assert 0 < d.score <= 1
        assert d.features
        for f in d.features:
            assert 0 <= f.a.start < f.a.end <= len(texts[d.a])
            assert 0 <= f.b.start < f.b.end <= len(texts[d.b])
            first, second = f.a.of(texts[d.a]).casefold(), f.b.of(texts[d.b]).casefold()
            assert len(set(first.split()) & set(second.split())) >= 3
            if f.name == "word for word":
                assert first.split() == second.split()


def test_the_quotation_that_both_carry_is_shown() -> None:
    shared = next(d for d in dependences(list(reports().values()), {}) if {d.a, d.b} == {"r1", "r4"})
    assert [f.name for f in shared.features] == ["same quotation"]
    assert shared.features[0].a.of(WIRE).startswith("We did everything")


def test_one_speaker_s_statement_is_found_in_other_words() -> None:
    first = make_report(
        "The ministry said that rescuers had pulled 14 bodies out of the flooded tunnel by noon.", own_id="r1"
    )
    second = make_report(
        "Fourteen bodies: that many were pulled from the flooded tunnel by rescuers, the ministry said.", own_id="r2"
    )
    said = {
        r.id: [make_claim(r, "killed", r.text, low=14, said_by="the ministry", actor_id="veldavia-interior")]
        for r in (first, second)
    }
    found = dependences([first, second], said)
    assert [d.kind for d in found] == [DependenceKind.SHARED_STATEMENT]
    assert found[0].features[0].name == "same statement of one speaker"


def test_another_number_is_another_statement() -> None:
    first = make_report(
        "The ministry said that rescuers had pulled 14 bodies out of the flooded tunnel by noon.", own_id="r1"
    )
    second = make_report("The ministry said that rescuers had pulled 19 bodies out of the flooded tunnel.", own_id="r2")
    said = {r.id: [make_claim(r, "killed", r.text, said_by="the ministry")] for r in (first, second)}
    names = [f.name for d in dependences([first, second], said) for f in d.features]
    assert "same statement of one speaker" not in names


def test_the_order_of_the_reports_does_not_matter() -> None:
    every = list(reports().values())
    found = dependences(every, {})
    for seed in range(5):
        shuffled = list(every)
        random.Random(seed).shuffle(shuffled)
        assert dependences(shuffled, {}) == found


def test_empty_reports_depend_on_nothing() -> None:
    assert (
        dependences([make_report("", own_id="r1"), make_report("", own_id="r2"), make_report("...", own_id="r3")], {})
        == []
    )


def test_fifty_reports_are_no_burden() -> None:
    rng = random.Random(1)
    words = [f"word{i}" for i in range(900)]
    every = [
        make_report(
            " ".join(" ".join(rng.choice(words) for _ in range(22)).capitalize() + "." for _ in range(40)),
            own_id=f"r{n}",
        )
        for n in range(50)
    ]
    assert isinstance(dependences(every, {}), list)
