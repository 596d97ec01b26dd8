"""Robots: what a host's robots.txt lets crosswire fetch, and how long it asks to be left alone between two fetches (RFC 9309)."""

import time
from collections.abc import Callable
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from crosswire.sources.web.fetching import Fetched, FetchError

AGENT = "crosswire"
KEPT = 86_400.0
"""Seconds for which a host's rules are kept, as RFC 9309 (2.4) has it."""

LARGEST_RULES = 500_000
"""Bytes of a robots.txt that are read: RFC 9309 (2.5) asks for 500 KiB at least."""

MOST_HOSTS = 5_000
LONGEST_DELAY = 60.0


class Robots:
    """The rules of the hosts asked so far; `get` fetches an address with a bound on its size."""

    def __init__(self, get: Callable[[str, int], Fetched], clock: Callable[[], float] = time.monotonic) -> None:
        self._get, self._clock = get, clock
        self._known: dict[str, tuple[float, RobotFileParser]] = {}

    def permit(self, url: str) -> bool:
        """True where the host of `url` lets it be fetched. Raises FetchError where its rules cannot be had now."""
        return self._rules(url).can_fetch(AGENT, url)

    def delay(self, url: str) -> float:
        """Seconds that the host of `url` asks to have between two fetches; 0 where it says nothing."""
        asked = self._rules(url).crawl_delay(AGENT)
        return min(float(asked), LONGEST_DELAY) if asked else 0.0

    def _rules(self, url: str) -> RobotFileParser:
        parts = urlsplit(url)
        host = f"{parts.scheme}://{parts.netloc}"
        known = self._known.get(host)
        if known is not None and self._clock() - known[0] < KEPT:
            return known[1]
        rules = RobotFileParser()
        try:
            rules.parse(self._get(f"{host}/robots.txt", LARGEST_RULES).body.decode("utf-8", "replace").splitlines())
        except FetchError as error:
            if error.status is None or error.status >= 500 or error.status == 429:
                raise  # RFC 9309 (2.3.1.4): what cannot be asked is not permitted
            rules.parse([])  # 2.3.1.3: no rules, everything is permitted
        if len(self._known) >= MOST_HOSTS:
            self._known.clear()
        self._known[host] = (self._clock(), rules)
        return rules
