"""`python -m tests.dialog.score [--noise SEED ...] [--heard KIND] [--misses] [--bare] [--blind] [FILE ...]`: accuracy.

A turn is right when every item, size, modifier and count of its order is; where a case only says that the agent would
ask, when it would. `--noise` makes it recogniser-like: by rules over letters (`--heard letters`, the default), over
phones (`phones`), written by ear (`spelt`), with its words' boundaries moved (`bounds`), as dictation types it
(`dictation`), with single slips of every ordinary kind (`slips`), or as a real recogniser heard it (`sphinx`).
`--heard plain` takes away the punctuation and the capitals and nothing else. `--bare` takes all aliases out of the
menus. `--blind` takes the cases that nobody works with. `--beside` counts apart what the longest alias gets right,
too: batches of turns are as hard as it finds them, and what it gets must never be lost.
"""

import argparse
import json
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from domain.menu_file import parse
from edge.dialog.vocabulary.sayings import language_of
from edge.dialog.vocabulary.words import split
from talkthru.bench.longest_alias import LongestAlias
from talkthru.understand import Answer, Understanding
from tests.dialog.cases_from_text import menu_of
from tests.dialog.noise import Noise
from tests.dialog.noise_boundaries import BoundaryNoise
from tests.dialog.noise_dictation import DictationNoise
from tests.dialog.noise_phonetic import PhoneticNoise
from tests.dialog.noise_plain import Unpunctuated
from tests.dialog.noise_slips import SlipNoise
from tests.dialog.noise_spelling import SpellingNoise
from tests.dialog.test_understand_cases import FILES, lines_of

HERE = Path(__file__).parent
BLIND = [f"blind/{p.stem}" for p in sorted((HERE / "cases_blind").glob("*.jsonl"))]
ALL_FILES = [*FILES, *BLIND]
HEARD = ("letters", "phones", "spelt", "bounds", "dictation", "slips", "plain", "sphinx")
NOISES: dict[
    str,
    type[Noise]
    | type[PhoneticNoise]
    | type[SpellingNoise]
    | type[BoundaryNoise]
    | type[DictationNoise]
    | type[SlipNoise]
    | type[Unpunctuated],
] = {
    "letters": Noise,
    "phones": PhoneticNoise,
    "spelt": SpellingNoise,
    "bounds": BoundaryNoise,
    "dictation": DictationNoise,
    "slips": SlipNoise,
    "plain": Unpunctuated,
}
ANY_LANGUAGE = ("letters", "plain")  # kinds that know no sounds


@dataclass(frozen=True, slots=True)
class Scored:
    """One turn: what was said or heard, and what came of it."""

    row: dict[str, Any]
    text: str
    answer: Answer

    @property
    def right(self) -> bool:
        return is_meant(self.row, self.answer.order) if orders_of(self.row) else self.answer.clarify


def orders_of(row: dict[str, Any]) -> list[list[dict[str, Any]]]:
    """The orders that are right; more than one where a case has two readings, none where asking is right."""
    return row.get("order_any") or ([row["order"]] if "order" in row else [])


def is_meant(row: dict[str, Any], order: list[dict[str, Any]]) -> bool:
    return lines_of(order) in [lines_of(wanted) for wanted in orders_of(row)]


def turns_of(stem: str) -> list[dict[str, Any]]:
    """The cases of a file; those that nobody works with are "blind/NAME"."""
    folder = "cases_blind" if stem.startswith("blind/") else "cases"
    path = HERE / folder / f"{stem.removeprefix('blind/')}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def menu_file(stem: str) -> Path:
    return HERE / "menus_blind" / f"{stem.removeprefix('blind/')}.json" if stem.startswith("blind/") else menu_of(stem)


def bare(raw: Any) -> Any:
    """The menu without aliases."""
    if isinstance(raw, dict):
        return {k: bare(v) for k, v in raw.items() if k != "aliases"}
    return [bare(v) for v in raw] if isinstance(raw, list) else raw


def machine_of(stem: str, *, names_only: bool = False) -> Understanding:
    raw = json.loads(menu_file(stem).read_text(encoding="utf-8"))
    return Understanding(parse(bare(raw) if names_only else raw, stem))


@cache
def _recorded() -> dict[tuple[str, str, str], str]:
    """(kind, file, said) -> heard, as `record_heard` kept it."""
    path = HERE / "heard.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []
    return {(r["kind"], r["file"], r["text"]): r["heard"] for r in rows}


def heard_as(stem: str, kind: str, seeds: Sequence[int] = (1,)) -> Iterator[tuple[dict[str, Any], str]]:
    """The turns of a file as they would be heard; the first seed over phones, and sphinx, as they were recorded."""
    rows = [r for r in turns_of(stem) if orders_of(r)]
    if kind in ("phones", "sphinx"):
        yield from ((r, text) for r in rows if (text := _recorded().get((kind, stem, r["text"]))))
    for seed in seeds:
        if kind in NOISES and not (kind == "phones" and seed == 1):
            noise = NOISES[kind](seed)
            yield from ((row, noise(row["text"])) for row in rows if kind in ANY_LANGUAGE or is_english(row["text"]))


def is_english(text: str) -> bool:
    """The noise over phones and the recogniser know no other sounds."""
    return language_of([w.text for w in split(text).words]) == "en"


def score(stem: str, *, names_only: bool = False, kind: str | None = None, seeds: Sequence[int] = (1,)) -> list[Scored]:
    """All turns of a file, heard as they were said where there is no `kind` of noise."""
    machine = machine_of(stem, names_only=names_only)
    texts = [(r, r["text"]) for r in turns_of(stem)] if kind is None else heard_as(stem, kind, seeds)
    return [Scored(row, text, machine.turn(text)) for row, text in texts]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("files", nargs="*")
    options.add_argument("--noise", nargs="*", type=int)
    options.add_argument("--heard", choices=HEARD)
    options.add_argument("--misses", action="store_true")
    options.add_argument("--bare", action="store_true")
    options.add_argument("--blind", action="store_true")
    options.add_argument("--beside", action="store_true")
    chosen = options.parse_args()
    kind = chosen.heard or ("letters" if chosen.noise is not None else None)
    everything: list[Scored] = []
    simple: list[bool] = []
    for stem in chosen.files or (BLIND if chosen.blind else FILES):
        rows = score(stem, names_only=chosen.bare, kind=kind, seeds=chosen.noise or [1])
        for one in rows:
            if chosen.misses and not one.right and not stem.startswith("blind/held_out"):
                print(f"  {one.text!r}{' asks' if one.answer.clarify else ''}\n    said   {one.row['text']}")
                print(f"    wanted {orders_of(one.row) or 'to ask'}\n    got    {one.answer.order}")
        print(_line(stem, rows))
        everything += rows
        if chosen.beside:
            simple += found_simply(stem, rows, names_only=chosen.bare)
    print(_line("all", everything))
    if chosen.beside:
        for among, found in (("that the longest alias gets", True), ("others", False)):
            rows = [row for row, got in zip(everything, simple, strict=True) if got is found]
            print(f"of {len(rows)} {among}, {sum(row.right for row in rows)} right")


def found_simply(stem: str, rows: Sequence[Scored], *, names_only: bool) -> list[bool]:
    """Of each turn, whether the contender gets it."""
    raw = json.loads(menu_file(stem).read_text(encoding="utf-8"))
    contender = LongestAlias(parse(bare(raw) if names_only else raw, stem))
    return [bool(orders_of(r.row)) and is_meant(r.row, contender.order(r.text)) for r in rows]


def _line(name: str, rows: Sequence[Scored]) -> str:
    if len(rows) < 2:
        return f"{name:28} nothing to measure"
    good, answered = sum(r.right for r in rows), [r for r in rows if not r.answer.clarify]
    silent = sum(not r.right for r in answered)
    slow = statistics.quantiles([r.answer.think_ms for r in rows], n=20)[-1]
    share = f"answered {len(answered) / len(rows):5.1%}   wrong without asking {silent / len(rows):5.1%}"
    return f"{name:28} {good:4}/{len(rows):<4} {good / len(rows):6.1%}   {share}   p95 {slow:.1f} ms"


if __name__ == "__main__":
    main()
