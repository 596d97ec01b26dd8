"""Transforms: how one outlet's report becomes another's, as a reprint, a cut, a reordering, a rewording or in part.

Each keeps the sources of the pieces that it keeps, so that it is known what was taken from where.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

from accuracy.rewrites.incidents import Incident, foot, own_pieces, table
from accuracy.rewrites.phrasing import capital
from accuracy.rewrites.pieces import Draft, Paragraphs, Piece, in_paragraphs

PLAIN = (("“", '"'), ("”", '"'), ("’", "'"))
EDITS = (
    (" about ", " some "),
    (" said ", " told reporters "),
    (" on ", " late on "),
    (", ", " "),
    (" people", " persons"),
    (" the ", " that "),
    (" had been ", " was "),
    (" near ", " close to "),
)
"""What a sub-editor changes in passing."""

Transform = Callable[[Paragraphs, Incident, str, random.Random], Paragraphs]


def reprint(story: Paragraphs, event: Incident, name: str, rng: random.Random) -> Paragraphs:
    """The whole story, with small edits in some sentences."""
    return tuple(tuple(_edited(p, 0.15, rng) for p in paragraph) for paragraph in story)


def cut(story: Paragraphs, event: Incident, name: str, rng: random.Random) -> Paragraphs:
    """The first third, every second paragraph, or the first two as a brief."""
    third, second, brief = story[: max(2, len(story) // 3)], story[::2], story[:2]
    return reprint(rng.choice((third, second, brief)), event, name, rng)


def reordered(story: Paragraphs, event: Incident, name: str, rng: random.Random) -> Paragraphs:
    """All paragraphs, in another order."""
    return reprint(tuple(rng.sample(story, len(story))), event, name, rng)


def reworded(story: Paragraphs, event: Incident, name: str, rng: random.Random) -> Paragraphs:
    """Most sentences in other words, clauses turned round, numbers written otherwise, some sentences left out."""
    strength = rng.choice((0.3, 0.5, 0.7))
    values = event.values(in_words=rng.random() < 0.5)
    pieces = [p for p in _flat(story) if rng.random() > 0.2] or _flat(story)
    for _ in range(2):
        i = rng.randrange(len(pieces))
        pieces.insert(rng.randrange(len(pieces)), pieces.pop(i))
    return in_paragraphs([p.reworded(strength, values, rng) for p in pieces], rng)


def partly(story: Paragraphs, event: Incident, name: str, rng: random.Random) -> Paragraphs:
    """Some sentences kept or lightly reworded, among the outlet's own."""
    values = event.values(in_words=rng.random() < 0.5)
    pieces = _flat(story)
    kept = sorted(rng.sample(range(len(pieces)), max(3, len(pieces) // 2)))
    taken = [pieces[i].reworded(rng.choice((0.0, 0.2, 0.4)), values, rng) for i in kept]
    mixed = own_pieces(event, name, rng.randrange(3, 6), rng) + taken
    rng.shuffle(mixed)
    return in_paragraphs(mixed, rng)


TRANSFORMS: dict[str, Transform] = {f.__name__: f for f in (reprint, cut, reordered, reworded, partly)}


def derived(event: Incident, base: Draft, kind: str, number: int, rng: random.Random) -> Draft:
    """A report that leans on `base` in the way that `kind` names, by another outlet, some hours later."""
    name = f"{event.name}-{number}"
    outlet = event.outlets[number]
    hour = base.hour + rng.randrange(1, 20)
    values = event.values(in_words=False)
    credit = rng.choice(table("names")["credits"])
    return Draft(
        id=name,
        outlet=outlet,
        published=event.published(hour, exact=rng.random() < 0.7),
        hour=hour,
        title=capital(rng.choice(table("names")["headlines"]).format_map(values)),
        paragraphs=TRANSFORMS[kind](base.paragraphs, event, name, rng),
        head=credit.format_map({**values, "outlet": rng.choice((outlet, base.outlet)), "town": values["town"].upper()}),
        foot=foot(event, outlet),
        taken=kind,
        made_from=base.id,
        typography=PLAIN if rng.random() < 0.5 else (),
        gap=rng.choice(("\n\n", "\n\n", "\n", "\r\n\r\n")),
    )


def _flat(story: Paragraphs) -> list[Piece]:
    return [piece for paragraph in story for piece in paragraph]


def _edited(piece: Piece, chance: float, rng: random.Random) -> Piece:
    if rng.random() >= chance:
        return piece
    old, new = rng.choice(EDITS)
    whole = piece.telling.words(piece.path, piece.values)
    return replace(piece, text=whole.replace(old, new, 1))


def corpus(event: Incident, own: Sequence[Draft], rng: random.Random) -> list[Draft]:
    """The incident's own reports and five that lean on two of them, one in each way."""
    bases = rng.sample(list(own), 2)
    taken = [derived(event, rng.choice(bases), kind, len(own) + n, rng) for n, kind in enumerate(TRANSFORMS)]
    return [*own, *taken]
