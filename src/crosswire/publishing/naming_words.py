"""How the parties are named, as a table: which outlet has which word how often, in its own voice and in the words of others."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.naming import PartyNaming, Wording
from crosswire.model.outlets import outlet_of
from crosswire.model.report import Report
from crosswire.publishing.wording import clean

ROUND = 32
"""Characters of the text shown on either side of an example."""


@dataclass(frozen=True, slots=True)
class Example:
    """One use of a word: the text round it in three parts, the outlet, and whose words they are ("" for the outlet's own)."""

    word: str
    before: str
    phrase: str
    after: str
    outlet: str
    voice: str


@dataclass(frozen=True, slots=True)
class NamingTable:
    """The words for one party. `words` stand in order of use; `rows` are outlets in order of publication, with for each word
    how often the outlet has it in its own voice and how often in the words of others.
    """

    label: str
    words: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[int, int], ...]], ...]
    examples: tuple[Example, ...]


def naming_tables(
    namings: Sequence[PartyNaming], reports: Sequence[Report], labels: Mapping[str, str]
) -> list[NamingTable]:
    """The tables of an event's parties; `labels` name the reports, in order of publication. An outlet's reports are one row."""
    by_id = {r.id: r for r in reports}
    outlets = {i: clean(outlet_of(by_id[i]) or "") or labels[i] for i in labels if i in by_id}
    return [_table(n, by_id, outlets) for n in namings]


def _table(naming: PartyNaming, reports: Mapping[str, Report], outlets: Mapping[str, str]) -> NamingTable:
    counts = Counter(w.word for w in naming.wordings)
    words = sorted(counts, key=lambda word: (-counts[word], word))
    cells = Counter((outlets[w.report_id], w.word, w.own) for w in naming.wordings)
    order = list(outlets)
    named = {outlets[w.report_id] for w in naming.wordings}
    rows = [
        (outlet, tuple((cells[outlet, word, True], cells[outlet, word, False]) for word in words))
        for outlet in dict.fromkeys(outlets.values())
        if outlet in named
    ]
    examples = []
    for word in words:
        # The outlet's own voice shows best how it names; of those the one with the party's name in it.
        best = min(
            (w for w in naming.wordings if w.word == word),
            key=lambda w: (not w.own, -len(w.evidence.quote), order.index(w.report_id), w.evidence.start),
        )
        examples.append(_example(best, reports[best.report_id], outlets))
    return NamingTable(clean(naming.label), tuple(words), tuple(rows), tuple(examples))


def _example(wording: Wording, report: Report, outlets: Mapping[str, str]) -> Example:
    at, text = wording.evidence, report.text
    before, after = text[max(0, at.start - ROUND) : at.start], text[at.end : at.end + ROUND]
    # Nothing from beyond the line, and no half words where it is cut.
    whole_before, whole_after = "\n" in before or at.start <= ROUND, "\n" in after or at.end + ROUND >= len(text)
    before = before.rpartition("\n")[2] if whole_before else "…" + before.partition(" ")[2]
    after = after.partition("\n")[0] if whole_after else after.rpartition(" ")[0] + "…"
    voice = "" if wording.own else clean(wording.speaker or "somebody quoted")
    return Example(wording.word, _edged(before), clean(at.quote), _edged(after), outlets[report.id], voice)


def _edged(words: str) -> str:
    """`words` made safe, with the blanks at their ends."""
    lead, end = " " * words[:1].isspace(), " " * words[-1:].isspace()
    return f"{lead}{clean(words)}{end}" if words.strip() else ""
