# ruff: noqa: E501 - frames stay in one piece
"""Whether words ask that somebody's data be deleted, corrected, exported, or used no more: a person does that. PURE.

It reads the wish apart from whose data it is: a number or a name that comes along is no question for their summary.
Data of many people at once is no such request; that is refused elsewhere.
"""

from typing import Final

_GAP = r"(?:\w+ ){0,6}?"
_WHO = (
    r"(?:customers?|clients?|members?|shoppers?|lady|guy|man|woman|gentleman|person|cliente|clienta|senora?|senorita)"
)
_THEM = rf"(?:me|him|her|them|myself|himself|herself|themselves|(?:this|that|the|our|a|el|la|este|esta) {_WHO}|mi|ella|ellos|el)"
_WHOSE = rf"(?:my|mine|his|her|hers|their|theirs|your|our|(?:the |this |that |a )?{_WHO}|mis?|sus?|del|de la)"
_STORE = r"(?:systems?|databases?|records|files|books|computers?|registry|program(?:me)?|(?:mailing |contact |email |marketing )lists?|sistema|registros?|programa|listas? de correos?|base de datos)"
# What is always somebody's; what is so only where somebody is said.
_DATA = r"(?:data|voice|recordings?|voz|grabacion(?:es)?|info|information|accounts?|profiles?|records?|histor(?:y|ies)|membership|loyalty|personal \w+|datos|informacion|cuentas?|perfil|historial|ficha|membresia)"
_PART = r"(?:\w+ ){0,2}?(?:phone|cell|mobile|number|e ?mail|address|birth ?day|birth ?date|name|surname|details?|file|purchases?|spelling|telefono|celular|numero|correo|direccion|cumpleanos|nombre|apellido|compras)"
_ALL_OF = r"(?:everything|anything|all|whatever|what|every trace|todo)"
_ERASE = r"(?:delet\w+|eras(?:e|es|ed|ing)|remov\w+|wip(?:e|es|ed|ing)|purg(?:e|es|ed|ing)|scrub\w*|destroy\w*|shred\w*|get(?:ting)? rid of|eliminat\w+|expung\w+|anonymi\w+|deactivat\w+|clear(?:ed|ing)? out|borr\w+|elimin\w+|suprim\w+)"
_NOT_OF_DATA = r"(?:\w+ ){0,2}?(?:hold|reservation|transfer|discount|points?|basket|cart|bag|item|order(?! history))\b"
_GONE = r"(?:deleted|erased|removed|wiped|purged|scrubbed|destroyed|forgotten|gone|off|out of (?:the|our|your)|cleared|eliminated|anonymi\w+|borrad[oa]s?|eliminad[oa]s?|borren|eliminen)"

_DELETE = r"delet(?:e|es|ed|ing|ion)|eras(?:e|es|ed|ing|ure)|wipe|wiped|purge|purged|scrub|scrubbed|borr(?:a|e|ar|en|ado|ada)|elimin(?:a|e|ar|en|ado|ada)|suprim\w+"

_DELETION = (
    # "Do you record us? Delete mine": what is recorded is meant.
    rf"(?:record(?:s|ed|ing|ings)?|film(?:ing|ed)|listening in|grab(?:an|ando|acion|aciones)) (?:\w+ ){{0,8}}?{_ERASE} (?:it|mine|that|those|them|ours|lo|la|las|el mio|la mia)\b(?! \w+ (?:burger|fries|order))",
    rf"{_ERASE} (?!{_NOT_OF_DATA}){_GAP}{_DATA}",
    rf"{_ERASE} {_GAP}{_WHOSE} {_PART}",
    rf"(?:{_ERASE}|forget|forgot\w*|olvid\w+|lose|clear) (?:\w+ ){{0,2}}?{_ALL_OF} (?:\w+ ){{0,6}}?(?:about|on|of|from|for|de|sobre) {_THEM}",
    rf"(?:forget|clear|lose|close|cancel|end|drop|olvid\w+|cerrar|cierr\w+|cancel\w+) (?:\w+ )?{_WHOSE} (?:\w+ ){{0,2}}?{_DATA}",
    rf"(?:forget|olvid\w+) {_WHOSE} (?:phone|cell|number|e ?mail|address|name|telefono|numero|nombre)\b",
    rf"{_DATA} (?:\w+ ){{0,8}}?{_GONE}",
    rf"{_WHOSE} {_PART} (?:\w+ ){{0,4}}?(?:deleted|erased|removed|wiped|forgotten|gone)",
    rf"(?:{_ERASE}|unregister|deregister) {_THEM}(?= (?:from|completely|entirely|permanently|for good|please|now|too|and|de|del)\b|$)",
    r"(?:borr|elimin)\w*(?:me|la|lo|los|las|le)\b(?= (?:de|del)\b)|(?:me|la|lo|los|las) (?:borr|elimin|olvid)\w+ (?:de|del)\b",
    r"(?:be|being|been) (?:\w+ )?(?:forgotten|deleted|erased)|right to (?:erasure|deletion|be forgotten)|forget me\b(?! not)|forget (?:that )?(?:i|he|she|they) (?:was|were|ever|existed)|derecho al olvido|olvid\w+ de (?:mi|ella|el)$",
    rf"(?:remov\w+|delet\w+|eras\w+|tak(?:e|en|ing)|get|scrub\w*|wip\w+|pull|strike|out|off|sac\w+|quit\w+) {_GAP}(?:from|off|out of|of|de|del) (?:the|our|your|this|that|any|all|la|el|su|sus)? ?(?:\w+ ){{0,2}}?{_STORE}",
    rf"(?:{_THEM}|{_WHOSE} (?:{_PART}|(?:\w+ ){{0,2}}?{_DATA})) (?:\w+ )?(?:off|out of) (?:the|our|your) (?:\w+ )?{_STORE}",
    rf"{_ALL_OF} (?:\w+ ){{0,4}}?(?:about|on|of|de|sobre) {_THEM} (?:\w+ ){{0,4}}?{_GONE}",
    # Whatever the object is called: a customer, or a number, behind a verb that is said of data alone.
    rf"(?:{_DELETE}) (?!{_NOT_OF_DATA}){_GAP}(?:{_WHO}|\d{{3,}})",
    rf"(?:{_WHO}|he|she|they) (?:\w+ ){{0,3}}?(?:says?|said|wants?|asks?|asked|requests?|requested|needs?|would like) (?:\w+ ){{0,4}}?(?:{_DELETE})(?: everything| it all| all of it|$| (?=\d))",
    # "Her number's 202 ... Just delete it": it is told whose, and nothing else is spoken of.
    rf"(?:{_WHOSE} (?:\w+ )?(?:number|phone|account|profile|file)|{_WHO}) (?:is |s )?(?:\S+ ){{0,12}}?(?:{_DELETE}) (?:it|her|him|them|that|everything|lo|la)\b",
    rf"(?:lose|scrap|bin|trash|toss) {_WHOSE} (?:{_PART}|(?:\w+ ){{0,2}}?{_DATA})",
    rf"(?:{_WHOSE} (?:\w+ ){{0,2}}?{_DATA}|{_ALL_OF} (?:\w+ ){{0,4}}?(?:about|on|of|de|sobre) {_THEM}) (?:\w+ ){{0,3}}?(?:{_DELETE}|get rid of) (?:it|that|them|all|everything|lo|eso)",
    rf"wants? (?:\w+ ){{0,2}}?{_WHOSE} (?:\w+ ){{0,2}}?{_DATA} (?:\w+ )?(?:cancell?ed|closed|ended|stopped)",
)
_ALL_GONE = r"(?:want|need|have|get|like|see) (?:\w+ )?(?:all of (?:it|that|this)|everything|it all|that all|every bit of it|todo) (?:\w+ )?(?:deleted|erased|wiped|purged|destroyed|borrad[oa]|eliminad[oa])"
_CHANGE = r"(?:merg\w+|combin\w+|chang\w+|updat\w+|correct\w*|fix\w*|edit\w*|amend\w*|modif\w+|rectif\w+|replac\w+|cambi\w+|corrig\w+|correg\w+|actualiz\w+)"
_WRONG = r"(?:wrong|incorrect|misspelled|misspelt|mistaken|outdated|out of date|old|changed|not right|isnt right|needs? (?:changing|updating|fixing|correcting|to be (?:changed|updated|fixed|corrected))|mal|equivocad[oa]|incorrect[oa]|cambio)"
_CORRECTION = (
    rf"{_CHANGE} (?:\w+ )?{_WHOSE} (?:{_PART}|(?:\w+ ){{0,2}}?{_DATA})",
    rf"{_CHANGE} (?:the |an? |el |la )?(?:{_PART}) (?:\w+ )?(?:on|for|of|in|en|de) (?:\w+ ){{0,2}}?(?:{_THEM}|{_WHOSE}|{_DATA}|file)",
    rf"{_WHOSE} (?:{_PART}|(?:\w+ ){{0,2}}?{_DATA}) (?:\w+ ){{0,4}}?(?:is|was|has|got|looks|are|esta|estan) (?:\w+ ){{0,2}}?{_WRONG}",
    rf"{_WHOSE} {_PART} (?:\w+ )?needs? (?:to be )?(?:chang|updat|fix|correct|edit)\w*",
    rf"wrong {_PART} (?:\w+ )?(?:for|on|of|in) (?:{_THEM}|{_WHOSE}|file|the (?:file|record|account|system))",
)
_OUT = (
    rf"opt(?:s|ed|ing)? (?:{_THEM} )?out|unsubscrib\w+|unenrol\w+|(?:withdraw\w*|revok\w+|retir\w+|revoc\w+) (?:\w+ ){{0,3}}?(?:consent|permission|consentimiento|permiso)",
    rf"(?:stop|quit|no more|dont|do not|doesnt want|does not want|not want|no longer wants?|dejen? de|dejar de|no) (?:\w+ ){{0,3}}?(?:keep|have|hold|stor|sav|shar|sell|track|collect|process|us|guard|compart|vend|rastre|recib)\w* (?:\w+ ){{0,3}}?(?:{_WHOSE} (?:\w+ ){{0,2}}?(?:{_DATA}|{_PART})|tracking {_THEM})",
    rf"(?:stop|quit|dejen? de|dejar de) (?:send|track|profil|email|e mail|mail|text|call|contact|messag|mand|envi|llam|rastre|recib)\w* (?:{_THEM}|{_WHOSE}|correos|mensajes|publicidad|emails?|texts?)?(?= (?:any ?more|please|again|and|emails?|texts?|messages|mail|stuff|ads)\b|$)",
    rf"(?:dont|do not|doesnt|never|not|no longer) (?:\w+ ){{0,3}}?(?:contact\w*|e ?mail\w*|track\w*|messag\w*) (?:{_THEM})?(?: any ?more| again| ever)?$",
    r"(?:no more|stop (?:all )?(?:the |getting |receiving |sending )*|doesnt want (?:\w+ ){0,3}?|dont want (?:\w+ ){0,3}?|no quier[oe] (?:\w+ ){0,3}?)(?:marketing|newsletters?|advertising|promotional|spam|e ?mails|text messages|correos|publicidad)",
    rf"(?:dont|doesnt|not|no longer|no) (?:wants?|quier[oea]\w*) (?:\w+ ){{0,3}}?(?:in|on|part of|en) (?:the|our|your|any|el|la|su)? ?(?:\w+ )?{_STORE}",
    r"(?:leave|quit|cancel|get out of|out of) (?:the |your |our |my |her |his |their )*(?:loyalty|rewards?|membership|points?) ?(?:program(?:me)?|scheme|club)?$|(?:dar|dame|darme|darse|darle|darla|darlo|dese|de|den|denme) (?:\w+ )?de baja|de baja (?:a |mi |su |de )",
)
_COPY = (
    rf"(?:read|tell|give|show|send|e ?mail|text|list|recite)(?: {_THEM})? (?:\w+ ){{0,3}}?(?:everything|anything|all|whatever|every detail|every thing|todo) (?:\w+ ){{0,2}}?(?:you|your \w+|the system|it|tiene) (?:have|has|keep|keeps|know|knows|hold|holds|store|got|saved)?(?: \w+)? ?(?:on file|on record|(?:about|on|of|de|sobre) (?:me|him|her|us|myself|mi|ella)\b|stored|saved)",
    r"(?:export|download|dump|copy) (?:of )?(?:it|that|everything|all of it|all of that) (?:to|at|by|in)\b",
    rf"(?:cop(?:y|ies)|export\w*|download\w*|print ?outs?|printed|print(?:ing)?|transcript|report|dump|copia|descarg\w+|imprim\w+) (?:\w+ ){{0,5}}?(?:{_WHOSE} (?:\w+ ){{0,2}}?(?:data|info|information|profile|records?|history|account|personal \w+|datos|informacion|perfil|historial)|{_ALL_OF} (?:\w+ ){{0,5}}?(?:about|on|of|de|sobre) {_THEM})",
    rf"(?:send|e ?mail|mail|give|hand|get) (?:{_THEM} )(?:a copy of )?(?:all (?:of )?)?(?:my|his|her|their|the) (?:\w+ ){{0,1}}?(?:data|records|information|personal \w+)",
    rf"all (?:\w+ ){{0,2}}?(?:data|records|personal \w+) (?:\w+ ){{0,5}}?(?:about|on|of) {_THEM}",
    rf"what (?:data|info|information|details) (?:\w+ )?(?:do|does|did) (?:you|your (?:\w+ )?{_STORE}|the (?:store|system|company)) (?:\w+ )?(?:store|have|keep|know|hold|record|save|collect)\w* (?:\w+ )?(?:on|about|of) {_THEM}",
    rf"^(?:(?:yes|yeah|ok|and|no|please|just|si) )*(?:everything|all|all of it|anything|whatever) (?:that )?(?:you|your (?:\w+ )?{_STORE}|the (?:store|system)) (?:have|has|keeps?|know|knows|store|hold) (?:\w+ )?(?:on|about|of) {_THEM}",
    rf"what (?:do|does|did|is) (?:you|your (?:\w+ )?{_STORE}|your files?|the (?:store|system|company)|it) (?:\w+ )?(?:store|stored|have|keep|know|say|hold|record|save|collect)\w* (?:\w+ )?(?:on|about|of) {_THEM}",
    r"(?:gdpr|ccpa|subject access|data (?:subject|protection|privacy|access|portability|deletion|export)|privacy (?:request|rights?)|proteccion de datos|portabilidad)",
)
# Of many at once: never a person's own wish.
MANY: Final = r"(?:(?:all|every|each|everyones?|everybodys?|our|list of) (?:of )?(?:the |our |your )*(?:customers?|clients?|members?|shoppers?|profiles|accounts)|customer (?:list|database|data|records)|everyones?|everybodys?|todos los clientes)"
DATA_RIGHTS: Final = (
    rf"\b(?:{'|'.join((*_DELETION, _ALL_GONE, *_CORRECTION, *_OUT))})\b|^(?!.*\b{MANY}\b).*\b(?:{'|'.join(_COPY)})\b"
)
