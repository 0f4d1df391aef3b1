"""A turn in a shop as it was meant: what is wanted, of what, where, how many, and who is named. PURE.

It decides how words are read against one catalog; what is done about it is `conduct`'s. Total: any words give a
`Reading`, an empty one where nothing was understood.
"""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from edge.dialog.guards import in_passing, sensitive
from edge.dialog.guards.person_wanted import wants_a_person
from edge.dialog.shop.and_then import errand_at, errand_first
from edge.dialog.shop.common import EVERYDAY, is_everyday, is_no_thing
from edge.dialog.shop.common_es import EVERYDAY_ES
from edge.dialog.shop.compounds import without_goods
from edge.dialog.shop.counting import SPANISH_VERBS, next_word, quantity
from edge.dialog.shop.figures import singular_figures
from edge.dialog.shop.fillers import without_fillers
from edge.dialog.shop.finding import (
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
    last_sum,
    money_in,
    on_the_label,
    sum_led,
)
from edge.dialog.shop.money_off import VERBS as MONEY_VERBS
from edge.dialog.shop.moving import HOLD, VERBS, asked_of_us, couple_counted, kept_from_others, moving
from edge.dialog.shop.no_names import is_no_name
from edge.dialog.shop.patterns import OF_PEOPLE, SIGNAL_PATTERNS, WANT_PATTERNS
from edge.dialog.shop.persons import full_name
from edge.dialog.shop.place_names import in_full
from edge.dialog.shop.places_named import WAREHOUSE, places_named
from edge.dialog.shop.plainly import plainly
from edge.dialog.shop.put_right import contracted, put_right, spelt_out, without_possessives, without_spans
from edge.dialog.shop.remarks import without_remarks
from edge.dialog.shop.shared_head import written_out
from edge.dialog.shop.something_else import asks_else
from edge.dialog.shop.spoken_digits import spoken_digits
from edge.dialog.shop.tables import (
    ASKED_AS,
    NAME_STOP,
    SIZES,
    STOP,
    STOP_EN,
    STOP_ES,
    STRONG_SPANISH,
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
    please: bool = False

    def has(self, signal: str) -> bool:
        return signal in self.signals

    @property
    def named(self) -> bool:
        return bool(self.mentions)

    @property
    def inside(self) -> frozenset[int]:
        """The positions of its words that are in a name."""
        return positions(self.mentions)

    @property
    def beside(self) -> tuple[Word, ...]:
        """Its words that are in no name."""
        inside = self.inside
        return tuple(w for i, w in enumerate(self.words) if i not in inside)

    @property
    def sentences(self) -> list[tuple[int, int]]:
        """From which position to which each of its sentences goes."""
        stops = [i for i, word in enumerate(self.words) if i and word.pause >= FULL_STOP]
        return list(pairwise((0, *stops, len(self.words))))

    def masked(self, also: Container[int] = ()) -> str:
        """Its words with one "zof" for each name, and for what stands at the positions of `also`."""
        inside = self.inside
        words = ["zof" if i in inside or i in also else w.text for i, w in enumerate(self.words)]
        return " ".join(word for i, word in enumerate(words) if word != "zof" or words[i - 1 : i] != ["zof"])


def positions(mentions: Iterable[Mention]) -> frozenset[int]:
    """Those of the words of the names."""
    return frozenset(i for m in mentions for i in range(m.start, m.end))


def read(text: str, index: Index, within: Sequence[str] = ()) -> Reading:
    """The turn's meaning. `within`: products that were offered last, which its words may point at."""
    please = bool(_PLEASE.search(text))
    text = without_fillers(without_remarks(in_digits(text), index))
    text = written_out(
        in_full(put_right(hundreds_joined(percent_joined(plainly(without_what_is_beside(text))))), index), index
    )
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
    inside = positions(found)
    moved = moving(flat[_retracted(flat) :], index.shop) or moving(contracted(flat[_retracted(flat) :]), index.shop)
    moved = moved or (moving(glossed[_retracted(glossed) :], index.shop) if glossed != flat else "")
    moved = moved or errand_at(words, index.shop)[1] or errand_first(words, index.shop)
    qty, used = quantity(words, [i for i in free if i not in inside], found, index)
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
    places = places_named(flat, index.shop)
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
    if "person" not in wants and wants_a_person(asked_of_us(flat).split()):
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
    goods = positions(m for m in found if not (m.weak or m.other))
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
        please=please,
    )


_PLEASE = re.compile(r"\b(?:please|pls|por fav\w*|porfis?)\b", re.IGNORECASE)


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
    moved = bool({"hold", "transfer"} & set(wants)) and (word in VERBS or word.startswith(SPANISH_VERBS))
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
    if not told or len(told) == len(words):  # "she says yes, she takes it": nothing is wanted beside it
        return found
    rest = " ".join(w.text for i, w in enumerate(words) if i not in told)
    theirs = {name for name, pattern in WANT_PATTERNS if name in _DONE_BY_OTHERS and not pattern.search(rest)}
    return [(name, said_so) for name, said_so in found if name not in theirs]


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


def _unknown(words: Sequence[Word], inside: Container[int], index: Index) -> tuple[str, ...]:
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
        of_offer = word.stem in offers and next_word(words, i) in _OFFERS
        if (
            word.stem not in places
            and not WAREHOUSE.fullmatch(word.text)
            and next_word(words, i) not in _ASKED_FOR
            and not of_offer
        ):
            out.append(word.text)
    return tuple(out)
