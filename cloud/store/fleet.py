"""Who was invited, and every certificate that was issued: written down before it leaves this tier.

It decides that a code is used once and that what is revoked stays revoked. It signs nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from sqlalchemy import func, select, update

from cloud.store.database import Database, in_turn, unbroken
from cloud.store.schema import CertificateRow, InvitationRow

TURN = "fleet"  # whoever changes the register is alone with it


@dataclass(frozen=True, slots=True)
class Certificate:
    """Times are seconds since 1970, UTC. `revoked_why` is empty for one that is not revoked."""

    serial: str  # hexadecimal
    name: str
    not_before: float
    not_after: float
    pem: bytes = field(repr=False)
    revoked_why: str = ""


class CodeRefused(Exception):
    """A code that gives no certificate: `unknown`, `used` or `late`."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason


class FleetStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    @unbroken
    async def invite(self, code_hash: str, name: str, *, expires_at: float) -> None:
        async with self._database.write() as session:
            session.add(InvitationRow(code_hash=code_hash, name=name, expires_at=expires_at, key_hash="", serial=""))

    @unbroken
    async def redeem(
        self, code_hash: str, key_hash: str, *, at: float, sign: Callable[[str], Certificate]
    ) -> Certificate:
        """The certificate for a code, and the code is used: both or neither. Raises CodeRefused.

        `sign` makes the certificate of a name. A key that asks again did not get its answer: it is given the same
        certificate.
        """
        async with self._database.write() as session:
            await in_turn(session, TURN)  # a code is used once, also where several replicas are asked at once
            row = await session.get(InvitationRow, code_hash)
            if row is None:
                raise CodeRefused("unknown", "nobody made this code here: check that it was copied whole")
            if row.key_hash and row.key_hash != key_hash:
                raise CodeRefused("used", "this code was used before; each works once: make another one")
            if at > row.expires_at:
                raise CodeRefused("late", "this code is over: make another one")
            if row.key_hash and (held := await session.get(CertificateRow, row.serial)):
                return _certificate(held)
            signed = sign(row.name)
            row.key_hash, row.serial = key_hash, signed.serial
            session.add(_row(signed, at))
            return signed

    @unbroken
    async def add(self, certificate: Certificate, *, at: float) -> None:
        async with self._database.write() as session:
            await in_turn(session, TURN)
            session.add(_row(certificate, at))

    @unbroken
    async def find(self, serial: str) -> Certificate | None:
        async with self._database.read() as session:
            row = await session.get(CertificateRow, serial)
            return _certificate(row) if row else None

    @unbroken
    async def changed_since(self, at: float) -> tuple[tuple[str, str, float], ...]:
        """(serial, why it is revoked or "", when that changed), the oldest change first."""
        wanted = select(CertificateRow.serial, CertificateRow.revoked_why, CertificateRow.changed_at)
        async with self._database.read() as session:
            rows = await session.execute(
                wanted.where(CertificateRow.changed_at >= at).order_by(CertificateRow.changed_at)
            )
            return tuple((serial, why, changed) for serial, why, changed in rows.all())

    @unbroken
    async def revoke(self, name: str, *, why: str, at: float) -> int:
        """Every certificate of that name, and its codes that nobody has used. How many certificates there were."""
        async with self._database.write() as session:
            await in_turn(session, TURN)  # a certificate that is being made is revoked, too
            # Not before anything that somebody may have seen already: clocks differ, and are set back.
            at = max(at, await session.scalar(select(func.max(CertificateRow.changed_at))) or 0.0)
            rows = (await session.scalars(select(CertificateRow).where(CertificateRow.name == name))).all()
            for row in rows:
                if not row.revoked_why:
                    row.revoked_why, row.changed_at = why[:200] or "revoked", at
            unused = update(InvitationRow).where(InvitationRow.name == name, InvitationRow.key_hash == "")
            await session.execute(unused.values(expires_at=0.0))
            return len(rows)

    @unbroken
    async def newest(self) -> tuple[Certificate, ...]:
        """Of each name the certificate that ends last, by name."""
        async with self._database.read() as session:
            rows = await session.scalars(select(CertificateRow).order_by(CertificateRow.not_after))
            latest = {row.name: _certificate(row) for row in rows}
        return tuple(latest[name] for name in sorted(latest))


def _row(certificate: Certificate, at: float) -> CertificateRow:
    return CertificateRow(
        serial=certificate.serial,
        name=certificate.name,
        not_before=certificate.not_before,
        not_after=certificate.not_after,
        pem=certificate.pem,
        changed_at=at,
        revoked_why="",
    )


def _certificate(row: CertificateRow) -> Certificate:
    return Certificate(row.serial, row.name, row.not_before, row.not_after, bytes(row.pem), row.revoked_why)
