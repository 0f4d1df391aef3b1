"""Words that say with a detour what plain ones say, written plainly before they are understood. PURE.

"No pickles on any of them" is on all of them; "forty, four zero" says forty once; "light ice, not no ice" denies what
was understood wrongly; "the same drink" is the drink of the meal before. It decides these by their form alone, never
what they order.
"""

import re
from collections.abc import Sequence

from domain.menu import Menu
from domain.order import ComboLine, Order
from edge.dialog.words import Word, split

_ANY_OF = re.compile(r"\b(on|in|for|with) any(?: one)? of (?=(?:them|those|these|the|it)\b)", re.IGNORECASE)
_NONE_OF = re.compile(r"\ben ningun[oa](?: de (?:ell[oa]s|l[oa]s dos|es[oa]s))?\b", re.IGNORECASE)
_DENIED = re.compile(r"(?<=\w)\s*[,;]?\s+not (?:no|without|light|extra) \w+(?=\s*[.!?,]|\s*$)", re.IGNORECASE)
# "Una, nada más": only one; alone the words end the order.
_SO_MANY_ONLY = re.compile(
    r"\b(un[oa]?|dos|tres|cuatro|cinco|seis|[1-9])[ ,]+(?:nada m[aá]s|no m[aá]s|nom[aá]s|solamente)(?=\W*$|[,.;])",
    re.IGNORECASE,
)
_SAME_PART = re.compile(
    r"\b(?:the |la |el )?(?:same|mism[oa]) (drink|soda|beverage|side|bebida|refresco|acompañamiento|acompanamiento)\b"
    r"|\b(?:la |el )(bebida|refresco) de (?:antes|siempre)\b",
    re.IGNORECASE,
)
# "Make the medium a large", "add a third one".
_SIZE_TO_SIZE = re.compile(
    r"\b(make|change|switch|turn) (the|my) (small|medium|large|regular|big)(?: (?:to|into))? an? "
    r"(small|medium|large|regular|big)\b",
    re.IGNORECASE,
)
# "Do the burger in a lettuce wrap" wants it so; "do the fries come with salt" asks.
_DO_IT_SO = re.compile(
    r"(?:(?<=^)|(?<=[,.;] )|(?<=and )|(?<=but )|(?<=just ))do (the|my|his|her|that|those|mine)\b"
    r"(?![^,.;]*(?:\?|\b(?:come|comes|have|has|contain|contains|include|includes|cost|costs|taste|get|need|go|got)\b))",
    re.IGNORECASE,
)
_OF_THAT = re.compile(
    r"(?:^\W*(?:that|this|those|it)[.,!]+ +)?\b(one|two|three|four|five|six|[1-9]) of (?:that|this|it)\b(?! \w)",
    re.IGNORECASE,
)
_ONE_MORE = re.compile(r"\ba (?:second|third|fourth|fifth|sixth) (?=(?:one|order|combo|meal|number)\b)", re.IGNORECASE)
# At a screen people name its buttons.
_PAYS = re.compile(
    r"^\W*(?:(?:ok|okay|and|so|now|let's|lets|i['’]?m ready to|ready to|can i|i want to|i['’]?d like to|please) )*"
    r"(?:pay|pay now|pay for (?:it|this|that)|check (?:me )?out|ring (?:me|it|that) up"
    r"|(?:finalize|finalise|place|submit|complete|finish|send) (?:it|(?:my |the |this )?order)"
    r"|pagar|quiero pagar|c[oó]breme|c[oó]brame|finalizar(?: pedido)?)(?: now| please| por favor)*\W*$",
    re.IGNORECASE,
)
_YA = re.compile(r"^\W*(?:ya|eso|ya est[aá]|ya estuvo|ya nada(?: m[aá]s)?|ya qued[oó]|ya con eso)\W*$", re.IGNORECASE)
# "My husband says in English": how we shall speak, beside what is ordered; the words themselves show it.
_IN_A_LANGUAGE = re.compile(
    r"(?:\b(?:my|mi|our) \w+ (?:says|said|wants|dice|dijo|quiere) )?"
    r"\b(?:in|en) (?:english|spanish|ingl[eé]s|espa[nñ]ol)\b(?: please| por favor)?(?=.*\w)",
    re.IGNORECASE,
)
_SIDES = frozenset({"side", "acompañamiento", "acompanamiento"})
_SPELLED_AT_MOST = 3  # digits: what is ordered in hundreds is refused


def reworded(text: str, order: Order, menu: Menu, language: str, *, confirming: bool = False) -> str:
    """confirming: a total was read back, and "send it" is an answer to that."""
    text = _IN_A_LANGUAGE.sub("", text)
    text = _DO_IT_SO.sub(r"make \1", _NONE_OF.sub("en todas", _ANY_OF.sub(r"\1 all of ", text)))
    if not confirming and _PAYS.search(text):
        return _DONE[language]
    text = _OF_THAT.sub(r"\1 of those", text)
    if language == "es" and not confirming and order.lines and _YA.search(text):
        return _DONE[language]
    text = _ONE_MORE.sub("another ", _SIZE_TO_SIZE.sub(r"\1 \2 \3 one a \4", text))
    text = _SO_MANY_ONLY.sub(r"\1", _DENIED.sub("", text))
    return _with_same_part(_spelled_once(text), order, menu, language)


def _spelled_once(text: str) -> str:
    """ "Forty ... four zero": digit by digit the number that was said before."""
    words = split(text).words
    if not any(w.number is not None and w.number > 9 for w in words):
        return text
    for start in range(1, len(words) - 1):
        end = start
        while end < len(words) and _is_digit(words[end]) and end - start < _SPELLED_AT_MOST:
            end += 1
        spelled = "".join(str(w.number) for w in words[start:end])
        if len(spelled) > 1 and any(w.number == int(spelled) for w in words[:start]):
            said = r"\W+".join(re.escape(w.text) for w in words[start:end])
            return re.sub(rf"\W+{said}\b", "", text, count=1, flags=re.IGNORECASE)
    return text


def _is_digit(word: Word) -> bool:
    return word.number is not None and 0 <= word.number <= 9 and word.text not in ("a", "an", "un", "una")


def _with_same_part(text: str, order: Order, menu: Menu, language: str) -> str:
    """ "A number two, same drink": of the meal that stands, or stood last."""
    match = _SAME_PART.search(text)
    if match is None:
        return text
    wanted = "side" if (match[1] or match[2]).lower() in _SIDES else "drink"
    item = menu.item(_filled_with(wanted, order))
    return f"{text[: match.start()]}{_WITH[language]} {item.name.get(language)}{text[match.end() :]}" if item else text


_DONE = {"en": "that's all", "es": "es todo"}
_WITH = {"en": "with", "es": "con"}


def _filled_with(slot: str, order: Order) -> str:
    drafts: Sequence[Sequence[object]] = (order.lines, *(was.lines for was in reversed(order.past)))
    meals = (line for lines in drafts for line in reversed(lines) if isinstance(line, ComboLine))
    return next((meal.slots[slot].item for meal in meals if slot in meal.slots), "")
