"""The edge's own certificate and key, in one file of the data folder: `identity.json`, readable by its owner alone.

It decides what makes such a file usable, and says in one line what is wrong with one that is not. The key is made here
and never leaves; what travels is a signing request. One file, so that key, certificate and the authorities to believe
change together or not at all.
"""

import base64
import binascii
import json
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from domain.identity import BadName, EdgeName, parse
from edge.identity.renewal import Lifetime
from edge.whole_file import write

FILE, PENDING = "identity.json", "enrolling.key"
MOST_BYTES = 256 * 1024
ENROL = "Enrol this edge again: `talkthru identity enrol` with a new invitation"


class IdentityUnusable(Exception):
    """One line: what is wrong, what was kept, what to do."""


class BadInvitation(ValueError):
    """What was typed or read is no invitation; the message says why."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What the edge shows, and whom it believes. PEM throughout."""

    name: EdgeName
    life: Lifetime
    enrol: str  # HOST:PORT where a certificate is given or explained
    key: bytes = field(repr=False)
    certificate: bytes = field(repr=False)
    trust: bytes = field(repr=False)

    def renewed(self, key: bytes, certificate: bytes, trust: bytes) -> "Identity":
        """The same edge with a new key and certificate. Raises IdentityUnusable for what does not belong together."""
        fresh = made(key, certificate, trust, self.enrol)
        if fresh.name != self.name:
            raise IdentityUnusable(f"the cloud renewed {self.name} as {fresh.name}: that was not taken")
        return fresh


@dataclass(frozen=True, slots=True)
class Invitation:
    """What the cloud's operator hands to whoever sets the edge up. The code works once."""

    name: EdgeName
    enrol: str
    code: str = field(repr=False)
    trust: bytes = field(repr=False)

    def __str__(self) -> str:
        """One line without blanks, to be copied."""
        trust = x509.load_pem_x509_certificate(self.trust).public_bytes(serialization.Encoding.DER)
        row = {"name": str(self.name), "enrol": self.enrol, "code": self.code, "ca": base64.b64encode(trust).decode()}
        return PREFIX + base64.urlsafe_b64encode(json.dumps(row, separators=(",", ":")).encode()).decode()


PREFIX = "talkthru-invitation-1."


def invitation(text: str) -> Invitation:
    """Raises BadInvitation."""
    _, begins, rest = text.partition(PREFIX)  # whatever a terminal or a mail put before it
    packed = PREFIX + "".join(rest.split())
    if not begins:
        raise BadInvitation(f"an invitation begins with {PREFIX!r}: copy the whole line that `identity invite` printed")
    try:
        row = json.loads(base64.urlsafe_b64decode(packed.removeprefix(PREFIX).encode()))
        name = parse(str(row["name"]))
        trust = x509.load_der_x509_certificate(base64.b64decode(row["ca"], validate=True))
        enrol, code = str(row["enrol"]), str(row["code"])
    except (ValueError, KeyError, TypeError, binascii.Error, BadName, RecursionError) as error:
        raise BadInvitation("the invitation is cut short or damaged: copy the whole line again") from error
    if not isinstance(name, EdgeName) or not enrol.rpartition(":")[2].isdigit():
        raise BadInvitation("the invitation names no edge, or no HOST:PORT to enrol at")
    return Invitation(name, enrol, code, trust.public_bytes(serialization.Encoding.PEM))


def new_key() -> bytes:
    """A private key, PEM: ECDSA over P-256, as the cloud's authority wants it."""
    return ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def signing_request(key: bytes) -> bytes:
    """PKCS#10, DER. It proves the key; the name in it is not believed by anybody."""
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "talkthru edge")])
    request = x509.CertificateSigningRequestBuilder().subject_name(subject).sign(_private(key), hashes.SHA256())
    return request.public_bytes(serialization.Encoding.DER)


def made(key: bytes, certificate: bytes, trust: bytes, enrol: str) -> Identity:
    """Raises IdentityUnusable unless they belong together and name an edge. Whether it is over is not asked here."""
    try:
        leaf, private = x509.load_pem_x509_certificate(certificate), _private(key)
        authorities = x509.load_pem_x509_certificates(trust)
        uris = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value.get_values_for_type(
            x509.UniformResourceIdentifier
        )
        name = parse(uris[0] if len(uris) == 1 else "")
    except (ValueError, TypeError, UnsupportedAlgorithm, x509.ExtensionNotFound, BadName) as error:
        raise IdentityUnusable(f"key or certificate is damaged ({str(error)[:100]}). {ENROL}.") from error
    if private.public_key() != leaf.public_key():
        raise IdentityUnusable(f"the key is not the certificate's. {ENROL}.")
    if not isinstance(name, EdgeName):
        raise IdentityUnusable(f"the certificate is an operator's, {name}. {ENROL}.")
    if not any(_issued(leaf, authority) for authority in authorities):
        raise IdentityUnusable(f"the certificate was issued by another authority than the one beside it. {ENROL}.")
    life = Lifetime(leaf.not_valid_before_utc.timestamp(), leaf.not_valid_after_utc.timestamp())
    return Identity(name, life, enrol, key, certificate, trust)


def load(folder: Path) -> Identity | None:
    """None where the edge was never enrolled. Raises IdentityUnusable; the file is kept as it is."""
    path = folder / FILE
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise IdentityUnusable(f"{path}: cannot be read: {error.strerror}. Give this user the right to.") from error
    if len(raw) > MOST_BYTES:
        raise IdentityUnusable(f"{path}: is no identity: {len(raw)} bytes. It was kept. {ENROL}.")
    try:
        row = json.loads(raw)
        key, certificate, trust = (str(row[part]).encode() for part in ("key", "certificate", "trust"))
        return made(key, certificate, trust, str(row["enrol"]))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise IdentityUnusable(f"{path}: is damaged. It was kept. {ENROL}.") from error
    except IdentityUnusable as error:
        raise IdentityUnusable(f"{path}: {error}") from error


def keep(identity: Identity, folder: Path) -> Path:
    """Whole or not at all, readable by its owner alone. Raises OSError; then what was there is still there."""
    row: dict[str, Any] = {"enrol": identity.enrol}
    row |= {name: getattr(identity, name).decode() for name in ("key", "certificate", "trust")}
    path = _write(folder / FILE, json.dumps(row, indent=1).encode())
    (folder / PENDING).unlink(missing_ok=True)
    return path


def enrolling_key(folder: Path) -> bytes:
    """The key to enrol with: kept until it is part of an identity, so that an answer that was lost can be asked for
    again with the same code. Raises OSError."""
    path = folder / PENDING
    try:
        _private(key := path.read_bytes())
    except (FileNotFoundError, ValueError, TypeError):
        key = new_key()
        _write(path, key)
    return key


def _write(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    write(path, content, mode=0o600)
    return path


def others_may_read(folder: Path) -> bool:
    """Whether the key is readable by more than its owner."""
    try:
        return bool(stat.S_IMODE((folder / FILE).stat().st_mode) & 0o077)
    except OSError:
        return False


def _private(pem: bytes) -> ec.EllipticCurvePrivateKey:
    key = serialization.load_pem_private_key(pem, None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise ValueError("the key is not ECDSA")
    return key


def _issued(leaf: x509.Certificate, authority: x509.Certificate) -> bool:
    try:
        leaf.verify_directly_issued_by(authority)
    except (InvalidSignature, ValueError, TypeError):
        return False
    return True
