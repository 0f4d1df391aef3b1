"""What can go wrong with another system, and a secret that it is shown. Values alone.

An adapter translates whatever its system does into these; callers decide by them: what was surely not done may be asked
again, what may have been done may not. None of them carries a body, a secret or anything personal in its text.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from cloud.config import ConfigError

LONGEST_SECRET = 8192  # a token is some dozen to some thousand characters (JSON web tokens); more is another file


class IntegrationError(ConfigError):
    """The [integrations] table cannot be meant: file, line, setting, why."""


class BackendError(Exception):
    """Another system did not do what it was asked, or nobody knows."""


class Unreachable(BackendError):
    """Nothing was sent: surely not done."""


class Silent(BackendError):
    """No answer in time, or one without meaning: what was asked may or may not have been done."""


class Busy(BackendError):
    """Too many requests, or closed for a moment: surely not done. after_s: when it may be asked again, if it said."""

    def __init__(self, why: str, after_s: float | None = None) -> None:
        super().__init__(why)
        self.after_s = after_s


class Refused(BackendError):
    """It said no: surely not done. `body` is for the adapter that knows its form; it is never logged."""

    def __init__(self, why: str, status: int, body: object = None) -> None:
        super().__init__(why)
        self.status, self.body = status, body


class FormatChanged(BackendError):
    """A well-formed answer that is not what it should be: nothing of it is used."""


@dataclass(frozen=True, slots=True)
class Secret:
    """A token, from the environment or a file. Its text is had by `reveal` alone: print it and nothing shows."""

    _text: str

    @classmethod
    def from_environment(cls, name: str) -> "Secret":
        """Raises ValueError, with the name and never the value."""
        text = os.environ.get(name, "").strip()
        if not text:
            raise ValueError(f"the environment has no {name}: set it to the secret, or name a file instead")
        return cls._checked(text, name)

    @classmethod
    def from_file(cls, path: Path) -> "Secret":
        """Raises ValueError, with the path and never the content."""
        try:
            text = path.read_text().strip()
        except (OSError, UnicodeDecodeError) as error:
            raise ValueError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or 'is no text'}") from error
        if not text:
            raise ValueError(f"{path}: is empty; it should hold the secret alone")
        return cls._checked(text, str(path))

    @classmethod
    def given(cls, text: object, source: str) -> "Secret":
        """By another system. Raises ValueError, with the source and never the content."""
        if not isinstance(text, str) or not text:
            raise ValueError(f"{source}: holds no secret")
        return cls._checked(text, source)

    @classmethod
    def _checked(cls, text: str, source: str) -> "Secret":
        if len(text) > LONGEST_SECRET or not text.isascii() or not text.isprintable():
            raise ValueError(f"{source}: holds no secret: expected one line of printable ASCII")
        return cls(text)

    def reveal(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return "Secret(***)"

    __str__ = __repr__
