"""What the edge process can be told: on the command line, then in the environment, then in a TOML file.

    [edge]                        # or TALKTHRU_EDGE_LISTEN=..., or talkthru edge --listen ...
    listen = "127.0.0.1:8080"
    [[edge.devices]]              # only for a device with settings of its own
    id = "lane-1"
    trace = true

It decides the defaults and refuses what cannot be meant; it opens nothing but the TOML file.
"""

import ipaddress
import tomllib
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_settings import BaseSettings, InitSettingsSource, PydanticBaseSettingsSource, SettingsConfigDict

TENANT = "main"  # of a store that no setting names another for


class ConfigError(ValueError):
    """One line: which setting, and what was wrong with it."""


class DeviceConfig(BaseModel):
    """A device with settings of its own; a signed token needs no listing.

    token: a fixed one, for loopback alone. trace: it may see what is heard, and how long things take.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=r"^[A-Za-z0-9._-]{1,64}$")
    channel: Literal["lane", "kiosk", "headset"] = "lane"
    token: str = Field("", pattern=r"^(|.{8,})$")
    trace: bool = False


class EdgeConfig(BaseSettings):
    """Make it with `load`."""

    model_config = SettingsConfigDict(env_prefix="TALKTHRU_EDGE_", extra="forbid", frozen=True)

    listen: str = "127.0.0.1:8080"
    certificate: Path | None = None  # for devices beyond this machine: PEM with the chain, and its key
    certificate_key: Path | None = None
    insecure: bool = False  # devices beyond this machine in plain text: for a network that is yours alone
    data_dir: Path = Path("var/edge")
    menu: Path | None = None  # None: the demo brand
    tenant: str = ""  # empty: whatever tenant the certificate names
    site: str = ""  # empty: the location's id
    location: str = ""  # empty: the menu's first
    cloud: str = ""  # HOST:PORT; empty: the store is alone
    cloud_insecure: bool = False  # the cloud is called in plain text, without identity: on loopback alone
    devices: tuple[DeviceConfig, ...] = ()
    recogniser: Literal["sphinx", "whisper"] = "sphinx"
    whisper_model: Path | None = None  # a pulled model's name, or a folder with a CTranslate2 model
    whisper_window: Literal["padded", "short"] = "padded"  # as the weights were trained; short is quicker, unproven
    whisper_threads: int = Field(1, ge=1, le=64)  # of the one process that decodes for all lanes
    models_dir: Path = Path("var/models")  # as `talkthru models` fills it
    models_lock: Path = Path("models.lock")
    smart_turn: bool = True  # how somebody sounds has a say in when they have finished: one process, 60 MB
    front_end: tuple[Literal["lane", "kiosk", "headset"], ...] = ("lane",)  # whose echo and noise are taken out here
    max_devices: int = Field(0, ge=0)  # at once; 0: four for each core. One more is told so, and by whom it is served
    disk_budget_mb: int = Field(512, ge=64)  # beyond, the folder's recordings go first, then traces
    sessions_days: int = Field(30, ge=4)  # then a session goes that the cloud has; an outage may last three days
    voices: tuple[str, ...] = ()  # pulled models, best first; espeak-ng takes over from each
    pronunciations: Path | None = None  # how this store's names are said: lines "as written = as said"
    words_per_minute: int = Field(165, ge=80, le=320)  # a fast speaker's; espeak-ng's own default is 175
    log_level: Literal["debug", "info", "warning", "error"] = "info"

    @model_validator(mode="after")
    def _refuse(self) -> Self:
        host, _ = self.address
        beyond = not is_loopback(host)
        if beyond and not self.insecure and self.certificate is None:
            raise ValueError(
                f"listen: {self.listen} can be reached from other machines, and devices would speak to it in plain "
                "text. Give it a certificate (`certificate`, `certificate_key`), listen on 127.0.0.1, or say "
                "--insecure if the network is yours alone."
            )
        if (self.certificate is None) != (self.certificate_key is None):
            raise ValueError("certificate: needs certificate_key, and the other way round")
        if beyond and (fixed := [device.id for device in self.devices if device.token]):
            raise ValueError(
                f"devices: {fixed[0]} has a fixed token, and {self.listen} can be reached from other machines. Leave "
                "`token` away and issue a signed one: `talkthru token issue`."
            )
        if self.cloud_insecure and not is_loopback(self.cloud.rpartition(":")[0].strip("[]")):
            raise ValueError(
                f"cloud_insecure: {self.cloud} is not this machine: nothing would be encrypted or checked. Leave it "
                "away and enrol this edge: `talkthru identity enrol`."
            )
        if self.recogniser == "whisper" and self.whisper_model is None:
            raise ValueError("recogniser: whisper needs whisper_model, a pulled model or a folder of one")
        ids = [device.id for device in self.devices]
        if twice := sorted({i for i in ids if ids.count(i) > 1}):
            raise ValueError(f"devices: {twice[0]} is there twice")
        return self

    @property
    def address(self) -> tuple[str, int]:
        host, colon, port = self.listen.rpartition(":")
        if not colon or not port.isdigit() or int(port) > 65535:
            raise ValueError(f"listen: expected HOST:PORT, found {self.listen!r}")
        return host.strip("[]"), int(port)


def load(file: Path | None = None, **given: Any) -> EdgeConfig:
    """The command line's settings (None: not given) over the environment over the file. Raises ConfigError."""
    table = _table(file) if file else {}

    class WithFile(EdgeConfig):
        @classmethod
        def settings_customise_sources(
            cls,
            settings_cls: type[BaseSettings],
            init_settings: PydanticBaseSettingsSource,
            env_settings: PydanticBaseSettingsSource,
            dotenv_settings: PydanticBaseSettingsSource,
            file_secret_settings: PydanticBaseSettingsSource,
        ) -> tuple[PydanticBaseSettingsSource, ...]:
            return init_settings, env_settings, InitSettingsSource(settings_cls, init_kwargs=table)

    try:
        return WithFile(**{key: value for key, value in given.items() if value is not None})
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        problem = str(first["msg"]).removeprefix("Value error, ")
        raise ConfigError(f"{f'{file}: ' if file else ''}{f'{where}: ' if where else ''}{problem}") from None


def _table(file: Path) -> dict[str, Any]:
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8")).get("edge", {})
    except OSError as error:
        raise ConfigError(f"{file}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: {error}") from error
    if not isinstance(table, dict):
        raise ConfigError(f"{file}: [edge] is no table")
    return table


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
