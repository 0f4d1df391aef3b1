# ruff: noqa: E501 - frames stay in one piece
"""What is wanted in place of what cannot be had: "oh, then a vanilla shake instead", with a cookie ordered since. PURE.

Understanding lets an "instead" take the place of a line that is there. Where something ran out, what we would offer for
it takes the place of what went; right after anything was refused, what is wanted instead is for that. What else was
ordered stays, unless it is named.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from domain.menu import Combo, Item, Menu, Serving
from domain.order import Add, Change, ComboLine, Command, ItemLine, Line, Order
from edge.dialog.answering.alternatives import alternatives
from edge.dialog.meaning import Meaning
from edge.dialog.vocabulary.words import stems_of


def for_what_went(meaning: Meaning, order: Order, serving: Serving) -> Meaning:
    """The same meaning where nothing ran out, or nothing is wanted instead."""
    if not serving.out or not any("instead" in span.text.split() for span in meaning.spans):
        return meaning
    counted = any(span.meaning.startswith("num: ") for span in meaning.spans)
    commands = tuple(_beside(command, order, serving, counted=counted) for command in meaning.commands)
    return replace(meaning, commands=commands)


def _beside(command: Command, order: Order, serving: Serving, *, counted: bool) -> Command:
    """The new one as a line of its own, where it is what we offer for what went, and the one that it would replace is
    none of that. counted: it was said how many; else what it would replace lends it no count."""
    if not isinstance(command, Change) or len(command.to) != 1 or not isinstance(command.to[0], ItemLine):
        return command
    new, old = command.to[0], order.line(command.line)
    if not isinstance(old, ItemLine) or old.item == new.item:
        return command
    gone = (item for ref in serving.out if (item := serving.menu.item(ref)) is not None)
    offered = [{thing.id for thing in alternatives(item, serving)} for item in gone]
    if any(new.item in refs and old.item not in refs for refs in offered):
        own = tuple(m for m in new.mods if m not in old.mods)
        return Add(replace(new, id=0, qty=max(1, new.qty) if counted else 1, mods=own))
    return command


EXCHANGE = "exchange"  # of `Talk.question`: what stands, and was to go for what we do not have
DEARER = "ask_price:extra"  # of `Talk.question`: what that part of what is ordered adds to it
_LED = (
    r"\W*(?:(?:yikes|ouch|wow|oof|geez|jeez|oh|ah|ugh|okay|ok|yeah|yes|sure|fine|alright|all right|well|then|so|um|uh"
    r"|hmm|i guess|just|let['’]?s|do|go with|make it|give me|gimme|(?:i['’]?ll|can i|could i|let me)(?: just)?"
    r" (?:take|have|get|do)|the|an?|one|una?|el|la|deme|entonces|bueno)\b\W*)*"
)
_NO_NAME = (
    r"(?!(?:no|nah|nope|not|nothing|none|never|forget|leave|keep|cancel|that|it|this|what|how|do|is|are|which|where"
    r"|whatever|nevermind|both|neither|either|anything|with|without|yes|yeah|sure|another|two|three|four"
    r"|and|also|plus|y)\b)"
)
_NEW = (
    rf"(?P<new>{_NO_NAME}[\w'’-]+(?: (?!and\b|y\b)[\w'’-]+){{0,2}}?)(?P<made>,? (?:with|con) \w+(?: \w+)?)??"
    r"(?:(?:\W+|(?=['’]))(?:then|please|thanks|whatever|i guess|is (?:fine|okay|ok|good)|['’]s (?:fine|okay|ok|good)"
    r"|works|will do|it is|instead|entonces|por favor|(?:yeah |yes |ok |okay )?(?:let['’]?s |i['’]?ll "
    r"|we['’]?ll )?(?:do|take|have|go with)"
    r" (?:that|those|it|them)))*\W*$"
)
_OFFERED = re.compile(f"^{_LED}{_NEW}", re.IGNORECASE)
# "Yikes. No. Root beer, then.", to what the shake adds to the meal.
_RATHER = re.compile(
    rf"^{_LED}(?:no|nah|nope|never ?mind|forget (?:it|that)|(?:that['’]?s )?(?:way )?too (?:much|dear|expensive|steep)"
    rf"|no way|pass)\b[\s,.!]+(?=.*\b(?:then|instead|entonces)\W*$){_LED}{_NEW}",
    re.IGNORECASE,
)


def in_place_of_it(text: str, question: str, menu: Menu) -> str:
    """What takes the place of what was to go, or turned out too dear, with the name of that: what is taken behind
    "make the shake a root beer", where we have none, is the drink of the meal still."""
    of, _, ref = question.rpartition(":")
    thing = menu.item(ref) or menu.combo(ref) if of in (EXCHANGE, DEARER) else None
    found = (_OFFERED if of == EXCHANGE else _RATHER).match(text) if thing is not None else None
    if thing is None or found is None or not _may_stand_there(found["new"], thing, menu):
        return text
    return f"swap the {thing.name.get().lower()} for {found['new']}{found['made'] or ''}"


# "That's fine, do that", "okay, onion rings then", to what rings would add to a meal.
_THAT_THEN = re.compile(
    rf"^{_LED}(?:(?:that|it)(?:['’]s| is|['’]ll) (?:fine|ok|okay|good|do)[\s,.]+)?{_LED}(?P<what>that|it|those|them|[\w'’-]+(?: [\w'’-]+)?)"
    r"(?:\W+(?:then|please|thanks|instead|entonces|por favor))*\W*$",
    re.IGNORECASE,
)
_POINTS = frozenset({"that", "it", "those", "them"})


def for_its_place(text: str, question: str, order: Order, menu: Menu) -> str:
    """What was asked of a part that a meal does not have, and is taken, in the place of what the meal has there."""
    of, _, ref = question.rpartition(":")
    item = menu.item(ref) if of == DEARER else None
    said = _THAT_THEN.match(text) if item is not None else None
    if item is None or said is None:
        return text
    named = stems_of(said["what"])
    if said["what"].lower() not in _POINTS and not any(named == stems_of(n) for n in (*item.name.all(), *item.aliases)):
        return text
    for line in reversed(order.lines):
        combo = menu.combo(line.combo) if isinstance(line, ComboLine) else None
        for slot in combo.slots if combo is not None and isinstance(line, ComboLine) else ():
            fill = line.slots.get(slot.id) if isinstance(line, ComboLine) else None
            held = menu.item(fill.item) if fill is not None else None
            if slot.choice(ref) is not None and held is not None and held.id != ref:
                return f"swap the {held.name.get().lower()} for {item.name.get().lower()}"
    return text


_INSTEAD_OF = re.compile(
    r"\b(?:instead of|in place of|rather than|other than|besides|swap(?:ped)?(?: out)? for|replace|en vez de"
    r"|en lugar de"
    r"|ademas de) (?:(?:the|my|our|his|her|their|those|that|el|la|los|las|mis?) )?"
    r"(?P<old>[\w'’-]+(?: [\w'’-]+)?)"
)


def stands_for(said: str, order: Order, menu: Menu) -> str:
    """ "What can I have instead of the fries?": the id of what is ordered and may go for another; "" for no such."""
    found = _INSTEAD_OF.search(said)
    held = [ref for line in reversed(order.lines) for ref in refs_of(line)] if found else []
    for words in (stems_of(found["old"]), stems_of(found["old"].split()[0])) if found else ():
        for ref in held:
            thing = menu.item(ref) or menu.combo(ref)
            if thing is not None and any(words <= stems_of(name) for name in (*thing.name.all(), *thing.aliases)):
                return ref
    return ""


_WHAT_INSTEAD = re.compile(
    r"^(?P<led>(?:(?:ok|okay|so|and|um|uh|oh|wait|well|hey)[\s,]+)*)(?:what(?: else| other things"
    r"| all)? (?:can|could|may|do) (?:i|we|you)"
    r" (?:get|have|do|sub|swap|pick|choose|offer)(?: in)?|what(?: are| else are|['’]re) (?:my|the"
    r"|our) (?:options|choices)"
    r"|what(?:['’]s| is| else is) there|(?:do you have|have you got|is there|can i (?:get|have)"
    r"|could i (?:get|have)) (?:any|some)thing(?: else)?)"
    r"(?: to (?:have|get))? (?P<instead>(?:instead of|in place of|rather than|other than|besides) [^?.!;]+)\?\W*$",
    re.IGNORECASE,
)


def what_instead(text: str, order: Order, menu: Menu) -> str:
    """ "What can I get instead of the fries?", with the place of a meal that they fill: "what sides can I have ..."."""
    asked = _WHAT_INSTEAD.match(text)
    ref = stands_for(asked["instead"].lower(), order, menu) if asked else ""
    combos = (menu.combo(line.combo) for line in order.lines if isinstance(line, ComboLine))
    slots = (slot.id for combo in combos if combo for slot in combo.slots if ref in {c.item for c in slot.choices})
    place = next(slots, "") if ref else ""
    return f"what {place}s can I have {asked['instead']}?" if asked and place in _PLACES else text


_PLACES = frozenset(("side", "drink"))  # a question for a meal's "mains" is about dishes


def refs_of(line: Line) -> tuple[str, ...]:
    """What a line holds: an item, or the parts of a meal and it."""
    return tuple(dict.fromkeys((*line.eaten, line.thing)))


def _may_stand_there(words: str, thing: Item | Combo, menu: Menu) -> bool:
    """Not a cookie for a drink: a choice in the same place of a meal, else of its kind; or called so by nothing."""
    said = stems_of(words)
    called = {of.id for of, name in menu.called if said <= stems_of(name)}
    slots = [{c.item for c in slot.choices} for combo in menu.combos for slot in combo.slots]
    beside = {ref for choices in slots if thing.id in choices for ref in choices}
    of_kind = {i.id for i in menu.items if isinstance(thing, Item) and i.category == thing.category}
    fits = beside if len(beside) > 1 else of_kind | {c.id for c in menu.combos}
    return not called or bool(called & fits)


_THE = r"(?:(?:the|my|our|his|her|their|that|those|these|el|la|los|las|mi|mis) )?"
_SIZED = r"(?:(?:small|medium|large|regular) )?"
# "Swap the mozzarella for onion rings then", "make the shake a vanilla", "rings instead of the mozzarella".
_NAMED_OLD = (
    re.compile(
        r"\b(?:swap|switch|change|trade|replace|exchange|sub|substitute)(?: out)?"
        rf" {_THE}{_SIZED}(?P<old>[\w'’-]+(?: [\w'’-]+){{0,3}}?)(?: out)? (?:for|to|into|with) (?P<new>\w.*)$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\bmake (?:the|my|our|his|her|those|that) {_SIZED}(?P<old>[\w'’-]+(?: [\w'’-]+){{0,2}}?)"
        r" (?P<new>(?!(?:an? )?(?:small|medium|large|regular)(?: one)?\W*$)(?:an?|one|two|three|some) \w.*)$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?P<new>[^.,;!?]*\w),? (?:instead|in place|in stead) of {_THE}{_SIZED}"
        r"(?P<old>[\w'’-]+(?: [\w'’-]+){0,3})(?P<rest>\W*$|[.,;!?].*$)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:c[aá]mbi(?:e|a)(?:me|nos)?) {_THE}(?P<old>[\w]+(?: \w+){{0,3}}?) por (?P<new>\w.*)$", re.IGNORECASE
    ),
    re.compile(
        rf"(?P<new>[^.,;!?]*\w),? en (?:vez|lugar) de {_THE}(?P<old>\w+(?: \w+){{0,3}})(?P<rest>\W*$|[.,;!?].*$)",
        re.IGNORECASE,
    ),
)
# "Make one a coke and the other a sprite", "two of them chocolate and one strawberry", of what could not be had.
_N = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|half|\d{1,2})"
_ONE_AND_OTHER = re.compile(
    rf"\b(?:(?:make|do) (?P<n>{_N})(?: of (?:them|those))?|(?P<so_many>{_N}) of (?:them|those))(?: be| as| should be)?"
    r"(?: an?)? (?P<one>[\w' -]+?)(?: and|,)+ (?:make )?"
    rf"(?:(?P<m>{_N})|(?:the )?(?:other|other one|second|second one|another))(?: one)?(?: be| as| should be)?(?: an?)? "
    r"(?P<other>\w[\w' -]*)",
    re.IGNORECASE,
)
TWO = 2


def for_what_is_named(text: str, order: Order, serving: Serving, missed: Sequence[Command]) -> str:
    """The wish alone, where what it shall stand in place of is named and could not be had: "swap the mozzarella for
    rings" is rings. missed: what could not be had in the last turn; what ran out and was taken off counts as well. What
    still stands is exchanged as ever."""
    gone = [c.line for c in missed if isinstance(c, Add)]
    gone += [w for was in order.past for w in was.lines if isinstance(w, ItemLine) and w.item in serving.out]
    if not gone:
        return text
    if sum(line.qty for line in gone) >= TWO and any(line.qty >= TWO for line in gone):
        text = _ONE_AND_OTHER.sub(
            lambda m: f"{m['n'] or m['so_many']} {m['one']} and {m['m'] or 'one'} {m['other']}", text
        )
    for form in _NAMED_OLD:
        found = form.search(text)
        if found is None or not _is_called(found["old"], gone, serving.menu):
            continue
        if _is_called(found["old"], order.lines, serving.menu):
            continue
        rest = found.groupdict().get("rest") or ""
        return f"{text[: found.start()]}{found['new']}{rest}"
    return text


def _is_called(words: str, lines: Sequence[Line], menu: Menu) -> bool:
    """Whether the words name one of the lines, or what a meal of them has."""
    said = stems_of(words)
    refs = {ref for line in lines for ref in refs_of(line)}
    things = (menu.item(ref) or menu.combo(ref) for ref in refs)
    return bool(said) and any(said <= stems_of(name) for of in things if of for name in (*of.name.all(), *of.aliases))


# What parts a wish from what it stands in place of, where that is not named.
_INSTEAD = re.compile(
    r"^(?P<led>\W*(?:(?:ugh|oh|ok|okay|fine|alright|all right|well|then|so|um|uh|aw|ah|hmm|no|sure|right|let me|"
    r"ay|bueno|entonces|pues|ni modo|ah|eh|est[aá] bien)\b\W*)*)"
    r"(?:(?:make|change|swap|switch|trade) (?:that|it|this)(?: one)?(?: out)?(?: for| to| into| with)? "
    rf"(?!{_N} of (?:the|my|our)\b)(?=\w)"  # "make it two of the cookies" counts what stands
    r"|(?:change|swap|switch|trade) (?:them|those|these)(?: ones)?(?: out)? (?:for|to) (?=\w)"
    r"|(?:c[aá]mbi[aeé](?:me)?l[oa]s?|c[aá]mbi[ae](?:me)? es[oa]) (?:por|a) |h[aá]ga(?:me)?l[oa] "
    r"|(?:instead|in (?:its|that one['’]?s) place)(?: of (?:that|it|this|those|them))?[, ]+(?!of\b)"
    r"|en (?:vez|lugar) de es[oa]s?[, ]+|en su lugar[, ]+|mejor(?: (?:deme|dame|p[oó]ngame|quiero))?,? )?"
    r"(?P<wish>\w.*?)(?P<end>[, ]+(?:instead|in (?:its|that one['’]?s) place)(?: of (?:that|it|this|those|them))?"
    r"(?: (?:then|please|thanks))*|[, ]+(?:en su lugar|en (?:vez|lugar) de es[oa]s?|mejor)(?: por favor)?)?"
    r"(?P<tail>\W*)$",
    re.IGNORECASE,
)
_MIDWAY = re.compile(r"[, ]+(?:instead|en su lugar)(?=,)", re.IGNORECASE)  # "nuggets instead, six piece"


def for_what_was_refused(text: str, read: Callable[[str], Meaning]) -> str:
    """Right after something was refused: the wish in its place, as one beside what stands; the text as it is where it
    is none. read: what words mean on an empty draft. A size alone is of a line that stands."""
    found = _INSTEAD.match(text)
    if found is None:
        return text
    wish = _MIDWAY.sub("", found["wish"])
    plain = f"{found['led']}{wish}{found['tail']}"
    if re.sub(r"\W", "", plain) == re.sub(r"\W", "", text):
        return text
    meaning = read(wish)
    orders = meaning.commands or meaning.ambiguities
    whole = orders and all(isinstance(command, Add) for command in meaning.commands)
    return plain if whole and not meaning.unknown else text
