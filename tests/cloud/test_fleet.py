"""Invitations, certificates and what is wrong with one: a real authority, a real register."""

import asyncio
import stat
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st

from cloud.identity.authority import FILE, Authority, AuthorityUnusable, BadRequest
from cloud.identity.fleet import Fleet
from cloud.store.fleet import CodeRefused, FleetStore
from domain.identity import BadName, EdgeName, OperatorName, parse
from edge.identity.certificate import new_key, signing_request
from tests.cloud.fleet_world import MovableClock, World, world

EDGE = EdgeName("main", "loc-101", "edge-1")


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[World]:
    async with world(tmp_path) as made:
        yield made


# ---- invitations


async def test_a_code_works_once(here: World) -> None:
    code = await here.fleet.invite(EDGE)
    issued = await here.fleet.enrol(code, signing_request(new_key()))
    assert issued.name == str(EDGE)
    with pytest.raises(CodeRefused, match="used before") as refused:
        await here.fleet.enrol(code, signing_request(new_key()))
    assert refused.value.reason == "used"


async def test_whoever_lost_the_answer_gets_the_same_certificate_for_the_same_key(here: World) -> None:
    code, key = await here.fleet.invite(EDGE), new_key()
    first = await here.fleet.enrol(code, signing_request(key))
    assert await here.fleet.enrol(code, signing_request(key)) == first


async def test_of_two_who_use_a_code_at_once_one_gets_a_certificate(here: World) -> None:
    code = await here.fleet.invite(EDGE)
    asked = (here.fleet.enrol(code, signing_request(new_key())) for _ in range(4))
    answers = await asyncio.gather(*asked, return_exceptions=True)
    assert sorted(type(a).__name__ for a in answers) == ["Certificate"] + ["CodeRefused"] * 3


@pytest.mark.parametrize(("code", "ahead_s", "reason"), [("no such code", 0.0, "unknown"), (None, 90_000.0, "late")])
async def test_a_code_that_gives_nothing_says_why(here: World, code: str | None, ahead_s: float, reason: str) -> None:
    made = await here.fleet.invite(EDGE)
    here.clock.ahead_s = ahead_s
    with pytest.raises(CodeRefused) as refused:
        await here.fleet.enrol(code or made, signing_request(new_key()))
    assert refused.value.reason == reason


async def test_a_request_that_proves_nothing_leaves_the_code_unused(here: World) -> None:
    code = await here.fleet.invite(EDGE)
    with pytest.raises(BadRequest):
        await here.fleet.enrol(code, b"garbage")
    assert (await here.fleet.enrol(code, signing_request(new_key()))).name == str(EDGE)


# ---- what stands in a certificate


def request_of(key: object, *names: x509.GeneralName) -> bytes:
    builder = x509.CertificateSigningRequestBuilder().subject_name(
        x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "the boss")])
    )
    if names:
        builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=True)
    digest = None if isinstance(key, ed25519.Ed25519PrivateKey) else hashes.SHA256()
    return builder.sign(key, digest).public_bytes(serialization.Encoding.DER)  # type: ignore[arg-type]


async def test_nothing_that_a_request_says_of_itself_is_believed(here: World) -> None:
    lies = x509.UniformResourceIdentifier(str(EdgeName("other", "loc-102", "edge-1")))
    request = request_of(ec.generate_private_key(ec.SECP256R1()), lies, x509.DNSName("cloud.example"))
    issued = await here.fleet.issue(EDGE, request)
    names = x509.load_pem_x509_certificate(issued.pem).extensions.get_extension_for_class(x509.SubjectAlternativeName)
    assert list(names.value) == [x509.UniformResourceIdentifier(str(EDGE))]


def test_a_request_of_another_kind_of_key_is_refused(tmp_path: Path) -> None:
    authority = Authority.open(tmp_path, now=MovableClock().now())
    others = (
        ed25519.Ed25519PrivateKey.generate(),
        rsa.generate_private_key(65537, 2048),
        ec.generate_private_key(ec.SECP384R1()),
    )
    for key in others:
        with pytest.raises(BadRequest, match="P-256"):
            authority.for_caller(str(EDGE), request_of(key), now=0.0, lifetime_s=60.0)


@given(st.binary(max_size=400))
def test_no_request_of_any_bytes_is_a_traceback(garbage: bytes) -> None:
    with pytest.raises(BadRequest):
        _AUTHORITY.for_caller(str(EDGE), garbage, now=0.0, lifetime_s=60.0)


@given(st.data())
def test_a_request_with_a_changed_byte_is_refused_or_proves_the_same_key(data: st.DataObject) -> None:
    request = bytearray(_REQUEST)
    request[data.draw(st.integers(0, len(request) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(BadRequest):
        _AUTHORITY.for_caller(str(EDGE), bytes(request), now=0.0, lifetime_s=60.0)


# ---- judging


async def judged(here: World, pem: bytes) -> str:
    refusal = await here.fleet.refusal(pem)
    return refusal.reason if refusal else "good"


async def test_what_is_wrong_with_a_certificate_is_one_word(here: World, tmp_path: Path) -> None:
    good = (await here.issued(EDGE)).certificate
    assert await judged(here, good) == "good"
    assert await judged(here, (await here.issued(EdgeName("other", "loc-101", "e"))).certificate) == "other_tenant"
    short = (await here.issued(EDGE, lifetime_s=60.0)).certificate
    assert await judged(here, b"no certificate") == "malformed"
    async with world(tmp_path / "elsewhere") as elsewhere:
        assert await judged(here, (await elsewhere.issued(EDGE)).certificate) == "unknown"
    here.clock.ahead_s = 61.0
    assert (await judged(here, short), await judged(here, good)) == ("expired", "good")
    here.clock.ahead_s = -3600.0
    assert await judged(here, good) == "not_yet_valid"
    refusal = await here.fleet.refusal(good)
    assert refusal is not None
    assert "here it is" in refusal.detail


async def test_revoking_an_edge_ends_its_certificates_and_its_unused_invitations_and_a_new_one_lets_it_back(
    here: World,
) -> None:
    before = await here.issued(EDGE)
    code = await here.fleet.invite(EDGE)
    assert await here.fleet.revoke(EDGE, why="stolen") == 1
    assert await judged(here, before.certificate) == "revoked"
    with pytest.raises(CodeRefused):
        await here.fleet.enrol(code, signing_request(new_key()))
    again = await here.fleet.enrol(await here.fleet.invite(EDGE), signing_request(new_key()))
    assert (await judged(here, again.pem), await judged(here, before.certificate)) == ("good", "revoked")
    other = await here.issued(EdgeName("main", "loc-101", "edge-2"))
    assert await judged(here, other.certificate) == "good"


async def test_what_another_process_revoked_counts_after_the_next_refresh(here: World) -> None:
    identity = await here.issued(EDGE)
    assert await judged(here, identity.certificate) == "good"
    heard: list[int] = []
    quiet = here.fleet.listen(lambda: heard.append(1))
    elsewhere = Fleet(here.fleet.authority, FleetStore(here.store._database), here.clock, tenant="main")
    await elsewhere.revoke(EDGE)
    await here.fleet.refresh()
    assert (await judged(here, identity.certificate), heard) == ("revoked", [1])
    await here.fleet.refresh()
    assert heard == [1]
    quiet()


async def test_a_revocation_by_a_clock_that_is_behind_is_not_overlooked(here: World) -> None:
    """Two machines over one register, minutes apart; or one whose clock was set back."""
    other = Fleet(here.fleet.authority, here.store, MovableClock(-240.0), tenant="main")
    edge = await here.issued(EDGE)
    await here.fleet.refresh()
    assert await here.fleet.refusal(edge.certificate) is None
    await other.revoke(EDGE)
    await here.fleet.refresh()
    refusal = await here.fleet.refusal(edge.certificate)
    assert refusal is not None
    assert refusal.reason == "revoked"


async def test_the_newest_certificate_of_each_name_is_listed(here: World) -> None:
    await here.issued(EDGE, lifetime_s=60.0)
    await here.issued(EDGE)
    await here.issued(OperatorName("main", "ada"))
    listed = await here.store.newest()
    assert [str(parse(one.name)) for one in listed] == [str(OperatorName("main", "ada")), str(EDGE)]
    assert listed[1].not_after > here.clock.now() + 3600


# ---- the authority's file


def test_the_authority_is_made_once_and_its_key_is_its_owners_alone(tmp_path: Path) -> None:
    first, second = (Authority.open(tmp_path, now=1e9) for _ in range(2))
    assert first.trust_pem == second.trust_pem == (tmp_path / "ca.crt").read_bytes()
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == [FILE, "ca.crt"]


@pytest.mark.parametrize(
    "content", [b"", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", b"\0" * 99]
)
def test_a_damaged_authority_is_kept_and_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(AuthorityUnusable, match=r"It was kept.*enrolling every edge again"):
        Authority.open(tmp_path, now=1e9)
    assert (tmp_path / FILE).read_bytes() == content


def test_an_authority_of_two_halves_is_said(tmp_path: Path) -> None:
    Authority.open(tmp_path / "a", now=1e9)
    other = Authority.open(tmp_path / "b", now=1e9)
    mixed = (tmp_path / "a" / FILE).read_bytes().partition(b"-----BEGIN CERT")[0] + other.trust_pem
    (tmp_path / "a" / FILE).write_bytes(mixed)
    with pytest.raises(AuthorityUnusable, match="do not belong together"):
        Authority.open(tmp_path / "a", now=1e9)


# ---- names


SEGMENT = st.text("abcXYZ019._-", min_size=1, max_size=64).filter(lambda s: s not in (".", ".."))


@given(SEGMENT, SEGMENT, SEGMENT)
def test_a_name_is_read_as_it_was_written(tenant: str, site: str, edge: str) -> None:
    assert parse(str(EdgeName(tenant, site, edge))) == EdgeName(tenant, site, edge)
    assert parse(str(OperatorName(tenant, edge))) == OperatorName(tenant, edge)


@given(st.text(max_size=80))
def test_no_other_text_is_a_name(text: str) -> None:
    with pytest.raises(BadName):
        parse(text)
    with pytest.raises(BadName):
        EdgeName("main", text + "/", "edge-1")


_AUTHORITY: Authority
_REQUEST = signing_request(new_key())


@pytest.fixture(scope="module", autouse=True)
def authority(tmp_path_factory: pytest.TempPathFactory) -> None:
    global _AUTHORITY
    _AUTHORITY = Authority.open(tmp_path_factory.mktemp("authority"), now=1e9)
