"""The folder where models lie, as NAME/REVISION/PATH: pulling into it, proving what is in it, finding a model there.

It decides which bytes are the right ones: those that were published, and those that the operator's lock pinned. A file
appears under its name only whole and proven; a program that looks for a model finds all of it or nothing, and reads no
network. The folder of one machine is a mirror for the next, as files or behind any web server.
"""

import fcntl
import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from models.fetching import CHUNK, FetchFailed, Told, fetch
from models.lock import Lock, Pin
from models.manifest import File, Model

FOLDER = Path("var/models")
_HALF = ".half"


class Standing(Enum):
    IN_WHEEL = "comes with the installation"
    THERE = "here"
    HALF = "half here"
    ABSENT = "not pulled"


@dataclass(frozen=True, slots=True)
class Flaw:
    """Why a file is not what was pinned."""

    path: str
    why: str


class Refused(Exception):
    """The bytes are not the pinned ones, or somebody else is pulling: for people."""


Fetch = Callable[[str, Path, Told], None]
Doing = Callable[[File, int, int | None], None]  # (file, bytes so far, bytes in all where known)


def _fetch(address: str, half: Path, told: Told) -> None:
    fetch(address, half, told=told)


class Store:
    def __init__(self, root: Path, lock: Lock, *, fetch: Fetch = _fetch) -> None:
        self.root, self._lock, self._fetch = root, lock, fetch

    def folder(self, model: Model) -> Path:
        return self.root / model.name / model.revision

    def standing(self, model: Model) -> Standing:
        """By presence and size; `flaws` reads every byte."""
        if model.in_wheel:
            return Standing.IN_WHEEL
        pins, folder = self._lock.pins(model), self.folder(model)
        if all(file.path in pins and _bytes(folder / file.path) == pins[file.path].bytes for file in model.files):
            return Standing.THERE
        begun = any((folder / name).exists() for file in model.files for name in (file.path, file.path + _HALF))
        return Standing.HALF if begun else Standing.ABSENT

    def pull(self, model: Model, *, mirror: str = "", doing: Doing = lambda *_: None) -> bool:
        """Makes all of it be there; whether anything had to be fetched. mirror: a folder or an address like this one's.

        Raises FetchFailed, Refused and LockError; what was fetched so far is kept.
        """
        fetched = False
        with self._alone(model):
            for file in model.files:
                fetched |= self._pull(model, file, mirror, doing)
        return fetched

    def flaws(self, model: Model, *, doing: Doing = lambda *_: None) -> list[Flaw]:
        """Every byte read and compared with the lock."""
        pins, found = self._lock.pins(model), []
        for file in model.files:
            path, pin = self.folder(model) / file.path, pins.get(file.path)
            doing(file, 0, _bytes(path))
            if not path.exists():
                found.append(Flaw(file.path, "is not there"))
            elif pin is None:
                found.append(Flaw(file.path, f"is not pinned in {self._lock.path}: pull it again"))
            elif (digest := _sha256(path)) != pin.sha256:
                found.append(Flaw(file.path, f"has other bytes: {digest[:12]}…, pinned {pin.sha256[:12]}…"))
        return found

    def _pull(self, model: Model, file: File, mirror: str, doing: Doing) -> bool:
        path, pin = self.folder(model) / file.path, self._lock.pins(model).get(file.path)
        if pin is not None and path.exists() and _sha256(path) == pin.sha256:
            doing(file, pin.bytes, pin.bytes)
            return False
        half = path.with_name(path.name + _HALF)
        address = f"{mirror.rstrip('/')}/{model.name}/{model.revision}" if mirror else model.source
        self._fetch(f"{address}/{file.path}", half, lambda have, whole: doing(file, have, whole))
        digest = _sha256(half)
        expected = {"published": file.sha256, "pinned": pin.sha256 if pin else ""}
        for whose, wanted in expected.items():
            if wanted and digest != wanted:
                half.unlink()
                raise Refused(
                    f"{model.name}: {file.path} from {address} is not the file that was {whose}: its sha256 is "
                    f"{digest}, {wanted} was expected. It was deleted; what was here before is as it was. Pull from "
                    "another mirror, and tell whoever keeps this one."
                )
        pins = {**self._lock.pins(model), file.path: Pin(digest, _bytes(half) or 0)}
        self._lock.pin(model, pins)  # first: a file without its pin would be trusted by nobody
        with half.open("rb") as written:
            os.fsync(written.fileno())
        half.replace(path)
        return True

    @contextmanager
    def _alone(self, model: Model) -> Iterator[None]:
        """Two pulls of one model would write into one half."""
        folder = self.folder(model)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            guard = (folder / ".pulling").open("w")
        except OSError as error:
            raise FetchFailed(f"{folder}: {error.strerror}. Nothing was fetched.") from error
        with guard:
            try:
                fcntl.flock(guard, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise Refused(f"{model.name} is being pulled into {self.root} by another process.") from error
            yield


def _bytes(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None


def _sha256(path: Path) -> str:
    whole = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            whole.update(chunk)
    return whole.hexdigest()
