"""Clauses that tell something and order nothing: "my wife usually gets the shake", "the fries were cold last time".

It decides by the grammar of a statement alone, on whatever menu: who or what it is about, its verb, and when that was.
What was, what somebody does as a rule, what would be, what one loves or smells, and how a thing is, are told. A clause
that begins to order is never one, nor a question, nor a correction ("the coke was a large"). Nothing is ordered or
changed by the words of such a clause; those of the others are read as if it had not been said.
"""

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from edge.dialog.meaning import Kind
from edge.dialog.understand import telling_words as said
from edge.dialog.understand.asked_aloud import asked_aloud
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.what_it_does import does_to_one, what_kin_do
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.words import QUESTION, STOP, Word, Words, split

Knows = Callable[[Word], bool]  # whether a word is one of the menu's, or a count

MOST_OF_A_SUBJECT = 10  # words: "that X on the sign by the window"
BARE_SUBJECT = 2  # words of a subject without an article: "grandpa never leaves without ..."
LEAST = 3  # words of a statement: somebody, what they do, and what with
FEW = 3  # words of what most of are spoken of: "most chocolate chip cookies are"
AGO = 5  # words from the beginning: "a couple of weeks ago"


@dataclass(frozen=True, slots=True)
class Clause:
    words: tuple[str, ...]
    known: tuple[bool, ...]  # of each word, whether it is one of the menu's, or a count

    def has(self, phrases: said.Phrases) -> bool:
        none = phrases.keys().isdisjoint(self.words)
        return not none and any(said.begins(phrases, self.words, i) for i in range(len(self.words)))


def marked(words: Words, lexicon: Lexicon, *, answers: bool) -> tuple[Word, ...]:
    """The words, with those of clauses that only tell marked as told, and parted from the others.

    answers: whether a choice was asked for; "I had ranch last time" answers it, where nothing else does.
    """
    knows = named_by(lexicon)
    ranges = list(told(words.words, knows, asked=words.asked))
    positions = {i for start, end in ranges for i in range(start, end)}
    rest = [w for i, w in enumerate(words.words) if i not in positions]
    if not positions or (answers and not any(map(knows, rest))) or points_back(words.words, positions, lexicon):
        return words.words
    return parted(words.words, positions, set(), {at for border in ranges for at in border})


def parted(words: Sequence[Word], tells: Set[int], asks: Set[int], borders: Set[int]) -> tuple[Word, ...]:
    return tuple(
        replace(
            w,
            told=w.told or i in tells,
            asks=w.asks or i in asks,
            pause=max(w.pause, STOP) if i and i in borders else w.pause,
        )
        for i, w in enumerate(words)
    )


def without_told(text: str, lexicon: Lexicon) -> str:
    """The turn in its own words without what it tells; as it is where nothing of the menu is left, or where the rest
    points back at what was told: "I love your shakes, I'll take one"."""
    words = split(text)
    knows = named_by(lexicon)
    positions = {i for start, end in told(words.words, knows, asked=words.asked) for i in range(start, end)}
    tokens = text.split()
    sizes = [len(split(token).words) for token in tokens] if positions else []
    if not positions or sum(sizes) != len(words.words) or len(positions) == len(words.words):
        return text
    starts = [sum(sizes[:n]) for n in range(len(sizes))]
    left = [t for t, at, size in zip(tokens, starts, sizes, strict=True) if not positions & set(range(at, at + size))]
    rest = [w for i, w in enumerate(words.words) if i not in positions]
    while left and left[0].strip(",.").lower() in said.LEADS:
        left = left[1:]
    return " ".join(left) if any(map(knows, rest)) and not points_back(words.words, positions, lexicon) else text


def points_back(words: Sequence[Word], told_at: Set[int], lexicon: Lexicon) -> bool:
    """Whether what is left is of what was told: "(those fries are to die for,) one large", "(...) so one more". What
    points at a thing that was ordered before it does not: "a burger with ketchup on it, (he's worse than a child)"."""
    left = [i for i in range(len(words)) if i not in told_at]
    while left and words[left[-1]].text in said.MANNERS:
        left = left[:-1]
    names = named_by(lexicon)
    named = [i for i, w in enumerate(words) if w.number is None and w.stem not in lexicon.size_words and names(w)]
    things = (w for w in (words[i] for i in left) if w.number is None and w.stem not in lexicon.size_words)
    if left and words[left[-1]].stem in lexicon.size_words and not any(w.stem in lexicon.masks for w in things):
        return True
    if left and _only_its_size(words, left, lexicon):
        return True
    for n, i in enumerate(left):
        ends = n + 1 == len(left) or words[left[n + 1]].pause or left[n + 1] > i + 1
        ends = ends or words[left[n + 1]].text in said.GOES_ON  # "one of those and a large coke"
        of = n > 0 and words[left[n - 1]].text == "of"
        if of and n > 1:
            of = words[left[n - 2]].number is None and words[left[n - 2]].text not in said.POINTS  # "one of those"
        if ends and words[i].text in said.POINTS and not of:
            before = next((at for at in reversed(named) if at < i), None)
            if before is None or before in told_at:
                return True
    return False


def _only_its_size(words: Sequence[Word], left: Sequence[int], lexicon: Lexicon) -> bool:
    """ "(The fries here are killer,) one large and a coke": what begins with a count and a size, and names no thing."""
    n = 0
    while n < len(left) and (words[left[n]].number is not None or words[left[n]].text in said.ANY):
        n += 1
    sized = 0 < n < len(left) and words[left[n]].stem in lexicon.size_words and not words[left[n]].pause
    behind = words[left[n + 1]] if sized and n + 1 < len(left) else None
    return behind is not None and bool(behind.pause or behind.text in said.GOES_ON) and behind.text != "of"


def named_by(lexicon: Lexicon) -> Knows:
    """Tells whether a word is a count or one of the menu's, and no small word that is in a name as well."""
    return lambda word: word.number is not None or (lexicon.knows(word.stem) and word.text not in said.SMALL)


def told(words: Sequence[Word], knows: Knows, *, asked: bool) -> Iterator[tuple[int, int]]:
    """[start, end) of each clause that only tells."""
    known = [word.number is not None or knows(word) for word in words]
    for start, end in clauses_of(words):
        asks = asks_at_end(words, end, asked=asked)
        if to := asked_aloud(words, start, end, known, asked=asks):
            yield start, to
            continue
        if asks:
            continue
        clause = clause_of(words[start:end], knows)
        dropped = end < len(words) and words[end].text in said.BUT and clause.has(said.INTENDED)
        reason = end < len(words) and words[end].text in said.THEREFORE and _denies(clause)
        if _asks_on(words, end, asked=asked) and does_to_one(clause.words, clause.known, 0):
            continue  # "milk upsets my stomach, is there any in the pie?": that is what is asked for
        if end - start >= LEAST and (dropped or reason or is_told(clause)):
            yield start, end
        elif (at := _told_behind(clause)) is not None:
            yield start + at, end


def _asks_on(words: Sequence[Word], end: int, *, asked: bool) -> bool:
    """Whether a question follows behind a clause."""
    return end < len(words) and (asked or any(w.pause >= QUESTION for w in words[end + 1 :]))


def asks_at_end(words: Sequence[Word], end: int, *, asked: bool) -> bool:
    return asked if end == len(words) else words[end].pause >= QUESTION


def _told_behind(clause: Clause) -> int | None:
    """Where a telling begins behind an order, without a sign: "a small coke | my wife usually gets the shake"."""
    words = clause.words
    for i in range(1, len(words) - LEAST + 1):
        led = clause.known[i - 1] or words[i - 1] in said.BEFORE_A_TELLING
        if led and words[i] in said.BEGIN_A_TELLING and is_told(Clause(words[i:], clause.known[i:])):
            return i
    return None


def spoken_of(segments: Sequence[Segment], words: Sequence[Word]) -> tuple[str, ...]:
    """The things that are named in what is told."""
    items = (s for s in segments if s.tag == "item" and s.candidates and words[s.start].told)
    return tuple(dict.fromkeys(s.candidates[0].ref for s in items))


def as_talk(segments: Sequence[Segment], words: Sequence[Word]) -> list[Segment]:
    """The segments, with those of told words read as talk. What is said to us in them, or about us, stays."""
    if not any(w.told for w in words):
        return list(segments)
    return [
        replace(s, tag="stop", value=None, candidates=(), other=(), rest=())
        if (s.tag not in _STAYS or s.value in _STEERS or _is_said_of_it(s, words))
        and all(w.told for w in words[s.start : s.end])
        else s
        for s in segments
    ]


def _is_said_of_it(seg: Segment, words: Sequence[Word]) -> bool:
    """ "(Those rings) are the (best)", "that price (is steep)": no question, with its subject before it, or begun like
    none."""
    first = words[seg.start]
    if seg.tag != "ask" or first.text not in said.IS | said.WAS:
        return seg.tag == "ask" and first.text in said.OF_A_PRICE
    return seg.start > 0 and words[seg.start - 1].told and not first.pause


_STAYS = frozenset(("say", "ask", "fill", "stop"))
# What would answer us or end the order: "we had a shake yesterday and it was great".
_STEERS = frozenset(
    k.value for k in (Kind.YES, Kind.NO, Kind.DONE, Kind.REPEAT, Kind.READ_BACK, Kind.WAIT, Kind.BYE, Kind.USUAL)
)


def clause_of(words: Sequence[Word], knows: Knows) -> Clause:
    return Clause(tuple(w.text for w in words), tuple(w.number is not None or knows(w) for w in words))


def clauses_of(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """[start, end) between pauses, before a "so" or "but", and where somebody begins to order."""
    text = tuple(w.text for w in words)
    start = 0
    for i in range(1, len(words)):
        begins = text[i - 1] not in said.LEADS_ON_TO_WANT and said.begins(said.ORDERING, text, i)
        supposed = begins and said.begins(said.WOULD, text, i) and _supposes(text[start:i])
        if begins and (supposed or behind_leads(text[:i], start) == i):
            begins = False  # "so give me", "maybe next time I will try the shake", "if I was hungry I would get ..."
        how = i + 2 >= len(words) or bool(words[i + 2].pause)  # "fell asleep so quietly", "is so expensive"
        ends = text[i] in said.ENDS and text[i - 1] not in said.BEFORE_SO and not how
        if words[i].pause or ends or begins:
            yield start, i
            start = i
    yield start, len(words)


def _supposes(words: tuple[str, ...]) -> bool:
    at = behind_leads(words, 0)
    supposed = words[at : at + 1] == ("if",) and not said.WAS_SO.isdisjoint(words)
    return supposed or any(said.begins(said.ANOTHER_TIME, words, i) for i in range(len(words)))


def behind_leads(words: Sequence[str], at: int) -> int:
    """Where a clause begins behind its "oh", "and", "so", "oh my god"."""
    while at < len(words):
        sighs = words[at] == "my" and at + 1 < len(words) and words[at + 1] in said.SIGHS
        if not sighs and words[at] not in said.LEAD:
            break
        at += 1 + sighs
    return at


def is_told(clause: Clause) -> bool:
    """Whether a clause only tells."""
    words = clause.words
    at = behind_leads(words, 0)
    if at == len(words):
        return False
    if clause.has(said.RHETORIC) or _of_taste_or_time(words, at):
        return True
    if words[at] == "were" and at + 1 < len(words) and words[at + 1] in said.WE_ARE:
        words = (*words[:at], "theyre", *words[at + 1 :])  # as it is heard without its sign
        clause = replace(clause, words=words)
    if _said_in_the_car(words, at):
        return True
    if words[at] in said.ASKS and not clause.has(said.HAD_I):
        return False
    if words[at] == "youre" and at + 1 < len(words) and _is_doing(words[at + 1]):
        return False  # "you're breaking up"
    orders = said.begins(said.ORDERING, words, at) and not said.begins(said.ANOTHER_TIME, words, at + 1)
    if _nobody(words, at) or _shares(words, at) or _of_most(words, at):
        return True
    if does_to_one(words, clause.known, at) or what_kin_do(words, clause.known, at):
        return True
    if clause.has(said.ANOTHER_DAY) or (_supposes(words) and not orders):
        return True  # "I would kill for a shake"
    if orders or (not said.THE_SAME.isdisjoint(words) and not clause.has(said.MY_USUAL)):
        return False
    start = behind_leads(words, _behind_when(words, at))
    found = _verb(clause, start)
    if found is None:
        return _cannot(clause, start)
    verb, thing = _of_the_thing(clause, start, found)
    if verb is None:
        return False
    return _tells(clause, start, verb, thing=thing) or _cannot(clause, start)


def _denies(clause: Clause) -> bool:
    """ "She doesn't eat beef(, so ...)", "I don't want bad breath": why something is had, where nothing that we have is
    named. "I don't want pickles, so ..." leaves them off."""
    at = behind_leads(clause.words, 0)
    who = next((n for n, w in enumerate(clause.words) if n >= at and w in said.PEOPLE), None)
    return who is not None and "not" in clause.words[who + 1 : who + FEW + 1] and not any(clause.known)


def _of_taste_or_time(words: Sequence[str], at: int) -> bool:
    """What sort of person one is, how one likes things, and what is had some other time or elsewhere."""
    told = " ".join(words[at:])
    return any(form.fullmatch(told) for form in (said.A_SORT, said.A_TASTE, said.SOME_OTHER_TIME))


def _said_in_the_car(words: Sequence[str], at: int) -> bool:
    """ "Stop throwing fries", "eat your burger", "put the shake down", said to a child; "there's fries all over"."""
    first, behind = words[at], words[at + 1 :]
    if len(behind) < LEAST - 1:
        return False
    match first:
        case "stop" | "quit":
            return behind[0].endswith("ing")
        case "there":
            return any(said.begins(said.STREWN, words, i) for i in range(at, len(words)))
        case "put":
            return behind[0] in said.DETERMINERS - said.ANY and "down" in behind[2:4]
        case "give" | "hand" | "pass" | "finish":
            return behind[0] == "your"
        case "do":
            return behind[0] == "not" and behind[1] in said.MISDEEDS
    return first in said.EATS and behind[0] in ("your", "that", "it")


def _nobody(words: Sequence[str], at: int) -> bool:
    """ "Nobody's having ice cream", "no one wants fries", "none of us are eating": it is wanted by nobody."""
    some = said.ends(said.NO_ONE, words, at)
    return bool(some) and some < len(words) and (words[some] in said.VERBS or words[some - 1] in said.BE_TOO)


def _of_most(words: Sequence[str], at: int) -> bool:
    """ "Most tarts don't", "most burgers have that anyway": of things as they are elsewhere."""
    behind = words[at + 2 : at + 2 + FEW]
    return (
        words[at] in said.MOST
        and words[at + 1 : at + 2] not in (("of",), ())
        and not said.SAID_OF_ALL.isdisjoint(behind)
    )


def _shares(words: Sequence[str], at: int) -> bool:
    """ "He'll just eat mine", "they can share our fries": of what somebody has already."""
    led = said.ends(said.MIGHT, words, at)
    rest = [w for w in words[led:] if w not in said.ADVERBS] if led else []
    rest = rest[1:] if rest[:1] == ["have"] and rest[1:2] in (["some"], ["half"]) else rest
    if not rest or (rest[0] not in said.SHARES and rest[:2] not in (["some", "of"], ["half", "of"])):
        return False
    whose = next((w for w in rest[1:4] if w not in ("some", "half", "of", "from", "off", "at")), "")
    return whose in said.ONES_OWN and said.SO_MADE.isdisjoint(rest)


def _behind_when(words: tuple[str, ...], at: int) -> int:
    """Where the subject begins behind "the last time", "a month ago", "normally"."""
    ago = next((i for i in range(at, min(at + AGO, len(words))) if words[i] == "ago"), -1)
    if ago >= 0:
        return ago + 1
    led = at + 1 if words[at] == "the" and at + 1 < len(words) else at
    for first in (at, led):
        for phrases in (said.OF_BEFORE, said.AS_A_RULE):
            if end := said.ends(phrases, words, first):
                return end
    return at


def _verb(clause: Clause, start: int) -> int | None:
    """The first verb behind a subject; None where there is neither."""
    words = clause.words
    if start >= len(words):
        return None
    if words[start] in said.BE_TOO | said.OF_ONESELF:
        return start
    for i in range(start + 1, min(start + 1 + MOST_OF_A_SUBJECT, len(words))):
        done = (
            words[i].endswith("ed") and words[start] in said.PRONOUNS and said.ADVERBS.issuperset(words[start + 1 : i])
        )
        follows = words[i + 1] if i + 1 < len(words) else ""
        noun = clause.known[i] or (words[i] in said.DO - said.HAVE and follows in said.OF_A_THING)
        ends_so = words[start] == "it" and words[i].endswith("s") and words[i] not in said.OF_WHAT_IT_IS
        does = ends_so and not clause.known[i] and said.ADVERBS.issuperset(words[start + 1 : i])
        if does and i + 1 < len(words):
            return i  # "it ends up on the seats"
        if i > start and _is_at_it(clause, i):
            return i if _is_subject(words[start:i]) else None
        if done or (words[i] in said.VERBS and not noun):  # "the aloe drink is ..."
            return i if _is_subject(words[start:i]) else None
    return None


def _is_at_it(clause: Clause, i: int) -> bool:
    """ "My brother's bringing ...", without its sign: what somebody is doing, that is no way to have something."""
    word, who = clause.words[i], clause.words[i - 1]
    return _is_doing(word) and not clause.known[i] and who.endswith("s") and not clause.known[i - 1]


def _is_doing(word: str) -> bool:
    return word.endswith("ing") and len(word) > len("being") and word not in said.WISHING


def _is_subject(words: Sequence[str]) -> bool:
    who = [w for w in words if w not in said.ADVERBS]
    if not who or not said.NO_SUBJECT.isdisjoint(who) or not (said.PRONOUNS - said.PLACES).isdisjoint(who[1:-1]):
        return False  # "a burger if that is ok"
    if len(who) > 1 and who[-1] in said.PRONOUNS - said.SOMEBODY - said.PLACES:
        return False  # "just a shake it smells ..."
    if who[0] in said.PRONOUNS | said.DETERMINERS:
        return True
    return len(who) <= BARE_SUBJECT and said.DETERMINERS.isdisjoint(who)


def _of_the_thing(clause: Clause, start: int, verb: int) -> tuple[int | None, bool]:
    """The verb of the sentence, and whether it is said of a thing of the menu: "the shake I had was warm". Without a
    second verb "the shake I had last time" names one."""
    words = clause.words
    subject = [i for i in range(start, verb) if words[i] not in said.ADVERBS]
    thing = words[start] in said.DETERMINERS - said.ANY and any(clause.known[start:verb])
    if not thing or words[subject[-1]] not in said.SOMEBODY:
        return verb, thing
    second = next((i for i in range(verb + 1, len(words)) if words[i] in said.OF_A_THING), None)
    return second, True


def _tells(clause: Clause, start: int, at: int, *, thing: bool) -> bool:
    words = clause.words
    who = [w for w in words[start:at] if w not in said.ADVERBS] or [words[at]]
    verb, rest = words[at], words[at + 1 :]
    before, rule = clause.has(said.OF_BEFORE), clause.has(said.AS_A_RULE)
    polite = verb in said.POLITE and who[0] in said.PARTY
    if (before and verb in said.BEFORE and not polite) or rule or clause.has(said.COMPARED):
        return True
    if verb in said.IS | said.WAS | said.BE_TOO:
        return _is_so(clause, who, verb, at, thing=thing)
    if verb in said.SEEM:
        return any(clause.known) or verb in said.BY_NOSE
    if verb in said.FEEL:
        return not _how_they_like_it(rest)
    if verb in said.AT_HAND:
        return _of_others(clause, who, verb) or _has_already(clause, verb, rest)
    if verb in said.CAME and rest[:1] == ("for",):
        return len(rest) > 1 and rest[1] in said.OURS  # "I came for a shake" wants one
    return True  # what was done, in the past


def _of_others(clause: Clause, who: Sequence[str], verb: str) -> bool:
    """What other people have or do. "The little guy gets a kids meal" orders, for one of the party."""
    if said.OTHERS.isdisjoint(who):
        return False
    asks = verb in said.WANTS or (verb in said.TAKES and who[0] in said.OF_THE_PARTY)
    return not asks or who[0] == "nobody" or clause.has(said.ELSEWHERE)


def _has_already(clause: Clause, verb: str, rest: Sequence[str]) -> bool:
    """What somebody has or has had: "we've got cokes in the car", "I got your salad", "Kev has eaten"."""
    if clause.has(said.AT_HOME) or (verb == "had" and clause.has(said.EATEN_AT)):
        return True
    if verb in said.HAD and not said.ONCE.isdisjoint(clause.words):
        return True
    if verb not in said.HAVE or any(w.startswith(said.OF_HARM) for w in rest):
        return False  # "we have a milk allergy in the car"
    plain = [w for w in rest if w not in said.ADVERBS and w != "not"]
    plain = plain[1:] if plain[:1] == ["got"] else plain
    if plain[:1] and plain[0] in said.DONE_WITH:
        return True
    yours = bool(plain) and plain[0] in said.YOURS and (any(clause.known) or len(plain) == 1)
    return yours or clause.has(said.ON_HAND) or _at_a_place(clause.words) or not said.ONCE.isdisjoint(clause.words)


def _at_a_place(words: Sequence[str]) -> bool:
    """ "In the car", "in her bag": where somebody has it already."""
    rows = zip(words, words[1:], words[2:], strict=False)
    return any(a in said.INSIDE and b in said.DETERMINERS and c in said.OUR_PLACES for a, b, c in rows)


def _how_they_like_it(rest: Sequence[str]) -> bool:
    """ "She loves hers with extra pickles", "he loves his burger plain"."""
    return bool(rest) and rest[0] in said.THEIRS and not said.SO_MADE.isdisjoint(rest)


def _is_so(clause: Clause, who: Sequence[str], verb: str, at: int, *, thing: bool) -> bool:
    """What somebody or something is, or was."""
    rest = [i for i in range(at + 1, len(clause.words)) if clause.words[i] not in said.HOW]
    how = clause.words[rest[0]] if rest else ""
    stressed = rest and rest[0] > at + 1
    bare = len(who) <= BARE_SUBJECT and all(w not in said.PRONOUNS for w in who) and any(clause.known[:at])
    if rest and (thing or bare) and clause.words[rest[0] - 1] == "too" and how not in said.FITS:
        return not any(clause.known[i] for i in rest[1:])  # "brioche is too sweet for me", where a tea is sweet
    if verb in said.BE_TOO and how in said.HAVE:  # "she's got a salad in her bag"
        return _has_already(clause, "has", clause.words[rest[0] + 1 :])
    if who[0] not in said.PARTY and _is_doing(how) and not clause.known[rest[0]]:
        return who[0] in said.PEOPLE | said.DETERMINERS or not any(clause.known[:at])  # "the baby is eating a cookie"
    if who[0] in said.PEOPLE or (not thing and who[0] in said.DETERMINERS):
        words = frozenset(clause.words)
        denied = "not" in words and not said.NOT_TONIGHT.isdisjoint(words)
        return how in said.WEARY | said.DONE_WITH or denied or not said.STAYS_AWAY.isdisjoint(words)
    if not rest:
        return thing and who[-1] not in said.PARTS  # "the tea is what I always get", without the words of a usual
    if how in said.NO_COMPLEMENT or any(clause.known[i] for i in rest):
        return False  # "the coke was a large", "that was two"
    if how in said.ANSWERS and not stressed:
        return False  # "the pie is fine": it is taken
    return thing or (verb in said.WAS and who[0] in ("it", "they"))


def _cannot(clause: Clause, start: int) -> bool:
    """ "I could smell the fries", "you can't have a shake", said to a child."""
    words = clause.words
    at = next((i for i in range(start + 1, min(start + 4, len(words))) if words[i] in said.MODAL), None)
    if at is None or not _is_subject(words[start:at]):
        return False
    rest = [w for w in words[at + 1 :] if w not in said.ADVERBS | {"even"}]
    denied = rest[:1] == ["not"] or words[at] in said.CANNOT
    rest = rest[1:] if rest[:1] == ["not"] else rest
    if not rest:
        return False
    if denied and words[start] == "you":
        return rest[0] in said.HAVING
    if denied and rest[0] in said.EATING:
        return rest[1:2] in (["a"], ["an"], ["another"], ["that"])
    return rest[0] in said.PERCEIVE
