"""Orders: how reports, claims and dependences stand among others wherever the desk gives them."""

from crosswire.model.claim import Claim
from crosswire.model.dependence import Dependence
from crosswire.model.report import Report


def by_publication(report: Report) -> tuple[bool, str, str]:
    """By publication and then id, undated reports last."""
    return report.published.start is None, report.published.start or "", report.id


def by_place(claim: Claim) -> tuple[str, int, int, str, str]:
    """By report and place in its text."""
    return claim.report_id, claim.evidence.start, claim.evidence.end, claim.kind.value, claim.id


def by_reports(dependence: Dependence) -> tuple[str, str, str]:
    """By the two reports, then by kind."""
    return dependence.a, dependence.b, dependence.kind.value
