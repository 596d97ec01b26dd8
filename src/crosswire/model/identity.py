"""Identity: ids are hashes of content, so the same input gives the same ids on every machine and in every order."""

import hashlib
import json

ID_LENGTH = 16
"""Hexadecimal digits kept: 64 bits, under one collision in a billion at a million things."""


def short_hash(*parts: str | int | float | None) -> str:
    """The first `ID_LENGTH` hexadecimal digits of SHA-256 over `parts`, written as a JSON list so that no two lists clash."""
    written = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH]
