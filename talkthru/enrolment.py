"""`talkthru identity` in the store: enrol this edge with an invitation, and tell how its certificate stands."""

import asyncio
import time
from datetime import UTC, datetime
from pathlib import Path

from edge.config import load
from edge.identity.certificate import Identity, IdentityUnusable, enrolling_key, invitation, keep
from edge.identity.certificate import load as load_identity
from edge.link.admission import EnrolmentFailed, enrolled, explained
from edge.link.client import LinkDown

FAILURES = (EnrolmentFailed, IdentityUnusable, OSError, ValueError)  # BadInvitation and ConfigError are ValueErrors


def data_folder(config: Path | None, data: Path | None) -> Path:
    """The edge's. Raises ConfigError."""
    return load(config, data_dir=data).data_dir


def enrol(text: str, folder: Path) -> Identity:
    """Uses the invitation, and keeps what came of it; a running edge takes it up by itself. Raises FAILURES."""
    invited = invitation(text)
    identity = asyncio.run(enrolled(invited, enrolling_key(folder)))
    keep(identity, folder)
    return identity


def status(folder: Path) -> tuple[int, str]:
    """Exit code and what to say: 0 good, 1 not good, 2 no identity that could be read."""
    try:
        identity = load_identity(folder)
    except IdentityUnusable as error:
        return 2, str(error)
    if identity is None:
        return 2, f"{folder}: this edge was never enrolled. Ask for an invitation, then `talkthru identity enrol FILE`."
    life = f"{identity.name}\ncertificate from {_iso(identity.life.begins)} to {_iso(identity.life.ends)}"
    now = time.time()
    try:
        refusal = asyncio.run(explained(identity, now=now))
    except LinkDown:
        silent = f"the cloud at {identity.enrol} does not answer"
        if problem := identity.life.problem(now):
            return 1, f"{life}\n{problem} by this machine's clock, {_iso(now)}; {silent}"
        return 0, f"{life}\ngood by this machine's clock; {silent}"
    if refusal is not None:
        return 1, f"{life}\nthe cloud at {identity.enrol} refuses it: {refusal.reason}: {refusal.detail}"
    return 0, f"{life}\ngood, says the cloud at {identity.enrol}"


def _iso(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds")
