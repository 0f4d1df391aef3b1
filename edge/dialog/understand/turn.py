"""One turn: hypotheses in, the best Meaning out.

It decides between readings of the same turn, how sure it is, and whether the words are finished. It never acts: the
commands it returns are proposals for `domain.order.apply`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from operator import itemgetter

from domain.completeness import Completeness
from domain.menu import Serving
from domain.order import Add, ItemLine, Order
from edge.dialog.meaning import Expecting, Heard, Intent, Kind, Meaning, Span
from edge.dialog.understand import tellings
from edge.dialog.understand.apart import counted_apart
from edge.dialog.understand.asks import as_asked_about, like_questions, take_questions
from edge.dialog.understand.borders import with_borders
from edge.dialog.understand.changes import answer_none
from edge.dialog.understand.either_of import either_of
from edge.dialog.understand.head_again import told_apart
from edge.dialog.understand.heard_again import heard_again
from edge.dialog.understand.hearing import edges_of, heard_through, said_once
from edge.dialog.understand.kinds_listed import kinds_counted
from edge.dialog.understand.last_line import changed_last
from edge.dialog.understand.like_idle import like_idle, where_said
from edge.dialog.understand.matching import grammar
from edge.dialog.understand.mixed import mixed
from edge.dialog.understand.of_as_many import by_what_is_on_them
from edge.dialog.understand.of_both import greens_in_front, named_by_the_first, named_by_what_is_with_it
from edge.dialog.understand.on_all import several_named
from edge.dialog.understand.one_so import one_so
from edge.dialog.understand.only_some import without_only_of_some
from edge.dialog.understand.phrasal import together
from edge.dialog.understand.reader import read
from edge.dialog.understand.replacing import NOT_ORDERED
from edge.dialog.understand.restarted import without_restarts
from edge.dialog.understand.said_behind import said_behind
from edge.dialog.understand.segments import Segment, segment, whole_clauses
from edge.dialog.understand.shared_out import shared_out
from edge.dialog.understand.so_many_of_each import so_many_of_each
from edge.dialog.understand.state import State
from edge.dialog.understand.talk_around import without_options_told, without_talk
from edge.dialog.understand.unpunctuated import after_talk, before_counts, unpunctuated
from edge.dialog.understand.what_is_in_it import named_by_what_is_in_them
from edge.dialog.understand.work import commands, from_order
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.numbers import NUMBERS
from edge.dialog.vocabulary.sayings import language_of
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import QUESTION, Word, Words, split

MOST_HEARD = 5  # alternatives that are read; a recogniser's tail is noise
# Mean certainty of the words from which on no other reading is looked for, where the best one leaves nothing over: of
# 33 such openings of the guest bank (quiet, 20 and 10 dB) none came out otherwise by them, at any certainty.
HEARD_WELL = 0.6
MIXED = 1.5  # alternatives down, as which one that was put together of parts counts
MOST_COMMANDS = 40
MONEY = frozenset(("dollar", "buck", "dolar", "peso"))  # stems
_NUMBER = r"(?:\d+(?:\.\d\d)?|" + "|".join(sorted((w for w in NUMBERS if w.isalpha()), key=len, reverse=True)) + ")"
AMOUNT = re.compile(
    rf"\$\s*\d+(?:\.\d\d)?|\b(?:{_NUMBER}[ -]+(?:and +)?){{1,4}}(?:dollars?|bucks?|cents?|d[oó]lares|pesos|centavos)\b",
    re.IGNORECASE,
)
_MONEY_SAID = re.compile(r"\$|dollar|buck|cent|d[oó]lar|peso", re.IGNORECASE)  # no amount is without one of these
MONEY_OFF = re.compile(
    rf"\b(?:take|knock|get|give|make it|shave)\b[^,.;!?]{{0,20}}?(?:{AMOUNT.pattern})\s+off\b"
    r"(?:\s+(?:of\s+)?(?:that|it|this|them|the \w+|my \w+))?",
    re.IGNORECASE,
)
# "Take half off that": a wish for money off, and nothing is taken off the order.
_HALF_OFF = re.compile(
    r"\b(?:take|knock|get|give|make it|make that|do|shave|want|have|need)\b[^,.;!?]{0,20}?"
    r"\b(?:half|a third|a quarter)(?: (?:the )?price)? off\b"
    r"(?:\s+(?:of\s+)?(?:that|it|this|them|everything))?(?=\s*(?:[,.;!?]|$| (?:then|please|today|now|for)\b))",
    re.IGNORECASE,
)
_STROKE = re.compile(r"(?<=[^\W\d_]{3})\s+/\s+(?=\w)")  # and no "w / cheese", "1 / 2"
# Single words that say yes and fill pauses as well: an answer only where one is awaited, or alone.
_WEAK_YES = frozenset(
    words_of(
        """
    ok okay good great perfect right yeah sure yep exactly va right
    """
    )
)
_PARDON = frozenset(("what", "que", "como", "sorry what", "what what"))  # alone: say it again
_CHOICES = frozenset(("size", "slot", "group", "which"))  # what is expected: a choice, told in whatever words
_BEHIND = frozenset(("for me", "para mi", "then", "added"))
_ENDS_OPEN = frozenset(
    ("and", "or", "with", "no", "light", "extra", "add", "only", "a", "the", "order", "on", "into", "make", "remove")
) | {"insteadof", "except", "repair", "another", "sideof", "numlike"}


def understand(
    heard: Sequence[Heard],
    order: Order,
    expecting: Expecting,
    lexicon: Lexicon,
    serving: Serving | None = None,
    speaker: str = "customer",
) -> Meaning:
    """What a finished (or still running) turn means, against the draft and what the agent asked for last."""
    read = partial(_hypothesis, order=order, expecting=expecting, lexicon=lexicon, serving=serving, speaker=speaker)
    if not heard:
        return Meaning(completeness=Completeness.EMPTY)
    first = (*read(heard[0], 0), heard[0])
    if _stands(first[1], heard[0]):
        return first[1]
    rows = [first, *((*read(one, rank), one) for rank, one in enumerate(heard[1:MOST_HEARD], 1))]
    score, meaning, best = max(rows, key=itemgetter(0))
    others = [one.text for one in heard[:MOST_HEARD] if one is not best]
    for text in mixed(best.text, others, meaning.spans) if others else ():
        again, other = read(Heard(text, best.confidence), MIXED)
        if again > score:
            score, meaning = again, other
    return meaning


def _stands(meaning: Meaning, heard: Heard) -> bool:
    """Heard well and explained to the last word: what else it may have been is not looked at. "Remove the milk", where
    there is none, is that, and no "meal" that could be added. It saves two thirds of the time, besides."""
    sure = _mean(heard.word_confidences) if heard.word_confidences else heard.confidence
    noise = any(intent.kind is Kind.NOISE for intent in meaning.intents)
    gone = sum(span.meaning == NOT_ORDERED for span in meaning.spans)  # known words, and nothing in the order for them
    return sure >= HEARD_WELL and len(meaning.unknown) == gone and not (meaning.ambiguities or noise)


def _mean(shares: Sequence[float]) -> float:
    return max(0.0, min(1.0, sum(shares) / len(shares)))


def _hypothesis(
    hypothesis: Heard,
    rank: float,
    *,
    order: Order,
    expecting: Expecting,
    lexicon: Lexicon,
    serving: Serving | None,
    speaker: str,
) -> tuple[float, Meaning]:
    """What one hypothesis means, and how well it stands beside others."""
    words = split(_one_by_one(_without_amounts(hypothesis.text, lexicon)))
    meaning, worth = _read(as_sure(words, hypothesis), order, expecting, lexicon, serving, speaker)
    sure = meaning.confidence * (0.5 + 0.5 * _trust(hypothesis, words))
    return sure - 0.03 * rank + 0.01 * min(worth, 30.0) / max(1, len(words.words)), meaning


def as_sure(words: Words, heard: Heard) -> Words:
    """The words with how sure the recogniser was of each, where it says."""
    tokens = heard.text.split()
    if not heard.word_confidences or len(tokens) != len(heard.word_confidences):
        return words
    each = [(p, split(token).words) for p, token in zip(heard.word_confidences, tokens, strict=True)]
    if sum(len(parts) for _, parts in each) == len(words.words):
        sure = [p for p, parts in each for _ in parts]
    else:  # some were put together: "twenty four"
        by_text = {w.text: p for p, parts in each for w in parts}
        sure = [by_text.get(w.text.partition(" ")[0], 1.0) for w in words.words]
    return replace(words, words=tuple(replace(w, sure=p) for w, p in zip(words.words, sure, strict=True)))


def _trust(heard: Heard, words: Words) -> float:
    if heard.word_confidences and words.words:
        return _mean(heard.word_confidences)
    return max(0.0, min(1.0, heard.confidence))


def _read(
    words: Words, order: Order, expecting: Expecting, lexicon: Lexicon, serving: Serving | None, speaker: str
) -> tuple[Meaning, float]:
    """By the rules; without the clauses that are like those that only told or asked, where nothing but an order that
    the rules made of them is left out by that."""
    meaning, worth = _by_rules(words, order, expecting, lexicon, serving, speaker)
    if not (meaning.commands or meaning.ambiguities):
        return meaning, worth
    where = where_said(expecting, begun=bool(order.lines))
    less = like_idle(words, lexicon, where, meaning.language)
    asked = any(i.kind.value.startswith("ask_") for i in meaning.intents)  # what is said beside it is for the rules
    if less is words or (asked and any(w.asks for w in less.words)):
        return meaning, worth
    other, worth_other = _by_rules(less, order, expecting, lexicon, serving, speaker)
    return (other, worth_other) if _orders_less(meaning, other) else (meaning, worth)


def _orders_less(meaning: Meaning, other: Meaning) -> bool:
    """Whether the other adds less, or has less to ask, and changes the same."""
    adds = [c for c in meaning.commands if isinstance(c, Add)]
    changes = [c for c in meaning.commands if not isinstance(c, Add)]
    left = list(other.commands)
    for command in changes:
        if command not in left:
            return False
        left.remove(command)
    if len(left) == len(adds):  # a word that may be a dish that we do not have is told so all the same
        return left == adds and len(other.ambiguities) < len(meaning.ambiguities)
    return len(left) < len(adds) and all(command in adds for command in left)


def _by_rules(
    words: Words, order: Order, expecting: Expecting, lexicon: Lexicon, serving: Serving | None, speaker: str
) -> tuple[Meaning, float]:
    if not words.words:
        return Meaning(completeness=Completeness.EMPTY), 0.0
    language = language_of([w.text for w in words.words])
    unwritten = unpunctuated(words.words)
    marked = tellings.marked(words, lexicon, answers=expecting.kind in _CHOICES)
    said = said_once(marked, lexicon)
    said = after_talk(said, lexicon) if unwritten else said
    put_right = kinds_counted(
        together(heard_through(counted_apart(said, lexicon), lexicon, language), lexicon), lexicon
    )
    if unwritten:
        put_right = before_counts(put_right, lexicon)
    all_segments, worth, doubt = _segments(put_right, lexicon, expecting)
    all_segments = [replace(s, tag="num", value=2) if s.tag == "couple" else s for s in all_segments]
    all_segments = said_behind(all_segments, lexicon)
    all_segments = greens_in_front(named_by_what_is_with_it(all_segments, lexicon), lexicon)
    all_segments = named_by_what_is_in_them(by_what_is_on_them(all_segments, lexicon), lexicon)
    told = tellings.spoken_of(all_segments, put_right)
    all_segments = tellings.as_talk(all_segments, put_right)
    if unwritten:
        all_segments = with_borders(all_segments, lexicon)
    if expecting.kind not in _CHOICES and all(w.sure is None for w in words.words):
        all_segments = without_options_told(all_segments)
    all_segments = named_by_the_first(without_restarts(all_segments), lexicon)
    all_segments = either_of(all_segments, order, expecting)
    all_segments = shared_out(all_segments, lexicon, order, expecting)
    kept, questions, taken = take_questions(all_segments, put_right, asked=words.asked, ordered=_things_of(order))
    kept = as_asked_about(kept, all_segments, taken)
    kept, questions = like_questions(kept, questions, put_right)
    said_of = so_many_of_each(without_only_of_some(told_apart(kept, lexicon)))
    said_of = several_named(said_of, sum(line.qty for line in order.lines), lexicon)
    st = State(lexicon, serving, order, expecting, said_of, speaker, language, from_order(order, lexicon))
    st.doubt(doubt)
    _look_at(st)
    things = (ref for n in questions[-1:] for ref in n.about if lexicon.item(ref) or lexicon.menu.combo(ref))
    about = tuple(things) if questions else told
    st.antecedent = about[0] if len(about) == 1 else ""
    stands = next((w for w in st.recent() if questions and w.thing is not None and w.thing.id == st.antecedent), None)
    if stands is not None and expecting.kind not in _CHOICES:
        st.attend(stands)  # "does the cheeseburger have onions? No onions, then"
    read(st)
    _answers(st)
    made = (*st.first_commands, *commands(st.works, speaker))[:MOST_COMMANDS]
    st.intents = _without_asked(st.intents, all_segments, asked=words.asked)
    intents = _intents([*questions, *st.intents], st, bool(made or st.extra_commands))
    if not (made or st.extra_commands or intents or st.unknown or st.ambiguities):
        intents = (Intent(Kind.NOISE),)
    confidence = _confidence(st, all_segments, intents, bool(made), put_right)
    meaning = Meaning(
        commands=(*made, *st.extra_commands),
        intents=intents,
        unknown=tuple(st.unknown),
        ambiguities=tuple(st.ambiguities),
        spans=_spans(st, all_segments, taken),
        confidence=confidence,
        completeness=_completeness(words, all_segments, st, intents, acts=bool(made or st.extra_commands)),
        language=language,
    )
    return one_so(meaning, lexicon), worth


def _things_of(order: Order) -> frozenset[str]:
    return frozenset(line.item if isinstance(line, ItemLine) else line.combo for line in order.lines)


def _segments(words: Sequence[Word], lexicon: Lexicon, expecting: Expecting) -> tuple[list[Segment], float, float]:
    """The turn in segments, what they are worth, and the doubt where words left over were heard a second time."""
    edges = edges_of(words, lexicon)
    said, clauses = grammar(words, lexicon), whole_clauses(words, lexicon, expecting.kind)
    found, worth = segment(words, lexicon, edges, said, clauses)
    again = heard_again(words, found, lexicon)
    if not again.edges and not again.hits:
        return without_talk(found), worth, 1.0
    for start, added in again.edges.items():
        edges[start] += added
    found, worth = segment(words, lexicon, edges, said, [*again.hits, *clauses])
    found = without_talk(found)
    return found, worth, again.doubt(found)


def _look_at(st: State) -> None:
    """What the turn begins by speaking of: the line asked about, else the one that was changed last."""
    line = next((w for w in st.alive() if w.origin is not None and w.origin.id == st.expecting.line), None)
    if line is not None and st.expecting.kind in ("size", "slot", "group"):
        st.attend(line, st.expecting.slot)
        return
    live = [w for w in st.alive() if w.thing is not None]
    if live:
        st.attend(live[-1])
    changed = next((w for w in live if w.origin is not None and w.origin.id == changed_last(st.order)), None)
    if changed is not None and changed is not live[-1]:
        st.attend(changed)


def _answers(st: State) -> None:
    """A bare "no" to a question for a choice picks the option that says none."""
    if st.expecting.kind == "group" and any(n.kind is Kind.NO for n in st.intents) and answer_none(st):
        st.intents = [n for n in st.intents if n.kind is not Kind.NO]


def _without_asked(intents: list[Intent], segments: Sequence[Segment], *, asked: bool) -> list[Intent]:
    """ "Right?", "¿está bien?": what is asked is no yes. Where another yes is said, that one stands."""
    said = [s for s in segments if s.tag == "say" and s.value == Kind.YES.value]
    after = {s.start: segments[n + 1].pause if n + 1 < len(segments) else 0 for n, s in enumerate(segments)}
    meant = {s.text for s in said if after[s.start] < QUESTION and not (asked and s is segments[-1])}
    return [n for n in intents if n.kind is not Kind.YES or n.text in meant]


def _intents(found: list[Intent], st: State, acts: bool) -> tuple[Intent, ...]:
    kept: list[Intent] = []
    kinds = {n.kind for n in found}
    for intent in found:
        if intent.kind is Kind.YES and intent.text in _WEAK_YES:
            awaited = st.expecting.kind in ("confirm", "yes_no", "more")
            if not awaited and (acts or len(kinds) > 1):
                continue
        if intent.kind is Kind.NO and Kind.DONE in kinds:
            continue
        if intent.kind in (Kind.GREETING, Kind.THANKS) and acts:
            continue
        if intent.kind is Kind.REPEAT and intent.text == "huh" and Kind.YES in kinds:  # "huh okay yes that's fine"
            continue
        if any(intent.kind is k.kind and intent.about == k.about for k in kept):
            continue
        kept.append(intent)
    if len(kept) == 1 and kept[0].kind is Kind.ASK_OTHER and kept[0].text in _PARDON:
        return (Intent(Kind.REPEAT, text=kept[0].text),)
    if len(kept) == 1 and kept[0].kind is Kind.NO and st.expecting.kind == "more":
        return (Intent(Kind.DONE, text=kept[0].text),)
    return tuple(kept)


def _confidence(
    st: State, segments: Sequence[Segment], intents: Sequence[Intent], acts: bool, words: Sequence[Word]
) -> float:
    sure = 0.98 * st.doubts
    size = sum(s.end - s.start for s in segments)
    strange = sum(s.end - s.start for s in segments if s.tag in ("x", "stop") and not words[s.start].told)
    if acts and size:
        sure *= 1.0 - 0.35 * strange / size
    if any(n.kind is Kind.NOISE for n in intents):
        sure *= 0.7
    return round(max(0.0, min(1.0, sure)), 3)


def _one_by_one(text: str) -> str:
    """ "Tots, large / hot chocolate, small": a stroke between two things parts them more than the commas in them."""
    return _STROKE.sub("; " if "," in text else ", ", text) if "/" in text else text


def _without_amounts(text: str, lexicon: Lexicon) -> str:
    """Sums of money are no counts and no numbers of combos: "two dollars" orders nothing, unless the menu says so.

    "Take five dollars off that" wishes for a discount; it takes nothing off the order.
    """
    text = _HALF_OFF.sub(" discount ", text)
    if _MONEY_SAID.search(text) is None or MONEY & lexicon.masks.keys():
        return text
    return AMOUNT.sub(" ", MONEY_OFF.sub(" discount ", text))


def _spans(st: State, segments: Sequence[Segment], taken: set[int]) -> tuple[Span, ...]:
    by_start = {st.segments[i].start: meaning for i, meaning in st.meanings.items() if i < len(st.segments)}
    spans: list[Span] = []
    for seg in segments:
        meaning = by_start.get(seg.start, "")
        if not meaning:
            if seg.start in taken:
                meaning = f"asks: {seg.value}" if seg.tag == "ask" else "asked about"
            elif seg.tag not in ("x", "stop"):
                meaning = f"{seg.tag}: {seg.value}" if seg.tag in ("say", "num") else seg.tag
            elif seg.tag == "stop":
                meaning = "talk"
        spans.append(Span(seg.start, seg.end, seg.text, meaning))
    return tuple(spans)


def _completeness(
    words: Words, segments: Sequence[Segment], st: State, intents: Sequence[Intent], *, acts: bool
) -> Completeness:
    last = segments[-1]
    text = words.words[-1].text
    if words.asked or words.closed:
        return Completeness.COMPLETE
    if acts and _said_behind(segments):
        return Completeness.OPEN
    if last.tag in _ENDS_OPEN or text in ("um", "uh", "uhm", "umm", "er", "este", "like", "so", "hmm"):
        return Completeness.DANGLING
    into = any(s.tag == "make" for s in segments)  # "change the fries to two", which they are already
    so_many = st.expecting.kind == "yes_no" and segments[0].value == "yes"  # "yes, twelve"
    if last.tag == "num" and st.expecting.kind not in ("size", "which") and not (st.repair or acts or into or so_many):
        return Completeness.DANGLING
    if not acts and intents and all(n.kind is Kind.GREETING for n in intents):
        return Completeness.OPEN
    if last.tag == "ask" and Kind(last.value) in (Kind.ASK_PRICE, Kind.ASK_AVAILABLE, Kind.ASK_INGREDIENTS):
        return Completeness.DANGLING if text not in ("it", "that", "those", "them") else Completeness.COMPLETE
    if last.tag in ("say", "ask", "clear", "undo", "scratch", "instead"):
        return Completeness.COMPLETE
    if text in ("please", "thanks", "favor", "gracias"):
        return Completeness.COMPLETE
    if st.expecting.kind in _CHOICES and (st.placed or st.last_asked or st.focus):
        return Completeness.COMPLETE
    return Completeness.OPEN


def _said_behind(segments: Sequence[Segment]) -> bool:
    """ "A cola then", "with bacon added", "cancel that": words that begin something elsewhere, and end this."""
    last = segments[-1]
    if last.tag == "remove":
        return last.text.endswith((" that", " this"))
    return last.text in _BEHIND and len(segments) > 1 and segments[-2].tag not in _ENDS_OPEN
