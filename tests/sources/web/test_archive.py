"""The archive: what was fetched comes back as the same report; a record that a stop broke is cut off."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crosswire.model.report import Report
from crosswire.sources.pages import read_page
from crosswire.sources.web import archive
from crosswire.sources.web.archive import Archive
from crosswire.sources.web.fetching import Fetched
from crosswire.sources.web_archives import read_warc
from tests.sources.invented import ADDRESS, page

AT = datetime(2031, 5, 18, 6, tzinfo=UTC)


def fetched(number: int) -> Fetched:
    body = page().replace("Two people", f"{number} people").encode()
    return Fetched(ADDRESS, f"{ADDRESS}{number}", AT, 200, {"content-type": "text/html", "set-cookie": "x"}, body)


def kept(folder: Path) -> list[str]:
    """The texts that the archive holds."""
    found = [f for path in sorted(folder.glob("*.warc.gz")) for f in read_warc(io.BytesIO(path.read_bytes()), "a")]
    return [f.text for f in found if isinstance(f, Report)]


def text(number: int) -> str:
    return read_page(fetched(number).body, ADDRESS).text


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    for number in (3, 4):
        assert Archive(tmp_path).keep(fetched(number)).startswith("<urn:uuid:")
    assert kept(tmp_path) == [text(3), text(4)]
    assert b"set-cookie" not in b"".join(p.read_bytes() for p in tmp_path.iterdir())


def test_a_broken_record_is_cut_off_at_the_next_start(tmp_path: Path) -> None:
    Archive(tmp_path).keep(fetched(3))
    [path] = tmp_path.glob("*.warc.gz")
    whole = path.read_bytes()
    path.write_bytes(whole + whole[: len(whole) // 2])
    Archive(tmp_path).keep(fetched(4))
    assert kept(tmp_path) == [text(3), text(4)]


def test_a_full_file_is_followed_by_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST_FILE", 10)
    for number in (3, 4):
        Archive(tmp_path).keep(fetched(number))
    assert sorted(p.name for p in tmp_path.glob("*.warc.gz")) == ["crosswire-00001.warc.gz", "crosswire-00002.warc.gz"]
    assert kept(tmp_path) == [text(3), text(4)]
