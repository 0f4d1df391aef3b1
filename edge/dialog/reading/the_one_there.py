"""A kind that names what is there already: "the burger" of one cheeseburger, "the chicken one" of two salads. PURE.

A menu may call one dish by the bare word ("burger"); with another one ordered, or just listed, that is meant. It writes
the full name in place of the bare word, so that the turn is read again, and decides nothing else.
"""

import re
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from domain.menu import Combo, Item, Menu
from domain.order import Add, Change, ComboLine, Command, ItemLine, Order, Remove
from edge.dialog.answering.categories import category_words
from edge.dialog.answering.prices import said_size
from edge.dialog.meaning import Intent, Kind, Meaning, Span
from edge.dialog.reading.repairs import thing
from edge.dialog.understand.last_line import last_line
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES
from edge.dialog.vocabulary.titles import head_of
from edge.dialog.vocabulary.words import split, stem, stems_of

_POINTS = frozenset({"the", "ofthem", "on", "pron"})
_TAKES = frozenset({"order", "add", "another", "more", "sideof", "same"})
_BETWEEN = frozenset({"fill", "talk", "stop", "size", "and", "a"})
_RIGHTED = frozenset({"repair", "make", "say: no", "instead"})
_HANDHELD = frozenset({"burger", "hamburger", "sandwich", "wrap", "hamburguesa", "sub", "hoagie", "torta"})


# Words for whatever is held in a bun; a wrap or a sub is only what is called so.
_SANDWICH = frozenset({"burger", "hamburger", "sandwich", "hamburguesa"})


def named_there(meaning: Meaning, order: Order, menu: Menu) -> str | None:
    """ "The burger, can you put bacon on it", "actually three burgers": of the one kind of burger that is ordered."""
    held = _held(order, menu)
    for at, span in enumerate(meaning.spans):
        ref = _named(span)
        if not ref or any(one.id == ref for one in held) or not _is_of_what_is_there(meaning, at, ref):
            continue
        fits = _fitting(span.text, ref, held, menu)
        if len(fits) == 1 and not _is_its_name(span.text, menu.item(ref)):
            return _with_name(meaning, at, fits[0])
    return None


# "Burger totally plain", behind the meal that has one: that one, and no other burger.
_BARE_HEAD = re.compile(
    r"(?P<start>^\W*(?:(?:and|oh|um|uh|ok|okay|actually|sorry|wait|but|y)\W+)*|[.;!?]\s+(?:(?:and|but|oh)\s+)?)"
    r"(?P<head>[a-záéíóúñ]{3,})(?:['’]s)? "
    r"(?=(?:(?:completely|totally|absolutely|entirely|just|really|all|totalmente|bien) )?"
    r"(?:plain|dry|with (?:no|extra|light)|without|no|extra|light|hold|only|sencill[ao]|sol[ao]|sin)\b)",
    re.IGNORECASE,
)


def with_its_article(text: str, order: Order, menu: Menu, read: Callable[[str], Meaning]) -> str:
    """ "Kids meal with the junior. Burger plain": the burger that was just said, where there is one. read: what words
    mean by themselves."""
    for found in _BARE_HEAD.finditer(text):
        before = text[: found.start()]
        same_turn = bool(re.search(r"\w", before))
        own = [c.line for c in read(before).commands if isinstance(c, Add)] if same_turn else []
        held = [(line, ref) for line in own or order.lines for ref in line.eaten]
        head = head_of(found["head"])
        fits = [
            (line, item)
            for line, ref in held
            if (item := menu.item(ref)) is not None and head in map(head_of, (*item.name.all(), *item.aliases))
        ]
        if len(fits) != 1 or fits[0][0].qty > 1:
            continue
        line, item = fits[0]
        if not same_turn and not isinstance(line, ComboLine) and _is_its_name(found["head"], item):
            continue  # "burger plain", of a menu's Burger: another one as likely
        at = found.start("head")
        return f"{text[:at]}the {text[at:]}"
    return text


# "Swap them fries for rings", "no onions on them burgers". Who gives them something is another matter.
_THEM = re.compile(
    r"(?<!\bgive )(?<!\bget )(?<!\bgot )(?<!\bbring )(?<!\bbuy )(?<!\bmake )(?<!\blet )(?<!\btell )"
    r"(?<!\bfor )(?<!\bboth of )(?<!\bof )"
    r"(?:\bthem|\bem|['’]em)(?: there)? (?P<what>[a-z]{3,}(?: [a-z]{3,})?)",
    re.IGNORECASE,
)


def with_them_pointing(text: str, order: Order, menu: Menu) -> str:
    """ "Swap them fries", of fries that are ordered: those. Before the name of what stands the word is an article."""
    held = {ref for line in order.lines for ref in (*line.eaten, thing(line))}
    names = [name for item in menu.items if item.id in held for name in (*item.name.all(), *item.aliases)]

    def pointed(found: re.Match[str]) -> str:
        words = found["what"].split()
        said = [" ".join(words[:n]) for n in range(1, len(words) + 1)]
        called = any(
            _is_one_word_of(w, name) or (head_of(w) == head_of(name) and stems_of(w) <= stems_of(name))
            for w in said
            for name in names
        )
        return f"those {found['what']}" if called else found[0]

    return _THEM.sub(pointed, text)


def _is_one_word_of(said: str, name: str) -> bool:
    """ "Cheeseburgers", which is written in one, and read as two words where it is one of a menu's names."""
    return stem(said.replace(" ", "").lower()) == stem(name.replace(" ", "").lower())


# "The combo", and no "combo number two", "kids meal" or "make it a meal".
_THE_MEAL = re.compile(
    r"(?<!\bof )\b(the|that|my|our|her|his|el|ese|mi) (?:combo|meal|men[uú])\b(?! (?:number|deal|n[uú]mero|de)\b)",
    re.IGNORECASE,
)
_SIZED = re.compile(r"\b(?:small|medium|large|big|bigger|chic[oa]|median[oa]|grande|upsize|supersize)\b", re.IGNORECASE)


def with_the_meal_named(text: str, order: Order, menu: Menu, language: str) -> str:
    """ "Make the combo large", with one meal ordered and a shake behind it: of the meal, by its name."""
    meals = {line.combo for line in order.lines if isinstance(line, ComboLine)}
    combo = menu.combo(next(iter(meals))) if len(meals) == 1 else None
    if combo is None or len(order.lines) < 2 or not _SIZED.search(text):
        return text
    return _THE_MEAL.sub(lambda m: f"{m[1]} {combo.name.get(language).lower()}", text, count=1)


def _held(order: Order, menu: Menu) -> list[Item]:
    ids: list[str] = []
    for line in order.lines:
        ids += line.eaten
    return [item for one in dict.fromkeys(ids) if (item := menu.item(one)) is not None]


def _named(span: Span) -> str:
    count, _, rest = span.meaning.partition(" x ")
    if " in place of " in span.meaning and not rest:
        return span.meaning.partition(" in place of ")[0]
    return rest.partition(",")[0] if count.isdigit() else ""


def _is_of_what_is_there(meaning: Meaning, at: int, ref: str) -> bool:
    before = [s.meaning for s in meaning.spans[:at] if not s.meaning.startswith("num: ")]
    if _TAKES & set(before) or _begins_anew(meaning.spans[:at]):
        return False
    near = next((m for m in reversed(before) if m not in _BETWEEN), "")
    made: Command | None = next((c for c in meaning.commands if _makes(c, ref)), None)
    if isinstance(made, Change) or near in _RIGHTED:
        return bool(_RIGHTED & set(before)) or isinstance(made, Change)
    changed = isinstance(made, Add) and isinstance(made.line, ItemLine) and bool(made.line.mods)
    return near in _POINTS and changed


def _begins_anew(before: Sequence[Span]) -> bool:
    """ "The shake should be large and two large cokes": behind an "and", what is counted is another thing."""
    told = [s.meaning for s in before if s.meaning not in ("fill", "talk", "size")]
    return len(told) > 1 and told[-2] == "and" and (told[-1] == "a" or told[-1].startswith("num: "))


def _makes(command: Command, ref: str) -> bool:
    match command:
        case Add(line):
            return thing(line) == ref
        case Change(_, to):
            return any(thing(line) == ref for line in to)
    return False


def _fitting(text: str, ref: str, held: Sequence[Item], menu: Menu) -> list[Item]:
    """What of it the words name: by words of its names, or by its kind; all that is held in a bun is one kind.

    A kind is told by its head alone: "the fish" is no other sandwich, though fish and chicken are sold under one title.
    """
    said, named = _stems(text), menu.item(ref)
    fits = [item for item in held if any(said <= _stems(name) for name in (*item.name.all(), *item.aliases))]
    if not fits and named is not None and said <= {_head(named)} | _HANDHELD:
        fits = [item for item in held if said <= _stems(" ".join(category_words(item)))]
    if not fits and said <= _SANDWICH:
        fits = [item for item in held if _stems(item.name.get()) & _HANDHELD]
    return fits if named is not None else []


def _is_its_name(text: str, item: Item | None) -> bool:
    return item is not None and any(_stems(text) == _stems(name) for name in item.name.all())


def _stems(text: str) -> set[str]:
    return {w.stem for w in split(text).words if w.number is None}


def _with_name(meaning: Meaning, at: int, item: Item | Combo) -> str:
    words = [s.text for s in meaning.spans]
    words[at] = item.name.get(meaning.language)
    return " ".join(words)


def named_among(meaning: Meaning, offered: Sequence[str], menu: Menu) -> str | None:
    """ "The crispy chicken one", right after two salads were listed: the one of them that is called so."""
    listed = [item for ref in offered if (item := menu.item(ref.partition("/")[0])) is not None]
    if len(listed) < 2 or any(i.kind.value.startswith("ask_") or i.kind is Kind.NO for i in meaning.intents):
        return None
    for at, span in enumerate(meaning.spans):
        ref = _named(span) or span.meaning.startswith("which? ")
        if not ref or any(item.id == ref for item in listed):
            continue
        one = at + 1 < len(meaning.spans) and meaning.spans[at + 1].meaning in ("1 of them", "num: 1")
        the = at > 0 and meaning.spans[at - 1].meaning == "the"
        fits = [item for item in listed if _stems(span.text) <= _stems(item.name.get(meaning.language))]
        whole = isinstance(ref, str) and _is_its_name(span.text, menu.item(ref))
        if (one or the) and len(fits) == 1 and not whole:
            spans = tuple(s for n, s in enumerate(meaning.spans) if not (one and n == at + 1))
            return " ".join(fits[0].name.get(meaning.language) if s is span else s.text for s in spans)
    return None


_THE_ONE_WITH = re.compile(
    r"\bthe ones? (?:with|that has|that comes with|which has|that['’]s got) (?:the |an? )?(?P<what>[a-z]+(?: [a-z]+)?)"
    r"(?=\W*$|[,.;]| (?:please|then|for|and|but|no|without|large|medium|small)\b)",
    re.IGNORECASE,
)


def listed_with(text: str, offered: Sequence[str], menu: Menu) -> str:
    """ "The one with bacon", right after the burgers were listed: the one of them on which that is, by its name."""
    found = _THE_ONE_WITH.search(text)
    listed = [item for ref in offered if (item := menu.item(ref.partition("/")[0])) is not None]
    if found is None or len(listed) < 2:
        return text
    said = stems_of(found["what"])
    fits = [item for item in listed if said <= _words_of(item)] or [item for item in listed if _is_so(said, item)]
    return f"{text[: found.start()]}the {fits[0].name.get()}{text[found.end() :]}" if len(fits) == 1 else text


def another_there(meaning: Meaning, order: Order, menu: Menu) -> str | None:
    """ "A salad" - "the chicken one": the other salad, in its place."""
    last = order.lines[-1] if order.lines else None
    item = menu.item(last.item) if isinstance(last, ItemLine) else None
    spans = [s for s in meaning.spans if s.meaning not in ("fill", "say: no", "repair", "talk")]
    one = len(spans) == 3 and spans[0].meaning == "the" and spans[2].text in ("one", "ones")
    if item is None or not one or not isinstance(last, ItemLine):
        return None
    kind = [i for i in menu.items if i.id != item.id and _head(i) == _head(item)]
    fits = [i for i in kind if _stems(spans[1].text) <= _stems(i.name.get(meaning.language))]
    if len(fits) != 1 or _stems(spans[1].text) <= _stems(item.name.get(meaning.language)):
        return None
    return f"make that {item.name.get(meaning.language)} a {fits[0].name.get(meaning.language)}"


_SO = r"(?!(?:other|same|first|second|third|fourth|last|next)\b)[a-z]+"
_FOR_SOMEBODY = re.compile(
    rf"(?P<led>(?:^|[.,;]\s*|\band ))the (?P<how>{_SO}) one for"
    r" (?P<who>me|us|him|her|them|myself|(?:my|the|our) [a-z]+)\b"
    r"|(?P<before>(?:^|[.,;]\s*|\band )(?:my |the |our )?[a-z]+"
    rf"(?:['’]ll (?:have|take|do)| will (?:have|take)| gets| wants| takes| would like)) the (?P<so>{_SO}) one\b",
    re.IGNORECASE,
)


def another_so(text: str, order: Order, menu: Menu) -> str:
    """ "And the hot one for me", behind a crispy chicken sandwich: another of its kind that is so, by its name.

    Where what stands may be called so, or several or none of its kind are, the words stay as they are.
    """
    found, last = _FOR_SOMEBODY.search(text), order.lines[-1] if order.lines else None
    item = menu.item(last.item) if isinstance(last, ItemLine) else None
    if found is None or item is None:
        return text
    said = stems_of(found["how"] or found["so"])
    held = _held(order, menu)
    if any(said <= _words_of(one) or _is_so(said, one) or _sized(said, one) for one in held):
        return text
    kind = [i for i in menu.items if i not in held and category_words(i) & category_words(item)]
    fits = [i for i in kind if said <= _words_of(i)] or [i for i in kind if _is_so(said, i)]
    near = max((len(_words_of(i) & _words_of(item)) for i in fits), default=0)
    fits = [i for i in fits if len(_words_of(i) & _words_of(item)) == near]
    if len(fits) != 1:
        return text
    led = found["led"] if found["how"] else f"{found['before']} "
    behind = f" for {found['who']}" if found["how"] else ""
    return f"{text[: found.start()]}{led}a {fits[0].name.get()}{behind}{text[found.end() :]}"


def _words_of(item: Item) -> set[str]:
    """The words of all its names."""
    return set(stems_of(*item.name.all(), *item.aliases))


def _is_so(said: AbstractSet[str], item: Item) -> bool:
    """Whether something on it by default is called so: the hot one has spicy mayonnaise."""
    held = (option for group in item.groups for option in group.options if item.includes(option.id))
    return any(said <= stems_of(name) for option in held for name in (*option.name.all(), *option.aliases))


def _sized(said: AbstractSet[str], item: Item) -> bool:
    return any(said <= stems_of(size.name.get()) for size in item.variations) or bool(said & SPOKEN_SIZES)


def so_large_there(meaning: Meaning, order: Order, menu: Menu) -> str | None:
    """ "Large shake", right after a vanilla one was ordered and told in its usual size: that one, in this size."""
    spans = [s for s in meaning.spans if s.meaning not in ("fill", "say: yes", "say: thanks", "say: no", "repair")]
    if spans[:1] and spans[0].meaning == "a" and meaning.spans[0].meaning == "say: no":
        spans = spans[1:]  # "no, a large shake"
    asked = meaning.ambiguities[0] if len(meaning.ambiguities) == 1 and not meaning.commands else None
    if asked is None or len(spans) != 2 or spans[0].meaning != "size" or not order.lines:
        return None
    kinds = {option.partition("/")[0] for option in asked.options}
    held = [line for line in order.lines if thing(line) in kinds]
    item = menu.item(thing(held[0])) if held == [last_line(order)] else None
    sized = said_size(item, spans[0].text) if item is not None else ""
    return f"make the {item.name.get(meaning.language)} {spans[0].text}" if item is not None and sized else None


def _head(item: Item) -> str:
    return split(item.name.get()).words[-1].stem


def asked_of_there(meaning: Meaning, order: Order, menu: Menu) -> Meaning:
    """ "How many calories is the sandwich": of the one that is ordered."""
    held = [item for item in _held(order, menu) if _stems(item.name.get()) & _HANDHELD]
    if len(held) != 1 or meaning.commands:
        return meaning
    return replace(meaning, intents=tuple(_of_held(i, held[0], menu) for i in meaning.intents))


def _of_held(intent: Intent, held: Item, menu: Menu) -> Intent:
    words = [w.stem for w in split(intent.text).words]
    called = _SANDWICH | (_words_of(held) & _HANDHELD)
    bare = any(a in ("the", "my", "that") and b in called for a, b in pairwise(words))
    things = [ref for ref in intent.about if menu.item(ref) or menu.combo(ref)]
    on_it = tuple(ref for ref in intent.about if ref not in things)  # "does the sandwich come with pickles"
    asks = intent.kind.value.startswith("ask_") and len(things or on_it) == 1 and intent.kind is not Kind.ASK_AVAILABLE
    return replace(intent, about=(held.id, *(on_it if things else ()))) if bare and asks else intent


_DROPPED = re.compile(
    r"^\W*(?:(?:oh|and|actually|ok|okay|no|wait|um)\W+)*(?:cancel|scratch|remove|drop|take off|forget|lose|skip) "
    r"the (?P<size>small|medium|large)(?: one)?(?: please)?\W*$",
    re.IGNORECASE,
)


def without_that_size(text: str, order: Order, menu: Menu) -> Command | None:
    """ "Cancel the medium", of a large, a medium and a small one."""
    found = _DROPPED.match(text)
    lines = [
        line for line in order.lines if isinstance(line, ItemLine) and found and _is_size(line, found["size"], menu)
    ]
    return Remove(lines[0].id) if len(lines) == 1 else None


def _is_size(line: ItemLine, words: str, menu: Menu) -> bool:
    item = menu.item(line.item)
    return item is not None and line.variation is not None and said_size(item, words) == line.variation


def is_a_kind(text: str, menu: Menu) -> list[Item]:
    """What the words name as a kind of which there are several: "a salad", "shakes"."""
    words = set(text.lower().split())
    return [item for item in menu.items if words and words <= category_words(item)]
