# ruff: noqa: E501 - frames stay in one piece
"""How something is said, taken out before any door reads what is said: dialect, oaths, hesitation, whom one speaks to. PURE.

"What're y'all chargin' for them damn fries, mister" asks what those fries cost. Restaurant and shop, questions,
orders and a yes to the read-back are all read from what this leaves. It decides by the form alone, and writes only what
every speaker of the language would take as the same; no word that may name a thing is touched.
"""

from edge.dialog.reading.detours import detour, plainly
from edge.dialog.vocabulary.in_anger import without_oaths

_COUNT = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|a dozen|\d{1,2}|un[oa]?|dos|tres|cuatro|cinco|seis)"
)
# After these something has to come: what is between holds the floor.
_LEADS = rf"(?:{_COUNT}|an?|the|them|those|these|of|with(?: no)?|without|sin|extra|my|some|another|and|or|for|small|medium|large|la|el|las|los|de|con|y)"
_FLOOR = (
    r"(?:u+h+m*|u+m+|e+r+m+|a+h+m+|h+m+|how (?:do )?(?:you|i|we) (?:say|call it|put it)|let me (?:see|think)"
    r"|what(?:['’]?s| is) it called|what do you call it|este|o sea|a ver|c[oó]mo se dice)"
)
_TAKES_BACK = rf"(?!(?:{_COUNT}|an?|the|el|la|los|las|not|wait|actually|make|sorry|i mean|scratch|mejor|perd[oó]n|espere?|digo)\b|no(?:\s*[,.]|\s+(?:wait|make|actually|sorry|not|no)\b))"
# Whom one speaks to; no word for a child, who may be the one that is told.
_SIR = (
    r"(?:mister|missus|ma['’]?am|madam|sir|bud|chief|guv(?:['’]?nor)?|champ|fella|captain|skipper|boss ?man|mi (?:reina|rey|amor|cielo|jef[ae])"
    r"|reina|patr[oó]n|jef(?:e|a|ecito)|joven|se[ñn]or(?:ita|a)?|compa(?:dre)?|carnal|g[uü]ey|wey)"
)
# "Them fries": what they point at is a count, or is of several; "give them fries" is said of somebody.
_POINTS_AT = r"(?:of|swap|switch|change|trade|exchange|take|want|need|like|love|lose|drop|cancel|scratch|hold|ditch|skip|leave|keep|remove|forget|with|without|no|got|have|had|do|all|just|gimme|give me|get me|about|are|is|see|find|any|where(?:['’]s|['’]re)?|how(?:['’]s|['’]re)?|and|put)"
_NO_THING = r"(?:with|without|no|plain|please|to|for|and|or|in|on|is|are|was|were|should|would|can|will|an?|that|this|too|also|instead|now|extra|both|all|each|up|off|down|out|over|back|as|has|does|yes|plus|thanks|us|his|hers|yours|sometimes|always|perhaps|besides|towards|across)"

_WONDERS = (
    r"\b(?:(?:do|would) you (?:happen to )?know|(?:just )?tell me|any idea|(?:can|could|would) you (?:please )?(?:check|tell me|see|look|say|find out)"
    r"|i['’]?m (?:just )?wondering|i (?:was|am) (?:just )?wondering|i wonder|(?:i )?(?:just )?(?:want|wanted|need) to (?:know|check|find out)) (?:if|whether)"
)
_DOES = {"has": "have", "comes": "come", "contains": "contain", "works": "work", "fits": "fit"}
_SEVERAL = ("they", "those", "these")

_ROWS = (
    detour(r"^(?P<led>\W*(?:(?:hi|hey|hello|so|um|oh|ok|okay|sorry)\W+)*)(?:just )?(?:a )?quick (?:one|question|q)(?: for you| though| here)?\s*[,.:;…–—-]+\s*(?=\w)", r"\g<led>"),
    # Sounds that are swallowed or of a place.
    detour(r"(?<=\w)[ ]o['’](?=[ ]\w)", " of"),
    detour(rf"\b(?P<n>{_COUNT}|couple|some|all|any|none|both) a (?=(?:the|those|these|them)\b)", r"\g<n> of "),
    detour(r"(?<![\w'’])(?:['’‘](?:em|um)|dem)\b", "them"),
    detour(r"(?<=\bof )em\b|\b(?P<verb>hold|make|take|get|give|want|have|use|keep|put|leave|send|add|drop|order|reserve) em\b", lambda m: f"{m['verb']} them" if m["verb"] else "them"),
    detour(r"\btha['’]?s (?=(?:all|it|everything|right|fine|good|me|us|the)\b)", "that's "),
    detour(r"\bthat right there['’]?s\b", "that's"),
    detour(r"^(?P<led>\W*)['’‘]ello\b", r"\g<led>hello"),
    detour(r"\bd['’](?:ya|you|yous|ye)\b", "do you"),
    detour(r"\b(?P<verb>would|could|can|will|do|did|have|are|if|what|see|got|thank|bless) ya(?:['’]ll)?\b", r"\g<verb> you"),
    detour(r"\bwhat(?P<re>['’]re)? y['’]?all\b", lambda m: "what are you" if m["re"] else "what you"),
    detour(r"\bwhat['’]m i\b", "what am i"),
    detour(r"\bain['’]?t\b", "isn't"),
    detour(r"\bgo['’]n\b", "going"),
    # A g that is not said. Verbs by name: "muffin'" closes a quotation.
    detour(
        r"\b(?P<verb>want|look|hav|get|gett|go|do|think|com|tak|mak|eat|feel|starv|pay|order|hop|try|call|tell|say|talk"
        r"|wait|sitt|runn|fix|need|lik|crav|plann|wonder|ask|drink|feed|pick|grabb|driv|bring|work|kidd|jok|charg|sell"
        r"|suggest|recommend|offer|show|hold|keep|stopp|start|buy|wear|gett|sett)"
        r"in['’](?!\w)",
        r"\g<verb>ing",
    ),
    detour(r"\bwi(?:['’]|\b(?!-| ?-?fi\b))(?= \w)|(?<![\w/])w/(?=\s?\w)(?!o\b)", "with"),  # "wi' no pickles", "w/ cheese"
    detour(r"(?<!\w)['’‘]?stead of\b", "instead of"),
    # "Two... fish", "one of, uh, those", "a, um, large coke".
    detour(rf"\b(?P<led>{_LEADS})(?:(?:\s*(?:,|\.{{2,}}|…|[-–—]+)\s*|\s+){_FLOOR}\b)+[\s,.…–—-]*(?={_TAKES_BACK}\w)", r"\g<led> "),
    detour(rf"\b(?P<led>{_COUNT}|an?|the|of|with(?: no)?|without|sin|con)(?:\.{{2,}}|…)\s*(?={_TAKES_BACK}\w)", r"\g<led> "),
    # "What's the lamp run?", "what am I paying for a large fry?", "what're you charging for those?": the price.
    detour(
        r"\bwhat(?:['’]s| is| are|['’]re| do| does| would| will) (?P<it>(?:the |that|this|it|they|those|these|an? |your |one )[\w '’.-]{0,40}?)"
        r" (?:(?:going to |gonna )?run(?:ning)?(?: (?:me|us|you|for))?|(?:going to |gonna )?set(?:ting)? (?:me|us|you) back|go(?:ing)? for|sell(?:ing)? for|retail(?:ing)?(?: at| for)?)"
        r"(?=(?: (?:these days|today|now|then))?\s*(?:$|[,.?!]|if\b))",
        lambda m: f"how much {'are' if m['it'].lower() in _SEVERAL else 'is'} {m['it']}",
    ),
    detour(r"\bwhat(?: am|['’]m) i (?:paying|looking at|in|going to pay|gonna pay) for(?= \w)", "how much is"),
    detour(r"\bwhat(?: are| do|['’]re)? (?:you(?: all| guys)?|they|we) (?:(?:charg(?:e|ing)|ask(?:ing)?|(?<=they )want) for(?= \w)|want(?:ing)? for(?= (?:it|this|that|these|those|them)\b))", "how much is"),
    detour(rf"\b(?P<led>{_POINTS_AT}) them (?=(?:two|three|four|five)\b|(?:(?!{_NO_THING}\b)[\w'’-]+ ){{0,2}}?(?!{_NO_THING}\b)\w{{2,}}[^\Ws]s\b)", r"\g<led> those "),
    # "What about the two for eight, is that still going?": the question behind it, of what is named before it.
    detour(
        r"\bwhat about (?P<it>(?:the |that |your |those )[^,.?!]{3,60}), (?:is|are) (?:that|it|they|those) (?P<on>still \w+(?: \w+)?)(?=\s*[?.!]*$)",
        r"is \g<it> \g<on>",
    ),
    # "... if I want one more": what is only supposed is not ordered.
    detour(
        r"(?P<asks>\bhow much (?:is|are|would)\b[^.?!]*?),? if (?:i|we) (?:want|need|get|got|take|took|have|had|order|add)(?:ed)? (?:one|another|some)(?: more| extra| one| too| also| as well)*(?=\s*[?.!]*$)",
        r"\g<asks>",
    ),
    # "Do you know if there's any milk in it": the question that it is.
    detour(
        rf"{_WONDERS} (?:there['’]?s|there is)\b(?! (?:any|a|some) (?:way|chance)\b)",
        "is there",
    ),
    detour(rf"{_WONDERS} there are\b", "are there"),
    detour(rf"{_WONDERS} (?P<who>you|we)(?: guys| all)?(?:['’]ve)?(?: still)? (?P<has>have|got|do|sell|carry|take|make|serve)\b", lambda m: f"do {m['who']} {'have' if m['has'] == 'got' else m['has']}"),
    detour(rf"{_WONDERS} (?P<it>it|that|this)(?:['’]?s| is) (?!possible\b|ok\b|okay\b|all ?right\b|too late\b|not too late\b)", r"is \g<it> "),
    detour(rf"{_WONDERS} (?P<it>they|those|these)(?:['’]?re| are) ", r"are \g<it> "),
    detour(rf"{_WONDERS} (?P<it>it|that|this|(?:the|your|that) [\w'’-]+(?: (?!has|comes)[\w'’-]+){{0,3}}?) (?P<does>has|comes|contains|works|fits)\b", lambda m: f"does {m['it']} {_DOES[m['does'].lower()]}"),
    detour(
        rf"{_WONDERS} (?P<it>they|those|these|(?:the|your|those) [\w'’-]+s(?: in [\w'’-]+)?) (?P<do>have|come|contain|work|fit)\b",
        r"do \g<it> \g<do>",
    ),
    detour(rf"{_WONDERS} (?P<it>(?:the|your|that) [\w'’-]+(?: (?!is|are)[\w'’-]+){{0,3}}?) (?P<be>is|are) ", r"\g<be> \g<it> "),
    detour(r"\bdo you (?:think|reckon|suppose) (?:i|we) (?:could|can|might) (?:please )?(?P<get>have|get|grab|try|order)\b", r"can i \g<get>"),
    detour(rf"\bput (?:me |us )?an? hold on (?=(?:{_COUNT}|an?|(?:the|that|this|those|these) (?!order|meal|whole)\w+)\b)", "hold "),
    # Kindness that is no condition.
    detour(r"(?<=\w),? if (?:you|u) (?:can|could|would|will|please|don['’]?t mind|wouldn['’]?t mind)(?P<end>\s*[.!?]*)$", r"\g<end>"),
    detour(r"(?<=\w),? if (?:that['’]?s|that is|it['’]?s) (?:okay|ok|alright|all right|cool|fine)(?: (?:with|by) you)?(?P<end>\s*[.!?]*)$", r"\g<end>"),
    # "Yes, order it, hon": a yes to us; "no, sweetie" may be said to a child, and stays.
    detour(
        r"^(?P<yes>\W*(?:yes|yeah|yep|yup|yea|aye|sure|ok|okay|right|correct|perfect|great|lovely|go ahead|s[ií]|dale|claro)\b[^?]*?)"
        r",\s*(?:hon|love|mate|pal|dude|bro|man|dear|darling|darlin['’]?|sweetie|sweetheart|doll|babe|friend|my friend|my love|buddy|boss|cari[nñ]o|amig[oa])(?P<end>[.!]*)$",
        r"\g<yes>\g<end>",
    ),
    # "..., mister", "..., mi reina"; "sir, can I ...".
    detour(rf"(?<=\w)[.!?]?,?\s*,\s*{_SIR}(?=\s*(?:[.,!?]|$))"),
    detour(rf"^\W*(?:(?:hey|oye|oiga|hi|excuse me|disculpe),? )?{_SIR}\s*,\s*(?=\w)"),
)  # fmt: skip


def without_manner(text: str) -> str:
    """The turn in the standard language, with the same sense."""
    return plainly(without_oaths(text), _ROWS)
