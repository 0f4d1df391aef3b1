"""A dish by its kind and what is in it, in Spanish: "hamburguesa de champiñones" for the mushroom one. PURE.

It decides that "X de Y" is the one dish whose name begins with X and has Y in it, and no plain X with Y put on it;
"hamburguesa con champiñones" stays that.
"""

import re
from functools import lru_cache

from domain.menu import Item, Menu
from edge.dialog.vocabulary.words import split

_X_OF_Y = re.compile(
    r"(?<!doble )(?<!triple )\b(?P<kind>\w+) de (?:(?:la|el|los|las) )?(?P<what>\w+)"
    r"(?=\W*$|[,.;!?]| (?:y|e|con|sin|por|para|pero|en|grande|median[oa]|chic[oa]|nada|nom[aá]s)\b)",
    re.IGNORECASE,
)

_X_OF_Y_TWICE = re.compile(r"\b(\w+) de (\w+) (doble|triple)\b", re.IGNORECASE)  # "hamburguesa de queso doble"

# "Malteadas chicas de chocolate".
_X_SIZED_OF_Y = re.compile(r"\b(\w+) (chic[oa]s?|median[oa]s?|grandes?|pequeñ[oa]s?) de (\w+)\b", re.IGNORECASE)


def dish_of(text: str, menu: Menu) -> str:
    """The turn with the names of such dishes in full."""
    text = _X_SIZED_OF_Y.sub(r"\1 de \3 \2", _X_OF_Y_TWICE.sub(r"\1 \3 de \2", text))
    return _X_OF_Y.sub(lambda match: _in_full(match, menu), text) if " de " in text.lower() else text


def _in_full(match: re.Match[str], menu: Menu) -> str:
    kind, what = _stems(match["kind"]), _stems(match["what"])
    of_kind = [item for item in menu.items if kind and _stems(item.name.get("es"))[:1] == kind[:1]]
    fits = [item for item in of_kind if what and what[0] in _stems(item.name.get("es"))[1:]]
    if len(fits) != 1 or any(_comes_with(item, what) for item in of_kind):
        return match[0]
    name = fits[0].name.get("es")
    said = match.string[match.start() :].lower()
    return match[0] if said.startswith(name.lower()) else name


def _comes_with(item: Item, what: tuple[str, ...]) -> bool:
    """Whether that is one of its choices: "burrito de pollo", of a burrito that comes with chicken or beef."""
    options = (option for group in item.groups if group.kind == "choice" for option in group.options)
    return any(_stems(name) == what for option in options for name in (*option.name.all(), *option.aliases))


@lru_cache(maxsize=4096)  # the names of a few menus
def _stems(text: str) -> tuple[str, ...]:
    return tuple(w.stem for w in split(text).words)
