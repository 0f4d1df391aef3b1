"""A turn in plainer words, before it is read: what people leave out, remark and point at. PURE.

Each step of `edge.dialog.reading` writes one way of speaking as the grammar has it; here is their order, and which of
them hold where. None of them orders anything.
"""

import re
from functools import partial
from typing import TYPE_CHECKING

from edge.dialog.answering import which_has
from edge.dialog.answering.offers_asked import as_offered
from edge.dialog.answering.options_asked import that_then
from edge.dialog.reading import whose
from edge.dialog.reading.after_a_price import after_a_price, without_cheer
from edge.dialog.reading.apiece import as_many_as_ones_own
from edge.dialog.reading.apologies import without_apologies
from edge.dialog.reading.as_written import as_written
from edge.dialog.reading.by_comparison import by_comparison
from edge.dialog.reading.by_its_looks import by_its_looks
from edge.dialog.reading.by_its_part import by_its_part
from edge.dialog.reading.choice_with_its_name import without_its_name
from edge.dialog.reading.dish_of import dish_of
from edge.dialog.reading.each_meal_told import each_meal_told, of_the_nth
from edge.dialog.reading.each_of_them import each_of_them
from edge.dialog.reading.everyday import in_plain_words, one_too
from edge.dialog.reading.in_one_breath import in_one_breath
from edge.dialog.reading.in_that_size import in_that_size
from edge.dialog.reading.kept_as_it_is import kept_as_it_is
from edge.dialog.reading.kindly import without_kind_words, without_remark
from edge.dialog.reading.named_in_passing import named_in_passing
from edge.dialog.reading.of_those_there import of_those_there
from edge.dialog.reading.of_what_was_asked import (
    left_off,
    put_on,
    without_assurance,
)
from edge.dialog.reading.one_and_other import one_and_other
from edge.dialog.reading.one_for_each import one_each_of_us
from edge.dialog.reading.part_for_part import part_for_part
from edge.dialog.reading.rewording import reworded
from edge.dialog.reading.said_short import said_in_full
from edge.dialog.reading.so_many_of_it import so_many_of_it
from edge.dialog.reading.the_one_priced import the_one_priced
from edge.dialog.reading.the_one_there import (
    another_so,
    listed_with,
    with_the_meal_named,
)
from edge.dialog.reading.the_same_too import of_it_too, one_more_so, so_do_i, the_same_too
from edge.dialog.reading.told import without_what_is_told
from edge.dialog.reading.told_apart import each_told_apart
from edge.dialog.reading.waited_for import waited_for
from edge.dialog.talk import SENT, Talk
from edge.dialog.vocabulary.in_anger import without_anger
from edge.dialog.vocabulary.spanish_once import in_digits
from edge.dialog.vocabulary.words import stem

if TYPE_CHECKING:
    from edge.session.deciding import Deciding


def plainly(d: "Deciding", text: str, *, by_owner: bool = True) -> str:
    text = one_each_of_us(as_many_as_ones_own(in_one_breath(as_written(in_digits(without_anger(text))))))
    lexicon = d.c.known(d.s).lexicon
    text = of_it_too(the_same_too(text), lambda word: lexicon.knows(stem(word.lower())))
    text = of_the_nth(one_more_so(text, d.talk.order, d.serving.menu), d.talk.order)
    text = named_in_passing(text, d.talk.owners, partial(whose.is_eaten, lexicon=lexicon))
    text = without_remark(text, partial(whose.is_eaten, lexicon=lexicon)) if d.talk.offered else text
    text = put_on(left_off(text, d.talk, d.serving.menu), d.talk, d.serving.menu)
    text = without_assurance(text, d.talk)
    text = without_kind_words(without_apologies(text), sizes=d.talk.expecting.kind in ("size", "group", "which"))
    if d.talk.expecting.kind not in ("group", "slot", "size", "which"):
        text = without_cheer(text)
    if d.talk.expecting.kind == "slot":  # "just the fries then", to which side: no fries that stand
        text = _THE_PART.sub(r"\g<led>", text)
    text = without_its_name(text, d.talk.expecting, d.talk.order, d.serving.menu)
    text = dish_of(each_told_apart(text, d.talk.expecting, d.serving.menu), d.serving.menu)
    if d.talk.just_changed and d.talk.expecting.kind in ("more", "anything") and not d.talk.offered:
        text = so_do_i(one_too(text), d.talk.owners, d.talk.order)
    if d.talk.phase not in SENT:  # of what was sent, a mishap is for staff
        text = without_what_is_told(text)
    if d.talk.order.lines or d.talk.offered:
        text = in_that_size(text)
    confirming, fresh = d.talk.expecting.kind == "confirm", d.talk.just_changed
    if (confirming or d.talk.expecting.kind in ("more", "anything")) and d.talk.phase not in SENT:
        text = kept_as_it_is(text, d.talk.order, d.serving.menu, just_changed=fresh, confirming=confirming)
    text = as_offered(text, d.talk.question, d.serving, d.talk.language)
    text = the_one_priced(text, d.talk, d.serving.menu)
    if (taken := so_many_of_it(text, d.talk, d.serving.menu, d.talk.language)) != text:
        text = taken.rstrip(" ?")  # "can I get one of those, and a small coke?" wishes, and asks no price
    text = that_then(in_plain_words(text), d.talk, d.serving, d.talk.language)
    text = one_and_other(part_for_part(text, d.serving.menu), d.talk.language)
    text = waited_for(text, d.talk.order, d.serving.menu, d.talk.language)
    text = after_a_price(
        text, d.talk.question, d.serving.menu, which=d.talk.expecting.kind == "which", order=d.talk.order
    )
    text = of_those_there(text, d.talk.order, d.serving.menu)
    text = said_in_full(text, d.talk.order, d.serving.menu)
    text = _of_the_line_told(by_its_looks(text, d.talk.order, d.serving.menu), d.talk)
    asked = d.talk.expecting.kind in ("which", "offer", "group", "size")  # there it is one of those
    text = by_its_part(text, d.talk.order, d.serving.menu, answers=asked)
    text = listed_with(text, d.talk.offered, d.serving.menu)
    compared_to = d.talk.offered if len(d.talk.offered) > 1 else (*d.talk.spoken_before[-1:], *d.talk.offered)
    text = by_comparison(text, compared_to, d.serving, d.talk.language)
    text = another_so(text, d.talk.order, d.serving.menu)
    text = with_the_meal_named(text, d.talk.order, d.serving.menu, d.talk.language)
    if d.talk.expecting.kind not in ("which", "offer") and len(d.talk.offered) < 2:  # there it is one of those
        text = each_of_them(text, d.talk.order, d.talk.language)
    if by_owner:
        text = whose.named(text, d.talk.owners, d.talk.order, d.serving.menu, d.talk.language)
    text = whose.with_somebody(text, d.c.known(d.s).lexicon)
    text = each_meal_told(text)
    part = d.talk.expecting.kind == "slot"  # "the same drink" is an answer there, and read as one
    return text if part else reworded(text, d.talk.order, d.serving.menu, d.talk.language, confirming=confirming)


def _of_the_line_told(text: str, talk: Talk) -> str:
    """ "Make that one a large", after "which one has the coke": the line that was told."""
    asked, _, line = talk.question.partition(":")
    at = next((n for n, one in enumerate(talk.order.lines) if str(one.id) == line), len(_NTH))
    if asked != which_has.ASKED or at >= len(_NTH):
        return text
    return re.sub(r"\b(?:that|this) one\b", f"the {_NTH[at]} one", text, count=1, flags=re.IGNORECASE)


_THE_PART = re.compile(
    r"^(?P<led>\W*(?:(?:oh|ok|okay|um|uh|just|yeah|yes|well|fine|then|please|i['’]?ll (?:have|take|do)"
    r"|can i (?:get|have)|go with|let['’]?s (?:do|have)|give me|bueno|s[ií]|mejor|deme)\W+)*)(?:the|el|la|los|las) "
    r"(?=(?!(?:same|usual|first|second|third|last|other|one|ones|rest|de|que)\b)\w+(?: \w+)?"
    r"(?: (?:then|please|thanks|entonces|por favor))*\W*$)",
    re.IGNORECASE,
)
_NTH = ("first", "second", "third", "fourth", "fifth", "sixth")
