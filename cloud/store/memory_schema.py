"""The table of what is remembered of customers. `migrations` makes it on disk; the two agree by test."""

from sqlalchemy import Double, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from cloud.store.schema import Base


class MemoryRow(Base):
    """One version of one thing that a customer agreed to have remembered by a brand. No words of anybody."""

    __tablename__ = "memories"
    brand: Mapped[str] = mapped_column(String(200), primary_key=True)
    customer: Mapped[str] = mapped_column(String(200), primary_key=True)
    kind: Mapped[str] = mapped_column(String(20), primary_key=True)
    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    value: Mapped[str] = mapped_column(String)  # canonical JSON (`domain.memory.checked`)
    told_at: Mapped[float] = mapped_column(Double)
    until: Mapped[float] = mapped_column(Double, index=True)
    session_id: Mapped[str] = mapped_column(String(200), index=True)  # where it was told: it goes with that
    site: Mapped[str] = mapped_column(String(200))
