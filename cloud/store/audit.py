"""The audit: what was asked of the gate and how it ended, one hash chain a site, a person's words sealed.

It decides what makes the chain whole: each line is chained to the one before (`domain.events.chain`), and how far it
goes is signed. Words are sealed under their session's key, and the chain covers the sealed bytes: destroying the key
takes the words away and leaves the chain as it was.
"""

import base64
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from cloud.store.database import Database, in_turn, unbroken
from cloud.store.gate_schema import AuditHeadRow, AuditRow, SealingKeyRow, ToolCallRow
from domain.events import JSON, Event, canonical, chain, decode, encode, genesis, is_sealed, unseal

KEY, NONCE = 32, 12  # AES-256-GCM, NIST SP 800-38D
DESTROYED = bytes(KEY)
PAGE = 1000


class Signer(Protocol):
    def sign(self, body: bytes) -> str: ...

    def verify(self, body: bytes, signature: str, signer: str = "") -> bool: ...


@dataclass(frozen=True, slots=True)
class Line:
    seq: int
    event: Event  # words opened; None where their key was destroyed


@dataclass(frozen=True, slots=True)
class Head:
    """How far a site's audit goes."""

    site: str
    seq: int
    chain: str  # hexadecimal


@dataclass(frozen=True, slots=True)
class Verified:
    """problem: empty where everything is as it was written; else what is wrong, and at which line."""

    head: Head
    problem: str = ""


class AuditStore:
    def __init__(self, database: Database, signer: Signer) -> None:
        self._database, self._signer = database, signer

    async def append(
        self, session: AsyncSession, site: str, event: Event, private: Mapping[str, JSON], of: str
    ) -> None:
        """Within the caller's transaction. private: what is about a person, sealed under the key of session `of`."""
        await in_turn(session, f"audit {site}")
        sealed = await seal(session, of, private)
        body = encode(Event(event.kind, event.at_us, {**event.data, **sealed}))
        head = await session.get(AuditHeadRow, site, with_for_update=True)
        seq, last = (head.seq, head.chain) if head else (0, _start(site))
        link = chain(last, body)
        session.add(AuditRow(site=site, seq=seq + 1, body=body, chain=link))
        if head is None:
            head = AuditHeadRow(site=site)
            session.add(head)
        head.seq, head.chain, head.signature = seq + 1, link, self._signer.sign(_signed(site, seq + 1, link))
        await session.flush()

    @unbroken
    async def sites(self) -> tuple[str, ...]:
        async with self._database.read() as session:
            heads = await session.scalars(select(AuditHeadRow.site))
            lines = await session.scalars(select(AuditRow.site).distinct())
            return tuple(sorted({*heads, *lines}))

    @unbroken
    async def heads(self) -> tuple[Head, ...]:
        """How far it says that it goes."""
        async with self._database.read() as session:
            rows = await session.scalars(select(AuditHeadRow).order_by(AuditHeadRow.site))
            return tuple(Head(row.site, row.seq, row.chain.hex()) for row in rows)

    @unbroken
    async def lines(self, site: str, *, last: int = 100) -> tuple[Line, ...]:
        """The newest, in their order. Raises EventError for a line that is no event."""
        async with self._database.read() as session:
            newest = select(AuditRow).where(AuditRow.site == site).order_by(AuditRow.seq.desc()).limit(last)
            rows = list(await session.scalars(newest))
            shown = []
            for row in reversed(rows):
                event = decode(row.body)
                cipher = await _cipher(session, str(event.data.get("session", "")))
                shown.append(Line(row.seq, unseal(event, _opener(cipher, str(event.data.get("session", ""))))))
            return tuple(shown)

    @unbroken
    async def verify(self, site: str, *, known: Head | None = None) -> Verified:
        """Whether a site's audit is as it was written. known: a head that was noted elsewhere, earlier."""
        async with self._database.read() as session:
            head = await session.get(AuditHeadRow, site)
            link, seq, problem, seen = _start(site), 0, "", {}
            while not problem:
                page = select(AuditRow).where(AuditRow.site == site, AuditRow.seq > seq).order_by(AuditRow.seq)
                rows = list(await session.scalars(page.limit(PAGE)))
                if not rows:
                    break
                for row in rows:
                    problem, link = _looked_at(row, seq, link)
                    if problem:
                        break
                    seq = row.seq
                    if known is not None and known.seq == seq:
                        seen[seq] = link.hex()
            found = Head(site, seq, link.hex())
            return Verified(found, problem or _end(found, head, self._signer) or _against(found, known, seen))

    @unbroken
    async def forget(self, of: str) -> bool:
        """Destroys a session's key: its words are gone from the audit and from calls kept, and stay so. True: there
        was one. The chain stays as it is."""
        async with self._database.write() as session:
            row = await session.get(SealingKeyRow, of)
            if row is None:
                session.add(SealingKeyRow(session_id=of, key=DESTROYED))
                return False
            row.key = DESTROYED
            for call in await session.scalars(select(ToolCallRow).where(ToolCallRow.session_id == of)):
                call.value = ""
            return True


# ---- sealing


async def seal(session: AsyncSession, of: str, private: Mapping[str, JSON]) -> dict[str, JSON]:
    """Each value sealed, or None where the session's key was destroyed; without anything, nothing."""
    if not any(value is not None for value in private.values()):
        return {}
    cipher = await _cipher(session, of, make=True)
    return {name: None if cipher is None else _sealed(cipher, of, value) for name, value in private.items()}


async def opened(session: AsyncSession, of: str, sealed: JSON) -> JSON:
    """What was sealed, None where it cannot be known any more."""
    event = unseal(Event("sealed", 0, {"value": sealed}), _opener(await _cipher(session, of), of))
    return event.data["value"] if is_sealed(sealed) else None


async def _cipher(session: AsyncSession, of: str, *, make: bool = False) -> AESGCM | None:
    row = await session.get(SealingKeyRow, of)
    if row is None and make:
        row = SealingKeyRow(session_id=of, key=os.urandom(KEY))
        session.add(row)
    return None if row is None or row.key == DESTROYED else AESGCM(row.key)


def _sealed(cipher: AESGCM, of: str, value: JSON) -> JSON:
    nonce = os.urandom(NONCE)
    return {"sealed": base64.b64encode(nonce + cipher.encrypt(nonce, canonical(value), of.encode())).decode()}


def _opener(cipher: AESGCM | None, of: str) -> Callable[[bytes], bytes | None]:
    def open_(sealed: bytes) -> bytes | None:
        try:
            return None if cipher is None else cipher.decrypt(sealed[:NONCE], sealed[NONCE:], of.encode())
        except (InvalidTag, ValueError):
            return None

    return open_


# ---- verifying


def _start(site: str) -> bytes:
    return genesis(f"audit/{site}")


def _signed(site: str, seq: int, link: bytes) -> bytes:
    return b"talkthru/audit/1\n" + canonical({"site": site, "seq": seq, "chain": link.hex()})


def _looked_at(row: AuditRow, before: int, link: bytes) -> tuple[str, bytes]:
    expected = chain(link, row.body)
    if row.seq != before + 1:
        missing = f"line {before + 1}" if row.seq == before + 2 else f"lines {before + 1} to {row.seq - 1}"
        return f"{missing} missing", expected
    if row.chain != expected:
        return f"line {row.seq} is not what was written there: changed, or moved", expected
    return "", expected


def _end(found: Head, head: AuditHeadRow | None, signer: Signer) -> str:
    if head is None:
        return "the signed end is missing" if found.seq else ""
    if not signer.verify(_signed(found.site, head.seq, head.chain), head.signature):
        return f"the end (line {head.seq}) is not signed by this tier's key: changed, or another key"
    if head.seq > found.seq:
        return f"cut off: it went to line {head.seq}, and ends at {found.seq}"
    if head.seq < found.seq:
        return f"line {head.seq + 1} was added behind the signed end"
    return "" if head.chain.hex() == found.chain else f"line {found.seq} was replaced"


def _against(found: Head, known: Head | None, seen: Mapping[int, str]) -> str:
    if known is None or known.seq == 0:
        return ""
    if found.seq < known.seq:
        return f"cut off: it is known to have gone to line {known.seq}, and ends at {found.seq}"
    return "" if seen.get(known.seq) == known.chain else f"line {known.seq} is not the one that is known from before"
