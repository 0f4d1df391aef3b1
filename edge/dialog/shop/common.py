# ruff: noqa: E501 - tables, one group of words per line
"""Everyday words that name no goods: verbs in all their forms, and what people say around them. PURE.

It decides that such a word is never a misheard name: "what's it ringing up at" asks for no runner, "what has he bought"
for no boots. A word that a catalog itself uses in a name is that name all the same: only strange words are looked up here.
"""

from edge.dialog.shop.common_es import EVERYDAY_ES
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import stem

_REGULAR = """
accept add afford agree aim allow answer appear apply approve argue arrange arrive ask assume attach attend avoid back
bag bang base beat believe belong bet bother bounce brag browse bump call cancel care carry cause change charge chat
check claim clean clear click climb close collect combine come compare complain confirm connect consider contact contain
continue cook copy correct count cover crack create cry dance deal decide decline deliver demand deny depend describe
deserve design destroy develop differ disappear discount discuss dislike display double doubt dress drop dry earn end
enjoy enter escape exchange excuse exist expect expire explain express face fail fancy fasten favor figure fill finish
fix fold follow force gather grab greet guarantee guess handle hang happen hate head help hesitate hope hurry identify
ignore imagine improve include increase inform insist intend invite involve joke jump kick kill knock land last laugh
lean learn lie lift like limit link list listen live load lock long look love lower mail manage mark match matter
measure mention mess mind miss move name need notice obtain offer open operate order organize own pack park pass pay
pause perform phone pick place plan play please point post pour practice pray prefer prepare present press pretend
prevent print produce promise protect prove provide pull purchase push question race raise range rate reach realize
receive reckon recognize recommend record reduce refer refuse register regret relate release remain remember remind remove
rent repair repeat replace reply report request require reserve rest restock retail return ring roll rub ruin rush
save scan search seem select serve settle shelve ship shop shout show sign skip slip smell smile sneeze sort sound
spell spill split sport spread stand start state stay step stock stop store stuff suggest suit supply support suppose
surprise suspect switch talk tap taste tell thank tick tidy touch trade trail travel treat trust try turn twist
type undo unlock upset use value vary visit wait walk wander want warn waste watch wave wear welcome wish wonder work
worry wrap yell retrieve survive withstand endure cope knock hike jog camp commute gift giftwrap fit
"""
_IRREGULAR = """
be been being was were am is are became become begin began begun bend bent bite bit bitten blow blew blown break broke
broken bring brought brings bringing build built buy bought buys buying catch caught choose chose chosen come came cost
costs cut deal dealt dig dug do did done does doing draw drew drawn drink drank drive drove driven die dies died dying eat ate eaten fall fell fallen
feel felt fight fought find found fly flew flown forget forgot forgotten forgive freeze froze frozen get got gotten gets
getting give gave given gives giving go went gone goes going grow grew grown hang hung have had has having hear heard
hide hid hidden hit hits hold held holds holding hurt keep kept keeps keeping know knew known knows lay laid lead led
leave left leaves leaving lend lent let lets letting lie lose lost loses make made makes making mean meant means meet
met pay paid pays paying put puts putting quit read reads reading ride rode ridden rang rung ringing rise rose run ran runs running
say said says saying see saw seen sees seeing sell sold sells selling send sent sends sending set sets setting shake shook
shine shone shoot shot show shown shut sing sang sit sat sits sitting sleep slept slide slid speak spoke spoken speaks speaking
spend spent spends spending stand stood steal stole stick stuck strike struck swear swore swim swam swimming take took taken
takes taking teach taught tear tore tell told tells telling think thought thinks thinking throw threw thrown understand understood wake woke
wear wore worn wears wearing win won wind wound write wrote written
"""
_OTHERS = """
    shift shifts duty crew chief cart carts trolley checkout register sorry complain rude waist
able about above absolutely across actual actually after afterwards again against age ago ahead alive almost alone along
already also although always amazing among amount angry another anybody anyhow anyone anything anyway anywhere apart
approximately around asleep automatic available average aware away awesome awful bad badly barely beautiful because
before behind below beneath beside besides best better between beyond big bigger biggest bit boring both bottom brand
brief bright brilliant broad bucks busy calm careful carefully certain certainly cheap cheaper cheapest chief clearly
clever close closer cold comfortable common complete completely cool crazy current currently cute dark dear decent
deep definitely different difficult dirty double downstairs drastically due during each early easily easy either else
elsewhere empty enough entire entirely equal especially even evenly eventually ever every everybody everyone everything
everywhere exact exactly excellent except expensive extra extremely fair fairly famous fancy fantastic far fast faster
favorite fellow few fewer final finally fine firm first flat folks following fond forever former forward frankly free
frequently fresh friendly full fully fun funny further general generally gentle genuine glad good gorgeous gradually
grand grateful great greatest guys half happy hardly heavily heavy hello here high higher highly hopefully horrible hot
however huge hundred hungry ideal immediately important impossible incredible indeed inside instead interesting just
kind kinda kindly large larger largest late lately later latest latter least less lesser likely literally little
lovely low lower lucky mad main mainly major many maximum maybe mere merely middle mild mine minor modern more moreover
most mostly much mutual myself narrow nasty near nearby nearest nearly neat necessary neither nervous never
nevertheless new newer newest nice nicely nobody none nonetheless noon nope normal normally nothing nowhere obvious
obviously occasional odd often okay old older oldest once only onto opposite ordinary original originally otherwise
ours outside over overall overly own partial partially particular particularly patient perfect perfectly perhaps
personal pleasant plenty plus polite poor popular possible possibly present pretty previous previously primary prior
private probably proper properly public quick quicker quickly quiet quietly quite random rare rarely rather ready real
realistic really reasonable recent recently regardless regular regularly relative relatively remarkable right roughly
rude sad safe safely same satisfied scary second secret separate serious seriously several shall sharp short shorter
shortly shy sick silly similar simple simply since single slight slightly slow slowly small smaller smallest smart
smooth smoothly so soft softly solid some somebody somehow someone something sometimes somewhat somewhere soon sooner
sorry sort special specific spare stale steady still straight strange strict strong stunning stupid such sudden
suddenly sufficient suitable super sure surely sweet tall terrible terribly thanks that their theirs then there
therefore thick thin thing things this those though thousand through thus tight tightly tiny tired together tomorrow
tonight too top total totally tough towards true truly twice typical typically ugly ultimately under unfortunately
unless unlike unlikely until unusual upon upstairs urgent usual usually various vast very via warm weak weekly weird
well whatever whatsoever whenever wherever whether whichever while whoever whole why wide wild willing wise within
without wonderful worse worst worth wow wrong yeah yearly yes yesterday yet young younger youngest
hasnt havent hadnt wasnt werent wouldnt couldnt shouldnt mustnt neednt aint
boss brother cousin dad daughter family father friend girl girlfriend grandma grandpa guy husband kid kids lady man
mama mom mother nephew niece parents partner sister son uncle wife woman neighbour neighbor roommate coworker colleague
story stories craic verdict gossip scoop situation opinion trouble hurry rush queue bother favour favor chance matter
afternoon birthday christmas anniversary wedding holiday hour minute moment month morning night party summer weather
weekend winter year evening today budget bucks quid dollars cash money price
"""
_DOUBLING = frozenset("bdgmnprt")
_VOWELS = frozenset("aeiou")


def _forms(verb: str) -> set[str]:
    """ "ring": rings, ringing, ringed; "stop": stopped, stopping; "shelve": shelved, shelving; "carry": carried."""
    if verb.endswith("e"):
        return {verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"}
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return {verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"}
    made = {verb, f"{verb}s", f"{verb}es", f"{verb}ed", f"{verb}ing"}
    if verb[-1] in _DOUBLING and verb[-2:-1] in _VOWELS:
        made |= {f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"}
    return made


_VERBS = {form for verb in words_of(_REGULAR) for form in _forms(verb)}
EVERYDAY = frozenset(_VERBS | set(words_of(_IRREGULAR)) | set(words_of(_OTHERS)))
EVERYDAY_STEMS = EVERYDAY | frozenset(stem(word) for word in EVERYDAY)


_NO_GOODS = frozenset(words_of(_IRREGULAR))


def is_everyday(text: str, stemmed: str) -> bool:
    """No misheard name."""
    return text in EVERYDAY or stemmed in EVERYDAY_STEMS or text in EVERYDAY_ES


def is_no_thing(text: str) -> bool:
    """Nothing that a shop could sell: "shelved", "bought"; while a "bag" or a "dress" could be asked for."""
    adverb = len(text) > A_LONG_WORD and text.endswith(ADVERBS)  # "totally", "completamente"
    return adverb or text in _NO_GOODS or text in EVERYDAY_ES or (text in EVERYDAY and text.endswith(("ed", "ing")))


A_LONG_WORD = 5
# How something is: no goods end so ("assembly", "butterfly" and "family" do not).
ADVERBS = ("mente", "ally", "fully", "tely", "sely", "antly", "ently", "edly", "ingly", "ously", "ively", "essly")
