"""Questions by their form: what is asked, of which thing, option or size, where every word of them is known. PURE.

"Which is cheaper, the X or the Y", "is O extra on the X", "how big can I get the X": the form says what is asked, and
what stands in its places must be names of the menu in full. Such a sentence orders nothing, and is taken out of the
turn before the rest of it is understood; any other is left as it is. What the answer is says `answers`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from domain.menu import Combo, Item, Menu, Option, Serving
from domain.order import ComboLine, ItemLine, Mods
from edge.dialog.answering import availability, dayparts
from edge.dialog.answering.categories import category_words
from edge.dialog.answering.form_rows import ASIDE, EXTRA, FORMS, PLACES, POINTING, UNTOLD, Row
from edge.dialog.answering.form_rows_en import FORMS_EN
from edge.dialog.answering.form_rows_es import FORMS_ES
from edge.dialog.answering.free_of import FREE_OF
from edge.dialog.answering.question_words import asks, bare, is_idle, plainly_asked
from edge.dialog.guards import sensitive
from edge.dialog.meaning import Intent, Kind, Meaning
from edge.dialog.reading.repairs import thing
from edge.dialog.talk import Talk
from edge.dialog.understand.asks import ALLERGENS
from edge.dialog.vocabulary.sayings import language_of
from edge.dialog.vocabulary.sizes import class_of
from edge.dialog.vocabulary.titles import content, main_slot
from edge.dialog.vocabulary.words import split, stems_of

CHEAPEST = "cheapest"
APART = "difference"  # of an intent: the two that are asked about are set beside each other
SIZED = "sized:"  # a size is asked for: its id, or nothing where the thing has none like it
BETWEEN = "between:"  # the ids of two sizes, a comma between: what the one costs more
HAS = "has:"  # an option: whether it is on the thing
HAS_NOW, HAS_NOT = "has_now:", "has_not:"  # the same, of what was ordered with it or without
LISTED = "listed:"  # with or without; about: the shelf's things, then the option
LEAST_GENDERED = 4  # letters: "chica", "mediana"
LONGEST, MOST = 120, 8  # characters of a sentence and sentences of a turn that are looked at: more tells a story
_SIZE_WORDS = frozenset({"size", "sized", "tamano"})
_TOPPINGS = frozenset({"cheese", "queso", "butter", "mantequilla"})  # an allergen, and as often a topping


@dataclass(frozen=True, slots=True)
class Asked:
    rest: str  # what is said beside the questions, "" for nothing
    intents: tuple[Intent, ...]

    def beside(self, told: Meaning, text: str, language: str) -> Meaning:
        """With what the rest means; the language is that of the whole turn."""
        spoken = "es" if "¿" in text else language_of([word.text for word in split(text).words], language)
        return replace(told, intents=(*told.intents, *self.intents), language=spoken)


def asked_by_form(text: str, talk: Talk, serving: Serving) -> Asked | None:
    """The questions of the turn whose form is known, and what else is said; None where there are none."""
    text = plainly_asked(text)
    said = sensitive.plain(text)
    if not asks(said) or talk.allergies or sensitive.speaks_of_health(said):
        return None  # of an allergy: what may be eaten is asked, whatever the form
    pieces = [p.strip() for p in _PIECES.split(text) if p and p.strip()]
    if len(pieces) > MOST:
        return None
    intents: list[Intent] = []
    kept: list[str] = []
    for n, piece in enumerate(pieces):
        found = _read(piece, talk, serving, first=is_idle(" ".join(kept))) if len(piece) <= LONGEST else None
        if found is None and intents and not kept and piece.endswith("?"):
            found = _also(piece, intents[-1], talk, serving)
        if found is None:
            kept.append(piece)
        elif any(_POINTS_BACK.search(sensitive.plain(p)) for p in pieces[n + 1 :]):
            return None  # "do you have pie? If so, one": what stands behind is of the question
        else:
            intents.append(found)
    if not intents:
        return None
    rest = _LEFT_OVER.sub("", " ".join(kept))
    return Asked("" if is_idle(rest) else rest, tuple(intents))


_PIECES = re.compile(
    r"(?<=[.?!;])\s+|\s*,?\s+(?:and|also)\s+(?=(?:how|what|what['’]?s|which|is|are|does|do you|where|when)\b)"
    r"|\s+[yY]\s+(?=¿)|\s+(?=¿)",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"^like\b|\b(?:it|ones?|that|those|this|these|them|both|either|so|if|not|otherwise|instead|two|three|large|small|medium|si|ese"
    r"|esa|eso|esos|esas|ambos|otro|otra|dos|tres|grande|chico|chica|mediano|mediana)\b"
)
_LEFT_OVER = re.compile(r"[\s,]*\b(?:and|y)\s*$", re.IGNORECASE)


def _also(piece: str, before: Intent, talk: Talk, serving: Serving) -> Intent | None:
    """ "How much is a cookie? And a coke?": what is only named behind a question is asked the same."""
    if before.kind not in _ASKED_ON or (before.kind is Kind.ASK_PRICE and before.value):
        return None
    words = _AND.sub("", bare(sensitive.plain(piece)))
    one = _thing(words, talk, serving, first=False) if words not in POINTING else None
    return Intent(before.kind, (one.of.id,), before.value, one.size or words) if one else None


_AND = re.compile(r"^(?:(?:and|or|what about|how about|y|o) )+")
_ALL_OF_THEM = frozenset(("they", "those", "these", "them", "esos", "esas", "estos", "estas", "ellos"))
_ASKED_ON = frozenset({Kind.ASK_PRICE, Kind.ASK_AVAILABLE, Kind.ASK_CALORIES, Kind.ASK_ALLERGENS})


def _read(piece: str, talk: Talk, serving: Serving, *, first: bool) -> Intent | None:
    said = bare(sensitive.plain(plainly_asked(piece)))
    for row in (row for forms in (*FORMS_EN, *FORMS, *FORMS_ES) if forms.any.match(said) for row in forms.rows):
        match = row.said.match(said)
        if match is not None and (found := _filled(row, match, said, talk, serving, first=first)) is not None:
            return found
    return None


def _filled(row: Row, match: re.Match[str], said: str, talk: Talk, serving: Serving, *, first: bool) -> Intent | None:
    """The question, where all that its places hold is known; None where anything is not."""
    places = {name: words for name, words in match.groupdict().items() if words is not None}
    if "kind" in places:
        return _listed(row, places, said, serving)
    if "part" in places:
        return Intent(row.asks, (), "", f"when is {said}") if dayparts.named_in(places["part"], serving) else None
    if "stands" in places:
        return Intent(row.asks, text=said) if _stands(places["stands"], talk, serving) else None
    if row.value == EXTRA:
        return _of_a_part(places["o"], said, talk, serving)
    if "place" in places:
        return Intent(row.asks, (), PLACES.get(places["place"].removesuffix("s").replace(" ", ""), ""), said)
    if row.asks is Kind.ASK_PRICE and talk.order.lines and not talk.offered and places.get("x", "").strip() in POINTING:
        return None  # in its size, and with what is on it
    of_one = row.asks is Kind.ASK_PRICE and not row.value and places.keys() == {"x"}
    if of_one and (option := _priced_on_what_stands(places["x"], talk, serving)) is not None:
        return option
    things = [_thing(places[p], talk, serving, first=first) for p in ("x", "y") if p in places]
    found = [one for one in things if one is not None]
    if row.asks is Kind.ASK_INGREDIENTS and not found and "x" in places and (meal := _any_meal(places, talk, serving)):
        return Intent(row.asks, (meal,), "" if row.value == APART else row.value, f"what comes with {meal}")
    if row.asks is Kind.ASK_PRICE and not (row.value or found) and (several := _several(places, serving)):
        return Intent(row.asks, several, "", "")
    if len(found) < len(things) or (len(found) == 2 and found[0].of == found[1].of):
        return None
    about, sizes = tuple(one.of.id for one in found), " ".join(one.size for one in found if one.size)
    if "diet" in places:
        return Intent(row.asks, about, _diet(places["diet"]), places["diet"])
    if "a" in places:
        if row.value != FREE_OF and places["a"] in _TOPPINGS:
            return None  # "is there cheese on that": as often the topping is meant
        code = ALLERGENS.get(places["a"], "")
        if row.value == FREE_OF:
            return Intent(row.asks, (), f"{FREE_OF}:{code}", said) if code else None
        if found and places["x"].strip() in _ALL_OF_THEM and len(talk.offered) > 1:
            about = tuple(dict.fromkeys(ref.partition("/")[0] for ref in talk.offered))
        elif found and places["x"].strip() not in POINTING:  # "the fish": by its whole name, and no allergen
            said = said.replace(places["x"], " ".join(w.text for w in split(found[0].of.name.get()).words))
        return Intent(row.asks, about, code, said) if code and about else None
    if "o" in places:
        return _of_an_option(row, found[0], places["o"], said, talk)
    if "s" in places:
        return _of_a_size(row, found[0], places["s"], places.get("s0", ""), said)
    if row.asks is Kind.ASK_PRICE and len(found) == 1 and not row.value and "x" in places:
        counted = _COUNTED.search(places["x"])  # "two of those": what so many come to
        return Intent(row.asks, about, row.value, f"{counted[0] if counted else ''} {sizes}".strip())
    if row.asks is Kind.ASK_PRICE or row.value == UNTOLD:
        return Intent(row.asks, about, row.value, sizes)
    if row.asks is Kind.READ_BACK:
        return Intent(row.asks, text=said)
    if row.asks is Kind.ASK_INGREDIENTS and row.value != APART:  # named, whatever pointed at it
        said = f"what comes on {' '.join(w.text for w in split(found[0].of.name.get()).words)}"
    return Intent(row.asks, about, "" if row.value == APART else row.value, f"{row.value} {said} {sizes}".strip())


def _stands(words: str, talk: Talk, serving: Serving) -> bool:
    """Whether all that is named is ordered, by itself or in a meal."""
    fills = [f.item for line in talk.order.lines if isinstance(line, ComboLine) for f in line.slots.values()]
    held = {*(thing(line) for line in talk.order.lines), *fills}
    said = [_COUNT.sub("", part) for part in _LISTED.split(words)]
    named = [_thing(part, talk, serving, first=False) for part in said]
    return bool(held) and all(one is not None and one.of.id in held for one in named)


_COUNTED = re.compile(r"^(?:(?:the|those|these|my|like) )*(?:two|three|four|five|six|ten|dos|tres|cuatro|[2-9])(?= )")
_LISTED = re.compile(r" (?:and|with|y|con) ")
_COUNT = re.compile(r"^(?:(?:and|an?|the|my|one|two|three|four|five|six|\d|just|also|una?|dos|tres) )+")


def _of_a_part(words: str, said: str, talk: Talk, serving: Serving) -> Intent | None:
    """ "Do I have to pay for the ranches", "how much extra is the shake": of what was ordered with them, last first."""
    wanted = _stems(ASIDE.sub("", words))
    if not wanted or words.strip() in POINTING:
        return None
    for line in reversed(talk.order.lines):
        held = ((line.item, line.mods),) if isinstance(line, ItemLine) else _fills(line)
        for ref, mods in held:
            item = serving.menu.item(ref)
            for group, option in (f for m in mods if m.qualifier in _ADDED and item and (f := item.option(m.option))):
                if any(wanted <= name for name in (*_called(option), *map(_stems, group.name.all()))):
                    more = "" if _ONE_MORE.search(said) else EXTRA  # "how much is an extra dip": what another one costs
                    return Intent(Kind.ASK_PRICE, (ref, option.id), more, said)
        if isinstance(line, ItemLine):
            if (alone := serving.menu.item(line.item)) and _goes_by(alone, wanted):
                return None  # by itself: what it costs
            continue
        combo = serving.menu.combo(line.combo)
        taken = [fill.item for fill in line.slots.values()]
        others = [c.item for slot in (combo.slots if combo else ()) for c in slot.choices]
        part = _first([r for r in taken if (i := serving.menu.item(r)) and _goes_by(i, wanted)])
        if part := part or _first([r for r in others if (i := serving.menu.item(r)) and _is_called(i, wanted)]):
            return Intent(Kind.ASK_PRICE, (line.combo, part), EXTRA, said)
    return _of_what_goes_on_it(words, talk, serving)


def _of_what_goes_on_it(words: str, talk: Talk, serving: Serving) -> Intent | None:
    """ "Do you charge for extra cheese", of what was ordered last: none is put on it."""
    for line in talk.order.lines[-1:]:
        for ref in line.eaten:
            item = serving.menu.item(ref)
            if item is not None and (option := option_called(item, words)) is not None:
                return Intent(Kind.ASK_PRICE, (ref, option.id), "", words)
    return None


def _priced_on_what_stands(words: str, talk: Talk, serving: Serving) -> Intent | None:
    """ "How much is bacon", of a word that no dish is called by, and that something ordered can have: what it adds."""
    wanted = _stems(ASIDE.sub("", words))
    if not wanted or any(_stems(called) == wanted for _, called in serving.menu.called):
        return None
    refs = (ref for line in reversed(talk.order.lines) for ref in line.eaten)
    for item in (item for ref in refs if (item := serving.menu.item(ref)) is not None):
        for option in (o for g in item.groups for o in g.options if not item.includes(o.id)):
            if any(wanted <= name and name - wanted <= _KIND for name in _called(option)):
                return Intent(Kind.ASK_PRICE, (item.id, option.id), "", words)
    return None


_KIND = stems_of("cheese sauce syrup queso salsa")  # "swiss" is swiss cheese
_ONE_MORE = re.compile(r"\b(?:(?:an?|one) (?:extra|additional|second|third)|another|one more|otr[ao])\b")
_ADDED = frozenset({"pick", "add", "extra"})


def _fills(line: ComboLine) -> tuple[tuple[str, Mods], ...]:
    return tuple((fill.item, fill.mods) for fill in line.slots.values())


def _first(refs: Sequence[str]) -> str:
    return refs[0] if refs else ""


def _is_called(item: Item, wanted: frozenset[str]) -> bool:
    return wanted <= _stems(item.category.replace("_", " ")) or any(
        wanted == _stems(name) for name in (*item.name.all(), *item.aliases)
    )


def _goes_by(item: Item, wanted: frozenset[str]) -> bool:
    """By its kind or a part of its name: of what was taken nothing else can be meant."""
    return _is_called(item, wanted) or any(wanted <= _stems(name) for name in (*item.name.all(), *item.aliases))


_MEALS = frozenset({"combo", "combos", "meal", "meals"})


def _any_meal(places: dict[str, str], talk: Talk, serving: Serving) -> str:
    """ "Does the combo come with a drink", of none by its name: the one that was ordered, else that of a dish that
    was, else the first."""
    if "o" in places or not set(ASIDE.sub("", places["x"]).split()) <= _MEALS:
        return ""
    ordered = [thing(line) for line in reversed(talk.order.lines) if not isinstance(line, ItemLine)]
    meals = [c for c in serving.menu.combos if serving.can_have(c)]
    dishes = [thing(line) for line in reversed(talk.order.lines) if isinstance(line, ItemLine)]
    of_dish = [c.id for dish in dishes for c in meals if (main := main_slot(c)) and main.choice(dish)]
    return next(iter([*ordered, *of_dish, *(c.id for c in meals)]), "")


def _several(places: dict[str, str], serving: Serving) -> tuple[str, ...]:
    """ "Is the water free", of a bottle and a cup: the few things that are called so in part."""
    wanted = _stems(ASIDE.sub("", places.get("x", ""))) if not {"o", "y", "s"} & set(places) else frozenset()
    held = (i for i in serving.menu.items if wanted and serving.can_have(i))
    found = tuple(i.id for i in held if any(wanted < _stems(name) for name in (*i.name.all(), *i.aliases)))
    return found if 1 < len(found) <= FEW else ()


FEW = 3  # more is a shelf


def _diet(words: str) -> str:
    return next((diet for diet, stem in _DIETS.items() if words.startswith(stem)), "vegetarian")


_DIETS = {"vegan": "vegan", "kosher": "kosher", "halal": "halal", "low_carb": "keto"}


@dataclass(frozen=True, slots=True)
class _Named:
    of: Item | Combo
    size: str = ""  # as it was said: the name of the size


def _thing(words: str, talk: Talk, serving: Serving, *, first: bool) -> _Named | None:
    """The one thing that the words name in full, in whatever size; what was spoken of last where they only point."""
    if words.strip() in POINTING:
        held = _spoken_of(talk, serving) if first else None
        return _Named(held) if held else None
    wanted = _stems(ASIDE.sub("", words))
    if not wanted:
        return None
    if wanted and first and (last := _spoken_of(talk, serving)) and (size := _size_of(last, wanted)):
        return _Named(last, size)  # "how much is the large", of what was spoken of
    whole: dict[str, _Named] = {}
    sized: dict[str, _Named] = {}
    part: dict[str, _Named] = {}
    for held, called in serving.menu.called:
        name = _stems(called)
        if name == wanted:
            whole[held.id] = _Named(held)
        elif wanted < name:
            part[held.id] = _Named(held)
        elif name < wanted and (size := _size_of(held, wanted - name)):
            sized[held.id] = _Named(held, size)
    for known in (whole, sized, {ref: one for ref, one in part.items() if isinstance(one.of, Item)}):
        items = {ref: one for ref, one in known.items() if isinstance(one.of, Item)} or known
        if items:
            return next(iter(items.values())) if len(items) == 1 else None
    return _by_its_count(words, serving)


def _by_its_count(words: str, serving: Serving) -> _Named | None:
    """ "A twenty piece": the one thing that comes so many at a time."""
    said = _as_size(_stems(words))
    if not any(word.number for word in split(words).words):
        return None
    sold = ((item, size) for item in serving.menu.items if serving.can_have(item) for size in item.variations)
    named = [
        _Named(item, s.name.get())
        for item, s in sold
        if any(said == _as_size(_stems(n)) for n in (*s.name.all(), *s.aliases))
    ]
    return named[0] if len(named) == 1 else None


def _spoken_of(talk: Talk, serving: Serving) -> Item | Combo | None:
    refs = talk.offered[:1] or tuple(thing(line) for line in talk.order.lines[-1:])
    ref = refs[0].partition("/")[0] if refs else ""
    return serving.menu.item(ref) or serving.menu.combo(ref)


@lru_cache(maxsize=8_192)  # the names of a large menu and of what goes on its dishes
def _stems(text: str) -> frozenset[str]:
    return frozenset(content(text)[0])


def _size_of(held: Item | Combo, words: frozenset[str]) -> str:
    """The name of the size that the words are, by name or by how large it is; "" where they are none of its sizes."""
    sizes = held.variations if isinstance(held, Item) else held.sizes
    said, only_sizes = _as_size(words), all(class_of((w,)) for w in words - _SIZE_WORDS - {"extra"})
    large = class_of(tuple(words - _SIZE_WORDS)) if only_sizes else None
    for size in sizes:
        if any(said == _as_size(_stems(name)) for name in (*size.name.all(), *size.aliases)):
            return size.name.get()
    alike = (s.name.get() for s in sizes if large is not None and class_of(content(s.name.get())[0]) == large)
    return next(alike, "")


def _as_size(words: frozenset[str]) -> frozenset[str]:
    """ "Mediano" of what the menu calls "Mediana": a size in any gender."""
    return frozenset(w[:-1] if len(w) > LEAST_GENDERED and w[-1] in "ao" else w for w in words - _SIZE_WORDS)


def _size_id(held: Item | Combo, words: str) -> str:
    name = _size_of(held, _stems(words))
    sizes = held.variations if isinstance(held, Item) else held.sizes
    return next((s.id for s in sizes if name and s.name.get() == name), "")


def _of_a_size(row: Row, one: _Named, words: str, other: str, said: str) -> Intent | None:
    size = _size_id(one.of, words)
    if row.value == BETWEEN:
        usual = one.of.default_variation if isinstance(one.of, Item) else one.of.default_size
        less = _size_id(one.of, other) if other else usual.id if usual else ""
        if not size or not less:
            return None
        return Intent(Kind.ASK_PRICE, (one.of.id,), f"{BETWEEN}{less},{size}", said)
    known = size or _SIZE_SAID.fullmatch(words.strip())
    return Intent(row.asks, (one.of.id,), f"{SIZED}{size}", said) if known else None


_SIZE_SAID = re.compile(
    r"(?:extra |super )?(?:small|medium|large|regular|big|jumbo|mini|tiny|chic[oa]|median[oa]|grande|pequen[oa])"
    r"(?: size)?|(?:extra )(?:grande|chic[oa])"
)


def _of_an_option(row: Row, one: _Named, words: str, said: str, talk: Talk) -> Intent | None:
    """Of something that goes on the thing, as it was ordered; else as the menu makes it."""
    if not isinstance(one.of, Item) or any(w in ALLERGENS and w not in _TOPPINGS for w in words.split()):
        return None
    option = option_called(one.of, words)
    if option is None or one.of.included is None or words in _TOPPINGS:
        return None
    if row.asks is Kind.ASK_PRICE:
        return Intent(Kind.ASK_PRICE, (one.of.id, option.id), "", "")
    how = _stands_with(one.of, option, talk) if row.asks is Kind.ASK_INGREDIENTS else HAS
    return Intent(row.asks, (one.of.id,), f"{how}{option.id}", said)


_WHETHER = re.compile(
    r"^(?:(?:so|and|but|wait|oh|hey|um|actually|hold on|y|oiga) )*(?:does|do|is|are|has|have|got|any|did|will|would"
    r"|comes?|lleva|llevan|trae|traen|tiene|tienen|viene|vienen|hay)\b"
)


def whether_on_it(meaning: Meaning, talk: Talk, menu: Menu) -> Meaning:
    """ "Does the burger have onion on it", of the one that is ordered: whether it has, and not all that is on it."""
    if meaning.commands or any(w in ALLERGENS and w not in _TOPPINGS for s in meaning.spans for w in s.text.split()):
        return meaning
    return replace(meaning, intents=tuple(_whether(i, talk, menu) for i in meaning.intents))


def _whether(intent: Intent, talk: Talk, menu: Menu) -> Intent:
    items = [item for ref in intent.about if (item := menu.item(ref)) is not None]
    parts = [ref.rpartition("/")[2] for ref in intent.about if menu.item(ref) is None]
    plain = intent.kind is Kind.ASK_INGREDIENTS and not intent.value and _WHETHER.match(sensitive.plain(intent.text))
    found = items[0].option(parts[0]) if plain and len(items) == len(parts) == 1 else None
    if found is None or items[0].included is None:
        return intent
    how = _stands_with(items[0], found[1], talk)
    return replace(intent, about=(items[0].id,), value=f"{how}{found[1].id}")


def _stands_with(item: Item, option: Option, talk: Talk) -> str:
    """Whether it is on it as it was ordered; else as the menu makes it."""
    ordered = [line for line in talk.order.lines if isinstance(line, ItemLine) and line.item == item.id]
    changed = next((m for line in reversed(ordered) for m in line.mods if m.option == option.id), None)
    return HAS if changed is None else HAS_NOT if changed.qualifier == "no" else HAS_NOW


def option_called(item: Item, words: str) -> Option | None:
    """The option of it that the words name in full; else the one that it comes with and that they name in part."""
    wanted = _stems(ASIDE.sub("", words))
    options = [(o, _called(o)) for g in item.groups for o in g.options]
    whole = [o for o, names in options if wanted in names]
    part = [o for o, names in options if item.includes(o.id) and wanted and any(wanted <= n for n in names)]
    return next(iter([*(o for o in whole if item.includes(o.id)), *part, *whole]), None)


def _listed(row: Row, places: dict[str, str], said: str, serving: Serving) -> Intent | None:
    """Of the things of a kind, which have an option and which have not; or what there is of the kind."""
    words = set(places["kind"].split())
    words |= {availability.KINDS_ES.get(word.removesuffix("s"), word) for word in words}
    sold = [i for i in serving.menu.items if serving.can_have(i)]
    shelf = [i for i in sold if category_words(i) & words] if len(places["kind"].split()) == 1 else []
    if row.value == CHEAPEST:
        return Intent(row.asks, (), "", f"{CHEAPEST} {' '.join(words)}") if shelf else None
    if "o" not in places:
        return _of_a_kind(places["kind"], shelf, words, serving)
    shelf = sold if words <= _ANYTHING else shelf
    wanted = _stems(ASIDE.sub("", places["o"]))
    if all(w in ALLERGENS for w in ASIDE.sub("", places["o"]).split()):
        return None
    known = [i for i in shelf if i.included is not None]
    called = [o.id for i in known for g in i.groups for o in g.options if wanted in _called(o)]
    if not called:
        return None
    how = "without" if places.get("no") else "with"
    if how == "without" and wanted <= _MEAT:  # what is marked so, and not what has no second patty
        marked = tuple(i.id for i in shelf if "vegetarian" in i.diet)
        return Intent(Kind.ASK_DIET, marked, "vegetarian", said)
    return Intent(Kind.ASK_OPTIONS, (*(i.id for i in known), called[0]), f"{LISTED}{how}", said)


_MEAT = stems_of("meat", "carne")


def _of_a_kind(said: str, shelf: Sequence[Item], words: set[str], serving: Serving) -> Intent | None:
    if shelf:
        return Intent(Kind.ASK_OPTIONS, (), "", f"what {' '.join(words)} do you have")
    wanted = _stems(said)
    groups = [g for g in serving.menu.groups if g.kind == "choice"]
    found = next((g for g in groups if any(_stems(n) == wanted for n in g.name.all())), None)
    if found is None and wanted <= _SAUCES:
        found = next((g for g in groups if any(_stems(n) & _DIPS for n in g.name.all())), None)
    return Intent(Kind.ASK_OPTIONS, (found.id,), "", "") if found else None


_SAUCES, _DIPS = _stems("sauce salsa"), _stems("dip sauce salsa")  # the same to whoever asks
_ANYTHING = frozenset({"thing", "things", "anything", "dishes", "items", "ones", "food"})


def _called(option: Option) -> set[frozenset[str]]:
    return {_stems(name) for name in (*option.name.all(), *option.aliases)}
