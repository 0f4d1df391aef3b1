"""A device's token: what it opens, what it does not, and everything that is no token."""

import base64
import json
import stat
from pathlib import Path
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from edge.identity.denied import FILE as DENIED
from edge.identity.denied import Denials, ListDamaged
from edge.identity.keys import kept_key
from edge.identity.tokens import DAY_S, KEY, LATE_S, LEEWAY_S, LIFETIME_S, Denied, Scope, Token, Tokens, rotate

NOW = 1_741_807_800.0
KIOSK = Scope("kiosk", "guest", "kiosk-1")


@pytest.fixture
def tokens(tmp_path: Path) -> Tokens:
    return Tokens.open(tmp_path, tenant="main", site="loc-101")


def said(tokens: Tokens, text: str, *, now: float = NOW, channel: str = "kiosk", device: str = "kiosk-1") -> str:
    found = tokens.verified(text, now=now, channel=channel, device=device)
    return found.reason if isinstance(found, Denied) else "good"


def test_a_token_opens_its_device_on_its_channel_in_its_role(tokens: Tokens) -> None:
    found = tokens.verified(tokens.issue(KIOSK, now=NOW), now=NOW, channel="kiosk", device="kiosk-1")
    assert isinstance(found, Token)
    assert (found.scope, found.issued_at, found.ends) == (KIOSK, NOW, NOW + LIFETIME_S)


def test_it_opens_nothing_else(tokens: Tokens) -> None:
    headset = tokens.issue(Scope("headset", "associate", "headset-1"), now=NOW)
    assert said(tokens, headset, channel="lane", device="headset-1") == "other_channel"
    assert said(tokens, headset, channel="headset", device="headset-2") == "other_device"
    assert said(tokens, headset, channel="headset", device="headset-1") == "good"


def test_it_is_good_for_its_time_and_a_little_for_clocks_that_differ(tokens: Tokens) -> None:
    text = tokens.issue(KIOSK, now=NOW, lifetime_s=600.0)
    ends = NOW + 600.0 + LEEWAY_S
    assert [said(tokens, text, now=at) for at in (NOW - LEEWAY_S - 1, NOW - LEEWAY_S, ends - 1, ends)] == [
        "early",
        "good",
        "good",
        "expired",
    ]


@pytest.mark.parametrize(("tenant", "site"), [("main", "loc-102"), ("other", "loc-101")])
def test_another_sites_token_is_refused_though_the_key_be_the_same(tmp_path: Path, tenant: str, site: str) -> None:
    other = Tokens.open(tmp_path, tenant=tenant, site=site).issue(KIOSK, now=NOW)
    assert said(Tokens.open(tmp_path, tenant="main", site="loc-101"), other) == "other_site"


def test_another_stores_key_is_refused(tokens: Tokens, tmp_path: Path) -> None:
    other = Tokens.open(tmp_path / "other", tenant="main", site="loc-101").issue(KIOSK, now=NOW)
    assert said(tokens, other) == "unknown_key"


def test_a_token_for_another_use_opens_no_device(tmp_path: Path, tokens: Tokens) -> None:
    badge = Tokens.open(tmp_path, tenant="main", site="loc-101", use="badge").issue(KIOSK, now=NOW)
    assert said(tokens, badge) == "other_site"


# ---- forgeries


def claims_and_header(tokens: Tokens) -> tuple[dict[str, Any], dict[str, Any]]:
    text = tokens.issue(KIOSK, now=NOW)
    return jwt.decode(text, options={"verify_signature": False}), jwt.get_unverified_header(text)


def test_no_algorithm_but_ours_is_believed(tokens: Tokens, tmp_path: Path) -> None:
    claims, header = claims_and_header(tokens)
    kid = {"kid": header["kid"]}
    public = kept_key(tmp_path / KEY).public_key()
    pem = public.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)

    def part(value: Any) -> bytes:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=")

    import hashlib
    import hmac

    signed = part({"alg": "HS256", "typ": "JWT"} | kid) + b"." + part(claims)
    macs = [hmac.new(secret, signed, hashlib.sha256).digest() for secret in (pem, public.public_bytes_raw())]
    forged = [
        jwt.encode(claims, None, "none", kid),
        *[(signed + b"." + base64.urlsafe_b64encode(mac).rstrip(b"=")).decode() for mac in macs],
        jwt.encode(claims, rsa.generate_private_key(65537, 2048), "RS256", kid),
        jwt.encode(claims, ec.generate_private_key(ec.SECP256R1()), "ES256", kid),
    ]
    assert [said(tokens, text) for text in forged] == ["algorithm"] * 5
    unsigned = (part({"alg": "EdDSA"} | kid) + b"." + part(claims) + b".").decode()
    assert said(tokens, unsigned) == "signature"
    assert said(tokens, jwt.encode(claims, Ed25519PrivateKey.generate(), "EdDSA", kid)) == "signature"


@pytest.mark.parametrize("name", ["iss", "aud", "sub", "exp", "iat", "jti", "tenant", "site", "channel", "role"])
def test_a_token_without_one_of_its_claims_is_none(tokens: Tokens, tmp_path: Path, name: str) -> None:
    claims, header = claims_and_header(tokens)
    del claims[name]
    text = jwt.encode(claims, kept_key(tmp_path / KEY), "EdDSA", {"kid": header["kid"]})
    assert said(tokens, text) in ("garbage", "other_site")


@given(st.text(max_size=300))
def test_no_text_is_a_traceback(text: str) -> None:
    for shown in (text, f"{text}.{text}.{text}", _TEXT + text[:1] + "x"):
        assert said(_TOKENS, shown) != "good"


@given(st.data())
def test_a_token_with_a_changed_character_is_refused(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(_TEXT) - 2))  # the last character's lowest bits carry nothing
    changed = data.draw(st.sampled_from([c for c in "AZaz09-_." if c != _TEXT[at]]))
    assert said(_TOKENS, _TEXT[:at] + changed + _TEXT[at + 1 :]) != "good"


def test_a_token_of_any_length_is_looked_at_quickly(tokens: Tokens) -> None:
    assert said(tokens, "a" * 10_000_000) == "garbage"
    assert said(tokens, "") == "none"


# ---- renewing


def test_a_token_is_renewed_with_its_scope_and_lifetime(tokens: Tokens) -> None:
    first = tokens.issue(KIOSK, now=NOW, lifetime_s=3600.0)
    again = tokens.renewed(first, now=NOW + 1800.0)
    assert isinstance(again, str)
    found = tokens.verified(again, now=NOW + 1800.0, channel="kiosk", device="kiosk-1")
    assert isinstance(found, Token)
    assert (found.scope, found.ends - found.issued_at) == (KIOSK, 3600.0)


def test_a_store_that_was_closed_over_a_long_weekend_opens_with_its_devices(tokens: Tokens) -> None:
    text = tokens.issue(KIOSK, now=NOW)
    assert isinstance(tokens.renewed(text, now=NOW + LIFETIME_S + LATE_S - 1), str)
    late = tokens.renewed(text, now=NOW + LIFETIME_S + LATE_S + LEEWAY_S)
    assert isinstance(late, Denied)
    assert late.reason == "expired"


def test_it_cannot_be_renewed_for_ever(tokens: Tokens) -> None:
    text, now = tokens.issue(KIOSK, now=NOW, renewable_s=10 * DAY_S), NOW
    for _ in range(100):
        now += DAY_S / 2
        again = tokens.renewed(text, now=now)
        if isinstance(again, Denied):
            break
        text = again
    assert isinstance(again, Denied)
    assert again.reason == "not_renewable"
    assert now == NOW + 10 * DAY_S


# ---- revoking


def test_a_revoked_device_is_refused_and_comes_back_with_a_new_token(tokens: Tokens, tmp_path: Path) -> None:
    text = tokens.issue(KIOSK, now=NOW)
    other = tokens.issue(Scope("lane", "guest", "lane-1"), now=NOW)
    Denials.open(tmp_path).deny(device="kiosk-1", now=NOW + 10)
    tokens.refresh()
    assert said(tokens, text, now=NOW + 11) == "revoked"
    assert isinstance(tokens.renewed(text, now=NOW + 11), Denied)
    assert said(tokens, other, channel="lane", device="lane-1") == "good"
    assert said(tokens, tokens.issue(KIOSK, now=NOW + 11), now=NOW + 11) == "good"


@pytest.mark.parametrize("off_s", [3600.0, -3600.0])
def test_revoking_a_device_holds_whatever_the_clock_said_when_its_token_was_issued(
    tokens: Tokens, tmp_path: Path, off_s: float
) -> None:
    before = tokens.issue(KIOSK, now=NOW + off_s)
    Denials.open(tmp_path).deny(device="kiosk-1", now=NOW)
    tokens.refresh()
    later = NOW + max(off_s, 0.0) + 10
    assert said(tokens, before, now=later) == "revoked"
    assert isinstance(tokens.renewed(before, now=later), Denied)


def test_a_revocation_by_a_clock_that_was_ahead_does_not_shut_out_the_next_token(
    tokens: Tokens, tmp_path: Path
) -> None:
    Denials.open(tmp_path).deny(device="kiosk-1", now=NOW + 3600)
    tokens.refresh()
    text = tokens.issue(KIOSK, now=NOW)
    assert said(tokens, text) == "good"
    assert said(tokens, str(tokens.renewed(text, now=NOW + 5)), now=NOW + 5) == "good"


def test_a_list_and_a_token_of_an_earlier_release_mean_what_they_meant(tokens: Tokens, tmp_path: Path) -> None:
    (tmp_path / DENIED).write_text(json.dumps({"tokens": [], "devices": {"kiosk-1": NOW}}))
    tokens.refresh()
    assert [said(tokens, tokens.issue(KIOSK, now=NOW + s), now=NOW + 2) for s in (-1, 1)] == ["revoked", "good"]


def test_one_token_can_be_revoked_alone(tokens: Tokens, tmp_path: Path) -> None:
    one, two = (tokens.issue(KIOSK, now=NOW) for _ in range(2))
    Denials.open(tmp_path).deny(token_id=claims_of(one)["jti"], now=NOW)
    tokens.refresh()
    assert (said(tokens, one), said(tokens, two)) == ("revoked", "good")


def test_a_damaged_list_closes_no_store_forgets_nothing_and_is_not_written_over(tokens: Tokens, tmp_path: Path) -> None:
    text = tokens.issue(KIOSK, now=NOW)
    Denials.open(tmp_path).deny(device="kiosk-1", now=NOW + 10)
    tokens.refresh()
    for content in ("{", "[]", '{"tokens": 1, "devices": {}}', "[" * 10_000):
        (tmp_path / DENIED).write_text(content)
        tokens.refresh()
        assert said(tokens, text) == "revoked"
        with pytest.raises(ListDamaged, match="Move it away"):
            Denials.open(tmp_path).deny(device="lane-1", now=NOW)
        assert (tmp_path / DENIED).read_text() == content


# ---- keys


def test_tokens_of_the_key_before_are_good_until_the_next_change(tokens: Tokens, tmp_path: Path) -> None:
    text = tokens.issue(KIOSK, now=NOW)
    rotate(tmp_path)
    after = Tokens.open(tmp_path, tenant="main", site="loc-101")
    assert said(after, text) == "good"
    assert said(tokens, after.issue(KIOSK, now=NOW)) == "unknown_key"
    rotate(tmp_path)
    assert said(Tokens.open(tmp_path, tenant="main", site="loc-101"), text) == "unknown_key"


def test_the_key_is_its_owners_alone_and_damage_is_no_traceback(tokens: Tokens, tmp_path: Path) -> None:
    assert stat.S_IMODE((tmp_path / KEY).stat().st_mode) == 0o600
    (tmp_path / KEY).write_bytes(b"short")
    with pytest.raises(ValueError, match="32"):
        Tokens.open(tmp_path, tenant="main", site="loc-101")


def claims_of(text: str) -> dict[str, Any]:
    return dict(jwt.decode(text, options={"verify_signature": False}))


_TOKENS = Tokens((Ed25519PrivateKey.generate(),), Denials(Path("/nonexistent")), tenant="main", site="loc-101")
_TEXT = _TOKENS.issue(KIOSK, now=NOW)
