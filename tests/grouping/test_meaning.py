"""Meaning: words of like meaning lie near each other, and a report's vector is a pure function of its words."""

from crosswire.grouping import sketch
from crosswire.grouping.compare import measures
from crosswire.grouping.digest import digest
from crosswire.grouping.meaning import alike, meaning
from crosswire.grouping.words import content_words, table
from tests.factories import make_report


def of(words: str) -> tuple[int, ...]:
    return meaning((word, 1.0) for word in content_words(words))


def test_words_of_like_meaning_lie_nearer_than_others() -> None:
    theft = of("robbers stole jewellery")
    assert alike(theft, of("thieves took diamonds")) > 0.7 > alike(theft, of("a quake shook the coast"))
    assert alike(theft, theft) > 0.98


def test_words_that_no_table_has_have_no_meaning() -> None:
    assert of("Quorrin Vexholm") == meaning([]) == ()


def test_names_leave_a_report_s_meaning_as_it_is() -> None:
    named, bare = (
        make_report(text) for text in ("Rescuers searched the mine with Anna Stone.", "Rescuers searched the mine.")
    )
    assert sketch(named, []).meaning == sketch(bare, []).meaning != ()


def test_reports_without_plain_words_are_not_compared_by_meaning() -> None:
    empty, told = (digest(sketch(make_report(text, own_id=text[:2]), [])) for text in ("Vexholm!", "The mine flooded."))
    assert "meaning_alike" not in dict(measures(empty, told))
    assert "meaning_alike" in dict(measures(told, told))


def test_every_word_has_its_vector() -> None:
    found = table("word_vectors")
    assert all(len(meaning([(word, 1.0)])) == found["dimensions"] for word in found["words"].split()[::500])
