"""What is stopped, and who stopped it and let it go on."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "stops",
        sa.Column("site", sa.String(200), nullable=False),
        sa.Column("tool", sa.String(100), nullable=False),
        sa.Column("by", sa.String(300), nullable=False),
        sa.Column("why", sa.String(500), nullable=False),
        sa.Column("at_us", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("site", "tool", name="pk_stops"),
    )
    op.create_table(
        "stop_changes",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), autoincrement=True, nullable=False),
        sa.Column("site", sa.String(200), nullable=False),
        sa.Column("tool", sa.String(100), nullable=False),
        sa.Column("act", sa.String(20), nullable=False),
        sa.Column("by", sa.String(300), nullable=False),
        sa.Column("why", sa.String(500), nullable=False),
        sa.Column("at_us", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stop_changes"),
    )


def downgrade() -> None:
    for table in ("stop_changes", "stops"):
        op.drop_table(table)
