"""Case files from short lines: `text => 2 taco/asada no:onion; 1 @combo/L main=x[no:y] drink=z` (defaults filled in).

`=> -` is an empty order; `=> ?` only asks that the agent would ask. A tool of the tests, never of the product.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from domain.menu import Menu
from domain.menu_file import parse
from domain.order import Add, ComboLine, ItemLine, Line, Mod, Order, Refused, SlotFill, apply
from domain.order_form import to_form
from talkthru.understand import ANY_HOUR, AnyHour

HERE = Path(__file__).parent


def lines_of(text: str) -> Iterator[Line]:
    for part in text.split(";"):
        qty, what, *rest = part.split()
        thing, _, size = what.partition("/")
        if thing.startswith("@"):
            slots = {}
            for fill in rest:
                match = re.fullmatch(r"(\w+)=(\w+)(?:\[([^\]]*)\])?", fill)
                assert match, fill
                mods = tuple(Mod.parse(m) for m in (match[3] or "").split(",") if m)
                slots[match[1]] = SlotFill(match[2], mods)
            yield ComboLine(thing[1:], size or None, int(qty), slots)
        else:
            mods = tuple(sorted(Mod.parse(m) for m in rest))
            yield ItemLine(thing, None if size in ("", "null") else size, int(qty), mods)


def form_of(text: str, menu: Menu) -> list[dict[str, Any]]:
    order, serving = Order(), AnyHour(menu, "", ANY_HOUR)
    for line in lines_of(text):
        after = apply(order, Add(line), serving)
        assert not isinstance(after, Refused), (text, after)
        order = after
    return to_form(order.lines)


def convert(source: Path, menu: Menu) -> Iterator[dict[str, Any]]:
    for n, line in enumerate(source.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        text, _, wanted = line.rpartition("=>")
        row: dict[str, Any] = {"id": f"{source.stem}-{n}", "text": text.strip()}
        match wanted.strip():
            case "?":
                row["clarify"] = True
            case "-":
                row["order"] = []
            case order:
                row["order"] = form_of(order, menu)
        yield row


def menu_of(stem: str) -> Path:
    """The menu of a case file: its own name, less a trailing `_b`; the demo menu where there is none."""
    own = HERE / "menus" / f"{MENUS.get(stem.removesuffix('_b'), stem.removesuffix('_b'))}.json"
    return own if own.exists() else HERE.parent.parent / "talkthru" / "data" / "menu.json"


MENUS = {"pizzeria": "pizzeria_names", "smokehouse": "smokehouse_flat"}


def main(sources: list[str]) -> None:
    for source in map(Path, sources):
        own = menu_of(source.stem)
        menu = parse(json.loads(own.read_text(encoding="utf-8")), own.name)
        rows = list(convert(source, menu))
        target = HERE / "cases" / f"{source.stem}.jsonl"
        target.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
        print(f"{target.name}: {len(rows)}")


if __name__ == "__main__":
    main(sys.argv[1:])
