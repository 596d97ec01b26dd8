"""The answer block: one question of an event on paper, with its positions, their voices, outlets and words."""

from collections.abc import Mapping, Sequence

from crosswire.cli.paper import Paper, Piece
from crosswire.cli.range_mark import range_mark
from crosswire.model.words import QuestionStatus
from crosswire.publishing.answers import Answer, Stand, Voice
from crosswire.publishing.outlet_labels import is_own
from crosswire.publishing.wording import listed

MOST_WAYS = 2
"""Ways in which reports part a number that are shown."""

MOST_OUTLETS = 6
"""Outlets named behind one voice; the rest are counted."""

WIDEST_LEAD = 16
"""Columns of a position's letter and figure; a figure in longer words takes a line of its own."""


def write_answer(paper: Paper, answer: Answer, labels: Mapping[str, str]) -> None:
    """Sets one answer: kind and group with the status; the figure; the positions; what stands against what, and why."""
    title: list[Piece] = [(answer.kind.upper(), "label")]
    if answer.group:
        title.append(f"  {answer.group}")
    disputed = answer.question.status is QuestionStatus.DISPUTED
    paper.spread(title, [(answer.status, "disputed" if disputed else "label")])
    if len(answer.stands) > 1:
        paper.line(*_figure_line(answer), indent=2)
    at = 2 + min(WIDEST_LEAD, max((len(_lead(answer, s)) for s in answer.stands), default=0))
    for stand in answer.stands:
        _write_stand(paper, answer, stand, labels, at)
    paper.line((" ".join(_reasons(answer)), "grey"), indent=2)


def _reasons(answer: Answer) -> list[str]:
    """What stands against what, and why the best figure is what it is, by which rule."""
    rule = f"(rule: {answer.question.rule})."
    return [
        *(f"{s}." for s in answer.opposed),
        f"{answer.why.rstrip('.')} {rule}" if answer.why else f"Rule: {answer.question.rule}.",
    ]


def write_not_stated(paper: Paper, kinds: Sequence[str]) -> None:
    """Sets the questions that no report answers."""
    at = max(map(len, kinds), default=0) + 2
    for kind in kinds:
        paper.row((kind.upper(), "label"), at, ("not stated by any report", "grey"))


def _figure_line(answer: Answer) -> list[Piece]:
    """The range mark (or the figures in words), and the best figure."""
    mark = range_mark(answer) or [(answer.figure, "accent")]
    if answer.best is None:
        return [*mark, ("   no best figure", "grey")]
    return [*mark, "   best ", (answer.best, "accent")]


def _lead(answer: Answer, stand: Stand) -> str:
    return f"  {stand.letter}  {stand.figure}" if len(answer.stands) > 1 else f"  {stand.figure}"


def _write_stand(paper: Paper, answer: Answer, stand: Stand, labels: Mapping[str, str], at: int) -> None:
    lead = _lead(answer, stand)
    for number, voice in enumerate(stand.voices or (Voice("no voice known", ()),)):
        paper.row((lead if number == 0 else "", "label"), at, *_voice(voice, labels), hang=at + 2)
    for way, reports in stand.parts[:MOST_WAYS]:
        outlets = [labels[i] for i in reports if i in labels]
        paper.line(f"in parts {way}", (f" — {listed(outlets, most=MOST_OUTLETS)}", "grey"), indent=at)
    quotation = stand.quotation
    if quotation:
        pieces: list[Piece] = [(f"“{quotation.words}”", "quote")]
        names = {v.label for v in stand.voices}
        speaker = quotation.speaker if quotation.speaker and (quotation.speaker not in names or len(names) > 1) else ""
        source = labels.get(quotation.report_id, "")
        pieces.append((f" — {speaker + ', in ' if speaker else ''}{source}", "grey"))
        if stand.more:
            pieces.append((f", +{stand.more} more", "grey"))
        paper.line(*pieces, indent=at)


def _voice(voice: Voice, labels: Mapping[str, str]) -> list[Piece]:
    """A voice and the outlets that carried it."""
    outlets = [labels[i] for i in voice.report_ids if i in labels]
    if len(voice.report_ids) == 1 and is_own(voice.label, voice.report_ids[0], labels):
        return [(outlets[0] if outlets else voice.label, "label"), ", in its own words"]
    carried = [", carried by ", listed(outlets, most=MOST_OUTLETS)] if outlets else []
    return [(voice.label, "label"), *carried]
