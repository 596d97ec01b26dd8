from benchmarks.memory import own_peak_mib


def test_the_peak_stays_after_what_made_it_is_let_go() -> None:
    held = b"x" * (160 * 1024 * 1024)
    assert len(held) / 1024 / 1024 == 160
    del held
    assert own_peak_mib() > 160
