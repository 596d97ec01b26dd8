"""Decoding: the bytes of a file as text.

Always holds: nothing is changed but the byte order mark, which is dropped: line ends, marks of writing direction and
zero-width characters stay as they are. What is no text is refused, and nothing is guessed over a broken encoding.
"""

import codecs
import re

CONTROL = re.compile("[\x01-\x08\x0e-\x1f\x7f]")
LARGEST_CONTROL_SHARE = 0.02
"""Share of a UTF-8 text's characters that may be control characters: strays of a word processor, not a binary file."""

LARGEST_WESTERN_SHARE = 0.3
"""Share of letters beyond ASCII in a Windows-1252 text. French and German stay under a tenth; other alphabets and
binary files read by mistake as Windows-1252 are well above."""

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins with the mark of UTF-16, so it is asked first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class NotTextError(ValueError):
    """Raised for bytes that cannot be read as text; the message is a sentence without its subject."""


def decode(data: bytes) -> str:
    """The text of `data`: UTF-8, UTF-16 or UTF-32 by its mark, UTF-8 without one, else Windows-1252 (Latin-1's letters
    are the same there) where it looks like a Western European text.

    Raises NotTextError for everything else.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return _plausible(data[len(mark) :].decode(encoding))
            except UnicodeDecodeError as error:
                raise NotTextError(_broken(encoding[:6].rstrip("-"), len(mark) + error.start)) from None
    try:
        return _plausible(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _western(data, error.start)


def _plausible(text: str) -> str:
    """`text`, unless its characters are those of a binary file."""
    if "\0" in text:
        raise NotTextError("is not text (it holds NUL bytes); give a text file, UTF-8 for the best")
    if len(CONTROL.findall(text)) > LARGEST_CONTROL_SHARE * len(text):
        raise NotTextError("is not text (it is full of control characters); give a text file, UTF-8 for the best")
    return text


def _western(data: bytes, broken_at: int) -> str:
    """`data` as Windows-1252 where it looks like it; `broken_at` is the offset of the first byte that is not UTF-8."""
    lenient = data.decode("utf-8", "surrogateescape")
    beyond = [character for character in lenient if character > "\x7f"]
    broken = sum("\udc80" <= character <= "\udcff" for character in beyond)
    if len(beyond) - broken > broken:
        # Letters of several bytes come out of Windows-1252 only by rare accident: this is UTF-8, damaged.
        raise NotTextError(_broken("utf-8", broken_at))
    try:
        text = data.decode("windows-1252")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text or CONTROL.search(text):
        raise NotTextError("is not text; give a text file, UTF-8 for the best")
    if sum(character > "\x7f" for character in text) > LARGEST_WESTERN_SHARE * len(text):
        raise NotTextError("is in an encoding that its bytes do not tell; save it as UTF-8")
    return text


def _broken(encoding: str, offset: int) -> str:
    return f"is {encoding.upper()} with a broken character at byte {offset}; save it again as UTF-8"
