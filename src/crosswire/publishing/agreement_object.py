"""Agreement as an object of the public format."""

from typing import Any

from crosswire.model.agreement import Agreement
from crosswire.publishing.decision_words import decision_words


def agreement_object(found: Agreement) -> dict[str, Any]:
    """How far people agree, as JSON has it; see docs/workbench/decisions.md."""
    return {
        "type": "agreement",
        "readers": [{"who": who, "claims": count} for who, count in found.readers],
        "items": found.items,
        "blind": found.blind,
        "pairs": [
            {
                "a": pair.a,
                "b": pair.b,
                "items": pair.items,
                "same": pair.same,
                "observed": _rounded(pair.observed),
                "expected": _rounded(pair.expected),
                "kappa": pair.kappa,
            }
            for pair in found.pairs
        ],
        "alpha_verdicts": found.alpha_verdicts,
        "figures": found.figures,
        "alpha_figures": found.alpha_figures,
        "differing": [
            {
                "claim_id": one.claim_id,
                "report_id": one.report_id,
                "verdicts": [
                    {"id": d.id, "who": d.who, "when": d.when, "why": d.why, "said": decision_words(d)}
                    for d in one.verdicts
                ],
            }
            for one in found.differing
        ],
    }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 6)
