"""Versions of one report on the pages of an event: labels, and what is said of their texts."""

from dataclasses import replace

from crosswire.model.dependence import Dependence
from crosswire.model.versions import first_versions
from crosswire.model.words import DependenceKind
from crosswire.publishing.dependence_words import dependence_sentences
from crosswire.publishing.outlet_labels import is_own, report_labels
from tests.factories import make_report

TEXT = "Nine walkers were lost on the moor on Friday and found on Saturday, the rangers said."
FIRST = replace(
    make_report(TEXT, own_id="r1", outlet="Moor Post", published="2031-05-05"), url="https://moor.example/a"
)
SECOND = replace(
    make_report(TEXT.replace("Nine", "Ten"), own_id="r2", outlet="Moor Post", published="2031-05-06"), url=FIRST.url
)
OTHER = replace(make_report("Sheep strayed.", own_id="r3", outlet="Moor Post", published="2031-05-07"))
REPORTS = (FIRST, SECOND, OTHER)
TIMES = {r.id: r.published for r in REPORTS}


def test_versions_are_numbered() -> None:
    labels = report_labels(REPORTS)
    assert labels == {"r1": "Moor Post, version 1", "r2": "Moor Post, version 2", "r3": "Moor Post"}
    assert is_own("Moor Post", "r2", labels) and not is_own("Moor", "r2", labels)


def test_a_later_version_is_no_copy() -> None:
    labels, versions = report_labels(REPORTS), first_versions(REPORTS)
    copy = Dependence("r1", "r2", DependenceKind.COPY, 0.93, ())
    [said] = dependence_sentences([copy], labels, [], TIMES, versions)
    assert said.startswith("Moor Post, version 2 is a later version of Moor Post, version 1 (93% of the shorter")
    [unsure] = dependence_sentences([copy], labels, [], {}, versions)
    assert unsure.startswith("Moor Post, version 1 and Moor Post, version 2 are versions of one report (93%")


def test_that_two_versions_share_a_statement_goes_without_saying() -> None:
    shared = Dependence("r1", "r2", DependenceKind.SHARED_STATEMENT, 1.0, ())
    assert dependence_sentences([shared], report_labels(REPORTS), [], TIMES, first_versions(REPORTS)) == []
