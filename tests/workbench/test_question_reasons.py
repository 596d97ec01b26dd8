"""Why questions are answered as they are, without what else an explanation holds."""

from pathlib import Path

import pytest

from crosswire.workbench import Desk
from tests.support.demo_store import make_demo_store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_demo_store(tmp_path_factory.mktemp("demo") / "demo.db")


def test_they_are_those_of_the_whole_explanation(store: Path) -> None:
    with Desk(store) as desk:
        for event in desk.events():
            assert desk.question_reasons(event.id) == desk.explain(event.id).questions
            last = max(r.published.start or "" for r in desk.reports(event=event.id))[:10]
            for asked in ({"rule": "conservative"}, {"as_of": last}, {"rule": "latest", "as_of": last}):
                assert desk.question_reasons(event.id, **asked) == desk.explain(event.id, **asked).questions
