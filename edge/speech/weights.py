"""Where a model lies that was pulled. It looks, and calls nobody."""

from pathlib import Path

from edge.config import EdgeConfig
from models.lock import Lock, LockError
from models.manifest import Model, known
from models.store import Standing, Store


class NotPulled(RuntimeError):
    """Which model is missing, and the command that brings it: for people."""


def pulled(config: EdgeConfig, setting: str, name: str, *engines: str) -> tuple[Model, Path]:
    """The model and its folder, whole. Raises NotPulled."""
    model = known().get(name)
    if model is None or model.engine not in engines:
        there = ", ".join(model.name for model in known().values() if model.engine in engines)
        raise NotPulled(f"{setting}: {name}: no such folder, and no such model; there are {there}")
    try:
        store = Store(config.models_dir, Lock.open(config.models_lock))
    except LockError as error:
        raise NotPulled(str(error)) from error
    if store.standing(model) is not Standing.THERE:
        raise NotPulled(
            f"{setting}: {name} is not whole in {config.models_dir}, or not pinned in {config.models_lock}: "
            f"`talkthru models pull {name} --dir {config.models_dir} --lock {config.models_lock}`"
        )
    return model, store.folder(model)
