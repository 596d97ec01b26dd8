"""Rules of one's own: by file, by name from a folder, listed; a broken one is said in a sentence and breaks nothing else."""

import os
from pathlib import Path

import pytest

from crosswire.reconciling.rulebook import bundled_rules
from crosswire.workbench import BadRule, Desk, NotFound, known_rules, rule_called, steps_in_words
from tests.workbench.desks import add_lines, exported, quick, sample_lines

__all__ = ["quick"]

OURS = """\
definition = "The middle of all reports."
[figures]
votes = "reports"
steps = ["middle"]
range = "middle"
[figures.words]
scores = 40
"""


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store's path with a folder of rules beside it: one that works, and two that do not."""
    monkeypatch.delenv("CROSSWIRE_RULES", raising=False)
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "middle.toml").write_text(OURS, encoding="utf-8")
    (folder / "broken.toml").write_text(OURS.replace("middle", "muddle"), encoding="utf-8")
    (folder / "ucdp.toml").write_text(OURS, encoding="utf-8")
    (folder / "notes.txt").write_text("no rule", encoding="utf-8")
    return tmp_path / "a.db"


def test_rules_in_the_folder_beside_the_store_are_listed_after_crosswire_s_own(store: Path) -> None:
    listed = known_rules(store)
    assert [r.name for r in listed if not r.own] == list(bundled_rules())
    own = {r.name: r for r in listed if r.own}
    assert list(own) == ["broken", "middle", "ucdp"]
    assert (own["middle"].definition, own["middle"].failure) == ("The middle of all reports.", None)
    assert (own["broken"].failure or "").startswith(f"{store.parent}/rules/broken.toml: figures.steps has 'muddle'")
    assert own["ucdp"].failure == (
        f"{store.parent}/rules/ucdp.toml: the name ucdp is that of a rule of crosswire's own; give the file another"
    )


def test_a_rule_is_taken_by_its_name_or_its_file(store: Path) -> None:
    by_name = rule_called("middle", store)
    assert by_name == rule_called(store.parent / "rules/middle.toml", store)
    assert rule_called("ucdp", store) is bundled_rules()["ucdp"]


def test_the_folder_may_be_named_by_the_environment(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSWIRE_RULES", str(store.parent / "elsewhere"))
    assert [r.name for r in known_rules(store) if r.own] == []
    with pytest.raises(
        NotFound, match=r"there is no rule 'middle'; there are majority-of-origins, .* looked for in .*/elsewhere"
    ):
        rule_called("middle", store)
    (store.parent / "rules").rename(store.parent / "elsewhere")
    assert rule_called("middle", store).name == "middle"


def test_a_broken_rule_is_refused_when_it_is_called(store: Path) -> None:
    faults = {
        "broken": "figures.steps has 'muddle'",
        "rules/none.toml": "no such file or directory",
        str(store.parent / "rules/notes.txt"): "a rule's file is called by the rule's name",
        str(store.parent / "rules/"): "a rule's file",
    }
    for wanted, fault in faults.items():
        with pytest.raises(BadRule) as refused:
            rule_called(wanted, store)
        assert fault in str(refused.value) and "\n" not in str(refused.value)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name here")
def test_a_pipe_is_no_rule_and_is_not_waited_for(store: Path) -> None:
    os.mkfifo(store.parent / "rules/pipe.toml")
    with pytest.raises(BadRule, match="is no plain file"):
        rule_called("pipe", store)


def test_a_rule_in_words_has_a_line_for_each_of_its_words(store: Path) -> None:
    assert steps_in_words(rule_called("middle", store)) == [
        ("votes", "Each report has one vote."),
        ("1 middle", "Keeps the middle figure of all votes in order of size, the lower of two."),
        ("range", "Of a range that is left the middle is taken."),
        ("low", "Low is the lowest figure that stands."),
        ("high", "High is the highest figure that stands."),
        ("words", "Where nobody gives a number, “scores” stands for 40."),
    ]


@pytest.mark.usefixtures("quick")
def test_a_desk_takes_them_everywhere_and_changes_nothing(store: Path) -> None:
    with Desk(store) as desk:
        add_lines(desk, sample_lines("fire"))
        before = exported(desk)
        [event] = desk.events()
        mine = desk.event(event.id, rule="middle")
        assert {q.rule for q in mine.questions} == {"middle"}
        assert desk.events(rule="middle") == [mine] == [desk.event(event.id, rule=store.parent / "rules/middle.toml")]
        assert desk.explain(event.id, rule="middle").event == mine
        assert desk.rule("middle").figures.steps == ("middle",)
        assert [name for name, _ in desk.rules()] == [*bundled_rules(), "middle"]
        for rule in ("broken", "unheard"):
            with pytest.raises(NotFound):
                desk.event(event.id, rule=rule)
        assert exported(desk) == before
