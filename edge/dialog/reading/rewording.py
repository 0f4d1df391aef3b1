# ruff: noqa: E501 - tables: a kind of words per line
"""Words that say with a detour what plain ones say, written plainly before they are understood. PURE.

"No pickles on any of them" is on all of them; "forty, four zero" says forty once; "light ice, not no ice" denies what
was understood wrongly; "the same drink" is the drink of the meal before. It decides these by their form alone, never
what they order.
"""

import re
from collections.abc import Iterator, Sequence

from domain.menu import Menu
from domain.order import ComboLine, ItemLine, Line, Order
from edge.dialog.reading.detours import LED, Detour, detour, exclaimed, plainly
from edge.dialog.reading.second_thoughts import as_not_wanted
from edge.dialog.reading.stated import as_change
from edge.dialog.vocabulary.words import Word, split, stems_of

# Somebody of the car, and what they are said to want.
_PERSONS = "kid|child|person|guest|passenger|customer|boy|girl|friend|diner"
_SEVERAL = "kids|boys|girls|guys|children|ladies|people|friends|passengers"
_WANTS = r"(?=,? (?:wants|would|will|gets|['’]?d like|needs|is having|is getting|has)\b)"
_NUMBERED = r"(?:number |no\.? |#)(?:one|two|three|four|five|six|[1-6])\b"
_SIZE = "small|medium|large|regular|big|chic[oa]|median[oa]|grande"
_DETOURS = (
    # "My husband says in English": how we shall speak, beside what is ordered; the words themselves show it.
    detour(
        r"(?:\b(?:my|mi|our) \w+ (?:says|said|wants|dice|dijo|quiere) )?"
        r"\b(?:in|en) (?:english|spanish|ingl[eé]s|espa[nñ]ol)\b(?: please| por favor)?(?=.*\w)"
    ),
    # What leads up to a change of mind, and asks nothing.
    detour(
        rf"^\W*{LED}(?:(?:yeah|no)\W+)*"
        r"(?:(?:you )?know what|(?:i(?:['’]ll| will) )?tell (?:you|ya) what|here['’]?s the thing|sabes? qu[eé])\b"
        r"\W*(?=\w)",
        "actually ",
    ),
    detour(r"\b(?:can|could) (?:that|it|this) be (?=with\b)", "make it "),
    # An oath beside it, and neither four of anything nor a shake.
    detour(
        r",? ?\bfor (?:crying out loud|(?:goodness|god|heaven|pete|christ|pity|mercy)(?:s?['’]?s?)? sakes?)"
        r"(?=\W*$|[,.!;]| (?:just|can|could|give|yes|no|add|please))"
    ),
    # "Change the burgers two three", as it is heard: to three.
    detour(
        r"\b(?P<verb>change|make|switch|bump|set|put|turn)(?P<what>(?: (?!and\b)[a-z'’]+){1,5}) (?:two|too|2) "
        r"(?P<many>(?:one|two|three|four|five|six|seven|eight|nine|ten|\d\d?)(?: please)?\W*$)",
        r"\g<verb>\g<what> to \g<many>",
    ),
    # "Swap that soda for a shake": the soda that is there.
    detour(
        r"\b(?P<verb>swap|switch|change|trade|exchange|replace)(?: out)? (?:that|this|those|these)"
        r" (?=(?!one\b|ones\b|last\b|out\b|up\b|for\b|to\b|into\b|with\b|order\b)[a-z]+"
        r"(?: (?!for\b|to\b|into\b|with\b|out\b)[a-z]+)?"
        r"(?: out)? (?:for|to|into|with) )",
        r"\g<verb> the ",
    ),
    # "Put a lemonade in for the cola": in its place.
    detour(
        r"\bput (?P<new>(?:an? |some )?[a-z][\w -]*?) in for (?P<old>(?:the|my|that) [a-z][\w -]*?)"
        r"(?=\W*$|[,.]| (?:please|ok))",
        r"\g<new> instead of \g<old>",
    ),
    # "Not a lot of mayo": some.
    detour(r"\bnot (?:a (?:whole )?(?:lot|ton|bunch)|lots|tons|(?:that|so|very) much)(?: of)? (?=[a-z])", "light "),
    detour(r"\band one (double|triple)(?=\W*$| (?:with|no|without|and)\b|,)", r"and a \1"),
    detour(
        r"\bone (?P<no>with no|without|no) (?P<what>[a-z]+),? (?:and )?one"
        r" (?P<how>(?:with )?(?:extra|light))(?=\W*$)",
        r"one \g<no> \g<what>, one \g<how> \g<what>",
    ),
    detour(
        r"\b(?:that|this|it)(?:['’]?s| is) (?:exactly |just |precisely )?what (?:i|we)"
        r" (?:want|wanted|ordered|said|asked for)\b",
        "that's right",
    ),
    Detour(
        exclaimed(
            "(?:to )?(?:the )?(?:heck|hell) with (?:it|that)|what the (?:heck|hell)|(?:screw|sod|stuff|hang|blow) it(?: all)?"
            "|go on,? then|oh,? go on|why not|ouch|yikes|wow|whoa|woah|oof|geez|jeez|sheesh|damn|dang|huh|gosh|oh my(?: god| gosh)?|uy|caray|h[ií]jole"
        )
    ),
    detour(r"[,.]? \b(?:i['’]?m|we['’]?re) on a (?:tight )?(?:budget|diet)\b"),
    # "A side salad where the fries would be".
    detour(
        r"\b(?:where (?:the|my) (?P<a>[a-z]+(?: [a-z]+)?) (?:(?:would|should|normally|usually) )*"
        r"(?:be|go|goes|are|is)\b|in (?:the|my) (?P<b>[a-z]+)['’]s? (?:place|spot)\b"
        r"|to replace (?:the|my) (?P<c>[a-z]+(?: [a-z]+)?)(?=\W*$|[,.]))",
        r"instead of the \g<a>\g<b>\g<c>",
    ),
    detour(
        r",? \b(?:to (?:begin|start|kick (?:it|things|us) off)(?: (?:with|off|us off))?|for starters|for a start"
        r"|first off)"
        r"(?=\W*$|[.,!;])"
    ),
    # "No onions on that, I'll take one": one with no onions.
    detour(
        rf"^\W*{LED}(?:(?:yeah|yes)\W+)?"
        r"(?P<how>(?:no|without|extra|light|add) [a-z]+(?:,? (?:and )?(?:no|extra) [a-z]+)*)"
        r" (?:on|in) (?:that|it|mine|them)[,.;]* (?:and |then )?"
        r"(?P<take>(?:i['’]?ll|we['’]?ll|i will) (?:take|have|get|do)"
        r"|(?:give|get) me|i want|i['’]d like|can i (?:get|have)) (?P<what>[^,.;]+?)\W*$",
        r"\g<take> \g<what> with \g<how>",
    ),
    detour(r"\bdats\b|\bdat['’]s\b", "that's"),
    detour(r"(?<=\b(?:of|on|in) )da(?= [a-z])", "the"),
    # "The dog is in the back": where somebody sits, and no question what is in stock.
    detour(
        r"(?<!any )(?<!more )(?<!some )(?<!it )(?<!them )\bin the (?:very |way )?back(?: seat| of (?:the|my) \w+)?\b"
        r"(?!.*\?\s*$)"
    ),
    # "Another one just like it" is another one of those.
    detour(
        r"\b(?:another|one more|a second|the same)(?: one| thing)? (?:just |exactly |pretty much )?(?:like|as)"
        r" (?:it|that(?: one)?|this(?: one)?|the (?:last|other) one|before)\b",
        "another one of those",
    ),
    # "Is that spicy? Like really spicy?": the same question, and no dish by that name.
    detour(r"(?<=\?)\s*(?:i mean,? |and )?(?:like|as in)?,? ?(?:really|very|super|too|that|crazy) \w+\s*\?"),
    # "One of the kids wants nuggets": he does.
    detour(rf"\bone of (?:the|my|our) (?:{_SEVERAL}){_WANTS}", "he"),
    # "Kid number two wants fries": the second of the children, and no meal by its number.
    detour(rf"\b(for|to) (?:my |the |our )?(?:{_PERSONS}) {_NUMBERED}", r"\1 him"),
    detour(rf"\b(?:my |the |our )?(?:{_PERSONS}) {_NUMBERED}{_WANTS}", "he"),
    detour(rf"\b(?:the )?(?:order|ticket|bag) {_NUMBERED} (?:is|will be|has|gets)\b", "and"),
    # "One for me, I mean a coffee": what is put right has no name yet, and nothing that stands is meant.
    detour(
        r"(?P<and>\band )?\b(?:one|another(?: one)?|una?|otr[ao])"
        r"(?: (?:for|para) (?:me|m[ií]|him|her|us|them|(?:my|mi) \w+)| too| as well)?"
        r"\W+(?:i mean|i meant|or rather|er|no wait|sorry|digo|quiero decir|perd[oó]n)\W+"
        r"(?=(?:an?|one|two|three|un|una|dos|tres) [a-z])",
        r"\g<and>",
    ),
    # "My wife'll have the wrap".
    detour(
        r"\b(?P<who>(?!(?:i|we|you|he|she|they|it|that|this|there|who|what)['’])[a-z]+)['’]ll (?=[a-z])",
        r"\g<who> will ",
    ),
    # "Make hers a meal too": one as well, and not the second of the meals.
    detour(r"\b(?P<meal>an? (?:meal|combo|menu)) (?:too|to|also|as well)(?=\W*$|\s*[,.;!])", r"\g<meal>"),
    # "One with only ketchup and two as they come".
    detour(
        r"\b(?P<some>(?:one|two|three|four|five|six|[1-6]|the (?:rest|others?))(?: of (?:them|those|these))?),? (?:just |exactly )?"
        r"(?:as (?:they|it) comes?|as (?:they|it) (?:is|are)|as is|(?:how|the way) (?:they|it) comes?)(?=\W*$|[,.;]| and\b)",
        r"\g<some> regular",
    ),
    # "Two classics, one's no tomato".
    detour(
        r"(?<!which )(?<!that )(?<!this )\b(?P<some>one|two|three|the other(?: one| two)?|another(?: one)?)"
        r"(?:['’]s| is|['’]re| are) (?=(?:no|with|without|plain|extra|light|only|just)\b)(?!.*\?\s*$)",
        r"\g<some> ",
    ),
    # "Large after all".
    detour(rf"\b(?P<size>{_SIZE})(?: ones?| size)? after all(?=\W*$|\s*[,.;!])", r"make it \g<size>"),
    # "Oh, is it? Sorry.": said back, and nothing asked of us.
    detour(
        r"(?:^|(?<=[.!?] ))\W*(?:oh|ah|really|wait|huh|sorry)\W+(?:is|was|are|were|does|did|do|have|has) (?:it|that|he|she|they|you|we|i)"
        r"\s*\?\s*(?=\w)"
    ),
    # "And, Ellie, what d'you want to drink?": asked of somebody here.
    detour(
        r"(?P<led>(?:^|[.!?,;])\s*)(?:(?:and|but|so|hey|oh|now),? )*(?P<who>[a-z]+), "
        r"(?:what|which|how) (?:(?:do|d['’]|would|did|about|are|is|kind|sort|drink|side|sauce|dip|size) ?)+(?:of )?"
        r"(?:\w+ )?(?:you|ya|y['’]all|yours|your)\b[^.?!]*\?(?=\s*\w)",
        r"\g<led>",
    ),
    # "Make it two, same way": so many of those, and no other beside them.
    detour(
        r"\b(?P<make>(?:make|do) (?:it|that|this) (?:two|three|four|five|six|[2-9])(?: of (?:them|those|these)(?: [a-z]+){0,2})?),?"
        r" (?:(?:and|both|all|just|exactly|done|made|the) )*same(?: way| thing| again)?(?=\W*$|\s*[,.;!])",
        r"\g<make>",
    ),
    # "Tom's the same, only no onion": another one for him.
    detour(
        r"(?:^|(?<=[.!;] ))(?P<led>(?:(?:and|so|then|oh|ok|okay),? )*)(?:for )?(?![^?]*\?)"
        r"(?!(?:my |the )?(?:it|that|this|what|everything|mine|price|cost|total|size|here|there|time|i|we|you|one|order)\b)"
        r"(?:my |the )?(?P<who>[a-z]+)(?:['’]s(?: having| getting| gonna have)?| is having| is getting| is| gets| has| wants| takes|['’]ll have"
        r"| will have| would like),? (?:exactly |just )?the (?:exact )?same(?: thing| one)?(?: again| as (?:me|mine|that|her|hers|him|his))?"
        r"(?=\W*$|\s*[,.;]|,? (?:but|only|with|without|no|just|except)\b)(?:,? only (?=(?:his|her|their|the|my)\b))?",
        r"\g<led>another one the same, ",
    ),
    # "Rings instead of fries. So the Coke one gets rings": read out first, and then said of which.
    detour(
        r"(?P<led>^\W*|[.?!…]\s*)(?P<new>[a-z]+(?: [a-z]+)?) (?:instead of|for) (?:the )?[a-z]+(?: [a-z]+)?[.!…]+\s*"
        r"(?P<rest>(?:(?:ok|okay|right|alright|so|that['’]?s)\b\W*)*(?:the|his|hers|mine) [^.!?]*?\b(?:gets?|has|takes|wants|with) (?:the )?(?P=new)\b)",
        r"\g<led>\g<rest>",
    ),
    # "The first one gets rings", of a meal: what is in it.
    detour(
        rf"\b(?P<line>the (?:first|second|third|fourth|fifth|last|other) one|the (?:meal|combo)) (?:gets|takes|needs|is getting"
        rf"|is gonna get|should (?:get|have)) (?=(?:the |an? |some )?(?:{_SIZE} )?[a-z])(?!no\b|nothing\b|rid\b|here\b|to\b)(?!.*\?\s*$)",
        r"\g<line> with ",
    ),
    # "Only the meat and the bread".
    detour(
        r"\b(?:only|just|nothing but) (?:the )?(?:meat|patty|beef|burger|chicken|fish)(?:,? and|,) (?:the )?(?:bread|bun|roll)\b"
        r"|\b(?:only|just|nothing but) (?:the )?(?:bread|bun|roll),? and (?:the )?(?:meat|patty|beef|burger|chicken|fish)\b",
        "plain",
    ),
    # "I know": no "no".
    detour(r"\b(?:i|we|you) know(?: right| that)?(?=\s*[.,!?;]|\s*$)"),
    # "Yes, but no lemonade": a no, and none that leaves out of everything.
    detour(r"\W*\b(?:but|pero) (?=(?:no|not|without|sin)\b)", ", "),
)
# What is said of what is ordered, and what puts it right.
_ON_ALL = (
    detour(r"\b(on|in|for|with) any(?: one)? of (?=(?:them|those|these|the|it)\b)", r"\1 all of "),
    detour(r"\ben ningun[oa](?: de (?:ell[oa]s|l[oa]s dos|es[oa]s))?\b", "en todas"),
    # "Do the burger in a lettuce wrap" wants it so; "do the fries come with salt" asks.
    detour(
        r"(?:(?<=^)|(?<=[,.;] )|(?<=and )|(?<=but )|(?<=just ))do (the|my|his|her|that|those|mine)\b"
        r"(?![^,.;]*(?:\?|\b(?:come|comes|have|has|contain|contains|include|includes|cost|costs|taste|get|need|go|got)\b))",
        r"make \1",
    ),
)
_PUT_RIGHT = (
    # "Solo una gracias": a count, though a thing may follow "una".
    detour(
        r"\b(s[oó]lo|nom[aá]s|solamente|[uú]nicamente) (un[oa])(?=\W+(?:gracias|por favor|porfa(?:vor)?)\W*$)",
        r"\1 \2.",
    ),
    detour(
        r"(?:^\W*(?:that|this|those|it)[.,!]+ +)?\b(one|two|three|four|five|six|[1-9]) of (?:that|this|it)\b(?! \w)",
        r"\1 of those",
    ),
    # "Make the medium a large", "add a third one".
    detour(
        r"\b(make|change|switch|turn) (the|my) (small|medium|large|regular|big)(?: (?:to|into))? an? "
        r"(small|medium|large|regular|big)\b",
        r"\1 \2 \3 one a \4",
    ),
    detour(r"\ba (?:second|third|fourth|fifth|sixth) (?=(?:one|order|combo|meal|number)\b)", "another "),
    detour(r"(?<=\w)\s*[,;]?\s+not (?:no|without|light|extra) \w+(?=\s*[.!?,]|\s*$)"),
    # "Una, nada más": only one; alone the words end the order.
    detour(
        r"\b(un[oa]?|dos|tres|cuatro|cinco|seis|[1-9])[ ,]+(?:nada m[aá]s|no m[aá]s|nom[aá]s|solamente)(?=\W*$|[,.;])",
        r"\1",
    ),
)
_SAME_PART = re.compile(
    r"\b(?:the |la |el )?(?:same|mism[oa]) (drink|soda|beverage|side|bebida|refresco|acompañamiento|acompanamiento)\b"
    r"|\b(?:la |el )(bebida|refresco) de (?:antes|siempre)\b",
    re.IGNORECASE,
)
# "A BLT no regular mayo": no mayo.
_NO_REGULAR = re.compile(r"\b(no|without|hold the|sin) (?:regular|normal|usual) (\w+)", re.IGNORECASE)
# "Make one a cheeseburger", of two: one of those, and the other stays.
_MAKE_ONE = re.compile(
    r"\b(?:make|turn|switch|change|swap|trade) (one|two|three) (?:of (?:them|those) )?(?:to |into |for )?"
    r"(?=(?:an? |the |with |without |no )?[a-z])"
    r"(?!(?:of|more|other|large|small|medium|less|that|it|sure)\b)"
    r"(?!(?:[a-z]+ ){1,3}(?:to|into|for) (?:an?|the|one) )",  # "change one milk to a lemonade" names the one
    re.IGNORECASE,
)
# At a screen people name its buttons.
_PAYS = re.compile(
    rf"^\W*{LED}(?:(?:let['’]?s|i['’]?m ready to|ready to|can i|i want to|i['’]?d like to|please) )*"
    r"(?:pay|pay now|pay for (?:it|this|that)|check (?:me )?out|ring (?:me|it|that) up"
    r"|(?:finalize|finalise|place|submit|complete|finish|send) (?:it|(?:my |the |this )?order)"
    r"|pagar|quiero pagar|c[oó]breme|c[oó]brame|finalizar(?: pedido)?)(?: now| please| por favor)*\W*$",
    re.IGNORECASE,
)
_YA = re.compile(r"^\W*(?:ya|eso|ya est[aá]|ya estuvo|ya nada(?: m[aá]s)?|ya qued[oó]|ya con eso)\W*$", re.IGNORECASE)
# "Did I say three? I only want two": who asks that puts it right.
_DID_I_SAY = re.compile(
    r"\b(?:did|didn['’]?t) (?:i|we) (?:just )?(?:say|order|ask for|get|tell you) (?P<what>[^?.!,]+?)[?.!,]+"
    r" *(?:(?:oh|no|sorry|um|uh|well|actually|because|cause|cuz)[, ]+)*(?:i|we) "
    r"(?:meant(?: to say| to order)?|mean|(?:only |just |really |actually )?(?:want|need|wanted|needed|meant))\b",
    re.IGNORECASE,
)
_ONE_OF_THEM_BE = re.compile(
    r"\bone (?:of (?:them|those|these) (?:(?:should|has to|needs to|to|can|could) )?be|should be|needs to be) (?=(?:an?|the) )",
    re.IGNORECASE,
)
# "Can one of those cokes be a Sprite", "could my fries be large": what stands is to be made so.
_CAN_BE = re.compile(
    r"\b(?:can|could|should|may|might|let) "
    r"(?P<what>(?:one|two|three|both|all|the|that|this|those|these|my|his|her|our)\b"
    r"(?: (?!be\b)[\w'’-]+){0,6}?) be (?:in )?"
    r"(?=(?:an?|the|one|two|three|small|medium|large|regular|extra|plain|with|without|no)\b)",
    re.IGNORECASE,
)
_INSTEAD_OF_ONE = re.compile(
    r"^\W*(?:(?:can|could|may) (?:i|we) (?:get|have|do) |(?:i|we)(?: want|['’]d like|['’]ll have) |actually,? |and )?"
    r"(?P<new>[a-z][\w' -]*?) (?:instead of|in place of|for) one of (?:the|those|my) (?P<old>[a-z][\w' -]*?)\W*$",
    re.IGNORECASE,
)
_ONE_LESS = re.compile(r"\b(one|two|three) (?:less|fewer) (?=[a-z]+(?: [a-z]+)?(?:\W*$|,? and\b))", re.IGNORECASE)
_NOT_THAT = re.compile(r"^(.*\w),? not (?:the |an? |my )?([a-z][a-z ]*?)(?: please)?[.!]*$", re.IGNORECASE)
# "I don't want fish, I want the chicken".
_NOT_WANTED = re.compile(
    rf"^\W*{LED}(?:(?:no|sorry|actually)\W+)*(?:i|we|he|she|they)"
    r" (?:do not|don['’]?t|did not|didn['’]?t|doesn['’]?t) want (?:the |an? |any )?"
    r"(?P<old>[a-z][a-z ]*?)(?: (?:now|any ?more|after all|at all|really|actually|no more))*[,.;]\s*(?:(?:but|so|and|now|instead) )*"
    r"(?:(?:i|we|he|she|they)(?:['’]d| would)?(?: rather| now)? (?:want(?:ed|s)?|like|have|said|asked for|ordered|meant)|give (?:me|him|her)|make (?:it|that))"
    r" (?:the |an? |some )?(?P<new>[a-z][a-z ]*?)(?: ones?)?(?: instead| please| now)*\W*$",
    re.IGNORECASE,
)
# "And one with everything", behind three plain ones.
_ONE_WITH_EVERYTHING = re.compile(
    rf"^\W*{LED}(?:also |plus )?(?P<count>one|two|three|four|1|2|3|4) with (?:everything|the works)"
    r"(?: on (?:it|them))?\W*$",
    re.IGNORECASE,
)
# "This is for two.": people, and no count of what comes next.
_SO_MANY_PEOPLE = re.compile(
    rf"(?:^|(?<=[.!?,;]))\s*(?P<led>{LED})"
    r"(?:(?:this|it|that|order|this order)(?:['’]s| is| will be|['’]ll be)? (?:an? order )?for"
    r"|there (?:are|is)|there['’]s|there['’]re|we(?:['’]re| are)"
    r"|(?:i(?:['’]m| am|['’]ll be) )?(?:ordering|feeding|order)(?: for)?|es para|somos"
    r"|pido para|la orden es para) (?:about |just |only )?"
    r"(?:(?:a )?(?:couple|few|pair|bunch|handful|whole bunch) of us"
    r"|two|three|four|five|six|seven|eight|ten|dos|tres|cuatro|cinco|seis|[2-9]|1\d)"
    r"(?: (?:of us|people|persons?|kids|adults|guys|in (?:the (?:car|van|truck)|here)|back here|today|here"
    r"|personas|adultos|niños|hoy|aqu[ií]))*"
    r"(?:\s*[.!?,;:]+|\s*$|(?=\s+(?:and|so|y)\b))",
    re.IGNORECASE,
)
# "One of the two regular ones", where two stand: they are pointed at, and not counted once more.
_OF_THE_TWO = re.compile(
    r"\b(?P<some>one|two|three|both|each|none) of (?P<those>the|those|these|my) (?:two|three|four|five|six|[2-6])"
    r" (?=\w)",
    re.IGNORECASE,
)
# "No, mejor nada. Una coca chica": nothing of what was asked about, and nothing is in the place of anything.
_NOTHING_OF_IT = re.compile(
    r"^\W*(?:no,? )?(?:mejor nada|nada entonces|entonces nada|nothing then|then nothing)[.!,;]+\s+(?=\w)", re.IGNORECASE
)
# "Actually no coffees": the no is of the coffees.
_ACTUALLY_NO = re.compile(
    r"\b(actually|wait|hmm|sorry|on second thoughts?|oh) no (?=(?:the |more )?[a-z]+)"
    r"(?!(?:wait|make|i|we|that|this|it|sorry|actually|not|no|an?|one|two|three|just|only|give|let|can|could|yes|ok"
    r"|okay|but|thanks?|thank)\b)",
    re.IGNORECASE,
)
_SIDES = frozenset({"side", "acompañamiento", "acompanamiento"})
_SPELLED_AT_MOST = 3  # digits: what is ordered in hundreds is refused


def reworded(text: str, order: Order, menu: Menu, language: str, *, confirming: bool = False) -> str:
    """confirming: a total was read back, and "send it" is an answer to that."""
    text = as_change(plainly(text, _DETOURS), stands=bool(order.lines))
    text = _DID_I_SAY.sub(lambda m: f"I said {_so_many(m['what'], order, menu, language)} but I meant", text)
    if language == "en" and (typed := _TYPED.get(text.strip(" .!").lower())):
        return typed
    rest = _SO_MANY_PEOPLE.sub(lambda m: " wait, " if "wait" in m["led"].lower() else " ", text)  # it still puts right
    text = rest if rest.strip() or not text.strip() else _HELLO[language]
    text = _NO_REGULAR.sub(lambda m: f"{m[1]} {m[2]}" if _goes_on_dishes(m[2], menu) else m[0], text)
    text = _NOTHING_OF_IT.sub("", text)
    text = _CAN_BE.sub(r"make \g<what> ", _OF_THE_TWO.sub(r"\g<some> of \g<those> ", text)) if order.lines else text
    if any(line.qty > 1 for line in order.lines):
        text = _ONE_LESS.sub(r"take off \1 ", text)
        text = _INSTEAD_OF_ONE.sub(r"change one of the \g<old> into \g<new>", _ONE_OF_THEM_BE.sub("make one ", text))
        text = _MAKE_ONE.sub(r"make \1 of them ", text)
    text = _of_its_own(text, order, menu, language)
    text = _ACTUALLY_NO.sub(r"\1, no ", text) if order.lines else text
    if order.lines and (one := _ONE_WITH_EVERYTHING.match(text)):
        text = f"and {one['count']} {_name(order.lines[-1], menu, language)} with everything"
    text = plainly(_instead_of_that(text, order, menu), _ON_ALL)
    if not confirming and _PAYS.search(text):
        return _DONE[language]
    if language == "es" and not confirming and order.lines and _YA.search(text):
        return _DONE[language]
    text = plainly(as_not_wanted(text), _PUT_RIGHT)
    return _with_same_part(_spelled_once(text), order, menu, language)


def _of_its_own(text: str, order: Order, menu: Menu, language: str) -> str:
    """ "The same, his sauce goes on it", of one with its house sauce on the side: with that one on it."""
    line = order.lines[-1] if order.lines else None
    item = menu.item(line.item) if isinstance(line, ItemLine) and _SAME.search(text) else None
    for mod in line.mods if isinstance(line, ItemLine) and item else ():
        option = item.option(mod.option) if item else None
        name = option[1].name.get(language).lower() if option else ""
        text = re.sub(
            rf",? ?\b(?:(?:but|only|just|and|with) )*(?:the|his|her|their|my) (?:{name}|{name.split(' ')[-1]})"
            r" (?:goes |is |stays |comes )?(?:right )?(?:on|in) (?:it|there|his|hers|top)\b",
            f" but with the {name} on it",
            text,
            flags=re.IGNORECASE,
        )
    return text


_SAME = re.compile(r"\bthe same\b", re.IGNORECASE)


def _so_many(what: str, order: Order, menu: Menu, language: str) -> str:
    """A bare count, with the name of the one line that has it."""
    words = split(what).words
    number = words[0].number if len(words) == 1 else None
    lines = [line for line in order.lines if line.qty == number]
    if number is None or len(lines) != 1 or len(order.lines) < 2:
        return what
    return f"{what} {_name(lines[0], menu, language)}"


def _name(line: Line, menu: Menu, language: str) -> str:
    held = menu.item(line.item) if isinstance(line, ItemLine) else menu.combo(line.combo)
    return held.name.get(language) if held else ""


def _goes_on_dishes(word: str, menu: Menu) -> bool:
    """Whether it is the whole name of something that is put on dishes, and of nothing that is sold."""
    said = stems_of(word)
    options = (option for group in menu.groups if group.kind == "adjust" for option in group.options)
    on_dishes = any(said == stems_of(n) for o in options for n in (*o.name.all(), *o.aliases))
    return on_dishes and not any(said == stems_of(n) for item in menu.items for n in (*item.name.all(), *item.aliases))


def _instead_of_that(text: str, order: Order, menu: Menu) -> str:
    """ "Coke, not lemonade", where a lemonade stands: the one in the place of the other."""
    if rather := _NOT_WANTED.match(text):
        text = f"{rather['new']}, not {rather['old']}"
    match = _NOT_THAT.match(text)
    named = stems_of(match[2]) if match else set()
    if match is None or not named or not any(named <= held for held in _held(order, menu)):
        return text
    return f"{match[1]} instead of the {match[2]}"


def _held(order: Order, menu: Menu) -> Iterator[frozenset[str]]:
    """The words of each name of what is ordered, and of what fills a meal."""
    for line in order.lines:
        refs = [line.item] if isinstance(line, ItemLine) else [fill.item for fill in line.slots.values()]
        for item in filter(None, map(menu.item, refs)):
            yield from (stems_of(name) for name in (*item.name.all(), *item.aliases))


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


_TYPED = {
    "y": "yes",
    "yy": "yes",
    "ya": "yes",
    "k": "okay",
    "kk": "okay",
    "n": "no",
    "mm-hm": "uh huh",
    "mmhm": "uh huh",
}
_TYPED |= dict.fromkeys(("mm hm", "mmhmm", "mm hmm", "mm-hmm", "mhmm", "mhm", "mmhm", "mm-mhm", "uh-huh"), "uh huh")
_HELLO = {"en": "hello", "es": "hola"}
_DONE = {"en": "that's all", "es": "es todo"}
_WITH = {"en": "with", "es": "con"}


def _filled_with(slot: str, order: Order) -> str:
    drafts: Sequence[Sequence[object]] = (order.lines, *(was.lines for was in reversed(order.past)))
    meals = (line for lines in drafts for line in reversed(lines) if isinstance(line, ComboLine))
    return next((meal.slots[slot].item for meal in meals if slot in meal.slots), "")
