"""What a model is shown: a prompt from a file, the menu as it can be had now, and the question as one JSON object.

Prompts are files with a version in their name (`prompts/propose-1.md`); a change that could change answers is a new
file, so that a trace says which words were used. Of the menu go identifiers, names, sizes and options: what can be had
there and then, all of it where it is small, what is near the words where it is large. No description, no note, no
customer. Everything that is somebody's text is inside JSON strings, cut to a length.
"""

import json
import re
from dataclasses import dataclass, field
from importlib import resources
from typing import Any

from cloud.reasoning.proposed_by_model import line_ref
from cloud.reasoning.question import Question
from cloud.reasoning.rules import Lexicon
from domain.menu import Combo, Item, Serving
from domain.order import ItemLine, Line

WHOLE_MENU = 120  # things; some 6,000 tokens. A larger one is shown by what is near the words
NEAR_EACH = 12  # things for each few words of a turn, on a large menu
SHOWN_OF_LARGE = 60
WINDOW = 4  # words that are looked up together: names have two to four
LONGEST_NAME, LONGEST_SAID, SAID_KEPT = 80, 400, 6
CHARACTERS_A_TOKEN = 3  # of such text; providers count 3.2 to 4.2, and a reservation should rather be too high
_VERSION = re.compile(r"[a-z]+-[0-9]+")


@dataclass(frozen=True, slots=True)
class Prompt:
    """version: the file's name without its ending."""

    version: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Shown:
    """system: the same for every question about a menu as it stands, so a provider may keep it; user: the question."""

    system: str = field(repr=False)
    user: str = field(repr=False)

    @property
    def text(self) -> str:
        return self.system + "\0" + self.user

    @property
    def tokens(self) -> int:
        """About how many, rather too many."""
        return len(self.text) // CHARACTERS_A_TOKEN + 300  # and the answer's schema


def prompt(version: str) -> Prompt:
    """Raises ValueError where there is none of that version."""
    files = resources.files("cloud.reasoning") / "prompts"
    known = sorted(f.name.removesuffix(".md") for f in files.iterdir() if f.name.endswith(".md"))
    if not _VERSION.fullmatch(version) or version not in known:
        raise ValueError(f"there is no prompt {version!r}; there are: {', '.join(known)}")
    return Prompt(version, (files / f"{version}.md").read_text(encoding="utf-8"))


def shown(prompt: Prompt, question: Question, lexicon: Lexicon) -> Shown:
    things = _can_be_had(question.serving)
    whole = len(things) <= WHOLE_MENU
    if not whole:
        things = _near(question, lexicon)
    menu = [_told(thing, question.language) for thing in things]
    system = prompt.text + ("\nmenu:\n" + "\n".join(map(_json, menu)) if whole else "")
    asked: dict[str, Any] = {
        "order_revision": question.revision,
        "words": question.words[:LONGEST_SAID],
        "not_understood": [span[:LONGEST_SAID] for span in question.best.unknown_spans],
        "draft": [_line(line) for line in question.draft.lines],
        "expecting": question.expecting,
        "language": question.language,
        "history": [[who, text[:LONGEST_SAID]] for who, text in question.history[-SAID_KEPT:]],
        **({} if whole else {"menu": menu}),
    }
    return Shown(system, _json(asked))


def _can_be_had(serving: Serving) -> tuple[Item | Combo, ...]:
    every: tuple[Item | Combo, ...] = (*serving.menu.items, *serving.menu.combos)
    return tuple(thing for thing in every if serving.why_not(thing) is None)


def _near(question: Question, lexicon: Lexicon) -> tuple[Item | Combo, ...]:
    """By every few words of the turn; and what is on the draft."""
    words = question.words.split()[:60]
    windows = [" ".join(words[i : i + WINDOW]) for i in range(0, max(1, len(words)), 2)]
    refs: dict[str, float] = {line_ref(line): 2.0 for line in question.draft.lines}
    for span in (*question.best.unknown_spans, *windows):
        for ground in lexicon.nearest(span, NEAR_EACH):
            refs[ground.ref] = max(refs.get(ground.ref, 0.0), ground.score)
    ranked = sorted(refs, key=lambda ref: (-refs[ref], ref))
    things = (question.serving.menu.item(ref) or question.serving.menu.combo(ref) for ref in ranked)
    return tuple(t for t in things if t is not None and question.serving.why_not(t) is None)[:SHOWN_OF_LARGE]


def _told(thing: Item | Combo, language: str) -> dict[str, Any]:
    told: dict[str, Any] = {"ref": thing.id, "name": _name(thing.name.get(language))}
    if thing.aliases:
        told["also"] = [_name(alias) for alias in thing.aliases[:4]]
    if isinstance(thing, Item):
        sizes = thing.variations if len(thing.variations) > 1 else ()
        if thing.groups:
            told["options"] = {g.id: [o.id for o in g.options[:30]] for g in thing.groups[:8]}
        if thing.included:
            told["comes_with"] = list(thing.included[:20])
    else:
        sizes = thing.sizes  # type: ignore[assignment] # both have an id
        told["slots"] = {slot.id: [choice.item for choice in slot.choices[:20]] for slot in thing.slots}
    if sizes:
        told["sizes"] = [size.id for size in sizes]
    return told


def _line(line: Line) -> dict[str, Any]:
    """A line of the draft in the words that a model answers in."""
    told: dict[str, Any] = {"line": line.id, "ref": line_ref(line), "qty": line.qty}
    if isinstance(line, ItemLine):
        return told | {"size": line.variation, "mods": [str(mod) for mod in line.mods]}
    return told | {"size": line.size, "slots": {slot: fill.item for slot, fill in line.slots.items()}}


def _name(text: str) -> str:
    return text[:LONGEST_NAME]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
