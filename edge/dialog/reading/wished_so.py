# ruff: noqa: E501 - frames stay in one piece
"""How something is wished or not wished, in the order in which the grammar of a turn reads it. PURE.

"He only wants ketchup on it" is "only ketchup on it"; "it's the lettuce I don't want" is "no lettuce"; "I don't want no
onions" wants none. By the form alone, whatever the menu holds.
"""

from edge.dialog.reading.detours import Detour, detour, plainly

_WHO = r"(?:(?:i|he|she|they|we|it|my \w+|the (?:kid|boy|girl|baby|wife|husband))(?:['’]d| would)? )?"
_NOT = r"(?:don['’]?t|do not|doesn['’]?t|does not|didn['’]?t|won['’]?t|ain['’]?t|never|can['’]?t)"
_NUMBER = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_ROWS: tuple[Detour, ...] = (
    # "Just no pickles": no pickles, and all else as it comes.
    detour(r"\b(?:just|only) (?=(?:no|without|minus|hold(?: the)?) [a-z])"),
    # "One's supposed to be caramel": one of those.
    detour(
        r"(?P<led>^\W*(?:(?:and|but|oh|so|ok|okay|actually|wait|uh|um|no|sorry|crap|shoot|oops|well)\W+)*|[.!;,] )"
        r"one(?:['’]s| is| was|['’]d)? (?:(?:actually |just )?(?:supposed|meant|going|gonna) (?:to )?|should |needs? to |has to |gotta )(?P<be>be|have|come with)\b",
        r"\g<led>one of them should \g<be>",
    ),
    detour(
        rf"\b{_WHO}(?:only|just) (?:wants?|needs?|likes?|gets?|takes?|eats?) (?P<what>(?!an? |one |the )[^,.;!?]{{2,40}}?)"
        r" on (?P<on>it|this|that(?: one)?|his|hers|theirs|mine|(?:his|her|my|the|that) \w+)\b",
        r"only \g<what> on \g<on>",
    ),
    detour(
        rf"(?:\b(?:it['’]?s|it is|that['’]?s)|(?:^|(?<=[.;!?,] ))) ?(?:the|those|them) (?P<what>\w+(?: \w+)?) "
        rf"(?:that )?(?:i|he|she|we|they) (?:really )?{_NOT} (?:want|like|need|eat)\b(?!\s+\w)",
        r"no \g<what>",
    ),
    # "No, I'm not done, a lemonade too": nothing goes for it.
    detour(
        r"^\W*(?:(?:no|nope|nah|wait|hold on|hang on|oh|but)\W+)*(?:(?:i|we)(?:['’]?m|['’]?re| am| are) |(?:that['’]?s|that is) )?"
        r"not (?:quite |yet )?(?:done|finished|through|it|all)(?: yet| ordering| here| though)*[\s,.;!-]+(?=\w)",
        "",
    ),
    detour(
        r"\bnot (?:the|a|as a) (?:meal|combo)\b\W*(?:but )?(?:just )?(?:the |a |an )?(?P<what>\w+(?: \w+)?) "
        r"(?:alone|on its own|by itself|by itself only)\b",
        r"just the \g<what>",
    ),
    detour(rf"(?P<not>\b{_NOT} (?:want|need|have|put|like|do|eat|get)) no (?=\w)", r"\g<not> any "),
    detour(
        r"\b(?:(?:i|we|he|she|they) )?(?:really )?(?:don['’]?t|do not|doesn['’]?t|won['’]?t|will not) (?:be )?need(?:ing)?"
        r"(?: any)? (?!an?\b|the\b|any|it\b|that\b|them\b|those\b|this\b|to\b|more\b|help|you\b|your\b|another|much|no|as\b|all\b|so\b)"
        r"(?=[a-z]{3})",
        "no ",
    ),
    detour(
        rf"^\W*no\W+not (?P<old>{_NUMBER})\W+(?:only |just |i said |i want(?:ed)? |i meant )*(?P<new>{_NUMBER})\b",
        r"no, only \g<new>",
    ),
    detour(
        r"^\W*(?:just|only) (?P<what>(?:the )?\w+(?:(?:, | and |, and )(?:the )?\w+){1,3}) on (?P<on>(?:an?|my|the) [^,.;!?]+)",
        r"\g<on>, only \g<what>",
    ),
    detour(
        r"(?P<one>\b\w+(?: \w+)?) (?:with|for|to) (?:the first|one)(?: of them)?,? (?:and )?(?P<two>\w+(?: \w+)?) (?:with|for|to) the other(?: one)?\b",
        r"\g<one> on one and \g<two> on the other",
    ),
    # "Burger's gotta be plain", "fries should be large": what stands, though no "the" is before it.
    detour(
        r"(?P<led>^\W*(?:(?:and|but|oh|so|ok|okay|actually|wait|uh|um|no|sorry)\W+)*|[.!;,] )"
        r"(?!(?:the|my|our|his|her|its|their|that|this|those|these|it|they|i|we|you|he|she|one|two|three|both|all|each|everything"
        r"|everybody|there|what|which|who|how|mine|hers|theirs|an?|another|no|not|and)\b)"
        r"(?P<what>[a-z]+(?: (?!should|has|have|needs?|got|gotta|must)[a-z]+)?)(?:['’]s|['’]ve)? "
        r"(?:should|gotta|got to|ha(?:s|ve) got to|ha(?:s|ve) to|needs? to|must) be (?=\w)",
        r"\g<led>the \g<what> should be ",
    ),
    # One word, which is heard as two: no extra cheese.
    detour(r"\b(?:an|one|1) extra (?=cheeseburger\b)", "another "),
)


def wished_so(text: str) -> str:
    return plainly(text, _ROWS)
