"""Everyday talk around an order, written as an order or a question before it is understood. PURE.

"We've got four kids in the car" counts people; "he doesn't do onions" is "no onions"; "veggie options?" asks what there
is. By their form alone, whatever the menu holds.
"""

import re

from edge.dialog.reading.second_thoughts import as_changes

_LED = r"(?:(?:ok|okay|so|and|um|uh|hey|hi|well|wait|y|bueno|oh)\b\W*)*"
_NUMBER = r"(?:a|an|one|two|three|four|five|six|seven|eight|ten|a couple of|a few|several|some|\d{1,2})"
# "We've got four kids in the car so ...": people, and no dishes.
_PEOPLE = re.compile(
    rf"\b(?:(?:we|i)(?:['’]ve| have)? got|(?:we|i) have|there(?:['’]s| are| is)|got) {_NUMBER} (?:\w+ )?"
    r"(?:kids?|children|people|adults|guys|boys|girls|teenagers|grown-?ups)\b"
    r"(?=\W*(?:$|[,.;!?:-]|\b(?:in|with|here|so|and|who|today|this|over)\b))"
    r"(?: in (?:the|my|our) (?:car|back|back seat|van|truck)| with (?:me|us)| here| today| this time| over here)*"
    r"\W*(?:\bso\b|\band\b)?",
    re.IGNORECASE,
)
# "Four kids in the car, so bear with me", without a verb.
_SO_MANY_HERE = re.compile(
    rf"^\W*{_LED}{_NUMBER} (?:\w+ )?(?:kids?|children|people|adults|guys|boys|girls|teenagers|grown-?ups|of us)"
    r"(?: (?:in (?:the|my|our|this) (?:car|back|back seat|van|truck)|with (?:me|us)|(?:over )?here|today|total"
    r"|to feed|back here|altogether))+(?:\W+(?:so|and)\b)?\W*",
    re.IGNORECASE,
)
# "No tomato on that one either": as well, and none of two.
_EITHER = re.compile(
    r"(?P<not>\b(?:no|not|without|hold|don['’]?t|nothing|none)\b[^,.;!?]*?) either\b"
    r"(?! (?:one|of|way|the|a|an)\b)(?= on| with| for| in|\W*$|[,.;!?])",
    re.IGNORECASE,
)
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
# "Ring these up": what is done at the end, and no onion rings.
_RING_UP = re.compile(
    r"\bring (?:(?:it|this|that|these|those|them|everything|me|us|all|of)\s+)+up\b"
    r"(?P<as> (?:as|for) )?(?P<end>(?:[\s,]+(?:for (?:me|us)|please|now|then|thanks|thank you))*\W*$)?",
    re.IGNORECASE,
)
# "My friend wants one too but with a sprite": the same once more.
_ONE_TOO = re.compile(
    r"\b(?P<who>wants?|gets?|needs?|takes?|would like|will (?:have|take|get|do)|['’]ll (?:have|take|get|do)"
    r"|['’]d like|can i (?:get|have)|i want|get me|give me|quiere) "
    r"(?:one|another) (?:too|as well|also|of those too),?(?: but| except| just)?(?= (?:with|no|without|light|extra)\b)",
    re.IGNORECASE,
)
# "Make it two, my husband wants one too": who the other one is for, told behind the count.
_SOMEBODY_WANTS = (
    r"(?:i|he|she|they|we|(?:my|our|his|her|the) \w+(?: \w+)?)(?:['’]ll|['’]d| will| would)?(?: both| all| also)? "
    r"(?:wants?|needs?|gets?|takes?|have|like|do|is having|are having)(?: to have)?"
)
_WHO_WANTS_IT = re.compile(
    r"(?P<make>\b(?:make|do) (?:it|that|them) (?:two|three|four|five|six|[2-9]))\W+"
    rf"(?:(?:because|cause|['’]cause|cuz|since|as|and|so) )?{_SOMEBODY_WANTS}"
    r" (?:one|some|that|it|the same)(?: (?:too|as well|also|of (?:those|them)))*(?=\W*$|[.;!?])",
    re.IGNORECASE,
)
# Alone it is one more of what was just ordered.
_WANTS_ONE_TOO = re.compile(
    r"^\W*(?:(?:oh|and|actually|well|um|uh|wait|ok|okay)\W+)*"
    rf"{_SOMEBODY_WANTS} (?:one|another(?: one)?) (?:too|as well|also)(?: please)?\W*$",
    re.IGNORECASE,
)
# "Is there anything for dessert": what there is of that kind.
_ANYTHING_FOR = re.compile(
    rf"^\W*{_LED}(?:is there|are there|do you (?:guys |all )?(?:have|got|sell)|have you got|you (?:guys )?(?:got|have)"
    r"|got|what(?:['’]s| is| do you (?:guys )?(?:have|got)| have you got)?(?: there)?)"
    r"(?: anything| something| any| some)?(?: good| nice| you recommend)? for (?:a )?"
    r"(?P<kind>dessert|drink|side|salad)s?(?: today| here| there)?\W*$",
    re.IGNORECASE,
)
_ABROAD = re.compile(r"^\W*(?:aloha|howdy|namaste|bonjour|ciao|yo|heya|hiya|greetings)\b[\s,.!]*(?=\w)", re.IGNORECASE)
# "Switch the fries for a side salad": a side salad, and not what there is for a side.
_SWAP_FOR_A = re.compile(
    r"\b(?:swap|switch|change|trade|exchange)(?: out)? (?P<what>(?:the|my|his|her|those|that) \w+(?: \w+)?)"
    r" (?:out )?for an? (?=side \w)",
    re.IGNORECASE,
)
# "I saw something about a deal on the fish": whether there is one.
_HEARD_OF_A_DEAL = re.compile(
    rf"^\W*{_LED}(?:(?:i|we|my \w+|somebody|someone)(?: think (?:i|we))?(?: just)?"
    r" (?:saw|heard|read|noticed|was told|were told|told me|thought)(?: of)?|what about|how about|isn['’]?t there)"
    r"(?: (?:something|somewhere|online|a sign|an ad))?(?: about| for)?(?: that)?"
    r"(?: (?:there['’]?s|there is|there was|you (?:guys )?(?:had|have|got|were doing)))?"
    r" (?:a|an|some|the|your|that) (?:\w+ ){0,2}"
    r"(?:deal|special|promo|promotion|offer|discount|sale)(?: going)? (?:on|for|with) (?P<what>[^.,;!?]+)[\s.?!]*$",
    re.IGNORECASE,
)
# "I was here on Sunday": a day, and no sundae.
_ON_SUNDAY = re.compile(
    r"\s*\b(?:(?:on|last|every|this past|since|until|till|by|next) sundays?(?: (?:morning|afternoon|evening|night))?"
    r"|sunday (?:morning|afternoon|evening|night))\b",
    re.IGNORECASE,
)
# "Ugh, normal price then": what they will pay, and no size; asked after, a price.
_THE_USUAL_PRICE = re.compile(
    r"\b(?:(?:i['’]?ll|we['’]?ll|i|we|just|then|so|pay|paying|charge me|at|for|the|your|a|pago|pagamos|al|el|a) )*"
    r"(?:(?:regular|normal|usual|full|standard|original|listed|menu) (?:price|prices|rate|cost)"
    r"|precio (?:normal|regular|completo|de siempre|de lista))\b(?: (?:then|it is|is fine|is okay|is ok|entonces))*",
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
# "Whatever's cheapest to drink", and "no mayo or whatever sauce is on it".
_CHEAPEST = re.compile(
    rf"^\W*{_LED}(?:(?:i['’]?ll (?:have|take)|give me|gimme|just|can i (?:get|have)|we['’]?ll (?:have|take)) )*"
    r"(?:whatever(?:['’]s| is)?|what(?:['’]s| is)|whichever is|the)(?: the| your)? cheapest (?:thing )?"
    r"(?:you (?:have|got) )?to (?P<what>drink|eat)\W*$",
    re.IGNORECASE,
)
_WHATEVER_IS_ON_IT = re.compile(
    r"\b(?:no|without|hold the|hold) (?P<first>\w+) (?:or|and|nor) (?:whatever|any|what)"
    r" (?P<kind>sauce|cheese|dressing)(?: (?:is|comes|goes|you put)|['’]s)? ?on (?:it|there|that)\b",
    re.IGNORECASE,
)
# "Two sides, mac and beans": which they are follows.
_SO_MANY_SIDES = re.compile(
    r"(?:^|(?<=[,.;] )|(?<=\band )|(?<=\bwith ))(?:(?:my|the|for|our) )*(?:two|three|four|2|3|4)"
    r" (?:sides|drinks|meats)\s*[,:]\s*(?=\w)",
    re.IGNORECASE,
)
# "I got a group here", "we need a bunch of stuff": an order is coming, and this is none of it.
_A_LOT_COMING = re.compile(
    r"\b(?:(?:we|i)(?:['’]ve| have| am|['’]m| are|['’]re)? )?(?:got|have|need|want|getting|ordering|placing)"
    r"(?: (?:a|quite a|kind of a|an|the|whole|big|large|huge|small|bit of a|bunch of|lot of|lots of|few"
    r"|several|some))+ "
    r"(?:group|crowd|family|party|team|crew|squad|class|office|order|list|stuff|things|orders)"
    r"(?: here| today| of stuff| of things| for you| now| waiting| to feed| with (?:me|us)"
    r"| of (?:kids|people|guys|girls|boys|players|them|us)"
    r"| (?:in|on) (?:the|my|our|this) (?:car|van|truck|bus|back|minivan))*"
    r"(?=\W*(?:$|[,.;!?:-]))\W*",
    re.IGNORECASE,
)
# "Kids, be quiet. Yes": said into the car, and nothing ordered.
_INTO_THE_CAR = re.compile(
    r"(?:^|(?<=[,.;!?]))\s*"
    r"(?:(?:kids|guys|boys|girls|children|you two|honey|sweetie|buddy|ni[ñn]os|chicos|mi amor)\W+)?"
    r"(?:please |por favor )?(?:be quiet|quiet|hush|shush|shh+|settle down|calm down|knock it off"
    r"|stop (?:it|that|fighting|yelling|screaming)|cut it out|c[aá]llense|silencio|ya c[aá]llense|est[eé]nse quietos)"
    r"(?:,? (?:kids|guys|boys|girls|you two|back there|please|ni[ñn]os|chicos))*\s*(?:$|[,.;!?]+\s*)",
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
_SO_FAR = re.compile(
    rf"^\W*{_LED}what(?: all)? (?:did|do|have|has) (?:you|u|ya|we|i) (?:get|got|have|had|order|ordered)"
    r"(?: down| on there| for (?:me|us)| in there| written)*(?: so far| now| there| until now| by now)+\W*$"
    rf"|^\W*{_LED}(?:what(?:['’]s| is) (?:on|in) (?:my|our|the) order|qu[eé] llevo(?: hasta ahora)?)"
    r"(?: so far| now)*\W*$",
    re.IGNORECASE,
)
# "Veggie options?", "any dessert choices", "any pie?": a question by its form.
_OPTIONS = re.compile(
    rf"^\W*{_LED}(?:what |which |any |got any |you got |your )*(?P<kind>\w+(?:[ -]\w+)?) "
    r"(?:options|choices|selections?|opciones)(?: do you (?:have|got)| are there| have you got)?\W*$",
    re.IGNORECASE,
)
_ANY = re.compile(rf"^\W*{_LED}any (?P<kind>\w+(?: \w+)?)\s*\?+\W*$", re.IGNORECASE)
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


# "No pickles or anything, right?": whether there are any is asked, and none is taken off.
_NONE_ON_IT = re.compile(
    rf"^\W*{_LED}(?:(?:there['’]?s|there is|there are|it has|they have|it comes with) )?"
    r"no (?P<what>\w+)(?: or anything)?(?: (?:on|in) (?:it|that|them|there))?,? "
    r"(?:right|correct|is there|are there|does it)\W*\?\W*$",
    re.IGNORECASE,
)


# "Large on the rings": how large they shall be. "Swap that for swiss": no four of them.
_SIZE_ON = re.compile(
    r"(?<![\w-] )(?<!\w)\b(?:make it |go )?(small|medium|large)(?: size)? (?:on|for) the (\w+)(?=\W*(?:$|[,.;]|and\b))",
    re.IGNORECASE,
)
_SWAPPED_FOR = re.compile(
    r"\b(swap|switch|trade|exchange|change) (that|it|this|those|them)(?: out)? for "
    r"(?!small|medium|large|regular)(?=[a-z])",
    re.IGNORECASE,
)
# What is said to a no, and asks for nothing.
_AH_WELL = re.compile(
    r"^\W*(?:(?:oh|aw|aww|ah|well|no)\W+)*(?:darn(?: it)?|dang(?: it)?|shoot|bummer|shucks|rats|drat|too bad"
    r"|what a (?:shame|pity)"
    r"|that['’]?s (?:a shame|too bad|a pity|a bummer)|qu[eé] l[aá]stima|ni modo)\b\W*",
    re.IGNORECASE,
)
# "What's on the classic burger, and a coke": a question, and an order behind it.
_ASKED_THEN_ORDERED = re.compile(
    rf"^\W*{_LED}(?P<asked>what(?:['’]s| is| comes| do you put| all comes) (?:on|in) (?:the|your|a) [^,.?!]+?)"
    r"\s*[,.?]+\s*(?:and|also) (?P<wish>(?:an?|one|two|three|four|some) \w[^?]*)$",
    re.IGNORECASE,
)
# "Do plain ones have cheese": those that were just ordered.
_THOSE_ONES = re.compile(
    r"\bdo (?:the |those |these |your )?(?!they\b)\w+ ones (?=(?:have|come|get|include)\b)", re.IGNORECASE
)
_THE_MOST = re.compile(
    rf"^\W*{_LED}(?:what about |which is |what['’]?s )?the (?P<how>most filling|biggest|largest|heartiest)"
    r"(?: one| thing)?\W*\?\W*$",
    re.IGNORECASE,
)


def one_too(text: str) -> str:
    """Right after something was ordered."""
    return "another one of those" if _WANTS_ONE_TOO.match(text) else text


def in_plain_words(text: str) -> str:
    """The turn as an order-taker would write it down."""
    text = _AH_WELL.sub("", text) if re.search(r"\w", _AH_WELL.sub("", text)) else text
    text = as_changes(_WHO_WANTS_IT.sub(r"\g<make>", text))
    text = re.sub(r"\b(?:without|minus|hold) (?:the |a |any )?(bun|bread)\b", r"no \1", text, flags=re.IGNORECASE)
    text = _THOSE_ONES.sub("does that ", text)
    text = _SWAPPED_FOR.sub(r"make \2 ", _SIZE_ON.sub(r"make the \2 \1", text))
    text = _ONE_TOO.sub(r"\g<who> the same but", _ABROAD.sub("", text))
    text = _RING_UP.sub(lambda m: "make it " if m["as"] else "that's all" if m["end"] is not None else "", text)
    if _CONTENT.search(text):  # alone it is no yes: of "shall I add it?" it would be a no
        text = rest if re.search(r"\w", rest := _STAYS_SO.sub("", _CONTENT.sub("", text))) else "thanks"
    text = rest if re.search(r"\w", rest := _STAYS_SO.sub("", text)) else "okay" if rest != text else text
    text = _THE_USUAL_PRICE.sub("the price" if _ASKS.search(_THE_USUAL_PRICE.sub("", text)) else "okay", text)
    text = _SWAP_FOR_A.sub(r"swap \g<what> for ", _ON_SUNDAY.sub("", text))
    text = _WHATEVER_IS_ON_IT.sub(r"no \g<first> and no \g<kind>", _SO_MANY_SIDES.sub("", text))
    if split := _ASKED_THEN_ORDERED.match(text):
        text = f"{split['asked']}? i'll have {split['wish']}"
    if deal := _HEARD_OF_A_DEAL.match(text):
        return f"is there a deal on {deal['what'].strip()}?"
    if cheap := _CHEAPEST.match(text):
        return f"what's the cheapest {'drink' if cheap['what'].lower() == 'drink' else 'thing'}?"
    if asked := _ANYTHING_FOR.match(text):
        return f"what {asked['kind'].lower()}s do you have?"
    if most := _THE_MOST.match(text):
        return f"what is the {most['how']} thing you have?"
    if none := _NONE_ON_IT.match(text):
        return f"does it have {none['what']}?"
    if _SO_FAR.match(text):
        return "what is my order"
    if (asked := _OPTIONS.match(text) or _ANY.match(text)) and not set(asked["kind"].lower().split()) & _OURS:
        kind = asked["kind"]
        many = kind if kind.endswith("s") else f"{kind}s"
        return f"what {many} do you have?" if asked.re is _OPTIONS else f"do you have any {kind}?"
    if _ONE_OF.search(text):
        text = _ANOTHER.sub("one of them", text)
    text = _EITHER.sub(r"\g<not>", _HEADING.sub("", text) if not text.rstrip().endswith("?") else text)
    if not re.search(r"\w", text := _SO_MANY_HERE.sub("", text)):
        return "hello"  # nothing else was said
    for talk in (_PEOPLE, _A_LOT_COMING, _INTO_THE_CAR):
        rest = talk.sub(" ", text)
        text = rest.strip() if re.search(r"\w", rest) else text
    return _with_what_they_leave_out(text)


def _with_what_they_leave_out(text: str) -> str:
    found = _NOT_FOR_THEM.search(text)
    if found is None or _NOTHING_NAMED.match(text[found.end() :]):
        return text
    if not re.search(r"\w", text[: found.start()]):
        return f"without {text[found.end() :]}" if _ONE_THING.fullmatch(text[found.start() :]) else text
    kept = re.sub(r"^(\w+) (?:or|and) (?=\w)", r"\1 and no ", text[found.end() :])
    return f"{text[: found.start()]}, no {kept}"
