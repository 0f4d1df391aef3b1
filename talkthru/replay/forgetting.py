"""`talkthru forget`: destroys the keys of sessions, by name or by age, after asking.

It decides which sessions are meant and refuses those that may still be going on; `SessionLog.forget` does the rest.
"""

import asyncio
import re
import sqlite3
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from domain.events import EventError, decode
from edge.link.aside import forget_in
from edge.session.archive import Archive, Listed, LogUnusable
from edge.session.log import SessionLog
from talkthru.replay import view
from talkthru.replay.run import NOT_POSSIBLE, OK, NotPossible, folder_of

NOT_CONFIRMED = 1
UNITS_US = {"m": 60, "h": 3600, "d": 86_400, "w": 604_800}
GOING_ON_US = 3_600_000_000  # an open session whose last event is younger may be a guest who is here
NAMED = 10  # of many, in the question


@dataclass(frozen=True, slots=True)
class Candidate:
    """A session, when it last did something (wall clock; None: unreadable or nothing), and whether it has a key."""

    listed: Listed
    touched_us: int | None
    has_key: bool
    forgotten_us: int | None

    def going_on(self, now_us: int) -> bool:
        return self.listed.open and self.touched_us is not None and now_us - self.touched_us < GOING_ON_US


def age_us(text: str) -> int:
    """Microseconds of "30d", "12h", "90m", "6w". Raises NotPossible."""
    found = re.fullmatch(r"\s*(\d{1,6})\s*([mhdw])\s*", text.lower())
    if found is None:
        raise NotPossible(f"--older-than {text}: expected a number and m, h, d or w, such as 30d.")
    return int(found[1]) * UNITS_US[found[2]] * 1_000_000


def meant(
    candidates: Sequence[Candidate], names: Sequence[str], older_us: int | None, now_us: int
) -> tuple[list[Candidate], list[str]]:
    """(the sessions to forget, what to say about the others). Raises NotPossible. PURE."""
    by_name = {c.listed.session: c for c in candidates}
    if unknown := [name for name in names if name not in by_name]:
        raise NotPossible(f"No session {unknown[0]!r}: nothing was deleted. `talkthru replay` lists them.")
    chosen, notes = [], []
    for name in dict.fromkeys(names):
        one = by_name[name]
        if not one.has_key:
            when = f" on {view.moment(one.forgotten_us)}" if one.forgotten_us is not None else ""
            notes.append(f"{name}: its words were deleted already{when}.")
        elif one.going_on(now_us):
            raise NotPossible(f"{name} may still be going on: nothing was deleted. End it first, or wait an hour.")
        else:
            chosen.append(one)
    if older_us is not None:
        old = [c for c in candidates if c.has_key and c not in chosen and not c.going_on(now_us)]
        chosen += [c for c in old if c.touched_us is not None and now_us - c.touched_us > older_us]
        undated = [c.listed.session for c in old if c.touched_us is None and c.listed.last_seq > 0]
        notes += [f"{name}: its age cannot be read; forget it by name." for name in undated]
    return chosen, notes


def run(
    names: Sequence[str],
    *,
    older_than: str | None,
    data_dir: Path | None = None,
    config: Path | None = None,
    yes: bool = False,
    ask: Callable[[str], bool] | None = None,
    now_us: Callable[[], int] = lambda: time.time_ns() // 1000,
) -> int:
    """Returns the exit code. `ask`: puts the question to a person."""
    try:
        if not names and older_than is None:
            raise NotPossible("say which session, or --older-than 30d.")
        older_us = None if older_than is None else age_us(older_than)
        folder = folder_of(config, data_dir)
        with Archive(folder) as archive:
            if not archive.has_keys:
                raise NotPossible(f"{folder} holds no keys (keys.db): there are no words left that could be read.")
            candidates = [_candidate(archive, listed) for listed in archive.sessions()]
        chosen, notes = meant(candidates, names, older_us, now_us())
        for note in notes:
            print(view.clean(note))
        if not chosen:
            print("Nothing to delete.")
            return OK
        if not yes and not (ask or _asked)(_question(chosen)):
            print("Nothing was deleted.")
            return NOT_CONFIRMED
        asyncio.run(_forget(folder, [c.listed.session for c in chosen], now_us()))
    except (NotPossible, LogUnusable) as error:
        print(f"talkthru: {error}", file=sys.stderr)
        return NOT_POSSIBLE
    many = "s" if len(chosen) != 1 else ""
    print(f"Deleted the words of {len(chosen)} session{many}. Orders stay, and the log still verifies.")
    return OK


def _candidate(archive: Archive, listed: Listed) -> Candidate:
    cipher = archive.cipher(listed.session)
    return Candidate(listed, _touched_us(archive, listed), cipher is not None, archive.forgotten_us(listed.session))


def _touched_us(archive: Archive, listed: Listed) -> int | None:
    """The wall clock at its last event. Nothing here is proved: a damaged log may be forgotten, too."""
    ends = archive.ends(listed.session)
    try:
        first, last = (decode(body) for body in ends if isinstance(body, bytes))
        began = first.data["wall_us"]
        return began + last.at_us if isinstance(began, int) else None
    except (EventError, KeyError, ValueError):  # ValueError: there are not two
        return None


def _question(chosen: Sequence[Candidate]) -> str:
    names = [view.clean(c.listed.session) for c in chosen]
    shown = ", ".join(names[:NAMED]) + (f" and {len(names) - NAMED} more" if len(names) > NAMED else "")
    return f"Delete what was said in {shown}, for good? Nobody can bring it back."


def _asked(question: str) -> bool:
    if not sys.stdin.isatty():
        raise NotPossible(f"{question} Nobody is here to answer: say --yes.")
    return input(f"{question} [y/N] ").strip().lower() in ("y", "yes")


async def _forget(folder: Path, sessions: Sequence[str], at_us: int) -> None:
    log = await SessionLog.open(folder)
    try:
        await asyncio.to_thread(forget_in, folder, sessions)
        for done, session in enumerate(sessions):
            try:
                await log.forget(session, at_us=at_us)
            except sqlite3.Error as error:
                raise NotPossible(f"{session}: {error} ({done} of {len(sessions)} were deleted).") from error
    finally:
        await log.close()
