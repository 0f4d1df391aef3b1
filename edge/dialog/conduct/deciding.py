"""What we do about what was said: apply commands, keep to one question at a time, ask for what needs a person. PURE.

`conduct` decides a guest's turn; `edge.dialog.conduct.others` decides what staff, the point of sale and the menu
report. Neither speaks (that is `render`), neither reaches anything (that is `edge.session`). The flow:

    who speaks? -> a person wanted? -> answers to what was asked -> commands (`drafting`) -> questions (`answers`)
    -> the one thing to say next: what is missing (`asking`), the read-back (`closing`), or "anything else?"
"""

import re
from dataclasses import replace

from domain.completeness import Completeness
from domain.control import Actor
from domain.grants import Standing
from domain.menu import Serving
from domain.order import Add, Change, Clear, Command, Order, Remove, Undo, UseCode, merged
from domain.policy import GUEST
from edge.dialog.answering import allergies
from edge.dialog.answering.questions import asks_what_we_are, questions
from edge.dialog.conduct import agreeing, asking, closing, in_another_size, not_there
from edge.dialog.conduct.acknowledging import gone_unnamed
from edge.dialog.conduct.closing import is_filler
from edge.dialog.conduct.controlled import BY_STAFF, control_intents
from edge.dialog.conduct.doubting import asks_back, sure_of_what_stands_apart
from edge.dialog.conduct.drafting import apply_all, labelled, not_found, restore, to_be_had
from edge.dialog.conduct.permits import NO_KEYS, Checks
from edge.dialog.conduct.sent import WAS_SENT, after_sending, of_the_order, repeat
from edge.dialog.conduct.turn import Turn
from edge.dialog.guards import graver, sensitive
from edge.dialog.guards.allergy_told import NOT_ALLERGIC, tells_of_harm
from edge.dialog.guards.asked_about import USES_A_CODE
from edge.dialog.guards.garbled import NOT_HEARD, garbled
from edge.dialog.guards.unheeded import asks_to_do, heeded
from edge.dialog.meaning import Expecting, Intent, Kind, Meaning
from edge.dialog.members import loyalty
from edge.dialog.reading import adopting, childs_wish, restated, said_with_yes, whose
from edge.dialog.reading.all_again import added
from edge.dialog.reading.bringing_back import (
    all_taken_back,
    copied_once,
    done_at_once,
    in_place_of_waiting,
    only_the_last,
    split_off,
)
from edge.dialog.reading.for_each import for_all
from edge.dialog.reading.for_what_went import EXCHANGE
from edge.dialog.reading.lowered import lowered
from edge.dialog.reading.only_these import only_these
from edge.dialog.reading.parted import parted
from edge.dialog.reading.repairs import declines, repaired, says_none, taken_back, with_agreed, without_refused
from edge.dialog.reading.so_many import fewer, insists_on, of_what_stands, only_as_many, only_what_stands, so_many
from edge.dialog.reading.undone_first import undone_first
from edge.dialog.talk import SENT, Lines, Move, Phase, Plan, Talk
from edge.dialog.vocabulary.sayings import language_of
from edge.dialog.vocabulary.words import split, stems_of

# Below this nothing is changed: never act on a low-confidence hearing. A recogniser in noise as loud as
# the voice is as often wrong as right (measured: two words in three at 5 dB already).
SURE_ENOUGH = 0.55
SOMEBODY_ELSE = frozenset({Standing.COMPANION, Standing.UNKNOWN})  # what they want is asked of the one who orders
OUTSIDERS = frozenset({Standing.CHILD, Standing.ELSEWHERE})  # nobody answers them; the driver may adopt a child's wish
# What is refused, looked up or for a person, whatever else of the turn was understood: it changes no order.
HEARD_ANYWAY = (
    Kind.CARD_BY_VOICE, Kind.REFUND, Kind.DELETE_DATA, Kind.OTHER_PERSONS_DATA, Kind.PRIVATE_DATA, Kind.CLAIM_STAFF,
    Kind.INJECTED, Kind.VOUCH, Kind.SAYS_SETTLED, Kind.PRESSES, Kind.COMPLAINT, Kind.ASK_ALLERGENS,
    Kind.POINTS_BY_VOICE)  # fmt: skip
MONEY = (Kind.DISCOUNT, Kind.COMP, Kind.PRICE_OVERRIDE, Kind.REFUND)
DECLINES = ("no ", "not ", "sin ", "without ", "instead of ", "en lugar de ", "en vez de ")
NAMES_A_PERSON, SHORT_WISH = 2, 4  # words: "the manager"; "a manager please now"
TOLD = frozenset({"said", "says", "told", "approved", "confirmed", "dijo", "aprobo"})
WISHING = frozenset(
    {
        "want", "need", "get", "give", "talk", "speak", "call", "bring", "can", "could", "rather", "prefer", "please",
        "let", "send", "quiero", "necesito", "hablar", "puede", "puedo", "llame", "pase", "prefiero", "favor", "where",
    }
)  # fmt: skip
OPEN = frozenset({"anything", "more", "confirm"})  # nothing in particular was asked
# How spans of such words are named.
CHANGES = frozenset({"remove", "make", "insteadof", "instead", "no", "extra", "light"})
BESIDE_A_WISH = frozenset({"back", "again", "too", "also", "there", "in"})  # "put the fries back"
SPOKEN_TO = frozenset(
    {"kids", "kid", "guys", "boys", "girls", "children", "ninos", "chicos", "honey", "sweetie", "baby"}
)
CLOSING = frozenset({Kind.DONE, Kind.THANKS})
INSISTING = frozenset(
    {Kind.YES, Kind.NO, Kind.DONE, Kind.NOISE, Kind.ABUSE, Kind.COMPLAINT, Kind.PRESSES}
)  # nothing new is spoken of
COUNTED = stems_of(
    "first second third fourth fifth last middle primero primera segundo segunda tercero tercera ultimo ultima"
)
GAPS = frozenset({"size", "slot", "group"})
SEVERAL_WORDS = 3  # fewer may be a "hmm, well"
NO_CHOICE = frozenset({Kind.YES, Kind.NO, Kind.DONE, Kind.THANKS, Kind.NOISE, Kind.GREETING})
REASON_PATIENCE_S = 1.2  # within 2 s to a useful answer, with room for the local one


def conduct(
    meaning: Meaning,
    talk: Talk,
    serving: Serving,
    *,
    actor: Actor,
    role: str = GUEST,
    checks: Checks = NO_KEYS,
    heard: float = 1.0,
    text: str = "",
) -> Plan:
    """What follows from one finished turn of a person. `actor` is the voice, `role` what the device stands for,
    `heard` how sure the recogniser was of the words, whatever they were then read as, `text` all of the words."""
    turn = Turn(talk, serving, actor, role, checks)
    _take(turn, meaning, heard, text)
    if actor.standing not in OUTSIDERS:
        turn.put(just_changed=bool(turn.applied), done_at_once=done_at_once(turn.applied))
        turn.put(added=added(talk.order, turn.order, turn.applied, talk.added))
    return turn.plan()


def _speaks_it(meaning: Meaning, heard: float, text: str) -> bool:
    """Which language it is can be told of words half understood, where they were heard: "un sándwich de pollo", of
    which there are two."""
    clear = language_of([word.text for word in split(text).words], "", lead=CLEARLY) == meaning.language
    return (heard if clear or not meaning.commands else meaning.confidence) >= SURE_ENOUGH


CLEARLY = 2  # words of one language more than of the other: one may be misheard


def _take(turn: Turn, meaning: Meaning, heard: float, text: str) -> None:
    if meaning.has(Kind.EMERGENCY) and turn.actor.standing is not Standing.ELSEWHERE:
        turn.put(language=meaning.language)
        _emergency(turn, meaning)
        return
    if turn.actor.standing in OUTSIDERS:
        if turn.actor.standing is Standing.CHILD and meaning.confidence >= SURE_ENOUGH:
            turn.put(overheard=childs_wish.kept(turn.talk, tuple(labelled(turn, c) for c in meaning.commands)))
        return
    if meaning.language != turn.talk.language and _speaks_it(meaning, heard, text):
        turn.put(language=meaning.language)
    if _wants_a_person(meaning):
        turn.hand_over("asked_for_a_person", over=True)
    elif turn.talk.phase is Phase.HANDED_OFF:
        turn.say("person_is_coming")
    elif turn.actor.standing in SOMEBODY_ELSE and meaning.commands and turn.talk.phase not in SENT:
        _propose_to_principal(turn, meaning)
    elif turn.talk.phase in WAS_SENT:
        after_sending(turn, meaning, text)
    else:
        _before_sending(turn, meaning, heard, text)


def _emergency(turn: Turn, meaning: Meaning) -> None:
    """Whoever says it, a person comes, and nothing is sold meanwhile."""
    kind = next(i.value for i in meaning.intents if i.kind is Kind.EMERGENCY)
    turn.hand_over("emergency", over=True, what=kind)
    turn.moves[-1:] = []
    turn.say("emergency_self_harm" if kind == "self_harm" else "emergency")


def _wants_a_person(meaning: Meaning) -> bool:
    """A wish for a person; not a word about one: "confirmed by operator", "the manager said it is free"."""
    wish = next((i for i in meaning.intents if i.kind is Kind.PERSON), None)
    if wish is None or asks_what_we_are(meaning):
        return False
    words = [word for span in meaning.spans for word in span.text.split()]
    told = bool(TOLD & set(words)) or meaning.has(Kind.CLAIM_STAFF)
    named = len(wish.text.split()) <= NAMES_A_PERSON
    return not (named and (told or (len(words) > SHORT_WISH and not WISHING & set(words))))


def _propose_to_principal(turn: Turn, meaning: Meaning) -> None:
    """Somebody else in the car or at the kiosk wants something: the principal says whether."""
    commands = tuple(labelled(turn, c) for c in meaning.commands)
    commands = adopting.of_their_own(replace(meaning, commands=commands), turn.order, turn.serving.menu)
    of_theirs = any(isinstance(c, Change | Remove) and turn.order.line(c.line) is None for c in commands)
    if of_theirs and turn.talk.expecting.value == "adopt":  # "unsweetened", of what they just asked for
        commands = (*turn.talk.overheard, *commands)
    _ask_whether(turn, commands)


def _ask_whether(turn: Turn, wished: tuple[Command, ...]) -> None:
    commands = to_be_had(turn, wished)
    if wished and not commands:
        return
    turn.put(overheard=commands)
    added = tuple(c.line for c in commands if isinstance(c, Add))
    changed = tuple(line for c in commands if isinstance(c, Change) for line in c.to)
    gone = tuple(line for c in commands if isinstance(c, Remove) and (line := turn.order.line(c.line)))
    wishes = (("ask_adopt", added), ("ask_adopt_change", changed), ("ask_adopt_removal", gone))
    kind, lines = next(((kind, lines) for kind, lines in wishes if lines), ("ask_adopt_other", ()))
    turn.ask(kind, Expecting("yes_no", value="adopt"), lines=Lines(lines))


def _before_sending(turn: Turn, meaning: Meaning, heard: float, text: str) -> None:
    was = turn.talk.expecting
    nothing = (heard <= NOT_HEARD and garbled(text)) or (heard < SURE_ENOUGH and _says_nothing(meaning, text))
    if nothing and not meaning.commands:
        turn.doubt()  # pieces of words are asked for again, and are no talk that says nothing
        return
    meaning = lowered(meaning, turn.order)
    if was.kind in OPEN:
        meaning = only_these(meaning, turn.order, turn.serving.menu)
    meaning = loyalty.paid_instead(adopting.refused_first(meaning, text, was, turn.order), was)
    meaning = loyalty.told_to_redeem(meaning, was)
    meaning = allergies.of_what_is_asked(said_with_yes.only_yes(meaning, was, turn.order), text, turn.serving)
    wished = turn.talk.overheard if was.value not in ("adopt", "heard") else ()
    if wished:  # by a child, a turn ago
        turn.put(overheard=())
    refused = turn.talk.too_many
    waits = not meaning.commands and turn.talk.refused in BY_STAFF
    insists = not meaning.commands and {i.kind for i in meaning.intents} <= INSISTING
    turn.put(yes_stands=False, too_many=refused if insists or waits else ())  # "I'm serious" - "fine, twenty"
    if was.kind in OPEN and insists_on(meaning, refused, turn.order):
        meaning = replace(meaning, commands=(), intents=(Intent(Kind.PRESSES),))
        turn.put(too_many=refused)
    elif was.kind in OPEN and (instead := fewer(meaning, refused)):
        meaning = replace(
            meaning,
            commands=(instead,),
            intents=tuple(i for i in meaning.intents if i.kind in CLOSING or i.kind.value.startswith("ask_")),
        )
    elif was.kind in OPEN and turn.order.lines and (change := so_many(meaning, turn.order, turn.serving.menu)):
        meaning = replace(meaning, commands=(change,), ambiguities=())
    elif was.kind in OPEN and meaning.ambiguities:
        meaning = of_what_stands(meaning, turn.order)
    elif was.kind == "more" and turn.order.lines and only_what_stands(meaning, turn.order, turn.serving.menu):
        meaning = replace(meaning, commands=(), ambiguities=(), intents=(Intent(Kind.DONE),))
    elif was.kind in OPEN and (stay := only_as_many(meaning, turn.order, turn.serving.menu)):
        meaning = replace(meaning, commands=stay)
    severe = _allergic(turn, meaning, text)
    meaning = graver.only_told(meaning, sensitive.plain(text).split()) if severe else meaning
    harm = tells_of_harm(text) and not NOT_ALLERGIC.search(sensitive.plain(text))
    unnamed = was.kind == "confirm" and meaning.has(Kind.YES) and harm  # "yes, they're allergic"
    if (turn.told_of_allergy or unnamed) and not any(isinstance(c, Add) for c in meaning.commands):
        meaning = allergies.asked_by_telling(meaning, turn.talk, text)
    for_nobody = heard >= SURE_ENOUGH and any(meaning.has(kind) for kind in HEARD_ANYWAY)
    meaning = sure_of_what_stands_apart(meaning, heard, text, turn.serving)
    unclear = meaning.confidence < SURE_ENOUGH or (severe and not meaning.commands)
    codes = tuple(c for c in meaning.commands if isinstance(c, UseCode) and heard >= SURE_ENOUGH)
    if (severe or for_nobody or codes) and unclear:
        # What is for a person needs no clear words, and a code is itself whatever was said around it.
        meaning = replace(meaning, commands=codes, unknown=(), ambiguities=())
    elif (
        _is_unsure(meaning)
        or _came_to_nothing(meaning, turn)
        or (heard >= SURE_ENOUGH and asks_to_do(meaning, text) and not _has_a_code(meaning, text))
    ):
        if not asks_back(turn, meaning, heard):
            turn.doubt(heard_well=heard >= SURE_ENOUGH)
        return
    if was.kind in OPEN and heard >= SURE_ENOUGH:
        meaning = heeded(meaning)
    if _leads_nowhere(meaning, was):
        if turn.too_often():
            return
    else:
        turn.put(doubts=0)
    if meaning.has(Kind.DONE) and (not meaning.commands or closing.says_done(meaning)):
        turn.put(finishing=True)
    elif any(isinstance(c, Add) for c in meaning.commands) and was.kind in ("anything", "more"):
        turn.put(finishing=False)
    if severe or not closing.only_nods(meaning):
        turn.put(question=graver.question(turn.talk) if severe else graver.kept(turn.talk, meaning))
    if (which := restated.once_more(meaning, text, turn.order, turn.serving.menu, turn.talk.just_changed)) is not None:
        turn.say("ack_added", lines=Lines((which,)))
        meaning = replace(meaning, commands=())
    meaning = restated.not_twice(meaning, turn.order, turn.serving.menu)
    if any(i.value == closing.STILL_HERE for i in meaning.intents):
        turn.say("i_am_here")
    meaning = _instead_of_all(meaning, was, text)
    answered = agreeing.answer_to_yes_no(turn, meaning, was)
    controlled = False if asks_what_we_are(meaning) else control_intents(turn, meaning)
    meaning = replace(meaning, commands=copied_once(meaning, split_off(meaning, meaning.commands, turn.order)))
    meaning = replace(meaning, commands=parted(meaning, meaning.commands, turn.order, turn.serving.menu))
    more = any("more" in s.meaning or s.meaning in ("another", "add") for s in meaning.spans)
    meaning = replace(meaning, commands=in_place_of_waiting(meaning.commands, turn.order, more=more))
    only_undoes = all(isinstance(c, Undo) for c in meaning.commands)
    meaning = undone_first(meaning, turn.order)
    said = for_all(meaning, repaired(meaning, turn.order, was), turn.order, was, turn.serving.menu)
    said = without_refused(meaning, said, was, turn.order)
    commands = taken_back(meaning, said, just_changed=turn.talk.just_changed, was=was)
    if said and not commands and not meaning.intents:
        turn.say("okay")  # "never mind", of what was only asked about
    again = meaning.has(Kind.REDO) and bool(turn.talk.undone)
    commands = tuple(c for c in commands if not again or not isinstance(c, Undo))
    the_last = only_the_last(meaning, turn.order, turn.talk.done_at_once)
    commands = commands if the_last or not only_undoes else all_taken_back(commands, turn.talk.done_at_once)
    before = turn.order
    changed = apply_all(turn, with_agreed(_own(meaning, commands), was, turn.applied, turn.order, turn.serving.menu))
    if changed and not turn.needs_a("approve"):
        _name_what_went(turn, text, before)
    in_another_size.tell(turn, meaning, commands if changed else ())
    changed = (again and _redone(turn)) or changed
    turn.put(owners=whose.told(meaning, before, turn.order, turn.talk.owners, text, turn.serving.menu))
    if meaning.has(Kind.REDO) and not changed:
        turn.say("nothing_to_undo")
    talked = turn.answered = questions(turn, meaning)
    if was.kind in OPEN and not (changed or turn.moves) and (line := restated.modifiers(meaning, turn.order)):
        turn.say("ack_changed", lines=Lines((line,)))
    elif was.kind in OPEN and turn.order.lines == before.lines and not turn.moves:
        turn.moves += restated.already_so(meaning, turn.order, turn.serving.menu)
    if (declined := declines(meaning)) and not turn.moves:
        turn.say("okay")
    for ambiguity in () if declined else meaning.ambiguities:
        asking.ask_which(turn, ambiguity)
    if _has_a_code(meaning, text) and turn.talk.link_up:
        turn.ask("ask_code", Expecting("code"))
    elif _has_a_code(meaning, text):
        turn.say("codes_offline")  # said before they look for it
    # Words left over beside a claim, an insult or an answer to our question are no item that we do not have.
    explained = answered or controlled or severe or turn.talk.handoff or meaning.has(Kind.ABUSE)
    unknown = tuple(
        words
        for words in meaning.unknown
        if not words.startswith(DECLINES) and words not in SPOKEN_TO and not not_there.is_of(meaning, words)
        if not not_there.is_occasion(meaning, words)
    )
    not_there.tell(turn, meaning)
    if meaning.commands:
        unknown = tuple(words for words in unknown if words not in BESIDE_A_WISH)
    if unknown and not explained:
        if exchanged := not_there.to_be_exchanged(meaning, turn.order, turn.serving.menu):
            turn.of_a_line = True
            turn.put(question=f"{EXCHANGE}:{exchanged}")
        if was.kind == "confirm" and all(not s.meaning for s in meaning.spans):
            turn.say("not_found", words=unknown[0])  # a strange word alone orders nothing: it is asked on
        else:
            _not_understood(turn, unknown)
    elif meaning.unknown and not (unknown or turn.moves):
        turn.say("okay")  # "no cookie": what nobody has ordered is not missed
    if wished and adopting.agrees(meaning) and was.kind in OPEN - {"confirm"} and not (changed or turn.moves):
        _ask_whether(turn, wished)  # "yeah okay", behind a child's wish
    _go_on(turn, meaning, was, changed=changed, answered=answered, talked=talked)


def _says_nothing(meaning: Meaning, text: str) -> bool:
    """ "Gimme the uh thing wit da", as noise leaves it: several words, and nothing that answers or asks anything. Where
    something was asked it is no answer to that."""
    only_noise = {i.kind for i in meaning.intents} <= {Kind.NOISE} and not meaning.ambiguities
    return only_noise and len(split(text).words) >= SEVERAL_WORDS and not is_filler(meaning)


def _name_what_went(turn: Turn, text: str, before: Order) -> None:
    """ "Lose the second one, and a pie": which one that was, where its name was not said."""
    words = stems_of(text)
    gone = gone_unnamed(before.lines, turn.order.lines, words, turn.serving.menu) if words & COUNTED else []
    if gone and not any(move.kind in ("ack_removed", "cleared") for move in turn.moves):
        turn.moves[:0] = [Move("ack_removed", {"lines": Lines(merged(gone))})]


def _own(meaning: Meaning, commands: tuple[Command, ...]) -> tuple[Command, ...]:
    """Without "the same as the car in front": what other people ordered is nobody else's to repeat."""
    if meaning.has(Kind.OTHER_PERSONS_DATA) and any(
        "more x" in s.meaning or s.meaning == "same" for s in meaning.spans
    ):
        return ()
    if meaning.has(Kind.COMP) and not meaning.apart:  # for nothing, or not at all: `controlled` asks staff
        return tuple(c for c in commands if not isinstance(c, Add | Change | Remove | Undo))
    if not meaning.apart and any(map(meaning.has, MONEY)):  # "take twenty percent off that" takes nothing, nor is it 20
        return tuple(c for c in commands if isinstance(c, Add | UseCode))
    return commands


def _has_a_code(meaning: Meaning, text: str) -> bool:
    """ "I have a coupon", and not which."""
    announced = any(span.meaning == "code" for span in meaning.spans) or USES_A_CODE.search(sensitive.plain(text))
    return bool(announced) and not any(isinstance(c, UseCode) for c in meaning.commands)


def _leads_nowhere(meaning: Meaning, was: Expecting) -> bool:
    """Words that nobody knows, or a yes or a no to a question for a choice, or "us" to the read-back."""
    if meaning.commands or meaning.ambiguities or not_there.is_told(meaning):
        return False
    if was.kind == "confirm" and {i.kind for i in meaning.intents} == {Kind.NOISE}:
        return not closing.is_thinking(meaning)
    if was.kind == "which" and meaning.has(Kind.DONE):
        return not meaning.has(Kind.NO)
    if was.kind in GAPS:
        return bool(meaning.unknown) or {i.kind for i in meaning.intents} <= NO_CHOICE
    return bool(meaning.unknown) and not meaning.intents


ANEW = "anew"  # of `Expecting.said`: who would have all of it gone begins again


def _waits(meaning: Meaning, was: Expecting) -> bool:
    """ "Hang on". With "hang on, that's the lot" somebody has done thinking, where no yes is awaited."""
    kinds = [intent.kind for intent in meaning.intents]
    return Kind.WAIT in kinds and (was.kind == "confirm" or kinds[-1] is not Kind.DONE)


def _begins_anew(meaning: Meaning) -> bool:
    said = {w for i in meaning.intents if i.kind is Kind.CANCEL_ORDER for w in i.text.lower().split()}
    return not said.isdisjoint(_AGAIN) or {"from", "scratch"} <= said


_AGAIN = frozenset({"over", "again", "anew", "fresh", "restart", "redo", "nuevo", "cero"})
# "And also a cookie", "one more cola": beside what stands, so nothing of that goes.
_BESIDES = re.compile(
    r"\b(?:also|too|as well|add|another|\w+ more|with (?:that|it)|tambi[eé]n|(?<!\bnada )(?<!\bno )m[aá]s|otr[oa])\b",
    re.IGNORECASE,
)


def _instead_of_all(meaning: Meaning, was: Expecting, text: str) -> Meaning:
    """ "Start again" - "cancel the whole order?" - "just a cheeseburger": that one, and nothing from before."""
    anew = was.value == "cancel" and was.said == ANEW and bool(meaning.commands) and not _BESIDES.search(text)
    if not anew or not all(isinstance(c, Add) for c in meaning.commands) or meaning.has(Kind.YES):
        return meaning
    return meaning if meaning.has(Kind.NO) else replace(meaning, commands=(Clear(), *meaning.commands))


def _redone(turn: Turn) -> bool:
    """ "Put it back": what the last undo took away."""
    restore(turn, tuple(c.line for c in turn.talk.undone if isinstance(c, Add)))
    return True


def _is_unsure(meaning: Meaning) -> bool:
    """Words that were meant for us and cannot be trusted, or made no sense at all."""
    if meaning.completeness is Completeness.EMPTY or meaning.has(Kind.NOISE):
        return False
    something = meaning.commands or meaning.intents or meaning.ambiguities or meaning.unknown
    acts = bool(meaning.commands or meaning.unknown or meaning.ambiguities)
    return not something or (acts and meaning.confidence < SURE_ENOUGH)


def _came_to_nothing(meaning: Meaning, turn: Turn) -> bool:
    """Words that change an order and changed nothing: doubt never flows on silently."""
    if turn.talk.expecting.kind not in OPEN or meaning.commands or meaning.ambiguities:
        return False
    if not_there.to_be_exchanged(meaning, turn.order, turn.serving.menu):
        return False
    if not_there.is_told(meaning) or restated.modifiers(meaning, turn.order):
        return False
    only_noise = all(i.kind is Kind.NOISE for i in meaning.intents)
    return only_noise and any(s.meaning in CHANGES or s.meaning.startswith(("the line ", "no ")) for s in meaning.spans)


def _allergic(turn: Turn, meaning: Meaning, text: str) -> bool:
    """An allergy that is spoken of is kept for what is ordered later; a severe one is for a person. True for that."""
    said = sensitive.plain(text).split() or [w for s in meaning.spans for w in s.text.split()]
    codes, severe = allergies.spoken_of(said, meaning.language)
    if not (codes or severe):
        codes, severe = allergies.of_what_goes(meaning, text, turn.serving)
    severe = severe or graver.told(said, meaning, turn.talk, named=bool(codes))
    if codes:
        turn.put(allergies=tuple(dict.fromkeys((*turn.talk.allergies, *codes))), no_upsell=True)
        turn.told_of_allergy = not meaning.has(Kind.ASK_ALLERGENS)
    if severe:
        turn.put(grave=True)
        turn.say("allergens_from_staff")
        turn.hand_over("allergens", over=False, question=" ".join(said))
    return severe


def _not_understood(turn: Turn, unknown: tuple[str, ...]) -> None:
    """Meant for us and not known: the cloud may know; if not, we say so by name. Nobody is asked while the guest is
    asked something: the answer would bring a second question."""
    if turn.talk.link_up and not turn.asked:
        body = {"unknown": list(unknown), "expecting": turn.talk.expecting.kind}
        turn.need("reason", "reason", body, REASON_PATIENCE_S)
    else:
        not_found(turn, unknown)


def _go_on(turn: Turn, meaning: Meaning, was: Expecting, *, changed: bool, answered: bool, talked: bool) -> None:
    """The one thing to say next."""
    if turn.asked or turn.talk.phase is Phase.HANDED_OFF:
        return
    yes, no = meaning.has(Kind.YES), meaning.has(Kind.NO)
    done = meaning.has(Kind.DONE) and (not changed or closing.says_done(meaning))
    asks_total = was.kind == "confirm" and meaning.has(Kind.ASK_TOTAL)  # it is said with the question
    between = closing.says_nothing_new(meaning, changed=changed, talked=talked) and not answered
    if turn.needs_a("hand_over") and not changed and any(m.kind == "allergens_from_staff" for m in turn.moves):
        return  # somebody comes for a severe allergy: nothing is sold meanwhile
    if meaning.has(Kind.BYE) and not (turn.order.lines or turn.moves or meaning.has(Kind.GREETING)):
        turn.say("you_are_welcome")
    elif meaning.has(Kind.CANCEL_ORDER) and turn.order.lines and not changed:
        turn.ask("ask_cancel", Expecting("yes_no", value="cancel", said=ANEW if _begins_anew(meaning) else ""))
    elif meaning.has(Kind.CANCEL_ORDER) and not (turn.order.lines or turn.moves):
        turn.ask("nothing_yet", Expecting("anything"))
    elif meaning.has(Kind.REPEAT) and not (changed or talked or yes):
        closing.read_back(turn) if turn.order.lines and of_the_order(meaning) else repeat(turn)
    elif (_waits(meaning, was) or closing.hesitates(meaning)) and not (changed or asks_total):
        turn.say("take_your_time")
        if was.kind == "confirm":
            turn.put(expecting=closing.WAITING)
    elif turn.needs_a("reason") and (changed or was.kind != "confirm"):
        turn.put(finishing=turn.talk.finishing or was.kind == "confirm")
        return  # the answer brings the next question
    elif was.kind == "confirm" and not answered:
        closing.after_read_back(turn, meaning, changed=changed, talked=talked)
        if any(move.asks for move in turn.moves):  # strange words beside a no are asked of nobody
            turn.needs = [need for need in turn.needs if need.kind != "reason"]
    elif done and was.kind == "which" and not (no or answered) and turn.talk.doubts == 1:
        turn.put(finishing=True, expecting=was)  # asked once more, and not lost
        turn.say("as_said", text=turn.talk.last_said[-1])
        turn.asked = True
    elif done or (no and was.kind == "more" and not changed) or meaning.has(Kind.READ_BACK):
        turn.put(finishing=True)
        closing.read_back(turn, insisted=was == closing.WAITED_FOR)
    elif between and asking.which_again(turn, was):
        return
    elif between and was.value == "adopt" and turn.talk.overheard and not (yes or no):
        _ask_whether(turn, turn.talk.overheard)
    elif changed or answered or talked or turn.moves:
        closing.next_step(turn, after_talk=talked and not changed)
    elif (yes or (no and was == closing.TO_CHANGE)) and turn.talk.finishing and turn.order.settled:
        closing.next_step(turn, after_talk=False)  # "no, wait ... okay, fine": back to the total
    elif yes and turn.talk.handoff and was.kind in ("more", "anything"):
        turn.say("person_is_coming")  # "the cookie's okay, right", behind an allergy: it is they who say so
    elif yes and was.kind == "more":
        turn.ask("go_ahead", Expecting("anything"))
    elif meaning.has(Kind.GREETING) or yes or no or meaning.has(Kind.THANKS) or meaning.has(Kind.BYE):
        asking.next_question(turn, after_talk=False)
    elif is_filler(meaning) and was.kind != "which":
        return  # nobody spoke to us
    elif says_none(meaning):
        turn.say("okay")  # of what nobody has ordered
        closing.next_step(turn, after_talk=False)
    elif meaning.has(Kind.NOISE) or meaning.has(Kind.ABUSE):
        asking.next_question(turn, after_talk=False)
    elif not (turn.needs or turn.asked):
        turn.doubt()  # words that came to nothing are never met with silence
