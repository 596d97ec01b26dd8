"""The maker: what every claim has — id, evidence, scope, speaker — worked out the same way for all kinds."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from crosswire.model.claim import Claim, Feature, claim_id
from crosswire.model.quantity import Quantity
from crosswire.model.span import Evidence, Span
from crosswire.model.words import ClaimKind, Scope
from crosswire.reading.attribution.carried import carried_from
from crosswire.reading.attribution.chain import attribution_of
from crosswire.reading.claims.page import Page
from crosswire.reading.document import Sentence
from crosswire.reading.scope import Verdict, scope_at


class ClaimMaker:
    """Makes the claims of one page under the name of one reader."""

    def __init__(self, page: Page, reader: str) -> None:
        self.page = page
        self.reader = reader
        self._sentences: dict[int, Sentence] = page.by_index

    @cached_property
    def scenes(self) -> frozenset[int]:
        """The page's scenes, by sentence, without those that tell only of what stands for long or is summed up."""
        words = [
            *((t.sentence, t.evidence) for t in self.page.tolls),
            *((w.sentence, w.span) for w in self.page.showings if w.kind is not ClaimKind.WEAPON),
        ]
        live = {s for s, span in words if s in self.page.scenes and self.verdict(s, span).scope is not Scope.BACKGROUND}
        return frozenset(live)

    def verdict(self, sentence: int, span: Span) -> Verdict:
        """The scope of words at `span`, with the reason."""
        return scope_at(self.page.document, self._sentences[sentence], span, self.page.dated)

    def make(
        self,
        kind: ClaimKind,
        evidence: Span,
        *,
        text: Span,
        verdict: Verdict | None = None,
        sentence: int,
        quantity: Quantity | None = None,
        features: Iterable[Feature] = (),
        said_at: Span | None = None,
        **fields: Any,
    ) -> Claim:
        """A claim of `kind` with its words at `evidence`; `text` are the words of the value itself."""
        words = self.page.report.text
        evidence = trimmed(words, evidence)
        found = verdict if verdict is not None else self.verdict(sentence, evidence)
        reasons = [*features, *([found.reason] if found.reason is not None else [])]
        attribution = fields.pop("attribution", None) or attribution_of(
            self.page.said_near(said_at or evidence), said_at or evidence
        )
        if not attribution and quantity is not None and found.scope is Scope.EVENT:
            goes_on = carried_from(self.page.document, self.page.said_in, sentence)
            if goes_on is not None:
                attribution = goes_on.chain
                reasons.append(Feature("speaker", "goes on from the sentence beside it"))
        low, high = (quantity.low, quantity.high) if quantity else (None, None)
        return Claim(
            id=claim_id(self.page.report.id, kind, evidence, text, low, high),
            report_id=self.page.report.id,
            kind=kind,
            text=text.of(words),
            evidence=Evidence.at(words, evidence),
            reader=self.reader,
            quantity=quantity,
            scope=found.scope,
            attribution=attribution,
            features=tuple(reasons),
            **fields,
        )


def trimmed(text: str, span: Span) -> Span:
    """`span` without blanks at its ends."""
    words = span.of(text)
    lead = len(words) - len(words.lstrip())
    return Span(span.start + lead, span.start + lead + len(words.strip())) if words.strip() else span
