"""What a bench measured before it was stopped, for the next run of the same code, cases and seed.

By the code and not by the commit: figures and words are committed between two pieces of a long measurement, and a
working tree that differs has a name, too.
"""

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from talkthru.bench.running import ROOT, Bench, is_checkout

PACKAGES = ("domain", "edge", "cloud", "models", "protos", "talkthru")  # what runs in a measurement


class Kept:
    def __init__(self, bench: Bench) -> None:
        """The bench has set `cases_sha256`."""
        folder = (ROOT if is_checkout() else Path.cwd()) / ".benchmarks"
        quick = "-quick" if bench.quick else ""
        self._path = folder / f"{bench.name}-{code_sha256()[:8]}-{bench.cases_sha256[:8]}-{bench.seed}{quick}.jsonl"

    def read(self) -> list[Mapping[str, Any]]:
        if not self._path.exists():
            return []
        return [json.loads(line) for line in self._path.read_text().splitlines()]

    def add(self, result: Mapping[str, Any]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("a") as file:
            file.write(json.dumps(result) + "\n")

    def forget(self) -> None:
        self._path.unlink(missing_ok=True)


@cache
def code_sha256() -> str:
    """Of every module that could run, wherever this is installed."""
    whole = hashlib.sha256()
    for path in sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py")):
        whole.update(f"{path.relative_to(ROOT)}\0".encode() + path.read_bytes())
    return whole.hexdigest()
