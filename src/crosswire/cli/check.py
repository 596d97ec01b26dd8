"""crosswire check: whether the store is whole."""

import typer

from crosswire.cli.settings import open_desk


def check(context: typer.Context) -> int:
    """Check that the store is whole: every quotation stands in its report, every event follows from its reports.

    Prints what is broken, a line each, and exits with 1; or says that the store is whole.
    """
    from crosswire.cli.paper import Paper
    from crosswire.publishing.wording import clean, counted

    paper = Paper()
    with open_desk(context) as desk:
        broken = desk.check()
        if not broken:
            counts = desk.counts()
    for problem in broken:
        paper.line(clean(problem), hang=2)
    if broken:
        paper.line(f"{counted(len(broken), 'thing is', 'things are')} broken.".capitalize())
        return 1
    sizes = ((counts[things], things) for things in ("reports", "claims", "events"))
    said = [f"{n:,} {things[:-1] if n == 1 else things}" for n, things in sizes]
    paper.line(f"The store is whole: {', '.join(said)}.")
    return 0
