"""Whether a thing can be had, as a guest asks it: "do you have a caesar salad". Reads only. PURE.

It decides whether what understanding found is what was asked for: a side salad is no caesar salad, and saying yes to it
would be a wrong answer. What is nearest is then offered, by its own name.
"""

from collections.abc import Iterable
from functools import cache

from domain.menu import Combo, Item, Serving
from edge.dialog.answering import dayparts
from edge.dialog.answering.alternatives import alternatives
from edge.dialog.answering.reply import Reply, reply
from edge.dialog.meaning import Intent
from edge.dialog.talk import Move, Thing, Things
from edge.dialog.understand.asks import ALLERGENS
from edge.dialog.vocabulary import kinds
from edge.dialog.vocabulary.foods import FOODS, RINGS, USUAL_WORDS
from edge.dialog.vocabulary.sayings import ORDINARY, function_words
from edge.dialog.vocabulary.sizes import class_of
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import split, stem

NEAREST_AT_MOST, NAMED_AT_MOST = 2, 5


def answer(intent: Intent, things: list[Item | Combo], serving: Serving) -> Reply:
    asked = _asked_for(intent.text)
    if not things and not asked and (meant := _by_a_name_word(intent.text, serving)):
        return reply("options_are", options=Things(tuple(map(Thing, meant)), "and"))
    if not things:
        return _not_found(asked, kinds.nearest(asked, serving))
    things = [thing for thing in things if not unaccounted(intent.text, thing)] or things[:1]
    several = [thing for thing in things if serving.can_have(thing)][:NAMED_AT_MOST]
    if len(several) > 1:
        return reply("options_are", options=Things(tuple(Thing(thing.id) for thing in several), "and"))
    thing = things[0]
    if unaccounted(intent.text, thing):
        near = (thing.id,) if serving.can_have(thing) else kinds.nearest(asked, serving)
        return _not_found(asked, near)
    why = serving.why_not(thing)
    if why is None:
        return Reply((Move("yes_we_have", {"item": Thing(thing.id)}),), offers=(thing.id,), said=asked)
    if why == "not_now" and isinstance(thing, Item) and dayparts.named_in(intent.text, serving):
        return Reply((Move("not_at_this_time"), *dayparts.served_when(thing, serving)))  # "do you still have breakfast"
    moves = [Move(why, {"item": Thing(thing.id)})]
    if why == "not_now" and isinstance(thing, Item):
        moves += dayparts.served_when(thing, serving)
    near_by = alternatives(thing, serving)
    if near_by:
        moves.append(Move("instead", {"items": Things(near_by)}))
    return Reply(tuple(moves), offers=tuple(t.id for t in near_by))


_FOR_WHOM = frozenset({"kid", "child", "children", "nin", "nino", "infantil"})  # stems: nobody's dish, and yet a name


def _by_a_name_word(text: str, serving: Serving) -> tuple[str, ...]:
    """ "What do you have for kids": an everyday word that something is called by."""
    words = {form for w in split(text).words for form in (w.text, w.stem)} & _FOR_WHOM
    things: list[Item | Combo] = [*serving.menu.combos, *serving.menu.items]
    sold = [t for t in things if serving.can_have(t)]
    found = [t.id for t in sold if words & {w.stem for name in t.name.all() for w in split(name).words[:1]}]
    return tuple(found[:NAMED_AT_MOST])


def _not_found(asked: str, near: tuple[str, ...]) -> Reply:
    if not asked:
        return Reply((Move("ask_about_what"),), asks=True)
    if not near:
        return reply("not_found", words=asked)
    near = near[:NEAREST_AT_MOST]
    return Reply((Move("not_found_near", {"words": asked, "items": Things(tuple(map(Thing, near)))}),), offers=near)


def names_something(text: str) -> bool:
    """Whether a question says of what: then it is answered, also when we do not have it."""
    return bool(_asked_for(text))


def only_word_of(text: str) -> str:
    """The stem of the one word that says of what: "salad", of "do you have any salads"; "" where more is said."""
    words = [w for w in split(text).words if w.text not in _DO_YOU_HAVE]
    return KINDS_ES.get(words[0].text.removesuffix("s"), words[0].stem) if len(words) == 1 else ""


# The kinds of a menu are named in English alone.
KINDS_ES = {
    "postre": "dessert", "bebida": "drink", "acompanamiento": "side", "acompañamiento": "side", "ensalada": "salad",
    "hamburguesa": "burger", "malteada": "shake", "refresco": "drink",
}  # fmt: skip
_DO_YOU_HAVE = frozenset(
    words_of(
        """
        do does you guys all have has got sell serve carry offer any some the a an your of kind kinds sort sorts type
        types today here there is are what which still also and ok okay so um uh hey hi
        hay tiene tienen venden ofrecen algun alguna algunos algunas algo de que cuales tipo tipos para
        """
    )
)


def not_found(text: str, serving: Serving) -> Reply:
    """Of a dish that goes by the words of a question, and is not there."""
    asked = _asked_for(text)
    return _not_found(asked, kinds.nearest(asked, serving))


def _asked_for(text: str) -> str:
    """The thing's words: the question's without "do you have any"."""
    words = [w.text for w in split(text).words]
    content = [n for n, w in enumerate(words) if w in _DISHES_ALONE or not _says_nothing(w)]
    if not content:
        rest = [w for w in words if w not in _DO_YOU_HAVE and w not in _POINTING]
        return " ".join(rest) if len(rest) > 1 and stem(rest[-1]) in _EATEN else ""  # "brown sauce"
    first, last = content[0], content[-1]
    while first and (words[first - 1] in _BEFORE or _is_food(words[first - 1])):
        first -= 1
    while (n := last + 1 + (words[last + 1 : last + 2] in (["and"], ["y"]))) < len(words) and _is_food(words[n]):
        last = n
    return " ".join(words[first : last + 1])


def _is_food(word: str) -> bool:
    """Part of a dish's name beside a word that says more: "fish tacos", "mac and cheese"."""
    return word in ALLERGENS or bool(kinds.of_words(word))


# Everyday words that are dishes all the same, and those that are part of a dish's name where they stand before it:
# "hot dogs", "hot tea".
_EATEN = FOODS | {stem(word) for word in words_of("sauce dip dressing gravy seasoning topping spread salsa aderezo")}
_POINTING = frozenset(words_of("it that this those these them one ones other else more"))
_DISHES_ALONE = frozenset(words_of("dog dogs hotdog hotdogs perro perros"))
_BEFORE = frozenset(words_of("salsa hot black green red white blue french sweet fried open big little double triple"))


def _says_nothing(word: str) -> bool:
    return word in ORDINARY or word in function_words()


def unaccounted(text: str, *things: Item | Combo) -> list[str]:
    """Words of the question that are no name of the things, nor another word for one."""
    names = [name for thing in things for name in (*thing.name.all(), *thing.aliases)]
    shelves = [t.category.replace("_", " ") for t in things if isinstance(t, Item)]
    sized = any(len(t.variations if isinstance(t, Item) else t.sizes) > 1 for t in things)
    groups = [g for t in things if isinstance(t, Item) for g in t.groups if g.kind == "choice"]
    chosen = [name for g in groups for o in g.options for name in (*o.name.all(), *o.aliases)]  # "unsweet tea"
    left = unaccounted_in(text, names, [*shelves, *chosen])
    return [w for w in left if not (sized and class_of((split(w).words[0].stem,)))]


def unaccounted_in(text: str, called: Iterable[str], shelves: Iterable[str] = ()) -> list[str]:
    """The same, of what goes by these names."""
    names = [_stems(name) for name in called]
    named = {stem for name in names for stem in name}
    if (other := _stems(text) & _HOT) and named & _COLD and not named & _HOT:
        return sorted(other)  # "hot tea" is no iced one
    named |= {s for shelf in shelves for s in _stems(shelf)}
    words = [w for w in split(text).words if not (_says_nothing(w.text) or {w.text, w.stem} & named)]
    return [w.text for w in words if not _means_one({w.text, w.stem}, names)]


_HOT = frozenset(words_of("hot caliente calientes"))
_COLD = frozenset(words_of("iced ice cold frozen helado helada frio fria"))


@cache
def _rings() -> tuple[tuple[set[str], ...], ...]:
    return tuple(tuple(_stems(phrase) for phrase in ring) for ring in RINGS)


def _stems(text: str) -> set[str]:
    return {stem for word in split(text).words for stem in (word.text, word.stem)}


def _means_one(word: set[str], names: list[set[str]]) -> bool:
    """ "Coke" for a cola: another word for all that the thing is called, beside what goes without saying."""
    for phrases in _rings():
        if any(word & phrase for phrase in phrases):
            whole = (phrase for phrase in phrases if any(name - USUAL_WORDS <= phrase <= name for name in names))
            if any(whole):
                return True
    return False
