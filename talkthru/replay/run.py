"""`talkthru replay`: opens a store's log read-only, proves it, tells it, and decides it again where asked to."""

import json
import sys
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial
from pathlib import Path

from cloud.catalog import from_raw
from domain.menu_file import MenuError
from edge.config import ConfigError, load
from edge.dialog.shop.desk import Store
from edge.dialog.shop.index import build_index
from edge.dialog.vocabulary.lexicon import build_lexicon
from edge.session.archive import Archive, Listed, LogUnusable
from edge.session.log import opened
from edge.session.setting import Knowledge
from talkthru.replay import rows, staff_log, view
from talkthru.replay.cloud_copy import Copy, NoCopy, compare, read
from talkthru.replay.deciding import Decider, redecide, what_if
from talkthru.replay.proving import SHAPES, Fault, Proof, Words, prove
from talkthru.replay.shown import Shown
from talkthru.replay.story import tell

OK, NOT_AS_WRITTEN, NOT_POSSIBLE, OTHERWISE = 0, 1, 2, 3  # exit codes; `talkthru replay --help` says them
LATEST = "last"
RULES = "rules"


class NotPossible(Exception):
    """Why it cannot be done, in one sentence for a person."""


def folder_of(config: Path | None, data_dir: Path | None) -> Path:
    """Where the edge that is configured so keeps its data. Raises NotPossible."""
    try:
        return load(config, data_dir=data_dir).data_dir
    except ConfigError as error:
        raise NotPossible(str(error)) from error


def run(
    session: str | None,
    *,
    default_menu: Path,
    config: Path | None = None,
    data_dir: Path | None = None,
    menu: Path | None = None,
    verify: bool = False,
    other: str | None = None,
    cloud: str | None = None,
    last: int = 20,
    as_json: bool = False,
) -> int:
    """Prints a replay, a verdict, a what-if or the list; returns the exit code. `other`: a menu file, or "rules".
    `cloud`: where its copy is.
    """
    try:
        folder = folder_of(config, data_dir)
        path = menu or load(config).menu or default_menu
        at_hand = Menu(path, knowledge(path))
        return answer(folder, at_hand, session, verify=verify, other=other, cloud=cloud, last=last, as_json=as_json)
    except (NotPossible, LogUnusable, ConfigError, NoCopy) as error:
        print(f"talkthru: {view.clean(str(error))}", file=sys.stderr)
        return NOT_POSSIBLE


@dataclass(frozen=True, slots=True)
class Menu:
    """The menu at hand, and where it is from."""

    path: Path
    knowledge: Knowledge


def answer(
    folder: Path,
    menu: Menu,
    session: str | None,
    *,
    verify: bool = False,
    other: str | None = None,
    cloud: str | None = None,
    last: int = 20,
    as_json: bool = False,
) -> int:
    """As `run`. Raises NotPossible, LogUnusable or NoCopy with a sentence for a person."""
    with Archive(folder) as archive:
        replay = _Replay(archive, menu, cloud=cloud, as_json=as_json)
        if other is not None:
            return replay.what_if(replay.named(session), other)
        if verify:
            return replay.verify([replay.named(session)] if session else list(archive.sessions()))
        return replay.show(replay.named(session)) if session else replay.list_sessions(last)


class _Replay:
    """One open archive and the menu at hand."""

    def __init__(self, archive: Archive, menu: Menu, *, cloud: str | None, as_json: bool) -> None:
        self._archive, self._knowledge, self._path, self._json = archive, menu.knowledge, menu.path, as_json
        self._cloud = cloud

    def named(self, session: str | None) -> Listed:
        listed = self._archive.sessions()
        if not listed:
            raise NotPossible(f"The log in {self._archive.folder} holds no session yet.")
        if session is None:
            raise NotPossible("--what-if needs a session: say which, or `last`.")
        if found := next((row for row in listed if row.session == session), None):
            return found
        of_staff = [row for row in listed if staff_log.is_of_staff(row)]
        guests = [row for row in listed if not staff_log.is_of_staff(row)]
        if session == LATEST and guests:
            return guests[-1]
        if session == staff_log.STAFF and of_staff:
            return of_staff[-1]
        near = get_close_matches(session, [row.session for row in listed], n=3) or [row.session for row in guests[-3:]]
        if not near:
            raise NotPossible(
                f"No guest has spoken yet by the log in {self._archive.folder}."
                f" What the store's people did: `talkthru replay {staff_log.STAFF}`."
            )
        raise NotPossible(f"No session {session!r} in {self._archive.folder}. There are: {', '.join(near)}.")

    # ---- what can be asked for

    def list_sessions(self, last: int) -> int:
        everything = self._archive.sessions()
        listed = [row for row in everything if not staff_log.is_of_staff(row)]
        told = [self.shown(row) for row in listed[-last:]]
        of_staff = staff_log.beside(len(everything) - len(listed))
        if self._json:
            for shown in told:
                print(json.dumps(rows.session(shown, turns=False), ensure_ascii=False))
        elif told:
            view.show(view.sessions(told, older=len(listed) - len(told), beside=of_staff))
        else:
            print(f"The log in {self._archive.folder} holds no session yet" + (f", {of_staff}." if of_staff else "."))
        return OK if all(shown.as_written for shown in told) else NOT_AS_WRITTEN

    def show(self, listed: Listed) -> int:
        shown = self.shown(listed)
        if self._json:
            print(json.dumps(rows.session(shown, turns=True), ensure_ascii=False))
        else:
            view.show(staff_log.told(shown) if staff_log.is_of_staff(listed) else view.session(shown))
        return OK if shown.as_written else NOT_AS_WRITTEN

    def verify(self, listed: list[Listed]) -> int:
        damage = self._archive.damage()
        worst = NOT_AS_WRITTEN if damage else OK
        if not self._json and (damage or not listed):
            view.show(view.of_the_file(damage))
        for row in listed:
            shown = self.shown(row)
            again = None
            if shown.decider is not None and shown.proof.words is not Words.DELETED:
                proof = shown.proof
                again = redecide(proof.events, proof.states, shown.decider, cut_off=not proof.intact)
            if self._json:
                print(json.dumps(rows.verdict(shown, damage, again), ensure_ascii=False))
            else:
                view.show(view.verdict(shown, again))
            if not shown.as_written:
                worst = NOT_AS_WRITTEN
            elif again is not None and again.differences and worst == OK:
                worst = OTHERWISE
        return worst

    def what_if(self, listed: Listed, other: str) -> int:
        shown = self.shown(listed)
        if shown.proof.words is Words.DELETED:
            raise NotPossible(f"{view.deleted(shown.forgotten_us)} There is nothing to understand again.")
        if staff_log.is_of_staff(listed):
            raise NotPossible(f"{listed.session} is what the store's people did: nothing in it was understood.")
        if not shown.started:
            raise NotPossible(
                f"{listed.session}: nothing of it can be understood again: it never began, or is damaged."
            )
        path = self._path if other == RULES else Path(other)
        known = self._knowledge if other == RULES else knowledge(path)
        decider = Decider(shown.started, known)
        told = what_if(shown.proof.events, shown.proof.states, decider, shown.decider)
        name = f"{path.name}, version {known.menu.version}" + (", by this release's rules" if other == RULES else "")
        if self._json:
            print(json.dumps(rows.what_if(shown, name, told), ensure_ascii=False))
        else:
            view.show(view.what_if(shown, name, told))
        return OK

    # ---- reading

    def shown(self, listed: Listed) -> Shown:
        proof = self._proof(listed)
        started = proof.state.started
        decider, note = None, ""
        at_hand = self._knowledge.menu.version
        if started and proof.state.menu_version == listed.version == at_hand:
            decider = Decider(started, self._knowledge)
        elif started:
            had = proof.state.menu_version
            note = f"The menu was version {had}; {self._path.name} is {at_hand}: give the one of then with --menu."
        try:
            turns = tell(proof.events, proof.states, decider.menu if decider else None)
        except SHAPES as error:
            fault = Fault(
                None, f"An event has a form that this release does not know ({type(error).__name__}: {error})."
            )
            turns, proof = (), _with(proof, fault)
        copy = self._copy(listed) if self._cloud is not None else None
        return Shown(proof, turns, self._archive.forgotten_us(listed.session), decider, note, copy)

    def _copy(self, listed: Listed) -> Copy:
        """The cloud's first: what the store writes meanwhile is only more of it."""
        assert self._cloud is not None
        copy = read(self._cloud, listed.session)
        found = self._archive.find(listed.session)
        return compare(*found, copy) if found is not None else compare(listed, (), copy)

    def _proof(self, listed: Listed) -> Proof:
        found = self._archive.find(listed.session)
        if found is None:
            raise NotPossible(f"The log has no session {listed.session!r} any more.")
        current, kept = found
        cipher = self._archive.cipher(listed.session)
        opener = partial(opened, cipher, listed.session) if cipher else None
        proof = prove(current, kept, opener)
        if proof.digest != prove(current, kept, opener).digest:
            return _with(proof, Fault(None, "The same events folded to two states: that is a defect of this program."))
        return proof


def _with(proof: Proof, fault: Fault) -> Proof:
    return Proof(proof.listed, proof.kept, proof.events, proof.states, (*proof.faults, fault), proof.words)


def knowledge(path: Path) -> Knowledge:
    """A menu file, or a shop's catalog."""
    try:
        held = from_raw(json.loads(path.read_text(encoding="utf-8")), str(path))
    except OSError as error:
        raise NotPossible(f"{path}: {error.strerror}") from error
    except MenuError as error:
        raise NotPossible(str(error)) from error
    except (ValueError, RecursionError) as error:
        raise NotPossible(f"{path}: not JSON: {error}") from error
    store = Store(held.shop, build_index(held.shop)) if held.shop else None
    return Knowledge(held.menu, build_lexicon(held.menu), store)
