from benchmarks.memory import own_peak_mib


def test_the_peak_of_a_process_does_not_fall() -> None:
    before = own_peak_mib()
    held = bytearray(64 * 1024 * 1024)
    held[::4096] = b"x" * len(held[::4096])
    after = own_peak_mib()
    del held
    assert 5 < before <= after <= own_peak_mib()
