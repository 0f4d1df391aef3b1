# ruff: noqa: E501 - frames stay in one piece
"""Questions in a form that an order has as well, written as questions. PURE.

"A burger. Any sesame in there?" adds no sesame bun; "how much if I get two" gets none.
"""

from edge.dialog.reading.detours import Detour, detour, plainly

_IF = r"if (?:i|we) (?:just |only )?(?:get|got|have|had|take|took|order|ordered|bought|buy|do|did)"
_GUEST = r"(?:i|we|you|he|she|they|everyone|everybody|(?:my|the) \w+)"
_MEAL = r"(?P<what>(?:that|this|those|these|it|the|an?|my|your|each|every|number)\b[^,.;!?]{0,40}?)(?: (?:too|as well|at all|anyway))?"
_ROWS: tuple[Detour, ...] = (
    # "Do we get fries with the number one?": what comes with what, and nothing that is to be had.
    detour(
        rf"(?:^|(?<=[.,;!?] ))(?:(?:and|so|wait|oh|but|now|um|uh|hey)\b\W*)*(?:do|does|will|would) {_GUEST} (?:also |still |even |really |automatically |just )*get"
        rf" (?:an? |any |some |the )?(?P<part>(?:(?!with\b|in\b)[\w'’-]+ ){{1,4}}?)(?:included )?(?:with|in) {_MEAL}\W*(?=$|[?])",
        lambda m: (
            f"{'do' if m['what'].startswith(('those', 'these')) else 'does'} {m['what']} come with {m['part'].strip()}"
        ),
    ),
    detour(
        rf"(?:^|(?<=[.,;!?] ))(?:(?:and|so|wait|oh|but|now|um|uh|hey)\b\W*)*what(?: all| else)? (?:do|does|will|would) {_GUEST} get (?:with|in) {_MEAL}\W*(?=$|[?])",
        r"what comes with \g<what>",
    ),
    # "I get itchy from it": why it is asked, and nothing that is to be had. What it warns of, the guards have read.
    detour(
        r"(?P<before>^|[,.;!?]|\b(?:because|cause|since|and|but|as))\s*(?:i|he|she|we|they|my \w+)(?: always| just| sometimes| do)* (?:get|gets|got)"
        r" (?!an? \w+ from (?:the|here)\b)(?:\w+ ){1,3}(?:from|off|when i (?:have|eat)|if i (?:have|eat)) (?:it|them|that|those|this|these|some|any)\b\W*",
        r"\g<before> ",
    ),
    detour(
        r"(?:^|(?<=[.;!?] ))(?:is there |are there |is there gonna be |got |have you got |you got |there['’]?s )?"
        r"any (?P<what>(?!chance|way|idea|reason|luck|problem)\w+(?: \w+)?) (?:in|on) (?:it|that|this|there|them|those|here)(?: one| at all)*\W*(?=$|[?.!])",
        r"does it have \g<what>",
    ),
    detour(
        rf"\b(?:how much(?:['’]s| is| would| will)?|what(?:['’]s| is| would| will| does))(?: it| that| the price| the total)?"
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
