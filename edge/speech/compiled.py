"""A menu -> the two files a decoder loads: what may be said (trigram, ARPA) and how it sounds (dictionary).

Cached by content: what is spoken of the menu, the rules, the lexicons and this code. A price or a description that
changes costs nothing; a new name means a new pair of files. Runs no decoder and keeps nothing in memory. Some
seconds of one core: call it in a thread.
"""

import hashlib
import os
import re
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

import structlog

from domain.menu import Menu
from edge.speech import language_model, order_talk, pronunciation, spoken_form

log = structlog.get_logger()

LANGUAGE = "en"  # the only language of the acoustic model in the recogniser's wheel
_KEPT = 16  # models in the cache, 1.6 MB each: far more than run at once, for a worker may start again at any time


@dataclass(frozen=True, slots=True)
class CompiledModel:
    """Where the files are. Equal keys mean equal content."""

    lm: Path
    dictionary: Path
    key: str


def compile_model(menu: Menu, cache_dir: Path, *, sentences: int = order_talk.SENTENCES) -> CompiledModel:
    """The decoder's files for this menu, made now or found in `cache_dir` (created if need be).

    Safe to run twice at once: both write the same bytes, each in one rename. Raises OSError when the folder cannot
    be written, pronunciation.NoPronunciation when a name needs espeak-ng and its process fails.
    """
    spoken = order_talk.spoken_menu(menu, LANGUAGE)
    key = _key(spoken, sentences)
    model = CompiledModel(cache_dir / f"{key}.arpa", cache_dir / f"{key}.dict", key)
    if model.lm.exists() and model.dictionary.exists():
        os.utime(model.lm)  # used: the last to be swept
        return model
    began = time.perf_counter()
    words = _build(spoken, sentences, model)
    _sweep(cache_dir, keep=key)
    log.info("speech.model_compiled", key=key, words=words, took_s=round(time.perf_counter() - began, 2))
    return model


def _build(spoken: order_talk.SpokenMenu, sentences: int, model: CompiledModel) -> int:
    said = list(order_talk.sentences(spoken, sentences))
    vocabulary = {word for sentence in said for word in sentence.split()} | set(order_talk.common_words())
    sounds = pronunciation.pronunciations(sorted(vocabulary))
    hearable = [sentence for sentence in said if all(word in sounds for word in sentence.split())]
    trained = language_model.trained(hearable, extra_words=sounds)
    _write(model.dictionary, "\n".join(_entries(sounds)) + "\n")
    _write(model.lm, trained.arpa())  # last: its presence says that both are whole
    return len(sounds)


def _entries(sounds: dict[str, tuple[str, ...]]) -> Iterator[str]:
    for word in sorted(sounds):
        for way, phones in enumerate(sounds[word], 1):
            yield f"{word}{f'({way})' if way > 1 else ''} {phones}"


def _write(path: Path, text: str) -> None:
    """Whole or not at all, whoever else writes or crashes meanwhile."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", dir=path.parent, encoding="utf-8", delete=False, suffix=".part") as part:
        part.write(text)
    Path(part.name).replace(path)


def _key(spoken: order_talk.SpokenMenu, sentences: int) -> str:
    digest = hashlib.sha256(_code())
    digest.update(repr((sentences, asdict(spoken))).encode())
    return digest.hexdigest()[:16]


@cache
def _code() -> bytes:
    """A digest of everything besides the menu that shapes the files."""
    modules = (language_model, order_talk, pronunciation, spoken_form)
    files = [Path(module.__file__ or "") for module in modules] + [Path(__file__)]
    files += [order_talk.RULES_FILE, order_talk.WORDS_FILE, pronunciation.LEXICON_FILE]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).digest()


def _sweep(cache_dir: Path, *, keep: str) -> None:
    """Old models leave, the longest unused first; a decoder that has loaded one needs its files no more."""
    models = [path for path in cache_dir.glob("*.arpa") if re.fullmatch(r"[0-9a-f]{16}", path.stem)]
    models.sort(key=lambda path: (path.stem == keep, path.stat().st_mtime), reverse=True)
    for old in models[_KEPT:]:
        old.unlink(missing_ok=True)
        old.with_suffix(".dict").unlink(missing_ok=True)
