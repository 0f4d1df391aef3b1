# ruff: noqa: E501 - frames stay in one piece
""" "I'll take one, if my wife agrees", "Sure. My boss said no": taken, or agreed to, and in doubt in the same turn. PURE.

It decides that what hangs on somebody else's word, or on how a thing will fit, is not taken yet, and that a yes beside
somebody's no is none. What the shop itself can tell ("if you have it", "if it's under fifty") and what is only polite
("if I may") is no condition here.
"""

import re
from typing import Final

_KIN: Final = r"(?:wife|husband|mom|mum|mother|dad|father|boss|manager|partner|girlfriend|boyfriend|fiancee?|friend|mate|kids?|son|daughter|brother|sister|parents|other half|better half|missus|old man|old lady|roommate|colleague|aunt|uncle|gran\w*|girl|boy|lady|guy|client|customer)"
_WHO: Final = rf"(?:(?:my|his|her|our|the|their) (?:\w+ )?{_KIN}|he|she|somebody|someone)"
_SAYS: Final = r"(?:agrees?|agreed|says?|said|likes?|wants?|lets?|approves?|thinks?|doesnt|does|dont|do|has|hasnt|have|bought|needs?|is|isnt|can|cant|will|wont|allows?|gets?|got|comes?|nods|confirms?|s)"
_ON_CONDITION: Final = re.compile(
    rf"\b(?:if|unless|once|when|as soon as|provided(?: that)?|as long as|so long as|assuming|only if|depend(?:s|ing) on (?:if|whether|what)) (?:{_WHO}|they(?= (?:agree|say|like|want|let|approve|dont)\b)) (?:\w+ )?{_SAYS}\b"
    rf"|\b(?:depends on|depending on|pending|subject to) (?:{_WHO}|what)\b"
    r"|\b(?:if|provided|as long as|assuming|unless) (?:it|they|that|this|those|these)(?: doesnt| dont| does| do| will| would| actually| really)? (?:fits?|suits?|matches|looks? (?:ok|okay|good|right|nice)|goes with|go with|is big enough|is small enough|isnt too (?:big|small)|works with my)\b"
    r"|\b(?:if|unless|as long as|provided) (?:its|it is|they are|theyre|thats) (?!ok|okay|fine|alright|all right|possible|here|in |on |at |for |available|left|still|under|over|less|cheaper|free|me|you|the )(?:not |too |really |very |any |actually )*\w+"
    r"|\b(?:if|unless) i (?:still |really )?(?:decide|change my mind|like (?:it|them)|find (?:one|it|something) (?:cheaper|better|elsewhere)|can afford|have enough|feel like)\b"
    rf"|\b(?:check|clear it|talk|speak|run it|confirm) (?:with|by|past|to) (?:{_WHO}|them)\b|\b(?:ask|see what|see if|text|call|ring) (?:{_WHO})\b"
    r"|\b(?:si|cuando|siempre que|a menos que|con tal (?:de )?que|depende de (?:si|lo que)) (?:mi \w+|ella|el|ellos|ellas)(?: (?:me|le|lo|la|no|ya|tambien|todavia))* (?:esta|quiere|quiera|dice|diga|acepta|acepte|gusta|guste|deja|deje|puede|pueda|tiene|tenga|necesita|compro|viene|venga|llega|llegue|opina)\b"
    r"|\bsi (?:me|le|les) (?:queda|quedan|gusta|gustan|sirve|sirven)\b|\b(?:preguntarle|pregunto|consulto|consultarlo) (?:a|con) (?:mi \w+|ella|el)\b"
)
# "My boss said no", "she doesn't want it": beside a yes.
_SAYS_NO: Final = re.compile(
    r"\b(?:said|says|say|told (?:me|us|him|her)|telling me|thinks) (?:that )?(?:no(?! (?:rush|problem|hurry|worries|bother|sugar|box|bag|later|more|trouble|big)\b)|nope|not to|not now|not yet|we cant|i cant|we shouldnt|i shouldnt|it isnt|dont|he doesnt|she doesnt)\b"
    rf"|\b(?:{_WHO}|they)(?: (?:just|now|actually|already|really|still))* (?:doesnt|does not|didnt|dont|wont|will not|isnt|hasnt|cant) (?:\w+ ){{0,2}}?(?:want|wants|need|like|agree|agreed|interested|taking|buying|sure|decided)\b(?! (?:to (?:wait|miss|lose|leave|walk|go|come|queue|stand|drive)|an?y? (?:bag|box|receipt|other|more)|the (?:bag|box|receipt)|help|more)\b)"
    rf"|\b{_WHO}(?: (?:just|already|now))* (?:changed (?:his|her|their) mind|left|is gone|has gone|bought (?:one|another|it) (?:already|elsewhere|online))\b"
    r"|\b(?:dijo|dice|dijeron|dicen|me dijo) que (?:no|mejor no|todavia no)\b|\b(?:ella|el|mi \w+|la senora|el senor|ya) no (?:l[oa]s? )?(?:quiere|necesita)\b"
)
_SAYS_YES: Final = re.compile(
    r"\b(?:wont|doesnt|dont|didnt|does not|not) (?:mind|say no|object|care)\b|\b(?:if|unless) (?:he|she|they) (?:doesnt|dont) mind\b"
)


def hangs(text: str) -> bool:
    """Whether the words make what they take hang on somebody else."""
    return bool(_ON_CONDITION.search(text)) and not _SAYS_YES.search(text)


def before_it(text: str) -> str:
    """What is said before the condition: "i will take one"."""
    match = _ON_CONDITION.search(text)
    return text[: match.start()].strip() if match else text


def beside_a_no(text: str) -> bool:
    """Whether a turn that holds a yes tells of somebody's no."""
    return bool(_SAYS_NO.search(text)) and not _SAYS_YES.search(text)
