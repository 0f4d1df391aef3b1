"""An edge that devices reach over TLS: sound, token and the screen's cookie travel encrypted, or not at all."""

import asyncio
import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import httpx
import pytest
import websockets
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from edge.identity.serving import CertificateUnusable, DeviceTls
from edge.screen.staff import Member, StaffFile, hashed
from talkthru.demo.device import LaneDevice
from tests.system.test_edge_killed import TOKEN, running_edge, told


def made(folder: Path, *, days: float = 90.0, common: str = "store") -> tuple[Path, Path]:
    """A certificate for 127.0.0.1 and its key, as an operator's tool writes them."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    folder.mkdir(exist_ok=True)
    files = folder / "store.crt", folder / "store.key"
    files[0].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    plain = serialization.NoEncryption()
    files[1].write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain))
    return files


@pytest.mark.slow
@pytest.mark.system
async def test_a_device_and_the_screen_are_served_over_tls_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate, key = made(tmp_path / "tls")
    StaffFile(tmp_path / "data").put(Member("ana", "Ana", "manager", hashed("739214")))
    more = f'certificate = "{certificate}"\ncertificate_key = "{key}"\n'
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))  # what the device believes
    async with running_edge(tmp_path, more=more) as address:
        async with LaneDevice(f"wss://{address}/v1/lane/lane-1", TOKEN) as lane:
            await lane.arrive()
            await told(lane, lambda m: m.kind == "bot-started-speaking")
        with pytest.raises((websockets.InvalidMessage, OSError)):
            async with websockets.connect(f"ws://{address}/v1/lane/lane-1"):
                pass
        trust = ssl.create_default_context(cafile=str(certificate))
        async with httpx.AsyncClient(base_url=f"https://{address}", verify=trust) as client:
            assert (await client.get("/healthz")).json()["status"] == "ok"
            answer = await client.post("/staff/login", data={"member": "ana", "pin": "739214"})
            assert (answer.status_code, "secure" in answer.headers["set-cookie"].lower()) == (303, True)
        monkeypatch.setenv("SSL_CERT_FILE", str(made(tmp_path / "another")[0]))
        with pytest.raises(ssl.SSLCertVerificationError):
            async with LaneDevice(f"wss://{address}/v1/lane/lane-1", TOKEN):
                pass


async def shown(tls: DeviceTls, trust: Path) -> str:
    """Whose certificate a new connection is shown."""
    server = await asyncio.start_server(lambda r, w: w.close(), "127.0.0.1", 0, ssl=tls.context)
    believing = ssl.create_default_context(cafile=str(trust))
    port = server.sockets[0].getsockname()[1]
    _, writer = await asyncio.open_connection("127.0.0.1", port, ssl=believing, server_hostname="127.0.0.1")
    subject = writer.get_extra_info("peercert")["subject"]
    writer.close()
    server.close()
    return str(subject[0][0][1])


async def test_a_renewed_certificate_is_shown_without_a_restart_and_half_of_a_pair_never(tmp_path: Path) -> None:
    certificate, key = made(tmp_path, common="first")
    tls = DeviceTls(certificate, key)
    assert not tls.look_again()
    assert await shown(tls, certificate) == "first"
    kept = tmp_path / "kept.crt"
    kept.write_bytes(certificate.read_bytes())
    second, second_key = made(tmp_path / "new", common="second")
    certificate.write_bytes(second.read_bytes())
    assert not tls.look_again(), "its key is not there yet"
    assert await shown(tls, kept) == "first"
    key.write_bytes(second_key.read_bytes())
    assert tls.look_again()
    assert await shown(tls, certificate) == "second"


def test_a_certificate_that_ends_soon_is_said_in_days(tmp_path: Path) -> None:
    tls = DeviceTls(*made(tmp_path, days=20.0))
    now = datetime.now(UTC).timestamp()
    day_s = 86_400.0
    assert [tls.days_left(now + passed * day_s) for passed in (0.0, 7.5, 30.0)] == [None, 12, 0]


@pytest.mark.parametrize(
    ("certificate", "key", "problem"),
    [
        ("none", "store.key", "certificate: .*No such file"),
        ("store.key", "store.key", "is no certificate in PEM"),
        ("store.crt", "store.crt", "is no private key in PEM"),
        ("store.crt", "other/store.key", "belongs to another certificate"),
        ("store.crt", "locked.key", "is protected by a password"),
    ],
)
def test_what_cannot_be_used_is_said_in_one_line(tmp_path: Path, certificate: str, key: str, problem: str) -> None:
    made(tmp_path)
    made(tmp_path / "other")
    private = serialization.load_pem_private_key((tmp_path / "store.key").read_bytes(), None)
    locked = serialization.BestAvailableEncryption(b"secret")
    (tmp_path / "locked.key").write_bytes(
        private.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, locked)
    )
    with pytest.raises(CertificateUnusable, match=problem):
        DeviceTls(tmp_path / certificate, tmp_path / key)
