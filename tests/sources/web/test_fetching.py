"""Fetching: bounded, checked at every redirect, and clear about why something could not be had."""

import gzip
import zlib

import pytest

from crosswire.sources.web import fetching
from crosswire.sources.web.fetching import LARGEST_BODY, FetchError, fetch
from tests.sources.web.server import Answer, Site, serving

HERE = {"127.0.0.1"}


def reason(site: Site, path: str, largest: int = LARGEST_BODY) -> str:
    with pytest.raises(FetchError) as failed:
        fetch(f"{site.address}{path}", allowed_hosts=HERE, largest=largest)
    return str(failed.value)


def test_a_page_comes_with_its_head() -> None:
    with serving() as site:
        site.answers["/a?b"] = Answer(b"<p>x</p>", headers={"Content-Type": "Text/HTML; charset=KOI8-R", "ETag": '"1"'})
        found = fetch(f"{site.address}/a?b", allowed_hosts=HERE)
    assert (found.status, found.body, found.kind, found.encoding) == (200, b"<p>x</p>", "text/html", "koi8-r")
    assert site.asked[0][1]["user-agent"].startswith("crosswire/")
    assert site.asked[0][1]["host"] == site.address.removeprefix("http://")


def test_without_leave_this_machine_is_not_asked() -> None:
    with serving() as site:
        with pytest.raises(FetchError):
            fetch(f"{site.address}/")
        assert site.asked == []


def test_redirects_are_followed_and_checked() -> None:
    with serving() as site:
        site.answers["/a"] = Answer(status=302, headers={"Location": "/b"})
        site.answers["/b"] = Answer(b"b")
        assert fetch(f"{site.address}/a", allowed_hosts=HERE).url == f"{site.address}/b"
        site.answers["/out"] = Answer(status=301, headers={"Location": "http://169.254.169.254/latest"})
        assert reason(site, "/out").startswith("leads into a private network")
        site.answers["/file"] = Answer(status=301, headers={"Location": "file:///etc/passwd"})
        assert reason(site, "/file").startswith("is no address of the web")
        site.answers["/round"] = Answer(status=302, headers={"Location": "/round"})
        assert reason(site, "/round") == "leads on more than 5 times; give the address that it ends at"


@pytest.mark.parametrize("packing", ["gzip", "deflate", "raw"])
def test_packed_bodies_are_unpacked(packing: str) -> None:
    words = b"Two people died. " * 9000
    raw = zlib.compressobj(wbits=-15)
    packed = {
        "gzip": gzip.compress(words),
        "deflate": zlib.compress(words),
        "raw": raw.compress(words) + raw.flush(),
    }[packing]
    with serving() as site:
        site.answers["/"] = Answer(packed, headers={"Content-Encoding": packing.replace("raw", "deflate")})
        assert fetch(f"{site.address}/", allowed_hosts=HERE).body == words


def test_bombs_and_floods_are_stopped() -> None:
    with serving() as site:
        site.answers["/bomb"] = Answer(gzip.compress(b"\0" * 30_000_000), headers={"Content-Encoding": "gzip"})
        assert reason(site, "/bomb", largest=1_000_000) == "holds over 1 MB; it is not read"
        site.answers["/flood"] = Answer(b"x" * 3_000_000)
        assert reason(site, "/flood", largest=2_000_000) == "holds over 2 MB; it is not read"
        site.answers["/odd"] = Answer(b"x", headers={"Content-Encoding": "zstd"})
        assert reason(site, "/odd") == "is packed as zstd, which was not asked for"
        site.answers["/broken"] = Answer(b"no gzip", headers={"Content-Encoding": "gzip"})
        assert reason(site, "/broken") == "is packed wrongly and cannot be unpacked"


def test_what_breaks_off_is_said() -> None:
    with serving() as site:
        site.answers["/"] = Answer(b"x" * 5000, cut=100)
        assert reason(site, "/") == "breaks off before it is all there; try later"


def test_what_trickles_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "LONGEST", -1.0)
    with serving() as site:
        assert reason(site, "/") == "does not answer; try later"


def test_statuses_say_whether_to_try_again() -> None:
    with serving() as site:
        site.answers["/busy"] = Answer(status=429, headers={"Retry-After": "120"})
        with pytest.raises(FetchError) as failed:
            fetch(f"{site.address}/busy", allowed_hosts=HERE)
        assert (failed.value.again, failed.value.later, failed.value.status) == (True, 120.0, 429)
        with pytest.raises(FetchError) as failed:
            fetch(f"{site.address}/gone", allowed_hosts=HERE)
        assert (failed.value.again, failed.value.later, failed.value.status) == (False, None, 404)


def test_what_has_not_changed_is_not_sent_again() -> None:
    with serving() as site:
        site.answers["/"] = lambda asked: Answer(status=304 if asked.get("if-none-match") == '"1"' else 200)
        found = fetch(f"{site.address}/", allowed_hosts=HERE, etag='"1"', modified="Sat, 17 May 2031 21:41:00 GMT")
        assert (found.status, found.body) == (304, b"")
        assert site.asked[0][1]["if-modified-since"] == "Sat, 17 May 2031 21:41:00 GMT"
