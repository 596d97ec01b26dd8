"""The encoding of a page: by its mark, by the server's word, by the page's own, else UTF-8 or Windows-1252.

The order is that of the HTML standard (section 13.2.3.2); its name of an encoding is not always Python's.
"""

import codecs
import re

DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.\-]{2,40})""", re.IGNORECASE)
HEAD_BYTES = 4096
"""Bytes at the page's beginning in which its own word is looked for; browsers look at 1,024, pages are careless."""

MEANT = {
    "iso-8859-1": "windows-1252", "latin-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252",
    "ascii": "windows-1252", "iso-8859-9": "windows-1254", "iso-8859-11": "windows-874", "gb2312": "gb18030",
    "gbk": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "shift_jis": "cp932", "x-sjis": "cp932",
    "utf-16": "utf-8", "utf-16le": "utf-8", "utf-16be": "utf-8",
}  # fmt: skip
"""What a declared name means in practice (Encoding standard, section 4.2); a page that can be read so far is no UTF-16."""

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def decode_page(data: bytes, said: str | None = None) -> str:
    """The text of a page's bytes; `said` is the encoding that the server named. Broken bytes become U+FFFD."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    own = DECLARED.search(data, 0, HEAD_BYTES)
    names = (said, own.group(1).decode("ascii") if own else None)
    found = next((e for name in names if (e := _python_name(name)) is not None), "windows-1252")
    return data.decode(found, "replace")


def _python_name(name: str | None) -> str | None:
    """The name that Python has for an encoding of text, or null."""
    if not name:
        return None
    wanted = MEANT.get(name.strip().lower(), name.strip())
    try:
        found = codecs.lookup(wanted)
    except (LookupError, ValueError):
        return None
    return found.name if found._is_text_encoding and found.name not in UNSAFE else None


UNSAFE = frozenset({"utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"})
"""Python's encodings that no page may choose."""
