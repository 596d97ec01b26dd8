"""The spelling of one word in ordinary type. Always holds: as many letters as before."""

import re

PREFIXED = re.compile(r"(?:Mc|O['’]|D['’]|L['’])(?=[a-zà-ÿ]{2,})")


def lowered(word: str) -> str:
    """`word` in lower case; a letter that would become two stays."""
    small = word.lower()
    return small if len(small) == len(word) else "".join(c.lower() if len(c.lower()) == 1 else c for c in word)


def titled(word: str) -> str:
    """`word` as a name: capitals at its head, after hyphens and after "Mc", "O'" and "D'"."""
    parts = re.split(r"([-/])", lowered(word))
    return "".join(_capital(p) for p in parts)


def _capital(part: str) -> str:
    out = part[:1].upper() + part[1:]
    if len(out) != len(part):
        return part
    match = PREFIXED.match(out)
    return out[: match.end()] + out[match.end()].upper() + out[match.end() + 1 :] if match else out


def respelled(words: str, spelling: str) -> str:
    """`words` with the capitals of `spelling`, of which each differs from them in case, blanks and apostrophes alone."""
    letters = iter(c for c in spelling if c.isalnum())
    out = []
    for c in words:
        if c.isalnum():
            out.append(c if not next(letters, "a").islower() else lowered(c))
        else:
            out.append(c)
    return "".join(out)
