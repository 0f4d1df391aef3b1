# ruff: noqa: E501 - frames stay in one piece
""" "An eleven, I wear thick socks": why a size is wanted, told of what somebody wears or has already. PURE.

It decides which clause behind a thing that shall be put aside or looked for is only its reason: what is worn with it is
not asked for, and whoever has got something bought nothing by that. So it is with where somebody goes meanwhile.
"""

import re
from typing import Final

_WHO: Final = r"(?:i|we|he|she|they|you|it|(?:my|his|her|their|our) (?:\w+ ){0,2}?(?:feet|foot|hands?|head|shoulders|arms|legs|ankles|calves|brother|sister|son|daughter|husband|wife|dad|mom|kid|friend))"
_HAS: Final = (
    r"(?:['’]?(?:ve|s|re|m|d)|['’]ll| have| has| am| is| are| will| would)?(?: (?:just|always|usually|really|also|do|does|got|kind of|a bit|tend to|like to|be))*"
    r" (?:wear|wears|wearing|layer|layers|layering|run|runs|running|swell|swells|swollen|have|has|had|got|big|small|wide|narrow|broad|long|tall|growing|grow|grows|need the room|needs? (?:the |some |more )?room)"
)
_REASON: Final = re.compile(
    rf"(?:[,;]|(?<=\w)[.]) *(?:and |as |since |'?cause |because |for )?(?:{_WHO}{_HAS}\b(?! (?:it|them|that|this|one|to|a discount|points|the receipt)\b)"
    r"|(?:it|they)(?:['’]?(?:s|ve|re)| has| have|['’]ll| will)? (?:got to |gotta |to |need(?:s)? to |must )?(?:go|goes|fit|fits|be worn) (?:over|under|on top of|with)\b"
    r"|(?:with|over|under) (?:(?:a|an|my|his|her|their|some|thick|thin|big|wool|warm) )+(?:\w+ ){0,2}?\w+ (?:underneath|on|under it|below|inside)\b)"
    r"[^?.!;,\d]*(?=[.,;!]|$)",
    re.IGNORECASE,
)
_WANTED: Final = re.compile(
    r"\b(?:hold|holds|put|puts|set|keep|save|reserve|lay|leave|send|order|get|bring|make (?:it|that)|sorry|actually|no)\b|^(?:do|have|is|are|any|an?|in|and|what about|how about)\b",
    re.IGNORECASE,
)
_ASKS_OR_DOES: Final = re.compile(
    r"\b(?:how|what|which|where|when|phone|number|card|points|account|receipt|percent|dollars|cheaper|coupon|price|allerg\w*|please|can you|could you)\b",
    re.IGNORECASE,
)


# "Can you put both of those aside? I need to run to the bank": where somebody goes, and what they do there.
_ERRAND: Final = re.compile(
    r"(?:^|[,.;!?]+\s*|\s)(?:(?:and|but|so|as|since|because|cause|while|porque|que|pero|y) )*"
    r"(?:(?:i|we|he|she|they|my \w+|her \w+|his \w+|the \w+)(?:['’](?:ve|s|m|re|ll|d))?(?: (?:have|has|had|am|is|are|will|would|do|does|just|only|quickly|really|also|first|still))*"
    r" (?:(?:got |have |has |need |needs |want |wants )to|gotta|must|going to|gonna|headed|heading|off to|running|popping|nipping|stepping|dashing|off)"
    r"|(?:yo )?(?:tengo que|tenemos que|tiene que|debo|voy a|vamos a|necesito|hay que))"
    r" (?:(?:just|quickly|first|really|to) )*"
    r"(?:(?:run|go|pop|nip|dash|head|drive|walk|rush|step|swing|stop|be|zip|scoot|jump|hop|slip)(?! \w+ing\b) (?:back |over |out |off |down |home )*(?:to|by|into|out|back|home|over|down|round|across|and|in|at|move|pick|get|grab|watch|charge|feed|meet|catch|see|take|check|call|find|fetch|drop|do|pay|tell|ask)\b"
    r"|get (?:back |over |home )*(?:to|back|home)\b|(?<=off to )(?:get|grab|buy|pick up|fetch) [^.?!;,]*?(?:at|from|across|down|next door to) (?:the|a|my|her|his|our)\b"
    r"|(?:pick up|drop off|move|feed|meet|catch|fetch|call|collect|charge|walk|watch) (?:my|his|her|our|their)\b"
    r"|(?:the|a|an|my|our|his|her) (?:\w+ )?(?:bank|gym|dentist|doctor|school|post office|library|meeting|office|airport|car|bus|train|house|market|store|shop|mall|park|toilet|restroom|bathroom)\b"
    r"|(?:ir|pasar|correr|recoger|salir|llevar|mover|buscar a) (?:al?|por|a la|mi|mis|el|la)\b)"
    r"[^.?!;,]*?(?=[,.;!?]|$|(?: (?:so|and|but|y|asi que))? (?:can|could|would|will) you\b| (?:so |and )?(?:please )?(?:hold|put|keep|set|save) )",
    re.IGNORECASE,
)
# What is asked for beside it: to keep what is only pointed at, or a plain question of it.
_KEEPS_IT: Final = re.compile(
    r"\b(?:hold|put|set|keep|save|reserve|lay|leave|stash|tuck|order|send|bring|how much|what['’]?s|cost|price|in stock|where)\b.*\b(?:it|one|them|those|these|that|this|both|two|mine|a pair|aside)\b"
    r"|\b(?:ap[aá]rt|gu[aá]rd|res[eé]rv)\w*",
    re.IGNORECASE,
)
# What they get here is no errand; nor is an idea asked for what they go to.
_HERE: Final = re.compile(
    r"\b(?:here|from you|also|too|as well|something|anything|recommend\w*|suggest\w*|which|best|good for|what should|wear|percent|off the|discount|dollars?|bucks|sizes?|small(?:er)?|medium|large|larger|xl|six|seven|eight|nine|ten|eleven|twelve|thirty|approv\w*|manager|supervisor|lead)\b"
    r"|\b(?:get|buy|grab|take|find|see|try|order|and have) (?:an?|the|some|one|it|that|those)\b(?!.*\b(?:at|from|to|across|down|next)\b)",
    re.IGNORECASE,
)


def without_errands(text: str) -> str:
    """ "Keep those for me, I have to run to the bank": without what somebody goes to do, which names nothing of ours."""
    match = _ERRAND.search(text)
    if match is None or _HERE.search(match[0]):
        return text
    rest = f"{text[: match.start()]} {text[match.end() :]}".strip(" ,.;")
    return rest if _KEEPS_IT.search(rest) and not _IDEAS.search(rest) else text


_IDEAS: Final = re.compile(
    r"\b(?:something|anything|recommend\w*|suggest\w*|ideas?|which|best|good for|what should)\b", re.IGNORECASE
)


def without_reasons(text: str) -> str:
    """The turn without such a clause behind what is wanted."""
    text = without_errands(text)
    match = _REASON.search(text)
    if match is None or not _WANTED.search(text[: match.start()]) or _ASKS_OR_DOES.search(match[0]):
        return text
    return text[: match.start()] + text[match.end() :]
