"""Questions: which words of a turn ask something, what kind of question it is, and what it is about.

It decides the intents of questions and takes their words out of the order: a question adds nothing. It never answers.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise

from edge.dialog.meaning import Intent, Kind
from edge.dialog.understand.segments import Segment
from edge.dialog.vocabulary.foods import MAIN_FOODS
from edge.dialog.vocabulary.words import COMMA, QUESTION, STOP, Word, stem

_ENDS = frozenset(("order", "repair", "remove", "make", "clear", "scratch"))
# The asker's own words end a question of these kinds at once: what follows is an order.
_SHORT = frozenset(
    (Kind.ASK_OTHER, Kind.ASK_TOTAL, Kind.ASK_ALLERGENS, Kind.ASK_DIET, Kind.ASK_PAYMENT, Kind.ASK_HOURS)
)
_GENERAL = (Kind.ASK_OTHER, Kind.ASK_INGREDIENTS)

ALLERGENS: dict[str, str] = {
    word: code
    for code, words in {
        "milk": "milk dairy lactose lactosa leche lacteos lacteo cheese queso butter",
        "egg": "egg eggs huevo huevos",
        "fish": "fish pescado",
        "shellfish": "shellfish shrimp crab lobster mariscos camaron camarones prawn prawns",
        "tree_nut": "nut nuts almond almonds walnut walnuts cashew cashews pecan pecans pistachio nuez nueces",
        "peanut": "peanut peanuts cacahuate cacahuates mani cacahuete",
        "wheat": "wheat gluten trigo celiac coeliac celiacs coeliacs celiaco celiaca celiacos celiacas",
        "soy": "soy soya soja",
        "sesame": "sesame ajonjoli sesamo",
    }.items()
    for word in words.split()
}
_IS_THERE = frozenset(("is there a", "is there an"))
_ON_IT = frozenset(("in", "on"))
_IN_HERE = re.compile(r"\bin (?:there|here|the (?:store|building|restaurant|lobby|back|place|area))\b")
_THAT = frozenset(("it", "that", "this", "the", "them", "those", "these"))
_SOMEBODY = frozenset(("he", "she", "they", "him", "her", "el", "ella"))
_SIZES = frozenset(("size", "sizes", "tamano", "tamanos"))
_DIETS = {
    "vegan": "vegan vegana vegano plant",
    "vegetarian": "vegetarian vegetarians vegetariano vegetariana vegetarianas meatless meat carne",
    "gluten_free": "gluten",
    "halal": "halal",
    "kosher": "kosher",
    "dairy_free": "dairy",
    "low_carb": "keto carb",
    "sugar_free": "sugar",
}


def _done_for_me(segments: Sequence[Segment]) -> list[Segment]:
    """ "Actually just do the fried rice, medium": a wish, where nothing is said that the rice would do."""
    out: list[Segment] = []
    for i, seg in enumerate(segments):
        do, _, which = seg.text.partition(" ")
        end = next((j for j in range(i + 1, len(segments)) if segments[j].pause), len(segments))
        named = [s for s in segments[i + 1 : end] if s.tag not in _SAID_OF_IT]
        if seg.tag != "ask" or do != "do" or which not in _THE_ONE or not any(s.tag == "item" for s in named):
            out.append(seg)
        elif any(s.tag not in ("item", "opt") and s.text not in _POLITE for s in named):
            out.append(seg)  # "do the fries come with ..."
        else:
            out.append(replace(seg, tag="order", text=do, end=seg.start + 1, value=None))
            tag = "a" if which == "a" else "the"
            out.append(replace(seg, tag=tag, text=which, start=seg.start + 1, pause=0, value=None))
    return out


_THE_ONE = frozenset(("the", "a", "your"))
_POLITE = frozenset(("please", "then", "thanks", "por favor"))
_SAID_OF_IT = frozenset(
    ("size", "num", "a", "the", "with", "and", "no", "extra", "light", "only", "vessel", "meal", "say", "instead")
)


def take_questions(
    segments: Sequence[Segment], words: Sequence[Word], *, asked: bool, ordered: Set[str] = frozenset()
) -> tuple[list[Segment], list[Intent], set[int]]:
    """(the segments that are no question, the questions, positions of the words that they took).

    ordered: the things of the draft, for "those burgers" are such as stand there.
    """
    segments = _as_told_of(_asking_what_they_have(_behind_an_allergy(segments)), asked=asked)
    segments = segments if asked else _done_for_me(segments)
    kept: list[Segment] = []
    intents: list[Intent] = []
    taken: set[int] = set()
    i = 0
    while i < len(segments):
        seg = segments[i]
        if seg.tag != "ask":
            kept.append(seg)
            i += 1
            continue
        kind = Kind(seg.value)
        if _asks_whether_taken(segments, i):
            end = next((j for j in range(i + 1, len(segments)) if segments[j].pause), len(segments))
            intents.append(Intent(Kind.READ_BACK, text=" ".join(s.text for s in segments[i:end])))
            taken |= {n for s in segments[i:end] for n in range(s.start, s.end)}
            i = end
            continue
        end = _end_of(segments, i, kind, asked=asked)
        if kind is Kind.ASK_ALLERGENS and _is_told(seg) and (to_what := _to_what(kept, seg)):
            taken |= {n for s in to_what for n in range(s.start, s.end)}
            kept = kept[: -len(to_what)]  # "I have a milk allergy" orders no milk
        region = segments[i:end]
        kinds = [Kind(s.value) for s in region if s.tag == "ask"]
        kind = next((k for k in kinds if k not in _GENERAL), kind)
        words_said = {w.text for s in region for w in words[s.start : s.end]}
        if kind in (*_GENERAL, Kind.ASK_AVAILABLE):
            kind = _by_its_words(words_said) or kind
        here = _IN_HERE.search(" ".join(w.text for s in region for w in words[s.start : s.end]))
        if kind is Kind.ASK_AVAILABLE and seg.text in _IS_THERE and _is_on_something(words_said) and not here:
            kind = Kind.ASK_INGREDIENTS  # "is there a pickle on that"
        about = _about(_of_those_there(region, ordered))
        if kind is Kind.ASK_AVAILABLE and _is_elsewhere(region):
            about = ()  # "do you have tandoori fish": not the tandoori chicken
        elif not about:
            about, kept = _before(kept, seg)
        if kind is Kind.ASK_OTHER and about and not asked and end == len(segments) and _orders(kept):
            kept += region[1:]
            i = end
            continue
        text = " ".join(s.text for s in region)
        heard = [w.text for s in region for w in words[s.start : s.end]]
        if kind is Kind.ASK_TOTAL and about:
            kind = Kind.ASK_PRICE  # "how much is it with a pie"
        if kind is Kind.ASK_DIET:
            about = _without_what_says_it(region, about)
        if kind is Kind.ASK_DIET and _of_gluten(heard) and about and any(map(_is_a_dish, region)):
            kind = Kind.ASK_ALLERGENS  # what is declared of each that it may be
        elif kind is Kind.ASK_ALLERGENS:
            heard = [w.text for w in words]
        intents.append(Intent(kind, about, _value(kind, heard), text))
        taken |= {n for s in region for n in range(s.start, s.end)}
        i = end
        while kind in _ASKED_ON and (end := _named_and_asked(segments, i, asked=asked)) > i:
            if (other := _about(segments[i:end])) and not set(other) & set(about):
                intents.append(Intent(kind, other, "", " ".join(s.text for s in segments[i:end])))
            taken |= {n for s in segments[i:end] for n in range(s.start, s.end)}
            i = end
    intents = [_of_the_one_before(intents, n) for n in range(len(intents))]
    if any(n.kind is Kind.ASK_ALLERGENS and not n.about for n in intents) and _of_somebody(kept, words):
        about = _about(kept)
        taken |= {n for s in kept for n in range(s.start, s.end)}
        intents = [replace(n, about=about) if n.kind is Kind.ASK_ALLERGENS else n for n in intents]
        kept = [s for s in kept if s.tag == "say"]
    return kept, intents, taken


def _as_told_of(segments: Sequence[Segment], *, asked: bool) -> list[Segment]:
    """ "What I want is the triple", "the second is the fish": what something is, and no question what is in it."""
    out = list(segments)
    for n, (before, seg) in enumerate(pairwise(segments), 1):
        told = seg.tag == "ask" and seg.text in _IS_THE and not seg.pause and before.text.split()[-1] in _WHICH_IS
        if told and not asked and all(s.tag != "ask" or s.text in _WHAT_IT_IS for s in segments[:n]):
            out[n] = replace(seg, tag="fill", value="fill")
            out[:n] = [replace(s, tag="fill", value="fill") if s.text in _WHAT_IT_IS else s for s in out[:n]]
    return out


_IS_THE = frozenset(("is the", "are the", "is a", "is", "are"))
_WHAT_IT_IS = frozenset(("what", "what i", "lo que"))
_WHICH_IS = frozenset(
    ("want", "wanted", "like", "having", "first", "second", "third", "last", "other", "after", "need")
)


def as_asked_about(kept: Sequence[Segment], segments: Sequence[Segment], taken: Set[int]) -> list[Segment]:
    """ "Does it have pickles? Take them off", "is there bacon? Add some": what was asked about, and not the dish."""
    asked = [s for s in segments if s.tag == "opt" and s.start in taken]
    out = list(kept)
    for i, (verb, what) in enumerate(pairwise(kept), 1):
        named = next((s for s in reversed(asked) if s.end <= verb.start), None)
        points = what.tag == "pron" or what.text == "some"
        if named is not None and verb.tag in ("no", "remove", "add") and points and not what.pause:
            out[i] = replace(named, start=what.start, end=what.end, pause=0)
    return out


def like_questions(
    kept: Sequence[Segment], questions: Sequence[Intent], words: Sequence[Word]
) -> tuple[list[Segment], list[Intent]]:
    """The same without what a clause names that is like those that asked (`like_idle`): it orders nothing,
    and is a question where none was found."""
    asking = [s for s in kept if s.tag not in ("say", "fill", "stop") and _all_ask(s, words)]
    if not asking:
        return list(kept), list(questions)
    left = [replace(s, tag="stop", value=None, candidates=(), other=(), rest=()) if s in asking else s for s in kept]
    if questions:  # "how much is that | triple thing": of what is named there, where the question names nothing
        about = () if any(n.about for n in questions) else _about(asking)
        return left, [_asked_of(n, about) for n in questions]
    text = " ".join(s.text for s in kept if _all_ask(s, words))
    heard = text.split()
    dishes = _about([s for s in asking if not ALLERGENS.keys() >= set(s.text.split())])
    kind = _by_its_words(set(heard)) or Kind.ASK_OTHER
    if dishes and not ALLERGENS.keys().isdisjoint(heard):
        kind = Kind.ASK_ALLERGENS
    elif dishes and not _IN_TIME.isdisjoint(heard):
        kind = Kind.ASK_AVAILABLE
    elif kind is Kind.ASK_OTHER and _IN_IT.search(text):
        kind = Kind.ASK_INGREDIENTS
    return left, [Intent(kind, dishes or _about(asking), _value(kind, heard), text)]


def _asked_of(intent: Intent, about: tuple[str, ...]) -> Intent:
    if not about or intent.kind not in (Kind.ASK_TOTAL, Kind.ASK_PRICE, Kind.ASK_INGREDIENTS, Kind.ASK_CALORIES):
        return intent
    return replace(intent, kind=Kind.ASK_PRICE if intent.kind is Kind.ASK_TOTAL else intent.kind, about=about)


_IN_TIME = frozenset(("late", "early", "still", "yet", "left", "todavia", "aun"))  # "am I too late for pancakes"
_IN_IT = re.compile(r"\b(?:in|on) (?:it|that|this|those|them|these|there)\b")


def _all_ask(segment: Segment, words: Sequence[Word]) -> bool:
    return all(words[n].asks for n in range(segment.start, segment.end))


def _behind_an_allergy(segments: Sequence[Segment]) -> list[Segment]:
    """ "We have a milk allergy, what about the wrap": whether it may be eaten, and none is ordered."""
    allergic = (n for n, s in enumerate(segments) if s.value == Kind.ASK_ALLERGENS.value)
    told = next((n for n in allergic if _is_told(segments[n]) or "intoleran" in segments[n].text), len(segments))
    return [
        replace(s, tag="ask", value=Kind.ASK_ALLERGENS.value) if n > told and _asks_whether(segments, n) else s
        for n, s in enumerate(segments)
    ]


def _asking_what_they_have(segments: Sequence[Segment]) -> list[Segment]:
    """ "Do those burgers have cheese on them", "does that sandwich come with mayo": asked of a thing by its name."""
    out = list(segments)
    for i, seg in enumerate(segments):
        begins = i == 0 or seg.pause or segments[i - 1].tag in ("and", "say", "fill", "repair")
        if seg.text not in _DO or seg.tag == "ask" or not begins:
            continue
        named = [s for s in segments[i + 1 : i + 1 + len(_POINTED)] if not s.pause]
        verb = next((n for n, s in enumerate(named) if s.tag not in _NAMED), len(named))
        if 0 < verb < len(named) and named[verb].text in _HAVE:
            out[i] = replace(seg, tag="ask", value=Kind.ASK_INGREDIENTS.value)
    return out


_DO = frozenset(("do", "does", "did"))
_POINTED = ("the", "item", "pron", "size", "opt")
_NAMED = frozenset(("the", "item", "pron", "size"))
_HAVE = frozenset(("have", "come", "come with", "contain", "include", "got"))


def _of_those_there(region: Sequence[Segment], ordered: Set[str]) -> list[Segment]:
    """What is asked, with "those burgers" as the burgers that are ordered."""
    out = list(region)
    for i, (led, named) in enumerate(pairwise(region), 1):
        there = tuple(c for c in named.candidates if c.ref in ordered)
        by_its_kind = bool(there) and {stem(named.text)} == there[0].stems  # "the burgers"
        pointed = named.tag == "item" and (led.text.split()[-1] in _THESE or by_its_kind)
        if pointed and there and named.candidates[0].ref not in ordered and len({c.ref for c in there}) == 1:
            out[i] = replace(named, candidates=there)
    return out


_THESE = frozenset(("that", "those", "these", "this", "my", "our"))


def _asks_whether(segments: Sequence[Segment], n: int) -> bool:
    seg, nxt = segments[n], segments[n + 1] if n + 1 < len(segments) else None
    asks = bool(seg.pause) and seg.text in _WOULD and nxt is not None and nxt.tag in ("the", "a", "item")
    return seg.text in _WHAT_ABOUT or asks


_WOULD = frozenset(("would", "will", "is", "are", "does", "do", "could"))
_WHAT_ABOUT = frozenset(("what about", "how about", "what bout", "how bout", "y que tal"))


def _is_told(ask: Segment) -> bool:
    """ "I have an allergy", which is told and not asked."""
    return "allerg" in ask.text or "alerg" in ask.text


def _to_what(kept: Sequence[Segment], ask: Segment) -> list[Segment]:
    """What stands before "allergy": "a peanut", "milk and egg"."""
    found: list[Segment] = []
    after = ask
    for seg in reversed(kept):
        food = all(w in ALLERGENS for w in seg.text.split()) or (seg.text == "tree" and bool(found))
        if after.pause or not (food or (found and seg.tag in ("and", "a"))):
            break
        found.insert(0, seg)
        after = seg
    return found


def _orders_next(segments: Sequence[Segment], at: int, *, told: bool) -> bool:
    """ "... and add a coke", and after what is told "... and a coke": an order, and no part of the question."""
    seg, nxt = segments[at], segments[at + 1] if at + 1 < len(segments) else None
    if seg.tag == "add":
        return seg.text in _ADDS or (seg.text in _ADD and segments[at - 1].tag == "and")
    return told and seg.tag == "and" and nxt is not None and nxt.tag in ("a", "num", "another", "size")


_ADD = frozenset(("add", "put", "throw in", "agrega", "agregue", "ponme"))
_ADDS = frozenset(f"{link} {verb}" for verb in _ADD for link in ("and", "y"))


def _of_the_one_before(intents: Sequence[Intent], at: int) -> Intent:
    """ "You have pie? How much?": the second question is about the same thing."""
    intent, before = intents[at], intents[at - 1] if at else None
    if before is None or intent.about or not before.about or intent.kind is not Kind.ASK_PRICE:
        return intent
    return replace(intent, about=before.about)


def _of_somebody(kept: Sequence[Segment], words: Sequence[Word]) -> bool:
    """ "My son is allergic, can he have the shake?": what he may eat is asked; nothing is ordered."""
    said = {w.text for w in words}
    return bool(said & _SOMEBODY) and bool(said & {"can", "could", "may", "puede"}) and not _wants(kept)


def _wants(kept: Sequence[Segment]) -> bool:
    return any(s.tag == "order" for s in kept)


def _is_on_something(said: set[str]) -> bool:
    """ "Is there a pickle on that", "a drink with the meal": of a dish, and not what there is."""
    return bool(said & _ON_IT) or ("with" in said and bool(said & _THAT))


def _by_its_words(said: set[str]) -> Kind | None:
    """What a general question asks after all: "what does the fish cost", "is the soup gluten free"."""
    if said & {"cost", "costs", "price", "prices", "charge", "run", "runs", "cuesta", "cuestan", "vale", "sale"}:
        return Kind.ASK_PRICE
    if ("for" in said and said & {"go", "goes", "going", "sell", "selling"}) or {"set", "back"} <= said:
        return Kind.ASK_PRICE
    if said & {"vegan", "vegetarian", "halal", "kosher", "gluten", "vegano", "vegetariano"}:
        return Kind.ASK_DIET
    return Kind.ASK_ALLERGENS if said & {"nuts", "peanuts", "shellfish", "allergens", "allergen"} else None


def _is_elsewhere(region: Sequence[Segment]) -> bool:
    """Whether what is asked for is no dish of the menu: named only by parts of other names."""
    named = [s for s in region if s.tag in ("item", "opt", "x")]
    if any(s.tag == "x" and s.text in MAIN_FOODS for s in named):
        return True
    in_full = any(s.candidates and s.candidates[0].coverage > 0.8 and s.like > 0.85 for s in named)
    return len(named) > 1 and not in_full


def _asks_whether_taken(segments: Sequence[Segment], at: int) -> bool:
    """ "Did you get the coke?", "did you add the fries": asks how the order stands."""
    nxt = segments[at + 1] if at + 1 < len(segments) else None
    took = nxt is not None and bool(_TAKEN & set(nxt.text.split())) and not nxt.pause
    return took and segments[at].text in ("did you", "do you")


_TAKEN = frozenset(("get", "add", "put", "catch", "hear", "include", "take", "got"))


def _end_of(segments: Sequence[Segment], start: int, kind: Kind, *, asked: bool) -> int:
    supposing = False
    listed = _asks_of_each(segments, start, kind) and _is_asked(segments, start, asked=asked)
    for j in range(start + 1, len(segments)):
        seg = segments[j]
        if kind is Kind.ASK_TOTAL and seg.tag == "with" and not seg.pause:
            supposing = True
            continue
        if supposing and seg.tag in ("item", "a", "the", "size", "num") and not seg.pause:
            continue
        if _is_made(segments, j) or _is_had(segments, j):
            continue
        if seg.tag in _ENDS or (seg.tag == "say" and seg.value not in ("yes", "no", "thanks")):
            return j - 1 if segments[j - 1].tag == "and" and j - 1 > start else j
        if seg.pause >= STOP or _orders_next(segments, j, told=_is_told(segments[start])):
            return j
        if seg.pause == COMMA and seg.tag != "say" and _are_alternatives(segments, j):
            continue
        if (
            seg.pause == COMMA
            and (kind in _SHORT or seg.tag in ("a", "num", "say"))
            and not (listed and seg.tag != "say")
        ):
            return j
        if kind is Kind.ASK_TOTAL and seg.tag in ("and", "item"):
            return j
    return len(segments)


_LISTED = frozenset((Kind.ASK_PRICE.value, Kind.ASK_CALORIES.value))


def _asks_of_each(segments: Sequence[Segment], start: int, kind: Kind) -> bool:
    """Whether the clause asks what can be listed: "what do the sticks cost, the four and the eight?"."""
    end = next((n for n in range(start + 1, len(segments)) if segments[n].pause), len(segments))
    asks = {s.value for s in segments[start:end] if s.tag == "ask"} | {kind.value}
    by_words = _by_its_words({w for s in segments[start:end] for w in s.text.split()}) is Kind.ASK_PRICE
    return by_words or bool(asks & _LISTED)


def _are_alternatives(segments: Sequence[Segment], at: int) -> bool:
    """ "Which has fewer calories, the wrap or the fish?": what one is asked to choose between is no order."""
    end = next((n for n in range(at + 1, len(segments)) if segments[n].pause >= STOP), len(segments))
    rest = segments[at:end]
    return any(s.tag == "or" for s in rest) and all(s.tag in _NAMES or s.tag == "num" for s in rest)


def _is_made(segments: Sequence[Segment], at: int) -> bool:
    """ "Are your fries done in the same oil as the fish?": how they are made, and no order is done by it."""
    seg, nxt = segments[at], segments[at + 1] if at + 1 < len(segments) else None
    goes_on = nxt is not None and not nxt.pause and nxt.text.split()[0] in _MADE_WITH
    return seg.value == Kind.DONE.value and seg.text == "done" and not seg.pause and goes_on


def _is_had(segments: Sequence[Segment], at: int) -> bool:
    """ "How many nuggets do you get in the number six": what comes with it, and no order."""
    said = " ".join(s.text for s in segments[max(0, at - 2) : at]).split()
    return segments[at].tag == "order" and not segments[at].pause and bool(_DO & set(said)) and said[-1] in _WHO_HAS


_WHO_HAS = frozenset(("you", "i", "we", "they", "yall", "one"))
_MADE_WITH = frozenset(
    ("in", "with", "on", "the", "together", "alongside", "separately", "apart", "from", "by", "over")
)
_ASKED_ON = frozenset((Kind.ASK_AVAILABLE, Kind.ASK_PRICE))
_NAMES = frozenset(("item", "opt", "x", "stop", "a", "the", "and", "or", "size", "with", "fill", "of", "vessel"))


def _named_and_asked(segments: Sequence[Segment], start: int, *, asked: bool) -> int:
    """Where "do you have hot tea? A proper cup of tea?" ends: what is only named behind a question, with its sign."""
    if start >= len(segments) or segments[start].pause != QUESTION:
        return start
    end = next((n for n in range(start + 1, len(segments)) if segments[n].pause >= STOP), len(segments))
    signed = asked if end == len(segments) else segments[end].pause == QUESTION
    named = all(s.tag in _NAMES or (s.tag == "num" and s.value == 1) for s in segments[start:end])
    return end if signed and named else start


def _is_asked(segments: Sequence[Segment], start: int, *, asked: bool) -> bool:
    """ "How much is a cookie, a coke and a small fry?": to its sign, all that is listed there."""
    behind = next((s.pause for s in segments[start + 1 :] if s.pause >= STOP), None)
    return asked if behind is None else behind >= QUESTION


def _about(region: Sequence[Segment]) -> tuple[str, ...]:
    found: list[str] = []
    for seg in region:
        if seg.tag in ("item", "opt") and seg.candidates:
            best = seg.candidates[0].score
            same = [c.ref.rpartition("/")[2] for c in seg.candidates if c.score > best - 0.1]
            found += same[:4] if seg.tag == "item" else same[:1]
    return tuple(dict.fromkeys(found))


def _without_what_says_it(region: Sequence[Segment], about: tuple[str, ...]) -> tuple[str, ...]:
    """ "Is the chicken sandwich gluten free": of the sandwiches, and of no gluten free bun."""
    dishes = [s for s in region if _is_a_dish(s)]
    return _about(dishes) if dishes else about


def _is_a_dish(seg: Segment) -> bool:
    """A thing by its name, and no part of one nor the word of a diet that a part has in its name."""
    whole = seg.tag == "item" and bool(seg.candidates) and seg.candidates[0].kind != "option"
    return whole and not _SAYS_A_DIET.issuperset(seg.text.split())


def _of_gluten(heard: Sequence[str]) -> bool:
    return _value(Kind.ASK_DIET, heard) == "gluten_free"


_SAYS_A_DIET = frozenset(w for named in _DIETS.values() for w in named.split()) | {"free"}


def _before(kept: list[Segment], ask: Segment) -> tuple[tuple[str, ...], list[Segment]]:
    """ "the cheeseburger, how much is it": the item named just before is asked about, not ordered."""
    if not kept or kept[-1].tag != "item" or ask.pause >= STOP:
        return (), kept
    led = next((s for s in reversed(kept[:-1]) if s.tag not in ("a", "the", "size", "num")), None)
    if led is not None and led.tag == "with":
        return (), kept  # "a number one with a coke, how much is that": of the meal
    if any(s.tag in ("order", "and") for s in kept) or not any(s.tag == "the" for s in kept[-2:]):
        return _about(kept[-1:]), kept
    return _about(kept[-1:]), []


def _orders(kept: Sequence[Segment]) -> bool:
    return any(s.tag in ("item", "order") for s in kept)


def _value(kind: Kind, heard: Sequence[str]) -> str:
    if kind is Kind.ASK_OPTIONS and _SIZES & set(heard):
        return "size"
    if kind is Kind.ASK_ALLERGENS:
        return next((ALLERGENS[w] for w in heard if w in ALLERGENS), "")
    if kind is Kind.ASK_DIET:
        return next((d for d, ws in _DIETS.items() if any(w in ws.split() for w in heard)), "")
    if kind is Kind.ASK_WHERE:
        places = {"bathroom": "restroom", "restroom": "restroom", "restrooms": "restroom", "bathrooms": "restroom"}
        places |= {"bano": "restroom", "banos": "restroom", "toilet": "restroom", "wifi": "wifi", "parking": "parking"}
        return next((places[w] for w in heard if w in places), "")
    return ""
