"""crosswire check: whether the store is whole, and what is derived in it as it should be."""

from typing import Annotated

import typer

from crosswire.cli.settings import open_desk


def check(
    context: typer.Context,
    derived: Annotated[
        bool, typer.Option("--derived", help="Derive everything again as well, in a copy, and compare; takes a while.")
    ] = False,
    workers: Annotated[int, typer.Option(metavar="N", min=1, help="Processes that derive at the same time.")] = 1,
) -> int:
    """Check that the store is whole: every quotation stands in its report, every event follows from its reports.

    Prints what is broken, a line each, and exits with 1; or says that the store is whole.
    """
    from crosswire.cli.paper import Paper
    from crosswire.cli.progress import Progress
    from crosswire.publishing.wording import clean, counted

    paper = Paper()
    unlike: list[str] = []
    with open_desk(context) as desk, Progress() as progress:
        broken = desk.check()
        if derived and not broken:
            unlike = desk.check_derived(progress=progress.told, workers=workers)
        if not broken:
            counts = desk.counts()
    for problem in broken or unlike:
        paper.line(clean(problem), hang=2)
    if broken:
        paper.line(f"{counted(len(broken), 'thing is', 'things are')} broken.".capitalize())
        return 1
    if unlike:
        words = counted(len(unlike), "thing is", "things are")
        paper.line(f"{words} derived otherwise than here; 'crosswire rebuild' derives everything again.".capitalize())
        return 1
    sizes = ((counts[things], things) for things in ("reports", "claims", "events"))
    said = [f"{n:,} {things[:-1] if n == 1 else things}" for n, things in sizes]
    again = ", and deriving it again gives the same" if derived else ""
    paper.line(f"The store is whole{again}: {', '.join(said)}.")
    return 0
