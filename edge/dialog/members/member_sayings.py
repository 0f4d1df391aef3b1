# ruff: noqa: E501 - PATTERNS is a table, one way of saying per line
"""How guests speak of themselves as customers, English and Spanish: a table of patterns and what each one wants. PURE.

Matched against folded text (lower case, no accents, no apostrophes), clause by clause, in this order: what is other
people's comes before what is one's own.
"""

import re

from edge.dialog.meaning import Kind

_OWNER = (
    r"(?:wife|husband|spouse|hubby|fianc[eé]e?|friend|bestie|flatmate|housemate|classmate|teammate|roomie|mate|buddy|neighbou?r|boyfriend|girlfriend|sister|brother|mom|mother|dad|father|boss|son|"
    r"daughter|ex|partner|roommate|coworker|colleague|cousin|nephew|niece|uncle|aunt|grandson|granddaughter|stepson|stepdaughter|grandma|grandpa|kid)s?"
)
_DUENO = r"(?:espos[ao]|marido|mujer|amig[ao]|vecin[ao]|novi[ao]|herman[ao]|mama|madre|papa|padre|jef[ae]|hij[ao]|prim[ao]|ti[ao]|cunad[ao]|suegr[ao]|abuel[ao]|niet[ao]|sobrin[ao]|yerno|nuera)"
_OWNED = r"(?:usual|points?|rewards?|numbers?|accounts?|phones?|loyalty|history|birthday(?! (?:today|party|is today|cake|treat|meal|lunch|dinner|weekend)|$)|address|e ?mail|purchases?)"
_NOT_FOR = r"(?:(?!for\b|with\b|on\b|from\b|using\b|por\b|con\b)\w+ ){0,6}?"
_NOT_CARD = r"(?!order\b|table\b|card\b|credit\b|debit\b|gift\b|combo\b|meal\b|favou?rite\b|lucky\b)"
_SELF = r"(?!everyone\b|everybody\b|people\b|most\b|folks\b|others\b|all\b|i\b|we\b|you\b|it\b|they\b|this\b|that\b|the\b|a\b|my\b)"

_KEEP = r"(?:remember|save|store|keep|note|recuerd\w+|guard[ae]\w*|anot\w+|apunt\w+)"
_NOT_KEEP = r"(?<!dont )(?<!not )(?<!cant )(?<!no )"
_MY_USUAL = r"(?:my|the|mi|lo) (?:\w+ )?(?:usual|regular|favou?rite|normal|standard|de siempre|habitual|favorit[oa]|pedido de siempre|orden de siempre)"
_ABOUT_ME = r"(?:me|my|us|mi|mis|nosotros)\b"

PATTERNS: tuple[tuple[Kind, str], ...] = (
    (Kind.OTHER_PERSONS_DATA, rf"\b(?:my|her|his|their|our|the) {_OWNER} (?:(?!an?\b|the\b|wants?\b|has\b|would\b|needs?\b|gets?\b)\w+ ){{0,2}}?{_OWNED}\b"),
    (Kind.OTHER_PERSONS_DATA, rf"\b(?:his|her|hers|their|theirs|someone elses|somebody elses|other peoples?) {_OWNED}\b"),
    (Kind.OTHER_PERSONS_DATA, r"\b(?!lets\b|this\b|always\b|its\b|whats\b|thats\b|heres\b|theres\b|hows\b|yours\b)(?!mc)[a-z]{2,}s (?:usual(?! order of)|loyalty|rewards? account|points balance)\b(?! please my)"),
    (Kind.OTHER_PERSONS_DATA, rf"\bwhat (?:does|did|do|has) {_SELF}(?:\w+ ){{1,3}}?(?:usually |always |normally |last )?(?:get|gets|got|order|orders|ordered|have|had|buy|bought|eat)\b(?= (?:usually|always|normally|last|yesterday|before|here)|$)"),
    (Kind.OTHER_PERSONS_DATA, rf"\bwhat (?:does|do|did) {_SELF}(?:\w+ ){{1,3}}?(?:usually|always|normally) (?:get|order|have|buy|eat)\b"),
    (Kind.OTHER_PERSONS_DATA, rf"\b(?:usual|points|rewards|account|order|number) (?:of|for|from) (?:my {_OWNER}|him|her|them|another|someone|somebody)\b"),
    (Kind.OTHER_PERSONS_DATA, rf"\b(?:look up|check|find|search(?: for)?|pull up) (?:my {_OWNER}|him|her|them|another customer|someone|somebody)\b"),
    (Kind.OTHER_PERSONS_DATA, r"\b(?:list|read|tell|give|show|name|who are)\b[a-z ]{0,40}\b(?:members|customers|clientes|miembros|socios)\b"),
    (Kind.OTHER_PERSONS_DATA, rf"\b(?:siempre|puntos|cuenta|pedido|numero|recompensas?|cumpleanos|direccion) de (?:mi|su|la|el) {_DUENO}\b"),
    (Kind.OTHER_PERSONS_DATA, r"\bque (?:pide|pidio|compra|compro|come) (?:siempre |normalmente )?(?!usted|yo)\w+"),
    (Kind.OTHER_PERSONS_DATA, r"\b(?:points|rewards) (?:has|does|do|did|have) (?!i\b|we\b|you\b)\w+[a-z ]*"),
    (Kind.OTHER_PERSONS_DATA, r"\b(?:puntos|recompensas) tiene (?!usted\b)\w+"),
    (Kind.OTHER_PERSONS_DATA, rf"\b(?:whether|if|does|did|has) {_SELF}(?!your|our|there|he\b|she\b)[a-z]{{3,}} (?:\w+ ){{0,2}}?(?:has|have|had|got|any|still)\b[a-z ]*\b(?:points|rewards)\b[a-z ]*"),
    (Kind.OTHER_PERSONS_DATA, rf"\b(?:everyone|everybody|anyone|anybody)(?: else)?s? (?:\w+ )?{_OWNED}\b"),
    (Kind.PRIVATE_DATA, r"\b(?:what|whats|which|tell me|read|say|confirm|do you (?:have|know)|can you tell)\b[a-z ]{0,30}\b(?:my|our)\b[a-z ]{0,20}\b(?:birth ?day|birth ?date|date of birth|address|e ?mail|last name|phone number|full name)\b(?: (?:on file|is|do you have))*"),
    (Kind.PRIVATE_DATA, r"\b(?:read|say|repeat|tell|spell|give|show|recite)\b[a-z ]{0,12}\b(?:my|our|the) (?:phone |cell |whole |full )?(?:number|phone|digits)\b(?: back)?(?: to)?(?: me)?(?: again)?$"),
    (Kind.PRIVATE_DATA, r"\b(?:what|whats|what is|which|tell me|read me|give me) (?:is )?the (?:phone|cell|number|phone number|e ?mail|address|last name)\b[a-z ]{0,12}\b(?:on|in|for|under|with) my (?:account|profile|file|name)\b"),
    (Kind.PRIVATE_DATA, r"\b(?:repita|repite|lea|lee|diga|dime|digame) (?:\w+ ){0,2}?mi (?:numero|telefono)\b"),
    (Kind.OTHER_PERSONS_DATA, r"\b(?:what|whats|which|give|tell|have|get|need|cual)\b[a-z ]{0,15}\b(?:phone|cell|mobile|telephone|numero|telefono) ?(?:number|numbers)? (?:of|for|from|de) (?!the (?:store|restaurant|shop|place)\b|this (?:store|place)\b|your (?:store|restaurant)\b|here\b|la tienda\b|(?:my|the) (?:points|rewards|account|order)\b)[a-z]+(?: [a-z]+)?"),
    (Kind.PRIVATE_DATA, r"\b(?:cual es|cuales son|dime|digame|lea|tiene|sabe)\b[a-z ]{0,20}\bmi (?:direccion|correo|cumpleanos|fecha de nacimiento|telefono|apellido)\b"),
    (Kind.PRIVATE_DATA, r"\b(?:what|whats|which) (?:e ?mail|(?:home )?address|birth ?day|phone(?: number)?|(?:last )?name|number)\b[a-z ]{0,20}\b(?:have|got|on file)\b[a-z ]*"),
    (Kind.DELETE_DATA, r"\b(?:delete|erase|remove|wipe|forget|clear|borr\w+|elimin\w+)\b[a-z ]{0,30}\b(?:data|account|information|profile|records?|datos|cuenta|informacion|perfil)\b[a-z ]*"),
    (Kind.DELETE_DATA, r"\b(?:forget|delete|erase|remove|olvid\w+|borr\w+|elimin\w+) (?:\w+ ){0,4}?(?:my|mi|mis) (?:\w+ )?(?:usual|allerg\w+|alergi\w+|pedido de siempre)\b[a-z ]*"),
    (Kind.DELETE_DATA, rf"\b(?:forget|olvid\w+|borr\w+) (?:\w+ ){{0,2}}?(?:everything|all|what|lo que|todo) (?:\w+ ){{0,4}}?(?:about|of|on|de|sobre) {_ABOUT_ME}[a-z ]*"),
    (Kind.DELETE_DATA, r"\b(?:stop|quit|dejen? de) (?:remember\w+|recordar)[a-z ]*|\b(?:dont|do not|never|no me) (?:remember|recuerd\w+) (?:me|my|mi|mis|us|anything|nada)\b(?! (?:number|phone|card|account|numero|telefono|cuenta))[a-z ]*"),
    (Kind.RECALL, rf"\b(?:what|que|do|does|tell me what|dime que|digame que) (?:\w+ ){{0,4}}?(?:remember\w*|recuerd\w+) (?:\w+ ){{0,2}}?(?:about |of |on |de )?{_ABOUT_ME}[a-z ]*"),
    (Kind.RECALL, rf"\b(?:que (?:tiene|tienen) (?:guardado|anotado|apuntado)|what have you (?:saved|stored|kept|noted)) (?:de|sobre|about|for|of|on) {_ABOUT_ME}[a-z ]*"),
    (Kind.REMEMBER, r"\b(?:make|set|haz\w*|pon\w*) (?:this|that|it|est[aeo]|eso|lo) (?:to )?(?:my|mi) (?:\w+ )?(?:usual|regular|favou?rite|pedido de siempre|favorit[oa])\b[a-z ]*"),
    (Kind.REMEMBER, rf"{_NOT_KEEP}\b(?:{_KEEP}|make|set|pon\w*|haz\w*|deja\w*)\b (?:\w+ ){{0,4}}?(?:as|como|is|es) {_MY_USUAL}\b[a-z ]*"),
    (Kind.REMEMBER, rf"{_NOT_KEEP}\b{_KEEP} (?:this|that|my|the|it|est[ae]|mi|el|la|lo)(?: (?:order|meal|pedido|orden|comida))? (?:\w+ )?(?:for|on|in|para|en) (?:the )?(?:next (?:time|visit)|later|my (?:account|profile|file)|file|la proxima(?: vez)?|mi (?:cuenta|perfil))\b[a-z ]*"),
    (Kind.REMEMBER, rf"{_NOT_KEEP}\b{_KEEP} (?:this|my|est[ae]|mi) (?:order|meal|pedido|orden)\b(?! (?:is|was|es))[a-z ]*"),
    (Kind.REMEMBER, rf"{_NOT_KEEP}\b{_KEEP}\b [a-z ]{{0,40}}\b(?:allerg\w+|alerg\w+|intoleran\w+|celiac\w*|coeliac\w*)\b[a-z ]*"),
    (Kind.REMEMBER, rf"{_NOT_KEEP}\b{_KEEP}\b (?:that )?(?:i|we|yo) (?:cant|cannot|can not|shouldnt|must not|no puedo) (?:have|eat|touch|comer|tener)\b[a-z ]*"),
    (Kind.REDEEM, r"\b(?:put|apply|use|count|throw|take|stick|pop|chuck) (?:\w+ ){0,3}?(?:points|puntos) (?:towards?|against|on|to|off) (?:this|it|that|my order|the order|the (?:bill|total|check)|my (?:bill|total)|est[eao])\b[a-z0-9 ]*|\b(?:put|apply|use|count|throw) (?:\w+ ){0,3}?points towards? (?:an?|the|some) (?:free )?\w+[a-z0-9 ]*"),
    (Kind.POINTS_BY_VOICE, rf"\b(?:add|put|credit|transfer|load|gift|deposit|double|increase|bump|top|grant|stick|pop|chuck|throw|slap|bung|toss|slip|drop|whack|bang) {_NOT_FOR}points\b(?! towards?\b)(?: (?:to|on|onto|into|in|for) [a-z ]*)?"),
    (Kind.POINTS_BY_VOICE, r"\bgive (?:me|us|him|her|them|my account) (?:(?:some|more|extra|bonus|free|double|a|an|another|few|couple|of|those|the|missing|\d+|[a-z]+ty|one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million) )*points\b"),
    (Kind.POINTS_BY_VOICE, rf"\b(?:agreg\w+|pon\w*|suma\w*|anad\w+|dame|deme|regal\w+|carg\w+|acredit\w+) {_NOT_FOR}puntos\b(?: (?:a|en) [a-z ]*)?"),
    (Kind.POINTS_BY_VOICE, r"\b(?:do|can|will|could) i (?:get|earn|collect)(?: any| my)? points\b(?! for| with)[a-z ]*"),
    (Kind.POINTS_BY_VOICE, r"\b(?:get|earn|collect) (?:my )?points (?:for|on) (?:this|my order|it|that)\b"),
    (Kind.POINTS_BY_VOICE, r"\b(?:owe[sd]?|shorted|cheated|forgot|never (?:gave|got)|didnt (?:give|get)|missing|missed|lost|load|bump\w*|compensate|reimburse|restore|award|reward me|lend|donate|move|transfer|send|share|deben|debian|quitaron|faltan|transfi\w+|pase|pasa|mand\w+) (?!to the)(?:\w+ ){0,6}?(?:points|puntos)\b[a-z0-9 ]*"),
    (Kind.POINTS_BY_VOICE, r"\b(?:more|extra|bonus|fake|double|another(?: (?!for\b|with\b)\w+){0,4}?) points\b(?! than| do| can)[a-z0-9 ]*|\b(?:points|puntos) (?:\w+ ){0,5}?(?:missing|lost|not there|not added|back|added|transferred|restored|doubled)\b[a-z0-9 ]*"),
    (Kind.POINTS_BY_VOICE, r"\b(?:set|make|change|raise|fix|update|round) (?:\w+ ){0,4}?(?:points|puntos) (?:to|at|over|up|from|back)\b[a-z0-9 ]*"),
    (Kind.REDEEM, r"\b(?:i have|i got|ive got|we have|tengo) (?:\w+ ){0,4}?(?:points|puntos)\b(?! on\b)"),
    (Kind.REDEEM, r"\b(?:redeem|cash in|claim|canje\w+)\b[a-z0-9 ]*"),
    (Kind.REDEEM, r"\b(?:use|apply|spend|pay|get|have|take|want|like|give|usar|pagar|gastar|aplicar|quiero|dame|deme)\b[a-z0-9 ]{0,40}\b(?:points|rewards?|puntos|recompensas?|premios?)\b(?: (?:for|on|to|toward|towards|por|para|con) [a-z0-9 ]*)?"),
    (Kind.REDEEM, r"\b(?:use|spend|apply|cash) (?:them|those|some of (?:them|those))(?: in)?\b(?: (?:for|on|to|toward|towards) [a-z0-9 ]*)?"),
    (Kind.REDEEM, r"\b(?:usar|gastar|canjear)l[oa]s\b(?: (?:por|para|en|con) [a-z0-9 ]*)?"),
    (Kind.REDEEM, r"\b(?:with|for|using|con|por) (?:my|mis|the|los) (?:points|rewards?|puntos)\b"),
    (Kind.REDEEM, r"\b(?:i have|i got|ive got|tengo) (?:(?:a|my|some|una|enough|free|suficientes) )*(?:rewards?|points|recompensas?|puntos)\b"),
    (Kind.POINTS, r"\b(?:how many|how much|what|whats|check|do i have|tell me|cuantos|cuantas|dime|digame|tengo)\b[a-z ]{0,25}\b(?:points|rewards?|balance|puntos|recompensas?)\b(?: (?:do i have|have i got|i have|are there|tengo|are|left|on my account|balance))*(?: then)?"),
    (Kind.POINTS, r"\b(?:do|would|will|did) i have enough (?:points |rewards )?(?:for|to)\b[a-z ]*"),
    (Kind.POINTS, r"\bwhat (?:else )?(?:can|could|do|will) (?:i|we|they|those|that) (?:get|have|buy|redeem|do)(?: me)? (?:with|for|using) (?:those|them|these|my points|the points)\b"),
    (Kind.POINTS, r"\b(?:what|whats|how much|que)\b[a-z ]{0,15}\b(?:on|in|en) (?:my|mi) (?:account|cuenta)\b"),
    (Kind.POINTS, r"\b(?:what|which|whats|que|cual) (?:is )?(?:my |mi )?(?:tier|member(?:ship)? (?:level|status)|nivel)\b[a-z ]*"),
    (Kind.POINTS, r"\b(?:my|mis) (?:points|rewards|puntos|recompensas)(?: balance)?\b"),
    (Kind.USUAL, r"\b(?:get |have |take |want |order |do )?(?:my|the|mi|lo) usual(?: (?:order|meal|combo|drink|one|thing|please))*\b(?! (?:topping|way|stuff|sauce|fixing|amount|size|place|time|price))"),
    (Kind.USUAL, r"\b(?:what|whatever) i (?:always|usually|normally) (?:get|have|order|take|eat)\b"),
    (Kind.USUAL, r"\bwhat did i (?:get|have|order|eat) (?:last time|before|yesterday|last week|last month)\b"),
    (Kind.USUAL, r"\bwhat do i (?:always|usually|normally) (?:get|have|order)\b"),
    (Kind.USUAL, r"\b(?:the )?same (?:thing )?(?:as|like) (?:last time|always|usual|every time|last week|yesterday)\b"),
    (Kind.USUAL, r"\bwhat(?:ever)? i (?:had|got|ordered) (?:last time|before|yesterday|last week)\b"),
    (Kind.USUAL, r"\bmy (?:favou?rite|normal|standard|saved|regular) (?:order|meal)\b"),
    (Kind.USUAL, r"\b(?:lo (?:mismo )?(?:de siempre|de costumbre|usual|de la ultima vez)|mi (?:pedido|orden) (?:de siempre|habitual|usual|favorit[oa]|de costumbre))\b"),
    (Kind.NO_MEMBER, r"\b(?:i (?:do not|dont) (?:have|remember|know)|no tengo|no recuerdo|no me se) (?:one|it|a number|my number|an? (?:\w+ )?(?:account|card|number|membership)|any|cuenta|numero|el numero|tarjeta)\b"),
    (Kind.IDENTIFY, rf"(?<!on )(?<!off )\b(?:and )?(?:(?:here is|heres|its|it is|this is|use|try|at|under|with) )?(?:my|the|mi|el) (?:{_NOT_CARD}\w+ )?(?:phone|cell|mobile|number|telephone|numero|telefono|celular|movil|cuenta)(?: (?:number|de telefono|de celular|on file|on my account))*(?: (?:is|es|was))?(?: under)?\b(?= *(?:,|;|\.|$))"),
    (Kind.IDENTIFY, r"\b(?:is my|es mi) (?:\w+ )?(?:phone|number|cell|numero|telefono)(?: number)?\b"),
    (Kind.IDENTIFY, rf"\b(?:my|mi) (?:{_NOT_CARD}\w+ )?(?:phone number|phone|cell|number|numero|telefono|celular) (?:is|es)\b(?! (?:ring|dy|dead|on|off|in|at|buzz|brok|about|almost|low|sonando|muert))"),
    (Kind.IDENTIFY, r"\b(?:add|use|scan|enter|put in|put|link|attach|apply|connect) (?:in )?(?:my|our) (?:\w+ )?(?:loyalty|membership|member|club)(?: (?:card|number|account|id|app|program))?\b"),
    (Kind.IDENTIFY, r"\b(?:agreg\w+|us\w+|escane\w+|pon\w*) mi (?:tarjeta|cuenta|numero) (?:de )?(?:lealtad|socio|cliente|membresia|puntos)\b"),
    (Kind.IDENTIFY, r"\b(?:look me up|look up my account|find my account|pull up my account|busque? mi cuenta)\b"),
    (Kind.IDENTIFY, r"\b(?:i am|im) (?:a|in (?:the|your)) (?:\w+ )?(?:member|rewards|loyalty|club)(?: (?:member|program))?\b"),
    (Kind.IDENTIFY, r"\b(?:i have|i got|ive got|tengo) (?:an?|una|un) (?:\w+ )?(?:account|membership|loyalty card|rewards card|cuenta|membresia)\b"),
)  # fmt: skip

# No turn without one of these has anything of the above: most orders are let through by one look.
ANY = re.compile(
    r"usual|have enough|with those|with them|with these|for those|tier|nivel|everyone|everybody|anyone|anybody|data|datos|profile|perfil|inform|record|regular|favou?rit|normal|standard|saved|point|punto|reward|recompensa|premio|redeem|claim|cash in|canje|free|gratis|"
    r"next time|next visit|\bsave\b|\bstore this|\bnote\b|forget|olvid|recuerd|recordar|guard[ae]|anot|apunt|proxima|"
    r"last time|always|siempre|costumbre|ultima vez|every time|yesterday|birth|address|mail|direccion|correo|cumple|"
    r"nacimiento|apellido|last name|full name|phone|number|cell|mobile|numero|telefono|celular|account|cuenta|member|"
    r"customers|cliente|look|check|find|club|loyalty|que (?:pide|pidio|compra|compro|come)|dont have|do not have|no tengo|"
    r"(?:use|spend|apply|cash) (?:them|those|some)|usarl|gastarl|canjearl|remember|recuerdo|know|no me se|what (?:does|did|do|has)|balance"
)
