"""What is said kindly beside an order: "an orange soda'd be grand", "massive thanks", "do me a huge favour". PURE.

It decides that such words are no size, no dish and nothing unknown, by their form alone: an adjective that praises
what is wanted, or that measures a thanks, a favour or a hurry. "A grande", and "that would be grand" as a yes, stay
what they are.
"""

from edge.dialog.reading.detours import detour, plainly

_GOOD = (
    r"(?:grand|brilliant|lovely|great|super|superb|massive|class|mint|smashing|ideal|perfect|deadly|magic|wonderful"
    r"|marvell?ous|sound|fab|fabulous|fantastic|excellent|delightful|spot on|amazing|awesome|nice|dandy|champion|ace"
    r"|divine|tops|just the ticket|much appreciated|appreciated)"
)
_LARGE = r"(?:grand|super|massive|mega|huge|mint|class)"
_THAT = r"(?<!\bthat)(?<!\bit)(?<!\bthis)(?<!\bwhich)(?<!\bthose)(?<!\bthat one)(?<!\bthis one)"
_WOULD_BE = r"(?:['’]?d| would|['’]ll| will) (?:just |really |also )?be (?:just |absolutely |pure |so |really )?"
_ROWS = (
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
_GRAND = detour(
    r"(?P<before>^\W*|[.,;:!?]\s*)grand"
    r"(?=(?: (?:so|job|stuff|altogether|thanks|thank you|cheers|out))?\s*(?:[.,;!]|$))"
    r"(?: (?:so|job|stuff|altogether))?",
    r"\g<before>great",
)


def without_kind_words(text: str, *, sizes: bool) -> str:
    """sizes: whether a size was asked for, and "grand" may answer it."""
    return plainly(text, _ROWS if sizes else (*_ROWS, _GRAND))
