"""Which line of a draft was spoken of last: the one that the last turn changed, else the one ordered last. PURE."""

from domain.order import Line, Order


def changed_last(order: Order) -> int:
    """The one line that the last revision changed; 0 where it added, took off, or changed several."""
    before = {line.id: line for line in order.past[-1].lines} if order.past else {}
    changed = [line.id for line in order.lines if line.id in before and before[line.id] != line]
    return changed[0] if len(changed) == 1 and len(order.lines) == len(before) else 0


def last_line(order: Order) -> Line:
    """Of a draft with lines."""
    return order.line(changed_last(order)) or order.lines[-1]
