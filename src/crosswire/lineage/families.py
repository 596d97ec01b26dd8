"""Families: the passages in which several reports of one event carry one statement, side by side.

Always holds: a family has two reports or more and one passage of each; no passage is in two families. Most pairs of a
family are alike by themselves, so that no chain of likenesses joins two statements that have nothing in common. The order of
the reports and claims given does not matter.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from rapidfuzz.distance import LCSseq

from crosswire.lineage.alignment import alike, candidates
from crosswire.lineage.bars import bar
from crosswire.lineage.differences import difference, tokens
from crosswire.lineage.order import by_time
from crosswire.lineage.pieces import Figure, Piece, pieces
from crosswire.lineage.telling import worth
from crosswire.lineage.units import Unit
from crosswire.model.claim import Claim
from crosswire.model.dependence import Dependence
from crosswire.model.moment import out_before
from crosswire.model.report import Report
from crosswire.model.span import Span
from crosswire.model.statement import Family, Variant

Key = tuple[str, int]
"""A piece: its report's id and its number there."""


def families(
    reports: Sequence[Report],
    claims: Sequence[Claim],
    voices: Mapping[str, str],
    dependences: Sequence[Dependence] = (),
) -> list[Family]:
    """The families of statements of one event, those in most reports first, then those with most words in common.

    `voices` gives the label of who is behind each claim, by claim id: claims of what somebody said make their words the
    passages of that voice. Sentences of which no report says whose they are make families as well, with voice null. Passages
    that a dependence of two reports rests on are taken to be one where half of their words are.
    """
    by_id = {r.id: r for r in sorted(reports, key=lambda r: r.id)}
    own: dict[str, list[Claim]] = {}
    for claim in claims:
        own.setdefault(claim.report_id, []).append(claim)
    parts = {i: pieces(r, own.get(i, ()), voices) for i, r in by_id.items()}
    found = [_family(group, parts, by_id) for group in _groups(parts, _shown(parts, dependences))]
    order = {r.id: n for n, r in enumerate(by_time(list(by_id.values())))}

    def rank(family: Family) -> tuple[int, float, int, Span]:
        alike = [v.difference.alike for v in family.variants if v.difference is not None]
        return -len(family.variants), -sum(alike), order[family.report_ids[0]], family.variants[0].span

    return sorted(found, key=rank)


def likeness(a: Piece, b: Piece) -> float:
    """How alike two pieces are, 0 where that is too little for them to carry one statement (0 to 1).

    One voice's words may be turned round or cut short, or be all others but for the figure; without a voice in common, more
    of the words must be the same.
    """
    x, y = a.unit, b.unit
    shared = len(x.telling & y.telling)
    one_voice = a.voice is not None and a.voice == b.voice
    if one_voice and a.figures & b.figures and shared >= bar("figure_words"):
        return max(bar("statement"), alike(x, y))
    if shared < bar("statement_words") or not _numbers_agree(x, y):
        return 0.0
    inner = LCSseq.similarity(x.stems, y.stems) / min(len(x.stems), len(y.stems))
    held = inner if inner >= bar("held") else 0.0
    whole = alike(x, y)
    if one_voice:
        turned = 2 * shared / (len(x.telling) + len(y.telling))
        found = max(whole, turned, held)
        return found if found >= bar("statement") else 0.0
    found = max(whole, held if x.quoted or y.quoted else 0.0)
    said = x.quoted + y.quoted
    # Words of the trade ("the injured were taken to hospital") are nobody's.
    told = worth(x.telling & y.telling) >= bar("weight_said" if said else "weight_half_said")
    return found if found >= bar("quotation" if said == 2 else "passage") and told else 0.0


def _numbers_agree(a: Unit, b: Unit) -> bool:
    return a.numbers <= b.numbers or b.numbers <= a.numbers


def _shown(parts: Mapping[str, Sequence[Piece]], dependences: Sequence[Dependence]) -> set[tuple[Key, Key]]:
    """The pairs of pieces, ids in order, that lie for the most part in a passage which a dependence rests on."""
    out: set[tuple[Key, Key]] = set()
    for found in dependences:
        for passage in found.passages:
            x = [(found.a, n) for n, p in enumerate(parts.get(found.a, ())) if _mostly_in(p.span, passage.a)]
            y = [(found.b, n) for n, p in enumerate(parts.get(found.b, ())) if _mostly_in(p.span, passage.b)]
            out |= {(min(p, q), max(p, q)) for p in x for q in y}
    return out


def _mostly_in(span: Span, passage: Span) -> bool:
    return 2 * (min(span.end, passage.end) - max(span.start, passage.start)) > span.end - span.start


def _groups(parts: Mapping[str, Sequence[Piece]], shown: set[tuple[Key, Key]]) -> list[list[Key]]:
    """The pieces that carry one statement: groups grow from the likest pairs on while most of their pairs are alike."""
    score: dict[tuple[Key, Key], float] = {}
    for (a, i), (b, j) in _compared(parts) | shown:
        found = likeness(parts[a][i], parts[b][j])
        if not found and ((a, i), (b, j)) in shown:
            found = alike(parts[a][i].unit, parts[b][j].unit)
        if found >= bar("statement"):
            score[(a, i), (b, j)] = found

    def weight(pair: tuple[Key, Key]) -> float:
        (a, i), (b, j) = pair
        return score[pair] * min(len(parts[a][i].unit.stems), len(parts[b][j].unit.stems))

    group: dict[Key, list[Key]] = defaultdict(list)
    for x, y in sorted(score, key=lambda pair: (-weight(pair), pair)):
        one, other = group[x] or [x], group[y] or [y]
        if one is other or {k[0] for k in one} & {k[0] for k in other}:
            continue
        joined = sum((min(p, q), max(p, q)) in score for p in one for q in other)
        if joined >= bar("together") * len(one) * len(other):
            whole = sorted(one + other)
            for key in whole:
                group[key] = whole
    unique = {id(g): g for g in group.values() if len(g) > 1}
    return sorted(unique.values())


def _compared(parts: Mapping[str, Sequence[Piece]]) -> set[tuple[Key, Key]]:
    """The pairs of pieces worth comparing: those that share several telling words, or one voice's figure."""
    shared = candidates({i: [p.unit for p in found] for i, found in parts.items()})
    out = {((a, i), (b, j)) for (a, b), numbers in shared.items() for i, j in numbers}
    given: dict[tuple[str, Figure], list[Key]] = defaultdict(list)
    for report in sorted(parts):
        for number, piece in enumerate(parts[report]):
            for figure in piece.figures if piece.voice is not None else ():
                given[str(piece.voice), figure].append((report, number))
    return out | {(x, y) for keys in given.values() for x, y in combinations(keys, 2) if x[0] != y[0]}


def _family(group: Sequence[Key], parts: Mapping[str, Sequence[Piece]], reports: Mapping[str, Report]) -> Family:
    held = {report: parts[report][number] for report, number in group}
    ordered = by_time([reports[i] for i in held])
    first_known = all(out_before(ordered[0].published, r.published) for r in ordered[1:])
    words = {r.id: tuple(t.key for t in tokens(r.text, held[r.id].span)) for r in ordered}
    having = Counter(words.values())

    def rank(report: Report) -> tuple[int, int, int]:
        return -having[words[report.id]], -len(held[report.id].unit.stems), ordered.index(report)

    first = ordered[0] if first_known else min(ordered, key=rank)
    base = held[first.id]
    variants = [Variant(first.id, base.span, base.manner, base.voice)]
    earliest = {words[first.id]: first.id}
    for report in (r for r in ordered if r is not first):
        own = held[report.id]
        told = difference(first.text, base.span, report.text, own.span)
        same = earliest.get(words[report.id])
        variants.append(Variant(report.id, own.span, own.manner, own.voice, told, same))
        earliest.setdefault(words[report.id], report.id)
    voices = Counter(v.voice for v in variants if v.voice is not None)
    voice = min(voices, key=lambda name: (-voices[name], name), default=None)
    return Family(voice, tuple(variants), first_known)
