# ruff: noqa: E501 - patterns stay in one piece
"""Plain questions about dishes: whether something is on it, what sets two apart, which is the biggest. PURE.

Whether it harms somebody is `allergies`: an allergy that was spoken of is never answered here.
"""

import re

from domain.menu import Combo, Item, Serving
from domain.order import ComboLine, Mod
from edge.dialog.answering.reply import Reply, reply
from edge.dialog.meaning import Intent, Kind
from edge.dialog.talk import Allergens, Move, Talk, Thing, Things
from edge.dialog.understand.asks import ALLERGENS
from edge.dialog.vocabulary.words import split, stems_of

_ON_IT = re.compile(r"\b(?:it|that|this|them|those|these|one|ones|on there|eso|esa|ese)\b")
_DIFFERENCE = re.compile(r"\b(?:difference|differ|different|diferencia)\b")
_BIGGEST = re.compile(r"\b(?:biggest|largest|most filling|heartiest|heaviest|mas (?:grande|llenador\w*))\b")
_OF_SIZES = frozenset({"size", "sizes", "box", "cup", "drink", "one", "piece"})


def answer(intent: Intent, talk: Talk, serving: Serving) -> Reply | None:
    said = " ".join(w.text for w in split(intent.text).words)
    if intent.kind not in _ASKED:
        return None
    if _DIFFERENCE.search(said) and (told := _apart(intent, serving)) is not None:
        return told
    if _BIGGEST.search(said) and (told := _biggest(said, serving)) is not None:
        return told
    if intent.kind is Kind.ASK_INGREDIENTS and (told := _of_an_option(intent, said, serving)) is not None:
        return told
    if intent.kind is Kind.ASK_INGREDIENTS and not talk.allergies and _ON_IT.search(said):
        return _whether_on_it(intent, talk, serving)
    if intent.kind in (Kind.ASK_OPTIONS, Kind.ASK_OTHER) and not talk.allergies and _IS_ON_IT.search(said):
        return _of_a_kind(intent, talk, serving)  # which sauce is on it, and not which there are
    return None


def _of_an_option(intent: Intent, said: str, serving: Serving) -> Reply | None:
    """ "Is your bacon pork or turkey", "what's in the house sauce": no menu says what an option is made of, and what it
    declares of allergens is told. None where it is asked whether the option is on something, or for an allergen."""
    if not _WHAT_IT_IS.search(said) or _items(intent, serving) or ALLERGENS.keys() & _less_its_names(intent, serving):
        return None
    words = stems_of(said)
    options = {o.id: o for group in serving.menu.groups for o in group.options if o.id in intent.about}
    named = [o for o in options.values() if any(words & stems_of(name) for name in o.name.all())]
    if not named:
        return None
    held = [Move("contains", {"item": Thing(o.id), "allergens": Allergens(o.contains)}) for o in named if o.contains]
    return Reply((Move("do_not_know"), *held))


def _less_its_names(intent: Intent, serving: Serving) -> set[str]:
    """The words of the question without those by which what it asks about is called: "honey mustard" is none."""
    options = [o for group in serving.menu.groups for o in group.options if o.id in intent.about]
    names = {w.text for o in options for name in o.name.all() for w in split(name).words}
    return {w.text for w in split(intent.text).words} - names


_WHAT_IT_IS = re.compile(
    r"\b(?:is|are) (?:the|your|that|this|those|these) (?:\w+ ){1,3}?(?:pork|beef|turkey|chicken|veal|lamb|meat|real|fake|imitation|fresh|frozen|canned|homemade"
    r"|house made|made (?:here|in house|from|of|with|out of)|smoked|processed|organic|local|natural|sweet|spicy|hot|mild|raw|cooked|pickled)\b"
    r"|\bwhat(?:s| is| are)? (?:\w+ )?(?:in|inside) (?:the|your|that|this)\b|\bwhat (?:kind|type|sort) of (?:meat|pork|stuff)\b"
    r"|\bwhat (?:is|are|s) (?:the|your|that|this) (?:\w+ ){1,3}?made (?:of|from|with|out of)\b"
    r"|\b(?:es|son) (?:de )?(?:puerco|cerdo|res|pavo|pollo)\b|\bde que (?:es|son|esta)\b"
)
_IS_ON_IT = re.compile(
    r"\b(?:is|s|are|comes?|goes|go|does|do)\b(?: \w+)?? (?:on|in|with|come with|come on|have on|have in|put on)"
    r" (?:it|that|this|them|those|these|there|the)\b"
    r"|\b(?:does|do) (?:it|that|this|they|those|these) (?:come|go) (?:on|with|in)$"
)


_ASKED = frozenset({Kind.ASK_INGREDIENTS, Kind.ASK_AVAILABLE, Kind.ASK_OPTIONS, Kind.ASK_OTHER, Kind.ASK_RECOMMEND})


def _items(intent: Intent, serving: Serving) -> list[Item]:
    refs = (about.partition("/")[0] for about in intent.about)
    return [item for ref in refs if (item := serving.menu.item(ref)) is not None]


def _apart(intent: Intent, serving: Serving) -> Reply | None:
    """ "What's the difference between the classic and the cheeseburger": what each comes with."""
    items = [item for item in _items(intent, serving) if item.included]
    if len(items) > 2:  # "the crispy and the spicy chicken": those that more of the words name
        said = stems_of(intent.text)
        named = {item.id: len(said & stems_of(item.name.get())) for item in items}
        items = [item for item in items if named[item.id] == max(named.values())]
    if len(items) != 2:
        return None
    return Reply(tuple(_comes_with(item) for item in items))


def _comes_with(item: Item) -> Move:
    parts = Things(tuple(Thing(o, of=item.id) for o in item.included or ()), "and")
    return Move("ingredients_are", {"item": Thing(item.id), "options": parts})


def _biggest(said: str, serving: Serving) -> Reply | None:
    """The dish of that kind with the most calories, where the menu tells them; sizes of one dish are its own."""
    words = stems_of(said)
    if _OF_SIZES & words:
        return None
    kcal = {i.id: _kcal(i) for i in serving.menu.items if serving.can_have(i) and len(i.variations) == 1}
    kind = [ref for ref in kcal if (item := serving.menu.item(ref)) and words & _kinds(item)]
    known = [ref for ref in (kind or kcal) if kcal[ref]]
    if not known or (len(words & _all_kinds(serving)) and not kind):
        return None
    best = max(known, key=lambda ref: kcal[ref])
    return Reply((Move("we_have_these", {"items": Things((Thing(best),), "and")}),), offers=(best,))


def _kcal(item: Item) -> int:
    return max((v.kcal or 0 for v in item.variations), default=0) or item.kcal or 0


def _kinds(item: Item) -> set[str]:
    names = [w.stem for w in split(item.category.replace("_", " ")).words]
    return {*names, *(w.stem for w in split(item.name.get()).words[-1:])}


def _all_kinds(serving: Serving) -> set[str]:
    return {kind for item in serving.menu.items for kind in _kinds(item)}


def _whether_on_it(intent: Intent, talk: Talk, serving: Serving) -> Reply | None:
    """ "Is there cheese on it": of what was spoken of or ordered last, where that is known."""
    if (told := _of_a_kind(intent, talk, serving)) is not None:
        return told
    refs = [about for about in intent.about if "/" not in about]
    if not refs or _items(intent, serving) or any(serving.menu.combo(ref) for ref in refs):
        return None
    spoken_of = [*_spoken_of(talk, serving), *_ordered(talk, serving)]  # no mustard is in the water ordered last
    item = next((i for i in spoken_of if i.included is not None and i.option(refs[0])), None)
    if item is None:
        return None
    option = item.option(refs[0])
    asked = stems_of(intent.text)
    if (mod := _as_ordered(item, asked, talk)) is not None:
        kind = "has_not_option" if mod.qualifier == "no" else "has_option"
        return reply(kind, item=Thing(item.id), option=Thing(mod.option, of=item.id))
    alike = [o for o in item.included or () if (found := item.option(o)) and asked & stems_of(found[1].name.get())]
    if alike:
        return reply("has_option", item=Thing(item.id), option=Thing(alike[0], of=item.id))
    return reply("has_not_option", item=Thing(item.id), option=Thing(refs[0], of=item.id)) if option else None


def _as_ordered(item: Item, asked: frozenset[str], talk: Talk) -> Mod | None:
    """ "There's no onion on that, right?", of one that was ordered without: as it was ordered, and not as it comes."""
    for line in reversed(talk.order.lines):
        fills = line.slots.values() if isinstance(line, ComboLine) else ()
        held = [(f.item, f.mods) for f in fills] if isinstance(line, ComboLine) else [(line.item, line.mods)]
        for mods in (mods for ref, mods in held if ref == item.id):
            named = ((m, found[1]) for m in mods if (found := item.option(m.option)))
            return next((m for m, option in named if asked & stems_of(*option.name.all())), None)
    return None


def kind_on_it(item: Item, part: Item | Combo, text: str) -> str:
    """ "Does it come with rice", of what comes with jasmine rice: the rice that it comes with."""
    asked = stems_of(text) & stems_of(part.name.get())
    return next((o for o in item.included or () if (f := item.option(o)) and asked & stems_of(f[1].name.get())), "")


def _of_a_kind(intent: Intent, talk: Talk, serving: Serving) -> Reply | None:
    """ "What kind of cheese is on it": which of them."""
    said = [w.stem for w in split(intent.text).words]
    if not _KIND & set(said):
        return None
    words = {*said, *(w.stem for s in said for w in split(_IN_SPANISH.get(s, "")).words)}
    for item in _items(intent, serving) or _spoken_of(talk, serving):
        options = [(o, found[1]) for o in item.included or () if (found := item.option(o))]
        named = [o for o, option in options if words & {s for name in option.name.all() for s in stems_of(name)}]
        if named:
            return reply(
                "comes_with", item=Thing(item.id), other=Things(tuple(Thing(o, of=item.id) for o in named), "and")
            )
    return None


_IN_SPANISH = {"cheese": "queso", "chees": "queso"}  # "cheddar" is one by its other name
_KIND = frozenset({"kind", "type", "sort", "which", "what"})


def _ordered(talk: Talk, serving: Serving) -> list[Item]:
    """What is ordered, the last of it first."""
    refs: list[str] = []
    for line in reversed(talk.order.lines):
        refs += line.eaten
    return [item for ref in refs if (item := serving.menu.item(ref)) is not None]


def _spoken_of(talk: Talk, serving: Serving) -> list[Item]:
    last = talk.order.lines[-1:]
    held = [f.item for line in last if isinstance(line, ComboLine) for f in line.slots.values()]
    held += [line.item for line in last if not isinstance(line, ComboLine)]
    told = [ref.partition("/")[0] for ref in talk.offered[:1]]
    meals = [combo for ref in told if (combo := serving.menu.combo(ref))]
    refs = (
        told + [s.default or s.choices[0].item for meal in meals for s in meal.slots if s.default or s.choices] + held
    )
    return [item for ref in refs if (item := serving.menu.item(ref)) is not None]
