"""What is said beside the yes to a read-back and asks for nothing: who speaks, who else did, where one pays. PURE.

It knows clauses; what a turn of several is, `answer_alone` decides: "Sorry, that was the other lane. Yes, my order is
right."
"""

import re

_WANT = (
    r"(?:(?:i|we)(?:['’]?(?:m|re|d|ve)| am| are| would| have| had| was| were)?(?: (?:just|always|been|did))*"
    r" (?:want|wanted|ordered|order|said|say|saying|asked for|like|having|getting|need|needed|meant|told you|after"
    r"|looking for|going for|picked|chose|came for)"
    r"(?: (?:today|tonight|here|now|before|earlier|to (?:order|get|have)))*)"
)
_WHAT_I_SAID = (
    rf"(?:that|it|this)(?:['’]?s| is| was) (?:exactly |just |precisely )?what {_WANT}"
    r"|(?:eso|esto|as[ií]) (?:mero |mismo )?(?:es )?(?:exactamente )?(?:lo que|como lo|lo) (?:ped[ií]|quiero|quer[ií]a"
    r"|dije|orden[eé]|pedimos|queremos)"
)
_YES = (
    r"(?:y+[ea]+[sh]+(?:['’]?m)?|yea+|yep|yup|correct|affirmative|sure is|it (?:sure )?is|that it is|indeed|confirmed"
    rf"|that['’]?s (?:right|correct|mine|(?:my|our|the) (?:whole |entire |full |complete )?order)"
    rf"|{_WHAT_I_SAID}"
    r"|(?:my|the) answer is yes|(?:that['’]?s|it['’]?s) a yes(?: from (?:me|us))?"
    r"|exactly(?: (?:so|right))?|(?:(?:a|one) )?hundred percent|s[ií]|correcto|exacto"
    r"|as[ií](?: mismo| mero)?(?: es)?"
    r"|(?:es|ese es|esa es) (?:mi|nuestr[oa]|el|la) (?:pedido|orden)(?: complet[oa])?)"
)
_RIGHT = (
    r"(?:(?:all|all of it|totally|perfectly|exactly|just|completely|absolutely|quite|still|definitely|already) )*"
    r"(?:correct|right|good|great|fine|perfect|okay|ok|accurate|complete|spot on|ready|set|all there|works)"
    r"(?: (?:to|for|with|by|on) (?:me|us|my end|our end|this end))?(?: here)?"
)
_GOT_IT = (
    r"you(?:['’]?ve| have| did)? (?:got|have|get|heard|hear|read|nailed|had|caught|rang) (?:it|that|me|us|everything"
    r"|all of (?:it|that)|(?:my|our|the) (?:whole )?order)(?: (?:down|up))?(?: all)?(?: (?:just|exactly|perfectly"
    r"|absolutely))?(?: (?:right|correct|correctly|perfect|perfectly))?(?: this time)?"
)
_THE_ORDER = (
    r"(?:(?:my|the|our|that|this|whole|entire|full) )*(?:order|total|price|mine|ours|it|that|this|everything|lot|thing"
    r"|(?:all|both)(?: of (?:it|that|this|those|them|these))?|those|they|these|we)"
    rf"(?:['’](?:s|re)| is| are| looks?| sounds?| seems?|s)? {_RIGHT}|{_GOT_IT}"
    r"|(?:el|la|mi|nuestr[oa]|todo el|toda la) (?:pedido|total|orden) (?:est[aá]|qued[oó])"
    r" (?:bien|correct[oa]|perfect[oa])"
    r"|(?:est[aá]|qued[oó]) (?:as[ií] |todo |muy )?(?:bien|correct[oa]|perfect[oa])(?: (?:mi|el|la) (?:pedido|orden))?"
    r"|todo (?:est[aá] |qued[oó] )?(?:bien|correcto|perfecto)"
    r"|(?:don['’]?t|no need to) change (?:a thing|anything|nothing|it)|no changes|nothing to change"
    r"|leave it (?:as (?:it )?is|like (?:that|it is))|keep it (?:as (?:it )?is|like that|that way)"
    r"|(?:i|we) (?:agree|confirm|approve)(?: (?:to|with) (?:that|it|this)| (?:it|that|the order|my order))?"
    r"|(?:(?:like|as) )?(?:i|we) (?:did |already |just )*(?:say|said|told you|order(?:ed)?|asked for)"
    r"(?: (?:so|that|it|yes))*"
    r"(?: already| before)?"
    r"|confirmo(?: (?:el|la|mi) (?:pedido|orden))?"
)
_SENDS = (
    r"(?:you (?:can|may) |please |go ahead and |just )*(?:(?:send|place|submit|put|ring|finish|complete|wrap) "
    r"(?:it|that|the order|that order|my order|our order|this|me|us)(?: in| on| up| through| over)*"
    r"|(?:go|carry) (?:right )?(?:ahead|on)(?: (?:then|now|with (?:it|that)))?|go for it"
    r"|let['’]?s (?:go(?: for it| with (?:that|it))?|do (?:it|that|this)|finish(?: (?:it|this|up))*"
    r"|wrap (?:it|this) up)"
    r"|(?:start|begin|get) (?:cooking|making it|on it|it (?:going|started|cooking))|do your thing"
    r"|adelante|(?:puede |ya )?(?:m[aá]nd(?:alo|elo|ela|arlo)|env[ií](?:e|a)?(?:lo|r?lo))|d[eé]le)(?: nom[aá]s)?"
)
_POLITE = r"(?:please|thanks|thank you|sir|ma['’]?am|gracias|por favor)"
_SAYS_YES = re.compile(rf"^{_YES}(?: {_YES})?(?: (?:{_THE_ORDER}|{_SENDS}))?(?: {_POLITE})*$", re.IGNORECASE)
_GOES_ON = re.compile(rf"^(?:{_THE_ORDER}|{_SENDS})(?: {_POLITE})*$", re.IGNORECASE)
# Who else was heard, and that it was they.
_WHOSE = (
    r"(?:the |my |our |a |his |her |el |la |mi |nuestr[oa] )?(?:little |other |next |otro |otra )?"
    r"(?:lane|car|radio|tv|phone|kids?|son|daughter|children|wife|husband|friend|passenger|baby|dog|boy|girl|brother|sister"
    r"|mom|dad|somebody else|someone else|not me|carril|carro|coche|hij[oa]|niñ[oa]s?|espos[oa]|amig[oa]|tel[eé]fono)"
    r"(?: (?:next to|behind|in front of|beside) (?:me|us))?(?: next (?:door|to us))?"
    r"(?: (?:talking|yelling|speaking|again|playing))?"
)
_IT_WAS = (
    r"(?:that|it|this|eso|ese|esa|ese era|fue|era)(?: (?:was|is|came from|wasn['’]?t|isn['’]?t|era|fue))?"
    r"(?: just| only)?"
)
_NOT_US = (
    r"(?:that|it|this)(?: (?:wasn['’]?t|isn['’]?t|was ?not|is not)|['’]?s not)"
    r" (?:me|us|(?:from )?(?:my|our|this) (?:car|voice))"
    r"(?: (?:talking|speaking|ordering|yelling|there|just now|(?:who|that) (?:said|ordered) (?:that|it)|saying that))*"
    r"|(?:i|we) (?:wasn['’]?t|weren['’]?t|was ?not|were ?not) (?:talking|speaking)(?: to you)?"
    r"|(?:i|we|nobody here) (?:didn['’]?t |did ?not |never )?(?:say|said) (?:that|anything)"
    r"|(?:no fui|no era) (?:yo|nosotros)(?: (?:el|la) que hablaba)?"
)
_DO_NOT_MIND = r"(?:ignore|don['’]?t mind|never mind|don['’]?t listen to|no le haga caso a)"
# Who speaks.
_ITS_ME = (
    r"(?:i['’]?m|i am|it['’]?s|this is|soy) (?:just )?(?:me(?: the customer)?|the (?:driver|customer)"
    r"|the one (?:driving|ordering|paying|who ordered|that ordered)|el conductor|la conductora|el que pide|la que pide)"
    r"(?: here| speaking)?"
)
# Where and how one pays, and what one does next.
_I_WILL = r"(?:i['’]?ll|i will|we['’]?ll|we will|i can|i['’]?m going to|i['’]?m gonna|i['’]?m|let me|we can) (?:just )?"
_PLACE = r"(?:terminal|window|counter|screen|reader|machine|card|cash|phone)"
_WHERE = rf"(?:at|with|by|in|on|for it|it|you|there|the|my|your|card|then|here|instead|up|front|{_PLACE})"
_PAYS = (
    rf"{_I_WILL}(?:pay|paying)(?: {_WHERE})*"
    rf"|{_I_WILL}(?:use|using|take|go (?:to|with)|do|do it|tap|swipe|insert|put it) (?:{_WHERE} )*?{_PLACE}"
    rf"(?: {_WHERE})*"
    rf"|(?:(?:cash|card) )?(?:at|on|with) (?:the|my|your) {_PLACE}(?: {_WHERE})*"
    r"|(?:pago|voy a pagar)(?: (?:en|con|la|el|ventanilla|caja|efectivo|tarjeta))*"
    r"|(?:i['’]?ll |we['’]?ll |i['’]?m |we['’]?re )?(?:pull|pulling|drive|driving) (?:up|forward|around)(?: now| then)?"
)
_FILLS = (
    r"(?:no(?: no)+|ok|okay|all ?right|great|good|perfect|cool|fine|oh|well|hey"
    r"|sorry(?: about (?:that|him|her|them|the noise))?"
    r"|(?:(?:so|too) much|(?:lots|plenty) of|a lot of|such a|all this) (?:noise|racket|din|wind|traffic)"
    r"(?: (?:here|in here|out here|back (?:here|there)|around|going on|today))*"
    rf"|excuse me|perd[oó]n|disculpe|bueno|{_POLITE}|that['’]?s (?:it|all|everything)|es todo)"
)
# What is said kindly, and how it is with them: none of it asks for anything.
_FOR_IT = (
    r" for(?: (?:your|the|all|being|so|very|bearing|with|us|me|putting|up|waiting|asking|checking|reading|repeating|it"
    r"|that|back|patient|patience|help|kindness|understanding|listening|great|good|service))+"
)
_IS = r"(?:(?:i|we)(?:['’]?m|['’]?re| am| are)|it['’]?s|they['’]?re|(?:he|she)['’]?s)"
_VERY = r"(?: (?:so|all|both|an?|the|really|very|bit|just|kinda|kind of|like|such|too|getting|pretty|absolute))*"
_KIND = (
    rf"(?:(?:thanks|thank you|cheers)(?: (?:so|very) much| a lot| a (?:million|bunch|ton))*(?:{_FOR_IT})?"
    r"|(?:muchas |mil )?gracias por(?: (?:su|la|tu|el|todo|toda|esperar|paciencia|ayuda|atenci[oó]n))+"
    rf"|(?:you['’]?re|you are){_VERY} (?:star|legend|angel|life ?saver|best|great|awesome|amazing|doll|gem|sweetheart"
    r"|kind|patient|helpful|good|fast|quick|wonderful)"
    rf"|(?:great|good|nice|excellent|awesome) (?:job|work)|that was{_VERY} (?:fast|quick|easy)"
    rf"|{_IS}{_VERY} (?:loud(?: bunch)?|noisy(?: bunch)?|crazy|hectic|mess|zoo|circus|madness|mad ?house|starving"
    r"|hungry|in an? (?:rush|hurry)|late|running late|tired|excited|long day)"
    r"(?: (?:in|out|back|over|up))?(?: (?:here|there|today|tonight|now|this morning))?"
    r"|(?:i was|we were)(?: just)? (?:on the phone|distracted|miles away|talking to (?:(?:my|the|our) \w+|somebody))"
    r"|(?:i |we )?(?:didn['’]?t|did not) (?:mean|want) to (?:interrupt|cut you off|yell|shout|be rude|talk over you)"
    r"|have a (?:good|great|nice|lovely) (?:day|night|one|evening|weekend|afternoon)|you too|(?:god )?bless you)"
)
# Said to those in the back.
_HUSH = (
    r"(?:(?:be |keep )?quiet|hush|shush|shh+|settle(?: down)?|calm down|knock it off|zip it|keep it down|pipe down"
    r"|quit (?:it|that|\w+ing)|behave(?: yourself| yourselves)?"
    r"|enough|cut it out|stop (?:it|that|yelling|talking)|one at a time|sit down|let me (?:talk|order|finish)"
    r"|silencio|c[aá]llense|ya)(?: (?:in (?:the|my) (?:car|back|back seat)|back there|you (?:two|guys|all)|guys|kids"
    r"|everybody|everyone|please|now|for a (?:second|minute|sec)|atr[aá]s|niños))*"
)
_SAYS_NOTHING = re.compile(
    rf"^(?:(?>{_FILLS} )*{_KIND}(?: {_POLITE})*|(?>{_FILLS}\b)(?: (?>{_FILLS}\b))*"
    rf"|{_HUSH}|{_ITS_ME}|{_PAYS}|{_IT_WAS} {_WHOSE}"
    rf"|{_NOT_US}|{_DO_NOT_MIND} (?:him|her|them|that|[eé]l|ella|{_WHOSE}))$",
    re.IGNORECASE,
)


def says_yes(clause: str) -> bool:
    """clause: between signs. A yes to the read-back."""
    return bool(_SAYS_YES.match(clause))


def goes_on(clause: str) -> bool:
    """What a yes goes on with, or leads up to it: that it is right, that it shall be sent."""
    return bool(_GOES_ON.match(clause))


def says_nothing(clause: str) -> bool:
    """Thanks, who speaks, who else did, how it is with them, where one pays."""
    return bool(_SAYS_NOTHING.match(clause))
