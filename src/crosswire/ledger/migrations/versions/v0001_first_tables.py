"""Version 1: the first tables of a store.

Always holds: this is what version 1 was and is never edited; a change of the tables is a script of its own.
"""

import sqlalchemy as sa
from alembic import op

revision = "v0001"
down_revision = None

APPLICATION_ID = 0x43575245


def text(name: str) -> sa.Column[str]:
    """A column of words that may be absent."""
    return sa.Column(name, sa.Text(), nullable=True)


def needed(name: str) -> sa.Column[str]:
    """A column of words that are always there."""
    return sa.Column(name, sa.Text(), nullable=False)


def number(name: str) -> sa.Column[float]:
    """A column of a number that may be absent."""
    return sa.Column(name, sa.Numeric(asdecimal=False), nullable=True)


def count(name: str) -> sa.Column[int]:
    """A column of a whole number that is always there."""
    return sa.Column(name, sa.Integer(), nullable=False)


def upgrade() -> None:
    """Makes the tables, views and triggers in an empty file."""
    op.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    make_tables()
    for statement in (*VIEWS, *TRIGGERS):
        op.execute(statement)
    op.execute("INSERT INTO meta (key, value) VALUES ('product', 'crosswire'), ('schema_version', '1')")


def make_tables() -> None:
    """Makes the tables and their indexes."""
    op.create_table(
        "decisions",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        needed("id"),
        needed("kind"),
        needed("subjects"),
        needed("who"),
        needed("decided_at"),
        needed("why"),
        needed("corrected"),
        sa.PrimaryKeyConstraint("number", name="pk_decisions"),
        sa.UniqueConstraint("id", name="uq_decisions_id"),
    )
    op.create_table(
        "events",
        needed("id"),
        needed("label"),
        text("event_type"),
        text("date_start"),
        text("date_end"),
        text("date_precision"),
        text("place_name"),
        number("lat"),
        number("lon"),
        text("admin1"),
        text("country"),
        count("n_reports"),
        count("n_outlets"),
        count("n_origins"),
        needed("body"),
        sa.PrimaryKeyConstraint("id", name="pk_events"),
    )
    op.create_index("ix_events_date_start_id", "events", ["date_start", "id"])
    op.create_table("meta", needed("key"), needed("value"), sa.PrimaryKeyConstraint("key", name="pk_meta"))
    op.create_table(
        "reports",
        needed("id"),
        text("external_id"),
        text("outlet"),
        text("title"),
        text("byline"),
        text("url"),
        text("language"),
        text("published_start"),
        text("published_end"),
        needed("published_precision"),
        needed("published_basis"),
        text("given_event"),
        needed("inferred"),
        count("chars"),
        sa.PrimaryKeyConstraint("id", name="pk_reports"),
    )
    op.create_index("ix_reports_external_id", "reports", ["external_id"])
    op.create_index("ix_reports_given_event", "reports", ["given_event"])
    op.create_table(
        "claims",
        needed("report_id"),
        needed("id"),
        count("position"),
        needed("kind"),
        needed("text"),
        number("low"),
        number("high"),
        text("modifier"),
        text("unit"),
        text("of_text"),
        text("of_label"),
        text("of_class"),
        text("by_label"),
        text("when_start"),
        text("when_end"),
        text("when_precision"),
        text("place_name"),
        number("lat"),
        number("lon"),
        text("country"),
        needed("scope"),
        needed("polarity"),
        needed("modality"),
        text("speaker_label"),
        count("evidence_start"),
        count("evidence_end"),
        needed("evidence_quote"),
        needed("reader"),
        needed("body"),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name="fk_claims_report_id"),
        sa.PrimaryKeyConstraint("report_id", "id", name="pk_claims"),
    )
    op.create_index("ix_claims_id", "claims", ["id"])
    op.create_table(
        "dependences",
        needed("event_id"),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        needed("a"),
        needed("b"),
        needed("kind"),
        sa.Column("score", sa.Numeric(asdecimal=False), nullable=False),
        needed("body"),
        sa.ForeignKeyConstraint(["a"], ["reports.id"], name="fk_dependences_a"),
        sa.ForeignKeyConstraint(["b"], ["reports.id"], name="fk_dependences_b"),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_dependences_event_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("event_id", "position", name="pk_dependences"),
    )
    op.create_table(
        "event_reports",
        needed("event_id"),
        needed("report_id"),
        text("published_start"),
        text("published_end"),
        needed("published_precision"),
        needed("published_basis"),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_event_reports_event_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name="fk_event_reports_report_id"),
        sa.PrimaryKeyConstraint("event_id", "report_id", name="pk_event_reports"),
    )
    op.create_index("ix_event_reports_report_id", "event_reports", ["report_id"])
    op.create_table(
        "grouping_keys",
        needed("key"),
        needed("report_id"),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name="fk_grouping_keys_report_id"),
        sa.PrimaryKeyConstraint("key", "report_id", name="pk_grouping_keys"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_grouping_keys_report_id", "grouping_keys", ["report_id"])
    op.create_table(
        "links",
        needed("a"),
        needed("b"),
        sa.Column("score", sa.Numeric(asdecimal=False), nullable=False),
        sa.Column("same", sa.Boolean(), nullable=False),
        needed("body"),
        sa.CheckConstraint("a < b", name="ck_links_in_order"),
        sa.ForeignKeyConstraint(["a"], ["reports.id"], name="fk_links_a"),
        sa.ForeignKeyConstraint(["b"], ["reports.id"], name="fk_links_b"),
        sa.PrimaryKeyConstraint("a", "b", name="pk_links"),
    )
    op.create_index("ix_links_b", "links", ["b"])
    op.create_table(
        "questions",
        needed("event_id"),
        needed("key"),
        count("position"),
        needed("kind"),
        text("of_label"),
        needed("rule"),
        number("low"),
        number("best"),
        number("high"),
        needed("status"),
        needed("why"),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_questions_event_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("event_id", "key", name="pk_questions"),
    )
    op.create_table(
        "readings",
        needed("report_id"),
        needed("reader"),
        text("published_start"),
        text("published_end"),
        needed("published_precision"),
        needed("published_basis"),
        text("outlet"),
        text("title"),
        text("byline"),
        text("language"),
        needed("inferred"),
        needed("facets"),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name="fk_readings_report_id"),
        sa.PrimaryKeyConstraint("report_id", name="pk_readings"),
    )
    op.create_table(
        "report_texts",
        needed("report_id"),
        needed("text"),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name="fk_report_texts_report_id"),
        sa.PrimaryKeyConstraint("report_id", name="pk_report_texts"),
    )
    op.create_table(
        "sketches",
        needed("report_id"),
        needed("body"),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name="fk_sketches_report_id"),
        sa.PrimaryKeyConstraint("report_id", name="pk_sketches"),
    )
    op.create_table(
        "event_claims",
        needed("event_id"),
        needed("report_id"),
        needed("claim_id"),
        text("when_start"),
        text("when_end"),
        text("when_precision"),
        needed("scope"),
        needed("body"),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_event_claims_event_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["report_id", "claim_id"],
            ["claims.report_id", "claims.id"],
            name="fk_event_claims_report_id_claim_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("event_id", "report_id", "claim_id", name="pk_event_claims"),
    )
    op.create_index("ix_event_claims_report_id_claim_id", "event_claims", ["report_id", "claim_id"])
    op.create_table(
        "positions",
        needed("event_id"),
        needed("key"),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        number("low"),
        number("high"),
        count("n_reports"),
        count("n_origins"),
        needed("origins"),
        needed("claim_ids"),
        needed("report_ids"),
        sa.ForeignKeyConstraint(
            ["event_id", "key"],
            ["questions.event_id", "questions.key"],
            name="fk_positions_event_id_key",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("event_id", "key", "position", name="pk_positions"),
    )


VIEWS = (
    """
CREATE VIEW figures AS
SELECT events.id AS event_id, events.label AS event, events.date_start AS date, events.place_name AS place,
  questions.kind, questions.of_label AS of_whom, questions.low, questions.best, questions.high, questions.status,
  questions.rule, questions.why, events.n_reports, events.n_outlets, events.n_origins
FROM questions JOIN events ON events.id = questions.event_id
ORDER BY events.date_start, events.id, questions.position
""",
    """
CREATE VIEW who_said_what AS
SELECT events.label AS event, claims.kind, claims.text, claims.low, claims.high, claims.of_label AS of_whom,
  claims.speaker_label AS speaker, coalesce(reports.outlet, readings.outlet) AS outlet,
  event_reports.published_start AS published, claims.evidence_quote AS quote, event_claims.scope, claims.polarity,
  claims.modality, event_claims.when_start, event_claims.when_end, event_claims.event_id, event_claims.report_id,
  event_claims.claim_id
FROM event_claims
JOIN events ON events.id = event_claims.event_id
JOIN claims ON claims.report_id = event_claims.report_id AND claims.id = event_claims.claim_id
JOIN reports ON reports.id = event_claims.report_id
LEFT JOIN readings ON readings.report_id = event_claims.report_id
LEFT JOIN event_reports
  ON event_reports.event_id = event_claims.event_id AND event_reports.report_id = event_claims.report_id
ORDER BY events.date_start, events.id, event_reports.published_start, event_claims.report_id, claims.position
""",
    """
CREATE VIEW reports_as_read AS
SELECT reports.id, reports.external_id, coalesce(reports.outlet, readings.outlet) AS outlet,
  coalesce(reports.title, readings.title) AS title, coalesce(reports.byline, readings.byline) AS byline, reports.url,
  coalesce(reports.language, readings.language) AS language,
  coalesce(reports.published_start, readings.published_start) AS published_start,
  CASE WHEN reports.published_start IS NULL THEN readings.published_end ELSE reports.published_end END AS published_end,
  coalesce(readings.inferred, reports.inferred) AS inferred, reports.chars, readings.reader, report_texts.text
FROM reports
JOIN report_texts ON report_texts.report_id = reports.id
LEFT JOIN readings ON readings.report_id = reports.id
ORDER BY reports.id
""",
)

TRIGGERS = (
    """
CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE ON decisions
BEGIN SELECT raise(ABORT, 'a decision is never changed; undo it with one more'); END
""",
    """
CREATE TRIGGER decisions_are_not_deleted BEFORE DELETE ON decisions
BEGIN SELECT raise(ABORT, 'a decision is never deleted; undo it with one more'); END
""",
    """
CREATE TRIGGER decisions_are_not_replaced BEFORE INSERT ON decisions
WHEN EXISTS (SELECT 1 FROM decisions WHERE id = NEW.id OR number = NEW.number)
BEGIN SELECT raise(ABORT, 'a decision is never replaced; undo it with one more'); END
""",
)
