# ruff: noqa: E501 - tables, one class or rule per entry
"""The grammar of acts: classes of words by what they mean, and how they combine (read by `acts`). PURE.

A rule is a pattern over words: capitals name a class, `?`, `*`, `+`, `|` and brackets mean of words and classes what
regular expressions mean by them. The third column says what must have been asked for the rule to hold ("" = whatever).
"""

from edge.dialog.meaning import Kind

CLASSES = {
    "SOFT": """bud | looks like | seems like | guess | i would say | i suppose | pretty sure | please | yall | you guys | all right | thanks | thank you | so much | very much | a lot | a bunch | kindly | cheers | ta | sir | maam |
        man | mate | hun | hon | honey | love | dear | darling | darlin | sweetheart | sweetie | boss | buddy | pal |
        bro | dude | friend | folks | guys | now | then | well | so | oh | ah | like | i think | i guess |
        i reckon | i believe | you know | for now | for today | for us | for me | for tonight | for the moment | today |
        tonight | here | honestly | pretty much | anyway | actually | mister | miss | por favor | gracias |
        muchas gracias | joven | senorita | senor | senora | jefe | amigo | amiga | pues | bueno | ahora |
        entonces | creo | creo que""",
    "YES": """yeppers | k | kk | yes | yeah | yep | yup | yah | yea | aye | yessir | sure | ok | okay | alright | all right | right | correct |
        absolutely | definitely | exactly | totally | indeed | certainly | uh huh | mm hmm | mhm | perfect | great |
        good | cool | lovely | brilliant | grand | awesome | excellent | affirmative | righto | bingo | roger | confirmed |
        of course | for sure | you bet | sure thing | spot on | bang on | right on | all good | right you are |
        i confirm | si | claro | correcto | exacto | exactamente | perfecto | excelente | simon | dale | orale | sale |
        va | vale | andele | andale | efectivamente | por supuesto | claro que si | como no | de acuerdo | asi es |
        asi mero | eso mero | eso mismo | eso es | eso | muy bien | todo bien | esta bien | esta correcto |
        esta perfecto | todo correcto | todo esta bien | es correcto | eso esta bien | cierto | sip""",
    "NO": "no | nope | nah | naw | nay | negative | nuh uh | uh uh | nel",
    "GOOD": """right | correct | good | great | perfect | fine | okay | ok | cool | lovely | grand | fantastic | awesome |
        excellent | accurate | exact | true | spot on | bang on | dead on | on point | 100 percent | all right |
        alright | brilliant | wonderful | beautiful""",
    "THAT": """that | this | it | everything | all | all of it | all of that | the order | my order | the whole thing |
        those | these""",
    "BE": """is | was | looks | look | sounds | sound | seems | seem | are | will be | would be | should be | is going to be |
        has to be | ought to be | must be | might be""",
    "ADV": """all | just | so | very | pretty | totally | absolutely | exactly | about | really | quite | completely |
        perfectly | 100 percent | pretty much""",
    "IWE": "i am | we are | were | im | am | that makes us | that makes me | i think i am | i think we are | i think were",
    "MODAL": "will | would | should | ought to | oughta | could | might | ll | is going to | does | about",
    "WHOLE": """all she wrote | the lot | everything | it | all | that | enough | plenty | me | us | me done | us done | all of it |
        the whole order | the order | my order | our order | all i need | all we need | all i want | all we want |
        all i wanted | all for me | all for us | everything for me | everything for us | the whole lot | your lot |
        my lot | our lot | the whole thing | the entire thing | the entire order | the full order | the complete order |
        my entire order | my full order | the whole of it | the list | my list | our list | the whole list | the full list |
        the entire list | my whole list | our whole list | the last of it | the end of it | the end of the list |
        the last thing | the last item | as much as i need | as much as we need | what we need |
        where i stop | where we stop | where i leave it | where we leave it""",
    "TOTAL": "total | bill | check | tab | damage | receipt",
    "FINISH": "do | cover | suffice | wrap | finish | complete | be | round | conclude | feed | make",
    "SPAN": """second | sec | secs | seconds | minute | minutes | min | mins | moment | tick | mo | bit | jiffy |
        little bit | little while | momento | momentito | segundo | segundito | segundos | minuto | minutito |
        minutos | ratito | tantito | poquito""",
    "ONE": "one more | 1 more | another | a few | a few more | a couple | a couple more | a couple of | couple | few | 5 | 10 | 3 | 5 more | 10 more | 2 more | 1 more | a | one | just a | just one | another | two | 2 | 1 | half a | un | tantito | me un | me",
    "STAY": """wait on | stay with me | hold your horses | hold on | hold up | hang on | hold | hang | wait | wait up | stand by | bear with me | bear with us | be patient |
        espere | espera | espereme | esperame | aguante | aguantame | aguanteme | permitame | permiteme |
        deme chance | dame chance""",
    "GIVE": """give me | give us | gimme | need | i need | we need | i just need | we just need | let me have | let us have | deme |
        dame | denos | danos | me da | nos da | necesito | permitame | espereme | esperame | espere | espera""",
    "LOOK": """deciding | choosing | looking | thinking | not ready | not quite ready | not done | looking it over |
        figuring it out | figuring out | picking | debating | reading | trying to figure it out | trying to decide | making up my mind | reading the menu | checking | not sure yet""",
    "HEAR": """hear | catch | get | understand | follow | make out | oi | oigo | oimos | escucho | escuche | entendi | entiendo |
        oye | escucha | cache""",
    "NOT": "did not | do not | could not | couldnt | can not | cannot | cant | didnt | no | not",
    "HEARD": """you quite | it all | you | that | it | what you said | a word | a thing | anything | you well | the last part | the last bit |
        that last part | all of that | any of that | bien | nada | le | te | lo | me""",
    "OVER": "over the | with the | because of the | for the | con el | con la | por el | por la",
    "NOISE_OF": "truck | engine | radio | music | noise | traffic | wind | rain | kids | car | motor | ruido | carro | camion | trafico",
    "LOUDER": """louder | slower | up | more slowly | more clearly | more loudly | slowly | clearly | mas fuerte |
        mas alto | mas despacio | mas lento | mas claro | mas recio | despacio | down""",
    "SPEAK": """speak | talk | hable | habla | hablar | hablame | hableme | puede hablar | puedes hablar | podria hablar | digalo | dilo | slow | say it |
        say that | turn it | turn the volume""",
    "POLITE": "me puede | me podria | me puedes | can you | could you | would you | will you | you have to | you need to | puede | puedes | podria | would you mind",
    "SAY": "say | repeat | tell me | give me | go over | run | read | run through",
    "AGAIN": """again | once more | one more time | 1 more time | back | over | otra vez | de nuevo | una vez mas | again please""",
    "CHOICES": """choices | options | sizes | flavors | flavours | kinds | sauces | dips | ones | they | those | opciones |
        tamanos | sabores | salsas""",
    "KIN": """my wife | my husband | my kid | my kids | my daughter | my son | my mom | my dad | my friend | my friends | the kids |
        they | she | he | the wife | the boys | the girls | mi esposa | mi esposo | mi hija | mi hijo | los ninos""",
    "HUMAN": """person | human | human being | real person | live person | actual person | somebody | someone | anybody |
        anyone | employee | worker | manager | supervisor | boss | operator | agent | representative | rep | staff |
        team member | crew member | somebody else | someone else | workers | employees | one of the workers | your people | your guys | your crew | your staff | your coworkers | your colleagues |
        people | persona | persona real | humano | alguien | encargado | encargada | gerente | empleado | empleada |
        persona de verdad | alguien de verdad | ser humano | somebody human | someone human | somebody real |
        someone real | real human | actual human | actual employee | real employee""",
    "A": "a real | an actual | a live | an actual human | actual | real | a | an | the | your | one of | some | una | un | el | la | al | con el | con la | con un | con una | con | to | with | to a | to the | to your | with a | with the | with your | to one of | with one of | to an | with an | me | me a | me the | me your | me an",
    "WISHES": """talk | speak | chat | get | call | put | transfer | connect | page | fetch | grab | bring | send | find | need |
        want | have | prefer | rather have | rather talk | rather speak | see | hablar | llame | llamen | paseme
        | pasame | comuniqueme | comunicame | pongame | atienda | atender | atiende | hable | quiero | necesito
        | prefiero | traiga | i | i want to | i would like to | i would rather | i need to | i wanna | id like
        to | id rather | can i | could i | may i | let me | lemme | just let me | please let me | just | can you
        | could you | would you | will you | can we | could we | is there | are there | isnt there | is not
        there | do you have | hay | no hay | quisiera | puedo | puede | podria | me puede | me puedes | dejeme |
        quiero que me | i do not do robots | i do not want a robot | no robots | que me""",
    "PLACE": """there | in there | here | on | on the line | on the phone | please | instead | now | over here | out here |
        i can talk to | i can speak to | i could talk to | i could speak to | who works there | who works here |
        that works there | that works here | in charge | in charge there | over there | who can help | who can help me |
        to help me | to talk to | to speak to | take over | take this | take my order | help me | about that | about this |
        ahi | aqui | ahi mismo | que me atienda | que me pueda atender | que atienda | de ahi | de verdad | real |
        por favor | out here please | from there""",
    "CANCEL": """cancel | scrap | scratch | forget | forget about | bin | dump | trash | wipe | clear | delete | drop | ditch | kill |
        throw out | toss | toss out | void | never mind | nevermind | lose | erase | cancele | cancela | cancelar |
        cancelen | cancelame | canceleme | borre | borra | olvide | olvida | olvidese de | quite | quita | elimine""",
    "ALL_OF_IT": """the whole thing | the whole order | the entire order | the order | my order | my whole order | this order |
        that order | the whole lot | the lot | everything | all of it | all of that | all that | it all | the entire thing |
        our order | todo | todo eso | la orden | el pedido | mi orden | mi pedido | toda la orden | todo el pedido |
        la orden completa""",
    "ANEW": """over | again | fresh | from scratch | from the top | from the beginning | from zero | anew | over again |
        all over | all over again | de nuevo | de cero | otra vez | desde el principio""",
    "START": """start | begin | restart | lets start | let us start | can we start | can i start | could we start | i want to start |
        i wanna start | starting | im starting | i am starting | let me start | we start | empecemos | empiece |
        empezar | empezamos | comencemos | volvamos a empezar | vuelva a empezar | quiero empezar""",
    "LEAVE": """i have to go | i got to go | i gotta go | i am leaving | we are leaving | i need to go | i changed my mind |
        we changed our minds | i do not want it | i do not want anything | i do not want it anymore | ya no quiero nada |
        no quiero nada | ya me voy | i will go somewhere else""",
    "GREET": "hi | hello | hey | howdy | morning | good morning | good afternoon | good evening | evening | afternoon | yo | hiya | hola | buenas | buenos dias | buenas tardes | buenas noches",
    "HOW": """how is everybody | hows everybody | hows everybody doing | how is everyone | how is everybody doing | how are you | how are you doing | how you doing | how you doin | how is it going | hows it going | how do you do | how are ya |
        how ya doing | how are things | what is up | whats up | how is your day | how is your day going |
        nice to meet you | como esta | como estas | como le va | que tal | anybody there | anyone there | is anybody there |
        is anyone there | can you hear me | do you hear me | are you there | me escucha | me oye | me escuchas | hay alguien""",
    "DISMISS": """never mind | nevermind | nvm | forget it | forget about it | forget i asked | do not worry about it | leave it |
        do not bother | scratch that | olvidelo | olvidalo | dejelo | dejalo | no importa""",
    "MAY": """you can | you may | you could | you should | can you | could you | would you | go ahead | go ahead and |
        go right ahead | go right ahead and | go on and | just | please | now | then | so | and | feel free to |
        you are free to | youre free to | it is fine to | it is okay to | it is ok to | let us | lets | i want you to |
        i would like you to | i need you to | okay to | ok to | good to | time to | ya | ya puede | puede | puedes |
        ya la puede | ya lo puede | la puede | lo puede | me la puede | por favor""",
    "SEND": """send | put | place | submit | enter | ring | punch | key | process | run | fire | push | get | start | charge |
        confirm | book | pass | finish | complete | finalize | close | order | file | log""",
    "ORDER": """it | that | this | them | everything | all of it | all of that | the whole thing | the whole order | the order |
        my order | our order | that order | this order | la orden | el pedido | mi orden | mi pedido | todo""",
    "INTO": """in | through | over | off | up | along | out | on | on through | going | started | rolling | cooking | going now |
        to the kitchen | to the back | to the grill | to the cook | to the cooks | for me | for us | now | then |
        as is | as it is | like that | right away | into the system | to the register | asi | asi nomas | ya | a la cocina""",
    "SENDING": """mandela | mandelo | mandala | mandalo | enviela | envielo | enviala | metala | metalo | pasela | paselo |
        hagala | hagalo | pongala | pongalo | ordenela | preparela | preparelo | confirmela | confirmelo | cobrela |
        cobremela | dele | echele | tramitela | mandar | mandarla | mandarlo | enviar | enviarla | enviarlo | pasarla |
        meterla | ordenarla | prepararla | hacerla | confirmarla""",
    "LANGUAGE": "espanol | ingles | spanish | english",
    "DEAR": "much | expensive | pricey | steep | high | caro | cara | carito",
}

_NUMBER = "(1|2|two|three|3|four|4|five|5)"
_DONE_CORE = f"""(
      (THAT|and)? THAT (MODAL|BE)* (all|about)? (WHOLE|it) SOFT*
    | THAT (MODAL|BE)* ADV* FINISH (WHOLE|nicely|fine|for everything|up|it)* SOFT*
    | THAT (covers|does|completes|finishes|wraps|concludes|rounds|closes|makes|feeds) (WHOLE|up|out|off|everyone|everybody|all of us)+ SOFT*
    | THAT (covers|does|completes|finishes|wraps|concludes) SOFT*
    | IWE (all|good to)? (good|done|set|finished|through|sorted|ready|happy|go|fine|okay|ok|alright)
        (with (that|those|this|these|everything))? SOFT*
    | (let us|lets|we will|i will|ill) leave it (there|at that|like that) SOFT*
    | (is|are|will be|would be) (all|everything) (i|we) (need|want|wanted|needed) SOFT*
    | (not a|no other) thing (else|more)? SOFT*
    | (let us|lets|we will|i will|ill|we can|i can|i am going to|we are going to)? (just)? (stop|end|leave off)
        (there|it there|right there|the order|here|it here) SOFT*
    | (i|we) (do not|dont|will not|wont) (need|want) (any)? (more|anything more) SOFT*
    | (good|ready) to (go|pay|roll) SOFT*
    | (nothing|no more|not a thing|nothing more|no other|no) (else|more|other|extra)+ (food|things|items|thing)? SOFT*
    | (it BE)? (only|just|simply) (that|those|these|this|it|the) {_NUMBER}? (things|items|ones)? SOFT*
    | (all)? (done|finished|complete|set) (here|with that|ordering)? SOFT*
    | (i have|we have|ive|weve|i got|we got|that BE) everything (i need|we need|i want|we want)? SOFT*
    | I_AM_HAPPY SOFT* )"""
CLASSES["EASY"] = f"{CLASSES['YES']} | {CLASSES['SOFT']}"
CLASSES["HARD"] = f"{CLASSES['NO']} | {CLASSES['SOFT']}"
CLASSES["EITHER"] = f"{CLASSES['EASY']} | {CLASSES['NO']}"
CLASSES["I_AM_HAPPY"] = "i am happy with that | we are happy with that | i am happy with it"

_DONE = " ".join(_DONE_CORE.split())

RULES: tuple[tuple[Kind, str, str], ...] = (
    (
        Kind.YES,
        "EASY* (go|send it|do it|ring it up|ring me up|let us go|lets go|lets do it|put it in|submit|submit it|place it|place the order|order it|hit it|make it so|ship it) SOFT*",
        "confirm",
    ),
    # assent
    (Kind.YES, "EASY* YES EASY*", ""),
    (Kind.YES, "EASY* (THAT|YES)? BE ADV* GOOD EASY*", ""),
    (Kind.YES, "EASY* (yeah nah|yeah no|no|nope)? (THAT|YES) BE ADV* (right|correct) SOFT*", ""),
    (
        Kind.YES,
        "EASY* NO (THAT BE ADV* GOOD|you (got|nailed|have got) (it|that|everything|all of it) (all|right|correct|perfect|perfectly|exactly) (all|right|correct|perfect|perfectly|exactly)*) EASY*",
        "confirm",
    ),
    (
        Kind.YES,
        "EASY* (go on|why not|(he|she|they) can (have|get) (it|that|one)|let (him|her|them) have (it|one)|give it to (him|her|them)|might as well|please do|i do not see why not) EASY*",
        "confirm yes_no offer",
    ),
    (Kind.YES, "EASY* (good|ready|we are good|we are ready) to go SOFT*", "confirm"),
    (Kind.YES, "EASY* THAT (works|will work|would work|does work) (fine|great|good)? SOFT*", ""),
    (
        Kind.YES,
        "EASY* THAT BE ADV* "
        "(what i (said|want|wanted|ordered|asked for|meant)|the one|my order|the order|how i want it) SOFT*",
        "",
    ),
    (
        Kind.YES,
        "EASY* you (got|have|nailed|heard|have got) (it|that|everything|me|all of it) "
        "(all)? (right|correct|perfect|perfectly|exactly)? SOFT*",
        "",
    ),
    (
        Kind.YES,
        "EASY* (go (ahead|for it)|do (it|that)|send it (in|through|off)?|place (it|the order|my order)|"
        "put it (through|in)|submit (it|that|the order|my order)|ring it up|let us (do it|go)|lets (do it|go)|order it|"
        "hagalo|mandelo|mandela|envielo|enviela|pidalo|pidala|ordenelo|confirmelo|confirmo|adelante|proceda) SOFT*",
        "confirm yes_no",
    ),
    (Kind.YES, "EASY* MAY* (SEND ORDER INTO*|SEND INTO ORDER|SENDING ORDER? INTO*) SOFT*", "confirm"),
    (Kind.YES, "EASY* YES EASY* (you may|you can|ya puede|puede) SOFT*", "confirm"),
    (Kind.YES, "EASY* (it|that|sure|this|yes it|yeah it|you know) (is|does|it) SOFT*", "confirm yes_no"),
    (
        Kind.YES,
        "EASY* (no change|no changes|no more changes|nothing to change|nothing needs changing|leave it as is|"
        "keep it (like that|that way|as is)|sin cambios|asi (esta|queda) bien|asi esta perfecto|asi dejelo|100 percent) "
        "EASY*",
        "confirm",
    ),
    (
        Kind.YES,
        "EASY* (i|we) (will|would|do|am)? (still|do) (want|take|have) (it|that|them|the order) SOFT*",
        "confirm",
    ),
    # refusal
    (Kind.NO, "SOFT* NO HARD* (THAT BE (too|a bit|bit|a little|muy) DEAR SOFT*)?", ""),
    (
        Kind.NO,
        "HARD* (i|we) (will|would|am going to|are going to) "
        "(pass|skip|skip it|leave it|do without|go without|give it a miss|pass on that) SOFT*",
        "",
    ),
    (
        Kind.NO,
        "HARD* IWE (good|fine|ok|okay|alright|all right) "
        "(without|on (that|those|drinks|dessert|desserts|sides)|for (drinks|that|dessert)) SOFT*",
        "",
    ),
    (Kind.NO, "HARD* not (today|now|right now|this time|really|for me|for us|interested) SOFT*", ""),
    (
        Kind.NO,
        "HARD* (THAT BE)? (way|a bit|bit|a little|muy|kinda|kind of)? (too)? DEAR HARD*",
        "more offer which anything",
    ),
    (Kind.NO, "SOFT* (esta|es|son) (muy|bien)? DEAR HARD*", ""),
    (
        Kind.NO,
        "HARD* (THAT BE)? (not|no) (quite|exactly|at all|really)? "
        "(right|correct|it|what i (ordered|said|wanted|asked for)|my order|mine) SOFT*",
        "confirm yes_no",
    ),
    (Kind.NO, "HARD* (THAT BE ADV*)? (wrong|incorrect|all wrong) SOFT*", "confirm yes_no"),
    (Kind.NO, "EITHER* (absolutely|definitely|certainly|of course|heck|hell|god|lord|sure) (not|no) SOFT*", ""),
    (Kind.NO, "SOFT* not (quite|exactly|really) SOFT*", "confirm yes_no"),
    (Kind.NO, "SOFT* (NO|no) (es|esta) (asi|bien|correcto|eso|lo que pedi) SOFT*", "confirm yes_no"),
    (
        Kind.NO,
        "SOFT* (i|we)? (do not|dont) (need|want) (any|one|it|that|none|anything)? (of (that|those|them))? SOFT*",
        "group slot offer which",
    ),
    (
        Kind.NO,
        "EITHER* (ignore|do not listen to|dont listen to|do not mind|never mind|forget) "
        "(him|her|them|the kid|the kids|that kid|my kid|my kids|my son|my daughter) SOFT*",
        "yes_no",
    ),
    (
        Kind.NO,
        "HARD* (i|we|we already|i already|they) (have|got|have got|already have|already got) (a|some|our own|my own|enough)? "
        "(drink|drinks|water|waters|soda|sodas|dessert|plenty|something|one|that|those) "
        "(already|at home|in the car|here|with us|to drink)* SOFT*",
        "more yes_no offer which",
    ),
    # the end of the order
    (Kind.DONE, f"EITHER* {_DONE}", "anything more size slot group which offer"),
    (Kind.DONE, f"SOFT* (DISMISS SOFT*)? HARD* {_DONE}", "anything more which offer confirm"),
    (
        Kind.DONE,
        "HARD* (ya)? (eso|esa|con eso|solo|solamente|nomas|nada mas|asi|y)? "
        "(es|seria|esta|estaria|nomas|nada mas|solo|solamente)? (lo ultimo|el ultimo|toda? (la lista|la orden|el pedido)|todo|nada mas|nomas|eso|con eso|asi nomas|asi nada mas|"
        "asi esta bien|esta bien|ya estuvo|ya quedo|ya esta|estamos|lo unico|finito) (es todo|seria todo|nomas|nada mas|esta bien)? "
        "(por ahora|de momento|por el momento|de mi parte|por mi parte|de nuestra parte|por nuestra parte)? SOFT*",
        "more",
    ),
    (
        Kind.DONE,
        "HARD* (ya|pues|y|bueno)* (con eso|con esto)? (ya)? (terminamos|acabamos|termine|acabe|hemos terminado|cerramos|"
        "ahi (la|lo|le) (dejamos|dejo|paramos|paro)|(la|lo) dejamos ahi|hasta ahi|hasta aqui|ahi nomas) "
        "(ya|nomas|de pedir|por hoy)* SOFT*",
        "anything more which offer confirm",
    ),
    (
        Kind.DONE,
        "HARD* (can i|could i|can we|may i|i need|can you|could you|would you|please|just|give me|get me|let me|let me get|let us)? "
        "((close|wrap|ring|total|tally|cash|check) (me|us|it|that|this|things|everything) (up|out|off)? (for me)?|(add|sum) (it|that|this|everything) up) SOFT*",
        "more",
    ),
    (
        Kind.DONE,
        "SOFT* (can i|could i|can we|i will|may i|i need|i would like|just|let me|let us|let me just)? (get|have|take|see|give me|gimme)? (my|the|our) TOTAL SOFT*",
        "more",
    ),
    (
        Kind.DONE,
        "SOFT* (ya)? (cobreme|cobrame|cobrenos|me cobra|me puede cobrar|la cuenta|cuanto (le)? debo|cuanto es|cuanto seria|cuanto va a ser) SOFT*",
        "more",
    ),
    (
        Kind.DONE,
        "EITHER* THAT (is|was|will be|would be|should be) ADV* (good|fine|great|perfect|plenty|okay|ok) SOFT*",
        "more",
    ),
    (
        Kind.DONE,
        "SOFT* (so)? (how much|what) (do|is|does|will|would)* (i|we|it|that|this|all that|everything)* "
        "(owe|come to|comes to|run me|run|cost me|set me back|total|be all together|come out to) (you|ya|yall|all together|now)* SOFT*",
        "more",
    ),
    # patience
    (
        Kind.WAIT,
        "SOFT* (STAY|GIVE)? (me|us)? (for)? ONE? SPAN SOFT* ((IWE|KIN s? (is|are)?) (still)? LOOK SOFT*)? (STAY SOFT*)?",
        "",
    ),
    (Kind.WAIT, "SOFT* STAY (SOFT|wait|STAY)* (me|us|please)? SOFT*", ""),
    (
        Kind.WAIT,
        "SOFT* (STAY SOFT*)? ((IWE|we|almost)|KIN s? (is|are)?)* (still)? "
        "(not (quite)? ready|almost ready|LOOK) (yet|here|over here)? SOFT*",
        "",
    ),
    (
        Kind.WAIT,
        "SOFT* (let me|lemme|let us|dejeme|dejame) (see|look|think|check|ask|decide|find out|finish|ver|pensar|pensarlo|preguntar|preguntarle|consultar) (a)? "
        "(about it|it over|at the (menu|board)|here|what (we|i) want|que hay|(with)? KIN|(with)? (my|the) (wife|husband|kids|mom|dad|friend|friends|guys|boss|boys|girls)|(with)? (them|her|him)|"
        "what (they|she|he) (want|wants)|over here)? (real quick|first|for a second)? SOFT*",
        "",
    ),
    # saying it again
    (
        Kind.REPEAT,
        "SOFT* (sorry|pardon|excuse me|what|perdon)* (i|we)? NOT (me|le|te|lo|la|se)? HEAR HEARD? (OVER NOISE_OF)? SOFT*",
        "",
    ),
    (
        Kind.REPEAT,
        "SOFT* POLITE? SPEAK (a|un)? (little|bit|little bit|poco|poquito)? LOUDER (SPEAK|POLITE|please|SOFT)* "
        "((i)? NOT HEAR HEARD?|que no oigo)? SOFT*",
        "",
    ),
    (Kind.REPEAT, "SOFT* (un poco)? (mas (despacio|fuerte|alto|lento|claro)|louder|slower) SOFT*", ""),
    (Kind.REPEAT, "SOFT* (you are|youre|you is|it is) (too|very|so) (quiet|fast|low|soft) SOFT*", ""),
    (
        Kind.REPEAT,
        "SOFT* (sorry|pardon|what|excuse me)* (what|whatd|which) (is it you said|was it you said|did you say|do you say|you say|was that|was it|did you just say|that) (AGAIN)? SOFT*",
        "",
    ),
    (
        Kind.REPEAT,
        "SOFT* (sorry)? (what|which) (are|were|was)? (the|my|your)? CHOICES (AGAIN)? SOFT*",
        "size which offer",
    ),
    (
        Kind.ASK_OPTIONS,
        "SOFT* (sorry)? (what|which) (are|were|was)? (the|my|your)? CHOICES (AGAIN)? SOFT*",
        "group slot",
    ),
    (
        Kind.ASK_OPTIONS,
        "SOFT* (sorry)? (like what|such as|such as what|what is (there|available)|"
        "what (can|could) (i|we|he|she|they) (have|get|pick|choose|pick from|choose from)) SOFT*",
        "group slot",
    ),
    (
        Kind.REPEAT,
        "SOFT* POLITE? (SAY (that|it|those|them|the choices|the options|the last part)?|go) (to me|for me)? (again|once more|1 more time|one more time|over) SOFT*",
        "",
    ),
    (
        Kind.REPEAT,
        "SOFT* (run|say) (that|it) (by me|to me|for me)? (again|once more|1 more time) SOFT*",
        "",
    ),
    (Kind.REPEAT, "SOFT* (say|whaddya|whatd|wha|come) (what|what now|ya say|say|again|now)+ SOFT*", ""),
    (Kind.REPEAT, "SOFT* (perdon|disculpe)? que (me)? (dijo|dice|decia|pregunto) SOFT*", ""),
    (
        Kind.REPEAT,
        "SOFT* (you are|youre|it is) (breaking up|cutting out|all garbled|hard to hear|hard to understand) SOFT*",
        "",
    ),
    # a person
    (Kind.PERSON, "SOFT* WISHES+ A* HUMAN PLACE* SOFT*", ""),
    (Kind.PERSON, "SOFT* WISHES+ A* HUMAN (on|in|over|out|out here) PLACE* SOFT*", ""),
    (Kind.PERSON, "SOFT* (can|could|would|will|puede|hay|no hay|is there|que)+ A* HUMAN PLACE* SOFT*", ""),
    (Kind.PERSON, "SOFT* A* HUMAN (please|por favor) SOFT*", ""),
    (Kind.PERSON, "SOFT* (me)? (puede|podria) (atender|ayudar) A* HUMAN SOFT*", ""),
    (Kind.PERSON, "SOFT* (quiero|quisiera|necesito) que me (atienda|ayude) A* HUMAN SOFT*", ""),
    # the whole order away
    (
        Kind.CANCEL_ORDER,
        "SOFT* (you know what)? HARD* (just|mejor|can you|could you|please|i want to|i wanna|let us)* CANCEL ALL_OF_IT (LEAVE|SOFT)*",
        "",
    ),
    (Kind.CANCEL_ORDER, "HARD* (START) ANEW (SOFT|ANEW)*", ""),
    (
        Kind.CANCEL_ORDER,
        "SOFT* (DISMISS|CANCEL (it|that))? SOFT* (ya no quiero nada|i do not want (it|any of it|anything) (anymore|any more)?|START ANEW) SOFT*",
        "",
    ),
    (
        Kind.CANCEL_ORDER,
        "HARD* (just)? (cancel|cancele|wipe|void|scrap) (it|that|lo)? (LEAVE|SOFT)*",
        "confirm",
    ),
    (Kind.CANCEL_ORDER, "SOFT* (i want to|i wanna|i would like to|can i|quiero|quisiera) (cancel|cancelar) SOFT*", ""),
    # meeting and parting
    (
        Kind.GREETING,
        "(SOFT|GREET)* GREET (SOFT|GREET)* HOW? SOFT* (today|this morning|this evening|tonight)? SOFT*",
        "",
    ),
    (Kind.GREETING, "SOFT* HOW SOFT*", "anything"),
    (
        Kind.GREETING,
        "(SOFT|GREET|repair|perdon|sorry|disculpe)* (can|could|podemos|puede|puedo|podria|puedes|do|is it ok|quisiera|prefiero)? "
        "(we|i|you|if we|if i)? (seguir|hablar|habla|hablas|ordenar|pedir|continuar|atenderme|keep going|continue|order|"
        "speak|talk|do this|switch|do it|go on)? (en|in|to)? LANGUAGE SOFT*",
        "",
    ),
    (
        Kind.THANKS,
        "SOFT* (bless you|god bless|nice one|good stuff|you are the best|youre the best|que amable|muy amable) SOFT*",
        "",
    ),
    (Kind.THANKS, "SOFT* no (worries|problem|problem at all|prob|biggie|bother) SOFT*", ""),
)
