"""`talkthru models`: which models there are, pulling them, and proving what was pulled. It prints; `models` decides."""

from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn
from rich.table import Table

from models.fetching import FetchFailed
from models.lock import Lock, LockError
from models.manifest import File, ManifestError, Model, known
from models.store import Refused, Standing, Store

PROBLEMS = (FetchFailed, Refused, LockError, ManifestError, OSError)


class UnknownModel(ValueError):
    """No model has this name; the message says which there are."""


class Models:
    """One folder and one lock file."""

    def __init__(self, folder: Path, lock: Path) -> None:
        self._known = known()
        self._lock_path = lock
        self._store = Store(folder, Lock.open(lock))
        self._out = Console()
        if not self._out.is_terminal:
            self._out.width = 140  # a file has no edge

    def show(self) -> None:
        table = Table("model", "for", "languages", "MB", "state", "licence", title_justify="left")
        for model in self._known.values():
            size = f"{model.megabytes:,.0f}" if model.megabytes else ""
            standing = self._store.standing(model)
            state = f"in {model.in_wheel}" if standing is Standing.IN_WHEEL else standing.value
            table.add_row(model.name, model.about, " ".join(model.languages), size, state, model.licence)
        self._out.print(table)
        self._out.print(f"Folder: {self._store.root}   pinned in: {self._lock_path}", highlight=False)

    def pull(self, names: list[str], mirror: str) -> int:
        """Exit code 0, or 2 where a model is not whole now; those before it are."""
        models = [self._named(name) for name in names]
        for model in models:
            if model.in_wheel:
                self._say(f"{model.name}: comes with {model.in_wheel}; there is nothing to pull.")
                continue
            where = mirror or model.home
            self._say(f"{model.name}, revision {model.revision[:12]}, from {where}  ({model.licence})")
            try:
                fetched = self._pull(model, mirror)
            except KeyboardInterrupt:
                self._say(f"{model.name}: stopped; what came is kept. Run the same command again to go on.")
                return 130
            done = "pulled and pinned in" if fetched else "was here already, as pinned in"
            self._say(f"{model.name}: {done} {self._lock_path}; it lies in {self._store.folder(model)}")
        return 0

    def verify(self, names: list[str]) -> int:
        """Exit code 0, or 1 where something is not as it was pinned."""
        chosen = [self._named(name) for name in names] or [
            model for model in self._known.values() if self._store.standing(model) in (Standing.THERE, Standing.HALF)
        ]
        if not chosen:
            self._say(f"No model was pulled into {self._store.root}. `talkthru models list` shows which there are.")
        wrong = 0
        for model in chosen:
            flaws = self._store.flaws(model)
            for flaw in flaws:
                self._say(f"{model.name}: {flaw.path} {flaw.why}")
            wrong += bool(flaws)
            if not flaws:
                self._say(f"{model.name}: {'comes with ' + model.in_wheel if model.in_wheel else 'as pinned'}")
        if wrong:
            self._say("Run `talkthru models pull` for what is wrong: only those files are fetched again.")
        return 1 if wrong else 0

    def _pull(self, model: Model, mirror: str) -> bool:
        columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
        with Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True), transient=True) as progress:
            bars = {file: progress.add_task(file.path, total=file.megabytes * 1e6 or None) for file in model.files}

            def doing(file: File, have: int, whole: int | None) -> None:
                progress.update(bars[file], completed=have, total=whole or file.megabytes * 1e6 or None)

            return self._store.pull(model, mirror=mirror, doing=doing)

    def _named(self, name: str) -> Model:
        if name not in self._known:
            raise UnknownModel(f"there is no model {name!r}; there are {', '.join(self._known)}")
        return self._known[name]

    def _say(self, text: str) -> None:
        self._out.print(text, highlight=False, soft_wrap=True, markup=False)
