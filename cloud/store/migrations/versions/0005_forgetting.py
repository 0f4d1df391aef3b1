"""Sessions that are held, since when, and which were forgotten."""

import time

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "kept_sessions",
        sa.Column("session_id", sa.String(200), nullable=False),
        sa.Column("site", sa.String(200), nullable=False),
        sa.Column("appended_at", sa.Double, nullable=False),
        sa.Column("forgotten_at", sa.Double, nullable=False),
        sa.PrimaryKeyConstraint("session_id", name="pk_kept_sessions"),
    )
    op.create_index("ix_kept_sessions_appended_at", "kept_sessions", ["appended_at"])
    op.add_column("orders", sa.Column("emptied", sa.Integer, nullable=False, server_default="0"))
    held = sa.text(
        "INSERT INTO kept_sessions SELECT session_id, MIN(site), :now, 0 FROM log_events GROUP BY session_id"
    )
    op.execute(held.bindparams(now=time.time()))  # their retention begins with this release


def downgrade() -> None:
    op.drop_column("orders", "emptied")
    op.drop_table("kept_sessions")
