# ruff: noqa: E501 - tables, one use per line
""" "A gift for my dad, he likes hiking, around fifty bucks": one thing that is here, by what it is for and what it costs. PURE.

It decides by the catalog's own words about its things, which the words of a use stand for; nothing is praised that the
data does not say. Where no use is said, it asks what kind of thing. "What else" gets the next one.
"""

import re
from collections.abc import Collection
from typing import Final

from domain.shop import Product
from edge.dialog.render import wording as words_of_all
from edge.dialog.shop import wording, worn_where
from edge.dialog.shop.answers import asked_words
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import Mention, fixed
from edge.dialog.shop.index import stems
from edge.dialog.shop.needs import NEEDS, TOLD_BY, Need, keeps_all_out, needs, phrases
from edge.dialog.shop.pairing import OWN, ones_own_before
from edge.dialog.shop.persons import of_no_person
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.said_to_be import those
from edge.dialog.shop.tables import ASKED_AS, GOODS, SAME_FACT, STOP
from edge.dialog.shop.which_one import is_before_ones
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word, stem

_SEEKS: Final = re.compile(
    r"\b(?:(?:what|whats|which|anything|things?|stuff|got|have|sell|do) (?:\w+ ){0,4}?(?:for|against) (?:an?|the|my|when|people|some ?(?:one|body)|his|her|their)\b|what (?:could|can|should|would|might) (?:i|we|he|she|they|help|work|you|suit|be good|do for)\b|what (?:have|do) (?:you|we|ye) (?:got|have|sell)$|what (?:do|would|should) (?:people|folks?|most \w+|you|others) (?:use|wear|take|buy|bring)\b|(?:a|some|one of those|any) (?:things?|gadgets?|gizmos?|devices?|contraptions?|kit|gear|bits?) (?:to|for|that)\b|(?:quiero|quisiera|necesito|hace falta|queria|ocupo) \w+(?:ar|er|ir)(?:me|se|lo|la)?\b|looking for|look for|need|want|wants|shopping for|(?:whats|what is|which is) (?:the|your) \w+est (?:thing|one|item)|recommend|suggest|ideas?|something|anything|what would you|what do you have for|gifts?|presents?|surprise|good for|for (?:my|a|his|her|their|our) (?:\w+ )?(?:mom|dad|mother|father|wife|husband|son|daughter|kid|kids|brother|sister|friend|boyfriend|girlfriend|boss|grandma|grandpa|nephew|niece|uncle|aunt|partner)|busco|buscando|busca|regal(?:o|os|ito|itos)|algo|recomiend\w+|sugier\w+|para (?:mi|su|un|una) (?:mama|papa|esposa|esposo|hijo|hija|hermano|hermana|amigo|amiga|novio|novia))\b"
)
_ASKED_OF_IT: Final = re.compile(
    r"\b(?:is|are|isnt|arent|will|would|wont|do|does|dont|doesnt|can|could|hows?|how (?:is|are|do|does|will|would)) "
    r"(?:it|its|they|these|those|this|that(?: one)?)\b(?! (?:something|anything|a gift|an? \w+ (?:for|to)))"
)
_LIKES: Final = re.compile(
    r"\b(?:s?he|my \w+|the \w+)(?: \w+)? (?:likes|loves|enjoys|is into|does a lot of|is a (?:big )?fan of|collects)\b|\bthey (?:\w+ )?(?:like|love|enjoy|are into)\b"
    r"|^(?:(?:well|oh|um|so|and) )*(?:s?hes|theyre) (?:(?:really|very|big|always|a) )*(?:into|fan of|runner|hiker|reader|swimmer|gamer|traveler)\b"
    r"|\b(?:le|les) (?:gustan?|encantan?)\b"
)
_SOMETHING_TO: Final = re.compile(
    r"\b(?:something|anything|some way|(?:a|some|any|the) (?:things?|gadgets?|devices?|kit|gear)|algo) (?:that (?:can|will|would) |to |for |para |que )"
)
# "My phone dies on me", "I keep dropping it": told, and what helps is asked by that.
_TROUBLE: Final = re.compile(
    r"\b(?:my|his|her|their|our|mi|su|the|\w+s) (?:\w+ )?(?:phone|mobile|cell|laptop|tablet|telefono|celular|movil|battery|bateria)s? (?:(?:is|s|just|always|never|constantly|forever|gets|got) )*(?:keeps? \w+ing|dies|died|dying|dead|runs? out|ran out|running out|flat|low|scratched|cracked|(?:se )?(?:muere|apaga|descarga|acaba|cae))\b"
    r"|\b(?:i|im|he|hes|she|shes|we|they|theyre)(?: am| is| are)? (?:just |really )?(?:keeps? (?:on )?(?:losing|dropping|smashing|cracking|scratching|running out)|(?:always|constantly|forever) (?:losing|dropping|wrecking|breaking|running out|drops?|wrecks?|breaks?|smash(?:es)?|cracks?|run(?:s)? out)|(?:drops?|smash(?:es)?|cracks?|scratch(?:es)?|wrecks?|breaks?|ruins?) (?:every|any|each|all) \w+|(?:drops?|smash(?:es)?|cracks?|scratch(?:es)?) (?:my|his|her|their|it) \w+ (?:all the time|every|constantly|a lot)|(?:cant|can not|cannot|couldnt) (?:\w+ )?(?:sleep|focus|concentrate|hear (?:my|him|her)self|see (?:a thing|what|in)))\b"
    r"|\bse (?:me|le) (?:acaba|cae|muere|descarga|apaga)\b|\bno (?:puedo|puede) (?:dormir|concentrarme|concentrarse)\b"
)
_GIFT: Final = re.compile(
    r"\b(?:gifts?|presents?|surprise|idea|ideas|recommend|suggest|regal(?:o|os|ito|itos)|recomiend\w+|sugier\w+)\b"
)
_MORE: Final = re.compile(
    r"^(?:(?:and|ok|okay|so|hmm|um|well|no|nah|y|bueno) )*(?:what else|anything else|something else|another (?:one|idea)|other ideas?|any other(?: ideas?)?|what other|else|next|que mas|otra(?: cosa| idea)?|algo mas|alguna otra)\b"
)
_ANOTHER: Final = re.compile(r"\b(?:else|instead|another|other than|en su lugar|otra cosa)\b")
_WHAT_FOR_IT: Final = re.compile(
    r"\b(?:what (?:\w+ )?(?:can|could|would|do|does) (?:i|we|he|she|you|that|it) (?:\w+ )?(?:get|buy|have|afford)|(?:something|anything|whats there|what is there)|what (?:have|do) (?:you|we) (?:got|have|sell)|que (?:puedo|hay|tienen)|algo)\b"
)
_AROUND: Final = re.compile(r"\b(?:around|about|roughly|like|ish|or so|unos|como|alrededor|mas o menos)\b")
_BUDGET: Final = re.compile(
    r"\b(?:around|about|under|below|up to|less than|max|budget|within|spend|for|roughly|like|unos|como|menos de|hasta|de)\b"
)
_OTHERS: Final = frozenset(
    {
        "hold",
        "transfer",
        "price",
        "price_match",
        "customer",
        "returns",
        "hours",
        "where",
        "compatible",
        "promotions",
        "compare",
        "facility",
        "private",
    }
)
MOST: Final = 4
SLACK: Final = 1.2  # "around fifty" is up to sixty
_CHEAP: Final = frozenset(words_of("cheap inexpensive barato barata affordable economico economica"))


def told(desk: Desk, reading: Reading) -> bool:
    """Suggests one thing, or the next. False where nothing of the kind was asked."""
    if desk.mem.ideas and _MORE.search(reading.text) and not reading.named:
        return _tell(desk, desk.mem.ideas)
    if (part := worn_where.part_of(reading)) and _only_the_part(reading, part):
        return _for_the_body(desk, reading, part)
    if desk.mem.product and _ASKED_OF_IT.search(reading.text):
        return False  # "my husband's asking, are they alright in the rain?"
    wanted = needs(reading.text, reading.words)
    told_by = wanted or _GIFT.search(reading.text)
    if (
        not told_by
        and _limit(reading)
        and not reading.named
        and _WHAT_FOR_IT.search(reading.text)
        and not desk.mem.product
    ):
        classes = {c for w in reading.words for c in GOODS.get(w.stem, GOODS.get(w.text, ()))}
        found = [p for p in _found(desk, [], _limit(reading), cheap=False) if p.category in (classes or {p.category})]
        return bool(found) and _tell(desk, tuple(p.id for p in found[:MOST]))
    likes = bool(_LIKES.search(reading.text))
    others = set(reading.wants) & (_OTHERS - ({"private"} if of_no_person(reading.text) else set()))
    named = [m for m in reading.mentions if not (m.weak or ones_own_before(reading, m))]
    named = [m for m in named if not (_tells_a_use(desk, reading, m) or (wanted and _is_kept(reading, m)))]
    if not (named or desk.mem.product):
        others -= {"compatible"}  # "something to charge my phone", "what's good for a party": of nothing that is named
    if others or named or not (likes or _SEEKS.search(reading.text) or _TROUBLE.search(reading.text)):
        return False
    gift = bool(_GIFT.search(reading.text))
    if not wanted and not gift:
        return False
    if wanted and not gift and all(need.setting for need in wanted) and not _FOR_THAT.search(reading.text):
        return False
    limit = _limit(reading) or (desk.mem.budget if likes else 0)  # "he likes music", behind "around fifty bucks"
    desk.remember(budget=limit)
    cheap = bool(_CHEAP & {w.text for w in reading.words})
    if wanted and keeps_all_out(reading.text) and _what_keeps_it_out(desk, limit):
        return True
    another: Collection[str] = {desk.mem.product} if _ANOTHER.search(reading.text) else ()  # than what is spoken of
    for_it = _found(desk, wanted, limit, cheap=cheap, said=_said(reading), but_not=another)
    found = _so_as_asked(desk, for_it, wanted, reading)
    if not found and limit and (dearer := _so_as_asked(desk, _found(desk, wanted, 0, cheap=True), wanted, reading)):
        desk.say("none_under", limit=words_of_all.money(limit))
        return _tell(desk, tuple(p.id for p in dearer[:MOST]))
    if found and (wanted or limit):
        return _tell(desk, tuple(p.id for p in found[:MOST]), reading)
    kinds = dict.fromkeys(p.category.replace("_", " ") for p in desk.shop.products if p.by_voice)
    if gift and len(kinds) > 1:
        desk.say("ask_kind", kinds=wording.listed(list(kinds), desk.language))
        return True
    return False


def _what_keeps_it_out(desk: Desk, limit: int) -> bool:
    """ "For heavy rain": of what is for rain at all the things that are told to be waterproof."""
    rain = {s for word in ("rain", "storm", "shell") for s in stems(word)}
    kinds = {
        p.category for p in desk.shop.products if rain & {s for t in (p.name.get("en"), *p.aliases) for s in stems(t)}
    }
    here = [p for p in _found(desk, [], limit, cheap=True) if not kinds or p.category in kinds]
    found = those(here, set(stems("waterproof")))
    if len(found) == 1:
        return _tell(desk, (found[0].id,))
    if found:
        worn_where.listed(desk, tuple(p.id for p in found[:MOST]))
    return bool(found)


def _only_the_part(reading: Reading, part: Word) -> bool:
    """Whether no kind of thing is named beside it, and nothing else is asked."""
    others = set(reading.wants) & _OTHERS
    named = [m for m in reading.mentions if not m.weak and not m.other]
    beside = [m for m in named if part not in reading.words[m.start : m.end] and not _is_a_use(reading, m)]
    return not (others or beside)


def _is_a_use(reading: Reading, mention: Mention) -> bool:
    return all(w.stem in TOLD_BY for w in reading.words[mention.start : mention.end] if w.stem not in STOP)


def _for_the_body(desk: Desk, reading: Reading, part: Word) -> bool:
    """What is worn there: the one for the use that is said, else a few of it by name; or that there is none."""
    uses = needs(reading.text, reading.words)
    there = worn_where.worn_there(desk, part, cold=NEEDS[stem("cold")] in uses)
    here = [p for p in _found(desk, [], _limit(reading), cheap=True) if p.id in there]
    if not here:
        worn_where.none_is(desk, part)
        return True
    fit = [p.id for p in _found(desk, uses, _limit(reading), cheap=False) if p.id in there] if uses else []
    ids = tuple(fit or (p.id for p in here))[:MOST]
    if fit or len(ids) == 1:
        return _tell(desk, ids)
    worn_where.listed(desk, ids)
    return True


def _is_kept(reading: Reading, mention: Mention) -> bool:
    """ "Something to stop my bike getting nicked": theirs, and what is wanted is another thing."""
    before = " ".join(w.text for w in reading.words[: mention.start])
    owned = mention.start > 0 and reading.words[mention.start - 1].text in OWN
    return owned and bool(_SOMETHING_TO.search(f"{before} ")) and "compatible" not in reading.wants


def _tells_a_use(desk: Desk, reading: Reading, mention: Mention) -> bool:
    """ "Something for a desk", "but her ears are small": words that are in a name, and stand for no thing here."""
    words = reading.words[mention.start : mention.end]
    if any(start <= mention.start and mention.end <= end for start, end in phrases(reading.text)):
        return True  # "my phone dies on the road"
    kind = words[-1].stem in desk.store.index.heads
    if kind and not (mention.start > 1 and reading.words[mention.start - 2].text in _FOR):
        return False  # "does the drill need a battery": a thing; "a gift for a runner" tells who it is for
    if len(words) > 1 and tuple(w.stem for w in words) in desk.store.index.phrases:
        return False  # "the trail runners": a whole name
    at = mention.start - 1
    while at > 0 and reading.words[at].text in _HOW_MUCH:
        at -= 1
    led = at >= 0 and reading.words[at].text in _FOR_A
    beside = mention.end < len(reading.words) and reading.words[mention.end].text in ("are", "is")
    if is_before_ones(mention.start, mention.end, reading.words):
        return False  # "she wants the trail ones in a ten": a thing that is told by a word of its name
    no_kind = beside and not any(w.stem in desk.store.index.heads for w in words)
    return no_kind or (all(w.stem in TOLD_BY for w in words if w.stem not in STOP) and (mention.other or led))


_FOR_THAT: Final = re.compile(
    r"\b(?:what|whats|which|something|anything|things?|stuff|gear|kit|got|have|recommend|suggest|que|algo|(?<!looking )for|para)\b"
)
_FOR: Final = frozenset(words_of("for para"))
_HOW_MUCH: Final = frozenset(words_of("heavy hard real serious pouring torrential bad proper light cold big fuerte"))
_FOR_A: Final = frozenset(words_of("a an my his her their the for to le gusta gustan encanta"))


def _limit(reading: Reading) -> int:
    """Cents that it may cost at most; 0 where no sum was said."""
    cents = _said(reading)
    return int(cents * SLACK) if cents and _AROUND.search(reading.text) else cents


def _said(reading: Reading) -> int:
    """Cents of the sum as it was said."""
    cents = reading.cents
    if not cents and _BUDGET.search(reading.text):
        cents = 100 * max((w.number for w in reading.words if w.number and 10 <= w.number <= 1000), default=0)
    return cents


def _so_as_asked(desk: Desk, found: list[Product], uses: list[Need], reading: Reading) -> list[Product]:
    """ "Something waterproof for running": of what is for it, what is told to be so; what is denied is none of it."""
    inside = {i for start, end in phrases(reading.text) for i in range(start, end)}
    words = [w for i, w in enumerate(reading.words) if i not in inside and w.stem not in NEEDS and w.text not in STOP]
    asked = [w.text for w in words if w.text in ASKED_AS or w.text in SAME_FACT]
    best = max((_serves(desk, p, uses) for p in found), default=0.0)
    for_it = [p for p in found if _serves(desk, p, uses) >= best / 2]
    told = those(for_it, {s for w in asked for s in stems(SAME_FACT.get(w, w))}) if asked else []
    told = told or (those(for_it, asked_words(tuple(asked))) if asked else [])
    return [p for p in for_it if p in told] or found


def _found(
    desk: Desk, uses: list[Need], limit: int, *, cheap: bool, said: int = 0, but_not: Collection[str] = ()
) -> list[Product]:
    """The best first; of those as good the dearest within what was said, then what is a little above it."""
    scored: list[tuple[float, int, Product]] = []
    for product in desk.shop.products:
        cents = min(desk.price(product, v).cents for v in product.variants)
        if not product.by_voice or not desk.is_here(product) or (limit and cents > limit) or product.id in but_not:
            continue
        score = _serves(desk, product, uses) if uses else 1.0
        if score:
            order = cents if cheap or not limit else -cents if cents <= (said or limit) else cents
            scored.append((0.0 if cheap else -score, order, product))
    return [product for _, _, product in sorted(scored, key=lambda row: row[:2])]


def _serves(desk: Desk, product: Product, uses: list[Need]) -> float:
    """How much speaks for a thing: that it is of a kind for it, and what its data tell."""
    told, score = _words_of(product), 0.0
    done = any(not need.setting for need in uses)
    for need in uses:
        weights = {s: len(need.facts) - i for i, word in enumerate(need.facts) for s in stems(word)}
        headed = desk.store.index.headed
        at = next((i for i, kind in enumerate(need.kinds) if product.id in headed.get(kind, ())), -1)
        so = [n for s, n in weights.items() if s in told]
        if need.kinds and len(so) < TOLD_ENOUGH and not any(headed.get(kind) for kind in need.kinds):
            continue  # "something for the rain", where nothing is for it and a mascara is waterproof
        points = sum(so) + (OF_KIND - at / len(need.kinds) if at >= 0 else 0.0)
        score += points * (BESIDE if need.setting and done else 1.0)
    return score


OF_KIND: Final = 4  # as much as the most telling words of a need
TOLD_ENOUGH: Final = 2  # words: what is of no kind for a need is told by no single one
BESIDE: Final = 0.5  # where or when, beside what it shall do


def _words_of(product: Product) -> set[str]:
    facts = [str(v) for v in product.attributes.values() if isinstance(v, str)]
    facts += [k.replace("_", " ") for k, v in product.attributes.items() if v is True]
    said = [s for s in product.description.split(".") if " no " not in f" {s.lower()} " and " not " not in s.lower()]
    return {s for text in (product.name.get("en"), *product.aliases, *said, *facts) for s in stems(text)}


def _tell(desk: Desk, ideas: tuple[str, ...], reading: Reading | None = None) -> bool:
    """The first of them; as it was said, where it comes so: "anything to run in, in a ten?" """
    product = desk.product(ideas[0])
    cents = words_of_all.money(min(desk.price(product, v).cents for v in product.variants))
    said = fixed(product, reading.said) if reading is not None else None
    values = said.values if said is not None and not said.lacking else {}
    desk.remember(product=product.id, values=values, want="price", ideas=ideas[1:], offered=ideas)
    desk.say("idea", item=desk.name(product), price=cents)
    return True
