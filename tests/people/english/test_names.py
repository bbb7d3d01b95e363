"""Names told apart from clubs, firms and common words."""

import pytest

from tests.people.english.reading import people_of


def _names(text: str) -> list[str]:
    return [person.name for person in people_of(text)]


def test_clubs_in_brackets_are_no_people() -> None:
    """In a list of players with their clubs; brackets that hold a substitute and a minute do name people."""
    text = "Wales: G Thomas (Toulouse), T Shanklin (Cardiff), D Peel (Llanelli), M Davies (Gloucester)."
    assert not {"Toulouse", "Cardiff", "Llanelli", "Gloucester"} & set(_names(text))


@pytest.mark.parametrize(
    "text",
    [
        "Thayer works at AG Edwards & Sons. AG Edwards is a broker.",
        "Cargill Inc, Louis Dreyfus Corp and others came.",
        "They served Young Adults in June T-bonds.",
        "Steve Pound is the MP for Ealing North, he said.",
        "Maria Capella, spokeswoman for net provider Pipex, said so.",
    ],
)
def test_no_people(text: str) -> None:
    """Firms with partners, firms by their suffix, common words behind a given name, constituencies."""
    assert not {"AG Edwards", "Louis Dreyfus", "Young Adults", "June T-bonds", "Ealing North", "Pipex"} & set(
        _names(text)
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Alberta Premier Don Getty agreed.", "Don Getty"),
        ("Oil Minister Gholamreza Aqazadeh said so.", "Gholamreza Aqazadeh"),
        ("His mother, Giselle, said her son was killed.", "Giselle"),
        ("Dallas-based John Smith said so.", "John Smith"),
        ("Treasury spokesman Vince Cable said so. Mr Cable left.", "Vince Cable"),
        ("It pleased the minister for civil aviation Zorbul Kwendi.", "Zorbul Kwendi"),
        ("Their children Emily, 16, and Pelham, 14, came.", "Pelham"),
    ],
)
def test_people(text: str, name: str) -> None:
    """A title that is a given name, names never heard behind a title, relatives after a comma, past an adjective."""
    assert name in _names(text)
