"""Every page of the workbench, and every twin of one, over a store in which all words are attacks.

The pages are those that the application itself has routes for: a new one is asked too, and its test fails until `values_of`
knows what the parts of its address may be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from starlette.routing import Mount
from starlette.testclient import TestClient

from crosswire.publishing.wording import UNSAFE
from crosswire.web.application import make_application
from crosswire.workbench import Desk
from tests.web.attacks.harmless import assert_harmless
from tests.web.attacks.loading import Attack, attacks, make_attacked_store
from tests.web.conftest import HERE
from tests.web.parsed import parsed

pytestmark = pytest.mark.slow
EVERY = attacks()
TAKEN = [attack for attack in EVERY if attack.name != "null_code"]
"""Those whose reports are taken; one with a null is refused."""
QUERY = (
    *(
        "action",
        "as_of",
        "back",
        "bbox",
        "by",
        "claim",
        "country",
        "decision",
        "done",
        "end",
        "event",
        "from",
        "key",
        "kind",
    ),
    *(
        "least",
        "matter",
        "most",
        "of",
        "on",
        "outlet",
        "page",
        "place",
        "q",
        "report",
        "reviewed",
        "rule",
        "sort",
        "start",
    ),
    *("status", "to", "type", "voices", "who", "why", "with", "words"),
)
"""Names of values that addresses of pages take; what a page does not know it passes over."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A store of all attacks, and the event of each."""
    path = tmp_path_factory.mktemp("attacks") / "attacks.db"
    return path, make_attacked_store(path, EVERY)


@pytest.fixture(scope="module")
def attacked(store: tuple[Path, dict[str, str]]) -> Iterator[Desk]:
    """The open store of the attacks."""
    with Desk(store[0]) as desk:
        yield desk


@pytest.fixture(scope="module")
def client(attacked: Desk) -> TestClient:
    """Asks the workbench over that store; a failure of the server fails the test that asked."""
    return TestClient(make_application(attacked), base_url=HERE, follow_redirects=False)


def routes(some: Any) -> Iterator[str]:
    """The addresses of all pages that can be looked at, with the names of their parts in braces."""
    for route in some:
        inner = getattr(route, "original_router", route)
        if isinstance(route, Mount):
            continue
        if hasattr(inner, "routes"):
            yield from routes(inner.routes)
        elif "GET" in (route.methods or ()):
            yield route.path


def values_of(desk: Desk, event_id: str) -> dict[str, list[str]]:
    """What the parts of addresses may be, for one event."""
    event = desk.event(event_id)
    first, second = (r.id for r in desk.reports(event=event_id))
    keys = [q.key for q in event.questions]
    return {
        "event_id": [event_id],
        "report_id": [first, second],
        "other": [second],
        "claim_id": [c.id for c in desk.claims(report=first)][:2],
        "key": keys[:2],
        "table": ["outlets", "totals", "measures", "revisions"],
        "action": ["confirm", "reject", "correct", "add", "place", "accept", "merge", "split", "move", "undo"],
        "decision_id": [d.id for d in desk.decisions()][:1],
    }


def addresses(path: str, values: dict[str, list[str]]) -> list[str]:
    """The addresses of a page with each of the values of one part, the others at their first."""
    names = re.findall(r"{(\w+)(?::\w+)?}", path)
    assert set(names) <= set(values), f"say in values_of what {set(names) - set(values)} of {path} may be"
    plain = re.sub(r":\w+}", "}", path)
    chosen = [{n: (v if n == name else values[n][0]) for n in names} for name in names for v in values[name]] or [{}]
    return sorted({plain.format(**{n: quote(v, safe="/") for n, v in one.items()}) for one in chosen})


def test_a_report_with_a_null_is_refused_and_nothing_else(store: tuple[Path, dict[str, str]]) -> None:
    assert set(store[1]) == {attack.name for attack in TAKEN}


@pytest.mark.parametrize("attack", TAKEN, ids=lambda a: a.name)
def test_words_are_words_on_every_page_and_twin_of_an_event(
    client: TestClient, attacked: Desk, store: tuple[Path, dict[str, str]], attack: Attack
) -> None:
    values = values_of(attacked, store[1][attack.name])
    for path in routes(client.app.routes):  # type: ignore[attr-defined]
        for address in addresses(path, values) if "{" in path else ():
            for asked in (f"{address}?{about(values)}", f"{address}.json"):
                assert_harmless(client.get(asked), [attack])


def test_words_are_words_on_every_page_and_twin_of_the_store(
    client: TestClient, attacked: Desk, store: tuple[Path, dict[str, str]]
) -> None:
    values = values_of(attacked, next(iter(store[1].values())))
    for path in routes(client.app.routes):  # type: ignore[attr-defined]
        for asked in () if "{" in path else (path, f"{path}?{about(values)}", f"{path}.json"):
            assert_harmless(client.get(asked), EVERY)


def about(values: dict[str, list[str]]) -> str:
    """What forms and pages of the queue are told of what they are about."""
    event, report, claim = (values[name][0] for name in ("event_id", "report_id", "claim_id"))
    return f"claim={claim}&event={event}&report={report}&matter=place"


@pytest.mark.parametrize("attack", EVERY, ids=lambda a: a.name)
def test_words_in_an_address_are_words(
    client: TestClient, attacked: Desk, store: tuple[Path, dict[str, str]], attack: Attack
) -> None:
    values = values_of(attacked, store[1].get(attack.name, next(iter(store[1].values()))))
    query = urlencode([(name, attack.words[:300]) for name in QUERY], errors="replace")
    for path in routes(client.app.routes):  # type: ignore[attr-defined]
        if "saved" in path:
            continue  # a file of the event's page, which is asked itself
        assert_harmless(client.get(f"{addresses(path, values)[0]}?{query}"), [attack])
        for name in re.findall(r"{(\w+)(?::\w+)?}", path):
            first = {part: some[:1] for part, some in values.items()}
            for asked in addresses(path, {**first, name: [attack.words[:300]]}):
                assert_harmless(client.get(asked), [attack])


@pytest.mark.parametrize("attack", TAKEN, ids=lambda a: a.name)
def test_the_words_of_a_report_are_all_there(
    client: TestClient, attacked: Desk, store: tuple[Path, dict[str, str]], attack: Attack
) -> None:
    for report in attacked.reports(event=store[1][attack.name]):
        page = parsed(client.get(f"/reports/{report.id}").text)
        for part in page.xpath(
            "//article//*[@class='kind-of-noise' or contains(concat(' ', @class), ' n ') or @class='legend']"
        ):
            part.drop_tree()
        shown = re.sub(r"\s", "", page.xpath("string(//article)"))
        assert re.sub(r"\s", "", report.text.translate(UNSAFE)) in shown
