# ruff: noqa: E501 - tables: a kind of words per line
"""A yes with something wanting: "almost right", "yes, tomorrow", "was that right", "tell her yes", "yes, and". PURE.

It holds a word of assent and leaves the order open: part of it is meant, another time, it is asked of us, passed on to
somebody, of something else, or broken off. It decides that such words send nothing; what they ask for is read
elsewhere.
"""

import re

_SO = r"(?:right|correct|good|fine|perfect|okay|ok|everything|all|it|that|bien|correcto|perfecto)"
_YES = r"(?:yes|yeah|yep|yup|yea|sure|right|correct|ok|okay|si|claro|bueno)"
_SOMEBODY = r"(?:he|she|they|who|(?:my|his|her) (?:wife|husband|mom|dad|mother|father|son|daughter|brother|sister|friend|boss|kids?|girlfriend|boyfriend))"
_IN_PART = (
    r"\b(?:almost|nearly|not (?:quite|exactly|entirely|completely|really|all)|pretty much|more or less|mas o menos|halfway|partly|partially|mostly|somewhat|roughly|casi|kinda|(?:kind|sort) of(?! you\b)|sorta|en parte|a medias)\b"
    rf"|\bhalf (?:of )?{_SO}\b"
)
_NOT_SURE = (
    r"\b(?:supongo|tal vez|quizas?|a lo mejor|puede que|i guess|i suppose|maybe|perhaps|probably|possibly|hopefully"
    r"|(?:i|we) (?:sure )?(?:hope|doubt|wonder|pray)|(?:it|that|this|you|youd)(?: had)? better (?:be|have|get)"
    r"|(?:never|rarely|seldom|hardly ever) (?:get|got|gets|have|hear|do|ring))\b"
)
_WRONG = (
    r"(?<!not )(?<!nt )\bchang(?:ed|es|ing) (?:my|his|her|their|our) minds?\b|\bcambi(?:o|e|aron|amos) de (?:opinion|idea|parecer)\b"
    r"|\b(?:got|get|have|has|had|put|heard|read|rang|its|is|thats|all) (?:it |that |this |them |my order |everything )?"
    r"(?:all |completely |totally |so |really )?(?:wrong|backwards?|mixed up|messed up|screwed up|twisted|confused|incorrect|mal|al reves)\b"
)
# "Something seems off", "it looks different", "we're still looking", "you heard something else".
_OF_OURS = r"(?:it|that|this|something|everything|(?:the|my|our) (?:order|total|price|count|number|list|screen|receipt|ticket)|algo|eso|esto|(?:la|mi) (?:orden|cuenta|lista|pantalla)|el (?:pedido|total|precio))"
_DOUBTED = (
    rf"\b{_OF_OURS}(?: (?:still|just|kinda|really|also|se|me))? (?:looks?|sounds?|seems?|feels?|reads?|looked|sounded|seemed|ve|oye|suena|parece)(?: (?:a (?:bit|little)|kind of|kinda|so|really|very|pretty|all|muy|un poco))?"
    r" (?:off|weird|strange|funny|odd|different|differently|wrong|backwards?|fishy|short|incomplete|wonky|rar[oa]|diferente|distint[oa]|mal|incomplet[oa]|al reves)\b(?! (?:at|to|in|out|when|outside|today|world|here|there)\b)"
    r"|\bsomethings? (?:is |was |must be |has to be |has gone |went )?(?:still |a (?:bit|little) |really )?(?:off|wrong|missing|amiss|different|not right)\b|\balgo (?:anda|esta|salio|va) mal\b|\b(?:se (?:ve|oye|escucha)|suena|parece) (?:muy |un poco |algo )?(?:rar[oa]|diferente|distint[oa]|incomplet[oa]|mal)\b|\b(?:its|that is|thats|were|im) (?:one |two )?short\b"
    rf"|(?:^|\b(?:its|thats|is|theres|seems|es|esta|{_YES})) (?:way |far |just |a (?:bit|little) )?(?:too (?:much|many)(?= (?:food|stuff|money|for|of|though)\b|$)|too (?:expensive|pricey|high)\b|demasiado\b|muy (?:caro|cara)\b)"
    r"|\bheard (?:something else|somebody else|someone else|differently|otherwise)\b|\bi thought (?:it|that|there|they|this|we|the \w+) (?:was|were|had|came|comes|said)\b"
    rf"|\b(?:im|i am|were|we are|hes|shes|theyre|(?:he|she|they|(?:my|our|his|her|the) \w+)(?: is| are|s)?) still (?:just )?(?:looking|choosing|deciding|picking|ordering|reading|checking|arguing|fighting)\b"
    r"|\b(?:todavia|aun|sigo|sigue|siguen|seguimos)(?: (?:esta|estan|estamos|estoy))? (?:viendo|mirando|eligiendo|escogiendo|decidiendo|pensando|checando|revisando)\b"
)
# Not "see you later", "I'll tell them tomorrow": of when it is ordered.
_LATER = (
    rf"^(?:oh |well )?{_YES} (?:but |maybe |pero )?(?:later|tomorrow|tonight|another (?:time|day)|some other (?:time|day)"
    r"|next (?:time|week|month|year|visit)|some ?day|one day|eventually|soon|in a (?:bit|while|minute|moment|few)"
    r"|al rato|manana|luego|despues|mas tarde|otro dia|la proxima)$"
)
# Not "were all set": signs are gone, and so is the one of "we're".
_ASKED = (
    r"^(?:oh |so |and |wait |hey |um |uh |ok |okay |yes |yeah |yep )*"
    r"(?:(?:is|was|are|am|isnt|wasnt|arent|doesnt|does|did|didnt) (?:i|you|it|that|this|we|they|everything|all|the \w+|my \w+|your \w+)\b(?: \w+){0,5}"
    r"|(?:are )?(?:you|u) (?:sure|certain|positive))$"
    r"|^(?:so |and |hey |did )*you (?:got|get) (?:that|all that|all of that|all of it)$"
)
_PASSED_ON = (
    r"^(?:just |please |now |come on |no )*(?:say|answer|tell (?:him|her|them|it|that|the \w+|my \w+|mom|dad)|diga(?:le|les)?|dile|diles|di)"
    r"(?: that| que)?(?: it(?:s| is)| thats)? (?:yes|yeah|si|ok|okay|right|correct)(?: please)?$"
    rf"|\b(?:{_SOMEBODY}|ella|el) (?:means?|meant|wants?|nods?|nodded|quiere decir)(?: a| to say| que)? (?:yes|si)\b"
)
# Whose right, and which: "she's right", "my wife is right", "on the right", "a right turn".
_ELSEWHERE = (
    rf"\b(?:hes|shes|theyre|{_SOMEBODY} (?:is|are|was|were)) (?:so |always |totally )?(?:right|correct)\b(?! here| there| now| behind| next)"
    r"|\b(?:on|to|from|off) (?:the|your|my|our|his|her) right\b|\b(?:a|take|turn|hang|make a|next|second) right(?: turn)?$"
)
_TRAILS_OFF = (
    rf"\b(?:and|but|or|also|plus|except|unless|if|because|pero|excepto|salvo|ademas|{_YES} (?:although|though|however|actually|aunque))"
    r"(?: (?:um|uh|er|hm+|ah|eh|este|i|the|a|can|could|maybe|y|o))*$"
)
# "Yes and no", and what a yes would mean, asked without a sign.
_PUT_OFF = (
    r"\b(?:confirm|say|decide|tell you|answer|agree|confirmo|digo|decido)(?: (?:it|that|you|yes|so|le|lo))?"
    r" (?:later|tomorrow|after|afterwards|in a \w+|al rato|luego|despues|manana|(?:when|once) (?:i|we|my|he|she))\b"
)
_SURE_OF = r"^(?:(?:oh|so|wait|and|hm) )*sure (?:its|it is|the total is|youre|you) (?!fine|good|ok|okay|right|correct|great|all\b|perfect)"
_BOTH = r"\b(?:yes|yeah|si) (?:and|or|y|o) no\b|\bno (?:and|y) (?:yes|si)\b"
_ASKS_OF_IT = (
    r"^(?:(?:wait|so|and|but|hey|um|uh|ok|okay|well|hold on|y|pero) )*"
    r"(?:(?:does|did|do (?:i|you|we|they)|what(?! an? )|who|how|why|when|which|que|quien|como|por que|cuando) (?:\w+ ){0,6}?"
    r"(?:ok|okay|yes|yeah|si|send|sends|sent|confirm\w*|agree\w*|submit\w*|mand\w+|envi\w+)\b.*)$"
)
_LESS_A_THING = rf"\b{_YES} (?:(?:its|thats|todo) )?(?:{_SO} )?(?:menos|salvo|excepto|except|apart from|aside from|other than|minus)\b"
_ANY = re.compile(
    "|".join(
        (
            _IN_PART,
            _NOT_SURE,
            _WRONG,
            _DOUBTED,
            _LATER,
            _ASKED,
            _PASSED_ON,
            _ELSEWHERE,
            _TRAILS_OFF,
            _LESS_A_THING,
            _BOTH,
            _PUT_OFF,
            _SURE_OF,
            _ASKS_OF_IT,
        )
    )
)
_LESS = re.compile(_LESS_A_THING)
# Their own answer to what they asked: "is it right? Yes, send it".
_FOR_ALL_THAT = re.compile(
    r"^.*\b(?:is|was|are|am|did|does) \w+\b.* (?:yes|yeah|yep|si)"
    r"(?: (?:its?|is|thats|send|go|ahead|right|correct|please|thanks|thank|you))*$"
)


def says(said: str) -> bool:
    """said: the turn in plain words, without signs (`sensitive.plain`)."""
    return bool(_ANY.search(said)) and not _FOR_ALL_THAT.search(said)


def takes_something_out(said: str) -> bool:
    """ "Yes, minus the coke": what is named there is ordered no more, and not once again."""
    return bool(_LESS.search(said))
