"""Words that are done and named like a dish: "ring it up", "my phone rings", "ya te dije". PURE.

It takes them out of what is read as an order. With a count or an article before it ("a ring", "un té") a word is a
name.
"""

import re

_VERBS = (
    r"(?:dij|dig|doy\b|di\b|ped|pid|pas[aoeé]|oig|oi\b|escuch|gust|llam|parec|falt|toc|l[oa]s?\b|ve[or]\b|vi\b|pag|quier|agrade"
    r"|encarg|acuerd|import|enti?end|pregunt|explic|repit|voy\b|esper|jur|mand|mencion|cont[eéo]\b|cuent|cobr|deb|salud|recuerd)"
)
_DONE = re.compile(
    rf"(?<!un )(?<!el )(?<!mi )(?<!de )(?<!y )\bte (?={_VERBS})"
    r"|\b(?:ring|punch|key|log|mark|put) (?:it|this|that|them|me|us)(?: (?:in|up|down|through))? as an?"
    r" (?:crew|staff|employee|worker|team) (?:meal|order|discount|purchase)s?\b"
    r"|(?<!\ba )(?<!an )(?<!the )(?<!one )(?<!and )(?<!with )(?<!some )\bring (?=(?:it|them|us)\b)"
    r"(?!(?:it|them|us)(?: all)? (?:up|in|out|through)"
    r"(?: (?:please|now|then|for (?:me|us)|thanks|boss|man|dude|hon))*\W*(?:[,.;!?]|$))"
    r"|(?<=\bphone )rings\b|(?<=\bcell )rings\b|(?<=\bdoorbell )rings\b|(?<=\balarm )rings\b|(?<=\bphone is )ringing\b"
    r"|(?<=\btelephone )rings\b|\brings a bell\b|\bring ring\b(?=[ ,.!]+(?:sorry|hold|my|its|it's|that's|phone))",
    re.IGNORECASE,
)


# Laughed, and looked for on no menu.
_LAUGHED = re.compile(
    r"(?:^|(?<=[\s,.!?]))(?:(?:ha|ja|je|he){2,}h?|(?:ha|ja|je)(?:[ ,!]+(?:ha|ja|je))+|lol|lmao)\b[\s,.!]*",
    re.IGNORECASE,
)


def without(text: str) -> str:
    """The turn without such words; as it was where there are none, or nothing else."""
    text = _LAUGHED.sub(_its_sign, text).strip() or text if _LAUGHED.search(text) else text
    return _DONE.sub(" ", text) if _DONE.search(text) else text


def _its_sign(laughed: re.Match[str]) -> str:
    """What parts the words on both sides of it: "what a line lol. two cokes" is two sentences, and no laugh is a word
    between two."""
    before, behind = laughed.string[: laughed.start()].rstrip(), laughed.string[laughed.end() :]
    if not before or not behind or before[-1] in ",.!?":
        return " "
    return ". " if re.search(r"[.!?]", laughed[0]) else ", "
