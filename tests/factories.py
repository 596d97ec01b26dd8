"""Reports and claims for tests, made with few words. What is not given takes a plain default."""

from crosswire.model.claim import Claim, Feature
from crosswire.model.identity import short_hash
from crosswire.model.moment import CalendarHint, Moment, Publication
from crosswire.model.party import Attribution, Party
from crosswire.model.place import Place
from crosswire.model.quantity import Quantity
from crosswire.model.report import Report, report_id
from crosswire.model.span import Evidence
from crosswire.model.words import (
    ClaimKind,
    Modality,
    Modifier,
    PartyClass,
    PlacePrecision,
    Polarity,
    PublicationBasis,
    Scope,
    SpeakerRole,
    TimePrecision,
)

READER = "hand/1"


def make_report(
    text: str = "Nothing happened.",
    *,
    own_id: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    title: str | None = None,
    given_event: str | None = None,
) -> Report:
    """A report; `published` is an ISO day or time, its basis metadata."""
    out = Publication()
    if published:
        precision = TimePrecision.MINUTE if "T" in published else TimePrecision.DAY
        out = Publication(published, published, precision, PublicationBasis.METADATA)
    hashed = report_id(text, outlet=outlet, published=published, title=title, given_event=given_event)
    return Report(id=own_id or hashed, text=text, outlet=outlet, title=title, published=out, given_event=given_event)


def make_claim(
    report: Report,
    kind: ClaimKind | str = ClaimKind.KILLED,
    quote: str = "",
    *,
    low: float | None = None,
    high: float | None = None,
    of: str | Party | None = None,
    of_class: PartyClass = PartyClass.UNKNOWN,
    by: str | Party | None = None,
    said_by: str | Attribution | None = None,
    actor_id: str | None = None,
    when: Moment | None = None,
    where: Place | None = None,
    scope: Scope = Scope.EVENT,
    polarity: Polarity = Polarity.ASSERTED,
    modality: Modality = Modality.STATED,
    modifier: Modifier = Modifier.EXACT,
    text: str | None = None,
    features: dict[str, str] | None = None,
    own_id: str | None = None,
) -> Claim:
    """A claim on the first place of `quote` in the report (the whole text without one). `low` alone means exactly that.

    `said_by` names the nearest speaker (`actor_id` is that speaker's). Raises ValueError where the quote does not stand
    in the report.
    """
    words = quote or report.text
    start = report.text.index(words)
    quantity = None
    if low is not None or high is not None:
        top = low if high is None and modifier is Modifier.EXACT else high
        quantity = Quantity(low, top, modifier, f"{low if low is not None else high:g}", "people")
    speaker = Attribution(said_by, actor_id, said_by, SpeakerRole.SPEAKER) if isinstance(said_by, str) else said_by
    kind = ClaimKind(kind)
    return Claim(
        id=own_id or "c" + short_hash(report.id, kind.value, start, len(words), low, high, words),
        report_id=report.id,
        kind=kind,
        text=words if text is None else text,
        evidence=Evidence(start, start + len(words), words),
        reader=READER,
        quantity=quantity,
        of=Party(of, None, of, of_class) if isinstance(of, str) else of,
        by=Party(by, None, by) if isinstance(by, str) else by,
        when=when,
        where=where,
        scope=scope,
        polarity=polarity,
        modality=modality,
        attribution=(speaker,) if speaker else (),
        features=tuple(Feature(k, v) for k, v in (features or {}).items()),
    )


def make_day(day: str, text: str | None = None) -> Moment:
    """A moment resolved to one day."""
    return Moment(day, day, TimePrecision.DAY, text or day)


def make_hint(text: str, **parts: int | str) -> Moment:
    """A moment not resolved, with what its words fix: `make_hint("Thursday", weekday=3)`."""
    return Moment(None, None, TimePrecision.UNKNOWN, text, None, CalendarHint(**parts))  # type: ignore[arg-type]


def make_town(
    name: str,
    *,
    admin1: str | None = None,
    country: str | None = None,
    lat: float | None = None,
    lon: float | None = None,
    geonames_id: int | None = None,
) -> Place:
    """A town or spot; without coordinates, as where the gazetteer lacks it."""
    precision = PlacePrecision.NEAR if lat is not None else PlacePrecision.UNKNOWN
    return Place(name, name, geonames_id, lat, lon, admin1, country, precision)


def make_province(name: str, country: str | None = None) -> Place:
    """A province."""
    return Place(name, name, None, None, None, name, country, PlacePrecision.ADMIN1)
