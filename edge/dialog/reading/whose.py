# ruff: noqa: E501 - tables: a kind of words per line
"""Whose a line is, where it was told with it: "for my wife a wrap" - "hers with no tomato", "mine with bacon". PURE.

It keeps who a thing was ordered for and decides which line words like "mine" mean, by writing the line's name in their
place. Where nobody was told, or two things are somebody's, the words stay as they are.
"""

import re
from collections.abc import Callable, Sequence
from functools import partial

from domain.menu import Menu
from domain.order import Add, ComboLine, Line, Order
from edge.dialog.meaning import Meaning, Span
from edge.dialog.reading import for_whom
from edge.dialog.reading.one_for_each import is_a_main
from edge.dialog.reading.people import GENERIC, HE, ROLES, SHE, people
from edge.dialog.reading.repairs import thing
from edge.dialog.reading.so_many import line_named
from edge.dialog.reading.spoken_for import is_one_of_those_said, spoken_for
from edge.dialog.vocabulary.foods import FOODS
from edge.dialog.vocabulary.given_names import GIVEN_NAMES
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import split, stem, stems_of

_SHE = frozenset(
    words_of("wife daughter mom mother girlfriend sister grandma girl she her lady esposa hija mama novia hermana ella")
)
_HE = frozenset(
    words_of(
        "husband son dad father boyfriend brother grandpa boy he him buddy esposo hijo papa novio hermano el marido"
    )
)
_THEY = frozenset(words_of("kids children kid they them boys girls ninos hijos ellos"))
_ME = frozenset(words_of("me i mine mi myself yo"))
_WHO = ((_ME, "me"), (_SHE, "she"), (_HE, "he"), (_THEY, "they"))
_POSSESSIVE = re.compile(
    r"\b(?P<me>mine|my own|el m[ií]o|la m[ií]a)\b"
    r"|\b(?P<she>hers|(?:my )?(?:wife|daughter|mom|mother|girlfriend|sister)['’]s)\b"
    r"|\b(?P<he>his(?=\W+(?:with|without|no|plain|should|to|has|gets|as|only|extra|light|large|small|medium|in|on)\b|\W*$)"
    r"|(?:my )?(?:husband|son|dad|father|boyfriend|brother)['’]s)\b"
    r"|\b(?P<she_es>(?:la|el|lo) de (?:ella|mi (?:esposa|hija|mam[aá]|novia|hermana)))\b"
    r"|\b(?P<he_es>(?:la|el|lo) de (?:[eé]l|mi (?:esposo|hijo|pap[aá]|novio|hermano|marido)))\b"
    r"|\b(?P<they>theirs|the (?:kids|children)['’]s?)\b",
    re.IGNORECASE,
)
_WANTS = re.compile(
    r"\b(?:my|our|the)\s+(?P<who>wife|daughter|mom|mother|girlfriend|sister|husband|son|dad|father|boyfriend|brother)\s+"
    r"(?:wants|would like|['’]?d like|says|said|needs)\s+(?=(?:no|extra|light|without|it|hers|his)\b)",
    re.IGNORECASE,
)
_ITEM = re.compile(r"^\d+ (?:more )?x (\S+)$")
_FOR = frozenset({"for", "para"})
# Who is called by a name, and what is said of them that only somebody does.
_NOBODY = (
    r"(?:i|we|you|he|she|they|it|that|this|there|who|what|which|one|each|everyone|everybody|nobody|somebody|someone"
    r"|anybody|anyone|other|rest|me|us|him|her|them|mine|yours|hers|his|theirs|kid|kids|boy|girl|guy|lady|man|woman|and|or"
    r"|but|so|then|also|meals?|combos?|orders?|drinks?|sides?|sauces?|food|total|price|bill|everything|nothing|both|all|half|most|any|some|here|if|when|because|says|said|really|just|now|the|a|an|my|our|your|their)"
)
_TAKES = (
    r"(?:(?:['’]s|s| is)? (?:having|getting|gonna have)|['’]ll (?:have|take|do|get)| will (?:have|take|get)| wants| gets"
    r"| takes| would like|['’]d like)"
)
_CLAUSE = r"(?:^|(?<=[.,;:!?] )|(?<=\band )|(?<=\bthen )|(?<=\bso )|(?<=\boh )|(?<=\bactually )|(?<=\balso )|(?<=\bbut )|(?<=\by ))"
# "Little Theo", "my uncle Rico", "the little one".
_DEAR = r"(?:(?:(?:my|our|the) )?(?:little|big|young|old|baby|lil|uncle|aunt|auntie|grandma|grandpa|cousin|coach|mrs?\.?|miss|brother|sister|friend|buddy) )?"
_LITTLE_ONE = re.compile(
    rf"{_CLAUSE}(?:the |my |our )?(?:little|young(?:er|est)?|old(?:er|est)|big) (?:one|guy|man|dude|fella|girl|boy)(?P<takes>{_TAKES})(?= )",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(rf"{_CLAUSE}{_DEAR}(?P<who>(?!{_NOBODY}\b)[a-z]{{2,}})(?P<takes>{_TAKES})(?= )", re.IGNORECASE)
_IS_SO = re.compile(
    rf"{_CLAUSE}(?!{_NOBODY}['’]s)(?P<who>[a-z]{{2,}})['’]s (?=(?:gone|been|not|out|off|sick|late|here|already|just|still|asleep|driving|paying|buying"
    r"|texting|texted|calling|asking|saying|telling|changed|decided|eaten|had|got)\b)",
    re.IGNORECASE,
)
_HEADED = re.compile(
    rf"{_CLAUSE}(?:(?:the )?(?:first|next|second|third|last)(?: one)?(?:['’]s| is)(?: for)? |for )?"
    rf"(?P<who>(?!{_NOBODY}\b)[a-z]{{2,}}): *(?=\w)",
    re.IGNORECASE,
)
_FOR_ONE = re.compile(rf"\b(?:for|para) {_DEAR}(?P<who>(?-i:[A-ZÁÉÍÓÚ])[a-záéíóúñ]+)\b", re.IGNORECASE)
_QUIERE = re.compile(
    rf"{_CLAUSE}(?P<who>(?-i:[A-ZÁÉÍÓÚ])[a-záéíóúñ]+) (?:quiere|va a querer|pide|lleva)(?= )", re.IGNORECASE
)
_AND_SOMEBODY = re.compile(  # "Ana wants a wrap, Ben a cheeseburger"
    rf"(?:(?<=, )|(?<=\band )|(?<=\by ))(?!{_NOBODY}\b)(?P<who>(?-i:[A-Z])[a-z]+) (?=(?:an?|the|one|two|number|una?) )",
    re.IGNORECASE,
)
# "No, Ben, you've got a drink at home": who is spoken to, and nothing that is ordered, whatever it sounds like.
_SPOKEN_TO = re.compile(
    r"(?P<led>\b(?:no|nope|yes|yeah|okay|ok|hey|sorry|wait|stop|well)\b[,.]? )"
    rf"(?!(?:{_NOBODY}|thanks|please|plain|black|done|sorry|never|wait|actually|maybe|good|great|sure)\b)"
    r"(?P<who>(?-i:[A-Z])[a-z]+)"
    r"(?:[,.!]? (?=(?:you|we|i|he|she|they|that|don|stop|put|sit|let|leave|not)\b)|(?=\W*$))",
    re.IGNORECASE,
)
_WONT = r"(?:doesn['’]?t|does not|won['’]?t|can['’]?t|cannot) (?:want|like|need|have|eat|do|take)"
_EXCHANGES = re.compile(r"\b(?:swap|switch|change|trade|sub|substitute|replace|exchange|instead)\b", re.IGNORECASE)


def with_somebody(text: str, lexicon: Lexicon) -> str:
    """The turn with "he" for who is called by a name, and for the name at the head of a list: names are no dishes.

    "Dana gets a wrap", "Priya: a veggie burger". Whose it is, `told` finds in the words as they were.
    """

    text = spoken_for(text, partial(is_eaten, lexicon=lexicon))

    def instead(row: re.Pattern[str], plain: Callable[[re.Match[str]], str]) -> None:
        nonlocal text
        text = row.sub(lambda m: m[0] if is_eaten(m["who"], lexicon) else plain(m), text)

    instead(_SPOKEN_TO, lambda m: m["led"])
    text = _OF_NAMED.sub(lambda m: "his" if _is_name(m["who"], lexicon) else m[0], text)
    instead(_IS_SO, lambda _: "he is ")
    if not _EXCHANGES.search(text):
        instead(_FOR_ONE, lambda m: "para él" if m[0][0] in "pP" else "for him")
    instead(_HEADED, lambda _: "")
    if any(not is_eaten(m["who"], lexicon) for m in _SOMEBODY.finditer(text)):
        instead(_AND_SOMEBODY, lambda _: "he wants ")
    if any(not is_eaten(m["who"], lexicon) for m in _QUIERE.finditer(text)):
        instead(_AND_SOMEBODY, lambda _: "para él ")
        instead(_QUIERE, lambda _: "para él")
    text = _LITTLE_ONE.sub(_he_takes, text)
    instead(_SOMEBODY, _he_takes)
    return text


def _he_takes(found: re.Match[str]) -> str:
    return f"he{' wants' if 'get' not in found['takes'] else ' gets'}"


_OF_NAMED = re.compile(
    r"\b(?P<who>[a-z]{2,})['’]s\b(?! (?:a|an|the|not|been|gone|having|getting|going)\b)", re.IGNORECASE
)


def _is_name(word: str, lexicon: Lexicon) -> bool:
    return word.lower() in GIVEN_NAMES and not is_eaten(word, lexicon)


def is_eaten(word: str, lexicon: Lexicon) -> bool:
    """Whether it is a word for what is sold, or for its size; "Tom" is no tomato, though tills write it so."""
    return any(
        w.number is not None
        or (w.text.startswith(w.stem) and (lexicon.knows(w.stem) or w.stem in lexicon.synonyms or w.stem in _EATEN))
        for w in split(word).words
    )


_EATEN = FOODS | SPOKEN_SIZES


def names(owners: Sequence[str]) -> dict[int, str]:
    """Line by line, whom it was ordered for by name."""
    told_of = (owner.partition(":") for owner in owners)
    return {int(line): who for line, _, who in told_of if who.istitle()}


def told(
    meaning: Meaning, before: Order, after: Order, known: tuple[str, ...], text: str, menu: Menu
) -> tuple[str, ...]:
    """`line:who` for each line of which it is known, with those that this turn added; who is spoken of goes last."""
    known = _last_told(known, text)
    new = [line for line in after.lines if before.line(line.id) is None]
    if not new:
        return known
    is_eaten = partial(_is_on_menu, menu=menu)
    text = spoken_for(text, is_eaten)
    adds = [c for c in meaning.commands if isinstance(c, Add)]
    things = [s.text for s in meaning.spans if _ITEM.match(s.meaning)]
    if len(adds) == len(new) == len(things):
        mains = [is_a_main(c.line, menu) for c in adds]
        owners = for_whom.whom(text, things, mains, is_eaten)
        owners = owners if any(owners) else _owners(meaning.spans)
    else:
        people = for_whom.named(text, is_eaten)
        owners = people if len(people) == len(new) else people * len(new) if len(set(people)) == 1 else []
    return (
        *known,
        *(owner for line, who in zip(new, owners, strict=False) for owner in _written(line, who, known, after)),
    )


def _written(line: Line, who: str, known: tuple[str, ...], order: Order) -> tuple[str, ...]:
    """The line with whom it is for, by name, by what they are and as "she": each of them may be said of it later."""
    if who in (SHE, HE):
        theirs = [p.label for p in people(known, order) if p.pronoun == who and p.label != who]
        theirs = theirs or [p.label for p in people(known, order) if not p.pronoun]
        return (*(f"{line.id}:{label}" for label in theirs[-1:]), f"{line.id}:{who}")
    pronoun = ROLES.get(who, "")
    return (f"{line.id}:{who}", f"{line.id}:{pronoun}") if pronoun else (f"{line.id}:{who}",) if who else ()


def _last_told(known: tuple[str, ...], text: str) -> tuple[str, ...]:
    words = set(re.findall(r"[^\W\d_]+", text.lower()))
    spoken_of = {owner.partition(":")[0] for owner in known if owner.partition(":")[2].lower() in words - GENERIC}
    ahead = tuple(owner for owner in known if owner.partition(":")[0] not in spoken_of)
    return (*ahead, *(owner for owner in known if owner.partition(":")[0] in spoken_of))


def _is_on_menu(word: str, menu: Menu) -> bool:
    """Whether it is a word for what is sold, without a lexicon at hand."""
    own = stem(word.lower())
    return word.lower() in _EATEN or own in _EATEN or any(own in stems_of(item.name.get()) for item in menu.items)


def _owners(spans: Sequence[Span]) -> list[str]:
    """Who each thing of the turn is for, in the order they are named; "" where nobody is told."""
    found: list[str] = []
    who, first = "", None
    for span in spans:
        person = _person(span)
        if _ITEM.match(span.meaning):
            first = first or "thing"
            found.append(who)
        elif person and first == "thing" and _FOR & set(span.text.split()) and found:
            found[-1] = person  # "a cheeseburger for me and a wrap for my wife"
        elif person:
            first, who = first or "person", person
    return found


def _person(span: Span) -> str:
    words = set(span.text.split())
    if span.meaning not in ("order", "fill", "gets", "talk") or (
        words & _THEY and "get" in words and "they" not in words
    ):
        return ""
    return next((name for known, name in reversed(_WHO) if words & known), "")


# "Mine is the cheeseburger, no onions", where one stands: that one so, and no second one.
_IS_THEIRS = re.compile(
    rf"{_CLAUSE}(?:mine|hers|his|theirs|(?:(?:my|our) )?[a-z]+['’]s|(?:la|el) (?:m[ií][oa]|suy[oa])|(?:la|el) de (?:ella|[eé]l|mi [a-z]+))"
    r"(?:(?:['’]s| is| was| es)) (?P<it>(?:the|la|el) (?P<what>[\w'’-]+(?: (?!with\b|without\b|no\b|and\b|but\b|plain\b|extra\b|light\b|con\b|sin\b|y\b|pero\b)[\w'’-]+){0,4}))"
    r"(?P<so>(?=\W+(?:(?:and|but|y|pero|please)\W+)*(?:with|without|no|plain|extra|light|hold|easy|only|con|sin)\b))?(?P<end>[\s,.;]*(?:and|y)?\s*)",
    re.IGNORECASE,
)
_REMARK = "hello"  # said to us, and answered by what is next


def _told_of_what_stands(text: str, owners: Sequence[str], order: Order, menu: Menu) -> str:
    """The turn without whose each thing is, where such a one stands and is not known to be another's."""
    others = {int(owner.partition(":")[0]) for owner in owners}

    def plainly(found: re.Match[str]) -> str:
        line = line_named(Span(0, 0, found["what"], ""), order, menu)
        if line is None or line.id in others:
            return found[0]
        one = f"one of the {found['what']}s" if line.qty > 1 else found["it"]
        return f"{one}{found['end']}" if found["so"] is not None else ""

    plain = _IS_THEIRS.sub(plainly, text)
    return plain if re.search(r"\w", plain) else _REMARK


def named(text: str, owners: Sequence[str], order: Order, menu: Menu, language: str) -> str:
    """The turn with the name of the line in the place of whose it is."""
    if not order.lines:
        return text
    text = _told_of_what_stands(text, owners, order, menu)
    text = _WHAT_ONE_HAS.sub(
        lambda m: (
            f"the same as {name}"
            if (name := _name(m["who"].lower(), owners, order, menu, language))
            else (m[0] if m["who"].lower() == "they" else "another one of those")  # who "they" are is not told
        ),
        text,
    )
    if not owners or is_one_of_those_said(text):
        return text
    text = _by_their_names(text, owners, order, menu, language)
    match = _POSSESSIVE.search(text)
    if match is None and (match := _WANTS.search(text)) is not None:
        who = "she" if match["who"].lower() in _SHE else "he"
    elif match is not None:
        who = str(match.lastgroup).removesuffix("_es")
    else:
        return text
    name = _name(who, owners, order, menu, language)
    rest = text[match.end() :].lstrip()
    return f"{text[: match.start()]}{name} {rest}" if name else text


# "I'll take what Mia's having", "the same thing as Mia", "whatever Mia got".
_WHAT = r"\b(?:what(?:ever)?|(?:exactly )?(?:the )?same(?: thing| one)?(?: (?:that|as))?(?: what)?)"
_HAS_IT = (
    r"(?:['’](?:s|re))?"
    r" (?:is |are |has |was )?(?:having|getting|got|gets|has|had|ordered|eating|wants|wanted|picked)"
)
_HAS = rf"(?:{_HAS_IT}|['’]s)?\b"
_WHAT_ONE_HAS = re.compile(rf"{_WHAT} (?P<who>he|she|they){_HAS_IT}\b", re.IGNORECASE)


def _by_their_names(text: str, owners: Sequence[str], order: Order, menu: Menu, language: str) -> str:
    """ "Swap Phil's for a wrap", "Dana wants hers with no onion", "no onions for Dana": the line that is told."""
    people = {owner.partition(":")[2] for owner in owners} - {"she", "he", "they", "me"}
    for who in sorted(people):
        name = _name(who, owners, order, menu, language)
        if not name:
            continue
        text = re.sub(rf"{_WHAT} {who}{_HAS}", f"the same as {name}", text, flags=re.IGNORECASE)
        wish = re.compile(
            rf"\b{who}(?:{_TAKES}|['’]s to have) (?:(?:his|hers|theirs|it|that)\b(?: to be)?|(?=no\b|extra\b|light\b|without\b|plain\b))",
            re.IGNORECASE,
        )
        text = wish.sub(f"{name} ", text)
        text = re.sub(
            rf"\b{who} {_WONT} (?:any |the )?(?!anything\b|nothing\b|to\b)(?=[a-z])",
            f"{name} with no ",
            text,
            flags=re.IGNORECASE,
        )
        text = re.sub(
            rf"\b{who}['’]s(?: one)?\b(?! (?:having|getting|gonna|going|not|the same|here|been|gone))",
            name,
            text,
            flags=re.I,
        )
        text = re.sub(rf"\b(?P<on>on|for) {who}\b(?!['’])(?=\W*$|[,.;!])", f"on {name}", text, flags=re.IGNORECASE)
    return text


def _name(who: str, owners: Sequence[str], order: Order, menu: Menu, language: str) -> str:
    theirs = [line for owner in owners if owner.endswith(f":{who}") and (line := order.line(int(owner.split(":")[0])))]
    if not theirs and who == "me" and owners:  # what is for nobody else
        others = {int(owner.split(":")[0]) for owner in owners}
        theirs = [line for line in order.lines if line.id not in others]
    if len(theirs) != 1:
        return ""
    ref = thing(theirs[0])
    if sum(thing(line) == ref for line in order.lines) > 1:
        at = order.lines.index(theirs[0])
        return f"the {_NTH[at]} one" if at < len(_NTH) and language == "en" else ""
    held = menu.combo(ref) if isinstance(theirs[0], ComboLine) else menu.item(ref)
    name = held.name.get(language) if held else ""
    the = "the" if language == "en" else "la" if name.split(" ")[0].endswith("a") else "el"
    return f"{the} {name}" if name else ""


_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
