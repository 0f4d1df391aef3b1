# ruff: noqa: E501 - tables: a kind of words per line
"""People who are spoken of in passing: "my husband's birthday is Friday. Which headphones ...?". PURE.

Guards of other people's data look for somebody and a word of data, or of buying. Told beside a question of goods, these
ask for nothing: it decides which words of a turn are such a telling. What asks, wants, or orders is never one; nor is
anything where the rest of the turn asks on of the one who was told of ("My wife was here. What did she buy?").
"""

import re
from collections.abc import Sequence
from typing import Final

from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word

A_NUMBER: Final = 4  # figures: whoever says so many says whose number it is
_OWN = r"(?:my|our|his|her|their|your|the|a|an|this|that|mi|su|tu|nuestr[oa]|un|una|el|la)"
KIN: Final = (
    r"(?:(?:step|grand|half |ex|god)?(?:mother|father|mom|mum|dad|ma|pa|son|daughter|brother|sister|child|kid|parent|children)(?: ?in ?law)?"
    r"|wife|husband|hubby|spouse|partner|fiancee?|girlfriend|boyfriend|friend|buddy|bestie|pal|neighbou?r|roommate|flatmate|housemate|uncle|aunt"
    r"|auntie|cousin|nephew|niece|grandma|grandpa|granny|gran|nana|boss|coworker|colleague|teammate|classmate|landlord|family|twins?"
    r"|ex|folks|bro|sis|mama|papa|herman[oa]|espos[oa]|marido|mujer|amig[oa]|vecin[oa]|hij[oa]|novi[oa]|prim[oa]|cunad[oa]|suegr[oa]"
    r"|abuel[oa]|ti[oa]|niet[oa]|sobrin[oa]|jef[ea]|companer[oa]|familia)"
)
_SOMEBODY = re.compile(
    rf"\b{_OWN} (?:\w+ )?{KIN}s?\b|\b(?:customers?|shoppers?|clients?|guests?|lady|ladies|guys?|gentlem[ae]n|wom[ae]n|m[ae]n|girls?|boys?|clientes?|clientas?|senor\w*|muchach[oa]s?)\b"
    r"|\b(?:everybody|everyone|somebody|someone|people|friends|family|manager|supervisor|team|teacher|baby|toddler|teenager|todos|todas|alguien)\b|^(?:he|hes|she|shes|they|theyre|his|hers?|their|su|sus|ella|el)\b"
)
DATA: Final = (
    r"(?:points?|tiers?|status|accounts?|profiles?|purchases|history|phones?|numbers?|emails?|address(?:es)?|birthdays?|names?|membership|balances?|rewards?|records?|data|info\w*"
    r"|puntos|nivel|cuentas?|compras|historial|telefonos?|numeros?|correos?|direccion(?:es)?|cumpleanos|nombres?|datos)"
)
_TAKES = r"(?:buys?|bought|buying|purchased?|purchasing|orders?|ordered|spent|spends?|paid|pays?|gets?|got|took|takes|picked|compr\w+|gast\w+|llev\w+|pid\w+|pag\w+)"
_WORDS_OF_ASKING = r"(?:what|whats|which|where|wheres|when|whens|who|whos|whose|how|hows|why|que|cual|cuales|cuando|donde|quien|quienes|cuantos?|cuantas?|como|que tal)"
_AUX = r"(?:do|does|did|is|are|was|were|am|has|have|had|can|could|would|will|should|may|might|shall|isnt|arent|doesnt|didnt|hasnt|hay|tienen?|puedes?|puede)"
_TELL = (
    r"(?:tell|check|look|pull|bring|find|show|read|list|give|see|use|put|add|apply|take|let|send|remind|guess|say|get|open|search|identify|name|charge|print|email|call|text|go|redeem"
    r"|dime|digame|busc\w+|revis\w+|lee|leeme|muestr\w+|us[ae]|pon\w*|dame|deme)"
)
_ASKS = re.compile(rf"^(?:{_WORDS_OF_ASKING}|{_AUX}|{_TELL}|please|por favor)\b")
# With these a telling begins; a verb at the head is an order ("remove this customer").
_BEGINS = frozenset(
    words_of(
        "my our his her their your the a an this that these those i im ive id ill we were weve well it its thats there theres he hes she shes they theyre"
        " para all both each every everybody everyone somebody someone other another people friends customers for with in at on by from as like not today tomorrow"
        " yesterday last next only usually normally sometimes apparently unfortunately luckily maybe probably anyway honestly basically one two three none most"
        " mi mis su sus tu nuestro nuestra un una el la los las ella ellos yo soy estoy vengo tengo todos todas hoy manana ayer otro otra otros con para no nunca siempre solo"
    )
)
# A telling holds none of these: what somebody would know, and what shall be done with data.
_WOULD_KNOW = re.compile(
    rf"\b{_WORDS_OF_ASKING}\b(?<!\bque)|\b(?:tell|knows?|wonder\w*|curious|find out|remember|remind|see|whether|figure out|check|look (?:\w+ )?up|saber|acuerdo|recuerd\w+|averiguar)\b"
)
_TOLD_QUE = re.compile(r"\b(?:lo|la|los|las|de|a) que\b")
_WISHES = re.compile(
    r"\b(?:want|wants|wanted|need|needs|needed|like|likes|asks?|asked|asking|wondering|quiere|quiero|necesit\w+|pide"
    r"|wrong|misspelled|corrected|clos(?:e|ed)|chang\w+|updat\w+|fix\w*|print\w*|stop|cambi\w+)\b"
)
# What shall become of data is no telling either, whatever the data are called.
_OF_ITS_KEEPING = re.compile(
    r"\b(?:(?:delet|remov|eras|wip|purg|unsub|consent|export|borr|elimin|actualiz|baja|contact|forget|forgot)\w*|gone|opts?|opted|cop(?:y|ies)|gdpr|cancel\w*|withdraw\w*|shar(?:e|ed|ing)|sell)\b"
)
_OF_DATA = re.compile(rf"\b{DATA}\b")
# "My brother's points, please": a name for what is wanted, with no verb that tells anything of it.
_NO_TELLING = re.compile(
    rf"^(?>(?:{_OWN}|{KIN}s?|{DATA}|of|on|for|please|de|del|para|and|y|the|then|just|only|other|customers?|ladys?|guys?|last|phone|por|favor)\b ?)+$"
)
# "My niece's birthday, under forty dollars", "for the birthday of my aunt".
_OCCASION = re.compile(r"\b(?:birthdays?|cumpleanos)$|^(?:its )?(?:for|para) (?:the |el )?(?:birthday|cumpleanos)\b")
_DATA_OF = re.compile(
    rf"^(?:(?:the|el|la|los|las) )?{DATA} (?:of|for|from|de|del)\b"
)  # "the name of the guy who was here"
_RELATIVE = re.compile(r"(?<=\w) (?:who|whose|whos)\b")  # "a customer whose wife loves wool"
_FILLERS = frozenset(
    words_of(
        "and so but well oh hi hello hey no wait yes yeah ok okay um uh because cause since actually sorry y pero pues porque es bueno oye oiga hola ay"
    )
)
# What asks on of the one who was told of: them with a past or their data, "what color was it", "which ones".
_OF_THEM = re.compile(
    rf"\b(?:he|hes|she|shes|they|theyve|him|her|his|hers|them|their|theirs|ella|ellos)\b.*\b(?:{_TAKES}|{DATA}|was|were|did|had|has been)\b|\b(?:{_TAKES}|{DATA}|did|had|has)\b.*\b(?:he|she|they|him|her|his|them|their|theirs|ella|ellos)\b"
    r"|\b(?:was|were|did|fue|fueron|era|eran)\b"
)
_BARE = frozenset(
    words_of(
        "what whats which is it its that those these one ones kind sort exactly color colour size model brand day date month year do does the again how when whens many more"
        " about and so of them him her he she they please then tell me que cual cuales cuando es son era cuantos cuantas color talla modelo"
    )
)


def told(words: Sequence[Word]) -> frozenset[int]:
    """Positions of the words that only tell of somebody, in a turn that asks for none of their data."""
    if sum(len(w.text) if w.text.isdigit() else w.number is not None for w in words) >= A_NUMBER:
        return frozenset()
    pieces = _pieces(words)
    passing = [(a, b) for a, b in pieces if _is_telling([w.text for w in words[a:b]])]
    rest = [[w.text for w in words[a:b]] for a, b in pieces if (a, b) not in passing]
    if not passing or any(_asks_on(piece) for piece in rest):
        return frozenset()
    return frozenset(i for a, b in passing for i in range(a, b))


def _pieces(words: Sequence[Word]) -> list[tuple[int, int]]:
    """[start, end) of what pauses divide; and where a question begins behind a telling that no pause ends."""
    cuts = [i for i, w in enumerate(words) if i and (w.pause or _goes_on(words, i) or _opens_question(words, i))]
    return list(zip([0, *cuts], [*cuts, len(words)], strict=True))


def _goes_on(words: Sequence[Word], i: int) -> bool:
    """ "... and I know nothing about bikes"."""
    return words[i].text in _AND and i + 1 < len(words) and words[i + 1].text in _SUBJECTS


_AND = frozenset(words_of("and so but because y pero porque"))
_SUBJECTS = frozenset(words_of("i im ive id ill we were weve it its he hes she shes they theyre you yo"))


def _opens_question(words: Sequence[Word], i: int) -> bool:
    """ "... hopeless with gadgets which of your headphones": of ours, or whether we have it."""
    two = f"{words[i].text} {words[i + 1].text if i + 1 < len(words) else ''}"
    return bool(_OUR_QUESTION.match(two)) and not _WOULD_KNOW.search(words[i - 1].text)


_OUR_QUESTION = re.compile(
    r"(?:do|have|are|can|could|would|will) you\b|(?:is|are) there\b|(?:whats|what is|how much|which of|where are|where is|wheres|how many)\b|(?:tienen|hay|cuanto) \w"
)


def _is_telling(piece: Sequence[str]) -> bool:
    at = next((i for i, w in enumerate(piece) if w not in _FILLERS), len(piece))
    text = " ".join(piece[at:])
    if at == len(piece) or piece[at] not in _BEGINS or not _SOMEBODY.search(text):
        return False
    if _NO_TELLING.search(f"{text} ") and not _OCCASION.search(text):
        return False
    if _DATA_OF.search(text) or _OF_ITS_KEEPING.search(text):
        return False
    text = _RELATIVE.sub("", text)
    if _WOULD_KNOW.search(text) or _TOLD_QUE.search(text):
        return False
    return not (_OF_DATA.search(text) and _WISHES.search(text))


def _asks_on(piece: Sequence[str]) -> bool:
    text = " ".join(piece)
    return bool(_OF_THEM.search(text)) or (bool(piece) and bool(_ASKS.search(text)) and set(piece) <= _BARE)
