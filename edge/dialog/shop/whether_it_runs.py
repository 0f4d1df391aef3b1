# ruff: noqa: E501 - frames stay in one piece
""" "Isn't there thirty percent off those?", "weren't they on sale?": money off that is asked about, or told of. PURE.

It decides that nothing is asked *for* by such words: they are answered with what runs, what is over, or that nothing does.
A discount is refused, or asked of staff, only where somebody shall give, take, do or get it.
"""

import re
from typing import Final

from edge.dialog.shop.desk import Desk
from edge.dialog.shop.money_off import REASONS
from edge.dialog.shop.offers import ends
from edge.dialog.shop.reading import Reading

_IS: Final = r"(?:is|are|was|were|isnt|arent|wasnt|werent|aint|its|thats|theyre)"
_OFF: Final = r"(?:(?:(?:percent|money|half|dollars|bucks) )?off|percent discount|(?:lower|reduced|special|better|cheaper) prices?)"
_THOSE: Final = r"(?:(?:the|those|these|that|your|our|all) )*(?:you|we|they|it|i|zof|\w+s|anything|something|any of (?:them|those|these)|one)"
_NOT_SO: Final = r"(?:not )?(?:it possible|possible|there (?:not )?(?:any(?:thing)?|a|some(?:thing)?|no) (?:way|chance|room|possibility|we|you|i)\b)"  # "is there any way to get"
# "Is there", "don't they have", "weren't we doing", "still": whether it runs.
_WHETHER: Final = re.compile(
    rf"(?:(?:^|, )(?:(?:and|so|but|oh|wait|hey|hang on|hold on|well|ok|okay|no|um|hi) )*|\bthought ){_IS}(?! {_NOT_SO})(?:,? \w+){{0,10}}?,? {_OFF}\b"
    rf"|\b{_IS} (?!{_NOT_SO})(?:\w+ ){{0,4}}?{_OFF}\b"
    rf"|\b(?:still|no (?:more|longer)|happened (?:to|with)|wheres|where is) (?:\w+ ){{0,4}}?{_OFF}\b"
    rf"|\b(?:do|does|did|dont|doesnt|didnt) (?:not )?{_THOSE}(?: \w+){{0,3}} (?:have|run|come (?:with|at)|carry) (?:\w+ ){{0,5}}?{_OFF}\b"
    rf"|\b(?:you|we|they|it|guys) (?:\w+ )?(?:doing|having|running|offering|had|used to (?:have|do|run)) (?:\w+ ){{0,3}}?{_OFF}\b"
    r"|\b(?:sigue|siguen|todavia|aun|habia|hay|tenia|tenian|tiene|tienen|estaba|estaban|esta|estan) (?:\w+ ){0,4}?(?:descuento|rebaja|por ?ciento|menos)\b"
)
_AUXILIARY: Final = re.compile(rf"\b(?:do|does|did|dont|doesnt|didnt) (?:not )?(?={_THOSE}\b)")
_ASKS_FOR_IT: Final = re.compile(
    r"\b(?:ask|request|give|get|take|knock|apply|put|ring|key|enter|make|approve|should|can|could|do|need|want|wants|would like|hazle|dale|necesito|puede\w*|quier\w+)\b"
)
# "Is ten percent off okay, it's scratched?": leave is asked for.
_LEAVE: Final = re.compile(
    r"\b(?:off|discount|price) (?:\w+ ){0,3}?(?:ok|okay|fine|possible|doable|alright|all right|allowed|fair|reasonable|approved|granted|through|applied)\b"
)


def asks_whether(reading: Reading) -> bool:
    """ "Are hoodies still thirty percent off", "isn't there twenty off the shell": no discount is asked for by that."""
    text = reading.text
    inside = reading.inside
    words = ["zof" if i in inside else w.text for i, w in enumerate(reading.words)]
    said = " ".join(f", {word}" if i and reading.words[i].pause else word for i, word in enumerate(words))
    if (
        not _WHETHER.search(said.replace(" ,", ","))
        or _LEAVE.search(text)
        or any(w.text in REASONS for w in reading.words)
    ):
        return False
    return not _ASKS_FOR_IT.search(_AUXILIARY.sub(" ", text))


_HEARD_OF: Final = re.compile(
    r"\b(?:i|we|she|he|they|customer|lady|guy|wife|husband) (?:just |have |has |had )?(?:saw|seen|heard|read|noticed|was told|were told|told (?:me|us|her|him))\b"
    r"|\b(?:ad|advert|flyer|poster|banner|website|email|text|message|letter|window|sign|board|app|newsletter|leaflet|screen|shelf|radio|card|letrero|cartel) (?:\w+ ){0,3}?(?:says|said|saying|shows|showed|reads|read|had|promised|dice|decia|(?:has|have)(?= .*\boff\b))\b"
    r"|\b(?:do|does|can|could|will|would|is|are) (?:i|we|it|that|she|he|they) still\b|\bstill (?:get|valid|good|apply|applies|count|counts)\b"
    r"|\b(?:got|had|saved|received|(?:was|were|been) given) (?:about |like |a )?(?:\d+|[a-z]+teen|[a-z]+ty|five|ten|twelve|half|money|discount)(?: \w+)?(?: percent)? (?:off|less|on)\b"
    r"|\b(?:it|they|that|there|you) (?:\w+ )?(?:says|said|saying|had|showed|read) (?:\w+ ){0,4}?(?:off|less|discount|reduced)\b"
    r"|\badvertis\w+"
    r"|\bwhats? (?:is )?(?:included|it on|that on|in it)\b|\b(?:vi|vimos|vio|lei|dice el anuncio)\b"
)


# "Do I need anything to get the twenty percent off?": one that runs is spoken of, for it is said with its article.
_THE_SO_MUCH: Final = re.compile(
    r"\b(?:the|that|this|your|el|ese|este) (?:\w+ )?(?:\d+|[a-z]+teen|[a-z]+ty(?: five)?|five|ten) (?:percent|por ?ciento)\b(?! (?:cotton|wool|merino|polyester|recycled|elastane)\b)"
)


def is_asked_about(desk: Desk, reading: Reading) -> bool:
    """Whether money off is asked about; so it is, too, where a shopper speaks of the percentage of what runs here."""
    if asks_whether(reading):
        return True
    runs = any(o.percent == reading.percent for o in desk.offers())
    whose = not desk.is_staff or bool(_IS_THE.search(reading.text))
    return bool(reading.percent) and runs and whose and bool(_THE_SO_MUCH.search(reading.text))


_IS_THE: Final = re.compile(rf"\b{_IS} (?:not )?(?:the|that|this|your) \w+(?: \w+)? percent\b")


def heard_of(text: str) -> bool:
    """ "I saw twenty percent off rain stuff": a promotion that was told of, and no discount that is asked for."""
    told = _HEARD_OF.search(text) or ends(text)
    return bool(told) and not re.search(
        r"\b(?:give|(?<!still )(?<!that )(?<!it )(?<!they )apply|ask|request|take|knock|match|put)\b", text
    )


# "Still", "wasn't there", "I thought", "no longer": somebody counts on what may be over.
_EXPECTED: Final = re.compile(
    rf"\b(?:still|yet|any ?more|any longer|no longer|no more|happened|was|were|wasnt|werent|isnt|arent|aint|dont|doesnt|didnt|{_IS} not|had|thought|used to|clearance|over|finished|gone|done|dead|last (?:week|month)"
    r"|todavia|aun|sigue\w*|ya no|estaba\w*|habia\w*|tenia\w*|pense|crei|no (?:hay|tiene\w*|esta\w*))\b"
)


def is_expected(reading: Reading) -> bool:
    """Whether a promotion is asked about as one that ran, is known of, or is of so much: what is over is told, too."""
    return bool(reading.percent or _EXPECTED.search(reading.text) or heard_of(reading.text))
