"""Decoding: every encoding that tells itself comes out as it was meant; what is no text is refused."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.sources.decoding import NotTextError, decode

TEXT = "Crews pulled nine people – six of them children – from the café’s cellar.\r\nThe mayor said “enough”.\r\n"
CYRILLIC = "На мосту погибли три человека, сообщил губернатор области."


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
        TEXT.encode("windows-1252"),
    ],
)
def test_an_encoding_that_tells_itself(data: bytes) -> None:
    assert decode(data) == TEXT


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf_8_is_kept_as_it_is(text: str) -> None:
    assert decode(text.encode("utf-8")) == text.removeprefix("\ufeff")


@given(st.binary())
def test_any_bytes_are_text_or_refused_with_a_reason(data: bytes) -> None:
    try:
        assert "\0" not in decode(data)
    except NotTextError as error:
        assert "; " in str(error)


def test_marks_of_writing_direction_and_odd_line_ends_stay() -> None:
    text = "\u200fsaid\u200b\u202bhe\u202c\rand\x0bleft\x0c\n\r\n"
    assert decode(text.encode("utf-8")) == text


def test_a_latin_1_letter_is_the_same_in_windows_1252() -> None:
    assert decode("Sûreté du Québec".encode("latin-1")) == "Sûreté du Québec"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04\x14\x00\x00\x00", "is not text (it holds NUL bytes)"),
        (b"\x89PNG\r\n\x1a\n", "is not text"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\x81\x8d", "is not text"),
        (b"\x01\x02\x03\x04 four dead", "is not text (it is full of control characters)"),
        (TEXT.encode("utf-16-le"), "is not text"),
        (CYRILLIC.encode("windows-1251"), "is in an encoding that its bytes do not tell; save it as UTF-8"),
        (CYRILLIC.encode("utf-8")[:-2], "is UTF-8 with a broken character at byte 104; save it again as UTF-8"),
        (TEXT.encode("utf-8") + b"\xff", "is UTF-8 with a broken character at byte 112"),
        (codecs.BOM_UTF8 + b"ab\xff", "is UTF-8 with a broken character at byte 5; save it again as UTF-8"),
        (codecs.BOM_UTF16_LE + b"a\0b", "is UTF-16 with a broken character at byte 4; save it again as UTF-8"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\0", "is UTF-16 with a broken character at byte 2; save it again as UTF-8"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(NotTextError) as refused:
        decode(data)
    assert str(refused.value).startswith(reason)
