# ruff: noqa: E501 - tables: one kind of words per line
"""What is handed out with an order and stands on no menu: "and some extra napkins", "can I get a straw". PURE.

It decides that such words order nothing and are no unknown dish, where the menu has nothing that is called so; they are
answered by where one gets it. What is done to a dish with them ("no straw in the coke") is left out with them.
"""

import re
from dataclasses import replace

from domain.menu import Menu
from edge.dialog.meaning import Intent, Kind, Meaning
from edge.dialog.vocabulary.words import fold

HANDED_OUT = "handed_out"
_WHAT = (
    r"(?:napkins?|straws?|forks?|spoons?|knife|knives|sporks?|utensils|plasticware|silverware|cutlery|chopsticks"
    r"|wet (?:wipes|naps)|wipes|lids?|cup ?holders?|drink (?:carriers?|holders?|trays?)|carriers?|(?:paper |plastic |carry )?bags?"
    r"|(?:ketchup|salt|pepper|mustard|sugar|mayo|hot sauce) packets?|packets of (?:ketchup|salt|pepper|mustard|sugar|mayo)"
    r"|servilletas?|popotes?|pajillas?|tenedor(?:es)?|cucharas?|cuchillos?|cubiertos|bolsas?|sobres de \w+)"
)
_SO_MANY = r"(?:(?:an?|some|a few|a couple(?: of)?|an? (?:whole )?(?:bunch|handful|pile|stack|ton) of|extra|more|plenty of|lots of|the|two|three|four|\d|unas?|unos?|m[aá]s|algunas?) ){0,3}"
_LEADS = (
    r"(?:\b(?:and|also|plus|oh|with|y|tambi[eé]n|con|(?:can|could|may) (?:i|we|you)(?: please)?|i(?:['’]?ll| will)? need|we need|need|i(?:['’]d| would) like"
    r"|get|have|give (?:me|us)|grab|put|throw in|toss in|add|me da|deme|nos da|ponga)\b[\s,]*)*"
)
_ASKED = re.compile(
    rf"[\s,.;]*\b(?P<led>{_LEADS}){_SO_MANY}\b{_WHAT}\b(?:(?:,? and|,|,? y| or) {_SO_MANY}{_WHAT})*"
    r"(?: (?:in (?:the|with) (?:bag|that|it)|with (?:that|it|everything|the order)|too|as well|also|please|por favor|for (?:us|me|the \w+)))*"
    r"(?=\s*(?:[.,;!?]|$|\band\b|\by\b))[\s.!?]*",
    re.IGNORECASE,
)
# It is asked for where a sentence or a part of one is nothing else, or with a word of asking: "he has a knife", "I read
# this off a napkin" and "the whole napkin" only speak of one.
_BEGINS = re.compile(r"(?:^|[,.;:!?-])\s*$")
_ASKS = re.compile(
    r"\b(?:need(?:s|ed)?|want(?:s|ed)?|like|get|give|gimme|bring|pass|hand|toss|throw|put|grab|slip|stick|send|add|include|forg[eo]t|missing|without any"
    r"|spare|take|use|you(?: guys| all)? (?:have|got)|any|where (?:are|is)|where['’]s|quiero|necesit\w+|trae\w*|pon\w*|regal\w+|deme|dame|da"
    r"|pasa\w*|tienen?)(?: (?:me|us|him|her|them|in|on|the kids?))*\s*$",
    re.IGNORECASE,
)


def without(text: str, menu: Menu) -> tuple[str, Intent | None]:
    """The turn without them, and where they are to be had as its question; None where nothing such was asked for."""
    found = _ASKED.search(text)
    if found is None or not _is_asked_for(text[: found.start()], found) or _is_sold(found.group(), menu):
        return text, None
    rest = f"{text[: found.start()]} {text[found.end() :]}".strip()
    return rest if re.search(r"\w", rest) else "", Intent(Kind.ASK_WHERE, value=HANDED_OUT, text=found.group().strip())


def _is_asked_for(before: str, found: re.Match[str]) -> bool:
    begins = _BEGINS.search(before) or found.group().lstrip()[:1] in (",", ".", ";")
    does = before.rstrip().lower().endswith("ing")  # "playing with a straw"
    return bool(begins or (found["led"].strip() and not does) or _ASKS.search(before))


def _is_sold(words: str, menu: Menu) -> bool:
    """ "Utensils", "a bag", where the menu has them as a thing of its own."""
    said = {w.removesuffix("s") for w in fold(words).replace(",", " ").split()}
    named = {w.removesuffix("s") for _, name in menu.called for w in fold(name).split()}
    return bool({w for w in said if re.fullmatch(_WHAT, w) or re.fullmatch(_WHAT, f"{w}s")} & named)


def with_question(meaning: Meaning, asked: Intent | None) -> Meaning:
    if asked is None:
        return meaning
    kept = tuple(i for i in meaning.intents if i.kind is not Kind.NOISE)
    sure = meaning.confidence if meaning.commands else max(meaning.confidence, _BY_THEIR_NAME)
    return replace(meaning, intents=(*kept, asked), confidence=sure)


_BY_THEIR_NAME = 0.9
