"""Origins: the independent voice behind each claim of one event, after copies and shared statements are folded.

Each claim gets one origin with a sentence that says why. The reports' and claims' order does not matter.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace

from crosswire.lineage.credits import source_of
from crosswire.lineage.dependences import comes_first, known_order, spans_of
from crosswire.lineage.issuers import issuer_of
from crosswire.lineage.matching import groups_meet, has_figure, parts_of, value_key
from crosswire.lineage.speaking import nearest_speaker, spoken_voices
from crosswire.lineage.voices import Ladder, Voice, is_the_outlet
from crosswire.model.claim import Claim
from crosswire.model.dependence import Dependence
from crosswire.model.names import fold
from crosswire.model.outlets import outlet_of, registry
from crosswire.model.report import Report
from crosswire.model.versions import by_one_outlet
from crosswire.model.voice import OriginReason
from crosswire.model.words import DependenceKind

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
    passage, that of the report that had it first; else its outlet's own. A rejected claim has none.
    """
    standing = [c for c in claims if not c.rejected]
    voices = _Workings(reports, standing, dependences, ladder).voices()
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


class _Stated:
    """Claims by report and by the value that they state."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._of_report: dict[str, list[Claim]] = {}
        self._with_value: dict[tuple[str, tuple[Hashable, ...]], list[Claim]] = {}
        for claim in claims:
            self._of_report.setdefault(claim.report_id, []).append(claim)
            self._with_value.setdefault((claim.report_id, value_key(claim)), []).append(claim)

    def of_report(self, report_id: str) -> Sequence[Claim]:
        """Those of one report."""
        return self._of_report.get(report_id, ())

    def same(self, report_id: str, claim: Claim) -> list[Claim]:
        """Those of one report that state the value of `claim`, for people who may be the same."""
        return [c for c in self._with_value.get((report_id, value_key(claim)), ()) if groups_meet(c.of, claim.of)]


class _Workings:
    """The steps, each for the claims that the steps before left open."""

    def __init__(
        self, reports: Sequence[Report], claims: Sequence[Claim], dependences: Sequence[Dependence], ladder: Ladder
    ) -> None:
        self.reports = {r.id: r for r in by_one_outlet(reports)}
        self.claims = sorted(claims, key=lambda c: (c.report_id, c.evidence.start, c.evidence.end, c.id))
        self.dependences = sorted(dependences, key=lambda d: (d.a, d.b, d.kind))
        self.ladder = ladder
        self.found: dict[str, Voice] = {}
        self.called: dict[str, Voice] = {}
        self.own: dict[str, Voice] = {}
        self.spoken = _Stated(())
        self.unattributed = _Stated(c for c in self.claims if nearest_speaker(c) is None)
        self.siblings = self._siblings()

    def voices(self) -> dict[str, Voice]:
        self.found = spoken_voices(list(self.reports.values()), self.claims, self.dependences, self.ladder)
        self.called = {fold(v.label).replace(" ", ""): v for _, v in sorted(self.found.items()) if v.clear}
        self.spoken = _Stated(c for c in self.claims if c.id in self.found)
        for claim in self.claims:
            said_itself = any(is_the_outlet(a.text) for a in claim.attribution)
            if claim.id not in self.found and said_itself:
                self.found[claim.id] = self._own(claim.report_id)
            elif claim.id not in self.found:
                voice = self._elsewhere_in_report(claim) or self._in_sibling(claim)
                own = self._own(claim.report_id)
                credited = own.clear and own.key.startswith("agency:")
                self.found[claim.id] = voice or (None if credited else self._copied(claim)) or own
        self.found.update(self._of_one_house())
        return self.found

    def _of_one_house(self) -> dict[str, Voice]:
        """Figures that two outlets of one owner give in their own words, as likely those of the one that had them first."""
        told: dict[tuple[str, tuple[Hashable, ...]], list[Claim]] = {}
        for claim in self.claims:
            owner = self._owner(claim)
            if owner and has_figure(claim):
                told.setdefault((owner, value_key(claim)), []).append(claim)
        out: dict[str, Voice] = {}
        for (owner, _), same in sorted(told.items(), key=lambda item: (item[0][0], item[1][0].id)):
            same.sort(key=lambda c: (_known_time(self.reports[c.report_id]), self.found[c.id].key, c.report_id, c.id))
            for claim in same:
                own = self.found[claim.id]
                first = next((c for c in same if groups_meet(c.of, claim.of)), claim)
                head = self.found[first.id]
                if head.key != own.key:
                    why = f"{own.why}; but {head.label} gives the figure as well, and both belong to {owner}"
                    out[claim.id] = Voice(head.key, head.label, why, clear=False, alone=own.apart)
        return out

    def _owner(self, claim: Claim) -> str:
        """The owner of the outlet that gives a claim in its own words, by itself or through a report that copies it."""
        voice = self.found[claim.id]
        own = self._own(claim.report_id)
        known = registry().called(voice.label) if voice.clear and voice.key == own.key else None
        return known.owner if known is not None and known.key == voice.key else ""

    def _elsewhere_in_report(self, claim: Claim) -> Voice | None:
        """The voice to which the same report gives this figure, or its parts, elsewhere; the nearest one."""
        if not has_figure(claim):
            return None
        own = self.spoken.of_report(claim.report_id)
        same = self.spoken.same(claim.report_id, claim)
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

    def _in_sibling(self, claim: Claim) -> Voice | None:
        """The voice to which a report that this one depends on gives the same figure."""
        if not has_figure(claim):
            return None
        for dependence, other in self.siblings.get(claim.report_id, ()):
            same = self.spoken.same(other, claim)
            if same:
                voice = self.found[same[0].id]
                how = _HOW[dependence.kind]
                why = f"not attributed here, but the report {how} {self._name(other)}, which gives the figure to {voice.label}"
                # Who carries a speaker's statement and gives the speaker's figure has it from the speaker.
                shared = (
                    dependence.kind is not DependenceKind.SHARED_STATEMENT
                    or self._in_passage(dependence, claim)
                    or any(
                        self.found[c.id].key == voice.key and self._in_passage(dependence, c)
                        for c in self.spoken.of_report(other)
                    )
                )
                if shared:
                    return replace(voice, why=why + _DOUBT[voice.clear])
                why += "; the figure stands outside what the two share, so it is only likely"
                return Voice(voice.key, voice.label, why, clear=False, alone=self._own(claim.report_id).key)
        return None

    @staticmethod
    def _in_passage(dependence: Dependence, claim: Claim) -> bool:
        """True where the claim's words stand in a passage that its report shares with the other."""
        if claim.report_id not in (dependence.a, dependence.b):
            return False
        return any(s.overlaps(claim.evidence.span) for s in spans_of(dependence, claim.report_id))

    def _copied(self, claim: Claim) -> Voice | None:
        """The own voice of the first report that has the claim, where its words stand in a passage taken over."""
        first = claim.report_id
        for dependence, other in self.siblings.get(claim.report_id, ()):
            if not self.unattributed.same(other, claim) or not comes_first(self.reports[other], self.reports[first]):
                continue
            if dependence.kind is DependenceKind.COPY or self._in_passage(dependence, claim):
                first = other
        if first == claim.report_id:
            return None
        own = self._own(first)
        if known_order(self.reports[first], self.reports[claim.report_id]):
            return replace(own, why=f"the passage stands in {self._name(first)} as well, which comes first")
        why = f"the passage stands in {self._name(first)} as well; which of the two had it first is not known"
        return replace(own, why=why, clear=False, alone=own.apart)

    def _own(self, report_id: str) -> Voice:
        """The voice of what a report says in its own words, worked out once for each."""
        if report_id not in self.own:
            self.own[report_id] = self._worked_out_own(report_id)
        return self.own[report_id]

    def _worked_out_own(self, report_id: str) -> Voice:
        """The agency's to which the report is credited, else its issuer's, else its outlet's."""
        report = self.reports[report_id]
        source = source_of(report)
        if source is not None and source.agency is not None:
            return Voice(source.agency.key, source.agency.name, source.why)
        name = self._name(report_id)
        outlet = outlet_of(report)
        issuer = issuer_of(report.text) if outlet is None else None
        if issuer is not None:
            why = f"the report names no speaker: it is put out by {issuer}"
            quoted = self.called.get(_without_domain(issuer))
            voice = replace(quoted, why=why) if quoted else Voice(f"outlet:{fold(issuer)}", issuer, why)
        elif outlet is None:
            voice = Voice(f"report:{report_id}", name, "the report names no speaker, and its outlet is not known")
        else:
            known = registry().find(name)
            names = [name, *(known.names if known is not None else ()), *filter(None, [report.outlet])]
            quoted = next((self.called[n] for n in map(_without_domain, names) if n in self.called), None)
            key = known.key if known is not None else f"outlet:{fold(name)}"
            voice = Voice(key, name, f"the report names no speaker: {name}'s own words")
            if quoted is not None:
                voice = Voice(quoted.key, quoted.label, f"{voice.why}, whom others quote by name")
        if source is None:
            return voice
        return replace(voice, why=f"{voice.why}; but it is {source.why}", clear=False, alone=voice.key)

    def _siblings(self) -> dict[str, list[tuple[Dependence, str]]]:
        """For each report those that it has a dependence with: copies first, then rewrites, then shared statements."""
        order = list(_HOW)
        out: dict[str, list[tuple[Dependence, str]]] = {}
        for d in self.dependences:
            for own, other in ((d.a, d.b), (d.b, d.a)):
                if other in self.reports:
                    out.setdefault(own, []).append((d, other))
        return {r: sorted(both, key=lambda p: (order.index(p[0].kind), -p[0].score, p[1])) for r, both in out.items()}

    def _name(self, report_id: str) -> str:
        return outlet_of(self.reports[report_id]) or f"report {report_id[:SHORT_ID]}"


def _known_time(report: Report) -> tuple[bool, str]:
    """When a report came out, to put reports in order; those of which it is not known go last."""
    return report.published.start is None, report.published.start or ""


def _without_domain(name: str) -> str:
    """An outlet's name as one word, as a speaker of that name is compared: "abc7news.com" and "ABC7 News" are equal."""
    return fold(name.rpartition(".")[0] or name if " " not in name else name).replace(" ", "")


_DOUBT = {True: "", False: " (likely, but not surely, the same voice)"}

_HOW = {
    DependenceKind.COPY: "is a copy of",
    DependenceKind.REWRITE: "is a rewrite of",
    DependenceKind.SHARED_STATEMENT: "shares a statement with",
}
