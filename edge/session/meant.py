"""What a guest's turn meant: the words, with what was just spoken of, what was asked and what is proposed. PURE.

`edge.dialog.understand` reads the words; here is what only the conversation knows beside them.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from domain.completeness import Completeness
from domain.order import Add, Change, Command, ItemLine, Order, Refused, Remove, UseCode, apply
from edge.dialog.answering.following import compared, followed_up
from edge.dialog.answering.meals import meal_of_it
from edge.dialog.answering.offers_asked import on_those
from edge.dialog.answering.question_forms import whether_on_it
from edge.dialog.conduct.asking import has_drink
from edge.dialog.guards import done_to
from edge.dialog.guards.allergy_told import without_what_it_may_be
from edge.dialog.guards.language_wanted import in_the_language, language_wanted
from edge.dialog.guards.masking import MASK
from edge.dialog.meaning import Expecting, Heard, Intent, Kind, Meaning
from edge.dialog.reading import handed_out, not_to_ones_taste, something
from edge.dialog.reading.adopting import is_what_was_wished
from edge.dialog.reading.agreed_part import agreed_part
from edge.dialog.reading.all_again import all_again
from edge.dialog.reading.another_count import another_count, counts_told, so_many_instead, so_many_less
from edge.dialog.reading.another_share import another_share
from edge.dialog.reading.answer_alone import behind_talk, parted
from edge.dialog.reading.apiece import as_many_as_ones_own
from edge.dialog.reading.apologies import without_apologies
from edge.dialog.reading.as_it_comes import all_as_they_come, as_it_comes
from edge.dialog.reading.as_written import as_written
from edge.dialog.reading.behind_idle import behind_idle
from edge.dialog.reading.by_its_looks import one_less_of_such
from edge.dialog.reading.by_its_part import some_of
from edge.dialog.reading.by_the_state import by_the_state
from edge.dialog.reading.disliked import without_reason
from edge.dialog.reading.done_by_name import (
    done_by_name,
    is_of_the_same,
    keeps_its_line,
    leaves_the_same,
    loses_a_thing,
    perhaps_gone,
    says_as_much,
)
from edge.dialog.reading.done_to_another import done_to_another
from edge.dialog.reading.everyday import in_plain_words
from edge.dialog.reading.for_what_went import for_what_is_named, for_what_was_refused, for_what_went
from edge.dialog.reading.if_so import if_so
from edge.dialog.reading.in_apposition import told_behind
from edge.dialog.reading.in_other_words import plainer
from edge.dialog.reading.kept_and_gone import without_what_stays
from edge.dialog.reading.kept_as_it_is import without_what_is_enough
from edge.dialog.reading.kindly import without_kind_words
from edge.dialog.reading.left_at_that import left_at_that
from edge.dialog.reading.meal_of_its_main import of_its_main, of_one_alone
from edge.dialog.reading.meant_instead import meant_instead
from edge.dialog.reading.no_such_size import of_no_such_size
from edge.dialog.reading.not_that_one import left_on_after_all, not_that_one, the_other_option, without_contrast
from edge.dialog.reading.of_its_own import another_of_its_name, with_its_own_choice
from edge.dialog.reading.of_one_line import is_done_to_it, of_one_line
from edge.dialog.reading.of_ones_own import of_ones_own
from edge.dialog.reading.of_what_stands import keeps_what_is_named, of_what_stands
from edge.dialog.reading.of_what_was_asked import (
    in_the_size_said,
    of_what_was_asked,
)
from edge.dialog.reading.one_less import one_less
from edge.dialog.reading.otherwise import otherwise
from edge.dialog.reading.owed_choice import owed_elsewhere, with_choice
from edge.dialog.reading.part_exchanged import part_exchanged
from edge.dialog.reading.parted import parted_anew
from edge.dialog.reading.pointing import spelled_out
from edge.dialog.reading.repairs import only_declines, thing
from edge.dialog.reading.rewording import reworded
from edge.dialog.reading.said_of_it import (
    as_it_was_asked,
    as_it_was_said,
    for_the_lines_named,
    keeping_what_was_said,
    of_which_of_them,
)
from edge.dialog.reading.said_within import settled
from edge.dialog.reading.same_as_there import same_as_there
from edge.dialog.reading.same_choice import same_choice
from edge.dialog.reading.side_of import no_dish_by_its_topping
from edge.dialog.reading.the_one_there import (
    another_there,
    asked_of_there,
    named_among,
    named_there,
    so_large_there,
    with_its_article,
    with_them_pointing,
    without_that_size,
)
from edge.dialog.reading.the_other_way import both_the_same, so_many_and_none, the_other_way
from edge.dialog.reading.the_regular import the_regular
from edge.dialog.reading.this_not_that import this_not_that
from edge.dialog.reading.told_apart import offered_by_that_word, told_apart
from edge.dialog.reading.wished_anew import wished_anew
from edge.dialog.reading.wished_so import wished_so
from edge.dialog.talk import SENT, Talk
from edge.dialog.understand import understand
from edge.dialog.understand.tellings import without_told
from edge.dialog.vocabulary.codes import said_codes, without_worth
from edge.dialog.vocabulary.sayings import language_of
from edge.dialog.vocabulary.words import split
from edge.session.exchange import UserTurn
from edge.session.worded import plainly

if TYPE_CHECKING:
    from edge.session.deciding import Deciding


def by(d: "Deciding", given: UserTurn, text: str, alternatives: Sequence[str]) -> Meaning:
    if not text.strip():
        return Meaning(completeness=Completeness.EMPTY)
    if d.talk.grave or d.talk.question.startswith(_WHAT_IS_IN_IT):
        text = without_what_it_may_be(text)
    codes, text = said_codes(text, d.serving.menu, awaited=d.talk.expecting.kind == "code")
    text = done_to.without(without_worth(text) if codes else text)
    text = as_many_as_ones_own(text)  # before what is told of them goes: "I've my three with me"
    text = not_to_ones_taste.off_for_what_it_does(text, d.talk.order, d.serving.menu, partial(by_itself, d, given))
    text = text if codes else without_told(text, d.c.known(d.s).lexicon)
    text = if_so(text, d.serving, partial(by_itself, d, given))
    text = without_what_stays(text)
    text = not_to_ones_taste.in_one_word(without_what_is_enough(text, d.talk.order, d.serving.menu))
    text = without_reason(text, d.serving.menu, partial(by_itself, d, given), stands=bool(d.talk.order.lines))
    text = not_to_ones_taste.left_off(text, d.talk.order, d.serving.menu, partial(by_itself, d, given))
    text = so_many_instead(text, d.talk.order, d.serving.menu, d.talk.language)
    text = so_many_less(text, d.talk.order, d.serving.menu, d.talk.language)
    text = with_them_pointing(text, d.talk.order, d.serving.menu)
    text = on_those(left_at_that(text, d.talk, d.serving), d.talk.order, d.serving.menu)
    text = for_what_is_named(text, d.talk.order, d.serving, d.talk.missed)
    if d.talk.unmet and d.talk.expecting.kind in ("offer", "more", "anything"):
        text = for_what_was_refused(text, partial(by_itself, d, given))
    if d.talk.expecting.kind not in _CHOSEN:
        read_alone = partial(by_itself, d, given)
        text = same_choice(text, d.talk.order, d.serving.menu, d.talk.language, read_alone)
    if d.talk.expecting.kind not in _CHOSEN:
        text = with_its_article(text, d.talk.order, d.serving.menu, partial(by_itself, d, given))
    text = same_as_there(text, d.talk.expecting, d.talk.order, d.serving.menu, d.talk.language)
    original = text
    text, wish = something.without(text, d.serving)
    text, given_out = handed_out.without(text, d.serving.menu)
    if (wish or given_out) and not text:
        spoken = language_of([word.text for word in split(original).words], d.talk.language)
        alone = handed_out.with_question(something.with_wish(Meaning(), wish), given_out)
        return replace(alone, language=spoken, confidence=given.confidence)
    text, alternatives = plainly(d, text), [plainly(d, a) for a in alternatives]
    ps = () if codes or text != original else tuple(w.p for w in given.words)
    alternatives = () if codes else alternatives
    heard = [Heard(text, given.confidence, ps), *(Heard(a, given.confidence * 0.9) for a in alternatives)]
    meaning = _then_changed(d, given, text) or _read(d, heard, given.speaker)
    meaning = of_no_such_size(told_behind(meaning, d.serving.menu), d.talk.order, d.serving.menu)
    meaning = without_contrast(of_its_main(meaning, d.talk.order, d.serving.menu))
    if language := language_wanted(given.text):
        return in_the_language(meaning, language, d.talk.expecting)
    if plain := plainer(meaning, d.talk.order, d.serving.menu):
        meaning = replace(_said(d, given, plain), language=meaning.language)
    if meaning.unknown and d.talk.owners and (elsewhere := _of_another_of_theirs(d, given, original)) is not None:
        meaning = elsewhere
    if _keeps_ones_own(d, meaning):
        meaning = _read(d, heard, given.speaker, d.talk.order)
    if is_what_was_wished(meaning, d.talk.overheard):
        meaning = replace(meaning, commands=())
    if _only_some(d, meaning):  # "yes, one of them without pickles", where a passenger wanted that of both
        meaning = _read(d, heard, given.speaker, d.talk.order)
        meaning = replace(meaning, intents=tuple(i for i in meaning.intents if i.kind is not Kind.YES))
    meaning = _of_what_was_spoken_of(d, given, meaning, text)
    asked = of_what_was_asked(meaning, text, d.talk.offered, d.talk.order, d.serving.menu)
    if asked := asked or in_the_size_said(meaning, d.talk, d.serving.menu):
        meaning = replace(_said(d, given, asked), language=meaning.language)
    meaning = no_dish_by_its_topping(meaning, d.serving.menu, on_something=bool(d.talk.order.lines))
    meaning = agreed_part(meaning, text, d.talk.order, d.serving.menu)
    last = next((line.item for line in d.talk.order.lines[-1:] if isinstance(line, ItemLine)), "")
    meaning = meal_of_it(meaning, text, d.talk.offered, d.serving.menu, partial(_said, d, given), last=last)
    meaning = for_what_went(asked_of_there(meaning, d.talk.order, d.serving.menu), d.talk.order, d.serving)
    meaning = whether_on_it(meaning, d.talk, d.serving.menu)
    told = without_that_size(text, d.talk.order, d.serving.menu) or one_less(text, d.talk.order)
    told = told or another_count(original, d.talk.order, d.serving.menu)
    told = told or another_count(given.text, d.talk.order, d.serving.menu)  # "two waters. There's two of us"
    told = told or one_less_of_such(original, d.talk.order, d.serving.menu)
    told = told or as_it_comes(original, d.talk.order, d.serving.menu)
    told = told or the_regular(original, d.talk.order, d.serving.menu)
    swapped = not_that_one(original, d.talk.order, d.serving.menu) if d.talk.just_changed else ()
    swapped = swapped or all_as_they_come(original, d.talk.order, d.serving.menu)
    swapped = swapped or counts_told(original, d.talk.order, d.serving.menu)
    swapped = swapped or the_other_option(original, d.talk.order, d.serving.menu)
    swapped = swapped or left_on_after_all(original, d.talk.order, d.serving.menu)
    swapped = swapped or the_other_way(original, d.talk.order, d.serving.menu, partial(by_itself, d, given))
    swapped = swapped or so_many_and_none(original, d.talk.order, d.serving.menu)
    swapped = swapped or both_the_same(original, d.talk.order, d.serving.menu)
    if d.talk.just_changed and not swapped:
        swapped = done_to_another(original, d.talk.order, d.talk.owners, d.c.known(d.s).lexicon)
    quiet = not (swapped or told or d.talk.question or d.talk.offered)
    if quiet and d.talk.expecting.kind in ("more", "anything", "confirm"):
        read_alone, read_back = partial(by_itself, d, given), d.talk.expecting.kind == "confirm"
        swapped = meant_instead(
            original,
            d.talk.order,
            d.serving.menu,
            read_alone,
            read_back=read_back,
            just_changed=d.talk.just_changed,
            drink_asked=d.talk.upsold and not has_drink(d.talk.order, d.serving),
        )
    if moved := swapped or ((told,) if told else all_again(original, d.talk)):
        meaning = replace(meaning, commands=moved, ambiguities=(), unknown=(), intents=(), confidence=0.98)
    meaning = followed_up(compared(settled(meaning, d.serving.menu, d.talk)), text, d.talk, d.serving.menu)
    priced = d.talk.question.startswith(Kind.ASK_PRICE.value) or _asked_of_its_like(d)
    before = d.talk.spoken_before
    called = as_it_was_asked(d.talk.expecting, partial(by_itself, d, given))
    pointed = spelled_out(
        meaning,
        d.talk.offered,
        d.talk.expecting,
        d.serving.menu,
        d.talk.order,
        priced=priced,
        before=before,
        called=called,
    )
    if called and pointed is None and not meaning.commands and {i.kind for i in meaning.intents} == {Kind.YES}:
        pointed = f"{d.talk.expecting.value} {called}"
    pointed = pointed or _by_its_kind(d, meaning)
    if isinstance(pointed, str):
        named = replace(_said(d, given, pointed), language=meaning.language)
        meaning = named if named.commands or named.ambiguities else meaning
    elif pointed is not None:
        meaning = replace(meaning, commands=(), ambiguities=(pointed,))
    meaning = with_its_own_choice(meaning, d.talk.order, d.serving.menu)
    fresh = d.talk.just_changed and d.talk.expecting.kind in ("more", "anything")
    if fresh and (other := another_of_its_name(meaning, text, d.talk.order, d.serving.menu)):
        meaning = replace(_said(d, given, other), language=meaning.language)
    name = offered_by_that_word(meaning, d.talk.expecting, d.serving.menu)
    if name := name or told_apart(meaning, text, d.talk.expecting, d.serving.menu):
        meaning = replace(_said(d, given, name), language=meaning.language)
    meaning = with_choice(meaning, d.talk.expecting, d.talk.order, d.serving.menu)
    meaning = owed_elsewhere(meaning, d.talk.order, d.serving)
    meaning = as_it_was_said(meaning, d.talk.expecting, d.serving.menu, partial(_said, d, given))
    meaning = keeping_what_was_said(by_the_state(meaning, d.talk, d.serving.menu))
    of_one = _of_one_line(d, given, original, meaning)
    meaning = of_one if of_one is not None and keeps_what_is_named(meaning, of_one) else meaning
    meaning = part_exchanged(meaning, original, spoken_of(d), d.serving.menu)
    meaning = wished_anew(meaning, original, d.talk.order, partial(by_itself, d, given))
    meaning = something.with_wish(otherwise(meaning, original, spoken_of(d), d.serving.menu), wish)
    meaning = handed_out.with_question(meaning, given_out)
    meaning = of_which_of_them(meaning, d.talk, d.serving.menu, text=original)
    if told_of := for_the_lines_named(as_written(original), d.talk.expecting, d.talk.order, d.c.known(d.s).lexicon):
        meaning = replace(_said(d, given, told_of), language=meaning.language)
    read_alone = partial(by_itself, d, given)
    shares = another_share(original, d.talk.order, d.serving.menu, read_alone)
    if shares := shares or this_not_that(original, d.talk.order, d.c.known(d.s).lexicon, read_alone):
        meaning = replace(meaning, commands=shares, ambiguities=(), unknown=(), intents=(), confidence=0.98)
    if codes:
        about = (Kind.NOISE, Kind.ASK_PROMOTIONS)  # the words that announced it
        kept = tuple(i for i in meaning.intents if i.kind not in about)
        meaning = replace(meaning, commands=(*meaning.commands, *map(UseCode, codes)), intents=kept)
    said = given.text if codes else original  # "tengo un código" is Spanish, though it is taken out with the code
    spoken = language_of([word.text for word in split(said).words], d.talk.language)
    spoken = "es" if "¿" in said or "¡" in said else spoken
    meaning = replace(meaning, language=spoken)  # words of no language go on in the one that is spoken
    confidence = min(meaning.confidence, given.confidence) if text else given.confidence
    intents = meaning.intents
    if MASK in text and not meaning.has(Kind.CARD_BY_VOICE):
        intents = (*intents, Intent(Kind.CARD_BY_VOICE))
    return replace(meaning, confidence=confidence, intents=intents)


def answer_alone(text: str, talk: Talk, read: Callable[[str], Meaning]) -> str:
    """What answers a question of ours, without the talk beside it; "" where the turn is read as it is.

    read: what words mean by themselves, after what no order may come of.
    """
    if talk.expecting.kind in _CHOSEN:
        alone = behind_talk(text)
        return alone if alone != text else ""
    if talk.expecting.kind in _OPEN:
        alone = behind_idle(text, read)
        return alone if alone != text else ""
    confirms = talk.expecting.kind == "confirm"
    found = parted(text, closes=confirms) if confirms or talk.expecting.kind in _ANSWERED else None
    if found is None or not found.remarks:
        return found.answer if found else ""
    remark = read(found.remarks)
    orders = remark.commands or remark.ambiguities or any(_NAMES.search(s.meaning) for s in remark.spans)
    return "" if orders or {i.kind for i in remark.intents} - _IN_PASSING else found.answer


_WHAT_IS_IN_IT = tuple(k.value for k in (Kind.ASK_ALLERGENS, Kind.ASK_INGREDIENTS, Kind.ASK_DIET))
IN_DOUBT = 0.6  # as `talkthru.understand` clarifies under
_ANSWERED = frozenset({"yes_no", "offer"})
_OPEN = frozenset({"anything", "more"})
_CHOSEN = frozenset({"group", "slot", "size", "which"})
_IN_PASSING = frozenset({Kind.NOISE, Kind.THANKS, Kind.GREETING, Kind.HURRY, Kind.ABUSE})
_NAMES = re.compile(r" x |^the line |^item|^with |^size$|^no |^num")


def _of_one_line(d: "Deciding", given: UserTurn, text: str, meaning: Meaning) -> Meaning | None:
    """ "Make that medium one a large", of several lines: what it means of that line, by itself."""
    talk, lexicon = d.talk, d.c.known(d.s).lexicon
    answers = (
        talk.expecting.kind in ("which", "offer", "size", "code") and some_of(text, talk.order, lexicon.menu) is None
    )
    if talk.phase in SENT or talk.overheard or only_declines(meaning):
        return None
    plain = without_kind_words(without_apologies(as_written(wished_so(text))), sizes=False)
    asked = Expecting()

    def read(words: str, alone: Order) -> Meaning:
        words = reworded(in_plain_words(words), alone, d.serving.menu, talk.language)
        return understand([Heard(words, given.confidence)], alone, asked, lexicon, d.serving, given.speaker)

    own = of_ones_own(plain, talk.order, talk.owners, given.speaker, lexicon, read)
    if own is not None and not _becomes_what_stands(own.commands, talk.order):
        return own
    if answers:
        return None
    changes = bool(meaning.commands) and all(_keeps_the_thing(c, talk.order) for c in meaning.commands)
    if (anew := parted_anew(plain, talk.order, read)) is not None:
        return anew
    if (so := of_what_stands(plain, talk.order, lexicon, read, changes=changes)) is not None:
        return so
    named = done_by_name(plain, talk.order, lexicon, read)
    if named is not None and changes and is_of_the_same(meaning, named):
        return None  # "make the fries large, light salt": large fries, and no other thing that comes so
    if named is not None and loses_a_thing(meaning, named, talk.order):
        return None
    if named is not None and not leaves_the_same(meaning, named) and not says_as_much(meaning, named):
        return named
    by_name = talk.expecting.kind in ("group", "slot") or not all(
        isinstance(c, Change) and talk.order.line(c.line) for c in meaning.commands or (None,)
    )
    off = sum(isinstance(c, Remove) for c in meaning.commands)  # "scrap both of those, just a lemonade": one
    told = of_one_line(plain, talk.order, talk.owners, lexicon, read, by_name=by_name) if off <= 1 else None
    doubted = told is None and (not meaning.commands or meaning.confidence < IN_DOUBT)
    doubted = doubted and {i.kind for i in meaning.intents} <= {Kind.NOISE, Kind.YES}
    if doubted and (gone := perhaps_gone(plain, talk.order, lexicon)) is not None:
        return gone
    told = None if told is not None and keeps_its_line(meaning, told, talk.order) else told
    agrees = told is None and meaning.has(Kind.YES) and not meaning.commands
    if agrees and is_done_to_it(plain, talk.order, talk.owners, lexicon):
        others = tuple(i for i in meaning.intents if i.kind is not Kind.YES)
        return replace(meaning, intents=others, unknown=(plain,))
    return told


def _becomes_what_stands(commands: Iterable[Command], order: Order) -> bool:
    """Whether one of theirs would become what another line is: "make that two pies, my brother'll eat mine", of a tea
    and a pie, counts the pie."""
    others = {c.line: c.to for c in commands if isinstance(c, Change)}
    return any(
        thing(line) in {thing(so) for so in to} and thing(line) != thing(was)
        for ref, to in others.items()
        for line in order.lines
        if line.id != ref and (was := order.line(ref)) is not None
    )


def _keeps_the_thing(command: Command, order: Order) -> bool:
    """Whether it is a change of a line that stays what it is: "make that burger plain" makes no meal a burger."""
    was = order.line(command.line) if isinstance(command, Change) else None
    return was is not None and isinstance(command, Change) and all(thing(line) == thing(was) for line in command.to)


def _of_what_was_spoken_of(d: "Deciding", given: UserTurn, meaning: Meaning, text: str) -> Meaning:
    """ "Ten piece with ranch", after the nuggets were priced: a size and a choice, of the one thing they fit."""
    quiet = not (meaning.commands or meaning.intents or meaning.ambiguities or meaning.unknown)
    if _agrees_with_a_choice(meaning):
        quiet, text = True, " ".join(s.text for s in meaning.spans if s.meaning != "say: yes")
    if counted := _a_count_and_a_choice(meaning, d.talk.offered):
        quiet, text = True, counted
    if not quiet or not d.talk.offered or d.talk.expecting.kind not in ("anything", "more", "offer"):
        return meaning
    if not any(" x " in s.meaning or s.meaning.startswith("with ") or s.meaning == "size" for s in meaning.spans):
        return meaning
    fits = []
    for ref in dict.fromkeys(r.partition("/")[0] for r in d.talk.offered):
        held = d.serving.menu.item(ref) or d.serving.menu.combo(ref)
        name = held.name.get(meaning.language) if held else ""
        words = text.replace(_IT, name) if counted else f"{name} {text}"
        named = _said(d, given, words) if held else meaning
        adds = [c for c in named.commands if isinstance(c, Add)]
        whole = not (named.unknown or named.ambiguities) and len(adds) == len(named.commands) == 1
        if whole and thing(adds[0].line) == ref:
            fits.append(named)
    return fits[0] if len(fits) == 1 else meaning


def _asked_of_its_like(d: "Deciding") -> bool:
    """ "Do the onion rings have dairy?" - "one regular": of a thing that comes in sizes, a size alone is a wish."""
    kind = d.talk.question.partition(":")[0]
    item = d.serving.menu.item(d.talk.offered[0].partition("/")[0]) if len(d.talk.offered) == 1 else None
    return item is not None and len(item.variations) > 1 and kind in _OF_A_THING


_OF_A_THING = frozenset(
    k.value for k in (Kind.ASK_ALLERGENS, Kind.ASK_INGREDIENTS, Kind.ASK_CALORIES, Kind.ASK_DIET, Kind.ASK_AVAILABLE)
)
_IT = "<it>"


def _a_count_and_a_choice(meaning: Meaning, offered: Sequence[str]) -> str:
    """ "Ten with barbecue", after the nuggets were spoken of: `ten <it> with barbecue`; "" for anything else."""
    spans = [s for s in meaning.spans if s.meaning not in ("fill", "order", "say: yes", "say: thanks")]
    one = len(meaning.commands) == 1 and not (meaning.ambiguities or meaning.unknown)
    if not one or len(spans) < 3 or not spans[0].meaning.startswith("num: ") or spans[1].meaning != "with":
        return ""
    named = thing(meaning.commands[0].line) if isinstance(meaning.commands[0], Add) else ""
    if named in {o.partition("/")[0] for o in offered}:
        return ""
    return f"{spans[0].text} {_IT} {' '.join(s.text for s in spans[1:])}"


def _agrees_with_a_choice(meaning: Meaning) -> bool:
    """ "Sure, caramel", after a sundae was priced: a yes, and how it is wanted."""
    chosen = [s.text for s in meaning.spans if s.meaning.startswith("with ") and "/" in s.meaning]
    if not all(
        s.text in chosen or s.meaning in ("say: yes", "fill", "with", "and", "a", "size") for s in meaning.spans
    ):
        return False
    only_yes = {i.kind for i in meaning.intents} <= {Kind.YES, Kind.NOISE}
    quiet = only_yes and not (meaning.commands or meaning.ambiguities)
    return quiet and meaning.has(Kind.YES) and bool(chosen) and set(meaning.unknown) <= set(chosen)


def _by_its_kind(d: "Deciding", meaning: Meaning) -> str | None:
    """ "The burger", of the one that is ordered; "the chicken one", of what was listed."""
    menu = d.serving.menu
    among = named_among(meaning, d.talk.offered, menu) or named_there(meaning, d.talk.order, menu)
    if among or not d.talk.just_changed:
        return among
    return another_there(meaning, d.talk.order, menu) or so_large_there(meaning, d.talk.order, menu)


def _said(d: "Deciding", given: UserTurn, words: str) -> Meaning:
    """The turn in other words."""
    return _read(d, [Heard(words, given.confidence)], given.speaker)


# "Two number fours with coke, and can you make one of those spicy?"
_THEN_CHANGED = re.compile(
    r"^(?P<order>.*?\w)\s*[,.;]+\s*(?:(?:and|but|oh|then|also|please)\W+)*(?:(?:can|could|would|will) (?:you|i|we) )?"
    r"(?P<change>(?:make|change|turn|switch|swap) (?:one|two|three|both|all|half) of (?:those|them|these|the)\b"
    r"[^,.;?]*)\W*$",
    re.IGNORECASE,
)


def _then_changed(d: "Deciding", given: UserTurn, text: str) -> Meaning | None:
    """What is ordered and changed in the same breath, read one after the other."""
    found = _THEN_CHANGED.match(text)
    if found is None:
        return None
    first, order = _said(d, given, found["order"]), spoken_of(d)
    for command in first.commands:
        after = apply(order, command, d.serving)
        if isinstance(after, Refused):
            return None
        order = after
    change = reworded(found["change"], order, d.serving.menu, d.talk.language)
    then = of_its_main(_read(d, [Heard(change, given.confidence)], given.speaker, order), order, d.serving.menu)
    whole = not (first.unknown or first.ambiguities or then.unknown or then.ambiguities)
    if not (whole and first.commands and then.commands) or not all(isinstance(c, Add) for c in first.commands):
        return None
    changes = [of_one_alone(c, order, d.serving.menu) for c in then.commands if isinstance(c, Change)]
    if len(changes) < len(then.commands):
        return None
    return replace(first, commands=(*first.commands, *changes), confidence=min(first.confidence, then.confidence))


def by_itself(d: "Deciding", given: UserTurn, words: str) -> Meaning:
    """What words would order on an empty draft."""
    lexicon = d.c.known(d.s).lexicon
    return understand([Heard(words, given.confidence)], Order(), Expecting(), lexicon, d.serving, given.speaker)


def _read(d: "Deciding", heard: Sequence[Heard], speaker: str, order: Order | None = None) -> Meaning:
    lexicon = d.c.known(d.s).lexicon
    return understand(heard, order or spoken_of(d), d.talk.expecting, lexicon, d.serving, speaker)


def _of_another_of_theirs(d: "Deciding", given: UserTurn, text: str) -> Meaning | None:
    """ "No whip on hers", where her burger has none to leave off and the shake has: read by what alone can have it."""
    said = [Heard(plainly(d, text, by_owner=False), given.confidence)]
    found = _read(d, said, given.speaker)
    return found if found.commands and not (found.unknown or found.ambiguities) else None


def _keeps_ones_own(d: "Deciding", meaning: Meaning) -> bool:
    """ "No, the number three, but no onions", where a passenger would have another meal in its place: of the line as
    it stands."""
    changes = d.talk.expecting.value == "adopt" and any(isinstance(c, Change) for c in d.talk.overheard)
    return changes and meaning.has(Kind.NO) and not meaning.has(Kind.YES)


def _only_some(d: "Deciding", meaning: Meaning) -> bool:
    """Whether the driver's own words part a line that the passenger's wish changes as a whole."""
    wished = {c.line for c in d.talk.overheard if isinstance(c, Change)} if d.talk.expecting.value == "adopt" else ()
    return any(isinstance(c, Change) and c.line in wished and len(c.to) > 1 for c in meaning.commands)


def spoken_of(d: "Deciding") -> Order:
    """The draft, with what is proposed: what a passenger asked for, the usual. "Yes, but a small one"."""
    talk = d.talk
    proposed = {"adopt": talk.overheard, "heard": talk.overheard, "usual": talk.loyalty.proposed}.get(
        talk.expecting.value, ()
    )
    order = talk.order
    for command in proposed:
        after = apply(order, command, d.serving)
        order = order if isinstance(after, Refused) else after
    return order
