"""The application: the global options and the table of verbs, in the order in which one uses them."""

from collections.abc import Callable
from functools import cache
from typing import Annotated, Any

import typer

from crosswire.cli.accept import accept
from crosswire.cli.add import add
from crosswire.cli.agreement import agreement
from crosswire.cli.check import check
from crosswire.cli.confirm import confirm
from crosswire.cli.correct import correct
from crosswire.cli.decisions import decisions
from crosswire.cli.demo import demo
from crosswire.cli.events import events
from crosswire.cli.explain import explain
from crosswire.cli.export import export
from crosswire.cli.history import history
from crosswire.cli.lineage import lineage
from crosswire.cli.merge import merge
from crosswire.cli.move import move
from crosswire.cli.outlets import outlets
from crosswire.cli.read import read
from crosswire.cli.readers import readers
from crosswire.cli.rebuild import rebuild
from crosswire.cli.reconcile import reconcile
from crosswire.cli.reject import reject
from crosswire.cli.reread import reread
from crosswire.cli.rules import rules
from crosswire.cli.save import save
from crosswire.cli.sensitivity import sensitivity
from crosswire.cli.serve import serve
from crosswire.cli.settings import DEFAULT_STORE, Settings
from crosswire.cli.settle import settle
from crosswire.cli.show import show
from crosswire.cli.split import split
from crosswire.cli.undo import undo
from crosswire.cli.verb_help import VerbCommand
from crosswire.cli.versions import versions
from crosswire.cli.watch import watch

VERBS: tuple[Callable[..., Any], ...] = (
    demo,
    add,
    watch,
    events,
    show,
    explain,
    lineage,
    history,
    versions,
    merge,
    split,
    move,
    confirm,
    reject,
    correct,
    settle,
    accept,
    undo,
    decisions,
    agreement,
    serve,
    save,
    read,
    reread,
    readers,
    outlets,
    rules,
    reconcile,
    sensitivity,
    export,
    check,
    rebuild,
)
"""The verbs; each is the function of its name in the file of its name, its docstring its help."""

WHAT_IT_IS = """crosswire reads what many news outlets wrote about one incident and keeps one sourced record of it: who
said what, in which words, where the accounts agree and differ, and how many independent voices stand behind each
figure. It never says which account is true."""

EXAMPLE = """\b
An example:
  crosswire add reports/        read every report in a folder
  crosswire events              list the incidents that they tell of
  crosswire show 1              show the record of the first one
  crosswire explain 1 killed    say how its figures for the dead came about

crosswire COMMAND --help says more of each. Exit codes: 0 done; 1 some input was refused, or it failed; 2 wrong use."""


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        print(f"crosswire {version('crosswire')}")
        raise typer.Exit()


def _global_options(
    context: typer.Context,
    store: Annotated[
        str,
        typer.Option(metavar="STORE", envvar="CROSSWIRE_STORE", help="The file that keeps the record."),
    ] = DEFAULT_STORE,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    context.obj = Settings(store)


@cache
def command() -> Any:
    """The command line, ready to be given arguments."""
    app = typer.Typer(
        name="crosswire",
        help=WHAT_IT_IS,
        epilog=EXAMPLE,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    app.callback()(_global_options)
    for verb in VERBS:
        first_line = (verb.__doc__ or "").split("\n", 1)[0]
        app.command(verb.__name__, cls=VerbCommand, short_help=first_line)(verb)
    return typer.main.get_command(app)
