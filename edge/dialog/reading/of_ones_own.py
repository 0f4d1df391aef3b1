# ruff: noqa: E501 - tables: a kind of words per line
"""What is said of somebody's line: "bacon on Dana's", "my son wants his plain", "no pickles for Luis". PURE.

It decides that such a wish is of their line, whatever other line it would fit, and reads it with no line of anybody else
in sight: the name or the pronoun becomes "it", as `of_one_line` has it. Several people in one turn are read one by one.
It never adds a thing: where that is meant ("Dana wants a cookie, too"), the turn is read as it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from domain.completeness import Completeness
from domain.menu import Item
from domain.order import Add, Change, ComboLine, Command, ItemLine, Line, Order, Remove
from edge.dialog.meaning import Kind, Meaning
from edge.dialog.reading.of_one_line import Read, changed_alone
from edge.dialog.reading.people import BY_ROLE, GENERIC, HE, ME, ROLES, SHE, THEY, lines_of, people, role_of
from edge.dialog.reading.plainer_of_it import without_manners
from edge.dialog.reading.same_for import done_again
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import split, stems_of

_SURE = 0.97
_WANTS = (
    r"(?:(?: also| actually| now| just| really| only)*(?:(?: is|['’]s) asking for|['’]d like| would like| wants?| says?| said| asked for| asks for| needs| will have"
    r"|['’]ll have|['’]ll take| will take| gets?| takes?| is having|['’]s having| would prefer| prefers| would rather have|['’]d rather have"
    r"| is getting|['’]s getting| is gonna have| changed (?:his|her|their) minds?(?:,| and| to)*(?: (?:he|she|they))?(?: now)?(?: wants?|['’]d like|['’]ll have)"
    r"| changed (?:his|her|their) minds?[,.;]?(?: and| so)*(?= (?:put|add|take|leave|make|hold|no|with|without)\b)"
    r"| l[ao] quiere| quiere| va a querer| dice que| pide| prefiere| lo quiere| la quiere)(?: to have)?(?: also| actually| just| really)*)"
)
_RATHER = r"(?:(?:['’]d| would) rather(?: have| get| do)?| would prefer| prefers|['’]d prefer)(?: to have)?"
_CHANGES = (
    r"\b(?:instead|rather than|in place|without|no|extra|plain|on (?:his|hers|theirs|it))\b"  # and no thing besides
)
_WONT = (
    r"(?:(?: really| just)*(?: doesn['’]?t| does not| don['’]?t| won['’]?t| can['’]?t| cannot)(?: really)? (?:want|like|need|have|eat|do|take)"
    r"| hates| no quiere| no come| no puede comer)"
)
_NOT_A_LINE = re.compile(
    r"\b(?:same (?:as|like)|what(?:ever)? \w+['’]?s? |like \w+['’]s|one for|another|igual que|lo mismo)\b|\?\s*$|\b(?:swap|switch|trade) (?:them|those|the two)\b",
    re.IGNORECASE,
)
_LED = r"\W*(?:(?:oh|and|um|uh|so|ok|okay|well|wait|no(?=[,.;]| wait| sorry| actually)|sorry|actually|then|also|but|hey|y|ah|bueno|perd[oó]n)\b[\s,.]*)*"
_OUT = r"(?: (?:anymore|any more|after all|now|then|at all|today|again|right now|al final))*"
_TAIL = re.compile(
    r"[\s,]+(?:too|as well|also|either|though|again|please|now|then|tambi[eé]n|tampoco|por favor|mejor)\W*$", re.I
)
_A_THING = re.compile(r"^(?:an?|one|two|three|four|\d+|another|some more|un|una|otr[ao]) ", re.IGNORECASE)
_NO_PART = frozenset(
    words_of(
        "with without no a an the is on in off to for should plain large small medium extra light con sin con y and has gets needs comes too also please one only wants"
    )
)
_HARMLESS = frozenset((Kind.YES, Kind.NO, Kind.THANKS, Kind.WAIT, Kind.NOISE, Kind.GREETING, Kind.HURRY, Kind.DONE))
_PRONOUNS = {
    "mine": ME, "my": ME, "me": ME, "hers": SHE, "her": SHE, "she": SHE, "his": HE, "him": HE, "he": HE, "theirs": THEY, "their": THEY, "them": THEY,
    "they": THEY, "mi": ME, "mio": ME, "mío": ME, "mia": ME, "mía": ME, "ella": SHE, "él": HE, "el": HE, "ellos": THEY,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is wanted of whose lines: the rest of the clause, with "it" or "the" where they were named."""

    who: str
    rest: str
    how: str  # it | wish | not | for | gone | instead


def of_ones_own(
    text: str, order: Order, owners: Sequence[str], speaker: str, lexicon: Lexicon, read: Read
) -> Meaning | None:
    """What the turn means of the lines of whom it names; None where it is no such turn."""
    if _MAY_HAVE.match(text):
        text = text.rstrip("? ")  # "could he get rings instead of the fries?" wishes, and asks nothing
    if not order.lines or _NOT_A_LINE.search(text):
        return None
    labels = (p.label for p in people(owners, order))
    rows = _rows(tuple(sorted({label for label in labels if label not in GENERIC | ROLES.keys()})))
    own = _Own(order, tuple(owners), speaker, lexicon, read, rows)
    if not own.owners and (each_so := _one_each(_BETWEEN.split(text), own)) is not None:
        return each_so
    if (told_once := _LEFT_OFF_SO.sub("", text)) != text and rows.wont.match(told_once):
        text = told_once
    if (whole := _of_somebody(text, own)) is not None:
        return replace(whole, spans=())  # whose it is, is settled: no word of it points at anything else
    clauses = [c for c in _BETWEEN.split(text) if c.strip(" .,!")]
    each = [_of_somebody(clause, own) for clause in clauses] if 1 < len(clauses) <= MOST_CLAUSES else []
    told = [one for one in each if one is not None]
    commands = tuple(c for one in told for c in one.commands)
    lines = [c.line for c in commands if isinstance(c, Change | Remove)]
    if not told or len(told) < len(each) or len(set(lines)) < len(lines):
        return None
    return replace(told[0], commands=commands, spans=())


_MAY = r"(?:can|could|may|might) "
_TO_HAVE = r"(?: please| maybe| just| also)* (?:get|have|do|take)"
_MAY_HAVE = re.compile(rf"^{_LED}{_MAY}", re.IGNORECASE)
# "He doesn't like pickles, leave them off his": said once more of what was just told.
_LEFT_OFF_SO = re.compile(
    r"(?<=\w)[\s,.;]+(?:(?:so|and|please|just|could you|can you)[\s,]+)*(?:leave|take|keep|pull|pick|hold)"
    r" (?:them|it|those|that) off(?: of)?(?: (?:his|hers|theirs|it|that one))?(?:,? please)?\W*$",
    re.IGNORECASE,
)
MOST_CLAUSES = 5
MOST_FORMS = 256  # sets of names that are kept ready: one for each conversation that is held at a time
_BETWEEN = re.compile(r"\s*[.;]+\s+|,\s+(?:and |but |y )?|\s+(?:and|but|y) ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Rows:
    """The forms in which somebody is named, for those who have a line."""

    gone: tuple[re.Pattern[str], ...]
    instead: tuple[re.Pattern[str], ...]
    wish: re.Pattern[str]
    may_have: re.Pattern[str]
    wont: re.Pattern[str]
    behind: re.Pattern[str]
    ahead: re.Pattern[str]
    owned: re.Pattern[str]
    bare: re.Pattern[str]
    same: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Own:
    order: Order
    owners: tuple[str, ...]
    speaker: str
    lexicon: Lexicon
    read: Read
    rows: _Rows

    def lines(self, who: str) -> tuple[Line, ...]:
        return lines_of(who, self.owners, self.order, self.speaker)


@lru_cache(maxsize=MOST_FORMS)
def _rows(called: tuple[str, ...]) -> _Rows:
    names = "|".join(map(re.escape, called)) or "(?!)"
    role = "|".join(sorted(ROLES, key=len, reverse=True))
    one = rf"(?P<who>{names}|{'|'.join(sorted(BY_ROLE))}|(?:(?:my|our|the|his|her|mi|la|el) )(?:little |other )?(?:{role}))"
    somebody = rf"(?:{one}|(?P<pron>he|she|they))"
    him = rf"(?:{one}|(?P<pron>him|her|them|[eé]l|ella|ellos))"
    wants = r"(?:(?:now )?(?:wants?|would like|['’]d like|['’]ll have|will have|is having|quiere)(?: to have)? )?"
    return _Rows(
        (
            _c(
                rf"^{_LED}(?:never ?mind|forget|skip|scratch|cancel|nothing|drop|leave out|nada)(?: everything)?"
                rf"(?: (?:about|for|para))? {one}(?!['’]s)\b(?P<rest>{_OUT}(?:\W+{somebody2(names)}.*)?)\W*$"
            ),
            _c(
                rf"^{_LED}{one}(?:(?:['’]s| is) not| isn['’]?t) (?:hungry|eating|having (?:anything|it|that)|getting anything"
                rf"|gonna eat|going to eat)(?: anything)?{_OUT}\W*$"
            ),
            _c(
                # "... anything" alone is a no to what was offered
                rf"^{_LED}{one}{_WONT} (?:(?:anything|nothing|nada)(?= \w)|it|that|his|hers|theirs){_OUT}\W*$"
            ),
            _c(rf"^{_LED}{one} ya no (?:quiere|va a querer)(?: nada)?\W*$"),
        ),
        (
            _c(
                rf"^{_LED}{somebody} changed (?:his|her|their) minds?\W+(?:(?:and|to|so|now) )*(?:(?:he|she|they) ?)?"
                rf"{wants}(?P<rest>\w.*)$"
            ),
            _c(rf"^{_LED}{somebody}{_WANTS} (?P<rest>[^,.;]+?) instead\W*$"),
            _c(rf"^{_LED}{somebody}{_RATHER} (?P<rest>[^,.;]+?)(?: with (?:his|hers|theirs|it))?\W*$"),
        ),
        _c(rf"^{_LED}{somebody}{_WANTS}(?: to have)? (?P<rest>\S.*)$"),
        _c(rf"^{_LED}{_MAY}{somebody}{_TO_HAVE} (?P<rest>\S.*{_CHANGES}.*)$"),
        _c(rf"^{_LED}{somebody}{_WONT} (?:any |the |el |la |los |las )?(?P<rest>[^,.;]+)$"),
        _c(rf"^{_LED}(?P<rest>[^,;]+?),? (?:for|on|to|para|a) {him}(?:['’]s)?{_OUT}\W*$"),
        _c(rf"^{_LED}(?:for|on|para) {him},? (?P<rest>[^,;]+)$"),
        _c(
            rf"(?<![\w'’])(?:{one}(?:['’]s|(?<=s)['’])(?: one)?|(?P<pron>mine|my own|hers|theirs|his|her|their|my|mi|su)"
            rf"|(?P<article>the|el|la|lo|los|las) (?:\w+ )?de (?:(?P<of>{names})|mi (?P<role>{role})|(?P<of_them>ella|[eé]l|ellos))"
            r"|(?:el|la|lo|los|las) (?P<own>suy[oa]s?|m[ií][oa]s?))(?![\w'’])"
        ),
        _c(rf"^{_LED}{one}[,:]? (?P<rest>(?:no|extra|light|without|with|plain|only|add|hold|easy on)\b.*)$"),
        _c(
            rf"^{_LED}(?:do )?(?P<same>(?:the )?same (?:thing )?(?:for|on|with|goes for|to) )?"
            rf"(?:{one}(?:['’]s|(?<=s)['’])?|(?P<pron>mine|hers|theirs|his|him|her|them|me))(?: one)?"
            r"(?P<too>(?:,? (?:too|as well|also|the same|same|likewise))*)\W*$"
        ),
    )


def somebody2(names: str) -> str:
    return rf"(?:he|she|they|{names})\b"


def _c(row: str) -> re.Pattern[str]:
    return re.compile(row, re.IGNORECASE)


def _who(m: re.Match[str]) -> str:
    """Whom a row names: a name, a word for what they are, or a pronoun."""
    said = m.groupdict()
    if pron := said.get("pron") or said.get("of_them"):
        if pron.lower() == "su":
            return _HIS
        return _PRONOUNS[pron.lower().removesuffix(" own")]
    if own := said.get("own"):
        return ME if own.lower().startswith("m") else _HIS
    word = str(said.get("who") or said.get("of") or said.get("role")).split()[-1]
    return role_of(word) if word.lower() in ROLES else word


_HIS = "his or hers"  # "la suya"


def _of_somebody(text: str, own: _Own) -> Meaning | None:
    """What the clause means of the lines of the one whom it names."""
    rows = own.rows
    if (m := rows.same.match(without_manners(text))) and (
        m["same"] or (m["too"] and (m["pron"] or "").lower() != "me")
    ):
        again = done_again(own.lines(_who(m)), own.order, own.lexicon.menu)
        return _so(again) if again else None
    for row in rows.gone:
        if m := row.match(text):
            return _all_gone(own.lines(_who(m)))
    for row in rows.instead:
        if (m := row.match(text)) and (placed := _in_their_place(m, own)) is not None:
            return placed
    for how, row in (("wish", rows.may_have), ("wish", rows.wish), ("not", rows.wont), ("wish", rows.bare)):
        if m := row.match(text):
            made = _made(_pointed(m["rest"], _who(m), how, own), own)
            return made or (_put_right(m, own) if row is rows.wish and _REPAIRS.match(text) else None)
    if (wish := _pointed(without_manners(text), "", "", own)) is not None:
        return _made(wish, own)
    for row in (rows.behind, rows.ahead):
        if m := row.match(without_manners(text)):
            return _made(_pointed(m["rest"], _who(m), "for", own), own)
    return None


def _pointed(rest: str, who: str, how: str, own: _Own) -> _Wish | None:
    """The words with "it" or "the" for what is somebody's; None where that is nobody's, or several people's."""
    found = [m for m in own.rows.owned.finditer(rest) if not _leads_to_a_role(rest[m.end() :])]
    whose = {_who(m) for m in found}
    named = {w for w in whose if w not in (SHE, HE, THEY, _HIS)}
    if who and (ME in named or named - {who}):
        return None
    if not who and ME in named and whose != {ME}:
        return None  # "cheese on his, and no onions on mine"
    one = who or (next(iter(named)) if len(named) == 1 else "" if named else next(iter(whose), ""))
    if not one or (not named and not who and len(whose) > 1):
        return None
    for m in reversed(found):
        behind = rest[m.end() :]
        to = _in_place(m, behind, own.lexicon)
        if not to:
            return None
        rest = f"{rest[: m.start()]}{to}{behind}"
    return _Wish(one, rest, "it" if found else how)


def _leads_to_a_role(behind: str) -> bool:
    """ "My | wife": that is told elsewhere."""
    first = re.match(r" (?:little |other )?(\w+)", behind)
    return first is not None and first[1].lower() in ROLES


def _in_place(m: re.Match[str], behind: str, lexicon: Lexicon) -> str:
    """ "The" before what they have ("his | drink"), "it" of the line ("hers | with"); "" where it is neither."""
    pron = (m["pron"] or "").lower()
    if pron in ("mine", "my own", "hers", "theirs") or m["own"]:
        return "it"
    if m["article"] and " de " in m[0] and m[0].split()[1] != "de":
        return m[0].split(" de ")[0]  # "el café de Ana"
    words = split(behind).words
    first = next((w for w in words if w.stem not in SPOKEN_SIZES), None)
    part = bool(words) and not words[0].pause and first is not None and not first.pause
    part = part and first is not None and first.text not in _NO_PART and _names_a_part(first.text, first.stem, lexicon)
    if part:
        return "the"
    return "" if pron in ("her", "their", "my", "mi", "su") else "it"


def _names_a_part(text: str, stem: str, lexicon: Lexicon) -> bool:
    return lexicon.knows(stem) or text in ("drink", "side", "main", "meal", "burger", "sandwich", "bebida", "order")


def _all_gone(lines: Sequence[Line]) -> Meaning | None:
    return _so([Remove(line.id) for line in lines]) if lines else None


def _so(commands: Sequence[Command]) -> Meaning:
    return Meaning(tuple(commands), confidence=_SURE, completeness=Completeness.COMPLETE)


def _in_their_place(m: re.Match[str], own: _Own) -> Meaning | None:
    """ "He changed his mind, he wants a wrap": in the place of the one thing that he has, or of what is like it."""
    wish = _TAIL.sub("", m["rest"]).strip(" .!,")
    lines = own.lines(_who(m))
    for line in lines[:1] if len(lines) == 1 or _A_THING.match(wish) else reversed(lines):
        for words in (f"make it {wish}", wish):
            if (made := changed_alone(words, line, own.order, own.lexicon, own.read)) is not None:
                return made
    return None


_REPAIRS = re.compile(r"^\W*(?:(?:oh|um|uh|no|wait|ok|okay)\W+)*(?:no|sorry|wait|actually)\b", re.IGNORECASE)


def _put_right(m: re.Match[str], own: _Own) -> Meaning | None:
    """ "No sorry, she wants strawberry", who has a vanilla shake: another of its shelf in its place, and nothing else."""
    made = None if _A_THING.match(m["rest"]) else _in_their_place(m, own)
    for command in made.commands if made is not None else ():
        was = own.order.line(command.line) if isinstance(command, Change) else None
        now = command.to[0] if isinstance(command, Change) and len(command.to) == 1 else None
        if not isinstance(was, ItemLine) or not isinstance(now, ItemLine):
            return None
        items = [own.lexicon.menu.item(line.item) for line in (was, now)]
        if len({item.category for item in items if item is not None}) != 1:
            return None
    return made


def _one_each(clauses: Sequence[str], own: _Own) -> Meaning | None:
    """ "Cheese on his and no onions on mine", where there is one line of two: each is one of them."""
    line = own.order.lines[0] if len(own.order.lines) == 1 else None
    if line is None or line.qty != len(clauses) or line.qty < SEVERAL:
        return None
    one = replace(own, order=replace(own.order, lines=(replace(line, qty=1),)))
    wishes = [_pointed(without_manners(clause), "", "", own) for clause in clauses]
    if any(w is None or w.how != "it" for w in wishes) or len({w.who for w in wishes if w}) < len(wishes):
        return None
    made: list[Line] = []
    for wish in wishes:
        words = next(_plainly(wish), "") if wish else ""
        meaning = changed_alone(words, one.order.lines[0], one.order, own.lexicon, own.read) if words else None
        change = meaning.commands[0] if meaning is not None else None
        if not isinstance(change, Change) or len(change.to) != 1:
            return None
        made.append(replace(change.to[0], id=0 if made else line.id))
    return _so([Change(line.id, tuple(made))])


SEVERAL = 2


def _made(wish: _Wish | None, own: _Own) -> Meaning | None:
    """The change of their lines that it comes to."""
    if wish is None:
        return None
    lines = own.lines(wish.who) if wish.who != _HIS else own.lines(SHE) or own.lines(HE)
    if not lines:
        return _of_one_of_them(wish, own)
    meals = tuple(line for line in lines if isinstance(line, ComboLine))
    lines = meals if meals and _A_MEAL.search(wish.rest) else lines  # "his meal" is no burger of his
    for words in _plainly(wish):
        whole = (wish.how == "it" and " the " in f" {words.lower()}") or _EXCHANGES.search(words)
        if whole and (made := _of_all(words, lines, own)) is not None:
            return _without_what_went(made, words, own)
        if whole:
            continue
        found = [(line, m) for line in lines if (m := changed_alone(words, line, own.order, own.lexicon, own.read))]
        if found and all(isinstance(c, Remove) for _, m in found for c in m.commands):
            return _all_gone([line for line, _ in found])
        if found:
            return found[-1][1]
    return _of_a_share(wish, own)


def _of_one_of_them(wish: _Wish, own: _Own) -> Meaning | None:
    """ "Two cheeseburgers" - "no onions on mine": one of the two, where nobody was told."""
    several = [line for line in own.order.lines if line.qty > 1 and not own.owners]
    words = next(_plainly(wish), "")
    if len(several) != 1 or len(own.order.lines) > 1 or wish.how != "it" or not re.search(r"\bit\b", words):
        return None
    meaning = own.read(re.sub(r"\bit\b", "one of them", words, count=1), own.order)
    parts = [c for c in meaning.commands if isinstance(c, Change) and len(c.to) > 1]
    whole = len(parts) == len(meaning.commands) == 1 and not (meaning.unknown or meaning.ambiguities)
    return _so(parts) if whole else None


def _without_what_went(made: Meaning, words: str, own: _Own) -> Meaning:
    """ "Ranch instead of the buffalo": what was there before is there no more."""
    found = _INSTEAD_OF.search(words)
    gone = stems_of(found["old"]) if found else frozenset()
    out: list[Command] = []
    for command in made.commands:
        if (
            gone
            and isinstance(command, Change)
            and len(command.to) == 1
            and isinstance(line := command.to[0], ItemLine)
        ):
            item = own.lexicon.menu.item(line.item)
            kept = tuple(mod for mod in line.mods if mod.qualifier == "no" or not _is_called(mod.option, gone, item))
            command = replace(command, to=(replace(line, mods=kept),)) if len(kept) else command
        out.append(command)
    return replace(made, commands=tuple(out))


_INSTEAD_OF = re.compile(
    r"\b(?:instead of|rather than|in place of|en (?:vez|lugar) de)(?: the| la| el)? (?P<old>[^,.;]+)$", re.I
)


def _is_called(option: str, words: frozenset[str], item: Item | None) -> bool:
    found = item.option(option) if item is not None else None
    return found is not None and any(words <= stems_of(n) for n in (*found[1].name.all(), *found[1].aliases))


def _of_a_share(wish: _Wish, own: _Own) -> Meaning | None:
    """ "Make Dana's cola a diet", where there are two colas for both: one of them."""
    theirs = {line.id for p in people(own.owners, own.order) for line in p.lines}
    shared = [line for line in own.order.lines if line.id not in theirs and line.qty > 1]
    one_of = re.sub(r"\bthe (?=\w)", "one of the ", wish.rest.strip(" .!,"), count=1, flags=re.IGNORECASE)
    if not shared or one_of == wish.rest.strip(" .!,"):
        return None
    meaning = own.read(one_of, replace(own.order, lines=tuple(shared)))
    ids = {line.id for line in shared}
    changes = [c for c in meaning.commands if isinstance(c, Change | Remove) and c.line in ids]
    come = [c for c in meaning.commands if isinstance(c, Add)]
    if not changes or len(changes) + len(come) < len(meaning.commands) or meaning.unknown or meaning.ambiguities:
        return None
    return _so(meaning.commands)


def _of_all(words: str, lines: Sequence[Line], own: _Own) -> Meaning | None:
    """ "Make the drink a milk", of all that somebody has."""
    alone = replace(own.order, lines=tuple(lines))
    meaning = own.read(words, alone)
    ids = {line.id for line in lines}
    changes = [c for c in meaning.commands if isinstance(c, Change | Remove) and c.line in ids]
    if not changes or len(changes) < len(meaning.commands) or meaning.unknown or meaning.ambiguities:
        return None
    if not {i.kind for i in meaning.intents} <= _HARMLESS or all(
        isinstance(c, Change) and c.to == (alone.line(c.line),) for c in changes
    ):
        return None
    return _so(changes)


_ANYTHING = re.compile(r"(?:anything|nothing|nada|any|to|it|that|much|more|dessert|drinks?|sides?)\b", re.IGNORECASE)
_A_MEAL = re.compile(r"\bthe (?:meal|combo)\b", re.IGNORECASE)
_BACK_ON_IT = re.compile(
    r"(?:(?:(?:can|could|would) (?:you|we|i) )?(?:please )?(?:put|add|stick|throw|pop|get|have|leave) )?(?:the |his |her |my )?"
    r"(?P<what>(?!it\b|that\b|them\b)[\w'’-]+(?: [\w'’-]+)?)(?: (?:can|could|should|may|might) go)? back(?: (?:on|in|into|onto|to))?(?: it)?",
    re.IGNORECASE,
)
_EXCHANGES = re.compile(r"\b(?:instead|rather than|in place of|en vez|en lugar)\b", re.IGNORECASE)


def _plainly(wish: _Wish) -> Iterator[str]:
    """What is wanted as the grammar of changes reads it of "it"."""
    rest = wish.rest.strip(" .!,")
    while (less := _TAIL.sub("", rest).strip(" .!,")) != rest:
        rest = less
    if wish.how == "not" and _ANYTHING.match(rest):
        return
    if wish.how == "not":
        yield f"no {rest} on it"
        return
    if off := re.fullmatch(r"(?P<what>(?!take |get )\w+(?: \w+)?) (?:off|from|out of) it", rest, re.IGNORECASE):
        yield f"no {off['what']} on it"
    if again := _BACK_ON_IT.fullmatch(rest):  # what was left off comes with it again
        yield f"{again['what']} on it"
    yield rest
    sized = re.fullmatch(r"(?:an? )?(\w+)(?: one)?(?: (?:on|for) it)?|it(?: an?)? (\w+)(?: one)?", rest, re.IGNORECASE)
    if sized is not None and (size := sized[1] or sized[2]):
        words = split(size).words
        if words and (words[0].stem in SPOKEN_SIZES or words[0].number is not None):
            yield f"make it {size}"
            return
    if wish.how in ("wish", "for") and not _A_THING.match(rest) and not _EXCHANGES.search(rest):
        yield f"{rest} on it"
        yield f"add {rest} to it"
