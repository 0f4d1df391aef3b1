"""The certificate that this store's devices and screens see: read before anything starts, and again when it changes.

It decides whether certificate and key can be used, and says in one line why not. A change that cannot be used leaves
the one before in use: whoever renews certificates may write one file after the other.
"""

import asyncio
import ssl
from dataclasses import dataclass
from pathlib import Path

import structlog
from cryptography import x509

log = structlog.get_logger()

LOOK_S = 10.0  # how soon a certificate that somebody renewed is shown
WARN_S = 14 * 86_400.0  # whoever renews by hand needs some days


class CertificateUnusable(Exception):
    """One line: which file, what is wrong with it, what to do."""


@dataclass(frozen=True, slots=True)
class _Files:
    certificate: Path
    key: Path

    def stamps(self) -> tuple[tuple[int, int] | None, ...]:
        return tuple(_stamp(path) for path in (self.certificate, self.key))


def device_tls(certificate: Path | None, key: Path | None) -> "DeviceTls | None":
    """None where none is configured. Raises CertificateUnusable."""
    return DeviceTls(certificate, key) if certificate and key else None


class DeviceTls:
    """`context` serves; connections that are open keep the certificate that they began with."""

    def __init__(self, certificate: Path, key: Path) -> None:
        """Raises CertificateUnusable."""
        self._files = _Files(certificate, key)
        self._stamps = self._files.stamps()
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.ends_at = _load(self.context, self._files)

    def look_again(self) -> bool:
        """Takes up files that changed; True where it did."""
        if (stamps := self._files.stamps()) == self._stamps:
            return False
        self._stamps = stamps
        try:
            _load(ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), self._files)  # half of a new pair must not spoil the old
            self.ends_at = _load(self.context, self._files)
        except CertificateUnusable as error:
            log.error("tls.unusable", why=str(error), kept="the certificate before goes on serving")
            return False
        log.info("tls.taken_up", file=str(self._files.certificate))
        return True

    async def keep_looking(self) -> None:
        """Until cancelled."""
        while True:
            await asyncio.sleep(LOOK_S)
            await asyncio.to_thread(self.look_again)

    def days_left(self, now: float) -> int | None:
        """For people, where it ends soon; None: there is time."""
        left_s = self.ends_at - now
        return None if left_s > WARN_S else max(0, int(left_s // 86_400))


def _load(context: ssl.SSLContext, files: _Files) -> float:
    """When it ends. Raises CertificateUnusable."""
    for setting, path in (("certificate", files.certificate), ("certificate_key", files.key)):
        try:
            path.read_bytes()
        except OSError as error:
            raise CertificateUnusable(f"{setting}: {path}: {error.strerror}. Name a file that can be read.") from error
    try:
        leaf = x509.load_pem_x509_certificate(files.certificate.read_bytes())
    except (ValueError, OSError) as error:
        raise CertificateUnusable(
            f"certificate: {files.certificate}: is no certificate in PEM (-----BEGIN CERTIFICATE-----)."
        ) from error
    try:
        context.load_cert_chain(files.certificate, files.key, password=_no_password)
    except (ssl.SSLError, OSError, ValueError) as error:
        if "MISMATCH" in str(error):
            problem = f"belongs to another certificate than {files.certificate}"
        elif isinstance(error, _Encrypted):
            problem = "is protected by a password, and nobody is there to type it: store it without one"
        else:
            problem = "is no private key in PEM"
        raise CertificateUnusable(f"certificate_key: {files.key}: {problem}.") from error
    return leaf.not_valid_after_utc.timestamp()


class _Encrypted(ValueError):
    pass


def _no_password() -> str:
    raise _Encrypted


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_ino
