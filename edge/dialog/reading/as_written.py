# ruff: noqa: E501 - frames stay in one piece
"""What is written together and sounds like something else: "he'll" is no hell, "coke'll do" a coke. PURE.

It decides by the form alone which words a contraction stands for, and says a thing that "will do", one that is stuck
on, or a size that somebody "goes" as it is ordered; an insult it leaves out. "That'll do" stays: it ends an order.
"""

import re

from edge.dialog.reading.detours import detour, plainly

_WHO = r"i|you|he|she|it|we|they|that|this|those|these|there|here|who|what|which|where|how|y['’]all"
_SOMEBODY = r"mom|dad|mum|mother|father|wife|husband|son|daughter|kids?|friend|boss|guy|one of us|somebody|someone"
_WILL = re.compile(r"\b(?P<who>s?he)['’]ll\b", re.IGNORECASE)
_ENOUGH = r"(?:(?:have|need) to (?:do|work|suffice)|do|work|suffice|be (?:fine|good|great|ok|okay|perfect|lovely|nice))"
_WILL_DO = re.compile(
    rf"(?P<it>\b(?!(?:{_WHO}|{_SOMEBODY})\b)\w{{2,}})(?:['’]ll| will) (?:just )?{_ENOUGH}"
    r"(?: (?:me|us|it|just|fine|nicely|then|for (?:me|us|now)))*(?=\s*(?:[.,;!]|$))",
    re.IGNORECASE,
)
_GO = re.compile(
    r"\blet['’]?s (?:just )?(?:go|make it|do|upgrade(?: it)? to) (?:with )?(?:an? |the )?(?P<size>small|medium|large)"
    r"(?: size)?"
    r"(?: (?:on|with|for) (?:it|that|this|(?:that|the|this|my)(?: (?:whole|entire))? (?:thing|meal|combo|one)))?"
    r"(?=\s*(?:[.,;!]|$))",
    re.IGNORECASE,
)

_WHOLE = {"cause": "because", "bout": "about", "nother": "another", "round": "around", "til": "until"}
_SIZED = r"(?:extra )?(?:large|small|medium|regular|big)"
_EVERYTHING = r"(?:everything|every ?thing|the (?:whole )?lot|all of it|it all|the whole thing|the whole order)"
# "Lose the pies, and give me a wrap": one, and not as many as went.
_SEVERAL_FOR_ONE = re.compile(r"^(?!.*\b(?:fries|rings|sticks|nuggets|slices)\|).*[^s\W]s\|an? ", re.IGNORECASE)
_ROWS = (
    # "Large everything", "everything large", "make it all a large": the size of all of them.
    detour(
        rf"^(?P<led>\W*(?:(?:oh|and|ok|okay|so|um|uh|well|actually|wait|can you|could you|can i get|i want|let['’]?s|please|just)\b\W*)*)"
        rf"(?:(?P<a>{_SIZED}) (?:sizes? )?(?:on |for |with )?{_EVERYTHING}"
        rf"|(?:make |do |have |get |go )?{_EVERYTHING} (?:should be |to be |has to be |can be |is |in )?(?:a |an )?(?P<b>{_SIZED})(?: size)?)"
        r"(?=\W*$|\s*[,.;]| (?:please|too|instead|actually|then|thanks)\b)",
        lambda m: f"{m['led']}make them all {m['a'] or m['b']}",
    ),
    detour(
        rf"(?<=\w)(?P<led>,? (?:and )?)(?:(?P<a>{_SIZED}) (?:sizes? )?(?:on |for |with )?{_EVERYTHING}"
        rf"|(?:make |do |have |get )?{_EVERYTHING} (?:should be |to be |has to be |in )?(?:a |an )?(?P<b>{_SIZED})(?: size)?)"
        r"(?=\W*$|\s*[,.;]| (?:please|too|instead|actually|then|thanks)\b)",
        lambda m: f"{m['led']}all {m['a'] or m['b']}",
    ),
    detour(
        r"(?<=\w)(?P<led>,? (?:y )?)(?:todo (?:en |de )?(?:tamaño )?(?P<c>grande|chico|mediano)|(?P<d>grande|chico|mediano) todo)(?=\W*$|\s*[,.;]| por favor)",
        lambda m: f"{m['led']}todos {m['c'] or m['d']}s",
    ),
    # An insult behind the last word is no dish.
    detour(
        r"[\s,]*\byou (?:\w+ ){0,3}(?:(?:pile|bucket|hunk|heap|piece|sack|bag|load|waste|lump) of \w+"
        r"|(?:stupid|dumb|slow|useless|rusty|broken|damn|bloody|dim|thick|daft|idiotic|brainless)(?: \w+)? ?"
        r"(?:machine|robot|thing|box|computer|bot|toaster|clown|contraption|tin can|speaker|gadget))"
        r"(?=\s*(?:[.,;!?]|$))"
    ),
    # "Ring this one up as a comp": no rings, and no combo.
    detour(
        r"\b(?:ring|put|key|mark|write|enter|punch)"
        r" (?:it|this|that|them|these|those|(?:this|that|my|the) (?:one|order)|everything)"
        r"(?: (?:up|in|down|through))? as (?:an? )?(?:comp(?:ed)?|freebie|complimentary)\b",
        "comp it",
    ),
    # "Stick a cookie on there", "chuck me in some fries": added. Not "a large pop one water", nor "sticks".
    detour(
        r"(?P<led>^\W*|[.,;!?]\s*|\b(?:and|please|just|also|then|you|ya|can|could|would|oh|shoot|ye[ash]\w*|yep|yup|ok|okay|sure|cool|sweet"
        r"|alright|right|great|nice|fine|perfect|bet|on|now|let['’]?s|lets|i['’]?ll|we['’]?ll|gonna|so|to|want|wanna|me|well|maybe)\s+)"
        r"(?:stick|pop|bung|chuck|toss|slap|whack|lob|sling)(?: (?:me|us))?(?: (?:in|on))?"
        r" (?=(?:an?|another|some|one|two|three|four|five|six|the)\b)",
        r"\g<led>add ",
    ),
    # "Do iced coffee instead of that": in place of what was spoken of.
    detour(r"\b(?:instead|in place) of (?:that|it|this|those|them)(?=\W*$|[,.;!?]| (?:please|then)\b)", "instead"),
    detour(r"\b(?P<ask>how (?:much|many|long|big|hot|spicy)|what time|which one)['’]s\b", r"\g<ask> is"),
    # "Are you still doing breakfast?": until when it is served, and of no dish.
    detour(
        r"^\W*(?:(?:hi|hey|hello|so|oh|um|ok|okay)\W+)*(?:(?:are|is) (?:you|ya|it|we|there)|am i|do you)(?: guys| lot)?"
        r" (?:still )?(?:(?:do(?:ing)?|serv(?:e|ing)|in time for|too late for|on)(?: the| your| any)? )?"
        r"breakfast(?: time| menu| stuff)?(?: still| now)?\s*\?*$",
        "what time does breakfast end?",
    ),
    # "Sorry, kids. Just the nuggets": said to the children, and no kids size.
    detour(
        r"^\W*(?:(?:oh|ok|okay|and|well)\W+)?(?:sorry|quiet|hush|hey|shh+|stop it|enough|(?:settle|calm|sit) down),?"
        r" (?:kids|guys|children|boys|girls|you two|you lot|everyone)\b[.,!;]+\s+(?=\w)"
    ),
    # "Scratch the diet, do a sprite": the one in place of the other.
    detour(
        r"\b(?:scratch|forget|lose|drop|nix|skip|ditch|cancel) (?:the|that|my) (?P<gone>[a-z][\w' -]{1,24}?),"
        r" (?:and )?(?:just )?(?:do|make (?:it|that)|give me|get me|let['’]?s do|let me (?:get|have|do)"
        r"|i['’]ll (?:have|take|do))"
        r" (?P<come>(?:an? |the )[a-z][\w' -]*?)(?= instead\b|\s*(?:[,.;!]|$))(?: instead)?",
        lambda m: (
            m[0] if _SEVERAL_FOR_ONE.match(f"{m['gone']}|{m['come']}") else f"{m['come']} instead of the {m['gone']}"
        ),
    ),
    # "Yep, add hers to mine": what somebody else of the car wants, and no number two.
    detour(
        r"\b(?:add|put) (?P<it>hers|his|theirs|it|that|them) (?:on |in )?to (?:mine|ours|(?:my|our|the) (?:order|bill|tab|ticket))\b",
        r"add \g<it>",
    ),
    # "Put the ketchup back on the burger": added again, and no bacon.
    detour(
        r"\b(?:put|throw|bring) (?P<it>(?:the |my |some )?[a-z]+(?: [a-z]+)?) back on(?:to)? (?=(?:the|my|that|this|his|her|both)\b)",
        r"add \g<it> to ",
    ),
    # "Medium on the orange soda": its size.
    detour(
        r"^(?P<led>\W*(?:(?:oh|and|ok|okay|so|um|uh|well|actually|wait|no|sorry|can i get|just)\b\W*)*)(?:an? )?(?P<size>small|medium|large) on"
        r" (?P<it>(?:the|my|that) (?!side\b)[a-z]+(?: [a-z]+)?)(?P<end>(?: (?:please|instead|then|actually))*\W*)$",
        r"\g<led>make \g<it> \g<size>\g<end>",
    ),
    # "The classic keeps its onions": what stays is told beside what is done.
    detour(
        r"(?P<led>\w[,.;]+ )(?:and |but )?(?:the|my|his|her) [a-z]+(?: [a-z]+)?(?: one)? (?:can |should |still )?(?:keeps?|still gets?|still has)"
        r" (?:its|his|her|the|their|all the|all its) [a-z]+(?: [a-z]+)?(?=\W*$)",
        r"\g<led>",
    ),
    # "None of them fried onions": none of those.
    detour(
        r"\bnone of (?:them|['’]?em|those|that) (?!(?:want|need|like|are|were|is|have|has|had|get|gets|do|eat|for|on|in|to|please|thanks|thank|either"
        r"|and|but|or|with|will|would|can|should|then|now|today|things|extras?)\b)(?=[a-z]+)",
        "no ",
    ),
    # "Onions off one of the doubles", "pickles off mine": none on it.
    detour(
        r"(?P<led>^\W*(?:(?:oh|and|ok|okay|so|um|uh|well|actually|please|wait|also|just|but)\b\W*)*|[.;!] |,? (?:and|with) )(?:the )?"
        # "actually take off the pie" takes it off
        r"(?!(?:oh|ok|okay|so|um|uh|well|actually|please|wait|also|just|but|no|sorry|now|then|you|can|could|i|we)\b)"
        r"(?!(?:half|money|percent|dollars?|bucks?|cents?|take|takes|hold|leave|get|knock|keep|pull|scrape|day|time|some|something|it|that|them|those|this|one|price|a|an|order|make|put|drop|come|cut|turn|shut)\b)"
        r"(?P<what>[a-z]{3,}(?: (?!(?:percent|dollars?|bucks?|cents?|take|takes|taken|taking|leave|get|knock|pull|drop|come|cut|turn|shut|be|back)\b)[a-z]+)?) off (?:of )?(?=(?:one|two|three|both|all|each|the|my|his|her|that|those|mine|hers|it|them)\b)(?!the (?:price|total|bill|order|menu|list|top)\b)",
        r"\g<led>no \g<what> on ",
    ),
    # "Four cups and two bottles of water": all of it is of the same.
    detour(
        r"\b(?P<n>an?|one|two|three|four|five|six|\d+) (?P<a>cups?|bottles?|glass(?:es)?|cans?|bowls?|orders?|boxe?s?|slices?|sides?)"
        r"(?P<and>,? and |, )(?P<m>an?|one|two|three|four|five|six|\d+) (?P<b>cups?|bottles?|glass(?:es)?|cans?|bowls?|orders?|boxe?s?|slices?|sides?)"
        r" of (?P<it>(?!the\b|those\b|these\b|them\b)[a-z]+)",
        r"\g<n> \g<a> of \g<it>\g<and>\g<m> \g<b> of \g<it>",
    ),
    # "Of those three, leave off the second one": pointed at before which is told.
    detour(
        r"^(?P<led>\W*(?:(?:oh|and|ok|okay|so|um|uh|well|actually|wait|no|sorry)\b\W*)*)(?:out )?(?:of|from) (?:those|these|them|the)"
        r"(?: (?:two|three|four|five|six|\d))?(?: (?:burgers|sandwiches|meals|things|items|drinks|ones))?,\s*(?=\w)",
        r"\g<led>",
    ),
    # "..., she's not hungry anymore": how somebody is, and nothing that is wished.
    detour(
        r"(?P<led>\w)[,.;]+ (?:because |cause |cuz |since |'cause )?(?:s?he|they|i|we|(?:my|the|our) \w+)(?:['’](?:s|re|m)| is| are| am| was| were|(?: is|are)n['’]?t)"
        r"(?: (?:not|just|already|really|too|so|that|all that|very|still|never|pretty|kinda|super))* (?:hungry|thirsty|full|stuffed|starving|famished|starved)"
        r"(?: (?:no more|any ?more|any longer|enough|after all|now|yet|today|at all))*(?=\W*$)",
        r"\g<led>",
    ),
    # "She's changed her mind, sweet tea for her": that, in the place of what was for her.
    detour(
        r"^(?P<led>\W*(?:(?:oh|and|ok|okay|so|um|uh|well|actually|wait|sorry)\b\W*)*)(?P<who>s?he|(?:my|the|our) [a-z]+)(?:['’]s| has|['’]ve)?(?: just)? changed (?:her|his|their) mind[,.;!]*"
        r" (?:(?:and|so|to) )*(?:(?:now )?(?:s?he|they)(?:['’]d| would|['’]ll)? (?:wants?|like|rather have|have|take) )?(?=(?:an?|the|one) |(?:[a-z]+ ){1,3}for (?:her|him|them)\b)"
        r"(?P<what>[^.;!?]*?)(?: for (?:her|him|them))?(?: instead)?(?=\W*$)",
        r"\g<led>\g<who> wants \g<what> instead",
    ),
    # "My two kids want junior burgers": so many of those, and no kids burger beside them.
    detour(
        r"\b(?:(?:my|the|our|these|those) )?(?P<n>two|three|four|five|six|\d) "
        r"(?:kids|children|boys|girls|guys|people|adults|friends|ladies|men|women)(?: (?:each|all|both))?"
        r"(?: (?:want|need|get|are having|would like|will have)|['’](?:d like|ll have)) (?:an? |one )?"
        r"(?=(?!(?:two|three|four|five|six|some|the|to|their|\d)\b)[^\W\d])",
        r"\g<n> ",
    ),
    detour(
        r"\b(?:my|the|our|these|those) (?:two|three|four|five|six|\d) "
        r"(?:kids|children|boys|girls|guys|people|adults|friends|ladies|men|women)"
        r"(?: (?:want|need|get|are having|would like|will have)|['’](?:d like|ll have)) "
        r"(?=(?:two|three|four|five|six|\d)\b)"
    ),
    # "Uno de los dos sin queso": of those that stand.
    detour(
        r"\b(?P<one>un[oa]) de l[oa]s (?:dos|tres|cuatro)"
        r"(?=\s+(?:sin|con|que|solo|normal|grande|chic[oa]|median[oa])\b|\W*$)",
        r"\g<one> de ellos",
    ),
    # "Pa' la niña", "'bout four": what was swallowed of a small word.
    detour(r"(?<![\w'’])['’‘](?P<word>cause|bout|nother|round|til)\b", lambda m: _WHOLE[m["word"].lower()]),
    detour(
        r"\bpa['’]? (?=(?:m[ií]|ti|[eé]l|ella|ell[oa]s|nosotros|la|el|las|los|mi|mis|su|sus|llevar|tomar|comer)\b)",
        "para ",
    ),
)


def as_written(text: str) -> str:
    """The turn with such words as they are meant; any other as it is."""
    text = _WILL_DO.sub(r"\g<it>", _WILL.sub(r"\g<who> will", plainly(text, _ROWS)))
    return _GO.sub(lambda m: f"make it {m['size'].lower()}", text)
