"""The [reasoning] table: which models there are, who is asked first, and what they may cost.

    [reasoning]
    small = ["local"]                          # asked first; the next one stands in where one fails
    big   = ["sonnet"]                         # asked where a small one is unsure

    [reasoning.models.local]
    kind  = "openai"                           # any OpenAI-compatible endpoint; or "anthropic"
    url   = "http://127.0.0.1:8000/v1"
    model = "qwen3-8b"

    [reasoning.models.sonnet]
    kind   = "anthropic"
    model  = "claude-sonnet-4-5"
    secret = { env = "ANTHROPIC_API_KEY" }     # or { file = "/run/secrets/anthropic" }; never the secret itself
    input_cents_per_million  = 300
    output_cents_per_million = 1500

It decides whether a table can be meant, and refuses it with file, line and reason before anything is served. It opens
that file, the secrets' files and the prompt's.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, ValidationError, field_validator, model_validator

from cloud.config import ConfigError, is_loopback
from cloud.integrations.backend import Secret
from cloud.integrations.misread import line_of
from cloud.integrations.operation import Strict
from cloud.integrations.settings import SecretIs
from cloud.reasoning.budget import MICROS, Amount, Limits
from cloud.reasoning.prompting import Prompt, prompt

TABLE = "reasoning"


class ReasoningError(ConfigError):
    """The [reasoning] table cannot be meant: file, line, setting, why."""


class Purse(Strict):
    """None: no limit of that kind."""

    calls: int | None = Field(default=None, ge=0)
    tokens: int | None = Field(default=None, ge=0)
    cents: float | None = Field(default=None, ge=0)

    def limits(self) -> Limits:
        micros = None if self.cents is None else round(self.cents * MICROS)
        return Limits(self.calls, self.tokens, micros)


class Budgets(Strict):
    """The defaults: an order is some $8, and thinking about it ten cents at the very most.

    A turn: a question to each tier and to one that stands in, some 6,000 tokens each on a menu of 60. An order: four
    such turns. A store's day: some 500 orders, one in ten of which costs as much. The day of all: twenty stores.
    """

    turn: Purse = Purse(calls=4, tokens=30_000, cents=3.0)
    order: Purse = Purse(calls=24, tokens=120_000, cents=10.0)
    store_day: Purse = Purse(cents=500.0)
    day: Purse = Purse(cents=10_000.0)

    def limits(self) -> dict[str, Limits]:
        return {name: getattr(self, name).limits() for name in type(self).model_fields}


class ModelIs(Strict):
    """One model at one endpoint.

    answer: how it writes the proposal down; `tool` where it can call tools, `schema` where the endpoint constrains its
    JSON, `prompt` where it can do neither.
    """

    kind: Literal["openai", "anthropic"]
    model: str = Field(min_length=1)
    url: str = ""
    secret: SecretIs | None = None
    answer: Literal["tool", "schema", "prompt"] = "tool"
    input_cents_per_million: float = Field(0.0, ge=0)
    output_cents_per_million: float = Field(0.0, ge=0)
    within_s: float = Field(1.1, gt=0, le=30)  # of a call; the turn's own deadline holds as well
    first_token_s: float = Field(0.8, gt=0, le=30)
    least_s: float = Field(0.25, ge=0)  # with less left of the turn it is not asked: no answer would come
    output_tokens: int = Field(400, ge=50, le=8_000)
    calls: int = Field(3, ge=1, le=8)  # requests of one answer: a tool's answer needs another
    temperature: float | None = Field(default=0.0, ge=0, le=2)  # "none" where the model takes no such setting

    @field_validator("secret", mode="before")
    @classmethod
    def _never_itself(cls, said: Any) -> Any:
        if isinstance(said, str):
            raise ValueError('a secret does not belong in this file: say { env = "NAME" } or { file = "/path" }')
        return said

    @field_validator("temperature", mode="before")
    @classmethod
    def _none_of_it(cls, said: Any) -> Any:
        return None if said in ("none", "") else said

    @model_validator(mode="after")
    def _where(self) -> Self:
        if self.kind == "openai" and not self.url:
            raise ValueError("url: say where the endpoint is, such as https://api.openai.com/v1")
        if self.url and not self.url.startswith(("http://", "https://")):
            raise ValueError(f"url: expected http://host:port/path or https://host/path, found {self.url!r}")
        parts = urlsplit(self.url)
        if parts.username or parts.query:
            raise ValueError("url: no user, password or query in an address; a secret goes into `secret`")
        if parts.scheme == "http" and not is_loopback(parts.hostname or ""):
            raise ValueError(f"url: {parts.hostname} is another machine, and over http:// a guest's words can be read")
        if self.kind == "anthropic" and self.secret is None:
            raise ValueError("secret: anthropic lets nobody in without one")
        return self

    def cost(self, input_tokens: int, output_tokens: int) -> Amount:
        """Of one call. Rounded up: a budget is a promise."""
        cents = input_tokens * self.input_cents_per_million + output_tokens * self.output_cents_per_million
        return Amount(1, input_tokens + output_tokens, -(-round(cents * MICROS) // 1_000_000))

    def most(self, input_tokens: int) -> Amount:
        """What one question can cost where it is as long as that; a tool's answer makes it ask once more."""
        return self.cost(input_tokens, self.output_tokens)


class Reasoning(Strict):
    prompt: str = "propose-1"
    shop_prompt: str = "find-1"  # at a shop: which product is meant
    small: tuple[str, ...] = ()
    big: tuple[str, ...] = ()
    cache: bool = True
    tools: bool = True  # MCP tools on the operator's list may be asked for, through the gate
    metrics: str = ""  # HOST:PORT for Prometheus, on loopback or a closed network; empty: none
    timezone: str = "UTC"  # in which a budget's day begins
    models: Mapping[str, ModelIs] = {}
    budgets: Budgets = Budgets()

    @model_validator(mode="after")
    def _known(self) -> Self:
        for tier in ("small", "big"):
            for name in getattr(self, tier):
                if name not in self.models:
                    known = ", ".join(self.models) or "none"
                    raise ValueError(f"{tier}: there is no model {name!r} under [reasoning.models]; there are: {known}")
        if self.models and not (self.small or self.big):
            raise ValueError("small: name at least one of the models under small or big; nobody would ask them")
        if unused := sorted(set(self.models) - {*self.small, *self.big}):
            raise ValueError(f"models.{unused[0]}: neither small nor big names it: nobody would ask it")
        return self

    def tier(self, name: str) -> tuple[str, ...]:
        return self.small if name == "small" else self.big


@dataclass(frozen=True)
class Configured:
    """A table that can be meant, with what it names."""

    said: Reasoning
    prompt: Prompt
    secrets: Mapping[str, Secret] = field(default_factory=dict, repr=False)
    shop_prompt: Prompt = field(default_factory=lambda: prompt("find-1"))

    def only(self, name: str) -> "Configured":
        """That model and no other. Raises ReasoningError."""
        if name not in self.said.models:
            known = ", ".join(self.said.models)
            raise ReasoningError(f"there is no model {name!r} under [reasoning.models]; there are: {known}")
        alone = {"small": (name,), "big": (), "models": {name: self.said.models[name]}}
        return Configured(self.said.model_copy(update=alone), self.prompt, self.secrets, self.shop_prompt)


def read(file: Path) -> Configured | None:
    """None: the file has no such table, and rules answer alone. Raises ReasoningError with file, line and reason."""
    try:
        text = file.read_text(encoding="utf-8")
        whole = tomllib.loads(text)
    except OSError as error:
        raise ReasoningError(f"{file}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ReasoningError(f"{file}: is not TOML: {error}") from error
    if TABLE not in whole:
        return None
    try:
        said = Reasoning.model_validate(whole[TABLE])
    except ValidationError as error:
        first = error.errors()[0]
        raise _wrong(file, text, first["loc"], first["msg"].removeprefix("Value error, ")) from error
    words = _prompt(file, text, "prompt", said.prompt)
    shop_words = _prompt(file, text, "shop_prompt", said.shop_prompt)
    secrets: dict[str, Secret] = {}
    for name, model in said.models.items():
        if model.secret is None:
            continue
        try:
            secrets[name] = model.secret.read()
        except ValueError as error:
            raise _wrong(file, text, ("models", name, "secret"), str(error)) from error
    return Configured(said, words, secrets, shop_words) if said.models else None


def _prompt(file: Path, text: str, setting: str, version: str) -> Prompt:
    try:
        return prompt(version)
    except ValueError as error:
        raise _wrong(file, text, (setting,), str(error)) from error


def _wrong(file: Path, text: str, path: tuple[int | str, ...], why: str) -> ReasoningError:
    named = tuple(str(part) for part in path)
    setting, colon, rest = why.partition(": ")
    if not named and colon and " " not in setting:
        named, why = tuple(setting.split(".")), rest  # said of the table as a whole, about one of its settings
    where = ".".join((TABLE, *named))
    return ReasoningError(f"{file}, line {line_of(text, (TABLE, *named))}: {where}: {why}")
