"""Web archives: the pages of WARC, WARC.gz and WACZ files as reports, as crawlers and the Common Crawl keep them.

Always holds: one record at a time is held in memory, and none over `LARGEST_PAGE`; records that are no page (pictures,
requests, redirects, errors) are passed over in silence, a page without an article is refused by its address.
"""

import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, BinaryIO

from crosswire.model.report import Report
from crosswire.sources.making import UnfitError
from crosswire.sources.pages.page import LARGEST_PAGE, read_page
from crosswire.sources.refusal import Refusal

PAGES = ("text/html", "application/xhtml+xml")
LARGEST_RATIO = 200
"""How many times its packed size a member of a WACZ may unpack to; WARC.gz, which is packed already, is stored there."""


def read_warc(stream: BinaryIO | IO[bytes], where: str) -> Iterator[Report | Refusal]:
    """The pages of a WARC file (packed with gzip, zstandard, LZ4 or not), in its order."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    found = False
    records = ArchiveIterator(
        stream,
        record_types=WarcRecordType.response | WarcRecordType.resource,
        parse_http=True,
        auto_decode="all",
    )
    try:
        for record in records:
            found = True
            headers = record.http_headers
            if headers is not None and headers.status_code != 200:
                continue
            kind = (
                (record.http_content_type or record.headers.get("Content-Type") or "").partition(";")[0].strip().lower()
            )
            if kind not in PAGES:
                continue
            address = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
            data = record.reader.read(LARGEST_PAGE + 1)
            try:
                yield read_page(data, address or None, encoding=record.http_charset, seen=record.record_date)
            except UnfitError as unfit:
                yield Refusal(f"{where} {address or record.record_id}", str(unfit))
    except (OSError, ValueError, EOFError) as error:
        yield Refusal(where, f"breaks off or is damaged ({str(error)[:80]}); what stands before is taken")
        return
    if not found:
        yield Refusal(where, "holds no record of a page; give a WARC file with responses in it")


def read_wacz(stream: BinaryIO, where: str) -> Iterator[Report | Refusal]:
    """The pages of all WARC files in a WACZ package."""
    try:
        with zipfile.ZipFile(stream) as package:
            inside = sorted(
                (m for m in package.infolist() if m.filename.startswith("archive/") and not m.is_dir()),
                key=lambda m: m.filename,
            )
            for member in inside:
                if member.file_size > LARGEST_RATIO * max(1, member.compress_size):
                    yield Refusal(f"{where} {member.filename}", "unpacks to far more than it holds; it is not read")
                    continue
                with package.open(member) as archive:
                    yield from read_warc(archive, f"{where} {member.filename}")
            if not inside:
                yield Refusal(where, "holds no archive/ folder with WARC files; give a WACZ package")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError, zlib.error) as error:
        yield Refusal(where, f"is damaged or no WACZ package ({str(error)[:80]}); give it again whole")
