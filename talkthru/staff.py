"""`talkthru staff`: who may log in at the store's own screen. Works while the edge runs; it reads the file again.

It checks ids, roles and PINs, and prints what somebody has to know once (a badge). There is no member by default.
"""

import getpass
import sys
import time
from dataclasses import replace
from pathlib import Path

from domain.menu_file import MenuError
from domain.policy import Policy
from edge.app import load_menu
from edge.config import ConfigError, load
from edge.screen.badge import VALID_S, badge_for
from edge.screen.staff import ID, Member, StaffError, StaffFile, hashed, why_not_a_pin
from edge.session.signing import SiteKey
from talkthru.edge import DEMO_MENU

PROBLEMS = (ConfigError, MenuError, StaffError, OSError)


class Staff:
    """One store's list, from the command line."""

    def __init__(self, *, config: Path | None, data_dir: Path | None, menu: Path | None) -> None:
        """Raises ConfigError, MenuError."""
        settings = load(config, data_dir=data_dir, menu=menu)
        self._folder = settings.data_dir
        found = load_menu(settings.menu or DEMO_MENU)
        self._policy = Policy.from_data(found.roles, found.policies).staffed()
        self._file = StaffFile(self._folder)

    def add(self, member_id: str, *, name: str, role: str, with_pin: bool) -> None:
        if not ID.fullmatch(member_id):
            raise StaffError(f"{member_id!r}: an id has 1 to 32 letters, digits, dots, dashes or underscores")
        if role not in self._policy.roles:
            known = ", ".join(sorted(self._policy.roles))
            raise StaffError(f"{role!r} is no role of this store's menu: it has {known}")
        if member_id in self._file.members():
            raise StaffError(f"{member_id} is there already: `talkthru staff pin {member_id}` sets a new PIN")
        self._file.put(Member(member_id, name or member_id, role, hashed(_new_pin()) if with_pin else ""))
        print(
            f"{member_id} ({role}) can log in at the store's screen." if with_pin else f"{member_id} ({role}): no PIN."
        )

    def pin(self, member_id: str) -> None:
        self._file.put(replace(self._known(member_id), pin=hashed(_new_pin())))
        print(f"{member_id} has a new PIN.")

    def badge(self, member_id: str) -> None:
        self._known(member_id)
        key = SiteKey.open(self._folder)
        member = self._file.new_badge(member_id)
        print(badge_for(member, key, now_s=int(time.time())))
        print(f"Valid {VALID_S // 86_400} days; an older badge of {member_id} is worthless now.", file=sys.stderr)

    def remove(self, member_id: str) -> None:
        if not self._file.remove(member_id):
            raise StaffError(f"there is no {member_id!r} here")
        print(f"{member_id} cannot log in any more, and is logged out.")

    def show(self) -> None:
        members = self._file.members()
        if self._file.problem:
            raise StaffError(self._file.problem)
        if not members:
            print("Nobody can log in. Add somebody: talkthru staff add ID --role ROLE")
        for member in members.values():
            ways = ", ".join(way for way, has in (("PIN", member.pin), ("badge", member.badge)) if has) or "no way in"
            print(f"{member.id:20} {member.role:12} {ways:12} {member.name}")

    def _known(self, member_id: str) -> Member:
        member = self._file.members().get(member_id)
        if member is None:
            raise StaffError(self._file.problem or f"there is no {member_id!r} here: add them first")
        return member


def _new_pin() -> str:
    """Typed twice and unseen; from a pipe, the first line. Raises StaffError for one that will not do."""
    if sys.stdin.isatty():
        pin = getpass.getpass("New PIN, 6 to 12 digits: ")
        if getpass.getpass("Once more: ") != pin:
            raise StaffError("the two PINs differ: nothing was changed")
    else:
        pin = sys.stdin.readline().strip()
    if why := why_not_a_pin(pin):
        raise StaffError(f"{why}. Nothing was changed.")
    return pin
