# ruff: noqa: E501 - tables, one kind of words per line
"""What is a yes to something that leaves the conversation: a hold, a transfer, a request of staff. PURE.

It decides by the whole turn: words of assent, and behind them only what goes with a yes - thanks, what shall be done,
of which and how many, for whom, when they come for it. "I'd have to ask my wife", "okay, coming", "good question" hold
a word of assent, and something that is none of these: nothing leaves by them, and what was asked waits.
"""

import re
from dataclasses import replace
from typing import Final

from domain.shop import Shop
from edge.dialog.reading.answer_alone import parted
from edge.dialog.shop import explained
from edge.dialog.shop.finding import is_colour
from edge.dialog.shop.index import Index
from edge.dialog.shop.moving import PLACE, marked
from edge.dialog.shop.patterns import SIGNAL_PATTERNS
from edge.dialog.shop.places_named import HERE
from edge.dialog.shop.reading import Reading, read
from edge.dialog.shop.tables import SIZES
from edge.dialog.talk import Talk

A_YES: Final = 30  # words; whoever says more says something else, too
_OF_IT: Final = "zof"  # stands for a name, a count, a size or a colour of what was asked about
_WHO: Final = r"(?!you\b|it\b|that\b|now\b)(?:(?:the|my|this|our|that|mi) \w+|\w+)"
_THEY: Final = r"(?:she|he|they|customer|client|lady|guy|(?:the|my|this) \w+)"
_IT: Final = rf"(?:it|that|this|(?:both|all|two)(?: of (?:them|those|these|it))?|them|those|these|(?:the|that|this|a|an|those) (?:{_OF_IT} )*(?:one|ones|thing|things|pair|pairs|two|hold|transfer|request|order|{_OF_IT})|{_OF_IT}(?: (?:of (?:them|those|these)|pairs?|more))?)"
_WAY: Final = r"(?:to the (?:till|register|checkout|cashier)|a la caja|aside|on hold|on the side|to (?:the|one) side|over|across|in|through|here|away|back|by|up front|down|behind the \w+|at the (?:counter|till|register|desk|front)|up)"
_DO: Final = r"(?:buy|purchase|take|ring up|hold|reserve|keep|save|put|set|lay|tuck|stash|place|send|order|get|bring|transfer|request|move|ship|pull|grab|make|do|ask|add|go ahead and (?:hold|do|send|put|order|request|ask))"

# Words that agree.
_YES: Final = rf"""
yes (?:sir|maam|indeed|of course)|(?:yes|yeah|ok|okay) go on(?: then)?|yes|yeah|yep|yup|yea|ya|yah|yessir|aye|sure thing|sure|ok|okay|alright|all right|mhm|mm hmm
uh huh|absolutely|definitely|certainly|correct|exactly|right|of course|for sure|confirm(?:ed)?|affirmative|approved|agreed|deal
perfect|great|good|fine|cool|lovely|brilliant|awesome|excellent|wonderful|super|nice
(?:please |just )*(?:do go ahead|do so|do that|do it|do|go ahead|go for it|go|make it so)|let (?:us|s)? ?(?:do|go for) (?:it|that|this)
(?:(?:that|it|this|which) )?(?:is|looks|sounds) (?:right|fine|good|great|perfect|lovely|correct|ok|okay|wonderful|excellent|the one|it|all|everything|what (?:i|she|he|they|we) (?:wants?|needs?|said|meant))
(?:that|it|this) is {_IT}
(?:that|it|this) (?:works|will do|will work|would be (?:great|good|lovely|nice|perfect|fine|awesome|wonderful|helpful))|works for (?:me|us|her|him|them)|thatll (?:do|work)
(?:i|we|she|he|they|(?:the|my) \w+)(?: would| does| do)? (?:really )?(?:like|love|likes|loves|wants?|needs?) {_IT}
(?:i|we) (?:do|would|confirm|agree)|{_THEY} (?:does|do|would)
(?:{_THEY} (?:says?|said|confirms?|confirmed|nods|nodded|is nodding|agrees?|agreed)(?: (?:yes|yeah|ok|okay|sure|please|it|go ahead|do it|that is fine|to {_IT}))*)
if you (?:could|can|would|do not mind|dont mind)(?: please)?|you (?:got it|bet)|why not
(?:please |just )*(?:do )?{_DO} (?:{_WHO} )??{_IT}(?: {_WAY})*|(?:please )?{_DO} (?:{_WAY} )?{_IT}|(?:please )?have (?:{PLACE}|them) {_DO} {_IT}(?: {_WAY})*|(?:hold|reserve|order|transfer|request|confirm|ask)|please|por favor
si|sip|claro(?: que si)?|dale|adelante|correcto|exacto|haz(?:lo|me(?:lo|la))|hagal[oa]|por supuesto|de acuerdo|esta bien|perfecto|va|andale|orale|eso es|eso|as[ií] es|confirmo|vale|bueno|ese|esa|esos|esas|venga|simon|ok[ae]y
(?:apart|guard|reserv|mand|traig|tra[eí]|pid|envi|muev|muév|transfier|trasl|separ)\w*(?: (?:{_IT}|un[oa]|dos|l[oa]s?|par|pares|todo))*(?: {_WAY})*
"""
# What may stand before: of somebody who was elsewhere for a moment.
_BEFORE: Final = r"""
uh(?! huh)|um|oh|well|ah|and|so|then|er|hm+|mm+|sorry(?: about (?:that|this|him|her|them|it|the \w+))?|i am (?:so |very )?sorry|excuse (?:me|him|her|them|us)|pardon(?: me| him| her| them)?|ignore (?:him|her|them)|never mind (?:him|her|them)|my bad|apologies|perdon(?:e)?|disculp\w+|thanks for (?:waiting|holding)|pues|a ver|ay|uy|actually|in that case|i said|digo
"""
# What may stand behind: thanks, of which, for whom, until when, that they come for it.
_BEHIND: Final = rf"""
please|por favor|porfa|thanks(?: (?:so much|very much|a lot|a million|again))?|thank you(?: (?:so much|very much|again))?|(?:muchas )?gracias|cheers|much appreciated|(?:i )?appreciate (?:it|that)|you are (?:great|the best|a star|a lifesaver|very kind)
then|now|right now|right away|again|too|as well|also|and|already|ya|ahora|ahorita|entonces|tambien|sir|maam|miss|buddy|friend|pal|my friend|amigo|amiga|senor\w*
{_IT}|(?:just|only|all|solo|nomas|of|in|the|a|an|size|color|colour|waist|talla|de|en|el|la|los|las|un|una)(?= )(?: (?:just|only|the|a|an|size|color|colour|waist|talla|de|en|el|la|los|las))* {_OF_IT}
(?:for|under|para|a nombre de)(?: the name(?: of)?)? {_WHO}(?: (?:name|{_OF_IT}))?
(?:from|at|in|over from|to|de|del|desde|en)(?: the| la| el)? (?:{PLACE}|warehouse|depot|there|other (?:store|shop)|almacen|bodega|alla|ahi|here)
(?:for|until|till|by|before|hasta|para|por|on|this|at) (?:the )?(?:now|today|tonight|tomorrow|later|noon|lunch|closing|closing time|the day|the weekend|weekend|evening|afternoon|morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday|hoy|manana|{_OF_IT}(?: (?:hours?|days?|oclock|pm|am|horas?|dias?))?)(?: (?:morning|afternoon|evening|night|please))?
(?:today|tonight|tomorrow|manana|hoy|this (?:evening|afternoon|weekend))
yes|yeah|yep|obviously|clearly|for (?:christ|god|gods|christs|heavens|goodness|petes|pity) ?s? sake|no problem|no rush|as (?:you|i) said|like (?:you|i) said|i said(?: yes)?|i am (?:sure|positive|certain)|we are (?:sure|positive)|(?:that|this) (?:is|was|would be) (?:it|all|everything)|it is for {_WHO}
"""
# And what no more words take back: they come for it.
_COMES: Final = re.compile(
    r"(?:(?:and|so|because|since|cause|y|que|as) )?(?:(?:i|we|she|he|they|you|(?:my|the|her|his) \w+)(?: is| are| will| can| would| could)?(?: (?:just|then|also|probably not|soon))?"
    r" (?:be (?:there|here|in|back|by|over|right)|come|comes|coming (?:in|over|by|for|to get|to pick|tomorrow|tonight|today|back|at)|came|pick|picks|picking|get there|getting there|grab|collect|drive|driving|stop|swing|drop|run|walk|fetch|wait|waiting|waits|on (?:her|his|their|my|our|the) way|head|heading|outside|in line|right here|standing|pay|paying|take)"
    r"|(?:paso|pasa|pasamos|vengo|viene|venimos|voy (?:por|a|para)|recojo|recoge|llego|llega)) ?"
)


def _table(rows: str) -> re.Pattern[str]:
    """The rows as one pattern, a whole phrase at a time."""
    return re.compile("(?:" + "|".join(row.strip() for row in rows.strip().splitlines()) + ")(?= |$)")


_AGREES, _LEADS, _FOLLOWS = _table(_YES), _table(_BEFORE), _table(_BEHIND)
_MORE_THAN_ONE: Final = re.compile(r"^(?:(?:oh|uh|um|well) )*(?:yeah|yea|ok|okay|sure|well) (?:right|good for \w+)$")


def alone(text: str, talk: Talk, index: Index) -> str:
    """What answers whether it shall be done, without the talk beside it; "" where the turn is read as it is."""
    asked = talk.expecting.kind == "confirm" or (talk.shop.pending and talk.expecting.kind == "yes_no")
    found = parted(text, closes=True) if asked else None
    if found is None or not found.remarks:
        return found.answer if found else ""
    remark = read(found.remarks, index, talk.shop.offered)
    elsewhere = set(remark.places) - {HERE}
    return "" if remark.wants or remark.named or elsewhere or remark.percent or remark.cents else found.answer


def says_yes(reading: Reading) -> bool:
    """Whether it begins with a word that agrees, or what stands behind a word of explanation, or behind what was asked
    about and is only said again, does."""
    answer = explained.behind(reading) or said_again(reading)
    return reading.has("yes") or (answer is not None and bool(SIGNAL_PATTERNS["yes"].search(answer.text)))


def said_again(reading: Reading) -> Reading | None:
    """ "Just the one. Yes, go ahead.": the turn from where it agrees, where what stands before it says a count, a size
    or a colour and nothing else; None where nothing of the kind leads. That it is what was asked is `otherwise`'s."""
    signs = _signs(reading)
    for at in range(min(len(signs), A_LEAD), 0, -1):  # the longest: "one is fine, yes"
        if _SAID_AGAIN.fullmatch(" ".join(signs[:at])) and _AGREES.match(" ".join(signs[at:])):
            shifted = tuple(replace(m, start=m.start - at, end=m.end - at) for m in reading.mentions if m.start >= at)
            words = reading.words[at:]
            return replace(reading, words=words, text=" ".join(w.text for w in words), mentions=shifted)
    return None


A_LEAD: Final = 9  # words before the yes
_SAID_AGAIN: Final = re.compile(
    rf"(?:(?:no|nope|nah|oh|um|uh|well|wait|sorry|actually|ignore (?:him|her|them)|its|make it|hold|i said|we said|i meant) )*"
    rf"(?:(?:just|only|simply|solo|nomas|solamente) )*(?:the |that |a |an |el |la |los |las |in )*{_OF_IT}(?: {_OF_IT})*"
    r"(?: (?:only|please|then|will do|(?:is |would be |s )?(?:fine|enough|plenty|ok|okay|good|all)|thanks|por favor|nomas|nada mas"
    r"|(?:for|para) (?:him|her|them|me|now|el|ella|ellos)))*"
)


def only_heard(reading: Reading) -> bool:
    """Whether it approves in words that as well say only "I heard"."""
    return bool(_HEARD.match(reading.text))


_HEARD: Final = re.compile(
    r"^(?:(?:oh|uh|um|well|all right|alright|ok|okay|right|good|great|fine|cool|perfect|nice|then|mhm|mm hmm|uh huh|sorry|thanks|thank you|bueno|vale|va|esta bien|gracias) ?)+$"
)


def is_plain(reading: Reading, shop: Shop) -> bool:
    """Whether the whole turn agrees: to what was asked, and with nothing else in it but what was just heard."""
    for answer in (explained.behind(reading), said_again(reading)):
        if answer is not None and is_plain(answer, shop):
            return True
    text = _of_it(reading, shop)
    if len(reading.words) > A_YES or _MORE_THAN_ONE.search(reading.text):
        return False
    at = _past(_LEADS, text, 0)
    agreed = False
    while at < len(text):
        if agreed and _COMES.match(text, at):
            return True
        yes, behind = _AGREES.match(text, at), _FOLLOWS.match(text, at) if agreed else None
        if not (yes or behind):
            return False
        agreed = agreed or yes is not None
        at = max(match.end() for match in (yes, behind) if match) + 1
    return agreed


def _past(pattern: re.Pattern[str], text: str, at: int) -> int:
    while match := pattern.match(text, at):
        at = match.end() + 1
    return at


def _of_it(reading: Reading, shop: Shop) -> str:
    """The words, with names, counts, sizes and colours in one sign."""
    text = " ".join(_signs(reading))
    for short, full in _SHORT:
        text = re.sub(rf"\b{short}\b", full, text)
    out = marked(text, shop)
    return re.sub(rf"{_OF_IT}(?: {_OF_IT})+", _OF_IT, out)


def _signs(reading: Reading) -> list[str]:
    """Each word, or the one sign."""
    inside = reading.inside
    return [
        _OF_IT
        if i in inside or w.number is not None or is_colour(w.text) or w.stem in SIZES or w.text in _COUNTS
        else w.text
        for i, w in enumerate(reading.words)
    ]


_SHORT: Final = (
    ("(s?he)s", r"\1 is"), ("(they|you|we)re", r"\1 are"), ("im", "i am"), ("(that|it)s", r"\1 is"),
    ("were(?= (?:coming|on|heading|driving|waiting|in|outside|here|picking))", "we are"),
)  # fmt: skip
_COUNTS: Final = frozenset({"one", "ones", "pair", "pairs", "un", "una", "uno", "par"})
