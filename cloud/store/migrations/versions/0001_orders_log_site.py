"""Orders, the session log, the outbox to the sites, and what has run out."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "orders",
        sa.Column("order_id", sa.String(200), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("site", sa.String(200), nullable=False),
        sa.Column("request", sa.JSON, nullable=False),
        sa.Column("pos_ref", sa.String(200), nullable=False),
        sa.Column("total_cents", sa.BigInteger, nullable=False),
        sa.Column("unavailable", sa.JSON, nullable=False),
        sa.Column("reason", sa.String(500), nullable=False),
        sa.Column("sent_at", sa.Double, nullable=False),
        sa.Column("updated_at", sa.Double, nullable=False),
        sa.PrimaryKeyConstraint("order_id", "revision", name="pk_orders"),
    )
    op.create_index("ix_orders_state", "orders", ["state"])
    op.create_table(
        "log_events",
        sa.Column("session_id", sa.String(200), nullable=False),
        sa.Column("seq", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("site", sa.String(200), nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("chain", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("session_id", "seq", name="pk_log_events"),
    )
    op.create_table(
        "site_events",
        sa.Column("cursor", sa.BigInteger().with_variant(sa.Integer, "sqlite"), autoincrement=True, nullable=False),
        sa.Column("site", sa.String(200), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("payload", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("cursor", name="pk_site_events"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_site_events_site", "site_events", ["site", "cursor"])
    op.create_table(
        "items_86",
        sa.Column("site", sa.String(200), nullable=False),
        sa.Column("item", sa.String(200), nullable=False),
        sa.Column("since", sa.Double, nullable=False),
        sa.PrimaryKeyConstraint("site", "item", name="pk_items_86"),
    )


def downgrade() -> None:
    for table in ("items_86", "site_events", "log_events", "orders"):
        op.drop_table(table)
