"""Folding: the voices of one event held against each other, so that one voice under many names is one.

A person speaks for the body that any report says; a short name stands for the one long name that it ends; an acronym that one
report explains is explained for all; "US officials" give way to the one institution of that country that speaks. A voice that
could be two is left alone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from crosswire.lineage.bodies import (
    Form,
    acronyms,
    as_written,
    begins_with_people,
    form_of,
    fuller,
    is_body,
    likely_fuller,
    names_a_body,
    spelled_alike,
    without_people,
)
from crosswire.lineage.posts import body_of
from crosswire.lineage.profiles import Profile, profile_of
from crosswire.lineage.voices import Voice, folded_persons
from crosswire.model.names import fold

OFFICIALS = ("officials", "official", "authorities", "sources", "source")
"""Last words of a voice that is a country's, but not told of which institution."""

ARMY = frozenset([("army",), ("military",), ("armed", "forces"), ("troops",), ("forces",)])
"""Forms that mean the one nation's armed forces which the event knows."""


def event_voices(voices: Iterable[tuple[Voice, str]], texts: Sequence[str]) -> dict[str, Voice]:
    """For the key of each voice, the voice it stands for in the event of `texts`.

    `voices` come with the words by which the speaker was called.
    """
    known = sorted({(v.key, v.label, words) for v, words in voices})
    by_key: dict[str, Voice] = {}
    told: dict[str, list[Profile]] = {}
    for key, label, words in known:
        # In order, so that of two labels of one key the capitalised one stands.
        by_key.setdefault(key, Voice(key, label, f"said by {label}"))
        told.setdefault(key, []).append(profile_of(label, words))
    short = acronyms(texts)
    armies = sorted({v.label for k, v in by_key.items() if k.endswith("-armed-forces")})
    of_army = form_of(armies[0]) if len(armies) == 1 else None

    def as_army(form: Form) -> Form:
        return of_army if of_army is not None and form in ARMY else form

    forms: dict[str, Form] = {}
    for key, voice in by_key.items():
        form = short.get(fold(voice.label)) or _told_form(key, voice, told[key])
        if form is not None and (
            is_body(form)
            or (key.startswith("actor:") and not key.startswith("actor:local/"))
            or fold(voice.label) in short
        ):
            forms[key] = as_army(form)
    persons = folded_persons(
        v for k, v in by_key.items() if k.startswith("person:") or (k not in forms and "name:" in k)
    )
    told_of: dict[str, list[Form]] = {}
    for key, head in persons.items():
        told_of.setdefault(head.key, []).extend([forms.pop(key)] if key in forms else [])
    acting: dict[str, Form] = {}
    for key, head in persons.items():
        told_forms = told_of[head.key]
        body = max(told_forms, key=lambda f: (len(f), f)) if told_forms else body_of(_surname(head), texts, short)
        if body is not None:
            acting[key] = as_army(short.get(" ".join(body), body))
    heads = _heads(by_key, forms, acting, texts)
    out: dict[str, Voice] = {}
    for key, voice in by_key.items():
        form = forms.get(key) or acting.get(key)
        out[key] = _as(voice, heads[form]) if form is not None else persons.get(key, voice)
    return _officials(_by_own_label(out, by_key, persons), known)


def _told_form(key: str, voice: Voice, told: Sequence[Profile]) -> Form | None:
    """The form of the body that a voice is, or that the person is told to act for where the words for them tell."""
    if key.startswith("actor:"):
        if not key.startswith("actor:local/"):
            return form_of(voice.label)
        every = [p.form for p in told if p.form is not None and p.person is None] or [p.form for p in told if p.form]
        return max(every, key=lambda f: (len(f), f)) if every else form_of(voice.label)
    if key.startswith("agency:"):
        return None
    forms = sorted({p.form for p in told if p.form is not None}, key=lambda f: (-len(f), f))
    return forms[0] if forms else form_of(voice.label)


def _surname(voice: Voice) -> str:
    """The last word of a person's name as the label writes it."""
    last = fold(voice.key.partition(":")[2]).split()[-1:]
    return next((w.strip(".,’'") for w in reversed(voice.label.split()) if [fold(w)] == last), voice.label.split()[-1])


def _by_own_label(
    found: Mapping[str, Voice], by_key: Mapping[str, Voice], persons: Mapping[str, Voice]
) -> dict[str, Voice]:
    """`found` with a body for which one person alone speaks called by that person, so that nothing is folded for nothing."""
    members: dict[str, set[str]] = {}
    for key, voice in found.items():
        members.setdefault(voice.key, set()).add(persons[key].key if key in persons else key)
    out = dict(found)
    for key, voice in found.items():
        if len(members[voice.key]) == 1 and key in persons and not voice.key.startswith("actor:"):
            out[key] = persons[key]
    return out


def _as(voice: Voice, head: Voice) -> Voice:
    """`voice` as the voice that it stands for."""
    if (head.key, head.label) == (voice.key, voice.label):
        return voice
    same = fold(head.label) == fold(voice.label)
    why = f"said by {head.label}" if same else f"“{voice.label}” speaks for {head.label}"
    if not head.clear:
        why = f"“{voice.label}” is likely, but not surely, {head.label}: no other of its kind speaks here"
    return replace(head, why=why)


def _heads(
    by_key: Mapping[str, Voice], forms: Mapping[str, Form], acting: Mapping[str, Form], texts: Sequence[str]
) -> dict[Form, Voice]:
    """For each form the voice that stands for it: its fullest form's, labelled by the fullest name."""
    every = sorted({*forms.values(), *acting.values()})
    head_form = {f: _top(f, every)[0] for f in every}
    members: dict[Form, list[Voice]] = {}
    for key, form in sorted(forms.items()):
        members.setdefault(head_form[form], []).append(by_key[key])
    titled: dict[Form, list[str]] = {}
    for key, form in sorted(acting.items()):
        titled.setdefault(head_form[form], []).append(by_key[key].label)
    out: dict[Form, Voice] = {}
    for form in every:
        top = head_form[form]
        # A known actor's own entry goes before a name that only reports know; then the name that is the form itself.
        best = min(
            members.get(top, []),
            key=lambda v, f=top: (  # type: ignore[misc]
                not v.key.startswith("actor:") or v.key.startswith("actor:local/"),
                form_of(v.label) != f and not spelled_alike(form_of(v.label), f),
                profile_of(v.label, v.label).person is not None,
                not v.label[:1].isupper(),
                begins_with_people(v.label),
                not names_a_body(v.label),
                -len(v.label),
                v.label,
            ),
            default=None,
        )
        known = best is not None and best.key.startswith("actor:") and not best.key.startswith("actor:local/")
        fits = (
            best is not None
            and (form_of(best.label) == top or spelled_alike(form_of(best.label), top))
            and profile_of(best.label, best.label).person is None
        )
        written = best is not None and (known or fits)
        label = without_people(best.label) if best and written else _body_words(top, titled.get(top, []), texts)
        key = best.key if best else f"body:{' '.join(top)}"
        clear = _top(form, every)[1]
        out[form] = Voice(key, label, f"said by {label}", clear, "" if clear else f"body:{' '.join(form)}")
    return out


def _body_words(form: Form, titled: Sequence[str], texts: Sequence[str]) -> str:
    """What a body is called for which only persons speak: as a report writes it, else the words before a person's name."""
    written = as_written(form, texts)
    if written != " ".join(form):
        return written
    for label in titled:
        person = profile_of(label, label).person
        before = label.partition(person)[0].strip() if person else ""
        if before and form_of(before) == form:
            return before
    return written


def _top(form: Form, every: Sequence[Form]) -> tuple[Form, bool]:
    """The fullest form that `form` is short for, where just one is; and whether that is clear."""
    at, clear = form, True
    while True:
        longer = fuller(at, every)
        if longer is None and (longer := likely_fuller(at, every)) is not None:
            clear = False
        if longer is None:
            return at, clear
        at = longer


def _officials(found: dict[str, Voice], known: Sequence[tuple[str, str, str]]) -> dict[str, Voice]:
    """`found` with "US officials" folded into the one institution of that country that speaks in the event."""
    words: dict[str, set[str]] = {}
    for key, _, said in known:
        words.setdefault(key, set()).add(said)
    institutions: dict[str, set[str]] = {}
    labels = {}
    for voice in found.values():
        if voice.key.startswith("actor:") and not voice.key.endswith("/government"):
            institutions.setdefault(_nation(voice.label), set()).add(voice.key)
            labels[voice.key] = voice.label
    out = dict(found)
    for key, voice in found.items():
        if not voice.key.endswith("/government") or not voice.key.startswith("actor:"):
            continue
        loose = all(w.casefold().split()[-1] in OFFICIALS for w in words.get(key, {""}) if w.split())
        own = institutions.get(_nation(voice.label), set())
        if loose and len(own) == 1:
            only = next(iter(own))
            why = f"“{voice.label}” is told of officials only, and {labels[only]} alone speaks for that country here"
            out[key] = Voice(only, labels[only], why, clear=False, alone=key)
    return out


def _nation(label: str) -> str:
    return label.split(" ", maxsplit=1)[0].casefold()
