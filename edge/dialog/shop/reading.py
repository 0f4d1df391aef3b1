"""A turn in a shop as it was meant: what is wanted, of what, where, how many, and who is named. PURE.

It decides how words are read against one catalog; what is done about it is `conduct`'s. Total: any words give a
`Reading`, an empty one where nothing was understood.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.shop import STORE, Shop
from edge.dialog.guards import in_passing, sensitive
from edge.dialog.guards.person_wanted import wants_a_person
from edge.dialog.shop.and_then import errand_at
from edge.dialog.shop.common import EVERYDAY, is_everyday, is_no_thing
from edge.dialog.shop.common_es import EVERYDAY_ES
from edge.dialog.shop.compounds import without_goods
from edge.dialog.shop.figures import singular_figures
from edge.dialog.shop.fillers import without_fillers
from edge.dialog.shop.finding import (
    KEY_WORDS,
    NOTHING_SAID,
    Mention,
    Said,
    colours_of_names,
    in_sizes,
    is_colour,
    mentions,
    said,
)
from edge.dialog.shop.for_whom import without_what_is_beside
from edge.dialog.shop.gloss_es import gloss, hundreds_joined, percent_joined
from edge.dialog.shop.index import Index, stems
from edge.dialog.shop.lies_on import lying
from edge.dialog.shop.looking_first import LOOKS, looks, without_looking
from edge.dialog.shop.money_off import (
    DISCOUNT,
    MATCH,
    OVERRIDE,
    asks_for_less,
    is_paid,
    last_sum,
    money_in,
    on_the_label,
    sum_led,
)
from edge.dialog.shop.money_off import VERBS as MONEY_VERBS
from edge.dialog.shop.moving import HOLD, PLACE, VERBS, couple_counted, kept_from_others, marked, moving, who_calls
from edge.dialog.shop.no_names import is_no_name
from edge.dialog.shop.patterns import OF_PEOPLE, SIGNAL_PATTERNS, WANT_PATTERNS
from edge.dialog.shop.persons import full_name
from edge.dialog.shop.place_names import in_full
from edge.dialog.shop.plainly import plainly
from edge.dialog.shop.put_right import contracted, put_right, spelt_out, without_possessives, without_spans
from edge.dialog.shop.remarks import without_remarks
from edge.dialog.shop.something_else import asks_else
from edge.dialog.shop.spoken_digits import spoken_digits
from edge.dialog.shop.tables import (
    ASKED_AS,
    COUNTED_AFTER,
    NAME_STOP,
    SIZES,
    STOP,
    STOP_EN,
    STOP_ES,
    STRONG_SPANISH,
    TAKING,
    UNITS,
)
from edge.dialog.shop.theirs_not_ours import of_their_own
from edge.dialog.shop.when import When, days_ago, timed
from edge.dialog.shop.which_one import told_plain
from edge.dialog.shop.words import split
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.spanish_once import in_digits
from edge.dialog.vocabulary.words import STOP as FULL_STOP
from edge.dialog.vocabulary.words import Word, fold

HERE, OTHER, ALL = "@here", "@other", "@all"
_OTHER = re.compile(
    r"\b(?:(?:the |an |any |at |in |our |your )*other (?:stores?|shops?|locations?|branch(?:es)?|places?)"
    r"|(?:does|do|has|have|would) (?:anyone|anybody)(?: else)?|(?:anyone|anybody) else|whos has|quien (?:mas )?tiene"
    r"|where can (?:i|we|she|he|they) (?:get|buy|order) (?:one|it|them|some)"
    r"|another (?:store|shop|location|branch)|anywhere(?: else)?|elsewhere|somewhere else|where else"
    r"|which (?:other )?(?:stores?|shops?|locations?|one does|place does)"
    r"|who (?:else )?(?:has|does|do|would|got|carries|stocks)"
    r"|whos got|nowhere(?: else)?|(?:closest|nearest)(?! (?:thing|match|one|ones|you have|we have)\b)"
    r"|close ?by|near ?by|near here"
    r"|otra tienda|otras tiendas|otro lado)\b"
)
NEAREST_SIZE = re.compile(r"\b(?:closest|nearest)\b.*\bsizes?\b|\bsizes?\b.*\b(?:closest|nearest)\b")
_ALL = re.compile(
    r"\b(?:(?:all|every|both|each) (?:of )?(?:the |our )?(?:stores?|shops?|locations?|places?)|everywhere|in total"
    r"|altogether|combined|all told|company ?wide|todas las tiendas|en total"
    r"|(?:in|across|over) (?:the|our|all(?: of)? (?:the|our)) (?:whole|entire) (?:company|chain|group|business|estate)"
    r"|(?:in|across) the (?:company|business)|across (?:(?:all|of|the|our) )*(?:stores|shops|locations|branches))\b"
)
# "What do they come to altogether": a sum, and no count of all places.
_OF_A_SUM = re.compile(r"altogether|in total|combined|en total")
_COME_TO = re.compile(
    r"\b(?:comes?|coming|adds? up|amounts?|costs?|pay|owe|price|how much|salen?|cuesta\w*)\b(?! (?:of|in stock))"
)
_HERE = re.compile(
    r"\b(?:here|in (?:this|our|the) (?:store|shop)|on the floor|in store|this store|aqui|en (?:esta )?tienda)\b"
)
_TAKEN_BACK = re.compile(
    r"\b(?:never ?mind(?: that| it)?|forget (?:it|that)|scratch that|actually no|no wait|wait no|on second thought"
    r"|mejor no|olvidalo|no espera)\b"
)
_ENDS_TAKEN_BACK = re.compile(
    r"^(?:\S+ ){2,}(?:(?:actually|no|wait|oh|sorry|you know what|on second thought|but|hmm|ay|mejor) )*"
    r"(?:never ?mind(?: (?:that|it|about it|all that))?|forget (?:it|that|about it|i asked|i said anything)"
    r"|scratch that|leave it|dont bother|mejor no|olvidalo|dejalo)"
    r"(?: (?:then|for now|thanks|thank you|sorry|after all|actually|gracias|entonces))*$"
)
_BOTH_PLACES = re.compile(
    r"\b(?<!only )(?:here|aqui|this store) (?:and|or|vs|versus|plus|y|o)(?: (?:at|in|over|the|also|en|el|la))*"
    rf" {PLACE}\b"
    rf"|\b{PLACE} (?:and|or|vs|versus|plus|y|o)(?: (?:at|in|over|also|en))* (?:here|aqui|this store)\b"
)
_WAREHOUSE = re.compile(r"\b(?:warehouse|distribution center|depot|almacen|bodega)\b")
_NAMED = re.compile(
    r"(?:\b(?:look(?:ing)? up|find|pull up|search for|identify|profile (?:of|for)|account (?:of|for)"
    r"|points (?:of|for|does|has)"
    r"|summary (?:of|for|on)|customer(?: named| called| is)?|client(?: named| called)?|named|called|name is|names"
    r"|its for|for"
    r"|show me|check|open|about|cliente|llamad[oa]|se llama|perfil de|puntos (?:de|tiene)"
    r"|did|has|does|is|what|whats)\s+)"
    r"((?:[^\W\d_]+(?:[-'’][^\W\d_]+)*\s*){1,7})"
)


@dataclass(frozen=True, slots=True)
class Reading:
    text: str = ""  # folded words, one space between
    forms: tuple[str, ...] = ("",)  # the same, and with "what is" as "whats"
    of_people: tuple[str, ...] = ("",)  # the same, without goods that are called after a person's data ("phone cases")
    words: tuple[Word, ...] = ()
    wants: tuple[str, ...] = ()  # in the order of `patterns.WANTS`
    signals: frozenset[str] = frozenset()
    mentions: tuple[Mention, ...] = ()
    said: Said = NOTHING_SAID
    places: tuple[str, ...] = ()  # site ids, or HERE, or OTHER
    qty: int = 0
    percent: int = 0
    cents: int = 0
    digits: str = ""  # said one after another: a phone or card of some kind
    ending: str = ""  # two to four digits
    name: str = ""  # of a person, as heard
    person: str = ""  # first and last name, where the words surely name one
    unknown: tuple[str, ...] = ()  # content words that nothing here is called
    language: str = ""  # "" = cannot be told
    asked: bool = False
    when: When | None = None  # a time that was said
    days_ago: int = 0  # "three weeks ago", "it's been twenty days"
    taken_back: bool = False  # "hold me a max, actually never mind": and nothing is said behind it

    def has(self, signal: str) -> bool:
        return signal in self.signals

    @property
    def named(self) -> bool:
        return bool(self.mentions)


def read(text: str, index: Index, within: Sequence[str] = ()) -> Reading:
    """The turn's meaning. `within`: products that were offered last, which its words may point at."""
    text = without_fillers(without_remarks(in_digits(text), index))
    text = in_full(put_right(hundreds_joined(percent_joined(plainly(without_what_is_beside(text))))), index)
    person = full_name(text, index)
    ago = days_ago(text)
    text, when = timed(without_spans(text))
    text = singular_figures(text, index)
    text = spelt_out(couple_counted(text))
    heard = split(without_possessives(text))
    words = heard.words
    flat = " ".join(w.text for w in words)
    if "[number]" in text:
        flat += " [number]"
    digits, ending = spoken_digits(text)
    in_spanish = "¿" in text or "¡" in text or any(w.text in STRONG_SPANISH or w.text in _ONLY_SPANISH for w in words)
    glossed = gloss(flat) if in_spanish else flat
    money = money_in(words, glossed[_retracted(glossed) :], phone=bool(digits))
    free, percent, cents = money.free, money.percent, money.cents
    named = [replace(w, text="%", stem="%") if is_no_name(words, i) else w for i, w in enumerate(words)]
    found = of_their_own(named, mentions(named, index, within), index)
    before = {m: " ".join(w.text for w in words[: m.start]) for m in found}
    found = [m for m in found if not _MADE_OF.search(before[m])]
    found = [m for m in found if not _is_off(m, words, before[m])]
    found = [m for m in found if m.start >= _anew_at(flat)] or found  # "hold a max, scratch that, hold the red mini"
    found = [m for m in found if not _in_an_offer(words, m, index)] or found  # "the boots with rainy week"
    if not asks_else(flat):  # "she doesn't like the lite, what other headphones are there"
        found = [m for m in found if not _LEFT.search(before[m])] or found  # "forget the jeans, back to the beanie"
    inside = {i for m in found for i in range(m.start, m.end)}
    moved = moving(flat[_retracted(flat) :], index.shop) or moving(contracted(flat[_retracted(flat) :]), index.shop)
    moved = moved or (moving(glossed[_retracted(glossed) :], index.shop) if glossed != flat else "")
    moved = moved or errand_at(words, index.shop)[1]
    qty, used = _quantity(words, [i for i in free if i not in inside], found, index)
    qty = _counted_anew(flat) or qty
    if percent and _is_made_of(words, index):
        percent, found_wants_off = 0, True
    else:
        found_wants_off = False
    of_values = {
        i for i in inside if words[i].text.isalpha() and len(words[i].text) > 2 and words[i].stem in index.values
    }
    what = said(words, inside - of_values, [i for i in free if i != used], colours_of_names(words, found, index))
    forms = (flat, short) if (short := contracted(flat)) != flat else (flat,)
    signals = frozenset(n for n, pattern in SIGNAL_PATTERNS.items() if any(pattern.search(form) for form in forms))
    places = _places(flat, index.shop)
    bare = without_goods(words, index)
    of_people = (bare, short) if (short := contracted(bare)) != bare else (bare,)
    if glossed != flat:
        forms, of_people = (*forms, glossed), (*of_people, gloss(bare))
    wishing = tuple(without_looking(form) for form in forms)
    if looks(flat):
        yes = any(SIGNAL_PATTERNS["yes"].search(form.strip()) for form in wishing)
        signals = (signals if yes else signals - {"yes"}) | {LOOKS}  # "I'd like to see it first" is no "I would"
    found_wants = _wants(*([form[_retracted(form) :] for form in all_of] for all_of in (wishing, of_people)))
    found_wants = _own(found_wants, words)
    if not found_wants:  # "hold two? no, wait, just one": what was wanted before is wanted still
        found_wants, moved = _own(_wants(wishing, of_people), words), moved or moving(flat, index.shop)
    wants = tuple(name for name, _ in found_wants) + ((moved,) if moved else ())
    if "person" not in wants and wants_a_person(flat.split()):
        wants = ("person", *wants)
    if found_wants_off:
        wants = tuple(w for w in wants if w != DISCOUNT)
    if money.want:
        wants = (money.want, *(w for w in wants if w not in (DISCOUNT, OVERRIDE, MATCH)))
    if money.want == DISCOUNT and asks_for_less(words, glossed):
        wants = tuple(w for w in wants if w != "promotions")  # "she wants money off it"
    if kept_from_others(flat):
        wants, signals = (HOLD, *(w for w in wants if w not in ("buy", "stock", HOLD))), signals - {"no"}
    if money.claims:
        signals |= {"claim"}
    goods = {i for m in found if not (m.weak or m.other) for i in range(m.start, m.end)}
    if sensitive.injects(text) and sensitive.injects(
        " ".join("%" if i in goods else w.text for i, w in enumerate(words))
    ):
        signals |= {"inject"}
    asking = {said_so for _, said_so in found_wants}  # a word that is a wish by itself is no thing
    asking |= {word for name, said_so in found_wants if name == "buy" for word in said_so.split()}
    if "label" in wants and not (cents or what.numbers) and heard.asked and _asks_of_else(words, wants):
        wants = tuple(w for w in wants if w != "label")  # "okay, the tag comes down. Is it waterproof?"
    if "label" in wants and percent:
        wants, cents = tuple(w for w in wants if w != "label"), 0  # "a sign said fifteen percent off"
    if "label" in wants and (told := on_the_label(words)):
        cents, what = told, replace(what, numbers=tuple(n for n in what.numbers if n != str(told // 100)))
    if (
        {"price_override", "price_match", "label"} & set(wants)
        and not (cents or percent)
        and what.numbers
        and not _SIZED.search(flat)
    ):
        cents = 100 * last_sum(words)  # "honour the nineteen", "to one eighty"
        what = replace(what, numbers=what.numbers[:-1])
    if {"price_override", "label"} & set(wants) and not (cents or percent) and (told := sum_led(flat, qty)):
        qty, cents = 0, told  # "promised the lamp for forty, can that be honoured"
    glossed_away = set(flat.split()) - set(glossed.split())  # words of a Spanish phrase that is understood
    name = _name(text, index) if digits or {"customer", "private", "bulk", "other_person"} & set(wants) else ""
    return Reading(
        text=flat,
        forms=forms,
        of_people=of_people,
        words=words,
        wants=wants,
        signals=signals,
        mentions=tuple(found),
        said=what,
        places=places,
        qty=qty,
        percent=percent,
        cents=cents,
        digits=digits,
        ending=ending,
        name=person or name,
        person=person,
        unknown=tuple(
            w for w in _unknown(named, inside, index) if not (w in asking or w in glossed_away or _is_verb(w, wants))
        ),
        language="es" if "¿" in text or "¡" in text else _language(words),
        asked=heard.asked,
        when=when,
        days_ago=ago,
        taken_back=bool(_ENDS_TAKEN_BACK.search(flat)),
    )


def _asks_of_else(words: Sequence[Word], wants: Sequence[str]) -> bool:
    """Whether the last of several sentences asks for a fact, a count or a place, and says nothing of a label."""
    last = max((i for i, word in enumerate(words) if i and word.pause >= FULL_STOP), default=0)
    rest = [] if not last else words[last:]
    of_facts = any(w.text in ASKED_AS for w in rest) or bool({"stock", "where", "returns", "compatible"} & set(wants))
    return bool(rest) and of_facts and not any(w.stem in _LABELS for w in rest)


_LABELS = frozenset(("tag", "label", "sticker", "sign", "ticket", "etiqueta", "shelf"))


def _in_an_offer(words: Sequence[Word], mention: Mention, index: Index) -> bool:
    """Whether what is named is but a part of a promotion's name that is said: "rainy week"."""
    around = " ".join(w.text for w in words[max(0, mention.start - _NAME_MOST) : mention.end + _NAME_MOST])
    inside = " ".join(w.text for w in words[mention.start : mention.end])
    names = [fold(name) for offer in index.shop.offers for name in offer.name.all()]
    return any(f" {n} " in f" {around} " and f" {inside} " in f" {n} " and inside != n for n in names)


_NAME_MOST = 3  # words of a promotion's name beside the one that sounds like a thing


def _is_made_of(words: Sequence[Word], index: Index) -> bool:
    """ "A hundred percent cotton": what a thing is made of, and no discount."""
    after = next((words[i + 1] for i, w in enumerate(words[:-1]) if w.text in ("percent", "porciento")), None)
    return after is not None and after.stem not in STOP and after.text not in STOP and after.stem in index.named


def _is_verb(word: str, wants: Sequence[str]) -> bool:
    """A verb of what is wanted is no thing: "knock ten off", "fetch one"."""
    moved = bool({"hold", "transfer"} & set(wants)) and (word in VERBS or word.startswith(_SPANISH_VERBS))
    if word in ("charge", "pay", "ring") and "price" in wants:
        return True  # "so what do I charge"
    return moved or (bool({DISCOUNT, OVERRIDE, MATCH, "label"} & set(wants)) and word in MONEY_VERBS)


def _wants(forms: Sequence[str], of_people: Sequence[str]) -> list[tuple[str, str]]:
    """What is wanted, with the words that say so. `of_people`: without goods called after a person's data."""
    found: list[tuple[str, str]] = []
    for name, pattern in WANT_PATTERNS:
        match = next((m for form in (of_people if name in OF_PEOPLE else forms) if (m := pattern.search(form))), None)
        if match is not None:
            found.append((name, match.group()))
    return found


def _own(found: list[tuple[str, str]], words: Sequence[Word]) -> list[tuple[str, str]]:
    """Without what only somebody told of in passing would do: "just one, my brother can buy his own"."""
    told = in_passing.told(words)
    rest = " ".join(w.text for i, w in enumerate(words) if i not in told)
    theirs = {name for name, pattern in WANT_PATTERNS if name in _DONE_BY_OTHERS and not pattern.search(rest)}
    alone = len(told) == len(words)  # "she says yes, she takes it": nothing is wanted beside it
    return [(name, said_so) for name, said_so in found if not told or alone or name not in theirs]


_DONE_BY_OTHERS = frozenset({"buy", "detail"})


def _counted_anew(flat: str) -> int:
    """ "Hold two? No, wait, just one": so many, behind what is taken back; 0 where none is said."""
    at = _retracted(flat)
    again = _JUST_SO_MANY.search(flat[at:]) if at else None
    return (number_of(again[1]) or 0) if again else 0


_JUST_SO_MANY = re.compile(
    r"^ ?(?:just|only|make it|solo|nomas) (one|two|three|four|un[oa]?|dos|tres|cuatro)\b"
    r"(?! (?:question|thing|second|sec|moment))"
)


def _retracted(flat: str) -> int:
    """Where it goes on behind a wish that is taken back: "fifteen percent off it? never mind, just its price"."""
    return max((match.end() for match in _TAKEN_BACK.finditer(flat)), default=0)


def _anew_at(flat: str) -> int:
    """Words before it that are taken back, where another wish begins behind; "never mind the lamp" is of the lamp."""
    at = _retracted(flat)
    return len(flat[:at].split()) if at and _BEGINS.match(flat[at:]) else 0


_BEGINS = re.compile(
    r" (?:(?:and|so|then|please|just|can you|could you|y|mejor) )*"
    r"(?:hold|put|set|keep|save|reserve|get|send|bring|transfer|add|ask|check|find|how|what|whats|do|is|are|ill|i will"
    r"|i want|apart\w+|guard\w+|reserv\w+|mand\w+|trae\w*|cuanto|hay)\b"
)


def _language(words: Sequence[Word]) -> str:
    spanish = sum(1 for w in words if w.text in STRONG_SPANISH or w.text in _ONLY_SPANISH)
    english = sum(1 for w in words if w.text in _ONLY_ENGLISH)
    if len(words) == 1 and words[0].text == "si":
        return ""  # said by people who go on in English, too
    if spanish and spanish >= english:
        return "es" if spanish > english or spanish >= 2 else ""
    return "en" if english >= 1 else ""


_SPANISH = STRONG_SPANISH | STOP_ES | EVERYDAY_ES
_ENGLISH = STOP_EN | EVERYDAY
_ONLY_SPANISH = _SPANISH - _ENGLISH
_ONLY_ENGLISH = _ENGLISH - _SPANISH


# ---- numbers


def _next_stem(words: Sequence[Word], i: int) -> str:
    return words[i + 1].stem if i + 1 < len(words) else ""


def _next(words: Sequence[Word], i: int) -> str:
    return words[i + 1].text if i + 1 < len(words) else ""


def _quantity(words: Sequence[Word], free: Sequence[int], found: Sequence[Mention], index: Index) -> tuple[int, int]:
    """(how many, at which position): a number before a name, or one that a verb of taking stands before."""
    for i in free:
        number = words[i].number
        if (
            number is None
            or number == 0
            or (i > 0 and words[i - 1].text in _SIZE_SAID)
            or _next(words, i) in KEY_WORDS  # "have you 33 waist"
            or is_paid(words, i)
            or (_next_stem(words, i) in UNITS and _next(words, i) not in _COUNTED)
        ):
            continue
        if _next(words, i) in _COUNTED:
            return number, i
        before = words[i - 1].text if i > 0 else ""
        led = [m for m in found if i < m.start and _only_values(words[i + 1 : m.start])]
        leads = bool(led)
        taking = (
            before in TAKING
            or before in VERBS
            or before in _TAKES
            or before.startswith(_SPANISH_VERBS)
            or _counts_plurals(words, i)
        )
        if taking and before in _FOR_WHOM and i > 1 and words[i - 2].text in ("for", "para"):
            taking = not _is_a_value(words[i], found, index)  # "jeans for me, thirty two"
        taking = taking or _KEEPS_ON.search(" ".join(w.text for w in words[max(0, i - 3) : i])) is not None
        if taking or (leads and (i == 0 or words[i].pause or before in COUNTED_AFTER)):
            return number, i
        if leads and before not in _POINTS_AT and _counts_several(words, i, led[0], index):
            return number, i
    return 0, -1


def _counts_several(words: Sequence[Word], i: int, named: Mention, index: Index) -> bool:
    """ "How much would 3 tees be": a number before a plural that is in no name and no size of it."""
    last = words[named.end - 1]
    products = [p for one in named.products if (p := index.shop.product(one)) is not None]
    values = [v for p in products for variant in p.variants for v in variant.attributes.values()]
    texts = [*values, *(t for p in products for t in (p.name.get("en"), *p.aliases))]
    return last.text.endswith("s") and last.text != last.stem and not any(words[i].stem in stems(t) for t in texts)


def _is_a_value(word: Word, found: Sequence[Mention], index: Index) -> bool:
    """Whether what is named comes in it."""
    products = [p for m in found for one in m.products if (p := index.shop.product(one)) is not None]
    return any(word.stem in stems(v) for p in products for one in p.variants for v in one.attributes.values())


_FOR_WHOM = frozenset({"me", "us", "him", "her", "them", "mi", "el", "ella"})
_POINTS_AT = frozenset({"the", "that", "those", "these", "this", "your", "los", "las", "esos", "esas", "sus"})


def _counts_plurals(words: Sequence[Word], i: int) -> bool:
    """ "Ten white mediums": values in the plural are counted, whatever goes before."""
    for word in words[i + 1 : i + 4]:
        one = word.text.removesuffix("s")
        if not (is_colour(word.text) or word.stem in SIZES or one in SIZES):
            return False
        if one != word.text and len(one) > 2 and (is_colour(one) or one in SIZES):
            return True
    return False


def _is_off(mention: Mention, words: Sequence[Word], before: str) -> bool:
    """ "Without the lamp on": what is not to be used, and is wanted of nobody."""
    behind = [w.text for w in words[mention.end : mention.end + 1]]
    return behind in (["on"], ["lit"], ["running"], ["encendida"], ["prendida"]) and bool(_WITHOUT.search(before))


_WITHOUT = re.compile(r"\b(?:without|sin)(?: (?:having|needing|turning|the|a|an|my|any|her|his|that|la|una|mi|el))*$")
_MADE_OF = re.compile(r"\bmade (?:out )?(?:of|from)(?: (?:real|pure|solid))?$")  # "is it made of wood"
_LEFT = re.compile(
    r"\b(?:forget|never ?mind|skip|enough of)(?: about)? (?:the|that|those|these|his|her)$"
    r"|\b(?:(?:doesnt|does not|dont|do not|didnt|isnt|not|never|cant) (?:really |too |much |a )?"
    r"(?:like|likes|into|keen on|fan of|fond of|stand|wear|use)|hates?|allergic to|no le gustan?)"
    r"(?: (?:the|any|those|these|los|las))?$"
)
_TAKES = frozenset({"wants", "needs", "takes", "buys", "gets"})
_KEEPS_ON = re.compile(r"(?:hang|hold) (?:on to|onto)$")
_SPANISH_VERBS = ("apart", "reserv", "guard", "mand", "traig", "tra", "pid", "envi")
_COUNTED = frozenset({"of", "de", "pairs", "pair", "pares", "pieces", "units", "packs", "more"})
_SIZE_SAID = frozenset({"size", "sizes", "in", "talla", "waist", "number", "numero", "a", "cintura"})


def _only_values(words: Sequence[Word]) -> bool:
    return (
        all(w.stem in SIZES or w.text in ("of", "the", "those", "more", "de") or w.number is None for w in words)
        and len(words) <= 4
        and not any(w.text in _BESIDE for w in words)  # "the ten with the rain deal": no ten of what is behind it
    )


_BESIDE = frozenset({"with", "without", "under", "con", "sin"})


# ---- places and people


def _places(flat: str, shop: Shop) -> tuple[str, ...]:
    found: list[tuple[int, str]] = []
    heard = f" {' '.join(stems(flat))} "
    if who_calls(flat, shop):
        return (HERE,) if _HERE.search(flat) else ()
    for site in shop.sites:
        name = " ".join(stems(site.name))
        if name and (at := heard.find(f" {name} ")) >= 0:
            found.append((at, site.id))
    if found and _BOTH_PLACES.search(marked(flat, shop)):
        return (ALL,)  # "here and at Hilltop?"
    if not found and (match := _WAREHOUSE.search(flat)):
        found += [(match.start(), s.id) for s in shop.sites if s.kind != STORE]
    if not found and (match := _ALL.search(flat)) and not (_OF_A_SUM.search(match[0]) and _COME_TO.search(flat)):
        return (ALL,)
    if (match := _OTHER.search(flat)) and not NEAREST_SIZE.search(flat):
        found.append((match.start(), OTHER))
    if not found and _HERE.search(flat):
        return (HERE,)
    return tuple(dict.fromkeys(place for _, place in sorted(found)))


def _name(text: str, index: Index) -> str:
    """A person's name, where the words speak of a customer; as heard, without the words around it."""
    flat = re.sub(r"['’]s\b", " s ", fold(text))
    best: list[str] = []
    for match in _NAMED.finditer(flat):
        name = _name_words(match.group(1).split(), index)
        if len(name) > len(best):
            best = name
    for match in re.finditer(r"((?:[^\W\d_]+(?:-[^\W\d_]+)?\s+){1,2})s\s", flat):  # "jordan samplefield's profile"
        name = _name_words(match.group(1).split(), index)
        if len(name) > len(best):
            best = name
    return " ".join(best[:3])


def _name_words(words: Sequence[str], index: Index) -> list[str]:
    out: list[str] = []
    for word in words:
        if word in NAME_STOP or word in STOP or word in index.naming or is_everyday(word, word):
            if out:
                break
            continue
        out.append(word)
    return out


_SIZED = re.compile(r"\b(?:size|talla|waist|cintura) \S+$")  # "honour it, size nine"
_ASKED_FOR = frozenset({"price", "prices", "total", "count", "cost", "number", "amount"})  # "the final price"


_OFFERS = frozenset(
    {"promotion", "promo", "deal", "sale", "offer", "special", "discount", "thing", "price", "promocion", "oferta"}
)


def _unknown(words: Sequence[Word], inside: set[int], index: Index) -> tuple[str, ...]:
    places = {s for site in index.shop.sites for s in stems(site.name)}
    sized = in_sizes(words) | lying(words) | told_plain(words, index)
    offers = {s for one in index.shop.offers for name in one.name.all() for s in stems(name)}
    out: list[str] = []
    for i, word in enumerate(words):
        plain = word.number is None and word.text.isalpha() and len(word.text) > 2
        if not plain or i in inside or word.stem in STOP or word.text in STOP or is_no_thing(word.text):
            continue
        if i in sized or word.stem in SIZES or word.stem in UNITS or word.stem in index.named or is_colour(word.text):
            continue
        if word.stem in index.values:
            continue
        of_offer = word.stem in offers and _next(words, i) in _OFFERS
        if (
            word.stem not in places
            and not _WAREHOUSE.fullmatch(word.text)
            and _next(words, i) not in _ASKED_FOR
            and not of_offer
        ):
            out.append(word.text)
    return tuple(out)
