"""A text file as one report: nothing but its text, exactly as it stands there."""

from pathlib import Path

from crosswire.model.report import Report, report_id
from crosswire.sources.decoding import NotTextError, decode
from crosswire.sources.refusal import LARGEST_REPORT, Refusal, shown, too_large, why


def read_text_file(path: Path) -> Report | Refusal:
    """The report in the file at `path`; outlet, date and byline are for the reader to infer.

    A file over `LARGEST_REPORT` bytes is refused without being read.
    """
    try:
        size = path.stat().st_size
        if size > LARGEST_REPORT:
            return Refusal(shown(path), too_large(size))
        with path.open("rb") as file:
            data = file.read(LARGEST_REPORT + 1)
    except OSError as error:
        return Refusal(shown(path), why(error))
    if len(data) > LARGEST_REPORT:  # it grew, or its size is not told
        return Refusal(shown(path), too_large(len(data)))
    try:
        text = decode(data)
    except NotTextError as error:
        return Refusal(shown(path), str(error))
    if not text.strip("\ufeff \t\r\n\f\v\u00a0\u200b"):
        return Refusal(shown(path), "is empty; give a file with the report's text in it")
    return Report(id=report_id(text), text=text)
