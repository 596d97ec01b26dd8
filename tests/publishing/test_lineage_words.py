"""The lineage of an event arranged for people: variants by report, sentences that reworking did, what is left out."""

from crosswire.lineage import families, reworking
from crosswire.model.dependence import Dependence
from crosswire.model.event import Event
from crosswire.model.leaning import Leaning, Lineage
from crosswire.model.statement import Manner
from crosswire.model.words import ClaimKind, DependenceKind
from crosswire.publishing.lineage_words import LineagePage, lineage_page
from tests.factories import make_claim, make_report
from tests.publishing.hand_made import GROUNDING

SAID = "The ferry left the northern quay with ninety passengers and a lorry of cement"
MORE = "No distress call was ever received by the tower at the harbour mouth"
WIRE = make_report(f"“{SAID},” the office said. “{MORE},” it said.", own_id="r1", outlet="Wire", published="2031-05-07")
POST = make_report(f"“{SAID},” the office said.", own_id="r2", outlet="Post", published="2031-05-08")
RADIO = make_report(
    f"“{SAID.replace('ninety', 'some ninety')},” the office said. “{MORE},” it said.",
    own_id="r3",
    outlet="Radio",
    published="2031-05-08",
)
REPORTS = (WIRE, POST, RADIO)
CLAIMS = tuple(
    make_claim(r, ClaimKind.STATEMENT, f"“{words},”", said_by="the office")
    for r in REPORTS
    for words in (SAID, SAID.replace("ninety", "some ninety"), MORE)
    if f"“{words},”" in r.text
)


def page(*copies: tuple[str, str], everything: bool = False) -> LineagePage:
    event = Event(
        id="e1",
        label="Sinking",
        event_type=None,
        date=GROUNDING.date,
        place=None,
        actors=(),
        reports=tuple(r.id for r in REPORTS),
        n_outlets=3,
        n_origins=1,
        questions=(),
    )
    by_id = {r.id: r for r in REPORTS}
    leanings = tuple(
        Leaning(Dependence(a, b, DependenceKind.COPY, 0.9), a == "r1", reworking(by_id[a], by_id[b])) for a, b in copies
    )
    found = tuple(families(REPORTS, CLAIMS, {c.id: "Ferry office" for c in CLAIMS}))
    return lineage_page(Lineage(event, (), leanings, found), REPORTS, CLAIMS, everything=everything)


def test_variants_stand_side_by_side() -> None:
    (told,) = page().told
    first, second = told.families
    assert told.voice == "Ferry office"
    assert [(v.labels, v.when, v.manner, [s.marked() for s in v.words], v.note) for v in first.variants] == [
        (("Wire",), "7 May 2031", Manner.QUOTED, [SAID], ""),
        (("Post",), "8 May 2031", Manner.QUOTED, [], "the same words"),
        (
            ("Radio",),
            "8 May 2031",
            Manner.QUOTED,
            ["The ferry left the northern quay with", "{+some+}", "ninety passengers and a lorry of cement"],
            "",
        ),
    ]
    assert first.first_known and second.first_known


def test_who_shares_how_many_statements_and_who_came_first() -> None:
    assert page().leaning == ("Wire, Post and Radio share two statements of Ferry office; Wire came first",)


def test_what_a_copy_explains_is_not_told_again() -> None:
    copied = page(("r1", "r3"))
    assert [len(f.variants) for t in copied.told for f in t.families] == [3]
    assert copied.left == 1
    assert page(("r1", "r3"), everything=True).left == 0


def test_what_a_copy_did_is_counted_and_shown() -> None:
    (done,) = page(("r1", "r2")).reworked
    assert done.summary == "of Wire’s two sentences one kept and one left out"
    assert (done.cut, done.added, done.changed) == ((f"“{MORE},” it said.",), (), ())
    (more,) = page(("r2", "r3")).reworked
    assert more.summary == "of Post’s one sentence one changed; Radio has one sentence of its own"
