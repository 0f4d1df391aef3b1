# ruff: noqa: E501 - frames stay in one piece
"""What goes, told beside what is to be kept: "take off the regular cheeseburger, keep the bacon one". PURE.

Of several lines that one name fits, what is said to stay tells which one goes; so does "the other one", and of equals the
one to which nothing was done is the plain one. It decides only between such lines: where the words do not tell which,
and where but one line may be meant, it says nothing.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.order import Change, Command, Line, Order, Remove
from edge.dialog.reading.by_its_looks import the_other_at
from edge.dialog.reading.plainer_of_it import OFF, ONE_WANTS, REMOVES, without_manners
from edge.dialog.reading.repairs import thing
from edge.dialog.reading.so_described import Fitting, is_unchanged, so_described
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.numbers import number_of

_DET = r"(?:the|that|my|our|his|her|el|la|los|las|mi|es[ea])"
_ONLY = r"(?:just|only|s[oó]lo|solamente|nom[aá]s|[uú]nicamente)"
_KEEP = r"(?:keep|leave|stick with|stay with|hold on to|d[eé]j[ae](?:me|nos)?|conserv[ae]|(?:me |nos )?qued\w+ con)"
_BORDER = re.compile(
    r"\s*[,.;:!?—]+\s*(?:(?:and|but|so|y|pero)\s+)?"
    rf"|\s+(?:and|but|y|pero)\s+(?=(?:{_ONLY} |please |then )*(?:{_KEEP}|take|drop|lose|remove|get rid|ditch|cancel|i|we|not|add|can|could|give|get|make|change|switch|swap|put|quit|c[aá]mbi|s[aá]c|ya no|quiero|agreg|d[eé]me|dame|a[nñ]ad)\w*\b)"
    rf"|(?<!\bjust)(?<!\bonly)(?<!\bplease)(?<!\byou)(?<!\bto)(?<!\bi)(?<!\bwe)(?<!ll)(?<!let.s)(?<!\bcan)(?<!lo)(?<!m[aá]s)"
    rf"\s+(?=(?:{_ONLY} )?(?:keep|leave(?! (?:off|out))|d[eé]j[ae](?:me)?) (?:{_ONLY} )?(?:the|my|el|la)\b)",
    re.IGNORECASE,
)
_TAKES_OFF = re.compile(rf"^{ONE_WANTS}(?P<verb>{REMOVES})(?: (?:off|out|away))? (?P<what>.+?){OFF}$", re.IGNORECASE)
_NEEDS_OFF = re.compile(r"^(?:take|leave|pull|hold|cut|cross|pass|strike|kill)\b", re.IGNORECASE)
_BEHIND = r"(?: (?:on|in|there|please|as (?:is|it is)|alone|for me|though|then|thanks|instead|por favor|gracias))*"
_KEEPS = re.compile(
    rf"^{ONE_WANTS}(?:{_ONLY} )?(?:{_KEEP})(?: (?:me|us))?(?: with)?(?: {_ONLY})? (?P<what>.+?){_BEHIND}$",
    re.IGNORECASE,
)
_WANTS_IT = re.compile(
    rf"^(?:(?:i|we|he|she|they)(?:['’](?:d|ll))? )?(?:(?:would|will|really|still|actually|do) )*(?:{_ONLY} )?(?:(?:really|still|do) )?(?:want|need|like|have|take|wants|needs|quiero|queremos|quiere)"
    rf"(?: {_ONLY})? (?P<what>(?:{_DET}|one|una?) .+?){_BEHIND}$",
    re.IGNORECASE,
)
_ONLY_THAT = re.compile(rf"^{_ONLY} (?:with |have |con )?(?P<what>(?:{_DET}|one|una?) .+?){_BEHIND}$", re.IGNORECASE)
# "I only want the coke", of one that stands: that one, and no further one.
_ONLY_WANTS = re.compile(
    rf"^(?:(?:i|we) )?(?:really )?{_ONLY} (?:really )?(?:want|need|quiero|queremos) (?:the|my|el|la|los|las|mi) ",
    re.IGNORECASE,
)
_NOT_THAT = re.compile(rf"^(?:not|no) (?P<what>{_DET} .+?){_BEHIND}$", re.IGNORECASE)
_STAYS = re.compile(
    rf"^(?P<what>{_DET} .+?) (?:(?:can |should )?stays?|is (?:fine|good|great|perfect|right|okay|ok|staying)|se queda|est[aá] bien)(?: on| there)*$",
    re.IGNORECASE,
)
_BARE = re.compile(rf"^(?P<what>{_DET} .+?){_BEHIND}$", re.IGNORECASE)
_OTHERS = re.compile(
    r"^(?:all )?(?:(?:the|my|la|el|las|los) )?(?:others?|otr[ao]s?)(?: (?:ones?|two|three))?$", re.IGNORECASE
)
_THE_OTHER_SO = re.compile(r"^(?:the|la|el) (?:other|otr[ao])(?! one$)(?: one)? \S", re.IGNORECASE)
_WITHOUT_IT = re.compile(
    r"^(?:the |la |el )?(?:ones? )?(?:que (?:va|viene) )?(?:without|sin)(?: (?:it|them|any))?$", re.IGNORECASE
)
_THE_REST = re.compile(
    r"^(?:all )?(?:(?:the|el|lo) )?(?:rest(?: of (?:it|them|the order))?|everything else|resto|dem[aá]s|todo lo dem[aá]s)$",
    re.IGNORECASE,
)
_POINTS = re.compile(r"^(?:it|that|this|them|those|these|all|everything|lo|la|eso|todo)$", re.IGNORECASE)
# Of a part of it, or of two things: the grammar of changes reads these.
_NOT_OF_ONE = re.compile(r"\b(?:on|from|off|in|instead|for|en|para|por|and|or|plus|y)\b", re.IGNORECASE)
_COUNT = re.compile(
    r"^(?P<count>an?|one|two|three|four|five|un[ao]?|dos|tres|\d)(?: of (?:the|my|those)| de (?:las|los))? (?=\w)",
    re.IGNORECASE,
)
_REPAIRS = re.compile(
    r"^(?:oh |uh |um )?(?:no,? )?(?:wait|sorry|hold on|i mean|i meant|or rather|espere|perd[oó]n|digo)\b", re.IGNORECASE
)
_KEEPS_IT = re.compile(rf"^{ONE_WANTS}(?:{_KEEP}) (?:it|that|them|those|lo|la)?{_BEHIND}$", re.IGNORECASE)
_MAKES_IT = re.compile(r"^(?:just )?(make|change|switch|swap|turn) (?:it|that|them|those)(?= \w)", re.IGNORECASE)
_MAY_BE = re.compile(
    rf"\b(?:{REMOVES}|keep|leave|{_ONLY}|d[eé]j[ae]|qued\w+|not|stays?|is (?:fine|good|great|perfect|right|okay|ok|staying)|est[aá] bien)\b",
    re.IGNORECASE,
)


# "Take off the swiss, no, keep it": of a part of a dish or of a dish, nothing becomes of it.
_AFTER_ALL = re.compile(
    rf"(?P<before>^|[,.;!?]\s*|\band )(?:(?:oh|ok|okay|yeah|actually|so|well|bueno|wait|no|sorry)\W+)*{ONE_WANTS}(?:{REMOVES})(?: (?:off|out|away))? {_DET}(?: [\w'’-]+){{1,4}}?{OFF}\s*[,.;!—-]+\s*"
    r"(?:(?:oh|no|nah|nope|wait|actually|sorry|hmm|um|uh|never ?mind|you know what|on second thoughts?|hold on|scratch that"
    r"|espere?|perd[oó]n|mejor|no no)\W+)+(?:(?:just|please|let['’]?s|siempre|s[ií]) )*"
    r"(?:keep|leave|d[eé]j[ae](?:me)?) ?(?:it|that|them|those|l[oa]s?)(?: (?:on|in|there|as is|please|then|por favor))*\s*(?P<end>[,.;!]+\s*|$)",
    re.IGNORECASE,
)


def without_what_stays(text: str) -> str:
    """The turn without what was to go and then stays after all; "okay" where nothing is left."""
    left = _AFTER_ALL.sub(lambda found: found["before"], text, count=1)
    return left if left == text else left.strip(" ,.;!") or "okay"


@dataclass(frozen=True, slots=True)
class KeptAndGone:
    """The commands, the words of the turn beside them, and the lines that those words leave alone."""

    commands: tuple[Command, ...]
    rest: str
    stay: tuple[int, ...] = ()
    to_go: bool = False  # something is said to go, in so many words


@dataclass(frozen=True, slots=True)
class _Clause:
    what: str
    only: bool = False
    keeps: bool = False  # it is said to stay in so many words, and not only wanted
    which: str = ""  # told behind it: "a shake, the vanilla"


def kept_and_gone(text: str, order: Order, lexicon: Lexicon) -> KeptAndGone | None:
    """What goes by such words, and what of the turn is left; None where they are none, or do not tell which."""
    if len(order.lines) < 2 or not _MAY_BE.search(text):
        return None
    said = _clauses(text)
    if said is None:
        return None
    gone, kept, rest, taken_back = said
    if taken_back and not gone and not kept:
        return KeptAndGone((), ", ".join(rest))
    if not gone and rest:
        beside = [line for one in kept if one.keeps for line in _lines(one.what, order.lines, lexicon)]
        things = {thing(line) for line in beside}
        others = [n for n, line in enumerate(order.lines) if thing(line) in things and line not in beside]
        then = the_other_at(", ".join(rest), others[0]) if len(others) == 1 else ", ".join(rest)
        return KeptAndGone((), then, tuple(line.id for line in beside)) if beside else None
    commands = _commands(gone, kept, order, lexicon, alone=not rest)
    if not (commands or gone) and len(kept) == 1 and _ONLY_WANTS.match(without_manners(text)):
        only = f"{'solo' if 'quier' in text.lower() else 'just'} {kept[0].what}"
        return KeptAndGone((), only) if _lines(kept[0].what, order.lines, lexicon) else None
    return KeptAndGone(commands, ", ".join(rest), to_go=bool(gone)) if commands else None


def _clauses(text: str) -> tuple[list[_Clause], list[_Clause], list[str], bool] | None:
    """What is said to go, what to stay, the words beside, and whether what was to go is spoken of anew in them; None
    where it is not told what becomes of it."""
    gone: list[_Clause] = []
    kept: list[_Clause] = []
    rest: list[str] = []
    denied: list[_Clause] = []
    last: list[_Clause] | None = None
    taken_back = False
    anew = False  # "lose the fries, no wait, just the small ones": these go
    for part in _BORDER.split(text):
        repair = _REPAIRS.match(part) if gone or kept else None
        clause = without_manners(part[repair.end() :] if repair else part)
        anew = anew or repair is not None
        if not clause or clause.lower() in ("not", "no", "nope", "wait"):
            continue
        if anew and gone and not kept and (instead := _of_it_instead(clause, gone[-1].what)):
            gone.pop()  # "take off the coke, no wait, make it a sprite"
            rest.append(instead)
            anew, taken_back = False, True
            continue
        bare = _BARE.match(clause) or (_ONLY_THAT.match(clause) if anew else None)
        if anew and not (bare is not None and gone and not kept):
            return None
        if anew and bare is not None:
            gone[-1], anew = replace(gone[-1], which=bare["what"]), False
        elif (goes := _gone(clause)) is not None:
            gone.append(goes)
            last = gone
        elif (keeps := _kept(clause)) is not None:
            kept.append(keeps)
            last = kept
        elif (found := _NOT_THAT.match(clause)) is not None:
            denied.append(_Clause(found["what"]))
        elif bare is not None and last and not last[-1].which and not (rest or _THE_OTHER_SO.match(clause)):
            last[-1] = replace(last[-1], which=bare["what"])
        else:
            rest.append(part.strip())
    if denied and gone and not kept:
        kept = denied  # "take off the cheeseburger, not the bacon one"
    elif denied and kept and not gone:
        gone = denied  # "not the plain one, just the bacon one"
    elif denied:
        return None
    return gone, kept, rest, taken_back


def _of_it_instead(clause: str, what: str) -> str:
    """What is to become of it after all: "keep it" is nothing, "make it a sprite" another thing; "" for neither."""
    if _KEEPS_IT.match(clause):
        return "thanks"
    return f"{made[1]} {what}{clause[made.end() :]}" if (made := _MAKES_IT.match(clause)) else ""


def _kept(clause: str) -> _Clause | None:
    for frame in (_KEEPS, _WANTS_IT, _ONLY_THAT, _STAYS):
        found = frame.match(clause)
        if found is None or _POINTS.match(found["what"]):
            continue
        what = re.sub(rf"^{_ONLY} ", "", found["what"], flags=re.IGNORECASE)
        only = re.search(rf"\b{_ONLY}\b", clause[: found.end("what") - len(what)], re.IGNORECASE)
        return _Clause(what, only=only is not None, keeps=frame in (_KEEPS, _STAYS))
    return None


def _gone(clause: str) -> _Clause | None:
    found = _TAKES_OFF.match(clause)
    if found is None or _POINTS.match(found["what"]):
        return None
    what, off = found["what"], bool(re.search(r"\b(?:off|out|away|from)\b", clause, re.IGNORECASE))
    return None if _NEEDS_OFF.match(found["verb"]) and not off else _Clause(what)


def _commands(
    gone: Sequence[_Clause], kept: Sequence[_Clause], order: Order, lexicon: Lexicon, *, alone: bool
) -> tuple[Command, ...]:
    if len(gone) > 1 or len(kept) > 1 or not (gone or kept):
        return ()
    if not gone:
        return _all_but(kept[0], order, lexicon) if alone else ()
    what, stays_too = gone[0].what, kept[0] if kept else None
    if _NOT_OF_ONE.search(what):
        return ()
    if _OTHERS.match(what) or _THE_REST.match(what):
        return _the_others(what, stays_too, order, lexicon)
    count, what = _counted(what)
    found = so_described(what, order.lines, lexicon)
    if found.nameless:  # "drop the ordinary one": of what stands in several lines
        stays = _lines(stays_too.what, order.lines, lexicon, parts=True) if stays_too else ()
        several = _several_of(stays or order.lines, order)
        found = so_described(what, several, lexicon) if several else found
    if gone[0].which:
        alike = [line for line in order.lines if thing(line) in {thing(one) for one in found.lines}]
        among = so_described(gone[0].which, alike, lexicon)
        found = among if among.lines else so_described(gone[0].which, order.lines, lexicon)
    if not found.lines and count == 1 and stays_too and len(order.lines) == 2:
        found = replace(found, lines=order.lines, named=True)  # "one of the sandwiches", of whatever is called so
    if not found.lines or not (found.named or (found.by_its_choice and stays_too)):
        return ()
    if stays_too is None or _OTHERS.match(stays_too.what) or _WITHOUT_IT.match(stays_too.what):
        alone = alone or stays_too is not None
        return _of_equals(found, count, order, alone=alone, told=bool(gone[0].which), plural=_is_plural(what))
    return _beside_what_stays(found, stays_too, count, order, lexicon, plural=_is_plural(what))


def _several_of(lines: Sequence[Line], order: Order) -> list[Line]:
    """The lines of what these are, where there are several of it."""
    held = Counter(thing(line) for line in order.lines)
    things = {thing(line) for line in lines}
    return [line for line in order.lines if thing(line) in things and held[thing(line)] > 1]


def _of_equals(
    found: Fitting, count: int | None, order: Order, *, alone: bool, told: bool, plural: bool
) -> tuple[Command, ...]:
    """ "Lose the plain cheeseburger", "remove the cheeseburger": of several of one thing, the one that is so."""
    fits = found.lines
    if sum(thing(line) == thing(fits[0]) for line in order.lines) < 2 and not told:
        return ()  # the grammar of changes knows it by its name
    if found.by_name_alone and (not alone or (plural and count is None)):
        return ()  # "the cheeseburgers" are all of them (`all_so_named`)
    one = fits[0] if len(fits) == 1 else _the_plain_one(fits) if found.by_name_alone else None
    return (_less(one, count),) if one is not None else ()


def _beside_what_stays(
    found: Fitting, kept: _Clause, count: int | None, order: Order, lexicon: Lexicon, *, plural: bool
) -> tuple[Command, ...]:
    """ "Take off the cheeseburger, keep the bacon one": of those that are so, what does not stay."""
    things = {thing(line) for line in found.lines}
    alike = [line for line in order.lines if thing(line) in things]
    stays = _lines(kept.what, alike, lexicon, parts=True) or _lines(kept.what, order.lines, lexicon, parts=True)
    fits = tuple(line for line in found.lines if line not in stays)
    if not stays or not fits:
        return ()
    if len(fits) > 1 and count is None and plural:
        return tuple(Remove(line.id) for line in fits)
    one = fits[0] if len(fits) == 1 else _the_plain_one(fits)
    return (_less(one, count),) if one is not None else ()


def _the_others(what: str, kept: _Clause | None, order: Order, lexicon: Lexicon) -> tuple[Command, ...]:
    """ "Keep the bacon one, drop the other": what is of the same thing; "drop everything else": all of it."""
    stays = _lines(kept.what, order.lines, lexicon) if kept is not None else ()
    like = {thing(line) for line in stays}
    whole = _THE_REST.match(what) is not None
    others = [line for line in order.lines if line not in stays and (whole or thing(line) in like)]
    if not others and len(order.lines) - len(stays) == 1:
        others = [line for line in order.lines if line not in stays]
    return tuple(Remove(line.id) for line in others) if stays else ()


def _the_plain_one(lines: Sequence[Line]) -> Line | None:
    plain = [line for line in lines if is_unchanged(line)]
    same = len({(thing(line), line.size) for line in lines}) == 1
    return plain[0] if same and len(plain) == 1 else None


def _less(line: Line, count: int | None) -> Command:
    if count is None or count >= line.qty:
        return Remove(line.id)
    return Change(line.id, (replace(line, qty=line.qty - count),))


def _all_but(kept: _Clause, order: Order, lexicon: Lexicon) -> tuple[Command, ...]:
    """ "I only want the bacon one", "just keep the large one", "only one shake, the vanilla": the others of it go."""
    if not kept.only:
        return ()
    _, what = _counted(kept.what)
    found = so_described(what, order.lines, lexicon)
    among = [line for line in order.lines if found.lines and thing(line) == thing(found.lines[0])]
    if kept.which:
        among, found = list(found.lines), so_described(kept.which, found.lines, lexicon)
    if not found.named or len(found.lines) != 1 or (found.by_name_alone and not kept.which):
        return ()
    return tuple(Remove(line.id) for line in among if line is not found.lines[0])


def _lines(what: str, lines: Sequence[Line], lexicon: Lexicon, *, parts: bool = False) -> tuple[Line, ...]:
    """The lines that stay; parts: what is on one of those tells which, "one" or not ("keep the bacon")."""
    _, what = _counted(what)
    found = so_described(what, lines, lexicon)
    if not (found.named or parts) or not found.lines:
        return ()
    if len(found.lines) == len(lines) > 1 and parts:
        return ()
    return found.lines


def _counted(what: str) -> tuple[int | None, str]:
    """ "A coke", "one of the cheeseburgers": how many, and what."""
    found = _COUNT.match(what)
    if found is None or re.match(r"(?:piece|pc|count)s?\b", what[found.end() :], re.IGNORECASE):
        return None, what
    word = found["count"].lower()
    return 1 if word in ("a", "an", "un", "una", "uno") else number_of(word) or 1, what[found.end() :]


def _is_plural(what: str) -> bool:
    last = re.findall(r"[^\W\d_]+", what)[-1:]
    return bool(last) and last[0].lower().endswith("s") and not last[0].lower().endswith("ss")
