"""Everyday talk around an order, written as an order or a question before it is understood. PURE.

"We've got four kids in the car" counts people; "he doesn't do onions" is "no onions"; "veggie options?" asks what there
is. By their form alone, whatever the menu holds.
"""

import re

from edge.dialog.reading.asked_beside import asked_beside
from edge.dialog.reading.detours import LED, Detour, asked, detour, exclaimed, plainly
from edge.dialog.reading.second_thoughts import as_changes
from edge.dialog.reading.wished_so import wished_so
from edge.dialog.vocabulary.numbers import number_of

# Who is counted, and where they are.
_FOLK = "kids?|children|people|adults|guys|boys|girls|teenagers|grown-?ups"
_CAR = "(?:the|my|our|this) (?:car|van|truck|bus|minivan|back seat|back)"
_THERE = rf" (?:(?:in|on) {_CAR}|with (?:me|us)|(?:over |back )?here|today|total|to feed|altogether|this time)"
_MEAL_NUMBER = "(?:two|three|four|five|six|seven|eight|nine|[2-9])"
_NUMBER = r"(?:a|an|one|two|three|four|five|six|seven|eight|ten|a couple of|a few|several|some|\d{1,2})"
# "For drinks just two waters", "the drinks are two cokes": which part of the order comes next, and no thing.
_HEADING = re.compile(
    r"(?:^|(?<=[,.;:!?] )|(?<=\band ))(?:(?:(?:and|then|ok|okay|so|uh|um) )*"
    r"(?:for (?:the |our |my |their )?|the |our |my |as for (?:the )?)?"
    r"(?:drinks?|sides?|desserts?|beverages?)(?: wise)?"
    r"(?: (?:are|is|will be|would be|can be|['’]ll be)|s:|:|,)|to drink,?)(?: (?:just|only|gonna be|going to be))* "
    r"(?=(?:an?|one|two|three|four|five|six|\d|just|water|large|medium|small|coke|[a-z]{3,})\b)"
    r"(?!(?:fine|good|great|okay|ok|free|included|extra|not|there|still|what|that|missing|wrong|cold|for|on|in|the)\b)",
    re.IGNORECASE,
)
# "Make it two, my husband wants one too": who the other one is for, told behind the count.
_SOMEBODY_WANTS = (
    r"(?:i|he|she|they|we|(?:my|our|his|her|the) \w+(?: \w+)?)(?:['’]ll|['’]d| will| would)?(?: both| all| also)? "
    r"(?:wants?|needs?|gets?|takes?|have|like|do|is having|are having)(?: to have)?"
)
# Alone it is one more of what was just ordered.
_WANTS_ONE_TOO = re.compile(
    r"^\W*(?:(?:oh|and|actually|well|um|uh|wait|ok|okay)\W+)*"
    rf"{_SOMEBODY_WANTS} (?:one|another(?: one)?) (?:too|as well|also)(?: please)?\W*$",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\?|\b(?:what|how|is|are|was|does|do|cu[aá]l|cu[aá]nto|qu[eé])\b", re.IGNORECASE)
# "Leave everything how it was, just ...": no change, and no second one of "the same".
_STAYS_SO = re.compile(
    r"\b(?:(?:just|please|let['’]?s|but) )*(?:keep|leave) (?:it|that|this|them|everything|all of it|the order|my order)"
    r"(?: all| just| exactly| still)*"
    r" (?:the same|as is|(?:as|how|the way|like) (?:it|they) (?:is|are|was|were))\b[\s,.;]*",
    re.IGNORECASE,
)
# "He's fine with his burger": what somebody has is no second one.
_CONTENT = re.compile(
    r"\b(?:he|she|they|we|i|my \w+)(?:['’]s|['’]re|['’]m| is| are| am) (?:(?:just|quite|all|really|perfectly) )?"
    r"(?:fine|good|happy|ok|okay|content|set|great) with (?:his|her|their|our|my) (?:own )?\w+(?: \w+)?\s*"
    r"(?:[.,;!]\s*|$|(?=\b(?:and|but|so)\b))",
    re.IGNORECASE,
)
# "He doesn't do onions", "my daughter hates pickles": how it is wanted, behind what is ordered for them.
_NOT_FOR_THEM = re.compile(
    r"(?:[,.;]\s*)?\b(?:(?:but|and|who|because|cause|since) ){0,3}"
    r"(?:he|she|they|who|(?:my|his|her|our) \w+)"
    r"(?: really| just)?(?: (?:doesn['’]?t|does not|don['’]?t|do not)(?: really)? (?:do|like|eat|want|care for|take)"
    r"| hates?| can['’]?t stand)(?: any| the)? (?=\w)",
    re.IGNORECASE,
)
# "He doesn't want pickles", all of a turn: no question, and no reason for one.
_ONE_THING = re.compile(
    r"[^?]*\b(?:want|like|hates?|stand) (?:any )?(?!(?:an?|the|my|you|me|us|your|this|that|it|to|much|too|anything)\b)"
    r"\w+(?: \w+)?(?: (?:on|in) (?:it|that|there|his|hers))?(?: please| though| either)?[\s.!]*",
    re.IGNORECASE,
)
_NOTHING_NAMED = re.compile(r"^(?:it|that|them|this|those|these|anything|to|to be)\b", re.IGNORECASE)
# "One of them no onions, another one no tomato": each is one of those that stand.
_ONE_OF = re.compile(r"\bone of (?:them|those|these|the \w+)\b", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\b(?:another|the other|and the other|one more)(?: one| of (?:them|those))?"
    r"(?= (?:no|with|without|plain|extra|light)\b)",
    re.IGNORECASE,
)
# "Veggie options?", "any dessert choices", "any pie?": a question by its form.
_OPTIONS = re.compile(
    rf"^\W*{LED}(?:what |which |any |got any |you got |your )*(?P<kind>\w+(?:[ -]\w+)?) "
    r"(?:options|choices|selections?|opciones)(?: do you (?:have|got)| are there| have you got)?\W*$",
    re.IGNORECASE,
)
_ANY = re.compile(rf"^\W*{LED}any (?P<kind>\w+(?: \w+)?(?:s|(?=\s*\?)))\s*\?*\W*$", re.IGNORECASE)
_NO_DISHES = frozenset(  # asked of a dish: "any nuts?"
    {
        "nuts",
        "nut",
        "peanuts",
        "peanut",
        "dairy",
        "egg",
        "eggs",
        "gluten",
        "soy",
        "wheat",
        "sesame",
        "allergens",
        "sauce",
    }
    | {"chance", "idea", "way", "reason", "luck", "problem", "issues", "discount", "deals", "specials", "sugar"}
)
_OURS = _NO_DISHES | frozenset({"what", "which", "any", "your", "the", "my", "other", "more", "those", "these", "size"})
# Before a second thought is read.
_PASSING = (
    # "Aw, ...": a sigh, and no dish.
    Detour(exclaimed("a+w+|a+h+|o+h+ no+", pause=r"\s*[,.!]+\s*")),
    # What is said to a no, or to us, and asks for nothing.
    Detour(
        exclaimed(
            "darn(?: it)?|dang(?: it)?|shoot|bummer|shucks|rats|drat|too bad|what a (?:shame|pity)"
            "|that['’]?s (?:a shame|too bad|a pity|a bummer|typical)|typical|(?:it |that )?figures|just my luck"
            "|story of my life|wouldn['’]?t you know(?: it)?|(?:that|this) (?:stinks|sucks)|qu[eé] l[aá]stima|ni modo"
            "|a+r+gh+|u+gh+|gah+|blast(?: it)?|gutted"
            "|(?:you['’]?re|you are|you['’]?ve got to be|you gotta be|gotta be) (?:joking|kidding)(?: me)?"
            "|(?:oh )?come on|(?:what |oh )?(?:really|seriously)(?=[,.!?])|for real"
            "|(?:what )?a(?:n absolute)? (?:joke|nightmare|disappointment)|how (?:annoying|disappointing|typical)"
            "|day ?light robbery|(?:aw+|oh|ah+|no) (?:man|dude|bro|mate|dear|boo)|boo+|qu[eé] mal(?:a suerte)?|caray"
            "|aloha|howdy|namaste|bonjour|ciao|yo|heya|hiya|greetings",
            pause=r"\W*",
        )
    ),
    detour(
        r"(?P<make>\b(?:make|do) (?:it|that|them) (?:two|three|four|five|six|[2-9]))\W+"
        rf"(?:(?:because|cause|['’]cause|cuz|since|as|and|so) )?{_SOMEBODY_WANTS}"
        r" (?:one|some|that|it|the same)(?: (?:too|as well|also|of (?:those|them)))*(?=\W*$|[.;!?])",
        r"\g<make>",
    ),
)


def _each_number(first: str, last: str, size: str) -> str:
    """Each of a row of meals by its number; "" where it is no row, or too long to be meant."""
    low, high = number_of(first), number_of(last)
    row = range(low, high + 1) if low and high else range(0)
    return " and ".join(f"a {size}number {n}" for n in row) if 1 < len(row) <= MOST_IN_A_ROW else ""


MOST_IN_A_ROW = 6  # as many meals as there are numbers on most boards
_MARK = r"(?:diet|decaf|zero|sweet|unsweet(?:ened)?|iced|spicy|crispy|grilled)"
_PLAINLY = (
    # "Upsize it", "supersize the meal".
    detour(
        r"\b(?:up|super|king)[ -]?siz(?:e|ing) (?=(?:it|that|this|them|those|the|my|both)\b)(?P<what>[\w ]+)",
        r"make \g<what> large",
    ),
    # "Diet, not regular", "not sweet, unsweet": how the one that stands is to be.
    detour(
        rf"^\W*(?:(?:no|sorry|wait|oh)\W+)*(?:(?:i (?:meant|said|wanted)|it['’]?s|it should be) )?"
        rf"(?:an? )?(?P<what>{_MARK})(?P<of> \w+)?,? (?:and )?not (?:the |an? )?"
        rf"(?:{_MARK}|regular|normal)(?:(?P=of)| one)?\W*$",
        lambda m: f"a {m['what']}{m['of']} instead of the{m['of']}" if m["of"] else f"make it {m['what']}",
    ),
    detour(
        rf"^\W*(?:(?:no|sorry|wait|oh)\W+)*not (?:the |an? )?(?:{_MARK}|regular|normal),? "
        rf"(?:but |i (?:meant|said|wanted) )?(?P<what>{_MARK})\W*$",
        r"make it \g<what>",
    ),
    # "Please and thank you, kids": to whom one speaks, and no size.
    detour(
        r"\b(?P<to>thank you|thanks|let['’]?s go|okay|ok|alright|hey|come on|now|quiet|hush|fair['’]?s fair"
        r"|listen|sorry|hi|bye|(?:calm|settle|sit) down|relax|later|enough|say|yes|no),?"
        r" (?:kids|kiddos?|children)(?=\s*(?:[.,!?;]|$))",
        r"\g<to>",
    ),
    # "What do the kids meals come with".
    detour(
        r"\bwhat (?:all )?(?:do|does|is|are) (?P<what>(?:the|a|your|those|that) [\w' -]+?)"
        r" (?:come|comes|coming|served) with\b",
        r"what comes with \g<what>",
    ),
    detour(r"\b(?P<who>customer|guest|he|she|who|nobody|everyone|everybody) pays\b", r"\g<who> goes"),  # no pie
    # "And apple pay": how one pays, and no pie.
    detour(
        rf"^\W*{LED}(?:(?:do you (?:guys )?(?:take|accept|have)|can i (?:use|pay with)"
        r"|what about|how about|or) )?"
        r"(?:apple|google|samsung|tap to|contactless) ?pay(?:ments?)?\W*$",
        "can I pay by phone?",
    ),
    # "Alright, I'll tap it", "let me use the chip": how one pays, and neither water nor fries.
    detour(
        r"[,.;]?\s*(?:(?:and|then)\s+)*\b(?:i['’]?ll|i will|we['’]?ll|i['’]?m (?:going to|gonna)|let me"
        r"|(?:can|could) i) (?:just )?(?:(?:tap|swipe|insert|scan)(?: (?:it|that|this|mine))?"
        r"|(?:(?:tap|swipe|insert|scan|use|pay with) (?:with )?(?:my|the|a) (?:credit |debit )?"
        r"(?:card|phone|watch|chip|wallet|reader)))"
        r"(?: (?:to pay|for (?:it|that|this)|here|now|then|at the (?:window|reader)))*\s*(?=[.,;!?]|$)",
        ". ",
        alone="can I pay by card?",
    ),
    # "Can I change something".
    detour(
        rf"^\W*{LED}(?:(?:can|could|may) (?:i|we) |i (?:need|want|have) to |let me )"
        r"(?:change|fix|switch|correct) (?:something|one thing|a thing|my order|the order|it)"
        r"(?: please| real quick)*\W*$",
        "hold on a second",
    ),
    # "The two for eight fish deal": the fish.
    detour(r"(?P<for>\bfor \$?\w+(?: dollars| bucks)? \w+(?: \w+)?) (?:deal|offer|promo|promotion)\b", r"\g<for>"),
    # "Just meat and bun".
    detour(r"\bjust (?:the )?(?:meat|patty|beef) and (?:the )?(?:bun|bread)\b", "plain"),
    # "To go": where it is eaten, and nothing ordered.
    detour(
        r"^\W*(?:(?:and|oh|it['’]?s|that['’]?s|make (?:it|that)|everything|all of it|this is) )*"
        r"(?:to go|for here|take ?out|para llevar|para comer aqu[ií])(?: please)?\W*$",
        "thanks",
    ),
    # "Six nuggets alone", "the wrap, no meal": without what else a meal has.
    detour(
        r"^(?P<said>(?!.*\b(?:what|whats|how|is|are|does|do|cu[aá]nto)\b).*\w),? "
        r"(?:alone|(?:all )?by (?:itself|themselves)"
        r"|on (?:its|their) own|a la carte|(?:no|not (?:a|the)|without the) (?:meal|combo))(?=\W*$|[,.])",
        r"\g<said>",
    ),
    # "Sin pan", "lettuce instead of the bun": as the option is called that leaves it out.
    detour(r"\bsin (?:el )?pan\b(?! (?:de|con|tostado)\b)", "no bun"),
    detour(
        r"\b(?:with |in )?(?:a )?lettuce (?:instead of|for|in place of) (?:the |a )?(?:bun|bread)\b",
        "in a lettuce wrap",
    ),
    detour(
        r"\b(?:wrap(?:ped)? (?:(?:it|that|this|them|those) )?)?(?:up )?in (?:a |the )?lettuce\b"
        r"(?! \w*wrap)(?: leaf| leaves)?",
        "in a lettuce wrap",
    ),
    detour(r"\b(?:envuelt[oa] )?en (?:hojas? de )?lechuga\b", "envuelto en lechuga"),
    detour(r"\b(?:con )?lechuga en (?:vez|lugar) de(?:l| el)? pan\b", "envuelto en lechuga"),
    # "An order for my office".
    detour(
        r"\b(?P<order>order)(?: something| some food| lunch| dinner)? for (?:all )?(?:my|the|our)(?: whole| entire)?"
        r" (?:office|family|team|coworkers|co-workers|crew|class|job|work|group|friends|guys|party)\b",
        r"\g<order>",
    ),
    # "With double cheese": more of it, and no burger that is called so.
    detour(
        r"\b(with|add|put|con|(?:double|extra) \w+(?: and|,)) double (?=(?:cheese|queso)\b(?! ?burger))", r"\1 extra "
    ),
    # "A one and a three": meals by their numbers, and no count.
    detour(rf"\b(a|an) (one)(?=,? (?:and |y )?an? {_MEAL_NUMBER}\b)", r"\1 number \2"),
    detour(rf"\b(an? {_MEAL_NUMBER},? and a) (one)(?=\W*$|[,.])", r"\1 number \2"),
    # "How much is the double? nine?": a guess at the price, and no count.
    detour(
        r"(?P<asked>\b(?:how much|price|cost|costs|cu[aá]nto|precio)\b[^?]*\?)\s*"
        r"(?:(?:like|about|around|maybe|what|is it|so) )*(?:\$ ?\d+(?:\.\d\d)?"
        rf"|(?:{_NUMBER}|nine|eleven|twelve|fifteen|twenty)"
        r"(?: (?:dollars?|bucks?|fifty|\d\d|d[oó]lares|pesos))*)\s*\?\W*$",
        r"\g<asked>",
    ),
    detour(r"\b(?:without|minus|hold) (?:the |a |any )?(bun|bread)\b", r"no \1"),
    # "Do plain ones have cheese": those that were just ordered.
    detour(r"\bdo (?:the |those |these |your )?(?!they\b)\w+ ones (?=(?:have|come|get|include)\b)", "does that "),
    # "Large on the rings": how large they shall be. "Swap that for swiss": no four of them.
    detour(
        r"(?<![\w-] )(?<!\w)\b(?:make it |go )?(small|medium|large)(?: size)? (?:on|for) "
        r"the (\w+(?: (?:one|meal|combo))?)"
        r"(?=\W*(?:$|[,.;]|and\b))",
        r"make the \2 \1",
    ),
    detour(
        r"\b(swap|switch|trade|exchange|change) (that|it|this|those|them)(?: out)? for "
        r"(?!small|medium|large|regular)(?=[a-z])",
        r"make \2 ",
    ),
    # "You're not getting a sundae", said to a child: none.
    detour(
        r"\byou(?:['’]re| are)(?: (?:not|never)|n['’]t) (?:getting|having|going to (?:get|have)|gonna (?:get|have)) "
        r"(?:an?|any|no|another|that|the|some) (?=(?!(?:order|answer|reply|tip|choice)\b)[a-z])",
        "no ",
    ),
    # "Trade the fries for rings": the one in the place of the other, as in a swap.
    detour(
        r"\b(?:trade|exchange)(?: (?:out|in|up))? (?=(?:the|my|our|his|her|their|that|this|those|these|out)\b"
        r"[^.,;!?]*\b(?:for|with)\b)",
        "swap ",
    ),
    # "My friend wants one too but with a sprite": the same once more.
    detour(
        r"\b(?P<who>wants?|gets?|needs?|takes?|would like|will (?:have|take|get|do)|['’]ll (?:have|take|get|do)"
        r"|['’]d like|can i (?:get|have)|i want|get me|give me|quiere) "
        r"(?:one|another) (?:too|as well|also|of those too),?(?: but| except| just)?"
        r"(?= (?:with|no|without|light|extra)\b)",
        r"\g<who> the same but",
    ),
    # "Ring these up": what is done at the end, and no onion rings.
    detour(
        r"\bring (?:(?:it|this|that|these|those|them|everything|me|us|all|of)\s+)+up\b"
        r"(?P<as> (?:as|for(?! (?:me|us)\b)) )?"
        r"(?P<end>(?:[\s,]+(?:for (?:me|us)|please|now|then|thanks|thank you))*\W*$)?",
        lambda m: "make it " if m["as"] else "that's all" if m["end"] is not None else "",
    ),
)
_AROUND = (
    # "Number one through three": one of each.
    detour(
        r"(?<!of )(?<!each )(?<!change )(?<!make )(?<!switch )\b(?P<size>(?:small|medium|large) )?(?:the )?"
        r"(?:numbers?|combos?|meals?|n[uú]meros?) "
        rf"(?P<first>one|uno|1|{_MEAL_NUMBER}) (?:through|thru|to|hasta(?: el)?|al) (?:the )?(?:(?:number|n[uú]mero) )?"
        rf"(?P<last>{_MEAL_NUMBER}|tres|cuatro)\b",
        lambda m: _each_number(m["first"], m["last"], m["size"] or "") or m[0],
    ),
    # "Agua para los cinco": people, and no meal by its number.
    detour(
        r"\bpara (?:nosotros |todos )?(?:los|las) (?P<many>tres|cuatro|cinco|seis|siete|ocho)"
        r"(?=\W*$|[.,;!?]| por favor)",
        lambda m: f"for all {number_of(m['many'])} of us",
    ),
    # "Medium fries in that case": no case of anything.
    detour(
        r"\b(?:(?:well|so|but),? )?(?:in (?:that|which) case|if that['’]?s (?:so|the case|how it is)"
        r"|that being (?:so|the case)|en (?:ese|tal) caso|siendo as[ií]|si es as[ií])\b,?",
        "then",
    ),
    # "Unas papas bien grandes": how large they are, and no word of its own.
    detour(
        r"(?:\b(?:que sean|pero|as[ií]) )*\b(?:bien|muy|super|s[uú]per|bastante|as[ií])(?: de)?"
        r" (?=(?:grand|chic|chiqu|peque[nñ]|median)\w+)"
    ),
    # "Ugh, normal price then": what they will pay, and no size; asked after, a price.
    detour(
        r"\b(?:(?:(?:i|we)(?:['’]?ll)?|just|then|so|pay|paying|charge me|at|for|the|your|a|pago|pagamos|al|el) ){0,6}"
        r"(?:(?:regular|normal|usual|full|standard|original|listed|menu|new|higher|updated|changed)"
        r" (?:price|prices|rate|cost)"
        r"|(?:nuevo )?precio (?:nuevo|normal|regular|completo|de siempre|de lista))\b"
        r"(?: (?:then|it is|is fine|is okay|is ok|entonces))*",
        lambda m: "the price" if _ASKS.search(m.string.replace(m[0], "")) else "okay",
    ),
    # "I was here on Sunday": a day, and no sundae.
    detour(
        r"\s*\b(?:(?:on|last|every|this past|since|until|till|by|next) sundays?"
        r"(?: (?:morning|afternoon|evening|night))?"
        r"|sunday (?:morning|afternoon|evening|night))\b"
    ),
    # "Switch the fries for a side salad": a side salad, and not what there is for a side.
    detour(
        r"\b(?:swap|switch|change|trade|exchange)(?: out)? (?P<what>(?:the|my|his|her|those|that) \w+(?: \w+)?)"
        r" (?:out )?for an? (?=side \w)",
        r"swap \g<what> for ",
    ),
    # "Two sides, mac and beans": which they are follows.
    detour(
        r"(?:^|(?<=[,.;] )|(?<=\band )|(?<=\bwith ))(?:(?:my|the|for|our) )*(?:two|three|four|2|3|4)"
        r" (?:sides|drinks|meats)\s*[,:]\s*(?=\w)"
    ),
    detour(
        r"\b(?:no|without|hold the|hold) (?P<first>\w+) (?:or|and|nor) (?:whatever|any|what)"
        r" (?P<kind>sauce|cheese|dressing)(?: (?:is|comes|goes|you put)|['’]s)? ?on (?:it|there|that)\b",
        r"no \g<first> and no \g<kind>",
    ),
    # "What's on the classic burger, and a coke": a question, and an order behind it.
    detour(
        rf"^\W*{LED}(?P<asked>what(?:['’]s| is| comes| do you put| all comes) (?:on|in) (?:the|your|a) [^,.?!]+?)"
        r"\s*[,.?]+\s*(?:and|also) (?P<wish>(?:an?|one|two|three|four|some) \w[^?]*)$",
        r"\g<asked>? i'll have \g<wish>",
    ),
)
# Asked by all of a turn.
_OFF = r"(?:half(?: off| price)|half-price|on sale|discounted|(?:\d+|fifty|twenty|ten) percent off|two for one|bogo)"
_NOW = r"(?: (?:right now|now|today|at the moment|this week|currently|still))*"
_QUESTIONS = (
    # "Are shakes half off right now?": what is on offer, and no wish for money off.
    detour(
        rf"^\W*{LED}(?:are|is)(?: (?:all|the|any|any of the))?"
        rf" (?P<what>(?!it\b|that\b|this\b|they\b)[\w-]+(?: [\w-]+)?)(?: still)? {_OFF}{_NOW}\W*$",
        r"is there a deal on \g<what>?",
    ),
    detour(rf"^\W*{LED}(?:what(?:['’]s| is| do you have)|anything)(?: is)? {_OFF}{_NOW}\W*$", "any promotions?"),
    # "¿La hamburguesa viene con papas?": the subject first, and a question all the same.
    detour(
        rf"^(?=.*\?)\W*{LED}(?:el|la|los|las) (?P<what>[^,.;?!¿]+?) (?:no )?"
        r"(?:(?:vienen?|traen?|llevan?|incluyen?|tienen?)(?: con)?) (?P<part>[^,.;?!¿]+?)(?:,? verdad)?\W*$",
        r"does the \g<what> come with \g<part>?",
    ),
    detour(
        rf"^(?=.*\?)\W*{LED}(?:el|la|los|las) (?P<what>[^,.;?!¿]+?) (?:es|son|est[aá]n?) (?:muy )?"
        r"(?P<how>[^,.;?!¿]+?)(?:,? verdad)?\W*$",
        r"is the \g<what> \g<how>?",
    ),
    # "¿Con qué aderezo viene la ensalada?": which there are.
    detour(rf"^\W*{LED}con qu[eé] (?P<kind>\w+[aeo])s? vienen? [^,.;?!]+\W*$", r"qué \g<kind>s tienen?"),
    detour(
        rf"^\W*{LED}(?:cu[aá]l|qu[eé]) es lo m[aá]s (?:barat|econ[oó]mic)o"
        r"(?: (?:que|de lo que) (?:tienen?|hay|venden)| del men[uú]| de todo)?\W*$",
        "what's the cheapest thing?",
    ),
    # "What about a fish taco, do you have that": whether it is there, and none is ordered.
    detour(
        rf"^\W*{LED}(?:what about|how about|y)?(?: the| an?| some| any)? ?(?P<what>\w[^,.;?!]*?)\s*[,.;?!]+\W*"
        r"(?:(?:do you (?:guys )?(?:have|got|do|sell|serve|carry)|have you got|you (?:guys )?(?:got|have)) "
        r"(?:that|those|it|them|any(?: of those)?|one)|(?:tienen?|hay|venden)(?: de es[oa]s?)?)\W*$",
        r"do you have \g<what>?",
    ),
    # "¿Hay algo de postre?", "¿qué hay de tomar?".
    detour(
        rf"^\W*{LED}(?:hay|tienen?|qu[eé] (?:hay|tienen?))(?: algo)? (?:de|para) (?P<kind>postre|tomar|beber)\W*$",
        lambda m: f"qué {'postres' if m['kind'].lower() == 'postre' else 'bebidas'} tienen",
    ),
    # "Do you have a dollar menu".
    detour(
        rf"^\W*{LED}(?:(?:do you (?:guys )?(?:have|got)|is there|got|what(?:['’]?s| is)(?: on)?"
        r"|you (?:guys )?(?:have|got)) )?(?:an?|your|the|any)? ?(?:dollar|value|budget|cheap|saver) menu\W*$",
        "what's the cheapest thing?",
    ),
    detour(
        rf"^\W*{LED}(?:isn['’]?t|is|wasn['’]?t|was|aren['’]?t|are) there (?:an?|some|any|no)? ?"
        r"(?:deals?|specials?|offers?|promo\w*)(?: (?:on|for|with) (?:it|that|them|those|these|this))?"
        r"(?: going on| today| right now| now)*\W*$",
        "do you have any deals?",
    ),
    # "I saw something about a deal on the fish": whether there is one.
    detour(
        rf"^\W*{LED}(?:(?:i|we|my \w+|somebody|someone)(?: think (?:i|we))?(?: just)?"
        r" (?:saw|heard|read|noticed|was told|were told|told me|thought)(?: of)?|what about|how about|isn['’]?t there)"
        r"(?: (?:something|somewhere|online|a sign|an ad))?(?: about| for)?(?: that)?"
        r"(?: (?:there['’]?s|there is|there was|you (?:guys )?(?:had|have|got|were doing)))?"
        r" (?:a|an|some|the|your|that) (?:\w+ ){0,2}"
        r"(?:deal|special|promo|promotion|offer|discount|sale)(?: going)? (?:on|for|with) "
        r"(?P<what>[^.,;!?]*[^.,;!?\s])[\s.?!]*$",
        r"is there a deal on \g<what>?",
    ),
    # "Whatever's cheapest to drink", and "no mayo or whatever sauce is on it".
    detour(
        rf"^\W*{LED}(?:(?:i['’]?ll (?:have|take)|give me|gimme|just|can i (?:get|have)|we['’]?ll (?:have|take)) )*"
        r"(?:whatever(?:['’]s| is)?|what(?:['’]s| is)|whichever is|the)(?: the| your)? cheapest (?:thing )?"
        r"(?:you (?:have|got) )?to (?P<what>drink|eat)\W*$",
        lambda m: f"what's the cheapest {'drink' if m['what'].lower() == 'drink' else 'thing'}?",
    ),
    # "Is there anything for dessert": what there is of that kind.
    detour(
        rf"^\W*{LED}(?:is there|are there|do you (?:guys |all )?(?:have|got|sell)|have you got"
        r"|you (?:guys )?(?:got|have)"
        r"|got|what(?:['’]?s| is| do you (?:guys )?(?:have|got)| have you got)?(?: there)?)"
        r"(?: anything| something| any| some)?(?: good| nice| you recommend)? for (?:a )?"
        r"(?P<kind>dessert|drink|side|salad|soup|starter|appetizer|snack|burger|shake|sauce|dip)s?"
        r"(?: today| here| there)?\W*$",
        r"what \g<kind>s do you have?",
    ),
    detour(
        rf"^\W*{LED}(?:what about |which is |what['’]?s )?the (?P<how>most filling|biggest|largest|heartiest)"
        r"(?: one| thing)?\W*\?\W*$",
        r"what is the \g<how> thing you have?",
    ),
    # "No pickles or anything, right?": whether there are any is asked, and none is taken off.
    detour(
        rf"^\W*{LED}(?:(?:there['’]?s|there is|there are|it has|they have|it comes with) )?"
        r"no (?P<what>\w+)(?: or anything)?(?: (?:on|in) (?:it|that|them|there))?,? "
        r"(?:right|correct|is there|are there|does it)\W*\?\W*$",
        r"does it have \g<what>?",
    ),
    detour(
        rf"^\W*{LED}what(?: all)? (?:did|do|have|has) (?:you|u|ya|we|i) (?:get|got|have|had|order|ordered)"
        r"(?: down| on there| for (?:me|us)| in there| written)*(?: so far| now| there| until now| by now)+\W*$"
        rf"|^\W*{LED}(?:what(?:['’]s| is) (?:on|in) (?:my|our|the) order|qu[eé] llevo(?: hasta ahora)?)"
        r"(?: so far| now)*\W*$",
        "what is my order",
    ),
)
_PEOPLE_HERE = (
    # "No tomato on that one either": as well, and none of two.
    detour(
        r"(?P<not>\b(?:no|not|without|hold|don['’]?t|nothing|none)\b[^,.;!?]*?)"
        r"(?<!\bon)(?<!\bof)(?<!\bfor)(?<!\bin) either\b"
        r"(?! (?:one|of|way|the|a|an)\b)(?= on| with| for| in|\W*$|[,.;!?])",
        r"\g<not>",
    ),
    # "Four kids in the car, so bear with me", without a verb.
    detour(
        rf"^\W*{LED}{_NUMBER} (?:\w+ )?(?:{_FOLK}|of us)(?:{_THERE})+(?:\W+(?:so|and)\b)?\W*",
        alone="hello",  # nothing else was said
    ),
    # "We've got four kids in the car so ...": people, and no dishes.
    detour(
        rf"\b(?:(?:we|i)(?:['’]ve| have)? got|(?:we|i) have|there(?:['’]s| are| is)|got) {_NUMBER} (?:\w+ )?"
        rf"(?:{_FOLK})\b(?=\W*(?:$|[,.;!?:-]|\b(?:in|with|here|so|and|who|today|this|over)\b))(?:{_THERE})*"
        r"\W*(?:\bso\b|\band\b)?",
        " ",
    ),
    # "I got a group here", "we need a bunch of stuff": an order is coming, and this is none of it.
    detour(
        r"\b(?:(?:we|i)(?:['’]ve| have| am|['’]m| are|['’]re)? )?(?:got|have|need|want|getting|ordering|placing)"
        r"(?: (?:a|quite a|kind of a|an|the|whole|big|large|huge|small|bit of a|bunch of|lot of|lots of|few"
        r"|several|some))+ "
        r"(?:group|crowd|family|party|team|crew|squad|class|office|order|list|stuff|things|orders)"
        rf"(?:{_THERE}| (?:of (?:stuff|things|players|them|us|{_FOLK})|for you|now|waiting))*"
        r"(?=\W*(?:$|[,.;!?:-]))\W*",
        " ",
    ),
    # "Kids, be quiet. Yes": said into the car, and nothing ordered.
    detour(
        r"(?:^|(?<=[,.;!?]))\s*"
        r"(?:(?:kids|guys|boys|girls|children|you two|honey|sweetie|buddy|ni[ñn]os|chicos|mi amor)\W+)?"
        r"(?:please |por favor )?(?:be quiet|quiet|hush|shush|shh+|settle down|calm down|knock it off"
        r"|stop (?:it|that|fighting|yelling|screaming)|cut it out|c[aá]llense|silencio|ya c[aá]llense"
        r"|est[eé]nse quietos)"
        r"(?:,? (?:kids|guys|boys|girls|you two|back there|please|ni[ñn]os|chicos))*\s*(?:$|[,.;!?]+\s*)",
        " ",
    ),
)


def one_too(text: str) -> str:
    """Right after something was ordered."""
    return "another one of those" if _WANTS_ONE_TOO.match(text) else text


def in_plain_words(text: str) -> str:
    """The turn as an order-taker would write it down."""
    text = plainly(as_changes(wished_so(asked_beside(plainly(text, _PASSING)))), _PLAINLY)
    if _CONTENT.search(text):  # alone it is no yes: of "shall I add it?" it would be a no
        text = rest if re.search(r"\w", rest := _STAYS_SO.sub("", _CONTENT.sub("", text))) else "thanks"
    text = rest if re.search(r"\w", rest := _STAYS_SO.sub("", text)) else "okay" if rest != text else text
    text = plainly(text, _AROUND)
    if question := asked(text, _QUESTIONS):
        return question
    if (found := _OPTIONS.match(text) or _ANY.match(text)) and not set(found["kind"].lower().split()) & _OURS:
        kind = found["kind"]
        many = kind if kind.endswith("s") else f"{kind}s"
        return f"what {many} do you have?" if found.re is _OPTIONS else f"do you have any {kind}?"
    if _ONE_OF.search(text):
        text = _ANOTHER.sub("one of them", text)
    text = text if text.rstrip().endswith("?") else _HEADING.sub("", text)
    return _with_what_they_leave_out(plainly(text, _PEOPLE_HERE).strip())


def _with_what_they_leave_out(text: str) -> str:
    found = _NOT_FOR_THEM.search(text)
    if found is None or _NOTHING_NAMED.match(text[found.end() :]):
        return text
    if not re.search(r"\w", text[: found.start()]):
        return f"without {text[found.end() :]}" if _ONE_THING.fullmatch(text[found.start() :]) else text
    kept = re.sub(r"^(\w+) (?:or|and) (?=\w)", r"\1 and no ", text[found.end() :])
    return f"{text[: found.start()]}, no {kept}"
