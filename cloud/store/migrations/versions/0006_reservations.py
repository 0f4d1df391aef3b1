"""Goods that are put aside: holds and transfers."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "reservations",
        sa.Column("id", sa.String(200), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("site", sa.String(200), nullable=False),
        sa.Column("session_id", sa.String(200), nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("sku", sa.String(200), nullable=False),
        sa.Column("qty", sa.BigInteger, nullable=False),
        sa.Column("place", sa.String(200), nullable=False),
        sa.Column("to", sa.String(200), nullable=False),
        sa.Column("phase", sa.String(10), nullable=False),
        sa.Column("until", sa.Double, nullable=False),
        sa.Column("why", sa.String(40), nullable=False),
        sa.Column("by", sa.String(200), nullable=False),
        sa.Column("asked_at", sa.Double, nullable=False),
        sa.Column("moved_at", sa.Double, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_reservations"),
    )
    for column in ("session_id", "phase"):
        op.create_index(f"ix_reservations_{column}", "reservations", [column])
    op.create_index("ix_reservations_place_sku", "reservations", ["place", "sku"])


def downgrade() -> None:
    op.drop_table("reservations")
