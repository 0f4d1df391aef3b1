"""Rules over words: "EASY* THAT BE ADV* GOOD SOFT*" is read once and matched at any word of a turn. PURE.

A rule is a sequence of class names (capitals) and words, with `?`, `*`, `+`, `|` and brackets. From a word on it tells
every place where the rule may end. What was found is kept for the turn, so that a turn of nothing but small words costs
no more than its length: there is no going back and trying again.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_TOKEN = re.compile(r"[A-Z_]+|[a-z0-9]+|[()|?*+]")


@dataclass(frozen=True, slots=True)
class Node:
    """kind: words (any of the phrases), all (one after another), any (one of), many (`least` times or more), may."""

    kind: str
    number: int  # its place in the grammar: what was found is kept by it
    phrases: Mapping[str, tuple[tuple[str, ...], ...]] | None = None  # by their first word
    parts: tuple["Node", ...] = ()
    least: int = 0
    begins: frozenset[str] = frozenset()  # the words that it may begin with
    may_be_nothing: bool = False
    words: frozenset[str] = frozenset()  # all that may be said in it


class Grammar:
    """The classes, and the nodes of the rules read so far; equal words are one node for all rules."""

    def __init__(self, classes: Mapping[str, str]) -> None:
        self._classes = {name: [tuple(p.split()) for p in text.split("|")] for name, text in classes.items()}
        self._nodes: dict[tuple[object, ...], Node] = {}

    def rule(self, text: str) -> Node:
        tokens = _TOKEN.findall(text)
        node, at = self._any(tokens, 0)
        assert at == len(tokens), f"{text}: not read from {tokens[at:]}"
        return node

    def _any(self, tokens: Sequence[str], at: int) -> tuple[Node, int]:
        options = []
        while True:
            node, at = self._all(tokens, at)
            options.append(node)
            if at >= len(tokens) or tokens[at] != "|":
                return (options[0] if len(options) == 1 else self._node("any", tuple(options))), at
            at += 1

    def _all(self, tokens: Sequence[str], at: int) -> tuple[Node, int]:
        parts = []
        while at < len(tokens) and tokens[at] not in ("|", ")"):
            if tokens[at] == "(":
                node, at = self._any(tokens, at + 1)
            else:
                node = self._words(tokens[at])
            at += 1
            while at < len(tokens) and tokens[at] in ("?", "*", "+"):
                sign = tokens[at]
                node = self._node("may", (node,)) if sign == "?" else self._node("many", (node,), int(sign == "+"))
                at += 1
            parts.append(node)
        return (parts[0] if len(parts) == 1 else self._node("all", tuple(parts))), at

    def _words(self, name: str) -> Node:
        if ("words", name) not in self._nodes:
            by_first: dict[str, tuple[tuple[str, ...], ...]] = {}
            for phrase in self._classes.get(name, [(name,)]):
                by_first[phrase[0]] = (*by_first.get(phrase[0], ()), phrase)
            said = frozenset(word for phrases in by_first.values() for phrase in phrases for word in phrase)
            self._nodes["words", name] = Node(
                "words", len(self._nodes), by_first, begins=frozenset(by_first), words=said
            )
        return self._nodes["words", name]

    def _node(self, kind: str, parts: tuple[Node, ...], least: int = 0) -> Node:
        key = (kind, least, *(p.number for p in parts))
        if key not in self._nodes:
            begins, nothing = _first(kind, parts, least)
            words = frozenset().union(*(p.words for p in parts))
            self._nodes[key] = Node(kind, len(self._nodes), None, parts, least, begins, nothing, words)
        return self._nodes[key]


def _first(kind: str, parts: Sequence[Node], least: int) -> tuple[frozenset[str], bool]:
    """(the words that a node of these parts may begin with, whether it may be nothing at all)."""
    if kind == "any":
        return frozenset().union(*(p.begins for p in parts)), any(p.may_be_nothing for p in parts)
    if kind in ("may", "many"):
        return parts[0].begins, parts[0].may_be_nothing or not least
    found: frozenset[str] = frozenset()
    for part in parts:
        found |= part.begins
        if not part.may_be_nothing:
            return found, False
    return found, True


NOWHERE: frozenset[int] = frozenset()


class Matcher:
    """The words of a turn, and where each node may end from each of them."""

    def __init__(self, words: Sequence[str], limits: Sequence[int]) -> None:
        self._words = (*words, "")  # behind the last one stands a word that nothing begins with
        self._limits = limits  # for each word, where what begins there ends at the latest
        self._found: dict[tuple[int, int], frozenset[int]] = {}

    def limit(self, start: int) -> int:
        return self._limits[start]

    def ends(self, node: Node, start: int) -> frozenset[int]:
        if self._words[start] not in node.begins:  # most words begin no phrase of a rule
            return frozenset((start,)) if node.may_be_nothing else NOWHERE
        key = (node.number, start)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = frozenset(self._ends(node, start))
        return found

    def _ends(self, node: Node, start: int) -> set[int]:
        match node.kind:
            case "words":
                said, limit = self._words, self._limits[start]
                rows = node.phrases.get(said[start], ()) if node.phrases else ()
                return {start + len(p) for p in rows if start + len(p) <= limit and said[start : start + len(p)] == p}
            case "any":
                word = self._words[start]
                begun = [self.ends(part, start) for part in node.parts if word in part.begins]
                return {start}.union(*begun) if node.may_be_nothing else set().union(*begun)
            case "may":
                return {start, *self.ends(node.parts[0], start)}
            case "many":
                return self._many(node, start)
        reached = {start}
        for part in node.parts:
            reached = {end for at in reached for end in self.ends(part, at)}
            if not reached:
                break
        return reached

    def _many(self, node: Node, start: int) -> set[int]:
        reached = set() if node.least else {start}
        new = {start}
        while new:
            new = {end for at in new for end in self.ends(node.parts[0], at) if end <= self._limits[start]} - reached
            reached |= new
        return reached
