"""Which reports are versions of one, and in what order."""

from dataclasses import replace
from itertools import permutations

from crosswire.model.moment import Publication
from crosswire.model.report import Report
from crosswire.model.versions import came_out, first_versions, later_versions, same_words, version_chains
from crosswire.model.words import PublicationBasis, TimePrecision
from tests.factories import make_report

URL = "https://tarn-post.example/mill"
FIRST = "Fourteen people died in a fire at a mill in Tarn Bridge on Monday, the fire service said."
SECOND = "Thirteen people died in a fire at a mill in Tarn Bridge on Monday, the fire service said."
THIRD = SECOND + " The mill's owner was questioned on Wednesday and let go in the evening."
OTHER = "Two walkers were hurt by falling rocks above Low Ferring on Friday; a helicopter brought them down."


def at(text: str, published: str | None, url: str | None = URL) -> Report:
    return replace(make_report(text, outlet="Tarn Post", published=published), url=url)


def texts(chains: list[tuple[Report, ...]]) -> list[list[str]]:
    return [[r.text for r in chain] for chain in chains]


def test_versions_in_order_of_time_however_they_come() -> None:
    reports = [at(FIRST, "2031-05-05T09:00"), at(SECOND, "2031-05-05T12:00"), at(THIRD, "2031-05-07")]
    for order in permutations(reports):
        assert texts(version_chains(order)) == [[FIRST, SECOND, THIRD]]


def test_another_spelling_of_the_address_is_the_same_page() -> None:
    reports = [at(FIRST, "2031-05-05"), at(SECOND, "2031-05-06", "http://www.tarn-post.example/mill/?utm_source=feed")]
    assert texts(version_chains(reports)) == [[FIRST, SECOND]]


def test_a_page_that_tells_of_something_else_later_is_no_version() -> None:
    assert version_chains([at(FIRST, "2031-05-05"), at(OTHER, "2031-05-09")]) == []


def test_another_address_or_none_is_no_version() -> None:
    assert version_chains([at(FIRST, "2031-05-05"), at(SECOND, "2031-05-06", "https://ostel.example/mill")]) == []
    assert version_chains([at(FIRST, "2031-05-05", None), at(SECOND, "2031-05-06", None)]) == []


def test_a_page_that_came_back_to_its_first_matter() -> None:
    reports = [at(FIRST, "2031-05-05"), at(OTHER, "2031-05-06"), at(SECOND, "2031-05-07")]
    assert texts(version_chains(reports)) == [[FIRST, SECOND]]


def test_undated_versions_come_last() -> None:
    assert texts(version_chains([at(SECOND, None), at(FIRST, "2031-05-05")])) == [[FIRST, SECOND]]


def test_the_first_version_of_each() -> None:
    first, second, alone = at(FIRST, "2031-05-05"), at(SECOND, "2031-05-06"), at(OTHER, "2031-05-06", None)
    assert first_versions([second, alone, first]) == {first.id: first.id, second.id: first.id}


def test_texts_without_words_are_none_of_each_other() -> None:
    assert version_chains([at("…", "2031-05-05"), at("!!", "2031-05-06")]) == []


def test_blanks_make_no_other_text() -> None:
    assert same_words("One died.\r\n\r\nTwo were hurt.", "One died. Two  were hurt.\n")
    assert not same_words("One died.", "Two died.")


def test_versions_with_one_time_of_publication_stand_as_they_were_seen() -> None:
    seen = [
        replace(at(text, "2031-05-05T09:00"), captured=when)
        for text, when in ((SECOND, "2031-05-05T15:00"), (THIRD, "2031-05-06T07:30"), (FIRST, "2031-05-05T09:10"))
    ]
    [chain] = version_chains(seen)
    assert texts([chain]) == [[FIRST, SECOND, THIRD]]
    assert {text: came_out(chain).get(r.id) for text, r in zip((FIRST, SECOND, THIRD), chain, strict=True)} == {
        FIRST: None,
        SECOND: Publication("2031-05-05T15:00", "2031-05-05T15:00", TimePrecision.MINUTE, PublicationBasis.METADATA),
        THIRD: Publication("2031-05-06T07:30", "2031-05-06T07:30", TimePrecision.MINUTE, PublicationBasis.METADATA),
    }


def test_what_came_out_later_is_only_what_times_tell() -> None:
    first, second = at(FIRST, "2031-05-05"), at(SECOND, "2031-05-06")
    assert later_versions([second, first]) == {first.id: (second,)}
    assert later_versions([at(FIRST, "2031-05-05"), at(SECOND, "2031-05-05")]) == {}
    assert later_versions([at(FIRST, None), at(SECOND, None)]) == {}
