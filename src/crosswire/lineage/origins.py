"""Origins: the independent voice behind each claim of one event, after copies and shared statements are folded.

Each claim gets one origin with a sentence that says why. The reports' and claims' order does not matter.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crosswire.lineage.dependences import comes_first, spans_of
from crosswire.lineage.folding import event_voices
from crosswire.lineage.matching import has_figure, parts_of, same_value
from crosswire.lineage.voices import PartOf, Voice, voice_of
from crosswire.model.claim import Claim
from crosswire.model.dependence import Dependence
from crosswire.model.names import fold
from crosswire.model.party import Attribution
from crosswire.model.report import Report
from crosswire.model.words import DependenceKind, SpeakerRole

SHORT_ID = 7
"""Characters of a report's id that name it where its outlet is not known."""


@dataclass(frozen=True, slots=True)
class OriginReason:
    """The label of a claim's origin, and why it is that one, in a sentence."""

    label: str
    why: str


def origins(
    reports: Sequence[Report], claims: Sequence[Claim], dependences: Sequence[Dependence], part_of: PartOf
) -> dict[str, str]:
    """The label of the voice behind each claim, by claim id; equal labels are one voice. See `origin_reasons`."""
    return {i: r.label for i, r in origin_reasons(reports, claims, dependences, part_of).items()}


def origin_reasons(
    reports: Sequence[Report], claims: Sequence[Claim], dependences: Sequence[Dependence], part_of: PartOf
) -> dict[str, OriginReason]:
    """The voice behind each claim of one event, with the reason, by claim id in their order.

    An attributed claim has its nearest speaker's voice, folded upward by `part_of` (an actor id to the id and label of
    the institution it speaks for, or null), by spelling where named, by kind where not. A claim without a speaker has
    the voice to which its own report gives the same figure elsewhere; else that to which a report gives it which this
    one copies, rewrites or shares a statement with; else, where it stands in a copied passage, that of the report that
    had it first; else its outlet's own.
    """
    voices = _Workings(reports, claims, dependences, part_of).voices()
    label_of = _labels(voices.values())
    return {i: OriginReason(label_of[voices[i].key], voices[i].why) for i in sorted(voices)}


def _labels(voices: Iterable[Voice]) -> dict[str, str]:
    """One label for each key, the one it has most often (then the shortest), and different ones for different keys."""
    counts: dict[str, Counter[str]] = {}
    for voice in voices:
        counts.setdefault(voice.key, Counter())[voice.label] += 1
    by_key = {key: min(found, key=lambda n: (-found[n], len(n), n)) for key, found in counts.items()}
    taken: set[str] = set()
    for key in sorted(by_key):
        if by_key[key] in taken:
            by_key[key] = f"{by_key[key]} ({key.partition(':')[0]})"
        taken.add(by_key[key])
    return by_key


class _Workings:
    """The steps, each for the claims that the steps before left open."""

    def __init__(
        self, reports: Sequence[Report], claims: Sequence[Claim], dependences: Sequence[Dependence], part_of: PartOf
    ) -> None:
        self.reports = {r.id: r for r in reports}
        self.claims = sorted(claims, key=lambda c: (c.report_id, c.evidence.start, c.evidence.end, c.id))
        self.dependences = sorted(dependences, key=lambda d: (d.a, d.b, d.kind))
        self.part_of = part_of
        self.found: dict[str, Voice] = {}
        self.of_report: dict[str, list[Claim]] = {}
        for claim in self.claims:
            self.of_report.setdefault(claim.report_id, []).append(claim)

    def voices(self) -> dict[str, Voice]:
        self._attributed()
        spoken = [c for c in self.claims if c.id in self.found]
        for claim in self.claims:
            if claim.id not in self.found:
                voice = self._elsewhere_in_report(claim, spoken) or self._in_sibling(claim, spoken)
                self.found[claim.id] = voice or self._copied(claim) or self._own(claim.report_id)
        return self.found

    def _attributed(self) -> None:
        words: dict[str, str] = {}
        for claim in self.claims:
            speaker = nearest_speaker(claim)
            if speaker is not None:
                self.found[claim.id] = voice_of(speaker, self.part_of)
                words[claim.id] = speaker.text
        heads = event_voices(
            ((self.found[i], words[i]) for i in sorted(words)), [r.text for _, r in sorted(self.reports.items())]
        )
        for claim_id, voice in self.found.items():
            head = heads[voice.key]
            if head.key != voice.key or head.label != voice.label:
                self.found[claim_id] = head

    def _elsewhere_in_report(self, claim: Claim, spoken: list[Claim]) -> Voice | None:
        """The voice to which the same report gives this figure, or its parts, elsewhere; the nearest one."""
        if not has_figure(claim):
            return None
        own = [c for c in spoken if c.report_id == claim.report_id]
        same = [c for c in own if same_value(c, claim)]
        if same:
            voice = self.found[
                min(same, key=lambda c: (abs(c.evidence.start - claim.evidence.start), c.evidence.start, c.id)).id
            ]
            return Voice(
                voice.key, voice.label, f"not attributed here, but the report gives the figure to {voice.label}"
            )
        for key in sorted({self.found[c.id].key for c in own}):
            parts = parts_of(claim, [c for c in own if self.found[c.id].key == key])
            if parts:
                label = self.found[parts[0].id].label
                added = " and ".join(f"“{c.text}”" for c in parts)
                why = f"not attributed here, but the report gives {added}, which add up to it, to {label}"
                return Voice(key, label, why)
        return None

    def _in_sibling(self, claim: Claim, spoken: list[Claim]) -> Voice | None:
        """The voice to which a report that this one depends on gives the same figure."""
        if not has_figure(claim):
            return None
        for dependence, other in self._siblings(claim.report_id):
            same = [c for c in spoken if c.report_id == other and same_value(c, claim)]
            if same:
                voice = self.found[same[0].id]
                how = _HOW[dependence.kind]
                source = f"{how} {self._name(other)}, which gives the figure to {voice.label}"
                why = f"not attributed here, but the report {source}"
                return Voice(voice.key, voice.label, why)
        return None

    def _copied(self, claim: Claim) -> Voice | None:
        """The own voice of the first report that has the claim, where its words stand in a passage taken over."""
        first = claim.report_id
        for dependence, other in self._siblings(claim.report_id):
            shared = dependence.kind is DependenceKind.COPY or any(
                s.overlaps(claim.evidence.span) for s in spans_of(dependence, claim.report_id)
            )
            has_it = any(same_value(c, claim) and nearest_speaker(c) is None for c in self.of_report.get(other, ()))
            if shared and has_it and comes_first(self.reports[other], self.reports[first]):
                first = other
        if first == claim.report_id:
            return None
        own = self._own(first)
        return Voice(own.key, own.label, f"the passage stands in {self._name(first)} as well, which comes first")

    def _own(self, report_id: str) -> Voice:
        outlet = self.reports[report_id].outlet
        if outlet:
            name = outlet.strip().removeprefix("www.")
            return Voice(f"outlet:{fold(name)}", name, f"the report names no speaker: {name}'s own words")
        label = f"report {report_id[:SHORT_ID]}"
        return Voice(f"report:{report_id}", label, "the report names no speaker, and its outlet is not known")

    def _siblings(self, report_id: str) -> list[tuple[Dependence, str]]:
        """The reports that this one has a dependence with: copies first, then rewrites, then shared statements."""
        order = list(_HOW)
        both = [(d, d.b if d.a == report_id else d.a) for d in self.dependences if report_id in (d.a, d.b)]
        known = [(d, other) for d, other in both if other in self.reports]
        return sorted(known, key=lambda p: (order.index(p[0].kind), -p[0].score, p[1]))

    def _name(self, report_id: str) -> str:
        return self._own(report_id).label


_HOW = {
    DependenceKind.COPY: "is a copy of",
    DependenceKind.REWRITE: "is a rewrite of",
    DependenceKind.SHARED_STATEMENT: "shares a statement with",
}


def nearest_speaker(claim: Claim) -> Attribution | None:
    """The first in the claim's chain who is not the outlet itself, or null."""
    return next((a for a in claim.attribution if a.role is not SpeakerRole.OUTLET), None)
