"""OPML: the feeds of a list, whatever folders they stand in."""

from pathlib import Path

import pytest

from crosswire.sources.making import UnfitError
from crosswire.sources.opml import feeds_in

LIST = """<?xml version="1.0"?><opml version="2.0"><body>
<outline text="World"><outline text="Gazette" type="rss" xmlUrl="https://gazette.example/feed"/>
<outline text="Wire" xmlURL="http://wire.example/rss"/></outline>
<outline text="again" xmlUrl="https://gazette.example/feed"/><outline text="none" xmlUrl="feed:x"/></body></opml>"""


def put(path: Path, data: str) -> Path:
    path.write_text(data, encoding="utf-8")
    return path


def test_feeds_come_once_and_in_order(tmp_path: Path) -> None:
    assert feeds_in(put(tmp_path / "a.opml", LIST)) == ["https://gazette.example/feed", "http://wire.example/rss"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("", "a.opml: is not well-formed OPML; export it again"),
        ("<opml><body>", "a.opml: is not well-formed OPML; export it again"),
        ("<opml/>", "a.opml: names no feed; give an OPML file with outlines that have an xmlUrl"),
    ],
)
def test_what_is_no_list(tmp_path: Path, data: str, words: str) -> None:
    with pytest.raises(UnfitError) as unfit:
        feeds_in(put(tmp_path / "a.opml", data))
    assert str(unfit.value).endswith(words)
    with pytest.raises(UnfitError, match="is there and yours"):
        feeds_in(tmp_path / "gone.opml")
