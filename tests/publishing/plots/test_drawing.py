from xml.etree.ElementTree import fromstring

from hypothesis import given
from hypothesis import strategies as st

from crosswire.publishing.plots.drawing import Drawing, cut, plain, width_of, wrapped

SVG = "{http://www.w3.org/2000/svg}"


def drawn(words: str, room: float | None = None) -> tuple[str, str]:
    """What is shown of words set on a sheet, and what is said of them on demand."""
    sheet = Drawing(200)
    sheet.words(10, 20, words, "small", room=room)
    made = fromstring(sheet.finished(40, words, words)).find(f"{SVG}text")
    assert made is not None
    return made.text or "", made.findtext(f"{SVG}title") or ""


def test_words_that_do_not_fit_are_cut_and_there_on_demand() -> None:
    assert drawn("Raid near Oru", 200) == ("Raid near Oru", "")
    assert drawn("Raid near Oru in the far north", 60) == ("Raid near…", "Raid near Oru in the far north")
    assert width_of("東京") == 2 * width_of("ab")
    assert width_of("e\u0301") == width_of("e")


@given(st.text(), st.floats(1, 50))
def test_words_from_outside_stay_words(words: str, room: float) -> None:
    assert drawn(f"<b>&{words}</text><script>")[0].strip() == plain(f"<b>&{words}</text><script>")
    assert width_of(cut(plain(words), room)) <= room or len(cut(plain(words), room)) <= 1
    assert " ".join(wrapped(words, room)) == plain(words)


def test_a_sheet_has_a_title_and_a_description() -> None:
    sheet = fromstring(Drawing(200).finished(40.25, "Much <moves>", "All of it & more"))
    assert (sheet.findtext(f"{SVG}title"), sheet.findtext(f"{SVG}desc")) == ("Much <moves>", "All of it & more")
    assert (sheet.get("viewBox"), sheet.get("role")) == ("0 0 200 40.2", "img")
    assert sheet.get("aria-labelledby") == "plot-title plot-description"
