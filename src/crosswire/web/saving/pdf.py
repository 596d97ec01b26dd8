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
from typing import Literal

from crosswire.model.plain import to_plain
from crosswire.publishing.maps.sheets import described
from crosswire.publishing.plots.history_plot import panel_drawing, with_panels
from crosswire.publishing.plots.layout import WIDE
from crosswire.publishing.plots.voice_picture import voice_drawing
from crosswire.publishing.saved.record import SavedRecord
from crosswire.web import maps
from crosswire.web.saving.standing import standing
from crosswire.workbench import DeskError

ACCESSIBLE: Literal["ua-1"] = "ua-1"
"""PDF/UA-1 (ISO 14289-1): tagged, titled, in a named language; every letter must be in a font."""

LANGUAGE = re.compile(r"[a-z]{2,3}", re.ASCII)


def pdf_of(record: SavedRecord) -> bytes:
    """The record as a PDF; as PDF/UA-1, or only tagged where some letter is in no font of the machine.

    Raises DeskError where it could not be set.
    """
    import typst

    record = replace(record, places=maps.as_drawable(record.places))
    plain = {**to_plain(_fit(record)), "pictures": _pictures(record)}
    said = json.dumps(plain, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")
    with as_file(files("crosswire.web.saving").joinpath("data")) as folder:
        main = str(folder / "record.typ")
        for standard in (ACCESSIBLE, None):
            try:
                found: bytes = typst.compile(
                    main, root=str(folder), format="pdf", sys_inputs={"record": said}, pdf_standards=standard
                )
            except typst.TypstError as error:
                trouble = error
            else:
                return found
    raise DeskError(f"the record could not be set as a PDF ({str(trouble).splitlines()[0][:200]})")


def _pictures(record: SavedRecord) -> dict[str, object]:
    """The record's pictures as SVG files: of each question that moves, by its key, of the voices, and a map for each country."""
    panels = with_panels(record.series)
    figures = {s.key: standing(panel_drawing(s, panels, WIDE, f"panel-{n}")) for n, s in enumerate(panels)}
    found = [
        {"svg": standing(maps.locator(sheet, f"map-{sheet.country.code}")), "told": described(sheet)}
        for sheet in maps.sheets(record.places)
    ]
    voices = standing(voice_drawing(record.tree, record.counts, "voices"))
    return {"figures": figures, "voices": voices, "maps": found}


def _fit(record: SavedRecord) -> SavedRecord:
    """The record with each language as Typst names languages, and a day that is one."""
    reports = tuple(replace(r, language=_language(r.language)) for r in record.reports)
    day = record.day if record.day and re.fullmatch(r"\d{4}-\d\d-\d\d", record.day) else None
    return replace(record, reports=reports, day=day)


def _language(given: str | None) -> str | None:
    """The language alone of a tag such as `en-GB`; null for what is none."""
    found = (given or "").partition("-")[0].casefold()
    return found if LANGUAGE.fullmatch(found) else None
