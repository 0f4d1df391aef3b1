# ruff: noqa: E501 - frames stay in one piece
""" "That rain is murder.", "what a storm": talk about a word that only goes before the name of goods here. PURE.

It decides by the form: such a word alone behind "this", "what a" or the like, with nothing asked, wanted, chosen or
counted. What names a kind of thing, or is the first name of one, is never talk: "this hoodie!".
"""

import re
from typing import Final

from edge.dialog.shop.finding import Mention
from edge.dialog.shop.index import Index, stems
from edge.dialog.shop.reading import Reading

_MOST: Final = 12  # words
_OF_IT: Final = re.compile(
    r"\b(?:this|that|these|those|what an?|such an?|some|all (?:this|that|the)|more|another|terrible|awful|horrible|bloody|damn|crazy|nasty|big|que|est[ea]|es[ea]|vaya) (?:\w+ )?zword"
    r"(?=$| (?:is|was|s|wont|will not|never|keeps?|out|outside|today|tonight|yesterday|last|lately|again|came|got|has|had|really|just|there|huh|eh|man|though|esta|estuvo|fue|es|no para)\b)"
    r"|\b(?:the|el|la) zword (?:is|was|wont|will not|never|keeps?|came|got|has|had|just|out there|outside|esta|estuvo|no para)\b"
)
_WEATHER: Final = re.compile(
    r"^(?:(?:oh|wow|man|god|and|so|well|boy|gosh|y|uf) )*(?:its|it is|it was|esta) (?:(?:still|really|just|so|absolutely|pretty|all|muy) )*"
    r"(?:pour\w*|rain\w*|storm\w*|snow\w*|hail\w*|freezing|boiling|chilly|windy|muggy|miserable|nasty|awful|horrible|humid|wild|grim|llov\w+|nevando|diluviando)"
    r"(?: (?:down|out|outside|there|again|today|tonight|now|like \w+|cats and dogs|buckets|afuera|hoy|otra vez|mucho))*$"
)
# Said of the shop and its people, and of nothing in it: "nice shop you've got", "you're all so helpful".
_GOOD: Final = r"(?:nice|lovely|great|cool|good|beautiful|pretty|neat|amazing|awesome|fantastic|gorgeous|brilliant|wonderful|fun|fancy|helpful|friendly|kind|sweet|smart|clever|quick|patient|bonit[oa]s?|lind[oa]s?|padre|amables?|buen[oa]s?)"
_SHOP: Final = r"(?:shop|store|place|spot|stuff|things|selection|range|layout|window|display|team|staff|people|crew|music|tienda|lugar|cosas)"
_PRAISE: Final = re.compile(
    rf"^(?:(?:oh|wow|man|well|hi|hey|hello|what|such|its|it is|this is|thats|theres|that is|really|very|so|pretty|quite|a|an|que|i (?:really |do |just )?(?:like|love)|you(?: guys| all| people| lot)?(?: have|ve|re| are)?(?: got)?|always|some|all|your|this|the|our) )*"
    rf"(?:(?:{_GOOD} )+(?:(?:little|big|new|old) )?{_SHOP}|{_SHOP}|{_GOOD})"
    r"(?: (?:you(?: have| ve|ve)?(?: got)?|here|in here|around here|round here|this is|by the way|though|huh|man|today|tienen|aqui))*$"
)

_WANTED: Final = re.compile(
    r"\b(?:ones?|pairs?|something|anything|please|want|wants|need|needs|looking|for|show|find|have|hay|algo|quiero|necesito|por favor|busco)\b"
)

_IS_SOMETHING: Final = re.compile(r"(?<= is) (?:really |quite )?something(?: else)?$")


def is_talk(reading: Reading, index: Index) -> bool:
    """Whether the turn asks for nothing, and what it seems to name is no thing."""
    if reading.asked or len(reading.words) > _MOST or _WANTED.search(_IS_SOMETHING.sub("", reading.text)):
        return False
    if _WEATHER.search(reading.text) or (_PRAISE.search(reading.text) and not reading.named):
        return True
    said = reading.said
    if reading.wants or reading.qty or said.colours or said.sizes or said.numbers or len(reading.mentions) > 1:
        return False
    words = [w.text for w in reading.words]
    if reading.mentions:
        mention = reading.mentions[0]
        if not only_goes_before(reading, mention, index):
            return False
        words[mention.start : mention.end] = ["zword"]
    return bool(_OF_IT.search(" ".join(words)))


def only_goes_before(reading: Reading, mention: Mention, index: Index) -> bool:
    """ "Rain", of a rain jacket: no kind of thing, and no thing's first name."""
    if mention.end - mention.start != 1:
        return False
    word = reading.words[mention.start].stem
    named = [p for one in mention.products if (p := index.shop.product(one)) is not None]
    first = {stems(p.name.get("en"))[:1] for p in named}
    return word not in index.heads and (word,) not in first and (word,) not in index.phrases
