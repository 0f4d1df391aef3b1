"""What customers agreed to have remembered."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "memories",
        sa.Column("brand", sa.String(200), nullable=False),
        sa.Column("customer", sa.String(200), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("value", sa.String, nullable=False),
        sa.Column("told_at", sa.Double, nullable=False),
        sa.Column("until", sa.Double, nullable=False),
        sa.Column("session_id", sa.String(200), nullable=False),
        sa.Column("site", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("brand", "customer", "kind", "version", name="pk_memories"),
    )
    for column in ("until", "session_id"):
        op.create_index(f"ix_memories_{column}", "memories", [column])


def downgrade() -> None:
    op.drop_table("memories")
