# ruff: noqa: E501 - frames stay in one piece
""" "Which jacket is waterproof?": of one kind of thing, those whose data say so. PURE.

It decides which of a kind are meant by a fact about them. What is only not denied is not said to be so.
"""

import re
from itertools import pairwise
from typing import Final

from edge.dialog.shop import answers, wording
from edge.dialog.shop.answers import asked_words
from edge.dialog.shop.but_not import fixed_by
from edge.dialog.shop.carrying import keep_values
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import Mention
from edge.dialog.shop.index import DESCRIBED, stems
from edge.dialog.shop.kin import kin
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.needs import TOLD_BY
from edge.dialog.shop.pairing import is_theirs
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.resolve import POINTS
from edge.dialog.shop.said_to_be import those
from edge.dialog.shop.serve import go
from edge.dialog.shop.tables import ASKED_AS, GOODS, SAME_FACT, STOP, WIDER
from edge.dialog.shop.topic import topic

WHICH = frozenset({"which", "what", "cual", "cuales", "que"})
BETWEEN = frozenset({"of", "one", "ones", "the", "your", "our", "these", "those", "de", "las", "los", "tus", "sus"})
_OF_THEM = re.compile(
    r"\b(?:which (?:one|ones|of (?:them|those|these|the two))|cual(?:es)?(?: de (?:ellos|ellas))?)"
    r" (?:is|are|has|have|es|son|tiene\w*)\b"
    r"|^(?:(?:and|so|ok|okay|then|but|y) )*(?:which|cual(?:es)?)(?: one| ones)? (?:can|could|would|will|is|are|has|puede\w*)\b"
    r"|\b(?:is|are|does|do|has|have|es|son|tiene\w*) (?:either|any|one|neither|algun[oa]|ningun[oa])(?: one)?(?: (?:of|de) (?:them|those|these|the two|ellos|ellas))?\b(?! (?:in|at|here|left|on|other)\b)"
)
_SO: Final = r"(?:is|are|does|has|would(?: be)?|will(?: be)?|might(?: be)?|could(?: be)?|es|son|si|tienen?)"
_THE_ONE = re.compile(
    rf"\b(?:which|what|is there|(?:do|have) (?:you|we|they)(?: have| got| carry| sell)?|got|hay|cual)\b.*"
    rf"\b(?:one|ones|uno|una|cual|{_SO})(?: then| instead| that {_SO})?$"
    r"|^(?:(?:and|so|ok|okay|then|but|y) )*which(?: one| ones)? do(?: then)?$"
)
_ENDS_IN_IS = re.compile(rf"\b(?:{_SO}|do|have)(?: then| that| so)?$")
_OF_THE = re.compile(r"\b(?:which|what|cual(?:es)?) (?:one )?(?:of|de) (?:your|our|the|these|those|las|los|sus|tus)\b")
NAMED_AT_MOST = 4


def which_is(desk: Desk, reading: Reading) -> bool:
    """Answers which of a kind is so. False when that was not asked, or no data can tell."""
    if _better_for(desk, reading):
        return True
    if not set(reading.wants) <= {"detail", "stock", "compatible", "alternative"}:
        return False
    of_it = bool(desk.mem.words and desk.mem.product and not reading.mentions)
    if of_it and not reading.unknown and _ONE_SO.search(reading.text):
        return _the_one_that_is(desk)  # "do you have one that is?"
    if of_it and any(_is_of_one_so(reading, a, b) for a, b in _clauses(reading)):
        return _the_one_that_is(desk)  # "what've we got that is? He's a large.", "any that really are, I cycle to work"
    if (match := _ONE_THAT_IS.search(reading.text)) and desk.mem.product:
        word = next(g for g in match.groups() if g)
        inside = {w.text for m in reading.mentions for w in reading.words[m.start : m.end]}
        if (word in ASKED_AS or word in SAME_FACT) and inside <= {word}:
            return _of_its_kind(desk, (word,))
    if reading.places and desk.mem.want != "detail":  # "which one does?" else asks where
        return False
    if of_it and _THE_ONE.search(reading.text):
        return _the_one_that_is(desk)
    kind, candidates = _candidates(desk, reading)
    beside = {p for m in reading.mentions[1:] for p in m.products}
    of_facts = bool(reading.unknown) and all(w in ASKED_AS for w in reading.unknown)  # "which can go in the pool"
    if "compatible" in reading.wants and not (of_facts or (beside and beside <= set(candidates))):
        return False  # "which charger works with ...": another thing, no fact
    rest = reading.mentions[1:] if kind else reading.mentions
    also = [w.text for m in rest for w in reading.words[m.start : m.end]]  # "good for the trail"
    words = [w for w in (*topic(reading), *also) if w not in STOP and not set(stems(w)) & {*kind, *STOP}]
    if _MOST_OF_IT.search(reading.text):  # "which is better in heavy rain": what keeps it out
        words = ["waterproof" if "waterproof" in ASKED_AS.get(w, "") else w for w in words if w not in _HOW_GOOD]
    asked = {s for w in words for s in stems(w)}
    if len(candidates) > 1 and not asked and desk.mem.words and _ENDS_IN_IS.search(reading.text):
        words = list(desk.mem.words)  # "which jacket is?", after one was not so
        asked = {s for w in words for s in stems(w)}
    if len(candidates) < 2 or not asked:
        return False
    products = [desk.product(p) for p in candidates]
    found = those(products, {s for w in words for s in stems(SAME_FACT.get(w, w))})
    if not found:  # what is said in words of the same family may be read out, but is not said of several
        akin = those(products, asked_words(tuple(words)))
        found = akin if len(akin) == 1 else []
    if len(found) == 1:
        told, so = found[0], tuple(SAME_FACT.get(w, w) for w in words)
        go(desk, Wish("detail", products=(told.id,), values=fixed_by(told, reading).values, words=so))
        desk.remember(among=(told.id,))
        return True
    if found:
        keep_values(desk, found[:NAMED_AT_MOST], reading)
        ids = tuple(p.id for p in found)
        desk.remember(offered=ids[:NAMED_AT_MOST], among=ids)
        if desk.mem.product not in ids:
            desk.remember(product="", values={})
        names = wording.listed([desk.name(p) for p in found[:NAMED_AT_MOST]], desk.language, "and")
        desk.say("raw", text=f"{names}.")
        return True
    if not all(w in ASKED_AS for w in words):
        return False
    desk.say("none_is_so", item=" ".join(kind) or desk.name(products[0]), words=" ".join(words))
    return True


_BETTER: Final = re.compile(
    r"\b(?:what|whats|which|anything|something|one|ones|is there|are there|got|have|any|need|needs|wants?|after|sell|do you do|que|cual|algo|alguno|hay)\b.*"
    r"\b(?:(?:better|best|good|nicer|suited|suitable|right|proper|tough enough|made|mejor|buen[oa]s?) (?:\w+ )?(?:for|in|on|at|with|against|when|para|en|con)"
    r"|(?:surviv\w+|withstands?|stands? up to|holds? up|handles?|copes?|takes?|laughs? off|keeps? out|shrugs? off|aguant\w+|resist\w+))\b"
)


def _better_for(desk: Desk, reading: Reading) -> bool:
    """ "What would be better for wet days?", "a speaker that survives the pool": of the kind the one that is told so."""
    if not set(reading.wants) <= {"detail", "stock", "alternative", "suggest", "buy", "compatible"}:
        return False
    if not _BETTER.search(reading.text) or _OF_IT.search(reading.text):
        return False
    words = [w.text for w in reading.words if w.text in ASKED_AS or w.stem in TOLD_BY]
    asked = asked_words(tuple(words)) | {
        s for w in reading.words for told in TOLD_BY.get(w.stem, ()) for s in stems(told)
    }
    kind = next((m for m in reading.mentions if not (m.weak or m.other or _is_a_use(reading, m))), None)
    if not words or (kind is None and not desk.mem.product):
        return False
    if kind is None:
        group = [p for p in kin(desk, desk.product(desk.mem.product)) if p.id != desk.mem.product]
    else:
        head = reading.words[kind.end - 1].stem
        wide = {p for word in (head, *WIDER.get(head, ())) for p in desk.store.index.headed.get(word, ())}
        group = [p for p in desk.shop.products if p.id in wide | set(kind.products)]
    group = [p for p in group if desk.is_here(p)] or group
    found = those(group, asked & {"waterproof"}) or those(group, asked)  # what keeps all of it out, where there is such
    if len(group) < len(found) + (kind is not None) or len(found) != 1:
        return False  # nothing tells one of them from the others
    return go(desk, Wish("detail", products=(found[0].id,), words=tuple(dict.fromkeys(words))))


_OF_IT: Final = re.compile(
    r"\b(?:is|are|isnt|arent|would|will|does|do|can|could|how) (?:it|they|these|those|this|that|the|my|your|our|her|his)\b"
)


def _is_a_use(reading: Reading, mention: Mention) -> bool:
    return all(w.text in ASKED_AS or w.stem in TOLD_BY for w in reading.words[mention.start : mention.end])


_HOW_GOOD = frozenset({"heavy", "real", "hard", "serious", "better", "best", "strong", "fuerte", "mejor"})
_MOST_OF_IT = re.compile(
    r"\b(?:better|best|heavy|hard|real|serious|mejor|fuerte)\b.*\b(?:rain|downpour|storm|lluvia|wet|water|aguacero)\b"
)
_TRULY: Final = (
    r"(?: (?:really|actually|properly|fully|truly|totally|completely|definitely|de verdad|realmente|totalmente))?"
)
_ONE_SO = re.compile(
    rf"\b(?:one|ones|any|anything|something|un[oa]s?|algun[oa]|algo)(?: (?:that|which|que))?(?: si)?{_TRULY} (?:{_SO}|lo (?:sean?|es|son)){_TRULY}$"
)
_ONE_THAT_IS = re.compile(
    r"\b(?:an?|any|some) (\w+) (?:ones?|version|kind)\b"
    r"|(?<!\bthat )(?<!\bthis )(?<!\bthe )\b(?:ones?|any|anything|something|version|un[oa]s?|algun[oa]|algo)(?: (?:that|which|que))?(?: (?:is|are|s|sea|sean|es))? (\w+)$"
)


def _clauses(reading: Reading) -> list[tuple[int, int]]:
    """From which position to which each of its clauses goes, as pauses part them."""
    starts = [i for i, word in enumerate(reading.words) if i and word.pause]
    return list(pairwise((0, *starts, len(reading.words))))


def _is_of_one_so(reading: Reading, a: int, b: int) -> bool:
    if {w.text for w in reading.words[a:b]} & {*reading.unknown}:
        return False
    text = " ".join(w.text for w in reading.words[a:b])
    return bool(_ONE_SO.search(text) or (_THE_ONE.search(text) and _THAT_IS.search(text)))


_THAT_IS = re.compile(rf"\b(?:that|which){_TRULY} {_SO}{_TRULY}$")


def _of_its_kind(desk: Desk, words: tuple[str, ...]) -> bool:
    """ "What about a waterproof one", of earbuds: of its kind the one that is, else what is known of it."""
    product = desk.product(desk.mem.product)
    found = those(kin(desk, product), {s for w in words for s in stems(SAME_FACT.get(w, w))})
    told = found[0] if len(found) == 1 else product
    return go(desk, Wish("detail", products=(told.id,), words=tuple(SAME_FACT.get(w, w) for w in words)))


def _the_one_that_is(desk: Desk) -> bool:
    """ "What's the one that is?", after a thing was not so: of its kind, those that are."""
    words = desk.mem.words
    group = [p for p in kin(desk, desk.product(desk.mem.product)) if p.id != desk.mem.product]
    found = those(group, {s for w in words for s in stems(SAME_FACT.get(w, w))})
    if len(found) == 1:
        return go(desk, Wish("detail", products=(found[0].id,), words=words))
    if found:
        desk.remember(offered=tuple(p.id for p in found[:NAMED_AT_MOST]), product="", values={})
        names = wording.listed([desk.name(p) for p in found[:NAMED_AT_MOST]], desk.language, "and")
        desk.say("raw", text=f"{names}.")
    return bool(found)


def what_does(desk: Desk, reading: Reading) -> bool:
    """ "Which charger does, then?", after it is not known whether one goes with it: of the kind those that do."""
    kind = reading.mentions[0].products if len(reading.mentions) == 1 else ()
    of_kind = not reading.mentions or desk.mem.product in kind
    beside = desk.mem.beside if desk.mem.want == "compatible" and of_kind else ""
    if not (beside and _WHAT_DOES.search(reading.text)):
        return False
    several = len(kind) > 1
    return go(desk, Wish("compatible", products=kind if several else (beside,), other=(beside,) * several))


def does_all(desk: Desk, reading: Reading) -> bool:
    """ "His reader and his watch off one plug, which charger?": of a kind those that go with each of the things named."""
    kinds = [m for m in reading.mentions if len(m.products) > 1]
    things = tuple(dict.fromkeys(m.products[0] for m in reading.mentions if len(m.products) == 1))
    several = len(things) > 1 or any(is_theirs(reading, m) for m in reading.mentions if m.products[:1] == things)
    if not (kinds and things and several and set(reading.wants) <= _ALSO_ASKED):
        return False
    asked = "compatible" in reading.wants or reading.words[max(0, kinds[-1].start - 1)].text in WHICH
    if not asked or any(m.weak or m.other or set(m.products) & {*things} for m in kinds):
        return False
    found = [p for p in kinds[-1].products if all(answers.goes_with(desk, p, one) for one in things)]
    if found:
        names, others = ([desk.name(desk.product(p)) for p in ids] for ids in (found, things))
        several = len(found) > 1
        desk.remember(product="" if several else found[0], values={}, offered=tuple(found), want="compatible")
        items = wording.listed(names, desk.language, "and")
        desk.say("work_both" if several else "works", item=items, other=wording.listed(others, desk.language, "and"))
    return bool(found)


_ALSO_ASKED: Final = frozenset({"compatible", "detail", "stock", "buy", "suggest"})
_WHAT_DOES = re.compile(
    r"^(?:(?:so|ok|okay|and|then|well) )*(?:what|which(?: one| ones| \w+)?|anything)"
    r" (?:does|do|will|would|is|are|that does)"
    r"(?: (?:actually |really )?(?:work|fit|charge|do|go|suit)(?: with| for)?(?: it| that| this| them| those| the (?:other )?one)?)?(?: then| instead| that does)?$"
)


def returned_of_a_kind(desk: Desk, reading: Reading) -> bool:
    """ "And clothes?", "electronics?": a kind of goods by its everyday name, where returns are asked about."""
    if reading.named or not ("returns" in reading.wants or desk.mem.want == "returns"):
        return False
    if desk.mem.product and POINTS.search(reading.text) and not _THE_SAME.search(reading.text):
        return False  # "can he return it if he wears it"
    kinds = {c for w in reading.words for c in GOODS.get(w.stem, GOODS.get(w.text, ()))}
    kinds |= {w.stem for w in reading.words if w.stem in desk.store.index.categories}
    return bool(kinds) and answers.returns_of(desk, kinds)


# "And clothes, is that the same?": of the kind that is named, and no longer of the thing.
_THE_SAME: Final = re.compile(
    r"\b(?:same|alike|too|as well|any different|igual|lo mismo|tambien)\b|^(?:(?:and|so|ok|okay|but|y|pero) )*(?:what|how) about\b|^y (?:de |con |para )?(?:el|la|los|las)\b"
)


def _candidates(desk: Desk, reading: Reading) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(the words of the kind, the products of it): named right behind the "which", or what was offered."""
    if _OF_THEM.search(reading.text) and (
        not reading.mentions or (len(desk.mem.offered) > 1 and set(reading.mentions[0].products) <= {*desk.mem.offered})
    ):
        return (), desk.mem.offered
    if not reading.mentions:
        return (), ()
    mention = reading.mentions[0]
    at = mention.start - 1
    while at > 0 and reading.words[at].text in BETWEEN:
        at -= 1
    if at < 0 or reading.words[at].text not in WHICH or mention.weak or mention.other:
        return (), ()
    index = desk.store.index
    said = [w.stem for w in reading.words[mention.start : mention.end]]
    head = index.known(said[-1]) or said[-1]
    of_kind = {p for p, weight in index.named.get(head, {}).items() if weight > DESCRIBED}
    if len(said) == 1:
        of_kind |= index.categories.get(head, set())
        of_kind |= {p for word in WIDER.get(head, ()) for p in index.headed.get(word, ())}  # earbuds are headphones
    if len(said) > 1 and not (len(mention.products) == 1 and _OF_THE.search(reading.text)):
        of_kind &= set(mention.products)  # "which of your rain jackets", where one alone is called so: of all jackets
    return tuple(said), tuple(dict.fromkeys((*mention.products, *sorted(of_kind))))
