# ruff: noqa: E501 - frames stay in one piece
"""What is said to a price: "that's fine, put one on", "what is it on its own". PURE.

It decides that a nod to a price ends no order while more is said, and that "what's the beer on its own" asks what it
costs: by plainer words in their place.
"""

import re

from domain.menu import Combo, Item, Menu
from domain.order import Order
from edge.dialog.meaning import Kind
from edge.dialog.reading.for_what_went import DEARER, for_its_place, in_place_of_it
from edge.dialog.vocabulary.foods import VESSELS
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.words import stems_of

_NOD = re.compile(
    r"^\W*(?:(?:oh|ah|okay|ok|well|hmm|yeah|yes|alright|and|so)\W+)*"
    r"(?:that|it)(?:['’]s| is|['’]ll be|['’]s really|['’]s totally| works| sounds| will)"
    r"(?: (?:fine|ok|okay|good|alright|all right|great|perfect|cool|not bad|not too bad|reasonable|fair|cheap|doable"
    r"|do|nice|pretty good))?(?: (?:then|by me|with me|for me))?[,.!;]+\s*(?=\w+ \w+)"
    r"|^\W*(?:(?:oh|okay|ok|well|hmm)\W+)*(?:not (?:too )?bad|fair enough|sounds (?:good|fair|fine)|why not|sure|deal"
    r"|sold|go (?:on|ahead)|(?:that|it)['’]?ll do|good enough|works for me|what the (?:heck|hell)|let['’]?s do it"
    r"|(?:you['’]?ve )?(?:twisted|twist) my arm|all ?right(?:y)?|fine|right)(?: then)?[,.!;]+\s*(?=\w+ \w+)"
    r"|^\W*(?:go (?:on|ahead)|all ?right|fine) then (?=\w+ \w+)",
    re.IGNORECASE,
)
# "Cold tea. Good grief. A coffee, then": what was offered is repeated in dismay, and something else is taken.
_SPURNED = re.compile(
    r"^\W*(?!(?:an?|one|two|three|some|i|we|can|could|give|get|yes|yeah|ok|okay|no)\b)"
    r"(?:[\w'’-]+ ){0,3}[\w'’-]+[.?!]+ +(?:(?:oh|well|no)\W+)?"
    r"(?:good (?:grief|lord|god|heavens|gracious)|ugh+|yuck|e+w+|gross|blimey|crikey|heavens(?: no)?|god no|dear me"
    r"|oh dear|honestly|no (?:way|thanks?|thank you)|never ?mind|forget it|pass|really|seriously|come on"
    r"|goodness(?: me)?|qu[eé] horror|no gracias|gu[aá]cala)[.,?!]+ +(?=.*\b(?:then|instead|entonces)\b)",
    re.IGNORECASE,
)
# "Robbery. Fine, one water", "what a rip-off!": scolded at a price, and no dish.
_SCOLDS = re.compile(
    r"^\W*(?:(?:oh|wow|man|dude|jeez|geez|god|damn|well|okay|ok)\W+)*"
    r"(?:(?:that|it)(?:['’]s| is)|those are|what|that['’]?s)?"
    r"(?: ?(?:an?|just|so|way|too|absolute|day ?light|highway|total|complete|straight[ -]up|bloody|damn|pure|plain))*"
    r" ?(?:robbery|rip[ -]?off|scam|joke|crime|criminal|outrageous|steep|pricey|murder|extortion|cheek"
    r"|un (?:robo|asalto))\b[\s.,!]+(?=\w)",
    re.IGNORECASE,
)
PRICED_SEVERAL = f"{Kind.ASK_PRICE.value}:several"  # of `Talk.question`: what each of several things costs
PRICED_SO = f"{Kind.ASK_PRICE.value}:so/"  # and of a dish made so: `item/option`
PRICED_SIZE = f"{Kind.ASK_PRICE.value}:size/"  # and of what stands, in another size: `thing/size`
PRICED_MANY = f"{Kind.ASK_PRICE.value}:many/"  # and of several of one: `thing/size/count`
PRICED_MEAL = f"{Kind.ASK_PRICE.value}:meal/"  # and of a meal with what goes into it: `combo+item+item`
PRICED_PART = f"{Kind.ASK_PRICE.value}:part/"  # and of a part by itself, "the gluten-free bun": the option
SUPPOSED = "if/"  # of an intent's value: what a change would add in cents, and that change, `if/150/add bacon`
PRICED_IF = f"{Kind.ASK_PRICE.value}:{SUPPOSED}"  # and of `Talk.question`, where that was told
# "Do that on one of them", of a part that was asked about.
_THAT_ON = re.compile(
    r"\b(?:do|make|put|have|get|add|stick) (?:that|it)"
    r"(?= on (?:one|both|all|two|three|each|the|my|mine|his|hers)\b)",
    re.IGNORECASE,
)
_PART_THERE = "option:"  # as `options_asked.ASKED`: whether we have it
_GLADLY = (
    r"\W*(?>(?:oh|ah|okay|ok|well|hmm|yeah|yes|alright|all right|and|so|cool|great|good|fine|nice|perfect|sure|deal"
    r"|then|not bad|go on|go ahead|please|let['’]?s|i['’]?ll|we['’]?ll|can i|can we|i guess|just|bueno|[aá]ndele|pues"
    r"|s[ií])\b\W*)*"
)
_COUNT = r"(?P<count>an?|one|two|three|four|five|six|[2-6]|una?|dos|tres)"
# "Go on then, one, on the gluten free bun", "do that", "one of those".
_TAKES_SO = re.compile(
    rf"^{_GLADLY}(?:(?:have|take|get|do|give me|gimme|make|add|put|deme|d[eé]me|p[oó]ngame) )?"
    rf"(?:{_COUNT}(?: of (?:those|them|that)| like that| so)?|(?:that|it|one|those)(?: on| in| to it)?|go on|so)"
    r"(?:,? (?:with|on|in|con|en) (?P<how>[\w '-]+?))?(?: (?:then|please|thanks|too|por favor|entonces))*"
    r"(?P<rest>\W*$|[,.;]?\s+(?:and|plus|also|y)\b.*$)",
    re.IGNORECASE,
)
# "Okay, I'll take them", "yes please", "do those", of two that were priced.
_TAKES_THEM = re.compile(
    rf"^{_GLADLY}(?:(?:have|take|get|do|give me|gimme|grab|deme|d[eé]me|p[oó]ngame) )?"
    rf"(?:(?:{_COUNT}(?: of (?:those|them|these))?|those|them|both|that|these|it"
    r"|(?:the|those|all|both) (?:two|three|of them)|esos|esas|las dos|los dos)"
    r"(?: then)?)?"
    r"(?:\W*\b(?:please|thanks|then|thank you|too|por favor|gracias))*(?P<rest>\W*$|[,.;]?\s+(?:and|plus|also|y)\b.*$)",
    re.IGNORECASE,
)
_MEANS_IT = re.compile(  # more than "okay", which only hears the price
    r"\b(?:yes|yeah|yep|sure|please|take|have|get|do|deal|give|gimme|grab|go|those|them|both|these|s[ií]|deme|d[eé]me)\b",
    re.IGNORECASE,
)
_GO_ON = re.compile(r"^\W*(?:(?:oh|ok|okay|well|fine|alright)\W+)*go (?:on|ahead)(?: then)?\W*$", re.IGNORECASE)
_IN_THAT_SIZE = re.compile(
    r"^\W*(?>(?:oh|ok|okay|well|fine|alright|all right|yeah|yes|yep|sure|cool|great|then|and|not bad|perfect|good"
    r"|sounds good|that['’]?s (?:fine|ok|okay|good))\W+)*"
    r"(?>(?:i['’]?ll|let['’]?s|we['’]?ll|please|just|can (?:i|we)|could (?:i|we))\W+)*"
    r"(?:(?:do|go for|go with|have|take|get|make) (?:that|it|so)(?: (?:that|it|so))?|upgrade(?: it| me)?"
    r"|go (?:on|ahead|up)|go for it|size (?:it|me) up|bump (?:it|me) up|let['’]?s go)"
    r"(?: (?:then|please|thanks|with (?:that|it)))*(?P<rest>\W*$|[,.;]?\s+(?:and|plus|also)\b.*$)",
    re.IGNORECASE,
)
# "Go on then, one, with bacon", of the one dish that was priced.
_ONE_SO = re.compile(
    rf"^(?!.*\?){_GLADLY}(?:(?:have|take|get|do|give me|gimme) )?"
    rf"(?:{_COUNT},? (?=(?:with|without|no|on|plain|extra|con|sin)\b)|(?<=[\s,])(?=(?:with|without) \w))",
    re.IGNORECASE,
)


# "Go on, the eight", after what six and what eight of them cost: a size, and no meal by its number.
_THE_EIGHT = re.compile(
    r"(?P<the>\bthe (?P<count>three|four|five|six|eight|nine|ten|twelve|twenty|\d{1,2}))(?: ones?)?"
    r"(?=\W*$|[.,;!?]| (?:then|please|thanks)\b)",
    re.IGNORECASE,
)


def _is_a_size(count: str, menu: Menu) -> bool:
    return any(v.id == str(number_of(count.lower())) for item in menu.items for v in item.variations)


_ONLY = re.compile(
    rf"^{_GLADLY}(?:just|only|solo) (?:the |los? |las? |el )?(?P<what>[\w'’-]+(?: [\w'’-]+)?)(?: (?:then|please|thanks|entonces|por favor))*\W*$",
    re.IGNORECASE,
)


def _so_many_of_it(text: str, question: str, menu: Menu) -> str:
    """What is taken of those that were priced: so many of each, in the size that the price was of."""
    rows = [row.split("/") for row in question.removeprefix(PRICED_MANY).split("+")]
    priced = [
        (held, size, count) for ref, size, count in rows if (held := menu.item(ref) or menu.combo(ref)) is not None
    ]
    only, taken = _ONLY.match(text), _TAKES_THEM.match(text)
    if only is not None:
        said = stems_of(only["what"])
        fits = [row for row in priced if any(said <= stems_of(name) for name in (*row[0].name.all(), *row[0].aliases))]
        fits = fits or [row for row in priced if said & stems_of(row[0].name.get().split()[-1])]
        if len(fits) == 1 and len(priced) > 1:
            return _in_words(fits[0])
    if taken is None or not priced or not (_MEANS_IT.search(text) or taken["count"]):
        return text
    if len(priced) > 1:
        return text if taken["count"] else f"{' and '.join(map(_in_words, priced))}{taken['rest']}"
    held, size, count = priced[0]
    return f"{_in_words((held, size, taken['count'] or count))}{taken['rest']}"


def _in_words(row: tuple[Item | Combo, str, str]) -> str:
    held, size, count = row
    sizes = held.variations if isinstance(held, Item) else held.sizes
    said = next((s.name.get().lower() for s in sizes if s.id == size), "") if len(sizes) > 1 else ""
    return f"{count} {said} {held.name.get().lower()}".replace("  ", " ")


# "Yeah, on one of them", "okay, add it to the wrap", "póngale a una": where it goes; "a ver", "on a good day" is nowhere.
_GOES_ON = re.compile(
    rf"^{_GLADLY}(?:(?:(?:have|get|do|make|add|put|throw|stick|pop)(?: (?:it|that|some|them))?"
    r"|p[oó]n(?:ga)?(?:le|lo|sel[oa])|agr[eé]g(?:ue|a)(?:le|lo|sel[oa])|[eé]ch(?:e|a)(?:le|lo|sel[oa])|s[ií]),? )?"
    r"(?P<to>on|to|in|a|en) (?P<on>(?!(?:it|that|there|top|go|my way|second)\b)[^,.;?]+?)(?: (?:then|please|thanks|por favor|entonces))*"
    r"(?P<rest>\W*$|[,.;]?\s+(?:and|plus|also|y)\b.*$)",
    re.IGNORECASE,
)


_ONE_OF_THEM = re.compile(
    r"^(?:the |my |las? |los |el |mis? )?(?:ones?|two|three|both|all|each|every|mine|his|hers|theirs|other|first|second|third|last|un[oa]|dos|tres"
    r"|amb[oa]s|cada|tod[oa]s|m[ií][oa]|suy[oa]|otr[oa]|primer[oa]|segund[oa]|[uú]ltim[oa])\b",
    re.IGNORECASE,
)


def _is_of_what_stands(words: str, order: Order, menu: Menu) -> bool:
    """Whether words point at what stands, or hold a word of its name: "both", "the burger", of a cheeseburger."""
    refs = {ref for line in order.lines for ref in (line.thing, *line.eaten)}
    held = [thing for ref in refs if (thing := menu.item(ref) or menu.combo(ref)) is not None]
    names = tuple(stem for thing in held for stem in stems_of(*thing.name.all(), *thing.aliases))
    said = [word for word in stems_of(words) if len(word) >= SHORTEST_NAME]
    return _ONE_OF_THEM.match(words) is not None or any(name.endswith(word) for word in said for name in names)


SHORTEST_NAME = 3  # letters: "sub"


def _as_priced(text: str, question: str, order: Order, menu: Menu) -> str:
    """What is taken of a dish whose price with something on it was told: it, so made; on the one that stands, where
    none is counted."""
    ref, _, extra = question.removeprefix(PRICED_SO).partition("/")
    item = menu.item(ref)
    option = found[1] if item is not None and (found := item.option(extra)) else None
    held = {ref for line in order.lines for ref in line.eaten}
    where = _GOES_ON.match(text) if option is not None and ref in held else None
    if option is not None and where is not None and _is_of_what_stands(where["on"], order, menu):
        spanish = where["to"].lower() in ("a", "en")
        name = option.name.get("es" if spanish else "en").lower()
        return f"{'agregue' if spanish else 'add'} {name} {where['to']} {where['on']}{where['rest']}"
    taken = _TAKES_SO.match(text) or _GO_ON.match(text)
    if item is None or option is None or taken is None:
        return text
    how = taken.groupdict().get("how") or ""
    if how and not stems_of(how) <= stems_of(option.name.get()) | stems_of("the a an el la un una"):
        return text
    count = taken.groupdict().get("count") or ""
    if not count and ref in held:
        return f"add {option.name.get().lower()} to the {item.name.get().lower()}"
    rest = taken.groupdict().get("rest") or ""
    return f"{count or 'one'} {item.name.get().lower()} with {option.name.get().lower()}{rest}"


# "Great, two bags", to whether there are any: so many of those.
_BY_THE_BAG = re.compile(
    rf"^(?P<led>{_GLADLY}){_COUNT} (?P<vessel>\w+)(?=\W*$| (?:please|then|thanks)\W*$|[,.;]?\s+(?:and|plus|also)\b)",
    re.IGNORECASE,
)


def _by_the_bag(text: str, question: str) -> str:
    found = _BY_THE_BAG.match(text) if question.startswith((Kind.ASK_AVAILABLE.value, Kind.ASK_PRICE.value)) else None
    if found is None or found["vessel"].lower() not in VESSELS:
        return text
    return f"{found['led']}{found['count']} of those{text[found.end() :]}"


# "A classic on that bun", after what the gluten-free one costs: the part by its name.
_THAT_PART = re.compile(r"\b(?:that|this|those|the same) (?P<part>\w+)\b", re.IGNORECASE)
# "A classic burger on one please", "in one of those", after "do you have gluten free buns".
_ON_ONE = re.compile(
    r"(?:\b(?P<on>on|in|with|en|con) (?:one|un[oa])(?: (?:of|de) (?:those|them|these|es[oa]s))?"
    r"|(?:(?<=\bone )|(?<=\btwo )|(?<=\bit )|(?<=\bthem )|(?<=\bmine )|(?<=\bhers )|(?<=\bhis )|(?<=\bboth ))"
    r"(?P<so>on|in) (?:that|those))"
    r"(?=\W*$|[,.;!?]| (?:please|then|too|instead|thanks|and|with|no|por favor)\b)",
    re.IGNORECASE,
)


def _that_part(text: str, question: str, menu: Menu) -> str:
    led = next((led for led in (PRICED_PART, PRICED_SO, _PART_THERE, f"{DEARER}:") if question.startswith(led)), "")
    ref = question.removeprefix(led).rpartition("/")[2] if led else ""
    named = next((o.name.get() for group in menu.groups for o in group.options if o.id == ref), "") if ref else ""
    if not named:
        return text
    if _THAT_ON.search(text) is not None:
        return _THAT_ON.sub(f"put the {named.lower()}", text)
    stems = stems_of(named)
    text = _ON_ONE.sub(lambda m: f"{m['on'] or m['so']} the {named.lower()}", text)
    return _THAT_PART.sub(lambda m: f"the {named.lower()}" if stems_of(m["part"]) <= stems else m[0], text)


def _in_that_size(text: str, question: str, menu: Menu) -> str:
    """ "Ok, do that", to what a large one costs more: it, made one."""
    ref, _, size = question.removeprefix(PRICED_SIZE).partition("/")
    thing, said = menu.item(ref) or menu.combo(ref), _IN_THAT_SIZE.match(text)
    sizes = thing.variations if isinstance(thing, Item) else thing.sizes if thing else ()
    name = next((s.name.get().lower() for s in sizes if s.id == size), "")
    if thing is None or said is None or not name:
        return text
    return f"make the {thing.name.get().lower()} a {name}{said['rest']}"


# "Sure, throw it on", "ándele, así": as it was supposed.
_DONE_SO = re.compile(
    rf"^{_GLADLY}(?:(?:throw|put|stick|slap|toss|pop|add|chuck|do|make|take|have|swap|switch|change)"
    r" (?:it|that|them|those|some|the \w+)"
    r"(?: (?:on|in|so|off|out|like that|that way|then|to it|over|one|an? (?:meal|combo)))*"
    r"|as[ií](?: (?:mero|pues|entonces))?|h[aá]g[aá](?:lo|la|melo|mela)(?: as[ií])?|p[oó]ngaselo|agr[eé]gue(?:lo|selo))"
    r"(?: (?:please|then|thanks|too|por favor))*(?P<rest>\W*$|[,.;]?\s+(?:and|plus|also|with|y|con)\b.*$)",
    re.IGNORECASE,
)


_DONE_ON = re.compile(
    rf"^{_GLADLY}(?:throw|put|stick|slap|toss|pop|add|chuck|do|make|have) (?:it|that|them|some)"
    r" (?:to|on|for|in) (?:just |only )?(?P<on>one|two|both|all|each|the \w+(?: \w+)?|mine|his|hers)"
    r"(?: of (?:them|those|these))?(?: (?:only|then|please|thanks))*\W*$",
    re.IGNORECASE,
)


def _as_supposed(text: str, question: str) -> str:
    """ "Alright, do that", to what it would be with bacon: the change that was priced, on as many as are said."""
    change = question.removeprefix(PRICED_IF).partition("/")[2]
    on = _DONE_ON.match(text)
    if on is not None and change.startswith("add ") and not re.search(r"\b(?:to|on)\b", change):
        some = on["on"].lower() in ("one", "two", "both", "all", "each")
        return f"{change} on {on['on']}{' of them' if some else ''}"
    said = _IN_THAT_SIZE.match(text) or _DONE_SO.match(text)
    return f"{question.removeprefix(PRICED_IF).partition('/')[2]}{said['rest']}" if said else text


# "Cool, do that", "go with those": what the price was told of, all of it.
_DO_THAT = re.compile(
    r"^\W*(?>(?:oh|ah|okay|ok|well|hmm|yeah|yes|alright|all right|and|so|cool|great|good"
    r"|fine|nice|perfect|sweet|sure|bet|deal|then)\W+)*"
    r"(?>(?:i['’]?ll|i will|let['’]?s|we['’]?ll|just|i guess|gonna|i['’]?m gonna|please|can (?:i|we)) )*"
    r"(?P<verb>do|go (?:for|with)|run with|take|have|get|give me|gimme)"
    r" (?:that|it|those|them|these|those two|them two|the two)"
    r"(?: (?:then|please|thanks|for me))*\W*$",
    re.IGNORECASE,
)
# "That'll do, make it three": of what the price was asked of.
_SO_MANY = re.compile(
    r"^(?:make|call) (?:it|that) (?P<count>two|three|four|five|six|[2-6])(?=\W*$| please)", re.IGNORECASE
)
_ENDS = re.compile(r"^(?:that['’]?s (?:all|it|everything)|nothing|i['’]?m (?:good|done|all set)|no\b)", re.IGNORECASE)
_STICK_ONE = re.compile(
    r"\b(?:stick|pop|slap|slip|drop|squeeze) (one|two|three|it|that|a couple)(?= (?:on|in)\b)", re.IGNORECASE
)
_ON_ITS_OWN = re.compile(
    r"\bwhat(?:['’]?s| is| are|['’]?re) (?P<what>(?:the|a|an|your|just the|those) [a-z][\w' -]*?)"
    r" (?:on (?:its|their|it['’]s) own|(?:all )?by (?:itself|themselves)|alone|a la carte|by the piece"
    r"|without the (?:meal|combo)|not (?:in|as) a (?:meal|combo))\b",
    re.IGNORECASE,
)


# "Sweet, two juniors then": gladness, and no sweet tea.
_GLAD = (
    r"^\W*(?:(?:oh|ah|ooh|okay|ok|well|hey|man|dude)\W+)*"
    r"(?:sweet|cool|nice|neat|sick|dope|rad|solid|wicked|hot damn|holy cow|peachy"
    r"|you(?:['’]?ve)? (?:just )?(?:sold|convinced|persuaded) me|you(?:['’]?ve)? talked me into it)"
    r"(?:,? (?:man|dude|bro|buddy))?"
)
_GLAD_ALONE = re.compile(
    rf"{_GLAD}\W*(?P<thanks>(?:thanks|thank you|cheers|ta|gracias)(?: (?:man|dude|a lot|so much))?)?\W*$", re.I
)
_CHEER = re.compile(
    rf"{_GLAD}"
    r"\s*[,.!]+\s*(?=(?!(?:please|thanks?|thank|por|gracias)\b)[\w'’]+ [\w'’]+)",
    re.IGNORECASE,
)

# "What about the double": the one dish that is called so.
_THE_DOUBLE = re.compile(
    r"(?<=\bthe )(?:double|triple|single)(?= one\W*$|\W*$|[,.;!?]| (?:then|please|thanks|too|with no|without)\b)",
    re.IGNORECASE,
)


_TAKES = frozenset({"take", "have", "get", "give me", "gimme"})  # read as they are


def _called_so(match: re.Match[str], menu: Menu) -> str:
    fits = [item.name.get() for item in menu.items if match[0].lower() in item.name.get().lower().split()]
    return fits[0] if len(fits) == 1 else match[0]


def without_cheer(text: str) -> str:
    """Not for an answer: "sweet, please", to which tea."""
    if (alone := _GLAD_ALONE.match(text)) is not None:
        return alone["thanks"] or "okay"
    return _CHEER.sub("", text)


_AND_JUST = re.compile(r"^(?P<led>\W*(?:and|what about|how about|y)\W+)(?:just|only|solo) ", re.IGNORECASE)


def after_a_price(text: str, question: str, menu: Menu, *, which: bool = False, order: Order | None = None) -> str:
    """question: what was asked and answered last, as `Talk.question`; which: it was asked which of several."""
    if question.startswith(PRICED_MANY):
        if (many := _so_many_of_it(text, question, menu)) != text:
            return many
        question = f"{Kind.ASK_PRICE.value}:"
    if question.startswith(PRICED_SO) and (so := _as_priced(text, question, order or Order(), menu)) != text:
        return so
    if question.startswith(PRICED_IF) and (so := _as_supposed(text, question)) != text:
        return so
    text = _that_part(_by_the_bag(text, question), question, menu)
    if question.startswith(PRICED_SIZE) and (sized := _in_that_size(text, question, menu)) != text:
        return sized
    text = in_place_of_it(for_its_place(text, question, order or Order(), menu), question, menu)
    if question.startswith(Kind.ASK_PRICE.value) and text.rstrip().endswith("?"):
        text = _AND_JUST.sub(r"\g<led>", text)
    if question == f"{Kind.ASK_PRICE.value}:" and (one := _ONE_SO.match(text)) is not None:
        return f"I'll take {one['count'] or 'one'} of those {text[one.end() :]}"
    if question.startswith(Kind.ASK_PRICE.value):
        text = _THE_EIGHT.sub(lambda m: f"{m['the']} piece" if _is_a_size(m["count"], menu) else m[0], text)
    text = _SCOLDS.sub("", text) if question.startswith(Kind.ASK_PRICE.value) else text
    if (taken := _DO_THAT.match(text)) is not None and question == PRICED_SEVERAL:
        return "I'll take all of those"
    if taken is not None and question.startswith(Kind.ASK_PRICE.value) and taken["verb"].lower() not in _TAKES:
        return "I'll take it"
    text = _SPURNED.sub("", text) if question.startswith(Kind.ASK_AVAILABLE.value) else text
    text = text if which else _THE_DOUBLE.sub(lambda match: _called_so(match, menu), text)
    text = _ON_ITS_OWN.sub(r"how much is \g<what>", _STICK_ONE.sub(r"put \1", text))
    nod = _NOD.match(text) if question.startswith(Kind.ASK_PRICE.value) else None
    if nod is None and question == f"{Kind.ASK_PRICE.value}:" and order is not None and not order.lines:
        return _SO_MANY.sub(r"\g<count> of those", text)  # nothing stands that it could be said of
    if nod is None or _ENDS.match(text[nod.end() :]):
        return text
    return "okay, " + _SO_MANY.sub(r"\g<count> of those", text[nod.end() :])
