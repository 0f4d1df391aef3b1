"""Who works here and how they prove it: `staff.json` in the store's data folder, read again whenever it changed.

It decides which PINs are good enough and whether one is right. `talkthru staff` writes the file; the edge only reads
it, and whoever is taken out of it is out with their next tap. There is no member and no PIN by default.
"""

import hashlib
import hmac
import json
import os
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from itertools import pairwise
from pathlib import Path

from edge.whole_file import write

FILE = "staff.json"
# scrypt with 32 MiB and about 0.1 s on the store's box: RFC 7914; OWASP's figures ask for more memory than the
# recognisers leave. Six digits are guessed in a day from a stolen file whatever it costs; the file is its owner's only.
N, R, P, SALT = 2**15, 8, 1, 16
COSTS = tuple(2**power for power in range(10, 18))  # that a file may ask for: a later release may make it dearer
KEPT = re.compile(r"(\d{4,6}):([0-9a-f]{32}):[0-9a-f]{128}")  # cost, salt, hash
PIN = re.compile(r"[0-9]{6,12}")
ID = re.compile(r"[A-Za-z0-9._-]{1,32}")


class StaffError(ValueError):
    """What is wrong with the file, an id or a PIN: one line for a person."""


@dataclass(frozen=True, slots=True)
class Member:
    """`pin`: cost, salt and hash; empty: badge only. `badge`: the number of the badge that counts, 0 for none."""

    id: str
    name: str
    role: str
    pin: str = ""
    badge: int = 0


def why_not_a_pin(pin: str) -> str:
    """Empty when it will do."""
    if not PIN.fullmatch(pin):
        return "a PIN has 6 to 12 digits"
    steps = {int(b) - int(a) for a, b in pairwise(pin)}
    if len(steps) == 1 or len(set(pin)) < 3:
        return "that PIN is one of the first that anybody tries: no runs, and at least three different digits"
    return ""


def hashed(pin: str, salt: bytes | None = None, cost: int | None = None) -> str:
    salt = os.urandom(SALT) if salt is None else salt
    cost = cost or N
    made = hashlib.scrypt(pin.encode(), salt=salt, n=cost, r=R, p=P, maxmem=2 * 128 * cost * R)
    return f"{cost}:{salt.hex()}:{made.hex()}"


NOBODYS = f"{N}:{'00' * SALT}:{'00' * 64}"  # no PIN's: what an unknown name is compared with, in the same time


def is_pin_of(member: Member | None, pin: str) -> bool:
    """Slow by design (0.1 s): call it in a thread."""
    kept = member.pin if member and member.pin else NOBODYS
    cost, salt, _ = kept.split(":")
    same = hmac.compare_digest(hashed(pin[:12], bytes.fromhex(salt), int(cost)), kept)
    return same and member is not None and bool(member.pin)


class StaffFile:
    """One store's members. Reading never raises: a file that cannot be read lets nobody in, and `problem` says why."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE
        self.problem = ""
        self._read_as: tuple[int, int, int] | None = None
        self._members: Mapping[str, Member] = {}

    def members(self) -> Mapping[str, Member]:
        try:
            stat = self.path.stat()
        except OSError as error:
            self._members, self._read_as = {}, None
            self.problem = "" if isinstance(error, FileNotFoundError) else f"{self.path}: {error.strerror}"
            return self._members
        now = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
        if now != self._read_as:
            try:
                self._members, self.problem = _read(self.path), ""
            except StaffError as error:
                self._members, self.problem = {}, str(error)
            self._read_as = now
        return self._members

    def put(self, member: Member) -> None:
        """Adds or replaces. Raises StaffError or OSError; then nothing was changed."""
        self._write({**self._for_writing(), member.id: member})

    def remove(self, member_id: str) -> bool:
        members = dict(self._for_writing())
        if members.pop(member_id, None) is None:
            return False
        self._write(members)
        return True

    def new_badge(self, member_id: str) -> Member:
        """The member with a new badge number: older badges are worthless from now on. Raises StaffError."""
        member = self._for_writing().get(member_id)
        if member is None:
            raise StaffError(f"there is no {member_id!r} here: add them first")
        made = replace(member, badge=member.badge + 1)
        self.put(made)
        return made

    def _for_writing(self) -> Mapping[str, Member]:
        """Raises StaffError rather than write over members that could not be read."""
        return _read(self.path) if self.path.exists() else {}

    def _write(self, members: Mapping[str, Member]) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps({"members": [asdict(m) for m in members.values()]}, indent=1, ensure_ascii=False)
        write(self.path, text.encode(), mode=0o600)


def _read(path: Path) -> Mapping[str, Member]:
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))["members"]
        members = [Member(**row) for row in rows]
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise StaffError(f"{path}: cannot be read as a list of members: {error}") from error
    for m in members:
        texts = all(isinstance(value, str) for value in (m.id, m.name, m.role, m.pin))
        if not texts or type(m.badge) is not int or not ID.fullmatch(m.id):
            raise StaffError(f"{path}: {m.id!r:.40} is no member: a field of the wrong type")
        found = KEPT.fullmatch(m.pin)
        if m.pin and (found is None or int(found[1]) not in COSTS):
            raise StaffError(f"{path}: the PIN of {m.id} was not written by `talkthru staff`")
    return {m.id: m for m in members}
