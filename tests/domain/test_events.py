import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.events import (
    INTEGER_MAX,
    Event,
    EventError,
    Upcaster,
    canonical,
    chain,
    decode,
    encode,
    genesis,
    is_sealed,
    plain,
    seal,
    unseal,
    verify_chain,
)

ANY_TEXT = st.text(st.characters(), max_size=12)  # surrogates too: a keyboard or a wire may send them
INTEGERS = st.integers(-INTEGER_MAX, INTEGER_MAX)
VALUES = st.recursive(
    st.none() | st.booleans() | INTEGERS | ANY_TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=12,
)
DATA = st.dictionaries(st.text("abcdef", min_size=1, max_size=5), VALUES, max_size=4)
EVENTS = st.builds(Event, st.sampled_from(["user_turn", "applied", "said"]), st.integers(0, INTEGER_MAX), DATA)


def flipped(text: bytes) -> bytes:
    return bytes(255 - b for b in text)


@given(EVENTS)
def test_an_event_reads_back_as_it_was_written(event: Event) -> None:
    assert decode(encode(event)) == event
    assert encode(decode(encode(event))) == encode(event)


@given(st.dictionaries(st.text("abcdef", min_size=1), INTEGERS, min_size=2))
def test_the_order_of_keys_does_not_change_the_bytes(data: dict[str, int]) -> None:
    backwards = dict(reversed(data.items()))
    assert encode(Event("k", 0, data)) == encode(Event("k", 0, backwards))


def test_canonical_form_is_sorted_compact_utf8() -> None:
    assert canonical({"b": [1, True, None], "a": "señor"}) == '{"a":"señor","b":[1,true,null]}'.encode()
    assert encode(Event("said", 5, {"text": "hi"})) == b'{"at_us":5,"data":{"text":"hi"},"kind":"said","v":1}'


def test_two_ways_to_write_a_letter_are_the_same_bytes() -> None:
    composed, decomposed = "jalape\u00f1o", "jalapen\u0303o"
    assert Event("k", 0, {"t": composed}) == Event("k", 0, {"t": decomposed})
    assert encode(Event("k", 0, {"t": decomposed})) == encode(Event("k", 0, {"t": composed}))


def test_keys_that_become_one_are_refused() -> None:
    with pytest.raises(ValueError, match="one in NFC"):
        Event("k", 0, {"\u00f1": 1, "n\u0303": 2})


def test_a_lone_surrogate_does_not_stop_the_log() -> None:
    event = Event("user_turn", 0, {"text": "fries \ud83c please \ud83c\udf5f"})
    assert event.data["text"] == "fries \ufffd please 🍟"
    assert decode(encode(event)) == event


@pytest.mark.parametrize("wrong", [1.0, float("nan"), b"x", {1, 2}, object(), [0.5], {"deep": [1.5]}])
def test_floats_and_foreign_values_are_refused_where_the_event_is_made(wrong: object) -> None:
    with pytest.raises(TypeError):
        Event("k", 0, {"x": wrong})  # type: ignore[dict-item]


def test_integers_beyond_64_bits_are_refused() -> None:
    with pytest.raises(ValueError, match="64 bits"):
        Event("k", 0, {"x": 2**63})


def test_an_event_does_not_change_when_what_it_was_made_of_does() -> None:
    lines = ["fries"]
    event = Event("k", 0, {"lines": lines})
    lines.append("cola")
    assert event.data == {"lines": ["fries"]}


@given(st.binary(max_size=60) | VALUES.map(lambda v: json.dumps(v).encode()))
def test_any_bytes_are_an_event_or_an_error(body: bytes) -> None:
    try:
        event = decode(body)
    except EventError:
        return
    assert decode(encode(event)) == event


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff",
        b"[]",
        b'{"kind":"k","at_us":0,"v":1}',
        b'{"kind":"k","at_us":0.5,"v":1,"data":{}}',
        b'{"kind":"k","at_us":0,"v":1,"data":{"x":1.0}}',
        b'{"kind":"k","at_us":0,"v":1,"data":{"x":NaN}}',
        b'{"kind":"k","at_us":0,"v":true,"data":{}}',
        b'{"kind":"k","at_us":0,"v":0,"data":{}}',
        b'{"kind":"k","at_us":0,"v":2,"data":{}}',
        b'{"kind":"k","at_us":0,"v":1,"data":{},"more":1}',
        b'{"kind":"k","at_us":0,"v":1,"data":{"x":99999999999999999999}}',
        b'{"kind":"k","at_us":0,"v":1,"data":' + b"[" * 100_000,
    ],
)
def test_what_is_no_event_is_said_to_be_none(body: bytes) -> None:
    with pytest.raises(EventError):
        decode(body)


# ---- versions

RENAMED: dict[tuple[str, int], Upcaster] = {
    ("applied", 1): lambda data: {**{k: v for k, v in data.items() if k != "sku"}, "item": data["sku"]},
    ("applied", 2): lambda data: {"qty": 1, **data},
}


def test_an_old_event_is_brought_to_the_current_version_step_by_step() -> None:
    old = b'{"at_us":7,"data":{"sku":"fries"},"kind":"applied","v":1}'
    middle = b'{"at_us":7,"data":{"item":"fries"},"kind":"applied","v":2}'
    expected = Event("applied", 7, {"item": "fries", "qty": 1})
    assert decode(old, RENAMED) == decode(middle, RENAMED) == expected
    assert b'"v":3' in encode(expected, RENAMED)
    assert decode(encode(expected, RENAMED), RENAMED) == expected


def test_an_event_of_a_newer_release_is_refused_by_name() -> None:
    with pytest.raises(EventError, match=r"applied of version 4: this release reads 1 to 3"):
        decode(b'{"at_us":7,"data":{},"kind":"applied","v":4}', RENAMED)


def test_an_upcaster_that_does_not_fit_is_an_event_error() -> None:
    with pytest.raises(EventError):
        decode(b'{"at_us":7,"data":{},"kind":"applied","v":1}', RENAMED)


# ---- the chain


def chained(bodies: list[bytes], start: bytes) -> list[tuple[bytes, bytes]]:
    rows: list[tuple[bytes, bytes]] = []
    for body in bodies:
        rows.append((body, chain(rows[-1][1] if rows else start, body)))
    return rows


def test_a_link_is_sha256_of_the_previous_and_the_body() -> None:
    assert chain(b"\0" * 32, b"x") == hashlib.sha256(b"\0" * 32 + b"x").digest()


@given(st.lists(st.binary(max_size=8), min_size=1, max_size=6), st.data())
def test_a_changed_event_is_found_where_it_was_changed(bodies: list[bytes], data: st.DataObject) -> None:
    start = genesis("s1")
    rows = chained(bodies, start)
    assert verify_chain(rows, start) is None
    n = data.draw(st.integers(0, len(rows) - 1))
    rows[n] = (rows[n][0] + b"!", rows[n][1])
    assert verify_chain(rows, start) == n


def test_a_log_of_another_session_does_not_fit() -> None:
    rows = chained([b"a", b"b"], genesis("s1"))
    assert verify_chain(rows, genesis("s2")) == 0


def test_a_removed_or_swapped_event_is_found() -> None:
    start = genesis("s")
    rows = chained([b"a", b"b", b"c"], start)
    assert verify_chain([rows[0], rows[2]], start) == 1
    assert verify_chain([rows[1], rows[0], rows[2]], start) == 0


# ---- sealing


@given(VALUES.filter(lambda v: v is not None and not is_sealed(plain(v))), DATA)
def test_sealing_hides_personal_fields_alone_and_opens_again(words: object, data: dict[str, object]) -> None:
    event = Event("user_turn", 3, {**data, "text": words})  # type: ignore[dict-item]
    sealed = seal(event, flipped, {"user_turn": ("text", "phone")})
    assert is_sealed(sealed.data["text"])
    assert {k: v for k, v in sealed.data.items() if k != "text"} == {
        k: plain(v) for k, v in data.items() if k != "text"
    }
    assert unseal(decode(encode(sealed)), flipped) == event


def test_sealing_twice_is_sealing_once() -> None:
    event = Event("user_turn", 3, {"text": "two burgers", "alternatives": ["to burgers"], "language": "en"})
    sealed = seal(event, flipped)
    assert seal(sealed, flipped) == sealed
    assert sealed.data["language"] == "en"
    assert b"burgers" not in encode(sealed)


def test_words_under_a_destroyed_key_are_gone_and_the_event_stays() -> None:
    sealed = seal(Event("user_turn", 3, {"text": "call me at 555-0100", "turn": 4}), flipped)
    assert unseal(sealed, lambda _: None).data == {"text": None, "turn": 4}


def test_a_sealed_field_that_opens_to_rubbish_is_an_event_error() -> None:
    with pytest.raises(EventError):
        unseal(Event("user_turn", 0, {"text": {"sealed": "AAAA"}}), flipped)
    with pytest.raises(EventError):
        unseal(Event("user_turn", 0, {"text": {"sealed": "not base64!"}}), flipped)
