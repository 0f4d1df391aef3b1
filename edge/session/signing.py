"""The key that a store's staff devices sign with, and the check of what they signed. Ed25519 (RFC 8032).

Made on the first start and kept in the store's data folder: approvals work over the local network, without a link.
The key proves that the store's own approval service signed; who approved is in what it signs, for that service
authenticates the member of staff on their device.
"""

import base64
import binascii
from dataclasses import replace
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from domain.grants import Grant, signed_bytes
from edge.identity.keys import kept_key

FILE = "staff.key"


class SiteKey:
    """One store's key."""

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key, self._public = key, key.public_key()

    @classmethod
    def open(cls, folder: Path) -> "SiteKey":
        """The store's key, made where there is none yet. Raises OSError, and ValueError for a file that is no key."""
        return cls(kept_key(folder / FILE))

    def sign(self, grant: Grant) -> Grant:
        return replace(grant, signature=self.signature(signed_bytes(grant)))

    def signature(self, body: bytes) -> str:
        """Of bytes that begin with what kind of thing they are."""
        return base64.b64encode(self._key.sign(body)).decode()

    def verify(self, body: bytes, signature: str, approver: str) -> bool:
        """`domain.grants.Verify`: whether this store's devices signed these bytes, which name the approver."""
        try:
            self._public.verify(base64.b64decode(signature, validate=True), body)
        except (InvalidSignature, binascii.Error, ValueError):
            return False
        return True
