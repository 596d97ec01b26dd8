"""Measures: what a comparison of two digests found, before anything is weighed.

Each measure has a name that stands in `data/weights.toml` and an amount (1 for what is or is not so) that its points are
multiplied by. All are symmetric in the two digests.
"""

from collections.abc import Iterator

Measure = tuple[str, float]
"""The name of a measure in the table of weights, and its amount."""

Measures = Iterator[Measure]
