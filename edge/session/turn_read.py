# ruff: noqa: E501 - frames stay in one piece
"""A guest's turn, read from end to end: what is said of oneself, what is only asked, what orders, and what no order may
come of. PURE.

`meant` reads the words that may order something. Here the parts of a turn are told apart before, and put together
after. It looks at the conversation and changes nothing in it.
"""

import re
from collections.abc import Sequence
from copy import copy
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from domain.completeness import Completeness
from domain.menu import Serving
from domain.order import Add, Change, ComboLine, Order, Refused, Remove, UseCode, apply
from edge.dialog.answering import as_learned
from edge.dialog.answering.form_rows import EXTRA
from edge.dialog.answering.question_forms import asked_by_form
from edge.dialog.answering.question_words import plainly_asked
from edge.dialog.answering.supposed import priced, supposed
from edge.dialog.conduct.deciding import SURE_ENOUGH
from edge.dialog.guards import by_sentence, evading, remarks, unlisted
from edge.dialog.guards.allergy_told import without_what_is_told
from edge.dialog.guards.besides import without_asides
from edge.dialog.guards.guarded import guarded
from edge.dialog.meaning import Expecting, Kind, Meaning
from edge.dialog.members import member_talk
from edge.dialog.members.member_talk import MemberTalk
from edge.dialog.reading import childs_wish
from edge.dialog.reading.all_so_named import both_so_named, of_all_so_named
from edge.dialog.reading.another_share import another_share
from edge.dialog.reading.back_so import back_so
from edge.dialog.reading.bringing_back import brought_back, instead_of_gone, kept_after_all
from edge.dialog.reading.counted_anew import counted_anew
from edge.dialog.reading.for_what_went import what_instead
from edge.dialog.reading.in_one_breath import in_one_breath
from edge.dialog.reading.kept_and_gone import kept_and_gone
from edge.dialog.reading.kindly import as_wished
from edge.dialog.reading.left_at_that import NEW_PRICE
from edge.dialog.reading.made_meals import made_meals
from edge.dialog.reading.not_that_one import left_on_beside
from edge.dialog.reading.of_what_was_asked import not_taken
from edge.dialog.reading.parted import parted
from edge.dialog.reading.repairs import thing
from edge.dialog.reading.said_to_be_free import said_to_be_free, those_that_are_free
from edge.dialog.reading.said_twice_over import once
from edge.dialog.reading.second_thoughts import as_changes
from edge.dialog.reading.the_one_asked_about import the_one_asked_about
from edge.dialog.reading.the_one_there import asked_of_there
from edge.dialog.reading.the_other_of_two import the_other_of_two
from edge.dialog.render.wording import sized
from edge.dialog.talk import SENT
from edge.dialog.vocabulary.codes import without_worth
from edge.dialog.vocabulary.percents import DISCOUNT, with_percent
from edge.dialog.vocabulary.sayings import language_of
from edge.dialog.vocabulary.words import split
from edge.session import meant
from edge.session.exchange import UserTurn

if TYPE_CHECKING:
    from edge.session.deciding import Deciding


MOST_PARTS = 4  # sentences or clauses of a turn that are read one by one


def own(d: "Deciding", text: str) -> MemberTalk:
    """What is said of oneself as a customer."""
    return member_talk.read(text, d.talk.expecting, d.serving.menu, refused=d.talk.refused_once)


def answer_alone(d: "Deciding", given: UserTurn) -> UserTurn | None:
    """Without the talk beside what answers a question of ours; None where the turn is read as it is."""
    text = remarks.without_remarks(given.text, partial(_wants, d, given))
    text = said_once(member_talk.of_points(text, d.talk.question), d.talk.expecting)
    answer = meant.answer_alone(text, d.talk, partial(alone, d, given)) or (text if text != given.text else "")
    return replace(given, text=answer, alternatives=(), words=()) if answer else None


def _wants(d: "Deciding", given: UserTurn, sentence: str) -> bool:
    """Whether a sentence that only tells something, as far as its form goes, names what is on the menu, or asks for or
    answers anything, or leaves a yes beside it open. What everyday words of it only sound like, or are half the name of,
    was not named."""
    if d.talk.expecting.kind == "confirm" and evading.leaves_open(sentence):
        return True
    lexicon = d.c.known(d.s).lexicon
    if remarks.is_fragment(sentence) and any(lexicon.knows(w.stem) for w in split(sentence).words):
        return True
    told = alone(d, given, remarks.untagged(sentence))
    if any(i.kind not in _IN_A_REMARK for i in told.intents if i.kind is not Kind.NO or remarks.denies(sentence)):
        return True
    return bool(told.commands or told.ambiguities) and remarks.names(sentence, d.names())


_IN_A_REMARK = frozenset(
    {
        Kind.NOISE, Kind.GREETING, Kind.THANKS, Kind.HURRY, Kind.ABUSE, Kind.WAIT, Kind.ASK_OTHER, Kind.ASK_HOURS,
        Kind.ASK_WHERE, Kind.ASK_AVAILABLE, Kind.ASK_INGREDIENTS, Kind.ASK_DIET, Kind.BYE, Kind.MUTE,
    }
)  # fmt: skip


# "Caramel, caramel", "ranch, yeah ranch": an answer said twice is one.
_SAID_TWICE = re.compile(
    r"^\W*(?P<said>[^,.;!?]{2,40}?)\W*[,.!]\W*(?:(?:yeah|yes|yep|please|just|s[ií]|por favor) )*(?P=said)(?: (?:please|thanks|then|por favor))*\W*$",
    re.IGNORECASE,
)


def said_once(text: str, expecting: Expecting) -> str:
    twice = _SAID_TWICE.match(text) if expecting.kind in ("group", "slot", "size", "which") else None
    return twice["said"] if twice else text


def takes_up(d: "Deciding", given: UserTurn, said: MemberTalk) -> bool:
    """Whether a child's wish is made the guest's own."""
    if given.speaker != "customer" or not childs_wish.adopted(given.text, d.talk):
        return False
    return childs_wish.of_it(meant.by(d, given, _ordering(d, given.text, said), ()), d.talk)


def whole(d: "Deciding", given: UserTurn, said: MemberTalk, *, takes_up: bool) -> Meaning:
    """All that a turn means, sentence by sentence where something in it is refused, against what went before."""
    told = _taken_first(d, given) or meaning(d, given, given.text, said, given.alternatives)
    told = by_sentence.told_apart(told, given.text, partial(alone, d, given))
    told = childs_wish.with_consent(told) if takes_up else told
    told = instead_of_gone(told, d.talk.order, d.serving, d.talk.missed)
    return kept_after_all(brought_back(told, given.text, d.talk.order), given.text, d.talk.order)


# "OK, one of those. Got any onion rings?", "I'll take it, and do you have ...": what was spoken of, and then a question.
_TAKES_IT = re.compile(
    r"^(?P<first>[^.!?]{0,40}\b(?:it|that|those|these|one|two|three|four|ese|esa|uno|una|dos)\b[^.!?]{0,12}?)(?:[.!,;]\s*|\s+)"
    r"(?P<rest>(?:(?:and|also|oh|but|y) )*(?:do you|have you|you (?:guys )?(?:got|have)|got|is there|are there|can i|how|what|which|any"
    r"|tienen|hay|qu[eé])\b.*\?\W*)$",
    re.IGNORECASE,
)


def _taken_first(d: "Deciding", given: UserTurn) -> Meaning | None:
    """The wish for what the last answer was about, and the question behind it, each read by itself; None where the turn
    is nothing like that."""
    said = _TAKES_IT.match(given.text) if len(d.talk.offered) == 1 and d.talk.phase not in SENT else None
    if said is None or d.talk.expecting.kind in ("size", "slot", "group", "which", "confirm"):
        return None
    ref = d.talk.offered[0].partition("/")[0]
    taken = alone(d, given, said["first"])
    asked = alone(d, given, said["rest"])
    only_it = bool(taken.commands) and all(isinstance(c, Add) and thing(c.line) == ref for c in taken.commands)
    if not only_it or taken.intents or asked.commands or not asked.intents:
        return None
    return replace(asked, commands=taken.commands, spans=(*taken.spans, *asked.spans))


def alone(d: "Deciding", given: UserTurn, sentence: str) -> Meaning:
    """What one sentence of a turn means, as if nothing else had been said."""
    return meaning(d, replace(given, words=()), sentence, own(d, sentence), ())


# "And with bacon on it?", behind a price: of the same thing so made.
_AND_SO = re.compile(
    r"^\W*(?:(?:and|ok|okay|oh|so|what about|how about|y|what if it['’]?s|how much)\W+)*(?P<how>(?:with|without|con|sin)\b[^,.;!?]+?)"
    r"(?: (?:on|in) (?:it|that|there))?(?: then| instead)?\W*\?\W*$",
    re.IGNORECASE,
)


# "How much is a second one", right behind what was ordered.
_ANOTHER_PRICED = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|y)\W+)*(?:how much(?: is| are| would| for| does)?|what(?:['’]s| is| would| does)|cu[aá]nto (?:cuesta|es|sale|ser[ií]a))"
    r" (?:another(?: one)?|a second(?: one)?|one more|un[oa] m[aá]s|otr[oa](?: m[aá]s)?)(?: (?:of (?:those|them)|be|cost|run))*\W*$",
    re.IGNORECASE,
)


def _priced_so(d: "Deciding", text: str) -> str:
    """ "And with bacon on it?", behind the price of one thing, in full: "how much is a cheeseburger with bacon"."""
    last = d.talk.order.lines[-1] if d.talk.order.lines and not d.talk.offered else None
    if last is not None and _ANOTHER_PRICED.match(text):
        held = d.serving.menu.item(thing(last)) or d.serving.menu.combo(thing(last))
        size = last.size
        named = sized(held, size, d.talk.language) if held is not None else ""
        return f"cuánto cuesta {named}" if d.talk.language == "es" else f"how much is the {named}"
    found = (
        _AND_SO.match(text) if d.talk.question.startswith(Kind.ASK_PRICE.value) and len(d.talk.offered) == 1 else None
    )
    item = d.serving.menu.item(d.talk.offered[0].partition("/")[0]) if found else None
    if found is None or item is None:
        return text
    name = item.name.get(d.talk.language)
    return (
        f"cuánto cuesta {name} {found['how']}" if d.talk.language == "es" else f"how much is the {name} {found['how']}"
    )


def _of_what_was_asked(d: "Deciding", text: str) -> str:
    if d.talk.expecting.kind in ("group", "slot", "size", "which"):
        return text
    text = not_taken(both_so_named(text, d.talk.order, d.serving.menu), d.talk)
    return the_one_asked_about(text, (*d.talk.spoken_before, *d.talk.offered), d.talk.order, d.serving.menu)


def meaning(d: "Deciding", given: UserTurn, text: str, said: MemberTalk, alternatives: Sequence[str]) -> Meaning:
    """What a person's words mean, after what no order may come of."""
    if (full := _of_the_other(d, as_wished(text))) != text:
        text, said, given, alternatives = full, own(d, full), replace(given, words=()), ()
    if (full := _of_what_was_asked(d, text)) != text:
        text, said, given, alternatives = full, own(d, full), replace(given, words=()), ()
    if (full := _priced_so(d, text)) != text:
        text, said, given, alternatives = full, own(d, full), replace(given, words=()), ()
    free = those_that_are_free(text, d.talk.too_many, d.serving.menu)
    free = what_instead(free, d.talk.order, d.serving.menu)
    if d.talk.phase not in SENT:
        stands = [thing(line) for line in d.talk.order.lines for _ in range(line.qty)]
        within = [ref for line in d.talk.order.lines if isinstance(line, ComboLine) for ref in line.eaten]
        named = cache(partial(_named, d, given))  # a reading each: what is asked again of a clause is remembered
        free = once(free, _offered_things(d), stands, named, within=within)
    if (plain := said_to_be_free(in_one_breath(free))) != text:
        text, said, given, alternatives = plain, own(d, plain), replace(given, words=()), ()
    if (only_priced := _supposed(d, given, text) or _extra_of_it(d, given, text)) is not None:
        return only_priced
    if (kept := _kept(d, given, text)) is not None:
        return kept
    if d.talk.phase not in SENT and d.talk.expecting.kind in ("more", "anything", "confirm"):
        meals = made_meals(text, d.talk.order, d.serving.menu, partial(alone, d, given))
        if meals is not None:
            return meals
    if (back := _back_so(d, given, text)) is not None:
        return back
    if (asked := asked_by_form(text, d.talk, d.serving)) is not None:
        told = alone(d, given, asked.rest) if asked.rest else Meaning(confidence=given.confidence)
        beside = asked.beside(told, text, d.talk.language)
        return asked_of_there(beside, d.talk.order, d.serving.menu)  # "does the burger have pickles": the one there
    ordering = _ordering(d, text, said)
    told = meant.by(d, given, ordering, () if said.intents or ordering != said.rest else alternatives)
    told = _answer_first(d, given, ordering, told)
    told = counted_anew(_one_after_the_other(d, given, ordering, told), ordering, d.talk.order)
    told = left_on_beside(told, as_changes(text), d.talk.order, d.serving.menu)
    told = of_all_so_named(told, ordering, d.talk.order, d.c.known(d.s).lexicon)
    told = member_talk.joined(said, told, given.confidence, d.talk.language)
    told = with_percent(told, _wishes(told, said.rest), of_it=d.talk.question == DISCOUNT)
    told = unlisted.heard(guarded(told, text, d.talk, d.serving), text, d.talk)
    counted = bool(d.talk.too_many) and any(s.meaning.startswith("num: ") for s in told.spans)  # "fine, just five"
    why = d.talk.expecting == NEW_PRICE and told.has(Kind.ASK_OTHER)  # "hang on, why?"
    return _in_plain_words(d, given, text, told) if as_learned.at_a_loss(told) and not (counted or why) else told


def _of_the_other(d: "Deciding", text: str) -> str:
    """ "The large one is for my wife, make the other a sprite": of the other one, by its place."""
    if d.talk.phase in SENT or d.talk.expecting.kind in ("group", "slot", "size", "which"):
        return text
    return the_other_of_two(text, d.talk.order, d.talk.owners, d.c.known(d.s).lexicon)


def _supposed(d: "Deciding", given: UserTurn, text: str) -> Meaning | None:
    """ "A number one, and if I go large what's that run": what is ordered, and what the change would cost, which is only
    asked; None where no such thing is asked."""
    asked = supposed(text)
    if asked is None or d.talk.phase in SENT:
        return None
    first = alone(d, given, asked.before) if asked.before else Meaning(confidence=given.confidence)
    order = _after(first, d.talk.order, d.serving)
    if order is None or not order.lines or first.unknown or first.ambiguities:
        return None
    change = alone(_behind(d, order), given, asked.change)
    after = _after(change, order, d.serving, removes=True)  # "as a meal": its fries and its drink go into it
    if after is None or not change.commands or change.unknown or change.ambiguities:
        return None
    intent = priced(order, after, d.serving, asked.change, text)
    spoken = language_of([word.text for word in split(text).words], d.talk.language)
    return replace(first, intents=(*first.intents, intent), language=spoken)


# "A number seven with a lemonade, is the lemonade extra": asked of what is ordered right before it.
_AND_ASKS = re.compile(
    r"^(?P<order>.*\w)\s*[,.;]+\s*(?:(?:and|but|oh|wait|um|uh|so|y) )*"
    r"(?P<asked>(?:is|are|does|do|will|would|how much|what|cu[aá]nto|es|son|se)\b[^,.;]*)$",
    re.IGNORECASE,
)


def _extra_of_it(d: "Deciding", given: UserTurn, text: str) -> Meaning | None:
    """What is ordered, and the question what a part of it adds; None where that is not asked."""
    said = _AND_ASKS.match(text)
    if (
        said is None
        or d.talk.phase in SENT
        or not re.search(r"\b(?:extra|more|up-?charge|additional|m[aá]s)\b", said["asked"])
    ):
        return None
    first = alone(d, given, said["order"])
    order = _after(first, d.talk.order, d.serving)
    if order is None or not first.commands or first.unknown or first.ambiguities:
        return None
    asked = asked_by_form(said["asked"], _behind(d, order).talk, d.serving)
    if asked is None or asked.rest or any(i.value != EXTRA for i in asked.intents):
        return None
    return asked.beside(first, text, d.talk.language)


def _offered_things(d: "Deciding") -> tuple[str, ...]:
    return tuple(dict.fromkeys(ref.partition("/")[0] for ref in d.talk.offered))


def _named(d: "Deciding", given: UserTurn, words: str) -> tuple[str, ...]:
    """The things that words order by themselves, each as often as it is counted; () where they do anything else."""
    told = meant.by(d, replace(given, words=()), words, ())
    adds = [c for c in told.commands if isinstance(c, Add)]
    if len(adds) < len(told.commands) or told.unknown or told.ambiguities:
        return ()
    return tuple(thing(c.line) for c in adds for _ in range(c.line.qty))


def _kept(d: "Deciding", given: UserTurn, text: str) -> Meaning | None:
    """ "Take off the plain one, keep the one with bacon, and a coke": what goes, and the rest against what stays."""
    if d.talk.phase in SENT or d.talk.overheard or d.talk.expecting.kind == "which":
        return None
    if another_share(text, d.talk.order, d.serving.menu, partial(meant.by_itself, d, given)):
        return None  # "sorry, just one plain": of what was just divided
    found = kept_and_gone(text, d.talk.order, d.c.known(d.s).lexicon)
    asked = d.talk.expecting.kind in ("size", "slot", "group")  # there "just the ranch one" is an answer
    if found is None or (asked and (not found.to_go or bool(found.rest))):
        return None
    spoken = language_of([word.text for word in split(text).words], d.talk.language)
    told = Meaning(found.commands, confidence=given.confidence, completeness=Completeness.COMPLETE, language=spoken)
    if not found.rest:
        return told
    order = _after(told, d.talk.order, d.serving, removes=True)
    then = alone(_behind(d, order) if found.commands else d, given, found.rest) if order is not None else None
    if then is None or not (_is_clear(then) or _says_nothing(then)):
        return None
    if found.stay and (
        not then.commands or any(isinstance(c, Change | Remove) and c.line in found.stay for c in then.commands)
    ):
        return None
    intents = tuple(i for i in then.intents if i.kind is not Kind.NOISE)
    return replace(told, commands=(*told.commands, *then.commands), intents=intents)


def _back_so(d: "Deciding", given: UserTurn, text: str) -> Meaning | None:
    """ "Put it back, but with no onions": what went, and what is told of it, or ordered besides, against an order in
    which it stands again; None where nothing is."""
    found = back_so(text, d.talk.order, d.serving.menu) if d.talk.phase not in SENT else None
    back = Add(found.line) if found is not None else None
    order = apply(d.talk.order, back, d.serving) if back is not None else None
    if found is None or back is None or order is None or isinstance(order, Refused):
        return None
    then = alone(_behind(d, order), given, found.how)
    of_it = [c for c in then.commands if isinstance(c, Change) and c.line == order.lines[-1].id]
    beside = found.surely and bool(then.commands) and all(isinstance(c, Add) for c in then.commands)
    if not (of_it or beside) or not _is_clear(then) or _after(then, order, d.serving) is None:
        return None
    return replace(then, commands=(back, *then.commands))


def _behind(d: "Deciding", order: Order) -> "Deciding":
    """The conversation as it would go on with that order."""
    behind = copy(d)
    behind.s = replace(
        d.s,
        talk=replace(d.talk, order=order, expecting=Expecting("more"), offered=(), overheard=(), just_changed=True),
    )
    return behind


def _in_plain_words(d: "Deciding", given: UserTurn, text: str, told: Meaning) -> Meaning:
    """What no rule knows, as what it is like; as it was, where that is not understood either."""
    begun, sent = bool(d.talk.order.lines), d.talk.phase in SENT
    for plain in as_learned.plainly(told, text, d.talk.expecting, begun=begun, sent=sent):
        said = own(d, plain)
        other = member_talk.joined(
            said, meant.by(d, replace(given, words=()), said.rest, ()), given.confidence, d.talk.language
        )
        if as_learned.answers(other):
            return replace(other, language=told.language)
    return told


def _one_after_the_other(
    d: "Deciding", given: UserTurn, text: str, told: Meaning, *, parts: int = MOST_PARTS
) -> Meaning:
    """ "Two, then. Extra tartar on mine": where the whole leaves something over, its first sentence, or clause, and
    then the rest against what that one made. Unchanged where that is no clearer.
    """
    left_over = bool(told.unknown or told.ambiguities)  # what is only talk as a whole is no order by its sentences
    if d.talk.phase in SENT or not left_over or not parts:
        return told
    found = _SENTENCES.search(text) or _CLAUSES.search(text)
    if found is None:
        return told
    head, rest = text[: found.start()], text[found.end() :]
    first = _parted(meant.by(d, replace(given, words=()), head, ()), d.talk.order, d.serving)
    order = _after(first, d.talk.order, d.serving)
    if order is None or not _is_clear(first):
        return told
    behind = _behind(d, order)
    then = meant.by(behind, replace(given, words=()), rest, ())
    then = _parted(_one_after_the_other(behind, given, rest, then, parts=parts - 1), order, d.serving)
    if _after(then, order, d.serving) is None or not (_is_clear(then) or _says_nothing(then)):
        return told
    intents = tuple(i for i in (*first.intents, *then.intents) if i.kind is not Kind.NOISE)
    return replace(
        first,
        commands=(*first.commands, *then.commands),
        intents=tuple(dict.fromkeys(intents)),
        confidence=min(first.confidence, then.confidence) if then.commands else first.confidence,
    )


def _answer_first(d: "Deciding", given: UserTurn, text: str, told: Meaning) -> Meaning:
    """ "Ranch, and no tomato on the burger", to which dressing: where the whole leaves what was asked for open, its
    first clause as the answer, and the rest by itself. Unchanged where that is no clearer."""
    was = d.talk.expecting
    open_still = was.kind in ("group", "slot", "size") and bool(was.line) and bool(told.commands)
    if not open_still or any(isinstance(c, Change) and c.line == was.line for c in told.commands):
        return told
    found = _ANSWERED.search(text)
    if found is None:
        return told
    first = meant.by(d, replace(given, words=()), text[: found.start()], ())
    answers = len(first.commands) == 1 and isinstance(first.commands[0], Change) and first.commands[0].line == was.line
    answers = answers and not all(s.meaning.startswith("say: ") for s in first.spans)  # "no wait, ..." chooses nothing
    order = _after(first, d.talk.order, d.serving) if answers and _is_clear(first) else None
    if order is None:
        return told
    then = meant.by(_behind(d, order), replace(given, words=()), text[found.end() :], ())
    if not _is_clear(then) or _after(then, order, d.serving) is None:
        return told
    return replace(then, commands=(*first.commands, *then.commands), spans=(*first.spans, *then.spans))


_ANSWERED = re.compile(r"[,.;]\s+(?:(?:and|y|also|oh) )*(?=\w)|\s+(?:and|y)\s+(?=\w)", re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=\w)")
_CLAUSES = re.compile(r",\s+(?=\w)")


def _is_clear(told: Meaning) -> bool:
    sure = told.confidence >= SURE_ENOUGH and not (told.unknown or told.ambiguities)
    return sure and bool(told.commands or any(i.kind is not Kind.NOISE for i in told.intents))


def _says_nothing(told: Meaning) -> bool:
    return not (told.commands or told.unknown or told.ambiguities) and {i.kind for i in told.intents} <= {Kind.NOISE}


def _parted(told: Meaning, order: Order, serving: Serving) -> Meaning:
    return replace(told, commands=parted(told, told.commands, order, serving.menu))


def _after(told: Meaning, order: Order, serving: Serving, *, removes: bool = False) -> Order | None:
    """The draft with what was told; None where that cannot be had, or does more than add and change (and remove)."""
    may = (Add, Change, Remove) if removes else (Add, Change)
    for command in told.commands:
        after = apply(order, command, serving) if isinstance(command, may) else None
        if after is None or isinstance(after, Refused):
            return None
        order = after
    return order


def _ordering(d: "Deciding", text: str, said: MemberTalk) -> str:
    """The words that may order something."""
    apart = without_asides(text)
    return plainly_asked(without_what_is_told(said.rest if apart == text else own(d, apart).rest))


def _wishes(told: Meaning, rest: str) -> str:
    """The words that may wish for money off: what a code is said to be worth is none."""
    return without_worth(rest) if any(isinstance(c, UseCode) for c in told.commands) else rest
