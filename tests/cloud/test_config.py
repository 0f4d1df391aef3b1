"""What the cloud process is told: the command line over the environment over the file; mistakes in one line."""

from pathlib import Path

import pytest

from cloud.config import ConfigError, load


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "talkthru.toml"
    path.write_text('[cloud]\nlisten = "127.0.0.1:1"\npos_url = "http://file"\nmenus = ["menu.json"]\n')
    return path


def test_the_command_line_wins_over_the_environment_and_that_over_the_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert load(file).listen == "127.0.0.1:1"
    monkeypatch.setenv("TALKTHRU_CLOUD_LISTEN", "127.0.0.1:2")
    monkeypatch.setenv("TALKTHRU_CLOUD_POS_URL", "http://env")
    config = load(file, listen="127.0.0.1:3", heartbeat_s=None)
    assert (config.listen, config.pos_url, config.menus) == ("127.0.0.1:3", "http://env", (Path("menu.json"),))


def test_without_a_database_it_is_a_file_in_the_data_folder(tmp_path: Path) -> None:
    assert load(data_dir=tmp_path).url == f"sqlite+aiosqlite:///{tmp_path}/cloud.db"


@pytest.mark.parametrize("listen", ["0.0.0.0:8070", "192.168.1.4:8070", "[::]:8070", "cloud.example:8070"])
def test_an_open_address_is_never_served_in_plain_text(listen: str) -> None:
    with pytest.raises(ConfigError, match=r"for this machine alone.*talkthru identity invite"):
        load(listen=listen, insecure=True)
    assert load(listen=listen).listen == listen


@pytest.mark.parametrize("listen", ["localhost:0", "127.0.0.2:80", "[::1]:8070", "unix:/run/talkthru.sock"])
def test_an_address_of_this_machine_may_be(listen: str) -> None:
    assert load(listen=listen, insecure=True).listen == listen


@pytest.mark.parametrize(
    ("given", "enrol", "hosts"),
    [
        ({"listen": "0.0.0.0:8070", "address": "cloud.example:443"}, "0.0.0.0:8069", ("cloud.example",)),
        ({"listen": "127.0.0.1:0"}, "127.0.0.1:0", ()),
        ({"listen": "[::1]:8070"}, "[::1]:8069", ()),
        ({"listen": "10.0.0.7:8070", "enrol": "10.0.0.7:1"}, "10.0.0.7:1", ("10.0.0.7",)),
    ],
)
def test_edges_enrol_one_port_below_and_the_certificate_has_the_names_that_it_is_called_by(
    given: dict[str, object], enrol: str, hosts: tuple[str, ...]
) -> None:
    config = load(**given)
    assert config.enrol_listen == enrol
    assert set(config.hosts) == {*hosts, "localhost", "127.0.0.1", "::1"}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"listen": "8070"}, "expected host:port"),
        ({"listen": "127.0.0.1:99999"}, "no port 99999"),
        ({"pos_url": "localhost:8071"}, "pos_url: expected http://"),
        ({"enrol": "8070"}, "enrol: expected host:port"),
        ({"address": "cloud"}, "address: expected host:port"),
        ({"tenant": "a tenant"}, "tenant: "),
        ({"certificate_days": 0}, "certificate_days: "),
        ({"pos_timeout_s": 0}, "pos_timeout_s: "),
        ({"heartbeat_s": "soon"}, "heartbeat_s: "),
    ],
)
def test_a_wrong_setting_is_named_in_one_line(given: dict[str, object], said: str) -> None:
    with pytest.raises(ConfigError) as refused:
        load(**given)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_wrong_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "talkthru.toml"
    with pytest.raises(ConfigError, match="cannot be read"):
        load(path)
    path.write_bytes(b"[cloud] # \xe9")
    with pytest.raises(ConfigError, match="is not TOML"):
        load(path)
    path.write_text("[integration.inventory]")
    with pytest.raises(ConfigError, match=r"no table \[integration\]; did you mean \[integrations\]"):
        load(path)
    path.write_text("[cloud")
    with pytest.raises(ConfigError, match="is not TOML"):
        load(path)
    path.write_text("[cloud]\nlistne = 1")
    with pytest.raises(ConfigError, match="no setting 'listne'"):
        load(path)
