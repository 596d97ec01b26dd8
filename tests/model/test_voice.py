"""Voices: counted with every fold, and without those that are only likely."""

from crosswire.model.voice import OriginReason, voices_behind


def test_an_unclear_fold_makes_the_count_a_range() -> None:
    clear = [OriginReason("police", "said by police", apart="police"), OriginReason("Post", "own words", apart="post")]
    assert voices_behind(clear) == (2, 2)
    likely = OriginReason("police", "likely the police", clear=False, apart="officials")
    assert voices_behind([*clear, likely]) == (2, 3)


def test_no_voice_stands_behind_nothing() -> None:
    assert voices_behind([]) == (0, 0)
