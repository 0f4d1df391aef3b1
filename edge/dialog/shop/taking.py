# ruff: noqa: E501 - frames stay in one piece
""" "I'll take it", "add both": what a shopper takes, each thing by itself. PURE.

It decides which things go into the basket and in which order; what each still needs is asked by `serve`.
"""

import re

from domain.order import ItemLine
from domain.shop import Product, Variant
from edge.dialog.shop import checkout, resolve
from edge.dialog.shop.anew import IT_AND
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.each_held import two_kinds
from edge.dialog.shop.each_so import each_kind
from edge.dialog.shop.exclaimed import only_goes_before
from edge.dialog.shop.extremes import extreme
from edge.dialog.shop.finding import chosen, fixed, values_of
from edge.dialog.shop.looking_first import only_may
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.moving import both_counted
from edge.dialog.shop.on_condition import hangs
from edge.dialog.shop.one_word import by_one_word, is_elsewhere
from edge.dialog.shop.ordering import DEFINITE, MORE, head, is_in_basket, of_it_and, only_orders, order_in, pointed
from edge.dialog.shop.pairing import ones_own_before
from edge.dialog.shop.patterns import READS
from edge.dialog.shop.reading import Reading, read
from edge.dialog.shop.serve import go
from edge.dialog.shop.several import each_thing
from edge.dialog.vocabulary.tables import words_of

A_COUPLE = 2


def may_buy(desk: Desk, reading: Reading) -> bool:
    """A headset has no basket: there, what somebody wants is looked for. "Can I get it at Hilltop" takes nothing here."""
    looking = {"looking", "find", "know", "see", "ask", "busco", "saber", "ver", "check"} & {
        w.text for w in reading.words
    }
    no_thing = all(
        m.weak or ones_own_before(reading, m) or only_goes_before(reading, m, desk.store.index)
        for m in reading.mentions
    )
    any_thing = _ANY_THING.search(reading.text) and no_thing  # it is looked for first
    spoken_of = reading.named or bool(desk.mem.product) or bool(_both_told(desk, reading))
    about = is_elsewhere(reading) or by_one_word(reading)
    other = not reading.named and bool(_SOMETHING_ELSE.search(reading.text))
    asked = reading.asked or bool(_MUST.search(reading.text) or _NOT_YET.search(reading.text)) or only_may(reading.text)
    asked = asked or hangs(reading.text)
    return not (desk.is_headset or looking or any_thing or asked or about or other) and spoken_of


_NOT_YET = re.compile(
    r"\b(?:dont|do not|not going to|will not|wont|no me) (?:\w+ )?(?:give|add|take|get|put|buy|order|ring|des|de|ponga\w*|agregue\w*)\b"
)
_MUST = re.compile(
    r"^(?:(?:and|so|but|ok|okay|well|oh|hm+|then|y|pero|entonces) )*(?:where|whereabouts|when|how|how soon|how else|why|who)(?: \w+)? (?:can|could|do|does|would|should|might|may|will) (?:i|we|you|one|he|she|they|people|some\w+) (?:\w+ )?(?:buy|take|get|have|order|pick|find)\b"
    r"|^(?:(?:y|pero|entonces) )*(?:donde|cuando|como) (?:l[oa]s? |se |puedo |podria |puede uno )*(?:compr\w+|consig\w+|encuentr\w+|pid\w+)"
    r"|^(?:(?:and|so|but) )*(?:do|does|would|must|will) (?:i|we|you|she|he|they) (?:(?:have|need) to )?(?:buy|take|get)\b"
    r"|^(?:(?:and|so|but|ok|okay|well|hmm) )*(?:what|which|whichever) (?:(?:one|of them|of those|\w+) )?(?:would|will|should|do|did|could|shall) (?:you|i|we|people|most \w+|everyone) (?:\w+ )?(?:buy|get|take|have|pick|choose|go for|want)\b"
)


def _both_told(desk: Desk, reading: Reading) -> tuple[str, ...]:
    """ "I'll take both", of two that were told in one breath, and none of them alone is spoken of since."""
    two = not desk.mem.product and len(desk.mem.offered) == A_COUPLE
    meant = bool(_BOTH.search(reading.text) or _OF_EACH.search(reading.text) or _THEM.search(reading.text))
    return desk.mem.offered if two and meant and not reading.named else ()


_THEM = re.compile(r"\b(?:take|get|have|buy|add) (?:them|those)$")


# What is wanted is nothing of ours, and not what we speak of: "can I get somebody who works here", "I'd like a receipt".
_SOMETHING_ELSE = re.compile(
    r"\b(?:get|have|want|like|love|need|take|give me|quiero|quisiera|dame|deme)(?: (?:to|me|us|just|please|also|hold of|talk to|speak to|see|un|una|an?|the|some|any|my|another|a bit of|little|quick|more|paper|plastic|gift|printed))*"
    r" (?:some ?(?:one|body)|any ?(?:one|body)|person|people|human|staff|manager|help|assistance|advice|hand|bags?|receipts?|invoice|copy|minute|moment|word|rest|seat|refund|exchange|time|directions|going|moving|home|alguien|ayuda|recibo|ticket|factura|bolsas?)\b"
)
_ANY_THING = re.compile(r"\b(?:something|anything|some kind of|one that|algo|alguno que)\b")


_ADD_IT = re.compile(
    r"^(?:(?:ok|okay|yes|yeah|sure|great|fine|so|then|good|bueno|si) )*(?:please )?(?:add|take|get|have|buy|(?:ill|i will|we will|well) (?:just )?(?:take|have|get|buy)|me l[oa]s? llevo)(?: (?:it|that|them|those|that one))?(?: to (?:my|the) (?:basket|cart))?(?: then| please)*$"
)


def is_in_already(desk: Desk, reading: Reading) -> bool:
    """ "Add it", of what was put in a turn ago: it is in, and is not doubled by that."""
    held = _held_last(desk)
    if held is None or reading.named or reading.qty or not _ADD_IT.search(reading.text):
        return False
    return held[0].id == desk.mem.product


def is_the_one_in(desk: Desk, reading: Reading) -> bool:
    """ "One please", "just the one", of the one that was put in a turn ago: it is in, and is not doubled by that."""
    last = [ln.qty for ln in desk.order.lines][-1:]
    held = _held_last(desk) if last == [1] and desk.mem.want in READS | {"buy"} and not desk.is_headset else None
    return held is not None and held[0].id == desk.mem.product and bool(_ONE_IS_MEANT.fullmatch(reading.text))


def _points_at_what_is_in(desk: Desk, reading: Reading) -> bool:
    """ "Just those", "I'll have that": what was put in last; "another", "two of those" are more."""
    said = reading.said
    says = reading.named or reading.qty or said.colours or said.sizes or said.numbers or len(reading.words) > _FEW
    held = _held_last(desk) if desk.mem.want == "buy" else None
    more = MORE.search(reading.text) or _BOTH.search(reading.text) or _OF_EACH.search(reading.text)
    return held is not None and not (says or more) and held[0].id == desk.mem.product


# "One please", "just the one", behind one that was put in.
_ONE_IS_MEANT = re.compile(
    r"(?:(?:ok|okay|yes|yeah|so|just|only|no|solo|si) )*(?:the )?(?:one|1|un[oa])(?: (?:pair|par|set|piece|pack|box|unit))?(?: (?:of (?:them|those|these|it)|de (?:es[oa]s?|ell[oa]s)))?(?: (?:please|thanks|then|only|is (?:enough|fine|plenty|all)|will do|por favor|nomas|nada mas))*"
)
_FEW = 5  # words that point, and say nothing else


def _held_last(desk: Desk) -> tuple[Product, Variant] | None:
    lines = [ln for ln in desk.order.lines if isinstance(ln, ItemLine)]
    held = desk.shop.of_sku(str(lines[-1].variation)) if lines else None
    return held if held and held[1] in chosen(held[0], desk.mem.values) else None


def pointed_and_named(desk: Desk, reading: Reading) -> tuple[Reading, Reading] | None:
    """(what is taken of what is spoken of, what is taken by its name) of "the 32 then, and a lamp"; None for no such."""
    words = reading.words
    if not reading.named or reading.asked or not desk.mem.product or len(words) > _IT_AND_MORE or desk.is_headset:
        return None
    strong = [m for m in reading.mentions if not m.weak]
    joined = [i for i in range(1, strong[0].start if strong else 0) if words[i].text in _JOINING]
    if not joined or _DENIES.search(reading.text):
        return None
    texts = (" ".join(w.text for w in part) for part in (words[: joined[-1]], words[joined[-1] + 1 :]))
    first, second = (read(text, desk.store.index) for text in texts)
    first = pointed(desk, first)
    if first.named or not second.named or {*first.wants, *second.wants} - {"buy"}:
        return None
    one = any(head(second, m.start) in _ONE_OF_THEM for m in second.mentions) or bool(second.qty)
    comes = one and only_orders(desk, second)
    said = fixed(desk.product(desk.mem.product), first.said)
    chosen_so = only_orders(desk, first) and bool(said.values) and not said.lacking
    taken = order_in(desk, first) or (first if chosen_so and comes else None)
    also = order_in(desk, second) or (second if comes else None)
    return (taken, also) if taken and also else None


_IT_AND_MORE = 24  # words: more is a story
_JOINING = frozenset(words_of("and plus y con mas"))
_ONE_OF_THEM = frozenset(words_of("a an one another some un una uno otro otra"))
_DENIES = re.compile(r"\b(?:no|not|dont|without|sin|what|how|which|if)\b")


def bought(desk: Desk, reading: Reading) -> bool:
    """Each thing that is named; what needs a question of ours comes last, for one is asked at a time."""
    if is_in_already(desk, reading) or _points_at_what_is_in(desk, reading):
        checkout.read_back(desk)
        return True
    parts = _without_what_is_in(desk, each_thing(reading, ("buy",), desk.store.index))
    if not parts:
        checkout.read_back(desk)
        return True  # "just the lamp and the camera", and both lie in it
    wishes = [_of_that_end(desk, part, resolve.wish_for(desk, part, "buy")) for part in parts]
    if len(wishes) == 1 and wishes[0].product:
        wishes = each_kind(desk, reading, wishes[0]) or wishes
    if reading.named and IT_AND.search(reading.text) and desk.mem.product not in ("", *reading.mentions[0].products):
        wishes.insert(0, Wish("buy", products=(desk.mem.product,), values=desk.mem.values))  # "add it and the cable"
    elif so_many := of_it_and(desk, reading):
        wishes.insert(0, Wish("buy", products=(desk.mem.product,), values=desk.mem.values, qty=so_many))
    each = _OF_EACH.search(reading.text) or (reading.has("both") or _BOTH.search(reading.text))
    if both := _both_told(desk, reading):
        wishes, each = [Wish("buy", products=(p,), values=desk.mem.had.get(p, {})) for p in both], None
    paired = desk.mem.want == "compatible" and bool(desk.mem.beside)
    if not reading.named and each and (kinds := two_kinds(desk, "buy")):
        wishes = kinds  # "one of each", of the six and the eight that were asked about
    elif not reading.named and each and (len(desk.mem.recent) > 1 or paired):
        now = desk.mem.product
        if desk.mem.want == "compatible" and desk.mem.beside:
            desk.remember(recent=(now, desk.mem.beside))  # "does it work with ...": those two
        wishes = [
            Wish("buy", products=(p,), values=desk.mem.values if p == now else desk.mem.had.get(p, {}))
            for p in desk.mem.recent[:2]
        ]
    if len(wishes) > 1 and both_counted(reading.text):
        wishes = [w.but(qty=1 if w.qty == 2 else w.qty) for w in wishes]  # "the lamp and the beanie, both"
    wishes.sort(key=lambda w: len(chosen(desk.product(w.product), w.values)) != 1 if w.product else True)
    for wish in wishes:
        go(desk, wish, reading)
    return True


def _without_what_is_in(desk: Desk, parts: list[Reading]) -> list[Reading]:
    """ "Okay, the drill and that battery", where the drill lies in the basket: it is meant, and is no second one."""
    new = [p for p in parts if not (p.named and head(p, p.mentions[0].start) in DEFINITE and is_in_basket(desk, p))]
    return new if len(parts) > 1 else parts


def _of_that_end(desk: Desk, reading: Reading, wish: Wish) -> Wish:
    """ "Wool socks, the larger size": the one of its sizes that such a word is, where none is said by its name."""
    match = _END.search(reading.text) if wish.product and not wish.lacking else None
    if match is None:
        return wish
    ends = extreme(desk.product(wish.product), reading.text)
    compared = match.group().split()[1].endswith(("er", "ger"))
    several = compared and any(len(values_of(desk.product(wish.product).variants, key)) > A_COUPLE for key in ends)
    told = {k: v for k, v in wish.values.items() if len(v) == 1 or k not in ends}  # two were told of, and one is taken
    return wish if several else wish.but(values={**ends, **told})  # "the larger", of two


_END = re.compile(
    r"\b(?:the|el|la|los|las) (?:cheaper|cheapest|dearer|dearest|pricier|less expensive|more expensive|mas (?:barat[oa]s?|car[oa]s?)|smaller|smallest|littlest|tiniest|bigger|biggest|larger|largest|(?:talla |tamano )?mas (?:chic[oa]s?|pequen[oa]s?|grandes?))\b"
)


_BOTH = re.compile(r"\b(?:add|take|buy|get|have|want) (?:(?:them|those|the) )?(?:both|two)$")
# "One of each": of the two things spoken of last.
_OF_EACH = re.compile(
    r"\b(?:(?:one|1) of (?:each|both|either)|(?:both|the two) (?:things|products|items|of those things)"
    r"|each of (?:them|those)|(?:las|ambas) dos cosas|los dos productos|ambas cosas|un[oa] de cada(?: un[oa])?)\b"
)
