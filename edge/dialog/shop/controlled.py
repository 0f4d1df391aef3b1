"""What needs control: holds, transfers, money off, the basket, customers. PURE.

It decides which of them a turn is, in what order they are looked for, and what is asked beside them; what each needs is
`requests`' and `people`'s.
"""

import re

from edge.dialog.shop import (
    and_then,
    another_sum,
    arriving,
    asks,
    basket_changes,
    beside_an_errand,
    checkout,
    codes,
    each_held,
    off_what,
    offers,
    on_condition,
    people,
    persons,
    price_then,
    requests,
    resolve,
    so_instead,
    whether_it_runs,
    with_offer,
)
from edge.dialog.shop.anew import ASKS_FOR_ONE, CANCELS, IS_IT_DONE, TILL, is_denied
from edge.dialog.shop.asked import tell
from edge.dialog.shop.basket import basket
from edge.dialog.shop.desk import ABOUT_OTHERS, Desk
from edge.dialog.shop.each_so import taken_for_each
from edge.dialog.shop.finding import Mention, is_colour
from edge.dialog.shop.going_on import goes_on, keep_in_mind
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.ordering import is_in_basket, order_in, says_all
from edge.dialog.shop.patterns import READS
from edge.dialog.shop.reading import Reading, read
from edge.dialog.shop.serve import go
from edge.dialog.shop.taken_out import takes_out
from edge.dialog.shop.taking import bought, is_the_one_in, may_buy, pointed_and_named
from edge.dialog.shop.told_beside import without_telling
from edge.dialog.vocabulary.tables import words_of

A_TITLE = 2  # words of a name that is told from other words
OF_PEOPLE = frozenset(words_of("points profile loyalty history tier member membership account puntos perfil historial"))
LOOKS_FOR = re.compile(r"^(?:\w+ )?(?:find|pull up|look up|search|search for|bring up|busca|encuentra)\b")
DID_BUY = re.compile(
    r"\b(?:if|whether) (?:he|she|they|(?:the|this) customer) (?:\w+ )?"
    r"(?:bought|purchased|ordered|owns?|(?:has|have|had) (?:one|got|bought))\b"
    r"|(?<!how long )\b(?:did|has|have|had) (?:he|she|they|(?:the|this) customer) (?:\w+ )?"
    r"(?:buy|bought|get|purchased?|ordered?|pay|paid|spend|spent)\b"
    r"|\b(?:he|she|they) (?:already (?:bought|purchased|got|has|owns)|(?:bought|purchased|got|has|owns)) \w+ already\b"
)
TAKEN = READS | {"buy"}  # what may stand beside a thing that a shopper takes
CONTROLLED = ("discount", "price_override", "price_match", "transfer", "hold", "buy")


def done(desk: Desk, reading: Reading) -> bool:
    """Holds, transfers, money off, the basket, customers. True when the turn was one of these."""
    wants = set(reading.wants) - ({"buy"} if "returns" in reading.wants else set())  # "I want to return these"
    if (
        "customer" in wants
        and (wants & {"promotions", "price"} or offers.anything_on(reading))
        and not reading.digits
        and offers.of_members(desk, reading.text, [p for m in reading.mentions for p in m.products])
    ):
        return True
    if reading.has("clear") and desk.order.lines and basket(desk, reading):
        return True  # "cancel my order", which is here, and no purchase of theirs
    if checkout.only_ends_it(desk, reading):
        before = checkout.before_the_end(reading.text)
        if not (before and basket_changes.changed(desk, read(before, desk.store.index))):
            checkout.read_back(desk)
        return True  # "make it the red one, that's all": the basket comes behind what is changed
    card = desk.shop.product(desk.mem.product)
    if reading.digits and not desk.is_staff and card and not card.by_voice:
        desk.refuse("cannot_by_voice")  # "the number on it is ..."
        return True
    if not reading.digits and _next_customer(desk, reading):
        desk.remember(customer={}, closed=False, tips=0, approved={}, outcome="", recent=())
        if not (reading.person and desk.is_staff):  # "next customer's here, Jordan Samplefield": who that is comes next
            desk.say("forgotten")
            return True
    spoken_of = reading.named or desk.mem.product
    for_somebody = wants & {"hold", "transfer"} and spoken_of and persons.is_for(reading.text, reading.person)
    beside = for_somebody or (reading.named and not persons.asks_what_one_got(reading.text))
    if not desk.is_staff and reading.person and not persons.says_own_name(reading.text) and not beside:
        desk.refuse(ABOUT_OTHERS)
        keep_in_mind(desk, reading)
        return True
    if (_names_a_person(desk, reading) and not for_somebody) or _called_like_a_colour(desk, reading):
        people.named(desk, reading, aspect=persons.aspect(reading.of_people[0], known=True, staff=True))
        return True
    known = bool(desk.mem.customer or desk.mem.closed)
    asked = next((a for t in reading.of_people if (a := persons.aspect(t, known=known, staff=desk.is_staff))), "")
    told_now = desk.is_staff and bool(reading.digits) and not asked  # "202-555-0101, what have we got on them"
    if told_now and any(persons.aspect(t, known=True, staff=True) == persons.ALL for t in reading.of_people):
        asked = persons.ALL
    of_it = reading.named or (bool(desk.mem.product) and not known)
    if wants & {"price", "promotions"} and of_it and not DID_BUY.search(reading.text):
        asked = ""  # "which price do they get on the reader"
    if "options" in wants or (wants & {"hold", "transfer"} and reading.named):
        asked = ""  # "what colors do they come in", "keep one for her and order one in"
    asked = asked or (persons.PURCHASES if people.guessed_at(desk, reading) else "")
    if asked and (asked in (persons.PURCHASES, persons.SIZE) or not _is_about_goods(reading)):
        people.customer(desk, reading, asked=asked)
        return True
    ending = desk.is_staff and reading.ending and reading.has("ending") and not reading.digits
    if ending and not (reading.person or reading.named) and _OF_A_PHONE.search(reading.text):
        people.ask_number(desk)  # "phone ends 4410": nobody is looked for by a piece of a number
        return True
    named_so = ending and reading.person
    if (
        reading.digits
        or named_so
        or DID_BUY.search(reading.text)
        or (
            "customer" in wants
            and "returns" not in wants  # "I'd like to return one I bought"
            and not (_is_about_goods(reading) or (reading.named and "promotions" in wants))
        )
    ):
        people.customer(desk, reading)
        return True
    if offers.stacking(desk, reading) or offers.for_its_sum(desk, reading):
        return True
    if price_then.cheaper_there(desk, reading):
        return True
    if {"price", "discount"} <= wants and not (reading.percent or reading.cents) and asks.WITH_IT.search(reading.text):
        wants -= {"discount"}  # "how much is it with the discount"
    if offers.so_many_for(reading.text):
        wants -= {"buy"}  # "do you still do the buy one get one"
    if "discount" in wants and codes.brings_a_code(reading.text):
        desk.say("code_unknown")  # "she has a twenty percent coupon"
        desk.remember(want="promotions")  # "will it work on socks"
        return True
    of_money_off = bool(wants & {"discount", "promotions", "price_override"})
    about = (
        of_money_off
        and whether_it_runs.is_asked_about(desk, reading)
        and not ("status" in wants and (desk.talk.waiting or desk.mem.outcome))
    )
    if about and "price_override" in wants and not reading.cents:
        return go(desk, resolve.wish_for(desk, reading, "promotions"), reading)  # "anything at a lower price?"
    if "discount" in wants and (
        whether_it_runs.heard_of(reading.text) or (about and (reading.percent or "promotions" not in wants))
    ):
        return with_offer.heard_of(desk, reading)
    if "promotions" in wants and (
        not (reading.percent or reading.cents or (desk.is_staff and ASKS_FOR_ONE.search(reading.text))) or about
    ):
        wants -= {"discount", "price_override"}
    parts = beside_an_errand.question_behind(desk, reading)
    if parts and (parts[0].named or not takes_out(parts[0])) and basket_changes.changed(desk, parts[0]):
        return tell(desk, parts[1]) or True  # and "forget it, where are the pumps" takes nothing out
    if basket_changes.changed(desk, reading):
        return True
    if not wants & {"price_match", "hold", "transfer"} and basket(desk, reading):
        return True
    if "discount" in wants and reading.cents and not reading.percent:
        wants = {*wants - {"discount"}, "price_override"}  # money off is another price
    others = (m for m in reading.mentions if not desk.mem.product or desk.mem.product not in m.products)
    if "status" in wants and not any(_is_more_than_a_colour(reading, m) for m in others):
        requests.status(desk)
        priced = "price" in wants and desk.mem.product  # "no reply so far, what do I charge him?"
        return not priced or go(desk, Wish("price", products=(desk.mem.product,), values=desk.mem.values))
    if desk.is_staff and desk.talk.waiting and not (reading.named or wants) and CANCELS.search(reading.text):
        desk.put(waiting=())
        desk.remember(outcome="withdrawn")
        desk.say("request_withdrawn")
        return True
    if (desk.mem.done or desk.mem.undone) and not reading.named and IS_IT_DONE.search(reading.text):
        desk.say(f"is_done_{desk.mem.done}" if desk.mem.done else "is_not_done")
        return True
    if desk.mem.done and not reading.named and CANCELS.search(reading.text):
        requests.release(desk)
        return True
    if (
        desk.mem.done == "hold"
        and "hold" in wants
        and not reading.named
        and not reading.qty
        and TILL.search(reading.text)
    ):
        return go(desk, Wish("hold_time"))  # "can you keep it till tomorrow", of what was put aside
    beside = reading.named and bool(wants & READS) and not (desk.mem.done or desk.mem.undone)
    if reading.has("release") and not (beside or wants & {"returns", "discount", "price_override"}):
        requests.release(desk)
        return True
    if is_denied(reading, wants):
        desk.say("done_already")
        return True
    if is_the_one_in(desk, reading):
        checkout.tell(desk)
        return True
    if goes_on(desk, reading):
        return True
    if wants <= {"detail"} and taken_for_each(desk, reading):
        return True
    if percent := another_sum.another_percent(desk, reading, wants):
        bare = another_sum.as_percent(reading, percent)
        return go(desk, resolve.wish_for(desk, bare, "discount").but(percent=percent, lacking=()), bare)
    if wants <= TAKEN and (parts := beside_an_errand.taken_beside(desk, reading)):
        if not parts[1].named or resolve.POINTS.search(parts[1].text):
            return bought(desk, parts[0]) and (tell(desk, parts[1]) or True)  # "add the mini, and is it waterproof?"
        told = beside_an_errand.is_told_first(desk, *parts) and tell(desk, parts[1])
        return bought(desk, parts[0]) or told
    if wants <= TAKEN and (both := pointed_and_named(desk, reading)):
        return bought(desk, both[0]) and bought(desk, both[1])
    if ordered := order_in(desk, reading):
        if is_in_basket(desk, ordered):
            checkout.read_back(desk) if says_all(ordered) else checkout.tell(desk)
            return True
        return bought(desk, ordered)
    of_money = wants & {"discount", "price_override", "price_match"}  # "I get ten percent off, can you put that in"
    rest = without_telling(desk, reading) if "buy" in wants and not of_money else None
    if rest is not None and "buy" in rest.wants and may_buy(desk, rest):
        return bought(desk, rest)  # "ok add one, I'll just find my other half"
    for want in CONTROLLED:
        if want in wants and not _is_question(reading, want) and (want != "buy" or may_buy(desk, reading)):
            if want == "buy":
                return so_instead.told(desk, reading) or bought(desk, reading)
            if want in resolve.FOR_WHOM and (parts := beside_an_errand.kept_beside(desk, reading, want)):
                reading = parts[0]
                tell(desk, parts[1])
            if want in (*resolve.FOR_WHOM, "discount") and each_held.each(desk, reading, want):
                return True
            wish = resolve.wish_for(desk, reading, want)
            if want in resolve.FOR_WHOM and (question := beside_an_errand.question_before(desk, reading, wish)):
                tell(desk, question)
            goes_on_it = want in ("hold", "transfer")
            also = frozenset(reading.wants) if goes_on_it else off_what.price_beside(want, reading.text)
            for ask in ("price", "where", "promotions"):  # "how much is it? okay, hold it"
                if ask in also and wish.product:
                    go(desk, Wish(ask, products=wish.products, values=wish.values))
            return go(desk, wish, reading)
    if (
        desk.mem.want in ("hold", "transfer", "buy")
        and set(reading.wants) <= {"stock"}
        and and_then.is_one_more(reading.text)
        and not (reading.asked and desk.mem.want == "buy")  # "and the boots in a six, same offer?"
    ):
        return go(desk, resolve.wish_for(desk, reading, desk.mem.want), reading)
    return False


def not_taken_yet(desk: Desk, reading: Reading) -> bool:
    """ "I'll take one, if my wife agrees": nothing is put in, and it is theirs to say when."""
    if desk.is_headset or not on_condition.hangs(reading.text) or not (reading.named or desk.mem.product):
        return False
    before = read(on_condition.before_it(reading.text), desk.store.index)
    asked = set(reading.wants) & READS - {"detail", *(() if reading.asked else ("stock",))}  # "I'll have ..."
    if asked or not ("buy" in reading.wants or order_in(desk, before)):
        return False
    keep_in_mind(desk, reading)
    desk.say("not_taken_yet")
    return True


_OF_A_PHONE = re.compile(
    r"\b(?:phone|number|customer|client|card|loyalty|telefono|cliente|celular|socio)\b"
    r"|\b(?:find|look up|pull up) (?:her|him|them)\b"
)


def _is_more_than_a_colour(reading: Reading, mention: Mention) -> bool:
    """ "Did that clear?" is no clear case."""
    return not all(is_colour(w.text) for w in reading.words[mention.start : mention.end])


def _next_customer(desk: Desk, reading: Reading) -> bool:
    gone = (
        desk.is_staff and bool(desk.mem.customer or desk.mem.closed) and any(persons.is_gone(t) for t in reading.forms)
    )
    return reading.has("next_customer") or (gone and not reading.named)


def _names_a_person(desk: Desk, reading: Reading) -> bool:
    """ "Find Zoe Example": a seller looks for two words that nothing here is called."""
    if desk.is_staff and reading.person and not reading.digits and not reading.ending:
        return True
    strange = len(reading.unknown) >= A_TITLE and not reading.named and not reading.digits
    return desk.is_staff and strange and bool(LOOKS_FOR.search(reading.text)) and "customer" not in reading.wants


def _called_like_a_colour(desk: Desk, reading: Reading) -> bool:
    """ "Find Gray", where no thing is spoken of: somebody of that name."""
    if not desk.is_staff or desk.mem.product or reading.named or reading.wants or reading.said.sizes:
        return False
    return bool(reading.said.colours and len(reading.words) <= A_TITLE + 1 and LOOKS_FOR.search(reading.text))


def _is_about_goods(reading: Reading) -> bool:
    return reading.named and not OF_PEOPLE & set(reading.of_people[0].split()) and not DID_BUY.search(reading.text)


def _is_question(reading: Reading, want: str) -> bool:
    """ "Do we price match", "what's the hold limit": about the rule, not for the thing."""
    return f"{want}_time" in reading.wants or (want == "transfer" and arriving.asks_how_long(reading))
