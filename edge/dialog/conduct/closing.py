"""The read-back and the yes: what is said before an order goes, and which words send it. PURE.

Only a plain yes, of the one who ordered, to the total as it was read back and heard, sends the order.
"""

import re
from collections.abc import Collection, Sequence

from domain.completeness import Completeness
from domain.control import Action
from domain.order import Line, UseCode, merged
from edge.dialog.conduct import permits
from edge.dialog.conduct.asking import ask_missing, next_question
from edge.dialog.conduct.turn import Turn
from edge.dialog.meaning import Expecting, Kind, Meaning
from edge.dialog.reading import whose
from edge.dialog.talk import Cents, Lines, Phase
from edge.dialog.vocabulary.tables import words_of

SURE_TO_SUBMIT = 0.55  # a yes heard at 0 dB or worse sends nothing
BESIDE_A_YES = 2  # "yes please, that one"; more words than that are not only a yes
QUIET_BESIDE = 5  # where all of them are words that say nothing of their own: "yeah okay, I still want it"
QUIET = frozenset({"fill", "talk", "stop", "order", "pron", "the", "a", "and", "on", "vessel"})  # "send the thing"
BESIDE_YES = frozenset(
    {Kind.YES, Kind.DONE, Kind.THANKS, Kind.BYE, Kind.GREETING, Kind.HURRY, Kind.ABUSE, Kind.NOISE, Kind.REPEAT}
)
WEAK = frozenset(
    words_of(
        """
        okay ok k kk then alright all right good great perfect cool nice sweet awesome fine
        perfecto esta bien va pues bueno vale
        """
    )
)
# Words that as well only say "I heard": "all right", after the total.
HEARD = frozenset(words_of("okay ok k kk then alright fine cool well oh so uh um bueno vale va pues"))
NODS = frozenset(words_of("mm hmm mmhmm mhm hm uh huh"))
# Beside them, and no more of a yes: thanks, whom one speaks to, that it is all.
KINDLY = frozenset(
    words_of(
        """
        thanks thank you very much a lot obliged please sir maam miss mate love dear boss buddy man dude friend now
        gracias por favor amigo senor senora senorita sorry ahora
        """
    )
)
NOW = frozenset({"now", "ahora"})
POLITE = KINDLY | frozenset(words_of("that thats is s it everything all es todo eso"))
HEDGES = frozenset({"think", "guess", "maybe", "probably", "suppose", "creo", "quizas", "supongo"})
HESITATING = frozenset(words_of("uh um uhm umm hmm hm mm er erm ah oh so well we will let me see este eh pues mmm"))
HESITATIONS = frozenset(
    {"change", "wait", "ask", "question", "first", "but", "except", "actually", "cambiar", "pero"}
    | {"maybe", "if", "unless", "until", "later", "think", "thinking", "guess", "not", "dont", "hold", "before"}
    | {"quizas", "si acaso", "todavia", "antes", "depende", "depends"}
)
PAYING = frozenset({"window", "counter", "terminal", "ventanilla", "caja"})
AT = frozenset({"at", "the", "in", "on", "en", "la", "there", "fine"})
SUBMIT_PATIENCE_S = 8.0
FILLER_WORDS = 2
SAYS_NOTHING = frozenset({"", "fill", "the", "a", "and", "or", "say: noise"})
STILL_HERE = "still_here"  # of a greeting: "hello? are you there?"
AGAIN = Expecting("confirm", value="again")  # asked behind something else: a question of theirs, a refusal
ONCE_MORE = Expecting("confirm", value="once_more")  # they said "all right", and were asked whether that is a yes
WAITING = Expecting("confirm", value="waiting")  # they asked for a moment before they say yes
TO_CHANGE = Expecting("anything", value="change")  # they said no to the read-back: what of it?
WAITED_FOR = Expecting("more", value="staff")


def read_back(turn: Turn, *, insisted: bool = False) -> None:
    """Items, modifiers and drinks of combos, with the total; an explicit yes submits.

    insisted: the guest does not want to wait for what staff are asked about.
    """
    if turn.asked:
        return
    if not turn.order.lines:
        turn.ask("nothing_yet", Expecting("anything"))
        return
    if ask_missing(turn):
        return
    settled = turn.order.settled
    pending = len(settled) < len(turn.order.lines)
    if pending and not (settled and insisted):  # what staff decide may still be part of it
        turn.ask("waiting_for_staff", WAITED_FOR)
        return
    total = turn.total_cents()
    turn.put(read_back=turn.order.revision, quoted_cents=total)
    turn.ask("read_back", Expecting("confirm"), lines=_by_person(settled, turn.talk.owners), total=Cents(total))


def _by_person(lines: Sequence[Line], owners: Sequence[str]) -> Lines:
    """The order as it is read back: equal lines as one, but for those of several people who were named."""
    names = whose.names(owners)
    people = dict.fromkeys(names.get(line.id, "") for line in lines)
    told = [(line, who) for who in people for line in merged(x for x in lines if names.get(x.id, "") == who)]
    return Lines(tuple(line for line, _ in told), full=True, whom=tuple(who for _, who in told) if any(people) else ())


def next_step(turn: Turn, *, after_talk: bool) -> None:
    """After an answer or a change: the read-back where the guest had finished, else what to ask next."""
    heard = turn.talk.expecting.kind == "confirm" and turn.talk.read_back == turn.order.revision
    if turn.talk.finishing and turn.order.settled and heard:
        _ask_again(turn)
    elif turn.talk.finishing and turn.order.settled:
        read_back(turn)
    else:
        next_question(turn, after_talk=after_talk)


def after_read_back(turn: Turn, meaning: Meaning, *, changed: bool, talked: bool) -> None:
    """What was said in answer to the read-back."""
    yes, no = meaning.has(Kind.YES), meaning.has(Kind.NO)
    if changed or meaning.has(Kind.READ_BACK):
        read_back(turn)
    elif no and not yes and turn.needs_a("approve"):
        return  # "no, you quoted me the other price": staff's answer brings the next question
    elif no and not yes:
        turn.ask("ask_what_to_change", TO_CHANGE)
    elif yes and meaning.confidence < SURE_TO_SUBMIT:
        turn.doubt()
    elif meaning.has(Kind.DONE) and (not yes or (not no and is_weak(meaning))) and not turn.moves:
        read_back(turn)  # "that's it" is answered by the order, however often it was read; so is "okay, that's it"
    elif yes and (no or not is_plain_yes(meaning)):
        _ask_again(turn)
    elif yes and says_only_heard(meaning, turn.talk.expecting):
        _ask_again(turn, ONCE_MORE)
    elif yes and turn.talk.read_back == turn.order.revision:
        submit(turn)
    elif yes:
        read_back(turn)  # the total was not heard: somebody spoke over it
    elif is_thinking(meaning):
        return  # anything else, if only "fine", is answered: it may have been meant for a yes
    elif talked or turn.moves or meaning.has(Kind.DONE) or meaning.has(Kind.NOISE) or meaning.has(Kind.THANKS):
        if not turn.needs_a("approve"):  # else staff's answer brings the question, with the total that holds
            _ask_again(turn)
    elif not turn.needs_a("reason"):  # else what the cloud makes of it brings the next question
        turn.doubt()


def _ask_again(turn: Turn, expecting: Expecting = AGAIN) -> None:
    if turn.talk.read_back != turn.order.revision:
        read_back(turn)  # somebody spoke over it: what a yes would be to was never heard
        return
    turn.ask("confirm_again", expecting, total=Cents(turn.total_cents()))


def submit(turn: Turn) -> None:
    """The guest's explicit yes to what was read back. The order's workflow owns it from here."""
    if ask_missing(turn):
        return
    total = turn.total_cents()
    ask = turn.ask_of(
        Action.SUBMIT_ORDER, amount={"cents": total}, subject=turn.checks.session, revision=turn.order.revision
    )
    verdict = permits.outcome(turn.permitted(ask, said_yes=True))
    if verdict == permits.ASK_STAFF:
        if any(w.action == "order_total_over_limit" for w in turn.talk.waiting):
            turn.put(yes_stands=True)
            turn.ask("waiting_for_staff", WAITED_FOR)  # a second yes is no reason to be silent
            return
        turn.approval("order_total_over_limit", amount={"cents": total})
        turn.put(expecting=Expecting("more"), yes_stands=True)
        turn.asked = True
    elif verdict == permits.HAND_OVER:
        turn.hand_over("order_total_over_limit", over=True)
    elif verdict:
        turn.say(verdict)
    else:
        turn.put(phase=Phase.CONFIRMED, expecting=Expecting(), submitted_revision=turn.order.revision)
        if turn.serving.channel != "headset":
            turn.say("thank_you")  # heard while the order is on its way; it promises nothing
        turn.need("submit", f"submit:{turn.order.revision}", {"quoted_total_cents": total}, SUBMIT_PATIENCE_S)
        turn.asked = True


def says_done(meaning: Meaning) -> bool:
    """ "That's it", in words: a "no" before a correction ends nothing."""
    return any(span.meaning == "say: done" for span in meaning.spans)


def is_weak(meaning: Meaning) -> bool:
    """Whether what sounds like a yes only leads up to something: "okay then, that's all"."""
    said = [set(s.text.split()) - _LEADS for s in meaning.spans if s.meaning == "say: yes"]
    thanked = any("right" in words for words in said)  # "right, that's it, thanks": that was asked, and they are done
    return all(words <= WEAK | HEARD | (NOW if thanked else KINDLY) for words in said)


_LEADS = frozenset(("actually", "oh", "well"))  # "actually okay, that's it" is no more of a yes than "okay, that's it"


def says_only_heard(meaning: Meaning, was: Expecting) -> bool:
    """Whether what sounds like a yes may be none: "all right" to the total, "good" or a nod behind anything else.

    Where just that was asked, a second "okay" is the yes.
    """
    if was == ONCE_MORE:
        return False
    yes = " ".join(s.text for s in meaning.spans if s.meaning == "say: yes").replace("all right", "alright")
    said = set(re.findall(r"\w+", yes)) - POLITE
    if was in (AGAIN, WAITING):
        return bool(said) and said <= HEARD | WEAK | NODS
    stated = {"that", "thats", "this", "it", "its"} & {w for s in meaning.spans for w in s.text.split()}
    return bool(said & HEARD) and said <= HEARD | {"right"} and not stated  # "that's okay" is said of the order


def is_plain_yes(meaning: Meaning, also: Collection[Kind] = ()) -> bool:
    """ "Yes, that's right", not "yes, can I ask you something first": only a yes and nothing else sends an order.

    also: what says the same again where it was asked for ("yes, use the points").
    """
    if any(intent.kind not in BESIDE_YES and intent.kind not in also for intent in meaning.intents):
        return False  # "yes, hold on", "yes, how long is that good"
    if meaning.has(Kind.DONE) and is_weak(meaning):
        return False  # "okay, that's it then": asks for the end, and says yes to nothing yet
    if any(HEDGES & set(s.text.split()) for s in meaning.spans if s.meaning == "say: yes"):
        return False  # "sure, I think"
    others = [s for s in meaning.spans if not s.meaning.startswith("say:")]
    beside = [w for s in others for w in s.text.lower().split()]
    if PAYING & set(beside):  # "fine, at the window": where one pays changes nothing
        beside = [w for w in beside if w not in PAYING | AT]
    most = QUIET_BESIDE if all(s.meaning in QUIET for s in others) else BESIDE_A_YES
    return len(beside) <= most and not HESITATIONS & set(beside)


def is_filler(meaning: Meaning) -> bool:
    """ "Um", a cough, nothing: no one's request. More words than that, even if unknown, want an answer; so do two that
    say something ("zero cokes")."""
    words = meaning.spans[-1].end if meaning.spans else 0
    says = any(span.meaning not in SAYS_NOTHING for span in meaning.spans)
    return meaning.completeness is Completeness.EMPTY or (
        meaning.has(Kind.NOISE) and words <= FILLER_WORDS and not says
    )


def is_thinking(meaning: Meaning) -> bool:
    """ "Um", "let me see": they are not done, and nothing is asked of them again."""
    return is_filler(meaning) and {w for s in meaning.spans for w in s.text.split()} <= HESITATING


def only_nods(meaning: Meaning) -> bool:
    """ "Hm, okay", to an answer: the next question may go on from it."""
    nothing = not (meaning.commands or meaning.unknown or meaning.ambiguities)
    return nothing and {i.kind for i in meaning.intents} <= {Kind.YES, Kind.NOISE}


def says_nothing_new(meaning: Meaning, *, changed: bool, talked: bool) -> bool:
    """Talk, a question, or a code, between our question and what answers it."""
    only_codes = bool(meaning.commands) and all(isinstance(c, UseCode) for c in meaning.commands)
    return only_codes or (not changed and (talked or meaning.has(Kind.NOISE)))


def hesitates(meaning: Meaning) -> bool:
    """ "Wait", "hold on": words that begin a repair, and no more."""
    said = [span.meaning for span in meaning.spans if span.meaning != "fill"]
    return bool(said) and all(one == "repair" for one in said) and not meaning.commands
