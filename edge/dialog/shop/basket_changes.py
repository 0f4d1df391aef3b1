# ruff: noqa: E501 - frames stay in one piece
"""What a shopper changes in the basket: fewer, more, another colour, out with it. PURE.

It decides which line is meant: the one that is named, else the last. What is not in the basket changes nothing.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Final

from domain import order as orders
from domain.order import Change, ItemLine, Refused, Remove, Undo
from edge.dialog.conduct import permits
from edge.dialog.render import wording as words_of_all
from edge.dialog.shop import buying, checkout, instead
from edge.dialog.shop.beside_an_errand import ASKS
from edge.dialog.shop.buying import of_another
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.each_so import each_so
from edge.dialog.shop.extremes import extreme
from edge.dialog.shop.finding import chosen, fixed, is_colour
from edge.dialog.shop.how_many import OF_THOSE
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.ordering import counted, other_words
from edge.dialog.shop.otherwise import ONE, count_said
from edge.dialog.shop.patterns import READS
from edge.dialog.shop.reading import Reading, read
from edge.dialog.shop.requests import several
from edge.dialog.shop.tables import SIZES
from edge.dialog.shop.taken_out import changes_mind, out_and_in, takes_out
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.tables import words_of

_OF_THEM: Final = re.compile(
    r"\b(?:one|two|three|un[oa]|dos|tres|\d) (?:of (?:the|those|these|my)|de (?:l[oa]s|es[oa]s))\b"
)
_IT: Final = re.compile(
    r"\b(?:it|that|them|those|that one|last one|last thing|lo|la|los|las|eso|(?:quit[ae]|sac[ae]|saque|elimin[ae]|borr[ae])(?:me)?l[oae]s?)\b"
)
_OTHER_WISHES: Final = frozenset(
    {"hold", "transfer", "returns", "refund", "price_match", "promotions", "compatible", "customer"}
)
_LEADS: Final = (
    r"(?:no|actually|wait|sorry|ok|okay|um|uh|oh|hmm|just|only|the|better|rather|mejor|que|y|pues|espera|on second thought|make (?:it|that|them|those)"
    r"|change (?:it|that) to|sean?|i (?:only )?(?:want|need|meant|said)|lets (?:do|make it|make that)|solo|nomas|perdon|digo|son)"
)
_TAIL: Final = r"(?: (?:pairs?|pares|of (?:them|those|it|these|the)(?: ones)?|instead|please|then|actually|por favor|total|in total|mejor|nada mas))*"
_SO_MANY: Final = re.compile(
    rf"^(?:{_LEADS} )+\w+{_TAIL}$|^\w+(?: pairs?| pares)? (?:of (?:them|those|these)|instead|actually)$"
)
_TAKE_SOME: Final = re.compile(
    r"^(?:(?:ok|okay|y|and|oh|mejor|no|actually|please|just|(?:can|could|would) you|puede[ns]?) )*(?:(?:(?:take|put)(?=.* (?:off|out|away|back)\b)|remove|drop|lose|scratch|ditch|cut|delete|knock|quit[ae]\w*|sac[ae]\w*|saqu\w+) (?:me )?(?:one|two|three|un[oa]|dos|tres)(?: pairs?| pares?)?|(?:one|two|three|un|dos) (?:pairs?|pares?|of (?:them|those|these)) (?:off|out))"
    r"(?: (?:off|out|away|back|again|of (?:them|those|these)(?: pairs| ones)?|de (?:ellas|ellos|esas|esos)|please|por favor))*$"
)
_OF_THE: Final = re.compile(
    r"^(?:(?:ok|okay|no|actually|better|then|so|mejor|bueno|entonces|pues) )*(?:two|three|four|dos|tres|cuatro|\d) (?:of the|de l[oa]s)\b"
)
# "Change the tees to large", "make the jeans a thirty two": of what is named, as it lies there.
_MAKE_THE: Final = (
    r"\b(?:make|change|switch) (?:the|my|those) (?!(?:order|basket|total|price|size|colou?r|most|call|payment)\b)\w+"
    r"|\b(?:get|have|do) (?:the|my|those) \w[\w -]{1,40}? in [\w -]{1,24}? instead\b"
)
_MAKE_IT: Final = re.compile(
    rf"\b(?:make|change|swap|switch) (?:it|that|them|those|the (?:size|colou?r|number|count|quantity))\b|{_MAKE_THE}|\bcambi(?:[ae]l[oa]s?|[ae] la talla)\b|\b(?:can|could|may) (?:it|that|they|those|mine|his|hers) be\b"
)
_RATHER: Final = re.compile(
    rf"{_MAKE_THE}|\b(?:make (?:it|that|them)|actually|instead|rather|sorry|i meant|change (?:it|that|them|his|hers|mine|the (?:size|colou?r))|would be better|is better|better in|i think (?:i|he|she|they|we) (?:need|want|should|ll)|no wait|mejor|cambial[oa]s?|digo|perdon"
    r"|(?:can|could|may) (?:it|that|they|those|mine|his|hers) be|(?:should|has to|have to|needs to|need to|was supposed to|were supposed to|ought to) (?:be|have been)|tiene que ser|deberia ser|que sean?)\b"
)


# "Same again", "a second one": so many more; "double that": twice as many.
_AGAIN: Final = re.compile(
    r"^(?:(?:and|so|ok|okay|oh|actually|then|great|good|fine|perfect|nice|cool|right|y|entonces|bueno) )*(?:(?:the )?same again|one more(?: pair| of (?:those|them|these))?|another(?: one| pair)?|(?:un[oa]|otr[oa]) mas|(?P<twice>double|twice) (?:that|it|them)|(?P<half>half|halve) (?:that|it|them|of (?:that|them))|(?:a|the) second (?:one|pair)|(?:my \w+|he|she|they) (?:wants?|needs?|would like|takes?) (?:one|a pair)(?= too| also| as well)"
    r"|otr[oa] igual|lo mismo otra vez|el doble)(?: (?:please|then|too|also|as well|for (?:my \w+|him|her|them)|por favor|para (?:mi \w+|el|ella)))*$"
)
_THAT_ONE: Final = re.compile(
    r"\b(?:make|change|swap|switch) (?:it|that|them) (?:to |into |for )?(?:that|those|this)(?: ones?)?\b"
    r"|\b(?:switch|change|swap|go) (?:over )?(?:to|for) (?:that|those|this)(?: ones?)?\b"
)


def changed(desk: Desk, reading: Reading) -> bool:
    """True when the basket was changed, or it was said why not."""
    if desk.is_headset or reading.percent or reading.cents:
        return False
    if _put_back(desk, reading) or _left_for_now(desk, reading):
        return True
    if any(told(desk, reading) for told in instead.EACH) or out_and_in(desk, reading, changed):
        return True
    some = next((c for c in _said_apart(reading) if _TAKE_SOME.search(c)), "")
    if some and (part := read(some, desk.store.index)) and (line := _line(desk, part)) and not part.named:
        taken = max(1, part.qty or next((w.number for w in part.words if w.number), 0) or 1)
        return _put(desk, line, replace(line, qty=line.qty - taken)) if taken < line.qty else _remove(desk, line)
    if set(reading.wants) & _OTHER_WISHES and not (changes_mind(reading) or _THAT_ONE.search(reading.text)):
        return False
    line = _line(desk, reading)
    if line is None:
        return _not_in_it(desk, reading)
    number = reading.qty or next((w.number for w in reading.words if w.number), 0) or 0
    if less := _LESS.search(reading.text):
        number = _number(less["n"])
        fewer = max(1, number) < line.qty
        return _put(desk, line, replace(line, qty=line.qty - max(1, number))) if fewer else _remove(desk, line)
    if number and _OF_THE.search(reading.text) and not reading.named and (same := _same_line(desk, reading)):
        return _put(desk, same, replace(same, qty=number))
    if number > 1 and _so_many_of_those(desk, reading, line):
        return _put(desk, line, replace(line, qty=number))
    of_it = desk.mem.want == "buy" or (desk.mem.product == line.item and _is_so(desk, line, desk.mem.values))
    if (again := _AGAIN.match(reading.text)) and of_it and not (reading.named or reading.asked):
        half = max(1, line.qty // 2) if again["half"] else 0
        return _put(desk, line, replace(line, qty=half or (2 * line.qty if again["twice"] else line.qty + 1)))
    out = takes_out(reading)
    number = number or int(out and _is_one_of_them(reading, "a", "an"))
    by_value = _same_line(desk, reading) if out and not reading.named else None  # "a lot of money. take the 32 off"
    if out and (reading.named or _IT.search(reading.text)) and not (reading.asked or by_value):
        fewer = 0 < number < line.qty
        return _put(desk, line, replace(line, qty=line.qty - number)) if fewer else _remove(desk, line)
    if by_value and not reading.asked and (same := by_value):
        # "take the large one out", "one of the white ones"
        goes = number if _OF_THEM.search(reading.text) else same.qty
        return _put(desk, same, replace(same, qty=same.qty - goes)) if goes < same.qty else _remove(desk, same)
    if desk.mem.product == line.item and not reading.asked and not ASKS.search(reading.text):
        if _WILL_DO.search(reading.text) and _is_as_said(desk, reading, line):
            desk.remember(want="buy")  # "no, la gris está bien": as it lies there, and "dos" is then of it
            checkout.tell(desk)
            return True
        if _CHOOSES.search(reading.text) and not reading.named and (other := _variant_said(desk, reading, line)):
            return _put(desk, line, replace(line, variation=other))  # "do you have those in black? Let's do black"
    makes = _MAKE_IT.search(reading.text) or _THAT_ONE.search(reading.text)
    if (desk.mem.want != "buy" and not makes) or reading.asked or reading.when:
        return False
    return _otherwise(desk, reading, line, number)


# Behind a question of another colour of what was just taken: that one is in its place, and no second one.
_CHOOSES: Final = re.compile(
    r"^(?:(?:ok|okay|oh|well|hm+|no|wait|great|good|perfect|fine|then|so|yeah|yes|cool|bueno|pues|ah) )*(?:lets|let us|ill|i will|id|i would)(?: rather| just)? (?:do|go for|go with|have it in|take it in) (?:the |in |a )?\w+(?: ones?)?(?: then| instead| please)*$"
    r"|^(?:(?:ok|okay|oh|well|hm+|wait|no|actually|then|so|bueno|pues|ah) )*(?:the |in |el |la |los |las )?\w+(?: ones?)? (?:instead|mejor|en su lugar)(?: then| please)*$"
)


def _is_as_said(desk: Desk, reading: Reading, line: ItemLine) -> bool:
    """Whether a value is said that the line has already."""
    held = desk.shop.of_sku(str(line.variation))
    said = fixed(desk.product(line.item), reading.said)
    return bool(said.values) and not said.lacking and held is not None and held[1] in chosen(held[0], said.values)


def _left_for_now(desk: Desk, reading: Reading) -> bool:
    """ "Leave the camera for now", of what lies in the basket: left out, and not put aside."""
    if not _LEAVES.search(reading.masked()) or reading.asked or not reading.named:
        return False
    line = _line(desk, reading)
    return line is not None and _remove(desk, line)


_LEAVES: Final = re.compile(
    r"\b(?:leave|skip|drop|hold off on|pass on|dejem?os|deje|deja|dejo|dejar) (?:out |off )?(?:(?:the|that|those|this|my|el|la|los|las|es[aeo]s?) )?zof(?: (?:for|till|until|por|para|hasta) (?:now|today|later|another (?:day|time)|next time|tomorrow|ahora|hoy|otro dia|luego|despues|manana))+(?: (?:then|please|thanks|i think|por favor))*$"
    r"|\b(?:ill|i will|lets|let us|we will|think ill) (?:leave|skip) (?:the|that|those) zof$"
)


def _put_back(desk: Desk, reading: Reading) -> bool:
    """ "Hm, no, put the lamp back": what the last change took out lies there again, as it was."""
    if reading.asked or not _BACK_IN.search(reading.text) or of_another(desk):
        return False
    before = orders.apply(desk.order, Undo(), desk.serving)
    if isinstance(before, Refused):
        return False
    now = {(ln.variation, ln.qty) for ln in desk.order.lines if isinstance(ln, ItemLine)}
    back = [ln for ln in before.lines if isinstance(ln, ItemLine) and (ln.variation, ln.qty) not in now]
    named = {p for m in reading.mentions for p in m.products}
    if len(before.lines) < len(desk.order.lines) or len(back) != 1 or (named and back[0].item not in named):
        return False
    desk.set_order(before, Undo())
    desk.remember(product=back[0].item, values=_values(desk, back[0]), want="buy")
    checkout.tell(desk)
    return True


_BACK_IN: Final = re.compile(
    r"\b(?:put|add|pop|stick|throw|leave|keep) (?:(?:it|that|them|those) |(?:the|that|my) (?:\w+ ){1,4}?)(?:back(?: (?:in|on))?|in after all)(?: (?:please|then|again|after all))*$"
    r"|\b(?:vuelva|vuelve|volver) a (?:poner|agregar|anadir|meter)(?:l[oae]s?)?\b|\b(?:ponga|regrese|devuelva)(?:l[oae]s?)? (?:(?:el|la|los|las) (?:\w+ ){1,4})?(?:otra vez|de nuevo|de vuelta)\b"
)


def _said_apart(reading: Reading) -> list[str]:
    """Its clauses that name nothing, as pauses part them: "take one pair off, he has only got the one pair of boots"."""
    starts = [i for i, w in enumerate(reading.words) if not i or w.pause]
    clauses = pairwise((*starts, len(reading.words)))
    inside = reading.inside
    return [" ".join(w.text for w in reading.words[a:b]) for a, b in clauses if not inside & {*range(a, b)}]


def _otherwise(desk: Desk, reading: Reading, line: ItemLine, number: int) -> bool:
    """Another colour or size, of all or of some of them; else another count."""
    if some := _some_of(desk, reading, line):
        return some
    if _THAT_ONE.search(reading.text) and desk.mem.product == line.item and not reading.named:
        found = chosen(desk.product(line.item), desk.mem.values)  # "make it that one", of the large just told
        if len(found) == 1 and found[0].sku != line.variation:
            return _put(desk, line, replace(line, variation=found[0].sku))
    if other := _other_variant(desk, reading, line):
        return _put_another(desk, line, other, counted(desk, reading).qty or line.qty)
    if reading.qty and not reading.named and (same := _same_line(desk, reading)) and _SO_MANY.search(_bare(reading)):
        return _put(desk, same, replace(same, qty=reading.qty))  # "make that two larges", of the large one
    if number and not reading.named and _SO_MANY.search(reading.text):
        return _put(desk, line, replace(line, qty=number))
    wants = set(reading.wants)
    if wants - {"buy", "alternative"} - ({"detail", "stock"} if wants & {"buy", "alternative"} else set()):
        return False
    held = _as_wish(desk, line)
    clause = _count_alone(desk, reading)
    so_many = count_said(desk, clause, held) if held and clause else 0
    if held and not so_many and len(reading.mentions) == 1 and _COUNTS_ANEW.search(reading.text):
        so_many = int(_is_one_of_them(reading))  # "un solo cable mejor"
    named_so = reading.named and not (_COUNTS_ANEW.search(reading.text) and len(reading.mentions) == 1)
    if not so_many or so_many == line.qty or named_so or _is_of_another(desk, reading, line):
        return False
    return _put(desk, line, replace(line, qty=so_many))  # "actually one's enough", "just ten pairs", "two please"


def _put_another(desk: Desk, line: ItemLine, sku: str, qty: int) -> bool:
    """The line as that one; where there are to be unusually many of it, they are asked about once it is."""
    new = replace(line, variation=sku)
    if qty <= max(line.qty, permits.policy(desk.serving).confirm_over_qty):
        return _put(desk, line, replace(new, qty=qty))
    put, now = _put(desk, line, new), desk.order.line(line.id)
    return _put(desk, now, replace(now, qty=qty)) if isinstance(now, ItemLine) and now.variation == sku else put


def _some_of(desk: Desk, reading: Reading, line: ItemLine) -> bool:
    """ "Make one of them a thirty-two", "one small and one large instead": the line in two."""
    product = desk.product(line.item)
    kinds = each_so(product, reading, desk.store.index, _values(desk, line)) if _RATHER.search(reading.text) else []
    if kinds and sum(n for n, _ in kinds) == line.qty:
        skus = [(n, chosen(product, values)[0].sku) for n, values in kinds]
        return _split(desk, line, tuple(replace(line, variation=sku, qty=n) for n, sku in skus))
    match = _SOME.search(reading.text)
    some = _number(match["n"] or match["m"] or match["o"] or "one") if match else 0
    other = _variant_said(desk, reading, line) if some else ""
    if not other:
        return False
    if some >= line.qty:
        return _put(desk, line, replace(line, variation=other))
    return _split(desk, line, (replace(line, qty=line.qty - some), replace(line, variation=other, qty=some)))


def _so_many_of_those(desk: Desk, reading: Reading, line: ItemLine) -> bool:
    """ "Two of those cables, no, make it three", behind one that was just put in: as many, and no more beside it."""
    just_in = desk.mem.want == "buy" and desk.mem.product == line.item and len(reading.mentions) == 1
    values = bool(reading.said.colours or reading.said.sizes)
    return just_in and not (values or reading.asked) and bool(OF_THOSE.match(reading.text))


def _number(word: str) -> int:
    return number_of(word) or 1  # "una"


_SOME: Final = re.compile(
    r"\b(?:make|change|swap|switch|turn|cambi\w*|pon\w*|haz\w*) (?P<n>one|two|three|four|un[oa]|dos|tres|cuatro|\d)\b"
    r"|\b(?P<m>one|two|three|four|un[oa]|dos|tres|\d) (?:of (?:them|those|these|the \w+)|de (?:ell[oa]s|es[oa]s|l[oa]s \w+))"
    r"(?= (?:should|has|needs|must|in|is|to be|as|a|an|en|tiene|debe|que sea|de)\b| \w+$)"
    r"|\b(?P<o>one) (?:is |s )?for (?:my \w+|him|her|them)\b|\b(?:(?:the|la|el) (?:other|otr[oa])(?: one)?) (?:should|has to|needs to|in|in a|en|que sea|tiene que)\b"
)
# "One less", "two too many": fewer by so many.
_LESS: Final = re.compile(
    r"^(?:(?:and|so|ok|okay|actually|no|wait|sorry|make (?:it|that)|thats|that is|y|mejor|que sean?) )*(?P<n>one|two|three|un[oa]|dos|tres|\d) "
    r"(?:less|fewer|too many|menos|de mas)(?: (?:then|please|actually|of (?:those|them|these)|por favor))*$"
)


def _count_alone(desk: Desk, reading: Reading) -> Reading | None:
    """The clause that says a count and nothing else: "so just ten pairs"; not "one is for my wife", "I'm twenty two"."""
    starts = [i for i, w in enumerate(reading.words) if not i or w.pause or w.text in _CLAUSE]
    found = None
    for start, end in pairwise((*starts, len(reading.words))):
        clause = range(start, end)
        said = " ".join(reading.words[i].text for i in clause)
        counts = any(reading.words[i].number or reading.words[i].text in ONE for i in clause)
        rest = set(other_words(desk, reading, clause)) - _COUNTING
        if (
            ASKS.search(said)
            or _A_THING.search(said)
            or not counts
            or not (not rest or (rest <= _IS and _ENOUGH.search(said)))
        ):
            continue
        found = None if _OF_ELSE.search(said) else read(said, desk.store.index) if len(starts) > 1 else reading
    return found


_A_THING: Final = re.compile(r"\b(?:things?|items?|questions?|cosas?)\b")  # "one last thing"
_IS: Final = frozenset({"is", "are", "s"})
_ENOUGH: Final = re.compile(r"\b(?:is|are|s) (?:enough|plenty|fine|all|better|good|ok|okay)\b")
_CLAUSE: Final = frozenset({"so", "but", "because", "pero", "porque"})
_COUNTING: Final = frozenset(
    words_of(
        """can could i we you make do lets let have get id ill would rather take go will drop down up cut change to be only want need said
        meant mean enough plenty sorry wait hold on second thought more less fewer after not were was leave keep stick at better
        sea sean quiero necesito digo perdon mas menos espera mejor basta suficiente suficientes"""
    )
)
# No count, though a number stands alone: how old somebody is, what is broken, for whom one of them is.
_OF_ELSE: Final = re.compile(
    r"\b(?:am|im|he|hes|she|shes|they|theyre|we|were|who) (?:is |are |now |just |only )*(?:\w+[- ])?\w+$(?<!enough)|\bone is\b(?! (?:enough|plenty|fine|ok|okay|good|all))|\bat \w+$(?<!leave it at one)"
)
_COUNTS_ANEW: Final = re.compile(
    r"\b(?:make (?:it|that|the|them)|change|just|only|actually|instead|i meant|sorry|no wait|wait|drop (?:it|that)|enough|cut|solo|mejor|digo|perdon|que sean)\b"
)


def _as_wish(desk: Desk, line: ItemLine) -> Wish | None:
    """The line as a wish that may still be otherwise."""
    values = _values(desk, line)
    return Wish("buy", products=(line.item,), values=values, qty=line.qty) if values is not None else None


def _values(desk: Desk, line: ItemLine) -> dict[str, tuple[str, ...]]:
    held = desk.shop.of_sku(str(line.variation))
    return {k: (v,) for k, v in held[1].attributes.items()} if held else {}


def _is_of_another(desk: Desk, reading: Reading, line: ItemLine) -> bool:
    """Whether another thing is spoken of, that is not in the basket, or another kind of it."""
    if not reading.named and desk.mem.product not in ("", line.item) and not _MAKE_IT.search(reading.text):
        return not any(getattr(ln, "item", "") == desk.mem.product for ln in desk.order.lines)
    said = fixed(desk.product(line.item), reading.said)
    held = desk.shop.of_sku(str(line.variation))
    return bool(said.lacking) or bool(said.values and held and held[1] not in chosen(held[0], said.values))


def _is_one_of_them(reading: Reading, *also: str) -> bool:
    """ "Take one cable off", "quite un cable", "just a single cable"."""
    before = [w.text for w in reading.words[: reading.mentions[0].start]] if reading.mentions else []
    while before and before[-1] in ("single", "solo", "sola", "unico", "unica"):
        before.pop()
    return bool(before) and before[-1] in ("one", "un", "una", *also)


def _bare(reading: Reading) -> str:
    """The words without colours and sizes."""
    return " ".join(w.text for w in reading.words if not (is_colour(w.text) or w.stem in SIZES or w.text in SIZES))


def _not_in_it(desk: Desk, reading: Reading) -> bool:
    """ "Drop the speaker", where other things lie in the basket."""
    asks_out = reading.named and desk.order.lines and takes_out(reading) and not (reading.asked or reading.wants)
    if asks_out:
        desk.say("not_in_basket", item=desk.name(desk.product(reading.mentions[0].products[0])))
    return bool(asks_out)


def _same_line(desk: Desk, reading: Reading) -> ItemLine | None:
    """ "Two of the white ones then": the line that is so, of what lies in the basket."""
    for line in desk.order.lines:
        held = desk.shop.of_sku(str(getattr(line, "variation", "")))
        if held is None or not isinstance(line, ItemLine):
            continue
        said = fixed(held[0], reading.said)
        if said.values and not said.lacking and held[1] in chosen(held[0], said.values):
            return line
    return None


def _line(desk: Desk, reading: Reading) -> ItemLine | None:
    """The line that is meant: of what is named, of the value that is denied, of what is spoken of; else the last."""
    lines = [ln for ln in desk.order.lines if isinstance(ln, ItemLine)]
    if reading.named:
        products = set(reading.mentions[0].products)
        lines = [ln for ln in lines if ln.item in products]
        if len(lines) > 1 and (same := _same_line(desk, reading)) in lines:
            return same  # "take the white tee off", of a white and a navy one
    else:
        spoken = [ln for ln in lines if ln.item == desk.mem.product]
        so = [ln for ln in spoken if _is_so(desk, ln, desk.mem.values)]
        lines = so or spoken or lines
        if denied := [ln for ln in spoken if _is_not(desk, reading, ln)]:
            lines = denied
    return lines[-1] if lines else None


def _is_so(desk: Desk, line: ItemLine, values: Mapping[str, tuple[str, ...]]) -> bool:
    held = desk.shop.of_sku(str(line.variation))
    return held is not None and held[1] in chosen(held[0], values)


_NOT: Final = re.compile(r"\b(?:not|instead of|rather than|no|en vez de|en lugar de)\b")


def _is_not(desk: Desk, reading: Reading, line: ItemLine) -> bool:
    """ "A thirty, not thirty-two": of the line that is a thirty-two now."""
    said = fixed(desk.product(line.item), reading.said).values
    held = _values(desk, line)
    several = [k for k, v in said.items() if len(v) > 1 and set(held.get(k, ())) & set(v)]
    return bool(several) and bool(_NOT.search(reading.text))


def _other_variant(desk: Desk, reading: Reading, line: ItemLine) -> str:
    """ "Make it the grey one": the SKU that the line should be of; "" where no other was said."""
    if set(reading.wants) & (READS - {"alternative"}) and not _MAKE_IT.search(reading.text):
        return ""  # "is it better in black": asked
    rather = _RATHER.search(reading.text) or _is_not(desk, reading, line) or _corrects(reading)
    rather = bool(rather) or (bool(_WILL_DO.search(reading.text)) and not ASKS.search(reading.text))
    so_then = desk.mem.product == line.item and _THEN_SO.search(reading.text)
    return _variant_said(desk, reading, line) if rather or so_then else ""


# "Green then", "oh they do green? green then": behind what was just put in, in another colour.
_THEN_SO: Final = re.compile(
    r"^(?:(?:oh|ok|okay|well|hm+|wait|(?:they|you) (?:do|have) (?:it in )?\w+|(?:is )?there(?:s| is) (?:an? )?\w+) )*(?:(?:the|in) )?\w+(?: ones?)? (?:then|instead)(?: please)?$"
    r"|^(?:(?:ah|oh|bueno|pues) )*(?:(?:hay|tienen) \w+ )?(?:entonces|mejor) (?:(?:el|la|los|las|en) )?\w+$|^(?:(?:ah|oh|bueno|pues) )*(?:el|la|los|las|en) \w+ (?:entonces|mejor)$"
)


# "The eight will do", "el de ocho está bien": another of its values is enough.
_WILL_DO: Final = re.compile(
    r"(?: (?:will|ll|would|should|is|are|s|was|esta|estan|es|son|me|con eso) (?:be )?(?:do|fine|enough|plenty|ok|okay|good|better|alright|all right|bien|suficiente|basta|mejor|sirve)"
    r"| (?:me )?(?:basta|alcanza|sirve))(?: (?:for (?:me|him|her|us|them)|then|actually|instead|too|para mi|mejor|entonces))*$"
)


def _corrects(reading: Reading) -> bool:
    """ "No, the large", "no hang on, small": what goes on behind a "no" or a "wait" and its pause."""
    said = [w.text for w in reading.words]
    behind = next((i for i, word in enumerate(said) if word not in _HOLDS_ON), len(said))
    return 0 < behind < len(said) and any(w.pause for w in reading.words[1 : behind + 1])


_HOLDS_ON: Final = frozenset(
    words_of("no nope nah wait hang hold on sorry oh actually eh ehh er err uh um hm hmm ah ay espera perdon digo")
)


def _variant_said(desk: Desk, reading: Reading, line: ItemLine) -> str:
    product, held = desk.product(line.item), desk.shop.of_sku(str(line.variation))
    said = fixed(product, reading.said).values or extreme(product, _WILL_DO.sub("", reading.text))  # "the small one"
    if held is None or not said:
        return ""
    now = held[1].attributes
    new = {k: tuple(x for x in v if x != now.get(k)) or v for k, v in said.items()}
    found = chosen(product, {**{k: (v,) for k, v in now.items()}, **new})
    return found[0].sku if len(found) == 1 and found[0].sku != line.variation else ""


def _remove(desk: Desk, line: ItemLine) -> bool:
    if of_another(desk):
        desk.say("basket_is_theirs")
        return True
    result = orders.apply(desk.order, Remove(line.id), desk.serving)
    if isinstance(result, Refused):
        return False
    desk.set_order(result, Remove(line.id))
    if desk.mem.product == line.item and (rest := [ln for ln in result.lines if isinstance(ln, ItemLine)]):
        desk.remember(product=rest[-1].item, values=_values(desk, rest[-1]), want="buy")  # "and just ten of those"
    buying.say_taken_out(desk, [line])
    return True


def _put(desk: Desk, line: ItemLine, new: ItemLine) -> bool:
    return _split(desk, line, (new,))


def _split(desk: Desk, line: ItemLine, to: tuple[ItemLine, ...]) -> bool:
    """The line becomes these, where all of it is here, and no more than may be sold."""
    held = [found for new in to if (found := desk.shop.of_sku(str(new.variation)))]
    if len(held) != len(to):
        return False
    if of_another(desk):
        desk.say("basket_is_theirs")
        return True
    for new, (product, variant) in zip(to, held, strict=True):
        here = desk.stock_here(product, variant)
        more = new.qty > line.qty or new.variation != line.variation
        if here < new.qty:
            desk.say("hold_only" if here else "basket_out", count=str(here), item=desk.variant_name(product, variant))
            return True
        if more and new.variation == line.variation and (asked := buying.asks_so_many(desk, product, variant, new.qty)):
            if asked == buying.ASKED:  # the yes puts in what is missing
                desk.remember(pending={**desk.mem.pending, "qty": new.qty - line.qty})
            return True
    command = Change(line.id, to)
    verdict = permits.draft(command, desk.actor, desk.serving, role=desk.role, link_up=desk.talk.link_up, agreed=False)
    result = orders.apply(desk.order, command, desk.serving) if not verdict else None
    if result is None or isinstance(result, Refused):
        desk.say(verdict or "not_allowed")
        return True
    desk.set_order(result, command)
    product, variant = held[-1]
    desk.remember(product=product.id, values={k: (v,) for k, v in variant.attributes.items()}, want="buy")
    for new, (product, variant) in zip(to, held, strict=True):
        count = words_of_all.count(new.qty, desk.language).capitalize()
        cents = words_of_all.money(desk.price(product, variant).cents * new.qty)
        desk.say("basket_added", count=count, item=several(desk, product, variant, new.qty), price=cents)
    return True
