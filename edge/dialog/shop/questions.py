# ruff: noqa: E501 - a table, one frame per line
""" "How do you charge it?", "what colors can I get it in?": one plain question for the ways to ask it. PURE.

It decides which frame asks for which fact, for what a thing comes in, for what is cheaper, or where it is; what the
question is about stays as it was said. Whoever reads a turn then has one frame of each to know.
"""

import re
from typing import Final

# A thing: named in a few words, or pointed at. No verb stands in it, and no pause.
_X: Final = r"(?P<x>(?:it|that|this|they|them|those|these|(?:(?:the|a|an|your|our|that|this|those|these) )?(?!(?:we|you|i|they|he|she|it)\b)[\w'’.&/-]+(?: (?!(?:in|with|for|from|and|or|do|does|is|are|can|will|would|last)\b)[\w'’.&/-]+){0,5}?))"
_DO: Final = r"(?:do|does|did|will|would|can|could|should)"
_END: Final = r"(?=[?.!,;]|$)"
_ONE_CHARGE: Final = r"(?: on (?:a|one|its|a single|the) (?:full )?(?:charge|battery))"
_FRAMES: Final = (
    # what it comes in
    (rf"(?:in )?(?:what|which)(?P<other> other)? (?P<what>sizes?|colou?rs?) (?:can|could|may|do|would) (?:i|we|you|one|she|he|they) (?:get|have|do|buy|order|make|offer|sell) {_X} in{_END}", r"what\g<other> \g<what> does \g<x> come in"),
    (rf"(?:tell me |give me |list )?(?:all )?(?:the |your )?(?P<what>sizes|colou?rs)(?: range)? (?:of|on|for) {_X}{_END}", r"what \g<what> does \g<x> come in"),
    (rf"(?:whats|what['’]s|what is) the (?P<what>size|colou?r) range (?:of|on|for|in) {_X}{_END}", r"what \g<what>s does \g<x> come in"),
    (rf"how (?:big|large|small) {_DO} {_X} (?:go|get|come)(?: up to| in)?{_END}", r"what sizes does \g<x> come in"),
    (rf"(?:is|are) there (?:a |any )?(?:choice of|other|different|more) (?P<what>sizes|colou?rs) (?:for|of|in) {_X}{_END}", r"what \g<what> does \g<x> come in"),
    # facts
    (rf"how (?:do|does|would|can|should) (?:you|i|we|one|she|he|they) (?:charge|recharge) {_X}(?: up)?{_END}", r"does \g<x> have charging"),
    (rf"how (?:is|are|gets?|{_DO}) {_X} (?:get )?(?:re)?charge[ds]?(?: up)?{_END}", r"does \g<x> have charging"),
    (rf"what (?:do|does) {_X} (?:re)?charge (?:with|from|off|on|by|over|through){_END}", r"does \g<x> have charging"),
    (rf"what (?:do|does) (?:you|i|we|one|she|he|they) (?:re)?charge {_X} with{_END}", r"does \g<x> have charging"),
    (rf"what (?:kind of |type of |sort of )?(?:charging (?:port|plug|cable|connector)|charge port|plug|charger|cable|cord) (?:do|does|is on) {_X}(?: have| use| take| need)?{_END}", r"does \g<x> have charging"),
    (rf"what (?:plug|cable|charger|cord) (?:do|would|will) (?:i|we|you|she|he|they) need (?:to charge|for charging) {_X}{_END}", r"does \g<x> have charging"),
    (rf"how many hours {_DO} {_X} (?:run|last|play|go|get|give|do)(?:{_ONE_CHARGE})?{_END}", r"how long does the battery of \g<x> last"),
    (rf"how much (?:runtime|play ?time|run time|battery(?: life| time)?|use) {_DO} {_X} (?:have|get|give|offer)(?: me| you)?{_END}", r"how long does the battery of \g<x> last"),
    (rf"how long (?:until|till|before) {_X} (?:dies|is (?:dead|empty|flat)|runs? out|goes flat|needs? (?:charging|a charge|recharging|to be charged)){_END}", r"how long does the battery of \g<x> last"),
    (rf"(?:will|would|does|do|can|could) (?:the |a |some |heavy )?(?:rain|water|moisture|a splash|a downpour) (?:hurt|harm|bother|damage|ruin|kill|affect) {_X}{_END}", r"is \g<x> waterproof"),
    (rf"what (?:did|do|does) (?:they|you|it|he) (?:make|build) {_X} (?:from|of|out of|with){_END}", r"what is \g<x> made of"),
    (rf"how many hours (?:of \w+ )?{_DO} (?:i|you|we|they|it) (?:get|have) (?:out of|from|on|with) {_X}{_END}", r"how long does the battery of \g<x> last"),
    (rf"how long (?:{_DO} {_X} (?:run|last|play|go)|(?:is|are) (?P<y>[\w' -]{{2,40}}?) good for){_ONE_CHARGE}{_END}", "battery"),
    (rf"how (?:much|many \w+) (?:do|does|can|will|would|could) {_X} (?:hold|fit|take in){_END}", r"does \g<x> have capacity"),
    (rf"(?:will|would|can|could|do|does) {_X} (?:survive|withstand|stand up to|hold up in|cope with|handle|endure|resist|keep out)(?: in)?(?: the| a| some| heavy| pouring)* (?:rain|water|downpours?|storms?|showers?|wet|weather){_END}", r"is \g<x> waterproof"),
    (rf"(?:what(?:['’]?s| is) the wattage (?:of|on) {_X}){_END}", r"how many watts is \g<x>"),
    (r"\b(?:care|washing|cleaning|laundry) instructions\b", r"care"),
    (rf"how old (?:should|must|does|do|would) (?:a |an |the |my |your |his |her )?\w+ (?:be|have to be|need to be) for {_X}{_END}", r"does \g<x> have age"),
    (rf"(?:is|are) {_X} (?:ok|okay|good|safe|suitable|right|fine|all right) for (?:a |my |an )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)[- ]years?[- ]olds?{_END}", r"does \g<x> have age"),
    (rf"(?:can|could) (?:i|we|you) plug (?:\w+ )?(?:things|devices|phones|gadgets|cables) (?:in|into) {_X}{_END}", r"how many ports does \g<x> have"),
    (r"\b(?:block|shut|cancel|drown|keep)s? out (?:the |any |all )?(?:noise|sound)s?\b", r"have noise cancelling"),
    # what is cheaper
    (rf"(?:do (?:you|we) have |have (?:you|we) got |is there )?(?:anything|something|one)(?: that)? (?:that )?(?:costs?|is) less than {_X}{_END}", r"is there anything cheaper than \g<x>"),
    (rf"{_X} (?:is|are|['’]s) (?:a bit |way )?(?:over|above|out of|beyond) (?:my|our|his|her|their|the) (?:budget|price range)[,.;:]? (?:is there |do you have |have you got |got )?(?:anything |something )?(?:a bit )?(?:cheaper|less expensive){_END}", r"is there anything cheaper than \g<x>"),
    (rf"{_X} (?:is|are|['’]s) (?:a bit |way |much |really )?too (?:expensive|much|pric(?:e)?y|dear|costly)(?: for (?:me|us|her|him|them))?[,.;:]? (?:so )?(?:is there |do you have |have you got |got |whats |what['’]s |what is )?(?:anything |something )?(?:a bit )?(?:cheaper|less expensive){_END}", r"is there anything cheaper than \g<x>"),
    (rf"{_X} (?:costs? (?:a bit |way )?too much|(?:is|are|['’]s) (?:a bit |way |much |really )?too (?:expensive|much|pric(?:e)?y|dear|costly))(?: for (?:me|us|her|him|them))?[,.;:]? (?:so )?(?:what else (?:have (?:you|we) got|do (?:you|we) have|is there)|(?:have you got |do you have |is there |got )?(?:anything|something|any(?:thing)? other(?: one| option)?) ?(?:else)?){_END}", r"is there anything cheaper than \g<x>"),
    (rf"(?:i|we|she|he|they) (?:can(?:['’]?t|not)|could(?:n['’]?t| not)) (?:really |quite )?(?:afford|pay for) {_X}[,.;:]? (?:so )?(?:is there |do you have |have you got |got |what )?(?:any(?:thing)?|some(?:thing)?|an)? ?(?:others?|else|another|cheaper)(?: ones?| options?| do you have| have you got)?{_END}", r"is there anything cheaper than \g<x>"),
    (rf"(?:whats|what['’]s|what is|is there) (?:the |a )?(?:second|next) best(?: (?:thing|one|option|choice))? (?:after|to|behind|besides) {_X}{_END}", r"is there an alternative to \g<x>"),
    (rf"(?:what|anything|which one)(?: that)? (?:comes?|is) clos(?:e|est) to {_X}{_END}", r"is there an alternative to \g<x>"),
    (rf"(?:is there |do you have |got )?(?:a |any |some )?(?:lower[- ](?:priced|cost)|low[- ]cost|budget|inexpensive|less costly) (?:alternatives?|options?|versions?|ones?) (?:to|than|for|of) {_X}{_END}", r"is there anything cheaper than \g<x>"),
    (rf"(?:a |any |some )?(?:cheaper|less expensive|more affordable) (?:alternatives?|options?|versions?|ones?) (?:to|than|for|of) {_X}{_END}", r"is there anything cheaper than \g<x>"),
    (rf"(?:(?:something|anything|one|ones) )?(?:similar to|like) {_X},? (?:but |only |just )?(?:(?:for )?less(?: money)?|(?:but )?cheaper|(?:that(?:['’]?s| is) )?less expensive){_END}", r"is there anything cheaper than \g<x>"),
    (rf"(?:whats|what['’]s|what is|(?:do|have) (?:you|we) (?:have |got )?(?:something|anything)) (?:less expensive|cheaper|more affordable) than {_X}{_END}", r"is there anything cheaper than \g<x>"),
    (rf"(?:what (?:else )?(?:do|have) (?:you|we) have|(?:is there |got |do you have )?(?:(?:another|any other) (?:option|choice)|anything(?: else)?|something)|what (?:else )?is there) (?:in place of|instead of|besides|other than) {_X}{_END}", r"is there an alternative to \g<x>"),
    (rf"(?:is there )?(?:a |any )?(?:budget|cheap|cheaper) (?:version|alternative|option) (?:of|to|for) {_X}{_END}", r"is there anything cheaper than \g<x>"),
    (rf"(?:anything|something) (?:more affordable|less expensive|less pricey) than {_X}{_END}", r"anything cheaper than \g<x>"),
    # the same in Spanish
    (rf"de qu[eé] (?:es|son|est[aá]n? hech[oa]s?|est[aá]n?) (?P<x>(?:el|la|los|las|est[aeo]s?|es[aeo]s?)\b[^?.!,]*){_END}", r"de qué material es \g<x>"),
    (rf"no (?:encuentro|encontramos|hallo|veo|doy con) (?P<x>(?:el|la|los|las|un[ao]?s?)\b[^?.!,]*){_END}", r"dónde está \g<x>"),
    (rf"(?:aguantan?|resisten?|soportan?) (?:(?:el|la|al|a la) )?(?:agua|lluvia|aguacero) (?P<x>(?:el|la|los|las|est[aeo]s?|es[aeo]s?)\b[^?.!,]*){_END}", r"\g<x> es impermeable"),
    (rf"(?P<x>(?:el|la|los|las|est[aeo]s?|es[aeo]s?) [^?.!,]*?) (?:aguantan?|resisten?|soportan?) (?:(?:el|la|al|a la) )?(?:agua|lluvia|aguacero){_END}", r"\g<x> es impermeable"),
    (rf"cu[aá]ntas horas (?:me |le )?(?:duran?|aguantan?|rinden?|tienen?) (?P<x>[^?.!,]+){_END}", r"cuánto dura la batería de \g<x>"),
    (rf"(?:me |nos )?(?:puede[ns]?|podr[ií]a[ns]?) (?:pedir|solicitar|encargar)(?:me|nos|le|les)? (?P<x>[^?.!,]+?) a (?P<place>[\w ]{{3,25}}?){_END}", r"pida \g<x> de \g<place>"),
    (r"(?:can|could|would|will) you (?:please )?(?:point|direct|take|send|lead|show) (?:me|us|her|him) (?:to|the way to) (?P<x>(?:the|your|some|any|those|these|that)\b[^?.!,]*)(?=[?.!,;]|$)", r"where is \g<x>"),
    (r"a c[oó]mo (?:sale[ns]?|est[aá]n?|es|son)\b", r"cuánto cuesta"),
    (r"(?:qu[eé]|cu[aá]nto) (?:vale[n]?|piden por) (?P<x>(?:el|la|los|las|est[aeo]s?|es[aeo]s?|un[ao]?s?)\b[^?.!,]*)(?=[?.!,;]|$)", r"cuánto cuesta \g<x>"),
    (r"qu[eé] tal (?:es |está )?la (?:bater[ií]a|pila) (?P<x>del?\b[^?.!,]*)(?=[?.!,;]|$)", r"cuánto dura la batería \g<x>"),
    (rf"(?:sirven?|funcionan?|son? buen[oa]s?) para la lluvia (?P<x>(?:el|la|los|las|est[aeo]s?|es[aeo]s?)\b[^?.!,]*){_END}", r"\g<x> es impermeable"),
    (rf"les? entra (?:el )?agua (?:a|al) (?P<x>[^?.!,]+){_END}", r"\g<x> es impermeable"),
    (rf"cu[aá]nta (?:bater[ií]a|pila) tienen? (?P<x>[^?.!,]+){_END}", r"cuánto dura la batería de \g<x>"),
    # of places
    (rf"is (?P<x>(?!the\b|a\b|it\b|that\b|this\b|there\b)[\w' ]{{3,25}}?) (?:close|near|far)(?: ?by)?(?: from here| to here| away)?{_END}", r"how far is \g<x>"),
    (rf"(?:which|what) (?:part|side|area|corner|end) of the (?:store|shop|floor) (?:is|are) (?P<x>[^?.!,]{{3,50}}?) (?:in|on|at){_END}", r"where is \g<x>"),
    (rf"(?:how long (?:is it )?to|(?:whats|what['’]s|what is|hows|how['’]s) the (?:drive|way|walk|trip) to) (?P<x>(?!get\b)[\w' ]{{3,30}}?){_END}", r"how far is \g<x>"),
    (rf"how late can (?:i|we|she|he|they) (?:still )?(?:get to|come to|go to|shop at|make it to) (?P<x>[\w' ]{{3,30}}?){_END}", r"until when is \g<x> open"),
    (rf"if (?:i|we|she|he|they) (?:drive|go|walk|run|drove|went|come) (?:over |up |down )?to (?P<place>[\w' ]{{3,30}}?),? (?:would|will|could|can) (?:i|we|she|he|they) (?:find|get|have) (?P<x>(?:a|an|the|any|some|one)\b[^?.!,]*){_END}", r"is there \g<x> at \g<place>"),
    # what it is
    (rf"(?:(?:can|could) (?:you|i|we) )?(?:(?:give|get|tell) (?:me|us|him|her) the (?:rundown|lowdown|basics|story|gist)|fill (?:me|us|her|him) in|(?:talk|walk|take|run) (?:me|us|her|him) through|what (?:do you|can you|should i|should we|else do you) know|(?:i|we|she|he|they)(?:['’]?d| would) (?:like|love) to (?:know|hear|learn)(?: (?:a (?:bit|little)|some))?(?: more)?|(?:any|some|more) (?:info|information|details)|hear (?:a bit|more|a little)|(?:whats|what['’]s|what is) (?:the (?:deal|story)|(?:so )?special)|what kind of (?:thing|item|product) is|what (?:exactly|precisely|the heck|on earth) (?:is|are))(?: (?:on|about|of|with))? {_X}{_END}", r"tell me about \g<x>"),
    # whether they go together
    (rf"if (?:i|we|you|she|he|they)(?:['’]?ve| have| has|['’]s)?(?: got| own| owns)? (?P<y>(?:the|a|an|my|our|his|her|their|this|that|one of) [^?.!,]{{3,50}}?),? (?:can|could|will|would|does|do) (?:(?:i|we|you|she|he|they) (?:still )?(?:use|take|buy|get|put on) {_X}(?: with it| on it| for it)?|(?P<z>it|that|this|the [^?.!,]{{3,40}}?) (?:work|fit|go|do)(?: with it| on it)?){_END}", r"does \g<x>\g<z> work with \g<y>"),
    (rf"(?:do|will|would|can) {_X} and (?P<y>(?:the|a|an|my|our|his|her|their|this|that) [^?.!,]{{3,50}}?) (?:go|work|fit|belong) together{_END}", r"does \g<x> work with \g<y>"),
    (rf"(?:is|are) {_X} (?:the )?(?:right|correct|proper|good|best) (?:one|ones|kind|sort|size|type) for (?P<y>(?:the|a|an|my|our|his|her|their|this|that) [^?.!,]{{3,50}}?){_END}", r"does \g<x> work with \g<y>"),
    (rf"(?:can|could|may|should) {_X} be used (?:with|on|for|in) (?P<y>(?:the|a|an|my|our|his|her|their|this|that) [^?.!,]{{3,50}}?){_END}", r"does \g<x> work with \g<y>"),
    # two things
    (r"how (?:are|do) (?P<x>[^?.!,]{3,50}?) and (?P<y>[^?.!,]{3,50}?) differ(?:ent)?(?=[?.!,;]|$)", r"compare \g<x> and \g<y>"),
    (r"what sets (?P<x>[^?.!,]{3,50}?) apart from (?P<y>[^?.!,]{3,50}?)(?=[?.!,;]|$)", r"compare \g<x> and \g<y>"),
    (rf"(?:is|are) {_X} (?:ok|okay|good|fine|all right|safe) with (?P<y>(?:the|a|an|my|this|that|these|those) [^?.!,]{{3,50}}?){_END}", r"does \g<x> work with \g<y>"),
    (rf"how much (?:do|would|are|did) (?:you|they|we) (?:sell|selling|charge|charging|ask|asking|have) (?P<x>(?:the|a|an|that|this|those|these)\b[^?.!,]*?) (?:for|at|on){_END}", r"how much is \g<x>"),
    (rf"(?:do|does|did) (?:they|you|it|we) (?:also )?(?:make|do|sell|offer|carry) (?P<x>it|that|them|this|those|that one) in{_END}", r"do you have \g<x> in"),
    (r"\bdo (?:they|you) (?:also )?(?:make|do|offer) (?P<x>it|that|them|this|those|that one) in (?=\w)", r"do you have \g<x> in "),
    (rf"(?:what|which) (?:could|can|should|would) (?:i|we|she|he) (?:take|get|offer|use|buy|have|sell|give (?:her|him|them)) (?:in place of|instead of) {_X}{_END}", r"is there an alternative to \g<x>"),
    (rf"how long (?:till|until|before) {_X} (?:gets?|comes?|arrives?|is|are)(?: here| in| over)* from (?P<place>[\w' -]{{2,30}}?){_END}", r"how long does \g<x> take from \g<place>"),
    # what it costs, where it is, when it comes
    (rf"what (?:do|would) (?:you|they|we) (?:want|charge|ask) for (?P<x>(?:the|a|an|that|this|those|these)\b[^?.!,]*){_END}", r"how much is \g<x>"),
    (rf"(?:i|we|she|he|they) (?:can(?:['’]?t|not)|could(?:n['’]?t| not)) (?:seem to )?(?:find|see) (?P<x>(?:it|them|(?:the|your|any|those|these|that)\b[^?.!,]*)){_END}", r"where is \g<x>"),
    (rf"when (?:would|will|could|can|does|do) {_X} (?:be|get|arrive|come)(?: here| in| over)* from (?P<place>[\w' -]{{2,30}}?){_END}", r"how long does \g<x> take from \g<place>"),
    (rf"if (?:i|we|you) (?:order|get|request|transfer|bring) {_X} (?:in |over )?from (?P<place>[\w' -]{{2,30}}?),? (?:when|how (?:soon|long))[\w' ]*{_END}", r"how long does \g<x> take from \g<place>"),
    (rf"what (?:would|do|can) you (?:suggest|recommend|offer)(?: me)? (?:instead of|in place of) {_X}(?=[?.!,;]|$| for )", r"is there an alternative to \g<x>"),
)  # fmt: skip
_TABLE: Final = tuple((re.compile(rf"\b{frame}", re.IGNORECASE), plain) for frame, plain in _FRAMES)


def plain_question(text: str) -> str:
    """The text with the first frame that it asks in as the plain one."""
    for frame, plain in _TABLE:
        if match := frame.search(text):
            x = match.groupdict().get("x") or match.groupdict().get("y")
            so = f"how long does the battery of {x} last" if plain == "battery" else match.expand(plain)
            return f"{text[: match.start()]}{so}{text[match.end() :]}"
    return text
