"""The table of goods that are put aside. `migrations` makes it on disk; the two agree by test."""

from sqlalchemy import BigInteger, Double, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from cloud.store.schema import Base


class ReservationRow(Base):
    """One hold or transfer, under the key of what was asked. No words: what of, how many, where, until when."""

    __tablename__ = "reservations"
    id: Mapped[str] = mapped_column(String(200), primary_key=True)
    version: Mapped[int] = mapped_column(Integer)
    site: Mapped[str] = mapped_column(String(200))  # who asked
    session_id: Mapped[str] = mapped_column(String(200), index=True)
    kind: Mapped[str] = mapped_column(String(10))
    sku: Mapped[str] = mapped_column(String(200))
    qty: Mapped[int] = mapped_column(BigInteger)
    place: Mapped[str] = mapped_column(String(200))
    to: Mapped[str] = mapped_column(String(200))
    phase: Mapped[str] = mapped_column(String(10), index=True)
    until: Mapped[float] = mapped_column(Double)
    why: Mapped[str] = mapped_column(String(40))
    by: Mapped[str] = mapped_column(String(200))
    asked_at: Mapped[float] = mapped_column(Double)
    moved_at: Mapped[float] = mapped_column(Double)

    __table_args__ = (Index("ix_reservations_place_sku", "place", "sku"),)
    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy reads this name from the class
