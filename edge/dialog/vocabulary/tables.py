"""How the tables of words in this package are written down: as text, one word after another."""


def words_of(text: str) -> list[str]:
    return text.split()


def pairs_of(text: str) -> dict[str, str]:
    """ "a:b c:d" as a mapping."""
    return {key: value for key, _, value in (pair.partition(":") for pair in text.split())}
