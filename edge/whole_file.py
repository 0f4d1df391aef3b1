"""A small file that is there whole or not at all, whatever crashes meanwhile."""

import os
from pathlib import Path


def write(path: Path, content: bytes, *, mode: int = 0o644) -> None:
    """Durable when it returns, with its name; `mode` holds from the first byte on. Raises OSError: what was there
    before stays."""
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)  # of a crash; its mode may be another
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
    keep_names(path.parent)


def keep_names(folder: Path) -> None:
    """What was renamed there is so after a power cut, too. Raises OSError; a system without it does without."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    names = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(names)
    finally:
        os.close(names)
