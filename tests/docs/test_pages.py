"""What the pages show is what crosswire prints: every command and all Python in them is run."""

from pathlib import Path

import pytest

from tests.docs.pages import PAGES, filled, kept


@pytest.mark.parametrize("name", PAGES)
def test_the_output_in_a_page_is_what_its_commands_print(name: str, repository: Path, tmp_path: Path) -> None:
    text = (repository / name).read_text(encoding="utf-8")
    assert text.splitlines() == filled(text, tmp_path).splitlines(), "run 'make docs' and look at the difference"


def test_keeping_some_paragraphs() -> None:
    output = "Raid  \nby night\n\nKILLED\n 11\n 13\n\nINJURED\n 6\n\n\nALSO\n noon\n"
    assert kept(output, ["Raid", "KILLED[2]"]) == "Raid\nby night\n\nKILLED\n 11\n  …\n\n…\n"
    assert kept(output, ["KILLED", "ALSO"]) == "KILLED\n 11\n 13\n\n…\n\nALSO\n noon\n"
    assert kept(output, []) == "Raid\nby night\n\nKILLED\n 11\n 13\n\nINJURED\n 6\n\nALSO\n noon\n"
    assert kept("", []) == ""


def test_a_head_that_nothing_begins_with_is_an_error(tmp_path: Path) -> None:
    page = "<!-- keep: MISSING -->\n```console\n$ echo here\n```\n"
    with pytest.raises(AssertionError, match="MISSING"):
        filled(page, tmp_path)
