"""Voices: the same speaker under many names is one; others stay apart."""

import pytest

from crosswire.lineage.bars import table
from crosswire.lineage.voices import anonymous, folded_persons, voice_of
from crosswire.model.party import Attribution
from crosswire.model.words import SpeakerRole


@pytest.mark.parametrize(
    ("words", "voice"),
    [
        ("police", "police"),
        ("a senior police official", "police"),
        ("two police officers who spoke on condition of anonymity", "police"),
        ("local police", "police"),
        ("a police spokeswoman", "police"),
        ("a hospital doctor", "hospital"),
        ("medical sources", "medical staff"),
        ("three hospital officials", "hospital"),
        ("witnesses", "residents and witnesses"),
        ("a local resident", "residents and witnesses"),
        ("a security source", "security forces"),
        ("two security officials familiar with the operation", "security forces"),
        ("officials", "the authorities"),
        ("the authorities", "the authorities"),
        ("the fire brigade", "fire service"),
        ("firefighters at the scene", "fire service"),
        ("a source", "unnamed sources"),
        ("the harbour master", "harbour master"),
    ],
)
def test_speakers_without_a_name_fold_by_what_they_are(words: str, voice: str) -> None:
    assert anonymous(words) == voice


def speaker(text: str, actor: str | None = None) -> Attribution:
    return Attribution(text, actor, text, SpeakerRole.SPEAKER)


def test_an_actor_folds_upward_to_its_institution() -> None:
    tops = {
        "east-command": (("east-command", "East Command"), ("armed-forces", "Armed forces of Veldavia")),
        "joint-staff": (("armed-forces", "Armed forces of Veldavia"),),
    }
    found = [
        voice_of(speaker(t, a), lambda i: tops.get(i or "", ()))
        for t, a in (("East Command", "east-command"), ("the staff", "joint-staff"))
    ]
    assert {v.key for v in found} == {"actor:armed-forces"}
    assert found[0].why == "“East Command” speaks for Armed forces of Veldavia"


def test_an_actor_without_an_institution_is_its_own_voice() -> None:
    assert voice_of(speaker("East Command", "east-command"), lambda _: ()).key == "actor:east-command"


def test_names_fold_by_spelling_and_by_surname() -> None:
    voices = [
        voice_of(speaker(t), lambda _: ())
        for t in ("Salim Bukhari", "Saleem Bukhari", "Bukhari", "Oren Maltis", "Maltis")
    ]
    heads = folded_persons(voices)
    assert len({heads[v.key].key for v in voices}) == 2


def test_a_surname_that_two_share_is_left_alone() -> None:
    voices = [voice_of(speaker(t), lambda _: ()) for t in ("Oren Maltis", "Tessa Maltis", "Maltis")]
    heads = folded_persons(voices)
    assert len({heads[v.key].key for v in voices}) == 3


def test_every_word_of_every_voice_leads_to_it() -> None:
    for label, words in table("voices")["voices"].items():
        for word in words:
            assert anonymous(word) == label, word
