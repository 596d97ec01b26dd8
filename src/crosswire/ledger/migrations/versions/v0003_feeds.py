"""Version 3: the feeds that are followed and what they named, so that following them can be stopped at any time.

Always holds: this is what version 3 was and is never edited; a change of the tables is a script of its own.
"""

import sqlalchemy as sa
from alembic import op

revision = "v0003"
down_revision = "v0002"


def upgrade() -> None:
    """Makes the tables of feeds and of their entries."""
    op.create_table(
        "feeds",
        sa.Column("url", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text()) for name in ("etag", "modified", "asked_at", "trouble")),
        sa.Column("due", sa.Numeric(asdecimal=False), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("url", name="pk_feeds"),
    )
    op.create_table(
        "feed_entries",
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("feed", sa.Text(), nullable=False),
        sa.Column("found", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("trouble", sa.Text()),
        sa.PrimaryKeyConstraint("address", name="pk_feed_entries"),
    )
    op.create_index("ix_feed_entries_state_found", "feed_entries", ["state", "found"])
    op.execute("UPDATE meta SET value = '3' WHERE key = 'schema_version'")
