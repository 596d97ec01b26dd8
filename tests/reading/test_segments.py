"""Segments: paragraphs go over broken lines, sentences part inside quotations, a pasted story is told apart."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from crosswire.model.report import Report
from crosswire.reading.document import Document


def sentences(text: str) -> list[tuple[str, int, int]]:
    document = Document.of(Report(id="r", text=text))
    return [(s.span.of(text), s.paragraph, s.story) for s in document.segments]


def test_a_line_broken_in_mid_sentence_goes_on() -> None:
    text = "Despite the rain that fell all night on the\nvalley, rescuers reached the village of Tarn\nat dawn. Nobody was hurt.\n"
    assert sentences(text) == [
        ("Despite the rain that fell all night on the\nvalley, rescuers reached the village of Tarn\nat dawn.", 0, 0),
        ("Nobody was hurt.", 0, 0),
    ]


def test_sentences_inside_one_quotation_are_parted() -> None:
    text = "“The bridge held. We lost no one,” the mayor said."
    assert sentences(text) == [("“The bridge held.", 0, 0), ("We lost no one,” the mayor said.", 0, 0)]


def test_abbreviations_end_no_sentence() -> None:
    text = "Col. Ada Brandt said 4 a.m. was too early. No. 5 company left."
    assert [s for s, _, _ in sentences(text)] == ["Col. Ada Brandt said 4 a.m. was too early.", "No. 5 company left."]


def test_a_time_of_day_goes_on_with_its_day_or_its_zone() -> None:
    text = "A tram hit a van at 4:10 p.m. Friday and burned until 9 p.m. EST on the quay. It was empty at 5 p.m. Nobody died."
    assert [s for s, _, _ in sentences(text)] == [
        "A tram hit a van at 4:10 p.m. Friday and burned until 9 p.m. EST on the quay.",
        "It was empty at 5 p.m.",
        "Nobody died.",
    ]


def test_a_heading_and_a_byline_begin_another_story() -> None:
    text = (
        "Nine people were hurt when a tram left its rails in Port Lyle on Friday, the fire service said, and two of them "
        "are still in hospital with broken bones.\nThe line stays shut.\n"
        "How do trams brake?\nby Nadia Ferrow, Foreign Reporter\nIn 2011 a tram killed three people."
    )
    assert [story for _, _, story in sentences(text)] == [0, 0, 1, 1]


def test_a_headline_that_shares_no_name_begins_another_story() -> None:
    text = (
        "Nine people were hurt when a tram left its rails in Port Lyle on Friday, the fire service said. "
        "The Port Lyle tram company said its driver, Tom Eld, had worked for six hours and was being questioned by the police, "
        "who have taken away the brakes. Mayor Rhea Sandis visited the injured at the Saint Anne clinic and said the line "
        "would stay shut for as long as it took to find out why the brakes had failed.\n\n"
        "Bus falls into ravine near Karsa\n\nFive passengers died when a bus plunged from the road above Karsa and Ondel."
    )
    assert [story for _, _, story in sentences(text)][-2:] == [1, 1]


@given(st.text(alphabet=st.sampled_from('ab C.!?“”"\n\r ,;12'), max_size=200))
def test_sentences_lie_in_the_text_in_order_and_apart(text: str) -> None:
    spans = [s.span for s in Document.of(Report(id="r", text=text)).segments]
    assert all(0 <= s.start < s.end <= len(text) and s.of(text).strip() == s.of(text) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
