"""Who works here: PINs, badges and the command that sets them up."""

import base64
import json
import stat
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from edge.screen import badge, staff
from edge.screen.staff import Member, StaffError, StaffFile, hashed, is_pin_of, why_not_a_pin
from edge.session.signing import SiteKey
from talkthru.cli import app

NOW_S = 1_795_000_000


def command(*options: object, pin: str = "") -> Result:
    return CliRunner().invoke(app, ["staff", *map(str, options)], input=pin + "\n")


def test_the_command_sets_up_who_may_log_in(tmp_path: Path) -> None:
    data = ("--data", tmp_path)
    assert "Nobody can log in" in command("list", *data).stdout
    assert command("add", "ana", "--role", "manager", *data, pin="739214").exit_code == 0
    file = tmp_path / "staff.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "739214" not in file.read_text()
    again = command("add", "ana", "--role", "crew", *data, pin="739214")
    assert (again.exit_code, "is there already" in again.stderr) == (2, True)
    wrong = command("add", "leo", "--role", "king", *data, pin="739214")
    assert "crew, manager, shift_lead" in wrong.stderr
    weak = command("pin", "ana", *data, pin="123456")
    assert "Nothing was changed" in weak.stderr
    token = command("badge", "ana", *data).stdout.strip()
    members = StaffFile(tmp_path).members()
    assert badge.member_of(token, members, SiteKey.open(tmp_path), now_s=0) == members["ana"]
    assert "PIN, badge" in command("list", *data).stdout
    assert command("remove", "ana", *data).exit_code == 0
    assert StaffFile(tmp_path).members() == {}


@pytest.mark.parametrize(
    ("pin", "will_do"),
    [
        ("739214", True),
        ("480153480153", True),
        ("73921", False),
        ("7392147392147", False),
        ("73921a", False),
        ("٧٣٩٢١٤", False),
        ("111111", False),
        ("123456", False),
        ("987654", False),
        ("121212", False),
        ("", False),
    ],
)
def test_what_anybody_would_try_first_is_no_pin(pin: str, will_do: bool) -> None:
    assert (why_not_a_pin(pin) == "") is will_do


def test_a_pin_is_its_members_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staff, "N", 2**10)
    ana, leo = Member("ana", "Ana", "manager", hashed("739214")), Member("leo", "Leo", "crew", hashed("739214"))
    assert ana.pin != leo.pin
    assert is_pin_of(ana, "739214")
    for member, pin in ((ana, "739215"), (ana, ""), (None, "739214"), (Member("x", "x", "crew"), "")):
        assert not is_pin_of(member, pin)


def test_a_badge_counts_in_its_store_until_it_ends_or_another_is_made(tmp_path: Path) -> None:
    key, other = SiteKey.open(tmp_path / "one"), SiteKey.open(tmp_path / "two")
    members = {"ana": Member("ana", "Ana", "manager", badge=2)}
    token = badge.badge_for(members["ana"], key, now_s=NOW_S)
    assert badge.member_of(token, members, key, now_s=NOW_S) == members["ana"]
    assert badge.member_of(f" {token}\n", members, key, now_s=NOW_S) == members["ana"], "as a scanner types it"
    assert badge.member_of(token, members, other, now_s=NOW_S) is None
    assert badge.member_of(token, members, key, now_s=NOW_S + badge.VALID_S) is None
    assert badge.member_of(token, {}, key, now_s=NOW_S) is None
    assert badge.member_of(token, {"ana": Member("ana", "Ana", "manager", badge=3)}, key, now_s=NOW_S) is None
    body, _, signature = token.partition(".")
    forged = json.loads(base64.urlsafe_b64decode(body)) | {"until_s": NOW_S * 2}
    forged_body = base64.urlsafe_b64encode(json.dumps(forged).encode()).decode()
    for wrong in (f"{forged_body}.{signature}", body, f"{body}.", f".{signature}", "", "x" * 9999, "é.é"):
        assert badge.member_of(wrong, members, key, now_s=NOW_S) is None


def test_a_list_that_cannot_be_read_lets_nobody_in_and_is_not_written_over(tmp_path: Path) -> None:
    file = StaffFile(tmp_path)
    for damaged in ("{", "[]", '{"members": [1]}', '{"members": [{"id": "a", "name": "a", "role": 3}]}'):
        file.path.write_text(damaged)
        assert file.members() == {}
        assert str(file.path) in file.problem
        with pytest.raises(StaffError):
            file.put(Member("ana", "Ana", "manager"))
        assert file.path.read_text() == damaged
    file.path.unlink()
    file.put(Member("ana", "Ana", "manager"))
    assert set(file.members()) == {"ana"}
    assert file.problem == ""
