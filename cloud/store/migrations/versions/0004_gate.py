"""The gate: calls by key, approvals, the audit's chain with its seals."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "tool_calls",
        sa.Column("key", sa.String(500), nullable=False),
        sa.Column("tool", sa.String(100), nullable=False),
        sa.Column("site", sa.String(200), nullable=False),
        sa.Column("session_id", sa.String(200), nullable=False),
        sa.Column("arguments", sa.String(64), nullable=False),
        sa.Column("yes", sa.String(64), nullable=False),
        sa.Column("grant", sa.String(200), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("why", sa.String(200), nullable=False),
        sa.Column("value", sa.String, nullable=False),
        sa.Column("begun_at", sa.Double, nullable=False),
        sa.Column("ends_by", sa.Double, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_tool_calls"),
    )
    for column in ("session_id", "yes", "grant"):
        op.create_index(f"ix_tool_calls_{column}", "tool_calls", [column])
    op.create_table(
        "approvals",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("site", sa.String(200), nullable=False),
        sa.Column("session_id", sa.String(200), nullable=False),
        sa.Column("ask", sa.JSON, nullable=False),
        sa.Column("roles", sa.JSON, nullable=False),
        sa.Column("asked_at", sa.Double, nullable=False),
        sa.Column("expires_at", sa.Double, nullable=False),
        sa.Column("answer", sa.String(10), nullable=False),
        sa.Column("by", sa.String(200), nullable=False),
        sa.Column("answered_at", sa.Double, nullable=False),
        sa.Column("grant", sa.JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_approvals"),
    )
    for column in ("site", "session_id"):
        op.create_index(f"ix_approvals_{column}", "approvals", [column])
    op.create_table(
        "audit",
        sa.Column("site", sa.String(200), nullable=False),
        sa.Column("seq", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("chain", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("site", "seq", name="pk_audit"),
    )
    op.create_table(
        "audit_heads",
        sa.Column("site", sa.String(200), nullable=False),
        sa.Column("seq", sa.BigInteger, nullable=False),
        sa.Column("chain", sa.LargeBinary, nullable=False),
        sa.Column("signature", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("site", name="pk_audit_heads"),
    )
    op.create_table(
        "sealing_keys",
        sa.Column("session_id", sa.String(200), nullable=False),
        sa.Column("key", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("session_id", name="pk_sealing_keys"),
    )


def downgrade() -> None:
    for table in ("sealing_keys", "audit_heads", "audit", "approvals", "tool_calls"):
        op.drop_table(table)
