# ruff: noqa: E501 - frames stay in one piece
"""The answer to a question of ours: a yes or no, which product, which variant, a number. PURE.

It decides whether a turn answers what was asked, and what the wish that waited is then. A yes counts for exactly what
was asked; whatever changes it is asked again. A turn that is no answer lets the question go.
"""

import re

from domain.grants import Standing
from domain.shop import Product, Variant
from edge.dialog.guards import no_assent
from edge.dialog.meaning import Expecting
from edge.dialog.shop import asks, assent, beside_the_seller, each_held, how_many, on_condition, people, resolve
from edge.dialog.shop.anew import IS_IT_DONE
from edge.dialog.shop.another_sum import figure
from edge.dialog.shop.but_not import fixed_by
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.each_so import each_so, one_of
from edge.dialog.shop.extremes import extreme
from edge.dialog.shop.finding import Fixed, attribute_keys, chosen, fixed
from edge.dialog.shop.for_whom import FOR_WHOM
from edge.dialog.shop.looking_first import LOOKS
from edge.dialog.shop.means_another import THEIRS_TOO, means_another
from edge.dialog.shop.memory import THEIRS, Wish
from edge.dialog.shop.money_off import FEWEST_OFF
from edge.dialog.shop.moving import both_counted
from edge.dialog.shop.ordering import order_in
from edge.dialog.shop.otherwise import count_said, otherwise
from edge.dialog.shop.patterns import READS
from edge.dialog.shop.ranking import picked as the_one
from edge.dialog.shop.ranking import ranked
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.serve import best_told, go, with_counts
from edge.dialog.vocabulary.numbers import number_of

ASKS_ITSELF = (READS - {"detail", "suggest"}) | {"hold", "transfer", "discount", "price_override"}
LISTED = 3  # things whose prices are said in one breath
A_FIGURE = 4  # words of an answer that is but a figure: "make it forty dollars"


def answered(desk: Desk, reading: Reading, pending: Wish, expecting: str) -> bool:
    """Whether the turn answers what we asked; then it is done. Anything else lets the question go."""
    if pending.want in TO_STAFF and _is_anothers_voice(desk):
        return _needs_theirs(desk, pending, expecting)
    if pending.want == "buy" and expecting != "yes_no" and reading.has(LOOKS):
        return False  # "let me try a medium on first", asked for the size
    if expecting == "product" and pending.want in READS and reading.named and order_in(desk, reading):
        return False  # "ok, the reader and the big charger", asked which charger was meant
    match expecting:
        case "yes_no":
            return _yes_or_no(desk, reading, pending)
        case "unheard" if reading.has("yes"):
            return go(desk, pending)  # they spoke over the question: a yes to what was not heard is none
        case "unheard" if pending.want in ("hold", "transfer") and (changed := otherwise(desk, reading, pending)):
            return go(desk, changed)  # "wait, wrong size, the large", into the question
        case "number" | "last_two":
            if reading.has("no") and not reading.digits:
                if reading.named:
                    return False  # "never mind. Do we have the green ones?"
                desk.say("nothing_more")
                return True
            return people.identified(desk, reading, pending, expecting)
        case "how_many":
            return _how_many(desk, reading, pending)
        case "percent":
            bare = len(reading.words) <= A_FIGURE
            percent = reading.percent or (bare and next((w.number for w in reading.words if w.number), 0)) or 0
            percent = percent or _another_figure(reading, pending)
            if pending.qty and not percent and _DOLLARS.search(reading.text):
                return go(desk, pending.but(want="price_override", cents=100 * pending.qty, words=("off",)))
            if pending.qty and not percent and (reading.has("yes") or _PERCENT.search(reading.text)):
                percent = pending.qty
            return bool(percent) and go(desk, pending.but(percent=percent))
        case "price":
            bare = len(reading.words) <= A_FIGURE
            cents = reading.cents or 100 * ((bare and next((w.number for w in reading.words if w.number), 0)) or 0)
            return bool(cents) and go(desk, pending.but(cents=cents))
        case "product":
            return _which_product(desk, reading, pending)
        case "which":
            return _which_variant(desk, reading, pending)
    return False


def _another_figure(reading: Reading, pending: Wish) -> int:
    """ "Okay, twenty then, ask for it", where we asked whether it is thirty percent; 0 where no other was said."""
    said = figure(reading)
    other = said if FEWEST_OFF <= said != pending.qty and not reading.named else 0
    return 0 if _DOLLARS.search(reading.text) else other


_PERCENT = re.compile(r"\b(?:percent|per cent|porciento|por ciento)\b")
_DOLLARS = re.compile(r"\b(?:dollars?|bucks?|quid|euros?|pounds?|pesos|dolares)\b")


def _how_many(desk: Desk, reading: Reading, pending: Wish) -> bool:
    """So many as there may be were told (`pending.qty`): a yes takes them, a count or another size changes what is asked."""
    if (changed := otherwise(desk, reading, pending)) is not None:
        return go(desk, changed)
    if not pending.qty:
        return reading.has("no") and not reading.wants and _drop(desk)  # so many were refused, and none was agreed to
    asks = set(reading.wants) - {pending.want, "buy", "detail"}
    takes = reading.has("yes") or _THE_MOST.search(reading.text) or count_said(desk, reading, pending) == pending.qty
    if takes and not (asks or reading.has("no")):
        if _agrees_to_so_many(desk, reading, pending):
            with_counts(desk, pending.but(want=f"{pending.want}!"))
            return True
        return go(desk, pending)
    return reading.has("no") and not reading.wants and _drop(desk)


def _agrees_to_so_many(desk: Desk, reading: Reading, pending: Wish) -> bool:
    """ "Yes, two then", where two were told to be the most: the yes and the count leave nothing to ask."""
    told = pending.want in ("hold", "transfer") and count_said(desk, reading, pending) == pending.qty
    one = len(chosen(desk.product(pending.product), pending.values)) == 1 if pending.product else False
    return (
        told
        and one
        and not _is_anothers_voice(desk)
        and bool(_A_YES.match(reading.text))
        and _agrees(desk, reading, pending)
    )


_A_YES = re.compile(
    r"(?:(?:uh|um|oh|well|ah|and|so) )*(?:yes|yeah|yep|yup|yea|sure|absolutely|definitely|of course|please do|go ahead|do it|si|sip|claro|dale)\b"
)


_THE_MOST = re.compile(
    r"\b(?:(?:the|your) (?:most|max|maximum|limit)|as many as (?:you|we|there|i)|(?:all|what|however many|whatever) (?:you|we|they|there|thats)\b"
    r"|(?:lo|el) maximo|l[oa]s que (?:hay|haya|tengan?|queden?|se pueda))"
)


def _is_anothers_voice(desk: Desk) -> bool:
    return desk.actor.standing is not Standing.PRINCIPAL or (desk.is_headset and not desk.is_staff)


def _needs_theirs(desk: Desk, pending: Wish, expecting: str) -> bool:
    """What we asked is for the one who asked us to answer, and waits."""
    desk.remember(pending=pending.to_json())
    desk.put(expecting=Expecting(expecting))
    desk.say("needs_your_yes")
    return True


def _yes_or_no(desk: Desk, reading: Reading, pending: Wish) -> bool:
    if beside_the_seller.is_heard(desk) and beside_the_seller.only_talks(reading):
        return False
    if _is_anothers_voice(desk):
        return _needs_theirs(desk, pending, "yes_no")
    if pending.want == "buy" and THEIRS in pending.words and THEIRS_TOO.match(reading.text) and not reading.named:
        with_counts(desk, pending.but(want="buy!"))  # "yeah, put hers on mine"
        return True
    if reading.has("yes") and no_assent.says(reading.text) and not _agrees(desk, reading, pending):
        return go(desk, pending)  # "yes dear, I'm asking": asked again
    if pending.want in TO_STAFF:
        return _asks_staff(desk, reading, pending)
    if (rather := _rather(reading, pending)) and not reading.named:
        return go(desk, pending.but(want=rather, source="", place=""))
    changed = otherwise(desk, reading, pending) or _another_thing(desk, reading, pending)
    if changed is not None:
        return go(desk, changed)
    if _NO_TAKEN_BACK.search(reading.text):
        return go(desk, pending)  # "no. sorry. yes, hold it": the last word counts, and a yes to it is asked for
    buys = "buy" in reading.wants and reading.has("no") and not (desk.is_headset or reading.asked or reading.has("yes"))
    if buys and pending.want in ("hold", "transfer"):
        return False  # "actually no, I'll buy it now"
    if reading.has("no") and not (assent.said_again(reading) and _agrees(desk, reading, pending)):
        desk.say("dropped")  # "no, just the one. yes, go ahead" says no to what another called
        return True
    if _agrees(desk, reading, pending):
        with_counts(desk, pending.but(want=f"{pending.want}!"))
        return True
    if pending.want in ("hold", "transfer") and IS_IT_DONE.search(reading.text) and not reading.named:
        return go(desk, pending)  # "is it held?": not without a yes
    if set(reading.wants) == {pending.want} and _DO_IT.search(reading.text):
        return go(desk, pending)  # "hold them then": of as many as we asked about
    if not (reading.has("yes") or reading.wants) and count_said(desk, reading, pending) == (pending.qty or 1):
        return go(desk, pending)  # "one", where one was asked about: no yes yet
    of_it = not reading.named and set(reading.wants) <= {pending.want}
    if pending.want in ("hold", "transfer") and of_it and FOR_WHOM.search(reading.text):
        return go(desk, pending)  # "it's in the name of Jenny": for whom, and no yes yet
    if reading.has("yes") and _HEDGED.search(reading.text) and not set(reading.wants) & ASKS_ITSELF:
        return go(desk, pending)  # "yes, if he still wants it": asked once more
    if reading.has("yes") and not (reading.wants or reading.named):
        return go(desk, pending)  # "yeah yeah, she can't decide": it sends nothing, and is not forgotten
    return False


def _rather(reading: Reading, pending: Wish) -> str:
    """ "Ok then just put it aside", where we asked whether it shall be sent: the other of the two; "" for neither."""
    other = {"hold": "transfer", "transfer": "hold"}.get(pending.want, "")
    meant = other in reading.wants and pending.want not in reading.wants
    return other if meant and (reading.has("no") or _JUST.search(reading.text)) else ""


_JUST = re.compile(r"\b(?:just|only|simply|instead|rather|better|actually|then|solo|mejor|nomas|en vez|entonces)\b")
_DO_IT = re.compile(
    r"^(?:(?:ok|okay|then|so|please|well|go ahead and|right|bueno|pues) )*(?:hold|reserve|keep|save|put|set|send|order|get|bring|transfer|request)"
    r" (?:it|them|that|those|both)(?: (?:aside|on hold|over|in|here|away|back|then|please|for (?:me|him|her|them|us)))*$"
)
_NO_TAKEN_BACK = re.compile(
    r"^(?:\w+ )?(?:no|nope|nah|cancel|never ?mind)\b.{0,20}?\b(?:sorry|wait|actually|i mean|i meant|my bad|scratch that|perdon|espera|digo|mejor)\b"
    r"(?!.*\b(?:no|not|dont|nope|cancel)\b).{0,20}?\b(?:yes|yeah|yep|yup|sure|ok|okay|please do|go ahead|do it|hold it|si|claro|dale)\b"
)


def _asks_staff(desk: Desk, reading: Reading, pending: Wish) -> bool:
    """Whether staff shall be asked: a yes, "honour it", "ask them"; for the sum that was said and no other."""
    own = set(reading.wants) & {"price_override", "label", "price_match"}
    of_it = all(set(m.products) & set(pending.products) for m in reading.mentions)
    same = own and reading.cents in (0, pending.cents) and of_it
    said = fixed(desk.product(pending.products[0]), reading.said)
    if said.values and chosen(desk.product(pending.products[0]), {**pending.values, **said.values}):
        pending = pending.but(values={**pending.values, **said.values})  # "honour it please, size nine"
        if not (same or reading.has("yes")):
            desk.ask_back("label_differs", pending, "yes_no")  # "it's the charcoal, sorry"
            return True
    if reading.has("no"):
        desk.say("dropped")
    elif same or _ASK_THEM.search(reading.text) or _agrees(desk, reading, pending):
        go(desk, pending)
    else:
        return False
    return True


def _agrees(desk: Desk, reading: Reading, pending: Wish) -> bool:
    another = any(pending.product not in m.products for m in reading.mentions)
    if desk.talk.refused and assent.only_heard(reading):
        return False  # "all right", behind a refusal
    if on_condition.hangs(reading.text) or on_condition.beside_a_no(reading.text):
        return False  # "yes, if my boss agrees"
    return assent.says_yes(reading) and not another and assent.is_plain(reading, desk.shop)


TO_STAFF = frozenset({"price_override", "discount", "price_match"})
_ASK_THEM = re.compile(
    r"\b(?:get|have) (?:it|that|this|them) (?:approved|done|honou?red|changed|matched|fixed|put through|signed off)\b|"
    r"\b(?:ask|request|try|check with|run it (?:by|past)|send it|put it)"
    r" (?:them|her|him|for it|it|the (?:manager|lead)|a manager|my manager|somebody|someone|through|in)\b"
)


def _another_thing(desk: Desk, reading: Reading, pending: Wish) -> Wish | None:
    """ "No, the max instead": the same is wanted of another thing."""
    bare = not reading.wants and not reading.asked and reading.text.startswith(("the ", "that ", "el ", "la "))
    if (
        not reading.named
        or not (bare or _RATHER.search(reading.text))
        or set(reading.wants) - {"alternative", "buy", pending.want}
    ):
        return None
    wish = resolve.wish_for(desk, reading, pending.want)
    return wish.but(qty=wish.qty or pending.qty) if wish.products and not wish.extra else None


_RATHER = re.compile(
    r"\b(?:no|nope|actually|instead|rather|sorry|i mean|i meant|make (?:it|that)|mejor|digo|perdon)\b|^(?:oh |um |sorry )?not (?:that|this|the|those|these)\b"
)


_HEDGED = re.compile(
    r"\b(?:if(?! (?:you|possible|thats|that|its|it is|she|he|they) ?(?:dont mind|could|can|would|will|please|ok|okay|fine|alright|all right|possible)?$)"
    r"|unless|maybe|perhaps|possibly|probably|i (?:guess|suppose|think)|not sure|depends|later|let me (?:ask|check|see)|(?:ask|check with) (?:him|her|them)"
    r"|almost|in a (?:minute|bit|sec)|quiza\w*|tal vez|creo que|depende|a lo mejor)\b"
)


def _which_product(desk: Desk, reading: Reading, pending: Wish) -> bool:
    offered = pending.products
    if not offered:
        return _named_now(desk, reading, pending)
    picked: tuple[str, ...] = ()
    named = [p for m in reading.mentions for p in m.products if p in offered]
    if not named and reading.named and reading.has("no") and not reading.wants and means_another(reading):
        return go(desk, resolve.wish_for(desk, reading, pending.want), reading)  # "no, I mean the little earbuds"
    if not named and reading.wants and any(len(m.products) == 1 and not (m.weak or m.other) for m in reading.mentions):
        return False  # "so the Stormline in large comes to what?", of none of those
    bare = _NTH.match(reading.text)
    order = [n for n, words in enumerate(_ORDINALS) if words & {w.text for w in reading.words}]
    order = [(number_of(bare[1]) or 1) - 1] if bare else order  # "two", of three that were named
    if named:
        denied = len(reading.mentions) == 1 and _NOT_THAT.search(
            " ".join(w.text for w in reading.words[: reading.mentions[0].start])
        )
        picked = tuple(p for p in offered if p not in named) if denied else tuple(dict.fromkeys(named))
    elif order and order[0] < len(offered):
        picked = (offered[order[0]],)
    elif _THE_LAST.search(reading.text):
        picked = (offered[-1],)
    elif reading.has("both"):
        for product in offered[:2]:
            go(desk, pending.but(products=(product,)))
        return True
    by_price = _BY_PRICE.search(reading.text)
    if not picked and by_price and _WHICH_IS.search(reading.text) and pending.want in READS:
        desk.remember(offered=offered, product="", values={})
        return ranked(desk, reading)  # "which of them is cheaper": told, and nothing is taken
    if not picked and by_price:
        cost = {p: min(v.price_cents for v in desk.product(p).variants) for p in offered}
        dear = by_price.group().endswith(("more", "most")) or by_price.group().startswith(
            ("exp", "dear", "pric", "better", "nicer", "best", "mas car")
        )
        picked = (max(cost, key=cost.__getitem__) if dear else min(cost, key=cost.__getitem__),)
    if not picked:
        sums = {reading.cents, 100 * reading.qty, *(100 * int(n) for n in reading.said.numbers if n.isdigit())} - {0}
        priced = [p for p in offered if sums & {c for v in desk.product(p).variants for c in _costs(desk, p, v)}]
        picked = tuple(priced) if len(priced) == 1 else ()  # "the forty dollar one"
    if not picked:
        fits = [p for p in offered if fixed(desk.product(p), reading.said).values]
        picked = tuple(fits) if len(fits) == 1 else ()
    if not picked and (one := the_one(desk, reading)) in offered:
        picked = (one,)  # "the big one"
    if not picked and (told := best_told(desk, offered, reading)):
        picked = (told,)  # "the tuna one"
    asked = next((w for w in reading.wants if w in ("price", "where")), "")
    if not picked and not reading.named and asked and pending.want != asked and len(offered) <= LISTED:
        return go(desk, Wish(asked, products=offered))  # "how much are they?", where two were named
    if len(picked) != 1:
        return _narrows(desk, reading, pending, picked) or (bool(reading.has("no")) and _drop(desk))
    if named and pending.want in READS and asks_anew(reading, pending):
        return False
    said = fixed(desk.product(picked[0]), reading.said)
    values = {
        k: v for k, v in {**pending.values, **said.values}.items() if k in attribute_keys(desk.product(picked[0]))
    }
    changes = {"hold", "transfer", "discount"} | (OF_A_THING if pending.want in READS else set())
    want = next((w for w in reading.wants if w in changes), pending.want)
    pending = pending.but(want=want)
    return go(desk, pending.but(products=picked, values=values, lacking=said.lacking, qty=reading.qty or pending.qty))


def _costs(desk: Desk, ref: str, variant: Variant) -> tuple[int, int]:
    return variant.price_cents, desk.price(desk.product(ref), variant).cents


# Before a name: "not the lite", "anything but the shell".
_NOT_THAT = re.compile(
    r"(?<!why )(?<!if )\b(?:not|anything but|except|other than|menos)(?: (?:the|that|those|el|la|los|las))?$"
)


def _narrows(desk: Desk, reading: Reading, pending: Wish, named: tuple[str, ...]) -> bool:
    """ "A nine", where two runners come so: kept, and which of them is asked again."""
    if set(reading.wants) - {pending.want, "buy", "detail"} or (reading.named and not named):
        return False
    said = {p: fixed(desk.product(p), reading.said) for p in named or pending.products}
    fits = tuple(p for p, how in said.items() if how.values and not how.lacking)
    if not fits:
        return False
    values = {k: v for p in fits for k, v in said[p].values.items()}
    return go(desk, pending.but(products=fits, values={**pending.values, **values}))


_THE_LAST = re.compile(r"\b(?:the (?:last|latter)(?: one)?|(?:el|la) ultim[oa])\b|^(?:last|latter)\b")
_WHICH_IS = re.compile(r"\b(?:which|whats|what is|cual) (?:\w+ ){0,4}?(?:is|are|s|es|son)\b|^cual\b")
_BY_PRICE = re.compile(
    r"\b(?:cheap(?:er|est)?|less expensive|costs? (?:me |us )?(?:less|more|the (?:least|most))|expensive|pric(?:ier|iest|ey)|better|nicer|best|mas barat[oa]|mas car[oa])\b"
)
OF_A_THING = frozenset({"price", "where", "returns"})  # "how much is the first", where we asked which is meant
_NTH = re.compile(
    r"^(?:(?:the|number|option|el|la|numero) )*(one|two|three|four|1|2|3|4|uno|dos|tres)(?: please| por favor)?$"
)
_ORDINALS = (
    frozenset({"first", "former", "1st", "primero", "primera"}),
    frozenset({"second", "2nd", "segundo", "segunda"}),
    frozenset({"third", "3rd", "tercero", "tercera"}),
)


def _takes(desk: Desk, reading: Reading) -> bool:
    """ "I'll take the black", "me llevo los negros": bought, and no longer only asked about."""
    return not (desk.is_headset or reading.asked) and bool(_TAKES.search(reading.text))


def _counts(desk: Desk, reading: Reading, pending: Wish) -> int:
    """ "Two pairs, large", of a shopper who was asked for the size: so many are taken. 0 for no count."""
    if desk.is_headset or reading.asked or reading.wants or pending.want not in READS:
        return 0
    return count_said(desk, reading, pending)


_TAKES = re.compile(
    r"\b(?:(?:ill|i will|lets|we will|well) (?:just )?(?:take|get|have|buy|go with)|give me|me l[ao]s? llevo|me llevo|llevo"
    r"|me quedo con|deme|dame|ponme|pongame)\b"
)


def asks_anew(reading: Reading, pending: Wish) -> bool:
    """Whether the turn says by itself what is wanted, and it is not what waits: "how much is the kettle"."""
    own = set(reading.wants) & ASKS_ITSELF
    return bool(own) and pending.want not in reading.wants


def _named_now(desk: Desk, reading: Reading, pending: Wish) -> bool:
    """What was wanted is known; now it is said of what."""
    if not reading.named:
        return reading.has("no") and _drop(desk)
    if asks_anew(reading, pending):
        return False
    said = resolve.wish_for(desk, reading, pending.want)
    kept = {
        "qty": pending.qty or said.qty,
        "percent": pending.percent or said.percent,
        "cents": pending.cents or said.cents,
        "words": pending.words,
    }
    return go(desk, said.but(**kept), reading)


def _drop(desk: Desk) -> bool:
    desk.say("dropped")
    return True


def _apart(desk: Desk, reading: Reading, pending: Wish) -> list[Wish]:
    """Each kind by itself, of several that were wanted; [] where all shall be of one kind."""
    product, index = desk.product(pending.products[0]), desk.store.index
    kinds = each_so(product, reading, index, pending.values)
    return [pending.but(values=v, qty=n) for n, v in kinds] or one_of(product, reading, index, pending)


def _both(product: Product, pending: Wish) -> list[Wish]:
    """ "Actually both", of two that we asked about: each with a question of its own; [] where there are not two."""
    variants = chosen(product, pending.values) or product.variants
    if pending.want not in ("hold", "transfer") or len(variants) != BOTH:
        return []
    return [pending.but(values={k: (v,) for k, v in one.attributes.items()}, qty=1) for one in variants]


BOTH = 2
_OF_THIS = re.compile(r"\b(?:it|this|that|them|these|those|ask|match|honou?r|lo|eso)$|\b(?:it|this|that|them|those)\b")


def said_of(product: Product, reading: Reading) -> bool:
    said = fixed_by(product, reading)
    return bool(said.values or said.lacking or extreme(product, reading.text))


def _which_variant(desk: Desk, reading: Reading, pending: Wish) -> bool:
    product = desk.product(pending.products[0])
    if not reading.wants and asks.which_costs_less(desk, reading):
        return False  # "which is cheaper, the 8 or the 32?", asked which of them it is
    ends = extreme(product, reading.text)
    named = reading.named and not (ends and all(m.weak for m in reading.mentions))  # "the big ones" of the socks
    kept = next((w for w in reading.wants if w in ("hold", "transfer")), "")
    if kept and not named and each_held.each(desk, reading, kept):
        return True  # "hold both"
    if named and product.id not in reading.mentions[0].products:
        return False
    if reading.has("both") and (kinds := _both(product, pending)):
        desk.put(asked=())  # an answer: what is asked next is no repetition
        desk.remember(after=tuple(w.to_json() for w in kinds[1:]))
        return go(desk, kinds[0])
    beside = set(reading.wants) <= {pending.want, "stock", "detail", "price_match"} and not reading.asked
    if pending.want in TO_STAFF and not (said_of(product, reading) or reading.has("no")):
        again = bool(set(reading.wants) & {pending.want, "price_match"}) and bool(_OF_THIS.search(reading.text))
        if again or (beside and (reading.wants or reading.has("yes"))):
            desk.put(asked=())  # "can you match it", "I saw it there": no answer, and no mishearing
            return go(desk, pending)
    if pending.want in ("hold", "transfer", "buy") and set(reading.wants) & OF_A_THING and asks_anew(reading, pending):
        return False  # "how much is the small one": nothing is held by that
    told = pending.want in READS and not (desk.is_headset or reading.asked or reading.wants)
    taken = pending.but(want="buy") if told else pending  # "one black, one green", of what was asked about
    parts = _apart(desk, reading, taken) if taken.want == "buy" else []
    if len(parts) > told:
        desk.put(asked=())  # an answer: what is asked next is no repetition
        for part in parts:
            go(desk, part)
        return True
    said = fixed_by(product, reading)
    if ends and not said.values:
        said = Fixed(ends)
    if not said.values and not said.lacking:
        if reading.has("no") and not reading.wants and (fewer := count_said(desk, reading, pending)):
            return go(desk, pending.but(qty=fewer))  # "no, one will do", asked for the size of two
        if reading.wants and not set(reading.wants) <= {"buy", "detail"}:
            return False
        return reading.has("no") and _drop(desk)
    if said.values:
        desk.put(asked=())  # it goes on: what is asked next is no repetition
    want = next((w for w in asks.reads(desk, reading) if reading.wants), "") if pending.want == "stock" else ""
    if want and want != pending.want:
        return False
    place, elsewhere = resolve.place_of(desk, reading)
    both = both_counted(reading.text)
    changes = {"hold", "transfer", "discount"} | ({"buy"} if pending.want in READS and _takes(desk, reading) else set())
    so_many = _counts(desk, reading, pending)
    want = "buy" if so_many else next((w for w in reading.wants if w in changes), pending.want)
    counted = so_many or how_many.counted(desk, reading, want, pending.products)
    return go(
        desk,
        pending.but(
            want=want,
            values={**pending.values, **said.values},
            lacking=said.lacking,
            percent=(reading.percent if pending.want in TO_STAFF else 0) or pending.percent,
            place=place or pending.place,
            elsewhere=elsewhere or pending.elsewhere,
            qty=reading.qty or (0 if both and pending.qty else counted) or pending.qty,  # "both large" is no new count
        ),
    )
