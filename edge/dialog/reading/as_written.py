"""What is written together and sounds like something else: "he'll" is no hell, "coke'll do" a coke. PURE.

It decides by the form alone which words a contraction stands for, and says a thing that "will do" or a size that
somebody "goes" as it is ordered. "That'll do" stays: it ends an order.
"""

import re

_WHO = r"i|you|he|she|it|we|they|that|this|those|these|there|here|who|what|which|where|how|y['’]all"
_SOMEBODY = r"mom|dad|mum|mother|father|wife|husband|son|daughter|kids?|friend|boss|guy|one of us|somebody|someone"
_WILL = re.compile(r"\b(?P<who>s?he)['’]ll\b", re.IGNORECASE)
_ENOUGH = r"(?:(?:have|need) to (?:do|work|suffice)|do|work|suffice|be (?:fine|good|great|ok|okay|perfect|lovely|nice))"
_WILL_DO = re.compile(
    rf"(?P<it>\b(?!(?:{_WHO}|{_SOMEBODY})\b)\w{{2,}})(?:['’]ll| will) (?:just )?{_ENOUGH}"
    r"(?: (?:me|us|it|just|fine|nicely|then|for (?:me|us|now)))*(?=\s*(?:[.,;!]|$))",
    re.IGNORECASE,
)
_GO = re.compile(
    r"\blet['’]?s (?:just )?(?:go|make it|do|upgrade(?: it)? to) (?:with )?(?:an? |the )?(?P<size>small|medium|large)"
    r"(?: size)?"
    r"(?: (?:on|with|for) (?:it|that|this|(?:that|the|this|my)(?: (?:whole|entire))? (?:thing|meal|combo|one)))?"
    r"(?=\s*(?:[.,;!]|$))",
    re.IGNORECASE,
)

# "Wantin'", "them biscuits we're havin'": a g that is not said. Verbs by name: "muffin'" closes a quotation.
_DROPPED = re.compile(
    r"\b(?P<verb>want|look|hav|get|gett|go|do|think|com|tak|mak|eat|feel|starv|pay|order|hop|try|call|tell|say|talk"
    r"|wait|sitt|runn|fix|need|lik|crav|plann|wonder|ask|drink|feed|pick|grabb|driv|bring|work|kidd|jok)"
    r"in['’](?!\w)",
    re.IGNORECASE,
)
_AINT = re.compile(r"\bain['’]?t\b", re.IGNORECASE)

# "Stick a cookie on there", "chuck me in some fries": added, and nothing is called a stick.
_STICKS = re.compile(
    r"\b(?:stick|pop|bung|chuck|toss|slap|whack|lob|sling)(?: (?:me|us))?(?: (?:in|on))?"
    r" (?=(?:an?|another|some|one|two|three|four|five|six|the)\b)",
    re.IGNORECASE,
)
_INSULT = re.compile(
    r"[\s,]*\byou (?:\w+ ){0,3}(?:(?:pile|bucket|hunk|heap|piece|sack|bag|load|waste|lump) of \w+"
    r"|(?:stupid|dumb|slow|useless|rusty|broken|damn|bloody|dim|thick|daft|idiotic|brainless)(?: \w+)? ?"
    r"(?:machine|robot|thing|box|computer|bot|toaster|clown|contraption|tin can|speaker|gadget))(?=\s*(?:[.,;!?]|$))",
    re.IGNORECASE,
)


def as_written(text: str) -> str:
    """The turn with such words as they are meant; any other as it is."""
    text = _INSULT.sub("", text) if _INSULT.sub("", text).strip(" .,!?") else text
    text = _STICKS.sub("add ", text)
    text = _AINT.sub("isn't", _DROPPED.sub(r"\g<verb>ing", text))
    text = _WILL_DO.sub(r"\g<it>", _WILL.sub(r"\g<who> will", text))
    return _GO.sub(lambda m: f"make it {m['size'].lower()}", text)
