# ruff: noqa: E501 - frames stay in one piece
""" "Got a guy here, is the lamp heavy by any chance, he's in a hurry": a question without what only goes round it. PURE.

People say why they ask, for whom, and please, before and behind what they ask, and no ear hears the commas. It decides
which words at the edges of a turn are that: they name nothing, ask nothing and take nothing back. What is left is what
every frame of a question is looked for in.
"""

import re
from typing import Final

from edge.dialog.vocabulary.in_anger import without_anger

_LEAVE: Final = 2  # words at least that must be left: a turn is never all courtesy
_WHO: Final = r"(?:lady|gentleman|gent|guy|man|woman|customer|client|shopper|couple|kid|girl|boy|family|person|fella|fellow|student|teenager|dad|mom|mother|father|neighbou?r)"
_HERE: Final = r"(?: (?:here|over here|with me|in front of me|at (?:the|my) (?:counter|till|register|desk|door|front)|on the (?:phone|line)|waiting|in (?:the )?(?:line|store|shop)))*"
_ASKS: Final = r"(?:(?:['’]?s| is| are|['’]re)? ?(?:just |also |now )?(?:asking|wondering|asks|wonders|wants? to know|would like to know|curious|wanting to know)(?: (?:me|us|you))?)"
_QUESTION: Final = r"(?:so|um|uh|hi|hello|hey|excuse|sorry|quick|can|could|what|where|how|which|when|do(?! (?:that|it|so|this))|does|is|are|have|would|will)"


def _rows(text: str) -> str:
    return "|".join(row.strip() for row in text.strip().splitlines())


_LEADS: Final = re.compile(
    "^(?:"
    + _rows(rf"""
    (?:i|we|you)?(?:['’]ve| have)? ?(?:got|have) (?:a|an|this|one|some|another) (?:\w+ )?{_WHO}s?{_HERE}(?: who)?{_ASKS}?[,.:;]
    there(?:['’]s| is| are) (?:a|an|this|some|another) (?:\w+ )?{_WHO}s?{_HERE}(?: who)?{_ASKS}?[,.:;]
    (?:(?:(?:the|my|this|a|our) )?(?:(?:older|young|other|nice) )?{_WHO}s?{_HERE}|he|she|they){_ASKS}[,:;]?(?= (?!for\b|to\b|that\b|him\b|her\b|them\b|about\b))
    (?:i|we)(?: was| am|['’]m| were|['’]re)? ?(?:just )?(?:wondering|curious),?
    (?:sorry|pardon) (?:to (?:bother|interrupt|trouble)(?: you)?(?: (?:again|guys))?|for (?:bothering|interrupting)(?: you)?),?(?: but\b)?
    (?:(?:a|one|just a|another|second|next|last) )?(?:quick )?(?:question|thing)(?: for you)?[,:.]
    (?:one|two) (?:more |last )?(?:thing|question)s?[,:.]
    (?:can|could) (?:you|someone|anybody) (?:please )?help(?: me| us)?(?: (?:out|please))?[?.,]
    (?:hi|hello|hey|yo|howdy|good (?:morning|afternoon|evening|day))(?: (?:there|again|guys|everyone|you))?(?:[,.!]|(?= {_QUESTION}\b))
    (?:excuse|pardon) me,?
    (?:(?:oh|ooh|oof|hmm?|ouch|wow|ok|okay|uy|uf|ay),? )?(?:(?:that|it)(?:['’]?s| is) |est[aá] )?(?:(?:a bit|bit|a little|kind ?of|kinda|rather|pretty|quite|really|so|un poco|muy|algo) )*(?:pricey|pricy|steep|expensive|dear|costly|caro|cara)[.,;!…]+(?=\s+¿?(?:got|has|have you|do you|does|is|are|can|where|how|and|in|still|l[oa]s? tienen?|hay|tienen?|est[aá]|y)\b(?!.*\b(?:else|other|others|cheaper|less|m[aá]s barat\w+|otr[oa]s?|discount|off)\b))
    (?:(?:oh|ah|ok|okay),? )?(?:got it|i see|understood|makes sense|good to know|noted|entendido|ya veo)(?:,? (?:thanks|thank you|cheers|then|gracias))?[,.!]?(?= (?:and|what about|how about|¿? ?y) (?!(?:that|thats|i|you|we|bye)\b))
    (?:listen|look|say|right|okay|ok|so|um|uh|oh|well|and|oh and|alright),?(?= {_QUESTION}\b)
    (?:(?:oh|ok|okay),? )?(?:u+m+|u+h+m?|h+m+|e+r+m*|mm+|este|a ver|mmm)[,.…]+
    (?:(?:oh|ok|okay|um|uh),? )?(?:wait|hang on|hold on|one sec|espere?|un momento)(?: a (?:sec|second|minute|moment))?[,.…]+(?= (?!no\b|i\b|that\b|thats\b|actually\b|sorry\b|make\b|not\b))
    """)
    + r")(?:\s+|$)",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r"[,.\s]+(?:"
    + _rows(r"""
    by any chance
    (?<!is )(?<!are )the (?:quickest|soonest|fastest)
    real(?:ly)? (?:quick|fast)
    if (?:you (?:do not|don['’]?t|wouldn['’]?t) mind|possible|that['’]?s (?:ok|okay|alright)|i may(?: ask)?)
    would you mind
    when(?:ever)? you (?:get|have|['’]ve got) (?:a|the) (?:second|sec|minute|moment|chance|time)
    (?:do|would) you (?:happen to )?know
    (?:any|you got any) idea
    or (?:is|are) (?:it|that|this|they|those) (?:all )?(?:a |some (?:kind of )?)?(?:big |state |trade )?secrets?
    or (?:don['’]?t you know|can['’]?t you (?:say|tell)|won['’]?t you say|is that too much to ask|am i not allowed to know)
    o es (?:un )?secreto(?: de estado)?
    at the moment
    please,? (?:and )?(?:thanks|thank you|ta)
    (?:thanks|thank you)(?: (?:so much|a lot|very much|in advance))?
    cheers
    please
    """)
    + r")\s*(?=[?.!]*$)",
    re.IGNORECASE,
)
# A last clause that only tells how somebody is: no comma is heard before it.
_TELLING: Final = re.compile(
    r"[,.\s]+(?:(?:he|she|they|i|we|it)(?:['’]?(?:s|re|m)| is| are| am)|(?:my|his|her|their|our) \w+(?: is| are|['’]s)) (?:just |already |kind of |really )?"
    r"(?:in a (?:bit of a |real |big )?(?:hurry|rush)|waiting(?: (?:outside|here|in the car|for (?:me|us|him|her|them)|over there))?|killing (?:me|us|him|her)|parked (?:outside|illegally|out front)|getting (?:late|impatient|antsy)"
    r"|late(?: for \w+)?|on (?:my|his|her|their) (?:break|lunch|way)|standing (?:right )?here|right here|over there|outside|tired|exhausted)(?=[?.!]*$)",
    re.IGNORECASE,
)


# "What colors does it come in for my daughter": for whom it is, where that is not what is asked.
_FOR_WHOM: Final = re.compile(
    r"[,.\s]+(?:for|as) (?:a (?:gift|present)|(?:my|his|her|our|their) (?:\w+ )?(?:husband|wife|son|daughter|kids?|mom|mother|dad|father|sister|brother|friend|boss|grandma|grandpa|nephew|niece|girlfriend|boyfriend|partner|roommate|neighbou?r|coworker|family)|a friend(?: of (?:mine|ours))?)(?=[?.!]*$)",
    re.IGNORECASE,
)
_OF_THEM: Final = re.compile(
    r"\b(?:something|anything|ideas?|suggest\w*|recommend\w*|have|got|good|best|better|right|nice|suit\w*|fits?|works?|sizes? (?:is|would|should)|gifts?|presents?|hold(?! up)|put|keep|set|save|reserve|send|order|buy|get|take"
    r"|needs?|wants?|looking|safe|okay|ok|big|small|heavy|use|easy|hard|appropriate|made|meant|yes|no)\b",
    re.IGNORECASE,
)


# "Ok well, a red one then": no "we'll", where a comma is heard behind it.
_WELL: Final = re.compile(
    r"(^|[.!?,;] |\b(?:ok|okay|oh|ah|so|no|yes|yeah|right|fine|but|and|alright|bueno)[, ]+)well, +", re.IGNORECASE
)


def without_fillers(text: str) -> str:
    """The turn without what goes round it; as it is where nothing would be left."""
    text = _WELL.sub(r"\1", without_anger(text))
    while (cut := _LEADS.sub("", text, count=1)) != text and _is_enough(cut):
        text = cut
    while (cut := _TELLING.sub("", _TAIL.sub("", text, count=1), count=1)) != text and _is_enough(cut):
        text = cut
    cut = _FOR_WHOM.sub("", text)
    return cut if cut != text and _is_enough(cut) and not _OF_THEM.search(cut) else text


def _is_enough(text: str) -> bool:
    return len(re.findall(r"\w+", text)) >= _LEAVE
