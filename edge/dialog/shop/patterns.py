# ruff: noqa: E501 - tables, one pattern per line
"""What people want of a shop's assistant, as patterns over folded words: the table of `reading`. PURE.

English and Spanish side by side. A pattern says how a wish is worded, never what it is about; the order of `WANTS` says
which wish is meant where several patterns fit. Apostrophes are gone ("whats"), accents and signs too.
"""

import re
from typing import Final

from edge.dialog.shop.data_rights import DATA_RIGHTS

_SOMEONE = r"(?:a|an|the|some|any|me|one|un|una|el|la|real|live|actual|human|your|my|another|store|team|staff|to|with|con|someone|somebody)"

SIGNALS: Final = {
    "yes": r"^(?:(?:uh|um|oh|well|ah|and|so|hmm|er|(?:im )?(?:so |very )?sorry(?: about (?:that|this|him|her|them|it|the \w+))?|excuse (?:me|him|her|them|us)|pardon(?: me| him| her| them)?|ignore (?:him|her|them)|never mind (?:him|her|them)|my bad|apologies|perdon(?:e)?|disculp\w+|thanks(?: for (?:waiting|holding))?|thank you|gracias) )*(?:yes|yeah|yep|yup|yea|ya|yah|yessir|aye|sure|ok|okay|alright|all right|absolutely|definitely|certainly|correct|exactly|right|please do|go ahead|go on|go for it|do it|do that|do so|lets do (?:it|that)|make it so|sounds (?:good|great|right)|that works|works for (?:me|us|her|him)|thats (?:right|fine|the one|correct|good|great|perfect|okay|ok)|thatll (?:do|work)|confirm|confirmed|affirmative|perfect|great|good|fine|of course|for sure|lovely|brilliant|awesome|excellent|wonderful|that would be (?:great|good|lovely|nice|perfect|fine|awesome|helpful)|(?:she|he|they) would(?: like that| love that| like it)?$|if you (?:could|can|would|dont mind)$|you (?:got it|bet)|mhm|mm hmm|uh huh|i do|i am|we do|i would|she does|he does|they do|si|sip|claro|dale|adelante|correcto|exacto|hazlo|por supuesto|de acuerdo|esta bien|perfecto|va|andale|orale|eso es|please|por favor)\b|\b(?:(?:she|he|they|the customer|customer|client) (?:says?|said|wants?|confirms?|confirmed|nodded|is nodding) (?:yes|yeah|ok|okay|it|go ahead|sure|that)$|(?:say|says|said) yes$|yes please$|go ahead$|hold it$)",
    "no": r"^(?:(?:uh|um|oh|well|actually|hmm|er|ah|ok|okay|sorry|wait|hold on|and) )*(?:no|nope|nah|nay|negative|not (?:that|the|those|in|yet|now|anymore|any more|really|quite)|never mind(?! (?:him|her|them)\b)|nevermind|dont|do not|cancel|leave it|forget it|forget that|scratch that|strike that|skip it|drop it|stop|mejor no|ya no|cancela|cancelalo|olvidalo|dejalo)\b|\b(?:never mind(?! (?:him|her|them)\b)|nevermind|forget (?:it|that|about it)|leave it|dont bother|no need|cancel (?:that|it|the hold|the transfer|the request)|(?:i|she|he|they|we|the customer|customer|lady|guy) (?:just |has |have |had )?(?:changed|changing) (?:my|her|his|their|our) minds?|(?:she|he|they|customer|client) (?:doesnt|dont|does not|do not|didnt|no longer) wants?|(?:she|he|they)(?:s| is| are|re) (?:not interested|gone|walking out|leaving)|on second thoughts?(?: no)?|(?:she|he|they) (?:says|said) no|cambio de opinion|ya no (?:la|lo|los|las)? ?quiere)\b",
    "repeat": r"\b(?:(?:say|tell|read) (?:that|it|me that|this)? ?(?:again|once more)|repeat(?: that| it)?|come again|what did you say|didnt (?:catch|hear|get) that|pardon|one more time|otra vez|repite|repita|como dijo|que dijiste|what was that|say what)\b|^(?:sorry )?(?:what|sorry|huh|como|que|come again)$",
    "thanks": r"\b(?:thanks|thank you|thx|cheers|appreciate it|gracias)\b",
    "bye": r"\b(?:bye|goodbye|see you|have a good (?:one|day)|adios|hasta luego)\b",
    "greeting": r"\b(?:can you hear me|(?:are )?you there|mic check|testing|is this (?:thing )?(?:on|working)|me oyes)\b|^(?:hi|hello|hey|good (?:morning|afternoon|evening)|hola|buenos dias|buenas(?: tardes| noches)?)\b",
    "wait": r"\b(?:wrong button|ignore (?:that|me)$|not (?:talking to )?you\b|(?:was |am |im )?talking to (?:someone else|somebody else|the customer|her|him|a customer)|disregard that$)\b|^(?:(?:uh|um) )?(?:hold on|hang on|wait|one (?:sec|second|moment|minute)|just a (?:sec|second|moment|minute)|give me a (?:sec|second|moment|minute)|let me (?:think|see)|un momento|espera|espere|un segundo)\b",
    "abuse": r"\b(?:idiot|stupid|moron|dumb|useless|shut up|fuck\w*|shit\w*|bitch|asshole|damn you|screw you|piece of (?:crap|junk|garbage)|crap|tonto|tonta|idiota|estupid\w*|inutil|pendej\w*|mierda|callate)\b",
    "mute": r"\b(?:not now|quiet|stop (?:suggesting|recommending|with the (?:tips|suggestions|offers))|no (?:more )?(?:suggestions|tips|recommendations)|dont (?:suggest|recommend)|mute|silence|silencio|deja de sugerir|sin sugerencias|no me sugieras)\b",
    "unmute": r"\b(?:unmute|suggestions? (?:on|again)|you can suggest|start suggesting)\b",
    "claim": r"\b(?:(?:can|could|will|would|cant) you (?:just )?(?:approve|authori[sz]e|okay|sign off)|(?:use|with|under|on) \w+ (?:approval|login|pin|code|badge)\b|(?:manager|managers|lead|supervisor)s? (?:pin|password|login|badge)|i am (?:an employee|staff)|im (?:an employee|staff)|i work (?:here|for you)|soy emplead[oa]|(?:i am|im|this is|soy|speaking as) (?:\w+ )?(?:the |a |an |your |el |la |un |una |store |shift |duty |general |district )*(?:manager|supervisor|owner|boss|lead|admin|administrator|gerente|encargad[oa]|jefe|jefa|duen[oa])|i (?:approve|authorize|authorise)|approved by me|(?:manager|supervisor|boss|lead|corporate|headquarters|gerente|jefe) (?:already )?(?:said|says|approved|authorized|okayed|oked|told|dijo|autorizo)|(?:manager|supervisor|boss|owner|gerente|jefe|encargad[oa])\b.{0,40}\b(?:said|says|approved|okayed|told|knows|friend|agreed|fine with|ok with|dijo|aprobo|autorizo)\b|manager(?:s)? (?:code|override|approval code)|(?:on|with) (?:the )?managers (?:authority|orders)|yo (?:apruebo|autorizo))\b",
    "inject": r"\b(?:ignore (?:all|any|your|the|previous|prior|those|my)|disregard (?:all|your|the|previous)|system prompt|developer mode|debug mode|you are now|new instructions|your (?:instructions|rules|prompt)|jailbreak|pretend (?:you|to be|that)|override (?:your|the) (?:rules|policy|policies|limits?|safety)|ignora (?:tus|las|todas))\b",
    "release": r"\b(?:release|unhold|let go of|take (?:it |that |them )?off hold|put (?:it|them|that|those|the \w+(?: \w+)?) back|back on the shelf|(?:dont|do not|doesnt|no longer|not) (?:need|want) (?:it|them|the hold|that)(?: held| on hold| anymore| any more)?|(?:cancel|undo|drop|lift|remove|end) (?:the |that |my |her |his |their )?(?:hold|reservation)|devuelv\w+ al? estante|quita el apartado|cancela el apartado|ya no l[oa]s? quiere)\b",
    "done": r"^(?:(?:no|nope|ok|okay|and|thanks|thank you|great|perfect|good|cool|cheers|alright|nice|gracias) )*(?:thats (?:it|all|everything)|that is (?:it|all)|thatll be all|im done|all done|nothing else|done|es todo|seria todo|nada mas|listo)\b",
    "basket": r"\b(?:whats in (?:my|the) (?:basket|cart|bag|order)|(?:my|the) (?:basket|cart|total)|read (?:it|that|my order) back|que llevo|mi total)\b",
    "undo": r"\b(?:undo|take that back|take (?:it|that) out|remove (?:it|that|the last)|deshacer|quita(?:lo|la|r)?)\b",
    "clear": r"\b(?:start over|clear (?:everything|the basket|the cart|my cart|my basket)|empty (?:the|my) (?:basket|cart)|cancel (?:everything|my order|the order)|empezar de nuevo|borra todo)\b",
    "next_customer": r"\b(?:next customer|new customer|different customer|otro cliente|siguiente cliente)\b",
    "both": r"^(?:both|either|all of them|los dos|ambos|cualquiera)\b",
    "ending": r"\b(?:end(?:s|ing)?(?: in| with)?|last (?:two|four|2|4|couple)|termina\w*(?: en)?|ultimos)\b",
    "staff_here": r"\b(?:customer|client|shopper|lady|gentleman|guest|cliente)\b",
}

PERSON: Final = (
    rf"\b(?:(?:talk|speak|chat|hablar|habla) (?:to|with|con) {_SOMEONE}? ?(?:{_SOMEONE} )?(?:person|human|people|someone|somebody|manager|supervisor|employee|associate|colleague|staff|member|agent|representative|rep|seller|persona|alguien|humano|gerente|encargad[oa]|empleado|vendedor)"
    rf"|(?:get|call|fetch|send|bring|find|need|want|give|page|llama|llame|trae|necesito|quiero) {_SOMEONE}? ?(?:{_SOMEONE} )?(?:{_SOMEONE} )?(?:person|human|somebody|someone|manager|supervisor|employee|associate|colleague|staff|agent|representative|rep|team member|staff member|persona|alguien|humano|gerente|encargad[oa]|empleado)(?: please| over| here| to| for|$| now| por favor)"
    r"|(?:need|send|get|call) (?:\w+ ){0,3}?(?:back ?up|assistance|security|a hand(?= (?:please|here|over|with this|with that|lifting|at|on))|maintenance|clean ?up)\b|back ?up (?:to|at|on|please)|security (?:to|at|please)|spill (?:in|on|at)|clean ?up (?:in|on|at)|emergency|ambulance|(?:someone|somebody|customer) (?:fell|fainted|collapsed|is hurt|got hurt)|lost (?:child|kid)|(?:needs?|some|any) help (?:at|in|over|on|with the)"
    r"|(?:a |an? |una )?(?:real |live |actual |human )?(?:person|human|human being|persona|representative|operator|agent|colleague) (?:please|por favor|now)"
    r"|(?:real|live|actual) (?:person|human)|human being|^(?:a )?(?:person|human|operator|representative|agent|somebody|staff|manager|persona|alguien)$|someone (?:who can )?help|can (?:someone|somebody|anyone) (?:help|come)|alguien (?:que )?(?:me )?ayud)\b"
)

# In the order in which they are meant where several fit.
WANTS: Final = (
    ("person", PERSON),
    ("delete_data", DATA_RIGHTS),
    ("bulk", r"\b(?:(?:best|top|biggest|richest|most loyal|highest spending) (?:customers?|spenders?|buyers?|shoppers?|members?)|(?:all|every|each|list|which|how many|export|download|dump|show me|read me|give me|who are|name|todos|lista de) (?:of )?(?:the |our |your |my |los |las )*(?:\w+ ){0,3}(?:customers|members|shoppers|clients|clientes|miembros|profiles|accounts|phone numbers|emails|addresses)|customer (?:list|database|table|data)|(?:everyone|everybody|everyones|everybodys|anyone|anyones) (?:who (?:bought|has|spent|shops|lives)|with (?:\w+ )?(?:points|status|birthday)|points|account|data|purchases|phone|email|address|birthday)|(?:who|which people) (?:else )?(?:bought|lives|spent|shops)|who (?:else )?(?:has|have) (?:\w+ ){0,4}?(?:points|tier|status|gold|silver|birthday|account|membership|email|phone)|lista de clientes)\b"),
    ("other_person", r"\b(?:(?:what|everything|anything|stuff|things|whatever|show me what) (?!i\b|we\b|you\b|he\b|she\b|they\b|the\b|this\b|that\b|it\b|people\b|most\b|sells?\b|your\b|our\b|is\b|has\b|hes\b|shes\b|was\b|were\b|had\b|have\b|did\b|else\b|customers?\b|ive\b)[a-z]{3,} (?:bought|purchased)\b|(?:customer|lady|guy|man|woman|shopper|client) (?:from|who came|that came|who was|that was) (?:in |here )?(?:this|yesterday|earlier|before|last|the other|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|the other (?!store|shop|branch|location|phone|one\b)\w+ (?:number|phone|points|account|profile|purchases?|tier|address|email)|(?:other|another|previous|last|prior|different|that other|the) (?:customer|shopper|person|client|guest|lady|guy|man|woman)s? (?:before|earlier|buy|bought|get|got|order|ordered|purchase|purchased|phone|name|points|who|that was|account|was)|(?:customer|person|shopper|client) before (?:me|her|him|them|this)|(?:previous|last|other|another) customers?|someone elses|somebody elses|other peoples?|(?:my|her|his|their) (?:wifes?|husbands?|friends?|neighbou?rs?|boyfriends?|girlfriends?|sisters?|brothers?|moms?|dads?|mothers?|fathers?|boss|bosses|sons?|daughters?|ex) (?:\w+ ){0,3}?(?:phone|number|points|account|profile|purchases?|address|email|tier|order|bought|buy|birthday)|otro cliente|cliente anterior|otra persona)\b"),
    ("private", r"\b(?:(?:what|which) year (?:was|were) \w+ born|born (?:in|on)|when (?:was|were) (?:she|he|they) born|(?:what|which) (?:\w+ )?cards? (?:did|does|do|has|was|is) (?:she|he|they|the customer|it)|(?:phone|cell|mobile|telephone) ?(?:number)?|e ?mails?|mail address|(?:home |street |mailing )?address|birth ?day|birth ?date|date of birth|how old|where (?:do|does|did) (?:he|she|the customer|this customer|that customer|[a-z]+ [a-z]+) live\b|where (?!they|it|that|those|these)\w+ lives\b|(?:credit |debit |bank )?card (?:number|details|(?:is |was |we have )?on file|info)|payment (?:method|details|info)|the notes?|any notes$|any notes (?:here|from|by)|notes? (?:on|about|say|in|for|of)|(?:read|what are|see|show) (?:me )?(?:the |their |her |his |my )?notes|(?:last|full|middle) name|surname|(?:does|do|did) (?:he|she|they) live|(?:pay|paid|paying) with\b|(?:what|which) (?:\w+ )?sizes? (?:is|does) (?:he|she|the customer|this customer)(?! (?:want|need|looking|after))|social security|telefono|correo|direccion|cumpleanos|fecha de nacimiento|notas|apellido)\b"),
    ("refund", r"\b(?:refund\w*|money back|(?:process|do|start|make|handle) (?:a|the|this|her|his|their) return|reembols\w+|devol\w+ (?:el |su )?dinero)\b"),
    ("gift", r"\b(?:gift ?cards?|vouchers?|store credit|tarjetas? (?:de )?regalo)\b"),
    ("card", r"\b(?:(?:charge|put) (?:it|this|that|them|everything)? ?(?:to|on) (?:my|the|her|his|this|a) (?:card|visa|mastercard|amex|credit)|(?:card|visa|mastercard) number|\[number\]|cargalo a (?:mi|la) tarjeta)\b"),
    ("points_by_voice", r"\b(?:(?:add|give|credit|put|grant|transfer|move) (?:me |her |him |them |\w+ )?(?:\w+ ){0,2}points|(?:anad|agreg|dar|pon)\w* (?:\w+ ){0,2}puntos)\b"),
    ("price_match", r"\b(?:price ?match\w*|match (?:the |that |their |a |this |its |our |competitors? )*(?:price|competitor|amazon|offer|online)|(?:beat|match) (?:the |their |that )?(?:price|deal)|(?:can|could|do|will|would) (?:we|you|i) (?:\w+ )?match|match (?:it|that|this|them)|(?:cheaper|less|lower|costs? \w+ less) (?:at|on|online|elsewhere|somewhere|in another|down the)|igual\w+ (?:el |ese |su )?precio|mas barato en)\b"),
    ("price_override", r"\b(?:price override|override\b(?! (?:your|the rules|the policy))|(?:put|ring|key|do) (?:it|that|this|them) (?:in |up |through )?(?:at|for|as) |override (?:the |this |that )?price|(?:change|lower|drop|reduce|adjust|cut|fix) (?:the |its |this |that )?price|mark (?:it|this|that|them) down|(?:can|could|do|should|will|would|lets|please)? ?(?:we |i |you )?honou?r (?:the |that |this |it|its )?(?:\w+ ){0,2}?(?:price|tag|label|sticker|it|\d+|\w+teen|\w+ty|dollars)?\b|(?:(?:sell|give|ring|charge|let) (?:\w+ ){0,8}?|have (?:it|this|that|him|her|them) )(?:for|at) (?:just |only )?(?!(?:under|less|about|around|below|up|most|least|max|maximum)\b)(?:\$ ?\d+|(?:\w+ ){1,4}(?:dollars|bucks|even)\b)|(?:dollars|bucks|\$ ?\d+) off|\$ ?\d+ off|cambi\w+ el precio|baj\w+ el precio)\b"),
    ("label", r"\b(?:(?:shelf|price)? ?(?:tag|label|sticker|sign|shelf|ticket) (?:\w+ ){0,6}?(?:says|said|shows|showed|showing|reads|read|is|has|was)|(?:labelled|labeled|tagged|marked|stickered) (?:as |at |for )?\$? ?\w+|la etiqueta (?:\w+ ){0,4}?(?:dice|marca|tiene))\b"),
    ("discount", r"\b(?:percent (?:off|discount|less|de descuento)|(?:\w+ )?percent \w+ discount|discount of|(?:a|an|some|my|the|employee|staff|manager|student|senior|extra|bigger|better|military|friends and family|additional|un|su|el) discount|discount (?:on|for|the|it|this|that|him|her|them|please)|(?:give|apply|get|do|offer|add) (?:\w+ ){0,3}discount|(?:knock|take|shave) (?:\w+ ){0,4}off|employee price|staff price|percent|descuento|rebaj\w+ (?:el|un|me)|hazme (?:un )?(?:precio|descuento))\b"),
    ("transfer_time", r"\b(?:how (?:soon|fast|quick|quickly) (?:can|could|would|will|do|does)|how long (?:\w+ ){0,5}?(?:get (?:it|one|them|here|some)|arrive|come in|come over|to bring|to ship|to send)|when (?:can|could|would|will|should) (?:\w+ ){1,3}?(?:get (?:it|one|them)|have (?:it|one|them)|arrive|expect|be here|come in)|lead time|how long (?:does|would|will|do|is) (?:a |the |it |that )?(?:transfer|take to (?:get|transfer|arrive|come)|shipping|to get here|take)|when (?:would|will|could) (?:it|they|that|one) (?:be here|arrive|get here|come)|cuanto tarda)\b"),
    ("hold_time", r"\b(?:(?:whats |what is )?(?:the )?(?:most|max|maximum|limit|longest)(?: \w+){0,4}? (?:hold|put aside|set aside|reserve|keep aside|holds)\b|how many (?:\w+ ){0,3}?(?:can|could|may|are) (?:\w+ ){1,2}(?:hold|reserve|put aside|set aside|allowed to hold)\b|hold (?:limit|rules?|policy)|(?:how (?:long|many (?:hours|days))|until when|till when|when) (?:will|can|do|does|would|could|is|are|does) (?:\w+ ){1,5}?(?:keep (?:it|them|that|this|one|the \w+)(?: \w+)?|hold|held|holds|hold on it|on hold|reserve|reserved|set aside|put aside|saved|aside)\b|how long (?:is|does|will) (?:the |a |my |that )?(?:hold|reservation)|(?:hold|reservation) (?:time|period|limit|expires?|ends?|lasts?|run out)|(?:cuanto tiempo|hasta cuando) (?:\w+ ){0,3}?(?:apart\w+|guard\w+|reserv\w+))"),
    ("customer", r"\b(?:look ?(?:\w+ )?up|pull (?:\w+ )?up|profile|loyalty|member(?:ship)?s?(?: (?:number|card|account|status))|rewards?|(?:\w+ )?points|puntos|(?:gold|silver|bronze|platinum|vip) (?:member|status|tier|customer)|tier|(?:purchase|order|buying|shopping) history|(?:last|previous|past|recent|earlier) (?:purchases?|orders?|visit)|(?:bought|buy|purchase|purchased|got|get|ordered) (?:\w+ ){0,2}(?:last|before|previously|recently|here before)|what (?:did|has|have|do) (?:\w+ ){1,3}(?:bought|buy|purchased?|ordered)|(?:find|search for|identify|check|summary (?:of|for|on)|pull|open|show me) (?:the |this |that |a |my |their |your )?(?:customer|client|account|member|cliente)|customer (?:summary|info|information|account|with|named|called|is|number|phone)|(?:my|their|her|his) (?:account|status|level|membership)|perfil|historial|cuenta del cliente|busca (?:al|a la|el|un) cliente|nivel|compro (?:la ultima|antes))\b"),
    ("returns", r"\b(?:(?:without|no|lost|lose|missing|need|needs|has no|dont have|doesnt have|sin) (?:a |the |her |his |their |my |el )?(?:receipt|recibo)|receipt needed|return(?:s|ed|able|ing)?|(?:take|bring|send) (?:\w+ ){0,4}?back|bring back|take back|exchange\w*|devol\w+|devuel\w+|cambiar(?:lo|la)? por)\b"),
    ("compatible", r"\b(?:(?:go|goes) (?:on|onto|in|into) (?:a|an|the|my|his|her|their|this|that)|work(?:s|ing)? (?:with|on|for|together)|(?:good|right|okay|suitable|enough|made) for (?:the|a|an|my|her|his|this|that)|compatib\w+|(?:will|would|does|can|that|which) (?:\w+ ){0,4}?do (?:a|an|the|my|her|his|that|this|these|those) \w+|fit(?:s|ting)? (?:with|on|in|into|the|a|an|my|her|his|their|this)|go(?:es)? with|(?:use|charge|connect|plug|pair|power|run)s? (?:\w+ ){0,6}?(?:with|into|to|from|off)|will (?:\w+ ){0,6}?(?:work|fit|charge)|charge(?:s)? (?:the|a|an|my|this|her|his)|for (?:my|his|her|an?) (?:phone|laptop|tablet|iphone|ipad|android|macbook)|sirve\w* (?:para|con|en)|funciona\w* (?:con|para|en)|cargar)\b"),
    ("compare", r"\b(?:difference|differ|compare|comparison|versus|vs|diferencia|comparar)\b"),
    ("alternative", r"\b(?:alternativ\w+|instead|similar|substitut\w+|comparable|something (?:else|like|similar|cheaper|better|bigger|smaller)|anything (?:else )?(?:like|similar|cheaper|comparable)|(?:other|another|different) (?:option|choice|model|one like)s?|^(?:and )?what else$|what else (?:do|have|can|is|would)|other options|else (?:can|could) (?:i|we) (?:offer|show|suggest)|otra opcion|otras opciones|parecid\w+|en (?:su )?lugar|algo (?:parecido|similar|mas))\b"),
    ("promotions", r"\b(?:running (?:it|that|this|the same|the (?:promo\w*|sale|offer|deal))|on (?:offer|promo|special|discount)|reduced|discounted|marked down|markdowns?|money off|(?:anything|something) (?:off|running|going|special)\b(?! (?:at|from))|(?:anything|something) on (?:for )?(?:the|those|these|that|this|\w+s)\b(?! (?:floor|display|shelf|shelves|hold|order|file|record))|bundles?|two for one|2 for 1|bogo|buy one get one|(?:is|are|was|were|isnt|arent|still) (?:\w+ ){0,6}?(?:\d+|ten|fifteen|twenty|twenty five|thirty|forty|fifty|half|money|percent) off|(?:does|do|would|will|can) (?:she|he|they|i|we|it|gold|silver|members?|a gold|a silver|a member) (?:get|have) (?:anything|something|money|some|much) (?:off|on)\b(?! (?:the floor|hand|display|order|hold))|deals?|promos?|promotions?|on sale|sales?(?= (?:on|going|today|right|this|for|running)|$)|specials?|(?:any|special|current|running|what|which) (?:\w+ )?(?:offers?|discounts?|savings)|sales? (?:end|ends|last|lasts|over|run|runs|stop)|(?:until when|how long|when) (?:is|are) (?:\w+ ){1,4}(?:on offer|on sale|discounted)|is there (?:a |any )?(?:\w+ )?discount|(?:does|do|will|would) (?:she|he|they|i|we|it|that|this) (?:get|have|come with) (?:a |any )?(?:\w+ )?discount|que (?:descuentos?|ofertas?|promocion)|are there (?:any )?discounts?|clearance|coupons?|ofertas?|promocion\w*|rebajas?|descuentos)\b"),
    ("price", r"\b(?:how much|(?:is|are|be) (?:she|he|they|we|the customer) paying|paying (?:now|for)|(?:going to|gonna|will|would|should|does|do) (?:\w+ )?pay\b|ring(?:s)? up (?:as|at|for)|(?:the|price) tag on|on the tag|(?:sell|sells|selling|retail|retails|retailing|ring|rings|ringing|run|runs|running|list|lists|listed|priced|goes|coming in|come in) (?:up |out )?(?:for|at)\b|(?:do|does|did|would|will) (?:\w+ ){1,7}?(?:come|comes|come out) to\b|what (?:do|does|did|would|will) (?:\w+ ){1,7}?(?:run|ring up|retail|set \w+ back)\b|(?:price|prices) (?:check|tag|on|of|for)|what (?:is|are|do) (?:\w+ ){0,4}?(?:worth|asking for)|what (?:does|do) (?:the )?(?:system|register|till|computer) say|what (?:are )?(?:we|you|they) (?:charge|charging|ask|asking)|prices?|priced|costs?|what (?:do|does|would) (?:\w+ ){1,6}(?:run|go for)|how expensive|whats the damage|set me back|(?:do|does|would|will|should) (?:i|we|they|she|he|you) (?:pay|owe|charge)|going for|go for|cuanto (?:cuesta|cuestan|vale|valen|es|son|sale|salen|esta|estan)|a como|precios?|cuesta|cuestan)\b"),
    ("status", r"\b(?:did \w+ (?:answer|approve|respond|reply|get back|say (?:yes|no|anything|okay|ok))|any luck|did (?:they|he|she|the manager|anyone|anybody|someone|it|that) (?:\w+ )?(?:say|answer|approve|ok|okay|agree|accept|go through|respond|reply|come back)|(?:anything|something|nothing) (?:back |yet )?from (?:the |my |a )?(?:manager|lead|supervisor|boss|them|staff|her|him)|any (?:word|answer|news|response|reply|update)|(?:was|is|has|did) (?:it|that|this|the (?:\w+ )?(?:discount|override|match|request|approval)) (?:been |get |gotten )?(?:approved|granted|okayed|oked|denied|declined|refused|rejected|accepted|through)|what did (?:they|he|she|the manager|my manager) say|(?:still|are we) waiting|heard back|heard anything|(?:que|ya) (?:dijeron|dijo|contestaron|respondieron|aprobaron)|lo aprobaron)\b"),
    ("facility", r"\b(?:what time is it|(?:todays|the) date|what day is it|who(?:s| is) (?:working|on shift|on today|in charge|closing)|joke|weather|is it (?:raining|cold|hot)|best ?sell\w*|sells? best|most popular|how many (?:\w+ ){0,2}?(?:did|have|do) we (?:sell|sold)|rest ?rooms?|bath ?rooms?|toilets?|wash ?rooms?|parking|car ?park|(?:where|can) (?:\w+ ){0,3}park|wi ?fi|internet|fitting rooms?|changing rooms?|dressing rooms?|elevators?|escalators?|lifts?|atm|cash machine|water fountain|drinking fountain|cafe|lost and found|customer service desk|deliver(?:y|ies)?|gift ?wrap\w*|engrav\w+|layaway|financing|apple pay|google pay|contactless|pay (?:cash|by card|in cash)|(?:take|accept) (?:cash|cards?|checks?|amex|visa|mastercard)|hiring|job|jobs|careers|banos?|estacionamiento|estacionar|probadores?|elevador|cajero|entrega|envolver)\b"),
    ("restock", r"\b(?:(?:when|what day)(?:s| is| are| do| does| will| would| should)? (?:\w+ ){0,5}?(?:get (?:more|another|them|it|some|any)|getting|back(?: in)?|in again|restock(?:ed)?|com(?:e|ing) (?:in|back)|in stock)\b|restock\w*|(?:next|a|any|the) (?:shipment|delivery|truck)s?(?: (?:coming|due|date|come|arrive))?|shipments?|back ?orders?(?:ed)?|more (?:coming|on the way|on order)|cuando (?:llegan?|vuelven?|surten?|hay mas))\b"),
    ("hours", r"\b(?:(?:when|when is|whens|when are|when do) (?:the )?(?:closing|opening|close|open|shut)\b|(?:what time|when|until when|how late|till when|how long|what (?:are )?(?:\w+ ){0,3}hours) (?:\w+ ){0,6}?(?:open|opens|close|closes|closing|shut|hours)|(?:opening|store|business|closing|shop) (?:hours|times?)|what are (?:\w+ ){0,4}hours|hours (?:of|at|for|today|tomorrow)|(?:are|is) (?:\w+ ){1,4}open|still open|open (?:today|now|tomorrow|until|till|on|late|yet)|(?:close|closing|open|opening) (?:at|time)|horarios?|a que hora|hasta que hora|abren|cierran|abierto)\b"),
    ("where", r"\b(?:where(?:s|abouts)?|aisles?|which (?:section|shelf|shelves|department|row)|what (?:section|shelf|department|row)|(?:is|are) (?:it|they|that|those|the \w+(?: \w+)?) located|donde|pasillo|en que (?:parte|seccion))\b"),
    ("options", r"\b(?:(?:what|which|how many|any other|other|que|cuales|en que) (?:\w+ )?(?:sizes|colou?rs|tallas|colores|versions|models|variants|styles|capacities|tamanos|size options|color options)|(?:sizes|colou?rs) (?:do|does|are|come|is)|what (?:does|do) (?:\w+ ){1,5}come in|(?:come|comes|coming|available|made) in(?! stock| today| tomorrow| soon)|viene[n]? en)\b"),
    ("stock", r"\b(?:do (?:we|you|they) (?:still |even )?do (?:the|a|an|any|these|those)\b|(?:whats |what is )?the count\b|how deep are we|count on|counts? for|(?:around|out there|about)$|who (?:else )?(?:does|has|have|got|would)\b|whos (?:got|has)|(?:does|do|has|have|would) (?:anyone|anybody|any (?:other )?(?:store|shop)s?)\b|(?:anyone|anybody) else|quien (?:tiene|mas)|in stock|stock|inventory|do (?:we|you|they|u) (?:\w+ )?(?:have|carry|sell|got|stock)|(?:have|got|carry|sell) (?:we |you |they )?(?:any|it|the|this|that|those|these|a|an|some|more|one|another|them|us|in)|(?:we|you) (?:have|got|carry)|any (?:left|more|of)|(?:is|are|theres?|any) (?:\w+ ){0,6}?left|how many|available|availability|out of|sold out|is there|are there|theres|in the (?:back|warehouse)|looking for|look for|(?<!price )check (?:on |for |if )?(?:the|a|it|we|that|this|another|stock)?|find me|anywhere|hay|tiene[ns]?|tenemos|queda[n]?|disponibles?|cuant[oa]s|busc\w+|existencias?|inventario)\b"),
    ("suggest", r"\b(?:recommend\w*|suggest\w*|what would you|recomien\w+|sugier\w+)\b"),
    ("buy", r"\b(?:order (?:me |us )?(?:a|an|the|one|two|three|some|\d+)\b|ill (?:take|have|buy|get|grab)|i (?:will|would like to|want to|wanna) (?:take|have|buy|get|purchase)|i want|i would like|id like|id love|let me (?:get|have|buy)|can i (?:get|have|buy)|could i (?:get|have|buy)|give me|add|buy|purchase|put (?:\w+ ){0,6}?(?:basket|cart|bag)|me llevo|quiero|quisiera|dame|deme|agrega\w*|anade\w*|comprar)\b"),
    ("detail", r"\b(?:tell me (?:\w+ )?about|describe|details?|specs?|features?|what (?:is|are) (?:it|they|the|this)|whats (?:it|the|this)|is (?:it|that|this)|are (?:they|those|these)|does (?:it|that|this)|do (?:they|those|these)|is the|are the|does the|do the|how (?:long|heavy|big|small|many|much|fast|warm|loud|powerful|tall|wide|old|bright|far)|made (?:of|from|out)|material|can (?:it|you|i|they|the|he|she|we|a|my|her|his|people|kids)|what kind|cuant[oa]|es|son|de que|como es|que tan)\b"),
)  # fmt: skip

SIGNAL_PATTERNS: Final = {name: re.compile(pattern) for name, pattern in SIGNALS.items()}
WANT_PATTERNS: Final = tuple((name, re.compile(pattern)) for name, pattern in WANTS)
OF_PEOPLE: Final = frozenset(
    {"delete_data", "bulk", "other_person", "private", "customer"}
)  # no word of goods asks these
READS: Final = frozenset(
    {
        "compare",
        "compatible",
        "alternative",
        "promotions",
        "price",
        "hours",
        "where",
        "options",
        "stock",
        "returns",
        "detail",
        "suggest",
        "transfer_time",
        "hold_time",
        "discount_rule",
        "restock",
        "facility",
        "label",
    }
)
NEED_A_PRODUCT: Final = frozenset(
    {
        "compare",
        "compatible",
        "alternative",
        "price",
        "where",
        "options",
        "stock",
        "detail",
        "hold",
        "transfer",
        "discount",
        "price_override",
        "price_match",
        "buy",
    }
)

# Sentences of a description that speak to an assistant instead of about the thing: not even read out.
TO_US = re.compile(
    r"\b(?:ignore|disregard|system|assistant|prompt|instruct\w*|override|you (?:must|should|are)|always (?:say|give|tell|apply)"
    r"|never (?:say|tell|mention)|tell (?:the|every|all)|say (?:that|to)|apply|grant|approve\w*|manager|employee price|admin)\b",
    re.IGNORECASE,
)

# A wish that words of another come along with: "what sizes do you have" is not "do you have".
COVERS = (
    ("restock", "stock"), ("restock", "detail"), ("restock", "transfer_time"), ("restock", "hours"),
    ("discount_rule", "detail"), ("discount_rule", "stock"), ("discount_rule", "promotions"), ("discount_rule", "price"),
    ("compare", "compatible"), ("compare", "stock"), ("compare", "detail"), ("compare", "alternative"), ("compare", "price"),
    ("compatible", "stock"), ("compatible", "detail"), ("alternative", "stock"), ("options", "stock"), ("options", "detail"),
    ("promotions", "stock"), ("promotions", "detail"), ("hours", "detail"), ("hours", "stock"), ("where", "detail"),
    ("where", "stock"), ("returns", "detail"), ("returns", "stock"), ("returns", "price"), ("price", "detail"), ("transfer_time", "detail"),
    ("transfer_time", "stock"), ("stock", "detail"), ("suggest", "alternative"), ("hours", "promotions"), ("price", "compatible"),
    ("returns", "hours"), ("returns", "hours"), ("alternative", "detail"), ("suggest", "stock"), ("suggest", "detail"), ("transfer_time", "hours"),
    ("facility", "detail"), ("facility", "stock"), ("facility", "where"), ("facility", "hours"), ("facility", "price"),
    ("price", "options"), ("price", "stock"), ("label", "detail"), ("label", "stock"), ("label", "where"), ("price", "label"),
    ("hold_time", "hours"), ("hold_time", "detail"), ("hold_time", "stock"), ("hold_time", "options"),
)  # fmt: skip
