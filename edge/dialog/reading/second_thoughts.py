# ruff: noqa: E501 - frames stay in one piece
"""Second thoughts in everyday words, written as changes: "drop it to eight", "bump one up to a large". PURE.

By their form alone, whatever the menu holds: a verb that takes something off takes nothing off where it leads to a
count or a size; what somebody changed their mind about is named before what they would rather have.
"""

import re

_COUNT = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_SIZE = r"(?:an? )?(?:small|medium|large|regular|bigger|smaller)(?: one)?"
_WHAT = r"(?:it|that|them|those|(?:the |one |my |those )?(?:\w+ ){0,2}?\w+)"
# "Drop it to eight", "bump one meal down to a medium": to another count or size, and nothing goes.
_TO = re.compile(
    rf"\b(?:drop|bring|cut|take|bump|knock|lower|reduce|move|step|go) (?P<what>{_WHAT} )?"
    rf"(?:(?:back )?(?:down|up) to|back to|to) (?P<to>{_COUNT}(?= of\b|\W|$)|{_SIZE})(?! (?:go|piece|o['’]?clock))\b",
    re.IGNORECASE,
)
# "No, back to one": as it was before it was made more.
_BACK_TO = re.compile(
    rf"^\W*(?:(?:no|nah|nope|okay|ok|actually|wait|sorry|just|and|well|eh|hmm|oh)\W+)*(?:(?:go|let['’]?s go|take it|put it|switch(?: it)?) )?"
    rf"back (?:down |up )?to (?:(?P<to>{_COUNT})|(?:the |an? )?(?P<size>small|medium|large|regular)(?: one| size| meal)?)"
    r"(?: (?:please|then|again|thanks|on (?:it|that)))*\W*$",
    re.I,
)
# "Leave it a medium", "keep it as a Sprite like before": that is what it shall be.
_LEAVE_IT = re.compile(
    r"^\W*(?:(?:no|nah|nope|okay|ok|actually|wait|sorry|well|eh|hmm|oh|never ?mind)\W+)*(?:just |let['’]?s |please )?(?:leave|keep) (?:it|that)"
    r"(?: (?:as|at|with))? (?P<what>an? [\w ]+?)(?:,? (?:like|as) (?:before|it was|i said|i had it))?(?: (?:please|then|thanks))*\W*$",
    re.I,
)
# "It's the lettuce I wanted off, not tomato", "it's onion I don't want".
_IT_IS_THAT = re.compile(
    r"\b(?:it['’]?s|it is|it was|was) (?:the |just the |only the )?(?P<what>[a-z]+(?: [a-z]+)?) (?:that )?(?:i|we|he|she|they)"
    r" (?:(?:really |only )?(?:do not|don['’]?t|doesn['’]?t|did not|didn['’]?t) (?:want|like|need)(?: on (?:it|there|that))?"
    r"|want(?:ed|s)? (?:off|gone|out|removed|taken off|left off)(?: (?:of )?(?:it|that))?)"
    r"(?:,? (?:and )?not (?:the )?(?P<other>[a-z]+(?: [a-z]+)?))?(?=\W*$|[,.;!])",
    re.I,
)
_NVM = re.compile(r"\bn(?:vm|ever ?mind) (?:on |about )?(?=(?:the|that|those|my)\b)|\bnvm\b", re.IGNORECASE)
# "She's changed her mind about the drink, lemonade": rather that.
_MIND = re.compile(
    r"\b(?:\w+(?:['’](?:s|ve|re))?(?: (?:has|have|just))? )?"
    r"(?:chang(?:ed|ing)|switch(?:ed|ing)) (?:my|his|her|their|our) "
    r"minds? (?:about|on|for) (?P<what>(?:the|that|my|his|her) [\w ]+?)"
    r"(?:\W+(?:now|rather|instead|it['’]?s|make it|they want"
    r"|s?he wants|i want|to)\b)*[\s,.:;-]*[,.:;-]\s*"
    r"(?:(?:now|rather|make it|s?he wants|i want|they want) |(?P<wish>(?:add|(?:give|get) (?:me|us)|put in|i['’]?ll (?:have|take)|(?:can|could) i (?:get|have)|let me (?:get|have)) ))*"
    r"(?:an? )?(?P<new>\w+(?: \w+){0,2}?)"
    r"(?: (?:please|instead|now|then))*\W*$",
    re.IGNORECASE,
)
# "Scratch the juice, apple slices instead, two of them".
_INSTEAD = re.compile(
    r"^\W*(?:(?:no|nah|nope|actually|oh|wait|hmm|eh|well|sorry|ok|okay)\W+)*"
    r"(?:scratch|drop|lose|cancel|remove|forget|skip|scrap|take off|never mind) "
    r"(?P<old>(?:the|my|that) [\w ]+?)[,.;]\s*(?P<new>(?!the\b)[\w ]+?) instead"
    rf"(?:\W+(?:make (?:it|that) )?(?P<count>{_COUNT})(?: of (?:them|those))?)?"
    r"(?P<end>(?:[\s,]+(?:please|thanks))*\W*)$",
    re.IGNORECASE,
)
# "Scratch the fries, do onion rings", "lose the coke and give me a lemonade".
_RATHER = re.compile(
    r"^\W*(?:(?:no|actually|oh|wait|hmm|sorry|ok|okay)\W+)*(?:can (?:you|i|we) |let['’]?s )?"
    r"(?:scratch|drop|lose|cancel|remove|forget|skip|scrap|ditch|nix|take off|get rid of)(?: about)? "
    r"(?P<old>(?:the|my|that) [\w ]+?)(?:[,.;]\s*(?:and )?| and )"
    r"(?:just |(?:i|we)(?:['’]ll| will) |let['’]?s |can i )?"
    r"(?:do|make (?:it|that)|give me|get me|get|have|take|put|go with|go for|i(?:['’]d| would) (?:like|rather have)) "
    r"(?:in |on )?(?P<new>(?:an? |some )?(?!the\b|it\b|that\b|them\b)[\w-]+(?: [\w-]+){0,3}?)"
    r"(?P<end>(?:[\s,]+(?:instead|rather|please|thanks|then))*\W*)$",
    re.IGNORECASE,
)
# "He'd rather have fries than apples", "she prefers milk to the juice".
_THAN = re.compile(
    r"\b(?:(?P<rather>(?:i|we|he|she|they|(?:my|our|the) [a-z]+)(?:['’]d| would) rather(?: have| get| do)?)|(?:i|we|he|she|they|(?:my|our|the) [a-z]+)(?:['’]d| would)? prefers?|prefiere|prefiero)"
    r" (?:the |las? |los |el )?(?P<new>(?!(?:not|pay|go|eat|sit|wait|stay|come|be|see|talk|speak|drive|leave|stop|die)\b)[\w'’-]+(?: [\w'’-]+){0,3}?) (?:(?(rather)than|(?:to(?! (?:go|share|eat|take|drink|split|be|have|start|begin|bring|carry|come)\b)|than))|over|rather than|que|en vez de|instead of) (?:have |get )?(?:the |an? |las? |los |el )?(?P<old>[\w'’-]+(?: [\w'’-]+){0,2}?)"
    r"(?=\W*$|[,.;!]| (?:please|actually|then|por favor)\b)",
    re.IGNORECASE,
)
# "Let her have the apple slices": a wish, and somebody's.
_LET = re.compile(r"\blet (?P<who>him|her|them) have (?=(?:an?|the|some|two|one|[a-z]+s)\b)", re.IGNORECASE)
_LETS = {"him": "he", "her": "she", "them": "they"}
# "Same way, yeah", of what was just made two: nothing is ordered by it.
_SAME_WAY = re.compile(
    r"^\W*(?:and |but )?(?:the |both the |all the )?same way\b(?:,? (?:please|too|as before))*[\s,.]*", re.I
)
# "Can you read me everything", "state the order as it stands".
_READ = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|so|please|hey|wait|sorry|now)\W+)*(?:(?:can|could|would|will) you (?:please )?)?"
    r"(?:read|state|list|recite|tell|repeat|go over|run through|walk me through|recap|sum up)"
    r"(?: me| us| back| off| out)*"
    r" (?:everything|it all|all of it|all that|the lot|(?:the|my|our|that) (?:whole |entire |full )?(?:order|list)"
    r"|what (?:i|we) (?:have|['’]?ve got|got|ordered)|what you(?:['’]ve| have)? got(?: down)?)"
    r"(?: as it stands| so far| back| again| for me| to me| now| to us| please| i ordered| we ordered| you have"
    r"| you got)*\W*$",
    re.IGNORECASE,
)


# "My daughter doesn't want the shake after all": whose it is does not matter where nobody's is known.
_SOMEBODY_NOT = re.compile(
    r"\b(?:my|the|our|his|her) (?:[a-z]+ )?[a-z]+ (?:does not|doesn['’]?t|do not|don['’]?t|did not|didn['’]?t|is not|isn['’]?t|no longer) "
    r"(?:even |really |actually )?(?:wants?|wanting) (?=(?:the|that|those|his|her|their|an?y?) )"
    r"(?P<what>[\w ]+?)(?: (?:after all|any ?more|now))*(?=\W*$|[,.;!])",
    re.IGNORECASE,
)
# "I just wanted the burger, not the meal".
_NO_MEAL = re.compile(
    r"\b(?:i|we|he|she|they) (?:just|only|really just) (?:want(?:ed|s)?|need(?:ed|s)?) the (?P<what>[a-z]+(?: [a-z]+)?),? (?:and )?"
    r"(?:not|no|without) (?:the |a )?(?:whole )?(?P<meal>meal|combo)\b",
    re.IGNORECASE,
)


# "Put the cheese back on that": back, and no bacon.
_BACK_ON = re.compile(
    r"\b(?P<put>(?:put|add|throw|stick|leave|keep) (?:the|my|his|her) (?!it\b|that\b)[a-z]+(?: [a-z]+)?) back on(?: (?:that|it|there|them|this))?"
    r"(?=\W*$|[,.;!]| (?:please|and|too|now|then|after)\b)",
    re.IGNORECASE,
)
# "That's wrong, it was a regular coke".
_COMPLAINT = re.compile(
    r"^\W*(?:(?:no|wait|hey|uh|um|oh|sorry)\W+)*(?:that|this|it)(?:['’]s| is| isn['’]?t| is not|['’]s not|s) "
    r"(?:wrong|not right|right|incorrect|not correct|not it|what i (?:said|ordered|asked for|wanted)|not what i (?:said|ordered|asked for|wanted))"
    r"[,.;!]+\s*(?=\w)",
    re.IGNORECASE,
)
_NOT_RIGHT = re.compile(r"wrong|not|n['’]?t|incorrect", re.IGNORECASE)


def behind_complaint(text: str) -> str:
    """What is put right, without the words that say that something is wrong."""
    found = _COMPLAINT.match(text)
    return text[found.end() :] if found is not None and _NOT_RIGHT.search(found[0]) else text


_MORE_THINGS = re.compile(r"\b(?:and|with|instead|another|more)\b|\d", re.IGNORECASE)


def as_changes(text: str) -> str:
    """The turn with a second thought written as "make it ...", "... instead of ...", "what is my order"."""
    if _READ.match(text):
        return "read back my order"
    if back := _BACK_TO.match(text):
        return f"make it {back['to'] or back['size']}"
    if left := _LEAVE_IT.match(text):
        return f"make it {left['what']}"
    if that := _IT_IS_THAT.search(text):
        other = f", {that['other']} is fine" if that["other"] else ""
        text = f"{text[: that.start()]}no {that['what']}{other}{text[that.end() :]}"
    text = _BACK_ON.sub(r"\g<put> back", text)
    text = _NO_MEAL.sub(r"just the \g<what>, not the \g<meal>", text)
    text = _LET.sub(lambda m: f"{_LETS[m['who'].lower()]} wants ", text)
    text = _THAN.sub(lambda m: f"{m['new']} instead of the {m['old']}", text)
    if (mind := _MIND.search(text)) and mind["wish"]:
        return f"{text[: mind.start()]}forget {mind['what']}. I'll have a {mind['new']}"
    if mind:
        return f"{text[: mind.start()]}swap {mind['what']} for a {mind['new']}"
    if swap := _INSTEAD.match(text):
        return f"{swap['count'] or ''} {swap['new']} instead of {swap['old']}{swap['end']}".strip()
    if (rather := _RATHER.match(text)) and not _MORE_THINGS.search(rather["new"]):
        return f"{rather['new']} instead of {rather['old']}"
    text = rest if re.search(r"\w", rest := _SAME_WAY.sub("", text)) else "okay" if rest != text else text
    text = _NVM.sub(lambda m: "forget " if m[0].endswith(" ") else "never mind", text)
    return _TO.sub(lambda m: f"make {(m['what'] or 'it ').strip()} {m['to']}", text)


def as_not_wanted(text: str) -> str:
    """The turn with what somebody does not want any longer as what the speaker does not want."""
    return _SOMEBODY_NOT.sub(r"I don't want \g<what>", text)
