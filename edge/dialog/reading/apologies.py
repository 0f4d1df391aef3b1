"""What somebody is sorry for beside what they want: "sorry about the kids", "perdón por el ruido". PURE.

It decides that such a clause orders nothing and sizes nothing ("kids" is no size there), and leaves it out of a turn
that says more. Only what befalls a conversation counts: noise, people, waiting, a slip. "Sorry about the coke, make it
a diet" names a thing and stays, as do "never mind that" and "ignore him", which take something back.
"""

import re

_NOISES = (
    r"noises?|racket|ruckus|commotion|din|fuss|chaos|mess|background|static|wind|rain|traffic|engine|motor|truck|horn"
    r"|sirens?|radio|music|stereo|tv|volume|echo|line|connection|accent|english|spanish|french|voice|cough|sneeze|hiccups"
    r"|wait|delay|hold[ -]?up|trouble|hassle|bother|confusion|mix-?up|mistake|interruptions?|outburst|tantrum|language"
    r"|attitude|silence|pause|changes|indecision|inconvenience"
)
_PEOPLE = (
    r"kids?|child|children|baby|babies|toddlers?|boys?|girls?|twins|son|daughter|brothers?|sisters?|wife|husband|mom|dad"
    r"|friends?|passengers?|guys|crew|crowd|dogs?|puppy|people|folks|family|bunch"
)
# Not "sorry for forgetting the fries": that is about a thing.
_DOING = (
    r"(?:not |all |constantly |always )*"
    r"(?!(?:any|every|no|some)?thing\b|(?:pudd|dress|topp|fill|ic|frost|stuff|order|say|forgett|gett|want|add|tak|hav|eat"
    r"|pick|choos|leav|miss)ing\b)\w{2,}ing"
)
# What goes with it: who, where, how. No dish can be told by these.
_TAIL = (
    r"(?: (?:i|we|you|me|us|he|she|they|my|our|the|all|of|in|on|at|to|from|so|too|right|here|there|back|behind|up|out"
    r"|off|just|now|again|earlier|today|tonight|is|are|was|were|been|loud|noisy|much|long|rude"
    r"|slow|car|van|lane|seats?|ground|way|hold|kept|keep|crazy|wild|upset|cranky|difficult|picky|mind|many"
    rf"|times|everybody|everyone|late|a|pain|bit|kind|phone|{_NOISES}|{_PEOPLE}|\w{{2,}}ing)\b)*+"
)
_OURS = (
    r"(?: (?:all|any|the|my|our|his|her|their|those|these|this|that|such an?|an?|little|big|bad|loud|whole|terrible))*"
)
_SORRY = r"(?:(?:i['’]?m |we['’]?re |so |very |really |terribly )*sorry|(?:my |our )?apologies|i apologi[sz]e)"
_SO = (
    rf"{_SORRY} (?:for|about)(?:{_OURS} (?:{_NOISES}|{_PEOPLE}|{_DOING})){_TAIL}"
    rf"|(?:excuse|pardon|forgive){_OURS} (?:{_NOISES}|{_PEOPLE}|{_DOING}){_TAIL}"
    rf"|(?:never mind|don['’]?t mind|ignore){_OURS} (?:{_NOISES}|{_DOING}){_TAIL}"
    rf"|{_SORRY},? (?:(?:i|we) )?(?:didn['’]?t|did not) (?:mean|want) to (?:interrupt|yell|shout|scream|cut you off"
    r"|talk over you|speak over you|be (?:rude|short|loud))"
    rf"|{_SORRY},? (?:i|we|it)(?:['’]?m|['’]?re|['’]?s| am| are| is| was| were)(?: (?:just|all|so|a|bit|very|really"
    r"|kind of|on the phone|distracted|loud|noisy|bunch|hopeless|slow|confused|crazy|out here|in here|back here))+"
    rf"|{_SORRY} to (?:keep|have kept|hold|make|bother|trouble|interrupt)(?: (?:you|y['’]?all|everybody|everyone|people"
    r"|waiting|wait|on|hold|up|so|long|there|again|like|that))*"
    r"|(?:perd[oó]n(?:e|a)?|disculp[ae]n?|lo siento|una disculpa),? (?:por |a |con )?"
    r"(?:(?:el|la|los|las|mi|mis|tanto|tanta|todo|toda|este|ese) )*"
    r"(?:ruidos?|esc[aá]ndalo|relajo|alboroto|gritos|desorden|m[uú]sica|radio|viento|tr[aá]fico|espera|demora|tardanza"
    r"|molestias?|confusi[oó]n|interrupci[oó]n|niñ[oa]s?|hij[oa]s?|beb[eé]|perros?|espos[oa])"
    r"(?: (?:de|atr[aá]s|aqu[ií]|del?|carro|coche|fondo|el|la|los|las|niñ[oa]s|que|hacen|hay|mis?|hij[oa]s|perros?))*"
)
_CLAUSE = re.compile(
    r"(?P<before>^\W*|[.,;:!?…-]\s*|(?<=\byes)\s+|(?<=\byeah)\s+|(?<=\bno)\s+)"
    rf"(?:(?:oh|um|uh|ah|hey|well|okay|ok|again|and|but)[\s,]+)*(?:{_SO})"
    r"(?:,? (?:guys|sir|ma['’]?am|folks|man|dude|buddy|by the way|haha|lol|joven))*"
    r"\s*(?:$|[.,;:!?…-]+\s*(?:(?:but|so|anyways?|pero) )?"
    r"|(?=\b(?:yes|yeah|yep|yup|no|nope|can|could|i['’]?ll|i['’]?d|sí)\b)|\b(?:but|and|so|pero) )",
    re.IGNORECASE,
)


def without_apologies(text: str) -> str:
    """The turn without what somebody is sorry for; as it is where nothing else was said."""
    rest = _CLAUSE.sub(lambda m: f"{m['before'].strip()} ", text).strip()
    return rest if re.search(r"\w", rest) else text
