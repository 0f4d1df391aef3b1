"""Each menu's machine once in a process: its lexicon takes longer to build than its cases take to understand."""

import json
from functools import cache
from pathlib import Path

from domain.menu_file import parse
from talkthru.understand import Understanding


@cache
def machine_of(menu: Path) -> Understanding:
    """It remembers nothing of a turn, so any test may use it after any other."""
    return Understanding(parse(json.loads(menu.read_text(encoding="utf-8")), menu.name))
