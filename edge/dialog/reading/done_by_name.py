# ruff: noqa: E501 - frames stay in one piece
"""What is done to a line that is called by its name: it goes or stays, it is so many, another comes in its place. PURE.

With the name written as `IT` and the new thing as `NEW`, few frames are left, whatever the menu: "bump IT to three",
"NEW where IT is", "I don't want IT anymore". It decides by the whole of a sentence only: a frame has no word over.
Which line is meant, `called` says; what the new thing is, the grammar of orders, read alone.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from domain.order import Add, Change, Command, ItemLine, Line, Order, Remove
from edge.dialog.meaning import Intent, Kind, Meaning
from edge.dialog.reading.called import called
from edge.dialog.reading.plainer_of_it import OFF, ONE_WANTS, REMOVES, without_manners
from edge.dialog.reading.repairs import thing
from edge.dialog.understand.hearing import is_strange
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.titles import is_drink
from edge.dialog.vocabulary.words import split

Read = Callable[[str, Order], Meaning]

SURE = 0.95
_N = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|una?|uno|dos|tres|cuatro|cinco|seis)"
_NEW = r"(?P<new>(?!and\b|with\b|no\b|without\b|of\b|more\b|another\b|extra\b|one of\b)[a-z0-9'’][^.;!?]*?)"
_BE = (
    r"(?:(?:should|could|can|must|has to|have to|had to|needs? to|ought to|was supposed to|is supposed to|to)"
    r" (?:be|become|have been)|be|becomes?)"
)
_IN_PLACE = r"(?:instead of|in place of|rather than|in lieu of|over|not|and not|en (?:vez|lugar) de)"
# How a wish is led up to, in whatever tense; "only" and "just" set a count, and stand apart.
_W = (
    r"(?:(?:can|could|would|will|may|should|i|we|you|he|she|they|it|please|go|going|ahead|and|to|want|wants|wanted|need"
    r"|needs|needed|gonna|think|like|prefer|have|has|get|getting|take|do|did|say|said|mean|meant|ask|asked for|ordered"
    r"|told|let['’]?s|let me|make|give me|with|rather|better|actually|so|then|that|that['’]?s|it['’]?s|be|was"
    r"|were|a|total of|(?:i|we|you|he|she|they|it)['’](?:ll|d|re|ve|m|s)|supposed|quiero|queremos|puede) )*"
)
_JUST = r"(?:only|just|no more than|at most)"
_WISH = rf"{ONE_WANTS}(?:(?:add|throw in|put in|give me|get me|make it|do|take|go with|make that|it to be) )?"
_VERB = r"(?P<verb>[a-z]+)"
_PART = r"(?: (?:out|over|up|down|back|off))?"
_NOT = r"(?:don['’]?t|do not|won['’]?t|will not|wouldn['’]?t|would not|not|no longer|never)"
_WANT = (
    r"(?:want|wanting|need|needing|do|doing|get|getting|have|having|take|taking|order|ordering|bother with"
    r"|care for|go with|feel like)"
)
_GONE = (
    rf"(?:{REMOVES}|{_NOT}(?: (?:think|really|actually|even|i|we|be|have to))*(?: to)? {_WANT}|no need for|86"
    r"|(?:do|get) away with|(?:do|be|live|get by|manage|go) without|back out|bail on|take back|bump off|boot|sack|bin"
    r"|rip|strip|knock|forego|forgo|yank|zap|wipe|omit|discard|trim|dismiss|undo|stop|clear)"
)
_END = r"(?:,? (?:sorry|then|now|please|instead|actually|after all|though|for me|for us|too))*"

_KEEPS = re.compile(
    rf"^{ONE_WANTS}{_NOT}(?: you)?(?: (?:dare|ever|want(?: you)? to))? "
    r"(?:forget(?: about)?|skip|lose|drop|miss|remove|cancel|delete|scratch|touch|take(?: off| out)?"
    r"|leave(?: out| off)?)"
    rf" IT(?: (?:off|out|away|behind))?{_END}$"
    rf"|^{ONE_WANTS}(?:keep|hang on to|hold on to) IT{_END}$"
)
_GOES = (
    re.compile(rf"^{ONE_WANTS}{_GONE}(?: (?:off|out|away))? IT{OFF}{_END}$"),
    re.compile(rf"^IT,? {ONE_WANTS}{_GONE}(?: (?:it|that|them|those))?(?: (?:one|ones))?{OFF}{_END}$"),
    re.compile(
        r"^IT(?: (?:can|should|has to|have to|needs? to|gotta|is gonna|is going to)(?: just)?"
        r" (?:go|come off|be removed|be cance?ll?ed|disappear)| (?:is|are)(?: a)? (?:no|no go|off|out)"
        r"| goes| comes off)"
        rf"{_END}$"
    ),
    re.compile(rf"^{_W}(?:no|not|minus|without|sin|(?:no )?thanks on|no thanks to|no thank you on) IT{OFF}{_END}$"),
    re.compile(rf"^{_W}(?:didn['’]?t|did not|doesn['’]?t|does not) {_WANT} IT{OFF}{_END}$"),
    re.compile(rf"^{ONE_WANTS}(?!(?:top|finish|start|kick|show|cool|polish|round|drop)\b)[a-z]+ IT off{OFF}{_END}$"),
)
_COUNTS = (
    re.compile(rf"^{_W}{_JUST} {_W}(?:the )?(?P<fewer>{_N})(?: of)? IT{_END}$"),
    re.compile(
        rf"^{_W}(?P<fewer>{_N})(?: of)? IT,? (?:(?:is|are|will be)(?: plenty| enough| all| fine)|only|will do){_END}$"
    ),
    re.compile(
        rf"^{_W}(?P<to>{_N})(?: of)? IT,? (?:max|maximum|(?:in )?total|altogether|all together|in all|all in all"
        rf"|all told|instead){_END}$"
    ),
    re.compile(rf"^{_W}a total of (?P<to>{_N}) IT{_END}$"),
    re.compile(
        rf"^{_W}(?P<to>{_N})(?: of)? IT,? (?:instead of|not|rather than|and not|than) (?P<was>{_N})(?: of them)?{_END}$"
    ),
    re.compile(rf"^not (?P<was>{_N})(?: of)? IT,? (?:but )?(?:just |only )?(?P<to>{_N}){_END}$"),
    re.compile(rf"^{_W}{_VERB} IT(?: (?:back|down|up|out))?(?: (?:to|at|be))?(?: just| only)? (?P<to>{_N}){_END}$"),
    re.compile(rf"^{_W}IT (?:to )?be (?:just |only )?(?P<to>{_N}){_END}$"),
    re.compile(rf"^{_W}{_VERB}(?: (?:it|that|them))?{_PART} to(?: just| only)?(?: the)? (?P<to>{_N}) IT{_END}$"),
    re.compile(rf"^(?:back|down|up)(?: down| up)? to(?: just| only)?(?: the)? (?P<to>{_N}) IT{_END}$"),
    re.compile(
        rf"^(?:on|for|with|as for) IT,? {_W}(?:(?:go|make it|make that|only|just|it to be) )*(?P<to>{_N}){_END}$"
    ),
    re.compile(
        rf"^(?:it|that|this|there) (?:should(?: have)?|was supposed to|needs to|has to|had to) (?:be|been)"
        rf" (?P<to>{_N})(?: of)? IT{_END}$"
    ),
)
# The same in Spanish: "que sean tres IT", "nada más un IT", "mejor dos IT", "un IT en vez de dos".
_ES = r"(?:(?:no|mejor|perd[oó]n|entonces|bueno|siempre|ahora|y)\W+)*"
_ES_END = r"(?:,? (?:por favor|gracias|mejor|entonces|nom[aá]s|nada m[aá]s|en total))*"
_ES_ONLY = r"(?:s[oó]lo|solamente|nom[aá]s|nada m[aá]s|[uú]nicamente)"
_ES_WISH = r"(?:quiero|queremos|deme|d[eé]me|p[oó]ngame|me da|que sean?|ser[ií]an?|van a ser)"
_COUNTS_ES = (
    re.compile(rf"^{_ES}(?:{_ES_WISH} )?{_ES_ONLY} (?:{_ES_WISH} )?(?P<fewer>{_N})(?: de)? IT{_ES_END}$"),
    re.compile(rf"^{_ES}(?:que sean?|d[eé]j[ea]lo en) (?P<to>{_N})(?: de)? IT{_ES_END}$"),
    re.compile(rf"^{_ES}(?<=mejor )(?:{_ES_WISH} )?(?P<fewer>{_N})(?: de)? IT{_ES_END}$"),
    re.compile(rf"^{_ES}(?:{_ES_WISH} )?(?P<to>{_N})(?: de)? IT en (?:vez|lugar) de (?P<was>{_N}){_ES_END}$"),
)
_GOES_ES = (
    re.compile(rf"^{_ES}(?:el |la |los |las )?IT,? (?:ya |mejor |siempre )*no(?: (?:quiero|queremos))?{_ES_END}$"),
)
_LESS = (
    re.compile(rf"^{_W}{_GONE}(?: (?:off|out|away))? (?P<by>{_N})(?: of)? IT{OFF}{_END}$"),
    re.compile(rf"^{_W}(?P<by>{_N}) (?:less|fewer)(?: of)? IT{_END}$"),
    re.compile(rf"^{_ES}(?P<by>{_N}) IT (?:de )?menos{_ES_END}$"),
)
_ONE_OF = (
    re.compile(
        rf"^{_W}(?:{_VERB}{_PART} )?(?P<some>{_N})(?: of)? IT,? (?:can that |could that |should that |let that )?"
        rf"(?:make it |make that |{_BE} )(?:be )?{_NEW}{_END}$"
    ),
    # "One of the coffees with a cream" is done nothing to, and has something on it.
    re.compile(rf"^{_W}{_VERB}{_PART} (?P<some>{_N})(?: of)? IT,? (?:into|to|for|with|as) (?:be )?{_NEW}{_END}$"),
    re.compile(rf"^{_W}(?:make|turn|have|let)(?: just| only)? (?P<some>{_N})(?: of)? IT {_NEW}{_END}$"),
    re.compile(rf"^(?:instead of|in place of) (?P<some>{_N}) of IT,? {_WISH}{_NEW}{_END}$"),
    re.compile(rf"^{_WISH}{_NEW},? (?:instead of|in place of|rather than|to replace) (?P<some>{_N}) of IT{_END}$"),
)
_INSTEAD = (
    re.compile(rf"^{ONE_WANTS}{_VERB}{_PART} IT{_PART} (?:to|into|for|by) (?:be )?{_NEW}{_END}$"),
    re.compile(
        rf"^{ONE_WANTS}(?:swap|switch|trade|exchange|replace|change|sub|substitute){_PART} IT{_PART} (?:with|and"
        rf"(?: do| get| make it)?) {_NEW}{_END}$"
    ),
    re.compile(rf"^{ONE_WANTS}(?:make|have|let|turn) IT (?:(?:to )?be |into )?{_NEW}{_END}$"),
    re.compile(rf"^{ONE_WANTS}IT,? {_BE} {_NEW}{_END}$"),
    re.compile(
        rf"^{ONE_WANTS}(?:sub|swap|switch|trade|exchange|substitute)(?: (?:in|out))? {_NEW} (?:in )?for IT{_END}$"
    ),
    re.compile(rf"^{_WISH}(?:mean |meant )?{_NEW},? {_IN_PLACE} IT{_END}$"),
    re.compile(rf"^{_IN_PLACE} IT,? {_WISH}{_NEW}{_END}$"),
    re.compile(
        rf"^{ONE_WANTS}(?:rather|prefer|sooner|preferred) (?:have |get |take )?{_NEW},? (?:to|than|over) IT{_END}$"
    ),
    re.compile(rf"^(?:not|no) IT,? (?:but )?{_WISH}{_NEW}{_END}$"),
    re.compile(rf"^IT for {_NEW},? (?:can|could) (?:i|we|you) (?:swap|switch|trade|exchange|change|do)\b.*$"),
    re.compile(rf"^(?:where|when) (?:i|we) (?:said|asked for|ordered) IT,? {_WISH}{_NEW}{_END}$"),
    re.compile(
        rf"^{_WISH}(?:put )?{_NEW} (?:where IT (?:is|was|goes|would be|would go)|in IT(?:['’]s)? (?:place|spot))$"
    ),
)
# Two things in one breath: one goes, and another is ordered.
_BESIDES = (
    re.compile(rf"^{ONE_WANTS}{_GONE} IT{OFF},? (?:and |but |then )*{_WISH}{_NEW}{_END}$"),
    re.compile(rf"^{_WISH}{_NEW},? (?:and|but)(?: then)? {ONE_WANTS}{_GONE} IT{OFF}{_END}$"),
)
_TAKEN = re.compile(r"\b(?:take|leave) IT\b(?! (?:off|out|away|back))")  # "I'll take the coffee", "leave the fries"
_NO_EXCHANGE = frozenset(  # "add the coke to a meal", "save it for later": nothing comes in its place
    words_of(
        "add put get give want have order bring keep save leave need like hold send take carry hand wait pay ask is are"
        " was be charge split divide use go come pass stick eat drink serve bag box wrap pack heat warm"
    )
)
_NO_COUNT = _NO_EXCHANGE - {"take", "have", "put", "bring", "go"}


def done_by_name(text: str, order: Order, lexicon: Lexicon, read: Read) -> Meaning | None:
    """What the turn does to the lines that it names; None where a word of it is left over."""
    if not order.lines:
        return None
    whole = _done(text, order, lexicon, read)
    if whole is not None:
        return whole
    parts = [p for p in _SENTENCES.split(text) if re.search(r"\w", p)]
    if not 1 < len(parts) <= MOST_SENTENCES:
        return None
    told = [_done(part, order, lexicon, read) for part in parts]
    rest = " ".join(f"{part}." for part, one in zip(parts, told, strict=True) if one is None)
    if all(one is None for one in told) or any(one is not None and not _goes_or_stays(one) for one in told):
        return None
    other = read(rest, order) if rest else Meaning(confidence=SURE)
    if other.unknown or other.ambiguities or other.confidence < SURE_BESIDE:
        return None
    mine = tuple(c for one in told if one is not None for c in one.commands)
    if any(isinstance(c, Change) for c in other.commands):
        return None  # "take off the small fries and give me a large": it goes on about them
    return replace(other, commands=(*mine, *(c for c in other.commands if c not in mine)))


_SENTENCES = re.compile(
    r"[.;!?]+(?:\s+|$)|,? and (?:then )?(?=(?:can|could|may|let me|let['’]?s|i|we|give|gimme|get|add|put)\b)"
    r"|(?<=\bno)(?:,? y |, )(?:mejor )?(?=(?:d[eé]me|p[oó]ngame|quiero|quisiera|agr[eé]gue(?:me)?|me da|me puede)\b)",
    re.IGNORECASE,
)
MOST_SENTENCES = 3  # a story is longer
SURE_BESIDE = 0.6  # as `talkthru.understand` clarifies under


def _goes_or_stays(meaning: Meaning) -> bool:
    return all(isinstance(c, Remove) for c in meaning.commands)


# "No, las cocas no": a "no" behind the name is no manner of speech, and no question ("¿las cocas no?").
_NO_ES = re.compile(
    r"^\W*(?:(?:no|mejor|ay|bueno|perd[oó]n|ah|oh)\W+)*"
    r"(?P<it>(?:el|la|los|las) (?:(?!son\b|es\b|lleva|trae|tiene|viene)[^,.;!?¿])+? (?:ya |mejor |siempre )*no(?: (?:quiero|queremos))?)"
    r"(?:,? (?:por favor|gracias))*[\s.!,]*$",
    re.IGNORECASE,
)


def _done(text: str, order: Order, lexicon: Lexicon, read: Read) -> Meaning | None:
    no = _NO_ES.match(text)
    plain = no["it"] if no is not None else without_manners(text)
    named = called(plain, order, lexicon)
    for one in named:
        frame = f"{plain[: one.start].lower()}IT{plain[one.end :].lower()}"
        if (commands := _of_frame(frame, one.line, order, lexicon, read)) is not None:
            intents = () if commands else (Intent(Kind.THANKS, text=plain),)
            return Meaning(commands, intents=intents, confidence=SURE)
    return None


def _of_frame(frame: str, line: Line, order: Order, lexicon: Lexicon, read: Read) -> tuple[Command, ...] | None:
    """The commands that a frame stands for; none where the line stays, None where it is no such frame."""
    if _KEEPS.match(frame):
        return ()
    taken = _TAKEN.search(frame) is not None
    if not taken and any(goes.match(frame) for goes in (*_GOES, *_GOES_ES)):
        return (Remove(line.id),)
    if (count := _count(frame, line)) is not None:
        return count
    for row in (*_ONE_OF, *_INSTEAD, *_BESIDES):
        if (found := row.match(frame)) is None or (taken and row in _BESIDES):
            continue
        if (new := _new_thing(found, line, order, lexicon, read)) is not None:
            return (Remove(line.id), Add(new)) if row in _BESIDES else (_exchanged(found, line, new),)
    return None


def _count(frame: str, line: Line) -> tuple[Command, ...] | None:
    for row in (*_COUNTS, *_COUNTS_ES):
        if (found := row.match(frame)) is None:
            continue
        groups = found.groupdict()
        to, was = _number(groups.get("to") or groups.get("fewer")), _number(groups.get("was"))
        odd = groups.get("verb") in _NO_COUNT or (was and was != line.qty) or to == line.qty
        if odd or (groups.get("fewer") and to > line.qty):
            continue
        return (Change(line.id, (replace(line, qty=to),)),)
    if (less := next((m for row in _LESS if (m := row.match(frame))), None)) is not None:
        left = line.qty - _number(less["by"])
        return None if left < 0 else (Change(line.id, (replace(line, qty=left),)),) if left else (Remove(line.id),)
    return None


def _number(word: str | None) -> int:
    return (split(word).words[0].number or 1) if word else 0


def _new_thing(found: re.Match[str], line: Line, order: Order, lexicon: Lexicon, read: Read) -> Line | None:
    """The one thing that comes; None where it is what stands already, or more is said of it."""
    words, some = found["new"], _number(found.groupdict().get("some"))
    if found.groupdict().get("verb") in _NO_EXCHANGE or "IT" in words or not isinstance(line, ItemLine):
        return None
    if some > line.qty or (line.qty > 1 and not some) or called(words, order, lexicon):
        return None  # "a fish sandwich instead of the burger", of three: one of them, perhaps
    new = _one_thing(read(words, Order()))
    if not isinstance(new, ItemLine) or any(w.stem in lexicon.size_words for w in split(words).words):
        return new
    item, was = lexicon.menu.item(new.item), lexicon.menu.item(line.item)
    same = item is not None and any(v.id == line.variation for v in item.variations)
    same = (
        same and item is not None and was is not None and is_drink(item) == is_drink(was)
    )  # no large fries for a coke
    return replace(new, variation=line.variation) if same else new


def _exchanged(found: re.Match[str], line: Line, new: Line) -> Change:
    """Some of the line, or the whole of it, for the new thing."""
    some = _number(found.groupdict().get("some"))
    if some and some < line.qty:
        return Change(line.id, (replace(line, qty=line.qty - some), replace(new, qty=max(new.qty, some), id=0)))
    return Change(line.id, (new,))


def _one_thing(meaning: Meaning) -> Line | None:
    one = meaning.commands[0] if len(meaning.commands) == 1 else None
    sure = not (meaning.unknown or meaning.ambiguities) and meaning.confidence >= SURE_BESIDE
    return one.line if isinstance(one, Add) and sure else None


def perhaps_gone(text: str, order: Order, lexicon: Lexicon) -> Meaning | None:
    """ "Yeet the cobbler": a verb that nobody knows, done to what stands, orders nothing. Whether it goes is asked."""
    plain = without_manners(text)
    named = called(plain, order, lexicon)
    if len(named) != 1:
        return None
    verb = _STRANGE.match(f"{plain[: named[0].start].lower()}IT{plain[named[0].end :].lower()}")
    if verb is None or not is_strange(split(verb["verb"]).words[0], lexicon):
        return None
    return Meaning((Remove(named[0].line.id),), confidence=PERHAPS)


PERHAPS = 0.4  # under what is sure enough to be done, over what is worth no question (`conduct.doubting`)
_STRANGE = re.compile(rf"^{ONE_WANTS}(?P<verb>[a-z]{{3,}})(?: (?:off|out|away))? IT{OFF}{_END}$")


def leaves_the_same(one: Meaning, other: Meaning) -> bool:
    """Whether two readings leave the same things, so many of each; what is on them may differ."""
    return bool(one.commands) and _left(one.commands) == _left(other.commands)


def is_of_the_same(whole: Meaning, named: Meaning) -> bool:
    """Whether the grammar of orders, which understood all of it, changes the very line that a frame exchanges."""
    if whole.unknown or whole.ambiguities or whole.confidence < SURE_BESIDE:
        return False
    one, other = (m.commands[0] if len(m.commands) == 1 else None for m in (whole, named))
    if not (isinstance(one, Change) and isinstance(other, Change) and one.line == other.line):
        return False
    return len(one.to) == len(other.to) == 1 and thing(one.to[0]) != thing(other.to[0])


def says_as_much(whole: Meaning, named: Meaning) -> bool:
    """Whether the grammar of orders, which understood all of it, knows better than a frame in which lines only go: it
    puts something on or off them, or something in their place ("no mushrooms on the burger", "... and give me a large
    one"), or does more beside."""
    gone = {c.line for c in named.commands if isinstance(c, Remove)}
    if not gone or len(gone) < len(named.commands):
        return False
    if whole.unknown or whole.ambiguities or whole.confidence < SURE_BESIDE:
        return False
    changed = {c.line for c in whole.commands if isinstance(c, Change)}
    touched = changed | {c.line for c in whole.commands if isinstance(c, Remove)}
    return touched >= gone and (changed >= gone or len(whole.commands) > len(named.commands))


def loses_a_thing(whole: Meaning, named: Meaning, order: Order) -> bool:
    """Whether the grammar of orders, which understood all of it, orders a thing that a frame leaves out: "a fish
    sandwich for me and a coke for her" puts no coke in the place of a burger that stands, and neither does "no onions
    on the burger, and a wrap" put the wrap there."""
    if whole.unknown or whole.ambiguities or whole.confidence < SURE_BESIDE:
        return False
    stood = {c.line: line for c in named.commands if isinstance(c, Change) and (line := order.line(c.line))}
    there = {thing(line) for line in stood.values()}
    comes = {thing(line) for c in named.commands if isinstance(c, Change) for line in c.to} - there
    ordered = {thing(c.line) for c in whole.commands if isinstance(c, Add)}
    made = {c.line for c in whole.commands if isinstance(c, Change)}
    if comes and made and not made & stood.keys() and not ordered:
        return True  # "no house sauce on the triple stacks", where a smokehouse burger stands
    if not comes or not ordered:
        return False
    return not ordered <= comes | there or any(_is_made_so(c, stood) for c in whole.commands)


def keeps_its_line(whole: Meaning, told: Meaning, order: Order) -> bool:
    """Whether the grammar of orders, which understood all of it, makes a line otherwise and orders another thing, where
    one frame puts that thing in the line's place."""
    changed = {c.line for c in told.commands if isinstance(c, Change)}
    so = {ref: line for ref in changed if (line := order.line(ref)) is not None}
    return loses_a_thing(whole, told, order) and any(_is_made_so(c, so) for c in whole.commands)


def _is_made_so(command: Command, stood: Mapping[int, Line]) -> bool:
    """Whether one of those lines stays what it is and how many, and only its size or options are others."""
    was = stood.get(command.line) if isinstance(command, Change) else None
    if was is None or not isinstance(command, Change) or len(command.to) != 1:
        return False
    made = command.to[0]
    return thing(made) == thing(was) and made.qty == was.qty and made != was


def _lines(command: Command) -> tuple[Line, ...]:
    """What stands where a command was done."""
    match command:
        case Add(line):
            return (line,)
        case Change(_, to):
            return to
    return ()


def _left(commands: Sequence[Command]) -> tuple[set[int], list[tuple[str, int]]]:
    """The lines that are touched, and what stands in their place or beside: a thing that goes and another that comes
    are an exchange."""
    touched = {c.line for c in commands if isinstance(c, Change | Remove)}
    return touched, sorted((thing(line), line.qty) for c in commands for line in _lines(c))
