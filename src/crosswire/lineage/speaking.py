"""Speaking: the voice behind each claim that a report attributes to somebody.

What the words say of a speaker is folded over the event; an institution is called by the lowest body that covers all who
speak for it; people without a name who are likely, but not surely, one are marked so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crosswire.lineage.bars import table
from crosswire.lineage.bodies import form_of, is_body, is_written
from crosswire.lineage.covering import covers
from crosswire.lineage.folding import event_voices
from crosswire.lineage.matching import has_figure, same_value
from crosswire.lineage.voices import Ladder, Voice, is_people, is_the_outlet, people_kinds, voice_of
from crosswire.model.claim import Claim
from crosswire.model.dependence import Dependence
from crosswire.model.names import fold
from crosswire.model.party import Attribution
from crosswire.model.report import Report
from crosswire.model.words import PEOPLE_KINDS, Scope, SpeakerRole

Voices = Mapping[str, Voice]


def nearest_speaker(claim: Claim) -> Attribution | None:
    """The first in the claim's chain who is not the outlet itself, or null."""
    return next((a for a in claim.attribution if a.role is not SpeakerRole.OUTLET), None)


def spoken_voices(
    reports: Sequence[Report], claims: Sequence[Claim], dependences: Sequence[Dependence], ladder: Ladder
) -> dict[str, Voice]:
    """The voice behind each attributed claim of one event, by claim id; those attributed to nobody are left out."""
    speakers = _speakers(claims)
    alone = {i: voice_of(s, ladder) for i, s in speakers.items()}
    texts = [r.text for r in sorted(reports, key=lambda r: r.id)]
    heads = event_voices(((alone[i], speakers[i].text) for i in sorted(speakers)), texts)
    found = {}
    for i, voice in alone.items():
        head = heads[voice.key]
        found[i] = head if (head.key, head.label, head.clear) != (voice.key, voice.label, True) else voice
    found = _by_rung(found, claims, speakers, ladder)
    found = _quoted_there(found, [c for c in claims if c.id in found])
    group = _leaning_groups([r.id for r in reports], dependences)
    told = [c for c in claims if c.id in found]
    found = _by_report(found, told, {r.id: r.text for r in reports})
    found = _without_a_body(found, told, speakers)
    return _of_a_kind(found, told, speakers, group)


def _speakers(claims: Sequence[Claim]) -> dict[str, Attribution]:
    """The nearest speaker of each claim; one that a report names again ("the source") has the fullest words for it there.

    "Our own count" has no speaker but the outlet.
    """
    found = {c.id: (c.report_id, s) for c in claims if (s := nearest_speaker(c)) is not None}
    words: dict[tuple[str, str], set[str]] = {}
    for report, s in found.values():
        if s.label is not None and fold(s.label) in fold(s.text):
            words.setdefault((report, s.label), set()).add(s.text)
    fullest = {k: max(texts, key=lambda t: (len(t), t)) for k, texts in words.items()}
    return {
        i: replace(s, text=fullest.get((report, s.label or ""), s.text))
        for i, (report, s) in found.items()
        if not is_the_outlet(s.text)
    }


def _by_rung(
    found: Voices, claims: Sequence[Claim], speakers: Mapping[str, Attribution], ladder: Ladder
) -> dict[str, Voice]:
    """`found` with each known institution called by the lowest rung that covers all of it that speak in the event."""
    here = {c.id for c in claims if c.scope is Scope.EVENT}
    ladders = {i: ladder(s.actor_id) for i, s in speakers.items()}
    own = {i for i, rungs in ladders.items() if rungs and found[i].key == f"actor:{rungs[-1][0]}"}
    spoken = {i: (ladders[i], speakers[i].text) for i in own}
    # What is said of the incident decides; a body that is quoted on other things alone does not lift a voice.
    cover = {**covers(spoken.values()), **covers(spoken[i] for i in own & here)}
    out = dict(found)
    for i, voice in found.items():
        above = cover.get(voice.key.removeprefix("actor:")) if voice.key.startswith("actor:") else None
        if above is None:
            continue
        why = voice.why.replace(voice.label, above.label)
        if i in own:
            words = speakers[i].text
            same = fold(words).removeprefix("the ") == fold(above.label)
            why = (f"said by {above.label}" if same else f"“{words}” speaks for {above.label}") + above.naming
        out[i] = replace(voice, label=above.label, why=why)
    return out


def _quoted_there(found: Voices, told: Sequence[Claim]) -> dict[str, Voice]:
    """`found` with a country's "officials" clearly those of its one institution here, where the same report quotes it."""
    quoted = {(c.report_id, found[c.id].key) for c in told if found[c.id].clear}
    out = dict(found)
    for claim in told:
        voice = found[claim.id]
        if not voice.clear and voice.alone.endswith("/government"):
            named = (claim.report_id, voice.key) in quoted
            doubt = ", whom this report quotes" if named else ": likely, but not surely, the same"
            out[claim.id] = replace(voice, why=voice.why + doubt, clear=named)
    return out


def _by_report(found: Voices, told: Sequence[Claim], texts: Mapping[str, str]) -> dict[str, Voice]:
    """`found` with "police", where the event has two forces, taken for the one that the same report names."""
    named = {
        found[c.id].key: (form, found[c.id].label)
        for c in told
        if len(form := form_of(found[c.id].label)) > 1 and is_body(form)
    }
    out = dict(found)
    for claim in told:
        voice = found[claim.id]
        form = form_of(voice.label)
        if len(form) != 1 or not is_body(form):
            continue
        same = sorted(k for k, (other, _) in named.items() if other[-1] == form[-1])
        here = [k for k in same if is_written(named[k][0], texts[claim.report_id])]
        if len(same) > 1 and len(here) == 1:
            label = named[here[0]][1]
            why = f"“{voice.label}” is {label} in this report, which names no other of its kind"
            out[claim.id] = Voice(here[0], label, why)
    return out


def _without_a_body(found: Voices, told: Sequence[Claim], speakers: Mapping[str, Attribution]) -> dict[str, Voice]:
    """`found` with "officials" who give a figure that the one body they can be of gives as well taken for that body."""
    loose = table("voices")["loose"]
    figures: dict[str, list[Claim]] = {}
    for claim in told:
        if claim.kind in PEOPLE_KINDS and claim.scope is Scope.EVENT and has_figure(claim):
            figures.setdefault(found[claim.id].key, []).append(claim)
    label_of = {found[c.id].key: found[c.id].label for c in told}
    out = dict(found)
    for kind, nouns in sorted(loose.items()):
        key = f"kind:{kind}"
        bodies = [k for k in sorted(figures) if k != key and (form_of(label_of[k]) or ("",))[-1] in nouns]
        if len(bodies) != 1:
            continue
        body = bodies[0]
        alike = {c.report_id for c in figures.get(key, ()) if any(same_value(c, other) for other in figures[body])}
        for claim in told:
            if found[claim.id].key == key and claim.report_id in alike:
                said, label = speakers[claim.id].text, label_of[body]
                why = (
                    f"“{said}” names no body; {label}, the only one here that it can be, gives a figure of theirs too: "
                    "likely, but not surely, the same"
                )
                out[claim.id] = Voice(body, label, why, clear=False, alone=f"{key}@{claim.report_id}")
    return out


def _of_a_kind(
    found: Voices, told: Sequence[Claim], speakers: Mapping[str, Attribution], group: Mapping[str, str]
) -> dict[str, Voice]:
    """`found` with people called by what they are alone ("witnesses") marked where reports that do not lean on each other
    have them.
    """
    kinds = people_kinds()
    by_kind: dict[str, set[str]] = {}
    for claim in told:
        if (key := found[claim.id].key).startswith("kind:") and is_people(key, kinds):
            by_kind.setdefault(key, set()).add(group[claim.report_id])
    out = dict(found)
    for claim in told:
        voice = found[claim.id]
        if len(by_kind.get(voice.key, ())) > 1:
            said = speakers[claim.id].text
            why = f"“{said}” is not named: likely, but not surely, one voice with others called {voice.label}"
            out[claim.id] = replace(voice, why=why, clear=False, alone=f"{voice.key}@{group[claim.report_id]}")
    return out


def _leaning_groups(reports: Sequence[str], dependences: Sequence[Dependence]) -> dict[str, str]:
    """For each report the smallest id among those that it leans on, or that lean on it, through any chain."""
    head = {i: i for i in reports}

    def top(i: str) -> str:
        while head[i] != i:
            i = head[i]
        return i

    for d in dependences:
        if d.a in head and d.b in head:
            x, y = sorted((top(d.a), top(d.b)))
            head[y] = x
    return {i: top(i) for i in head}
