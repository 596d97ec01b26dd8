"""Families: the variants of one statement over the reports of an event, and nothing that is another statement."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from crosswire.lineage.families import families
from crosswire.model.claim import Claim
from crosswire.model.dependence import Dependence, SharedPassage
from crosswire.model.report import Report
from crosswire.model.span import Span
from crosswire.model.statement import Family, Manner
from crosswire.model.words import ClaimKind, DependenceKind
from tests.factories import make_claim, make_report

SEIZED = "The crew carried forged papers, flares and heavy ‘ghost’ nets"
WIRE = make_report(
    f"The harbour office spoke on Monday. “{SEIZED}, and the hold was full of young eels,” it said. Two boats were towed in.",
    own_id="r1",
    outlet="Wire",
    published="2031-05-07T09:00",
)
POST = make_report(
    "Eels, again. According to the harbour office, the crew carried forged papers, flares and heavy nets.",
    own_id="r2",
    outlet="Post",
    published="2031-05-08",
)
RADIO = make_report(
    "“The crew carried forged papers, flares, and heavy ghost nets, and the hold was full of young eels.” So the office said.",
    own_id="r3",
    outlet="Radio",
)
MARKET = make_report(
    "The crew carried flares, said a fishmonger, and papers lay about in the market hall all day.", own_id="r4"
)


def said(report: Report, words: str, who: str = "harbour office") -> Claim:
    return make_claim(report, ClaimKind.STATEMENT, words, said_by=who)


CLAIMS = (
    said(WIRE, f"“{SEIZED}, and the hold was full of young eels,”"),
    said(POST, "the crew carried forged papers, flares and heavy nets"),
    said(RADIO, "“The crew carried forged papers, flares, and heavy ghost nets, and the hold was full of young eels.”"),
    said(MARKET, "The crew carried flares", "a fishmonger"),
)
REPORTS = (WIRE, POST, RADIO, MARKET)


def voices(claims: tuple[Claim, ...]) -> dict[str, str]:
    return {c.id: c.attribution[0].text for c in claims}


def found() -> list[Family]:
    return families(REPORTS, CLAIMS, voices(CLAIMS))


def test_the_variants_of_one_statement_stand_side_by_side() -> None:
    (family,) = found()
    texts = {r.id: r.text for r in REPORTS}
    assert family.voice == "harbour office"
    assert [(v.report_id, v.manner, v.span.of(texts[v.report_id])) for v in family.variants] == [
        ("r1", Manner.QUOTED, f"{SEIZED}, and the hold was full of young eels"),
        ("r2", Manner.REPORTED, "the crew carried forged papers, flares and heavy nets"),
        (
            "r3",
            Manner.QUOTED,
            "The crew carried forged papers, flares, and heavy ghost nets, and the hold was full of young eels",
        ),
    ]
    assert family.variants[0].difference is None
    assert all(v.difference is not None and not v.difference.same_words for v in family.variants[1:])


def test_the_first_is_not_known_where_one_is_undated() -> None:
    assert not found()[0].first_known
    (dated,) = families((WIRE, POST), CLAIMS[:2], voices(CLAIMS))
    assert (dated.first_known, dated.variants[0].report_id) == (True, "r1")


def test_the_fullest_stands_first_where_times_do_not_tell() -> None:
    undated = make_report(POST.text, own_id="r0")
    (family,) = families(
        (undated, RADIO), (said(undated, "the crew carried forged papers, flares and heavy nets"), CLAIMS[2]), {}
    )
    assert (family.first_known, family.report_ids) == (False, ("r3", "r0"))


def test_a_statement_of_another_voice_is_another_statement() -> None:
    assert "r4" not in found()[0].report_ids


def test_a_figure_of_one_voice_is_one_statement_in_whatever_words() -> None:
    one = make_report("Fourteen smugglers died in the bay, the coast office said.", own_id="r1")
    two = make_report("The coast office put the deaths of smugglers in the bay at 14.", own_id="r2")
    said_one, said_two = "Fourteen smugglers died in the bay", "the deaths of smugglers in the bay at 14"
    claims = []
    for report, words in ((one, said_one), (two, said_two)):
        claims.append(said(report, words, "coast office"))
        claims.append(make_claim(report, ClaimKind.KILLED, words, low=14, said_by="coast office"))
    (family,) = families((one, two), claims, {c.id: "coast office" for c in claims})
    assert family.report_ids == ("r1", "r2")
    three = make_report("One smuggler died in the bay, the coast office said.", own_id="r3")
    few = [
        said(three, "One smuggler died in the bay", "coast office"),
        make_claim(three, ClaimKind.KILLED, "One smuggler", low=1, said_by="coast office"),
    ]
    every = [*claims, *few]
    assert [f.report_ids for f in families((one, two, three), every, {c.id: "coast office" for c in every})] == [
        ("r1", "r2")
    ]


def test_passages_of_which_nobody_is_named_make_families_too() -> None:
    words = "The ferry had left the northern quay with ninety passengers and a lorry of cement."
    one = make_report(f"It was dark. {words}", own_id="r1", published="2031-05-07")
    two = make_report(f"{words} The rest is known.", own_id="r2", published="2031-05-09")
    (family,) = families((one, two), (), {})
    assert (family.voice, family.first_known, family.report_ids) == (None, True, ("r1", "r2"))


def test_passages_that_a_dependence_rests_on_are_one_where_half_of_their_words_are() -> None:
    one = make_report("The red ferry sank near the old quay while nine sailors slept below.", own_id="r1")
    two = make_report("The ferry sank off a pier while nine sailors and a cook slept in its hold.", own_id="r2")
    other = make_report("While nine sailors were asleep below, a ferry sank off the port.", own_id="r2")
    for report, expected in ((two, [("r1", "r2")]), (other, [])):
        passage = SharedPassage("same passage", "", Span(0, len(one.text)), Span(0, len(report.text)))
        found = Dependence("r1", "r2", DependenceKind.SHARED_STATEMENT, 0.6, (passage,))
        assert families((one, report), (), {}) == []
        assert [f.report_ids for f in families((one, report), (), {}, [found])] == expected


def test_a_chain_of_likenesses_does_not_join_what_has_nothing_in_common() -> None:
    ladder = [
        "red",
        "boat",
        "grey",
        "gull",
        "tall",
        "mast",
        "cold",
        "rain",
        "torn",
        "sail",
        "wet",
        "rope",
        "long",
        "oar",
        "dark",
        "cove",
    ]
    texts = [" ".join(ladder[i : i + 8]) for i in range(0, 9, 2)]
    reports = [make_report(f"{t.capitalize()}.", own_id=f"r{i}") for i, t in enumerate(texts)]
    for family in families(reports, (), {}):
        spans = [set(texts[int(i[1])].split()) for i in family.report_ids]
        assert all(a & b for a, b in itertools.combinations(spans, 2))


@given(st.permutations(REPORTS), st.permutations(CLAIMS))
def test_any_order_gives_the_same(reports: list[Report], claims: list[Claim]) -> None:
    assert families(reports, claims, voices(CLAIMS)) == found()


@given(st.lists(st.text(alphabet="ab cd “”\"'.,\n7AB", max_size=80), min_size=2, max_size=4))
def test_any_text_is_taken(texts: list[str]) -> None:
    reports = [make_report(f"{t} Nine red boats sank off the old quay.", own_id=f"r{i}") for i, t in enumerate(texts)]
    for family in families(reports, (), {}):
        assert len(set(family.report_ids)) == len(family.variants) > 1
        assert all(v.span.of(reports[int(v.report_id[1])].text).strip() for v in family.variants)
