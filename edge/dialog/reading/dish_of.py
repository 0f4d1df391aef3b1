"""A dish by its kind and what is in it: "hamburguesa de champiñones" for the mushroom one, "a burger with fish". PURE.

It decides that "X de Y" is the one dish whose name begins with X and has Y in it, and no plain X with Y put on it;
"hamburguesa con champiñones" stays that. In English "X with Y" is the dish of Y where no X has Y put on it.
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
    if " with " in text.lower():
        text = _X_WITH_Y.sub(lambda match: _of_its_meat(match, menu), text)
    text = _X_SIZED_OF_Y.sub(r"\1 de \3 \2", _X_OF_Y_TWICE.sub(r"\1 \3 de \2", text))
    return _X_OF_Y.sub(lambda match: _in_full(match, menu), text) if " de " in text.lower() else text


_EATEN_ALONE = ("burger", "hamburger", "sandwich", "wrap", "sub", "taco", "burrito", "salad")
_X_WITH_Y = re.compile(
    rf"(?P<led>^|\b(?:an?|one|the|another|some|my|your|any|two|three) )(?P<kind>{'|'.join(_EATEN_ALONE)})"
    r" with (?:the |some )?(?P<what>\w+)"
    r"(?P<end>\W*$|[,.;!?]| (?:and|but|please|without|no)\b)",
    re.IGNORECASE,
)


def _of_its_meat(match: re.Match[str], menu: Menu) -> str:
    """ "A burger with fish", where fish is nothing that is put on one: the dishes that have it in their name."""
    what = match["what"].lower()
    options = (option for item in menu.items for group in item.groups for option in group.options)
    if any(what in _words(name) for option in options for name in (*option.name.all(), *option.aliases)):
        return match[0]
    called = [item for item in menu.items if what in _words(item.name.get())[:-1]]
    of_kind = [
        item
        for item in called
        if set(_EATEN_ALONE) & {*_words(item.name.get()), *_words(item.category.replace("_", " "))}
    ]
    alone = any([what] == _words(name) for item in menu.items for name in item.name.all())
    if not of_kind or alone:
        return match[0]
    if len(of_kind) == 1:
        return f"{match['led']}{of_kind[0].name.get()}{match['end']}"
    return f"{match['led']}{what} {match['kind']}{match['end']}"


def _words(name: str) -> list[str]:
    return [word.text for word in split(name).words]


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
