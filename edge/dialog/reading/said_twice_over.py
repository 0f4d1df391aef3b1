# ruff: noqa: E501 - frames stay in one piece
"""Two clauses of one turn that speak of the same thing do it once: "she wants Sprite. Make the drink a Sprite". PURE.

Somebody's wish and what is to be done about it ("my wife wants vanilla, change it to vanilla", "make it a sprite, he
wants a sprite", "I need a large. Can you switch it?"), what is pointed at and its name ("gimme that, two fish
sandwiches"), and what is ordered and told over ("a cheeseburger. That's one cheeseburger") are one each. It decides by
the words that both clauses share, whatever the menu; what is joined by "and", or said to be another, is two things.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from edge.dialog.reading.plainer_of_it import without_manners
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import split, stem

_WHO = r"(?:(?:my|our|the|mi|nuestr[oa]|la|el) (?:[\w'’-]+ ){1,2}|(?:s?he|they|i|we|[eé]l|ella|yo) |(?:s?he|they|i|we)['’](?:d|s|ve|m|re) |(?!(?:that|it|this|what|which|who)\b)[a-z]{3,} (?=wants?\b|would\b|quiere\b|said\b|needs\b))"
_WANTS = (
    r"(?:(?:says|said|thinks?|dice|dijo)(?: that| que)? (?:s?he |they |i |we )?)?(?:really |actually |just |now |only |would )*"
    r"(?:wants?|wanted|needs?|needed|like[sd]?|loves?|prefers?|preferred|(?:rather|gotta|got to|want to|wants to|wanted to|needs to|supposed to|meant to|trying to)? ?(?:have|get)|rather|meant|asked for|said|ordered|having|after"
    r"|quiere|quiero|quer[ií]a|prefiere|prefer[ií]a|pidi[oó]|ped[ií]|dijo)"
)
_WISH = re.compile(
    rf"^(?:{_WHO}{_WANTS}|quer[ií]a(?:mos)?|prefiero|prefer[ií]a|hab[ií]a pedido|ped[ií]|dije)(?: (?:to have|to get|it to be))? (?P<thing>(?:the |an? |some |un[ao]? |el |la )?[^\W\d_][\w'’ñáéíóú -]*?)"
    r"(?: (?:instead|actually|now|please|though|after all|too|also|as well|tambi[eé]n|for (?:his|her|their|my|the) (?:drink|side)|(?:with|for) that|on (?:it|that|there)|en vez|mejor))*$",
    re.IGNORECASE,
)
_ONESELF = re.compile(r"^(?:i|we|yo|quiero)\b", re.IGNORECASE)
_DO = r"(?:make|change|switch|swap|turn|put|replace|trade|sub|substitute|exchange|bump|c[aá]mbi\w+|h[aá]g\w+|haz\w*|p[oó]n\w*|que sean?)"
_DOES = re.compile(
    rf"^(?:(?:so|then|just|entonces|mejor|me|por eso) )*(?:{_DO}\b|.*\b(?:instead of|in place of|en (?:lugar|vez) de)\b)",
    re.IGNORECASE,
)
_ADDS = re.compile(
    r"^(?:so |then |just )*(?:add|give|get|throw in|put in|grab|i['’]?ll (?:have|take|get|do)|can i (?:get|have)|let me (?:get|have)|let['’]?s (?:do|get|have)|agr[eé]g\w+|d[eé]me|dame|p[oó]nga?me)\b(?! (?:that|it|this)$)",
    re.IGNORECASE,
)
# What is done, and not told to what: "can you change it", "switch the drink", "make the swap".
_DOES_IT = re.compile(
    r"^(?:(?:so|then|just) )*(?P<do>change|switch|swap|replace|fix|trade|c[aá]mbi[ae])(?P<la>l[oa])?(?: (?P<what>it|that|this|them|(?:the|that|my|his|her|la|el) (?!to\b|for\b)[\w'’-]+(?: (?!to\b|for\b|into\b|with\b|por\b|a\b)[\w'’-]+){0,4}))?(?: (?:out|over|for (?:her|him|me|us)))*$",
    re.IGNORECASE,
)
_MAKES_THE_CHANGE = re.compile(r"^make (?:that|the|a) (?:change|switch|swap)$", re.IGNORECASE)
_SIZES_IT = re.compile(
    r"^(?:so |then |just )*(?:change|make|switch|bump)(?: (?:it|that|them|those))(?: (?:up|down))?(?: to)?(?: an?| the)? (?P<size>[a-z]+|\d+)$",
    re.IGNORECASE,
)
_SIZES_IT_ES = re.compile(
    r"^(?:entonces |mejor )?(?:h[aá]g[ae](?:me)?l[ao]s?|hazl[ao]s?|p[oó]ng?a?(?:me)?l[ao]s?|que sean?)(?: m[aá]s| en)? (?P<size>grandes?|chic[ao]s?|median[ao]s?)$",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"^(?:(?:so|then|just|now) )*(?:(?P<sums>that['’]?s|that makes)|(?:make|do) (?:it|that)|we need|i need|que sean) (?P<count>two|three|four|five|six|dos|tres|cuatro|cinco|[2-6])(?: (?P<rest>.+))?$",
    re.IGNORECASE,
)
_SUMS_UP = re.compile(
    r"^\W*(?:(?:and|ok|okay|y) )?(?:so|that['’]?s|that is|that['’]?ll be|that makes|it['’]?s|in (?:all|total)|just|only|es|son|ser[ií]an|entonces)\b",
    re.IGNORECASE,
)
_SUMS = re.compile(
    r"^(?:(?:and|ok|okay|y|so|then|that['’]?s|that is|that['’]?ll be|that makes|it['’]?s|in (?:all|total)|just|only|es|son|ser[ií]an|entonces) )*"
    r"(?P<thing>(?:an?|one|two|three|four|five|six|un[ao]?|dos|tres|cuatro|\d) .+)$",
    re.IGNORECASE,
)
# "A coke, a burger and fries. So that's one coke, one burger, one fries": all that was said before, told over.
_TOLD_OVER = re.compile(
    r"^(?P<said>.*\w)[\s.,;!?]+(?P<sum>(?:(?:and|ok|okay|y) )*(?:so|that['’]?s|that is|that['’]?ll be|that makes|in (?:all|total)|es|son|ser[ií]an|entonces)\b[^.!?]+)\W*$",
    re.IGNORECASE,
)
_SAYS_HOW = SPOKEN_SIZES | {"with", "without", "no", "plain", "extra", "light", "sin", "con"}
_WANTS_NO = re.compile(
    r"(?P<led>\b(?:s?he|they|i|we|(?:my|our) \w+) (?:doesn['’]?t|don['’]?t|didn['’]?t|does not|do not|did not) (?:even |really )?want )(?P<a>an?|any|some) (?P<what>[^,.;!?]+?)(?=\s*(?:[,.;!?]|$))",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^(?!(?:an?|one|two|three|four|five|six|the|un[ao]?|dos|tres|\d+|no|with|make|and|plus|extra|light)\b)[^\W\d_]+ [^\W\d_].*$",
    re.IGNORECASE,
)
_ORDERS = r"(?:(?:i|we)(?:['’](?:ll|d)| will| want| would|['’]m going to| am going to)?(?: just)?(?: like| have| take| get| do| go with| try| need| want)*|(?:can|could|may) (?:i|we) (?:please )?(?:get|have|do)|let me (?:get|have|do)|lemme (?:get|have)|let['’]?s (?:do|get|have|go with|try)|give (?:me|us)|gimme|get (?:me|us)|do|sign me up for|hook me up with|d[eé]me|dame|quiero|me da|p[oó]ngame|vamos con|me llevo)"
_ORDERED = re.compile(rf"^{_ORDERS} ", re.IGNORECASE)
_POINTS = re.compile(
    r"^(?:(?:yeah|yes|yep|ya|sure|ok|okay|alright|all right|great|perfect|cool|nice|oh|sweet|awesome|good|well|then|s[ií]|dale|bueno|va|[oó]rale|perfecto)\W+)*"
    rf"(?:(?:one|two|three|a couple|un[oa]|dos) (?:of|de) (?:those|them|these|that|es[oa]s?)|that one|this one|that deal|the deal|es[ea]|(?:just )?(?:one|two|three|un[oa]|dos|tres)|{_ORDERS} (?:that|it|this|those|them|these|one|some|two|three|a couple|one of (?:those|them|these)|two of (?:those|them|these)|that one|this one|that deal|the deal|that offer|the special|both|es[oa]|es[oa]s|un[oa]|dos|un[oa] de es[oa]s))"
    r"(?: (?:deal|one|please|then|too|por favor|entonces))*$",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:another|also|too|as well|more|a second|an extra|besides|plus|otr[ao]s?|tambi[eé]n|m[aá]s|adem[aá]s|both)\b",
    re.IGNORECASE,
)
_BORDER = re.compile(
    r"\s*[.,;!?:]+\s*"
    r"|(?<!\byou)(?<!\bto)(?<!\bplease)(?<!\bjust)(?<!\bso)(?<!\bthen)(?<!\bi)(?<!\bwe)(?<!ll)(?<!\band)(?<!let.s)"
    r"\s+(?=(?:(?:so|then|just) )?(?:(?:can|could|would) you (?:please )?(?:just )?)?(?:make|change|switch|swap|c[aá]mbi\w+) (?:it|that|the|my|his|her|la|el)\b)"
    r"|\s+(?=(?:so|then) (?:get|give|add|grab|put|throw) )"
    r"|\s+(?:because|cause|['’]cause|since|porque|que) (?=(?:my|s?he|they|i|we|mi|the|ella|[eé]l)\b)",
    re.IGNORECASE,
)
_ASKED = re.compile(rf"^(?:(?:can|could|would|will) (?:you|we|i) |please |just )+(?=(?:{_DO}|do|fix)\b)", re.IGNORECASE)
_NO = re.compile(
    rf"^(?:(?:oh|ah|no|nope|nah|wait|sorry|actually|but|ay|hey)\b[ ,]*)+(?={_WHO}{_WANTS} )", re.IGNORECASE
)
_MAKES_IT_SO = re.compile(r"^(?:make|do) (?:it|that) (?P<thing>(?:an?|the) .+)$", re.IGNORECASE)
_MOVES = re.compile(
    rf"^(?:\w+ ){{0,2}}?{_DO} (?P<from>(?:the|that|my|his|her|la|el|mi|su) [\w'’-]+(?: [\w'’-]+){{0,3}}?)(?: (?:up|down|out|over))* (?:to|into|for|with|por|a|an|un|una) (?P<to>.+)$",
    re.IGNORECASE,
)
_IN_PLACE_OF = re.compile(r"^(?P<to>.+?) (?:instead of|in place of|en (?:lugar|vez) de) (?P<from>.+)$", re.IGNORECASE)
_MINE = re.compile(r"\b(?:mine|my own|my one|el m[ií]o|la m[ií]a)\b", re.IGNORECASE)
_JOINED = re.compile(r"^\s*(?:and|plus|y)\b", re.IGNORECASE)
_EMPTY = frozenset(
    map(
        stem,
        words_of(
            """
    a an the some one my his her our their your of with to for it its that this instead now please actually just really
    un una uno el la los las mi su de con order cup bigger larger smaller
    """
        ),
    )
)
_FOR_ANOTHER = re.compile(r"\b(?:for (?!now\b|today\b|here\b)|para )", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:bigger|larger|smaller)\b", re.IGNORECASE)
_TARGET = re.compile(
    r"^\w+ (?:(?P<it>it|that|them|those)|the (?P<what>[\w'’-]+(?: [\w'’-]+)??)(?= (?:an?|to|into|for|with|large|medium|small)\b))",
    re.IGNORECASE,
)
_I_SAID = re.compile(
    r"^(?:i|we) (?:know (?:i|we) )?(?:said|ordered|asked for|told you|got|had)(?: (?:i|we) want(?:ed)?)? (?:an? |the |my |some )?(?P<what>[^\W\d_][\w'’ -]*)$",
    re.IGNORECASE,
)
_I_MEANT = re.compile(
    r"^(?:i|we)(?:['’]d)?(?: actually| really)? (?:meant|wanted|(?<=actually )want|rather have|should(?:['’]ve| have) (?:said|ordered|got))(?: to say)? (?P<what>(?:an? |the |some )?[^\W\d_][\w'’ -]*?)(?: instead| actually)*$",
    re.IGNORECASE,
)
_ONE = re.compile(r"^(?:one|un[ao]?)(?: (?:too|also|as well))?$", re.IGNORECASE)
_HOW = re.compile(r"^(?:with|without|no|plain|sin|con)\b", re.IGNORECASE)
_THE_SO = re.compile(
    rf"^(?:{_ORDERS} )(?:the|those|that|l[ao]s?) (?P<what>[\w'’-]+(?: [\w'’-]+){{0,3}}?) (?P<how>(?:with|without|no|plain|sin|con)\b.*)$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"^(?:two|three|four|five|six|seven|eight|nine|ten|dos|tres|cuatro|cinco|\d+) (?P<what>.+)$", re.IGNORECASE
)
_LED_BY = re.compile(r"^(?:an?|the|some|one|un[ao]?|el|la|two|three|\d+) ", re.IGNORECASE)
# "My wife wants one with no onion", of what stands: another one.
_WANTS_ONE = re.compile(
    r"(?P<led>\b(?:s?he|they|(?:my|our) \w+) (?:wants?|would like|needs|['’]?d like) )one,? (?P<how>(?:with|without|no)(?= \w)|(?:small|medium|large|plain)(?=\W*$|[,.;!?]| (?:with|no|please)\b))",
    re.IGNORECASE,
)
_QUIERE_UNA = re.compile(
    r"(?P<led>\b(?:él|ella|mi \w+) (?:quiere|querr[ií]a) )un(?P<a>[ao]),? (?P<how>con|sin)(?= \w)", re.IGNORECASE
)
# Somebody of the car, or something said of oneself: "give him a coke", behind "I'll have a coke", is another one.
_SOMEBODY = re.compile(
    r"\b(?:me|him|her|them|us|s?he|they|i|we|my|our|his|their|wants?|gets?|needs?|mi|su|nos|les?|él|ellas?|ellos|quiere)\b",
    re.IGNORECASE,
)
_FOR_ONESELF = re.compile(
    r"^(?:(?:so|then|just|and) )*(?:i|we)(?:['’]ll| will|['’]d) (?:have|take|like)\b", re.IGNORECASE
)
Names = Callable[[str], Sequence[str]]
_MANY = 8  # clauses; a longer turn is a list


@dataclass(frozen=True, slots=True)
class _Clause:
    start: int
    end: int
    plain: str  # without what leads up to it
    joined: bool  # "and ..."
    sums: bool  # "so ...", "that's ..."


# "One of those, no wait, just fries", "I said coke, not diet coke": the second takes the place of the first.
_PUTS_RIGHT = re.compile(
    r"\b(?:no,? wait|wait,? no|scratch that|strike that|(?:i|we) (?:said|meant)\b[^.!?]*,? not|no,? (?:espera|espere|perd[oó]n))\b",
    re.IGNORECASE,
)


def once(text: str, offered: Sequence[str], stands: Sequence[str], names: Names, *, within: Sequence[str] = ()) -> str:
    """The turn without the clause that says of the same thing what another one says in full.

    offered: what the last answer was about. stands: the things that are ordered, each as often as it is counted.
    names: the things that words order by themselves. within: what fills the meals.
    """
    if stands and not offered:
        text = _WANTS_ONE.sub(r"\g<led>another one \g<how>", text)
        text = _QUIERE_UNA.sub(r"\g<led>otr\g<a> \g<how>", text)
    text = _without_unwanted(text, stands, within, names)
    if (over := _TOLD_OVER.match(text)) is not None and (
        all_of_it := _summed(over["said"], over["sum"], stands, names)
    ):
        return all_of_it
    clauses = _clauses(text)
    if not 2 <= len(clauses) <= _MANY or _PUTS_RIGHT.search(text):
        return text
    for first, second in pairwise(clauses):
        apart = len(clauses) == 2 or text[first.end : second.start].strip() in (".", "!", "?")
        if (plain := _of_two(first, second, offered, (stands, within), names, apart=apart)) is not None:
            return once(f"{text[: first.start]}{plain}{text[second.end :]}", offered, stands, names, within=within)
    return text


def _without_unwanted(text: str, stands: Sequence[str], within: Sequence[str], names: Names) -> str:
    """ "She wants a lemonade, she doesn't want a coke": the coke that stands, and where none does, no coke."""
    found = _WANTS_NO.search(text)
    things = set(names(found["what"])) if found is not None else set()
    if found is None or not things:
        return text
    if things & set(stands):
        one_of = found["a"].lower() in ("a", "an") and not re.match(r"(?:they|we|i)\b", found["led"], re.IGNORECASE)
        less = one_of and sum(ref in things for ref in stands) > 1
        led = "take off one" if less else f"{found['led']}the"
        return f"{text[: found.start()]}{led} {found['what']}{text[found.end() :]}"
    left = f"{text[: found.start()]}{text[found.end() :]}".strip(" ,;.")
    if len(left.split()) < 2 or _says(found["what"], left):
        return text  # "he wants a cookie. He doesn't want a cookie. He does."
    if things & set(within):  # "she doesn't want a coke, give her a sprite", of a meal with one
        return f"{left} instead of the {found['what']}" if names(left) else text
    return left


def _clauses(text: str) -> list[_Clause]:
    found: list[_Clause] = []
    start = 0
    for border in (*_BORDER.finditer(text), None):
        end = border.start() if border is not None else len(text)
        said = text[start:end]
        plain = _ASKED.sub("", _NO.sub("", without_manners(said)))
        if plain:
            found.append(_Clause(start, end, plain, _JOINED.match(said) is not None, _SUMS_UP.match(said) is not None))
        start = border.end() if border is not None else end
    return found


def _of_two(
    first: _Clause,
    second: _Clause,
    offered: Sequence[str],
    there: tuple[Sequence[str], Sequence[str]],
    names: Names,
    *,
    apart: bool,
) -> str | None:
    """What the two say in one; None where they speak of two things. apart: they are sentences, or nothing else is said."""
    if second.joined and not _DOES.match(second.plain):
        return None
    a, b, (stands, within) = first.plain, second.plain, there
    if offered and _POINTS.match(a) and (things := names(b)):
        same = [ref for ref in things if ref in offered]
        if not _words(b) - SPOKEN_SIZES and (len(things) < 2 or len(things) != _count(a)):
            return None  # "I'll get it, large, with a lemonade": how, and not what
        if _ANOTHER.search(b) or not same:
            return f"{a} and {b}"  # "gimme that, a coke and fries"
        return b if _count(a) in (1, len(same)) else None
    if (
        plain := _said_and_meant(a, b, (*stands, *within), names) or _so_made(a, b, () if offered else stands, names)
    ) is not None:
        return plain
    if second.sums and (told := _summed(a, b, stands, names)):
        return told
    if (wish := _WISH.match(a)) is not None and (said := _wished_and_done(wish, b, joined=second.joined)) is not None:
        return said
    wish = _WISH.match(b)
    if wish is not None and _DOES.match(a) and _results_in(wish["thing"], a) and not _ANOTHER.search(b):
        return None if _sizes_another(wish["thing"], a) else a  # "make it a sprite, she wants a sprite"
    if (
        wish is None
        and (own := _WISH.match(a)) is not None
        and not _ONESELF.match(a)
        and _DOES.match(b)
        and _MINE.search(b)
    ):
        return f"{b}. {own[0]}"  # "she wants a sprite, and make mine large": what is mine stood before
    return _ordered_and_told(a, b, names, apart=apart)


def _summed(said: str, told: str, stands: Sequence[str], names: Names) -> str:
    """ "Another coke. So that's three cokes": the coke; "two cokes. That's two large cokes": those; "" for no sum."""
    over = None if _FOR_ANOTHER.search(told) else _SUMS.match(told)
    things = Counter(names(said)) if over is not None else Counter[str]()
    counts = Counter(names(over["thing"])) if over is not None and things else Counter[str]()
    held = Counter(ref for ref in stands if ref in counts)
    if over is None or not counts or counts not in (held + things, things):
        return ""
    if not (_stems(over["thing"]) - _stems(said)) & _SAYS_HOW:
        return said
    return over["thing"] if counts == things and _words(said) <= _words(over["thing"]) else ""


def _said_and_meant(a: str, b: str, stands: Sequence[str], names: Names) -> str | None:
    """ "I ordered a coke. I meant a sprite": that one, of what stands, in its place; "I ordered a coke, I want fries":
    only the fries."""
    said = _I_SAID.match(a)
    things = Counter(names(said["what"])) if said is not None else Counter[str]()
    if said is None or not things or not things <= Counter(stands):
        return None
    meant = _I_MEANT.match(b)
    if meant is not None and not _ANOTHER.search(b):
        return f"change the {said['what']} to {meant['what']}"
    wanted = _ORDERED.match(b)
    if wanted is None or set(names(b)) <= set(things):
        return None
    return b


def _so_made(a: str, b: str, stands: Sequence[str], names: Names) -> str | None:
    """ "Ten nuggets. Give me the nuggets with ranch": those, so made; "my wife wants one, with no onion": another one."""
    wish = _WISH.match(a)
    if stands and wish is not None and _ONE.match(wish["thing"]) and _HOW.match(b) and not _ONESELF.match(a):
        return f"another one {b}"
    so = _THE_SO.match(b)
    if so is None or not _says(so["what"], a) or len(set(names(a))) != 1:
        return None
    return f"{a} {so['how']}"


def _ordered_and_told(a: str, b: str, names: Names, *, apart: bool) -> str | None:
    """ "I'll have a number one. Make it a large number one", "I'll take fries. Large fries": one order."""
    made = _MAKES_IT_SO.match(b)
    ordered = _ORDERED.match(a)
    b = _ORDERED.sub("", b, count=1) if made is None else b
    if ordered is None or _ANOTHER.search(f"{a} {b}") or _SOMEBODY.search(b) or _FOR_ANOTHER.search(b):
        return None
    sized = apart and bool(_stems(b) & SPOKEN_SIZES) and not _stems(a) & SPOKEN_SIZES
    told = sized or (_BARE.match(b) is not None and _words(a[ordered.end() :]) < _words(b))
    own = made["thing"] if made is not None else b if told else ""
    things = names(a) if own else ()
    if not things or list(things) != list(names(own)) or (made is not None and len(set(things)) > 1):
        return None
    return own if made is not None else f"{ordered[0]}{own}"


def _wished_and_done(wish: re.Match[str], then: str, *, joined: bool) -> str | None:
    """What is to be done, where it is what was wished; the wish told as the value, where only "change it" was said."""
    thing = wish["thing"]
    if _FOR_ONESELF.match(then) and not _ONESELF.match(wish[0]):
        return None  # "he wants a coke. I'll have a coke"
    if (counts := _COUNTS.match(then)) is not None and not joined:
        named = counts["rest"] is None or not _words(thing) or _says(thing, counts["rest"])
        two = f"make it {counts['count']} {counts['rest'] or ''}" if counts["sums"] else then
        return two if _ANOTHER.search(wish[0]) and named else None  # "my wife wants one too. Make it two"
    if _ANOTHER.search(wish[0]) or _ANOTHER.search(then):
        return None
    if (does := _DOES_IT.match(then)) is not None:
        what = does["what"] or ("it" if does["la"] is None else "la")
        if _says(thing, what):
            return None  # "she wants a coke. Change the coke": to what is not told
        return (
            f"cámbiela por {thing}"
            if does["do"].lower().startswith("c") and "mb" in does["do"]
            else f"change {what} to {thing}"
        )
    if _MAKES_THE_CHANGE.match(then):
        return f"change it to {thing}"
    es = _SIZES_IT_ES.match(then)
    if es is not None and stem(es["size"].lower()) in _stems(thing):
        bare = " ".join(w for w in thing.split() if stem(w.lower()) not in _EMPTY and not _is_a_size(w))
        return f"haga las {bare} {es['size']}" if bare else then
    sized = _SIZES_IT.match(then)
    if sized is not None and _is_a_size(sized["size"]) and stem(sized["size"].lower()) in _stems(thing):
        bare = " ".join(w for w in thing.split() if stem(w.lower()) not in _EMPTY and not _is_a_size(w))
        return f"make the {bare} {sized['size']}" if bare else then
    if _DOES.match(then):
        return then if _results_in(thing, then) and not _sizes_another(thing, then) else None
    if not joined and _ADDS.match(then) and _says(thing, then):
        return then
    if not joined and (counted := _COUNTED.match(then)) is not None and not _LED_BY.match(thing):
        same = _words(thing) == _words(_first_of(counted["what"]))
        return f"{wish[0][: wish.start('thing')]}{then}" if same else None  # "we need fries, three fries"
    bare_name = (
        re.match(r"(?:an?|un[ao]?|\d+|one|two|three) ", then, re.IGNORECASE) or len(_first_of(then).split()) <= 4
    )
    if not joined and bare_name and not _WISH.match(then) and _words(thing) < _words(then) and _says(thing, then):
        return f"{wish[0][: wish.start('thing')]}{then}"  # "she wants a coke, a large coke"
    return None


def _first_of(things: str) -> str:
    """ "Large fries", of "large fries and a coke"."""
    return re.split(r" (?:and|y) ", things, maxsplit=1, flags=re.IGNORECASE)[0]


def _is_a_size(word: str) -> bool:
    return stem(word.lower()) in SPOKEN_SIZES or number_of(word.lower()) is not None


def _says(thing: str, words: str) -> bool:
    """Whether the words name all of the thing."""
    return bool(_words(thing)) and _words(thing) <= _stems(words)


def _results_in(thing: str, change: str) -> bool:
    """Whether the change names the thing, and not as what it changes: "switch my coke to a sprite. He wants a coke"."""
    moves = _MOVES.match(change) or _IN_PLACE_OF.match(change)
    if moves is None or not _words(thing) - SPOKEN_SIZES <= _stems(moves["from"]):
        return _says(thing, change)
    return (
        _says(thing, change) and _words(moves["to"]) <= SPOKEN_SIZES
    )  # "make the fries a large, he wants large fries"


def _words(thing: str) -> frozenset[str]:
    """What says what the thing is; its number alone where nothing else does ("he wants ten")."""
    said = frozenset(w for w in _stems(thing) if w not in _EMPTY)
    return frozenset(w for w in said if number_of(w) is None) or said


def _sizes_another(thing: str, then: str) -> bool:
    """ "He wants a coke. Make the coke large", "make it a large coke": what is wished is made so, and is no change."""
    sizes = (_stems(then) & SPOKEN_SIZES) - _stems(thing)
    target = _TARGET.match(then)
    compared = bool(_COMPARED.search(thing))  # "a bigger coffee"
    return (
        bool(sizes)
        and not compared
        and target is not None
        and (target["it"] is not None or _words(target["what"]) <= _words(thing))
    )


def _count(words: str) -> int:
    return next((n for w in split(words).words if (n := w.number) is not None and n > 0), 1)


def _stems(words: str) -> frozenset[str]:
    return frozenset(w.stem for w in split(words).words)
