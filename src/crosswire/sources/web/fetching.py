"""Fetching: one address asked for, with every redirect checked and size, time and unpacking bounded.

Always holds: no host is connected to that `addresses.placed` does not permit; what comes back is at most `LARGEST_BODY` bytes;
no fetch takes much longer than `LONGEST`; cookies are not kept, scripts are not run, proxies of the environment not used.
"""

import time
import zlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from urllib.parse import urljoin

import urllib3

from crosswire.sources.web.addresses import ForbiddenError, Place, placed

LARGEST_BODY = 50_000_000
"""Bytes, as sent and as unpacked: the largest PDF or feed that is read."""

LONGEST, LONGEST_SILENCE = 60.0, 15.0
"""Seconds that one address may take in all, and without sending anything."""

MOST_REDIRECTS = 5
REDIRECTS = frozenset({301, 302, 303, 307, 308})
CHUNK = 65_536


def user_agent() -> str:
    """How crosswire names itself to servers, so that they can see what asks and say in robots.txt what it may."""
    return f"crosswire/{version('crosswire')} (reads public news reports for verification)"


class FetchError(Exception):
    """Why an address could not be fetched, a sentence without its subject; `later` says whether to try again and when."""

    def __init__(
        self, reason: str, *, again: bool = False, later: float | None = None, status: int | None = None
    ) -> None:
        super().__init__(reason)
        self.again, self.later, self.status = again, later, status


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server answered: from where in the end, when, the status, the headers (small letters) and the body unpacked.

    `status` is 200, or 304 where what the caller has is still current; the body is then empty.
    """

    asked: str
    url: str
    at: datetime
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def kind(self) -> str:
        """The media type without its parameters, in small letters; empty where none is told."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def encoding(self) -> str | None:
        """The encoding that the server names, or null."""
        _, _, said = self.headers.get("content-type", "").lower().partition("charset=")
        return said.partition(";")[0].strip("\"' ") or None


def fetch(
    url: str,
    *,
    allowed_hosts: Collection[str] = (),
    etag: str | None = None,
    modified: str | None = None,
    largest: int = LARGEST_BODY,
) -> Fetched:
    """What stands at `url`. With `etag` or `modified` (of an earlier answer) the server may say that nothing changed.

    Raises FetchError for everything that is no answer of use, with a reason.
    """
    deadline = time.monotonic() + LONGEST
    headers = {"User-Agent": user_agent(), "Accept": "*/*", "Accept-Encoding": "gzip, deflate"}
    headers |= {"If-None-Match": etag} if etag else {}
    headers |= {"If-Modified-Since": modified} if modified else {}
    at = url
    for _ in range(MOST_REDIRECTS + 1):
        try:
            place = placed(at, allowed_hosts)
        except ForbiddenError as error:
            raise FetchError(str(error)) from None
        except OSError:
            raise FetchError("has a host that is not known; check the name and the network", again=True) from None
        answer = _ask(place, headers, deadline)
        try:
            if answer.status in REDIRECTS and answer.headers.get("Location"):
                at = urljoin(at, answer.headers["Location"])
                continue
            return _fetched(url, at, answer, deadline, largest)
        finally:
            answer.close()
    raise FetchError(f"leads on more than {MOST_REDIRECTS} times; give the address that it ends at")


def _ask(place: Place, headers: Mapping[str, str], deadline: float) -> urllib3.BaseHTTPResponse:
    """The answer's head, from the first of the permitted addresses that answers."""
    usual = place.port in (80, 443)
    host = f"[{place.host}]" if ":" in place.host else place.host
    sent = {**headers, "Host": host if usual else f"{host}:{place.port}"}
    reason = "does not answer; try later"
    for address in place.addresses[:4]:
        left = deadline - time.monotonic()
        if left <= 0:
            break
        timeout = urllib3.Timeout(connect=min(10.0, left), read=min(LONGEST_SILENCE, left))
        pool = (
            urllib3.HTTPSConnectionPool(
                address, place.port, timeout=timeout, server_hostname=place.host, assert_hostname=place.host
            )
            if place.scheme == "https"
            else urllib3.HTTPConnectionPool(address, place.port, timeout=timeout)
        )
        try:
            return pool.request(
                "GET",
                place.target,
                headers=sent,
                redirect=False,
                retries=False,
                preload_content=False,
                decode_content=False,
            )
        except urllib3.exceptions.SSLError:
            reason = "has a certificate that cannot be trusted; it is not fetched"
        except (urllib3.exceptions.HTTPError, OSError, ValueError):
            continue
    raise FetchError(reason, again=True)


def _fetched(asked: str, at: str, answer: urllib3.BaseHTTPResponse, deadline: float, largest: int) -> Fetched:
    headers = {name.lower(): value for name, value in answer.headers.items()}
    now = datetime.now(UTC)
    if answer.status == 304:
        return Fetched(asked, at, now, 304, headers)
    if answer.status != 200:
        again = answer.status in (408, 425, 429) or answer.status >= 500
        later = _seconds(headers.get("retry-after"), now)
        raise FetchError(f"is answered with status {answer.status}", again=again, later=later, status=answer.status)
    return Fetched(asked, at, now, 200, headers, _body(answer, headers, deadline, largest))


def _body(answer: urllib3.BaseHTTPResponse, headers: Mapping[str, str], deadline: float, largest: int) -> bytes:
    """The body, unpacked piece by piece and never over `largest` bytes."""
    packing = headers.get("content-encoding", "identity").lower().strip()
    if packing not in ("identity", "", "gzip", "x-gzip", "deflate"):
        raise FetchError(f"is packed as {packing[:20]}, which was not asked for")
    unpacker = zlib.decompressobj(47) if packing in ("gzip", "x-gzip", "deflate") else None
    out = bytearray()
    first = True
    try:
        for piece in answer.stream(CHUNK, decode_content=False):
            if unpacker is not None and first and packing == "deflate" and piece[:1] and piece[0] & 0x0F != 8:
                unpacker = zlib.decompressobj(-15)  # "deflate" without its head, as some servers send it
            first = False
            out += unpacker.decompress(piece, largest + 1 - len(out)) if unpacker is not None else piece
            if len(out) > largest or (unpacker is not None and unpacker.unconsumed_tail and len(out) >= largest):
                raise FetchError(f"holds over {largest // 1_000_000} MB; it is not read")
            if time.monotonic() > deadline:
                raise FetchError(f"takes over {LONGEST:.0f} seconds to come; try later", again=True)
    except zlib.error:
        raise FetchError("is packed wrongly and cannot be unpacked", again=True) from None
    except (urllib3.exceptions.HTTPError, OSError, ValueError):
        raise FetchError("breaks off before it is all there; try later", again=True) from None
    return bytes(out)


def _seconds(written: str | None, now: datetime) -> float | None:
    """A Retry-After in seconds from now, or null."""
    if not written:
        return None
    if written.strip().isdecimal():
        return min(float(written.strip()), 7 * 86_400.0)
    from email.utils import parsedate_to_datetime

    try:
        at = parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError):
        return None
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return max(0.0, min((at - now).total_seconds(), 7 * 86_400.0))
