# ruff: noqa: E501 - frames stay in one piece
"""Questions in a form that an order has as well, written as questions. PURE.

"A burger. Any sesame in there?" adds no sesame bun; "how much if I get two" gets none.
"""

from edge.dialog.reading.detours import Detour, detour, plainly

_IF = r"if (?:i|we) (?:just |only )?(?:get|got|have|had|take|took|order|ordered|bought|buy|do|did)"
_ROWS: tuple[Detour, ...] = (
    detour(
        r"(?:^|(?<=[,.;!?] )|(?<=\band ))(?:is there |are there |is there gonna be |got |have you got |you got |there['’]?s )?"
        r"any (?P<what>(?!chance|way|idea|reason|luck|problem)\w+(?: \w+)?) (?:in|on) (?:it|that|this|there|them|those|here)(?: one| at all)*\W*(?=$|[?.!])",
        r"does it have \g<what>",
    ),
    detour(
        rf"\b(?:how much(?:['’]s| is| would| will)?|what(?:['’]s| is| would| will| does)?)(?: it| that| the price| the total)?"
        rf"(?: be| cost| come to| run me)?,? {_IF} (?P<what>[^,.;!?]+)",
        r"how much is \g<what>",
    ),
    detour(
        rf"\bwhat (?P<if>{_IF}) (?P<what>[^,.;!?]+),? (?:how much(?: is| would)?|what(?:['’]s| is| would)) (?:that|it|the total)(?: be| cost| come to)?\b",
        r"how much is \g<what>",
    ),
)


def asked_beside(text: str) -> str:
    return plainly(text, _ROWS)
