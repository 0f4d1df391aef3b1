# ruff: noqa: E501 - tables: a kind of words per line
"""An answer that decides nothing: "I'd have to ask my wife", "great, now I'm hungry", "that's not a yes". PURE.

It begins as a yes may, or holds one, and agrees to nothing: it puts the answer off, speaks of saying yes, asks whether
we hear, or goes on about something else behind a word of mere approval. A plain yes at its end is the last word, and
counts ("let me think. Yes."). What was asked stays open.
"""

import re
from dataclasses import replace

from domain.order import Add
from edge.dialog.guards import no_assent, no_full_yes, sensitive
from edge.dialog.guards.frames import Frames
from edge.dialog.meaning import Expecting, Intent, Kind, Meaning

AT_MOST = 24  # words: who tells more tells a story, and it is read as one
_OFF = Frames(
    {
        "must": "let_my let_him let_her let_them have_to need_to had_better better rather like_to want_to gotta got_to should must ill i_will let_me lemme lets let_us going_to gonna about_to trying_to dejeme deja dejame tengo_que tendria_que quiero voy_a debo deberia permitame",
        "weigh": "ask check think see talk run_that run_this run_it sleep_on look count decide consult call text find_out figure discuss make_sure double_check doublecheck compare measure read get_back reconsider wait pensar pensarlo preguntar preguntarle preguntarles consultar consultarlo ver verlo checar revisar llamar platicarlo",
        "at_once": "check_out look_forward check_it_out_now see_you",
        "i": "i im id ill we lets me he she they my nosotros yo",
        "later": "not_sure not_certain dont_know do_not_know cant_decide cannot_decide havent_decided not_decided undecided on_the_fence of_two_minds have_no_idea not_ready might_later maybe_later later_maybe get_back_to_you get_back_to_us no_se no_estoy_seguro no_estoy_segura ya_le_aviso le_aviso luego_le_digo no_me_decido",
        "maybe": "we_will_see well_see well_have_to_see not_yet not_just_yet almost_ready it_depends that_depends depends_on depends_what todavia_no aun_no ya_veremos a_lo_mejor depende tal_vez_luego so_far hold_off",
        "has_to": "has_to have_to needs_to need_to must gets_to tiene_que",
        "okay": "okay_it ok_it approve_it sign_off agree_to_it agree_first decide say_so",
        "theirs": "final_say call_to_make calls_the_shots decides_that decides_this decides_that_not_me decide_that",
    },
    """
    must 2 weigh ! at_once
    i 3 later
    later
    maybe
    has_to 1 okay
    theirs
    """,
)
_MOMENT = Frames(
    {
        "moment": "one_moment one_second one_sec one_minute a_second a_sec a_moment a_minute just_a_sec in_a_minute in_a_second hang_on hold_on hold_it_there hold_your_horses un_momento un_segundo un_minuto momentito esperese espereme tantito",
    },
    "moment",
)
# "Yes, once my wife is back": a yes of later; "yes, I'll pay when I get to the window" is one of now.
_LATER = Frames(
    {
        "yes": "yes yeah yep yup ok okay sure right fine alright si claro bueno vale",
        "when": "once when as_soon_as after until till cuando en_cuanto hasta_que despues_de_que una_vez_que ahorita_que",
        "somebody": "i im ive id my he she hes shes his her we weve they theyre the_kids wife husband mom dad mi mis yo el ella ellos"
        " llegue lleguen vuelva vuelvan regrese regresen termine terminen venga vengan sepa vea revise cheque salga suba baje",
        "now": "pay paying window get_there ready_when send sent place_it go_ahead correct was were ordered first_time last_time said pago pagar ventanilla mande mandela mandelo",
    },
    "yes 3 when 0 somebody ! now",
)
_OF_A_YES = Frames(
    {
        "not": "not isnt wasnt dont didnt doesnt never nobody noone no_one havent hasnt cant cannot wont wouldnt before until should do_i what_happens what_if once when if about_to yet no nunca nadie tampoco todavia antes cuando si_le",
        "say": "say said saying says take_that_as take_it_as took_that_as mean_yes mean_a_yes agreed agree agreeing call_that call_it digo dije decir diga he_dicho acepte accepted",
        "yes": "yes yeah si a_yes an_okay okay ok to_that to_this to_anything to_it nothing nada",
        "a_yes": "a_yes an_okay a_si un_si",
        "but": "yes_but_im yes_but_i_cant yes_is_what yes_to_the_kid yes_to_the_kids yes_to_him yes_to_her yes_if_i yes_if_my si_pero_no",
    },
    """
    not 2 say 4 yes
    not 2 a_yes
    but
    """,
)
_HEARS_US = re.compile(
    r"\b(?:can|do|did|could) you (?:even )?hear (?:me|us|that)\b|\bhello\b(?!.*\b(?:send|order|correct|right|kitty)\b)"
    r"|\b(?:me|nos) (?:oye|escucha|oyes|escuchas)\b|\bquien habla\b|\byes what\b|\b(?:bueno|alo) quien\b"
)
_APPROVAL = r"(?:ok|okay|good|great|perfect|fine|right|sure|exactly|correct|all ?right|cool|nice|awesome|lovely|yeah|yea|bueno|bien|vale|perfecto|claro|va|exacto)"
_OF_OURS = r"(?:ready|good|done|set|fine|happy|sure|take|takes?|taking|agree|want|wants|wanted|need|like that|like it|love|have|go|going with|pay|paying|confirm|say|said|will|do|does|can|would|did|am|are|is)"
# Behind a word of mere approval somebody speaks of themselves, or of something that is no order.
_GOES_ON = re.compile(
    rf"^(?:(?:oh|well|hm+|uh|um|ah|so) )*(?:{_APPROVAL} )+(?:then )?(?:now (?:i|im|we|were|my|he|she|hes|shes|its|theres|they|theyre)\b"
    r"|(?:question|timing|grief|lord|god|gracious|point|heavens|idea but|thing i|would like to know|me if)\b|so far\b|already i|about that\b|about this\b"
    rf"|you bet im\b|(?:my|mis?|his|her) (?!(?:order|name|usual|total)\b)\w+ (?:is|s|rings|wants to|needs to|keeps|has to)\b)"
    rf"|^you bet (?:i|im|we)\b(?! {_OF_OURS})"
)
# "Okay, and how much is it": asked, and nothing said to what we asked.
_ASKS = re.compile(
    rf"^(?:(?:oh|well|hm+|uh|um|ah|so) )*(?:{_APPROVAL} )+(?:then )?(?:(?:but|so|and|y|pero) )?(?:whos?|why|where|what|whats|which|how|que(?! si\b)|cuanto|cual|donde)\b(?! (?:you (?:said|have|got|read)|(?:do|can|should) (?:i|we) (?:pay|pull|go|drive)))"
)
# "Ma'am, yes?": asked of us, or only of what was called.
_A_YES_ASKED = re.compile(
    r"(?:^|[.,;!])\s*(?:(?:oh|uh|um|so|and|the order|it|that)\W+)*"
    r"(?:yes|yeah|yep|yup|ok|okay|all ?right|right|sure|correct|s[ií]|correcto|bueno)\s*\?\W*$",
    re.IGNORECASE,
)
_NO_DOUBT = re.compile(
    r"\b(?:yes|yeah|yep|yup|si|go ahead|send it|do it|hold it|place it|confirm it|dale|adelante|mandelo|hagalo)"
    r"(?: (?:please|thanks|thank you|por favor|gracias|sir|maam|now|then))?$"
)
_NO_AT_ALL = re.compile(
    r"^(?:(?:oh|well|no) )*(?:of course|absolutely|certainly|definitely|surely|claro que|por supuesto que) (?:not|no)\b"
)
# The same the other way round: a no, a wait or a "when" in front of it, and a yes for all that.
_AS_IT_IS = re.compile(
    r"^(?:no )+asi (?:como esta |ya )?(?:esta|es|quedo) (?:muy )?(?:bien|correcto|perfecto)(?: gracias)?$"
)
_WHEN_READY = re.compile(
    r"\b(?:im |we are |were )?(?:ready )?when(?:ever)? (?:you are|youre|ur)\b|\bcuando (?:guste|quiera)\b"
    r"|\b(?:pay|paying|pago|pagar) (?:\w+ )?(?:when|once|cuando) (?:i|we|llegue)\b"
)
_OPEN = frozenset({"confirm", "yes_no", "offer"})


def speaks_of_a_yes(text: str) -> bool:
    """ "I didn't say yes", "what happens if I say yes": about a yes, and none."""
    words = sensitive.plain(text).split()
    return len(words) <= AT_MOST and _OF_A_YES.meets(words)


def puts_off(text: str) -> bool:
    """ "I'd have to ask my wife first", "yes, once he's back", "give me a second": the answer comes later."""
    said = sensitive.plain(text)
    words = said.split()
    if len(words) > AT_MOST or _NO_DOUBT.search(said):
        return False
    return _OFF.meets(words) or _MOMENT.meets(words) or _LATER.meets(words)


def evades(text: str) -> bool:
    """Whether what may sound like a yes is none."""
    if speaks_of_a_yes(text) or puts_off(text) or _A_YES_ASKED.search(text):
        return True
    said = sensitive.plain(text)
    return not _NO_DOUBT.search(said) and any(p.search(said) for p in (_HEARS_US, _GOES_ON))


def leaves_open(sentence: str) -> bool:
    """Whether a yes with this sentence beside it is none, or no full one."""
    said = f"yes, that is right. {sentence}"
    return no_assent.says(said) or evades(said) or no_full_yes.says(sensitive.plain(said))


def without(meaning: Meaning, text: str, was: Expecting) -> Meaning:
    """The meaning without a yes that is none; what is ordered in words of ordering is ordered still."""
    if was.kind not in _OPEN:
        return meaning
    if meaning.has(Kind.YES) and _NO_AT_ALL.search(sensitive.plain(text)):
        return replace(
            meaning, intents=(*(i for i in meaning.intents if i.kind not in (Kind.YES, Kind.NO)), Intent(Kind.NO))
        )
    if was.kind == "confirm" and _is_one_for_all_that(meaning, text):
        said = tuple(s for s in meaning.spans if s.meaning.startswith("say:"))
        return replace(meaning, commands=(), intents=(Intent(Kind.YES),), unknown=(), spans=said)
    wanting = was.kind == "confirm" and no_full_yes.says(sensitive.plain(text))
    if not (wanting or evades(text) or _ASKS.search(sensitive.plain(text))):
        return meaning
    words = sensitive.plain(text).split()
    kept = meaning.commands if sensitive.orders(text) or not (puts_off(text) and _OFF.meets(words)) else ()
    if wanting and no_full_yes.takes_something_out(sensitive.plain(text)):
        kept = tuple(c for c in kept if not isinstance(c, Add))
    intents = tuple(i for i in meaning.intents if i.kind is not Kind.YES)
    if not kept and {i.kind for i in intents} <= {Kind.NOISE}:
        # we wait, or ask once more; a read-back is asked again by itself
        again = Kind.REPEAT if was.kind == "yes_no" else Kind.NOISE
        intents = (Intent(Kind.WAIT if puts_off(text) else again),)
    return replace(meaning, commands=kept, intents=intents)


def _is_one_for_all_that(meaning: Meaning, text: str) -> bool:
    """ "No, así está bien", "let me think. Yes.", "yes, whenever you're ready"."""
    kinds = {i.kind for i in meaning.intents}
    said = sensitive.plain(text)
    if Kind.YES not in kinds or "?" in text:
        return False
    if _AS_IT_IS.search(said):
        return kinds <= {Kind.YES, Kind.NO}
    if Kind.WAIT in kinds:
        return kinds == {Kind.YES, Kind.WAIT} and not meaning.commands and bool(_NO_DOUBT.search(said))
    return kinds <= {Kind.YES, Kind.ASK_OTHER} and bool(_WHEN_READY.search(said)) and not evades(text)
