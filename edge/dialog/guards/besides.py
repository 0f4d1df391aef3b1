# ruff: noqa: E501 - patterns stay in one piece
"""The clauses of a turn that order nothing and must not be read as food: "..., and delete my number". PURE.

Understanding reads what is left; what the clauses mean is told from the whole turn (`guarded`), and refused or handed
over there. A turn that is nothing else stays whole.
"""

import re

from edge.dialog.guards import sensitive
from edge.dialog.guards.masking import MASK
from edge.dialog.vocabulary.numbers import NUMBERS

_BETWEEN = re.compile(
    r"(?<=[.!?;])\s+|,\s+|\s+[-–—]+\s+"
    r"|\s+(?=(?:and|but|also|oh|y|pero|adem[aá]s)\s+(?:\w+\s+)?(?:forget|delete|erase|remove my|wipe|scrub|ignore"
    r"|disregard|you are|pretend|set|mark|my card|here['’]?s my|charge|olvid\w+|borr\w+|elimin\w+|ignor\w+)\b)",
    re.IGNORECASE,
)
# What somebody has written down for a machine or a kitchen to do.
_NOTE = re.compile(
    r"[,.]?\s+(?:with|and|plus|con) (?:a |an |the |this |una )?(?:special )?"
    r"(?:note|memo|comment|instruction|message|nota)s?\b"
    r"\s*(?:to|for|that says|saying|:|,|que diga|para).*$",
    re.IGNORECASE,
)


_DIGIT = rf"(?:\d+|oh|zero|double|triple|hundred|alpha|bravo|charlie|delta|echo|foxtrot|{'|'.join(n for n in NUMBERS if n.isalpha() and len(n) > 2)})"
# "Badge four four seven one", "plate's seven two nine", "manager code five five": who or what somebody is.
_IDENTIFIER = re.compile(
    r"(?:\b(?:my|the|our|his|her|your|it['’]?s|mi|el|la) )?"
    r"\b(?:(?:(?:employee|staff|crew|team|worker|associate|store|company|corporate|security|operator|clearance|access|authori[sz]ation|auth"
    r"|approval|override|manager(?:['’]?s)?|supervisor(?:['’]?s)?|member|membership|student|military|driver['’]?s|badge|license|licence|confirmation|reservation"
    r"|ticket|receipt|invoice|account|serial|flight|locker|room|apartment|suite|parking|lane|bay|stall|space) (?:number|code|id|i\.d\.|pin|no|badge|license|licence|plate|spot|#))"
    r"|badge|license plate|licence plate|plates?(?= (?:number )?(?:is )?(?:[a-z0-9]+[ -]){2}[a-z0-9])|gafete|placas?|i\.?d\.?|extension|zip(?: code)?|passcode|(?:n[uú]mero|c[oó]digo|clave) de (?:empleado|gerente|autorizaci[oó]n|gafete)"
    r")(?:['’]s)?(?: (?:number|no|code|is|are|was|it['’]s|ends? (?:in|with)|starts? with|reads?|says?|n[uú]mero|es|dice)){0,3}\s*[:#-]?\s*"
    # One number and something behind it counts that: "no ID two classic burgers".
    rf"(?:{_DIGIT}(?:[ -]{_DIGIT})*(?=\s*(?:[,.;:!?–—]|$|(?:and|so|but|please|thanks|y|pero|por)\b))|{_DIGIT}(?:[ -]{_DIGIT}){{2,}}\b)",
    re.IGNORECASE,
)


def without_identifiers(text: str) -> str:
    """The words without the numbers that only identify somebody, or a thing that nobody orders."""
    left = _IDENTIFIER.sub(" ", text)
    return left if re.search(r"\w", left) else "I am here"


def without_asides(text: str) -> str:
    """The words that may order something; all of them where no clause is told from them."""
    text = without_identifiers(text) if _IDENTIFIER.search(text) else text
    text = _NOTE.sub("", text) or text
    clauses = [c for c in _BETWEEN.split(text) if c and c.strip()]
    if len(clauses) < 2:
        return text
    kept = [c for c in clauses if not _orders_nothing(c)]
    rest = ", ".join(c.strip(" ,") for c in kept)
    return rest if len(kept) < len(clauses) and sensitive.orders(rest) else text


def _orders_nothing(clause: str) -> bool:
    return MASK in clause or sensitive.asks_for_data_rights(clause) or sensitive.injects(clause)
