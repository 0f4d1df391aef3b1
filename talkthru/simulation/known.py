"""What the product has that could go wrong in a run: its calls, its kinds of events, its orders' states.

Read off the product itself, so that what is new in it and not in any simulated world is named, and not overlooked.
"""

import ast
import inspect
from collections.abc import Iterable

from cloud.api.authorization import TABLE
from cloud.store.orders import State
from edge.session.state import fold


def calls() -> frozenset[str]:
    """By the name of the method: those of which an edge is the caller or may be."""
    return frozenset(method.rpartition("/")[2] for method in TABLE if method.startswith("/talkthru."))


def events() -> frozenset[str]:
    """All that a session's log may hold: what the fold has a case for, wherever in its module it tells kinds apart."""
    module = inspect.getsource(inspect.getmodule(fold) or fold)
    by_kind = [
        m for m in ast.walk(ast.parse(module)) if isinstance(m, ast.Match) and ast.unparse(m.subject) == "e.kind"
    ]
    values = (
        node.value
        for match in by_kind
        for case in match.cases
        for node in ast.walk(case.pattern)
        if isinstance(node, ast.MatchValue)
    )
    return frozenset(v.value for v in values if isinstance(v, ast.Constant) and isinstance(v.value, str))


def never_met(points: Iterable[str]) -> list[str]:
    """Of these, in words, what is in none of the points' names."""
    names = [point.split() for point in points]
    met_calls = {words[0] for words in names if words[-1] == "asked"}
    met_events = {kind for words in names if words[0] == "log" for kind in words[1].split("+")}
    met_states = {words[1] for words in names if words[0] == "order"}
    return [
        *(f"the call {name}" for name in sorted(calls() - met_calls)),
        *(f"the event {kind}" for kind in sorted(events() - met_events)),
        *(f"an order that is {state}" for state in sorted({s.value for s in State} - met_states)),
    ]
