# ruff: noqa: E501 - frames stay in one piece
"""What was meant, told without what it is in place of: "I meant unsweet tea", "it was a diet", "mejor un té". PURE.

It decides that the one thing named so takes the place of the line that is its like (the same thing, or one of its
kind), and that what was not said of it stays as it was: its size, its count, what was left off. Where no one line is
its like, the words are left to the grammar.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from domain.menu import Item, Menu
from domain.order import Add, Change, ComboLine, Command, ItemLine, Mod, Order, SlotFill
from edge.dialog.meaning import Meaning
from edge.dialog.reading.plainer_of_it import without_manners, without_tail
from edge.dialog.reading.repairs import thing
from edge.dialog.reading.second_thoughts import behind_complaint
from edge.dialog.understand.last_line import last_line
from edge.dialog.vocabulary.words import stems_of

_MEANT = (
    re.compile(
        r"^(?:i|we) (?:really |actually )?(?:meant?|wanted|said|asked for)(?: to say| to order)?,? (?P<new>\w.*)$", re.I
    ),
    re.compile(r"^(?:it|that|this) (?:was|should(?: have)? be(?:en)?|(?:is|was) supposed to be) (?P<new>\w.*)$", re.I),
    re.compile(r"^there (?:were|was|should be) (?P<new>(?:two|three|four|five|six|[2-9])\b.*)$", re.I),
    re.compile(r"^(?P<new>[^.?]+?),? (?:i|we) (?:meant?|said|wanted)$", re.I),
    # "The shake was chocolate", "my drink was supposed to be a diet": what it is called is said before.
    re.compile(
        r"^(?:the|my|his|her|that|our|their) (?P<kind>\w+(?: \w+)?) (?:was|were|(?:is|are|was|were) (?:supposed|meant) to be"
        r"|(?:was|were) going to be) (?!(?:not|with|no|for|from|only|just|my|his|her|on|in|at|to|so|very|too)\b)(?P<new>\w[^.?]*)$",
        re.I,
    ),
    # "Oh iced, sorry, I wanted the iced coffee".
    re.compile(
        r"^(?:\w+ ){0,2}\w+, (?:sorry|no|wait|i mean|my bad|oops),? (?:i|we) (?:meant?|wanted)(?: to say| to order)? (?P<new>\w.*)$",
        re.I,
    ),
    re.compile(r"^(?:rather|better|i(?:['’]d| would) rather(?: have)?) (?P<new>(?:an?|the) .+)$", re.I),
    re.compile(r"^(?:yo )?(?:(?:le|te|les) )?(?:dije|ped[ií])(?: que)?,? (?P<new>\w.*)$", re.I),
    re.compile(
        r"^(?:mejor|quise decir|quer[ií]a decir|digo|era|eran) (?P<new>(?:una?|un|dos|tres|cuatro|cinco)\b.+)$", re.I
    ),
)
# "That's wrong, it's a chocolate shake", "no, es una de limón".
_IT_IS = re.compile(
    r"^\W*(?:(?:oh|hey|uh|um|wait|sorry|hang on|hold on|ay|oiga)\W+)*"
    r"(?>(?:no|nope|nah|wrong(?: (?!(?:it|that|this|they|es|son|no|wrong)\b)\w+)?|not (?:quite|right|exactly)|that ain['’]?t (?:it|right)"
    r"|(?:that|this|it)(?:['’]?s| is|['’]?s not| is not| isn['’]?t) (?:wrong|not right|right|incorrect|not correct|not it|not what i \w+)"
    r"|you (?:got|have|put|heard) (?:it|that|the \w+|my \w+) wrong|est[aá] mal|(?:eso )?no es as[ií]|mal)\W+)+"
    r"(?:(?:it|that|this)(?:['’]?s| is)|they(?:['’]re| are)|es|son) (?!just\b|only\b|all\b|not\b|solo\b|todo\b)(?P<new>\w.*)$",
    re.I,
)
# "No no, diet coke, I said diet", "ten, I said ten", "de dieta, dije de dieta": the same, told over.
_TOLD_OVER = re.compile(
    r"^\W*(?P<led>(?:(?:no|nope|nah|sorry|wait|hey|oh|perd[oó]n|oiga)\W+)*)(?P<a>[^.?!]+?)[,.;!]+ *"
    r"(?:(?:i|we) (?:said|asked for|wanted|meant)|(?:yo )?(?:le |te )?(?:dije|ped[ií])) (?P<b>[^.,?!]+?)[.!]*$",
    re.I,
)
# "You put coke, I asked for sprite".
_WRONGLY = re.compile(
    r"^\W*(?:(?:no|sorry|wait|hey|oh|but)\W+)*(?:you(?:['’]ve)? (?:put(?: in)?|gave me|got|have|heard|wrote|rang up|did)|(?:that|it|this) (?:says|said)"
    r"|(?:usted )?(?:puso|me dio|escuch[oó]|dice))(?: me)? [^,.;!?]+[,.;]\s*(?:but |pero |and )?"
    r"(?=(?:i|we) (?:said|asked|wanted|meant|ordered)\b|(?:yo )?(?:le |te )?(?:dije|ped[ií])\b)",
    re.I,
)
_WITH = r"(?:(?:with|con) )?(?:the |la |el |los |las )?"
# "No, diet coke", "sorry, with rings": right behind what it may be a part of, or is one of a kind with.
_RATHER = re.compile(
    r"^\W*(?:(?:no|nope|nah)[\s,.!]+(?:(?:no|nope|nah|sorry|wait|my bad|perd[oó]n)[\s,]+)+|no(?:[,!.]\s*|\s+(?=(?:an?|the|with|con|un[ao]?|el|la)\b))"
    r"|(?:nope|nah|no)[,!.]\s*|(?:oh |oops |ay )?(?:sorry|my bad|oops|perd[oó]n|disculpe)[\s,]+)"
    rf"{_WITH}(?P<new>(?=\w)(?!(?:and|y|no|not)\b)(?:[^.?,;!]|, (?=and\b|y\b))+?)[.!]*$"
    rf"|^\W*(?:(?:actually|wait|hang on|hold on)[\s,.!]+)+(?!(?:an?|one|some|un[ao]?)\b){_WITH}(?P<bare>[^.?,;!]+?)[.!]*$",
    re.I,
)
# "Sorry, unsweet tea", "actually, a large one": of the same thing only; of another it may be one more.
_PUT_RIGHT = re.compile(r"^\W*(?:sorry|no|wait|actually|hang on|hold on|oh)\b.*?[,.!]* +(?P<new>[^,.!]+?)[.!]*$", re.I)
_AGAIN = re.compile(
    r"^\W*(?:(?:no|sorry|oops)\b|(?:wait|hang on|hold on)\W+(?:no|wait|sorry)\b|i (?:mean|meant)\b)", re.I
)
_ONE = re.compile(r"^(?:an?|one|un[ao]?|the)\b", re.I)
_JUST_ONE = re.compile(r"^(?:just |only |s[oó]lo )?(?:one|1)\b", re.I)
_REFERS = re.compile(
    r"\b(?:it|that|those|them|these|too|also|as well|instead|another|more|with that|and|y|tambi[eé]n|not|no|without"
    r"|fine|okay)\b|\?",
    re.I,
)
_TWICE = re.compile(r"^(?P<a>[\w'’-]+), (?=(?P=a)\b)", re.I)  # "unsweet, unsweet tea"
SURE = 0.6


def meant_instead(
    text: str,
    order: Order,
    menu: Menu,
    alone: Callable[[str], Meaning],
    *,
    read_back: bool = False,
    just_changed: bool = False,
    drink_asked: bool = False,
) -> tuple[Command, ...]:
    """alone: what words would order by themselves. read_back: the whole order was just said. just_changed: by the turn
    before. drink_asked: whether they would like something to drink was asked, which a "no" answers. () where they say nothing of what stands."""
    text = _said_once(_WRONGLY.sub("", text))
    words = without_manners(behind_complaint(text))
    found = next((m for row in _MEANT if (m := row.match(words))), None) or _IT_IS.match(without_tail(text))
    if (
        order.lines
        and (just_changed or read_back)
        and (part := _the_part(text, found, order, menu, alone, just_changed=just_changed, drink_asked=drink_asked))
    ):
        return part
    weak = _PUT_RIGHT.match(text) if found is None else None
    if not order.lines or (found or weak) is None:
        return ()
    said = _TWICE.sub("", ((found or weak) or {"new": ""})["new"])
    kind = found.groupdict().get("kind") if found is not None else None
    new = None if _REFERS.search(said) else _one_thing(alone(said))
    new = _one_thing(alone(f"{said} {kind}")) if new is None and kind and not _REFERS.search(said) else new
    item = menu.item(new.item) if new is not None else None
    if new is None or item is None:
        return ()
    if found is not None and found.re is _IT_IS and (within := _in_its_meal(new, item, order, menu)) is not None:
        return (within,)
    old = _its_like(new, item, order, menu, same=found is None)
    if old is not None and old.item != new.item and found is not None and found.re is _IT_IS:
        held = menu.item(old.item)
        named = frozenset(s for s in stems_of(said) if not s.isdigit())
        if held is not None and any(named <= stems_of(name) for name in (*held.name.all(), *held.aliases)):
            return ()  # "no, it's two burgers", of cheeseburgers: so many of those
    one = _JUST_ONE.match(said) is not None and old is not None and old.item == new.item  # "I wanted one coke"
    if old is None or (old.qty > 1 and new.qty == 1 and _ONE.match(said) and not one):
        return ()
    if found is None and not _chooses(new, item) and not (read_back and _sized_anew(text, said, new, old)):
        return ()
    made = _in_its_place(new, old, item)
    made = replace(made, qty=1) if one else made
    return (Change(old.id, (made,)),) if made != old else ()


def _said_once(text: str) -> str:
    """ "No no, diet coke, I said diet" as "no, I said diet coke"."""
    twice = _TOLD_OVER.match(text)
    a, b = (stems_of(twice["a"]), stems_of(twice["b"])) if twice is not None else (frozenset(), frozenset())
    if twice is None or not (a <= b or b <= a) or _REFERS.search(twice["a"]) or _REFERS.search(twice["b"]):
        return text
    return f"{twice['led']}I said {twice['a' if b <= a else 'b']}"


def _the_part(
    text: str,
    found: re.Match[str] | None,
    order: Order,
    menu: Menu,
    alone: Callable[[str], Meaning],
    *,
    just_changed: bool,
    drink_asked: bool,
) -> tuple[Command, ...]:
    """ "I said iced coffee", "no, lemonade", right behind a meal with a coke: the drink of that meal. Right behind what
    stands by itself it is that in its place. () where it is a part of nothing that was just put in."""
    rather = _RATHER.match(text) if found is None else None
    said = (
        found["new"] if found is not None else (rather["new"] or rather["bare"]) if rather is not None else ""
    ) or ""
    said = _LED_IN.sub("", _TWICE.sub("", said))
    if not said or (rather is not None and _SAYS_MORE.search(said)):
        return ()
    last = last_line(order)
    if just_changed and isinstance(last, ComboLine) and _AND.search(said) and not _REFERS.search(_AND.sub(" ", said)):
        return _in_meal_all(alone(said), last, menu)
    if _REFERS.search(said):
        return ()
    new = _one_thing(alone(said))
    item = menu.item(new.item) if new is not None else None
    if new is None or item is None or new.item == thing(last):
        return ()
    if isinstance(last, ComboLine) and just_changed:
        alone_there = [o for o in order.lines if isinstance(o, ItemLine) and o.item == new.item]
        part = None if alone_there or (last.qty > 1 and _ONE.match(said)) else _in_meal(new, last, menu)
        return (part,) if part is not None else ()
    if not just_changed:
        part = _in_its_meal(new, item, order, menu)
        return (part,) if part is not None else ()
    if not isinstance(last, ItemLine) or last.pending or (last.qty > 1 and _ONE.match(said)):
        return ()
    held = menu.item(last.item)
    if held is None or held.category != item.category or (rather is not None and (rather["bare"] or drink_asked)):
        return ()
    return (Change(last.id, (_in_its_place(new, last, item),)),)


_SAYS_MORE = re.compile(
    r"\b(?:should|shall|is|was|were|be|are|am|can|could|would|will|make|do|does|put|wants?|wanted|needs?|gets?|give|take|have|has|had|add"
    r"|for|on|in|at|to|off|of|my|his|her|i|we|you|he|she|they|there|what|which|how|who|es|era|son|est[aá]|para|quier[oe]|deme|ponga)\b"
    r"|['’](?!n\b)",
    re.I,
)
_AND = re.compile(r"\b(?:and|y)\b", re.I)
_LED_IN = re.compile(rf"^{_WITH}(?=\w)", re.I)


def _one_thing(meaning: Meaning) -> ItemLine | None:
    one = meaning.commands[0] if len(meaning.commands) == 1 else None
    sure = not (meaning.unknown or meaning.ambiguities) and meaning.confidence >= SURE
    return one.line if sure and isinstance(one, Add) and isinstance(one.line, ItemLine) else None


def _in_its_meal(new: ItemLine, item: Item, order: Order, menu: Menu) -> Change | None:
    """ "No, it's a diet coke", of the one meal whose drink is another, where no drink stands by itself."""
    held = [menu.item(line.item) for line in order.lines if isinstance(line, ItemLine)]
    if any(one is not None and one.category == item.category for one in held):
        return None
    places = [
        (line, slot.id)
        for line in order.lines
        if isinstance(line, ComboLine) and (combo := menu.combo(line.combo)) is not None
        for slot in combo.slots
        if any(choice.item == new.item for choice in slot.choices)
        and (fill := line.slots.get(slot.id)) is not None
        and fill.item != new.item
    ]
    if len(places) != 1:
        return None
    line, place = places[0]
    return Change(line.id, (replace(line, slots={**line.slots, place: SlotFill(new.item, new.mods)}),))


def _in_meal(new: ItemLine, meal: ComboLine, menu: Menu) -> Change | None:
    """The meal with that in the one place where it may be, in its size."""
    combo = menu.combo(meal.combo)
    places = [
        slot
        for slot in (combo.slots if combo is not None else ())
        if slot.choice(new.item) and (fill := meal.slots.get(slot.id)) is not None and fill.item != new.item
    ]
    choice = places[0].choice(new.item) if len(places) == 1 else None
    if combo is None or choice is None or new.qty not in (1, meal.qty):
        return None
    if new.variation is not None and choice.by_size.get(meal.size or "") != new.variation:
        return None
    return Change(meal.id, (replace(meal, slots={**meal.slots, places[0].id: SlotFill(new.item, new.mods)}),))


def _in_meal_all(meaning: Meaning, meal: ComboLine, menu: Menu) -> tuple[Command, ...]:
    """ "No, diet and rings": each in its place of the meal; () where one of them has none."""
    adds = [c.line for c in meaning.commands if isinstance(c, Add) and isinstance(c.line, ItemLine)]
    if len(adds) < len(meaning.commands) or meaning.unknown or meaning.ambiguities or meaning.confidence < SURE:
        return ()
    so = meal
    for new in adds:
        change = _in_meal(new, so, menu)
        if change is None or not isinstance(change.to[0], ComboLine):
            return ()
        so = change.to[0]
    changed = [s for s in so.slots if so.slots[s] != meal.slots.get(s)]
    return (Change(meal.id, (so,)),) if len(changed) == len(adds) > 0 else ()


def _its_like(new: ItemLine, item: Item, order: Order, menu: Menu, *, same: bool) -> ItemLine | None:
    """The line that it is meant for: the same thing before one of its kind, what was spoken of last before others."""
    held = [line for line in order.lines if isinstance(line, ItemLine) and not line.pending]
    fits = [line for line in held if line.item == new.item]
    if not fits and not same:
        fills = (ref for line in order.lines if isinstance(line, ComboLine) for ref in line.eaten)
        if any((one := menu.item(fill)) is not None and one.category == item.category for fill in fills):
            return None  # it may be the drink of a meal
        fits = [line for line in held if (one := menu.item(line.item)) is not None and one.category == item.category]
    last = last_line(order)
    return next((line for line in fits if line.id == last.id), fits[0] if len(fits) == 1 else None)


def _sized_anew(text: str, said: str, new: ItemLine, old: ItemLine) -> bool:
    """ "No wait, large iced coffee", to the read-back, of a medium one: no second one."""
    again = _AGAIN.match(text) is not None and _ONE.match(said) is None
    return again and old.item == new.item and new.variation is not None and new.variation != old.variation


def _chooses(new: ItemLine, item: Item) -> bool:
    """Whether a choice is told that a thing has but one of."""
    return any(_group(mod, item) is not None for mod in new.mods)


def _group(mod: Mod, item: Item) -> str | None:
    found = item.option(mod.option)
    return found[0].id if found is not None and found[0].kind == "choice" else None


def _in_its_place(new: ItemLine, old: ItemLine, item: Item) -> ItemLine:
    chosen = {_group(mod, item) for mod in new.mods} - {None}
    told = {mod.option for mod in new.mods}
    kept = [
        mod
        for mod in old.mods
        if mod.option not in told
        and item.option(mod.option) is not None
        and _group(mod, item) not in chosen
        and (mod.qualifier not in ("no", "light", "side", "extra") or item.includes(mod.option))
        and (mod.qualifier != "add" or not item.includes(mod.option))
    ]
    same_sizes = item.variation(old.variation or "") is not None
    variation = new.variation or (old.variation if same_sizes else None)
    qty = new.qty if new.qty > 1 else old.qty
    return replace(old, item=new.item, variation=variation, qty=qty, mods=(*kept, *new.mods))
