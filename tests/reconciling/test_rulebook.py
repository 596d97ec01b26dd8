"""The rulebook: every bundled rule loads and says what it is; a broken file is refused in one sentence that names file and key."""

from pathlib import Path

import pytest

from crosswire.reconciling.rulebook import RuleError, bundled_rules, default_rule, load_rule, rule_words
from crosswire.reconciling.rules.notes import NOTES
from crosswire.reconciling.rules.steps import STEPS

NAMES = [
    "majority-of-origins",
    "acled",
    "airwars",
    "conservative",
    "informative",
    "latest",
    "representative",
    "ucdp",
]
WHOLE = 'definition = "The least."\nsource = "Ours."\n[figures]\nsteps = ["lowest"]\n'


def test_the_bundled_rules_by_name_and_the_default_first() -> None:
    assert list(bundled_rules()) == NAMES
    assert default_rule().name == "majority-of-origins"


def test_every_bundled_rule_says_in_a_line_what_it_does_and_after_whom() -> None:
    for rule in bundled_rules().values():
        assert rule.definition.endswith(".") and rule.source.endswith(".") and len(rule.source) > 10, rule.name


def test_every_step_and_note_is_described_and_the_other_way_round() -> None:
    assert list(rule_words()["steps"]) == list(STEPS)
    assert list(rule_words()["notes"]) == list(NOTES)


@pytest.mark.parametrize("name", NAMES)
def test_a_bundled_rule_can_be_copied(name: str, tmp_path: Path, repository: Path) -> None:
    original = repository / f"src/crosswire/reconciling/data/rules/{name}.toml"
    copy = tmp_path / "my-own.toml"
    copy.write_bytes(original.read_bytes())
    rule = load_rule(copy)
    assert (rule.name, rule.file, rule.figures) == ("my-own", str(copy), bundled_rules()[name].figures)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "has no table [figures], which says how a best figure is found"),
        ("steps = [", "is not written as TOML: Invalid value (at end of document)"),
        (WHOLE.replace("The least.", ""), "definition must be one line of text in quotation marks"),
        (WHOLE.replace('definition = "The least."', ""), "has no definition, one line of text in quotation marks"),
        (WHOLE.replace('"Ours."', "4"), "source must be one line of text in quotation marks"),
        (
            WHOLE.replace('["lowest"]', '["truest"]'),
            "figures.steps has 'truest', which there is not; there are most-votes",
        ),
        (WHOLE.replace('["lowest"]', "[]"), 'figures.steps must be a list of words, such as ["most-votes"]'),
        (WHOLE.replace('["lowest"]', '"lowest"'), 'figures.steps must be a list of words, such as ["most-votes"]'),
        (WHOLE.replace('["lowest"]', "[[]]"), "figures.steps has [], which there is not"),
        (WHOLE + 'votes = "outlets"\n', "figures.votes must be one of the words origins, reports, in quotation marks"),
        (WHOLE + "range = []\n", "figures.range must be one of the words none, low, middle, high, in quotation marks"),
        (WHOLE + 'voices = "origins"\n', "figures.voices is nothing that a rule has; there are steps, votes"),
        (WHOLE + "words = 12\n", "words must be a table, written [words]"),
        (WHOLE + '[figures.words]\ndozens = "12"\n', "figures.words.dozens must be a number from 0"),
        (WHOLE + "[figures.words]\ndozens = nan\n", "figures.words.dozens must be a number from 0"),
        ("figures = 1\n", "figures must be a table, written [figures]"),
        (WHOLE + "[extra]\n", "extra is nothing that a rule has; there are definition, source, figures, columns"),
    ],
)
def test_a_broken_rule_is_refused_in_one_sentence(text: str, fault: str, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as refused:
        load_rule(file)
    assert str(refused.value).startswith(f"{file}: {fault}")
    assert "\n" not in str(refused.value)


def test_what_is_no_text_no_file_or_no_name_is_refused(tmp_path: Path) -> None:
    binary, large, badly_named = tmp_path / "binary.toml", tmp_path / "large.toml", tmp_path / "My Rule.toml"
    binary.write_bytes(b"\xff\xfe\x00")
    large.write_bytes(b"# " + b"x" * 100_000)
    badly_named.write_text(WHOLE, encoding="utf-8")
    faults = {
        binary: "is not text in UTF-8",
        large: "is too large to be a rule, which is a table of a few lines",
        badly_named: "a rule's file is called by the rule's name",
        tmp_path: "is a folder; name a rule's file in it",
        tmp_path / "gone.toml": "no such file or directory",
    }
    for file, fault in faults.items():
        with pytest.raises(RuleError) as refused:
            load_rule(file)
        assert str(refused.value).startswith(f"{file}: {fault}")
