"""A text file as one report: nothing but its text, exactly as it stands there."""

from collections.abc import Iterator
from typing import BinaryIO

from crosswire.model.report import Report, report_id
from crosswire.sources.decoding import NotTextError, decode
from crosswire.sources.refusal import LARGEST_REPORT, Refusal, too_large


def read_text(stream: BinaryIO, where: str) -> Iterator[Report | Refusal]:
    """The report in `stream`; outlet, date and byline are for the reader to infer.

    Of a stream that can be measured nothing is read where it holds over `LARGEST_REPORT` bytes.
    """
    size = stream.seek(0, 2) if stream.seekable() else 0
    if size:
        stream.seek(0)
    data = stream.read(LARGEST_REPORT + 1) if size <= LARGEST_REPORT else b""
    if max(size, len(data)) > LARGEST_REPORT:
        yield Refusal(where, too_large(max(size, len(data))))
        return
    try:
        text = decode(data)
    except NotTextError as error:
        yield Refusal(where, str(error))
        return
    if text.strip("\ufeff \t\r\n\f\v\u00a0\u200b"):
        yield Report(id=report_id(text), text=text)
    else:
        yield Refusal(where, "is empty; give a file with the report's text in it")
