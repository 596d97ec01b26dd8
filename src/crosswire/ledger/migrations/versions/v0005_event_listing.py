"""Version 5: the list of events as rows of its own, the words that find them, and the mark of what changed last; the view of
who said what gives claims as they stand in the record.

Always holds: this is what version 5 was and is never edited; a change of the tables is a script of its own. The tables are made
empty; whoever brings a store up to date puts in the rows of its events.
"""

import sqlalchemy as sa
from alembic import op

revision = "v0005"
down_revision = "v0004"


def upgrade() -> None:
    """Makes the tables, the search and the triggers, and the view anew."""
    op.create_table(
        "event_listing",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        *(
            sa.Column(name, sa.Text())
            for name in ("event_type", "date_start", "date_end", "place_name", "admin1", "country")
        ),
        *(sa.Column(name, sa.Numeric(asdecimal=False)) for name in ("lat", "lon")),
        sa.Column("precision", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text()),
        *(sa.Column(name, sa.Numeric(asdecimal=False)) for name in ("low", "best", "high")),
        sa.Column("status", sa.Text()),
        *(sa.Column(name, sa.Numeric(asdecimal=False)) for name in ("killed_low", "killed_high")),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("n_reports", "n_outlets", "n_origins")),
        sa.Column("changed", sa.Text()),
        sa.Column("outlets", sa.Text(), nullable=False),
        sa.Column("matters", sa.Text()),
        sa.PrimaryKeyConstraint("event_id", name="pk_event_listing"),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_event_listing_event_id", ondelete="CASCADE"),
    )
    op.create_table(
        "event_words",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_event_words"),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_event_words_event_id", ondelete="CASCADE"),
        sa.UniqueConstraint("event_id", name="uq_event_words_event_id"),
    )
    op.create_table(
        "listing_changes",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_listing_changes"),
        sa.UniqueConstraint("event_id", name="uq_listing_changes_event_id"),
        sqlite_autoincrement=True,
    )
    for statement in SEARCH:
        op.execute(statement)
    op.execute("DROP VIEW who_said_what")
    op.execute(WHO_SAID_WHAT)
    op.execute("UPDATE meta SET value = '5' WHERE key = 'schema_version'")


SEARCH = (
    """
CREATE VIRTUAL TABLE event_words_index
USING fts5(words, content='event_words', content_rowid='number', tokenize='unicode61 remove_diacritics 2', detail='none')
""",
    """
CREATE TRIGGER event_words_are_found AFTER INSERT ON event_words
BEGIN INSERT INTO event_words_index (rowid, words) VALUES (NEW.number, NEW.words); END
""",
    """
CREATE TRIGGER event_words_are_lost AFTER DELETE ON event_words
BEGIN INSERT INTO event_words_index (event_words_index, rowid, words) VALUES ('delete', OLD.number, OLD.words); END
""",
    """
CREATE TRIGGER a_listing_came AFTER INSERT ON event_listing
BEGIN DELETE FROM listing_changes WHERE event_id = NEW.event_id;
INSERT INTO listing_changes (event_id) VALUES (NEW.event_id); END
""",
    """
CREATE TRIGGER a_listing_changed AFTER UPDATE ON event_listing
BEGIN DELETE FROM listing_changes WHERE event_id = NEW.event_id;
INSERT INTO listing_changes (event_id) VALUES (NEW.event_id); END
""",
    """
CREATE TRIGGER a_listing_went AFTER DELETE ON event_listing
BEGIN DELETE FROM listing_changes WHERE event_id = OLD.event_id;
INSERT INTO listing_changes (event_id) VALUES (OLD.event_id); END
""",
)

WHO_SAID_WHAT = """
CREATE VIEW who_said_what AS
SELECT events.label AS event, json_extract(event_claims.body, '$.kind') AS kind,
  json_extract(event_claims.body, '$.text') AS text, json_extract(event_claims.body, '$.quantity.low') AS low,
  json_extract(event_claims.body, '$.quantity.high') AS high,
  coalesce(json_extract(event_claims.body, '$.of.label'), json_extract(event_claims.body, '$.of.text')) AS of_whom,
  coalesce(json_extract(event_claims.body, '$.attribution[0].label'),
    json_extract(event_claims.body, '$.attribution[0].text')) AS speaker,
  coalesce(reports.outlet, readings.outlet) AS outlet, event_reports.published_start AS published,
  json_extract(event_claims.body, '$.evidence.quote') AS quote, event_claims.scope,
  json_extract(event_claims.body, '$.polarity') AS polarity, json_extract(event_claims.body, '$.modality') AS modality,
  event_claims.when_start, event_claims.when_end, event_claims.event_id, event_claims.report_id, event_claims.claim_id
FROM event_claims
JOIN events ON events.id = event_claims.event_id
JOIN claims ON claims.report_id = event_claims.report_id AND claims.id = event_claims.claim_id
JOIN reports ON reports.id = event_claims.report_id
LEFT JOIN readings ON readings.report_id = event_claims.report_id
LEFT JOIN event_reports
  ON event_reports.event_id = event_claims.event_id AND event_reports.report_id = event_claims.report_id
ORDER BY events.date_start, events.id, event_reports.published_start, event_claims.report_id, claims.position
"""
