"""The simulated disk under real SQLite: what a kill leaves, what a power cut leaves, and what neither may take."""

import sqlite3
from pathlib import Path
from random import Random

import pytest

from edge.database import writing
from talkthru.simulation.disk import Fault, SimulatedDatabase, SimulatedDisk

FILE = Path("/simulated/some.db")


class Computer:
    """A disk with a program on it that writes numbers. `faults`: what the next operations of a kind meet."""

    def __init__(self, seed: int, *, synchronous: str = "FULL") -> None:
        self.faults: dict[str, list[Fault]] = {}
        self.deaths = 0
        self.disk = SimulatedDisk(Random(seed), gate=self._gate, on_death=self._died)
        self._synchronous = synchronous
        self.db = self._opened()

    def _opened(self) -> SimulatedDatabase:
        db = self.disk(FILE)
        db.execute(f"PRAGMA synchronous = {self._synchronous}")
        db.execute("PRAGMA journal_mode = WAL")
        db.executescript("CREATE TABLE IF NOT EXISTS numbers (n INTEGER PRIMARY KEY, text BLOB)")
        return db

    def write(self, n: int) -> None:
        with writing(self.db):
            self.db.execute("INSERT INTO numbers VALUES (?, ?)", (n, bytes([n % 256]) * 900))

    def numbers(self) -> list[int]:
        assert [row[0] for row in self.db.execute("PRAGMA integrity_check").fetchall()] == ["ok"]
        return [n for (n,) in self.db.execute("SELECT n FROM numbers ORDER BY n").fetchall()]

    def again(self, *, power: bool) -> None:
        self.disk.kill()
        self.disk.bury()
        if power:
            self.disk.lose_power()
        self.db = self._opened()

    def _gate(self, operation: str, file: str) -> Fault:
        waiting = self.faults.get(operation, [])
        return waiting.pop(0) if waiting else Fault.NONE

    def _died(self) -> None:
        self.deaths += 1


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("power", [False, True])
def test_what_was_acknowledged_is_there_after_a_kill_and_after_a_power_cut(seed: int, power: bool) -> None:
    computer = Computer(seed)
    for n in range(40):
        computer.write(n)
        if n % 7 == 6:
            computer.again(power=power)
            assert computer.numbers() == list(range(n + 1))
    computer.disk.close()


def test_without_syncs_a_power_cut_takes_what_was_acknowledged() -> None:
    lost = 0
    for seed in range(10):
        computer = Computer(seed, synchronous="OFF")
        for n in range(10):
            computer.write(n)
        computer.disk.kill()
        computer.disk.bury()
        computer.disk.lose_power()
        try:
            computer.db = computer._opened()
            lost += computer.numbers() != list(range(10))
        except (sqlite3.Error, AssertionError):
            lost += 1
        computer.disk.close()
    assert lost > 3


@pytest.mark.parametrize("operation", ["write", "sync"])
@pytest.mark.parametrize("when", [Fault.DIES_BEFORE, Fault.DIES_AFTER])
@pytest.mark.parametrize("nth", range(4))
def test_a_transaction_in_which_the_process_dies_is_whole_or_not_at_all(operation: str, when: Fault, nth: int) -> None:
    computer = Computer(3)
    for n in range(5):
        computer.write(n)
    computer.faults[operation] = [Fault.NONE] * nth + [when]
    try:
        for n in range(5, 9):
            computer.write(n)
    except sqlite3.Error:
        assert computer.deaths == 1
    computer.again(power=nth % 2 == 1)
    found = computer.numbers()
    assert found == list(range(len(found)))
    assert len(found) >= 5
    computer.disk.close()


@pytest.mark.parametrize("fault", [Fault.FULL, Fault.FAILS])
def test_a_disk_that_is_full_or_fails_keeps_nothing_of_a_transaction_and_goes_on_afterwards(fault: Fault) -> None:
    computer = Computer(1)
    computer.write(0)
    computer.faults["write"] = [fault]
    with pytest.raises(sqlite3.OperationalError):
        computer.write(1)
    assert computer.numbers() == [0]
    computer.write(2)
    assert computer.numbers() == [0, 2]
    computer.disk.close()


def test_errors_are_those_of_sqlite3() -> None:
    computer = Computer(1)
    computer.write(0)
    with pytest.raises(sqlite3.IntegrityError):
        computer.write(0)
    with pytest.raises(sqlite3.OperationalError):
        computer.db.execute("SELECT * FROM nothing")
    assert computer.numbers() == [0]
    computer.disk.close()
