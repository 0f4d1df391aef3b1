"""The tables. `migrations` makes them on disk; the two agree by test."""

from typing import Any

from sqlalchemy import JSON, BigInteger, Double, Index, Integer, LargeBinary, MetaData, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

BigKey = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts up only an INTEGER primary key

NAMES = {"ix": "ix_%(table_name)s_%(column_0_name)s", "pk": "pk_%(table_name)s"}


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)


class OrderRow(Base):
    """One attempt to sell one revision of an order. The pair is the idempotency key."""

    __tablename__ = "orders"
    order_id: Mapped[str] = mapped_column(String(200), primary_key=True)
    revision: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    version: Mapped[int] = mapped_column(Integer)  # of the row: two writers of one order are noticed, never merged
    state: Mapped[str] = mapped_column(String(20), index=True)
    site: Mapped[str] = mapped_column(String(200))
    request: Mapped[dict[str, Any]] = mapped_column(JSON)
    pos_ref: Mapped[str] = mapped_column(String(200))
    total_cents: Mapped[int] = mapped_column(BigInteger)
    unavailable: Mapped[list[str]] = mapped_column(JSON)
    reason: Mapped[str] = mapped_column(String(500))
    sent_at: Mapped[float] = mapped_column(Double)  # seconds since the epoch, of the last attempt
    updated_at: Mapped[float] = mapped_column(Double)
    emptied: Mapped[int] = mapped_column(Integer, server_default="0")  # 1: its request was forgotten

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy reads this name from the class


class LogRow(Base):
    """One event of one session, as the edge wrote it. Sealed fields stay sealed: this tier holds no key."""

    __tablename__ = "log_events"
    session_id: Mapped[str] = mapped_column(String(200), primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    site: Mapped[str] = mapped_column(String(200))
    body: Mapped[bytes] = mapped_column(LargeBinary)
    chain: Mapped[bytes] = mapped_column(LargeBinary)


class KeptSessionRow(Base):
    """A session whose log is, or was, held here. Forgotten, it stays known: what still comes of it is not kept."""

    __tablename__ = "kept_sessions"
    session_id: Mapped[str] = mapped_column(String(200), primary_key=True)
    site: Mapped[str] = mapped_column(String(200))
    appended_at: Mapped[float] = mapped_column(Double, index=True)  # the last time
    forgotten_at: Mapped[float] = mapped_column(Double)  # 0: it is not


class SiteEventRow(Base):
    """The outbox that `Site.Watch` reads by cursor. An empty site means every site."""

    __tablename__ = "site_events"
    cursor: Mapped[int] = mapped_column(BigKey, primary_key=True, autoincrement=True)
    site: Mapped[str] = mapped_column(String(200))
    kind: Mapped[str] = mapped_column(String(20))
    payload: Mapped[dict[str, Any]] = mapped_column(JSON)

    __table_args__ = (Index("ix_site_events_site", "site", "cursor"), {"sqlite_autoincrement": True})


class OutRow(Base):
    """What has run out (86). An empty site means every site."""

    __tablename__ = "items_86"
    site: Mapped[str] = mapped_column(String(200), primary_key=True)
    item: Mapped[str] = mapped_column(String(200), primary_key=True)
    since: Mapped[float] = mapped_column(Double)


class InvitationRow(Base):
    """A code that one edge may get its first certificate for. Only the code's hash is kept."""

    __tablename__ = "invitations"
    code_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    name: Mapped[str] = mapped_column(String(300))
    expires_at: Mapped[float] = mapped_column(Double)
    key_hash: Mapped[str] = mapped_column(String(64))  # of the key that used it; empty: nobody yet
    serial: Mapped[str] = mapped_column(String(40))


class CertificateRow(Base):
    """A certificate that this tier issued. What is not here is refused, whoever signed it."""

    __tablename__ = "certificates"
    serial: Mapped[str] = mapped_column(String(40), primary_key=True)  # hexadecimal
    name: Mapped[str] = mapped_column(String(300), index=True)
    not_before: Mapped[float] = mapped_column(Double)
    not_after: Mapped[float] = mapped_column(Double)
    pem: Mapped[bytes] = mapped_column(LargeBinary)
    changed_at: Mapped[float] = mapped_column(Double, index=True)
    revoked_why: Mapped[str] = mapped_column(String(200))  # empty: it is not revoked


class StopRow(Base):
    """What is stopped now. An empty site means every site; an empty tool means the whole agent."""

    __tablename__ = "stops"
    site: Mapped[str] = mapped_column(String(200), primary_key=True)
    tool: Mapped[str] = mapped_column(String(100), primary_key=True)
    by: Mapped[str] = mapped_column(String(300))
    why: Mapped[str] = mapped_column(String(500))
    at_us: Mapped[int] = mapped_column(BigInteger)


class StopChangeRow(Base):
    """Who pressed and who let go, in order; nothing is ever taken out."""

    __tablename__ = "stop_changes"
    id: Mapped[int] = mapped_column(BigKey, primary_key=True, autoincrement=True)
    site: Mapped[str] = mapped_column(String(200))
    tool: Mapped[str] = mapped_column(String(100))
    act: Mapped[str] = mapped_column(String(20))  # pressed, released
    by: Mapped[str] = mapped_column(String(300))
    why: Mapped[str] = mapped_column(String(500))
    at_us: Mapped[int] = mapped_column(BigInteger)


class SpendingRow(Base):
    """What thinking has cost on a day: at a site, or (an empty site) in all."""

    __tablename__ = "spending"
    day: Mapped[str] = mapped_column(String(10), primary_key=True)
    site: Mapped[str] = mapped_column(String(200), primary_key=True)
    calls: Mapped[int] = mapped_column(BigInteger)
    tokens: Mapped[int] = mapped_column(BigInteger)
    micros: Mapped[int] = mapped_column(BigInteger)
