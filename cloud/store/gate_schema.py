"""The gate's tables: calls by key, approvals, the audit's chain and its seals. `migrations` makes them on disk."""

from typing import Any

from sqlalchemy import JSON, BigInteger, Double, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from cloud.store.schema import Base


class ToolCallRow(Base):
    """One effect that was permitted, by what makes it the same one. No words: arguments are a digest, values sealed."""

    __tablename__ = "tool_calls"
    key: Mapped[str] = mapped_column(String(500), primary_key=True)  # site, session, turn, intent
    tool: Mapped[str] = mapped_column(String(100))
    site: Mapped[str] = mapped_column(String(200))
    session_id: Mapped[str] = mapped_column(String(200), index=True)
    arguments: Mapped[str] = mapped_column(String(64))  # SHA-256 of them
    yes: Mapped[str] = mapped_column(String(64), index=True)  # SHA-256 of the yes it took; empty: it needed none
    grant: Mapped[str] = mapped_column(String(200), index=True)  # that it spent; empty: none
    state: Mapped[str] = mapped_column(String(20))  # empty: it began; after `ends_by` that reads as unknown
    why: Mapped[str] = mapped_column(String(200))
    value: Mapped[str] = mapped_column(String)  # sealed JSON
    begun_at: Mapped[float] = mapped_column(Double)
    ends_by: Mapped[float] = mapped_column(Double)


class ApprovalRow(Base):
    """A question to staff, and what they said. Nobody's answer by `expires_at` is a no."""

    __tablename__ = "approvals"
    id: Mapped[str] = mapped_column(String(64), primary_key=True)  # of exactly what is asked
    site: Mapped[str] = mapped_column(String(200), index=True)
    session_id: Mapped[str] = mapped_column(String(200), index=True)
    ask: Mapped[dict[str, Any]] = mapped_column(JSON)
    roles: Mapped[list[str]] = mapped_column(JSON)
    asked_at: Mapped[float] = mapped_column(Double)
    expires_at: Mapped[float] = mapped_column(Double)
    answer: Mapped[str] = mapped_column(String(10))  # granted, denied; empty: not yet
    by: Mapped[str] = mapped_column(String(200))
    answered_at: Mapped[float] = mapped_column(Double)
    grant: Mapped[dict[str, Any]] = mapped_column(JSON)  # signed; empty without


class AuditRow(Base):
    """One line of a site's audit, chained to the one before. Sealed fields stay sealed."""

    __tablename__ = "audit"
    site: Mapped[str] = mapped_column(String(200), primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    body: Mapped[bytes] = mapped_column(LargeBinary)
    chain: Mapped[bytes] = mapped_column(LargeBinary)


class AuditHeadRow(Base):
    """How far a site's audit goes, signed: rows that are missing at the end are noticed."""

    __tablename__ = "audit_heads"
    site: Mapped[str] = mapped_column(String(200), primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger)
    chain: Mapped[bytes] = mapped_column(LargeBinary)
    signature: Mapped[str] = mapped_column(String(200))


class SealingKeyRow(Base):
    """The key of a session's words in this tier. Zeros: it was destroyed, and nothing more is kept of them."""

    __tablename__ = "sealing_keys"
    session_id: Mapped[str] = mapped_column(String(200), primary_key=True)
    key: Mapped[bytes] = mapped_column(LargeBinary)
