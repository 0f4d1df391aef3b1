"""Small words written for other small words: "side a slaw", "to pumps of", "own the side", "then piece wings". PURE.

It decides by the words on either side, where an order has only one small word, and it may put one back ("instead the
fries") or leave one out ("hold a mayo"). It looks at single words before `taken_for` and `slips` do, which go on from
what is said then. It never touches a word beside which somebody paused.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from edge.dialog.understand.menu_words import is_named
from edge.dialog.vocabulary.foods import VESSELS
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES
from edge.dialog.vocabulary.tables import pairs_of, words_of
from edge.dialog.vocabulary.titles import MEAL_STEMS
from edge.dialog.vocabulary.words import Word, stem

_OF = frozenset(words_of("a off uh our up"))
_SOME = frozenset(words_of("all both some each half none any"))
_THEM = frozenset(words_of("them em those these"))
_ARTICLES = frozenset(words_of("a the"))
_HOLDS = frozenset(
    words_of("cup cups can cans bottle bottles bowl bowls glass glasses bag bags scoop scoops pump pumps")
)
_HOLDS |= frozenset(words_of("pound pounds pint pints quart quarts shot shots splash side sides stack liter liters"))
_ON = frozenset(words_of("own and in an"))
_THEIRS = frozenset(words_of("its my your their our his her is it"))
_EASY = frozenset(words_of("easy light heavy"))
_AND = frozenset(words_of("than then end in an earned owned und"))
_POURED = frozenset(words_of("pump pumps shot shots scoop scoops splash put it that"))
_MORE = frozenset(words_of("more less other rather better bigger smaller"))
_TWO = frozenset(words_of("to too"))
_CHANGES = frozenset(words_of("change changed switch swap add make made upgrade turn from up"))
_WITH_OF = frozenset(words_of("with of without"))
_FIGURES = {
    w: int(n) for w, n in pairs_of("then:10 than:10 tan:10 tin:10 fine:5 find:5 tree:3 for:4 fore:4 sex:6").items()
}
_FIGURES |= {w: int(n) for w, n in pairs_of("sick:6 sits:6 ate:8 nigh:9 heaven:7 twelfth:12 sixth:6 tenth:10").items()}
_TENS = {w: int(n) for w, n in pairs_of("thirty:13 forty:14 fifty:15 sixty:16 seventy:17 eighty:18 plenty:20").items()}
_TENS |= {w: int(n) for w, n in pairs_of("30:13 40:14 50:15 60:16 70:17 80:18").items()}
_TURKEY = stem("turkey")
_AFTER_TURKEY = frozenset(words_of("sub sandwich club wrap melt breast burger bacon and on with"))
_PIECES = frozenset(words_of("piece pieces pc inch count pack ounce"))
_PEAS = frozenset(words_of("peas peace pees"))
_WANTS_ICE = frozenset(words_of("no light extra easy less without"))
_I_DO = frozenset(
    words_of(
        "want need will would am have had said do dont think guess mean like can could just get got was know never"
    )
)
_AFTER_WITH = frozenset(words_of("a an no extra light just only"))
_ASKS = frozenset(words_of("do does is are have has comes come kind kinds sizes size flavors else can"))
_LEAVES_OUT = frozenset(words_of("hold extra light without"))
_SWAPS = frozenset(words_of("swap switch change replace"))
_ONE = frozenset(words_of("wan won when run"))
_OUT_OF_HALF = frozenset(words_of("halve halves haft"))
_HALF_OF = frozenset(words_of("pound pounds dozen gallon rack"))
_I = frozenset(words_of("i you we they ill id can could may to"))
_ICE = stem("ice")
_IS = frozenset(words_of("is are was that it be sounds all a the"))
REACH = 3  # words from a count to the plural that it counts
BACK = 4  # words back to where something is changed


@dataclass(frozen=True, slots=True)
class Place:
    """A word between its neighbours; None where there is none, or somebody paused."""

    word: Word
    before: Word | None
    nxt: Word | None
    after: Word | None
    out: Sequence[Word]  # what was said before, put right
    words: Sequence[Word]
    at: int
    lexicon: Lexicon

    @property
    def led_by(self) -> str:
        return self.before.text if self.before is not None else ""

    def names(self, word: Word | None) -> bool:
        """Whether it is a word of the menu, and no small one."""
        return word is not None and is_named(word, self.lexicon)


def written_for(words: Sequence[Word], lexicon: Lexicon) -> Sequence[Word]:
    """The words of an English turn, such words as they were said."""
    if not any(w.text in _RULES for w in words):
        return words
    out: list[Word] = []
    for n, word in enumerate(words):
        if word.text not in _RULES:
            out.append(word)
            continue
        before = out[-1] if out and not word.pause else None
        nxt = _beside(words, n + 1)
        after = _beside(words, n + 2) if nxt is not None else None
        place = Place(word, before, nxt, after, out, words, n, lexicon)
        for rule in _RULES[word.text]:
            if (said := rule(place)) is not None:
                out += (_as(word, text, first=k == 0) for k, text in enumerate(said))
                break
        else:
            out.append(word)
    return out


def _beside(words: Sequence[Word], n: int) -> Word | None:
    return words[n] if n < len(words) and not words[n].pause else None


def _as(word: Word, text: str, *, first: bool) -> Word:
    number = int(text) if text.isdecimal() else None
    same = text == word.text
    return replace(
        word,
        text=text,
        stem=word.stem if same else text if number is not None else stem(text),
        number=word.number if same else number,
        pause=word.pause if first else 0,
    )


Said = tuple[str, ...] | None


def _of(p: Place) -> Said:
    """ "Side a slaw", "instead off the fries", "one a them", "two cans a fanta"."""
    if p.nxt is None or p.before is None:
        return None
    told = p.names(p.nxt) or p.nxt.text == "the"
    if p.led_by == "instead":
        return ("of",) if told else None
    some = p.before.number is not None or p.led_by in _SOME
    if some and (p.nxt.text in _THEM or (p.nxt.text == "the" and p.word.text != "a")):
        return ("of",)
    if p.led_by not in _HOLDS or not p.names(p.nxt) or len(p.out) < 2:
        return None
    led = p.out[-2]
    return ("of",) if led.number is not None or led.text in ("a", "half", "another") else None


def _of_lost(p: Place) -> Said:
    """ "Cheese instead the nachos", "two them with no onions"."""
    if p.word.text == "instead":
        follows = p.nxt is not None and (p.names(p.nxt) or (p.nxt.text == "the" and p.names(p.after)))
        return ("instead", "of") if p.names(p.before) and follows else None
    counted = p.before is not None and p.before.number is not None and len(p.out) > 1
    return ("of", p.word.text) if counted else None


def _half(p: Place) -> Said:
    """ "Halve turkey club", "have pound fatty", "a large have pepperoni half mushroom"."""
    if p.word.text in _OUT_OF_HALF:
        return ("half",)
    if p.nxt is None or p.led_by in _I:
        return None
    if p.nxt.text in _HALF_OF or (p.nxt.text == "a" and p.after is not None and p.after.text in _HALF_OF):
        return ("half",) if p.after is not None and p.after.text != "a" else None
    halves = any(w.text == "half" for w in p.words)
    told = p.before is not None and (p.before.text in ("one", "and") or p.names(p.before))
    return ("half",) if halves and told and p.names(p.nxt) else None


def _on(p: Place) -> Said:
    """ "Own the side", "mayo and the side", "in a side", "easy in the onions", "sandwich in a croissant"."""
    if p.word.text == "own":
        return ("on",) if p.nxt is not None and p.led_by not in _THEIRS else None
    if p.before is None or p.nxt is None or p.nxt.text not in _ARTICLES:
        return None
    if p.nxt.text == "the" and _ends_with_side(p, p.at + 2) and p.names(p.before):
        return ("on",)
    if p.nxt.text == "the" and p.led_by in _EASY and p.names(p.after):
        return ("on",)
    return None


def _on_the_side(p: Place) -> Said:
    """ "Ranch on a side small coke"."""
    return ("the",) if p.led_by in ("on", "in") and _ends_with_side(p, p.at + 1) else None


def _ends_with_side(p: Place, n: int) -> bool:
    side = _beside(p.words, n)
    if side is None or side.text != "side":
        return False
    after = _beside(p.words, n + 1)
    return after is None or not (is_named(after, p.lexicon) or after.text == "of")


def _and(p: Place) -> Said:
    """ "Mac than cheese", "salt end vinegar", "a coke in a ginger ale"."""
    if p.before is None or p.nxt is None:
        return None
    if p.word.text == "in" and p.before.text in _LEFT_IN:
        return None
    first, last = p.before.stem, p.nxt.stem
    near = p.lexicon.side_by_side
    if p.names(p.before) and p.names(p.nxt) and (near(first, last) or (near(first, "and") and near("and", last))):
        return ("and",)
    if p.word.text == "than":
        return ("and",) if p.led_by not in _MORE and p.nxt.stem not in _PIECE_STEMS else None
    goes_on = p.nxt.text in ("a", "an", "the", "no", "with") or p.nxt.number is not None or p.names(p.nxt)
    if p.word.text in ("end", "earned", "owned", "und"):
        return ("and",) if goes_on and (p.names(p.before) or p.before.stem in SPOKEN_SIZES) else None
    if p.word.text != "in" or any(w.text in _POURED for w in p.out[-BACK:]):
        return None
    another = p.nxt.number is not None or (p.nxt.text == "a" and p.after is not None and not _is_vessel(p.after))
    rest = [w for w in p.words[p.at + 2 : p.at + 2 + REACH] if not w.pause]
    named = next((w for w in (p.nxt, *rest) if p.names(w)), None)
    told = p.names(p.before) and another and named is not None and not any(w.stem in MEAL_STEMS for w in (p.nxt, *rest))
    return ("and",) if told and named is not None and _only_item(named, p.lexicon) else None


_LEFT_IN = frozenset(("bone", "skin"))  # "bone in wings", as they are called
_PIECE_STEMS = frozenset(stem(w) for w in _PIECES)


def _is_vessel(word: Word) -> bool:
    return word.text in VESSELS or word.text in ("wrap", "box", "cone")


def _only_item(word: Word, lexicon: Lexicon) -> bool:
    """Whether a word stands in names of things and in none of options."""
    mask = lexicon.masks.get(word.stem, 0)
    return is_named(word, lexicon) and not mask & lexicon.options


def _two(p: Place) -> Said:
    """ "To pumps of vanilla", "bagels to with jam", "too large pepsis", "pick to"."""
    if p.before is not None and p.lexicon.side_by_side(p.before.stem, "2"):
        return ("2",)
    if p.nxt is None:
        return None
    if p.nxt.text in _HOLDS and p.nxt.text.endswith("s") and p.nxt.text != "glass":
        return ("2",)
    several = p.before is not None and p.before.text.endswith("s") and p.names(p.before)
    if p.nxt.text in _WITH_OF:
        return ("2",) if several or (p.nxt.text == "of" and p.after is not None and p.after.text in _THEM) else None
    joins = p.before is None or p.names(p.before) or p.before.text in ("and", "plus", "get", "grab")
    if not joins or any(w.text in _CHANGES for w in p.out[-BACK:]):
        return None
    return ("2",) if (p.nxt.stem in SPOKEN_SIZES and several) or _leads_to_several(p) else None


def _leads_to_several(p: Place) -> bool:
    """Whether a plural follows that the word may count: "to chicken soft tacos"."""
    for word in p.words[p.at + 1 : p.at + 1 + REACH]:
        if word.pause or not (p.lexicon.knows(word.stem) or word.stem in SPOKEN_SIZES) or word.text in _SMALL:
            return False
        if word.text.endswith("s") and word.text != word.stem and is_named(word, p.lexicon):
            return True
    return False


_SMALL = frozenset(words_of("a an the of and or to no with on in for i it that is"))


def _to(p: Place) -> Said:
    """ "Add bacon two the burger", "nothing two drink"."""
    if p.nxt is None or p.before is None:
        return None
    ends = p.after is None and p.nxt.text in ("drink", "go", "eat", "stay", "share")
    return ("to",) if ends or p.nxt.text == "the" else None


def _figure(p: Place) -> Said:
    """ "A fine piece tenders", "then piece wings", "number then"."""
    number = str(_FIGURES[p.word.text])
    if p.nxt is not None and p.nxt.text in _PIECES:
        known = any(p.nxt.stem in size[1:2] for size in p.lexicon.size_phrases.get(number, ()))
        return (number,) if known else None
    if p.word.text == "fine" and p.led_by not in _IS and _leads_to_several(p):
        return (number,)  # nobody praises what is not there yet
    numbered = p.led_by in ("number", "combo") and int(number) in p.lexicon.numbered
    return (number,) if numbered else None


def _teens(p: Place) -> Said:
    """ "A sixty inch pizza", where one of sixteen is sold and none of sixty; "thirty club" is turkey."""
    if p.nxt is None:
        return None
    teens, said = str(_TENS[p.word.text]), str(p.word.number)
    sold = p.lexicon.size_phrases
    if p.before is not None and p.lexicon.side_by_side(p.before.stem, said):
        return None  # "Party Pack 50pc"
    if p.nxt.text in _PIECES and not any(p.nxt.stem in size[1:2] for size in sold.get(said, ())):
        return (teens,) if any(p.nxt.stem in size[1:2] for size in sold.get(teens, ())) else None
    bird = p.word.text == "thirty" and p.nxt.text in _AFTER_TURKEY and p.lexicon.knows(_TURKEY)
    return ("turkey",) if bird else None


def _piece(p: Place) -> Said:
    """ "Ten peas boneless", where ten pieces are sold."""
    if p.before is None or p.before.number is None:
        return None
    sold = any(_PIECE in size[1:2] for size in p.lexicon.size_phrases.get(p.before.stem, ()))
    return ("piece",) if sold else None


_PIECE = stem("piece")


def _ice(p: Place) -> Said:
    """ "Cold brew no i large"."""
    wanted = p.led_by in _WANTS_ICE and p.lexicon.knows(_ICE)
    if not wanted or (p.led_by == "no" and len(p.out) < 2):
        return None
    told = p.nxt is None or p.names(p.nxt) or p.nxt.stem in SPOKEN_SIZES or p.nxt.text in ("in", "and", "no", "with")
    return ("ice",) if told and (p.nxt is None or p.nxt.text not in _I_DO) else None


def _with(p: Place) -> Said:
    """ "A burger what no onions", and no question ("what sides do you have")."""
    if p.before is None or p.nxt is None or any(w.text in _ASKS for w in p.words[p.at + 1 : p.at + 1 + BACK]):
        return None
    told = p.before.number is not None or p.before.stem in SPOKEN_SIZES or p.names(p.before)
    return ("with",) if told and (p.nxt.text in _AFTER_WITH or p.names(p.nxt)) else None


def _extra(p: Place) -> Said:
    return ("extra",) if p.names(p.nxt) else None


def _left_out(p: Place) -> Said:
    """ "Hold a mayo", "swap a fries for beans"."""
    if not p.names(p.nxt):
        return None
    if p.led_by in _LEAVES_OUT:
        return ()
    named = p.nxt is not None and _only_item(p.nxt, p.lexicon) and any(w.stem == p.nxt.stem for w in p.out)
    return ("the",) if p.led_by in _SWAPS or (named and p.led_by in ("on", "in", "of")) else None


def _one(p: Place) -> Said:
    """ "Wan of them with no slaw"."""
    of_them = p.nxt is not None and p.nxt.text == "of" and p.after is not None
    return ("1",) if of_them and p.after is not None and p.after.text in (*_THEM, "the") else None


Rule = Callable[[Place], Said]
_BY_RULE: tuple[tuple[Rule, frozenset[str]], ...] = (
    (_figure, frozenset(_FIGURES)),
    (_of, _OF),
    (_of_lost, _THEM | {"instead"}),
    (_half, _OUT_OF_HALF | {"have"}),
    (_on, _ON),
    (_on_the_side, frozenset(("a",))),
    (_and, _AND),
    (_two, _TWO),
    (_to, frozenset(("two",))),
    (_teens, frozenset(_TENS)),
    (_piece, _PEAS),
    (_ice, frozenset(("i", "eye"))),
    (_with, frozenset(("what",))),
    (_extra, frozenset(("ex",))),
    (_left_out, frozenset(("a",))),
    (_one, _ONE),
)
_RULES: dict[str, tuple[Rule, ...]] = {
    word: tuple(rule for rule, heard in _BY_RULE if word in heard)
    for word in sorted({w for _, ws in _BY_RULE for w in ws})
}
