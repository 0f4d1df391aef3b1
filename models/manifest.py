"""What is known about each model: whose, which state of it, which files, under which licence. It decides what a
manifest may say; it opens nothing but the file.
"""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

MANIFEST = Path(__file__).with_name("manifest.toml")
_NAME = re.compile(r"[a-z0-9][a-z0-9.-]{0,62}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


class ManifestError(ValueError):
    """One line: which model, and what is wrong with what is said of it."""


@dataclass(frozen=True, slots=True)
class File:
    """One file of a model. sha256: as it was published, or "": then the operator's lock pins it."""

    path: str
    megabytes: float = 0.0  # about; 0: not known
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Model:
    name: str
    engine: str
    about: str
    languages: tuple[str, ...]
    licence: str
    home: str
    revision: str
    source: str = ""  # a file's address is SOURCE/PATH
    files: tuple[File, ...] = ()
    in_wheel: str = ""  # the package that brings it; nothing to pull

    @property
    def megabytes(self) -> float:
        return sum(file.megabytes for file in self.files)


def known(path: Path = MANIFEST) -> dict[str, Model]:
    """Every model of the manifest, by name. Raises ManifestError."""
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ManifestError(f"{path}: {error}") from error
    if said.get("schema") != 1:
        raise ManifestError(f"{path}: schema {said.get('schema')!r}; this release reads 1")
    models = [_model(entry, path) for entry in said.get("models", ())]
    if len({model.name for model in models}) < len(models):
        raise ManifestError(f"{path}: a name stands twice")
    return {model.name: model for model in models}


def _model(said: dict[str, Any], path: Path) -> Model:
    name = said.get("name", "?")
    try:
        files = tuple(_file(**file) for file in said.get("files", ()))
        model = Model(**{**said, "languages": tuple(said["languages"]), "files": files})
    except (TypeError, KeyError, ManifestError) as error:
        raise ManifestError(f"{path}: {name}: {error}") from error
    if not _NAME.fullmatch(model.name) or not _NAME.fullmatch(model.revision):
        raise ManifestError(f"{path}: {name}: name and revision are folders: a-z, 0-9, dots and dashes")
    if bool(model.files) == bool(model.in_wheel) or bool(model.files) != bool(model.source):
        raise ManifestError(f"{path}: {name}: either files with a source, or in_wheel")
    return model


def _file(path: str, megabytes: float = 0.0, sha256: str = "") -> File:
    within = PurePosixPath(path)
    if within.is_absolute() or ".." in within.parts or not within.parts or "\\" in path:
        raise ManifestError(f"{path!r} leaves the model's folder")
    if sha256 and not _SHA256.fullmatch(sha256):
        raise ManifestError(f"{path}: sha256 has 64 digits, a to f in lower case")
    return File(path, megabytes, sha256)
