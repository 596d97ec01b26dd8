"""Documents: the text of PDF and DOCX files, one report each. Pictures of text are not read; what is packed is bounded."""

import logging
import zipfile
import zlib
from collections.abc import Iterator
from datetime import datetime
from typing import BinaryIO

from lxml import etree

from crosswire.model.report import Report
from crosswire.sources.making import Given, UnfitError, made_leniently
from crosswire.sources.pages.times import believed
from crosswire.sources.refusal import LARGEST_REPORT, Refusal, megabytes

LARGEST_DOCUMENT = 50_000_000
"""Bytes: with its pictures a report on an incident is under 20 MB."""

MOST_PAGES = 300
"""Pages of a PDF that are read: a text of over 1 MB is refused anyway."""

LARGEST_PART = 20_000_000
"""Bytes to which one part of a DOCX may unpack: its text with all its markup."""

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CORE = {"title": "{*}title", "creator": "{*}creator", "created": "{*}created"}


def read_pdf(stream: BinaryIO, where: str) -> Iterator[Report | Refusal]:
    """The text of a PDF with the title, writer and time that it states."""
    import pypdf
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong with a file we say ourselves, in a sentence
    try:
        _within(stream)
        reader = pypdf.PdfReader(stream)
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnfitError("is locked with a password; save it without")
        pages, size = [], 0
        for page in reader.pages[:MOST_PAGES]:
            pages.append(page.extract_text())
            size += len(pages[-1])
            if size > LARGEST_REPORT:
                break
        said = reader.metadata
        created = said.creation_date if said is not None else None
        yield made_leniently(
            Given(
                text="\n\n".join(p for p in pages if p.strip()),
                title=said.title if said is not None else None,
                byline=said.author if said is not None else None,
                published=created.isoformat(timespec="minutes") if isinstance(created, datetime) else None,
            )
        )
    except UnfitError as unfit:
        yield Refusal(where, _no_words(unfit))
    except (
        PyPdfError,
        ArithmeticError,
        OSError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        RecursionError,
    ) as error:
        yield Refusal(where, f"is damaged or no PDF ({type(error).__name__}); save it again")


def read_docx(stream: BinaryIO, where: str) -> Iterator[Report | Refusal]:
    """The text of a DOCX file, a paragraph to a block, with the title, writer and time that it states."""
    try:
        _within(stream)
        with zipfile.ZipFile(stream) as package:
            body = _part(package, "word/document.xml")
            if body is None:
                raise UnfitError("is no DOCX file; save it as one")
            core = _part(package, "docProps/core.xml")
        said = {k: None if core is None else core.findtext(path) for k, path in CORE.items()}
        paragraphs = (_paragraph(p) for p in body.iter(f"{WORD}p"))
        yield made_leniently(
            Given(
                text="\n\n".join(p for p in paragraphs if p.strip()),
                title=said["title"],
                byline=said["creator"],
                published=believed(said["created"]),
            )
        )
    except UnfitError as unfit:
        yield Refusal(where, _no_words(unfit))
    except (
        zipfile.BadZipFile,
        zlib.error,
        etree.XMLSyntaxError,
        OSError,
        ValueError,
        KeyError,
        RuntimeError,
        EOFError,
        NotImplementedError,
    ):
        yield Refusal(where, "is damaged or no DOCX file; save it again")


def _within(stream: BinaryIO) -> None:
    """Raises UnfitError for a file over `LARGEST_DOCUMENT`."""
    size = stream.seek(0, 2)
    stream.seek(0)
    if size > LARGEST_DOCUMENT:
        raise UnfitError(f"is over {megabytes(LARGEST_DOCUMENT)}; give the text alone")


def _no_words(unfit: UnfitError) -> str:
    return unfit.advising("it may be a picture of a page; give its words")


def _part(package: zipfile.ZipFile, name: str) -> etree._Element | None:
    """One XML part of a package, unpacked up to `LARGEST_PART`; null where there is none."""
    if name not in package.namelist():
        return None
    with package.open(name) as part:
        data = part.read(LARGEST_PART + 1)
    if len(data) > LARGEST_PART:
        raise UnfitError(f"unpacks to over {megabytes(LARGEST_PART)}; give the text alone")
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def _paragraph(paragraph: etree._Element) -> str:
    """The words of a paragraph, tabs as blanks and breaks as line ends."""
    marks = {f"{WORD}tab": " ", f"{WORD}br": "\n", f"{WORD}cr": "\n"}
    return "".join(e.text or "" if e.tag == f"{WORD}t" else marks.get(str(e.tag), "") for e in paragraph.iter()).strip()
