"""Questions that only name the next thing: "what about the fries", "and in the fish sandwich, shellfish?". PURE.

It decides that such a turn asks again what was asked before, of something else; alone, its words would order it.
"""

import re
from dataclasses import replace
from itertools import dropwhile

from domain.menu import Menu
from domain.order import Add, ItemLine
from edge.dialog.guards import graver
from edge.dialog.meaning import Intent, Kind, Meaning, Span
from edge.dialog.talk import Talk
from edge.dialog.understand.asks import ALLERGENS
from edge.dialog.vocabulary.tables import words_of

LEADS = ("what about", "how about", "and what about", "que hay de", "y que tal", "que tal")
# Behind a question what may be eaten: "and if I add mayo to it?".
_IF_ADDED = re.compile(r"^(?:(?:and|so|but|y|pero) )?(?:what )?(?:if|with|si|con)\b")
_OPTION = re.compile(r"^(?:add|with|extra|light|side) \w+/([^\s,]+)$")
COMPARING = frozenset(
    words_of(
        "cheaper cheapest dearer expensive bigger biggest smaller better difference or barato barata caro cara mejor o"
    )
)
# "And the tart, has that got any?", after what may hurt somebody: of that still, and no list of what is on it.
_HAS_ANY = re.compile(
    r"\b(?:any|some|alguno|alguna|tambi[eé]n)(?: of (?:it|them|that|those))?"
    r"(?: (?:in|on) (?:it|that|there|them|those|this))?(?: too| either| as well| at all)*\W*$",
    re.IGNORECASE,
)
FOLLOWED = (
    Kind.ASK_PRICE, Kind.ASK_ALLERGENS, Kind.ASK_INGREDIENTS, Kind.ASK_CALORIES, Kind.ASK_DIET, Kind.ASK_AVAILABLE,
)  # fmt: skip
# "And a small": after a price, another price; a size alone orders nothing that nobody named.
_AND_A_SIZE = re.compile(
    r"^(?:and|y) (?:for )?(?:an?|the|una?|la|el)? ?"
    r"(?:small|medium|large|regular|big|chic[oa]|median[oa]|grande)(?: one| una?)?$"
)
# Behind a question what may be eaten: "and the soup" asks on, "and a soup" orders.
_AND_THE = re.compile(r"^(?:and|or|y|o) (?:(?:in|en) )?(?:the|el|la|los|las)\b")
_NAMES = re.compile(r"^(?:1 x|1 more x|the line|names) ([^\s,]+)(?:, in place of .*)?$")
_BESIDE = frozenset(
    {"and", "or", "the", "a", "on", "with", "fill", "talk", "stop", "size", "item", "opt", "same", "1 of them", ""}
    | {"only", "itself"}
)


def followed_up(meaning: Meaning, text: str, talk: Talk, menu: Menu) -> Meaning:
    """The meaning as a question, where it goes on from the one before; else as it is."""
    spans = _behind_an_exclamation(meaning.spans)
    if not text.strip().endswith("?") and not _asks_on(meaning.spans, spans):
        spans = meaning.spans
    said = " ".join(span.text for span in spans)
    leads = said.startswith(LEADS)
    question = talk.question
    if not question and talk.allergies and (leads or (text.strip().endswith("?") and _AND_THE.match(said))):
        question = graver.question(talk)  # an allergy that was told is asked about, whatever came between
    kind, _, value = question.partition(":")
    of_allergens = kind == Kind.ASK_ALLERGENS.value
    goes_on = leads or text.strip().endswith("?") or (kind == Kind.ASK_PRICE.value and bool(_AND_A_SIZE.search(said)))
    goes_on = goes_on or (kind == Kind.ASK_PRICE.value and bool(_AND_THE.match(said)))
    if_added = of_allergens and bool(_IF_ADDED.match(said)) and "?" in text
    righted = _behind_i_meant(meaning.spans)
    goes_on = (
        goes_on or bool(righted) or (of_allergens and (_only_allergens(meaning.spans) or bool(_AND_THE.match(said))))
    )
    if of_allergens and _HAS_ANY.search(text) and (about := _asked_about(meaning)):
        return replace(meaning, commands=(), unknown=(), intents=(Intent(Kind.ASK_ALLERGENS, about, value, said),))
    if of_allergens and any(_asks(i.kind) and i.about for i in meaning.intents):
        return meaning  # "is the fish sandwich safe?": what is asked about is said
    if not kind or not goes_on or any(_asks(i.kind) for i in meaning.intents if not of_allergens):
        return meaning
    rest = _behind_the_lead(spans) if leads else righted or spans
    if kind == Kind.ASK_PRICE.value and (other := _in_pieces(rest, talk.offered, menu)) is not None:
        return replace(meaning, commands=(), unknown=(), ambiguities=(), intents=(other,))
    options = tuple(m[1] for span in rest if if_added and (m := _OPTION.match(span.meaning)))
    if not options and not all(_belongs(span) or (of_allergens and _of_allergens(span)) for span in rest):
        return meaning
    about = tuple(dict.fromkeys(m[1] for span in rest if not _is_allergen(span) and (m := _NAMES.match(span.meaning))))
    about = about or options
    if not about and of_allergens and any(map(_is_allergen, rest)):
        about = tuple(dict.fromkeys(ref.partition("/")[0] for ref in talk.offered))
    elif not about and any(span.meaning == "size" for span in rest):
        about = tuple(ref.partition("/")[0] for ref in talk.offered)
    if not about:
        return meaning
    unnamed = (span for span in rest if not _NAMES.match(span.meaning) or (of_allergens and _is_allergen(span)))
    if any(word in ALLERGENS for span in unnamed for word in span.text.split()):
        value = ""  # another allergen than before
    intent = Intent(Kind(kind), about, value, said)
    return replace(meaning, commands=(), unknown=(), ambiguities=(), intents=(intent,))


def _asked_about(meaning: Meaning) -> tuple[str, ...]:
    """The dishes of questions that name nothing else: what is in them, or whether there are such."""
    asked = [i for i in meaning.intents if i.kind in _OF_A_DISH and not i.value]
    return asked[0].about if len(asked) == 1 else ()


_OF_A_DISH = frozenset({Kind.ASK_INGREDIENTS, Kind.ASK_AVAILABLE, Kind.ASK_OTHER})


def _behind_an_exclamation(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "Good lord. And the double?": from where it goes on; as they are, where anything else is said before."""
    at = next((n for n, span in enumerate(spans) if span.meaning not in _SAID_TO_IT), 0)
    goes_on = spans[at:] and (spans[at].meaning == "and" or " ".join(s.text for s in spans[at:]).startswith(LEADS))
    return spans[at:] if goes_on else spans


def _asks_on(spans: tuple[Span, ...], behind: tuple[Span, ...]) -> bool:
    """ "Ok what about the five": a question, though it is not written as one. Behind a no it is a wish."""
    before = spans[: len(spans) - len(behind)]
    leads = " ".join(s.text for s in behind).startswith(LEADS)
    return leads and all(s.meaning != "say: no" for s in before)


_SAID_TO_IT = frozenset({"", "talk", "fill", "stop", "say: yes", "say: no", "say: greeting", "say: abuse", "repair"})


def _in_pieces(spans: tuple[Span, ...], offered: tuple[str, ...], menu: Menu) -> Intent | None:
    """ "And for twenty?", after what ten nuggets cost: the box of twenty where they come so, else that many of it."""
    counts = [s.meaning.removeprefix("num: ") for s in spans if s.meaning.startswith("num: ")]
    ref = offered[0].partition("/")[0] if len(offered) == 1 else ""
    item = menu.item(ref)
    if item is None or len(counts) != 1 or any(s.meaning not in _BESIDE and "num: " not in s.meaning for s in spans):
        return None
    size = next((v for v in item.variations if _count_in(v.name.get()) == counts[0]), None)
    return Intent(Kind.ASK_PRICE, (ref,), "", size.name.get().lower() if size else f"{counts[0]} of them")


def _count_in(name: str) -> str:
    return next((word for word in name.lower().replace("-", " ").split() if word.isdecimal()), "")


def compared(meaning: Meaning) -> Meaning:
    """ "Which is cheaper, the junior burger or the cheeseburger": asks what they cost; it orders neither."""
    words = {word for span in meaning.spans for word in span.text.split()}
    things = tuple(c.line for c in meaning.commands if isinstance(c, Add))
    if not (COMPARING & words and meaning.has(Kind.ASK_OTHER) and things):
        return meaning
    about = tuple(line.item if isinstance(line, ItemLine) else line.combo for line in things)
    said = " ".join(span.text for span in meaning.spans)
    kept = tuple(i for i in meaning.intents if i.kind is not Kind.ASK_OTHER)
    return replace(meaning, commands=(), intents=(*kept, Intent(Kind.ASK_PRICE, about, "", said)))


def _behind_i_meant(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "Sorry, I meant a cookie": what was asked is put right, and nothing that stands; () where it is not said."""
    rest = tuple(dropwhile(lambda s: s.meaning in ("repair", "say: no", "fill"), spans))
    return rest if any(_MEANT & set(s.text.split()) for s in spans[: len(spans) - len(rest)]) else ()


_MEANT = frozenset({"mean", "meant", "digo", "decir", "referia"})


def _behind_the_lead(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    return spans[2:] if spans[0].meaning == "and" else spans[1:]


def _is_allergen(span: Span) -> bool:
    """Nothing but what one is allergic to, whatever of the menu it was read as: "sesame", of a bun."""
    words = span.text.split()
    return bool(words) and all(word in ALLERGENS for word in words)


def _of_allergens(span: Span) -> bool:
    return _is_allergen(span) or span.meaning.startswith(("asks: ", "asked about"))


def _only_allergens(spans: tuple[Span, ...]) -> bool:
    """ "And peanuts", "or sesame", after such a question: the next of them, and no dish."""
    first, *rest = [*spans, Span(0, 0, "", "")]
    named = [span for span in spans if _is_allergen(span)]
    return first.meaning in _GOES_ON and bool(named) and all(s in named or s.meaning in _BESIDE for s in rest)


_GOES_ON = frozenset({"and", "or"})


def _belongs(span: Span) -> bool:
    one = span.meaning == "num: 1" and span.text in ("one", "una", "uno")  # "and a medium one?"
    return one or span.meaning in _BESIDE or bool(_NAMES.match(span.meaning))


def _asks(kind: Kind) -> bool:
    return kind.value.startswith("ask_")
