"""A key file of the store's own: Ed25519 (RFC 8032), made on the first use, readable by its owner alone.

Approvals and devices' tokens work over the local network, without a link, so the keys that sign them are the store's.
"""

import hashlib
import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

KID_CHARACTERS = 16  # 64 bits: to tell keys apart, not to prove anything


def kept_key(path: Path) -> Ed25519PrivateKey:
    """The file's key, made where there is none yet. Raises OSError, and ValueError for a file that is no key."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        new = path.with_suffix(f".{os.getpid()}.new")  # whole or not at all: a key cut short would lock everybody out
        new.unlink(missing_ok=True)
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(Ed25519PrivateKey.generate().private_bytes_raw())
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(new, path)  # unlike a rename, it never replaces one that another process has just made
        except FileExistsError:
            pass
        finally:
            new.unlink(missing_ok=True)
    return Ed25519PrivateKey.from_private_bytes(path.read_bytes())


def key_id(key: Ed25519PublicKey) -> str:
    return hashlib.sha256(key.public_bytes_raw()).hexdigest()[:KID_CHARACTERS]
