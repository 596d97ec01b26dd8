"""Voices: who a speaker's words mean. "The official", "she" and "it" go back to the nearest earlier voice that fits.

Always holds: `text` is what stands there; only `label` and `actor_id` are taken back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosswire.model.party import Attribution
from crosswire.model.span import Span
from crosswire.model.words import PartyClass, SpeakerRole
from crosswire.reading.actors.index import ActorIndex
from crosswire.reading.actors.mentions import ActorMention
from crosswire.reading.actors.tables import institution_of_word
from crosswire.reading.attribution.lexicon import speech
from crosswire.reading.attribution.voice_patterns import (
    ARTICLE,
    ATTACHED,
    DEFINITE,
    GENERIC_SOURCE,
    GIVEN_BY,
    GROUP_NOUN,
    MADE_BY,
    OPENING_BODY,
    OPENING_NAME,
    POSED_AS,
    SPEAKING_FOR,
    STATEMENT_HEADS,
    TITLE,
    TITLES,
)


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker as resolved. `nature` is person, body, many or unknown; `gender` is male, female or empty."""

    attribution: Attribution
    nature: str
    head: str
    gender: str


class Voices:
    """The voices of one document, in the order in which they speak."""

    def __init__(self, index: ActorIndex) -> None:
        self.index = index
        self.text = index.document.text
        self.heard: list[Voice] = []
        self.people = [
            (Span(e.start_char, e.end_char), e.text) for e in index.document.parsed.ents if e.label_ == "PERSON"
        ]

    def hear(self, span: Span, role: SpeakerRole = SpeakerRole.SPEAKER) -> Attribution:
        """The attribution for the speaker's words at `span`, taken back where they are a pronoun or definite."""
        words = re.sub(r"\s+", " ", span.of(self.text)).strip()
        lowered = words.lower()
        kind = speech().pronouns.get(lowered)
        if kind:
            voice = self._pronoun(span, kind)
        elif GENERIC_SOURCE.match(words) and self.heard:
            voice = self.heard[-1]
        else:
            voice = self._posing(span) or self._named(span, words)
        a = voice.attribution
        made = Attribution(span.of(self.text), a.actor_id, a.label, role, span.start, span.end)
        if role is SpeakerRole.SPEAKER:
            self.heard.append(Voice(made, voice.nature, voice.head, voice.gender))
        return made

    def speaks(self, span: Span) -> bool:
        """False for "a new toll" of which nobody says who gave it: a figure does not speak."""
        words = re.sub(r"\s+", " ", span.of(self.text)).strip().lower()
        core = self._core(words)
        head = re.split(r"\s+(?:of|from|by)\s+", core)[0].split(" ")[-1] if core else ""
        if head not in speech().tallies or re.search(r"\bofficial\b", core):
            return True
        return self._maker(span, words) is not None

    def _posing(self, span: Span) -> Voice | None:
        """Who "a man who said he was the group's spokesman, X," is: X of the group, or the group's spokesman."""
        rest = re.match(r"\s*,?\s+", self.text[span.end : span.end + 4])
        begin = span.end + rest.end() if rest else span.end
        for pattern in speech().posing:
            match = pattern.match(self.text, begin)
            if match is None:
                continue
            said = POSED_AS.match(self.text, match.end())
            if said is None:
                return None
            role = self._core(re.sub(r"\s+", " ", said.group("role")))
            label = said.group("name") or role
            group = GROUP_NOUN.search(role)
            of = next((m for m in self.index.before(span.start) if m.party_class is PartyClass.COMBATANT), None)
            actor = of.actor_id if of is not None and group else None
            return Voice(Attribution("", actor, label, SpeakerRole.SPEAKER), "person", label.split(" ")[-1].lower(), "")
        return None

    def _pronoun(self, span: Span, kind: str) -> Voice:
        """Whom a pronoun means. A person named since the last voice spoke is nearer than that voice."""
        last_end = self.heard[-1].attribution.end or 0 if self.heard else 0
        if kind in ("male", "female"):
            named = [(s, n) for s, n in self.people if last_end <= s.start < span.start and s.end <= span.start]
            for voice in reversed(self.heard[-6:]):
                if voice.nature == "person" and voice.gender in ("", kind):
                    if named and voice is not self.heard[-1]:
                        break
                    return voice
                if voice.nature == "body" and not named:
                    # Translated reports write "she" of an organisation.
                    return voice
            if named:
                return self._person(named[-1][1], kind)
        elif kind == "thing":
            subject = self._last_subject(span)
            if subject is not None:
                return subject
            for voice in reversed(self.heard[-8:]):
                if voice.nature == "body" or (voice.nature == "person" and voice.attribution.actor_id):
                    return voice
            before = [m for m in self.index.before(span.start) if m.kind != "armed group"][:1]
            if before:
                return self._body(before[0])
        elif self.heard:
            several = [v for v in self.heard[-4:] if v.nature == "many"]
            return several[-1] if several and self.heard[-1].nature == "body" else self.heard[-1]
        return Voice(Attribution("", None, None, SpeakerRole.SPEAKER), "unknown", "", kind if kind == "female" else "")

    def _last_subject(self, span: Span) -> Voice | None:
        """The body that the sentence before "it" begins with, where nobody has spoken since: "The Front … It claimed"."""
        segments = self.index.document.segments
        here = next((n for n, s in enumerate(segments) if s.span.start <= span.start < s.span.end), 0)
        own = segments[here].span
        if span.start > own.start + 3:
            return self._subject_of(Span(own.start, span.start), span)
        if not here or segments[here - 1].paragraph != segments[here].paragraph:
            return None
        return self._subject_of(segments[here - 1].span, span)

    def _subject_of(self, stretch: Span, span: Span) -> Voice | None:
        """The body that `stretch` begins with; null where somebody has spoken since, or no body stands there."""
        if self.heard and (self.heard[-1].attribution.end or 0) > stretch.start:
            return None
        opening = OPENING_NAME.match(self.text, stretch.start, stretch.end)
        if opening is not None:
            name = Span(*opening.span("name"))
            mention = self.index.actor_at(name)
            if mention is not None and mention.kind not in ("news agency", "news outlet"):
                return self._body(mention) if mention.span.start <= name.start + 1 else None
            head = name.of(self.text).split(" ")[-1].lower()
            return self._earlier(head, head, "body", span) if head in speech().body_heads else None
        plain = OPENING_BODY.match(self.text, stretch.start, stretch.end)
        if plain is None or plain.group("head") not in speech().body_heads:
            return None
        who = Span(*plain.span("who"))
        return self._named(who, re.sub(r"\s+", " ", who.of(self.text)))

    def _person(self, name: str, gender: str = "") -> Voice:
        name = re.sub(r"\s+", " ", name)
        full = self._full_name(name)
        return Voice(Attribution("", None, full, SpeakerRole.SPEAKER), "person", full.split(" ")[-1].lower(), gender)

    def _body(self, mention: ActorMention) -> Voice:
        attribution = Attribution("", mention.actor_id, mention.label, SpeakerRole.SPEAKER)
        return Voice(attribution, "body", mention.label.split(" ")[-1].lower(), "")

    def _named(self, span: Span, words: str) -> Voice:
        core = self._core(words)
        head = re.split(r"\s+of\s+", core)[0].split(" ")[-1].lower() if core else ""
        singular = head[:-1] if head.endswith("s") and head[:-1] in speech().person_heads else head
        mention = self._mention(span, core)
        if singular in STATEMENT_HEADS or head in speech().tallies:
            maker = self._maker(span, words)
            if maker is not None:
                return maker
        nature = self._nature(core, head, singular, mention, span)
        gender = self._gender(core)
        bare = len(core.split(" ")) == 1 and not any(w[0].isupper() for w in core.split(" ") if w)
        if DEFINITE.match(words) and bare and mention is None:
            earlier = self._earlier(head, singular, nature, span)
            if earlier is not None:
                return Voice(earlier.attribution, earlier.nature, head, earlier.gender or gender)
        seat = self._seat(core)
        if seat is not None:
            return seat
        bracketed = next(
            (m for m in self.index.within(span) if self.text[m.span.start - 1 : m.span.start] == "("), None
        )
        if bracketed is not None and nature != "person" and singular not in speech().person_heads:
            # "the command for the north (NJC)": the name in brackets says who it is.
            return self._body(bracketed)
        if mention is not None and self._is_only(span, mention, words, core):
            return Voice(Attribution("", mention.actor_id, mention.label, SpeakerRole.SPEAKER), "body", head, "")
        if nature == "person" and mention is None and core and core.split(" ")[-1][:1].isupper():
            full = self._heard_as(core) or self._full_name(core)
            known = next((v for v in reversed(self.heard) if v.attribution.label == full), None)
            actor = known.attribution.actor_id if known else None
            return Voice(Attribution("", actor, full, SpeakerRole.SPEAKER), nature, head, gender)
        if nature == "person" and mention is None and not any(w[:1].isupper() for w in core.split(" ")):
            named = self._apposed(span)
            if named is not None:
                return self._person(named, gender)
        beside = self.index.actor_at(span) if mention is None and nature == "body" else None
        if beside is not None and "," in self.text[span.start : beside.span.start]:
            # "the military's media wing, the Public Relations Branch": the apposition names it.
            return self._body(beside)
        actor_id = mention.actor_id if mention else None
        return Voice(Attribution("", actor_id, core or words, SpeakerRole.SPEAKER), nature, head, gender)

    def _apposed(self, span: Span) -> str | None:
        """The person's name right behind the comma in "its spokeswoman, Jane Doe", or null."""
        comma = self.text.find(",", span.start, span.end)
        inside = [n for p, n in self.people if comma >= 0 and span.covers(p) and 0 <= p.start - comma <= 25]
        return inside[0] if inside and " " in inside[0].strip() else None

    def _core(self, words: str) -> str:
        """The phrase without its article and what is attached behind it."""
        core = words
        while ARTICLE.match(core):
            core = ARTICLE.sub("", core, count=1)
        cut = ATTACHED.search(core)
        if cut and cut.start() > 0:
            core = core[: cut.start()]
        return core.strip(" ,.'\"“”’")

    def _mention(self, span: Span, core: str) -> ActorMention | None:
        """The actor that the core of the phrase names."""
        at = self.text.find(core.split(" ", maxsplit=1)[0], span.start) if core else span.start
        reach = Span(max(span.start, at), min(span.end, max(span.start, at) + len(core) + 2))
        found = self.index.within(reach) if reach.end > reach.start else ()
        return found[0] if found else None

    def _is_only(self, span: Span, mention: ActorMention, words: str, core: str) -> bool:
        """True where the phrase is the actor's name and nothing more, but for bracketed names and appositions."""
        rest = core.replace(re.sub(r"\s+", " ", mention.span.of(self.text)), "").strip(" ,'’")
        rest = re.sub(
            r"^(?:s|group|jihadist|militant|rebel|movement|news agency|organi[sz]ation|terrorist)\b", "", rest
        ).strip()
        return not rest or rest.lower() in institution_of_word() or (rest.istitle() and rest.endswith(("’s", "'s")))

    def _nature(self, core: str, head: str, singular: str, mention: ActorMention | None, span: Span) -> str:
        words = speech()
        if head != singular:
            return "many"
        if head in words.body_heads:
            return "body"
        if head in words.person_heads or any(p.overlaps(span) for p, _ in self.people):
            return "person"
        if mention is not None:
            return "body"
        if core and core.rsplit(" ", maxsplit=1)[-1][:1].isupper():
            return "person"
        return "unknown"

    def _gender(self, core: str) -> str:
        words = {w.lower() for w in core.split(" ")}
        if words & speech().male_words:
            return "male"
        return "female" if words & speech().female_words else ""

    def _earlier(self, head: str, singular: str, nature: str, span: Span) -> Voice | None:
        """The nearest earlier voice that a bare definite phrase may mean, else the nearest actor with that noun."""
        for voice in reversed(self.heard):
            label = (voice.attribution.label or "").lower()
            text = voice.attribution.text.lower()
            if head and (
                voice.head in (head, singular) or re.search(rf"\b{re.escape(singular)}s?\b", f"{label} {text}")
            ):
                return voice
        for mention in self.index.before(span.start):
            name = f"{mention.label} {mention.span.of(self.text)}".lower()
            if re.search(rf"\b{re.escape(head)}\b", name):
                return self._body(mention)
        titled = self._titled(head, span) if nature == "person" else None
        if titled is not None:
            return self._person(titled)
        if not self.heard:
            return None
        last = self.heard[-1]
        if head in speech().generic and last.nature == "body":
            return last
        if head in STATEMENT_HEADS:
            return last
        return last if head in SPEAKING_FOR and last.nature == "person" else None

    def _titled(self, head: str, span: Span) -> str | None:
        """The person last named before `span` with that title: "Interior minister Jane Doe", "Jane Doe, the town's mayor"."""
        before = re.compile(
            rf"\b{re.escape(head)}\b(?:\s+(?:of|for)\s+[\w’' -]{{2,40}})?,?\s+(?:[A-Z]\w{{1,3}}\.?\s+)?$", re.IGNORECASE
        )
        behind = re.compile(rf"\s*,\s+(?:[\w’'-]+\s+){{0,5}}?{re.escape(head)}\b", re.IGNORECASE)
        for at, name in reversed(self.people):
            if at.end <= span.start and (
                before.search(self.text[max(0, at.start - 70) : at.start]) or behind.match(self.text, at.end)
            ):
                return name
        return None

    def _maker(self, span: Span, words: str) -> Voice | None:
        """Who made "a statement by X", "X's statement" or "the statement"; null where that is not told."""
        found = self.index.within(span)
        if found:
            return self._body(found[0])
        made = MADE_BY.search(words)
        if made is None:
            # "a new toll communicated overnight by the prosecutor": the giver stands behind the speaker's words.
            given = GIVEN_BY.match(self.text, span.end)
            if given is not None:
                who = Span(*given.span("who"))
                voice = self._named(who, re.sub(r"\s+", " ", who.of(self.text)))
                return voice if voice.nature != "unknown" else None
            owner = re.match(r"(?:the\s+)?(?P<who>[^,]{2,60}?)(?:['’]s|s['’])\s", words, re.IGNORECASE)
            core = self._core(owner.group("who")) if owner else ""
            if core and core.split(" ")[-1].lower() in speech().body_heads | speech().person_heads:
                return Voice(Attribution("", None, core, SpeakerRole.SPEAKER), "body", core.split(" ")[-1].lower(), "")
        if made:
            rest = words[made.end() :]
            return Voice(Attribution("", None, self._core(rest), SpeakerRole.SPEAKER), "unknown", "", "")
        return None

    def _seat(self, core: str) -> Voice | None:
        """A country or its capital that speaks stands for the government."""
        from crosswire.reading.actors.tables import countries

        for country in countries():
            if core in country.names or core in country.seats or f"the {core}" in country.seats:
                actor = institution_of_word()["government"].of(country)
                return Voice(Attribution("", actor.id, actor.label, SpeakerRole.SPEAKER), "body", "government", "")
        return None

    def _heard_as(self, name: str) -> str | None:
        """The fullest label of an earlier speaker that `name` is a part of: "Doe" → "Inspector Jane Doe"; else null."""
        parts = name.split(" ")
        own = {w.strip(".").lower() for w in parts}
        bare = own - speech().person_heads - TITLES
        for voice in sorted(self.heard, key=lambda v: -len((v.attribution.label or "").split(" "))):
            label = voice.attribution.label or ""
            words = {w.strip(".").lower() for w in label.split(" ")}
            if (
                voice.nature == "person"
                and label.split(" ")[-1] == parts[-1]
                and bare <= words
                and len(words) >= len(own)
            ):
                return label
        return None

    def _full_name(self, name: str) -> str:
        """The longest earlier form of a person's name that ends in the same word: "Doe" → "Jane Doe"."""
        name = TITLE.sub("", re.sub(r"['’]s$", "", name))
        last = name.split(" ")[-1]
        pool = [re.sub(r"\s+", " ", n) for _, n in self.people]
        longer = [re.sub(r"['’]s$", "", n) for n in pool if re.sub(r"['’]s$", "", n).split(" ")[-1] == last]
        best = max(
            [name, *(n for n in longer if n.endswith(name) and len(n.split(" ")) <= 4)], key=lambda n: len(n.split(" "))
        )
        return TITLE.sub("", best)
