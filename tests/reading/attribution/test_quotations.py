"""Quotations: in several sentences, in several paragraphs, without a speaker of their own."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from crosswire.model.report import Report
from crosswire.reading.attribution.quotations import find_quotations
from crosswire.reading.document import Document
from tests.reading.attribution.helpers import said


def quotations(text: str) -> list[str]:
    return [q.span.of(text) for q in find_quotations(Document.of(Report(id="r", text=text)))]


def test_marks() -> None:
    assert quotations('“One two,” he said. "Three four." ‘Five six,’ she said.') == [
        "“One two,”",
        '"Three four."',
        "‘Five six,’",
    ]


def test_apostrophes_are_no_quotations() -> None:
    assert quotations("The soldiers' camp and the town's mayor's house weren't hit.") == []


def test_several_sentences_have_one_speaker() -> None:
    text = "“The toll is nine. It may rise,” the mayor said. “We need help.”"
    assert said(text) == [("the mayor", "mayor", ["“The toll is nine. It may rise,”", "“We need help.”"])]


def test_a_quotation_in_several_paragraphs() -> None:
    text = "The mayor said: “The toll is nine.\n\n“It may rise tonight.”\n\nThe river was high."
    (statement,) = said(text)
    assert statement[2][-1].endswith("“It may rise tonight.”")
    assert "river" not in "".join(statement[2])


def test_a_speaker_named_in_the_second_paragraph() -> None:
    text = "“We lost two men.\n\n“They were brave,” Captain Ivo Renn said."
    (statement,) = said(text)
    assert "We lost two men." in "".join(statement[2])


def test_a_quotation_after_one_with_a_speaker() -> None:
    text = "The raid led to “nine deaths”, the command announced on Monday. “There is no sign of any others.”"
    (statement,) = said(text)
    assert statement[0] == "the command" and "“There is no sign of any others.”" in "".join(statement[2])


def test_a_plain_sentence_between_is_nobodys() -> None:
    text = "The mayor said nine had died. Two more were found in the river. He said the search would go on."
    assert not any("found in the river" in piece for _, _, pieces in said(text) for piece in pieces)


@given(st.text(alphabet="“”\"' ab.,\n", max_size=60))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    found = find_quotations(Document.of(Report(id="r", text=text)))
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    assert all(0 <= q.span.start < q.span.end <= len(text) for q in found)
