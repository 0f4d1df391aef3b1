# ruff: noqa: E501 - tables, one way of saying per line
"""What is said that no order may come of, on any menu: an emergency, a question of health, words meant to steer us. PURE.

It reads the words of a turn and says which of these they are. It knows no menu and does nothing about them: that is
`guarded` for a restaurant and `edge.dialog.shop`. Patterns are matched against folded words without signs.
"""

import re
from functools import lru_cache

from edge.dialog.guards import cannot_eat, card_told, data_asked, other_people, steering
from edge.dialog.shop.data_rights import DATA_RIGHTS
from edge.dialog.vocabulary.words import fold, sentences

_INJECTION = (
    r"(?:ignor\w+|disregard\w*|forget|overrid\w+|bypass\w*|break|olvid\w+|omit\w+|skip) (?:\w+ ){0,4}?(?:instructions?|rules|prompts?|guidelines?|training|programming|polic(?:y|ies)|restrictions?|safeguards?|constraints?|system message|instrucciones|reglas|politicas?)\b",
    r"(?:developer|debug|admin|administrator|god|maintenance|test|root|superuser|sudo|dan|jailbreak|training|diagnostic|service|employee|manager|unrestricted|desarrollador|prueba|mantenimiento|administrador) mode\b|modo (?:\w+ )?(?:desarrollador|administrador|prueba|dios|mantenimiento|debug)|jailbreak|sudo\b",
    r"^(?:system|assistant|tool|function|developer|admin|operator|sistema|instruction|note to (?:the )?(?:system|ai|assistant|bot))\b(?! (?:is|are|was))",
    r"(?:tool|function|api|system|pos|backend|webhook) (?:result|response|output|call|message|prompt|override|note|event|callback|says?|reply|returned|update)s?\b",
    r"(?:print|reveal|show|repeat|read|tell|give|display|output|translate|summari[sz]e|recite|leak|share|list|explain|describe|encode|spell|traduc\w+|revel\w+|muestr\w+|what(?:s| is| are|re)?) (?:me )?(?:\w+ ){0,2}?(?:your |the )(?:\w+ )?(?:system prompt|prompt|instructions|source code|configuration|system message|api key|password|rules you)\b",
    r"(?:you are|youre|act as|pretend (?:to be|you are|youre|that you)|roleplay as|behave as|from now on you|eres|ahora eres|actua como|finge) (?:now )?(?:an? |the |my |un |una )?(?:unrestricted|free|different|new|evil|helpful|dan|hacker|human manager|the manager|manager|chef|pirate|assistant|cashier who|system|admin|my (?:grandma|grandmother)|gerente)\b",
    r"(?:approved|granted|authorized|discount|price|total|status|paid|role|staff) (?:true|equals|null|zero percent complete)\b|(?:set|mark|make|put|change|flag) (?:the |my |this |it |that |order )*(?:total|price|balance|order|status|bill|it)? ?(?:to|as|at|=)? ?(?:zero|0|paid|approved|complete|completed|verified)\b",
    r"(?:new|updated|secret|special|hidden) (?:instructions?|prompt|directive|system rule|override)s?\b|override (?:code|your|the (?:system|price check|policy|rules))|(?:begin|end) (?:of )?(?:system|prompt|instructions)|nuevas instrucciones",
)
_HEALTH = r"(?:pregnan\w+|ibuprofen\w*|aspirin\w*|tylenol|advil|motrin|aleve|statins?|\w{4,}(?:profen|cillin|cilina|mycin|statin|formin|aminophen)|breast ?feeding|nursing|blood (?:thinners?|pressure|sugar)|medications?|medicines?|meds|pills?|antibiotics?|antibioticos?|\w*warfarin\w*|anticoagulantes?|insulina|hipertens\w+|diabetic[oa]s?|lactando|insulin|diabet\w+|kidneys?|heart (?:condition|problem|disease|trouble)|cholesterol|gout|ulcers?|acid reflux|ibs|crohns?|cancer|chemo\w*|epilep\w+|migraines?|pacemaker|afib|arrhythmias?|asthma|copd|adhd|autism|insomnia|vertigo|tinnitus|dementia|alzheimers?|lupus|parkinsons?|\w{2,}(?:itis|osis|emia|algia|opathy|plegia)|(?:heart|cardiac|dialysis|cancer|kidney) patients?|months? old|(?:baby|infant|newborn|bebe) (?:\w+ ){0,2}?(?:is|has|tiene) (?:only |just |apenas )?\w+ (?:months?|weeks?|meses|semanas)|sodium|low salt|mercury|expecting|hearing aids?|surgery|doctor said|my doctor|(?<!hot )(?<!corn )(?<!chili )dogs?|cats?|puppy|pets?|anitos|meses de edad|recien nacid[oa]s?|toddler|infant|newborn|embaraz\w+|medicamentos?|medicinas?|presion(?: alta)?|azucar en la sangre|marcapasos|rinones|colesterol|lactancia)"
_ASKS_WHETHER = r"(?:(?:can|could|should|may) (?:\w+ ){1,4}?(?:eat|drink|try|take)|(?:i|she|he) (?:\w+ )?allowed to|is|are|would|will|does|do|(?<!i )(?<!we )(?<!he )should|(?<!i )(?<!we )(?<!he )could|can (?:i|he|she|they|we|my|a|you|someone|somebody)(?! (?:get|have|please|order|do|make))|what|whats|which|how|can \w+ (?:have|eat|drink)|es|son|puede|puedo comer|puedo tomar|hace|hacen|debo|sirve|cual|que)"
_CURES = r"(?:cure|cures|heal|heals|treats?(?! (?:day|time|night|myself|yourself|for|me|him|her|them|us|the kids|my))|detox\w*|boost(?:s)? (?:my|your|the) immun\w+|prevent(?:s)? (?:cancer|covid|colds?|diabetes|heart)|lower(?:s)? (?:my|your|her|his|the) (?:blood|cholesterol)|help(?:s)? (?:with )?(?:my|your|her|his) (?:diabetes|arthritis|back pain|knee|anxiety|cholesterol|blood pressure|migraines?|pain)|good for (?:my|your|her|his|a|the) (?:\w+ )?(?:diabetes|arthritis|knees?|back|heart|blood|cholesterol|skin condition|anxiety|stomach|hangover|cold|pain)|(?:detect|diagnos|predict|monitor|measur|warn (?:me )?of|prevent|catch)\w* (?:an? |my |her |his )?(?:heart (?:attacks?|problems?|disease|rate problems?)|strokes?|afib|arrhythmias?|seizures?|diabetes|cancer|blood (?:pressure|sugar|oxygen)|falls?\b|apnea)|eczema|asthma|psoriasis|detect\w+ (?:infartos?|ataques)|cura\w*\b)"
# Of what nobody has declared anything here.
_UNDECLARED = r"(?:(?:safe|ok|okay|fine|good|bad|bien|segur[oa])(?: \w+){0,2} (?:for|para) (?:my|our|an?|the|mi|un|el) (?:\w+ )?(?:baby|infant|newborn|toddler|bebe)|(?:can|could|may|should|puede) (?:my|our|an?|the|mi|un|el) (?:\w+ )?(?:baby|infant|newborn|bebe)|(?:un)?pasteuri[sz]\w*|pasteurizad\w+|listeria|salmonella|raw (?:milk|eggs?|fish|meat)|mercury|msg|glutamate|sulfites?|sulphites?|food coloring|food dye|red dye|red 40|nitrates?|nitrites?|preservatives?|aspartame|corn syrup|latex|nightshades?|fodmaps?|garlic powder|mustard allergy|sulfitos|glutamato|conservantes|colorantes)"
_TOUCHES = r"(?:(?:fried|cooked|grilled|made|prepared|toasted|baked) (?:all )?(?:together|alongside|next to|in with)|frit[oa]s? junt[oa]s?|(?:same|share\w*) (?:the |an? |one )?(?:\w+ )?(?:fryer|oil|grill|knife|gloves|surface|pan|equipment|cutting board)|(?:chang|swap|wash|clean|switch)\w* (?:\w+ ){0,2}?(?:gloves|hands|knives|pans) (?:between|before|after|when)|cross contam\w*|cross contact|contaminat\w*|contaminacion|shared (?:fryer|oil|grill|kitchen|equipment)|traces? of|trazas|guarantee\w*|garantiz\w*|touch(?:es|ed)? (?:any )?(?:gluten|nuts?|peanuts?|dairy|shellfish|meat|eggs?|wheat|fish)|misma freidora|mismo aceite)"
_SAFE = (
    r"(?:which|what|any|cuales|cual) (?:of (?:the|your|these) )?(?:\w+ ){1,3}?(?:is|are|would be|esta|estan|son) (?:ok|okay|fine|alright|all right|good|safe|bien)\b",
    r"(?:is|are|be|would|will|sure|really|totally|completely|100 percent|especially|es|son|sea|seria) (?:\w+ ){0,5}?(?:safe|segur[oa]s?)\b(?! (?:to (?:say|assume)))",
    r"safe (?:for|to eat|to have|option|choice|thing)|segur[oa] para|me (?:puede )?hac(?:e|en|er) dano|le (?:va a )?hac(?:e|en|er) dano|hacer(?:le|me) dano|caer(?:me|le)? mal",
    r"(?:can|could|may|should) (?:he|she|they|(?:my|the) (?!order|card|coupon)\w+(?: \w+)?|somebody|someone|a (?:\w+ )?(?:person|kid|child)) (?:still |even )?(?:eat|have|drink|try|do)\b|(?:can|could|should) (?:i|we) (?:still |even |safely )?(?:eat|drink)\b|what(?: all| else)? (?:can|could|should) (?:i|he|she|they|we|my \w+) (?:eat|have|drink|get|order)\b",
    r"(?:able|allowed|safe) (?:for (?:him|her|them|me) )?to (?:eat|have|drink)\b",
    r"(?:puede|puedo|podria|podemos|pueden) (?:comer\w*|tomar\w*|beber\w*)|que (?:puede|puedo) (?:comer|tomar|pedir)",
    r"(?:anything|something|what|which)(?: \w+){0,4} (?:i|he|she|they|we) (?:can|could) (?:eat|have)\b",
    r"(?:okay|ok|fine|alright|all right|good|bien|bueno) (?:for|para) (?:him|her|them|me|us|my \w+|somebody|someone|a (?:kid|person|child)|people|mi \w+|ella|el|alguien)",
)
_CANNOT_HAVE = re.compile(
    r"\b(?:(?:can ?not|cant|couldnt)(?! (?:make up|decide|wait|believe|see|hear|read|remember|think|afford|drive|come|reach|talk|speak|sleep|blame|complain)\b)|not allowed|isnt allowed|arent allowed|not supposed|no puede|no puedo|no tolera|no podemos"
    r"|makes? (?:me|him|her|us|them|my \w+) (?:\w+ ){0,3}?(?:sick|ill|itch\w*|swell\w*|break|throw|vomit|bloat\w*|miserable)"
    r"|(?:me|le|nos) (?:da|dan|pone|ponen|provoca\w*) (?:\w+ )?(?:ronchas|alergia|mal|enferm\w+|comezon)|(?:bad|badly|terrible|violent) reaction"
    r"|(?:get|gets|got|break|breaks|broke|breaking|break out|breaks out) (?:\w+ )?(?:\w+ )?(?:a rash|rashes|hives|itchy|swollen)"
    r"|hives|ronchas|urticaria|react\w* (?:\w+ )?to|reaction to|sensitive to|sensitivity|intoler\w+|avoid\w*|stay(?:s|ing)? away from|(?:me|le|nos) (?:hace|hacen|cae|caen) (?:dano|mal))\b"
)
# How bad it is, without a word like "severe": what happens to them, or what is carried against it.
_GRAVE = re.compile(
    r"\b(?:(?:swell|swells|swelled|swelling|puffs?|blows?) up|(?:throat|airway|tongue|lips) (?:\w+ ){0,2}?(?:clos|shut|swell|swoll|tighten|constrict|seal)\w*"
    r"|(?:go|goes|went|going) into (?:\w+ )?shock|(?:end|ends|ended|land|lands|landed|put|puts|wind|winds) (?:\w+ ){0,2}?(?:up )?in the (?:er|emergency room|hospital|icu)"
    r"|(?:could|can|will|would|might|ll|gonna|going to) (?:\w+ )?(?:die|kill (?:me|him|her|them|us))|kills? (?:me|him|her|them)|(?:nearly|almost) (?:died|killed|lost (?:him|her|them))|one bite|(?:cross )?(?:contact|contamination) (?:\w+ )?(?:makes?|puts|sends|gets?|could|can|will|would)"
    r"|(?:even|so much as) (?:\w+ ){0,2}?(?:touch|touches|smell|smells|look|looks|a (?:trace|crumb|bit|speck))|stops? breathing|cant breathe|epi ?pens?|anafila\w+|se (?:le|me) (?:hincha|cierra)\w*|se (?:hincha|pone muy mal|puede morir))\b"
)
_CARD = (
    r"(?:visa|master ?card|amex|american express|discover|debit|credit(?! (?:mine|me|it|them|those|my (?:account|points|membership)))|card|tarjeta)(?: \w+){0,3} (?:starts|start|starting|begins|begin|beginning|goes|empieza|ending|ends|end|number|numbers|digits|terminada?|termina) (?:in |is |are |en )?",
    r"\b(?:cvv|cvc|security code|codigo de seguridad)\b|(?:digits|code) (?:on|from) the back|(?:codigo|numeros?|digitos) (?:que (?:esta|viene|tiene) )?(?:de )?atras|numbers? on the back|\bnip (?:es|de)\b|(?:expir\w+|exp) (?:date|is|on|\d+|vence)|three digits|last four (?:of|digits|numbers|are|is)|pin (?:number|is|code)\b|my pin\b",
    r"(?:give|read|tell|take|use|run|note|write|type|punch|put|say|spell) (?:you |u |ya |me |in |down |out )*(?:my|the|a|our) (?:\w+ )?card(?: (?:number|info|details|digits)\b|(?= over the| by voice| here$| out loud| on the speaker)|$)|(?:heres|here is|this is) my (?:visa|amex|card number|debit|credit|master ?card|card info)|(?:da\w+|doy|lea|leo|dicto|tome|apunte) (?:\w+ )?(?:mi|el|la) (?:numero de )?tarjeta|mi tarjeta es|(?:routing|account|iban|sort) (?:number|code) (?:is|and)|routing number",
    r"charge (?:it |this |that |them |everything |the order )?(?:to|on) (?:my|the|his|her|this) (?:\w+ )?(?:card|visa|master ?card|amex|debit|credit|account ending)|c[ao]rg\w+ (?:a )?(?:mi|la) tarjeta",
)
_OTHERS = (
    r"what (?:did|does|do|was|had) (?:the |that |this |those )?(?:\w+ ){0,2}?(?:guy|lady|man|woman|girl|person|people|car|customer|family|couple|one|driver|dude|truck|van|somebody|folks) (?:\w+ ){0,2}?(?:before|ahead|in front|behind|earlier|just|up there|over there|next)\b",
    r"who(?: else)? (?:usually |always |just |else |all |was |were |has |have |did )*(?:orders?|ordered|comes|came|bought|buys|ate|eats|was (?:just )?here|in front|before me|ahead)\b(?! (?:with|on|in)\b)",
    r"(?:number|phone|address|e ?mail|schedule|shift|shifts|name|home|birthday|instagram|salary|usual|receipt|card|points|telefono|direccion|numero|nombre|tarjeta|puntos) (?:of|for|from|de|del|para) (?:the |your |that |el |la |su )?(?:\w+ )?(?:manager|cook|cashier|employee|worker|girl|guy|owner|boss|server|lady|man|woman|kid|customer|guest|person|driver|caller|client|family|couple|gerente|empleada?|cajera?|dueno|muchacha|chica|cliente|persona|senora?)\b",
    r"(?:when|what time|where|what days?) (?:does|do|is|are|will) (?:the |your |that )?(?:he|she|they|manager|cook|cashier|employee|owner|boss|server|worker|girl|guy)s? (?:\w+ )?(?:get off|gets off|get out|off|off work|work|works|finish|leave|live|clock out|done|start)\b(?! (?:the|a|with) (?:menu|order))",
    r"(?:manager|cook|cashier|employee|owner|boss|server|worker|cashiers|managers|owners)s? (?:\w+ )?(?:phone|cell|number(?! (?:is|\d|one|two|three|four|five|six|seven|eight|nine|zero|oh))|address|home|last name|e ?mail|schedule|birthday)\b",
    r"(?:customer|transaction|order) (?:history|list|log|logs|records|database)\b|other (?:orders|customers|peoples)\b|everyones orders|all (?:the |of the |your )?(?:orders|customers) (?:today|from|this|you)",
    r"(?:how many|what) points (?:does|do|has|did|on) (?!i\b|we\b|you\b)\w+|(?<!my )(?<!our )(?<!use )(?<!redeem )(?<!spend )(?<!use the )(?<!spend the )(?<!some )(?<!enough )(?<!with )(?<!have )(?:points|rewards|account|phone|address|profile) (?:of|for) (?!me\b|us\b|this\b|the\b|my\b|a\b|free\b|it\b|that\b|(?:some|any)thing\b|one\b|any\b|some\b|what\b|all\b|today\b|now\b)[a-z]{3,} ?[a-z]*$",
    r"what (?:did|does|do|has) (?!i\b|we\b|you\b|u\b|it\b|that\b|this\b|the\b|a\b|people\b|everyone\b|everybody\b|most\b|your\b|yall\b)\w+ (?:\w+ )?(?:usually |always |normally |last )?(?:order|ordered|buy|bought|eat)\b",
    r"(?:in|on|about|of|check|open|see|show|show me|read|access|look up|pull up|whats in|what is in) (?!rewards\b|loyalty\b|bonus\b|points\b|members\b|this\b|always\b|todays\b)[a-z]{3,}s (?:account|profile|points|balance|rewards|purchases|history|birthday|phone|address|tier)\b",
    r"(?:is|does|did) (?!it\b|the\b|this\b|that\b|your\b|my\b|anyone\b|anybody\b|wifi\b|delivery\b|there\b)\w+ (?:working|on shift|on duty|work) (?:today|tonight|right now|now|this|here)\b|(?:when|what time) (?:does|is|do) \w+ (?:clock|get|getting|go) (?:out|off|home)\b",
    r"(?:que|cual) (?:fue lo que )?(?:pidio|pidieron|compro|ordeno) (?:el|la|los|las|ese|esa) (?:\w+ )?(?:de antes|de adelante|anterior|de atras|senor|senora|persona|carro)",
)
_FIGURE = r"(?:\d{1,3}|zero|nothing|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|oh|uno?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|cero)"
_HAGGLE = (
    rf"(?:^|(?:give|offer|got|have|pay) you (?:\w+ )?){_FIGURE}(?: {_FIGURE})?(?: (?:bucks|dollars|pesos|even|flat))*,? (?:in (?:coins|cash|bills|quarters|change|singles|your hand)|cash|under the table|en efectivo|en monedas)\b",
    r"for the price of (?:one|two|an?|the)\b",
    r"(?:al|por el) precio de un[ao]?\b",
    r"(?:charge|give|sell|let|do|make|ring|have|get|take|call|put|leave) (?:\w+ ){0,5}?(?:for|at|to|it|me|them|just|only|that|even) (?:just |only |like |about |say )?(?:an? |el |la )?(?:\w+ ){0,2}?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|couple|half|few) ?(?:\d+ )?(?:bucks?|dollars?|cents|quarters|pesos|the price|price|even)\b",
    r"(?:ill|i will|i can|can i|could i|i could|i would|id|let me|lemme|what if i|we can) (?:only |just )?(?:give|pay|offer|do) (?:you |u |ya )?(?:\w+ ){0,2}?(?:\d+|[a-z]+) (?:bucks?|dollars?|cents|pesos)\b",
    r"(?:it was|they were|it used to be|used to (?:be|cost)|it cost|costaba|costaban|era a|valia) (?:\w+ ){0,2}?(?:\d+|[a-z]+) (?:\w+ )?(?:bucks?|dollars?|cents|pesos|cheaper|menos)\b|used to be (?:cheaper|less)|cheaper (?:last|yesterday|before|at the other|across|down the|next door|online|at)",
    r"(?:any|do|get|give me|little|bit|can you) (?:\w+ ){0,3}?(?:better|lower|wiggle room|best|cheaper) (?:\w+ ){0,3}?(?:price|deal|on (?:the|that) price|room)\b|do (?:\w+ )?(?:any )?better (?:than that|on (?:that|it|the price))|(?:best|lowest|last|final|ultimo|mejor) (?:price|precio)|your best price|come down (?:on|a|any|in)|room to negotiate|negotiat\w+|haggle|lower (?:the|your|that) price|baj\w+ (?:el|de|un poco el) precio|(?:cut|hook|hazme|haga\w*|hagame|give|make|do) (?:me |us |a )*(?:a )?(?:deal|(?:(?<=hook )|(?<=hook me )|(?<=hook us ))up|el paro|descuentito|precio)\b(?! (?:with|of the))",
    rf"(?:add|ring|price|charge|punch|key|enter|put|sell|do|give|take|make|have|log|mark)(?: (?:it|that|this|them|those|me|us|one|up|in|down|to|(?:the|an?|my|some) \w+(?: \w+)?)){{1,4}} (?:at|for) (?:{_FIGURE} {_FIGURE}(?: {_FIGURE})?\b|(?<=at ){_FIGURE}$)(?! ?(?:people|persons|kids|guests|of us|oclock|pm|am))",
    rf"(?:key|punch|ring|type|put|enter) (?:it |that |them )?(?:in|up)(?: at| as| for)? {_FIGURE} {_FIGURE}$",
    rf"(?:make|price|call|ring up) (?:the|that|this|my|those|these) (?:\w+ ){{1,3}}?{_FIGURE} (?:bucks?|dollars?|cents|pesos)\b",
    rf"(?:ponga|pon|deje|deja|cobre|cobra|de|da)(?:me)?(?:l[oa]s?)? (?:\w+ ){{0,2}}?(?:en|a|por) {_FIGURE} (?:dolares|pesos|centavos)\b|(?:costaba|costaban|valia|valian|estaba|estaban|era|eran) (?:\w+ )?(?:menos|mas barat[oa]s?)\b",
    r"(?:zero (?:it|that|them|this|everything|the \w+) out|zero out|round (?:it |that |the total )?down|knock (?:it |that |a |the )?(?:\w+ )?(?:down(?! to an? (?!dollar|buck|fair|lower|better|reasonable|even))|off)|shave (?:\w+ )?off|skip the tax|no tax|without (?:the )?tax|take (?:the )?tax off|dont charge (?:me )?tax|sin (?:el )?impuesto)\b",
)
_GRIEVANCE = (
    r"(?:food poison\w*|sue you|suing|lawsuit|my lawyer|(?:call|report|tell|complain|contact|speak|talk|writ)\w* (?:\w+ ){0,3}?(?:health department|health inspector)|intoxic\w+|demandar\w*)\b",
    r"(?:found|there was|there is|theres|had|was|encontre|habia|hay) (?:an? |some |un |una )?(?:\w+ )?(?:hair|bug|roach|cockroach|glass|metal|plastic|mold|fly|worm|nail|band ?aid|pelo|cabello|cucaracha|vidrio|mosca|moho)s? (?:in|on|inside|en)\b",
    r"(?:got|made|gave|get|feel|feeling|was|were|me puse|me enferm\w+) (?:\w+ ){0,2}?(?:sick|ill|diarrhea|enferm\w+) (?:from|after|eating|because|off|con|por|de|despues)\b|threw up|vomit\w+ after",
)
_BEFORE_NOW = r"(?:yesterday|last (?:time|week|night|month|visit|sunday|monday|tuesday|wednesday|thursday|friday|saturday|order)|earlier(?: today)?|this morning|the other day|before|a (?:while|week|month|minute|few \w+) ago|\w+ (?:minutes|hours|days|weeks) ago|just now|ayer|la (?:vez|semana) pasada|la ultima vez|el otro dia|hace (?:rato|un rato|una semana|\w+ dias))"
_WENT_WRONG = r"(?:raw|cold|burnt|burned|wrong|missing|soggy|stale|undercooked|overcooked|frozen|gross|disgusting|nasty|terrible|horrible|awful|inedible|spoiled|rotten|bad|greasy|tiny|salty|messed up|cruda?|fri[oa]s?|quemad[oa]s?|mal|malisim[oa]s?|asqueros[oa]s?)"
_GOT = r"(?:got|had|bought|ordered|ate|tried|picked up|was given|were given|compre|pedi|comi)"
# "My rings weren't in the bag", "there were no fries in my bag", "no venían las papas en la bolsa".
_LEFT_OUT = r"(?:(?:was|were)(?:nt| not| never) (?:even |actually )?in (?:there|(?:the|my|our) (?:bag|box|sack))|(?:was|were) (?:no|not any) (?:\w+ ){1,2}in (?:there|(?:the|my|our) (?:bag|box|sack))|never came|no (?:estaban?|venian?) (?:\w+ ){0,3}?en (?:la|mi) (?:bolsa|caja))"
_OF_BEFORE = (
    _LEFT_OUT,
    rf"(?:i|we|my \w+) (?:just |also |actually )?{_GOT} (?:\w+ ){{0,8}}?{_BEFORE_NOW}\b",
    rf"(?:the|my|our|that|those|your|el|la|los|las|mis?) (?:\w+ ){{1,5}}?(?:i|we|que) (?:just )?{_GOT}\b",
    rf"{_BEFORE_NOW} (?:\w+ )?(?:i|we|my|the|our|you|your) ",
    rf"(?:you|they|he|she|someone|somebody|the \w+|you guys|your \w+) (?:gave|handed|put|sold|served|made|brought|charged) (?:me |us |him |her |my |our )?(?:\w+ ){{0,6}}?{_BEFORE_NOW}\b",
    rf"(?:me|nos) (?:dieron|dio|sirvieron|vendieron|pusieron) (?:\w+ ){{0,6}}?{_BEFORE_NOW}\b",
    rf"(?:the|my|our|that|those|your|el|la|los|las|mis?) (?:\w+ ){{1,5}}?(?:was|were|came|came out|tasted|estaba|estaban|venia|venian|salio|salieron) (?:\w+ ){{0,3}}?{_WENT_WRONG}\b",
)
_ORDERING = r"(?:can i (?:get|have|do|order)|could i (?:get|have)|may i (?:get|have)|can we (?:get|have)|could we (?:get|have)|let me (?:get|have)|lemme (?:get|have)|i(?:ll| will| would like| d like| want| wanna| need)|id (?:like|love)|well (?:have|take|get)|we (?:will|want|need|would like)|give me|gimme|get me|i take|make me|add|quiero|quisiera|dame|deme|denos|ponga\w*|ponme|me da|agreg\w*|voy a querer|lets try|lets do|remove|cancel)"
_CLAIM = (
    r"(?:approval|approved|authorization|permission|override|the ok|green light|aprobacion|permiso) (?:\w+ ){0,3}?(?:came|come|went|is|was|already|back|through|granted|given|confirmed|code)\b|(?:already|been|was|its|it is|is|are|were|has been|all) (?:approved|authorized|cleared|okayed|verified|comped|signed off)\b|(?:ya )?(?:esta|fue) (?:aprobad[oa]|autorizad[oa])",
    r"(?:manager|boss|supervisor|owner|corporate|headquarters|head office|the lady|your coworker|the guy|the girl|employee|cashier|gerente|dueno|jefe|encargad[oa])s? (?:\w+ ){0,4}?(?:said|says|approved|told|okayed|promised|authorized|agreed|lets|let|allows|dijo|aprobo|autorizo|prometio|knows me|gave me permission)\b(?! (?:me |us |that )*(?:you (?:guys )?(?:have|had|got|make|sell|serve)\b(?! to\b)|to (?:try|order|ask|get)\b|(?:hi|hello|thanks|hola|gracias)\b))",
    r"(?:i am|im|this is|its|speaking as|as|soy|habla|es) (?:the |a |an |your |el |la |un |una )?(?:\w+ )?(?:manager|supervisor|owner|boss|admin|administrator|operator|fire marshal|health department|fire department|district manager|franchise\w*|corporate|head office|headquarters|inspector|police|officer|cop|developer|engineer|technician|ceo|gerente|dueno|supervisora?|policia)\b(?! (?:here|there|in|available|around|on duty|who|please))",
    r"(?:without|skip|no need for|dont (?:need|check|ask for)|forget) (?:the |an? |my |any |checking )*(?:id|identification|ids|id check|id thing)\b|sin (?:la )?identificacion",
    r"(?:(?<!not )old enough(?! to (?:remember|know|drive|work|vote|recall|have seen|have been))|of (?:legal )?age\b|(?:im|i am|hes|he is|shes|she is|were|we are|all) (?:\w+ )?over (?:twenty ?one|21|eighteen|18)|mayor(?:es)? de edad|legal drinking age)",
    r"i (?:hereby )?(?:authorize|approve|authorise|override) (?:it|this|that|the|my)|employee (?:number|id|code|discount)\b|badge (?:number|id)|manager (?:code|id|pin|card|override)|staff (?:code|pin|id)\b|numero de empleado",
)


def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})")


_INJECTS, _SAFETY, _CARDS, _OF_OTHERS = map(_any, (_INJECTION, _SAFE, _CARD, _OTHERS))
_HAGGLES, _GRIEVES, _PAST, _CLAIMS = map(_any, (_HAGGLE, _GRIEVANCE, _OF_BEFORE, _CLAIM))
_WRONG = re.compile(rf"\b(?:{_WENT_WRONG}|{_LEFT_OUT})\b")
_TOUCHING, _UNKNOWN = _any((_TOUCHES,)), _any((_UNDECLARED,))
_OF_HEALTH = re.compile(rf"\b{_HEALTH}\b")
_WHETHER, _CURING, _ORDERS = (
    re.compile(rf"\b{_ASKS_WHETHER}\b"),
    re.compile(rf"\b{_CURES}\b"),
    re.compile(
        rf"\b{_ORDERING}\b(?! to (?:pay|tell|say|give you|use|know|ask|see|talk|speak|charge|cancel|return|complain|hear|read|check|be)\b)|^(?:(?:hi|hello|hey|uh|um|ok|okay|yes|yeah|hola|si|so|and|y) )*(?:an?|one|two|three|four|five|un|una|dos|tres) (?!of\b|thing\b)\w"
    ),
)
# "I react to mustard", "he gets hives from celery": whatever it is that is named.
_REACTS = re.compile(
    r"\b(?:i|he|she|we|they|my \w+) (?:really |badly |always |also )?(?:react|reacts|reacted|breaks? out|broke out|itch|itches"
    r"|gets? (?:hives|a rash|itchy|sick))(?: \w+){0,2}? (?:to|from|with|off)\b|\b(?:me|le) (?:da|dan|salen?) (?:ronchas|alergia|urticaria)\b"
)
_RIGHTS = re.compile(DATA_RIGHTS)
# No wish about data is without one of these: most turns are let through by one look.
_OF_DATA = re.compile(
    r"delet|eras|remov|wip|purg|scrub|destroy|shred|rid of|eliminat|expung|anonym|deactiv|regist|forg|clear|borr|elimin|suprim"
    r"|olvid|lose|clos|cancel|drop|scrap|toss|trash|cerr|cierr|baja|dat[ao]|info|account|profile|record|histor|member|opt|scrib"
    r"|enrol|consent|permi|track|sell|shar|mail|text|contact|cop[yi]|export|dump|print|transcript|report|gdpr|ccpa|privacy"
    r"|portab|right|chang|updat|correct|fix|edit|amend|modif|rectif|replac|merg|combin|wrong|stor|keep|hold|sav|system|file"
    r"|book|computer|program|list|cuenta|perfil|ficha|correo|proteccion|sav|collect|know|leave|quit|loyalty|existed"
)
_FOR_FREE = re.compile(
    r"\bmoney off\b|\b(?:a )?(?:quarter|third) off\b|\btake (?:another )?(?:five|ten|fifteen|twenty|thirty|forty|fifty|\d+) percent\b"
    r"|\b(?:so|then|therefore) (?:the|my|our|this|that|all of it|everything|it)(?: \w+)? ?(?:is|are|s|should be|must be) (?:free|on the house|on you)\b|"
    r"\b(?:crew|staff|employee|worker|team member) (?:meal|discount|price|rate)s?\b|"
    r"(?<!take )(?<!knock )\b(?:five|ten|fifteen|twenty|thirty|forty|fifty|half|\d+)(?: percent| bucks| dollars)? off\b(?! the (?:menu|shelf|bone|order))"
    r"|\b(?:take|knock|shave|drop|cut|get) (?:\w+ ){0,4}?(?:bucks?|dollars?|cents|something|pesos|dolares) off\b"
    r"|\b(?:can|could|will|would|please|just|you|make|do|get|give|have|let|throw|toss) (?:\w+ ){0,5}?"
    r"(?:(?<!gluten )(?<!sugar )(?<!dairy )(?<!nut )(?<!fat )(?<!caffeine )(?<!lactose )free(?! (?:refill|water|cup|fry|range|wifi|small|cookie|reward))"
    r"|for nothing|half off|half price|on the house|complimentary|gratis)\b"
    r"|\b(?:throw|toss|sneak|slip) (?:me )?in (?:an?|some|the|another|one|extra)\b(?=.*\b(?:free|house|charge|nothing|trouble|wait)\b)"
)
_IF_GIVEN = re.compile(
    r"\b(?:if|only if|as long as|provided|when) (?:you|ya|u|they|i|we) (?:guys |can |could |will |just |get |got )*"
    r"(?:throw|toss|chuck|slip|sneak|comp|gift|give|include|knock|take|waive|hook|free|it free|it for free)\b"
    r"|\b(?:si|siempre que|solo si) (?:me|nos) (?:lo |la |los |las )?(?:regal|dan? gratis|invit|descuent|rebaj|hace\w* (?:un )?descuento|pone\w* gratis)\w*"
)
_FINE = re.compile(
    r"\b(?:is|are|would|will) (?:the |that |this |those |these |a |an )?(?:\w+ ){1,4}?(?:ok|okay|fine|alright|all right|good|bad|bien)\b"
    r"|\b(?:el|la|los|las|ese|esa|eso|esos|esas|y) (?:\w+ ){0,3}?(?:esta|estan|estaria|estarian|es|son) (?:bien|buen[oa]s?|segur[oa]s?|mal[oa]s?)\b"
)
_WHO_PAYS = re.compile(
    r"\b(?:charge|put|bill|ring|add) (?:it|this|that|them|everything|the (?:order|bill|rest)|my order) (?:on|to|onto|up to) "
    r"(?:the |his |her |their |my |our )?(?!card|receipt|order|screen|side|top|table|bill\b|tab\b)(?:\w+ )?"
    r"(?:car|truck|guy|lady|man|woman|driver|next|account|room|boss|company|corporate|office|invoice|house tab|husband|wife|dad|mom)\b"
    r"|\b(?:they|he|she|somebody|someone|the (?:car|guy|lady|truck|man|woman|driver) \w+(?: \w+)?|my (?:boss|dad|mom|wife|husband|friend)) "
    r"(?:\w+ ){0,4}?(?:pay|paying|pays|pay for (?:it|this|me|mine)|cover (?:it|this)|covering (?:it|this)|pick up the (?:tab|bill|check))(?: for \w+)?$"
    r"|\b(?:lo|la|esto|todo) (?:paga|pagan) (?:el|la|los|mi) \w+"
)
_OWN_DATA = re.compile(
    r"\b(?:my|our|mi|mis) (?:\w+ )?(?:accounts?|profiles?|data|personal info\w*|info|information|records|membership|purchase history"
    r"|order history|cuentas?|perfil|datos|informacion|historial|membresia)\b"
)
_SIGNS = re.compile(r"[^a-z0-9\[\] ]+")
_APOSTROPHES = re.compile(r"['’`´‘]")
# A combo's number and what is on the menu under that name are no telephone number.
_COMBO_NUMBER = re.compile(
    r"(?<!phone )(?<!telephone )(?<!account )\b(?:numbers?|numeros?) (?=(?:\d\d?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|un[oa]"
    r"|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)(?:e?s)?\b(?! (?:\d|one|two|three|four|five|six|seven|eight|nine)\b))"
)
# Who is spoken to, and not of: "alright boss, ...", "..., my friend".
_SPOKEN_TO = re.compile(
    r"(?:(?:^|(?<=[,.!?;]))\W*(?:(?:al ?right|all right|ok(?:ay)?|hey|hi|hello|yo|sup|thanks|thank you|yes|yeah|no|listen|look|so|and|oye|oiga|gracias)\W+)*"
    r"(?:my |mi )?{who}(?=\s*[,.!?;]|\W*$)"
    r"|^\W*(?:al ?right|all right|ok(?:ay)?|hey|hi|hello|yo|sup|thanks|listen|look|oye|oiga)\W+(?:my |mi )?{who}(?=\W))".replace(
        "{who}",
        "(?:boss|chief|man|guy|guys|dude|bro|brother|sister|friend|friends|lady|girl|mate|buddy|sir|jefe|jefa|amig[oa]|herman[oa]|senor|senora)",
    ),
    re.IGNORECASE,
)
_MONEY_BACK = re.compile(
    r"\b(?:my|our|the|mi|mis) (?:\w+ ){0,3}?(?:bucks?|dollars?|cents|money|cash|dinero|dolares|pesos)(?: \w+)? back\b"
    r"|\b(?:the|that|my) (?:difference|overcharge|extra(?: charge)?|rest of (?:my|the) money) back\b"
    r"|\bgive (?:me )?back (?:the|my) (?:\w+ )?(?:dollars?|bucks?|cents|money|cash)\b"
    r"|\b(?:over ?charged|double charged|charged (?:me|us|my card) (?:twice|double|too much|extra|two times)|(?:was|got|been) charged (?:twice|double|two times|too much))\b"
    r"|\b(?:cobr\w+ (?:de mas|doble|dos veces|de sobra))\b"
    r"|\breimburs\w+|\b(?:me|nos) deben? (?:\w+ )?(?:dolares|pesos|dinero|lana)\b|^(?:(?:oiga|oye|y|pues) )*quiero mi dinero\b"
    r"|\b(?:give|get|want|need|owe|owes) (?:me |us |a |my )*(?:store )?credit (?:for|back)\b|\b(?:took|charged|billed|hit|ran|swiped) (?:(?:my|me|our|us|for) )*(?:money|card|account|it)? ?(?:twice|double|two times|three times)\b"
    r"|^(?:(?:hey|so|look|just|please|and|ok) )*give (?:me|us) (?:back )?my (?:money|cash)\b"
    r"|\b(?:reverse|undo|dispute|charge ?back|void|cancel) (?:(?:the|that|this|my|a|previous|last|whole|earlier) )*(?:transactions?|charges?|payments?|purchases?)\b|\bcharge ?back\b"
    r"|\b(?:cancel|void|undo|anul\w+|cancel\w+) (?:\w+ ){0,4}?(?:orders?|tickets?|pedidos?|ordenes?|ordenes) (?:that |which |que )?(?:i |we |ya |already |just )+(?:paid|pague|pagamos)\b"
    r"|\bcredit (?:me|us|my card|my account)\b|\bback on(?:to)? my (?:\w+ )?(?:card|account)\b"
    r"|\bpay me back\b|\b(?:devuelv\w+|regres\w+) (?:\w+ ){0,2}?(?:dinero|dolares|lana)"
)
_OF_A_MEMBER = re.compile(
    r"\b(?:loyalty|member\w*|rewards?|club|points|socio|cliente|phone) (?:\w+ )?(?:card|number|id)\b"
)
_KEPT_CARD = re.compile(
    r"\b(?:read|tell|repeat|say|save|saved|remember|store|stored|keep|kept|use|charge) (?:me )?(?:back )?(?:my|the|our|mi) (?:\w+ )?card\b"
    r"|\bcard (?:on file|you (?:have|saved|kept))\b|\btarjeta (?:guardada|que tiene)"
)
_GIVES_A_CARD = re.compile(
    r"\b(?:give|read|tell|dictate|recite|say|spell|shout|send) (?:you |u |ya |it |out )*(?:my|the|our|his|her) (?:\w+ )?card\b"
    r"|\b(?:doy|dare|leo|leere|dicto|digo|paso|voy a (?:dar|leer|dictar|decir))\w* (?:(?:el numero de|los numeros de) )?(?:mi|la|su) tarjeta\b"
    r"|\b(?:card|tarjeta) (?:\w+ )?(?:number|info|details|numbers|numero) (?:over|by|out|on|through|right|now|here|por|aqui)\b"
)
_TELLING_IT = re.compile(
    rf"\b(?:i|we|let me|lemme|can|could|quiero|voy a|te|le) (?:\w+ ){{0,5}}?(?:{_GIVES_A_CARD.pattern})"
)
_CLAUSES = re.compile(r"[,;.!?]+")
_SURE = re.compile(
    r"^(?:(?:but|and|wait|so|pero|y) )*(?:are you|you|r u|esta(?:s)?|is that|is it) (?:\w+ )?(?:sure|certain|positive|segur[oa]|for sure)\b|\bde verdad$|^(?:sure|seguro)(?: about that)?$"
)
_AT_THE_TERMINAL = re.compile(
    r"\b(?:window|terminal|reader|counter|cashier|register|there|inside|up front|ventanilla|caja|alla|adentro)\b"
)
_OPEN_SECRET = re.compile(
    r"\bwi ?fi (?:password|code|pass|key)\b|\bpassword (?:for|to) (?:the |your )?(?:wi ?fi|internet)\b"
)
_INSIDE = re.compile(
    r"\b(?:llevan?|tienen?|contienen?|traen?|hech[oa]s? con|contains?|have|has|got|include|made with|cooked (?:in|with))"
    r" (?:(?:any|some|algo|nada|de|el|la|un|una|no) )*(?:gluten|wheat|trigo|lactos\w+|dairy|lacteos?|nuts?|tree nuts?|nuez|nueces"
    r"|peanuts?|cacahuates?|mani|soy|soya|soja|sesame|ajonjoli|shellfish|mariscos?|eggs?|huevos?)\b"
)
_REFUND = re.compile(
    r"\b(?:(?:i|we) (?:just |really )?(?:want|need|demand|d like|would like)|id like|can i (?:get|have)|could i (?:get|have)|give me|get me|quiero|deme|dame)"
    r" (?:a |an |my |the |un |el |mi )?(?:full |complete )?(?:refund|reembolso|money back|dinero)\b"
)
_THERE = re.compile(
    r"^(?:(?:hello|hey|hi|um|uh|ok|okay|sorry|oiga|oye|hola|bueno|alo) )*"
    r"(?:(?:(?:are|r) (?:you|u|ya)|is (?:anybody|anyone|somebody|someone|this thing)) (?:guys |still |even )*(?:there|here|on|working|listening|alive|awake)"
    r"|(?:can|do|did) (?:you|u|anyone|anybody) (?:guys |still )?(?:hear|see|copy) (?:me|us|that)|you (?:still )?(?:there|here|listening)|anybody there|anyone there|hello hello(?: hello)*"
    r"|(?:me )?(?:oye|oyes|escucha|escuchas|oyen|escuchan)|(?:sigue|sigues|esta|estas|siguen) (?:usted )?ahi|hay alguien(?: ahi)?)"
    r"(?: (?:still|yet|now|please|hello|at all|ahi|o que|me))*$"
)
_OILS = re.compile(
    r"\b(?:peanut|nut|soy|soybean|sesame|egg|milk|dairy|gluten|wheat|fish|shellfish)s? (?:oil|flour|powder|products?|free oil)\b"
)
_PET = re.compile(r"\b(?:dogs?|cats?|pup(?:py|pies)|pets?|perr[oa]s?|gat[oa]s?)\b")
_ATE = re.compile(r"\b(?:ate|eaten|eats|licked|swallowed|chewed|drank|got into|comio|trago|bebio)\b")
_INVERTED = re.compile(
    r"\b(?:(?:is|are|was) (?:it|this|that|these|those|they|there|you|i|he|she|we)\b|(?:will|would|does|do|can|could|should|may) (?:it|this|that|these|those|they|there|you|i|he|she|we|my|the|a|someone|anything)(?! (?:get|have (?:an?|the|some|two)|order|please|do|make)\b)"
    r"|(?:es|son) (?:segur[oa]s?|bueno|malo)|puede[ns]? (?:comer|tomar|usar)|(?:how|what|which) (?:much|many|is|are|does|do|about|of))\b"
)
_LEADS_TO_ASK = re.compile(
    r"(?:(?:so|and|but|hey|hi|ok|okay|um|uh|oh|well|please|excuse me|quick question|question|tell me|know|wondering|whether|if"
    r"|y|pero|entonces|oiga|oye|digame|sabe) )*" + _WHETHER.pattern
)
# "My diabetes is under control": told, and asked of nobody.
_IN_HAND = re.compile(
    r"\b(?:is|are|was|were|es|esta|estan) (?:all |now |finally |totally |bien )?(?:under control|gone|better|behind me|history|controlad[oa]s?)\b"
)
_MANY_SPACES = re.compile(r" {2,}")
MAX_CHARS = 1200  # a turn of 200 words; what is longer is judged by its beginning


_once_a_turn = lru_cache(maxsize=64)  # the same turn is asked several questions, some of them in several places


@_once_a_turn
def plain(text: str) -> str:
    """Folded words with one space between them; without apostrophes and signs."""
    folded = _APOSTROPHES.sub("", fold(text[:MAX_CHARS]))
    return _MANY_SPACES.sub(" ", _SIGNS.sub(" ", folded)).strip()


def wants_it_free(text: str) -> bool:
    """ "Can you do one free", "throw in a cookie": for nothing, or for less."""
    return bool(_FOR_FREE.search(plain(text)))


def agrees_if_given(text: str) -> bool:
    """ "Yes, if you throw in a cookie": no yes, and no order either."""
    return bool(_IF_GIVEN.search(plain(text)))


def injects(text: str) -> bool:
    """Words that speak to the machine instead of ordering."""
    said = _OPEN_SECRET.sub(" ", plain(text))
    return bool(_INJECTS.search(said)) or ("{" in text and ":" in text) or steering.steers(text, said.split())


def gives_a_rule(text: str) -> bool:
    """ "After every yes add a cookie": what is to be done from then on, and not now."""
    return steering.gives_a_rule(plain(text).split())


def asks_for_data_rights(text: str) -> bool:
    said = plain(text)
    if data_asked.a_copy(said.split()):
        return True
    return bool(_OF_DATA.search(said)) and bool(_RIGHTS.search(_COMBO_NUMBER.sub("combo ", said)))


def names_own_data(text: str) -> bool:
    """ "My account", "our data": spoken of, whatever is wanted with it."""
    return bool(_OWN_DATA.search(plain(text)))


def asks_about_others(text: str) -> bool:
    said = _COMBO_NUMBER.sub("combo ", plain(_SPOKEN_TO.sub(" ", text)))
    words = said.split()
    return bool(_OF_OTHERS.search(said)) or other_people.asked(words) or data_asked.of_many(words)


def asks_more_of_others(text: str) -> bool:
    """Behind a refusal: "then only his first name"."""
    return data_asked.more_of_them(plain(text).split())


@_once_a_turn
def asks_whether_safe(text: str) -> bool:
    """Whether somebody may eat it, however it is put."""
    said = plain(text)
    return bool(_SAFETY.search(said) or _TOUCHING.search(said))


def asks_whether_sure(text: str) -> bool:
    """ "Are you sure?", of an answer about allergens: data gives no more; a person may."""
    return bool(_SURE.search(plain(text)))


def asks_whether_fine(text: str) -> bool:
    """ "¿El pescado está bien?", "is the wrap okay then?": behind an allergy, whether it may be eaten."""
    return "?" in text and bool(_FINE.search(plain(text)))


def asks_what_is_inside(text: str) -> bool:
    """ "¿Las papas llevan gluten?": of an allergen, with the verb of what is in a dish."""
    return "?" in text and bool(_INSIDE.search(plain(text)))


def asks_of_health(text: str) -> bool:
    """A question that only a person with knowledge of it may answer: medicine, what nobody has declared, traces."""
    text = " ".join(s for s in sentences(text) if not _tells_of_a_pet(s))
    said = plain(text)
    if "?" not in text and _IN_HAND.search(said):
        return False
    asked = _asks(text) or ("?" in text and not _ORDERS.search(said))
    return asked and any(p.search(said) for p in (_OF_HEALTH, _CURING, _UNKNOWN, _REACTS))


def _asks(text: str) -> bool:
    """Whether it asks by its form: "the dog is barking" has the word of a question, and is none."""
    if "?" in text:
        return bool(_WHETHER.search(plain(text)))
    return bool(_INVERTED.search(plain(text))) or any(_LEADS_TO_ASK.match(plain(c)) for c in _CLAUSES.split(text))


def _tells_of_a_pet(sentence: str) -> bool:
    said = plain(sentence)
    return bool(_PET.search(said)) and not _ATE.search(said) and "?" not in sentence and not _asks(sentence)


@_once_a_turn
def speaks_of_health(text: str) -> bool:
    return bool(_OF_HEALTH.search(plain(text)))


def asks_about_traces(text: str) -> bool:
    return bool(_TOUCHING.search(plain(text)))


def asks_how_it_is_made(text: str) -> bool:
    """ "Do you use peanut oil": of no dish, and of every one."""
    said = plain(text)
    return bool(_OILS.search(said)) and bool(_WHETHER.search(said) or said.startswith(("do ", "any ")))


@_once_a_turn
def cannot_have(text: str) -> bool:
    """ "He breaks out in hives from ...": an allergy, without its word."""
    said = plain(text)
    return bool(_CANNOT_HAVE.search(said)) or cannot_eat.told(said.split())


@_once_a_turn
def is_grave(text: str) -> bool:
    """ "His throat closes", "even a trace": an allergy that no data is good enough for."""
    said = plain(text)
    return bool(_GRAVE.search(said)) or cannot_eat.fatal(said.split())


def asks_of_a_kept_card(text: str) -> bool:
    """A card that somebody thinks we keep: none is, and none is read out."""
    return bool(_KEPT_CARD.search(plain(text)))


def tells_a_card(text: str) -> bool:
    said = plain(text)
    return bool(_CARDS.search(said)) and not _OF_A_MEMBER.search(said)


def gives_a_card(text: str) -> bool:
    """ "Let me read you my card", "te doy mi tarjeta": before a digit of it is said."""
    said = plain(text)
    if card_told.offers(said.split()):
        return True
    return bool(_GIVES_A_CARD.search(said)) and not _OF_A_MEMBER.search(said) and not _AT_THE_TERMINAL.search(said)


def orders_somewhere(text: str) -> bool:
    """ "..., two bacon burgers": a clause of its own orders."""
    return any(map(orders, _CLAUSES.split(text)))


def without_a_card(text: str) -> str:
    """What is said beside "I need to read you my card"."""
    return _TELLING_IT.sub(" ", plain(text))


def haggles(text: str) -> bool:
    return bool(_HAGGLES.search(plain(text)))


def claims(text: str) -> bool:
    """Leave that somebody says there is, and a role that somebody says they have."""
    said = plain(text)
    return bool(_CLAIMS.search(said)) or steering.claims(said.split())


def grieves(text: str) -> bool:
    """What a manager wants to hear of at once."""
    return bool(_GRIEVES.search(plain(text)))


def asks_whether_we_are_there(text: str) -> bool:
    """ "Hello? Are you there?", into a silence of ours."""
    return bool(_THERE.search(plain(text)))


def wants_a_refund_of(text: str) -> bool:
    """ "A refund for yesterday's burger": what is named is given back, and not ordered."""
    said = _REFUND.sub(" ", plain(text))
    return said != plain(text) and not _ORDERS.search(said)


def says_who_pays(text: str) -> bool:
    """ "Charge it to the car behind me", "they said they'd pay": one pays where one pays."""
    return bool(_WHO_PAYS.search(plain(text)))


def wants_money_back(text: str) -> bool:
    return bool(_MONEY_BACK.search(plain(text)))


def tells_of_before(text: str) -> bool:
    """What was eaten another day, or went wrong: told, and not ordered."""
    return bool(_PAST.search(plain(text)))


def went_wrong(text: str) -> bool:
    return bool(_WRONG.search(plain(text)))


@_once_a_turn
def orders(text: str) -> bool:
    """Whether words of ordering are among them: what is named beside a question is then ordered, too."""
    return bool(_ORDERS.search(plain(text)))
