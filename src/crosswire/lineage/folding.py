"""Folding: the voices of one event held against each other, so that one voice under many names is one.

A person speaks for the body that any report says; a short name stands for the one long name that it ends; an acronym that one
report explains is explained for all; "US officials" give way to the one institution of that country that speaks. A voice that
could be two is left alone.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from crosswire.lineage.bodies import Form, acronyms, begins_with_people, form_of, fuller, is_body
from crosswire.lineage.posts import body_of
from crosswire.lineage.voices import Voice, folded_names, name_in
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
    for key, label, _ in known:
        # In order, so that of two labels of one key the capitalised one stands.
        by_key.setdefault(key, Voice(key, label, f"said by {label}"))
    names = folded_names(by_key.values())
    short = acronyms(texts)
    forms: dict[str, Form] = {}
    for key, voice in by_key.items():
        form = short.get(fold(voice.label)) or form_of(voice.label)
        if is_body(form) or key.startswith("actor:") or fold(voice.label) in short:
            forms[key] = form
    armies = sorted({v.label for k, v in by_key.items() if k.endswith("-armed-forces")})
    if len(armies) == 1:
        of_army = form_of(armies[0])
        forms = {key: of_army if form in ARMY else form for key, form in forms.items()}
        short = {name: of_army if form in ARMY else form for name, form in short.items()}
    posts = _posts(by_key, names, forms, texts, short)
    if len(armies) == 1:
        posts = {key: form_of(armies[0]) if form in ARMY else form for key, form in posts.items()}
    heads = _heads(by_key, forms, set(posts.values()), texts)
    out: dict[str, Voice] = {}
    for key, voice in by_key.items():
        if key in forms:
            out[key] = _as(voice, heads.get(forms[key]))
        elif key in posts and heads.get(posts[key]) is not None:
            out[key] = _as(voice, heads[posts[key]])
        else:
            out[key] = names.get(key, voice)
    return _officials(out, known)


def _as(voice: Voice, head: Voice | None) -> Voice:
    """`voice` as the voice that it stands for."""
    if head is None or (head.key, head.label) == (voice.key, voice.label):
        return voice
    same = fold(head.label) == fold(voice.label)
    return Voice(head.key, head.label, f"said by {head.label}" if same else f"“{voice.label}” speaks for {head.label}")


def _posts(
    by_key: Mapping[str, Voice],
    names: Mapping[str, Voice],
    forms: Mapping[str, Form],
    texts: Sequence[str],
    short: Mapping[str, Form],
) -> dict[str, Form]:
    """For persons, the form of the body that they speak for, where the event tells it."""
    out: dict[str, Form] = {}
    told: dict[str, Form] = {}
    for key, voice in by_key.items():
        if key in forms or not key.startswith("name:"):
            continue
        full = names.get(key, voice)
        name = name_in(full.label) or full.label
        surname = name.split()[-1].strip(".’'")
        body = told.get(full.key) or body_of(surname, texts, short)
        if body is not None:
            told[full.key] = body
            out[key] = short.get(" ".join(body), body)
    return out


def _as_written(form: Form, texts: Sequence[str]) -> str:
    """The words of a form as the first report that has them writes them; as they are folded where none has."""
    pattern = re.compile(r"\b" + r"\s+".join(map(re.escape, form)) + r"\b", re.IGNORECASE)
    found = next((m.group() for t in texts if (m := pattern.search(t)) is not None), " ".join(form))
    return " ".join(found.split())


def _heads(
    by_key: Mapping[str, Voice], forms: Mapping[str, Form], more: set[Form], texts: Sequence[str]
) -> dict[Form, Voice]:
    """For each form the voice that stands for it: its fullest form's, labelled by the fullest name."""
    every = sorted({*forms.values(), *more})
    head_form = {f: _top(f, every) for f in every}
    members: dict[Form, list[Voice]] = {}
    for key, form in sorted(forms.items()):
        members.setdefault(head_form[form], []).append(by_key[key])
    out: dict[Form, Voice] = {}
    for form in every:
        own = members.get(head_form[form], [])
        # A known actor's own entry goes before a name that only reports know; then the name that is the form itself.
        best = min(
            own,
            key=lambda v, f=head_form[form]: (  # type: ignore[misc]
                not v.key.startswith("actor:") or v.key.startswith("actor:local/"),
                form_of(v.label) != f,
                not v.label[:1].isupper(),
                begins_with_people(v.label),
                -len(v.label),
                v.label,
            ),
            default=None,
        )
        words = " ".join(head_form[form])
        key = best.key if best else f"body:{words}"
        fits = best is not None and (best.key.startswith("actor:") or form_of(best.label) == head_form[form])
        label = best.label if best is not None and fits else _as_written(head_form[form], texts)
        out[form] = Voice(key, label, f"said by {label}")
    return out


def _top(form: Form, every: Sequence[Form]) -> Form:
    """The fullest form that `form` is short for, where just one is."""
    at = form
    while (longer := fuller(at, every)) is not None:
        at = longer
    return at


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
            out[key] = replace(voice, key=only, label=labels[only], why=why)
    return out


def _nation(label: str) -> str:
    return label.split(" ", maxsplit=1)[0].casefold()
