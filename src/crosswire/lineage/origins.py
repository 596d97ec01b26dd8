"""Origins: the independent voice behind each claim of one event, after copies and shared statements are folded.

Each claim gets one origin with a sentence that says why. The reports' and claims' order does not matter.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from crosswire.lineage.agencies import agency_of_outlet
from crosswire.lineage.covering import covers
from crosswire.lineage.credits import source_of
from crosswire.lineage.dependences import comes_first, known_order, spans_of
from crosswire.lineage.folding import event_voices
from crosswire.lineage.matching import has_figure, parts_of, same_value
from crosswire.lineage.voices import Ladder, Voice, is_people, people_kinds, voice_of
from crosswire.model.claim import Claim
from crosswire.model.dependence import Dependence
from crosswire.model.names import fold
from crosswire.model.party import Attribution
from crosswire.model.report import Report
from crosswire.model.voice import OriginReason
from crosswire.model.words import DependenceKind, Scope, SpeakerRole

SHORT_ID = 7
"""Characters of a report's id that name it where its outlet is not known."""


def origins(
    reports: Sequence[Report], claims: Sequence[Claim], dependences: Sequence[Dependence], ladder: Ladder
) -> dict[str, str]:
    """The label of the voice behind each claim, by claim id; equal labels are one voice. See `origin_reasons`."""
    return {i: r.label for i, r in origin_reasons(reports, claims, dependences, ladder).items()}


def origin_reasons(
    reports: Sequence[Report], claims: Sequence[Claim], dependences: Sequence[Dependence], ladder: Ladder
) -> dict[str, OriginReason]:
    """The voice behind each claim of one event, with the reason, by claim id in their order.

    An attributed claim has its nearest speaker's voice, folded upward by `ladder` (an actor id to the ids and labels of
    the actor and what it is part of, up to the institution it speaks for), by spelling where named, by kind where not.
    A claim without a speaker has the voice to which its own report gives the same figure elsewhere; else that to which a
    report gives it which this one copies, rewrites or shares a statement with; else, where it stands in a copied
    passage, that of the report that had it first; else its outlet's own.
    """
    voices = _Workings(reports, claims, dependences, ladder).voices()
    label_of = _labels(voices.values())
    return {
        i: OriginReason(label_of[v.key], v.why, v.clear, v.apart) for i, v in ((i, voices[i]) for i in sorted(voices))
    }


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
        self, reports: Sequence[Report], claims: Sequence[Claim], dependences: Sequence[Dependence], ladder: Ladder
    ) -> None:
        self.reports = {r.id: r for r in reports}
        self.claims = sorted(claims, key=lambda c: (c.report_id, c.evidence.start, c.evidence.end, c.id))
        self.dependences = sorted(dependences, key=lambda d: (d.a, d.b, d.kind))
        self.ladder = ladder
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
        speakers = {c.id: s for c in self.claims if (s := nearest_speaker(c)) is not None}
        alone = {i: voice_of(s, self.ladder) for i, s in speakers.items()}
        heads = event_voices(
            ((alone[i], speakers[i].text) for i in sorted(speakers)), [r.text for _, r in sorted(self.reports.items())]
        )
        for i, voice in alone.items():
            head = heads[voice.key]
            self.found[i] = head if (head.key, head.label, head.clear) != (voice.key, voice.label, True) else voice
        self._named_by_rung(speakers)
        self._likely_of_a_kind(speakers)

    def _named_by_rung(self, speakers: Mapping[str, Attribution]) -> None:
        """Calls each known institution by the lowest rung that covers all of it that speak in the event."""
        here = {c.id for c in self.claims if c.scope is Scope.EVENT}
        ladders = {i: self.ladder(s.actor_id) for i, s in speakers.items()}
        spoken = [
            (ladders[i], s.text)
            for i, s in speakers.items()
            if ladders[i] and self.found[i].key == f"actor:{ladders[i][-1][0]}"
        ]
        inside = [(ladders[i], speakers[i].text) for i in speakers if i in here]
        cover = {**covers(spoken), **covers(p for p in inside if p in spoken)}
        for i, voice in self.found.items():
            found = cover.get(voice.key.removeprefix("actor:")) if voice.key.startswith("actor:") else None
            if found is None:
                continue
            words, own = speakers[i].text, ladders[i][0][1] if ladders[i] else ""
            why = voice.why
            if ladders[i] and f"actor:{ladders[i][-1][0]}" == voice.key:
                same = fold(words) in (fold(found.label), fold(f"the {found.label}"))
                by = f"said by {found.label}" if same else f"“{words}” speaks for {found.label}"
                why = by + (found.naming if own != found.label or not same else "")
            elif voice.label != found.label:
                why = why.replace(voice.label, found.label)
            self.found[i] = replace(voice, label=found.label, why=why)

    def _likely_of_a_kind(self, speakers: Mapping[str, Attribution]) -> None:
        """Marks people called by what they are alone ("witnesses") where reports that do not lean on each other have them."""
        kinds = people_kinds()
        by_kind: dict[str, set[str]] = {}
        for claim in self.claims:
            voice = self.found.get(claim.id)
            if voice is not None and voice.key.startswith("kind:") and is_people(voice.key, kinds):
                by_kind.setdefault(voice.key, set()).add(claim.report_id)
        group = self._leaning_groups()
        for claim in self.claims:
            voice = self.found.get(claim.id)
            if voice is None or len({group[r] for r in by_kind.get(voice.key, ())}) < 2:
                continue
            why = f"“{speakers[claim.id].text}” is not named: likely, but not surely, one voice with others called {voice.label}"
            self.found[claim.id] = replace(voice, why=why, clear=False, alone=f"{voice.key}@{group[claim.report_id]}")

    def _leaning_groups(self) -> dict[str, str]:
        """For each report the smallest id among those that it leans on, or that lean on it, through any chain."""
        head = {i: i for i in self.reports}

        def top(i: str) -> str:
            while head[i] != i:
                i = head[i]
            return i

        for d in self.dependences:
            if d.a in head and d.b in head:
                x, y = sorted((top(d.a), top(d.b)))
                head[y] = x
        return {i: top(i) for i in head}

    def _elsewhere_in_report(self, claim: Claim, spoken: list[Claim]) -> Voice | None:
        """The voice to which the same report gives this figure, or its parts, elsewhere; the nearest one."""
        if not has_figure(claim):
            return None
        own = [c for c in spoken if c.report_id == claim.report_id]
        same = [c for c in own if same_value(c, claim)]
        if same:
            nearest = min(same, key=lambda c: (abs(c.evidence.start - claim.evidence.start), c.evidence.start, c.id))
            voice = self.found[nearest.id]
            why = f"not attributed here, but the report gives the figure to {voice.label}"
            others = sorted({self.found[c.id].label for c in same} - {voice.label})
            if others:
                why += f", and to {' and '.join(others)} as well"
                return Voice(voice.key, voice.label, why, clear=False, alone=voice.apart)
            return replace(voice, why=why + _DOUBT[voice.clear])
        for key in sorted({self.found[c.id].key for c in own}):
            parts = parts_of(claim, [c for c in own if self.found[c.id].key == key])
            if parts:
                voice = self.found[parts[0].id]
                added = " and ".join(f"“{c.text}”" for c in parts)
                why = f"not attributed here, but the report gives {added}, which add up to it, to {voice.label}"
                return replace(voice, why=why + _DOUBT[voice.clear])
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
                why = f"not attributed here, but the report {how} {self._name(other)}, which gives the figure to {voice.label}"
                shared = dependence.kind is not DependenceKind.SHARED_STATEMENT or self._in_passage(dependence, claim)
                if shared:
                    return replace(voice, why=why + _DOUBT[voice.clear])
                why += "; the figure stands outside what the two share, so it is only likely"
                return Voice(voice.key, voice.label, why, clear=False, alone=self._own(claim.report_id).key)
        return None

    @staticmethod
    def _in_passage(dependence: Dependence, claim: Claim) -> bool:
        """True where the claim's words stand in a passage that its report shares with the other."""
        return any(s.overlaps(claim.evidence.span) for s in spans_of(dependence, claim.report_id))

    def _copied(self, claim: Claim) -> Voice | None:
        """The own voice of the first report that has the claim, where its words stand in a passage taken over."""
        first = claim.report_id
        for dependence, other in self._siblings(claim.report_id):
            shared = dependence.kind is DependenceKind.COPY or self._in_passage(dependence, claim)
            has_it = any(same_value(c, claim) and nearest_speaker(c) is None for c in self.of_report.get(other, ()))
            if shared and has_it and comes_first(self.reports[other], self.reports[first]):
                first = other
        if first == claim.report_id:
            return None
        own = self._own(first)
        if known_order(self.reports[first], self.reports[claim.report_id]):
            return replace(own, why=f"the passage stands in {self._name(first)} as well, which comes first")
        why = f"the passage stands in {self._name(first)} as well; which of the two had it first is not known"
        return replace(own, why=why, clear=False, alone=own.apart)

    def _own(self, report_id: str) -> Voice:
        """The voice of what a report says in its own words: the agency's to which it is credited, else its outlet's."""
        report = self.reports[report_id]
        source = source_of(report)
        if source is not None and source.agency is not None:
            return Voice(source.agency.key, source.agency.label, source.why)
        name = self._name(report_id)
        if report.outlet is None:
            voice = Voice(f"report:{report_id}", name, "the report names no speaker, and its outlet is not known")
        else:
            agency = agency_of_outlet(report.outlet)
            key = agency.key if agency is not None else f"outlet:{fold(name)}"
            voice = Voice(key, name, f"the report names no speaker: {name}'s own words")
        if source is None:
            return voice
        return replace(voice, why=f"{voice.why}; but it is {source.why}", clear=False, alone=voice.key)

    def _siblings(self, report_id: str) -> list[tuple[Dependence, str]]:
        """The reports that this one has a dependence with: copies first, then rewrites, then shared statements."""
        order = list(_HOW)
        both = [(d, d.b if d.a == report_id else d.a) for d in self.dependences if report_id in (d.a, d.b)]
        known = [(d, other) for d, other in both if other in self.reports]
        return sorted(known, key=lambda p: (order.index(p[0].kind), -p[0].score, p[1]))

    def _name(self, report_id: str) -> str:
        outlet = self.reports[report_id].outlet
        return outlet.strip().removeprefix("www.") if outlet else f"report {report_id[:SHORT_ID]}"


_DOUBT = {True: "", False: " (likely, but not surely, the same voice)"}

_HOW = {
    DependenceKind.COPY: "is a copy of",
    DependenceKind.REWRITE: "is a rewrite of",
    DependenceKind.SHARED_STATEMENT: "shares a statement with",
}


def nearest_speaker(claim: Claim) -> Attribution | None:
    """The first in the claim's chain who is not the outlet itself, or null."""
    return next((a for a in claim.attribution if a.role is not SpeakerRole.OUTLET), None)
