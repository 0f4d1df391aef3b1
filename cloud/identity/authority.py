"""The private authority of a fleet: who holds a certificate of it was enrolled here.

It decides what stands in a certificate: the name it was asked for by this tier (never by the request), a lifetime, and
whether it may be used to call or to serve, never both, so that no edge can pose as the cloud. ECDSA over P-256: gRPC's
TLS library refuses Ed25519 certificates (tried), and P-256 is what every device's TLS knows.

The key and its certificate are one file, `authority.pem`, readable by its owner alone; `ca.crt` beside it is public.
While an authority is being changed for another there are two (`cloud.identity.succession`): one signs, both are
believed.
"""

import hashlib
import ipaddress
import os
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from cloud.store.fleet import Certificate
from domain.identity import SKEW_S

FILE, PUBLIC = "authority.pem", "ca.crt"
NEXT, PREVIOUS = "authority.next.pem", "authority.previous.pem"  # believed too; only `FILE` signs
DAY_S = 86_400.0
OWN_YEARS_S = 10 * 365 * DAY_S  # a new authority means enrolling every edge anew
MOST_REQUEST_BYTES = 8 * 1024  # a P-256 request has some 250
CALLS, SERVES = ExtendedKeyUsageOID.CLIENT_AUTH, ExtendedKeyUsageOID.SERVER_AUTH

PrivateKey = ec.EllipticCurvePrivateKey


class AuthorityUnusable(Exception):
    """One line: what is wrong with the authority's file, and what to do."""


class BadRequest(ValueError):
    """A signing request that proves nothing; the message says why."""


class Authority:
    """Signs. Keeps no list: `cloud.identity.fleet` does.

    `trusted`: itself and, while one follows another, the other; `trust_pem` is what edges are given to believe.
    """

    def __init__(
        self, key: PrivateKey, certificate: x509.Certificate, others: Iterable[x509.Certificate] = (), *, folder: Path
    ) -> None:
        self._folder = folder
        self._take(key, certificate, others)
        self._stamps = _stamps(folder)

    def _take(self, key: PrivateKey, certificate: x509.Certificate, others: Iterable[x509.Certificate]) -> None:
        self._key, self.certificate = key, certificate
        self.trusted = (certificate, *(other for other in others if other != certificate))
        self.trust_pem = b"".join(one.public_bytes(serialization.Encoding.PEM) for one in self.trusted)

    def look_again(self) -> bool:
        """Takes up what an operator changed in the folder meanwhile; True where something did. Raises
        AuthorityUnusable: then all stays as it was."""
        stamps = _stamps(self._folder)
        if stamps == self._stamps:
            return False
        self._stamps = stamps
        fresh = Authority.open(self._folder, now=0.0, make=False)
        self._take(fresh._key, fresh.certificate, fresh.trusted[1:])
        return True

    @classmethod
    def open(cls, folder: Path, *, now: float, make: bool = True) -> "Authority":
        """The folder's authority; made where there is none yet, unless told otherwise. Raises AuthorityUnusable."""
        path = folder / FILE
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if make and not path.exists():
                make_authority(path, now)
            key, certificate = _read(path)
            others = [_read_certificate(folder / file) for file in (NEXT, PREVIOUS) if (folder / file).exists()]
        except OSError as error:
            raise AuthorityUnusable(f"{path}: {error.strerror}. Nothing was changed; check the folder.") from error
        made = cls(key, certificate, others, folder=folder)
        with suppress(OSError):  # a copy for people, beside a key that may be mounted to be read
            (folder / PUBLIC).write_bytes(made.trust_pem)
        return made

    def for_caller(self, name: str, request_der: bytes, *, now: float, lifetime_s: float) -> Certificate:
        """A certificate for calling, over the key that the request proves. Raises BadRequest."""
        return self._sign(
            _proven_key(request_der), name, CALLS, [x509.UniformResourceIdentifier(name)], now, lifetime_s
        )

    def for_serving(self, hosts: Iterable[str], *, now: float, lifetime_s: float) -> tuple[bytes, bytes]:
        """A new key and its certificate, PEM both, for the names under which this tier is called."""
        key = ec.generate_private_key(ec.SECP256R1())
        names = [_host(host) for host in dict.fromkeys(hosts)]
        certificate = self._sign(key.public_key(), "talkthru cloud", SERVES, names, now, lifetime_s)
        return key_pem(key), certificate.pem

    def signed(self, certificate: x509.Certificate) -> bool:
        """Whether one of those that are believed did."""
        return any(issued(certificate, by=authority) for authority in self.trusted)

    def _sign(
        self,
        key: ec.EllipticCurvePublicKey,
        common_name: str,
        usage: x509.ObjectIdentifier,
        names: list[x509.GeneralName],
        now: float,
        lifetime_s: float,
    ) -> Certificate:
        serial = x509.random_serial_number()
        begins = max(_time(now - SKEW_S), self.certificate.not_valid_before_utc)
        ends = min(_time(now + lifetime_s), self.certificate.not_valid_after_utc)
        usages = x509.KeyUsage(True, False, False, False, False, False, False, False, False)
        made = (
            x509.CertificateBuilder()
            .subject_name(_common(common_name[-64:]))  # a subject takes 64 characters; the name that counts is the URI
            .issuer_name(self.certificate.subject)
            .public_key(key)
            .serial_number(serial)
            .not_valid_before(begins)
            .not_valid_after(ends)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(usages, critical=True)
            .add_extension(x509.ExtendedKeyUsage([usage]), critical=False)
            .add_extension(x509.SubjectAlternativeName(names), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key()), critical=False)
            .sign(self._key, hashes.SHA256())
        )
        pem = made.public_bytes(serialization.Encoding.PEM)
        return Certificate(f"{serial:x}", common_name, begins.timestamp(), ends.timestamp(), pem)


def key_pem(key: PrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def key_hash(request_der: bytes) -> str:
    """Which key a signing request is for. Raises BadRequest."""
    encoded = _proven_key(request_der).public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return hashlib.sha256(encoded).hexdigest()


def _proven_key(request_der: bytes) -> ec.EllipticCurvePublicKey:
    """Raises BadRequest unless whoever asks holds a P-256 key."""
    if len(request_der) > MOST_REQUEST_BYTES:
        raise BadRequest(f"signing_request: {len(request_der)} bytes; at most {MOST_REQUEST_BYTES}")
    try:
        request = x509.load_der_x509_csr(request_der)
        key, proven = request.public_key(), request.is_signature_valid
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise BadRequest("signing_request: is no PKCS#10 request (DER)") from error
    if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
        raise BadRequest("signing_request: the key must be ECDSA over P-256")
    if not proven:
        raise BadRequest("signing_request: is not signed by the key it names")
    return key


def issued(certificate: x509.Certificate, *, by: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(by)
    except (InvalidSignature, ValueError, TypeError):
        return False
    return True


def _read(path: Path) -> tuple[PrivateKey, x509.Certificate]:
    """Raises AuthorityUnusable or OSError."""
    pem = path.read_bytes()
    try:
        key = serialization.load_pem_private_key(pem, None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise AuthorityUnusable(_damaged(path)) from error
    certificate = _read_certificate(path)
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.public_key() != certificate.public_key():
        raise AuthorityUnusable(f"{path}: key and certificate do not belong together. Restore it from your copy.")
    return key, certificate


def _read_certificate(path: Path) -> x509.Certificate:
    """Raises AuthorityUnusable or OSError."""
    try:
        return x509.load_pem_x509_certificate(path.read_bytes())
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise AuthorityUnusable(_damaged(path)) from error


def _damaged(path: Path) -> str:
    return (
        f"{path}: is no authority of ours. It was kept as it is; restore it from your copy. A new one (move the file "
        "away) means enrolling every edge again."
    )


def _stamps(folder: Path) -> tuple[tuple[int, int] | None, ...]:
    def stamp(path: Path) -> tuple[int, int] | None:
        try:
            stat = path.stat()
        except OSError:
            return None
        return stat.st_mtime_ns, stat.st_ino

    return tuple(stamp(folder / file) for file in (FILE, NEXT, PREVIOUS))


def make_authority(path: Path, now: float) -> None:
    """Whole or not at all, and only one of two who start at once. Raises OSError.

    Its name has a number, so that two of one fleet are told apart by whoever looks for an issuer by name.
    """
    serial = x509.random_serial_number()
    key, name = ec.generate_private_key(ec.SECP256R1()), _common(f"Talkthru fleet {serial % 16**8:08x}")
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(serial)
        .not_valid_before(_time(now - DAY_S))
        .not_valid_after(_time(now + OWN_YEARS_S))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(x509.KeyUsage(False, False, False, False, False, True, True, False, False), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    new = path.with_suffix(f".{os.getpid()}.new")
    new.unlink(missing_ok=True)
    try:
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(key_pem(key) + certificate.public_bytes(serialization.Encoding.PEM))
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(new, path)  # unlike a rename, it never replaces one that somebody else has just made
        except FileExistsError:
            pass
    finally:
        new.unlink(missing_ok=True)


def _common(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _host(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host)


def _time(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC).replace(microsecond=0)
