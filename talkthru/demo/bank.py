"""The guest bank as the product reads it: orders, what a guest may say about each, and the recording of every sentence.

`guests/` holds it (bank.json, manifest.json, Ogg Opus), made by `make_guests`. Reading needs no synthesiser, no
network and no program: Opus is decoded by PyAV, which faster-whisper brings along.
"""

import hashlib
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from typing import Any

import av
import numpy as np

RATE_HZ = 16000

Form = Mapping[str, Any]  # one line in the order form of talkthru/data/README.md


class BankError(RuntimeError):
    """The bank on disk is not the one that was made: which file, and what to do."""


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One intended line. `answers` by what may be asked, `fixes` by what may be wrong with it."""

    form: Form
    say: str
    add: str
    restate: str
    answers: Mapping[str, str]
    fixes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class GuestOrder:
    """What one guest came for, and every sentence they may need. `general` and `removals` are said by any guest."""

    id: str
    voice: str
    openings: tuple[str, ...]
    lines: tuple[OrderLine, ...]
    general: Mapping[str, str]
    removals: Mapping[str, str]  # menu id -> "Remove the ..."

    @property
    def form(self) -> list[Form]:
        return [line.form for line in self.lines]

    @property
    def sentences(self) -> tuple[str, ...]:
        own = [text for line in self.lines for text in (line.add, line.restate, *line.answers.values())]
        fixes = [text for line in self.lines for text in line.fixes.values()]
        everyones = (*self.general.values(), *self.removals.values())
        return tuple(dict.fromkeys((*self.openings, *own, *fixes, *everyones)))


@dataclass(frozen=True, slots=True)
class Clip:
    text: str
    voice: str
    file: str
    from_ms: int
    to_ms: int

    @property
    def seconds(self) -> float:
        return (self.to_ms - self.from_ms) / 1000


class Bank:
    """All orders, and their sound on demand. Raises BankError when a file is missing or not the one that was made."""

    def __init__(self) -> None:
        self._folder = resources.files("talkthru.demo") / "guests"
        raw = json.loads(self._read("bank.json"))
        manifest = json.loads(self._read("manifest.json"))
        self.menu_id: str = raw["menu_id"]
        self.orders = tuple(_order(row, raw) for row in raw["orders"])
        self.files: Mapping[str, str] = {row["file"]: row["sha256"] for row in manifest["files"]}
        self._clips = {(c["voice"], c["text"], c["file"].startswith("voice-")): Clip(**c) for c in manifest["clips"]}
        self._decoded: dict[str, bytes] = {}

    def order(self, order_id: str) -> GuestOrder:
        """Raises KeyError with the orders there are."""
        found = next((o for o in self.orders if o.id == order_id), None)
        if found is None:
            raise KeyError(f"no such guest order: {order_id!r}; there are {', '.join(o.id for o in self.orders)}")
        return found

    def clip(self, order: GuestOrder, text: str) -> Clip:
        """Where a sentence of an order is recorded. Raises KeyError for what no guest says."""
        for shared in (False, True):
            if clip := self._clips.get((order.voice, text, shared)):
                return clip
        raise KeyError(f"{order.id}: nothing recorded for {text!r}")

    def pcm(self, order: GuestOrder, text: str) -> bytes:
        """PCM16 mono at RATE_HZ of one sentence."""
        clip = self.clip(order, text)
        samples = self._samples(clip.file)
        return samples[clip.from_ms * RATE_HZ // 1000 * 2 : clip.to_ms * RATE_HZ // 1000 * 2]

    def decode_all_of(self, order: GuestOrder) -> None:
        """Everything this guest may say, so that nothing is decoded while they speak: half a second of work."""
        for text in (order.openings[0], next(iter(order.general.values()))):
            self.pcm(order, text)

    @cached_property
    def sha256(self) -> str:
        """Of everything that decides what guests say and how it sounds: the cases of a bench."""
        whole = hashlib.sha256(self._read("bank.json"))
        for name in sorted(self.files):
            whole.update(f"{name} {self.files[name]}\n".encode())
        return whole.hexdigest()

    def _samples(self, file: str) -> bytes:
        if file not in self._decoded:
            data = self._read(file)
            if hashlib.sha256(data).hexdigest() != self.files[file]:
                raise BankError(f"guests/{file} is not the recording that the manifest names; check it out again")
            self._decoded[file] = decode(data)
        return self._decoded[file]

    def _read(self, name: str) -> bytes:
        try:
            return (self._folder / name).read_bytes()
        except OSError as error:
            raise BankError(f"the guest bank lacks guests/{name} ({error.strerror}); check it out again") from error


def decode(ogg: bytes) -> bytes:
    """Ogg Opus -> PCM16 mono at RATE_HZ, from the first sample on."""
    resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE_HZ)
    parts = []
    with av.open(io.BytesIO(ogg), "r") as container:
        for frame in container.decode(audio=0):
            parts += [part.to_ndarray().reshape(-1) for part in resampler.resample(frame)]
    parts += [part.to_ndarray().reshape(-1) for part in resampler.resample(None)]
    return np.concatenate(parts).astype("<i2").tobytes()


def _order(row: Mapping[str, Any], raw: Mapping[str, Any]) -> GuestOrder:
    lines = tuple(OrderLine(**line_) for line_ in ({k: v for k, v in r.items() if k != "it"} for r in row["lines"]))
    return GuestOrder(row["id"], row["voice"], tuple(row["openings"]), lines, raw["general"], raw["removals"])
