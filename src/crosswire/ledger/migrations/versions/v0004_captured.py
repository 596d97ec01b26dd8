"""Version 4: when the text of a report was seen at its address, by which its versions are put in order.

Always holds: this is what version 4 was and is never edited; a change of the tables is a script of its own.
"""

import sqlalchemy as sa
from alembic import op

revision = "v0004"
down_revision = "v0003"


def upgrade() -> None:
    """Adds the column; of the reports that are there it is not known."""
    op.add_column("reports", sa.Column("captured", sa.Text()))
    op.execute("UPDATE meta SET value = '4' WHERE key = 'schema_version'")
