# ruff: noqa: E501 - tables: a kind of words per line
"""Sentences of their own that tell something and want nothing: "what a day", "my shoes are killing me", "pan comido". PURE.

The rest of a turn is read as if they had not been said: none of their words is looked for on a menu or in a catalog, no
answer is given to them, and a yes beside them is as plain as alone. It decides by what is *not* in such a sentence - no
wish, no food, nothing that is sold, counted or chosen, no word of the order, of money, health, people's data or staff -
and by its form: somebody tells of themselves or of the world, or sighs. What is meant in earnest is told by whoever
reads it alone (`without_remarks`); a turn that is nothing else stays as it is.
"""

import re
from collections.abc import Callable, Iterable

from edge.dialog.answering.allergies import spoken_of
from edge.dialog.guards import sensitive
from edge.dialog.guards.only_says import only_says
from edge.dialog.learned import clauses as learned
from edge.dialog.learned.features import tokens
from edge.dialog.vocabulary.foods import DRINK_STEMS, FOODS
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.sayings import is_ordinary
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import sentences, stem

MOST_SENTENCES = 6  # a turn with more is a story, and read in one piece
MOST_WORDS = 14  # of one remark
TELLS = 0.6  # of `learned.clauses`: of 250 remarks of others seven in ten are as likely to tell, of orders one in ten
SURELY = 0.9  # where it begins like nothing that is listed
LEAST, FEW = 3, 5  # words: of a sentence with its verb, and of a sigh without one ("ugh, Mondays")
SHORT = 2  # letters of a word that is in many names: "de", "al"
# Somebody is named in the middle of it: a person, a brand.
_NAMED = re.compile(
    r"(?<=[a-zé,] )(?!(?:I|I['’]\w+|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Christmas|Easter|Halloween|Thanksgiving|God|Dios|Lord|Navidad)\w*\b)[A-ZÁÉÍÓÚ]\w+"
)
_SIZES = SPOKEN_SIZES - {
    stem(word) for word in ("kid", "kids", "child", "little", "nino", "niña", "ninos", "big", "single")
}
_ANSWERS = frozenset(words_of("ok okay alright hey but and so no y que ya bueno pues god lord listen look sorry"))

# Ways of speaking that name a dish or a thing, and mean none.
_IDIOMS = re.compile(
    r"\b(?:(?:a |like )?piece of (?:cake|work|pie)|easy as pie|(?:cats|raining) and dogs|pan comido|(?:im|were|was|you are|youre|am) (?:toast|beat|fried|cooked|roasted|roasting|baked|baking|frozen|freezing|melting|stuffed|nuts|bananas|stewing)"
    r"|(?:brain|head|mind|nerves|feet|legs|back)s? (?:is |are |s )?(?:fried|toast|mush|jelly|cooked|soup|noodles|pudding)|(?:well )?butter my (?:biscuit|butt|bread)|cheese and (?:crackers|rice)|(?:say cheese|big cheese)"
    r"|(?:what a|a bit of a|total|complete|such a) (?:nut|fruitcake|lemon|turkey|ham|jam|pickle|pill|peach|treat|beef|potato|tater|zoo|circus|madhouse|oven|sauna|soup|sardine)|(?:going|went|go|drives?|driving|drove|driven) (?:me |us |him |her |everyone )?(?:nuts|bananas|crackers|up the wall)"
    r"|(?:as )?cool as a cucumber|spill(?:ed)? the beans|in a (?:pickle|jam|nutshell)|full of beans|couch potato|like (?:a )?(?:sardines?|(?:an? )?oven|(?:a )?sauna|soup|(?:a )?fruitcake|peas in a pod)|soup out (?:there|here)|pea soup|egg on my face"
    r"|small (?:world|talk|town|wonder|potatoes|mercies)|big (?:world|city|night|game|day|crowd|storm|news)|large crowd|(?:packed|squeezed) like sardines|bring(?:ing)? home the bacon|gravy train|hot potato|icing on the cake|cherry on top|sour (?:grapes|face|mood|puss)|salt of the earth|cup of tea|apple of my eye|butterfingers|bread and butter|living the dream|(?:sweet|nice|smooth|cool) (?:ride|wheels|car|truck|bike)"
    r"|(?:my|his|her|our|this|so much for (?:my|the|that)) diets?(?: is| s| was)?|diet starts?|(?:my |his |her )?phones? (?:is |s )?(?:at|on|almost|nearly|about|keeps?|dead|dying|died|wont)(?: \w+ percent)?|chew\w* (?:some |my )?gum|walk(?:ing)? and chew\w* gum|frog in (?:my|the) throat|when pigs fly|hold your horses|dog tired|(?:me |le )?duelen? (?:mucho )?(?:los pies|la cabeza|la espalda|las piernas|el cuello)|(?:se me )?durmio (?:la pierna|el pie|el brazo)|casi (?:me )?choco|(?:todo|semaforos?) en rojo|(?:coffee|caffeine) (?:wore|has worn|kicked|hasnt kicked|isnt working)|(?:skipp?(?:ed|ing)|missed|since|until|nearly|almost) (?:breakfast|brunch|lunch|dinner|supper)|(?:i|my \w+|the (?:whole )?\w+|this (?:whole )?\w+) smells? (?:like|of) (?:\w+ ?){1,3}|(?:got|have|spilled|dropped) (?:\w+ ){1,3}(?:on|over|down) my (?:good |nice |new |white |best )?(?:shirt|pants|tie|dress|lap|jeans|blouse|skirt)|seeing double|two left feet|believe it or not|dont ask|weather (?:were|we are|weve been) having|(?:used?|using|tried|seen|talked to|spoken to) one of (?:these|those)|one of (?:those|these|them) (?:days|weeks|nights|mornings|years)|(?:a )?new one (?:for|on) me|chickens? (?:would|will|could) cross|no spring chicken|headless chickens?|crying over spilt milk|hard to swallow|fish out of water|like a fish|hungry as a (?:horse|bear|wolf)|eat a horse"
    r"|que (?:salado|salada|padre|chido|chulo|rico huele)|dulce (?:es )?(?:su|tu) voz|(?:estoy|ando|anda|andamos) (?:frito|frita|hecho|hecha|asado|asada|molido|molida|congelado|congelada)(?: \w+ papilla| polvo)?|frio de perros|mundo|chico es el mundo|agua (?:va|por todos lados)|papa caliente)\b"
)
# What the turn may be about: wishes, the order, choices, money, health, staff, people's data, what is put right.
_OF_BUSINESS = re.compile(
    r"\b(?:want(?!s? to (?:know|see|sleep|cry|move))\w*|wanna|need(?!ed this|ed that|ed it)\w*|would like|(?:i|we|he|she|they|you|ill|wed|id) (?:\w+ )?(?:likes? (?:it|them|mine|that|those|mine|my)|prefer\w*|take|takes|having|get|gets|order|orders|pay|pays)\b|id (?:like|love|rather|take|have|prefer)|ill (?:have|take|get|do|go|try|be (?:having|back))|wed like|well (?:have|take|do|get)|lets (?:do|get|have|go with|make|try|add|just)|let me (?:get|have|do|change)"
    r"|(?:im|were|hes|shes|theyre|am|is|are|was) (?:\w+ )?(?:having|getting (?!too|old|cold|hot|hungr|tired|soaked|wet|sleepy|late|dark|nervous|closer|there|used)\w+|taking|ordering|going (?:for|with|to have|to get)|gonna (?:have|get|do|take|go with|need|want)|craving|after|done|ready|set|finished|good|fine|okay|ok|sure|in charge|authori\w+|allerg\w+|vegan|vegetarian|pregnant|diabetic|choking|bleeding|hurt|stuck|wrong|missing|sorry)\b"
    r"|can (?:i|we|you(?! hear)|he|she|they)|could (?:i|we|you|he|she)|may i|please|por favor|just (?:mark|tick|agree|tell|say|key|pour|put|repeat|guess|do|give|let|make|use|press|click|enter|type|check|add|ring|leave|the|an?|some)|money|clear(?:ed|s)?|agree[sd]?|tick\w*|age|old enough|everyone else|always does|colleague|coworker (?:said|told)|link|polic(?:y|ies)|rules?|secret|privacy|counts?|read (?:it|me|that|back)|repeat\w*|match\w*|left (?!my (?:glasses|purse|wallet|phone|keys|coat|umbrella|heart|house|hat|lunch)|an? (?:stroller|cart|mess|puddle|note)|the (?:house|kids|dog|stove|oven|office|gym)|work|home|early|late)\w+|leave (?:the|off|out|it|that|them)|keep(?:ing|s)? (?:the|it|that|my|them|your)|get (?!home|here|to|out|off|over|up|old|there|going|so|really|too|a (?:nap|break|minute|word)|along|any|used|it (?:together|over))\w+|(?:its|is|it is|thats|be|one|theyre|are|okay|ok|burgers?|that) for|adrenaline|inhaler|auto ?injector|regalo|(?:^|for |to )(?:keep|bring|find|hold) |keep (?:one|two|three|some|an?|me)|takes? (?:an?|the|size)|wears?|uses?|(?:cant|cannot|couldnt|cant really) (?:stand|have|do|eat|drink)(?! (?:this|the (?:heat|cold|noise|wait)|it|myself))|hates? (?!these|this|mondays|the|when|traffic|waiting|driving)\w+|dislik\w*|(?:is|are|s|im|were|still|not) (?:still |just )?thinking|think\w* (?:it )?over|decid\w*|debating|unsure|doubt\w*|(?:that|it|this)(?: was|s) (?:just |only )?a question|(?:that|it|this) (?:was|wasnt|was not|were) (?:not |just |only )?(?:me|for|my|the|him|her|them|to|our|somebody|someone)|(?:was|wasnt|were|am|im|not) (?:just |only )?(?:talking|speaking|yelling|asking) (?:to|with|for) (?!a (?:machine|box|robot|wall)|my toaster|myself)\w+|of (?:us|them|you|each)|ice|iced|hielo|straws?|popotes?|lids?|napkins?|servilletas?|cups?|forks?|spoons?|utensils|(?:in|a|the) bags?|packets?|send\w*|submit\w*|plac(?:e|ing) (?:it|the|that)|confirm\w*|ring (?:it|that|me) up|instead|rather|actually|wait|hold on|hang on|one (?:sec|second|moment)|a (?:sec|second|moment|minute) please|never ?mind|forget (?:it|that|about|the|what)|scratch|(?<!was )(?<!were )(?<!got )(?<!been )cancel\w*|remov\w+|tak(?:e|ing) (?:off|out|that off|it off)|add\w*|chang\w+|switch\w*|swap\w*|replac\w+|mak(?:e|ing) (?:it|that|them|one|those|mine|two)|put (?:it|that|them|on|in|back|aside)|bring|give (?:me(?! (?:a headache|the creeps|chills|goosebumps|strength|life))|us|him|her|them|it)|gimme|get (?:me|us|him|her|rid)|order\w*|combo|meals?|menu|sizes?|smaller|larger|bigger|refills?|toppings?|sauces?|extra|without|no (?!way\b|kidding\b|idea\b|wonder\b|rush\b|hurry\b|sleep\b|joke\b|end\b|worries\b|clue\b|fun\b|sun\b|rain\b|one told\b|place like\b|parking\b|pressure\b|(?:he|hemos) (?:dormido|comido|pegado|parado|desayunado)\b|(?:deja|dejan|para|paran|aguanto|veo|oigo|funciona|veas|sabes|se (?:oye|escucha|ve|calla)|puedo (?:dormir|mas|creer)|hay (?:estacionamiento|luz|lugar|quien))\b)\w+"
    r"|nope|nah|yes|yeah|yep|yup|yea|sure|correct|right (?!in\b|here\b|there\b|before\b|after\b|back\b|up\b|behind\b|then\b|at\b|on (?:my|the|cue)\b|out\b|outside\b|now\b|over\b|next\b)\w+|right$|wrong (?!exit|coat|turn|lane|door|side|shoes?|foot|bus|train|street|week|day)\w+|wrong$|mistake\w*|incorrect|missing (?!a letter|you|the game|school|work|him|her)\w+|missing$|forgot (?:my |the |to give|to put|to add)|messed up|overcharg\w+|not (?:what|right|mine|ours|that|this|the|it|him|her|for|my(?! (?:day|week|night|year|problem|fault|favorite|circus))|a(?! (?:dumb|silly|bad|cloud))|with|on|yet|done)|that (?:is )?(?:all|it|one|ones)|thats (?:all|it|one|right|wrong|mine|ours|his|hers|for|not(?! a (?:dumb|silly|stupid))|the(?! (?:game|radio|dog|kids?|baby|truck|engine|wind|rain))|what|everything|enough|good|fine|ok|okay|great|perfect|too|a lot of money|expensive|cheap|extra|my|a|how|why|who|plenty|fair|final)(?! (?:radio|dogs?|kids?|cat|baby|phone|horn|engine|husband|wife|son|daughter|mom|dad|brother|sister|thunder|truck|stomach|life|lot of|funny|bright|loud|nice|so|new|relief|shame|long|weird|beautiful|some|fancy|big)\b)|both|either|each|all of (?:it|them|that)|everything (?:is|on|else)|another (?!day\b|week\b|monday\b|long\b|hour\b|one of those\b)\w+|one (?:more|of (?!those (?:days|weeks|nights|mornings)\b)|for|with|each)|the (?:other|first|second|third|last|same|usual) (?!idea\b|boat\b|story\b|town\b|street\b|day\b|night\b|week\b|time i\b|one in\b|hour\b|exit\b|bus\b|train\b|car\b)\w*|same (?!idea|boat|story|old|town|street|day|time)\w+|same$|usual|mine|ours|(?<!of )yours|hers|theirs|them"
    r"|prices?|priced|costs?|cheap\w*|expensive|pricey|dollars?|bucks?|cents|charge[ds]?|charging|paid|pay (?:for|with|by|now|cash)|payment|cash|cards?|credit|debit|receipts?|refund\w*|return(?:s|ed|ing)?|discount\w*|percent off|off (?:the (?!walls?|road|clock|bus|train|plane|couch|phone|highway|freeway)\w+|that|it|of it)|deals?|offers?|promo\w*|coupons?|codes?|vouchers?|rewards?|points?|free|comp(?:ed|s)?|on the house|tips?|tax|totals?|bills?|budget|gift|sale(?! crowd)|half price|price tag|labels? says?|tags? says?|matches?|buy\w*|bought|sell\w*|sold|purchas\w*"
    r"|allerg\w*|intoleran\w*|celiac\w*|coeliac\w*|gluten|dairy|lactose|vegan|vegetarian|halal|kosher|epi ?pen|hives|rash|anaphyla\w*|react(?:s|ed|ion)?|swell\w*|swollen|hospital (?:now|right)|ambulance|doctor (?:says|said)|medic\w*|pills?|insulin|diabet\w*|pregnan\w*|breath(?:e|ing)|chok\w*|faint\w*|dizzy|passed out|bleed\w*|blood|chest|heart attack|stroke|seizure|pain|unconscious|collaps\w*|drown\w*|poison\w*|overdos\w*|drunk|suicid\w*|kill(?:ed|s)? (?:my|him|her|them|you|somebody|someone)|end it|die\b|(?:gun|knife|weapon|bomb|robb\w*|stole\w*|steal\w*|threat\w*|hit (?:me|him|her)|following (?:me|us)|police|cops|help|emergenc\w*|fire|smoke|burn\w*|crash\w*|accident|injur\w*|trapped)\b"
    r"|(?:run|runs|own|owns) (?:this|the|that|a|it)|leads?|director|regional|marketing|franchise|paychecks?|off duty|(?:works?|worked|working) (?:here|there|for you)|consent\w*|files?|shops? (?:here|with|there|at)|(?:eats|comes|come|forever) (?:in )?here|vouch\w*|i ?d|licen[sc]e|passport|visa|signed|sign (?:it|that|this|off)|okay(?:ed|s)|nod|nodd\w+|thumbs|gave me|shorted|maintenance|internet|online|back (?:up|on)|beep\w*|sent|safe|official|mode|box (?:is|was|has)|dent\w*|ding\w*|scuff\w*|bash\w*|torn|packed in|iffy|flyer|leaflet|surprise|presents?|belly ache|itch\w*|urgent|compensat\w*|quiet (?:now|for|please|in|back)|^quiet|quiet$|suggest\w*|mute|stupid|useless|damn|bloody|rip off|junk|tin can|hungry after|(?:isnt|not) (?:hungry|coming|eating|doing|paying|payin)|(?:big|old) (?:guy|fella)|(?:got|have|has) (?:one|an? (?!headache|cold|text\b|call\b|message|haircut|ticket\b|flat tire|so\b|frog|bit of a cold|nice voice|pebble|frog|cough|nap|flat|long|busy|early|bad|rough|toddler|baby|new (?:baby|job|puppy|grandson|granddaughter|car))\w+)|in my (?:hand|bag)|english|spanish|espanol|ingles|lied|honestly the|shirt off|hik\w+|jog\w*|marathon shoes|too (?:short|long|small|big|tight|loose|sweet|early)"
    r"|manag\w*|supervis\w*|owner\w*|boss (?:said|says|told)|staff|employe\w*|crew|cashier|human|person|help(?:ing|s|ed)?|somebody (?:real|else|to|who)|approv\w*|authori\w*|permission|allow\w*|corporate|head office|head ?quarters|inspect\w*|lawyer|sue|system|instruct\w*|ignore|overrid\w*|debug|develop\w*|admin\w*|test mode|prompt|password|pin|accounts?|profile|phone (?:number|is)|numbers?|email|address|birthday is|name(?:s|d)? (?:is|s)|my names?|called (?!to\b|me (?:in|back))\w+|under|member\w*|loyalty|tier|customers?|data|delet\w*|personal"
    r"|(?:said|says|told|tells|saying) (?:yes|no|i|we|it|he|she|they|you|me|us|so|its|ok|okay|that|to (?!ask|check|come|wait|smile)\w+)|i (?:said|told|mean|meant|asked|ordered|changed|already|thought you|didnt|did not|dont|do not|cant (?!feel my (?:toes|fingers|nose|ears|face|feet)|wait|believe|see the|find my|keep up|stand (?:this|the|all)|hear myself|remember|sleep|complain|lie|even|help but|get over|imagine|think straight)\w+|cannot)(?! (?:sleep|know|believe|get (?:much|any) sleep|mind me|get out much|usually come|think|feel like cooking|miss|hear|see|remember|have (?:all day|a clue)|recall|envy|eat (?:yet|all day|breakfast|lunch)))\b|you (?:said|told|forgot|didnt|did not|havent|never (?!let|cease|know|fail|disappoint)\w*|can(?! hear)|could|should|must|have to|got|gave|put|missed|owe|guys (?:forgot|messed|got))|(?:(?<!no )he(?! (?:dormido|comido|pegado|parado|desayunado|estado|andado))|she|(?<!what )they(?! (?:moved|fixed|closed|keep|kept|redid|painted|built|say)\b)|hes|shes|theyre)|changed (?:my|her|his|our|their) mind|mind (?:if|it)"
    r"|stock|warehouse|colou?rs?|models?|fits?\b(?! of\b)|fitting (?!rooms? (?:are|is|was|were|s))\w*|broken|faulty|defect\w*|damaged|compatib\w*|hold (?:it|that|one|them|the|a|two|my)|holds?|held|transfer\w*|reserv\w*|aside|pick ?up|deliver\w*|hours (?!ago\b|on\b|of\b|straight\b|and)\w+|open (?:late )?(?:until|till)|clos(?:e|es) at|aisle|shelf|shelves|display (?:one|model)|batter(?:y|ies) (?:for|in|of|lasts?)"
    r"|(?<!im )(?<!i )only (?!in |on |just |had |got )\w+|plain|mild|spicy|well done|half (?!marathon|asleep|awake|an hour|hour|day|dead|past|the (?:town|city|world|neighborhood|night|day))\w+|half$|double (?!vision\b|after\b|shift\b|booked\b|parked\b|checked\b|shifts\b)\w*|decaf|caf|regular|unsweet\w*"
    r"|quier\w*|quisier\w*|deme|dame|ponga\w*|ponme|pongame|necesit\w*|prefier\w*|mejor|otr[oa]s?|tambien|sin (?!duda|querer|parar|dormir|prisa|luz)\w+|con (?:todo|queso|hielo|extra)|cambi\w*|quita\w*|quite(?:le|me|nle)\w*|quite (?:la|el|las|los|lo)|agreg\w*|pedid\w*|orden\w*|cuesta\w*|precio\w*|cuent[ao]\w*|descuent\w*|ofert\w*|tarjeta\w*|efectivo|pag(?:o|ar|ue|amos|ado)|gratis|puntos|codigo\w*|cupon\w*|gerente|encargad[oa]|persona|ayud\w*|emergencia|robar\w*|sangr\w*|fuego|humo|alergi\w*|mani|equivoc\w*|falta\w*|mal\b|esper[ea]\w*|momento|talla\w*|color\w*|numero|telefono|nombre|llamo|ella|ellos|dijo|dice|misma?|mismos|ambos|las dos|los dos|ninguno|solo|sola|grandes?|chicas?|median[oa]s?|pequen[oa]s?|siempre no|todo (?:bien|correcto)|es todo|nada mas|correcto|asi es|claro|vale|bueno|perfecto|exacto|si)\b|\bno$"
)
_LED = r"(?:(?:and|so|well|oh|um|uh|ah|aw|man|boy|wow|whoa|god|gosh|geez|jeez|jesus|lord|ok|okay|alright|hey|sorry|now|look|listen|honestly|then|but|ha|haha|hah|heh|hehe|whew|phew|ugh|ooh|oof|mm+|hm+|whoo|woo|yikes|goodness|gee|shoot|dang|dude|bro|guys|folks|excuse me|pardon me|forgive me|my (?:god|goodness|word|gosh)|thank (?:god|goodness|heavens)|i (?:swear|tell you|know|guess|think|hope)|you know|gotta say|let me tell you|believe me|i have to say|by the way|fun fact|true story|perdon|disculpe?|uy|uf|ay|hijole|pues|oye|oiga|mire|y|que|ya|fijese|imaginese)\b ?)*"
_STATES = (
    r"(?:i|im|ive|id been|we|were|weve|my|our|your|the|this|that|these|those|thats|its|it|theres|there|here|some|somebody|someone|somebodys|everybody|everyone|everybodys|everyones|nobody|nobodys|noone|people|traffic|parking|kids|kid|nothing|something|half|all|another|what|whatever|who knew|such|so much for|so|too|not my|not a|never|always|almost|nearly|barely|hardly|finally|just|still|been|took|had|has|haven?t|hasnt|wasnt|isnt|aint|didnt|couldnt|cant (?:wait|believe|complain|feel my|stand|hear myself|hurt)|cannot believe|could (?:use|sleep|eat)|could be worse|should be|must be|must have|might as well|gonna be|going to be|glad|happy to|lovely|cute|cozy|pretty|beautiful|youd (?:think|never)|nice|good|great|long|rough|tough|crazy|busy|slow|hot|cold|windy|rainy|sunny|freezing|cloudy|foggy|warm|chilly|loud|quiet|bit of|worth|never used|hope|silly|hungry|lots of|plenty of|too many|first time|last day|day off|feels?|smells?|sounds|looks|seems|guess|hope|figured|thought|might|love|hate|beats|glad|sure is|funny|thank (?:goodness|god|heavens)|dont (?:mind|tell|ask|get)|wish|nothing like|no wonder|no rush|no place like|time flies|curiosity|asking|treating|living|running|driving|raining|snowing|working|trying|took you|you|yall|look at|listen to|bless|blue skies"
    r"|[a-z]+s (?:got|not|too|so|been|going|gonna|killing|driving|always|in|on|at|out|off|over|back|still|all|a|an|the|really|pretty|just|about|through|tomorrow|today|packed|full)|[a-z]+s? (?:was|were|is|are|starts?|ended|went|came|ran|took|keeps?|has|have|had|would|will|wont|never|always|lost|won|left|got)"
    r"|me|se|mi|mis|su|sus|la|el|los|las|hoy|ayer|anoche|esta|este|estoy|ando|andamos|estamos|vengo|venimos|vine|casi|hace|llueve|que|por fin|por poco|como|ya|hay|tengo|traigo|acabo|acabamos|salgo|no he|nunca|cuanta|cuanto|estos|estas|un|una)\b"
)
_BEGINS = re.compile(rf"^{_LED}{_STATES}")
# Sighs and courtesies, whole.
_SIGH = r"(?:(?:right|well|now) (?:then|now|well)|worth (?:a (?:go|try|shot)|asking)|(?:that )?took (?:(?:you|them|that|me) )?(?:an? (?:second|while|minute|age)|(?:long|time) enough)|made it|let(?:s|us) see if (?:this|that|it) (?:thing )?works|ph?ew|whew|whoo+|ooh+|oh (?:boy|man|dear|well|my|wow|gosh|my god|my gosh|my goodness)|haha(?:ha)*|hehe|heh|ha|mm+|yum(?: yum)?|yummy|alrighty(?: then)?|right(?:y)?[ -]?o? then|well (?:well|now)|well well well|finally|at last|goodness(?: me| gracious)?|gracious|good (?:gravy|lord|heavens)|my (?:my|oh my|word|goodness)|here (?:goes(?: nothing)?|we go(?: again)?)|no (?:rush|hurry|worries|pressure)|take your time|me again|just wondering|just curious|only curious|just asking|thought id (?:ask|check)|figured id (?:ask|check)|hope (?:thats|its|this is) not (?:a |too )?(?:dumb|silly|stupid|weird)(?: (?:a )?question)?|(?:silly|dumb|stupid|weird|random|quick|dumb) question(?: (?:maybe|probably|i know|sorry))?|(?:it |this place |everything |something |that )?smells (?:so |really |pretty )?(?:great|good|amazing|delicious|heavenly|nice|wonderful)(?: (?:already|in (?:here|there)|around here|out here))?|(?:might|may) as well ask|cant wait|so hungry|so tired|so excited|same old same old|story of my life|long story|go figure|who knew|how about that|imagine that|fancy that|what can i say|you know how it is|it is what it is|cest la vie|time flies|sorry to bother you|sorry about (?:that|the \w+|all the \w+|my \w+)|sorry for (?:the|all the|my) \w+|pardon (?:the|my) \w+|excuse (?:the|my) \w+(?: ive got a cold)?|bless (?:you|him|her|me)|holy (?:moly|cow|smokes|guacamole|mackerel)|pan comido|ni modo|que (?:cosas|barbaridad|pena|bonito|lindo|bueno es (?:esto|usted)|horror|lio|locura)|ay (?:dios(?: mio)?|no|que cosas|virgen|caray)|dios mio|madre mia|virgen santa|hijole|caramba|por fin|ya era hora|perdon por (?:el|la|los|las|todo el|tanto) \w+|sin prisa|como llueve|vaya (?:dia|calor|frio|fila|semana))"
_SIGHS = re.compile(
    rf"^{_LED}{_SIGH}(?: (?:man|huh|eh|oh well|though|honestly|really|again|today|haha|ha|phew|de veras|verdad))*$"
)
# "Phew, it's warm", with a sigh: the day, and no food.
_SO_HOT = re.compile(
    r"^(?:phew|whew|man|oh man|boy|oh boy|gosh|wow|brr+|geez|uy|uf|ay) (?:its|it is|im|i am|were|que|hace|esta) (?:so |really |pretty |getting )*(?:hot|warm|cold|chilly|freezing|windy|wet|dark|late|early|hungry|starving|tired|thirsty|busy|loud|frio|calor|tarde)$"
)
# What is spoken of in passing: with one of these, no verb is needed.
_TOPIC = r"(?:days?|nights?|mornings?|afternoons?|evenings?|weeks?|weekends?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|shifts?|weather|wind|breeze|rain|snow|storm|thunder|heat|cold|chill|sun(?:set|shine|rise)?|sky|skies|fog|humidity|traffic|potholes?|road|drive|commute|trip|line|queue|crowd|parking|lot|noise|racket|music|radio|song|tune|echo|engine|wipers?|window|horn|siren|truck|bus|driver|kids?|boys?|girls?|baby|babies|toddler|dogs?|cat|puppy|neighbors?|boss|work|job|meeting|school|homework|practice|gym|game|team|match|season|concert|party|wedding|vacation|holidays?|payday|exit|turn|heat(?:ll|wave)?|nap|ramble|mumble|rambling|mumbling|shouting|typing|gas|christmas|halloween|summer|winter|spring|fall|autumn|stomach|belly|tummy|mouth|feet|foot|shoes?|legs?|knees?|back|head|headache|brain|memory|eyes|glasses|voice|throat|cough|sneeze|nose|hands?|fingers|toes|hair|cold|nap|sleep|bed|coffee|diet|belt|wallet|luck|place|spot|sign|lights?|screen|machine|robot|speaker|box|microphone|button|technology|computer|phone|life|world|town|parade|news|question|idea|question maybe|hungry|starving|thirsty|tired|sleepy|exhausted|calor|frio|dia|noche|semana|trafico|fila|cola|lluvia|sol|ninos?|gente|musica|radio|voz|ruido|hambre|sueno|sed|pies|espalda|cabeza|trabajo|jefe|perro|suegra|vacaciones|viernes|lunes|mundo|gimnasio|esquina|garganta|pierna)"
_OF_A_TOPIC = re.compile(rf"\b{_TOPIC}\b")
_ASKED = re.compile(
    rf"^{_LED}(?:what (?!an? |can i say|i\b|some\b)|where|wheres|how (?!about that|funny|time flies|nice|lovely|cute|sweet)|which|who (?!knew)|whos|when (?!it rains)|why|do (?:you|we|they)|does|did|is (?:it|that|there|this)|are (?:you|we|they|there)|(?:have|has) (?:you|we|they)|cual|cuando|donde|quien|cuantos|cuantas)\b"
)
_NO_WISH_BEFORE = re.compile(r"^(?:an?|one|two|three|with|for|to|in|un|una|dos|para|con)\b")
# "Since five", "at two percent", "in ten years": a count of nothing that could be had.
_MEASURED = re.compile(
    r"\b(?:since|at|by|until|till|about|past|almost|nearly|desde las|a las)\b (?:[a-z]+ ){0,1}?[a-z0-9]+$"
    r"|\b(?:[a-z0-9]+ )?(?:percent|hours?|minutes?|min|days?|weeks?|months?|years?|miles?|blocks?|degrees|times|oclock|am|pm|shifts?|meetings?|exits?|horas|minutos|dias|anos|kilometros|cuadras|grados|veces|sizes bigger|below|above)\b"
    r"|\bone(?: of (?:those|these)|s\b)|\b(?:new|this|that|last|next|first|any|every|some|no|un[ao]?) ?one\b|\b(?:an?|un|una|uno|la una|one) (?=[a-z])|\b(?:half|first|second)\b"
)
_ASKS_NOT = re.compile(
    r"(?:,? (?:huh|eh|right|no|isn['’]?t it|ain['’]?t it|you know|am i right|verdad|no))\?\s*$", re.IGNORECASE
)


def untagged(sentence: str) -> str:
    """ "Busy today, huh?": without what asks for no more than a nod."""
    return _ASKS_NOT.sub("", _HUH.sub("", sentence))


_HUH = re.compile(r",? (?:huh|eh|hm+)\W*$", re.IGNORECASE)


def is_remark(sentence: str) -> bool:
    """Whether it only tells something, and wants nothing of anybody here, as far as its words tell."""
    if sentence.rstrip().endswith("?") and not _ASKS_NOT.search(sentence):
        return False
    words = sensitive.plain(_ASKS_NOT.sub("", sentence))
    if not words or len(words.split()) > MOST_WORDS or any(spoken_of(words.split(), "en")):
        return False
    if _SIGHS.match(words):
        return is_sigh(sentence)
    rest = _IDIOMS.sub("so", words)
    if (
        _ASKED.match(rest)
        or _OF_BUSINESS.search(rest)
        or (_counts(rest) and not _in_a_tale(rest, sentence))
        or any(map(_is_food, rest.split()))
    ):
        return False
    said_so = rest != words
    if _NO_WISH_BEFORE.match(rest) or _NAMED.search(sentence) or not _SIZES.isdisjoint(map(stem, rest.split())):
        return False
    if said_so or _SO_HOT.match(words):
        return True
    if _begins_to_tell(rest, sentence):
        return bool(_OF_A_TOPIC.search(rest)) or only_says(sentence) or _tells(sentence) >= TELLS
    return bool(_OF_A_TOPIC.search(rest)) and len(rest.split()) <= FEW


def _in_a_tale(words: str, sentence: str) -> bool:
    """ "It took me three buses to get here": one count, in what is surely told, and of nobody's age."""
    several = sum(number_of(w) is not None for w in words.split()) > 1 or any(c.isdigit() for c in words)
    return not several and _TALE.match(words) is not None and _tells(sentence) >= TELLS


_TALE = re.compile(
    rf"^{_LED}(?:(?:it|that|this|we|i|somebody|someone|everybody|everyone|my|our|the|mi|mis|la|el|los|las|se|me|nos) (?!am\b|is\b|are\b|have\b|has\b|got\b|was\b)(?:[a-z]+ ){{0,2}}?"
    r"(?:took|turns|turned|[a-z]{3,}ed|drove|ran|walked|slept|lost|won|fell|broke|hit|woke|saw|met|sat|stood|cumple|cumplio|perdi|tarde|tardo|dormi|maneje|camine)\b)"
)


def is_sigh(sentence: str) -> bool:
    """ "Ay, Dios mío", "here we go again": known as a whole, whatever its words sound like."""
    words = sensitive.plain(_ASKS_NOT.sub("", sentence))
    return bool(_SIGHS.match(words)) and not set(words.split()) <= _ANSWERS


def _begins_to_tell(words: str, sentence: str) -> bool:
    return bool(_BEGINS.match(words)) or (len(words.split()) >= LEAST and _tells(sentence) >= SURELY)


def _is_food(word: str) -> bool:
    """Of food in general, whatever is sold here; "my dog", "hot out here" are everyday words."""
    found = stem(word)
    return found in FOODS or found in DRINK_STEMS


def _counts(words: str) -> bool:
    rest = _MEASURED.sub(" ", words)
    return any(number_of(w) is not None for w in rest.split())


def _tells(sentence: str) -> float:
    clause = learned.Clause(tuple(tokens(sentence)))
    beside = learned.Clause(("<n>", "<x>"))
    first, last = learned.likely((clause, beside), 0, learned.MORE), learned.likely((beside, clause), 1, learned.MORE)
    return min(first[learned.TELLS], last[learned.TELLS])


def without_remarks(text: str, wants: Callable[[str], bool]) -> str:
    """The turn without them; itself where it has none, is nothing else, or points back at one. wants: whether a
    sentence, read alone, asks for or answers anything."""
    said = sentences(text)
    if not 2 <= len(said) <= MOST_SENTENCES:
        return text
    of_them = _OF_THEM.search(sensitive.plain(text)) is not None
    kept = [s for s in said if (of_them and _tells_of_somebody(s)) or not is_remark(s) or (not is_sigh(s) and wants(s))]
    return " ".join(kept) if 0 < len(kept) < len(said) else text


def _tells_of_somebody(sentence: str) -> bool:
    """ "(My wife was here.) What did she buy?": who is spoken of beside it is told there."""
    return bool(_OF_SOMEBODY.search(sensitive.plain(sentence)))


# Somebody who is told of, and spoken of again beside it.
_OF_SOMEBODY = re.compile(
    r"\b(?:wife|husband|mom|mum|dad|mother|father|son|daughter|kids?|boys?|girls?|baby|brother|sister|cousin|uncle|aunt|grand\w+|friend|partner|boyfriend|girlfriend|ex|neighbou?r|lady|guy|man|woman|customer|client|colleague|coworker|boss|esposa|esposo|hij[oa]s?|mama|papa|herman[oa]|prim[oa]|amig[oa]|abuel[oa]|cliente|senora?|nin[oa]s?)s?\b"
)
_OF_THEM = re.compile(r"\b(?:he|she|they|him|her|them|his|hers|their|theirs|hes|shes|theyre|ella|ellos|ellas|le|les)\b")


def names(sentence: str, called: Iterable[str]) -> bool:
    """Whether it holds the whole name of something, or a word of a name that is no everyday one. called: what things
    are called, as the menu or the catalog has it."""
    said = sensitive.plain(_IDIOMS.sub("so", sensitive.plain(sentence)))
    words = {stem(w): w for w in said.split()}
    for name in called:
        parts = sensitive.plain(name).split()
        if f" {' '.join(parts)} " in f" {said} " and not (len(parts) == 1 and is_ordinary(parts[0])):
            return True
        if any(stem(part) in words and not is_ordinary(words[stem(part)]) for part in parts if len(part) > SHORT):
            return True
    return False


def is_fragment(sentence: str) -> bool:
    """Without a subject or a verb: "ugh, Mondays", "long line today"; no word of a menu is talk in one."""
    words = sensitive.plain(sentence)
    rest = _IDIOMS.sub("so", words)
    return rest == words and not is_sigh(sentence) and not _begins_to_tell(rest, sentence)


def denies(sentence: str) -> bool:
    """Whether a no is said in it; "don't mind me" is none, and a "new grandson" only sounds like one."""
    return bool(_DENIES.search(sensitive.plain(sentence)))


_DENIES = re.compile(
    r"\b(?:no(?! (?:rush|hurry|worries|pressure|kidding|joke|wonder|idea|sleep|end|parking|place like|he|hemos|deja|dejan|para|paran|aguanto|veo|oigo|puedo (?:dormir|mas|creer)|hay)\b)|nope|nah|(?<!or )not(?! (?:my|a|gonna lie)\b)|dont(?! (?:mind|tell|get out|know what|judge|even know|remember|ask)\b))\b"
)
