# ruff: noqa: E501 - patterns stay in one piece
"""Allergen questions: from the data only, always with cross-contact; unknown or severe goes to a person. PURE.

It decides which allergens a question is about, what of the menu it asks, and whether the data may answer. It never
guesses: an item or option without a declaration, and a severe allergy, are for staff.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from domain.menu import Combo, Item, Option, Serving, Slot
from domain.order import Add, Change, ComboLine, ItemLine, Mod, Order
from edge.dialog.answering import free_of
from edge.dialog.answering.reply import Reply, reply
from edge.dialog.guards import sensitive
from edge.dialog.guards.allergy_told import NOT_ALLERGIC
from edge.dialog.meaning import Intent, Kind, Meaning
from edge.dialog.talk import Allergens, Move, Talk, Thing
from edge.dialog.understand.asks import ALLERGENS
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import fold, split

NAMED_AT_MOST = 3
NEAR = 4  # words: "a peanut and egg allergy"
CODES = "codes:"  # an intent's value, where a question goes on from one before
ALLERGIC = ("allerg", "alerg", "celiac", "coeliac", "anaphyl", "anafil", "intoleran", "epipen")
SAFE = frozenset({"safe", "okay", "ok", "fine", "segura", "seguro"})
SEVERE = frozenset(
    words_of(
        """
        severe severely deadly deathly hospitalized anaphylactic anaphylaxis epipen epipens fatal hospital die kill
        lethal life-threatening threatening
        grave severa severo graves mortal anafilaxia anafilactico anafilactica epinefrina
        """
    )
)
# Words of food as well: an ingredient is asked for by them as often as an allergen.
_ALSO_FOOD = frozenset(
    {"cheese", "queso", "butter", "fish", "pescado", "egg", "eggs", "huevo", "huevos", "milk", "leche"}
)
_INSIDE = frozenset(
    {"in", "inside", "on", "with", "contain", "contains", "en", "con", "contiene", "contienen", "lleva"}
)
_IT = frozenset({"it", "that", "this", "they", "them", "those", "these", "eso", "esa", "ese", "esto", "ella"})
_ASKING = frozenset({Kind.ASK_INGREDIENTS, Kind.ASK_OTHER, Kind.ASK_DIET})

Food = Item | Option


_ASKED_OF = re.compile(
    r"^\W*(?:\w+ )?(?:does|do|is|are|has|have) (?:the|your|that|this|those|an?) ((?:\w+ ){0,2}?\w+)"
    r" (?:have|has|contain|got|with|come|comes|made|include)\b"
)
_EATING = frozenset(
    words_of(
        """
        eat eats eating ate have has having touch touches drink drinks near around handle tolerate digest food bite lick
        comer come coma tomar toma probar tocar toca comida tolera
        """
    )
)


def spoken_of(words: Iterable[str], language: str) -> tuple[tuple[str, ...], bool]:
    """(the allergens that somebody is said to be allergic to, whether severely)."""
    said = [fold(word) for word in words]
    named = [w for w in _said_to_harm(said) if w in ALLERGENS and not (language == "es" and w == "soy")]
    text = " ".join(said)
    if NOT_ALLERGIC.search(text):
        return (), False
    severe = any(word in SEVERE for word in said) or sensitive.is_grave(text)
    by_name = any(word.startswith(ALLERGIC) for word in said)
    kept_from = _OF_NO_ALLERGEN.search(text) and not sensitive.cannot_have(_OF_NO_ALLERGEN.sub(" ", text))
    if kept_from and not (by_name or severe):
        named = [w for w in named if w in text[_ends(_OF_NO_ALLERGEN, text) :].split()]
    # "I can't breathe, this smells so good" tells of no food that must not be eaten.
    allergic = by_name or (sensitive.cannot_have(text) and bool(named or _EATING & set(said)))
    if not named and _of_something_else(text):
        return (), True  # of what no menu declares: no data can answer for it
    if not (allergic or (severe and named)):
        return (), False
    return tuple(dict.fromkeys(ALLERGENS[w] for w in named if w not in _ALSO_FOOD or allergic)), severe


# "A fish sandwich, I can't do pork": what somebody keeps from for another reason, and no fish.
_OF_NO_ALLERGEN = re.compile(
    r"\b(?:(?:cant|cannot|can not|dont|doesnt|do not|wont|never|not allowed(?: to)?|no (?:puedo|puede|podemos|como|come|comemos))(?: (?:really|even))?"
    r" (?:do|eat|have|touch|drink|handle|comer|tomar)?|avoid|avoiding|stay away from|off) ?(?:any |the |red |nada de |la |el )?"
    r"(?:pork|beef|meat|ham|bacon|steak|alcohol|booze|caffeine|sugar|carbs?|spicy|fried|cerdo|puerco|res|carne|picante|alcohol|cafeina|azucar)\b"
)


def _ends(pattern: re.Pattern[str], text: str) -> int:
    found = pattern.search(text)
    return found.end() if found else 0


_TO_WHAT = re.compile(
    r"\b(?:allergic|allergy|allergies|reacts?|reaction|sensitivity|alergic[oa]s?|alergia)"
    r" (?:to|with|a|al|con) (?:(?:the|any|some|el|la|los|las) )?(\w+)"
    r"|\b(?:hives|rash|breaks? out|ronchas) (?:from|with|if|when|con|por) (?:\w+ )?(\w+)|\b(\w+) allerg(?:y|ies)\b"
)
_NO_FOOD = frozenset(
    words_of(
        """
        anything nothing nada it that this them those a an any the my his her our food bad severe have has had some
        your their with of real serious no is what which about in for your any given mean if also
        """
    )
)


def _of_something_else(text: str) -> bool:
    """ "Allergic to strawberries": something is named, and it is none of the declared allergens."""
    named = [w for match in _TO_WHAT.finditer(text) for w in match.groups() if w]
    return any(w not in _NO_FOOD and w not in ALLERGENS for w in named)


# "Hold the onions, I'm allergic to them", "no mustard, he's allergic": of what is left off, and of nothing named.
_OF_WHAT_GOES = re.compile(
    r"\b(?:allergic|allergy|alergic[oa]s?|alergia)(?: (?:to|a|al))?(?: (?:it|them|those|that|this|these|the stuff|all of (?:it|them)|es[oa]s?|ell[oa]s?))?"
    r"(?=$| (?:and|so|but|please|then|thanks|y|pero|por)\b)"
)


def of_what_goes(meaning: Meaning, text: str, serving: Serving) -> tuple[tuple[str, ...], bool]:
    """(the allergens of what is left off because of an allergy, whether that is anything that no menu declares)."""
    clauses = [sensitive.plain(c) for c in _CLAUSES.split(text)]
    if not any(_OF_WHAT_GOES.search(c) and not NOT_ALLERGIC.search(c) for c in clauses):
        return (), False
    lines = [c.line for c in meaning.commands if isinstance(c, Add)]
    lines += [line for c in meaning.commands if isinstance(c, Change) for line in c.to]
    held = [line.mods if isinstance(line, ItemLine) else _all_mods(line) for line in lines]
    gone = dict.fromkeys(mod.option for mods in held for mod in mods if mod.qualifier == "no")
    options = [food for ref in gone for food in _foods(ref, serving) if isinstance(food, Option)]
    return tuple(dict.fromkeys(c for o in options for c in o.contains)), any(not o.contains for o in options)


_CLAUSES = re.compile(r"[,.;!?]+")


def _all_mods(line: ComboLine) -> list[Mod]:
    return [mod for fill in line.slots.values() for mod in fill.mods]


def _said_to_harm(said: Sequence[str]) -> Sequence[str]:
    """The words about the allergy: "con queso, y mi hija es alérgica al ajonjolí" speaks of no milk."""
    at = next((n for n, word in enumerate(said) if word.startswith(ALLERGIC)), None)
    if at is None:
        return said
    behind, before = said[at:], said[max(0, at - NEAR) : at]
    return behind if any(w in ALLERGENS for w in behind) else before if any(w in ALLERGENS for w in before) else said


def warnings(refs: Iterable[str], talk: Talk, serving: Serving, *, told_now: bool = False) -> list[Move]:
    """What of the things just ordered holds, or may hold, what somebody is allergic to.

    told_now: the allergy was told with the order; then it is said, too, what lists none of it, and that the kitchen is
    shared.
    """
    codes = _with_its_kin(list(talk.allergies))
    items = [food for ref in refs for food in _foods(ref, serving) if isinstance(food, Item)] if codes else []
    if told_now and any(not _declared(item, serving) for item in items):
        return [Move("allergens_from_staff")]
    found = [move for item in items for move in _findings(item, codes)]
    held = [move for move in found if move.kind in ("contains", "may_contain")][:NAMED_AT_MOST]
    return [*(held or found[:NAMED_AT_MOST]), Move("cross_contact")] if told_now and found else held


def asked_by_telling(meaning: Meaning, talk: Talk, text: str) -> Meaning:
    """ "Sesame and I don't get along", and nothing ordered with it: what the data says of the order, or staff. An
    allergy that is told is never met with silence, however unsure the other words are."""
    about = tuple(dict.fromkeys(ref for i in meaning.intents if i.kind in _ASKING for ref in i.about))
    told = Intent(Kind.ASK_ALLERGENS, about=about, value=f"{CODES}{','.join(talk.allergies)}", text=text)
    answered = (Kind.NOISE, Kind.ASK_OTHER, *(_ASKING if about else ()))  # "what's in the tart? he's allergic to nuts"
    others = tuple(i for i in meaning.intents if i.kind not in answered)
    sure = meaning.commands and meaning.confidence >= SURE_OF_COMMANDS
    return replace(
        meaning, commands=meaning.commands if sure else (), intents=(told, *others), unknown=(), ambiguities=()
    )


def of_what_is_asked(meaning: Meaning, text: str, serving: Serving) -> Meaning:
    """ "What's in the tart? My son is allergic to nuts": one question, of the tart and nuts.

    What was named only in telling ("your sign says the tart is nut free") is what is asked of, too, and never what else
    happens to be ordered.
    """
    about = tuple(dict.fromkeys(ref for i in meaning.intents if i.kind in _ASKING for ref in i.about))
    if not any(i.kind is Kind.ASK_ALLERGENS and not i.about for i in meaning.intents):
        return meaning
    about = about or _called_in_full(text, serving)
    if not about:
        return meaning
    asked = (i for i in meaning.intents if i.kind not in _ASKING)
    return replace(
        meaning,
        intents=tuple(replace(i, about=about) if i.kind is Kind.ASK_ALLERGENS and not i.about else i for i in asked),
    )


def _called_in_full(text: str, serving: Serving) -> tuple[str, ...]:
    """What of the menu the words name by a whole name of it; an allergen alone ("milk") is no dish here."""
    said = f" {fold(' '.join(word.text for word in split(text).words))} "

    def is_said(name: str) -> bool:
        words = [word.text for word in split(name).words]
        return bool(words) and words[-1] not in ALLERGENS and f" {fold(' '.join(words))} " in said

    found = [item.id for item in serving.menu.items if any(map(is_said, (*item.name.all(), *item.aliases)))]
    return tuple(found) if len(found) <= NAMED_AT_MOST else ()


NAMED_AT_MOST = 3


SURE_OF_COMMANDS = 0.55  # as `conduct.SURE_ENOUGH`: never act on a low-confidence hearing


def asks_for(intent: Intent, talk: Talk, serving: Serving) -> bool:
    """Whether a question is about an allergen, whatever its words made of it."""
    if intent.kind is Kind.ASK_ALLERGENS:
        return True
    if intent.kind is Kind.ASK_INGREDIENTS:
        intent = replace(intent, text=_without_names(intent, serving))
    said = _stems(intent.text)
    of_food = intent.kind in (*_ASKING, Kind.ASK_AVAILABLE)  # "ok, that's it" asks nothing
    if of_food and talk.allergies and said & SAFE:  # "is it safe", after an allergy was spoken of
        return True
    if _of_it(intent, talk, serving):
        return True
    codes = _codes(intent, serving, talk.language)
    if not codes:
        return False
    if intent.kind is Kind.ASK_AVAILABLE:  # "are there any nuts in the tart"; "do you have fish" asks for food
        return bool(said & _INSIDE) and bool(_named(intent, serving))
    if intent.kind not in _ASKING:
        return False
    strict = [w for w in said - _name_stems(intent, serving) if w in ALLERGENS and w not in _ALSO_FOOD]
    return bool(strict) or not _is_an_option(intent, serving)


def _without_names(intent: Intent, serving: Serving) -> str:
    """ "What comes with the fish meal": the words without what is called so in full, which asks for no fish."""
    things = [thing for ref in intent.about if (thing := serving.menu.item(ref) or serving.menu.combo(ref))]
    names = (name.lower() for thing in things for name in (*thing.name.all(), *thing.aliases) if " " in name)
    text = intent.text.lower()
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, " ")
    return text


def _of_it(intent: Intent, talk: Talk, serving: Serving) -> bool:
    """ "Does it have egg", "is there milk in that": of what was spoken of, and no egg muffin or carton of milk."""
    said = set(intent.text.lower().replace("?", " ").split())
    if intent.kind not in (*_ASKING, Kind.ASK_AVAILABLE) or not said & _IT or not _pointed_at(intent, talk, serving):
        return False
    words = {w for w in said if w in ALLERGENS}
    rest = _stems(" ".join(said - words)) - _stems(" ".join(_IT))
    named = [food for ref in intent.about for food in _foods(ref, serving)]
    return bool(words) and not any(_name_words(food) & rest for food in named) and not _is_an_option(intent, serving)


def names_food(intent: Intent, serving: Serving) -> bool:
    return bool(_named(intent, serving))


def answer(intent: Intent, talk: Talk, serving: Serving) -> Reply:
    """What the data says of what was asked, or a person."""
    of_it = _of_it(intent, talk, serving)
    foods = (() if of_it else _named(intent, serving)) or _pointed_at(intent, talk, serving)
    unknown = any(not _declared(food, serving) for food in foods)
    if intent.value.startswith(free_of.FREE_OF) and not talk.grave:
        return free_of.answer(intent.value, serving)
    if talk.grave or intent.value.startswith("severe") or not foods or unknown:
        return reply("allergens_from_staff", hand_over="allergens", sensitive=True)
    codes = _codes(replace(intent, about=()) if of_it else intent, serving, talk.language)
    codes = codes or ([] if intent.kind is Kind.ASK_ALLERGENS else [*talk.allergies])
    if "tree" not in intent.text.lower():
        codes = _with_its_kin(codes)
    moves = [move for food in foods[:NAMED_AT_MOST] for move in _findings(food, codes)]
    return Reply((*moves, Move("cross_contact")), sensitive=True)


def _with_its_kin(codes: list[str]) -> list[str]:
    """Who speaks of nuts means peanuts, too."""
    return [*codes, "peanut"] if "tree_nut" in codes and "peanut" not in codes else codes


def _findings(food: Food, codes: list[str]) -> list[Move]:
    held, maybe = (
        (food.allergens.contains, food.allergens.may_contain) if isinstance(food, Item) else (food.contains, ())
    )
    found = [
        ("contains", [c for c in codes or held if c in held]),
        ("may_contain", [c for c in codes or maybe if c in maybe and c not in held]),
        ("does_not_list", [c for c in codes if c not in held and c not in maybe]),
    ]
    moves = [
        Move(kind, {"item": Thing(food.id), "allergens": Allergens(tuple(named))}) for kind, named in found if named
    ]
    return moves or [Move("lists_none", {"item": Thing(food.id)})]


def _declared(food: Food, serving: Serving) -> bool:
    """An option says nothing of its own status: it is known where its menu says what any option contains."""
    if isinstance(food, Item):
        return food.allergens.status == "declared"
    return any(option.contains for group in serving.menu.groups for option in group.options)


# ---- what is asked about


def _named(intent: Intent, serving: Serving) -> list[Food]:
    """The items and options that the question names; not the egg muffin in "is there egg in the house sauce"."""
    found = [food for ref in intent.about for food in _foods(ref, serving)]
    said = _stems(intent.text)
    named = [(food, _name_words(food) & said) for food in found]
    # A name of which only the allergen was said is not meant; one that was said before the question is.
    kept = [food for food, words in named if not words or not words <= _allergen_stems(intent.text)]
    kept = kept or [f for f in found if isinstance(f, Item) and intent.kind is not Kind.ASK_ALLERGENS]
    if of := _ASKED_OF.match(intent.text.lower()):  # "does the fish have egg": of the fish, and of no egg muffin
        subject = [f for f, words in named if isinstance(f, Item) and words and words <= _stems(of[1])]
        kept = [f for f in kept if not isinstance(f, Item)] + subject if subject else kept
    return list({food.id: food for food in kept}.values())


def _foods(ref: str, serving: Serving) -> list[Food]:
    menu = serving.menu
    thing = menu.item(ref.partition("/")[0]) or menu.combo(ref)
    if isinstance(thing, Item):
        return [thing]
    if isinstance(thing, Combo):
        return [i for slot in thing.slots if (i := menu.item(_usual(slot))) is not None]
    options = [option for group in menu.groups if (option := group.option(ref)) is not None]
    return [*options[:1]]


def _usual(slot: Slot) -> str:
    """What fills a place of a combo unless something else is said."""
    return slot.default or (slot.choices[0].item if len(slot.choices) == 1 else "")


def _pointed_at(intent: Intent, talk: Talk, serving: Serving) -> list[Food]:
    """Nothing is named: what was just spoken of, where the words point; else what is ordered."""
    pointing = _stems(intent.text) & {"it", "that", "those", "them", "this", "eso", "esa", "ese", "esto"}
    if talk.offered and (pointing or not talk.order.lines):
        return [food for ref in talk.offered for food in _foods(ref.partition("/")[0], serving)]
    items = (serving.menu.item(ref) for ref in _ordered(talk.order))
    return list({item.id: item for item in items if item is not None}.values())


def _ordered(order: Order) -> list[str]:
    refs: list[str] = []
    for line in order.lines:
        refs += [line.item] if isinstance(line, ItemLine) else _filled(line)
    return refs


def _filled(line: ComboLine) -> list[str]:
    return [fill.item for fill in line.slots.values()]


# ---- words


def _stems(text: str) -> set[str]:
    return {stem for word in split(text).words for stem in (word.text, word.stem)}


def _allergen_stems(text: str) -> set[str]:
    return {s for word in split(text).words if word.text in ALLERGENS for s in (word.text, word.stem)}


def _name_words(food: Food) -> set[str]:
    return {stem for name in food.name.all() for stem in _stems(name)}


def _name_stems(intent: Intent, serving: Serving) -> set[str]:
    return {s for food in _named(intent, serving) for s in _name_words(food)}


def codes_of(intent: Intent, talk: Talk, serving: Serving) -> str:
    """What the question was about, for one that goes on from it."""
    return CODES + ",".join(_codes(intent, serving, talk.language))


def _codes(intent: Intent, serving: Serving, language: str) -> list[str]:
    """The allergens that the words name, without those in the names of what is asked about."""
    if intent.value.startswith(CODES):
        return [code for code in intent.value.removeprefix(CODES).split(",") if code]
    names = {s for food in _named(intent, serving) for s in _name_words(food)}
    said = [word.text for word in split(intent.text).words]
    ends_free = [w for w in said if w in ALLERGENS and w not in names and not (language == "es" and w == "soy")]
    return list(dict.fromkeys(ALLERGENS[w] for w in ends_free))


def _is_an_option(intent: Intent, serving: Serving) -> bool:
    """ "Does the burger have cheese" asks for an ingredient that the item may have."""
    items = [food for ref in intent.about for food in _foods(ref, serving) if isinstance(food, Item)]
    return any(item.option(ref) for item in items for ref in intent.about)
