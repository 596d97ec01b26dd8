"""The command line: a verb a file. Nothing heavy is imported before a verb needs it."""

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs `crosswire` with `arguments` (default: those of the process) and returns its exit code.

    0 done; 1 done but some input was refused, or the thing failed; 2 wrong use; 130 interrupted. Nothing is raised.
    """
    from crosswire.cli.entry import run

    return run(arguments)


__all__ = ["main"]
