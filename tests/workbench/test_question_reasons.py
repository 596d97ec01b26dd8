"""Why questions are answered as they are, without what else an explanation holds."""

from pathlib import Path

from crosswire.workbench import Desk


def test_they_are_those_of_the_whole_explanation(demo_store: Path) -> None:
    with Desk(demo_store) as desk:
        for event in desk.events():
            assert desk.question_reasons(event.id) == desk.explain(event.id).questions
            last = max(r.published.start or "" for r in desk.reports(event=event.id))[:10]
            for asked in ({"rule": "conservative"}, {"as_of": last}, {"rule": "latest", "as_of": last}):
                assert desk.question_reasons(event.id, **asked) == desk.explain(event.id, **asked).questions
