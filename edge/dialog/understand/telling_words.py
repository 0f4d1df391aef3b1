"""The words of `tellings`: verbs by their time and sense, and when something was. PURE tables.

A closed part of English (and the little of Spanish that needs no verb endings): no name of a menu is among them.
"""

import re
from collections.abc import Sequence

from edge.dialog.vocabulary.tables import words_of

Phrases = dict[str, tuple[tuple[str, ...], ...]]  # by their first word


def _set(text: str) -> frozenset[str]:
    return frozenset(words_of(text))


def _phrases(text: str) -> Phrases:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in text.split("|"):
        first, *rest = phrase.split()
        found[first] = (*found.get(first, ()), (first, *rest))
    return found


def ends(phrases: Phrases, words: Sequence[str], at: int) -> int:
    """Where the longest of the phrases ends that begins at a word; 0 where none does."""
    rows = phrases.get(words[at]) if at < len(words) else None
    if rows is None:
        return 0  # most words begin none: this is asked twenty times for each word of a turn
    return max((at + len(row) for row in rows if tuple(words[at : at + len(row)]) == row), default=0)


def begins(phrases: Phrases, words: Sequence[str], at: int) -> bool:
    return ends(phrases, words, at) > 0


LEAD = _set(
    "oh and so but well man um uh uhm hmm hey yeah yes okay ok honestly sorry anyway because cause since god gosh wow"
    " look listen dude sir maam plus also then now see guess bro maybe though y pero pues oye bueno porque ay"
)
ADVERBS = _set(
    "usually always normally never really just also almost already still even kinda probably all both once ever only"
    " definitely actually sometimes often generally typically totally truly simply nearly guys ya casi tambien siempre"
)
SO, ENDS = _set("so too very pretty way not quite like such"), _set("so but anyway anyways pero")
LEADS_ON = ADVERBS | _set("if when to i we you he she they not that what")  # "when I will ..."
LEADS_ON_TO_WANT = LEADS_ON | _set("do did should shall")  # and "do I want fries?" asks, and begins no order
PARTY, SOMEBODY = _set("i we"), _set("i we you they he she")
_IS_SOMEBODY = _set("hes shes theyre youre nobodys noones everybodys everyones somebodys someones")
PEOPLE = _set("i we you he she they im everybody everyone nobody noone somebody someone people") | _IS_SOMEBODY
BE_TOO = _IS_SOMEBODY | _set("its thats")  # somebody, with their "is"
PRONOUNS = PEOPLE | BE_TOO | _set("it this that these those there everything")
DETERMINERS = _set(
    "the my our your his her their that those these this a an some every another most el la los las mi mis su sus tu"
)
# Words that a telling may begin with, and those that it may follow without a sign.
BEGIN_A_TELLING = PRONOUNS | _set("my our his her your the that those last usually normally maybe if")
BEFORE_A_TELLING = _set("please too instead though there one and because cause since honey sweetie buddy babe thanks")
PARTS = _set("drink side dip sauce main size dressing beverage")
ANY = _set("a an some another every")  # "a burger is all I need"
HOW = (ADVERBS | SO) - _set("all both")
OTHERS = _set(
    "guy guys lady ladies man woman person people customer customers car truck van neighbor neighbour nobody somebody"
    " someone everybody everyone couple fella gentleman stranger place places joint joints spot diner restaurant"
    " restaurants chain chains competitor competition"
)
# Of the party, where it is said what they get; others are told of, or wherever they are said to be.
OF_THE_PARTY = _set("the my our")
NO_SUBJECT = _set("if and or with without no please because y o con sin")
WANTS, TAKES = _set("want wants need needs"), _set("gets get takes take")
HAVE = _set("has have had got")
DONE_WITH = _set("eaten had drunk gone")  # with a form of have: what is over
YOURS, ONES_OWN = _set("your yours"), _set("my our his her their your mine ours hers theirs yours each")
SHARES = _set("eat share steal finish nick pinch nibble drink sip split pick")
OF_HARM = ("allerg", "intoleran", "celiac", "coeliac", "anaphyla", "sensitiv", "alerg")
FITS = _set("big small large long short tight loose little")  # of what is worn: another size is wanted
OURS = _set("the your those that this these my our")

IS, WAS = _set("is are am isnt arent"), _set("was were wasnt werent estaba estaban")
SEEM, BY_NOSE = _set("looks look smells smell tastes taste costs cost"), _set("smells smell tastes taste")
DO = _set(
    "has have gets get takes take goes go wants want needs need orders order eats eat drinks drink comes come does do"
    " picks pick touch touches leaves leave makes make keeps keep asks ask likes sells sell charges serves serve puts"
    " quiere pide come toma lleva"
)
HAD = _set(
    "had got ordered wanted needed said meant asked decided forgot missed left gave changed added put took picked"
    " chose thought hoped did didnt messed tuve pedi pidio dieron dio olvido olvidaron"
)  # said of this order as well: only what tells when it was makes a story of them
PAST = _set(  # without "won" and "knew", which a recogniser makes of "want" and "no"
    "went ate drank bought brought made told saw heard found felt ran sat sent spent stood threw tried wrote drove"
    " fell kept met paid sold swore taught tasted smelled came loved liked hated enjoyed used handed raised"
    " visited stopped grew walked eaten drunk comi compre probe vine vinimos"
)
# "It comes with fries", "it needs ketchup": what is on it, or shall be.
OF_WHAT_IT_IS = _set(
    "is was has gets needs comes takes goes wants does includes contains says looks seems costs its as us"
)
FEEL = _set(
    "love loves adore adores miss misses enjoy enjoys rave raves swear swears live lives fight fights"
    " remember remembers encanta encantan"
)
OF_ONESELF = _set("tuve pedi comi compre probe vine vinimos dieron")  # Spanish verbs that say who it was
AT_HAND = DO | HAD
CAME = _set("came went drove stopped ran walked")
VERBS = IS | WAS | SEEM | AT_HAND | PAST | FEEL
MOST = _set("most many")
SAID_OF_ALL = VERBS | _set("do dont arent come comes")
BEFORE = WAS | HAD | PAST | FEEL  # verbs that tell of another day where a day is told
OF_A_THING = IS | WAS | SEEM | PAST | HAD | _set("has")
POLITE = _set("wanted needed meant asked hoped said")
MODAL, CANNOT = _set("can could cannot cant couldnt"), _set("cannot cant couldnt")
PERCEIVE = _set("stop resist smell see hear taste believe imagine picture")
HAVING, EATING = _set("have get order eat drink"), _set("eat finish handle drink stand")
WEARY = _set("sick tired bored full obsessed off over famous known hooked addicted crazy")
NOT_TONIGHT = _set("mood getting doing having eating feeling")
STAYS_AWAY = _set("stay avoid quit swearing laying")
ONCE = _set("once already before")

OF_BEFORE = _phrases(
    "last time|last night|last week|last month|last year|last visit|last summer|last winter|last weekend|yesterday"
    "|other day|other time|other night|other week|this morning|ago|back then|earlier today|last monday|last tuesday"
    "|last wednesday|last thursday|last friday|last saturday|last sunday|on monday|on tuesday|on wednesday|on thursday"
    "|on friday|on saturday|on sunday|first time|when i came|when we came|when i was|when we were|in here once"
    "|here once|time before|hour ago|la ultima vez|ayer|anoche|el otro dia|la semana pasada|la vez pasada"
)
AS_A_RULE = _phrases(
    "usually|normally|always|generally|typically|most days|every day|every time|every week|every friday|every monday"
    "|every morning|every night|every weekend|every sunday|every saturday|on fridays|on mondays|on tuesdays"
    "|on wednesdays|on thursdays|on saturdays|on sundays|all the time|each time|is my usual|are my usual"
    "|my go to|siempre|normalmente|por lo general"
    "|todos los dias|never leaves|never leave|never touch|never touches|never eat|never eats|never get"
)
_ANOTHER_DAY = "next time|one day|some day|someday|another day|another time|some other time|la proxima vez"
ANOTHER_DAY = _phrases(_ANOTHER_DAY)
HAD_I = _phrases("had i known")
ANOTHER_TIME = _phrases(
    f"{_ANOTHER_DAY}|wish i|wish we|wish he|wish she"
    "|would kill for|would have gotten|would have got|would have ordered|would have had|would have tried|almost got"
    "|almost ordered|almost had|nearly ordered|nearly got|thought about|had i known|part of me|could eat|was about to"
)
BEFORE_SO = IS | WAS | SEEM | BE_TOO | _set("taste tastes not ever love")
RHETORIC = _phrases(
    "decide between|torn between|choose between|debating between|deciding between|back and forth between"
    "|make up my mind|since when|do not even|dont even|on a diet|on a budget"
)
NO_ONE = _phrases(
    "nobody|noone|no one|nobodys|noones|no ones|none of us|none of you|none of yall|none of my|none of the kids"
    "|none of the boys|none of the girls|none of the guys|not one of us|neither of us|neither of the kids|nadie"
)
MIGHT = _phrases(
    "i will|we will|he will|she will|they will|you will|you can|he can|she can|they can|we can|i can|he could|she could"
    "|they could|we could|you could|hell|shell|theyll|youll"
)
ELSEWHERE = _phrases(
    "in front|ahead|behind|next door|before us|before me|over there|other car|other lane|that car|in the car"
)
ON_HAND = _phrases(
    "in the back|in here|with me|with us|with him|with her|of my own|of our own|my own|our own|left over|from home"
    "|from earlier|from before|from yesterday|right here"
)
INSIDE = _set("in inside under")
OUR_PLACES = _set(
    "car truck van cooler trunk boot bag purse backpack lunchbox fridge freezer kitchen hand hands lap seat pocket"
    " house cupholder basket stroller"
)
STREWN = _phrases("all over|everywhere|on the floor|on the seat|on the seats|back here|left over|in my hair")
# Ways to have something, and no other doing: "my son is having the fries" orders.
WISHING = _set(
    "having getting taking going ordering wanting doing trying craving feeling thinking looking hoping wondering buying"
    " paying needing planning adding changing choosing nothing everything something anything including"
    " missing starting dreaming leaning dying asking calling saying telling"
)
EATS, MISDEEDS = _set("eat chew swallow share"), _set("throw spill waste lick bite steal squeeze kick play eat drink")
COMPARED = _phrases(
    "used to be|the best|the greatest|the worst|the bomb|the goat|the shit|the real deal|the business|the finest"
    "|the tastiest|the reason|to die for|out of this world|next level|better than|bigger than|smaller than|worse than"
)
AT_HOME = _phrases("at home|at the house|in the fridge|than anybody|than anyone|than anywhere")
EATEN_AT = _phrases(  # with "had": "she had ice cream at the park"
    "at school|at work|at church|at practice|at camp|at daycare|at preschool|at kindergarten|at lunch|at grandmas"
    "|at grandpas|at nanas|at the park|at the party|at a party|at the game|at the fair|at the mall|at the beach"
    "|at the zoo|at the pool|at the movies|at the office|at the gym|at the playground|at the carnival|at the cinema"
    "|at the birthday|at the airport|on the plane|en la escuela|en el parque|en la fiesta|en el trabajo"
)
BUT, THEREFORE = _set("but pero"), frozenset(("so",))
# Who is of what sort: "he's a vegetarian", "I'm more of a chicken person". "One is for the little guy" is no such, nor
# is "mine is a large coke man", "the other is a small fries guys": an order is no person, and "a" goes with no several.
_NO_PERSON = (
    r"(?:order|usual|drink|side|main|food|meal|combo|lunch|dinner|breakfast|dessert|snack|other|last|first|second|third"
    r"|next|rest|one)s?\b"
)
_NO_ONE = (
    r"(?:its?|this|that|these|those|two|three|what|there|here|which|who|and|but|mine|hers?|his|ours|yours|theirs"
    rf"|{_NO_PERSON})\b"
)
_IS_NOW = (
    r"(?:(?:(?:i am|im|we are|were|he is|hes|she is|shes|they are|theyre|you are|youre)"
    rf"|(?:my|our|his|her|the) (?!{_NO_PERSON})\w+ (?:is|are)|(?!{_NO_ONE})\w+ (?:is|are))"
    r"|(?:my|our|his|her) \w+s(?= (?:not|such|really|a|an|more|vegan|vegetarian)\b))"
    r"(?: (?:not|really|actually|just|both|all|always|basically|totally))*"
)
_MEAT = r"(?:strict )?(?:vegetarian|vegan|pescatarian|carnivore|meat eater)"
_OF_A_SORT = r"(?:such an?|more of an?|(?:that )?much of an?|kind of an?|an?)"
_ANYS = r"(?:(?!(?:for|with|to|and|of|from|in|on|at|an?|the)\b)\w+ )"
_FOND = r"(?:eater|drinker|lover|fan|freak|addict|junkie|junky|fiend|monster|fanatic|snob)"
_SPOKEN_TO = r"(?:man|lady|boy|girl)"  # also said to who takes the order: "mom's is a fish sandwich, man"
_MEANWHILE = r"(?: (?:too|also|anyway|anymore|any more|now|these days|though|you know|at heart|myself|and all|here))*"
A_SORT = re.compile(
    rf"(?!\w+s is .*\b{_SPOKEN_TO}$){_IS_NOW}"
    rf" (?:(?:{_OF_A_SORT} |no )?{_MEAT}s?"
    rf"|(?:{_OF_A_SORT}|the|no) {_ANYS}{{0,3}}?(?:(?:kind|sort|type) of )?"
    rf"(?:person|guy|gal|woman|{_SPOKEN_TO}|{_FOND}|family|household)"
    rf"|(?:one of those|the|no|all) {_ANYS}{{0,3}}?(?:people|guys|girls|{_FOND}s)"
    rf"|{_ANYS}{{1,2}}?(?:people|guys|{_FOND}s)){_MEANWHILE}"
)
# How somebody likes things as a rule: "I like it hot". "I like it plain" says how it is made.
A_TASTE = re.compile(
    r"(?:i|we|he|she|they|you|my \w+) (?:\w+ly )?(?:likes?|loves?|prefers?) "
    r"(?:it|em|them|things|everything|mine|hers|his|(?:my|our|his|her|their|the) \w+|\w+)"
    r" (?:nice and |so |real |really |super |very |extra |good and )?"
    r"(?:hot|spicy|cold|strong|warm|messy|greasy|mild|(?:hot|spicy|strong|sweet|salty) like \w+)"
)
# What is had another time or elsewhere: "we'll get dessert later on". "A cookie for later" is had now, and "a coke
# after that", "after the burger", is only named later in one order.
SOME_OTHER_TIME = re.compile(
    r"(?:maybe |perhaps |probably )?(?:i|we|he|she|they)(?: (?:will|might|may|can|could|would|am|are))?"
    r"(?: (?:probably|maybe|just|definitely|always|all|likely|also|going to|gonna))*"
    r" (?:get|grab|have|want|do|order|need|try|pick up|pick|buy|eat|make|decide|come back|be back)\b"
    r"(?:(?! (?:for|to|now|and|plus|today)\b).)*"
    r" (?:later(?: on| tonight| today)?|after (?:dinner|lunch|school|work|class|church|practice|training|bedtime"
    r"|the (?:game|movie|show|match|film|party))|in a bit|in a while"
    r"|some other (?:time|day)|on (?:the|our|my) way (?:back|home)|at (?:home|the house)|when (?:i"
    r"|we) get (?:home|back|there))"
    r"(?: (?:though|anyway|instead|maybe|probably|i think|i guess))?"
)
LEADS = _set("so but and anyway anyways pero y")
POINTS = _set("one ones it that this those them these same more")
MANNERS = _set("please thanks then too por favor gracias")
OF_A_PRICE = _set("that those these your the")  # "that price gave me a fright"
GOES_ON = _set("and with without no plus please y con sin")  # behind what points back
INTENDED = _phrases(
    "was going to get|was going to have|was going to order|was going to do|were going to get|were going to have"
    "|was thinking|was about to get|was about to order"
)
MY_USUAL = _phrases("is my usual|are my usual|my usual thing")
THE_SAME = _set("same usual mismo")  # "the same as last time" orders
# With these somebody orders, or puts right: what is told ends before them.
ORDERING = _phrases(
    "can i|could i|may i|might i|can we|could we|may we|can you|could you|would you|will you|can he|can she|can they"
    "|let me|let us|give me|give us|give him|give her|get me|get us|get him|get her|i will|we will|he will|she will"
    "|they will|i would|we would|he would|she would|they would|i want|we want|i need|we need|i am going to|i am having"
    "|we are having|i am getting|we are getting|we are going to|hook me|hook us|put me|put us|bring me|bring us|make it"
    "|make that|make them|make the|make mine|make one|change the|change that|change it|swap|switch|take off|take the"
    "|add|cancel|remove|scratch|throw in|toss in|go with|how about|what about|please|i said|i meant|i mean|we said"
    "|never mind|forget the|forget it|quiero|quisiera|me da|me das|dame|deme|me pone|ponme|puedo|podria|agrega|agregue"
    "|quita|quite|cambia|cambie"
    "|go small|go medium|go large|go regular|one more thing|we also|i also|put me|leave out|instead of"
    "|just a|just an|just one|just two|just three|just some"
)
SIGHS, PLACES, WE_ARE = _set("god gosh goodness word"), _set("there here"), ADVERBS | _set("not doing getting having")
_DROPS = (
    "trade turn leave upsize lose drop scratch kill ditch skip forget nix cut cancel remove delete pull hold scrap toss"
    " axe strike dump"
)
for _verb in words_of(_DROPS):
    for _which in words_of("the my that those it one"):
        ORDERING[_verb] = (*ORDERING.get(_verb, ()), (_verb, _which))
WOULD = _phrases(
    "i am going to|we are going to|i will|we will|he will|she will|they will|i would|we would|he would|she would"
    "|they would"
)
# "Could you do it with ...", "not spicy": wishes, whatever they are like.
MAY = _set("can could would will may might couldnt wouldnt cant puede puedes podria podrias podemos puedo")
WISHED = _set("please instead rather favor mejor")
IN_PLACE = _phrases("in its place|in their place|in that place|en su lugar|en vez")  # "the crispy chicken in its place"
DENIES, AS_BEFORE = _set("no not nor without sin"), _set("and or y o")
ASKS = _set(
    "what whats which where how who why do does did is are was were can could would will should have has whatever"
    " give let make put take get add que cual cuanto como lo"
)
WAS_SO = _set("was were wasnt werent had did didnt")
NO_COMPLEMENT = _set(
    "no not without with plain for to on in at a an the my mine his hers both all extra light supposed meant only just"
    " going getting having what where sin con para un una"
)
ANSWERS = _set("wrong right it all me correct fine good okay ok great perfect enough missing that this")
THEIRS, SO_MADE = _set("his her hers their theirs it them"), _set("with without plain no extra well light only just on")
# Words that a name of the menu may have, and that name nothing by themselves.
OF_A_QUESTION = ASKS | VERBS | MAY | _set("any anything am been alguna algun algo")
SMALL = (LEAD | ADVERBS | PRONOUNS | DETERMINERS | IS | WAS | HAD | SO | ASKS | LEADS_ON | NO_COMPLEMENT) | _set(
    "of or number and best good great time day days off one ones here there up down by from get gets house special"
)
