"""As whom a program of this machine calls a running cloud tier: `talkthru converse --cloud HOST:PORT`.

An enrolled edge's identity, plain text where that is asked for, or, on this machine, an identity for development of the
cloud that was last started here.
"""

import tempfile
from dataclasses import dataclass
from pathlib import Path

import grpc

from cloud.config import ConfigError, load
from edge.config import is_loopback
from edge.identity.certificate import IdentityUnusable
from edge.identity.certificate import load as load_identity
from edge.link.admission import credentials
from talkthru.fleet import ERRORS, issue_here, note

EDGE = "text-door"


class CannotCall(Exception):
    """One line: why, and what to do."""


@dataclass(frozen=True, slots=True)
class Calling:
    """identity: an enrolled edge's data folder. insecure: in plain text, on loopback alone."""

    address: str
    identity: Path | None = None
    insecure: bool = False

    def __post_init__(self) -> None:
        """Raises CannotCall for what cannot be meant."""
        on_loopback = is_loopback(self.address.rpartition(":")[0].strip("[]"))
        if self.insecure and not on_loopback:
            raise CannotCall(f"--insecure: {self.address} is not this machine. Say --identity, of an enrolled edge")
        if not self.insecure and self.identity is None and not (on_loopback and self._is_ours()):
            raise CannotCall(
                f"--cloud {self.address}: as whom? Say --identity FOLDER, the data of an enrolled edge; or --insecure, "
                "for a cloud on this machine that was started with it; or start the cloud from this folder"
            )

    async def credentials(self, site: str) -> grpc.ChannelCredentials | None:
        """None: plain text. Raises CannotCall."""
        if self.insecure:
            return None
        try:
            if self.identity is None:
                with tempfile.TemporaryDirectory(prefix="talkthru-identity-") as folder:
                    return credentials(await issue_here(site, EDGE, Path(folder)))
            identity = load_identity(self.identity)
        except (IdentityUnusable, *ERRORS) as error:
            raise CannotCall(str(error)) from error
        if identity is None:
            raise CannotCall(f"{self.identity}: holds no identity: `talkthru identity enrol`")
        return credentials(identity)

    def _is_ours(self) -> bool:
        """Whether the cloud that was last started from here served that address."""
        try:
            return note(load()).get("edges") == self.address
        except ConfigError:
            return False
