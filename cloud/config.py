"""What the cloud process can be told: on the command line, then in the environment, then in a TOML file.

    [cloud]                       # or TALKTHRU_CLOUD_LISTEN=..., or talkthru cloud --listen ...
    listen = "127.0.0.1:8070"
    menus = ["menu.json"]

It decides the defaults and refuses what cannot be meant; it opens nothing but the TOML file.
"""

import difflib
import ipaddress
import os
import tomllib
from pathlib import Path
from typing import Any, Self

from pydantic import Field, ValidationError, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from domain.identity import BadName, EdgeName

PREFIX = "TALKTHRU_CLOUD_"
TABLES = ("cloud", "integrations", "reasoning")  # of the file, that this tier reads
DRIVEN = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
}
ANY = ("0.0.0.0", "::")  # every address of this machine: no name to be called by


class ConfigError(ValueError):
    """One line: which setting, and what was wrong with it."""


class CloudConfig(BaseSettings):
    """Seconds unless the name says otherwise. Make it with `load`."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid", frozen=True)

    listen: str = "127.0.0.1:8070"
    enrol: str = ""  # where edges without certificate enrol; empty: the same host, one port below
    address: str = ""  # HOST:PORT under which stores reach `listen`, where it differs; its host is in our certificate
    tenant: str = "main"  # whose edges are served: a certificate of another tenant is refused
    certificate_days: float = Field(30.0, gt=0, le=398)  # of an edge; it renews at half of that
    insecure: bool = False  # plain text and no identity, on loopback alone
    data_dir: Path = Path("var/cloud")
    database_url: str = ""  # empty: SQLite in data_dir; postgresql://... where several replicas serve
    menus: tuple[Path, ...] = ()  # empty: the demo brand
    customers: Path | None = None  # who may be looked up; without a file nobody is
    integrations: Path | None = None  # a TOML file with an [integrations] table; empty: --config's, if it has one
    reasoning: Path | None = None  # a TOML file with a [reasoning] table; empty: --config's, if it has one
    pos_url: str = "http://127.0.0.1:8071"
    pos_timeout_s: float = Field(
        8.0, gt=0, le=20
    )  # Toast answers within 30 s; a guest at a window does not wait so long
    pos_settle_s: float = Field(0.0, ge=0, le=600)  # how long after a silent create an order may still appear there
    availability_poll_s: float = Field(5.0, gt=0)
    reap_every_s: float = Field(5.0, gt=0)
    revocations_s: float = Field(1.0, gt=0, le=60)  # how soon another process's revocation counts here
    heartbeat_s: float = Field(0.5, gt=0)  # edges doubt after 0.9 s of silence (edge.link.circuit)
    retention_days: float = Field(90.0, gt=0)  # of sessions' logs and orders' goods; a store may delete them before
    memory_days: float = Field(180.0, gt=0)  # of what customers had remembered, after they told it last
    stop_grace_s: float = Field(3.0, ge=0)
    log_json: bool = False

    @model_validator(mode="after")
    def _refuse(self) -> Self:
        host, port = split_address(self.listen)
        if self.insecure and host and not is_loopback(host):
            raise ValueError(
                f"listen: {self.listen} can be reached from other machines, and --insecure is for this machine alone: "
                "nothing is encrypted then, and anybody is let in. Listen on 127.0.0.1, or leave --insecure away and "
                "invite your edges (`talkthru identity invite`)."
            )
        if self.enrol:
            split_address(self.enrol, "enrol")
        if self.address:
            split_address(self.address, "address")
        try:
            EdgeName(self.tenant, "any", "any")
        except BadName as error:
            raise ValueError(str(error)) from error
        if self.database_url and self.database_url.partition("://")[0] not in DRIVEN:
            kind = self.database_url.partition(":")[0][:30]  # no more of it: there may be a password
            raise ValueError(
                "database_url: expected postgresql://user:password@host/database, or nothing for a file in data_dir; "
                f"found {kind!r}"
            )
        if not self.pos_url.startswith(("http://", "https://")):
            raise ValueError(f"pos_url: expected http://host:port, found {self.pos_url!r}")
        if port is not None and not 0 <= port <= 65535:
            raise ValueError(f"listen: there is no port {port}")
        return self

    @property
    def enrol_listen(self) -> str:
        if self.enrol:
            return self.enrol
        host, port = split_address(self.listen)
        return f"{f'[{host}]' if ':' in host else host or '127.0.0.1'}:{max(0, (port or 0) - 1)}"

    @property
    def hosts(self) -> tuple[str, ...]:
        """The names in this tier's own certificate."""
        said = [split_address(address)[0] for address in (self.address, self.listen) if address]
        return tuple(dict.fromkeys([*(h for h in said if h and h not in ANY), "localhost", "127.0.0.1", "::1"]))

    @property
    def authority_dir(self) -> Path:
        return self.data_dir / "authority"

    @property
    def url(self) -> str:
        """As the store opens it: `postgresql://` and `sqlite://` are completed with the drivers that are used here."""
        given = self.database_url or f"sqlite:///{self.data_dir / 'cloud.db'}"
        return DRIVEN[given.partition("://")[0]] + "://" + given.partition("://")[2]

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """`load` merges the file below the environment itself: then a wrong value can say where it stands."""
        return init_settings, env_settings


def load(file: Path | None = None, **given: Any) -> CloudConfig:
    """The command line's settings (None: not given) over the environment over the file. Raises ConfigError."""
    settings = _from_file(file) if file else {}
    said = {k: v for k, v in given.items() if v is not None}
    try:
        environment = CloudConfig.model_fields.keys() & _in_environment()
        return CloudConfig(**{k: v for k, v in settings.items() if k not in environment} | said)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        problem = first["msg"].removeprefix("Value error, ")
        raise ConfigError(f"{where}: {problem}" if where else problem) from error


def split_address(address: str, setting: str = "listen") -> tuple[str, int | None]:
    """host and port; ("", None) for a unix socket. Raises ValueError."""
    if address.startswith("unix:"):
        return "", None
    host, colon, port = address.rpartition(":")
    if not colon or not port.isdigit():
        raise ValueError(f"{setting}: expected host:port, such as 127.0.0.1:8070, found {address!r}")
    return host.strip("[]"), int(port)


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _in_environment() -> set[str]:
    return {k.upper().removeprefix(PREFIX).lower() for k in os.environ if k.upper().startswith(PREFIX)}


def _from_file(file: Path) -> dict[str, Any]:
    try:
        whole = tomllib.loads(file.read_text())
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: is not TOML: {error}") from error
    for name in whole.keys() - set(TABLES):  # others may share the file; a slip of the pen may not pass for one
        if near := difflib.get_close_matches(name, TABLES, n=1):
            raise ConfigError(f"{file}: there is no table [{name}]; did you mean [{near[0]}]?")
    table = whole.get("cloud", {})
    if unknown := sorted(table.keys() - CloudConfig.model_fields.keys()):
        raise ConfigError(
            f"{file}: [cloud] has no setting {unknown[0]!r}; it has {', '.join(CloudConfig.model_fields)}"
        )
    beside: dict[str, Any] = {name: file for name in TABLES[1:] if name in whole}
    return beside | dict(table)
