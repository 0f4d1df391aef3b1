"""When parts of the menu are served, as a guest asks it: "do you still have breakfast". Reads only. PURE."""

from datetime import time

from domain.menu import Daypart, Item, Serving
from edge.dialog.talk import Move

NAMES_ES = {"breakfast": ("desayuno",), "lunch": ("almuerzo", "comida"), "dinner": ("cena",)}
MEALTIMES = frozenset({"breakfast", "brunch", "lunch", "dinner", "supper"})


def named_in(said: str, serving: Serving) -> str:
    """The part of the day that the words name, by its identifier; "" where they name none."""
    words = set(said.lower().replace("?", " ").replace("¿", " ").split())
    named = (part.id for part in serving.menu.dayparts if words & set(names(part.id)))
    return next(named, "")


def names(part: str) -> tuple[str, ...]:
    return tuple(w for p in part.split("_") for w in (p, *NAMES_ES.get(p, ())))


def daypart_name(part: str) -> str:
    """ "lunch_dinner" as people say it: "lunch and dinner"."""
    words = part.split("_")
    return " and ".join(words) if len(words) > 1 and set(words) <= MEALTIMES else " ".join(words)


def is_served(part: str, served: Daypart) -> Move:
    start, end = clock(served.start.isoformat("minutes")), clock(served.end.isoformat("minutes"))
    return Move("daypart_is", {"name": daypart_name(part), "open": start, "close": end})


def served_when(item: Item, serving: Serving) -> list[Move]:
    """The part of the day in which an item is served."""
    for part in item.dayparts:
        if served := serving.daypart(part):
            told = is_served(part, served)
            # A mealtime is a word; what else a till calls a part of its day ("dp1", "morn") is an identifier.
            return [told if MEALTIMES.issuperset(part.split("_")) else Move("served_from", told.values)]
    return []


def whether_now(said: str, serving: Serving) -> list[Move]:
    """ "Are you still doing breakfast": when it is, with a no before it where that is not now."""
    part = named_in(said, serving)
    served = serving.daypart(part) if part else None
    if served is None:
        return []
    told = is_served(part, served)
    return [told] if served.contains(serving.at) else [Move("not_at_this_time"), told]


def clock(text: str) -> str:
    """ "23:00" as people say it: "11 pm"."""
    try:
        at = time.fromisoformat(text)
    except ValueError:
        return text
    hour = at.hour % 12 or 12
    return f"{hour}{f':{at.minute:02d}' if at.minute else ''} {'am' if at.hour < 12 else 'pm'}"
