"""What each thing of a menu may be called: its names and what people make of them.

It decides the phrases that name items, combos and options, from names alone. It never hears a word: `lexicon` looks
phrases up by what was heard.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from domain.menu import Combo, Item, Menu, ModifierGroup, Option, Slot
from edge.dialog.vocabulary.families import families_of
from edge.dialog.vocabulary.foods import DRINK_STEMS, GLUE, VESSELS
from edge.dialog.vocabulary.sizes import SIZE_CLASSES, UNITS
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import split
from edge.dialog.vocabulary.words import stem as stem_of

ThingKind = Literal["item", "combo", "option"]

LONGEST = 7  # content words of a phrase that are looked at; a longer name is still found by these
AGAIN = "#2"  # marks the second of a doubled word ("half and half", "mahi mahi")
LEAST_PIECES = 4  # as many of something named by its pieces are its pieces; fewer are so many orders
HEAD_OF = 3  # a last word of this many names is a head word of the menu ("pizza", "sub")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to call one thing of the menu."""

    kind: ThingKind
    ref: str  # item or combo id; for options "group/option"
    words: tuple[str, ...]  # content stems, in order, without repeats
    glue: frozenset[str]
    made: float = 0.0  # what a phrase of our own making costs against the menu's own
    whole: bool = False  # only all of its words name it ("number three")
    fills: tuple[tuple[str, str], ...] = ()  # slots that the phrase itself fills
    needs: frozenset[str] = frozenset()  # one of these must be said, or the whole: "meal" in "nuggets meal"
    beside: frozenset[str] = frozenset()  # words that may be said too and are no part of it: "hawaiian pizza"
    head: str = ""  # what it is one of: "taco" of "Street Taco", where the name says so


# How a thing is numbered on the board: "A3. Crab Rangoon", "12) Pho". Alone it names the thing; nobody says both.
CODE = re.compile(r"^\s*#?(?:([A-Z]\d{1,2})|\d{1,3})(?:[.):]\s+|\s+[-–]\s+)(?=\S)")
_BARE_CODE = re.compile(r"^\s*([A-Z]\d{1,2})\s+(?=\S)")  # "C2 2PC CHKN MEAL": where others are numbered so, too
LEAST_CODED = 3  # things of a menu: "V8 Juice" is no juice number V8


@lru_cache(maxsize=50_000)
def content(text: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The content stems of a name, without repeats, and its glue words. A name of glue alone is its own content."""
    words = split(CODE.sub("", text)).words
    stems = [w.stem for w in words if w.text not in GLUE]
    if not stems:
        stems = [w.stem for w in words]
    seen: dict[str, None] = {}
    for s in stems:
        seen[s if s not in seen else s + AGAIN] = None
    return tuple(seen)[:LONGEST], frozenset(_GLUE_SPELT.get(w.text, w.text) for w in words if w.text in GLUE)


@lru_cache(maxsize=4_096)
def head_of(text: str) -> str:
    """The stem of what a name's thing is: "chicken" of "Chicken with Broccoli", "rice" of "Fried Rice (large)".

    "" where the name does not tell: two things joined, or words of size and packing alone.
    """
    words = split(text.partition("(")[0]).words
    served = {n for n, w in enumerate(words) if w.text == "of" and n and words[n - 1].text in VESSELS}  # "Cup of Water"
    served |= {n for n, w in enumerate(words) if n and (words[n - 1].text, w.text) == ("bone", "in")}
    cut = next((n for n, w in enumerate(words) if n and n not in served and w.text in _AFTER_HEAD), len(words))
    own = [w for w in words[:cut] if w.text not in GLUE and w.number is None and w.text not in _PACKING]
    own = [w for w in own if w.stem not in UNITS and w.stem not in SIZE_CLASSES] or own
    joined = any(w.text in ("and", "y", "n") for w in words[:cut])
    return "" if not own or (joined and len(own) <= 2) else own[-1].stem


def unique(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """One phrase for the same words of the same thing; the glue of all their spellings."""
    seen: dict[tuple[str, str, tuple[str, ...]], Phrase] = {}
    for phrase in phrases:
        if phrase.words:
            if all(w in GLUE for w in phrase.words):
                phrase = replace(phrase, whole=True)  # an alias "a and w" is not named by every "a"
            key = (phrase.kind, phrase.ref, phrase.words)
            known = seen.setdefault(key, phrase)
            if known is not phrase and not phrase.glue <= known.glue:
                seen[key] = replace(known, glue=known.glue | phrase.glue)
    yield from seen.values()


# "COMBO #1 CHZBRGR", "Reg Combo #3": a meal that a till sells as an item is asked for by its number.
_NUMBERED = re.compile(r"\b(?:combo|meal|special|value meal|menu|number|no)\.?\s*#\s*(\d{1,2})\b", re.IGNORECASE)


def _numbered_items(menu: Menu) -> Iterator[Phrase]:
    """Items that are numbered as combos are, each number once."""
    rows = [(item, int(m[1])) for item in menu.items for n in item.name.all() if (m := _NUMBERED.search(n)) is not None]
    counted = Counter(number for _, number in rows)
    taken = {c.number for c in menu.combos}
    for item, number in rows:
        for word in _NUMBER_WORDS if counted[number] == 1 and number not in taken else ():
            yield Phrase("item", item.id, (word, str(number)), frozenset(), made=0.02, whole=True)


def _codes(menu: Menu) -> Iterator[Phrase]:
    """Things by their number on the board, alone and with their name."""
    yield from _numbered_items(menu)
    things: list[tuple[Item | Combo, ThingKind]] = [(item, "item") for item in menu.items]
    things += [(combo, "combo") for combo in menu.combos]
    bare = sum(any(_BARE_CODE.match(n) for n in thing.name.all()) for thing, _ in things)
    for thing, kind in things:
        for name in thing.name.all():
            if (match := CODE.match(name)) is not None:
                words = (match[1].lower(),) if match[1] else ("number", stem_of(split(match[0]).words[0].text))
                yield Phrase(kind, thing.id, words, frozenset(), whole=True)
                kept, glue = content(name)
                yield Phrase(kind, thing.id, _joined(words[-1:], kept), glue, needs=frozenset(words[-1:]))
            elif bare >= LEAST_CODED and (match := _BARE_CODE.match(name)) is not None:
                code, (kept, glue) = match[1].lower(), content(name[match.end() :])
                yield Phrase(kind, thing.id, (code,), frozenset(), whole=True)
                yield Phrase(kind, thing.id, _joined((code,), kept), glue, needs=frozenset((code,)))
                needs = (frozenset(kept) & _MEAL_WORDS or frozenset(kept)) if kind == "combo" else frozenset()
                yield Phrase(kind, thing.id, kept, glue, needs=needs, head=head_of(name) if kind == "item" else "")


def _initials(menu: Menu) -> Iterator[Phrase]:
    """ "A cbr" for the Chicken Bacon Ranch: consonants alone, which are no other word, and one thing's."""
    names = (*(item.name for item in menu.items), *(combo.name for combo in menu.combos))
    options = (option.name for group in menu.groups for option in group.options)
    known = _SAID_SHORT | {w for name in (*names, *options) for w in content(name.get())[0]}
    firsts = {item.id: "".join(w[0] for w in content(item.name.get())[0]) for item in menu.items}
    counted = Counter(firsts.values())
    for ref, letters in firsts.items():
        telling = len(letters) in INITIALS and not VOWELS & set(letters) and letters.isalpha()
        if telling and counted[letters] == 1 and letters not in known and split(letters).words[0].text == letters:
            yield Phrase("item", ref, (letters,), frozenset(), made=0.03, whole=True)


INITIALS = range(3, 5)  # how many are said for a name
_SAID_SHORT = frozenset(words_of("btw tbh brb hmm mmm shh psst brr grr pls plz thx lmk bbq"))  # and name nothing
VOWELS = frozenset("aeiou")


def phrases_of(menu: Menu) -> Iterator[Phrase]:
    heads = _heads(menu)
    yield from _codes(menu)
    yield from _initials(menu)
    counted = Counter(_without_count(i.name.get())[0] for i in menu.items)
    counted.update(b for i in menu.items if (b := content(_IN_BRACKETS.sub(" ", i.name.get()))[0]) not in counted)
    families = families_of(menu)
    for item in menu.items:
        beside = frozenset(content(item.category)[0]) | heads.get(_shelf(item), frozenset())
        if (family := families.get(item.id)) is not None and family.named:  # "a latte", which comes as 12 and 16
            words = tuple(w for w in content(item.name.get())[0] if w in family.base)
            head = head_of(item.name.get())
            yield Phrase("item", item.id, words, frozenset(), made=0.02, beside=beside - set(words), head=head)
        for text in (*item.name.all(), *item.aliases):
            numbered = frozenset(content(text)[0]) & _MEAL_WORDS if _NUMBERED.search(text) else frozenset()
            for phrase in _item_phrases(item, text, beside, counted):
                yield (
                    replace(phrase, needs=numbered) if numbered else phrase
                )  # "cheeseburgers, one ..." is no combo one
            yield from _plain_ones(item, text, menu)
    for combo in menu.combos:
        yield from _combo_phrases(menu, combo)
    titles = {i.id: {w for n in i.name.all() for w in content(n)[0]} for i in menu.items}
    ends = {e for i in menu.items for n in (*i.name.all(), *i.aliases) if (w := content(n)[0]) for e in (w[0], w[-1])}
    used: dict[str, list[set[str]]] = {}
    called: dict[str, set[tuple[str, ...]]] = {}
    for item in menu.items:
        names = {content(n)[0] for n in (*item.name.all(), *item.aliases)}
        for group in item.groups:
            used.setdefault(group.id, []).append(titles[item.id])
            called.setdefault(group.id, set()).update(names)
    for group in menu.groups:
        users = used.get(group.id, [])
        beside = _beside_choices(group, users, ends, called.get(group.id, set()))
        of_all = set.intersection(*users) if users and group.kind == "choice" else set()
        for option in group.options:
            for text in option_texts(option):
                words, glue = content(text)
                if not _A_HALF.isdisjoint(words):  # "pepperoni on one half" is not named by "one pepperoni"
                    words = tuple(w for w in words if w != "1")
                for level in (*_level_phrases(words, group), *_percent_phrases(words, group)):
                    yield Phrase("option", f"{group.id}/{option.id}", level, glue, made=0.02)
                if len(words) == 2 and words[0] in _FIRST_OF_ITS_KIND and not _ends_another(option, words[1], group):
                    yield Phrase("option", f"{group.id}/{option.id}", words[1:], glue, made=0.02)
                alone = words[0] not in _HOW_IT_COMES or group.max > 2  # "six plain", of what fills a box
                alone = alone and not _SAYING_NONE.issuperset(words[:-1])  # "no" is no "No Cheese"
                if len(words) > 1 and words[-1] in of_all and alone:  # "Glazed Hole": glazed
                    yield Phrase("option", f"{group.id}/{option.id}", words[:-1], glue, made=0.02)
                needs = frozenset(words[:1]) & _DENIALS  # "No Rice" is not named by "rice"
                if "percent" in words and words[0].isdecimal():  # nor "25% sweet" by "sugar"
                    needs |= {words[0]}
                yield Phrase("option", f"{group.id}/{option.id}", words, glue, needs=needs, beside=beside - set(words))


_A_HALF = frozenset(("half", "mitad", "sid"))
_FIRST_OF_ITS_KIND = frozenset(stem_of(w) for w in ("original", "classic", "traditional", "house"))


def _ends_another(option: Option, word: str, group: ModifierGroup) -> bool:
    """Whether another choice is one of that, too: "Original Ranch" is no ranch where there is a Spicy Ranch."""
    others = (o for o in group.options if o is not option)
    return any((w := content(n)[0]) and w[-1] == word for o in others for n in option_texts(o))


def _level_phrases(words: tuple[str, ...], group: ModifierGroup) -> Iterator[tuple[str, ...]]:
    """ "No sugar", "half sweet", "full sugar" for what a menu calls 0%, 50% and 100%."""
    number = next((w for w in words if w.isdecimal()), "")
    if "percent" not in words or number not in _LEVELS:
        return
    of = {w for w in (*words, *(w for n in group.name.all() for w in content(n)[0])) if not w.isdecimal()}
    of -= {"percent", "level", "%"}
    if of & {"sugar", "sweet", "sweetness", "azucar"}:
        of |= {"sugar", "sweet", "sweetness"}
    for level in _LEVELS[number]:
        for word in sorted(of):
            yield level, word


def _percent_phrases(words: tuple[str, ...], group: ModifierGroup) -> Iterator[tuple[str, ...]]:
    """ "50%", "no sugar" for what a menu calls half sweet and unsweetened."""
    if not any("percent" in content(o.name.get())[0] for o in group.options) or not words:
        return
    number = _PERCENTS.get(words[0], "")
    if number and (len(words) == 1 or not _SWEET.isdisjoint(words)):
        yield from ((number, "percent"), *((number, "percent", word) for word in sorted(_SWEET)))
        yield from ((level, word) for level in _LEVELS[number] for word in sorted(_SWEET))


_PERCENTS = {"half": "50", "full": "100", "unsweetened": "0", "unsweet": "0", "quarter": "25"}
_LEVELS = {"0": ("no", "zero"), "50": ("half",), "100": ("full", "normal", "regular"), "25": ("quarter",)}


def _beside_choices(
    group: ModifierGroup, users: Sequence[set[str]], ends: set[str], called: set[tuple[str, ...]]
) -> frozenset[str]:
    """What may be said beside a choice: "rye toast", "eggs scrambled", "medium spicy".

    Never the name of the only dishes that have it: "hot wings" are wings, not the choice of a sauce. Nor what one of
    them is `called`, where the choice says what it is: "a chocolate shake" is a shake, though malts have flavors too.
    """
    name = {w for n in group.name.all() for w in content(n)[0]}
    beside = name & _CHOICE_HEADS
    beside |= {"sauc"} if beside & {"dip", "salsa", "dipping"} else set()
    if group.kind == "choice":
        telling = {w for w in name - GENERAL_STEMS if not w.isdecimal()}  # "Flavor (Choose 1)"
        beside |= {w for w in telling if w not in ends or any(w not in title for title in users)}
        beside -= {w for w in telling if (w,) in called} if name & IS_IT else set()
        if name & _SAUCES:  # "wings mild" are wings, though the "Wing Sauce" is for tenders as well
            beside -= {w for w in telling if w in ends and 2 * sum(w in title for title in users) >= len(users)}
        beside |= _ICE_CREAM if _FLAVORS & name else set()
        beside |= _SPICE if _SPICE & name else set()
        beside |= _SWEET if _SWEET & name else set()
    return frozenset(beside)


_HOW_IT_COMES = frozenset(("black", "plain", "regular"))  # "one black" is a coffee without milk, and no black tea
_SAUCES = frozenset(("sauc", "rub", "seasoning"))


def _ends_of(item: Item) -> Iterator[tuple[str, ...]]:
    """What is left of its names where the first words are not said: "tofu bowl" of the Garden Tofu Bowl."""
    for text in (*item.name.all(), *item.aliases):
        words, own = content(text)[0], _OWN.match(text) is not None or _OWN_AFTER.search(text) is not None
        yield from (words[n:] for n in range(0 if own else len(words) - 1))


def _plain_ones(item: Item, text: str, menu: Menu) -> Iterator[Phrase]:
    """ "Build Your Own Pizza", "Bowl - Build Your Own" is "a pizza", "a bowl", and a plain one; with what has to be
    chosen for it, "a chicken bowl", where no other thing is called so (`_ends_of`)."""
    rest = _OWN.sub("", text) if _OWN.match(text) is not None else _OWN_AFTER.sub("", text)
    if rest == text:
        return
    words, glue = content(rest)
    if not words:
        return
    others = {end for other in menu.items if other is not item and is_made_as(other, item) for end in _ends_of(other)}
    for plain in ((), ("plain",), *((("chees",),) if words == ("pizza",) else ())):
        yield Phrase("item", item.id, (*plain, *words), glue, made=0.03, head=words[-1])
    for group in item.groups:
        made_of = group.kind == "choice" and group.min > 0 and MADE_OF & set(content(group.name.get())[0])
        for option in group.options if made_of else ():
            chosen = content(option.name.get())[0]
            if (*chosen, *words) in others:
                continue
            if chosen and not _DENIALS & set(chosen) and not set(chosen) & set(words):
                own = frozenset(words)  # "white rice" alone names no burrito
                yield Phrase("item", item.id, (*chosen, *words), glue, made=0.03, head=words[-1], needs=own)
                for word in chosen if len(chosen) > 1 else ():  # "a turkey sandwich", of Roasted Turkey
                    if (
                        sum(word in content(o.name.get())[0] for o in group.options) == 1
                        and (word, *words) not in others
                    ):
                        yield Phrase("item", item.id, (word, *words), glue, made=0.04, head=words[-1], needs=own)


def is_made_as(named: Item, own: Item) -> bool:
    """Whether a dish takes all that has to be chosen for the one of one's own, but what it is made of."""
    due = {g.id for g in own.must_choose if not MADE_OF & set(content(g.name.get())[0])}
    return due <= {g.id for g in named.groups}


MADE_OF = frozenset(stem_of(w) for w in ("protein", "proteins", "meat", "filling", "main", "proteina", "carne"))
_OWN_WORDS = r"(?:(?:build|create|make|design|craft|choose|pick)[- ](?:your|ur|yr)[- ]own|byo|cyo|custom)"
_OWN = re.compile(rf"\s*{_OWN_WORDS}\s+", re.IGNORECASE)
_OWN_AFTER = re.compile(rf"\s*[-,:(/]*\s*{_OWN_WORDS}\s*\)?\s*$", re.IGNORECASE)


def _item_phrases(item: Item, text: str, beside: frozenset[str], counted: Counter[tuple[str, ...]]) -> Iterator[Phrase]:
    """A name; and where it says how many pieces come ("Samosas (2 pcs)") and no other does, the name without that."""
    (words, glue), head = content(text), head_of(text)
    if all(w in GLUE for w in words):  # "A and W": nothing of it means anything alone
        yield Phrase("item", item.id, words, glue, whole=True)
        return
    if len(words) > 1 and words[0] in _CLASS_WORDS and "special" not in words:  # "two lunch specials, one ..."
        yield Phrase("item", item.id, _joined(words[:1], ("special",), words[1:]), glue, made=0.03, head=head)
    if len(words) == 2 and words[0] in _TIMES and words[1] in _TOLD:  # "2 SCOOP", said "a double scoop"
        yield Phrase("item", item.id, (_TIMES[words[0]], words[1]), glue, made=0.03, head=head)
    if len(words) == 2 and "bag" in words:  # "Chips Bag": how they come, and no other kind of chips
        yield Phrase("item", item.id, tuple(w for w in words if w != "bag"), glue, made=0.03, head=head)
    base, count = _without_count(text)
    if count is None or not base or counted[base] > 1:
        yield Phrase("item", item.id, words, glue, beside=beside - set(words), head=head)
        bare = content(_IN_BRACKETS.sub(" ", text))[0]
        if bare and bare != words and counted[bare] == 1:  # "Duck Sauce (4 oz)"
            yield Phrase("item", item.id, bare, glue, beside=beside - set(bare), head=head)
        return
    yield Phrase("item", item.id, base, glue, beside=beside - set(words), head=head)
    # "Six sticks" is one order of the six; "two samosas" are two orders, unless "two piece" is said.
    yield Phrase("item", item.id, words, glue, whole=count < LEAST_PIECES, beside=beside - set(words), head=head)


_TIMES = {"1": "singl", "2": "doubl", "3": "tripl"}
_TOLD = frozenset(("scoop", "patty", "shot", "dip", "stack"))
_CLASS_WORDS = frozenset(("lunch", "dinner", "breakfast", "brunch"))
_COUNT_AT_END = re.compile(
    r"\s*(?:\(\s*(\d+)\s*(?:pcs?|pieces?|ct|count|ea|piezas?|pzas?)?\.?\s*\)|[-,]?\s*\b(\d+)\s*(?:pcs?|pieces?|ct|count)\.?)\s*$",
    re.I,
)


_COUNT_AT_START = re.compile(r"^\s*(\d+)\s*(?:pcs?|pieces?|ct|count)\b\.?\s*", re.I)

_IN_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")


def _without_count(text: str) -> tuple[tuple[str, ...], int | None]:
    """The content of a name without the pieces at its end, and how many those are."""
    match = _COUNT_AT_END.search(text)
    if match is None and (first := _COUNT_AT_START.match(text)) is not None:
        return content(text[first.end() :])[0], int(first[1])
    if match is None:
        return content(text)[0], None
    return content(text[: match.start()])[0], int(match[1] or match[2])


def _shelf(item: Item) -> tuple[str, ...]:
    return tuple(g.id for g in item.groups)


def _heads(menu: Menu) -> dict[tuple[str, ...], frozenset[str]]:
    """Head words by shelf: where "Cheese Pizza" and "Hawaiian" take the same options, both are pizzas."""
    titles = [(item, content(item.name.get())[0]) for item in menu.items]
    count = Counter(words[-1] for _, words in titles if words)
    begins = Counter((item.category, words[0]) for item, words in titles if words)
    ends = Counter((item.category, words[-1]) for item, words in titles if words)
    heads: dict[tuple[str, ...], set[str]] = {}
    for item, words in titles:
        if words and (words[-1] in SIZE_CLASSES or words[-1] in UNITS or words[-1].isdecimal()):
            continue  # "Lo Mein SM" is no small
        first = begins[item.category, words[0]] if len(words) > 1 else 0
        if first >= HEAD_OF and first > ends[item.category, words[-1]] and words[0] in content(item.category)[0]:
            continue  # "Taco Pollo" among the tacos is a taco, though a burrito and a quesadilla are called so, too
        if item.groups and words and count[words[-1]] >= HEAD_OF:
            heads.setdefault(_shelf(item), set()).add(words[-1])
    return {shelf: frozenset(words) for shelf, words in heads.items()}


def option_texts(option: Option) -> Iterator[str]:
    yield from option.name.all()
    yield from option.aliases


def is_drink(item: Item) -> bool:
    """Whether a thing is drunk: its shelf or its name says so."""
    words = {w for text in (item.category, *item.name.all()) for w in content(text)[0]}
    return not words.isdisjoint(DRINK_STEMS)


def main_slot(combo: Combo) -> Slot | None:
    """The slot that a combo is named after: the one called main, else the first."""
    named = next((s for s in combo.slots if s.id in ("main", "entree", "sandwich", "burger", "principal")), None)
    return named or next(iter(combo.slots), None)


def _combo_phrases(menu: Menu, combo: Combo) -> Iterator[Phrase]:
    own = [content(text) for text in (*combo.name.all(), *combo.aliases)]
    slot = main_slot(combo)
    mains = [(c.item, i) for c in (slot.choices if slot else ()) if (i := menu.item(c.item)) is not None]
    of_mains = {w for _, i in mains for n in (*i.name.all(), *i.aliases) for w in content(n)[0]}
    if (kids := _meal_for_kids(own)) and sum(bool(_meal_for_kids([content(c.name.get())])) for c in menu.combos) == 1:
        for called in dict.fromkeys((kids, ("kid", "meal"))):  # "a kids meal", of a Kids' Plate
            yield Phrase("combo", combo.id, called, frozenset(), made=0.02, whole=True)
    for words, glue in own:
        needs = frozenset(w for w in words if w not in of_mains and not w.isdecimal() and w not in UNITS)
        needs = (needs & (_MEAL_WORDS | _CLASS_WORDS)) or needs
        if len(words) > 1 and words[0] in _CLASS_WORDS and "special" not in words:  # "lunch special beef broccoli"
            said = _joined(words[:1], ("special",), words[1:])
            yield Phrase("combo", combo.id, said, glue, made=0.03, needs=needs)
        numbers_only = all(w.isdecimal() or w in _NUMBER_WORDS for w in words)
        yield Phrase("combo", combo.id, words, glue, whole=numbers_only, needs=needs)
    if combo.number is not None:
        for word in _NUMBER_WORDS:
            yield Phrase("combo", combo.id, (word, str(combo.number)), frozenset(), made=0.02, whole=True)
    if slot is None:
        return
    for item_id, item in mains:
        for text in (*item.name.all(), *item.aliases):
            words, glue = content(text)
            if len(slot.choices) == 1:
                yield Phrase("combo", combo.id, _joined(words, ("meal",)), glue, 0.03, needs=frozenset(("meal",)))
            else:
                fills = ((slot.id, item_id),)
                made = 0.2 if kids else 0.05  # "a tender meal" is none for kids where there is another
                for meal in sorted({w for own_words, _ in own for w in own_words if w in _MEAL_WORDS} | {"meal"}):
                    yield Phrase("combo", combo.id, _joined(words, (meal,)), glue, made, True, fills)
                for own_words, own_glue in own:
                    for said in (_joined(own_words, words), _joined(words, own_words)):  # "chicken tender kids meal"
                        yield Phrase("combo", combo.id, said, glue | own_glue, 0.05, True, fills)


def _meal_for_kids(names: Iterable[tuple[tuple[str, ...], frozenset[str]]]) -> tuple[str, ...]:
    """ "Kids meal" of a "Little Hopper Kids Meal": what it is called by who does not read the board."""
    return next((("kid", w[-1]) for w, _ in names if "kid" in w and w[-1] in _MEAL_WORDS), ())


def _joined(*words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(w for ws in words for w in ws))[:LONGEST]


_GLUE_SPELT = {"w": "with", "n": "and"}  # as a till writes them
_AFTER_HEAD = frozenset(("with", "w", "de", "del", "con", "of", "on", "in", "over", "al", "a", "en"))
_PACKING = VESSELS - frozenset(
    words_of("bowl bowls plate plates basket baskets plato platos slice slices shot shots stack")
)
# What a choice is called by besides its name: "ranch sauce", "thin crust", "italian dressing".
_CHOICE_HEADS = frozenset(
    stem_of(w)
    for w in words_of(
        """
        sauce dip dipping dressing syrup milk crust bread bun rice cheese spread flavor level spice sweetness tortilla
        topping style salsa aderezo pan leche jarabe masa queso arroz
        """
    )
)
_FLAVORS = frozenset(stem_of(w) for w in words_of("flavor flavors scoop scoops sabor"))
# What a choice is called where it says what the thing is, and not what is put on it.
IS_IT = frozenset(
    stem_of(w)
    for w in words_of("flavor flavour sabor variety kind type soda drink beverage refresco brand juice jugo sabores")
)
_ICE_CREAM = frozenset(("ice", "cream"))  # "butter pecan ice cream"
_SWEET = frozenset(stem_of(w) for w in words_of("sugar sweet sweetness azucar"))
_SPICE = frozenset(stem_of(w) for w in words_of("spice spicy heat hotness"))
# Words of a group's name that say nothing of what is chosen.
GENERAL_STEMS = frozenset(
    stem_of(w) for w in words_of("choice choose pick select option type kind item size extra side free add on your how")
)
_DENIALS = frozenset(("no", "without", "sin", "non"))
_SAYING_NONE = _DENIALS | {"hold", "skip"}
_NUMBER_WORDS = ("number", "combo", "meal", "numero")
_MEAL_WORDS = frozenset(stem_of(w) for w in words_of("meal combo menu plate platter dinner basket box special paquete"))
CHOICE_HEADS, MEAL_STEMS = _CHOICE_HEADS, _MEAL_WORDS
