"""A report's text as HTML: the words of each claim marked and numbered, the speakers' words, and what was passed over.

Always holds: taking tags and numbers away gives the text back, but for control codes and for line ends, which make
paragraphs, breaks or blanks. Marks may lie in each other or cross: the text is cut wherever one begins or ends, and each
piece names all the claims that it is in, the tightest first.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crosswire.model.claim import Claim
from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, Scope
from crosswire.publishing.pages.markup import Markup, joined, tag
from crosswire.publishing.pages.pieces import GAPS, Piece, pieces, within
from crosswire.publishing.pages.sorts import sort_of


def marked_text(
    text: str,
    claims: Sequence[Claim],
    noise: Sequence[tuple[Span, str]],
    letters: Mapping[str, str] | None = None,
    opened: str | None = None,
) -> Markup:
    """The paragraphs of `text` with their marks; `claims` are in the order of their numbers, from 1.

    `letters` are those of the positions that claims hold, by claim id; `opened` is the claim that the page shows open.
    """
    marks = _Marks(text, claims, noise, letters or {}, opened)
    return joined(
        *(tag("p", *marks.set(found), dir="auto") for found in pieces(text, [span for span, _ in marks.every]))
    )


def legend(claims: Sequence[Claim], noise: Sequence[tuple[Span, str]]) -> Markup | None:
    """How the marks that a text has are to be read; null where it has none."""
    scopes = {c.scope for c in claims}
    marks = [
        tag("span", words, class_=css)
        for words, css, there in (
            ("this incident", "claim of-event", Scope.EVENT in scopes),
            ("background", "claim of-background", Scope.BACKGROUND in scopes),
            ("another incident", "claim of-other", Scope.OTHER in scopes),
            ("who says it", "speaker", any(link.start is not None for c in claims for link in c.attribution)),
            ("a statement", "said", any(c.kind is ClaimKind.STATEMENT for c in claims)),
            ("passed over", "noise", bool(noise)),
        )
        if there
    ]
    return tag("p", *(piece for mark in marks for piece in (mark, " ")), class_="legend") if marks else None


class _Marks:
    """All that is marked in one text: `every` mark with what it is, a claim's number, its speakers' claims, or noise."""

    def __init__(
        self,
        text: str,
        claims: Sequence[Claim],
        noise: Sequence[tuple[Span, str]],
        letters: Mapping[str, str],
        opened: str | None,
    ) -> None:
        self.claims = claims
        self.letters = letters
        self.opened = opened
        speakers: dict[Span, list[int]] = defaultdict(list)
        for number, claim in enumerate(claims, start=1):
            for link in claim.attribution:
                if link.start is not None and link.end is not None:
                    speakers[within(Span(link.start, link.end), text)].append(number)
        self.every: list[tuple[Span, int | list[int] | str]] = [
            *((within(c.evidence.span, text), n) for n, c in enumerate(claims, start=1)),
            *speakers.items(),
            *((within(span, text), kind) for span, kind in noise),
        ]
        self.begun: set[int] = set()

    def set(self, found: Sequence[Piece]) -> Iterator[Markup | None]:
        """The pieces of one paragraph, with the number of each claim after its last word in it."""
        for piece in found:
            yield GAPS[piece.gap]
            if piece.words:
                yield self._piece(piece)
            ended = [self.every[n][1] for n in piece.ended]
            yield from (tag("span", kind, class_="kind-of-noise") for kind in ended if isinstance(kind, str))
            yield from (self._number(number) for number in ended if isinstance(number, int))

    def _number(self, number: int) -> Markup:
        claim = self.claims[number - 1]
        return tag(
            "a",
            str(number),
            class_=f"n of-{claim.scope}{' on' if claim.id == self.opened else ''}",
            id=f"m{number}",
            href=f"#c{number}",
            aria_label=f"claim {number}",
            data_n=number,
            data_letter=self.letters.get(claim.id) or None,
            data_sort=sort_of(claim),
            data_scope=claim.scope,
        )

    def _piece(self, piece: Piece) -> Markup:
        marks = [self.every[n] for n in piece.inside]
        inside = [mark for _, mark in marks if isinstance(mark, int)]
        stated = [n for n in inside if self.claims[n - 1].kind is not ClaimKind.STATEMENT]
        speakers = [(span, numbers) for span, numbers in marks if isinstance(numbers, list)]
        spoken = sorted({n for _, numbers in speakers for n in numbers})
        tightest = self.claims[stated[0] - 1] if stated else None
        classes = []
        if any(isinstance(mark, str) for _, mark in marks):
            classes.append("noise")
        if len(stated) < len(inside):
            classes.append("said")
        if tightest:
            classes += ["claim", f"of-{tightest.scope}", *self._position(tightest)]
        if spoken:
            classes.append("speaker")
        if self.opened and any(self.claims[n - 1].id == self.opened for n in (*inside, *spoken)):
            classes.append("on")
        begins = next((s.start for s, _ in speakers if s.start <= piece.at and s.start not in self.begun), None)
        if begins is not None:
            self.begun.add(begins)
        return tag(
            "span",
            piece.words,
            class_=" ".join(classes) or None,
            id=None if begins is None else f"w{begins}",
            data_at=piece.at,
            data_c=" ".join(map(str, inside)) or None,
            data_s=" ".join(map(str, spoken)) or None,
            data_sort=sort_of(tightest) if tightest else None,
            data_scope=tightest.scope if tightest else None,
        )

    def _position(self, claim: Claim) -> list[str]:
        """The class of the position that a claim of this incident holds."""
        letter = self.letters.get(claim.id, "").casefold()
        return [f"position-{letter}"] if claim.scope is Scope.EVENT and letter else []
