"""The tables of a store: names a person can read, in any SQLite tool; main values as columns, whole objects in `body`.

Always holds: `body` is the model object's plain form as JSON, so nothing is lost; the columns beside it say the same,
for people and for SQL. A change here needs a migration in `migrations/versions` and a new `SCHEMA_VERSION`.
"""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Numeric,
    Table,
    Text,
)

PRODUCT = "crosswire"
APPLICATION_ID = 0x43575245
"""SQLite's mark of whose file it is: the letters CWRE."""

SCHEMA_VERSION = 5
"""The version of the tables; the migration that leads to it is `v0005`."""

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


def _id(name: str, parent: str | None = None, *, key: bool = True, cascade: bool = False) -> Column[str]:
    """A column that holds an id, of a row of `parent` where one is named; `cascade`: it goes when that row goes."""
    reference = [ForeignKey(f"{parent}.id", ondelete="CASCADE" if cascade else None)] if parent else []
    return Column(name, Text, *reference, primary_key=key, nullable=False)


def _text(name: str) -> Column[str]:
    return Column(name, Text)


def _needed(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _number(name: str) -> Column[float]:
    return Column(name, Numeric(asdecimal=False))


def _count(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _published() -> list[Column[str]]:
    """The four columns of a publication time."""
    return [
        _text("published_start"),
        _text("published_end"),
        _needed("published_precision"),
        _needed("published_basis"),
    ]


meta = Table("meta", metadata, _id("key"), _needed("value"))

reports = Table(
    "reports",
    metadata,
    _id("id"),
    *(_text(name) for name in ("external_id", "outlet", "title", "byline", "url", "language")),
    *_published(),
    _text("given_event"),
    _needed("inferred"),
    _count("chars"),
    _text("captured"),
    Index(None, "given_event"),
    Index(None, "external_id"),
)

report_texts = Table("report_texts", metadata, _id("report_id", "reports"), _needed("text"))

readings = Table(
    "readings",
    metadata,
    _id("report_id", "reports"),
    _needed("reader"),
    *_published(),
    *(_text(name) for name in ("outlet", "title", "byline", "language")),
    _needed("inferred"),
    _needed("facets"),
)

KEPT_FROM = 1_000_000
"""Where the positions begin of claims that no reader states and people's decisions keep; those before are of the reading."""

claims = Table(
    "claims",
    metadata,
    _id("report_id", "reports"),
    _id("id"),
    _count("position"),
    _needed("kind"),
    _needed("text"),
    _number("low"),
    _number("high"),
    *(_text(name) for name in ("modifier", "unit", "of_text", "of_label", "of_class", "by_label")),
    *(_text(name) for name in ("when_start", "when_end", "when_precision", "place_name")),
    _number("lat"),
    _number("lon"),
    _text("country"),
    *(_needed(name) for name in ("scope", "polarity", "modality")),
    _text("speaker_label"),
    _count("evidence_start"),
    _count("evidence_end"),
    _needed("evidence_quote"),
    _needed("reader"),
    _needed("body"),
    Index(None, "id"),
)

grouping_keys = Table("grouping_keys", metadata, _id("key"), _id("report_id", "reports"), sqlite_with_rowid=False)
Index(None, grouping_keys.c.report_id)

sketches = Table("sketches", metadata, _id("report_id", "reports"), _needed("body"))

links = Table(
    "links",
    metadata,
    _id("a", "reports"),
    _id("b", "reports"),
    Column("score", Numeric(asdecimal=False), nullable=False),
    Column("same", Boolean, nullable=False),
    _needed("body"),
    CheckConstraint("a < b", name="in_order"),
    Index(None, "b"),
)

events = Table(
    "events",
    metadata,
    _id("id"),
    _needed("label"),
    *(_text(name) for name in ("event_type", "date_start", "date_end", "date_precision", "place_name")),
    _number("lat"),
    _number("lon"),
    _text("admin1"),
    _text("country"),
    *(_count(name) for name in ("n_reports", "n_outlets", "n_origins")),
    _needed("body"),
    Index(None, "date_start", "id"),
)

event_reports = Table(
    "event_reports",
    metadata,
    _id("event_id", "events", cascade=True),
    _id("report_id", "reports"),
    *_published(),
    Index(None, "report_id"),
)

event_claims = Table(
    "event_claims",
    metadata,
    _id("event_id", "events", cascade=True),
    _id("report_id"),
    _id("claim_id"),
    *(_text(name) for name in ("when_start", "when_end", "when_precision")),
    _needed("scope"),
    _needed("body"),
    # Looked at when the step is over: a report is read again first and its events are put together after.
    ForeignKeyConstraint(
        ["report_id", "claim_id"], ["claims.report_id", "claims.id"], deferrable=True, initially="DEFERRED"
    ),
    Index(None, "report_id", "claim_id"),
)

dependences = Table(
    "dependences",
    metadata,
    _id("event_id", "events", cascade=True),
    Column("position", Integer, primary_key=True, autoincrement=False, nullable=False),
    _id("a", "reports", key=False),
    _id("b", "reports", key=False),
    _needed("kind"),
    Column("score", Numeric(asdecimal=False), nullable=False),
    _needed("body"),
)

questions = Table(
    "questions",
    metadata,
    _id("event_id", "events", cascade=True),
    _id("key"),
    _count("position"),
    _needed("kind"),
    _text("of_label"),
    _needed("rule"),
    _number("low"),
    _number("best"),
    _number("high"),
    _needed("status"),
    _needed("why"),
)

positions = Table(
    "positions",
    metadata,
    _id("event_id"),
    _id("key"),
    Column("position", Integer, primary_key=True, autoincrement=False, nullable=False),
    _number("low"),
    _number("high"),
    _count("n_reports"),
    _count("n_origins"),
    *(_needed(name) for name in ("origins", "claim_ids", "report_ids")),
    ForeignKeyConstraint(["event_id", "key"], ["questions.event_id", "questions.key"], ondelete="CASCADE"),
)

event_listing = Table(
    "event_listing",
    metadata,
    _id("event_id", "events", cascade=True),
    _needed("label"),
    *(_text(name) for name in ("event_type", "date_start", "date_end", "place_name", "admin1", "country")),
    _number("lat"),
    _number("lon"),
    _needed("precision"),
    _text("kind"),
    *(_number(name) for name in ("low", "best", "high")),
    _text("status"),
    *(_number(name) for name in ("killed_low", "killed_high")),
    *(_count(name) for name in ("n_reports", "n_outlets", "n_origins")),
    _text("changed"),
    _needed("outlets"),
    _text("matters"),
)

event_words = Table(
    "event_words",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("event_id", Text, ForeignKey("events.id", ondelete="CASCADE"), nullable=False, unique=True),
    _needed("words"),
)

listing_changes = Table(
    "listing_changes",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("event_id", Text, nullable=False, unique=True),
    sqlite_autoincrement=True,
)

decisions = Table(
    "decisions",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    *(_needed(name) for name in ("kind", "subjects", "who", "decided_at", "why", "corrected")),
)

event_changes = Table(
    "event_changes",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    *(_needed(name) for name in ("kind", "before", "after", "reports")),
)

feeds = Table(
    "feeds",
    metadata,
    _id("url"),
    *(_text(name) for name in ("etag", "modified", "asked_at", "trouble")),
    Column("due", Numeric(asdecimal=False), nullable=False),
    _count("failures"),
)

feed_entries = Table(
    "feed_entries",
    metadata,
    _id("address"),
    Column("feed", Text, nullable=False),
    Column("found", Integer, nullable=False),
    *(_needed(name) for name in ("state", "body")),
    _count("tries"),
    _text("trouble"),
    Index(None, "state", "found"),
)
