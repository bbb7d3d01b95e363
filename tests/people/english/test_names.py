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


def test_line_ups_with_labels_and_replacements() -> None:
    """Behind "Subs not used", one for another, with particles; not the date of the match, nor a referee's county."""
    text = (
        "Jerzy Dudek saved from John Riise. Steve Finnan left.\n\n"
        "Liverpool: Dudek, Finnan, Riise, Carragher.\n\nSubs not used: Hamann, Harrison.\n\n"
        "Replacements: Everitt for van der Walt (53), Hodgson for Edwards (77).\n\n"
        "Friday, 25 February\n\nReferee: S Dunn (Gloucestershire)."
    )
    names = set(_names(text))
    assert {"Carragher", "Hamann", "Harrison", "Everitt", "Hodgson", "Edwards", "S Dunn"} <= names
    assert not {"Friday", "February", "Gloucestershire", "Replacements", "Subs"} & names


def test_people_known_by_one_word() -> None:
    """Shakespeare needs no other name; a common word does."""
    assert _names("They played Shakespeare and Yeats, then Chess.") == ["Shakespeare", "Yeats"]


def test_two_family_names_side_by_side_are_nobody() -> None:
    """A headline's "Trump Clinton" names no third person."""
    text = "Donald Trump left. Hillary Clinton stayed. The Trump Clinton debate was long."
    assert _names(text) == ["Donald Trump", "Hillary Clinton"]


def test_the_name_of_a_foundation_goes_on_being_a_name() -> None:
    """Clinton alone is Hillary Clinton although a foundation bears the name; a bank's name alone is the bank."""
    (person,) = people_of("Hillary Clinton left the Clinton Foundation. Then Clinton told them so.")
    assert len(person.mentions) == 2


def test_a_list_that_ends_with_somebody_known_begins_with_people() -> None:
    """Names never heard, before a known one and an age; firms in such a list stay firms."""
    text = "Krystle Campbell, Lingzi Lu and 8-year-old Martin Richard died."
    assert _names(text) == ["Krystle Campbell", "Lingzi Lu", "Martin Richard"]
    assert _names("They sued Boots Alliance, Drexel Inc and Martin Richard.") == ["Martin Richard"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They saw Damon Hill in Bonn.", ["Damon Hill"]),
        ("They saw Vincent Cable in Bonn.", ["Vincent Cable"]),
        ("They saw Charlotte Street in Bonn.", []),
        ("They saw Alasdair Strokosch in Bonn.", ["Alasdair Strokosch"]),
        ("UAE President Sheikh Zaid bin Sultan al-Nahayan spoke.", ["Zaid bin Sultan al-Nahayan"]),
        ("The Kenyan leader Daniel arap Moi spoke.", ["Daniel arap Moi"]),
        ("Deng Xiaoping told visiting Secretary of State George Shultz China's troubles were over.", ["George Shultz"]),
        ("Canadian Tire said it would. American Honda did too.", []),
        ("The Bank for International Settlements (BIS) met.", []),
        ("Lead manager Banque du Caire said. Ente Nazionale Idrocarburi did too.", []),
        ("Banque de France Governor Jacques de Larosiere said so.", ["Jacques de Larosiere"]),
        ("Munich Re and Sears Roebuck rose.", []),
    ],
)
def test_names_among_common_words(text: str, names: list[str]) -> None:
    """A family name that is a word as well, a rare given name, a father called Sultan, a country behind, adjectives."""
    assert set(names) <= {person.name for person in people_of(text)} <= {*names, "Deng Xiaoping"}


def test_a_couple_is_two_people() -> None:
    """The family name before somebody's full name is whoever stands beside; without "and" it is the same person."""
    assert _names("Reagan and Nancy Reagan will fly to Rome. Reagan will speak there.") == ["Reagan", "Nancy Reagan"]
    assert _names("Nancy Reagan will fly to Rome. Reagan will speak there.") == ["Nancy Reagan"]
