"""The saved record as a PDF: A4, set by Typst from templates beside this file, tagged so that it can be read aloud.

Always holds: the words of reports are given to the templates as data and never become markup; equal records give equal bytes on
one machine; nothing is fetched, and of the machine's files only the templates are read, and fonts for letters that the
built-in one does not have.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from importlib.resources import as_file, files

from crosswire.model.plain import to_plain
from crosswire.publishing.saved.record import SavedRecord
from crosswire.workbench import DeskError

ACCESSIBLE = ["ua-1"]
"""PDF/UA-1 (ISO 14289-1): tagged, titled, in a named language; every letter must be in a font."""

LANGUAGE = re.compile(r"[a-z]{2,3}", re.ASCII)


def pdf_of(record: SavedRecord) -> bytes:
    """The record as a PDF; as PDF/UA-1, or only tagged where some letter is in no font of the machine.

    Raises DeskError where it could not be set.
    """
    import typst

    said = json.dumps(to_plain(_fit(record)), ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")
    with as_file(files("crosswire.web.saving").joinpath("data")) as folder:
        main = str(folder / "record.typ")
        for standards in (ACCESSIBLE, []):
            try:
                found: bytes = typst.compile(
                    main, root=str(folder), format="pdf", sys_inputs={"record": said}, pdf_standards=standards
                )
            except typst.TypstError as error:
                trouble = error
            else:
                return found
    raise DeskError(f"the record could not be set as a PDF ({str(trouble).splitlines()[0][:200]})")


def _fit(record: SavedRecord) -> SavedRecord:
    """The record with each language as Typst names languages, and a day that is one."""
    reports = tuple(replace(r, language=_language(r.language)) for r in record.reports)
    day = record.day if record.day and re.fullmatch(r"\d{4}-\d\d-\d\d", record.day) else None
    return replace(record, reports=reports, day=day)


def _language(given: str | None) -> str | None:
    """The language alone of a tag such as `en-GB`; null for what is none."""
    found = (given or "").partition("-")[0].casefold()
    return found if LANGUAGE.fullmatch(found) else None
