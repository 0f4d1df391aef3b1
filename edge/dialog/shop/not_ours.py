# ruff: noqa: E501 - frames stay in one piece
""" "An umbrella and a lamp": a thing that is not sold, or not by voice, named beside one that is. PURE.

It decides which pieces of a turn name nothing but such a thing, and answers for each: it is told that there is none, or
that it is not for the voice, and the rest is served as if it had been said alone. A piece that says more than the thing
- whose it is, what somebody does - is no such piece, and the turn stays whole.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from edge.dialog.guards.whom import PEOPLE
from edge.dialog.shop import wording
from edge.dialog.shop.common import is_everyday, is_no_thing
from edge.dialog.shop.finding import is_colour, nearest_products
from edge.dialog.shop.index import Index, stems
from edge.dialog.shop.patterns import READS
from edge.dialog.shop.reading import Reading, read
from edge.dialog.shop.strange import A_KIND
from edge.dialog.shop.tables import ASKED_AS, GOODS, SIZES, STOP
from edge.dialog.talk import Move, Plan, Talk
from edge.dialog.vocabulary.tables import words_of

_AT_MOST: Final = 160  # characters: more is a story
_PIECES: Final = 5
_JOIN: Final = re.compile(
    r"\s*(?:[,;.!?]+\s*(?:(?:and|plus|also|oh|y|e|tambi[eé]n|adem[aá]s)\s+)*|\s(?:and|or|plus|also|y|e|o|tambi[eé]n|as well as)\s+(?:also\s+|then\s+)?)",
    re.IGNORECASE,
)
# What leads a thing that is wished, or asked for; the next piece goes on with it where it has none of its own.
_FRAME: Final = re.compile(
    r"[¿¡ ]*(?:(?:hi|hello|hey|ok|okay|yes|yeah|sure|so|well|right|um|uh|oh|please|and|just|actually|hola|bueno|si|s[ií]|pues)[ ,]+)*"
    r"(?:(?:(?:can|could|may) (?:i|we) (?:please |also |just )?(?:get|have|buy)|(?:i|we)(?:['’]?(?:ll| will|d| would))? ?(?:just |also )?(?:want|need|take|have|get|buy|like|grab)(?: to (?:buy|get|have))?|give me|let me (?:get|have)|add|get me"
    r"|(?:i['’]?m|i am|we['’]?re|we are)? ?(?:looking for|after)|do (?:you|we|they) (?:guys )?(?:sell|have|carry|stock|do|got)|have (?:you|we)(?: got)?|(?:you|we) got|got|(?:is|are) there|where(?:['’]s| is| are| would i find| do (?:you|i) (?:keep|find|have))|how much(?:['’]s| is| are| do| does)?|(?:can you )?(?:check|see) (?:if|whether) (?:we|you|they)(?:[’']ve| have)?(?: got| sell| have)?|what about|price (?:of|on|for)|what do(?:es)?"
    r"|quiero|quisiera|me (?:da|das|pone|pones)|dame|deme|p[oó]ngame|me llevo|necesito|busco|tienen|tienes|venden|vende|hay|d[oó]nde (?:est[aá]n?|tienen)|cu[aá]nto (?:cuestan?|vale[n]?|es|son)|qu[eé] precio tienen?) +)?",
    re.IGNORECASE,
)
_DET: Final = frozenset(
    words_of(
        "a an some any the one two three four five another your un una unos unas el la los las dos tres cuatro cinco otro otra algun alguna"
    )
)
_BEHIND: Final = re.compile(
    r"(?:[ ,]+(?:please|too|as well|also|then|thanks|thank you|por favor|tambi[eé]n|gracias|for (?:my|our|his|her|the) \w+|para (?:mi|su|la|el) \w+))*[ .!?]*$",
    re.IGNORECASE,
)
_GOODS_TOO: Final = frozenset(
    words_of(
        "bag bags ring rings dress dresses stand stands play press iron fan fans phone phones light lights box boxes brush brushes bolsa bolsas"
    )
)
_NO_GOODS: Final = frozenset(
    words_of(
        """cheers thanks greetings congrats regards receipt hand look minute moment second sec question favor favour break word chance bit lot few couple help advice
        discount deal price total person manager human somebody someone else idea thing things stuff item items one ones
        refund hold transfer reason problem time day night name number way yes no gift wrap wrapping
        recibo mano momento segundo pregunta favor descuento precio persona gerente alguien cosa cosas"""
    )
) | frozenset(PEOPLE["one"].split())


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int  # of its words, behind what joins it
    end: int
    thing: int  # where the thing begins, behind a frame
    reading: Reading
    words: str  # of the strange thing; "" for one of ours


def told_beside(made: Callable[[str, Talk], Plan], text: str, talk: Talk, index: Index) -> Plan | None:
    """The plan of the rest, with an answer for each thing that is none of it; None where nothing stands so apart."""
    whole = read(text, index) if _JOIN.search(text.rstrip(" .!?")) and len(text) <= _AT_MOST else None
    may_be = whole is not None and (whole.unknown or {w.text for w in whole.words} & _GOODS_TOO)
    if whole is None or not (may_be or _of_cards(whole, index)) or _is_one_phrase(whole):
        return None
    pieces = _pieces(text, index)
    pieces = [
        replace(p, words="") if _goes_on(before, p, text) else p
        for before, p in zip((None, *pieces), pieces, strict=False)
    ]
    strange = [p for p in pieces if p.words and not {*stems(p.words), *p.words.split()} & {*GOODS}]  # "and clothes?"
    cards = [p for p in pieces if not p.words and _not_by_voice(p, index)]
    others = [p for p in pieces if p not in strange and p not in cards]
    if not (strange or cards) or not others or len({*strange, *cards}) + len(others) != len(pieces):
        return None
    if not any(p.reading.named or set(p.reading.wants) & READS for p in others):
        return None
    rest = _without(text, pieces, {*strange, *cards})
    before: tuple[Move, ...] = ()
    if cards:
        refusal = made(text[cards[0].start : cards[0].end], talk)
        if not any(m.kind in ("cannot_by_voice", "cannot_by_voice_still") for m in refusal.moves) or refusal.actions:
            return None
        talk, before = refusal.talk, refusal.moves
    plan = made(rest, talk)
    if any(need.kind in ("hand_over", "reason", "submit") for need in plan.needs) or not (plan.moves or plan.needs):
        return None
    return replace(plan, moves=(*before, *_none_of(strange, index, plan.talk.language), *plan.moves))


def _goes_on(before: _Piece | None, piece: _Piece, text: str) -> bool:
    """ "A lamp for kitchens and bedrooms", "for the desk and the shelf": what the thing is for, and no other thing."""
    first = (text[piece.thing : piece.end].split() or [""])[0].casefold()
    if not piece.words or before is None:
        return False
    bare = first not in _DET and piece.thing == piece.start
    if bare and text[before.end : piece.start].strip()[:1] in (".", "!", "?"):
        return True  # a word that is a sentence of its own
    if not before.reading.mentions:
        return False
    behind = {w.text for w in before.reading.words[before.reading.mentions[0].end :]}
    return bool(behind & _FOR) and (first not in _DET or first in _THE)


_FOR: Final = frozenset(words_of("for in on with to from of at by para en con de a por"))
_THE: Final = frozenset(words_of("the your el la los las"))


def _none_of(strange: Sequence[_Piece], index: Index, language: str) -> Iterator[Move]:
    """One sentence for all that nothing is near to; one for each that has a neighbour."""
    lost: list[str] = []
    for piece in strange:
        near = [p for w in reversed(piece.words.split()) for p in nearest_products(stems(w)[0], index)]
        if not near:
            lost.append(piece.words)
            continue
        names = [p.name.get(language) for ref in near[:2] if (p := index.shop.product(ref))]
        yield Move("not_found_near", {"words": piece.words, "items": wording.listed(names, language)})
    if lost:
        yield Move("not_found", {"words": wording.listed(lost, language)})


def _pieces(text: str, index: Index) -> list[_Piece]:
    text = text.rstrip(" .!?")
    if len(text) > _AT_MOST:
        return []
    cuts = [(0, 0), *((m.start(), m.end()) for m in _JOIN.finditer(text) if m.end() < len(text)), (len(text),) * 2]
    if not 2 < len(cuts) <= _PIECES + 1:
        return []
    found = []
    for (_, start), (end, _) in pairwise(cuts):
        said = text[start:end]
        framed = _FRAME.match(said)
        reading = read(said, index)
        thing = start + (framed.end() if framed else 0)
        found.append(_Piece(start, end, thing, reading, _strange(text[thing:end], reading, index)))
    return found


def _strange(said: str, reading: Reading, index: Index) -> str:
    """The words of a thing that nothing here is called, where the piece is nothing but that; "" else."""
    if reading.named or reading.digits or reading.person or reading.signals & {"no", "inject", "claim"}:
        return ""
    words = read(_BEHIND.sub("", said), index).words
    if not words:
        return ""
    led = words[0].text in _DET or words[0].number is not None
    rest = [w for w in words if not (w.text in _DET or w.number is not None)]
    rest = [w for i, w in enumerate(rest) if not (w.text == "de" and 0 < i < len(rest) - 1)]  # "tienda de campaña"
    names = [w for w in rest if not (is_colour(w.text) or w.text in SIZES or w.stem in SIZES)]
    plural = bool(names) and names[-1].text.endswith("s")
    if not names or len(names) > 2 or not (led or plural) or any(w.pause for w in names[1:]):
        return ""
    if any(
        _is_no_goods(w.text)
        or (w.text in STOP and w.text not in _GOODS_TOO)
        or w.stem in index.heads
        or w.stem in index.values
        for w in names
    ):
        return ""
    head = names[-1]
    everyday = is_everyday(head.text, head.stem)  # a "bag" may be asked for, "the bag" and "a new" name nothing
    if words[-1].text in ("one", "ones") or (everyday and not (head.text in _GOODS_TOO and words[0].text in A_KIND)):
        return ""
    if head.text not in reading.unknown and not everyday:
        return ""
    return " ".join(w.text for w in names)


def _is_no_goods(text: str) -> bool:
    return text in _NO_GOODS or is_no_thing(text) or text in ASKED_AS


def _not_by_voice(piece: _Piece, index: Index) -> bool:
    return bool(piece.reading.mentions) and all(
        _of_card(ref, index) for m in piece.reading.mentions for ref in m.products
    )


def _of_cards(whole: Reading, index: Index) -> bool:
    return any(_of_card(ref, index) for m in whole.mentions for ref in m.products)


def _of_card(ref: str, index: Index) -> bool:
    product = index.shop.product(ref)
    return product is not None and not product.by_voice


def _is_one_phrase(whole: Reading) -> bool:
    """ "Salt and pepper mill": what is joined is one name of ours."""
    return any({"and", "y", "e"} & {w.text for w in whole.words[m.start : m.end]} for m in whole.mentions)


def _without(text: str, pieces: Sequence[_Piece], gone: set[_Piece]) -> str:
    """The words without the pieces; a frame stays where what comes next has none of its own."""
    out = ""
    lead = ""
    for piece in pieces:
        if piece in gone:
            lead = lead or text[piece.start : piece.thing]
            continue
        framed = piece.thing > piece.start
        joined = text[_end_before(pieces, piece) : piece.start] if out else ""
        out += joined + (lead if not (framed or out) else "") + text[piece.start : piece.end]
        lead = ""
    behind = _BEHIND.search(text[pieces[-1].start :]) if pieces[-1] in gone else None
    return out + (behind.group() if behind else "")


def _end_before(pieces: Sequence[_Piece], piece: _Piece) -> int:
    at = pieces.index(piece)
    return pieces[at - 1].end if at else piece.start
