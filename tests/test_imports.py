"""The order of imports holds, and asking for help loads nothing heavy."""

import subprocess
import sys
import time
from pathlib import Path

HEAVY = ("spacy", "sqlalchemy", "alembic", "numpy", "crosswire.workbench", "crosswire.reading")
HELP_TIMES = 12
"""How many times the start of Python alone the help may take; on an idle machine it takes about five."""
TRIES = 8


def test_no_room_imports_what_it_may_not(repository: Path) -> None:
    from importlinter.cli import lint_imports

    assert lint_imports(config_filename=str(repository / "pyproject.toml"), no_cache=True, no_logo=True) == 0


def test_help_loads_nothing_heavy() -> None:
    program = f"""
import sys
from crosswire.cli import main
code = main(["--help"])
loaded = [name for name in {HEAVY!r} if name in sys.modules]
sys.exit(f"loaded: {{loaded}}" if loaded else code)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Usage: crosswire" in done.stdout


def test_help_answers_at_once() -> None:
    """Held against the bare interpreter in the same minute, the best of several tries: others may be using the machine."""
    bare = best = float("inf")
    for _ in range(TRIES):
        bare = min(bare, _seconds("-c", "pass"))
        best = min(best, _seconds("-m", "crosswire", "--help"))
        if best < HELP_TIMES * bare:
            return
    raise AssertionError(
        f"crosswire --help took {best:.2f} s at best, more than {HELP_TIMES} times the {bare:.3f} s of Python alone"
    )


def _seconds(*arguments: str) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun
