"""One authority follows another, without an edge being enrolled again: two are believed while the change lasts.

    prepare   another one is made; it is believed, and given to every edge with its next certificate; it signs nothing
    switch    it signs from now on; the one before is still believed, and its key is gone
    retire    the one before is believed no more

It decides who would be cut off by a step, and takes no such step unless it is told to. A running cloud takes each step
up by itself, within a second or so; where several share the register, each must be given the files.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import serialization

from cloud.identity.authority import DAY_S, FILE, NEXT, PREVIOUS, Authority, AuthorityUnusable, issued, make_authority
from cloud.store.fleet import Certificate
from domain.identity import SKEW_S, EdgeName, parse


class NotNow(Exception):
    """A step that has nothing to do, or would cut somebody off: one line, for people. Nothing was changed."""


@dataclass(frozen=True, slots=True)
class Stage:
    """How far it is. `behind`: the names that the next step would cut off."""

    name: str  # settled, prepared, switched
    behind: tuple[str, ...] = ()


def stage(folder: Path, held: Sequence[Certificate], *, now: float) -> Stage:
    """held: of each name the newest certificate. Raises AuthorityUnusable."""
    authority = Authority.open(folder, now=now, make=False)
    good = [one for one in held if not one.revoked_why and one.not_after > now]
    if (folder / NEXT).exists():
        made_at = authority.trusted[1].not_valid_before_utc.timestamp() + DAY_S
        unaware = [one.name for one in good if _renews(one) and one.not_before + SKEW_S < made_at]
        return Stage("prepared", tuple(unaware))
    if (folder / PREVIOUS).exists():
        before = authority.trusted[1]
        old = [one.name for one in good if issued(x509.load_pem_x509_certificate(one.pem), by=before)]
        return Stage("switched", tuple(old))
    return Stage("settled")


def prepare(folder: Path, *, now: float) -> None:
    """Raises NotNow, AuthorityUnusable or OSError."""
    at = stage(folder, (), now=now).name
    if at != "settled":
        raise NotNow(f"a change is under way already ({at}): finish it first")
    make_authority(folder / NEXT, now)


def switch(folder: Path, held: Sequence[Certificate], *, now: float, although: bool = False) -> None:
    """Raises NotNow, AuthorityUnusable or OSError."""
    at = stage(folder, held, now=now)
    if at.name != "prepared":
        raise NotNow("there is no other authority to switch to: prepare one first")
    if at.behind and not although:
        raise NotNow(f"they do not know the other authority yet, and would not believe this cloud: {_some(at.behind)}")
    before = Authority.open(folder, now=now, make=False).certificate
    _keep(folder / PREVIOUS, before.public_bytes(serialization.Encoding.PEM))  # first: it is believed all the while
    (folder / NEXT).replace(folder / FILE)


def retire(folder: Path, held: Sequence[Certificate], *, now: float, although: bool = False) -> None:
    """Raises NotNow, AuthorityUnusable or OSError."""
    at = stage(folder, held, now=now)
    if at.name != "switched":
        raise NotNow("there is no authority to retire")
    if at.behind and not although:
        raise NotNow(f"their certificates are still of the one before, and would not be believed: {_some(at.behind)}")
    (folder / PREVIOUS).unlink()


def _renews(certificate: Certificate) -> bool:
    """Only edges do; an operator's tool is given the files anew."""
    return isinstance(parse(certificate.name), EdgeName)


def _some(names: Sequence[str], most: int = 5) -> str:
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def _keep(path: Path, content: bytes) -> None:
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


__all__ = ["AuthorityUnusable", "NotNow", "Stage", "prepare", "retire", "stage", "switch"]
