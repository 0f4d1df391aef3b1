# ruff: noqa: E501 - frames stay in one piece
"""So many of what was just asked about, where only the number is said: "good, give me two, one without onions", and
"ouch. go on then, one, in a lettuce wrap" of what was priced. PURE.

It decides whether a number stands for the one thing that the last answer was about. What is said of them is read with
its name in place; a number that anything else follows is that thing's. What is only said of the price goes before it:
sentences that name nothing of the menu, and wish for nothing.
"""

import re

from domain.menu import Combo, Item, Menu
from domain.order import Line, Order
from edge.dialog.meaning import Kind
from edge.dialog.reading.after_a_price import PRICED_MEAL
from edge.dialog.reading.detours import LED
from edge.dialog.render.wording import item_name, sized
from edge.dialog.talk import Talk
from edge.dialog.vocabulary.titles import content
from edge.dialog.vocabulary.words import split, stems_of

_NUMBER = r"(?:one|two|three|four|five|six|a couple|[1-9]|una?|uno|dos|tres|cuatro)"
_WISH = (
    r"(?:(?:(?:can|could|may) (?:i|we) (?:please )?(?:get|have)|(?:i|we)(?:['’]?ll| will) (?:take|have|do|get|try)"
    r"|give me|gimme|get me|let me (?:get|have|do|try)|let['’]?s do|i(?:['’]d| would) like|i want|d[ea]me|quiero"
    r"|p[oó]n(?:ga)?me|go on|go ahead|just|only|solo|nom[aá]s) )*"
)
_GLADLY = (
    r"(?:(?:(?:that|it)['’]?ll do|good|great|perfect|nice|alright|all right|sounds good|sure|yes|yeah|cool|fine|awesome|va|ok|okay|oh|ah|well"
    r"|go on|go ahead|why not|then|still|anyway|whatever|fair enough|not bad|bueno|[aá]ndele|pues|ni modo|s[ií]|est[aá] bien)"
    r"\b\W*)*"
)
# "One anyway", "two of them regardless": said with the number, and of it.
_ALL_THE_SAME = (
    r"(?:,? (?:please|then|anyways?|all the same|regardless|nonetheless|though|still|in that case|just this once|for me"
    r"|(?:of|like) (?:them|those|these|that)|por favor|entonces|pues|de es[ao]s|igual|de todos modos))*"
)
_HOW = r"(?:with|without|no|plain|extra|light|easy|hold|add|in|on|wrapped|con|sin|en|envuelt[ao]s?)\b"
_SO_MANY = re.compile(
    rf"^\W*{LED}{_GLADLY}{_WISH}(?P<count>(?:the )?{_NUMBER}){_ALL_THE_SAME}"
    rf"(?P<rest>(?:\s*[,;]\s*|\s+)(?:and |y )?(?:{_NUMBER} (?:of them )?)?(?:but |pero )?{_HOW}.*|(?:\s*[,;]|\s+)?\s*(?:and|y) .*|\W*)$",
    re.IGNORECASE,
)
# "Fine, that, without onions", "ok, it with bacon".
_THAT_SO = re.compile(
    rf"^\W*{LED}{_GLADLY}{_WISH}(?:that|it|this|es[eao]|lo)(?: one)?(?: then| please| entonces)?,? "
    r"(?P<rest>(?:but |pero )?(?:with|without|no|plain|hold the|con|sin)\b.*)$",
    re.IGNORECASE,
)
# "Yeah, go on then", "deal": the thing itself is taken, and more is said than that the price was heard.
_GOES_ON = re.compile(
    r"\b(?:go on|go ahead|go for it|why not|do it|deal|sold|twist my arm|(?:i|we)(?:['’]?ll| will) (?:have|take|get|do) (?:it|that|one)"
    r"|give me (?:it|that|one)|[aá]ndele|[oó]rale|venga|dale|d[eé]mel[oa])\b",
    re.IGNORECASE,
)
_AGREED = re.compile(
    rf"^\W*{LED}{_GLADLY}(?:(?:go for it|let['’]?s|do it|deal|sold|you(?:['’]ve)? twist(?:ed)? my arm|(?:i|we)(?:['’]?ll| will) (?:have|take|get|do) (?:it|that|one)"
    r"|give me (?:it|that|one)|[oó]rale|venga|dale|d[eé]mel[oa]|then|please|thanks|por favor|gracias|entonces)\b\W*)*$",
    re.IGNORECASE,
)
# "Sure, go on then, and a cola", "yes please, plus fries": the thing itself, and what is had with it.
_BORDER = re.compile(
    r"(?:\s*[,.;!]+\s+|\s+)(?P<and>(?:and|plus|also|y|m[aá]s|tambi[eé]n)\s+(?:also |then )?)|\s*[,.;!]+\s+",
    re.IGNORECASE,
)
_SAYS_YES = re.compile(
    r"^\W*(?:(?:oh|ok|okay|alright|bueno|pues)\W+)*(?:yes|yeah|yep|yup|yea|sure|please|s[ií]|claro|va|[oó]rale)\b", re.I
)
_WITH_THAT = re.compile(
    r"\b(?:with (?:that|it)|con es[ao]|to go with (?:that|it))(?: please| then)?\W*$", re.IGNORECASE
)
_NO_MORE = re.compile(
    r"^\W*(?:make|no|not|nah|nope|never|instead|rather|just|only|that|it|then|thanks?|thank|please|mejor|nada|solo|nom[aá]s|gracias|hazl[ao]|con|with"
    r"|what|how|which|is|are|do|does|gimme|give me (?:two|three|one)|let me think)\b|\?\W*$|\b(?:instead|rather|mejor)\b",
    re.IGNORECASE,
)
_ASKED_BACK = frozenset({"size", "slot", "group", "which", "quantity", "confirm"})
_CLAUSES = re.compile(r"(?<=[.!?,;])\s+|^\W*¡")
_OF_WHAT = re.compile(
    r"^\W*(?:for (?:an?|one|just|the|some)? ?[\w'’ -]{2,20}\?|(?:that['’]s )?cheap as chips[.!,])\W*$", re.IGNORECASE
)
# A clause that wishes, denies, asks for something or counts is no mere word about the price.
_WISHES = re.compile(
    r"\b(?:no|not|without|with|want|need|like|get|give|gimme|have|take|make|add|put|instead|rather|cancel|forget|skip|leave"
    r"|nevermind|never mind|can i|could i|how|what about|which|where|when|allerg\w*|then|sin|con|quiero|d[eé]me|mejor|otr[oa]"
    r"|nothing|pass|nada|else|just|only|and|or)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_BEFORE_HOW = re.compile(rf"^\s*[,;]\s*(?={_HOW})", re.IGNORECASE)
_AGREES = re.compile(rf"^\W*{_GLADLY}$", re.IGNORECASE)
_POINTS = re.compile(
    rf"^\W*{_GLADLY}(?:that|it|this|the one|es[eao]|lo|(?:the )?{_NUMBER})(?: one)?\W*$", re.IGNORECASE
)
MOST = 300  # characters: who says more tells a story, and stutters are not looked through
_LONGEST = 7  # words of a remark


def so_many_of_it(text: str, talk: Talk, menu: Menu, language: str) -> str:
    """The turn with the name of what was asked about; as it is where it is not clear what that was."""
    if len(talk.offered) != 1 or talk.expecting.kind in _ASKED_BACK or len(text) > MOST:
        return text
    ref, _, size = talk.offered[0].partition("/")
    thing = menu.item(ref) or menu.combo(ref)
    if thing is not None and (so_many := _made_so_many(text, talk.order, thing, language)):
        return so_many
    with_it = _in_the_meal(talk.question, menu, language) if talk.question.startswith(PRICED_MEAL) else ""
    priced = talk.question == f"{Kind.ASK_PRICE.value}:" or bool(with_it)
    if priced and thing is not None and not any(_is(line, thing) for line in talk.order.lines):
        text = _MAKE_IT_SO_MANY.sub("", text)
    head, rest = _remarked(text, menu) if priced else ("", text)
    said = _SO_MANY.match(rest)
    if thing is None or (said is None and not priced):
        return text
    named = f"{sized(thing, size or None, language)}{with_it}" if priced else thing.name.get(language)
    one = "un" if language == "es" else "one"
    if priced and _AGREED.match(rest) and _GOES_ON.search(rest):
        return f"{one} {named}"
    if said is not None and (priced or re.search(rf"\b{_HOW}", said["rest"], re.IGNORECASE)):
        count = re.sub(r"^the ", "", said["count"], flags=re.IGNORECASE)
        return f"{count} {named}{_BEFORE_HOW.sub(' ', said['rest'])}"
    if said is not None and not re.search(r"\w", said["rest"]) and _asked_of(talk, thing):
        return f"{said['count']} {named}"  # "does the cookie have milk" - "okay, one please"
    more = (_with_more(text) or _with_more(rest)) if priced else ""
    if more and stems_of(more).isdisjoint(stems_of(named)):  # "go on then, one cookie" names the cookie again
        return f"{one} {named}{more}"
    if priced and (so := _THAT_SO.match(rest)) is not None:
        return f"{one} {named} {so['rest']}"
    return rest if head and len(rest.split()) > 1 else text


_OF_A_THING = (Kind.ASK_ALLERGENS, Kind.ASK_INGREDIENTS, Kind.ASK_CALORIES, Kind.ASK_DIET)


def _asked_of(talk: Talk, thing: Item | Combo) -> bool:
    """Whether what is in it was asked of a thing that is not ordered: a bare count is of it, then."""
    asked = any(talk.question.startswith(f"{kind.value}:") for kind in _OF_A_THING)
    return asked and not any(_is(line, thing) for line in talk.order.lines)


def _with_more(text: str) -> str:
    """ " and a cola", behind words that take what was priced; "" where they do not. A mere yes takes it where more is
    had with it: alone it may be all that is said of a price."""
    for border in reversed(list(_BORDER.finditer(text))):
        agreed, more = text[: border.start()], text[border.end() :]
        if _AGREED.match(agreed) is None or not re.search(r"\w", more):
            continue
        beside = border["and"] and (_SAYS_YES.match(agreed) or _WITH_THAT.search(more))
        takes = _GOES_ON.search(agreed) or beside
        return f" and {more}" if takes and not _NO_MORE.search(more) else ""
    return ""


# "310? Fine, make it two", "make that three", of what was asked about and stands.
_MAKE_IT = re.compile(
    rf"^(?:\W*\d+\?)?\W*{LED}{_GLADLY}make (?:it|that|those|them) (?P<count>{_NUMBER})(?P<rest>{_ALL_THE_SAME}(?:\W*|[,;]? (?:and|y) .*))$",
    re.IGNORECASE,
)
_MAKE_IT_NAMED = re.compile(rf"^\W*{LED}{_GLADLY}make (?:it|that) (?={_NUMBER} (?P<what>[\w'’-]+))", re.IGNORECASE)


# "Deal, make it two", of what was priced and does not stand yet.
_MAKE_IT_SO_MANY = re.compile(
    rf"^\W*{LED}{_GLADLY}(?:(?:deal|sold|done)\W+)?make (?:it|that) (?={_NUMBER}\b)", re.IGNORECASE
)


def _is(line: Line, thing: Item | Combo) -> bool:
    return line.thing == thing.id


def _made_so_many(text: str, order: Order, thing: Item | Combo, language: str) -> str:
    """The count of the line that was asked about, by its name; "" where it says nothing like that."""
    lines = [x for x in order.lines if _is(x, thing)]
    named = _MAKE_IT_NAMED.match(text) if not lines else None
    if named is not None and stems_of(named["what"]) <= stems_of(*thing.name.all(), *thing.aliases):
        return text[named.end() :]  # "ok make it two wraps", of which none stands: in nothing's place
    said = _MAKE_IT.match(text) if len(lines) == 1 and len(order.lines) > 1 else None
    return f"make it {said['count']} {item_name(thing, language, 2)}{said['rest']}" if said else ""


def _in_the_meal(question: str, menu: Menu, language: str) -> str:
    """ " with lemonade", of the meal that was priced with it."""
    items = [item for ref in question.removeprefix(PRICED_MEAL).split("+")[1:] if (item := menu.item(ref)) is not None]
    link, also = (" con ", " y ") if language == "es" else (" with ", " and ")
    return f"{link}{also.join(item.name.get(language) for item in items)}" if items else ""


def _remarked(text: str, menu: Menu) -> tuple[str, str]:
    """What is said of the price first, and the rest; nothing first where that names, wishes or asks something."""
    at, told = 0, False
    things: tuple[Item | Combo, ...] = (*menu.items, *menu.combos)
    names = {stem for held in things for n in held.name.all() for stem in content(n)[0]}
    for found in _CLAUSES.finditer(text):
        clause = text[at : found.start()]
        words = split(clause).words
        if clause.strip() and not _OF_WHAT.match(clause):
            if len(words) > _LONGEST or _WISHES.search(clause) or _POINTS.match(clause):
                break
            counted = any(w.number is not None for w in words) and not clause.rstrip().endswith(("?", "!"))
            if counted or any(w.stem in names for w in words):
                break
        told = told or not _AGREES.match(clause)
        at = found.end()
    return (text[:at], text[at:]) if told else ("", text)
