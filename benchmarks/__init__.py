"""Benchmarks: how fast crosswire is and how much memory it takes, measured beside something known. Not in the wheel."""
