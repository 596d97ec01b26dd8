"""The versions page: each report that changed, its versions in order, and what each changed against the one before."""

from collections.abc import Sequence

from crosswire.cli.paper import Paper, Piece
from crosswire.model.statement import EditKind
from crosswire.publishing.difference_words import Stretch
from crosswire.publishing.version_words import VersionLines, VersionPage
from crosswire.publishing.wording import counted

STYLES = {EditKind.SAME: "plain", EditKind.CUT: "grey", EditKind.ADDED: "accent"}

AT = 6
"""The column at which what a version changed begins."""

MOST_OTHER = 6
"""Changes named of what is no figure of people hit; of more their number."""


def write_versions(paper: Paper, pages: Sequence[VersionPage], *, words: bool) -> None:
    """Sets the versions of each report; with `words`, what they changed word by word."""
    if not pages:
        paper.line(("no report has more than one version", "grey"))
    for number, page in enumerate(pages):
        if number:
            paper.blank()
        _write_page(paper, page, words)


def _write_page(paper: Paper, page: VersionPage, words: bool) -> None:
    paper.spread([(page.outlet, "headline")], [(counted(len(page.versions), "version"), "label")])
    for line in (page.title, page.address):
        if line:
            paper.line((line, "grey" if line == page.address else "plain"))
    if page.note:
        paper.line((page.note, "grey"), hang=2)
    for version in page.versions:
        if words:
            paper.blank()
        _write_version(paper, version, words)
    if len(page.versions) == 1:
        paper.line(("its text has not changed since, as far as is known", "grey"), indent=AT)


def _write_version(paper: Paper, version: VersionLines, words: bool) -> None:
    head: list[Piece] = [(version.when, "label"), ("  ", "plain"), (version.report_id, "grey")]
    paper.row((f"{version.number:>3}", "accent"), AT, *head, (f"  {version.count}" if version.count else "", "grey"))
    for figure in version.figures:
        paper.line((figure, "label"), indent=AT, hang=AT + 2)
    shown = version.other[:MOST_OTHER]
    for other in shown:
        paper.line(other, indent=AT, hang=AT + 2)
    if len(version.other) > len(shown):
        paper.line(
            (f"and {counted(len(version.other) - len(shown), 'more change')}; --json has all", "grey"), indent=AT
        )
    if not words:
        return
    if version.title:
        paper.row(("      title", "grey"), AT + 7, *_pieces(version.title))
    for number, passage in enumerate(version.passages):
        paper.row(("" if number else "      text", "grey"), AT + 7, *_pieces(passage))


def _pieces(found: Sequence[Stretch]) -> list[Piece]:
    out: list[Piece] = []
    for number, stretch in enumerate(found):
        out += [(" " if number else "", "plain"), (stretch.marked(), STYLES[stretch.kind])]
    return out
