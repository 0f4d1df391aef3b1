# ruff: noqa: E501 - a table of words
"""Whether the customer who is asked about is there, and whether a turn still asks of one who was refused. PURE.

Data of a customer is for one who is present and says their own number: not for a sister with the number, nor for who
calls. It decides by the words; what is refused is `conduct`'s.
"""

import re
from itertools import pairwise
from typing import Final

from edge.dialog.guards import data_asked
from edge.dialog.guards.frames import Frames
from edge.dialog.shop.patterns import READS
from edge.dialog.shop.reading import Reading
from edge.dialog.vocabulary.tables import words_of

_KIN: Final = frozenset(
    words_of(
        """
        sister brother wife husband mom mother mum dad father son daughter friend boyfriend girlfriend partner boss neighbor
        neighbour coworker colleague roommate cousin aunt uncle fiance fiancee assistant secretary nanny ex kid kids family
        hermana hermano esposa esposo mama papa hijo hija amiga amigo novia novio vecina vecino jefe
        """
    )
)
_WHOSE: Final = frozenset({"my", "his", "her", "their", "your", "mi", "su"})
_AWAY = Frames(
    {
        "who": "he hes she shes they theyre customer client guy lady man woman gentleman somebody someone husband wife sister brother mom dad friend herself himself themselves ella cliente",
        "not": "not isnt arent aint wasnt cant couldnt no didnt",
        "here": "here present come make_it with_me with_us in_the_store in_the_shop in_store aqui presente herself himself",
        "away": "at_home at_work out_of_town abroad in_the_car in_the_hospital calling called on_the_phone on_the_line absent elsewhere sent_me sent_her sent_him"
        " en_casa en_el_trabajo por_telefono",
        "for_them": "on_behalf_of on_her_behalf on_his_behalf on_their_behalf for_a_friend asking_for_her asking_for_him instead_of_her instead_of_him de_parte_de",
        "stock": "in_stock size color colour that_one",
    },
    """
    who 3 not 3 here ! stock
    not 1 here 2 who ! stock
    who 4 away
    for_them
    """,
)
_NOT_HERE = Frames({"not": "not isnt", "here": "here present aqui presente", "stock": "in_stock"}, "not 2 here ! stock")
_ASKED_OF_THEM: Final = frozenset(
    words_of(
        """
        street address house home zip postcode postal city town phone number email mail birthday age surname name lives calle
        direccion telefono correo nombre ciudad
        """
    )
)
_THEY_BOUGHT: Final = frozenset(
    {"bought", "buy", "spent", "spend", "paid", "pay", "purchased", "purchase", "ordered", "compro", "gasto", "pago"}
)
_OF_THEM: Final = frozenset(
    {"he", "hes", "she", "shes", "him", "her", "his", "hers", "hint", "guess"}
    | {"was", "were", "did", "had", "got", "fue", "fueron", "era", "ella", "ellos"}
)
_OF_GOODS: Final = frozenset({"hold", "transfer", "stock", "price"})
_PRIVATE_MOST: Final = 9  # words of a turn that only asks again


_WHO_SHOPS: Final = re.compile(
    r"\bwho(?: else| all)?(?: has| have)? (?:shopped|shops|bought|buys|came|been|visited|was|were) (?:\w+ ){0,3}?(?:here|in|today|yesterday)\b"
    r"|\bquien(?: mas)? (?:compro|vino|estuvo) (?:aqui|hoy|ayer)\b"
)


def is_away(reading: Reading, *, of_a_customer: bool) -> bool:
    """Whether data is asked of somebody who is not there. of_a_customer: it was being asked of one."""
    first = reading.person.partition(" ")[0]
    words = [
        w.text
        for i, w in enumerate(reading.words)
        if not (
            first and w.text == "called" and [n.text for n in reading.words[i + 1 : i + 2] if not n.pause] == [first]
        )
    ]  # who is "called Jordan Samplefield" calls nobody
    if _WHO_SHOPS.search(reading.of_people[0]):
        return True
    if reading.named and not reading.digits and _OF_GOODS & set(reading.wants):
        return False  # "she's on the phone with her husband, hold the hoodie": nothing of hers is asked
    identified = bool(reading.digits or reading.person or reading.name)
    if (identified or of_a_customer) and (_AWAY.meets(words) or (identified and _NOT_HERE.meets(words))):
        return True
    if reading.digits and any(a in _WHOSE and b in _KIN for a, b in pairwise(words)):
        return True  # "for his wife, 202 555 ..."
    names = set(reading.name.split()) | set(reading.person.split())
    after = {b for a, b in pairwise(words) if a in names}
    return bool(after & _KIN)


_YOU_HAVE: Final = re.compile(
    r"^(?:(?:and|so|ok|okay|well|fine|then|alright|right|but|no|y|bueno|pues|entonces) )*"
    r"(?:(?:do|have) (?:you|we) (?:have |got |sell |carry )?|(?:is|are) there |got |any |hay |tiene[ns]? )(?!.*\b(?:he|she|his|did|was)\b)"
    r".*?\b(?:for|on|fit|to fit|para) (?:him|her|el|ella|my \w+|mi \w+)\b"
)


def is_still_about_them(reading: Reading) -> bool:
    """After a refusal, "just tell me whether it was the shoes": what they bought, asked in another way."""
    words = {w.text for w in reading.words}
    if reading.named and "stock" in reading.wants and not words & _THEY_BOUGHT and _YOU_HAVE.search(reading.text):
        words -= {"him", "her", "got"}  # "do you have a beanie for him"
    asks_more = words & _ASKED_OF_THEM and not (reading.digits or reading.named) and len(reading.words) <= _PRIVATE_MOST
    more = not reading.digits and data_asked.more_of_them([w.text for w in reading.words])
    if reading.named and "stock" in reading.wants and words & _OF_THEM <= {"got"} and not words & _THEY_BOUGHT:
        return False  # "how many socks have you got"
    if words & _THEY_BOUGHT or asks_more or (more and not reading.named):
        return True
    goods = set(reading.wants) & (READS - {"detail", "stock"})
    return bool(words & _OF_THEM) and not goods
