"""What is said kindly beside an order: "an orange soda'd be grand", "massive thanks", "do me a huge favour". PURE.

It decides that such words are no size, no dish and nothing unknown, by their form alone: an adjective that praises
what is wanted, or that measures a thanks, a favour or a hurry. "A grande", and "that would be grand" as a yes, stay
what they are.
"""

import re
from collections.abc import Callable

from edge.dialog.reading.detours import detour, plainly
from edge.dialog.vocabulary.sayings import function_words

_GOOD = (
    r"(?:grand|brilliant|lovely|great|super|superb|massive|class|mint|smashing|ideal|perfect|deadly|magic|wonderful"
    r"|marvell?ous|sound|fab|fabulous|fantastic|excellent|delightful|spot on|amazing|awesome|nice|dandy|champion|ace"
    r"|divine|tops|just the ticket|much appreciated|appreciated)"
)
_LARGE = r"(?:grand|super|massive|mega|huge|mint|class)"
_THAT = r"(?<!\bthat)(?<!\bit)(?<!\bthis)(?<!\bwhich)(?<!\bthose)(?<!\bthat one)(?<!\bthis one)"
_WOULD_BE = r"(?:['’]?d| would|['’]ll| will) (?:just |really |also )?be (?:just |absolutely |pure |so |really )?"
_GREETS = (
    r"(?:hello|hi|hey|hiya|howdy|morning|mornin|afternoon|evening|evenin|ey up|all ?right"
    r"|good (?:morning|afternoon|evening))['’]?"
)
_DEARS = (
    r"(?:pet|hen|petal|flower|chuck|treacle|sunshine|guv|guvnor|squire|hon|lover|bab|babe|doll|sweetie)"
    r"|(?<=\w )(?:ducks?|ducky|pumpkin|peanut|honey|sugar|sweet ?pea|cupcake)"
)
_ROWS = (
    # "Hello duck": whom one greets, and no dish.
    detour(rf"^(?P<hi>\W*{_GREETS}),? (?:my )?(?:{_DEARS})(?=\s*[.,;!?]|\W*$)", r"\g<hi>"),
    detour(
        rf"{_THAT}{_WOULD_BE}{_GOOD}(?: (?:with (?:it|that|them)|then|so|there|too|as well|for me|thanks|please"
        r"|if you (?:could|would|can|please)))*(?=\W*$|\s*[.,;!]| and\b)",
        " please",
    ),
    detour(rf"(?P<that>\b(?:that|it|this)(?: one)?{_WOULD_BE}){_LARGE}\b", r"\g<that>great"),
    detour(r"\b(?:huge|big|massive|mega|large) (?=(?:thanks|thank[ -]?you|cheers)\b)"),
    detour(
        r"\b(?:(?:can|could|would|will) (?:you|ya|ye) )?(?:please )?do (?:me|us) an? (?:\w+ )?favou?r"
        r"(?: and| please)?\b\W*"
    ),
    detour(
        r"[\s,]*\b(?:(?:it['’]?s|if it['’]?s|that['’]?s) )?(?:no|not? an?) (?:big|huge|massive)"
        r" (?:deal|thing|rush|hurry|bother)\b\W*",
        ", ",
    ),
    detour(
        r"\b(?:(?:i['’]?m|we['’]?re|i am|we are) )?(?:a )?(?:huge|big|massive) fans? of (?:your|the|this|these|that)"
        r" \w+(?: \w+)?\s*(?:[.,;!]+|$)"
    ),
    detour(
        r"\b(?P<in>in )?(?:a )?(?:bit of a|small|little|big|huge|massive) (?P<what>rush|hurry)\b", r"\g<in>a \g<what>"
    ),
)
_TROUBLE = r"(?:trouble|bother|problem|hassle|imposition|burden|fuss|issue)"
_ASKS_NICELY = (
    detour(
        r"[\s,]*\bif (?:it|that)(?:['’]s|['’]?d be| is| isn['’]?t| is not| would(?:n['’]?t| not)? be| would)?"
        r"(?: (?:not|no|too|too much|any|much|that much|such|a|an|okay|ok|alright|all|right|big|great|with|you"
        rf"|all the same))*(?: {_TROUBLE})?"
        r"(?: (?:for|to) you)?(?=\s*(?:[.,;!]|$))"
    ),
    # "Put it on a gluten free bun, would you?": no question.
    detour(
        r"^(?P<wish>\W*(?:please )?(?:put|make|add|give|get|take|leave|hold|change|swap|drop|throw|toss"
        r"|stick|do|go|ring|read|send)\b.*?)"
        r"\s*,? (?:would|could|will|can) (?:you|ya|ye)(?: please)?\s*\?\W*$",
        r"\g<wish>.",
    ),
    detour(
        r"[\s,]*\bif (?:i|we) (?:could|can|might|may)(?: (?:trouble|bother) (?:you|ye))?(?: please)?"
        r"(?=\s*(?:[.,;!]|$))"
    ),
    detour(
        rf"\b(?:i hate to|sorry to|i don['’]?t (?:want|mean) to) be (?:a |any )?(?:{_TROUBLE}|pain)\b"
        r",?(?: but)?\W*"
    ),
    detour(
        r"[\s,]*\bsi no (?:es|fuera|le es|te es|ser[ií]a)(?: (?:mucha|mucho|demasiada|demasiado|tanta|tanto|una|un"
        r"|alguna|ning[uú]n|ninguna))* (?:molestia|problema|abuso|inconveniente|lata|moler)"
        r"(?: (?:para|con) usted(?:es)?)?"
    ),
    detour(
        r"[\s,]*\bsi (?:es|fuera|fuese|ser[ií]a) (?:tan |usted tan |muy )?(?:amable|gentil|bueno|buena)"
        r"(?=\s*(?:[.,;!?]|$))"
    ),
    # "And jalapeños, if you've got them": what we have not is told anyway.
    detour(
        r"[\s,]*\bif (?:you|ya|ye|y['’]?all)(?:['’]ve| guys| folks)? (?:still )?(?:got|have|do|sell)"
        r" (?:any|some|it|that|those|these|them|one|['’]?em)(?: left| there| today| handy)*(?=\s*(?:[.,;!]|$))"
    ),
    detour(r"\b(?:i|we) (?:reckon|figure|suppose|s['’]pose)(?: that)? (?=(?:i|we)\b)"),
    detour(r"^\W*(?:este|eh|pues|bueno|a ver)?[\s,]*(?:mire|fíjese|fijese|vea|oiga)(?: usted)?(?: que)?\s*,\s*(?=\w)"),
)
_NICELY = re.compile(r"\b(?:if|si)\b|\b(?:you|ya|ye)(?: please)?\s*\?\W*$", re.IGNORECASE)
_GRAND = detour(
    r"(?P<before>^\W*|[.,;:!?]\s*)grand"
    r"(?=(?: (?:so|job|stuff|altogether|thanks|thank you|cheers|out))?\s*(?:[.,;!]|$))"
    r"(?: (?:so|job|stuff|altogether))?",
    r"\g<before>great",
)


def without_polite_ifs(text: str) -> str:
    """Without "if it isn't too much trouble", "si no es molestia": a condition of nothing."""
    return plainly(text, _ASKS_NICELY) if _NICELY.search(text) else text


def without_kind_words(text: str, *, sizes: bool) -> str:
    """sizes: whether a size was asked for, and "grand" may answer it."""
    rows = (*_ROWS, *_ASKS_NICELY)
    return plainly(text, rows if sizes else (*rows, _GRAND))


# "That's more like it. One of those and a coke": what is said to an answer, before what is taken of it.
_TAKES = (
    r"(?:ok(?:ay)?|right|so|then|yeah|yes|sure|just|make it|let me (?:have|get)|give (?:me|us)|gimme"
    r"|(?:i|we)(?:['’]ll| will| would) (?:have|take|get|do|like)|(?:can|could) (?:i|we) (?:have|get))"
)
_REMARK = re.compile(
    r"^\W*(?!(?:no|nah|nope|not (?:that|those|the)|i (?:want|need|don['’]?t))\b)(?P<remark>[^.,;!?]{2,48})[.!]+\s+"
    rf"(?=(?:{_TAKES}[\s,]+)*(?:one|two|three|four|five|six|a couple|some) of (?:those|them|these|that)\b)",
    re.IGNORECASE,
)


def without_remark(text: str, names: Callable[[str], bool]) -> str:
    """The turn without what is only said to what was just answered, where it takes of that. names: whether a word is
    one of the menu's."""
    found = _REMARK.match(text)
    said = re.findall(r"[\w'’]+", found["remark"]) if found is not None else ()
    if found is None or any(names(word) for word in said if word.lower() not in function_words()):
        return text
    return text[found.end() :]


# "Would you do a cheeseburger with no onions", "could you fix me two wraps": a wish, and no question what there is.
_WOULD_YOU_DO = re.compile(
    r"^(?P<led>\W*(?:(?:hi|hey|hello|ok|okay|oh|so|and|um|uh|yeah|yes|well|then|sorry|please|also)\W+)*)"
    r"(?:would|could|can|will) you (?:please |just |maybe |possibly |kindly )*"
    r"(?:do|fix|make|sort|rustle up|whip up|knock up|ring up)(?: (?:me|us))?(?: up)? "
    r"(?!(?:one|two|three|some) (?:on|of|in|with|without) (?:that|it|them|those|this)\b)"
    r"(?=(?:an?|one|two|three|four|five|six|\d{1,2}|some|another) (?!(?:better|discount|deal|refund|favou?r|price|swap"
    r"|substitut\w+|trade|split|check|few|little|bit|thing|change|special|cake|birthday|different|half|percent"
    r"|on|with|without|in|of|to|like|no|more|for|that|this|so|too|as|at|please|then|and|or)\b)\w)"
    r"(?!.*\b(?:without|no) (?:any )?(?:meat|beef|patty|gluten|dairy|nuts|eggs?|sesame|soy|wheat|milk)\b)",
    re.IGNORECASE,
)


def as_wished(text: str) -> str:
    """The turn as a wish, where somebody is asked to make a thing."""
    return _WOULD_YOU_DO.sub(r"\g<led>can I get ", text)
