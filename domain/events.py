"""The event log's form: canonical JSON, versions, the hash chain, sealed fields.

It decides how an event is written, so that the same event is always the same bytes, and that an event of an older
release can still be read. It never stores anything, knows no key and no clock: encryption is a function given to it.

An event holds outcomes (words, commands, prices), never a float: a float's text differs between writers, and money,
counts and microseconds are integers anyway.
"""

import base64
import binascii
import hashlib
import json
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NoReturn, TypeAlias

JSON: TypeAlias = "bool | int | str | Sequence[JSON] | Mapping[str, JSON] | None"
Data: TypeAlias = Mapping[str, JSON]
Upcaster: TypeAlias = Callable[[Data], Data]

INTEGER_MAX = 2**63 - 1  # SQLite's INTEGER and protobuf's int64

# (kind, version) -> what makes data of that version into the next one. A kind's current version is one above its
# newest upcaster, 1 without any. An upcaster sees sealed fields sealed, and never removes an entry of this table.
UPCASTERS: dict[tuple[str, int], Upcaster] = {}

# Which fields of which kind are about a person: sealed under the session's key before they are written. A field is a
# key of `data`; its whole value is sealed. Filled beside the kinds' definitions.
PERSONAL: dict[str, tuple[str, ...]] = {
    "user_turn": ("text", "alternatives", "words"),
    "not_understood": ("words",),
    "said": ("text",),  # an answer may repeat a guest's words, and so may what follows
    "heard": ("text",),
    "held": ("texts",),
    "requested": ("body",),
    "talk": ("last_said", "shop"),  # the shop's memory holds who was identified
    "member": ("state",),
}


class EventError(ValueError):
    """Bytes that are no event of ours, or of a release newer than this one."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, `at_us` microseconds after the session started.

    `data` is brought into canonical form here, not when written: what folds live is what folds from disk. Raises
    TypeError for floats and what JSON does not know, ValueError for integers beyond 64 bits.
    """

    kind: str
    at_us: int
    data: Data = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "data", _object(self.data))


def canonical(value: JSON) -> bytes:
    """One text for one value: sorted keys, no spaces, UTF-8, NFC, integers only. Raises like `Event`."""
    return _dump(plain(value))


def plain(value: object) -> JSON:
    """The value as dicts, lists and exact built-in types, strings in NFC and without lone surrogates."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        if abs(value) > INTEGER_MAX:
            raise ValueError(f"an integer beyond 64 bits: {value}")
        return int(value)
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, Mapping):
        return _object(value)
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    raise TypeError(f"not for an event: {type(value).__name__} {value!r:.40}; integers, strings, lists, objects only")


def _object(value: Mapping[Any, object]) -> dict[str, JSON]:
    made: dict[str, JSON] = {}
    for key, inner in value.items():
        if not isinstance(key, str):
            raise TypeError(f"not a key of an event: {key!r:.40}")
        if (name := _text(key)) in made:
            raise ValueError(f"two keys are one in NFC: {name!r:.40}")
        made[name] = plain(inner)
    return made


def _text(value: str) -> str:
    """NFC. A lone surrogate cannot be written as UTF-8 and becomes U+FFFD: a strange key must not stop an order."""
    text = str.__str__(value)  # an Enum's or other subclass' own text is not wanted
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return unicodedata.normalize("NFC", text)


def _dump(value: JSON) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


# ---- to bytes and back


def version_of(kind: str, upcasters: Mapping[tuple[str, int], Upcaster] = UPCASTERS) -> int:
    return 1 + max((v for k, v in upcasters if k == kind), default=0)


def encode(event: Event, upcasters: Mapping[tuple[str, int], Upcaster] = UPCASTERS) -> bytes:
    """The event's bytes, in its kind's current version."""
    version = version_of(event.kind, upcasters)
    return _dump({"kind": _text(event.kind), "at_us": plain(event.at_us), "v": version, "data": event.data})


def decode(body: bytes, upcasters: Mapping[tuple[str, int], Upcaster] = UPCASTERS) -> Event:
    """The event in its kind's current version. Raises EventError; never returns half of one."""
    try:
        row = json.loads(body.decode(), parse_float=_no_float, parse_constant=_no_float)
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise EventError(f"not an event: {error}") from error
    if not isinstance(row, dict) or set(row) != {"kind", "at_us", "v", "data"}:
        raise EventError("not an event: expected an object with kind, at_us, v, data")
    kind, at_us, version, data = row["kind"], row["at_us"], row["v"], row["data"]
    if not isinstance(kind, str) or type(at_us) is not int or type(version) is not int or not isinstance(data, dict):
        raise EventError(f"not an event: a field of the wrong type in {kind!r:.40}")
    current = version_of(kind, upcasters)
    if not 1 <= version <= current:
        raise EventError(f"{kind} of version {version}: this release reads 1 to {current}")
    try:
        for v in range(version, current):
            data = upcasters[kind, v](data)
        return Event(_text(kind), at_us, data)
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise EventError(f"not an event of kind {kind!r:.40}: {error!r}") from error


def _no_float(text: str) -> NoReturn:
    raise ValueError(f"a number that is no integer: {text:.40}")


# ---- the hash chain


def genesis(session: str) -> bytes:
    """What the first event of a session is chained to: no session's log can be passed off as another's."""
    return hashlib.sha256(b"talkthru/session/" + session.encode("utf-8", "replace")).digest()


def chain(previous: bytes, body: bytes) -> bytes:
    """The link after `body`: SHA-256 of the previous link (always 32 bytes) and the body."""
    return hashlib.sha256(previous + body).digest()


def verify_chain(rows: Iterable[tuple[bytes, bytes]], start: bytes) -> int | None:
    """Of rows (body, link) in order, the index of the first that does not fit; None when all do.

    Rows missing at the end are not seen here: the acknowledged sequence number says how many there must be.
    """
    link = start
    for n, (body, claimed) in enumerate(rows):
        link = chain(link, body)
        if link != claimed:
            return n
    return None


# ---- sealed fields


def seal(
    event: Event, encrypt: Callable[[bytes], bytes], personal: Mapping[str, tuple[str, ...]] | None = None
) -> Event:
    """The event with its personal fields as {"sealed": base64}; absent, empty and sealed fields stay as they are."""
    wanted = (PERSONAL if personal is None else personal).get(event.kind, ())
    sealed = {k: _seal(event.data[k], encrypt) for k in wanted if k in event.data and event.data[k] is not None}
    return replace(event, data={**event.data, **sealed}) if sealed else event


def _seal(value: JSON, encrypt: Callable[[bytes], bytes]) -> JSON:
    return value if is_sealed(value) else {"sealed": base64.b64encode(encrypt(canonical(value))).decode()}


def unseal(event: Event, decrypt: Callable[[bytes], bytes | None]) -> Event:
    """The event with every sealed field opened. `decrypt` returns None when the key was destroyed: the field is then
    None, as if it had never been said. Raises EventError when what comes out is no JSON."""
    opened = {k: _unseal(v, decrypt) for k, v in event.data.items() if is_sealed(v)}
    return replace(event, data={**event.data, **opened}) if opened else event


def _unseal(value: JSON, decrypt: Callable[[bytes], bytes | None]) -> JSON:
    assert isinstance(value, Mapping)
    try:
        text = decrypt(base64.b64decode(str(value["sealed"]), validate=True))
        return None if text is None else plain(json.loads(text, parse_float=_no_float, parse_constant=_no_float))
    except (binascii.Error, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise EventError(f"a sealed field that does not open: {error}") from error


def is_sealed(value: JSON) -> bool:
    """Whether a field is in the sealed form, which nothing else may use."""
    return isinstance(value, Mapping) and value.keys() == {"sealed"} and isinstance(value["sealed"], str)
