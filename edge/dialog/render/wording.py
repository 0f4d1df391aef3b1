"""How things are called when spoken: names, sizes, counts, amounts, lists, whole order lines, in two languages. PURE.

Identifiers are never spoken. Amounts stay digits here ("$10.35"): screens show them, and the voice says them as words.
"""

import re
from collections.abc import Container, Sequence

from domain.menu import Combo, Item, Menu, Option, Slot
from domain.order import ComboLine, ItemLine, Line, Mod, SlotFill, slot_variation
from edge.dialog.vocabulary.titles import CODE

COUNTS = {
    "en": ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    "es": ("ninguno", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"),
}
AND = {"en": "and", "es": "y"}
OR = {"en": "or", "es": "o"}
FOR = {"en": "for", "es": "para"}
WITH = {"en": "with", "es": "con"}
QUALIFIERS = {
    "en": {
        "no": "no {o}",
        "light": "light {o}",
        "extra": "extra {o}",
        "add": "{o}",
        "side": "{o} on the side",
        "pick": "{o}",
    },
    "es": {
        "no": "sin {o}",
        "light": "poco {o}",
        "extra": "extra {o}",
        "add": "con {o}",
        "side": "{o} aparte",
        "pick": "{o}",
    },
}
NOT_PLURAL = ("s", "z")
# A till's marks for sizes, as they are said. "M" alone is no word: "one m latte" would be heard as "one am latte".
SIZE_MARKS = {
    "en": {"s": "small", "sm": "small", "m": "medium", "md": "medium", "med": "medium", "l": "large", "lg": "large",
           "lrg": "large", "xl": "extra large", "xs": "extra small"},
    "es": {"s": "chico", "sm": "chico", "m": "mediano", "md": "mediano", "med": "mediano", "l": "grande",
           "lg": "grande", "lrg": "grande", "xl": "extra grande", "xs": "extra chico"},
}  # fmt: skip
_MEASURE = re.compile(r"\b(\d+(?:\.\d+)?)\s?(in|oz|pcs|pc|lb|ct)\b\.?", re.IGNORECASE)
_MEASURES = {"in": "inch", "oz": "ounce", "pc": "piece", "pcs": "piece", "lb": "pound", "ct": "count"}

ALLERGENS_ES = {
    "milk": "leche", "egg": "huevo", "fish": "pescado", "shellfish": "mariscos", "tree_nut": "nueces",
    "peanut": "cacahuate", "wheat": "trigo", "soy": "soya", "sesame": "ajonjolí",
}  # fmt: skip


def allergen(code: str, language: str) -> str:
    name = code.replace("_", " ")
    if language == "es":
        return ALLERGENS_ES.get(code, name)
    return f"{name}s" if name.endswith("nut") else name


def count(number: int, language: str) -> str:
    words = COUNTS.get(language, COUNTS["en"])
    return words[number] if 0 < number < len(words) else str(number)


def money(cents: int) -> str:
    return f"-${-cents // 100}.{-cents % 100:02d}" if cents < 0 else f"${cents // 100}.{cents % 100:02d}"


def listed(words: Sequence[str], joiner: str) -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joiner} {words[-1]}"


def spoken(name: str) -> str:
    """A name in running text: lower case, but for words that are all capitals (BLT) or hold a digit (7-Up).

    What a board numbers it by ("A3.") is not said, and what it puts in brackets is said without them.
    """
    name = _in_brackets(CODE.sub("", name)).replace('"', " inch").replace("”", " inch")
    keep = [w if (len(w) > 1 and w.isupper()) or any(c.isdigit() for c in w) else w.lower() for w in name.split()]
    return " ".join(keep)


_BRACKETS = re.compile(r"\s*\(([^()]*)\)")
_PIECES = re.compile(r"(\d+)\s*(?:pcs?|pieces?|ct|count|piezas?)?\.?", re.IGNORECASE)


def _in_brackets(name: str) -> str:
    """ "Takoyaki (6)" is six pieces of it; "Coke (Can)" is called so."""
    found = _BRACKETS.search(name)
    if found is None:
        return name
    rest = f"{name[: found.start()]} {name[found.end() :]}".strip()
    if pieces := _PIECES.fullmatch(found[1].strip()):
        return f"{pieces[1]} piece {rest}" if rest else name
    return f"{name[: found.start()]} {found[1]} {name[found.end() :]}".strip()


def plural(name: str, language: str) -> str:
    """The plural of a menu name: its head word, the last one or the one before "of"/"de"."""
    words = name.split()
    at = len(words) - 1
    for n, word in enumerate(words):
        if word in ("of", "de", "with", "con", "a", "en") and n > 0:
            at = n - 1
            break
    first = 0 if language == "es" else at  # "hamburguesas clásicas": in Spanish every word agrees
    words[first : at + 1] = [_plural_word(word, language) for word in words[first : at + 1]]
    return " ".join(words)


def is_plural(name: str) -> bool:
    """Whether an English name is one of several things: "onion rings", and not "swiss" or "hummus"."""
    head = name.partition(" of ")[0].split()[-1:] or [""]
    return head[0].endswith("s") and not head[0].endswith(("ss", "us"))


def _plural_word(word: str, language: str) -> str:
    lower = word.lower()
    if (len(word) > 1 and word.isupper()) or any(c.isdigit() for c in word):
        return word  # "three OJ", "two 7-Up": a mark has no plural that could be heard
    if lower.endswith(NOT_PLURAL) or not lower[-1:].isalpha():
        return word
    if language == "es":
        return word + ("s" if lower[-1] in "aeiouáéó" else "es")
    if lower.endswith("y") and lower[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if lower.endswith(("sh", "ch", "x")) else "s")


def item_name(item: Item | Combo, language: str, number: int = 1) -> str:
    name = spoken(item.name.get(language))
    of = language if language in item.name.by_language else "en"  # a name in English has an English plural
    return name if number == 1 else plural(name, of)


def option_name(option: Option, language: str) -> str:
    return spoken(option.name.get(language))


def size_name(item: Item | Combo, size: str | None, language: str) -> str:
    """The size as said before the name ("large"), or "" where there is but one."""
    sizes = item.variations if isinstance(item, Item) else item.sizes
    if len(sizes) < 2 or size is None:
        return ""
    found = next((s for s in sizes if s.id == size), None)
    return size_words(found.name.get(language), language) if found else ""


def size_words(name: str, language: str) -> str:
    """A size's name as it is said: "Lg 14in" is "large 14 inch"."""
    marks = SIZE_MARKS.get(language, SIZE_MARKS["en"])
    measured = _MEASURE.sub(lambda m: f"{m[1]} {_MEASURES[m[2].lower()]}", re.sub(r"[\"”]", " inch", name))
    return spoken(" ".join(marks.get(word.lower().rstrip("."), word) for word in measured.split()))


def sized(item: Item | Combo, size: str | None, language: str, number: int = 1) -> str:
    name, word = item_name(item, language, number), size_name(item, size, language)
    if not word:
        return name
    if language != "es":
        return f"{word} {name}"
    # "Tres tiras de 5 piezas": a bare figure behind the name would be heard as how many.
    return f"{name} de {word}" if word[:1].isdigit() else f"{name} {_agreeing(word, name)}"


def _agreeing(word: str, name: str) -> str:
    """A Spanish size agrees with what it is said of: "malteadas medianas", "papas grandes"."""
    head = name.split()[0] if name else ""
    if word.endswith("o") and head.endswith(("a", "as")):
        word = f"{word[:-1]}a"
    return f"{word}s" if head.endswith("s") and word[-1:] in "aeo" and " " not in word else word


def mods_words(
    item: Item, mods: Sequence[Mod], language: str, *, full: bool = False, names: Container[str] = ()
) -> list[str]:
    """Each modifier as said: "no onion", "extra bacon", "two creams". full: what is added with its "with", and so what
    is picked and is on the menu by itself (`names`): "a sandwich, coleslaw" could be two things."""
    words, mods = _only(item, mods, language)
    for mod in mods:
        found = item.option(mod.option)
        if found is None:
            continue
        name = option_name(found[1], language)
        if mod.count > 1:
            name = f"{count(mod.count, language)} {plural(name, language)}"
        said = QUALIFIERS.get(language, QUALIFIERS["en"])[mod.qualifier].format(o=name)
        added = mod.qualifier == "add" and language == "en"
        own_thing = mod.qualifier == "pick" and found[1].name.get() in names
        words.append(f"{WITH[language]} {said}" if full and (added or own_thing) else said)
    return words


_LISTED_OFF = 3  # so many that are left out are told by what is left: "only ketchup", not "no lettuce, no mayo ..."
_ONLY = {"en": "only {}", "es": "solo {}"}


def _only(item: Item, mods: Sequence[Mod], language: str) -> tuple[list[str], Sequence[Mod]]:
    """(what is said of the toppings that stay, where one of them does, and all the others are left out; the other
    modifiers)."""
    if _is_plain(item, mods):
        return [PLAIN[language]], ()
    gone = {m.option for m in mods if m.qualifier == "no"}
    for group in item.groups if len(gone) >= _LISTED_OFF else ():
        included = [o for o in group.options if item.included and o.id in item.included]
        kept = [o for o in included if o.id not in gone]
        if group.kind == "adjust" and len(kept) == 1 and len(included) - len(kept) >= _LISTED_OFF:
            others = [m for m in mods if m.option not in {o.id for o in included} - {kept[0].id}]
            if all(m.option != kept[0].id for m in others):
                return [_ONLY.get(language, _ONLY["en"]).format(option_name(kept[0], language))], others
    return [], mods


def line(menu: Menu, one: Line, language: str, *, full: bool) -> str:
    """A line as the agent says it: "two cheeseburgers, no pickles". `full` names what a combo comes with."""
    if isinstance(one, ItemLine):
        item = menu.item(one.item)
        if item is None:
            return spoken(one.item.replace("_", " "))
        head = sized(item, one.variation, language, one.qty)
        return _counted(
            one.qty, head, mods_words(item, one.mods, language, full=full, names=_names(menu) if full else ()), language
        )
    combo = menu.combo(one.combo)
    if combo is None:
        return spoken(one.combo.replace("_", " "))
    own, comes_with = _combo_parts(menu, combo, one, language, full=full)
    said = _counted(one.qty, sized(combo, one.size, language, one.qty), own, language)
    if comes_with:
        said += f"{',' if own else ''} {WITH[language]} {listed(comes_with, AND[language])}"
    return said


def how_wanted(menu: Menu, one: Line, language: str) -> tuple[str, ...]:
    """A thing by its head word with its modifiers, and these alone: "one sandwich, no mayo", "no mayo"."""
    if isinstance(one, ComboLine):
        return _how_a_meal_is(menu, one, language)
    item = menu.item(one.item)
    mods = mods_words(item, one.mods, language) if item else []
    if item is None or not mods:
        return ()
    names = item_name(item, language, one.qty).split()
    head = names[0] if language == "es" else names[-1]
    if _is_plain(item, one.mods):
        mods = [PLAIN[language]]
    whole = _counted(one.qty, " ".join(names), mods, language)  # without its size
    return (whole, _counted(one.qty, head, mods, language), ", ".join(mods))


def _how_a_meal_is(menu: Menu, one: ComboLine, language: str) -> tuple[str, ...]:
    """ "One meal, no mayo": of the part that names it."""
    combo = menu.combo(one.combo)
    own = _combo_parts(menu, combo, one, language, full=False)[0] if combo else []
    if combo is None or not own:
        return ()
    names = item_name(combo, language, one.qty).split()
    return (_counted(one.qty, names[0] if language == "es" else names[-1], own, language), ", ".join(own))


PLAIN = {"en": "plain", "es": "sola"}
LEAST_PLAIN = 3  # fewer are named


def _is_plain(item: Item, mods: Sequence[Mod]) -> bool:
    """Whether all that may be left out is, but for the cheese in its name."""
    gone = {mod.option for mod in mods if mod.qualifier == "no"}
    kept = [o for g in item.groups if g.kind == "adjust" for o in g.options if item.includes(o.id) and o.id not in gone]
    named = item.name.get().lower()
    return len(gone) == len(mods) >= LEAST_PLAIN and all(
        "cheese" in o.name.get().lower() and "cheese" in named for o in kept
    )


def _names(menu: Menu) -> frozenset[str]:
    return frozenset(item.name.get() for item in menu.items)


_FEMININE = frozenset({"leche", "carne", "miel", "sal", "torre", "coca"})  # by no ending
_DAYPARTS = {
    "breakfast": "el desayuno",
    "lunch": "el almuerzo",
    "dinner": "la cena",
    "brunch": "el almuerzo",
    "and": "y",
}


def daypart(name: str, language: str) -> str:
    """ "Lunch and dinner" in the language that is spoken; a name of the menu's own stays."""
    words = name.split()
    return " ".join(_DAYPARTS[w] for w in words) if language == "es" and set(words) <= _DAYPARTS.keys() else name


def _counted(qty: int, head: str, extras: Sequence[str], language: str) -> str:
    number = count(qty, language)
    if language == "es" and qty == 1 and (head.split()[0].endswith(("a", "as")) or head.split()[0] in _FEMININE):
        number = "una" if not head.split()[0].endswith("as") else "unas"
    return f"{number} {head}" + "".join(f", {e}" for e in extras)


def _combo_parts(menu: Menu, combo: Combo, one: ComboLine, language: str, *, full: bool) -> tuple[list[str], list[str]]:
    """The modifiers of the part that names the combo, and what it comes with: the chosen, in a read-back all."""
    own: list[str] = []
    comes_with: list[str] = []
    for slot in combo.slots:
        fill = one.slots.get(slot.id)
        item = menu.item(fill.item) if fill else None
        if fill is None or item is None:
            continue
        mods = mods_words(item, fill.mods, language)
        if len(slot.choices) == 1:
            own += mods
        elif full or fill != SlotFill(slot.default or ""):
            name = _slot_name(item, _telling_size(combo, one, slot, item), language)
            comes_with.append(" ".join([name, *mods]))
    return own, comes_with


def parts(menu: Menu, one: ComboLine, slots: Sequence[str], language: str, *, sized: bool = False) -> str:
    """What fills these places of a combo, with its modifiers: "diet cola, no ice"; sized: "large, diet cola"."""
    combo = menu.combo(one.combo)
    size = size_name(combo, one.size, language) if sized and combo else ""
    said: list[str] = []
    for slot in slots:
        fill = one.slots.get(slot)
        item = menu.item(fill.item) if fill else None
        if combo and fill and item:
            of = next(s for s in combo.slots if s.id == slot)
            name = _slot_name(item, _telling_size(combo, one, of, item), language)
            said.append(", ".join([name, *mods_words(item, fill.mods, language)]))
    return f"{size}, {listed(said, AND[language])}" if size else listed(said, AND[language])


def _telling_size(combo: Combo, one: ComboLine, slot: Slot, item: Item) -> str | None:
    """The part's own size, where the combo's size changes it; else it goes without saying."""
    choice = slot.choice(item.id)
    if choice is None or len(set(choice.by_size.values())) < 2:
        return None
    return slot_variation(combo, one.size, slot.id, item.id)


def _slot_name(item: Item, variation: str | None, language: str) -> str:
    """Within a combo the size is the combo's: only a count ("10 piece") is worth saying."""
    word = size_name(item, variation, language)
    return sized(item, variation, language) if any(c.isdigit() for c in word) else item_name(item, language)
