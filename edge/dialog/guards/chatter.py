"""Strange words that nobody could order: "this wait is killing me", "my doctor says ...", "you piece of garbage". PURE.

It decides which words that understanding could not place are talk and no dish. They are neither looked for on the menu
nor held against what was understood beside them.
"""

from dataclasses import replace

from edge.dialog.meaning import Intent, Kind, Meaning, Span
from edge.dialog.shop.common import EVERYDAY
from edge.dialog.vocabulary.tables import words_of

# What stands before a thing that is wanted; behind it even an everyday word may be a name ("a wake up call").
_LEADS = frozenset(
    {"a", "with", "no", "extra", "light", "add", "side", "sideof", "order", "another", "more", "insteadof", "size"}
)
NO_DISH = frozenset(
    words_of(
        """
        doctor dentist nurse lawyer teacher coach landlord trainer therapist police officer church school office gym
        garbage trash idiot moron stupid dumb dumbass jerk loser clown crap hell fool imbecile bot robot machine piece
        murder killing dying starving kidding exhausted hangry famished weight health religion hindu muslim jewish
        youre youve theyre weve ive ill im hes shes gotta wanna gonna gotcha whats thats cuz cause btw lol omg lmao
        mija mijo mami papi abuela abuelo tia tio amor cielo corazon mi'ja nena nene hijito hijita suegra suegro
        husbands wifes sons daughters moms dads kids boss bosses coworkers roommate grandmas grandpas buddy pal bro dude
        suck sucks sucked hate hates worst useless damn dammit damnit bastard bitch ass asshole pathetic annoying
        ridiculous heat heated reheat microwave
        vouch promise swear buddies friends guys folks gang crew team people everyone somebody nobody
        serious honest honestly let us lets dunk dunking anymore
        hypothetically hypothetical hipoteticamente bridge jacket emergency attack rule rules lifesaver recommended
        deaf blind ear ears eye eyes arm leg knee tooth teeth mouth throat stomach hungover headache migraine fever
        ex exes loved loves doctors dentists firefighter firefighters breath crew
        video videos medical driver delivery jeep
        homework meeting flight airport bus train traffic parking marathon game movie practice soccer football baseball
        mandelo mandela mandalo mandala envielo enviela envialo enviala preguntarle preguntarles preguntar consultarlo
        mildly slightly terribly camera badge
        tired late sleepy sick busy broke drunk sober pregnant awake allergic morning evening tonight yesterday
        """
    )
)


def without_chatter(meaning: Meaning) -> Meaning:
    kept = tuple(words for words in meaning.unknown if not _is_talk(words, meaning.spans))
    if len(kept) == len(meaning.unknown):
        return meaning
    sure = meaning.confidence / 0.8 ** (len(meaning.unknown) - len(kept))  # as `understand.state.State.miss` doubts
    left = meaning.commands or meaning.intents or meaning.ambiguities or kept
    intents = meaning.intents if left else (Intent(Kind.ABUSE),)  # "you suck": nothing follows from it
    return replace(meaning, unknown=kept, intents=intents, confidence=min(0.98, round(sure, 3)))


def _is_talk(words: str, spans: tuple[Span, ...]) -> bool:
    said = words.split()
    if all(word in NO_DISH for word in said):
        return True
    at = next((n for n, span in enumerate(spans) if span.meaning == "" and span.text in words), None)
    led = at is None or (at > 0 and (spans[at - 1].meaning in _LEADS or spans[at - 1].meaning.startswith("num")))
    return not led and all(word in NO_DISH or word in EVERYDAY for word in said)
