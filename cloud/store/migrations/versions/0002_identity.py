"""Invitations and certificates of edges and operators."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "invitations",
        sa.Column("code_hash", sa.String(64), nullable=False),
        sa.Column("name", sa.String(300), nullable=False),
        sa.Column("expires_at", sa.Double, nullable=False),
        sa.Column("key_hash", sa.String(64), nullable=False),
        sa.Column("serial", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("code_hash", name="pk_invitations"),
    )
    op.create_table(
        "certificates",
        sa.Column("serial", sa.String(40), nullable=False),
        sa.Column("name", sa.String(300), nullable=False),
        sa.Column("not_before", sa.Double, nullable=False),
        sa.Column("not_after", sa.Double, nullable=False),
        sa.Column("pem", sa.LargeBinary, nullable=False),
        sa.Column("changed_at", sa.Double, nullable=False),
        sa.Column("revoked_why", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("serial", name="pk_certificates"),
    )
    op.create_index("ix_certificates_name", "certificates", ["name"])
    op.create_index("ix_certificates_changed_at", "certificates", ["changed_at"])


def downgrade() -> None:
    for table in ("certificates", "invitations"):
        op.drop_table(table)
