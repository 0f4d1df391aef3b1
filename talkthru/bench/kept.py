"""What a bench measured before it was stopped, for the next run of the same commit, cases and seed.

Files that differ from the commit have no name to keep results by: then every run begins anew.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from talkthru.bench.running import ROOT, Bench, is_checkout


class Kept:
    def __init__(self, bench: Bench) -> None:
        """The bench has set `cases_sha256`."""
        self._known_code = not bench.commit.endswith("-dirty")
        folder = (ROOT if is_checkout() else Path.cwd()) / ".benchmarks"
        quick = "-quick" if bench.quick else ""
        self._path = folder / f"{bench.name}-{bench.commit}-{bench.cases_sha256[:8]}-{bench.seed}{quick}.jsonl"

    def read(self) -> list[Mapping[str, Any]]:
        if not self._known_code or not self._path.exists():
            return []
        return [json.loads(line) for line in self._path.read_text().splitlines()]

    def add(self, result: Mapping[str, Any]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("a") as file:
            file.write(json.dumps(result) + "\n")

    def forget(self) -> None:
        self._path.unlink(missing_ok=True)
