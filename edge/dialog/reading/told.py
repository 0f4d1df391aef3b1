# ruff: noqa: E501 - frames stay in one piece
"""What somebody tells beside an order, taken out before it is understood: "my kid spilled his coke, so a water". PURE.

What has happened, what somebody is sick of and what a doctor said order nothing, and people who are counted are no
number of the menu. It decides by the form of the clause: who, and a verb of what befell. What the rest points back at
("can I get another one") is named in its place.
"""

import re

from edge.dialog.vocabulary.tables import words_of

_WHO = (
    r"(?:i|we|he|she|they|someone|somebody|(?:my|his|her|our|their|the)(?: [\w'’]+)? \w+)"
    r"(?:['’]ve| have| has)?(?: just| already| kinda| totally| accidentally| basically)*"
)
_BEFELL = (
    r"(?:(?:spill(?:ed|t)|dropped|knocked (?:over|down)|crushed|squashed|smashed|wasted|ruined|stepped on|sat on|dumped"
    r"|tipped over|threw (?=his|her|my|our|their|it)|ate|drank|finished (?=his|her|my|our|their|the|all)|gobbled"
    r"|devoured"
    r"|broke(?: down)?|died|quit(?: on (?:me|us))?|crashed|flooded|overheated|blew up|conked out|gave out"
    r"|went (?:out|down)|caught fire|burned down|stopped working"
    r"|got (?:stolen|broken|towed|canceled|cancelled|hurt|sick|lost|fired))\b"
    r"(?! (?:here|there)\b))"
)
_UNTIL = (
    r"[^,.;!?]{0,120}?(?=\W*$|[,.;!?]|\s+(?:so|but|can|could|please|let|now|anyway)\b"
    r"|\s+and (?:can|could|i|we|now|then)\b)"
)
_HAPPENED = re.compile(rf"\b{_WHO} {_BEFELL}{_UNTIL}", re.IGNORECASE)
# "So we can't cook tonight": what is not done at home.
_HINDERED = re.compile(
    r"\b(?:i|we|he|she|they|nobody)(?: just| really)?"
    r" (?:can['’]?t|cannot|couldn['’]?t|won['’]?t|didn['’]?t|don['’]?t|can|has time to|had time to|wants to)"
    r"(?: (?:even|really|want to|feel like|have time to|have the energy to|get to))*"
    r" (?:cook|cooking|drive|sleep|park|go home|get home|stay up|(?:make|do|fix) (?:dinner|lunch|breakfast|supper))\b"
    r"[^,.;!?]{0,120}?(?=\W*$|[,.;!?]|\s+(?:so|but|can|could|please|let|and)\b)",
    re.IGNORECASE,
)
_HAPPENED_ES = re.compile(
    r"\b(?:se (?:me|le|les|nos) (?:cay[oó]|cayeron|derram[oó]|tir[oó]|derramaron|tiraron|volte[oó])"
    r"|(?:mi|su|el|la|nuestr[oa]) \w+ (?:(?:se|ya) )*(?:tir[oó]|derram[oó]|comi[oó]|tom[oó]|volte[oó]|aplast[oó]))\b"
    r"[^,.;!?]{0,120}?(?=\W*$|[,.;!?]|\s+(?:as[ií] que|pero|entonces|y (?:me|quiero|dame|deme))\b)",
    re.IGNORECASE,
)
# "We had burgers yesterday": what was eaten then is not ordered now.
_BEFORE = re.compile(
    rf"\b{_WHO} (?:had|ate|tried) [^,.;!?]{{0,120}}?"
    r"\b(?:yesterday|last (?:time|night|week|month)|the other (?:day|night)"
    r"|this morning|earlier(?: today)?|for (?:lunch|breakfast|dinner))\b"
    r"(?: and (?:(?:i|we|he|she|they) )?(?:really )?(?:loved|liked|enjoyed|hated) (?:it|them|those|that))?"
    r"(?=\W*$|[,.;!?]|\s+(?:so|but|and)\b)",
    re.IGNORECASE,
)
_SICK_OF = re.compile(
    r"\b(?:i|we|he|she|they|someone|somebody|everyone|everybody|(?:my|his|her|our) \w+)"
    r"(?:['’](?:m|re|s)| am| is| are| was| were| got| getting)+(?: so| really| just| kinda| a bit| getting)*"
    r" (?:sick|tired|bored|weary) of [^,.;!?]{0,120}?(?=\W*$|[,.;!?]|\s+(?:so|but|and|today|now)\b)",
    re.IGNORECASE,
)
_ADVISED = re.compile(
    r"\b(?:my|the|his|her|our) (?:doctor|doc|dentist|trainer|coach|nutritionist|dietitian|cardiologist)"
    r" (?:says|said|told (?:me|us|him|her)|wants (?:me|us|him|her)|keeps telling me)\b"
    rf"{_UNTIL}",
    re.IGNORECASE,
)
# "Take the fries off, doctor'd have my head": who would mind, and no wish of theirs.
_WOULD_MIND = re.compile(
    r"\b(?:(?:my|the|his|her|our) )?"
    r"(?:doctor|doc|dentist|wife|husband|mom|mum|mother|dad|boss|missus|trainer|cardiologist)"
    r"(?:['’](?:d|ll)| would| will)(?: just| only| absolutely)? (?:have (?:my|me|our) \w+|(?:kill|murder) (?:me|us)"
    r"|go (?:mad|mental|spare|crazy|nuts)|(?:be|get) (?:so |very |really )?(?:mad|angry|cross|upset|furious|annoyed)"
    r"|have a (?:fit|go)(?: at me)?|tell me off|never forgive me|not be (?:happy|pleased|amused)|not like (?:it|that)"
    r"|never let me hear the end of it)(?: (?:if|with) [^,.;!?]{0,80}?)?(?=\W*$|[,.;!?])",
    re.IGNORECASE,
)
# "Mejor el café grande, que vengo desvelada": why, behind what is wanted.
_BECAUSE_ES = re.compile(
    r"(?:[,;.]\s*(?:es )?que|\bporque|\bya que)(?: ya| hoy| todav[ií]a| nom[aá]s)* (?:vengo|venimos|ando|andamos|estoy"
    r"|estamos|salgo|salimos|me (?:muero|ando|estoy)|nos (?:morimos|estamos)"
    r"|no (?:dorm[ií]|he dormido|desayun[eé]|com[ií])"
    r"|(?:tengo|tenemos|traigo|traemos)(?: \w+)? (?:hambre|sue[ñn]o|sed|prisa|fr[ií]o|calor|gripa|visitas?))\b"
    r"[^,.;!?]{0,80}?(?=\W*$|[,.;!?])",
    re.IGNORECASE,
)
# "I'd switch to the veggie if my wife was here": what would be otherwise, and is not.
_IF_IT_WERE = re.compile(
    r"(?:^|(?<=[,.;!?])\s*|(?<=\bbut )|(?<=\band ))(?:i|we|he|she|they)(?!(?:['’]d| would) (?:have|get|take|add|love|do) [^,.;!?]{2,60} if (?:i|we|s?he|they) could\W*(?:please|too|thanks)?\W*$)(?:['’]d| would|['’]d have| would have) (?!like\b)[^,.;!?]{2,60}?"
    r",? if (?:only )?(?!(?:i|we|s?he|they) could\b (?:please|get|have|take|do|order)\b|you\b|that['’]?s\b|it['’]?s\b|possible\b)[^,.;!?]{0,40}?\b(?:was|were|wasn['’]?t|weren['’]?t|had|hadn['’]?t|didn['’]?t|lived"
    r"|could|couldn['’]?t|knew)\b[^,.;!?]{0,40}(?=\W*$|[,.;!?])",
    re.IGNORECASE,
)
# "Fries to keep the kids happy", "papas para que los niños no lloren": what it is for; not "I'd like to make the coke
# large".
_ONES = (
    r"(?:(?:(?:the|my|our|his|her|their|these|those|both|all) )+(?!fries\b|food\b|order\b|ice\b)[a-z]+(?: ones?)?|them|him|her|everybody|everyone|us"
    r"|(?:a )?(?:los|las|mis|mi|el|la) [a-zñ]+)"
)
_SO_THAT = re.compile(
    r"(?<=\w)[\s,]+(?:to (?:help )?(?:keep|make|stop|shut|tide|cheer|calm|bribe|reward|settle|entertain|distract|quiet|please)|(?:that|it|which|they)(?:['’]ll| will) (?:keep|make|stop|shut|cheer|calm)"
    rf"|para (?:tener|mantener|calmar|callar|entretener|alegrar|consentir))(?: (?:contentos?|callados?|quietos?|up|over))? {_ONES}"
    r"(?: (?!(?:an?|two|three|some|with|without|and|un|una|con|sin|y)\b)[\w'’]+){0,4}(?=\W*$|[,.;!?]| (?:and|please|y)\b)"
    r"|(?<=\w)[\s,]+para que (?:los|las|mis|mi|el|la) [a-zñ]+ (?:no )?[a-zñ]+(?: [a-zñ]+){0,2}(?=\W*$|[,.;!?])",
    re.IGNORECASE,
)
_TO_DO = frozenset(
    words_of(
        """want wants wanted wanna need needs needed like love prefer prefers going have has had got try trying able possible decided plan remember
        forget forgot wish hope mean meant ask tell asked told you me us him her them sure happy ready supposed way time best ok okay fine allowed sorry"""
    )
)  # what goes before the "to" of what shall be done
# "My window sticks", "this old car shakes": what something does, and no dish.
_DOES_SO = re.compile(
    r"(?:^|(?<=[.,;!?] )|(?<=\bon )|(?<=\band )|(?<=\bsorry )|(?<=\bbecause )|(?<=\bbut ))(?:my|the|this|that|our|his|her) (?:old |stupid |darn |damn |whole )?"
    r"(?:window|door|car|truck|van|phone|hand|head|screen|button|belt|seat|seatbelt|brake|wheel|engine|handle|tooth|voice|knee|drawer|key|zipper|mirror|card|wallet|purse|speaker|microphone|mic|radio|alarm|bell|ear)s?"
    r" (?:sticks?|shakes?|rings?|rolls?|dips?|pops?|slides?|wraps?|melts?|floats?|chips?|toasts?)(?: (?:a bit|a little|sometimes|all day|all the time|when it['’]s \w+|again|badly|too|down|shut))*(?=\W*$|[,.;!]| (?:so|but)\b)",
    re.IGNORECASE,
)
_SO_MANY = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}|dos|tres|cuatro|cinco|seis|siete|ocho|diez)"
)
_PARTY = re.compile(
    r"\b(?:(?:we|it|there|this)(?:['’](?:re|s|ve)| are| is| were| have)?(?: got| have)? "
    r"|i(?:['’]ve)? (?:have|got) |somos )?"
    r"(?:(?:an?|the|una?|our|my) )?(?:party|group|family|table|crowd|crew|team|household|familia|grupo|mesa)"
    rf" (?:of|for|de|para) {_SO_MANY}(?: (?:people|kids|adults|guys|here|today|personas))*"
    r"(?=\W*$|[,.;!?:]|\s+(?:so|and|y|as[ií])\b)",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\b(?:another(?: one)?|a new one|new ones|one more|a replacement|replace|a refill|the same|that again|those again"
    r"|it again|that one|otr[ao](?: m[aá]s)?|lo mismo)\b(?! (?!please|now|then|for|if|too|por)\w+)",
    re.IGNORECASE,
)
_WHAT = re.compile(
    r"\b(?:his|her|my|our|their|the|an?|some|la|el|las|los|su|sus) (?P<what>(?!\w+ (?:just|already|said|says|told)\b)"
    r"\w+(?: (?!all\b|on\b|over\b|in\b|everywhere\b|again\b|last\b|yesterday\b|and\b|en\b|y\b)\w+)?)"
    r"(?=\W*$|\W+(?:all|on|over|in|everywhere|last|yesterday|the other|this|and|en|y|earlier|for)\b)",
    re.IGNORECASE,
)
_LEADS_ON = re.compile(r"^[\s,.;!?-]*(?:(?:so|and|but|anyway|now|y|as[ií] que|entonces|pero)\b[\s,]*)*", re.IGNORECASE)


def _without_purpose(found: re.Match[str]) -> str:
    before = re.findall(r"[\w'’]+", found.string[: found.start()])
    return found[0] if before and before[-1].lower() in _TO_DO else ""


def without_what_is_told(text: str) -> str:
    """The turn without it; a turn that is nothing else is a remark, and orders nothing."""
    text = rest if re.search(r"\w", rest := _SO_THAT.sub(_without_purpose, text)) else text
    for told in (
        _PARTY,
        _BEFORE,
        _DOES_SO,
        _HAPPENED,
        _HINDERED,
        _HAPPENED_ES,
        _BECAUSE_ES,
        _SICK_OF,
        _ADVISED,
        _WOULD_MIND,
    ):
        found = told.search(text)
        if found is None or (text.rstrip().endswith("?") and found.end() == len(text.rstrip(" ?"))):
            continue
        before, after = text[: found.start()], _LEADS_ON.sub("", text[found.end() :])
        if told is not _PARTY and _POINTS_BACK.search(after):
            what = _WHAT.search(found[0])
            if what is None:
                continue
            after = _POINTS_BACK.sub(f"{'una' if told is _HAPPENED_ES else 'a'} {what['what']}", after, count=1)
        text = f"{before.rstrip()} {after}".strip() if re.search(r"\w", before + after) else _REMARK
    return text


def without_what_would_be(text: str) -> str:
    """The turn without what somebody would do if things were otherwise: nothing is ordered or changed by that."""
    rest = _IF_IT_WERE.sub(" ", text)
    return text if rest == text else rest.strip(" ,;") if re.search(r"\w", rest) else _REMARK


_REMARK = "hello"  # said to us, and answered by what is next
