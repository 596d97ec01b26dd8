"""The plot of a history: valid, the same each time, a mark for each figure, and nothing in it that runs."""

import xml.etree.ElementTree as ElementTree
from dataclasses import replace

from crosswire.publishing.history_words import history_words
from crosswire.publishing.outlet_labels import report_labels
from crosswire.publishing.plots.figure_series import figure_series
from crosswire.publishing.plots.history_plot import history_plot
from tests.cli.fake_desk import FakeDesk
from tests.publishing.hand_made import CLAIMS, REPORTS

SVG = "{http://www.w3.org/2000/svg}"


def drawn(outlet: str = "Dune Radio") -> ElementTree.Element:
    found = FakeDesk("").history("1")
    reports = [replace(r, outlet=outlet) if r.outlet == "Dune Radio" else r for r in REPORTS]
    by_id, claims, labels = {r.id: r for r in reports}, {c.id: c for c in CLAIMS}, report_labels(reports)
    told = [history_words(f, by_id, claims, labels) for f in found.figures]
    series = figure_series(found.figures, told, by_id)
    first = history_plot(found.event, series)
    assert history_plot(found.event, series) == first
    return ElementTree.fromstring(first)


def test_each_dated_figure_of_a_question_whose_figures_differ_has_a_mark() -> None:
    [smugglers] = [f for f in FakeDesk("").history("1").figures if f.question.key == "killed/smugglers"]
    marks = [e for e in drawn().iter() if e.get("class") in ("mark", "other")]
    speakers = {g.voices for g in smugglers.given}
    assert len(marks) == len(smugglers.given) + len(speakers) == 5 + 2


def test_it_says_in_words_what_it_shows() -> None:
    told = drawn().findtext(f"{SVG}desc") or ""
    assert told.startswith("Killed, smugglers: 11–13, disputed. Killed, civilians: none, single voice.")


def test_what_a_report_brings_is_text() -> None:
    picture = drawn("<script>x</script>\x07")
    assert picture.find(f".//{SVG}script") is None
    assert any("<script>x</script>" in "".join(t.itertext()) for t in picture.findall(f"{SVG}text"))
