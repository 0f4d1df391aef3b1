"""Makes the guest bank: `guests/bank.json` and its clips. Run by hand, and only to change the bank.

    python -m talkthru.demo.make_guests

Needs the programs `flite` (Debian package flite) and `espeak-ng` on the PATH; reading the bank needs neither. What
a guest says first is written here by hand; answers and repairs are derived from the intended order, so that they
cannot disagree with it. Every sentence becomes one clip in the voice of its order.
"""

import hashlib
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from importlib import resources
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

from domain.menu import Combo, Item, Menu
from domain.menu_file import parse
from domain.order import ItemLine, Mod
from domain.order_form import from_form
from edge.audio.pcm import Quality, read_wav, resample, to_float, to_pcm
from talkthru.demo.guest_orders import ORDERS

HERE = Path(__file__).parent / "guests"
RATE_HZ = 16000
BIT_RATE = 18_000  # Opus, wideband speech; the bank has to stay below 3 MB
GAP_MS = 120  # of silence between two clips of a file
LEVEL = 0.08  # root mean square of the spoken part: a driver a metre from the microphone

# voice -> the program that speaks it. flite's voices may be redistributed with what they say (guests/LICENCE);
# the agent is espeak-ng's plain en-us, so no guest is. All are American but awb: British and Scottish variants of
# espeak-ng lost 26 to 49 % of the words in the embedded recogniser, these 5 to 18 %. No guest stands for real ones.
VOICES: Mapping[str, tuple[str, ...]] = {
    "slt": ("flite", "-voice", "slt"),
    "rms": ("flite", "-voice", "rms", "--setf", "duration_stretch=0.95"),
    "awb": ("flite", "-voice", "awb"),
    "kal16": ("flite", "-voice", "kal16"),
    "faye": ("espeak-ng", "-v", "en-us+f2", "-s", "150"),
    "klatt": ("espeak-ng", "-v", "en-us+klatt4", "-s", "155"),
}

RESPELLED = {"vinaigrette": "vinagrette", "veggie": "vejie"}  # else "vin-ay-eye-gret", and "veggie" with a hard g

GENERAL = {
    "yes": "Yes.",
    "right": "Yes, that's right.",
    "no": "No.",
    "no_thanks": "No thanks.",
    "wrong": "No, that's not right.",
    "done": "That's all.",
    "no_thanks_done": "No thanks, that's it.",
    "repeat": "Sorry, can you repeat that?",
    "person": "A person please.",
    "never_mind": "Never mind, remove that.",
    "undo": "Remove the last one.",
    "start_over": "Start over.",
    "hello": "Hello?",
}


# ---- how a guest says what is on the menu

SPOKEN = {  # where the name on the board is not what people say
    "lemon_lime": "sprite",
    "coffee": "coffee",
    "bottled_water": "bottled water",
    "cookie": "cookie",
    "nuggets": "nuggets",
    "onion": "onions",
    "mayo": "mayo",
    "bbq": "barbecue",
    "classic_meal": "number one",
    "double_cheese_meal": "number two",
    "bacon_meal": "smokehouse meal",
    "crispy_chicken_meal": "number four",
    "nuggets_meal": "number six",
    "unsweet": "unsweet",
}
SIZES = {"S": "small", "M": "medium", "L": "large", "4": "four", "6": "six", "8": "eight", "10": "ten", "20": "twenty"}
NUMBERS = ("no", "one", "two", "three", "four", "five", "six")
MASS = {"fries", "onion_rings", "milk", "apple_slices", "bottled_water", "orange_juice", "loaded_fries", "water_cup"}


def spoken(id_: str, name: str) -> str:
    return SPOKEN.get(id_, name.lower().replace("-", " "))


def with_article(id_: str, name: str) -> str:
    words = spoken(id_, name)
    if id_ in MASS:
        return words
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def mod_words(menu_item: Item, mods: Iterable[Mod]) -> list[str]:
    words = []
    for mod in mods:
        found = menu_item.option(mod.option)
        name = spoken(mod.option, found[1].name.get() if found else mod.option)
        if mod.qualifier == "pick":
            words.append(f"{NUMBERS[mod.count]} {name}" if mod.count > 1 else name)
        elif mod.qualifier == "side":
            words.append(f"{name} on the side")
        else:
            words.append(f"{mod.qualifier} {name}")
    return words


def sentence(words: str) -> str:
    return words[0].upper() + words[1:] + "."


def picks(menu_item: Item, mods: Iterable[Mod]) -> dict[str, str]:
    """The answer to each choice that the item leaves open: group -> sentence."""
    answers = {}
    for group in menu_item.must_choose:
        mine = [m for m in mods if m.qualifier == "pick" and group.option(m.option)]
        if mine:
            answers[group.id] = sentence(" and ".join(mod_words(menu_item, mine)) + " please")
    return answers


def replies(menu: Menu, row: Mapping[str, Any]) -> tuple[dict[str, str], dict[str, str]]:
    """What a guest answers to a question about one line, and how each part of it is put right."""
    form, it = row["form"], row["it"]
    (wanted,) = from_form([form])
    answers: dict[str, str] = {}
    fixes: dict[str, str] = {}
    if isinstance(wanted, ItemLine):
        menu_item = menu.item(wanted.item)
        assert menu_item is not None, wanted.item
        if len(menu_item.variations) > 1 and wanted.variation:
            answers["size"] = sentence(f"{SIZES[wanted.variation]} please")
            piece = " piece" if wanted.variation.isdigit() else ""
            fixes["size"] = sentence(f"make {it} {SIZES[wanted.variation]}{piece}")
        answers |= picks(menu_item, wanted.mods)
        if words := mod_words(menu_item, wanted.mods):
            fixes["mods"] = sentence(f"{' and '.join(words)} on {it}")
        fixes["qty"] = sentence(f"change {it} to {NUMBERS[wanted.qty]}")
        return answers, fixes
    combo_ = menu.combo(wanted.combo)
    assert combo_ is not None, wanted.combo
    choices = {slot.id: slot.choices for slot in combo_.slots}
    if wanted.size in ("M", "L"):
        answers["size"] = sentence(f"{SIZES[wanted.size]} please")
        fixes["size"] = sentence(f"make {it} {SIZES[wanted.size]}")
    for slot, fill in wanted.slots.items():
        part = menu.item(fill.item)
        assert part is not None, fill.item
        answers |= picks(part, fill.mods)
        if words := mod_words(part, fill.mods):
            fixes[f"{slot} mods"] = sentence(f"{' and '.join(words)} on the {spoken(part.id, part.name.get())}")
        if len(choices[slot]) == 1:
            continue
        chosen = with_article(part.id, part.name.get())
        answers[slot] = sentence(f"{chosen} please")
        fixes[slot] = sentence(f"make {it} with {chosen}")
    fixes["qty"] = sentence(f"change {it} to {NUMBERS[wanted.qty]}")
    return answers, fixes


def removals(menu: Menu) -> dict[str, str]:
    """For whatever may have been misheard: menu id -> "remove the ..."."""
    lunch = [i for i in menu.items if "breakfast" not in i.dayparts and (not i.channels or "lane" in i.channels)]
    things: list[Item | Combo] = [*lunch, *(c for c in menu.combos if "breakfast" not in c.dayparts)]
    return {thing.id: f"Remove the {spoken(thing.id, thing.name.get())}." for thing in things}


def bank(menu: Menu) -> dict[str, Any]:
    """The whole bank without its sound."""
    orders = []
    for order in ORDERS:
        lines = []
        for row in order["lines"]:
            answers, fixes = replies(menu, row)
            lines.append(
                row
                | {
                    "answers": answers,
                    "fixes": fixes,
                    "add": f"And {row['say']}.",
                    "restate": f"No, {row['say']}.",
                }
            )
        orders.append(order | {"lines": lines})
    return {"menu_id": menu.id, "general": GENERAL, "removals": removals(menu), "orders": orders}


def recordings(whole: Mapping[str, Any]) -> list[tuple[str, str, list[str]]]:
    """(file, voice, sentences): a file for each order, and one for each voice with what every order may need."""
    common = [*whole["general"].values(), *whole["removals"].values()]
    files = []
    for order in whole["orders"]:
        texts = list(order["openings"])
        for row in order["lines"]:
            texts += [row["add"], row["restate"], *row["answers"].values(), *row["fixes"].values()]
        files.append((f"{order['id']}.ogg", order["voice"], list(dict.fromkeys(texts))))
    return files + [(f"voice-{voice}.ogg", voice, common) for voice in VOICES]


# ---- sound


def speak(voice: str, text: str, into: Path) -> NDArray[np.float32]:
    """(samples,) at RATE_HZ, trimmed to speech with 60 ms around it, at the bank's level."""
    program = VOICES[voice]
    said = text
    for word, as_flite_reads_it in RESPELLED.items() if program[0] == "flite" else ():
        said = re.sub(word, as_flite_reads_it, said, flags=re.IGNORECASE)
    tail = ["-t", said, "-o", str(into)] if program[0] == "flite" else ["-w", str(into), said]
    subprocess.run([*program, *tail], check=True, capture_output=True)
    with_rate = wav_rate(into)
    pcm, _ = read_wav(into, rate_hz=with_rate)
    samples = resample(to_float(pcm), with_rate, RATE_HZ, quality=Quality.FILE)
    loud = np.flatnonzero(np.abs(samples) > 0.02 * np.abs(samples).max())
    margin = RATE_HZ * 60 // 1000
    samples = samples[max(0, loud[0] - margin) : loud[-1] + margin]
    level = np.float32(LEVEL / np.sqrt(np.mean(samples**2)))
    clipped: NDArray[np.float32] = np.clip(samples * level, -0.99, 0.99).astype(np.float32)
    return clipped


def wav_rate(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[24:28], "little")


def opus(samples: NDArray[np.float32]) -> bytes:
    """Ogg Opus, mono; 60 ms frames keep the container small."""
    out = io.BytesIO()
    with av.open(out, "w", format="ogg", options={"fflags": "+bitexact"}) as container:
        stream = container.add_stream("libopus", rate=RATE_HZ, layout="mono")
        stream.bit_rate = BIT_RATE
        stream.options = {"application": "voip", "frame_duration": "60", "vbr": "on"}
        pcm = np.frombuffer(to_pcm(samples), "<i2").reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(pcm, format="s16", layout="mono")
        frame.rate = RATE_HZ
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return out.getvalue()


def main() -> None:
    menu = parse(json.loads((resources.files("talkthru.data") / "menu.json").read_text()))
    whole = bank(menu)
    scratch = HERE / "scratch.wav"
    files = recordings(whole)
    clips: list[dict[str, Any]] = []
    made: list[dict[str, Any]] = []
    milliseconds = 0
    gap = np.zeros(RATE_HZ * GAP_MS // 1000, np.float32)
    for n, (name, voice, texts) in enumerate(files, 1):
        parts, at = [gap], len(gap)
        for text in texts:
            samples = speak(voice, text, scratch)
            span = {"from_ms": at * 1000 // RATE_HZ, "to_ms": -(-(at + len(samples)) * 1000 // RATE_HZ)}
            milliseconds += span["to_ms"] - span["from_ms"]
            clips.append({"text": text, "voice": voice, "file": name} | span)
            parts += [samples, gap]
            at += len(samples) + len(gap)
        data = opus(np.concatenate(parts))
        (HERE / name).write_bytes(data)
        made.append({"file": name, "sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)})
        print(f"{n}/{len(files)} {name}", file=sys.stderr)
    scratch.unlink()
    for stale in {path.name for path in HERE.glob("*.ogg")} - {row["file"] for row in made}:
        (HERE / stale).unlink()
    (HERE / "bank.json").write_text(json.dumps(whole, indent=1) + "\n")
    listed = {"rate_hz": RATE_HZ, "files": _rows(made), "clips": _rows(clips)}
    text = json.dumps(listed, indent=1)
    (HERE / "manifest.json").write_text(re.sub(r'"<(.*?)>"', lambda m: json.loads(f'"{m[1]}"'), text) + "\n")
    size = sum(row["bytes"] for row in made) / 1e6
    print(f"{len(clips)} clips, {milliseconds / 1000:.0f} s, {size:.2f} MB", file=sys.stderr)


def _rows(rows: list[dict[str, Any]]) -> list[str]:
    """Each row on one line of the file, so that a changed clip is a changed line."""
    return [f"<{json.dumps(row)}>" for row in rows]


if __name__ == "__main__":
    main()
