"""A file that its owner alone may read."""

import os
from pathlib import Path


def write_secret(file: Path, content: str | bytes) -> None:
    """Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)  # one that others may read keeps its mode
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened:
        opened.write(content.encode() if isinstance(content, str) else content)
