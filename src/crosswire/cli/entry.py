"""The way in and out: whatever happens, one sentence and an exit code, never a traceback.

0 done; 1 done but some input was refused, or the thing failed; 2 wrong use; 130 interrupted.
"""

import codecs
import os
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from io import TextIOWrapper
from typing import TextIO

from crosswire.cli.say import say

DONE, FAILED, WRONG_USE, INTERRUPTED = 0, 1, 2, 130

PLAINER = {
    "“": '"', "”": '"', "‘": "'", "’": "'", "«": "<<", "»": ">>", "⟨": "<", "⟩": ">", "–": "-", "—": "-", "…": "...",
    "·": ".", "─": "-", "│": "|", "━": "=", "└": "+", "┼": "+", "●": "*", "○": "o", "→": ">", "←": "<", "┄": ".", "−": "-",
    "░": ":", "×": "x",
}  # fmt: skip
"""What crosswire's own marks become on a stream that has no Unicode."""


def run(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line and returns its exit code."""
    _prepare_streams()
    try:
        code = _invoke(list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        say("stopped; what was done before is kept")
        return INTERRUPTED
    except BrokenPipeError:
        _leave_pipe()
        return DONE
    except SystemExit as exit_:
        return exit_.code if isinstance(exit_.code, int) else DONE if exit_.code is None else FAILED
    except Exception as error:
        return _failed(error)


def _invoke(arguments: list[str]) -> int:
    import typer

    from crosswire.cli.application import command

    if not arguments:
        with redirect_stdout(sys.stderr):
            _invoke(["--help"])
        return WRONG_USE
    try:
        with command().make_context("crosswire", arguments) as context:
            result = context.command.invoke(context)
    except typer.Exit as exit_:
        return exit_.exit_code
    return result if isinstance(result, int) else DONE


def _failed(error: Exception) -> int:
    """Says in one sentence what went wrong; the exit code for it."""
    if os.environ.get("CROSSWIRE_DEBUG") == "1":
        import traceback

        traceback.print_exception(error)
    workbench = sys.modules.get("crosswire.workbench")
    if hasattr(error, "format_message") and hasattr(error, "exit_code"):
        say(_wrong_use(error))
        return WRONG_USE
    if workbench and isinstance(error, workbench.NotFound):
        say(str(error))
        return WRONG_USE
    if workbench and isinstance(error, workbench.DeskError):
        say(str(error))
    elif isinstance(error, MemoryError):
        say("there is not enough memory for this; try with less at a time")
    elif isinstance(error, OSError):
        reason = error.strerror or str(error) or "input or output failed"
        say(f"{error.filename}: {reason}" if error.filename else reason)
    else:
        say(
            f"this should not have happened ({type(error).__name__}: {error}); please report it, "
            "with what CROSSWIRE_DEBUG=1 prints"
        )
    return FAILED


def _wrong_use(error: Exception) -> str:
    """What was wrong with the arguments, and where to read how they go."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "crosswire"
    message = str(error.format_message()).rstrip(".")  # type: ignore[attr-defined]
    if getattr(error, "option_name", None) == "--store":
        return "--store stands before the verb: crosswire --store STORE VERB …"
    return f"{message[:1].lower()}{message[1:]}; see {path} --help"


def _prepare_streams() -> None:
    """Makes the standard streams write what they can of any text instead of failing on it."""
    codecs.register_error("crosswire.plainer", _plainer)
    if sys.stdout is None:  # closed by whoever started this
        sys.stdout = _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="crosswire.plainer")


def _plainer(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(PLAINER.get(c, "?") for c in error.object[error.start : error.end]), error.end


def _leave_pipe() -> None:
    """Stops writing to a reader that has gone, so that the interpreter does not complain at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = _nowhere()


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123
