"""What the store's people did, kept beside the guests' sessions in the same log: a list of acts, and no conversation.

It decides which logs these are and how one is told; it is proved as every other log is. PURE.
"""

from datetime import UTC, datetime, timedelta

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table

from edge.screen.acts import DEVICE
from edge.session.archive import Listed
from talkthru.replay.shown import Shown
from talkthru.replay.view import clean

STAFF = "staff"  # as it is asked for: the last one


def is_of_staff(listed: Listed) -> bool:
    return listed.channel == DEVICE


def beside(count: int) -> str:
    """Under the list of the guests' sessions; empty where there is nothing beside them."""
    logs = "1 log" if count == 1 else f"{count} logs"
    return f"and {logs} of what the store's people did: `talkthru replay {STAFF}` tells the last one" if count else ""


def told(shown: Shown) -> RenderableType:
    """One line an act, in the order in which they happened."""
    listed, proof = shown.proof.listed, shown.proof
    kept = "chain intact" if proof.intact else "NOT INTACT"
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), expand=False)
    for name in ("when (UTC)", "who", "what", "about"):
        table.add_column(name, overflow="fold")
    began = _began(shown)
    for event in proof.events:
        d = event.data
        at = (began + timedelta(microseconds=event.at_us)).strftime("%Y-%m-%d %H:%M:%S") if began else ""
        about = ": ".join(str(d[name]) for name in ("about", "why") if d.get(name))
        cells = (str(d.get("who") or "somebody"), str(d.get("what", event.kind)).replace("_", " "), about)
        table.add_row(at, *map(clean, cells))
    faults = [fault.what for fault in proof.faults]
    return Group(f"{clean(listed.session)} · what the store's people did · {kept}", *map(clean, faults), table)


def _began(shown: Shown) -> datetime | None:
    first = shown.proof.events[0].data if shown.proof.events else {}
    try:
        return datetime.fromtimestamp(int(str(first["wall_us"])) / 1_000_000, UTC)
    except (KeyError, ValueError, OverflowError, OSError):
        return None
