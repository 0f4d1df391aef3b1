"""What is wanted in place of what ran out: "oh, then a vanilla shake instead", with a cookie ordered since. PURE.

Understanding lets an "instead" take the place of a line that is there. Where something ran out, what we would offer for
it takes the place of what went, and what else was ordered stays.
"""

from dataclasses import replace

from domain.menu import Serving
from domain.order import Add, Change, Command, ItemLine, Order
from edge.dialog.answering.alternatives import alternatives
from edge.dialog.meaning import Meaning


def for_what_went(meaning: Meaning, order: Order, serving: Serving) -> Meaning:
    """The same meaning where nothing ran out, or nothing is wanted instead."""
    if not serving.out or not any("instead" in span.text.split() for span in meaning.spans):
        return meaning
    counted = any(span.meaning.startswith("num: ") for span in meaning.spans)
    commands = tuple(_beside(command, order, serving, counted=counted) for command in meaning.commands)
    return replace(meaning, commands=commands)


def _beside(command: Command, order: Order, serving: Serving, *, counted: bool) -> Command:
    """The new one as a line of its own, where it is what we offer for what went, and the one that it would replace is
    none of that. counted: it was said how many; else what it would replace lends it no count."""
    if not isinstance(command, Change) or len(command.to) != 1 or not isinstance(command.to[0], ItemLine):
        return command
    new, old = command.to[0], order.line(command.line)
    if not isinstance(old, ItemLine) or old.item == new.item:
        return command
    gone = (item for ref in serving.out if (item := serving.menu.item(ref)) is not None)
    offered = [{thing.id for thing in alternatives(item, serving)} for item in gone]
    if any(new.item in refs and old.item not in refs for refs in offered):
        own = tuple(m for m in new.mods if m not in old.mods)
        return Add(replace(new, id=0, qty=max(1, new.qty) if counted else 1, mods=own))
    return command
