"""What is left of a turn's words where the clauses that only tell are taken out, on no menu."""

from edge.dialog.understand.tellings import told
from edge.dialog.vocabulary.words import Word, split, stems_of

MENU = stems_of("shake fries coke burger large small cola soup muffin")


def left(text: str) -> str:
    said = split(text)
    gone = {i for start, end in told(said.words, _knows, asked=said.asked) for i in range(start, end)}
    return " ".join(w.text for i, w in enumerate(said.words) if i not in gone)


def _knows(word: Word) -> bool:
    return word.stem in MENU
