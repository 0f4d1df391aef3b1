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
    rf"^\W*(?:(?:no|okay|ok|actually|wait|sorry|just|and)\W+)*back (?:down )?to (?P<to>{_COUNT})\W*$", re.I
)
_NVM = re.compile(r"\bn(?:vm|ever ?mind) (?:on |about )?(?=(?:the|that|those|my)\b)|\bnvm\b", re.IGNORECASE)
# "She's changed her mind about the drink, lemonade": rather that.
_MIND = re.compile(
    r"\b(?:\w+(?:['’](?:s|ve|re))?(?: (?:has|have|just))? )?"
    r"(?:chang(?:ed|ing)|switch(?:ed|ing)) (?:my|his|her|their|our) "
    r"minds? (?:about|on|for) (?P<what>(?:the|that|my|his|her) [\w ]+?)"
    r"(?:\W+(?:now|rather|instead|it['’]?s|make it|they want"
    r"|s?he wants|i want|to)\b)*[\s,.:;-]*[,.:;-]\s*"
    r"(?:(?:now|rather|make it|s?he wants|i want|they want) )*(?:an? )?(?P<new>\w+(?: \w+)?)"
    r"(?: (?:please|instead|now|then))*\W*$",
    re.IGNORECASE,
)
# "Scratch the juice, apple slices instead, two of them".
_INSTEAD = re.compile(
    r"^\W*(?:(?:no|actually|oh|wait|hmm)\W+)*"
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


_MORE_THINGS = re.compile(r"\b(?:and|with|instead|another|more)\b|\d", re.IGNORECASE)


def as_changes(text: str) -> str:
    """The turn with a second thought written as "make it ...", "... instead of ...", "what is my order"."""
    if _READ.match(text):
        return "read back my order"
    if back := _BACK_TO.match(text):
        return f"make it {back['to']}"
    if mind := _MIND.search(text):
        return f"{text[: mind.start()]}swap {mind['what']} for a {mind['new']}"
    if swap := _INSTEAD.match(text):
        return f"{swap['count'] or ''} {swap['new']} instead of {swap['old']}{swap['end']}".strip()
    if (rather := _RATHER.match(text)) and not _MORE_THINGS.search(rather["new"]):
        return f"{rather['new']} instead of {rather['old']}"
    text = rest if re.search(r"\w", rest := _SAME_WAY.sub("", text)) else "okay" if rest != text else text
    text = _NVM.sub(lambda m: "forget " if m[0].endswith(" ") else "never mind", text)
    return _TO.sub(lambda m: f"make {(m['what'] or 'it ').strip()} {m['to']}", text)
