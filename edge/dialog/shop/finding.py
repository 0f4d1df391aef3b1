"""From words to products and variants: mentions, what was said of size and colour, places, numbers. PURE.

It decides which products a run of words may mean, best first, and which of a product's variants fit what was said. It
never asks and never answers; where several fit equally well, it gives them all.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from domain.shop import Product, Variant
from edge.dialog.shop.asked_of import asked_from
from edge.dialog.shop.common import is_everyday, is_no_thing
from edge.dialog.shop.index import DESCRIBED, NEAREST_AT_LEAST, Index, stems
from edge.dialog.shop.tables import (
    ASKED_AS,
    COLOURS,
    FAMILIES,
    SAME_COLOUR,
    SAME_FACT,
    SAME_UNIT,
    SIZE_PHRASES,
    SIZES,
    STOP,
    UNITS,
)
from edge.dialog.shop.which_one import PLAIN, is_pointed_at, plain
from edge.dialog.vocabulary.words import Word

AS_GOOD = 0.85  # of the best score: then it is as likely to be meant
HEAD, WHOLE = 1.3, 0.5  # the last word says what kind of thing it is; a whole name or alias was said
MOST = 6  # candidates worth asking about
_ONES = frozenset({"one", "ones", "uno", "una"})
KEY_WORDS = frozenset(
    {"waist", "frame", "length", "volume", "shade", "capacity", "storage", "model", "inseam", "width"}
)
OF_ANY_KIND = frozenset(
    {"gear", "wear", "equipment", "accessories", "accessory", "clothes", "clothing", "apparel", "kit", "merch", "goods"}
    | {"ropa", "equipo", "accesorios", "articulos", "cosas", "prendas"}
)
OF = frozenset({"de", "of", "for", "para"})
ARTICLES = frozenset(
    {"my", "your", "his", "her", "their", "our", "mi", "su", "tu", "the", "a", "an", "la", "el", "los", "las"}
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words [start, end) that name something. `extra`: words before it that nothing here is called ("ski")."""

    start: int
    end: int
    products: tuple[str, ...]
    extra: tuple[str, ...] = ()
    weak: bool = False  # no kind of thing was named: "battery", "noise cancelling"
    other: bool = False  # the kind of thing is a strange word: at best these are near it


@dataclass(frozen=True, slots=True)
class Said:
    """What was said beside names: words that may be values of attributes."""

    words: tuple[str, ...] = ()  # stems
    colours: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()  # letters: s, m, l ...
    numbers: tuple[str, ...] = ()  # as digits: "9", "9.5", "32"


NOTHING_SAID = Said()


def sizes_joined(words: Sequence[Word]) -> list[tuple[str, int]]:
    """(stem, position) with sizes said in two words as one: "extra large"."""
    out: list[tuple[str, int]] = []
    i = 0
    while i < len(words):
        for phrase, size in SIZE_PHRASES:
            spoken = phrase[0].isdigit() and words[i].text != phrase[0]  # "two XL tees" are two, and no 2XL
            if (
                not spoken
                and tuple(w.text if w.number is None else w.stem for w in words[i : i + len(phrase)]) == phrase
            ):
                out.append((size, i))
                i += len(phrase)
                break
        else:
            out.append((words[i].stem, i))
            i += 1
    return out


def in_sizes(words: Sequence[Word]) -> set[int]:
    """Positions of the words of sizes said in two or three."""
    starts = [*(at for _, at in sizes_joined(words)), len(words)]
    return {i for at, end in pairwise(starts) if end - at > 1 for i in range(at, end)}


def mentions(words: Sequence[Word], index: Index, within: Iterable[str] = ()) -> list[Mention]:
    """The things named, in order. `within`: products that were offered; if one of them fits, only they count."""
    known = [_known(w, index) for w in words]
    for i, word in enumerate(words):
        if word.number and index.counts(
            words[i - 1].stem if i else "", word, words[i + 1].stem if words[i + 1 :] else ""
        ):
            known[i] = None  # "the two headphones" is no "Cable 2 m"
    for i, word in enumerate(words):
        if word.text in _ONES and not (i > 0 and (words[i - 1].stem, word.stem) in index.pairs):
            known[i] = None  # "the trail ones" is no "Aural One"
    _join(words, known, index)
    found: list[Mention] = []
    i = 0
    while i < len(words):
        if known[i] is None:
            i += 1
            continue
        j = i
        while j < len(words) and (known[j] is not None or _is_between(words, known, j)):
            j += 1
            if j < len(words) and words[j].pause and _is_another(known[j - 1], known[j], index):
                break  # "lamp, camera": two things, and nothing is called both
        while j > i and known[j - 1] is None:
            j -= 1
        if mention := _mention(i, j, words, known, index, frozenset(within)):
            found.append(mention)
        i = max(j, i + 1)
    return _strong(_merged(found, words))


def _is_another(last: str | None, first: str | None, index: Index) -> bool:
    """Whether a name ends with one word, and another begins with the next."""
    if last is None or first is None or last not in index.heads:
        return False
    both = index.named.get(last, {}).keys() & index.named.get(first, {}).keys()
    return not any(min(index.weight(last, p), index.weight(first, p)) > DESCRIBED for p in both)


def _known(word: Word, index: Index) -> str | None:
    if index.is_other_word(word.text):
        return None  # "if she hates it" asks for no hat
    if word.stem in index.naming and (word.text in index.spelt or not is_no_thing(word.text)):
        return word.stem  # "I came all the way" is no cam
    if (
        word.stem in index.naming
        or word.stem in STOP
        or word.text in STOP
        or word.number is not None
        or is_colour(word.text)
    ):
        return None
    if word.stem in SIZES:
        return None
    known = index.known(word.stem) or (word.stem if word.stem in index.named else None)
    fact = word.text in ASKED_AS or word.stem in ASKED_AS  # "wash" is no watch
    return known or (None if fact or is_everyday(word.text, word.stem) else index.nearest(word.stem))


def _join(words: Sequence[Word], known: list[str | None], index: Index) -> None:
    """ "head phones" and "powerbank": written apart and together."""
    for i, word in enumerate(words):
        if known[i] is None and word.stem in index.joined and word.stem not in STOP:
            known[i] = " ".join(index.joined[word.stem])
    for i in range(len(words) - 1):
        both = words[i].stem + words[i + 1].stem
        text = words[i].text + words[i + 1].text
        whole = next((b for b in (both, text) if b in index.naming), None)
        small = words[i].stem in STOP and words[i + 1].stem in STOP  # "be any use" is no beanie
        if whole and not small and not (known[i] in index.telling and known[i + 1] in index.telling):
            known[i] = known[i + 1] = whole


def _is_between(words: Sequence[Word], known: Sequence[str | None], i: int) -> bool:
    """A colour or size in the middle of a name: "harbor grey hoodie"."""
    follows = i + 1 < len(words) and known[i + 1] is not None
    return follows and (is_colour(words[i].text) or words[i].stem in SIZES)


def _mention(
    start: int, end: int, words: Sequence[Word], known: Sequence[str | None], index: Index, within: frozenset[str]
) -> Mention | None:
    while end - start > 1 and not any(part in index.naming for part in (known[end - 1] or "").split()):
        end -= 1  # a word of a description behind a name belongs to the question: "the watch's water rating"
    while end - start > 1 and words[end - 1].stem in SIZES and not _name_together(known[start:end], index):
        end -= 1  # "the orbit small": its size, and no "small charger"
    end = asked_from(start, end, words, known, index)
    run = [part for w in known[start:end] if w for part in w.split()]
    run = list(dict.fromkeys(run))
    if not any(w in index.telling for w in run) and tuple(run) not in index.phrases:
        measured = any(pair in index.pairs and pair[0].isdigit() for pair in pairwise(run))  # "the 65 watt"
        pointed = is_pointed_at(start, end, words, index)
        if not within and not measured and not pointed and not any(_can_name(w, index) for w in run):
            return None
        weak = not (measured or pointed)
    else:
        weak = False
    scores = _scores(run, index)
    if within and weak and not any(_can_name(w, index) for w in run):
        scores = {p: s for p, s in scores.items() if p in within}  # "for ten" is no "10k" that nobody spoke of
    if len(run) == 1 and (kind := index.headed.get(run[0])):
        scores = {p: s for p, s in scores.items() if p in kind}  # "bikes" are no bike locks
    if not scores:
        return None
    leading = AS_GOOD * max(scores.values())
    offered = {p: s for p, s in scores.items() if p in within and s >= leading}
    scores = offered or scores
    best = max(scores.values())
    order = sorted(scores, key=lambda p: (-scores[p], p))
    products = tuple(p for p in order if scores[p] >= AS_GOOD * best)[: MOST if not within else None]
    while end - start > 1 and _is_loose(words[end - 1], products, index):
        end -= 1
    while end - start > 1 and _is_loose(words[start], products, index):
        start += 1
    headless = not any(w in index.heads for part in known[end - 1 : end] if part for w in part.split())
    headless = headless or (end - start == 1 and any(first == run[0] for first, _ in index.pairs))
    after = _extra_after(end, words, known, index) if headless else ()
    return Mention(start, end, products, (*_extra(start, words, known), *after), weak, bool(after))


def _name_together(known: Sequence[str | None], index: Index) -> bool:
    """Whether one thing is called by the last of the words and by another of them."""
    last, rest = known[-1] or "", {part for w in known[:-1] if w for part in w.split()}
    return any(index.weight(w, p) > DESCRIBED for p in index.named.get(last, {}) for w in rest)


def _can_name(word: str, index: Index) -> bool:
    """Whether a word may stand for a thing at all, where nothing better was said: sizes, colours and units do not."""
    value = word in SIZES or word in UNITS or is_colour(word)
    return word in index.naming and word not in STOP and len(word) > 2 and not value


_CARRIERS = frozenset({"bag", "bags", "box", "boxes", "sleeve", "stand", "holder", "cover", "strap", "mount"})


def _extra_after(end: int, words: Sequence[Word], known: Sequence[str | None], index: Index) -> tuple[str, ...]:
    """ "Lawn chairs", where only lawn mowers are known: the kind of thing is a strange word behind the name."""
    if end >= len(words) or known[end] is not None or words[end].pause:
        return ()
    word = words[end]
    if end + 1 < len(words) and words[end + 1].text == "than":
        return ()  # "is the max louder than ..."
    if word.text in _CARRIERS and words[end - 1].stem not in index.heads:
        return (word.text,)  # "a laptop bag", where only chargers are for laptops
    if word.stem in STOP or word.text in STOP or word.number is not None or is_colour(word.text) or word.stem in UNITS:
        return ()
    if is_no_thing(word.text) or is_everyday(word.text, word.stem) or word.text in ASKED_AS or word.text in SAME_FACT:
        return ()
    if word.text in OF_ANY_KIND:
        return ()  # "rain gear"
    return () if word.stem in SIZES or len(word.text) < 3 else (word.text,)


def _is_loose(word: Word, products: Sequence[str], index: Index) -> bool:
    """A number or size at the edge of a name that belongs to another's: "trail runner 10", beside a "10k" bank."""
    value = word.number is not None or word.stem in SIZES or is_colour(word.text)
    if word.text in ASKED_AS:
        return not any(_names(word.stem, p, index) for p in products)  # "is the mini waterproof"
    return value and not any(index.weight(word.stem, p) for p in products)


def _scores(run: Sequence[str], index: Index) -> dict[str, float]:
    named = [w for w in run if w in index.naming]
    head = next((w for w in reversed(named) if w in index.heads), "")
    products = {p for w in run for p, weight in index.named.get(w, {}).items() if weight > DESCRIBED}
    scores = {p: sum(index.weight(w, p) * (HEAD if w == head else 1.0) for w in run) for p in products}
    for n in range(len(run), 0, -1):
        for i in range(len(run) - n + 1):
            phrase = tuple(run[i : i + n])
            for p in index.phrases.get(phrase, ()):
                scores[p] = scores.get(p, 0.0) + WHOLE * sum(index.weight(w, p) for w in phrase)
    return scores


def _extra(start: int, words: Sequence[Word], known: Sequence[str | None]) -> tuple[str, ...]:
    """Strange words right before the name, as heard."""
    out: list[str] = []
    i = start - 1
    while i >= 0 and known[i] is None and not words[i + 1].pause:
        word = words[i]
        if word.stem in STOP or word.text in STOP or word.number is not None or is_colour(word.text):
            break
        if is_no_thing(word.text) or word.text in PLAIN:
            break
        if word.stem in SIZES or word.stem in UNITS or len(word.text) < 3 or is_everyday(word.text, word.stem):
            break
        if word.text in KEY_WORDS:
            break
        out.insert(0, word.text)
        i -= 1
    return tuple(out[-2:])


def _strong(found: list[Mention]) -> list[Mention]:
    """Weak mentions count only where there is no strong one."""
    strong = [m for m in found if not m.weak]
    return strong or found


def _merged(found: Sequence[Mention], words: Sequence[Word]) -> list[Mention]:
    """ "Chaqueta de lluvia", "case for the phone": two names of one thing, where something is called both."""
    out: list[Mention] = []
    for mention in found:
        last = out[-1] if out else None
        between = {w.text for w in words[last.end : mention.start]} if last else set()
        both = tuple(p for p in last.products if p in mention.products) if last else ()
        tail = [w.text for w in words[last.end : mention.start]] if last else []
        if _ONES & set(tail):  # "my charger broke, do you have one for a laptop"
            between = set(tail[max(i for i, w in enumerate(tail) if w in _ONES) + 1 :])
        if last and last.other and both and mention.start == last.end + 1:  # "straight-leg jeans"
            out[-1] = Mention(last.start, mention.end, both, (), last.weak and mention.weak)
        elif last and both and between & OF and between <= OF | ARTICLES:
            out[-1] = Mention(last.start, mention.end, both, last.extra, last.weak and mention.weak)
        else:
            out.append(mention)
    return out


def colour(word: str) -> str:
    """The colour that a word is, in one spelling; "" for another word. Also "blancas", "azules", "greys"."""
    for form in (word, word.removesuffix("s"), word.removesuffix("es")):
        if (found := SAME_COLOUR.get(form, form)) in COLOURS:
            return found
    return ""


def is_colour(word: str) -> bool:
    return bool(colour(word))


def colours_of_names(words: Sequence[Word], found: Iterable[Mention], index: Index) -> set[int]:
    """Positions of colours that only name a thing: "steel toe boots", where no boots come in steel."""
    return {
        i
        for mention in found
        for i in range(mention.start, mention.end)
        if is_colour(words[i].text)
        and any(_names(words[i].stem, p, index) and not _comes_in(words[i].text, p, index) for p in mention.products)
    }


def _names(word: str, product_id: str, index: Index) -> bool:
    return index.named.get(word, {}).get(product_id, 0.0) > DESCRIBED


def _comes_in(word: str, product_id: str, index: Index) -> bool:
    product = index.shop.product(product_id)
    values = (value for v in product.variants for value in v.attributes.values()) if product else ()
    return any(colour(w) == colour(word) for value in values for w in value.lower().split())


_TIERS = frozenset(
    {"member", "members", "membership", "customer", "customers", "tier", "status", "level", "socios", "clientes"}
)


def said(words: Sequence[Word], skip: Iterable[int], numbers: Iterable[int], names: Iterable[int] = ()) -> Said:
    """What the words outside the names say of attributes. `numbers`: positions of numbers that may be sizes. `names`:
    of colours that are but part of a name."""
    skipped, free, of_names = set(skip), set(numbers), set(names)
    out_words: list[str] = []
    colours: list[str] = []
    sizes: list[str] = []
    digits: list[str] = []
    for word, at in sizes_joined(words):
        text = words[at].text
        if text == "tan" and at and words[at - 1].text in ("que", "es", "son", "no", "esta"):
            continue  # "¿qué tan viejo es?" asks for no colour
        of_a_tier = at + 1 < len(words) and words[at + 1].text in _TIERS  # "what do gold members pay"
        if is_colour(text) and at not in of_names and not of_a_tier:
            colours.append(colour(text))
        if at in skipped:
            continue
        if text == "ml" and not (at and words[at - 1].number is not None):
            sizes += ["m", "l"]  # "the M L", which is no millilitre
        if (size := SIZES.get(word) or SIZES.get(text)) and not (len(text) == 1 and _is_unit(words, at)):
            sizes.append(size)
        if words[at].number is not None or _is_decimal(text):
            if at in free:
                digits.append(words[at].stem if words[at].number is not None else text)
        else:
            out_words.append(word)
    return Said(tuple(out_words), tuple(colours), tuple(sizes), tuple(digits))


def _is_unit(words: Sequence[Word], at: int) -> bool:
    return at > 0 and words[at - 1].number is not None and words[at].stem in UNITS


def _is_decimal(text: str) -> bool:
    whole, dot, part = text.partition(".")
    return bool(dot) and whole.isdigit() and part.isdigit()


# ---- variants


def fits(value: str, what: Said, key: str) -> int:
    """How many of the words said are this value of an attribute; 0 when it is not the one."""
    tokens = stems(value)
    letters = [size for part in value.replace("-", "/").split("/") if (size := SIZES.get(part.strip().lower()))]
    if letters and (said_of := {s for s in what.sizes if s in letters}):
        return 2 if len(letters) == 1 else len(said_of)  # "medium large" is M/L, and no S/M
    if letters:
        return 0
    if any(is_colour(w) for w in value.lower().split()):
        return sum(1 for w in value.lower().split() if colour(w) and colour(w) in what.colours)
    has_number = any(any(c.isdigit() for c in t) for t in tokens)
    heard = {*what.words, *(SAME_UNIT.get(w, w) for w in what.words), *what.numbers}
    needed = [t for t in tokens if not (has_number and t in UNITS)]
    if not needed or any(t not in heard for t in needed):
        return 0
    if len(needed) == 1 and len(needed[0]) == 1 and needed[0].isdigit() and len(tokens) > 1 and tokens[1] in UNITS:
        return len(tokens) if SAME_UNIT.get(tokens[1], tokens[1]) in heard else 0  # "2" alone is no "2 m"
    return len(needed) + sum(1 for t in tokens if t in heard)


@dataclass(frozen=True, slots=True)
class Fixed:
    """Values chosen by what was said, by attribute, and what was said that no variant has."""

    values: Mapping[str, tuple[str, ...]]
    lacking: tuple[str, ...] = ()  # "blue", "XXL"


def fixed(product: Product, what: Said) -> Fixed:
    """Which values of which attributes were said. Several of one attribute stay several."""
    values: dict[str, tuple[str, ...]] = {}
    for key in attribute_keys(product):
        ranked = {v: fits(v, what, key) for v in values_of(product.variants, key)}
        best = max(ranked.values(), default=0)
        if best:
            values[key] = tuple(v for v, n in ranked.items() if n == best)
        elif family := _family(product, key, what):
            values[key] = family
        elif len(ranked) > 1 and (measure := _measured(tuple(ranked), what) or _told_by_one_word(tuple(ranked), what)):
            values[key] = measure
        if len(what.numbers) > 1 and key in values:  # "the eight and the thirty-two", of gigabytes
            also = {v for v in ranked if len(stems(v)) > 1 and stems(v)[0] in what.numbers}
            values[key] = tuple(v for v in ranked if v in also or v in values[key])
        if bare := plain(values.get(key) or tuple(ranked), tuple(ranked), what.words):
            values[key] = bare
    return Fixed(values, _lacking(product, what, values))


def _measured(every: Sequence[str], what: Said) -> tuple[str, ...]:
    """ "The four" of 2 Ah and 4 Ah: a bare number that begins one value and no other."""
    begins = {v: next(iter(stems(v)), "") for v in every}
    found = [v for v, first in begins.items() if first in what.numbers and first.isdigit()]
    return tuple(found) if len(found) == 1 and len(stems(found[0])) > 1 else ()


def _told_by_one_word(every: Sequence[str], what: Said) -> tuple[str, ...]:
    """ "The plus", of N7 and N7 Plus: a word that one value alone has, said as its name."""
    for before, word in pairwise((*what.words, "")):
        if before in ARTICLES and len(word) > 2 and word.isalpha():
            found = [v for v in every if word in stems(v)]
            if len(found) == 1 and len(every) > 1:
                return tuple(found)
    return ()


def _family(product: Product, key: str, what: Said) -> tuple[str, ...]:
    """A colour said by its family: "blue", where there is navy."""
    shades = {s for c in what.colours for s in FAMILIES.get(c, ())}
    families = {f for f, members in FAMILIES.items() for c in what.colours if c in members}
    found = [
        v for v in values_of(product.variants, key) if {colour(w) for w in v.lower().split()} & (shades | families)
    ]
    return tuple(found)


def _lacking(product: Product, what: Said, values: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    keys = attribute_keys(product)
    colour_keys = [
        k for k in keys if any(is_colour(w) for v in values_of(product.variants, k) for w in v.lower().split())
    ]
    size_keys = [k for k in keys if k not in colour_keys]
    lacking: list[str] = []
    if what.colours and colour_keys and not any(k in values for k in colour_keys):
        lacking.append(what.colours[-1])
    numbers = [n for n in what.numbers if _sized_by_number(product, size_keys) and n not in ("1", "2")]
    if (what.sizes or numbers) and size_keys and not any(k in values for k in size_keys):
        lacking.append(what.sizes[-1] if what.sizes else numbers[-1])
    return tuple(lacking)


def _sized_by_number(product: Product, keys: Iterable[str]) -> bool:
    return any(any(c.isdigit() for c in v) for k in keys for v in values_of(product.variants, k))


def attribute_keys(product: Product) -> tuple[str, ...]:
    return tuple(dict.fromkeys(k for v in product.variants for k in v.attributes))


def values_of(variants: Iterable[Variant], key: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(v.attributes[key] for v in variants if key in v.attributes))


def chosen(product: Product, values: Mapping[str, Sequence[str]]) -> tuple[Variant, ...]:
    """The variants that have the chosen values; attributes that nobody chose stay open."""
    return tuple(
        v for v in product.variants if all(v.attributes.get(key) in wanted for key, wanted in values.items() if wanted)
    )


def missing(variants: Sequence[Variant]) -> tuple[str, ...]:
    """Attributes in which these variants still differ: what has to be asked."""
    keys = dict.fromkeys(k for v in variants for k in v.attributes)
    return tuple(k for k in keys if len({v.attributes.get(k) for v in variants}) > 1)


def nearest_products(word: str, index: Index) -> tuple[str, ...]:
    """What a word that nothing is called comes nearest to: to be offered, never taken."""
    found = index.nearest(word, NEAREST_AT_LEAST)
    if found is None:
        described = index.named.get(word, {})
        return tuple(sorted(described))[:2]
    return tuple(sorted(index.named[found], key=lambda p: -index.named[found][p]))[:2]
