"""What is wanted in place of what cannot be had: "oh, then a vanilla shake instead", with a cookie ordered since. PURE.

Understanding lets an "instead" take the place of a line that is there. Where something ran out, what we would offer for
it takes the place of what went; right after anything was refused, what is wanted instead is for that. What else was
ordered stays, unless it is named.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from domain.menu import Serving
from domain.order import Add, Change, Command, ItemLine, Order
from edge.dialog.answering.alternatives import alternatives
from edge.dialog.meaning import Meaning


def for_what_went(meaning: Meaning, order: Order, serving: Serving) -> Meaning:
    """The same meaning where nothing ran out, or nothing is wanted instead."""
    if not serving.out or not any("instead" in span.text.split() for span in meaning.spans):
        return meaning
    counted = any(span.meaning.startswith("num: ") for span in meaning.spans)
    commands = tuple(_beside(command, order, serving, counted=counted) for command in meaning.commands)
    return replace(meaning, commands=commands)


def _beside(command: Command, order: Order, serving: Serving, *, counted: bool) -> Command:
    """The new one as a line of its own, where it is what we offer for what went, and the one that it would replace is
    none of that. counted: it was said how many; else what it would replace lends it no count."""
    if not isinstance(command, Change) or len(command.to) != 1 or not isinstance(command.to[0], ItemLine):
        return command
    new, old = command.to[0], order.line(command.line)
    if not isinstance(old, ItemLine) or old.item == new.item:
        return command
    gone = (item for ref in serving.out if (item := serving.menu.item(ref)) is not None)
    offered = [{thing.id for thing in alternatives(item, serving)} for item in gone]
    if any(new.item in refs and old.item not in refs for refs in offered):
        own = tuple(m for m in new.mods if m not in old.mods)
        return Add(replace(new, id=0, qty=max(1, new.qty) if counted else 1, mods=own))
    return command


# What parts a wish from what it stands in place of, where that is not named.
_INSTEAD = re.compile(
    r"^(?P<led>\W*(?:(?:ugh|oh|ok|okay|fine|alright|all right|well|then|so|um|uh|aw|ah|hmm|no|sure|right|let me|"
    r"ay|bueno|entonces|pues|ni modo|ah|eh|est[aá] bien)\b\W*)*)"
    r"(?:(?:make|change|swap|switch|trade) (?:that|it|this)(?: one)?(?: out)?(?: for| to| into| with)? (?=\w)"
    r"|(?:c[aá]mbi[aeé](?:me)?l[oa]s?|c[aá]mbi[ae](?:me)? es[oa]) (?:por|a) |h[aá]ga(?:me)?l[oa] "
    r"|(?:instead|in (?:its|that one['’]?s) place)(?: of (?:that|it|this|those|them))?[, ]+(?!of\b)"
    r"|en (?:vez|lugar) de es[oa]s?[, ]+|en su lugar[, ]+|mejor(?: (?:deme|dame|p[oó]ngame|quiero))?,? )?"
    r"(?P<wish>\w.*?)(?P<end>[, ]+(?:instead|in (?:its|that one['’]?s) place)(?: of (?:that|it|this|those|them))?"
    r"(?: (?:then|please|thanks))*|[, ]+(?:en su lugar|en (?:vez|lugar) de es[oa]s?|mejor)(?: por favor)?)?"
    r"(?P<tail>\W*)$",
    re.IGNORECASE,
)
_MIDWAY = re.compile(r"[, ]+(?:instead|en su lugar)(?=,)", re.IGNORECASE)  # "nuggets instead, six piece"


def for_what_was_refused(text: str, read: Callable[[str], Meaning]) -> str:
    """Right after something was refused: the wish in its place, as one beside what stands; the text as it is where it
    is none. read: what words mean on an empty draft. A size alone is of a line that stands."""
    found = _INSTEAD.match(text)
    if found is None:
        return text
    wish = _MIDWAY.sub("", found["wish"])
    plain = f"{found['led']}{wish}{found['tail']}"
    if re.sub(r"\W", "", plain) == re.sub(r"\W", "", text):
        return text
    meaning = read(wish)
    orders = meaning.commands or meaning.ambiguities
    whole = orders and all(isinstance(command, Add) for command in meaning.commands)
    return plain if whole and not meaning.unknown else text
