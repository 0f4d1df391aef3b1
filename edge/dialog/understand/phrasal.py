"""Verbs in two parts: "take the onions off the burger" is "take off the onions on the burger", "stick cheese on it"
adds some, "wrap it in lettuce" puts a lettuce wrap on it, "a mini ham sub" is a ham mini sub. PURE.

It decides only the order of words, so that the small grammar meets together what belongs together, and that a verb
which is a thing as well is none there.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from domain.menu import Item
from edge.dialog.understand.figures import OF_MONEY
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.titles import content
from edge.dialog.vocabulary.words import Word, stem

_VERBS = frozenset(("take", "leave", "keep", "get", "pull", "lose"))
_PARTICLES = frozenset(("off", "out"))
_APART = 6  # words between the two, at most: more and they are no longer one verb
_WANTED = frozenset(("will", "would", "ill", "gonna", "to", "lemme"))  # "I'll take ...": that is an order
_NO_TARGET = frozenset(
    ("it", "that", "them", "this", "these", "those", "please", "order", "there", "and", "then", "for")
)


# "Throw a pie on there", "chuck a cookie in": in whatever verb, it is added.
_PUTS = frozenset(words_of("throw toss chuck stick pop slap slip squeeze sling bung whack lob shove"))
_LEADS = frozenset(words_of("and then just please also you to lemme let us so maybe but plus or go ahead could"))
_SOME = frozenset(words_of("a an one two three four five six some another extra"))
_AWAY = frozenset(("out", "away", "off", "back"))


def together(words: Sequence[Word], lexicon: Lexicon) -> list[Word]:
    """The words with each particle next to its verb."""
    words = _wrapped(_kind_first(list(words), lexicon), lexicon)
    out = [replace(w, text="add", stem=stem("add")) if _puts(words, i) else w for i, w in enumerate(words)]
    out = _without(out)
    for i, verb in enumerate(out):
        if verb.text not in _VERBS or (i and out[i - 1].text in _WANTED and verb.text == "take" and _is_ours(out, i)):
            continue
        if (at := _particle(out, i)) is not None:
            _bring(out, i, at)
            if verb.text == "keep":
                out[i] = replace(verb, text="leave", stem=stem("leave"))
    return out


def _kind_first(words: list[Word], lexicon: Lexicon) -> list[Word]:
    """ "A mini ham sub", of a Mini Sub that comes with ham or turkey, is a ham mini sub: the kind of it that has to be
    chosen is said inside its name as well."""
    for i in range(len(words) - 2):
        first, kind, last = words[i : i + 3]
        if kind.pause or last.pause or not lexicon.masks.get(kind.stem, 0) & lexicon.options:
            continue
        if not lexicon.side_by_side(first.stem, last.stem) or lexicon.side_by_side(first.stem, kind.stem):
            continue
        if any(_comes_as(item, first.stem, kind.stem, last.stem) for item in lexicon.menu.items):
            words[i : i + 3] = [replace(kind, pause=first.pause), replace(first, pause=0), last]
    return words


def _comes_as(item: Item, first: str, kind: str, last: str) -> bool:
    """Whether its name ends so, and what is between is a choice of it that has to be made."""
    if not any(content(n)[0][-2:] == (first, last) for n in item.name.all()):
        return False
    due = (g for g in item.groups if g.kind == "choice" and g.min)
    return any(content(n)[0] == (kind,) for g in due for o in g.options for n in (*o.name.all(), *o.aliases))


def _puts(words: Sequence[Word], i: int) -> bool:
    """ "And throw a hot apple pie on there", "stick cheese on it", and neither "throw one out" nor "a pop"."""
    if words[i].text not in _PUTS or i + 1 >= len(words) or words[i + 1].pause:
        return False
    if words[i + 1].text not in _SOME and not _onto_something(words, i + 1):
        return False
    if i and not words[i].pause and words[i - 1].text not in _LEADS:
        return False
    behind = range(i + 2, min(i + 2 + _APART, len(words)))
    clause = next((at for at in behind if words[at].pause), behind.stop)
    return not any(words[at].text in _AWAY for at in behind if at < clause)


def _onto_something(words: Sequence[Word], at: int) -> bool:
    """Whether what is named from there on goes "on it", "on just the one", before anybody pauses."""
    for on, what in pairwise(words[at + 1 : at + 2 + _APART]):
        if on.pause or words[at].text in _ON or on.text in ("and", "with"):
            return False
        if on.text in _ON:
            return not what.pause and what.text in _ON_WHAT
    return False


_ON = frozenset(("on", "onto"))
_ON_WHAT = frozenset(
    words_of("it that them this those these there the just only one both each all mine my his hers top")
)


def _wrapped(words: list[Word], lexicon: Lexicon) -> list[Word]:
    """ "Wrap it in lettuce" adds a lettuce wrap on it, "wrapped in lettuce" is with one, where the menu has that to
    choose: it is no wrap of chicken."""
    for i, verb in enumerate(words):
        if verb.text not in _WRAPS:
            continue
        behind = range(i + 1, min(i + 1 + _APART, len(words)))
        at = next((n for n in behind if words[n].pause or words[n].text in _IN), 0)
        if verb.text != _WRAP.text and i + 1 < len(words) and words[i + 1].text == "and":
            at = i + 1  # "in", as it is read between two things that are eaten
        if not at or words[at].pause or at + 1 >= len(words) or words[at + 1].pause:
            continue
        leaf, what = words[at + 1], words[i + 1 : at]
        named = lexicon.masks.get(leaf.stem, 0) & lexicon.masks.get(_WRAP.stem, 0) & lexicon.options
        if not named or (verb.text == _WRAP.text) != bool(what) or (what and what[0].text in _SOME - {"one"}):
            continue
        done = "add" if what else "with"
        led = replace(verb, text=done, stem=stem(done))
        on = [Word("on", stem("on")), *what] if what else []
        end = at + 3 if at + 2 < len(words) and words[at + 2].stem == _WRAP.stem else at + 2
        return [*words[:i], led, leaf, _WRAP, *on, *words[end:]]
    return words


_WRAPS = frozenset(("wrap", "wrapped"))
_WRAP = Word("wrap", stem("wrap"))
_IN = frozenset(("in", "inside", "with"))


def _without(words: list[Word]) -> list[Word]:
    """ "with the pickles left off" is "without the pickles"; so is "pickles left off" behind a pause, and what was said
    with it before that pause stays on."""
    for at in range(len(words) - 1, 1, -1):
        done, particle = words[at - 1], words[at]
        if done.text in ("left", "taken") and particle.text in _PARTICLES and not particle.pause and not done.pause:
            back = range(at - 2, max(-1, at - 2 - _APART), -1)
            begins = next((i for i in back if words[i].pause), 0)
            led = next((i for i in back if i >= begins and words[i].text == "with"), None)
            if led is not None:
                words[led] = replace(words[led], text="without", stem=stem("without"))
            elif words[begins].pause and not any(w.text in _TOLD for w in words[begins:at]):
                begins += words[begins].text == "and"
                words.insert(begins, replace(words[begins], text="without", stem=stem("without")))
                words[begins + 1] = replace(words[begins + 1], pause=0)
                at += 1
            else:
                continue
            del words[at - 1 : at + 1]
            break
    return words


# With one of these it is told of something: "it was left off last time", "where we left off".
_TOLD = frozenset(
    words_of("i we you they he she it that this which what where was were is are be been got get had has")
)


def _is_ours(words: Sequence[Word], i: int) -> bool:
    """ "I'll take ...", "I would take ...", but not "I want you to take ...": the speaker is who takes."""
    before = words[i - 2].text if i > 1 else ""
    return words[i - 1].text != "to" and before in ("i", "we", "")


def _particle(words: Sequence[Word], i: int) -> int | None:
    for at in range(i + 2, min(i + 2 + _APART, len(words))):
        if words[at].pause or words[at].text in _VERBS or words[at].text in OF_MONEY:
            return None  # "take ten percent off": nothing comes off the order
        if words[at].text in _PARTICLES:
            return at
    return None


def _bring(words: list[Word], i: int, at: int) -> None:
    """Moves the particle at `at` behind the verb at `i`; what follows it is where the thing comes off."""
    particle = words.pop(at)
    nxt = words[at] if at < len(words) else None
    if nxt is not None and nxt.text == "of" and not nxt.pause:
        words.pop(at)
        nxt = words[at] if at < len(words) else None
    if (
        nxt is not None
        and not nxt.pause
        and nxt.text == "the"
        and at + 1 < len(words)
        and words[at + 1].text == "order"
    ):
        del words[at : at + 2]
    elif nxt is not None and not nxt.pause and nxt.text not in _NO_TARGET:
        words.insert(at, Word("on", stem("on")))
    words.insert(i + 1, replace(particle, pause=0))
