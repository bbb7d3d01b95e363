import pytest

from language import Language, split_sentences
from people.english import find_people
from people.records import Document, Person


def _people(text: str, title: str = "") -> tuple[Person, ...]:
    document = Document(title, text, Language.ENGLISH)
    return find_people(document, split_sentences(document.whole))


def _names(text: str, title: str = "") -> list[str]:
    return [person.name for person in _people(text, title)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Algerian Foreign Minister Ramtane Lamamra arrived in Cairo.", "Ramtane Lamamra"),
        ("Ramtane Lamamra, the Algerian foreign minister, arrived in Cairo.", "Ramtane Lamamra"),
        ("The ministry's spokesman Amr Rushdy declined to comment.", "Amr Rushdy"),
        ("Sen. Barbara Mikulski voted against it.", "Barbara Mikulski"),
        ("It was signed by Paul de Keersmaeker of Belgium.", "Paul de Keersmaeker"),
        ("Syrian President Bashar al-Assad spoke on Sunday.", "Bashar al-Assad"),
        ("The bank is led by George F. Baker Jr., a lawyer.", "George F. Baker Jr"),
        ("South Korean minister Rha Woong-bae resigned.", "Rha Woong-bae"),
        ("Former president Valery Giscard d'Estaing agreed.", "Valery Giscard d'Estaing"),
        ("Irish captain Brian O'Driscoll was hurt.", "Brian O'Driscoll"),
        ("His wife Sheila works at the school.", "Sheila"),
        ("Argentina's Agustin Calleri won in two sets.", "Agustin Calleri"),
        ("Theresa May spoke next.", "Theresa May"),
        ("Mexican President Enrique Peña Nieto was there.", "Enrique Peña Nieto"),
    ],
)
def test_names_are_found_by_their_surroundings(text: str, name: str) -> None:
    """Titles, roles on either side, particles, initials, suffixes, hyphens, apostrophes, accents."""
    assert _names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The talks took place in New York and Buenos Aires.",
        "Salomon Brothers Inc raised its offer for Gencorp <GY>.",
        "They won 2-1 at Stamford Bridge against Aston Villa.",
        "The World Bank and the House Agriculture Committee agreed.",
        "It fell on Monday in London and on Wall Street.",
        "Hurricane Katrina hit the Gulf of Mexico in August.",
        "The Nobel Prize and the Sarbanes-Oxley Act were discussed.",
        "Most French and German officials were away.",
        "Prices rose. Exports fell. Moves are expected.",
        "The Daily Telegraph and Le Monde reported it.",
        "U.S. Officials said so.",
    ],
)
def test_other_names_are_nobody(text: str) -> None:
    """Places, companies, teams, stadiums, bodies, days, hurricanes, prizes, laws, nations, papers, first words."""
    assert _names(text) == []


def test_one_person_under_several_names() -> None:
    """Full name, family name, and the same in capitals, are one person with two more forms."""
    (person,) = _people(
        "U.S. Deputy Secretary of State Wendy Sherman met reporters. Mrs Sherman smiled.", "SHERMAN ARRIVES IN ALGIERS"
    )
    assert person.name == "Wendy Sherman"
    assert set(person.forms) == {"SHERMAN", "Sherman"}


def test_role_before_and_after_the_name() -> None:
    """The role is told as worded, honorifics are none."""
    before, after, none = _people(
        "Moroccan Foreign Minister Nasser Bourita spoke. Lewis Carter, chairman of Gulf Foods, left. Mr Haddad stayed."
    )
    assert before.role == "Moroccan Foreign Minister"
    assert after.role == "chairman of Gulf Foods"
    assert none.role == ""


def test_role_that_ends_with_what_it_is_over() -> None:
    """An ambassador to a country and a secretary of state have their whole role told; a talk of Iran gives none."""
    roles = [
        person.role
        for person in _people(
            "He met the US ambassador to Algeria, Elizabeth Moore Aubin, on Wednesday. Deputy Secretary of State "
            "Wendy Sherman came too. In a talk of Iran, Nasser Bourita praised Cairo."
        )
    ]
    assert roles == ["US ambassador to Algeria", "Deputy Secretary of State", ""]


def test_lists_and_coordination() -> None:
    """Each of a list counts, and none swallows another."""
    text = "Actors Cate Blanchett, Kate Winslet and Johnny Depp came."
    assert _names(text) == ["Cate Blanchett", "Kate Winslet", "Johnny Depp"]


def test_line_up_of_a_match() -> None:
    """Family names alone count in a line-up of players whom the report knows."""
    text = (
        "Danny Graham scored and Chris Riggott cleared.\n\nMark Viduka was hurt.\n\n"
        "Nash, Riggott, Queudrue, Viduka (Job 86), Graham.\n\nSubs Not Used: Cooper, Knight."
    )
    found = _names(text)
    assert {"Nash", "Queudrue", "Cooper", "Knight"} <= set(found)
    assert "Subs Not Used" not in found


def test_place_that_bears_a_persons_name_stays_that_person_or_nobody() -> None:
    """A company named after somebody is not somebody."""
    assert _names("Shares of Charles Schwab Corp rose while Morgan Stanley fell.") == []


def test_headline_in_capitals_names_whom_the_text_names() -> None:
    """Capitals alone make nobody of PLEDGES."""
    assert _names("President Ronald Reagan promised more.", "REAGAN PLEDGES TO INCREASE SPENDING") == ["Ronald Reagan"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He came with his wife Rima and left.", ["Rima"]),
        ("Lionel Messi scored twice and Kylian Mbappe three times.", ["Lionel Messi", "Kylian Mbappe"]),
        ("Sultan AlNeyadi lifted off on Thursday.", ["Sultan AlNeyadi"]),
        ("Conference president Sultan Al Jaber called it historic.", ["Sultan Al Jaber"]),
        ("Sultan Haitham opened the session.", ["Haitham"]),
        ("King Salman opened the session.", ["Salman"]),
        ("Putin said no.", ["Putin"]),
        ("Novelist Susan Hill wrote it.", ["Susan Hill"]),
    ],
)
def test_who_is_known_by_a_relative_a_title_or_to_everybody(text: str, names: list[str]) -> None:
    """A given name after "his wife", a title that is a given name, people whom every reader knows."""
    assert _names(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The James Webb space telescope will travel far.",
        "The Charles de Gaulle aircraft carrier left on Sunday.",
        "She won the Marie Curie fellowship.",
        "Trains from Bethnal Green to Stepney Green were late.",
        "Shares of Elizabeth Arden rose.",
        "His wife works in Lyon.",
    ],
)
def test_what_is_named_after_people_is_nobody(text: str) -> None:
    """Telescopes, ships, prizes, stations, firms."""
    assert _names(text) == []


def test_a_king_is_not_the_prince_who_is_his_son() -> None:
    """A regnal title before a given name never means whoever has that name from the father."""
    text = "King Salman received Joe Biden, who then saw Crown Prince Mohammed bin Salman."
    assert _names(text) == ["Salman", "Joe Biden", "Mohammed bin Salman"]
