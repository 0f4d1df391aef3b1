"""A table that cannot be meant is refused at the start: file, line, setting, reason. No secret shows anywhere."""

from pathlib import Path

import pytest

from cloud.config import load
from cloud.integrations.backend import IntegrationError, Secret
from cloud.integrations.connected import connected
from cloud.integrations.misread import line_of
from cloud.integrations.settings import read
from tests.cloud.integrations.backends import TOKEN
from tests.cloud.integrations.conftest import Open
from tests.cloud.integrations.vendors import table
from tests.cloud.world import demo_catalog

GOOD = table("rest", "http://127.0.0.1:9", shop=False)


def refused(tmp_path: Path, text: str) -> str:
    file = tmp_path / "t.toml"
    file.write_text(text)
    with pytest.raises(IntegrationError) as error:
        read(file)
    return str(error.value).removeprefix(str(tmp_path))


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ('url = "http://127.0.0.1:9"', 'url = "http://erp.example"', "[integrations.connections.erp]", "the secret"),
        ('from = "erp"\nwithin_s', 'from = "crm"\nwithin_s', 'from = "crm"',
         "inventory.from: there is no connection 'crm'; there are: erp"),
        ('rows = "data"', 'rows = "data["', 'rows = "data["', "catalog.items.rows: 'data[' is no JMESPath"),
        ('timeout_s = 10.0', 'timeout_s = 0', "timeout_s = 0", "connections.erp.timeout_s: Input should be greater"),
        ('kind = "rest"', 'kind = "sap"', 'kind = "sap"', "connections.erp.kind: Input should be 'rest'"),
        ('url = "http://127.0.0.1:9"', 'url = "127.0.0.1:9"', "[integrations.connections.erp]", "url: expected http"),
        ('url = "http://127.0.0.1:9"', 'url = "http://a:b@127.0.0.1"', "[integrations.connections.erp]", "no user"),
        ('count = "on_hand", ', "", "[integrations.inventory.counts]", "say where the answer holds 'count'"),
        ('count = "on_hand"', 'cnt = "on_hand", count = "n"', "[integrations.inventory.counts]", "has no 'cnt'"),
        ('path = "/v1/stock"', 'path = "/v1/{store}"', "[integrations.inventory.counts]", "path: there is no {store}"),
        ('path = "/v1/stock"', 'path = "v1/stock"', 'path = "v1/stock"', "inventory.counts.path"),
        ("[integrations.loyalty.membership]", "[integrations.loyalty.member]", "loyalty.member]", "member"),
        ("[integrations.pos.find]", "[integrations.pos.price]", "[integrations.pos]", "`find` is missing"),
        ("units = \"decimal\"\nfields = { id", "units = \"euro\"\nfields = { id", 'units = "euro"', "units: Input"),
        ('pages = { next = "next", parameter', 'pages = { parameter', "pages", "say where the answer holds the next"),
        ('env = "ERP_TOKEN"', 'env = "NOT_SET_TOKEN"', "secret", "the environment has no NOT_SET_TOKEN"),
        ('secret = { env = "ERP_TOKEN" }', 'secret = "abc"', "secret", "does not belong in this file"),
        ('secret = { env = "ERP_TOKEN" }', 'secret = { file = "/nowhere/x" }', "secret", "/nowhere/x: cannot be read"),
        ("[integrations.inventory]", "[integrations.inventroy]", "[integrations.inventroy]",
         "integrations.inventroy: there is no such setting; did you mean `inventory`?"),
        ("within_s = 0.3", "withn_s = 0.3", "withn_s", "inventory.withn_s: there is no such setting; did you mean"),
        ('[integrations.inventory]\nfrom = "erp"', "[integrations.inventory]", "[integrations.inventory]",
         "inventory.from: is missing"),
        ("[integrations.connections.erp]", "[[integrations.connections.erp]]", "[[integrations.connections.erp]]",
         "connections.erp: is one table"),
        ('secret = { env = "ERP_TOKEN" }', 'headers = { "A b" = "1" }', "headers", "no HTTP header can be that"),
        ('secret = { env = "ERP_TOKEN" }', 'headers = { X-Api-Key = "abc" }', "headers", "looks like a secret"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused_with_file_line_and_reason(
    tmp_path: Path, old: str, new: str, line: str, said: str
) -> None:
    assert old in GOOD
    text = GOOD.replace(old, new, 1)
    error = refused(tmp_path, text)
    assert said in error
    number = int(error.partition("line ")[2].partition(":")[0])
    assert line in text.splitlines()[number - 1] or line in text.splitlines()[number - 2]
    assert "abc" not in error


def test_a_vendor_knows_its_own_calls_and_has_only_some_ports(tmp_path: Path) -> None:
    square = table("square", "http://127.0.0.1:9")
    assert "square has no customers" in refused(tmp_path, square + '[integrations.customers]\nfrom = "sq"\n')
    calls = square.replace("[integrations.inventory]\nfrom = \"sq\"", "[integrations.inventory]\nfrom = \"sq\"\n"
                           'counts = { path = "/x" }')  # fmt: skip
    assert "leave `counts` away" in refused(tmp_path, calls)
    assert "lets nobody in without one" in refused(tmp_path, square.replace('secret = { env = "ERP_TOKEN" }', ""))


def test_what_is_no_toml_is_said(tmp_path: Path) -> None:
    assert "is not TOML" in refused(tmp_path, "[integrations")


@pytest.mark.parametrize(
    ("table_", "line", "said"),
    [
        ('tokens = { a = { env = "T1" } }\npeople = { ana = { env = "T1" } }', 1, "the agent could confirm itself"),
        ('tokens = { a = { env = "SHORT" } }\npeople = { ana = { env = "T1" } }', 4, "shorter than 12 characters"),
        ('tokens = { a = { env = "T1" } }\npeople = {}', 5, "people: is empty"),
        ('tokens = { "A b" = { env = "T1" } }\npeople = { ana = { env = "T2" } }', 4, "a name is small letters"),
        ('listen = "0.0.0.0:1"\ntokens = {}\npeople = {}', 4, "agents.listen"),
    ],
)
def test_agents_and_the_people_who_confirm_are_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table_: str, line: int, said: str
) -> None:
    for name, value in (("T1", "a-long-secret-1"), ("T2", "a-long-secret-2"), ("SHORT", "short")):
        monkeypatch.setenv(name, value)
    error = refused(tmp_path, f'[integrations.agents]\n\nsite = "loc-101"\n{table_}\n')
    assert said in error
    assert f"line {line}:" in error
    assert "a-long-secret" not in error


def test_a_line_is_the_nearest_that_is_written() -> None:
    text = 'x = 1\n[a.b]\nc = { d = 1 }\n\n[a."e f"]\ng = 2\n[[h]]\ni = 1'
    assert line_of(text, ("a", "b", "c", "d")) == 3
    assert line_of(text, ("a", "b", "z")) == 2
    assert line_of(text, ("a", "e f", "g")) == 6
    assert line_of(text, ("h", "i")) == 8


def test_a_secret_shows_nowhere(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text(f"{TOKEN}\n")
    secret = Secret.from_file(file)
    assert secret.reveal() == TOKEN
    assert TOKEN not in f"{secret} {secret!r} {[secret]}"
    file.write_text("two\nlines")
    with pytest.raises(ValueError, match="holds no secret") as error:
        Secret.from_file(file)
    assert "two" not in str(error.value)


async def test_no_log_line_has_the_secret_whatever_the_system_answers(
    opened: Open, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The back end says the secret back in its errors, as some do."""
    import logging

    logging.getLogger().setLevel(logging.DEBUG)
    try:
        async with opened("rest", shop=False) as (backend, _):
            for fault in ("", "status:500", "status:400", "busy:3600", "html"):
                backend.faults.always = fault
                async with connected(tmp_path / "rest.toml", demo_catalog()) as systems:
                    assert systems.assembly is not None
                    await systems.assembly.refresh()
            assert backend.asked
    finally:
        logging.getLogger().setLevel(logging.WARNING)
    said = capfd.readouterr()
    assert "integrations.unreachable" in said.out + said.err
    assert TOKEN not in said.out + said.err


def test_the_table_is_the_one_of_the_configuration_file_or_of_the_one_it_names(tmp_path: Path) -> None:
    own, other = tmp_path / "own.toml", tmp_path / "other.toml"
    own.write_text('[cloud]\nlisten = "127.0.0.1:1"\n' + GOOD)
    assert load(own).integrations == own
    other.write_text(f'[cloud]\nintegrations = "{own}"\n')
    assert load(other).integrations == own
    assert load().integrations is None


async def test_goods_of_another_form_than_the_files_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "t.toml"
    for text, said in (
        (table("rest", "http://127.0.0.1:9", shop=True), "say `items`"),
        (table("shopify", "http://127.0.0.1:9"), "is a menu"),
        (GOOD.replace("[integrations.catalog]\n", '[integrations.catalog]\nmenu = "x"\n'), "there is no menu 'x'"),
    ):
        file.write_text(text)
        with pytest.raises(IntegrationError, match=said):
            async with connected(file, demo_catalog()):
                pass
