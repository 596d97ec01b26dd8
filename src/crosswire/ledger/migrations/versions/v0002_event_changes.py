"""Version 2: what placings joined, split and renamed is written down.

Always holds: this is what version 2 was and is never edited; a change of the tables is a script of its own.
"""

import sqlalchemy as sa
from alembic import op

revision = "v0002"
down_revision = "v0001"


def upgrade() -> None:
    """Makes the table of changes."""
    op.create_table(
        "event_changes",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("kind", "before", "after", "reports")),
        sa.PrimaryKeyConstraint("number", name="pk_event_changes"),
    )
    op.execute("UPDATE meta SET value = '2' WHERE key = 'schema_version'")
