"""A Whisper of one layer with random weights, 1 MB: real code runs on it, and its words mean nothing."""

from pathlib import Path
from typing import Any

import numpy as np
from ctranslate2.specs import whisper_spec
from faster_whisper.tokenizer import _LANGUAGE_CODES
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

WIDTH, MELS = 64, 80


def save_tokenizer(folder: Path) -> Tokenizer:
    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokenizer = Tokenizer(models.BPE(vocab={letter: i for i, letter in enumerate(letters)}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    special = ["<|endoftext|>", "<|startoftranscript|>", *(f"<|{code}|>" for code in _LANGUAGE_CODES)]
    special += [f"<|{name}|>" for name in ("translate", "transcribe", "startoflm", "startofprev", "nospeech")]
    special += ["<|notimestamps|>", *(f"<|{i * 0.02:.2f}|>" for i in range(1501))]
    tokenizer.add_special_tokens([AddedToken(text, special=True) for text in special])
    tokenizer.save(str(folder / "tokenizer.json"))
    return tokenizer


class Weights:
    """Fills the layers of a specification with small random numbers."""

    def __init__(self) -> None:
        self._rng = np.random.default_rng(0)

    def array(self, *shape: int) -> Any:
        return (self._rng.standard_normal(shape) * 0.05).astype(np.float32)

    def linear(self, layer: Any, rows: int, columns: int) -> None:
        layer.weight, layer.bias = self.array(rows, columns), np.zeros(rows, np.float32)

    def norm(self, layer: Any) -> None:
        layer.gamma, layer.beta = np.ones(WIDTH, np.float32), np.zeros(WIDTH, np.float32)

    def convolution(self, layer: Any, inputs: int) -> None:
        layer.weight, layer.bias = self.array(WIDTH, inputs, 3), np.zeros(WIDTH, np.float32)

    def attention(self, layer: Any, rows: tuple[int, ...]) -> None:
        self.norm(layer.layer_norm)
        for linear, count in zip(layer.linear, rows, strict=True):
            self.linear(linear, count * WIDTH, WIDTH)

    def feed_forward(self, layer: Any) -> None:
        self.norm(layer.layer_norm)
        self.linear(layer.linear_0, 4 * WIDTH, WIDTH)
        self.linear(layer.linear_1, WIDTH, 4 * WIDTH)


def save_model(folder: Path) -> None:
    tokenizer = save_tokenizer(folder)
    spec, weights = whisper_spec.WhisperSpec(1, 2, 1, 2), Weights()
    weights.convolution(spec.encoder.conv1, MELS)
    weights.convolution(spec.encoder.conv2, WIDTH)
    spec.encoder.position_encodings.encodings = weights.array(1500, WIDTH)
    spec.decoder.position_encodings.encodings = weights.array(448, WIDTH)
    spec.decoder.embeddings.weight = weights.array(tokenizer.get_vocab_size(), WIDTH)
    spec.decoder.projection.weight = spec.decoder.embeddings.weight.copy()
    for letter in "abcdefghijklmnopqrstuvwxyz":
        spec.decoder.projection.weight[tokenizer.token_to_id(letter)] *= 6  # it speaks in letters
    spec.decoder.scale_embeddings = False
    for half in (spec.encoder, spec.decoder):
        weights.norm(half.layer_norm)
        for layer in half.layer:
            weights.attention(layer.self_attention, (3, 1))
            weights.feed_forward(layer.ffn)
    for layer in spec.decoder.layer:
        weights.attention(layer.attention, (1, 2, 1))
    spec.register_vocabulary([token for token, _ in sorted(tokenizer.get_vocab().items(), key=lambda entry: entry[1])])
    spec.config.suppress_ids = []
    spec.config.suppress_ids_begin = [tokenizer.token_to_id("<|endoftext|>")]
    spec.config.lang_ids = [tokenizer.token_to_id(f"<|{code}|>") for code in _LANGUAGE_CODES]
    spec.config.alignment_heads = [[0, 0]]
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder))
