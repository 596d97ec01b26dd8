"""Nothing is left out of the documentation: every rule, status and page; and each data file says what it is."""

import re
import tomllib
from itertools import takewhile
from pathlib import Path

import pytest

from crosswire.model.words import QuestionStatus
from crosswire.publishing.wording import words_of
from crosswire.reconciling.rulebook import bundled_rules, default_rule, rule_words
from crosswire.reconciling.tables import table

LONGEST = 500
"""Lines of the longest file of source."""

LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)")
PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs")


def pages(repository: Path) -> list[Path]:
    """All pages of documentation."""
    return [
        page
        for name in PAGES
        for page in ([repository / name] if name.endswith(".md") else sorted((repository / name).rglob("*.md")))
    ]


def test_every_rule_stands_in_the_documentation_with_its_definition(repository: Path) -> None:
    text = (repository / "docs/rules.md").read_text(encoding="utf-8")
    for rule in bundled_rules().values():
        shown = f"`{rule.name}` (the default)" if rule is default_rule() else f"`{rule.name}`"
        assert f"| {shown} | {rule.definition} | {rule.source} |" in text


def test_every_step_note_grade_and_check_stands_in_the_documentation_with_its_meaning(repository: Path) -> None:
    text = (repository / "docs/rules.md").read_text(encoding="utf-8")
    words = rule_words()
    lines = {step: entry["does"] for step, entry in words["steps"].items()}
    for name, meaning in (lines | words["notes"] | words["grades"] | table("checks")).items():
        assert f"| `{name}` | {meaning} |" in text
    for key in ("votes", "low", "high", "range", "notes"):
        assert all(f"`{word}`" in text for word in (key, *words[key]))


def test_every_status_stands_in_the_documentation_with_its_meaning(repository: Path) -> None:
    text = (repository / "docs/how-it-reads.md").read_text(encoding="utf-8")
    rules = (repository / "docs/rules.md").read_text(encoding="utf-8")
    data = repository / "src/crosswire/reconciling/data/statuses.toml"
    meanings = tomllib.loads(data.read_text(encoding="utf-8"))
    assert set(meanings) == {status.value for status in QuestionStatus}
    for status, shown in words_of("status_label").items():
        assert f"| `{status}` | {shown} | {meanings[status]} |" in text
        assert f"| `{status}` | {shown} | {meanings[status]} |" in rules


def test_every_link_leads_somewhere(repository: Path) -> None:
    for page in pages(repository):
        for link in LINK.finditer(page.read_text(encoding="utf-8")):
            target, _, anchor = link["target"].partition("#")
            if "://" in target:
                continue
            leads_to = page if not target else page.parent / target
            assert leads_to.exists(), f"{page.name}: {link['target']}"
            if anchor:
                heads = re.findall(r"^#+ (.*)$", leads_to.read_text(encoding="utf-8"), re.M)
                assert anchor in {re.sub(r"[^\w\- ]", "", head).lower().replace(" ", "-") for head in heads}


def test_every_page_is_linked_from_the_readme(repository: Path) -> None:
    text = (repository / "README.md").read_text(encoding="utf-8")
    assert [page.name for page in sorted((repository / "docs").glob("*.md")) if f"docs/{page.name}" not in text] == []


def data_files() -> list[str]:
    """Every data file under the source."""
    source = Path(__file__).parents[2] / "src/crosswire"
    return [
        path.relative_to(source).as_posix() for path in sorted(source.rglob("*.toml")) if "cache" not in path.as_posix()
    ]


@pytest.mark.parametrize("name", data_files())
def test_a_data_file_says_what_it_is(name: str, repository: Path) -> None:
    lines = (repository / "src/crosswire" / name).read_text(encoding="utf-8").splitlines()
    header = takewhile(lambda line: line.startswith("#"), lines)
    assert len(" ".join(header)) > 60
    assert tomllib.loads("\n".join(lines))


def test_no_file_of_source_is_too_long(repository: Path) -> None:
    long = {
        path.name: count
        for folder in ("src", "tests", "tools", "accuracy", "benchmarks")
        for path in (repository / folder).rglob("*.py")
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST
    }
    assert long == {}


def test_every_file_of_source_says_what_it_is(repository: Path) -> None:
    silent = [
        path.relative_to(repository).as_posix()
        for path in (repository / "src").rglob("*.py")
        if (text := path.read_text(encoding="utf-8")) and not text.startswith(('"""', 'r"""'))
    ]
    assert silent == []
