"""What happened when: a time an entry, the words of each report, what has no day last; and when reports came out."""

from crosswire.model.words import ClaimKind, Scope
from crosswire.publishing.happenings import happenings, said_when
from tests.factories import make_claim, make_day, make_report
from tests.publishing.hand_made import GROUNDING

WIRE = make_report(
    "Late on Wednesday two men drowned. It was dark.", own_id="r1", outlet="Wire", published="2031-05-07"
)
POST = make_report("On Wednesday two men drowned, it said.", own_id="r2", outlet="Post", published="2031-05-08")
LABELS = {"r1": "Wire", "r2": "Post"}
REPORTS = {"r1": WIRE, "r2": POST}


def test_reports_that_mean_one_time_stand_in_one_entry() -> None:
    day = "2031-05-07"
    claims = [
        make_claim(WIRE, ClaimKind.DATE, "Late on Wednesday", when=make_day(day, "Late on Wednesday")),
        make_claim(POST, ClaimKind.KILLED, "two men drowned", low=2, when=make_day(day, "Wednesday")),
        make_claim(POST, ClaimKind.DATE, "Wednesday", when=make_day(day, "Wednesday")),
        make_claim(WIRE, ClaimKind.DATE, "Late on Wednesday", scope=Scope.OTHER, when=make_day("2030-01-01", "then")),
    ]
    (entry,) = happenings(GROUNDING, claims, REPORTS, LABELS)
    assert (entry.when, entry.first, entry.last) == ("7 May 2031", day, day)
    assert [(t.words, t.outlets) for t in entry.tellings] == [
        ("Late on Wednesday", (("Wire", "r1"),)),
        ("Wednesday", (("Post", "r2"),)),
    ]
    assert "two men drowned" in entry.tellings[1].quotation.words


def test_reports_stand_by_when_they_came_out_to_the_last_minute() -> None:
    said = said_when(GROUNDING, [WIRE, POST], (), LABELS)
    assert [(s.label, s.when, s.last, s.figures) for s in said] == [
        ("Wire", "7 May 2031", "2031-05-07T23:59", ()),
        ("Post", "8 May 2031", "2031-05-08T23:59", ()),
    ]
