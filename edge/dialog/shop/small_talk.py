# ruff: noqa: E501 - frames stay in one piece
"""Thanks, a greeting, "I'll think about it", "what can you do?": said beside what a shop is for. PURE.

It decides what is answered to words that want nothing of the catalog.
"""

import re
from typing import Final

from edge.dialog.shop.desk import Desk
from edge.dialog.shop.reading import Reading

_WHAT_CAN: Final = re.compile(
    r"^(?:(?:so|ok|okay|hey|hi|and|well) )*(?:what (?:all |else )?(?:can|do) you (?:do|help (?:me |us )?with|know)|how (?:does this|do i use (?:this|you)|does it) work"
    r"|what can i (?:ask|say|do)|what are you for|que (?:puedes|puede|sabes) (?:hacer|decirme))\b"
)
_LATER: Final = re.compile(
    r"^(?:(?:ok|okay|hm+|well|no|thanks|yeah|alright) )*(?:(?:ill|i will|let me|i need to|i have to|i want to|ill have to|we need to|well|she needs to|he needs to)"
    r" (?:\w+ )?think (?:about (?:it|that)|it over|on it)|(?:im |were |we are )?just (?:looking|browsing|having a (?:quick |little )?look)(?: around| round)?|(?:i|we)(?: will|ll| would like to| want to)? (?:just )?(?:(?:have|take) a (?:quick |little )?)?look (?:around|round)|maybe (?:later|another time|some other time)"
    r"|(?:i|we)(?: will|ll| might| may)? (?:(?:probably|maybe|look|think|go|shop around|around|first|have a think|and) )*(?:be|come|pop) back(?: (?:for|and|to) (?:it|them|that|get it|buy it))?(?: (?:later|tomorrow|another (?:time|day)|in a (?:bit|minute|while|sec)|on \w+|then|after \w+))*$"
    r"|(?:i|we) (?:might|may) (?:\w+ )?(?:get|take|buy|have|want|need|pick up|grab) (?:it|them|that|one|those|some|two)(?: \w+)?$"
    r"|(?:lo|la) (?:pienso|voy a pensar)|solo (?:estoy )?(?:mirando|viendo))\b"
)
_IS_THAT_A_NO: Final = re.compile(
    r"^(?:(?:so|ok|okay|and|wait|then|entonces) )*(?:is )?(?:thats?|it|its|eso)(?: is| es)?(?: a| un)? (?:no|yes|maybe|si)(?: or (?:a )?no| then)*$"
)
# "Why not?", of what an offer asks for or a rule says: its reason was told with it.
_WHY: Final = re.compile(
    r"^(?:(?:but|and|so|oh|ok|okay|well|pero|y) )*(?:why(?: (?:not|is that|is it|so|cant (?:i|we|you|she|he|they)))?|how come|por que(?: no)?)$"
)


def what_for(desk: Desk, reading: Reading) -> bool:
    """Tells what it can do. False where that was not asked."""
    asked = not reading.named and bool(_WHAT_CAN.search(reading.text))
    if asked:
        desk.say("what_i_do")
    return asked


def asks_which_answer(reading: Reading) -> bool:
    """ "So that's a no?": what was said is said again."""
    return bool(_IS_THAT_A_NO.search(reading.text) or _WHY.search(reading.text))


def courtesy(reading: Reading) -> bool:
    return bool(reading.signals & {"thanks", "bye", "greeting", "abuse", "mute", "unmute", "yes", "no", "done"})


def answered(desk: Desk, reading: Reading, *, talk: bool = False) -> bool:
    """Answers words that want nothing. False for others. `talk`: the turn is surely that."""
    if reading.has("unmute"):
        desk.remember(muted=False)
        desk.say("unmuted")
    elif reading.has("no") or reading.has("done") or _LATER.search(reading.text):
        desk.say("nothing_more")
    elif reading.has("thanks") or reading.has("bye"):
        desk.say("you_are_welcome")
    elif reading.has("yes"):
        desk.say("go_ahead")
    elif talk or reading.has("abuse") or reading.has("greeting"):
        desk.say("anything")
    else:
        return False
    return True
