"""The POS simulator's page: its orders and its faults, for people to look at."""

import html
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from cloud.catalog import Catalog
from cloud.integrations.simulated_pos import Kept, SimulatedPos


def page_of(pos: SimulatedPos) -> str:
    """Plain HTML that refreshes itself; whatever came from outside is escaped."""
    rows = "".join(_row(pos.catalog, k) for k in reversed(pos.orders.values())) or (
        "<tr><td colspan=4>No order yet. What arrives shows here by itself.</td></tr>"
    )
    out = ", ".join(sorted(pos.faults.out))
    wrong = [
        *(["the next create loses its answer"] if pos.faults.timeout_created else []),
        *(f"{k} costs {_money(v)}" for k, v in pos.faults.prices.items()),
        *([f"rejects everything: {pos.faults.reject}"] if pos.faults.reject else []),
        *([f"{pos.faults.slow_ms} ms slow"] if pos.faults.slow_ms else []),
        *([f"out: {out}"] if out else []),
    ]
    note = f"<p class=wrong>Faults: {html.escape('; '.join(wrong))}</p>" if wrong else ""
    return _PAGE.format(count=len(pos.orders), note=note, rows=rows)


_PAGE = """<!doctype html><html lang=en><meta charset=utf-8><meta http-equiv=refresh content=2>
<meta name=viewport content="width=device-width"><title>POS simulator</title>
<style>body{{font:16px/1.4 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#222}}
table{{border-collapse:collapse;width:100%}}
td,th{{text-align:left;vertical-align:top;padding:.5rem;border-bottom:1px solid #ddd}}
ul{{margin:0;padding-left:1.2rem}}.wrong{{background:#fff3cd;padding:.5rem}}small{{color:#666}}td.n{{text-align:right}}</style>
<h1>POS simulator</h1><p>{count} orders, the newest first.</p>{note}
<table><tr><th>Order<th>Site<th>What<th>Total</tr>{rows}</table></html>"""


def _row(catalog: Catalog, kept: Kept) -> str:
    e = html.escape
    lines = "".join(f"<li>{e(_line(catalog, kept.site, row))}" for row in kept.form)
    order, at = kept.order, kept.local_time
    return (
        f"<tr><td><b>{e(order.pos_ref)}</b><br><small>{e(order.external_ref)} r{order.revision}</small>"
        f"<td>{e(kept.site)}<br><small>{e(kept.channel)} {_clock(at)}</small>"
        f"<td><ul>{lines}</ul><td class=n>{_money(order.total_cents)}</tr>"
    )


def _line(catalog: Catalog, site: str, row: Mapping[str, Any]) -> str:
    """2 × Cheeseburger (no:onion)"""
    menu = catalog.for_site(site).menu
    name = _name(menu.item(row["item"]) if "item" in row else menu.combo(row["combo"]), row)
    size = row.get("variation") or row.get("size") or ""
    mods = ", ".join(row.get("mods", ()))
    filled = "; ".join(
        f"{_name(menu.item(f['item']), f)}{_brackets(', '.join(f['mods']))}" for f in row.get("slots", {}).values()
    )
    shown = "" if size in ("", "std") else f" {size}"
    return f"{row['qty']} × {name}{shown}{_brackets(mods)}{': ' + filled if filled else ''}"


def _name(thing: Any, row: Mapping[str, Any]) -> str:
    return thing.name.get() if thing else str(row.get("item") or row.get("combo"))


def _brackets(text: str) -> str:
    return f" ({text})" if text else ""


def _money(cents: int) -> str:
    return f"${cents // 100}.{cents % 100:02}"


def _clock(at: datetime) -> str:
    return at.strftime("%H:%M")
