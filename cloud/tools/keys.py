"""The gate's own key: it signs grants that staff gave here, and how far the audit goes. Ed25519 (RFC 8032).

Made on the first start in the data folder, readable by its owner alone. Replicas that share a database share the key:
give each the same file.
"""

import base64
import binascii
import os
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

FILE = "gate.key"


class KeyUnusable(Exception):
    """One line: which file, and what to do."""


class GateKey:
    """Signs bytes that begin with what kind of thing they are."""

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key, self._public = key, key.public_key()

    @classmethod
    def fresh(cls) -> "GateKey":
        """Kept nowhere: of a tier that lives in memory."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def open(cls, folder: Path, *, make: bool = True) -> "GateKey":
        """The key in the folder, made where there is none. Raises KeyUnusable."""
        path = folder / FILE
        try:
            if make and not path.exists():
                folder.mkdir(parents=True, exist_ok=True)
                _write_new(path)
            key = serialization.load_pem_private_key(path.read_bytes(), password=None)
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or "it is no key"
            raise KeyUnusable(
                f"{path}: {why}. Restore it, or move it away to make a new one: older signatures end then."
            ) from error
        if not isinstance(key, Ed25519PrivateKey):
            raise KeyUnusable(f"{path}: is no Ed25519 key. Move it away to make a new one.")
        return cls(key)

    def sign(self, body: bytes) -> str:
        return base64.b64encode(self._key.sign(body)).decode()

    def verify(self, body: bytes, signature: str, signer: str = "") -> bool:
        """`domain.grants.Verify`: whether this tier signed the bytes, which name who approved."""
        try:
            self._public.verify(base64.b64decode(signature, validate=True), body)
        except (InvalidSignature, binascii.Error, ValueError):
            return False
        return True


def _write_new(path: Path) -> None:
    """Whole or not at all; of two that make it at once, one's is kept."""
    pem = Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    aside = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(pem)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(aside, path)
    except FileExistsError:
        pass
    finally:
        aside.unlink()
