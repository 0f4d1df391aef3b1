"""The edge's identity file: whole or not at all, its owner's alone, and every damage said in one line."""

import json
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cloud.identity.authority import Authority
from domain.identity import EdgeName, OperatorName
from edge.identity.certificate import (
    FILE,
    BadInvitation,
    Identity,
    IdentityUnusable,
    Invitation,
    enrolling_key,
    invitation,
    keep,
    load,
    made,
    new_key,
    others_may_read,
    signing_request,
)

NAME = EdgeName("main", "loc-101", "edge-1")


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority.open(tmp_path_factory.mktemp("authority"), now=1e9)


def identity_of(authority: Authority, name: object = NAME) -> Identity:
    key = new_key()
    signed = authority.for_caller(str(name), signing_request(key), now=1e9, lifetime_s=3600.0)
    return made(key, signed.pem, authority.trust_pem, "127.0.0.1:8069")


def test_what_is_kept_is_read_again_and_its_key_is_its_owners_alone(tmp_path: Path, authority: Authority) -> None:
    identity = identity_of(authority)
    path = keep(identity, tmp_path)
    assert load(tmp_path) == identity
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert not others_may_read(tmp_path)
    path.chmod(0o644)
    assert others_may_read(tmp_path)


def test_an_edge_that_was_never_enrolled_has_none(tmp_path: Path) -> None:
    assert load(tmp_path) is None


def test_the_key_to_enrol_with_is_the_same_until_it_is_part_of_an_identity(
    tmp_path: Path, authority: Authority
) -> None:
    first = enrolling_key(tmp_path)
    assert enrolling_key(tmp_path) == first
    (tmp_path / "enrolling.key").write_bytes(b"cut short")
    assert enrolling_key(tmp_path) != first
    keep(identity_of(authority), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_damage_is_said_in_one_line_with_what_to_do(tmp_path: Path, authority: Authority) -> None:
    path = keep(identity_of(authority), tmp_path)
    row = json.loads(path.read_text())
    other = identity_of(authority)
    damages = {
        "": "is damaged",
        "[]": "is damaged",
        '{"key": 1}': "is damaged",
        "[" * 10_000: "is damaged",
        " " * 300_000: "is no identity",
        json.dumps(row | {"certificate": "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"}): "is damaged",
        json.dumps(row | {"key": other.key.decode()}): "the key is not the certificate's",
        json.dumps(row | {"trust": ""}): "is damaged",
        json.dumps(row | {"key": row["certificate"]}): "is damaged",
    }
    for text, problem in damages.items():
        path.write_text(text)
        with pytest.raises(IdentityUnusable, match=problem) as unusable:
            load(tmp_path)
        assert "talkthru identity enrol" in str(unusable.value)
        assert "\n" not in str(unusable.value)
        assert path.read_text() == text


def test_a_certificate_of_another_authority_or_of_an_operator_is_none_of_an_edge(
    tmp_path: Path, authority: Authority
) -> None:
    other = Authority.open(tmp_path, now=1e9)
    mine = identity_of(authority)
    with pytest.raises(IdentityUnusable, match="another authority"):
        made(mine.key, mine.certificate, other.trust_pem, "")
    with pytest.raises(IdentityUnusable, match="an operator's"):
        identity_of(authority, OperatorName("main", "ada"))


def test_an_edge_is_never_renewed_into_another(authority: Authority) -> None:
    mine, other = identity_of(authority), identity_of(authority, EdgeName("main", "loc-102", "edge-1"))
    with pytest.raises(IdentityUnusable, match="was not taken"):
        mine.renewed(other.key, other.certificate, other.trust)


# ---- invitations


def test_an_invitation_is_read_as_it_was_written_line_breaks_or_not(authority: Authority) -> None:
    made_ = Invitation(NAME, "cloud.example:8069", "s3cret", authority.trust_pem)
    text = str(made_)
    assert invitation(f"  {text[:70]}\n {text[70:]}\n") == made_
    assert "s3cret" not in repr(made_)


@given(st.text(max_size=200))
def test_no_other_text_is_an_invitation(text: str) -> None:
    for said in (text, "talkthru-invitation-1." + text):
        with pytest.raises(BadInvitation):
            invitation(said)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_an_invitation_cut_or_changed_is_refused_or_is_still_one(authority: Authority, data: st.DataObject) -> None:
    text = str(Invitation(NAME, "cloud.example:8069", "s3cret", authority.trust_pem))
    at = data.draw(st.integers(22, len(text) - 1))
    for said in (text[:at], text[:at] + data.draw(st.characters()) + text[at + 1 :]):
        try:
            assert invitation(said).name
        except BadInvitation as error:
            assert "\n" not in str(error)
