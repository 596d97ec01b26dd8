"""The parser: the model's own words, tags, arcs and names, sentence by sentence."""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np
import pytest

from crosswire.model.span import Span
from crosswire.reading import parse as parsing
from crosswire.reading.columns import get_columns
from crosswire.reading.parse import MODEL_PACKAGES, model, parse, words_of_model
from crosswire.reading.vectors import Vectors

PARTS = (
    "Four miners were killed and at least nine were hurt when a shaft gave way near Ostrel on Friday.",
    '"There is no hope for them, and we aren\'t going to stop", said Irena Dolan, who leads the rescue.',
    "It wasn't the first collapse: two brothers had died there in 2019.",
    "What's left of the pit will be closed.",
)
TEXT = " ".join(PARTS)
SENTENCES = [Span(TEXT.index(p), TEXT.index(p) + len(p)) for p in PARTS]


@pytest.fixture(scope="module")
def plain() -> Any:
    """The pipeline as its package loads it."""
    return import_module(next(p for p in MODEL_PACKAGES if find_spec(p))).load()


def test_sees_what_the_pipeline_sees(plain: Any) -> None:
    whole = plain.make_doc(TEXT)
    for token in whole:
        token.is_sent_start = token.idx in {s.start for s in SENTENCES}
    for _, component in plain.pipeline:
        whole = component(whole)

    def rows(doc: Any) -> list[tuple[object, ...]]:
        # A full stop may hang on another verb where the parser does not see that the text goes on.
        heads = [t.head.i if not t.is_punct else -1 for t in doc]
        return [(h, t.text, t.tag_, t.dep_, t.pos_, t.lemma_, t.left_edge.i) for h, t in zip(heads, doc, strict=True)]

    assert rows(parse(TEXT, SENTENCES)) == rows(whole)


def test_what_no_sentence_holds_is_not_parsed() -> None:
    doc = parse(TEXT, SENTENCES[2:3])
    read = [t.text for t in doc if t.dep_]
    assert " ".join(read) == "It was n't the first collapse : two brothers had died there in 2019 ."


def test_a_text_without_words_has_a_parse() -> None:
    assert len(parse("", [])) == 0
    assert [t.text for t in parse("   ", [])] == ["   "]


def test_vectors_are_the_models_own_and_do_not_depend_on_what_was_read_before(plain: Any) -> None:
    doc = plain.make_doc(TEXT)
    all_of_it = np.ones(len(doc), dtype=bool)
    weights = plain.get_pipe("tok2vec").model
    fresh = Vectors(weights).of(doc, all_of_it)
    used = Vectors(weights)
    used.of(plain.make_doc("At least two brothers were killed when a shaft gave way"), np.ones(11, dtype=bool))
    assert np.allclose(fresh, weights.predict([doc])[0], atol=1e-4)
    assert np.array_equal(fresh, used.of(doc, all_of_it))


def test_vectors_forget_when_they_know_too_many_words(plain: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    doc = plain.make_doc(TEXT)
    all_of_it = np.ones(len(doc), dtype=bool)
    vectors = Vectors(plain.get_pipe("tok2vec").model)
    before = vectors.of(doc, all_of_it)
    monkeypatch.setattr("crosswire.reading.vectors.WORDS_KEPT", 3)
    assert np.array_equal(before, vectors.of(doc, all_of_it))


def test_the_model_is_loaded_once() -> None:
    assert model() is model()
    assert parsing._parser() is parsing._parser()


def test_a_pipeline_that_knows_too_many_words_is_loaded_afresh(monkeypatch: pytest.MonkeyPatch) -> None:
    before, words = model(), [t.lemma_ for t in parse(TEXT, SENTENCES)]
    monkeypatch.setattr("crosswire.reading.parse.MOST_WORDS", 10)
    assert [t.lemma_ for t in parse(TEXT, SENTENCES)] == words
    assert model() is not before


def test_columns_have_a_row_for_each_token(plain: Any) -> None:
    assert get_columns(plain.make_doc(TEXT), ["ORTH", "LENGTH"])[:2, 1].tolist() == [4, 6]


def test_the_models_own_words_are_those_of_its_training() -> None:
    parse("Qwertzuiop fell.", [Span(0, 16)])
    assert "Qwertzuiop" in model().vocab.strings
    assert "Qwertzuiop" not in words_of_model()
    assert "fell" in words_of_model()
