"""Pulling from a real HTTP server on loopback that does what servers do: breaks off, knows no ranges, changes files."""

import errno
import hashlib
import json
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

import pytest
from typer.testing import CliRunner

from models import fetching
from models.fetching import FetchFailed, Told, fetch
from models.lock import Lock, LockError
from models.manifest import File, ManifestError, Model, known
from models.store import Refused, Standing, Store
from talkthru.models_commands import models as commands

BIG, SMALL = bytes(range(256)) * 4096, b"{}"
MODEL = Model("m", "whisper", "", ("en",), "MIT", "", "r1", "", (File("model.bin"), File("sub/config.json")))


class Hub:
    """One server, in a thread. `breaks_at`: where the next answers end; None: whole."""

    def __init__(self) -> None:
        self.files = {"/m/r1/model.bin": BIG, "/m/r1/sub/config.json": SMALL}
        self.breaks_at: list[int] = []
        self.knows_ranges, self.status, self.etag = True, 200, '"one"'
        self.asked: list[tuple[str, str | None]] = []
        hub = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                hub.answer(self)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=partial(self._server.serve_forever, poll_interval=0.01), daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def answer(self, to: BaseHTTPRequestHandler) -> None:
        asked = to.headers.get("Range")
        self.asked.append((to.path, asked))
        body = self.files.get(to.path)
        if body is None or self.status != 200:
            to.send_error(404 if body is None else self.status)
            return
        begin = 0
        if asked and self.knows_ranges and to.headers.get("If-Range") == self.etag:
            begin = int(asked.removeprefix("bytes=").rstrip("-"))
        if begin >= len(body):
            to.send_response(416)
            to.send_header("Content-Range", f"bytes */{len(body)}")
            to.send_header("Content-Length", "0")
            to.end_headers()
            return
        to.send_response(206 if begin else 200)
        if begin:
            to.send_header("Content-Range", f"bytes {begin}-{len(body) - 1}/{len(body)}")
        to.send_header("Content-Length", str(len(body) - begin))
        to.send_header("ETag", self.etag)
        to.end_headers()
        end = self.breaks_at.pop(0) if self.breaks_at and len(body) > 100 else len(body)
        to.wfile.write(body[begin:end])


@pytest.fixture
def hub() -> Iterator[Hub]:
    running = Hub()
    yield running
    running.close()


class Shelf(NamedTuple):
    store: Store
    lock: Path

    def path(self, name: str) -> Path:
        return self.store.folder(MODEL) / name


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return shelf_in(tmp_path)


def shelf_in(folder: Path) -> Shelf:
    lock = folder / "models.lock"
    return Shelf(Store(folder / "models", Lock.open(lock), fetch=at_once), lock)


def at_once(address: str, half: Path, told: Told) -> None:
    fetch(address, half, told=told, pause=lambda _s: None)


def test_a_pull_brings_every_file_and_pins_it(hub: Hub, shelf: Shelf) -> None:
    assert shelf.store.standing(MODEL) is Standing.ABSENT
    assert shelf.store.pull(MODEL, mirror=hub.address)
    assert shelf.path("model.bin").read_bytes() == BIG
    assert shelf.store.standing(MODEL) is Standing.THERE
    pins = json.loads(shelf.lock.read_text())["models"]["m@r1"]
    assert pins["model.bin"] == {"sha256": hashlib.sha256(BIG).hexdigest(), "bytes": len(BIG)}
    assert shelf.store.flaws(MODEL) == []


def test_what_is_here_is_not_asked_for_again(hub: Hub, shelf: Shelf) -> None:
    shelf.store.pull(MODEL, mirror=hub.address)
    assert not shelf.store.pull(MODEL, mirror=hub.address)
    assert len(hub.asked) == 2


def test_a_connection_that_breaks_goes_on_from_its_byte(hub: Hub, shelf: Shelf) -> None:
    hub.breaks_at = [300_000, 700_000]
    shelf.store.pull(MODEL, mirror=hub.address)
    assert shelf.path("model.bin").read_bytes() == BIG
    assert [asked for path, asked in hub.asked if path.endswith("bin")] == [None, "bytes=300000-", "bytes=700000-"]


def test_a_half_is_kept_and_the_next_pull_goes_on(hub: Hub, shelf: Shelf) -> None:
    hub.breaks_at = [100_000, 100_000, 100_000, 100_000]
    with pytest.raises(FetchFailed, match=r"0\.1 MB that came are kept.*again to go on"):
        shelf.store.pull(MODEL, mirror=hub.address)
    assert shelf.store.standing(MODEL) is Standing.HALF
    assert not shelf.path("model.bin").exists()
    hub.asked.clear()
    shelf.store.pull(MODEL, mirror=hub.address)
    assert hub.asked[0][1] == "bytes=100000-"
    assert shelf.path("model.bin").read_bytes() == BIG


def test_a_file_that_changed_meanwhile_is_begun_anew(hub: Hub, shelf: Shelf) -> None:
    hub.breaks_at = [100_000] * 4
    with pytest.raises(FetchFailed):
        shelf.store.pull(MODEL, mirror=hub.address)
    hub.files["/m/r1/model.bin"], hub.etag = BIG[::-1], '"two"'
    shelf.store.pull(MODEL, mirror=hub.address)
    assert shelf.path("model.bin").read_bytes() == BIG[::-1]


def test_a_server_without_ranges_is_read_from_the_start(hub: Hub, shelf: Shelf) -> None:
    hub.knows_ranges, hub.breaks_at = False, [300_000]
    shelf.store.pull(MODEL, mirror=hub.address)
    assert shelf.path("model.bin").read_bytes() == BIG


def test_a_half_that_was_whole_already_is_taken(hub: Hub, shelf: Shelf) -> None:
    half = shelf.path("model.bin.half")
    half.parent.mkdir(parents=True)
    half.write_bytes(BIG)
    half.with_name("model.bin.half.from").write_text(json.dumps(hub.etag))
    shelf.store.pull(MODEL, mirror=hub.address)
    assert shelf.path("model.bin").read_bytes() == BIG


def test_a_half_that_is_too_long_is_begun_anew(hub: Hub, shelf: Shelf) -> None:
    half = shelf.path("model.bin.half")
    half.parent.mkdir(parents=True)
    half.write_bytes(BIG + b"more")
    half.with_name("model.bin.half.from").write_text(json.dumps(hub.etag))
    shelf.store.pull(MODEL, mirror=hub.address)
    assert shelf.path("model.bin").read_bytes() == BIG


def test_other_bytes_than_pinned_are_refused_and_what_was_here_stays(hub: Hub, shelf: Shelf, tmp_path: Path) -> None:
    shelf.store.pull(MODEL, mirror=hub.address)
    (tmp_path / "another").mkdir()
    shutil.copy(shelf.lock, tmp_path / "another")
    another = shelf_in(tmp_path / "another")
    hub.files["/m/r1/model.bin"] = BIG[::-1]
    with pytest.raises(Refused, match="not the file that was pinned"):
        another.store.pull(MODEL, mirror=hub.address)
    assert not another.path("model.bin").exists()
    assert not another.path("model.bin.half").exists()
    assert shelf.store.flaws(MODEL) == []


def test_other_bytes_than_published_are_refused_on_the_first_pull(hub: Hub, shelf: Shelf) -> None:
    published = Model("m", "", "", (), "", "", "r1", "", (File("model.bin", sha256="0" * 64),))
    with pytest.raises(Refused, match="not the file that was published"):
        shelf.store.pull(published, mirror=hub.address)
    assert not shelf.lock.exists()


def test_a_damaged_file_is_told_and_fetched_again_alone(hub: Hub, shelf: Shelf) -> None:
    shelf.store.pull(MODEL, mirror=hub.address)
    shelf.path("model.bin").write_bytes(BIG[::-1])
    assert [flaw.path for flaw in shelf.store.flaws(MODEL)] == ["model.bin"]
    hub.asked.clear()
    assert shelf.store.pull(MODEL, mirror=hub.address)
    assert [path for path, _ in hub.asked] == ["/m/r1/model.bin"]
    assert shelf.store.flaws(MODEL) == []


def test_a_full_disk_is_said_before_the_first_byte(hub: Hub, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    free = shutil.disk_usage("/")._replace(free=1 << 20)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: free)
    with pytest.raises(FetchFailed, match=r"full; it needs 1 MB more\. Nothing of it was kept\. Make room"):
        shelf.store.pull(MODEL, mirror=hub.address)


def test_a_disk_that_fills_on_the_way_keeps_what_came(tmp_path: Path) -> None:
    def filling() -> Iterator[bytes]:
        yield b"x" * 500_000
        raise OSError(errno.ENOSPC, "No space left on device")

    half = tmp_path / "f.half"
    with pytest.raises(FetchFailed, match=r"0\.5 MB that came are kept"):
        fetching._keep(filling(), half, 0, 1_000_000, lambda *_: None)
    assert half.stat().st_size == 500_000


@pytest.mark.parametrize(("status", "said"), [(403, "lets nobody in"), (404, "no such file"), (503, "again later")])
def test_a_refusal_says_what_to_do(hub: Hub, shelf: Shelf, status: int, said: str) -> None:
    hub.status = status
    with pytest.raises(FetchFailed, match=rf"answered {status}.*{said}"):
        shelf.store.pull(MODEL, mirror=hub.address)


def test_nobody_there_is_said_with_the_way_out(shelf: Shelf) -> None:
    with pytest.raises(FetchFailed, match=r"could not be reached.*--from"):
        shelf.store.pull(MODEL, mirror="http://127.0.0.1:9")


def test_the_folder_of_one_machine_is_a_mirror_for_the_next(hub: Hub, shelf: Shelf, tmp_path: Path) -> None:
    shelf.store.pull(MODEL, mirror=hub.address)
    hub.asked.clear()
    next_one = shelf_in(tmp_path / "next")
    assert next_one.store.pull(MODEL, mirror=str(shelf.store.root))
    assert next_one.store.standing(MODEL) is Standing.THERE
    assert hub.asked == []


def test_a_mirror_that_lacks_a_file_says_how_it_must_look(shelf: Shelf, tmp_path: Path) -> None:
    with pytest.raises(FetchFailed, match="NAME/REVISION/PATH"):
        shelf.store.pull(MODEL, mirror=str(tmp_path / "usb"))


def test_two_pulls_of_one_model_do_not_meet(hub: Hub, shelf: Shelf) -> None:
    with shelf.store._alone(MODEL), pytest.raises(Refused, match="another process"):
        shelf.store.pull(MODEL, mirror=hub.address)


def test_a_lock_file_that_is_none_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "models.lock"
    path.write_text("<<<<<<< ours")
    with pytest.raises(LockError, match="no lock file"):
        Lock.open(path)
    assert path.read_text() == "<<<<<<< ours"


def test_the_manifest_that_ships_is_sound() -> None:
    models = known()
    assert {"whisper-base", "piper-en-us-ljspeech", "kokoro-82m"} <= set(models)
    for model in models.values():
        assert model.licence and model.home.startswith("https://")
        assert model.in_wheel or model.revision in model.source


@pytest.mark.parametrize("path", ["../evil", "/etc/passwd", "a\\b", ""])
def test_a_manifest_can_not_leave_its_folder(tmp_path: Path, path: str) -> None:
    manifest = tmp_path / "manifest.toml"
    entry = 'name="m"\nengine=""\nabout=""\nlanguages=[]\nlicence=""\nhome=""\nrevision="r"\nsource="http://x"'
    manifest.write_text(f"schema = 1\n[[models]]\n{entry}\nfiles=[{{path={json.dumps(path)}}}]\n")
    with pytest.raises(ManifestError, match="leaves the model's folder"):
        known(manifest)


def test_the_commands_say_what_happened(tmp_path: Path) -> None:
    where = ["--dir", str(tmp_path / "models"), "--lock", str(tmp_path / "models.lock")]
    run = CliRunner().invoke
    assert "whisper-base" in run(commands, ["list", *where]).output
    unknown = run(commands, ["pull", "whisper-huge", *where])
    assert (unknown.exit_code, "there is no model 'whisper-huge'" in unknown.output) == (2, True)
    assert "nothing to pull" in run(commands, ["pull", "espeak-ng", *where]).output
    nowhere = run(commands, ["pull", "whisper-tiny", "--from", str(tmp_path), *where])
    assert (nowhere.exit_code, "NAME/REVISION/PATH" in nowhere.output) == (2, True)
    assert run(commands, ["verify", "whisper-tiny", *where]).exit_code == 1
    assert "No model was pulled" in run(commands, ["verify", *where]).output
