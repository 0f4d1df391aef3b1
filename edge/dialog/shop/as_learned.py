"""A turn in a shop for which the rules have no answer, as what it is like to what others said (`learned.acts`). PURE.

It comes last: where the plan that the rules make only says that we do not know, or asks what is wanted, or tells how
many there are because a thing was named. It decides which wishes are tried instead, the likeliest first; one counts
where it leads to an answer. A yes is never found so.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from edge.dialog.learned.acts import DONE, NEW, SHOP, SURE, TOLD, WHICH, wanted
from edge.dialog.learned.reading import without
from edge.dialog.shop.looking_first import LOOKS
from edge.dialog.shop.patterns import NEED_A_PRODUCT
from edge.dialog.shop.places_named import HERE
from edge.dialog.shop.reading import Reading
from edge.dialog.talk import Plan, Talk

# How likely an act must be: of clauses of authors who were left out, six in seven that are as likely as 0.5 are read
# rightly, and half of those between the two (`python -m talkthru.learn_acts`); an answer that was not asked for costs
# less than a question that was not answered.
LIKELY = 0.33
LIKELY_TO_DO = 0.5
LIKELY_BESIDE_A_FACT = 0.8  # where a fact was asked for in known words, and our data only does not say it
# Where a thing was only named, or "anything" of it: of the 5,800 turns of shops in `tests/conversations` that asked how
# many there are, and so only named a thing, those as likely to ask one of these wanted their money back.
LIKELY_OF_A_NAME = 0.65
AT_MOST = 3  # wishes that are tried
_LEAST_WORDS = 2
_NO_DATA, _NO_SUCH_PLACE = "fact_unknown", "facility_unknown"
_AT_A_LOSS = frozenset({"not_understood", "unsure_of", _NO_DATA, "facility_unknown", "go_ahead", "anything"})
_WANTS: Mapping[str, str] = {
    "stock": "stock", "price": "price", "where": "where", "options": "options", "fact": "detail", "fits": "compatible",
    "compare": "compare", "other": "alternative", "offers": "promotions", "hold": "hold", "move": "transfer",
    "returns": "returns", "buy": "buy", "who": "customer", "theirs": "customer", "status": "status", "hours": "hours",
    "place": "facility", "person": "person",
}  # fmt: skip
_SIGNALS: Mapping[str, str] = {
    "no": "no", "again": "repeat", "wait": "wait", "stop": "mute", "end": "done", "basket": "basket",
    "release": "release",
}  # fmt: skip
_NEAR_A_FACT = frozenset({"offers", "fits"})  # "anything included with the pump?"
_ASKED_OF_A_NAME = frozenset({"price", "offers", "where", "returns", "status"})
_ASKED_OF_ANY = frozenset({"offers"})  # "is there anything on the socks"
_DOES = frozenset({"person", "hold", "move", "buy", "less", "match", "release", "no", "stop", "end"})
_HOW_LONG: Mapping[str, str] = {"hold": "hold_time", "transfer": "transfer_time", "promotions": "promotions"}


def at_a_loss(plan: Plan) -> bool:
    """Whether all it says is that we do not know, or do not know what is wanted."""
    return bool(plan.moves) and not (plan.needs or plan.actions) and {m.kind for m in plan.moves} <= _AT_A_LOSS


def instead(reading: Reading, text: str, talk: Talk, made: Plan) -> Iterator[Reading]:
    """As what the turn is tried in place of the plan that the rules made."""
    if at_a_loss(made):
        yield from readings(reading, text, talk, made)
    elif is_vague(reading, made):
        yield from surely(reading, text, talk)


def is_vague(reading: Reading, plan: Plan) -> bool:
    """Whether the rules heard a name and no wish, and so tell how many there are."""
    counts = plan.talk.shop.want == "stock" and not (plan.moves or plan.actions) and not plan.talk.shop.pending
    return counts and reading.named and set(reading.wants) <= {"detail", "stock"} and not reading.signals


def surely(reading: Reading, text: str, talk: Talk) -> Iterator[Reading]:
    """The one wish that a name is surely said with."""
    likely = _likely(reading, text, talk)
    asked = _ASKED_OF_ANY if "stock" in reading.wants else _ASKED_OF_A_NAME
    if set(reading.places) - {HERE}:
        asked = asked - {"where"}  # of another place, and no aisle of ours
    act = max(likely, key=lambda act: likely[act], default="")
    if act in asked and likely[act] >= LIKELY_OF_A_NAME:
        yield _with(reading, _WANTS[act])


def readings(reading: Reading, text: str, talk: Talk, made: Plan) -> Iterator[Reading]:
    """The same with one wish that the words are like, the likeliest first. made: of the rules, and at a loss."""
    if len(reading.words) < _LEAST_WORDS:
        return
    likely = _likely(reading, text, talk)
    of_a_fact = any(move.kind == _NO_DATA for move in made.moves)
    beside = LIKELY_BESIDE_A_FACT if of_a_fact else 0.0
    best = [act for act, p in likely.items() if p >= (_least(act) if act == "person" else max(beside, _least(act)))]
    best = [act for act in best if not (of_a_fact and act in _NEAR_A_FACT)]
    best = [act for act in best if not (act == "buy" and reading.has(LOOKS))]  # "I'll go try it on"
    if talk.shop.want == "buy" and not reading.named:
        best = [act for act in best if act != "buy"]  # "one of them looks dirty", of what was just put in
    if {"facility", "where"} <= set(reading.wants):
        best = [act for act in best if _WANTS.get(act) != "where"]  # "where do I pay": of no thing
    if any(move.kind == _NO_SUCH_PLACE for move in made.moves) and not (reading.named or talk.shop.product):
        best = [act for act in best if _WANTS.get(act) not in NEED_A_PRODUCT]  # "can you ship it to my house"
    best.sort(key=lambda act: -likely[act])
    for act in best[:AT_MOST]:
        if act == "less" and (reading.percent or reading.cents):
            yield _with(reading, "discount")
        elif act == "match" and reading.cents:
            yield _with(reading, "price_override")
        elif act == "howlong":
            yield _with(reading, _HOW_LONG.get(talk.shop.want.rstrip("!"), "restock"))
        elif act in _WANTS:
            yield _with(reading, _WANTS[act])
        elif act in _SIGNALS:
            yield replace(reading, signals=reading.signals | {_SIGNALS[act]})


def _likely(reading: Reading, text: str, talk: Talk) -> Mapping[str, float]:
    """Each act, in the turn as a whole or in one of its clauses."""
    names = {" ".join(w.text for w in reading.words[one.start : one.end]) for one in reading.mentions}
    likely: dict[str, float] = {}
    for each in wanted(without(names, text), SHOP, _where(talk)):
        for act, p in each.items():
            likely[act] = max(p, likely.get(act, 0.0))
    return likely


def _least(act: str) -> float:
    return LIKELY_TO_DO if act in _DOES else LIKELY


def _with(reading: Reading, want: str) -> Reading:
    return replace(reading, wants=(want,), signals=reading.signals - {"yes"})


def _where(talk: Talk) -> str:
    """What we had just done, as the clauses were learned with it."""
    if talk.expecting.kind == "yes_no":
        return SURE
    if talk.expecting.kind not in ("", "anything", "more"):
        return WHICH
    if talk.shop.done:
        return DONE
    return TOLD if talk.shop.product else NEW
