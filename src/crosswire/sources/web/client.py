"""The client: fetches one address after the other as a guest would: by the host's rules, with rests, and patiently.

Always holds: no host is asked more often than its delay allows, nor for what its robots.txt forbids.
"""

import time
from collections.abc import Callable, Collection
from urllib.parse import urlsplit

from crosswire.sources.web.fetching import LARGEST_BODY, Fetched, FetchError, fetch
from crosswire.sources.web.robots import Robots

SHORTEST_REST = 1.0
"""Seconds between two fetches from one host, where it asks for no more: what crawlers of archives keep to."""

TRIES, FIRST_WAIT, LONGEST_WAIT = 3, 2.0, 30.0
"""Tries for an answer that may come later, seconds before the second, and at most between two (it doubles)."""


class Client:
    """A guest of the web: `get` waits for its turn with a host, asks what it may, and tries again where that may help.

    `allowed_hosts` may be in a private network, and need no rest but what they ask for. `clock` and `sleep` are those of the
    system but in tests.
    """

    def __init__(
        self,
        allowed_hosts: Collection[str] = (),
        rest: float = SHORTEST_REST,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._allowed, self._rest, self._clock, self._sleep = frozenset(allowed_hosts), rest, clock, sleep
        self._next: dict[str, float] = {}
        self._robots = Robots(self._rules, clock)

    def get(
        self, url: str, *, etag: str | None = None, modified: str | None = None, largest: int = LARGEST_BODY
    ) -> Fetched:
        """What stands at `url`; see `fetching.fetch`. Raises FetchError where it may not be or cannot be fetched."""
        if not self._robots.permit(url):
            raise FetchError("is closed to crosswire by its host's robots.txt; it is not fetched")
        wait = FIRST_WAIT
        for trial in range(1, TRIES + 1):
            self._take_turn(url, self._robots.delay(url))
            try:
                return fetch(url, allowed_hosts=self._allowed, etag=etag, modified=modified, largest=largest)
            except FetchError as error:
                later = error.later if error.later is not None else wait
                if not error.again or trial == TRIES or later > LONGEST_WAIT:
                    raise
                self._sleep(later)
                wait = min(2 * wait, LONGEST_WAIT)
        raise AssertionError("the last try returns or raises")

    def _take_turn(self, url: str, asked: float) -> None:
        """Waits until the host of `url` may be asked again, and notes that it is asked now."""
        parts = urlsplit(url)
        host = parts.netloc.lower()
        due = self._next.get(host, 0.0) - self._clock()
        if due > 0:
            self._sleep(due)
        rest = 0.0 if parts.hostname in self._allowed else self._rest
        self._next[host] = self._clock() + max(rest, asked)

    def _rules(self, url: str, largest: int) -> Fetched:
        self._take_turn(url, 0.0)
        return fetch(url, allowed_hosts=self._allowed, largest=largest)
