# ruff: noqa: E501 - tables: a kind of words per line
"""The answer alone: "My kid is shouting, sorry. Yes, that's right, and we're starving" is "yes, that's right". PURE.

Who is asked something often says something else first: an apology, a laugh, the weather, the price, to whom they
spoke. It decides which clauses of a turn are such talk, where another clause is a yes or a no in so many words; that,
and whatever is left, is read as if it had been said alone. Talk is told by its form: a closed list of what people say
in passing, and short statements of how something is, with no word that wishes, doubts, denies, counts or asks. What
such a statement speaks of is for whoever knows the menu: `remarks` are still to be read (`Parted`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from edge.dialog.guards import no_assent
from edge.dialog.reading.beside_a_yes import goes_on, says_nothing, says_yes

A_CLAUSE = 9  # words: who says more in one breath tells a story, or orders, and it is read as one

_YES = r"""
y+[ea]+[sh]+(?:m|sir)?|yea+|yep+|yup+|aye|affirmative|yes indeed\w*|indeed|confirmed|bingo|(?:mm ?hm+|mhm|uh ?huh) yes
(?:that is |thats |its |it is |it s |that(?:ll| will) be )?(?:(?:exactly|absolutely|totally|definitely|certainly|completely|perfectly|all|just|quite|100|still|both|already|so|(?:a |one )?hundred percent) ?)*(?:right|correct|accurate|perfect|good|spot on|on the money)(?: you are| indeed)?
exactly(?: right| that| so)?|absolutely|definitely|certainly|perfect(?:ly)?|totally|spot on|right on|right you are|for sure|of course|sure|surely|sure is|sure does|you bet|by all means
(?:it|that|this)(?: sure| really| certainly| most certainly)? (?:is|does)|that it is|so it is|that is it exactly|thats it exactly|thats the one|true that
(?:(?:it|that|this|which|everything|all) )?(?:sounds|looks|seems|is) (?:about |all |just |very |really )*(?:right|good|great|perfect|correct|fine|wonderful|lovely|excellent)(?: (?:to|for) (?:me|us)| from here| on my end)*
(?:that |it |this )?works(?: great| fine| well| perfectly)?(?: for (?:me|us))?|(?:that|it|this|thatll|itll) (?:will )?(?:do|work)(?: nicely| fine)?
you (?:heard|read|got) (?:right|correctly)|you know it|all of (?:it|that|them)|both of (?:them|those)|(?:thats|that is|its|it is) (?:exactly )?(?:my|our|the) (?:whole )?order|(?:my|the) answer is yes|(?:thats|its|that is|it is|thatd be|that would be|ill take that as|make that|make it|thatll be|that will be|call it) a (?:big |definite |hard )?yes(?: (?:from|for) (?:me|us))?|(?:id|i would|im going to|i will|ill) say yes|i say yes|a yes from me
(?:(?:a|one) )?(?:hundred|100) percent(?: (?:yes|right|correct))?|ten out of ten
(?:(?:the|my|our|that|whole|entire|full|this) )*(?:order|total|everything|all of (?:it|that)|lot)(?: is|s)? (?:all |completely |exactly |perfectly |totally )?(?:right|correct|good|perfect|fine|there|accurate)
you(?: have|ve| did)? (?:got|heard|nailed|read|hear|have) (?:it|me)(?: (?:all|exactly|perfectly|completely|just|down))*|you(?: have|ve| did)? (?:got|get|have|heard|read|hear) (?:it|that|me|everything|all of (?:it|that))(?: (?:all|exactly|perfectly|completely|just|down))* (?:right|correct|correctly|perfect|perfectly)
(?:please |just |you can |you may |now )*(?:do go ahead|do so|do it|do that|do|go ahead|go for it|go right ahead|go on|make it so|send it|ring (?:it|me|us) up|put it (?:in|through|on through)|place it|submit it|send (?:it|that|the order) (?:in|on|off|through|over|along)|place the order|confirm it)(?: then| now)?|lets (?:do (?:it|this|that)|go(?: with (?:it|that))?|go for it)
no changes|nothing to change|leave it (?:as it is|like that)|keep it (?:like that|that way)|i (?:agree|confirm|approve|do)
"""
_SI = r"""
s[ií]p?(?: se[nñ]or\w*)?|claro(?: que s[ií])?|por supuesto|correcto|exacto|as[ií] (?:es|mero|mismo|esta bien|est[aá] bien)|eso es|eso mero|dale|[aá]ndele|adelante|perfecto|de acuerdo|simon|desde luego|confirmo|todo (?:est[aá] )?(?:bien|correcto|perfecto)|est[aá] (?:todo )?(?:bien|correcto|perfecto)(?: as[ií])?|as[ií] (?:d[eé]jelo|d[eé]jalo)|m[aá]nde(?:lo|la)|env[ií]e(?:lo|la)|h[aá]ga(?:lo|la)|h[aá]z(?:lo)
"""
_NO = r"""
no|nope|nah|nay|no way|absolutely not|certainly not|definitely not|of course not|nuh ?uh|negative|not (?:right|correct|quite|yet|really|at all|that|now|today)
(?:that|it|this|thats|its|that is|it is)(?: is|s)? (?:not|wrong|incorrect|all wrong)(?: (?:right|correct|it|quite right|what i (?:said|ordered|wanted|asked for)))?|(?:that|it|this) (?:isnt|is not|wasnt)(?: (?:right|correct|it|quite right|what i (?:said|ordered|wanted|asked for)))?|thats wrong|wrong|incorrect
(?:please )?(?:do not|dont)(?: (?:do|send|hold|place|submit) (?:it|that))?(?: yet)?|hold off|better not|id rather not|no thanks|no thank you|forget it
no(?: se[nñ]or\w*)?|no gracias|todav[ií]a no|a[uú]n no|mejor no|eso no|as[ií] no|no est[aá] bien|est[aá] mal|no es (?:eso|as[ií])
"""
_CALLED = r"(?:please|thanks|thank you|sir|maam|madam|miss|mate|boss|bud|pal|man|dude|bro|brother|chief|captain|cap|fam|yall|folks|friend|my friend|(?:my |good |kind |young |old )(?:man|lady|woman|sir|fellow|fella)|(?:mr|mister|mrs|ms|miss|madam) \w+|mr|mister|mrs|robot|computer|machine|bot|amigo|amiga|jefe|jefa|se[nñ]or|se[nñ]ora|se[nñ]orita|joven|compa|gracias|por favor|porfa)"
# Also said to a child or on the telephone: in a clause of their own only, and never beside a remark.
_ENDEARED = r"(?:love|dear|hon|sweetie|sweetheart|darling|darlin|buddy)"
# To us, where nothing else is said beside the yes: no dish is called so beside a read-back.
_TO_US = r"(?:(?:my |mi )?(?:love|dear|dearie|hon|honey|sweetie|sweetheart|darling|darlin|doll|sunshine|angel|sugar|friend|amor|vida|cielo|coraz[oó]n|cari[nñ]o|reina|rey|linda|guapa))"
_HESITANT = r"(?:uh|um+|er+|oh|ah|well|so|and|hmm?|eh|pues|ok|okay|right)"
# Before it: a moment's thought, an "I heard". Behind it, both would take it back or put it off.
_LEADS = r"""
(?:oh |ok |okay |uh |um |well |sorry |please |uh huh )*(?:hold on|hang on|wait|one (?:sec|second|moment|minute)|just a (?:sec|second|moment|minute)|give me a (?:sec|second|moment|minute)|a (?:sec|second)|un (?:momento|segundo|momentito)|esp[eé]r[ea](?:me)?|d[eé]jeme (?:ver|pensar))(?: (?:please|there))?
(?:just )?let me (?:just )?(?:think|see|look|check|read (?:it|that)|have a look|take a look)(?: (?:at|about|over|on) (?:the|that|this|it|my)(?: \w+)?)?|lemme (?:see|think)|let us see|lets see|a ver
ok(?:ay)?|all ?right(?: then)?|alright(?: then)?|right(?: then)?|fine|good|great|cool|nice|well|so|now|hmm?|hm+|mm+|uh|um+|er+|ah|oh|eh|huh|bueno|pues|vale|este|ya|mire|oiga|listen|look
(?:(?:sorry|oh|wait|eh|ay|perd[oó]n) )*(?:what(?:s that| was that)?|pardon|come again|say what|mande|c[oó]mo|qu[eé])
never mind(?: (?:that|him|her|them))?(?: then)?|my bad|my mistake|my fault|fine by me
"""
# Said of an answer of ours that was no help; it refuses nothing, though it may begin with a no.
_HEARD = r"""
(?:i )?got(?:cha| it| you| ya)|nice try|no hard feelings|hello again|hi again|ca(?:nt|n not) win them all|(?:a )?\w+ can dream|i see|i hear (?:you|ya)|i heard (?:you|that)|i (?:know|understand|figured|get it|guessed (?:so|as much))|understood|good to know|fair(?: enough| point| play)|makes sense|noted|no (?:worries|problem|biggie|big deal|harm done|hard feelings|hay problema)|too bad|oh well|what can you do|ni modo|entiendo|entendido|ya veo|de nada
(?:fine |ok |well |i |we |just |you )*(?:had to (?:try|ask)|(?:was |were )?(?:only |just )?(?:kidding|joking|teasing|asking|checking|curious|trying)|worth a (?:shot|try)|can(?:t| not) blame (?:me|a \w+|us)(?: for (?:trying|asking))?|thought (?:id|i would|i might) (?:try|ask)|can(?:t| not) hurt to (?:ask|try)|no harm in (?:asking|trying))|ten[ií]a que (?:intentar|preguntar)(?:lo)?|era broma
"""
# Before it or behind it.
_ASIDE = r"""
(?:ha|heh|hee|ja|lol|hah|bah|pff+|phew|whew|wow|whoa|gosh|jeez|geez|man|boy|dang|yikes|w?h?oops|ouch|ugh|brr+|my goodness|oh my|good (?:lord|grief|heavens|gracious)|oh boy|uf|ay|caray|h[ií]jole|(?:ha|ja|he){2,})(?: (?:ha|ja|he|man|boy))*
(?:oh |so |very |really |i am |im |we are )*(?:sorry|apolog\w+|pardon|excuse)(?: (?:me|us|about|for|the|that|this|it|him|her|them|you|noise|mess|wait|delay|there|again|so|much|kids?|dog))*|(?:lo siento|perd[oó]n\w*|disculp\w+)(?: (?:mucho|por|el|la|eso|ruido|mi|hij[oa]|ni[nñ][oa]s?|usted|es que))*
(?:many |much |so much |ok |okay )*(?:thanks|thank you|thank ya|thx|ta|cheers|much appreciated|appreciate (?:it|you|that|ya)|i appreciate (?:it|you|that)|(?:muchas |mil )?gracias|le agradezco)(?: (?:so much|very much|a lot|a million|again|a bunch|mate|love|dear|buddy|sweetie|for (?:that|asking|waiting|checking|everything|your (?:help|patience))))*
(?:have|you have|y all have) (?:a|an) (?:good|great|nice|lovely|wonderful|blessed) (?:one|day|night|evening|afternoon|weekend)|you too|(?:god )?bless(?: you)?|take care|bye(?: bye)?|(?:see|meet) you(?: soon| there| in a (?:sec|minute|bit)| at the window| up there| up front)?|please and thank you|much obliged|lets go|nos vemos|hasta luego|buen d[ií]a|que (?:le|te) vaya bien|finally|at last|por fin
(?:we|they|i|(?:my|the|our) \w+)(?:re|m| are| is| am)? (?:so |all |very |really |just )*(?:hungry|starving|tired|thirsty)|(?:(?:the|my|our|a|his|her|that|these|those) )(?:little |damn )?(?:dogs?|kids?|children|boys?|girls?|baby|toddler|son|daughter|cat|radio|phone|engine|truck|husband|wife|neighbou?rs?)(?:s| is| are| was| were| keeps| just started| started| wont stop) (?:barking|crying|yelling|shouting|screaming|talking|singing|playing|fighting|snoring|howling|whining|asleep|sleeping|ringing|acting up|loud|so loud|noisy)(?: again| back here| back there| in the back)?|(?:gas |the )?(?:prices|traffic|weather|lines|kids|people) (?:these days|nowadays|today)|what a (?:day|morning|night|week|line)|that was (?:quick|fast|easy)|(?:what a )?(?:long|crazy|busy|slow|hot|cold|rough|nice|beautiful|lovely|big) (?:line|wait|queue|day|night|one|morning|crowd|weather)(?: (?:today|tonight|here|out there|back there|this morning))*(?: huh| eh)?|(?:its|it is) (?:so |really |very |too |pretty |damn |freezing |boiling )*(?:hot|cold|windy|freezing|boiling|raining(?: cats and dogs)?|pouring|snowing|humid|warm|chilly|busy|dark|late|early)(?: (?:out|in|here|there|today|tonight|now))*(?: huh| eh)?|(?:hace (?:mucho |un )?|qu[eé] )(?:calor|fr[ií]o|viento)(?: hoy| aqu[ií])?
(?:(?:man|boy|wow|oh) )*(?:it|that|this|everything)(?: all)? smells (?:so |really |very )?(?:good|great|amazing|delicious)(?: (?:in|out) (?:here|there))?|(?:thats |that is |its )?(?:much |way |a lot |even )?(?:cheaper|faster|nicer|better|quicker|less) than i (?:thought|expected|feared)
(?:and |please |just |so |but )*(?:quick|hurry|be quick|make it (?:quick|fast|snappy)|quickly|as (?:fast|quick|soon) as you can|fast|asap|step on it|chop chop)(?: (?:up|please|about it|it up|if you can))*|r[aá]pido(?: por favor)?|con prisa|ap[uú]rele
(?:and |so |now )*(?:(?:should|shall|do|can|may) (?:i|we) )?(?:just )?(?:pull|drive|move|go|come) (?:up|forward|ahead|around|on up)(?: now| then| to the (?:window|next window))*|(?:me )?(?:avanzo|paso|adelanto)(?: a la ventanilla)?
"""
# A short statement, in a sentence of its own: of somebody or something, what it is or did.
_STATES = re.compile(
    r"^(?:(?:oh|wow|man|boy|gosh|well|so|sorry|honestly|hey|ha|uy|ay|pues|que|hmm?) )*"
    r"(?:it|that|this|he|she|they|we|i|you|its|thats|hes|shes|theyre|were|im|youre|ive|weve|theres|there|here|everyone|everybody|somebody|someone|(?:my|the|our|his|her|this|that|these|those|some|a|an|your|mi|el|la|los|las|un|una|nuestr[oa]) \w+|(?:long|short|big|hot|cold|busy|crazy|quiet|slow|nice|rough|tough|wild) \w+|prices|gas|traffic|kids|people|things|business|me|se|ya|est[aá]n?|hace|hay)"
    r"(?: \w+){1,8}$"
)
# How it is with others, or with what they wait for, told behind the yes: "they're boarding", "our bus leaves soon".
_OF_OTHERS = re.compile(
    r"^(?:(?:he|she|they)(?:s|re)?|(?:my|our|his|her|their) (?!order|total|price|bill|food|meal|drinks?|sides?|name|card)\w+s?"
    r"|the (?:kids?|children|baby|dogs?|boys?|girls?|bus|train|plane|flight|game|movie|show|bell|light|others|guys|line)s?"
    r"|(?:mi|nuestr[oa]|su|sus) (?!pedido|orden|total|comida|nombre)\w+|ya)(?: \w+){1,6}$"
)
# Said to somebody else: where one is, that one comes.
_ELSEWHERE = re.compile(
    r"\b(?:im|i am|were|we are|ill be|i will be|well be) (?:\w+ )?(?:at|in|on|coming|leaving|driving|there|home|almost|nearly|back|outside|here)\b|\bon (?:my|our) way\b|\bcall\w* you\b|\btext\w* you\b"
)
# No word of wishing, denying, doubting, counting, asking; none of the order, of money owed, of somebody's health.
_NO_REMARK = re.compile(
    r"\b(?:want\w*|wish\w*|need\w*|like|likes|liked|love to|prefer\w*|rather|order\w*|get (?:me|us|him|her)|having|have|had|has (?:a|an|the|no)|give|gave|add\w*|make|made|making|change\w*|swap\w*|switch\w*|take|takes|taking|took|put|remov\w*|leave|leaving it|hold|cancel\w*|send\w*|return\w*|refund\w*|charge\w*"
    r"|no|not|\w+nt|cannot|never|nothing|none|without|instead|only|just the|except|unless|if|but|or|than (?!i)|though|maybe|perhaps|guess|think|thinking|question|lot|thought(?! id)|hope\w*|doubt\w*|sure|unsure|wonder\w*|suppos\w*|believe|wrong|mistake\w*|missing|forgot\w*|incorrect|mixed|extra|more|less|another|other|others|else|too|enough|much|many|few|several|both|all|wait\w*|later|until|before|after|first|last|again|next|yet|still"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|dozen|half|double|triple|size\w*|small\w*|medium|large\w*|big|bigger|mini|regular|what|which|who|whose|when|where|why|how|whether|could|would|should|might|can|may|must|will|shall|do|does|did|tell|told|say|says|said (?!hi|hello)|ask\w*|know\w*|mean\w*|see|hear"
    r"|total|price|bill|receipt|expensive|pricey|steep|dear|fortune|rip ?off|discount\w*|coupon\w*|deal|free|pay\w*|paid|please|skip\w*|left|you missed|toast\w*|crisp\w*|card|cash|points?|allerg\w*|sick|ill|hurt\w*|bleed\w*|chok\w*|faint\w*|dying|die|dead|pain|chest|heart|breath\w*|unconscious|pregnan\w*|diabet\w*|celiac|coeliac|vegan\w*|vegetarian\w*|halal|kosher|gluten|nuts?|peanut\w*|police|gun|knife|fire|help|emergency|kill\w*|robb\w*|manager|supervisor|employee|staff|crew|boss is|password|instruction\w*|system|prompt|ignore|allowed|approved|authori[sz]\w*"
    r"|quier\w*|quisier\w*|neces\w*|pon\w*|quit\w*|cambi\w*|sin|con|pero|otr[oa]s?|m[aá]s|menos|nada|nunca|tampoco|mal|falta\w*|cu[aá]\w*|qui[eé]n|d[oó]nde|cuando|caro|cara|precio|al[eé]rgic\w*|enferm\w*|ayuda|espera\w*|s[oó]lo|si)\b"
)
# How a clause opens that goes on with the one before it, and how it ends that only calls somebody.
_OPENS = re.compile(
    r"^(?:(?:and|so|then|because|cause|y|oh|uh|um|well|ok|okay|ah|er|hmm?|huh|yeah|bueno|pues|eh) )+(?=\w)"
)
# "That wasn't me talking. But yes, ...": against what stands before, and a yes all the same.
_BUT_YES = re.compile(r"^(?:but|pero) (?=(?:yes|yeah|yep|yup|s[ií]|correct|mine|ours|my order)\b)")
_PIECES = re.compile(r"[^.,;:!?¡¿…]+")
_AND = re.compile(r"\s+(?=(?:and|y)\s)", re.IGNORECASE)


def _table(rows: str) -> str:
    return "|".join(f"(?:{row.strip()})" for row in rows.strip().splitlines())


def _whole(rows: str) -> re.Pattern[str]:
    """Rows said one after another, with whom one speaks to before and behind them. Each is taken once, as it first fits:
    where two rows fit the same words, trying both of each would double the work with every word that is repeated."""
    either = _table(rows)
    return re.compile(
        rf"^(?>(?:{_CALLED}|{_HESITANT}) )*(?:{either})(?> (?:{either}|{_CALLED}|then|now|here|already)(?= |$))*$"
    )


_SAYS_YES, _SAYS_SI, _SAYS_NO = _whole(_YES + _SI.lstrip()), _whole(_SI), _whole(_NO)
_LEADS_UP, _BESIDE, _IN_PASSING = (
    _whole(_LEADS + _HEARD.lstrip() + _ASIDE.lstrip()),
    _whole(_ASIDE),
    _whole(_ASIDE + _HEARD.lstrip()),
)
_ONLY_YES = re.compile(
    rf"^(?>(?:{_CALLED}|{_HESITANT}) )*(?:{_table(_YES + _SI.lstrip())})(?> (?:{_table(_YES + _SI.lstrip())}|{_CALLED})(?= |$))*?"
    rf" {_TO_US}(?: {_CALLED})*$"
)
_CALLS = re.compile(rf"^(?>(?:{_CALLED}|{_ENDEARED})(?: |$))+$")
_DEAR = re.compile(rf"\b{_ENDEARED}\b")
# Approval that is as well an "I heard": what stands before it is left out, and how much it says is judged elsewhere.
_WEAK = re.compile(
    r"^(?:(?:all ?right|alright|ok(?:ay)?|right|sure|perfect(?:o)?|good|great|fine|cool|then|mm ?hm+|m ?hm+|uh ?huh|vale|bueno|est[aá] bien) ?)+$"
)
# Says more where it is asked whether something shall be added: that it is all, that somebody is not to be heeded.
_OF_MORE = re.compile(
    r"^(?:(?:and|so|then|y|ok|okay|oh) )*(?:(?:thats|that is|that s|it is|its) (?:it|all|everything)|(?:eso )?es todo"
    r"|ignore|never ?mind|dont|do not|no le|not)\b"
)
# Who makes the noise is no dish, on any menu: "my kid is shouting", where there are kids' meals.
_WHO = re.compile(
    r"\b(?:my|our|the|his|her|mi|el|la|los|las|mis) (?:little |older |oldest |youngest )?(?:kids?|child|children|son|sons|daughters?|baby|boys?|girls?|toddler"
    r"|wife|husband|mom|dad|mother|father|friends?|brothers?|sisters?|dogs?|neighbou?rs?|radio|phone|engine|truck|car|hij[oa]s?|ni[nñ][oa]s?|espos[oa]|perr[oa])\b"
)
_SI_FIRST = re.compile(rf"^(?:{_table(_SI)})\b")
_BARE = 1  # words: "yes" is read as it is
PLAIN, PLAIN_ES = "yes, that's right", "sí, está bien"


@dataclass(frozen=True, slots=True)
class Parted:
    """answer: what is left of the turn. remarks: statements left out, to be read by who knows what they may name."""

    answer: str
    remarks: str = ""


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    said: str
    asks: bool

    @property
    def agrees(self) -> bool:
        yes = bool(_SAYS_YES.match(self.said)) or says_yes(self.said)
        return not self.asks and not self.weak and yes

    @property
    def answers(self) -> bool:
        no = bool(_SAYS_NO.match(self.said)) and not says_nothing(self.said)  # "no no, that's right"
        return self.agrees or (no and not self.asks)

    @property
    def is_quiet(self) -> bool:
        """Whether it wishes, doubts, denies, counts and asks nothing; what it names is for whoever knows the menu."""
        return bool(self.said) and not self.asks and not (_NO_REMARK.search(self.said) or _ELSEWHERE.search(self.said))

    @property
    def weak(self) -> bool:
        return not self.asks and bool(_WEAK.match(self.said))


def parted(text: str, *, closes: bool) -> Parted | None:
    """None where nothing answers in so many words, or where nothing stands beside it.

    closes: whether "that's everything" beside a yes says nothing more: to the read-back, and not before it.
    """
    if closes and not text.rstrip().endswith("?") and _ONLY_YES.match(plain(text)):
        return Parted(PLAIN_ES if _SI_FIRST.match(plain(text)) else PLAIN)
    pieces = list(_pieces(text))
    weak = next((n for n, piece in enumerate(pieces) if piece.weak), None)
    first = next((n for n, piece in enumerate(pieces) if piece.answers), weak)
    if first is None or no_assent.says(text[pieces[first].start :]):
        return None
    talk = {n: kind for n, piece in enumerate(pieces) if not piece.answers and (kind := _talk(piece, leads=n < first))}
    talk = {n: kind for n, kind in talk.items() if n != first and not pieces[n].weak}
    goes = {n for n, piece in enumerate(pieces) if closes and not piece.asks and goes_on(piece.said)}
    talk |= {n: "passing" for n in range(first) if pieces[n].weak or n in goes}
    if closes and pieces[first].agrees:
        beside = [n for n in range(len(pieces)) if n not in talk and not (pieces[n].answers or pieces[n].weak)]
        talk |= {n: "remark" for n in beside if (n < first or _OF_OTHERS.match(pieces[n].said)) and pieces[n].is_quiet}
    talk = {n: kind for n, kind in talk.items() if closes or not _OF_MORE.match(pieces[n].said)}
    if any(n not in talk for n in range(first)):
        return None
    told = sorted(n for n, kind in talk.items() if kind == "remark")
    ahead = [n for n in told if n < first]
    if ahead and not re.search(r"[.!]", text[pieces[ahead[-1]].end : pieces[first].start]):
        return None  # in the same sentence it may belong to the answer
    remarks = ". ".join(_WHO.sub("somebody", pieces[n].said) for n in told)
    if remarks and _DEAR.search(plain(text)):
        return None
    kept = [piece for n, piece in enumerate(pieces) if n not in talk and (n == first or n not in goes)]
    if pieces[first].agrees and all(piece.agrees or piece.weak for piece in kept):
        spanish = any(_SAYS_SI.match(piece.said) for piece in kept)
        bare = len(plain(text).split()) <= _BARE
        return None if bare else Parted(PLAIN_ES if spanish else PLAIN, remarks)
    heard = pieces[first].weak and "right" not in pieces[first].said.split()  # "right" is what was asked
    if heard and any(_OF_MORE.match(pieces[n].said) for n in talk):
        return None  # "fine, that's all" asks for the end, and is no more of a yes than "that's all"
    if pieces[first].weak and all(piece.weak for piece in kept):
        return Parted(" ".join(piece.said for piece in kept), remarks) if talk else None
    return Parted(text[pieces[first].start :].strip(), remarks) if first else None


def behind_talk(text: str) -> str:
    """ "It's hot out here. Ranch": what is behind talk that is known to say nothing; the text where there is none."""
    pieces = list(_pieces(text))
    first = next((n for n, piece in enumerate(pieces) if not _IN_PASSING.match(piece.said)), 0)
    return text[pieces[first].start :].strip() if first else text


def _pieces(text: str) -> Iterator[_Piece]:
    for match in _PIECES.finditer(text):
        at = match.start()
        whole = _IN_PASSING.match(plain(match[0]))  # "it's raining cats and dogs"
        for part in [match[0]] if whole else _AND.split(match[0]):
            start = text.index(part, at)
            at = start + len(part)
            asks = at == match.end() and text[at : at + 1] == "?"
            if said := _BUT_YES.sub("", plain(part)):
                yield _Piece(start, at, said if said.count(" ") < A_CLAUSE else "", asks)


def plain(text: str) -> str:
    """In lower case, without signs: "that's" is "thats"."""
    said = re.sub(r"['’`]", "", text.lower())
    return " ".join(re.sub(r"[^\w ]", " ", said).split())


def _talk(piece: _Piece, *, leads: bool) -> str:
    """ "passing" for what is known to say nothing, "remark" for how something is; "" for anything else."""
    said = _OPENS.sub("", piece.said) or piece.said
    if leads and (_LEADS_UP.match(said) or _LEADS_UP.match(piece.said)):
        return "passing"
    if _CALLS.match(said) or _BESIDE.match(said) or _BESIDE.match(piece.said):
        return "passing"
    if piece.asks:
        return ""
    if says_nothing(said):
        return "passing"
    return "remark" if leads and _STATES.match(piece.said) and piece.is_quiet else ""
