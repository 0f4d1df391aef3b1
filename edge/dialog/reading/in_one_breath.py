# ruff: noqa: E501 - tables: a kind of words per line
"""What is taken back, told closer or remarked in one breath: "a burger, wait, not that, a wrap". PURE.

It decides by their form alone which words stand for a repair ("not that one"), for which of a meal's ("the burger
one"), for something that goes ("isn't needed"), for a question ("would it be halal"), and which are talk ("airport
prices, huh", "two of us aren't hungry") and order nothing.
"""

import re

from edge.dialog.guards.allergy_told import tells_of_harm
from edge.dialog.reading.detours import LED, detour, plainly
from edge.dialog.reading.told import without_what_would_be

_COUNT = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|some|a few|\d{1,2})"
_HESITATES = r"(?:(?:no|oh|wait|sorry|hang on|hold on|actually|er|um|uh|oops|nope|espera|perd[oó]n)\W+)"
_NO_MEAL = (
    r"(?:joining|eating|hungry|ordering|having (?:any(?:thing)?|food)|in the mood|up for (?:it|food)|count(?:ing)?|eat"
    r"|here yet|come|coming|want(?:ing)? (?:any(?:thing)?|food))"
)
_ATE = (
    r"(?:already (?:ate|eaten|had (?:lunch|dinner|breakfast))|(?:just |both )?ate(?: already| before| earlier)?|(?:is|are) (?:asleep|fasting|full|sick)"
    r"|no (?:comen?|quieren? nada|tienen? hambre|van? a comer)|ya comi[oó])"
)
_NEGATED = (
    r"(?:(?:is|are|was|were)(?:n['’]?t| not)|(?:he|she|they|who)['’](?:s|re) not|(?:does|do|did)(?:n['’]?t| not)"
    r"|won['’]?t(?: be)?|ain['’]?t)"
)
# A thing was named before: who only refuses what we offered takes nothing back.
_NAMED_BEFORE = re.compile(rf"\b(?:an?|the|{_COUNT}|small|medium|large|un[ao]?|dos|tres) [a-zñáéíóú]", re.IGNORECASE)
_TAKEN_BACK = re.compile(
    rf"(?<=\w)\s*[,.;:-]*\s+{_HESITATES}+(?:not (?:that|this|those|the)(?: one| ones)?|(?:that['’]?s )?the wrong one"
    rf"|wrong (?:one|thing)|es[eao] no|no es[eao])\s*[,.;:!-]+\s*(?=\w)",
    re.IGNORECASE,
)
# "A million nuggets, nah kidding, just the ten piece": what nobody meant is not had, and named once.
_JOKED = (
    r"(?:(?:no|nah|oh|ok|okay|haha|ha|lol|wait|well|sorry|i['’]?m|i am|just|only|totally|obviously|es|era|solo) ?[,.!]? )*"
    r"(?:(?:just |only )?(?:kidding|joking|messing(?: with (?:you|ya))?|playing(?: with (?:you|ya))?|pulling your leg|teasing)|jk|(?:it['’]?s |that['’]?s |was )?a joke"
    r"|(?:es |era )?(?:una )?broma|bromeo|bromeando)(?: with (?:you|ya))?"
)
_ABSURD = (
    r"(?:(?:about |like |around )?(?:an?|one|two|three|five|six|ten|twenty|\d+) )?(?:[\w]*illions?|thousands?|hundreds?|gazillion|\d{3,}|mil(?:l[oó]n(?:es)?)?|cien(?:tos)?)(?: and(?: a)?(?: \w+)?(?=\s\w+ ?\w*\s*[,.;!-]))?(?: (?:of|de))?"
    r"|(?:like |about )?(?:thirty|forty|fifty|sixty|seventy|eighty|ninety|[3-9]\d|treinta|cuarenta|cincuenta|sesenta|ochenta|noventa)"
)
_IN_JEST = re.compile(
    rf"\b(?P<many>{_ABSURD}) (?P<what>(?:[a-zñáéíóú'’-]+ ){{0,2}}?[a-zñáéíóú'’-]+)\s*[,.;!-]+\s*{_JOKED}\s*[,.;!-]+\s*"
    r"(?P<led>(?:(?:but|so|really|seriously|actually|for real|ok|okay|no|just|only|make (?:it|that)|i['’]?ll (?:take|have)|let me (?:get|have)|give me|gimme|get me|solo|nomas|mejor|en serio) )*)"
    rf"(?P<count>(?:an?|the|una?|la|el)? ?(?:{_COUNT}|uno?|dos|tres|cuatro|cinco|seis|diez)\b(?= ?(?:\W*$|please|piece|pieces|pcs?|pack|count|of|with|no\b|por favor|de esos|de esas|[,.;])))?",
    re.IGNORECASE,
)
# "No onions on anything": on all that is named beside it, or stands.
_ON_EVERYTHING = re.compile(
    r"\b(?P<how>(?:no|without|hold(?: the)?|extra|light|easy on|sin|add|skip the|leave off the|nothing with) (?:any )?"
    r"(?P<what>[a-zñáéíóú]+(?: [a-zñáéíóú]+)?))"
    r" (?:(?:on|in|for|from) (?:anything|everything|any(?: of it)?|all of it|it all|all)"
    r"|en (?:nada|todo|ninguno|ninguna))"
    r"(?P<end>(?: (?:at all|please|por favor|though|thanks))*(?=\W*$|\s*[,.;!]))",
    re.IGNORECASE,
)
_NOTHING_WITH = re.compile(
    r"\b(?:nothing|not anything|nada) (?:with|con) (?:any )?(?P<what>[a-zñáéíóú]+(?: [a-zñáéíóú]+)?)"
    r"(?: (?:on|in) (?:it|them|there))?(?P<end>(?: (?:at all|please|por favor|though|thanks))*(?=\W*$|\s*[,.;!]))",
    re.IGNORECASE,
)
_PERSON = r"(?:i|we|he|she|they|my|his|her|somebody|someone|kids?|baby|man|woman|guy|dad|mom|wife|husband|son|daughter)"
_GOES_ON = r"(?:[,.;!]\s*(?=\w)|\s+(?=(?:so|then|as[ií] que|entonces)\b))"
_WAYS = "halal|kosher|vegan|vegetarian|spicy|hot|sweet|big|gluten|dairy|nut|safe|organic|fresh|filling|healthy|salty"
_OF_THE_CAR = (
    r"(?:^|(?<=[.!?] ))\W*(?:(?:so|and|oh|um|uh|well|hmm|wait|okay|hey)\W+)*"
    # "Do they have nuts in them?" is asked of dishes.
    r"(?:(?:do|does|did|would|will|should) (?:he|she|they(?! (?:\w+ )?(?:have|having|gets?)\b)|any(?:body|one)|every(?:body|one)"
    r"|(?:the|my|your|our) (?:kids?|boys?|girls?|bab(?:y|ies)|mom|mum|dad|wife|husband|brother|sister|son|daughter"
    r"|others|guys|team))|who(?: all| else)?)"
    r" (?:also |even |really )?(?:wants?|likes?|needs?|eats?|drinks?|have|having"
    r"|gets?(?![^.?!]* (?:with|in) (?:the|that|an?|each|your) ))\b[^.?!]*\?+"  # but what comes with the meal
)
_THINGY = (
    r"(?:whatchamacallit|whatchamacallem|whatsit|whatsits?name|thingamajig|thingamabob|thingum(?:my|mabob)|thingy|doodad"
    r"|doohickey|(?:what|whad+)(?:['’]?s| is| are| do(?:es)?|ya)? (?:(?:you|they|ya|y['’]all) )?(?:it|that|them|those)?"
    r" ?call(?:ed)?(?: (?:it|that|them|those))?(?: again)?|what['’]?s (?:its|the) name(?: again)?|c[oó]mo se llama)"
)
_ORDERS = (
    r"(?:(?:can|could|may) (?:i|we)|(?:i|we)(?:['’]ll| will) (?:have|take|get)|(?:give|get) me|gimme|let me get|please)"
)
_FOND = r"(?:really |even )?(?:(?:an?y? |much of a )?(?:big |huge )?fans? of|into|keen on|fond of|crazy about)"
_INSULT = (
    r"(?:deaf|daft|stupid|blind|thick|dumb|dense|kidding(?: me)?|joking|serious|mad|mental|crazy|having a laugh|listening"
    r"|hard of hearing|half asleep|asleep|an idiot|idiots?|morons?|a moron|taking the (?:mick|piss))"
)
_SIZE = (
    r"(?:small|medium|large|big|regular|little|smaller|smallest|larger|largest|bigger|biggest|chic[oa]s?|median[oa]s?"
    r"|grandes?|pequeñ[oa]s?)"
)
_ASKS_FOR = (
    r"(?:(?:do|have) (?:you|y['’]?all)(?: guys)? (?:have|got|carry|sell|serve|do|make|take|still)|(?:is|are) (?:there|the|it|that|those|your)|does|got any"
    r"|how (?:much|many|big|long)|what(?:['’]?s| is| are| comes)|which|tienen|hay|cu[aá]nto)\b"
)
_ROWS = (
    # "Do you have pie, nah never mind": all of a turn, and nothing that stands is meant.
    detour(
        rf"^\W*(?:(?:hi|hey|hello|so|um|uh|oh|and|wait|okay|ok)\W+)*{_ASKS_FOR}[^.?!,;]*[,.?!;]+\s*"
        r"(?:(?:oh|ah|um|uh|well|actually|no|nah|you know(?: what)?|wait|eh|ok|okay|pues)\W+)*"
        r"(?:(?:(?:it|that) )?(?:really )?(?:doesn['’]?t|don['’]?t) (?:really |even )?matter|never ?mind(?: that)?|forget (?:it|that|i asked)"
        r"|no importa|olv[ií]del[oa])(?: anyway| then| thanks)*\W*$",
        "okay",
    ),
    # "A bacon burger, ah, that's the one with the barbecue sauce, right, no, do the fish": recalled, and nothing put on.
    detour(
        r"(?<=\w)\s*[,.;]+\s*(?:(?:ah|oh|um|uh|wait|and|so|hmm|hold on)\W+)*(?:(?:that|it|this)(?:['’]?s| is)|is (?:that|it|this)|isn['’]?t that)"
        r" the one (?:with|that (?:has|comes with|[’']?s got|got)) [^,.;?!]+[,.?!]+\s*(?:right|isn['’]?t it|huh|yeah|correct|eh|innit|no)\b[\s,.?!]+(?=\w)",
        ", ",
    ),
    # "Do you have decaf, you know what doesn't matter, a coffee": a question that is let go asks and orders nothing.
    detour(
        r"^\W*(?:(?:hi|hey|hello|so|um|uh|oh|and|okay|ok)\W+)*"
        rf"{_ASKS_FOR}"
        r"[^.?!,;]*[,.?!;]+\s*(?:(?:oh|ah|um|uh|well|actually|no|nah|you know(?: what)?|wait|eh|ok|okay|pues)\W+)*"
        r"(?:(?:(?:it|that) )?(?:really )?(?:doesn['’]?t|don['’]?t) (?:really |even )?matter|never ?mind(?: that)?|forget (?:it|that|i asked)|scratch that"
        r"|who cares|not important|whatever|no importa|olv[ií]del[oa]|d[eé]jel[oa])(?: anyway| then)?[\s,.;!]+(?=[\w'’]+ \w)",
    ),
    # "What's in the six, the number six I mean", "how much is the burger, I mean the classic one": told closer.
    detour(
        r"\b(?:the|an?|that) (?P<what>\w+)\s*,\s*(?P<new>(?:the|an?|that) (?:\w+ ){0,3}?(?P=what)(?: \w+)?),? i mean\b",
        r"\g<new>",
    ),
    detour(
        r"\b(?:the|an?|that) (?P<what>\w+)\s*,\s*i mean,? (?P<new>(?:the|an?|that) (?:\w+ ){0,3}?(?P=what)(?: \w+)?)\b",
        r"\g<new>",
    ),
    # "Bloody hell, are you deaf or daft? Scrap the coke": what is said in anger, before what is wanted.
    detour(
        r"(?:^|(?<=[.!?] ))\W*(?:(?:oh|well|right|bloody|flaming|sodding|what the|hell|damn|jeez|jesus|christ|god|good grief"
        r"|for (?:god|pete|christ|heaven)['’]?s sake|mate|man|love|pal)\b[\s,]*)*"
        rf"are you (?:people |lot |guys |all )?(?:even )?{_INSULT}(?: or (?:{_INSULT}|what|something))?\s*[.?!]+\s*(?=\w)",
    ),
    # "Same again, but he likes the mayo, so leave his how it comes": a copy as the menu has it.
    detour(
        r"(?P<led>\b(?:same|another|one more|again)\b[^.;!?]*?),?\s*\b(?:(?:but|and|so|only|with)\b,? )*"
        r"(?:(?:he|she|they|my \w+) (?:likes?|wants?|loves?|takes?|does like) (?:the|his|her|their) [^,.;!?]+?[,;]?\s*(?:(?:so|and)\b )?)?"
        r"(?:(?:leave|make|have|keep|do) (?:his|hers|theirs|it|that one|this one|mine|him|her|them) )?"
        r"(?:just )?(?:how|as|the way|like) (?:it|they) (?:normally |usually |already )?comes?(?=\W*$|[,.;!?])",
        r"\g<led> with everything on it",
    ),
    # "The fries not big, the smallest": in the size that is said last.
    detour(
        rf"(?<=\w)(?:,| is| are|['’]s)? (?:not|no|isn['’]?t|aren['’]?t) (?:an? |the |so |too |una? |la |el |las |los )?{_SIZE}(?: ones?)?"
        rf"(?:,|,? but|,? sino)(?: rather| just)? (?P<then>(?:an? |the |una? |la |el |las |los )?{_SIZE})\b",
        r" \g<then>",
    ),
    # "Otra hamburguesa igual a la mía", "como la mía": the same, of which the kind is said.
    detour(
        r"\b(?:igual(?:it[oa])?|la misma|lo mismo|id[eé]ntic[oa]|exactamente) (?:a|que|como|de) (?:la|el|lo) m[ií][oa]\b"
        r"|\bcomo (?:la|el|lo) m[ií][oa]\b",
        "igual",
    ),
    # "Scrap that first chicken one, I don't want it": of that one, and not of all.
    detour(
        r"(?P<gone>\b(?:scrap|scratch|drop|lose|ditch|cancel|remove|delete|bin|forget|skip|take|leave|get rid of|kill|pull)"
        r" (?:off |out )?(?:the|that|those|my|his|her|this|these|one of the) (?!order|whole|lot|thing)[^,.;!?]+?)\s*[,.;!]+\s*"
        r"(?:(?:i|we|he|she|they|nobody) (?:don['’]?t|doesn['’]?t|do not|does not|didn['’]?t|never) (?:even |really |actually )*"
        r"(?:wants?|needs?|likes?|eats?|ordered) (?:it|that|them|those|that one)(?: any ?more| after all| now| at all| anyway)*)"
        r"(?=\W*$|[,.;!])",
        r"\g<gone>",
    ),
    # "Two o'clock, Mum. Sorry, that wasn't for you.": the sentence before it, and all that orders nothing.
    detour(
        rf"^(?P<order>(?:.*\b{_ORDERS}\b[^.!?]*[.!?]+)?).*?(?:^|(?<=[.!?,] )|(?<=sorry ))(?:sorry,? )?"
        r"(?:(?:that|this|it)(?:['’]s not| is not| was not| wasn['’]?t| isn['’]?t) (?:meant )?(?:for|directed at) (?:you|y['’]all)"
        r"|(?:i|we)(?:['’]m| am| was| were|['’]re)?(?: not| wasn['’]?t|n['’]t) (?:talking|speaking) to you"
        r"|not you|(?:i['’]m|i am|i was|was) (?:just )?(?:talking|speaking) to (?:my|the|our|him|her|them)(?: \w+){0,2}"
        r"|(?:eso |esto )?no era (?:para|con) (?:usted|ti)|no le (?:hablaba|hablo) a usted)\W*(?:$|(?=\w))",
        r"\g<order> ",
        alone="hold on a second",
    ),
    # "We don't eat cookies", "he doesn't even like burgers", all of a sentence: not wanted, whatever stands.
    detour(
        rf"(?:^|(?<=[.!;] ))\W*{LED}(?:(?:i|we|he|she|they|(?:my|his|her|our) \w+)(?: really| just| actually)?"
        r" (?:(?:doesn['’]?t|does not|don['’]?t|do not)(?: really| even| usually| actually| ever| much)*"
        rf" (?:do|like|eat|drink|care for|fancy|touch)|can['’]?t stand|(?:am|is|are)(?:n['’]?t| not) {_FOND})"
        rf"|(?:i['’]m|we['’]re|he['’]s|she['’]s|they['’]re) not {_FOND})"
        r" (?:any |the )?(?P<what>(?!(?:it|that|them|this|those|these|anything|to|you|me|us|your|too|much|well|very)\b)"
        r"[a-z]+(?: [a-z]+)?)(?P<end>(?: (?:on|in) (?:it|that|there|his|hers))?(?:,? (?:please|though|either|at all|anyway))*)"
        r"(?=\s*(?:[.;!]|$))",
        r"I do not want any \g<what>\g<end>",
    ),
    # "The little guy gets a kids meal": somebody, by what they look like.
    detour(
        r"\b(?:the|my|our) (?:(?:little|big|old|young|wee|tall|birthday|other|older|younger) )*(?:guy|man|fella|fellow|chap|bloke|dude|lad"
        r"|lady|woman|girl|boy|gal|lass|missus|gentleman)(?: (?:here|back there|in the back|next to me))?"
        r"(?= (?:gets|wants|takes|needs|is having|is getting|would like|will have|will take)\b)",
        "he",
    ),
    # "The, whatchamacallit, the one with the mushrooms": what stands for a name that does not come, before what it is.
    detour(
        rf"(?:\b(?:the|that|a|el|la)\b)?\s*[,.]*\s*\b{_THINGY}\s*[,.]+\s*(?=(?:the|that|you know|el|la|an?)\b)", " "
    ),
    # "Then take it off my gift card": how somebody would pay, and nothing goes.
    detour(
        r"\b(?:take|deduct|pull|get|charge|draw) (?:it|that|this|them)(?: all)? (?:off|out of|from|off of|against)"
        r" (?P<what>(?:my|the|a|our|his|her) (?:\w+ ){0,2}?(?:card|account|points|balance|tab|wallet))\b",
        r"charge it to \g<what>",
    ),
    # "This stays between the two of us": nobody is counted.
    detour(
        r",? ?(?:and |but )?(?:(?:this|that|it)(?:['’]?s| is| stays| stay)? )?(?:just )?between"
        r" (?:the (?:two|three) of us|us two|you and (?:me|i))\b"
    ),
    # "That's all, genius.": who is called so has no name on a menu.
    detour(
        r"(?P<end>\b(?:that(?:['’]?s| is|['’]?ll be| will be) (?:all|it|everything)|i['’]?m done|done)),? (?:you )?"
        r"(?:genius|einstein|sherlock|robot|machine|computer|bot|tin can|toaster|moron|idiot|stupid|dummy|dumb ?ass|jackass"
        r"|smart ?(?:ass|y|ypants)|professor|princess|sunshine|champ|chief|sport|doll|babe|superstar|rock ?star|cowboy)"
        r"(?=\W*$|[.,;!])",
        r"\g<end>",
    ),
    # "A cookie. No, scratch that, a pie": one thing is taken back, once.
    detour(
        r"(?<=\w)(?P<end>[.,;!?]*\s+)(?:(?:no|oh|wait|sorry|actually|hold on|hang on|hmm|er|um|nope)[,.;!]*\s+)+"
        r"(?=(?:scratch|strike|cancel) (?:that|it)\b)",
        r"\g<end>",
    ),
    # "That's really it".
    detour(
        r"\b(?P<that>that(?:['’]?s| is|['’]?ll be| will be)) (?:really|truly|honestly|actually|definitely|literally|seriously"
        r"|finally|genuinely|absolutely) (?=(?:it|all|everything|the lot)\b)",
        r"\g<that> ",
    ),
    detour(r"\bgrown[- ]?ups?\b", "adults"),
    # "Yes, I'll take them at that price".
    detour(r",? (?:at|for) (?:that|this|the new|the higher) price(?=\s*(?:[.,;!]|$))"),
    # "Hang on, rings? Make that fries": those that are there.
    detour(
        r"(?P<led>^\W*|[,.;!]\s+)(?P<old>(?!what\b|which\b|how\b|huh\b|right\b|okay\b|ok\b|really\b|sorry\b|no\b|yes\b)[a-z]+(?: [a-z]+)?)\?\s+"
        r"(?:(?:no|oh|wait|actually|sorry)\W+)*(?:make|change) (?:that|it|them)(?: to| into)? (?P<new>(?:an? |some )?[a-z][a-z ]*?)"
        r"(?: after all| instead| please| then)*\W*$",
        r"\g<led>change the \g<old> to \g<new>",
    ),
    # "That wasn't me, but yes": the yes is.
    detour(r"^\W*(?:(?:oh|no|sorry|hey)\W+)*(?:that|it) (?:wasn['’]?t|was not) (?:me|us)\b[,.;!]*\s*(?:but )?(?=\w)"),
    # "A kids meal, the burger one, with fries": which of what it may be made of.
    detour(
        r"(?P<meal>\b(?:meal|combo|box|platter|plate|special|basket|deal)s?), the "
        r"(?P<which>(?!(?:first|second|third|last|other|same|large|medium|small|big|regular|cheap\w*)\b)"
        r"[a-z]+(?: [a-z]+)?) ones?\b(?:,?(?P<with> with))?",
        lambda m: f"{m['meal']} with {m['which']}{',' if m['with'] else ''}",
    ),
    # "Apple pie times four", "three times a cheeseburger".
    detour(rf"(?P<what>\w)[,]? times (?P<many>{_COUNT})(?=\W*$|[,.;])", r"\g<what>, \g<many> of those"),
    detour(rf"\b(?P<many>{_COUNT}) times (?:the |an? )(?=[a-z])", r"\g<many> "),
    # "The shake isn't needed".
    detour(
        rf"^\W*{LED}(?P<what>(?:the|that|those|my|his|her|our|their) [a-z][\w' -]*?)"
        r"(?:['’]?s not|['’]?re not| (?:is|are|was|were)(?:n['’]?t| not)| won['’]?t be| will not be| is no longer)"
        r"(?: (?:really|actually|even))?"
        r" (?:needed|necessary|required|wanted)(?: (?:any ?more|after all|now|anyway|today|though|then|either|please))*"
        r"(?P<end>\W*$|\s*[.,;]\s*)",
        r"take off \g<what>\g<end>",
    ),
    # "Is that the buy one get one?": an offer, and no count.
    detour(r"\bbuy[ -](?:one|1)[, -]+(?:and )?get[ -](?:one|1)(?:[ -]free)?\b", "bogo offer"),
    # "Would the burger be halal?".
    detour(
        rf"^\W*{LED}(?:(?:and|so) )?would (?P<what>(?:the|your|that|this|those|a|an) [\w' -]+?|it|that|this|they)"
        rf" (?:happen to )?be (?:considered )?(?P<how>(?:{_WAYS})\b[^?.!]*)\W*$",
        lambda m: f"{'are' if m['what'].lower() in ('they', 'those') else 'is'} {m['what']} {m['how']}?",
    ),
    # "One of us can't do milk, so the shake?": asked of it, and not ordered.
    detour(
        r"\b(?P<who>(?:one of us|he|she|somebody|someone|my \w+|i|we|they)"
        r" (?:can['’]?t|cannot|can not|isn['’]?t allowed(?: to)?|is not allowed(?: to)?|(?:doesn|don)['’]?t)"
        r" (?:do|have|eat|drink|handle|take|tolerate|digest|touch) (?:any )?(?P<what>\w+))\s*[,.;-]+\s*"
        r"(?:so|then|and)?,?(?: (?:what|how) about)? ?(?P<thing>(?:the|your|that) [\w' -]+?)(?: then)?\s*\?\W*$",
        r"\g<who>. does \g<thing> have \g<what>?",
    ),
)
_LEFT_OUT = (
    # "Does he want fries, you think? One small fries.": asked of somebody in the car, before what is wanted.
    detour(rf"{_OF_THE_CAR}\s*(?=\w)"),
    detour(rf"{_OF_THE_CAR}\W*$", "hold on a second"),
    # "There's four of us but he's not eating, three ...": people, of whom some take nothing.
    detour(
        rf"\b(?:there(?:['’]?s| is| are)|we(?:['’]re| are)|it['’]?s|that['’]?s|we(?:['’]ve)? (?:got|have)|somos|hay)"
        rf" (?:just |only )?{_COUNT}(?: of us| of them| people| kids| personas)?(?: here| total| in (?:the|our|this) \w+)?,?"
        rf" (?:but|and|though|except|pero|y) [^,.;!?]*?(?:{_NEGATED} (?:really |even )?{_NO_MEAL}|{_ATE})\b[^,.;!?]*?{_GOES_ON}"
    ),
    detour(
        rf"(?:\b(?:but|and|though|although) )?\b{_COUNT}(?: of (?:us|them|the \w+))? {_NEGATED}"
        rf" (?:really )?{_NO_MEAL}\b"
        r"[^,.;!?]*?(?:$|[,.;!]\s*|\s+(?=(?:so|then|and)\b))"
    ),
    # "And he says extra pickles": what somebody would have, through us.
    detour(
        r"(?P<led>\b(?:and|but|so|now),? )(?:he|she|they)(?:['’]s| is| are)? (?:says?|said|saying|goes|tells me)(?: that)?,? "
        rf"(?=(?:extra|no|without|with|add|hold|make|light|an?|the|plain|on the side|{_COUNT})\b)",
        r"\g<led>",
    ),
    # "Now she says burger. Make it the junior burger instead": what is said behind it is that wish, in full.
    detour(
        r"\b(?:(?:now|and now|so now),? )?(?:he|she|they|my \w+) (?:says?|said|wants?|is saying) (?:(?:an?|the|his|her) )?"
        r"(?P<what>[a-z]{3,}?)(?:s?)\s*[.!;]\s*(?=(?:so |then |please |ok(?:ay)?,? )?(?:make|change|switch|swap|do|get)\b"
        r"(?=[^.!?]*\b(?P=what)s?\b)[^.!?]*\b(?:instead|rather|not the)\b)",
    ),
    # "Airport prices, huh.", "some weather, eh?": said to what is so, before what is wanted.
    detour(
        rf"^\W*{LED}(?!{_COUNT}\b|an? |the (?!price)|how |what |which |do |are |is |your |any )"
        r"(?:[a-z'’]+ ){0,3}(?:prices?|pricing)(?:,? (?:huh|eh|right|i see|alright|yikes|wow|of course|as usual))?"
        r"\s*[.!?]+\s*(?=\w)"
    ),
    detour(
        rf"(?:^|(?<=[.!?] ))(?!{_COUNT}\b|an? |the |with |no )(?:(?!{_PERSON}\b)[\w'’]+ ){{1,5}}?(?!{_PERSON}\b)[\w'’]+,"
        r" (?:huh|eh|innit)"
        r"\s*[.!?]+\s*(?=\w)"
    ),
)


def in_one_breath(text: str) -> str:
    """The turn with such words plainly said, or left out. Nothing is, where harm may be told: the guards come after."""
    text = text if tells_of_harm(text) else without_what_would_be(text)
    found = _TAKEN_BACK.search(text)
    if found is not None and _NAMED_BEFORE.search(text[: found.start()]):
        text = f"{text[: found.start()]}, scratch that, {text[found.end() :]}"
    text = plainly(_IN_JEST.sub(_meant, text), _ROWS)
    return _on_all(text if tells_of_harm(text) else plainly(text, _LEFT_OUT))


def _meant(said: re.Match[str]) -> str:
    """ "A hundred burgers, just kidding, two please": burgers, two; "..., a coke": a coke alone."""
    if said["count"]:
        return f"{said['what']}, just {said['count'].strip()}"
    return f"{said['what']}, scratch that, {said['led']}"


def _on_all(text: str) -> str:
    """ "Nothing with onions, please. A burger and a wrap": told last, of all of them."""
    if text.rstrip().endswith("?"):
        return text
    text = _NOTHING_WITH.sub(r"no \g<what> on all of them\g<end>", text)
    text = _ON_EVERYTHING.sub(r"\g<how> on all of them\g<end>", text)
    first = re.match(
        r"^\W*(?P<how>[^,.;!]* on all of them)(?: please| por favor)?\s*[,.;!:]+\s*(?P<rest>\w.*?)\W*$", text
    )
    return f"{first['rest']}, {first['how']}" if first else text
