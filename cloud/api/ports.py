"""Where the tier listens: for edges with certificates, and for those that have none yet, on a port of its own.

Two ports, because gRPC's server either demands a client's certificate or never asks for one. In plain text there is
one, on loopback, and everybody on this machine is let in.
"""

import socket
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import grpc

from cloud.identity.authority import DAY_S, Authority
from cloud.identity.fleet import Clock

OWN_LIFETIME_S = 30 * DAY_S
# What a handshake that was begun with the certificate of before may take until gRPC holds it on its own account:
# microseconds; a starved thread on a loaded machine has a quarter of a second.
LEFT_BEHIND_S = 0.25


@dataclass(frozen=True, slots=True)
class Bound:
    """HOST:PORT of both; `enrol` is empty in plain text."""

    edges: str
    enrol: str = ""


class CannotListen(Exception):
    """One line: where, why, and what to do."""


class OwnCertificate:
    """This tier's own, in memory alone, made anew when half of its time is over: no edge notices."""

    def __init__(self, authority: Authority, hosts: Sequence[str], clock: Clock) -> None:
        self._authority, self._hosts, self._clock = authority, hosts, clock
        self._made_at: float | None = None
        self._made_by = authority.certificate
        self._pair = (b"", b"")

    def credentials(self, *, certificates: bool) -> grpc.ServerCredentials:
        """certificates: whether a client must show one of the authority's."""
        shown = Shown(self, certificates=certificates)
        return grpc.dynamic_ssl_server_credentials(
            shown.first(),
            shown.changed,  # type: ignore[arg-type]  # None is in gRPC's documentation, not in its stubs
            require_client_authentication=certificates,
        )

    def trust(self) -> bytes:
        """PEM: whose certificates are believed."""
        return self._authority.trust_pem

    def current(self) -> tuple[bytes, bytes]:
        """Key and certificate, PEM. Asked at every handshake; from gRPC's threads too, where the worst is that two
        make one."""
        at = self._clock.now()
        by = self._authority.certificate
        if self._made_at is None or by != self._made_by or not 0 <= at - self._made_at < OWN_LIFETIME_S / 2:
            self._made_by = by
            self._pair = self._authority.for_serving(self._hosts, now=at, lifetime_s=OWN_LIFETIME_S)
            self._made_at = at
        return self._pair


class Shown:
    """What one port shows at its handshakes. A new configuration is handed over only when it differs: gRPC frees the
    one before at once, and a handshake on another thread that was just about to take it crashes the process
    (grpc/grpc#36693, open; at every handshake before this, sixteen stores that called at once were enough). gRPC
    holds its lock while it asks, so a pause before the new one lets whoever asked before get away."""

    def __init__(self, own: OwnCertificate, *, certificates: bool, pause: Callable[[float], None] = time.sleep) -> None:
        self._own, self._certificates, self._pause = own, certificates, pause
        self._last = self._now()

    def first(self) -> grpc.ServerCertificateConfiguration:
        return _configuration(*self._last)

    def changed(self) -> grpc.ServerCertificateConfiguration | None:
        """At a handshake, on gRPC's thread; None: as before."""
        now = self._now()
        if now == self._last:
            return None
        self._last = now
        self._pause(LEFT_BEHIND_S)
        return _configuration(*now)

    def _now(self) -> tuple[tuple[bytes, bytes], bytes | None]:
        return self._own.current(), self._own.trust() if self._certificates else None


def _configuration(pair: tuple[bytes, bytes], trust: bytes | None) -> grpc.ServerCertificateConfiguration:
    return grpc.ssl_server_certificate_configuration([pair], root_certificates=trust)


def bind_plain(server: grpc.aio.Server, listen: str) -> Bound:
    """Raises CannotListen."""
    return Bound(_bind(server, listen, None))


def bind(server: grpc.aio.Server, listen: str, enrol: str, own: OwnCertificate) -> Bound:
    """Raises CannotListen."""
    return Bound(
        _bind(server, listen, own.credentials(certificates=True)),
        _bind(server, enrol, own.credentials(certificates=False), option="the setting `enrol`"),
    )


def _bind(
    server: grpc.aio.Server, address: str, credentials: grpc.ServerCredentials | None, *, option: str = "--listen"
) -> str:
    host, _, port = address.rpartition(":")
    on_socket = not address.startswith("unix:")
    try:
        if on_socket and int(port):  # asked with a socket of our own first: gRPC's reason is "failed to bind"
            bare = host.strip("[]")
            family = socket.AF_INET6 if ":" in bare else socket.AF_INET
            socket.create_server((bare, int(port)), family=family).close()
        bound = server.add_secure_port(address, credentials) if credentials else server.add_insecure_port(address)
    except (OSError, RuntimeError) as error:
        why = getattr(error, "strerror", None) or "another program holds it, or it is not this machine's"
        raise CannotListen(
            f"{address}: cannot listen there: {why}. Stop what holds it, or choose another with {option}."
        ) from error
    return f"{host}:{bound}" if on_socket else address
