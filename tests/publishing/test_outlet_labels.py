from crosswire.model.moment import Publication
from crosswire.model.report import Report
from crosswire.publishing.outlet_labels import in_order_of_publication, is_own, report_labels, with_labels


def report(id_: str, outlet: str | None, day: str | None = None) -> Report:
    return Report(id=id_, text="x", outlet=outlet, published=Publication(day, day))


def test_no_two_reports_are_called_alike() -> None:
    reports = [
        report("r1", "Dune Radio", "2031-03-03"),
        report("r2", "Harbour Wire", "2031-03-03"),
        report("r3", "Harbour Wire", "2031-03-04"),
        report("r4", "Shore Post", "2031-03-04"),
        report("r5", "Shore Post", "2031-03-04"),
        report("r6", "Shore Post"),
        report("r7abcdefgh", None),
    ]
    assert report_labels(reports) == {
        "r1": "Dune Radio",
        "r2": "Harbour Wire, 3 Mar 2031",
        "r3": "Harbour Wire, 4 Mar 2031",
        "r4": "Shore Post, 4 Mar 2031 (1)",
        "r5": "Shore Post, 4 Mar 2031 (2)",
        "r6": "Shore Post",
        "r7abcdefgh": "unnamed outlet r7abcd",
    }


def test_an_outlet_given_in_several_ways_has_one_label() -> None:
    reports = [
        report("r1", "bbc.co.uk", "2031-03-03"),
        report("r2", "BBC", "2031-03-04"),
        report("r3", "www.shore.example"),
    ]
    assert list(report_labels(reports).values()) == ["BBC News, 3 Mar 2031", "BBC News, 4 Mar 2031", "shore.example"]


def test_undated_reports_come_last() -> None:
    reports = [report("r2", "B"), report("r1", "A"), report("r4", "C", "2031-03-04"), report("r3", "D", "2031-03-03")]
    assert [r.id for r in in_order_of_publication(reports)] == ["r3", "r4", "r1", "r2"]


def test_an_outlets_own_voice() -> None:
    labels = {"r1abcdefgh": "unnamed outlet r1abcd", "r2": "www.shore.example, 4 Mar 2031"}
    assert is_own("report r1abcde", "r1abcdefgh", labels)
    assert is_own("shore.example", "r2", labels)
    assert not is_own("the police", "r2", labels)


def test_sentences_call_reports_by_their_labels() -> None:
    reports = [report("r0aa", "Dune Radio"), report("r1bb", None)]
    labels = {"r0aa": "Dune Radio, 5 Mar 2031", "r1bb": "unnamed outlet r1bb"}
    said = "“13” in Dune Radio (r0aa), and in r1bb, as report r1bb has it."
    called = "“13” in Dune Radio, 5 Mar 2031, and in unnamed outlet r1bb, as unnamed outlet r1bb has it."
    assert with_labels(said, reports, labels) == called
