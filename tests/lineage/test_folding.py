"""Folding: within one event a voice under many names is one, and what could be two stays two."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.lineage.bodies import acronyms, form_of, fuller
from crosswire.lineage.folding import event_voices
from crosswire.lineage.posts import body_of
from crosswire.lineage.profiles import cleaned, profile_of
from crosswire.lineage.voices import Rung, voice_of
from crosswire.model.party import Attribution
from crosswire.model.words import SpeakerRole

TOPS = {"ruritania-central-command": ("ruritanian-armed-forces", "Ruritanian military")}


def ladder(actor: str | None) -> tuple[Rung, ...]:
    return (TOPS[actor],) if actor in TOPS else ()


def heads(speakers: Sequence[tuple[str, str | None]], texts: list[str]) -> list[str]:
    """The label of the voice behind each speaker (words, actor id)."""
    voices = [(voice_of(Attribution(w, a, w, SpeakerRole.SPEAKER), ladder), w) for w, a in speakers]
    found = event_voices(voices, texts)
    return [found[v.key].label for v, _ in voices]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Ministry of the Interior", ("interior", "ministry")),
        ("interior ministry", ("interior", "ministry")),
        ("the interior minister", ("interior", "ministry")),
        ("Troops of the Amber Bay Command", ("amber", "bay", "command")),
        ("a command official", ("command",)),
        ("Harbour Police Department", ("harbour", "police")),
        ("health department", ("health",)),
    ],
)
def test_forms(name: str, form: tuple[str, ...]) -> None:
    assert form_of(name) == form
    assert form_of(" ".join(form)) == form


def test_a_short_form_stands_for_the_only_long_one() -> None:
    amber, coast = ("amber", "bay", "command"), ("coast", "command")
    assert fuller(("command",), [amber, ("command",)]) == amber
    assert fuller(("command",), [amber, coast]) is None
    assert fuller(("emergency", "ministry"), [("emergency", "situations", "ministry")]) is not None
    assert fuller(("police",), [("state", "police")]) is None


def test_an_acronym_that_one_report_explains_is_explained_for_all() -> None:
    texts = ["The Amber Bay Command (ABC) said so.", "ABCOM, as the Amber Bay Command is known, said no more."]
    assert acronyms(texts) == {"abc": ("amber", "bay", "command"), "abcom": ("amber", "bay", "command")}


def test_a_command_under_all_its_names() -> None:
    texts = [
        "The Amber Bay Command (AMBCOM) spoke.",
        "Colonel Oren Maltis, spokesman for the command, spoke.",
        "AMBCOM was silent, and Maltis too.",
    ]
    speakers = [
        ("Amber Bay Command", "local/amber-bay-command"),
        ("AMBCOM", None),
        ("Troops of the Amber Bay Command", None),
        ("Colonel Oren Maltis", None),
        ("Maltis", None),
        ("command", None),
        ("command official", None),
    ]
    assert set(heads(speakers, texts)) == {"Amber Bay Command"}


def test_a_ministry_under_all_its_names() -> None:
    speakers = [("Ministry of the Interior", None), ("interior ministry", None), ("ministry", None)]
    assert set(heads(speakers, [])) == {"Ministry of the Interior"}


def test_two_ministries_leave_the_ministry_alone() -> None:
    assert len(set(heads([("interior ministry", None), ("health ministry", None), ("ministry", None)], []))) == 3


def test_a_hospital_is_not_the_ministry() -> None:
    speakers = [("health ministry", None), ("health officials", None), ("hospital director", None)]
    found = heads(speakers, [])
    assert found[0] not in found[1:]


def test_the_one_police_force_of_an_event() -> None:
    texts = ["Harbour Police Chief Lena Marr spoke.", "State police sent a team."]
    speakers = [("police", None), ("Lena Marr", None), ("police chief", None), ("State police", None)]
    found = heads(speakers, texts)
    assert len(set(found[:3])) == 1 and found[3] not in found[:3]


def test_a_country_s_officials_give_way_to_its_one_institution() -> None:
    speakers: list[tuple[str, str | None]] = [
        ("Ruritanian officials", "ruritania/government"),
        ("Ruritanian Central Command", "ruritania-central-command"),
    ]
    voices = []
    for words, actor in speakers:
        label = "Ruritanian government" if actor == "ruritania/government" else words
        spoken = Attribution(words, actor, label, SpeakerRole.SPEAKER)
        voices.append((voice_of(spoken, ladder), words))
    found = event_voices(voices, [])
    assert {v.label for v in found.values()} == {"Ruritanian military"}


def test_whom_a_person_speaks_for() -> None:
    assert body_of("Marr", ["Lena Marr, spokeswoman for the harbour police, said so."], {}) == ("harbour", "police")
    assert body_of("Marr", ["The harbour police spokeswoman, Lena Marr, said so."], {}) == ("harbour", "police")
    assert body_of("Marr", ["A spokeswoman for the interior ministry, Lena Marr, said so."], {}) == (
        "interior",
        "ministry",
    )
    assert body_of("Marr", ["Lena Marr, a baker, said so."], {}) is None


def test_a_person_whom_two_reports_give_to_two_bodies_is_left_alone() -> None:
    texts = ["Lena Marr of the harbour police spoke.", "Lena Marr, spokeswoman for the interior ministry, spoke."]
    assert body_of("Marr", texts, {}) is None


def test_variants_of_a_person_s_name() -> None:
    speakers = [("Inspector Lena Marr", None), ("Lena Marr", None), ("Inspector Marr", None), ("MARR", None)]
    assert set(heads(speakers, [])) == {"Inspector Lena Marr"}


def test_a_body_is_told_beside_the_name_wherever_that_stands() -> None:
    far = (
        "Marr came early. "
        + "Nothing else was said that day. " * 40
        + "The harbour police spokeswoman, Lena Marr, agreed."
    )
    assert body_of("Marr", [far], {}) == ("harbour", "police")
    assert body_of("Marr", ["Nobody spoke.", "Lena Marr of the harbour police", "Marrow of the army spoke."], {}) == (
        "harbour",
        "police",
    )


WORDS = [
    "police", "command", "ministry", "office", "sheriff", "hospital", "operation", "spokesman", "minister", "chief", "officials",
    "senior", "at", "of", "for", "the", "and", "regional", "town", "Orvel", "Al-Uruba", "Lena", "Marr", "Dr.", "its",
]  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=7))
def test_the_form_of_a_form_is_itself_and_any_words_have_a_profile(words: list[str]) -> None:
    said = " ".join(words)
    assert form_of(" ".join(form_of(said))) == form_of(said)
    found = profile_of(said, f"{said}, Lena Marr")
    assert cleaned(found.name) == found.name
