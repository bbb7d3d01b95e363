from hypothesis import given
from hypothesis import strategies as st

from people.chains import agree, chain, name_words
from people.records import Mention
from tests.pace import growth


def _mentions(*names: str, roles: dict[str, str] | None = None) -> list[Mention]:
    return [Mention(name, at * 60, at * 60 + len(name), (roles or {}).get(name, "")) for at, name in enumerate(names)]


def test_surname_alone_is_the_person_named_in_full_before() -> None:
    """Lamamra after Ramtane Lamamra is he."""
    (person,) = chain(_mentions("Ramtane Lamamra", "Lamamra"))
    assert (person.name, person.forms) == ("Ramtane Lamamra", ("Lamamra",))


def test_headline_comes_before_the_full_name() -> None:
    """A family name in the headline belongs to the first person after it who bears it."""
    (person,) = chain(_mentions("SHERMAN", "Wendy Sherman"))
    assert (person.name, person.forms) == ("Wendy Sherman", ("SHERMAN",))


def test_two_who_share_a_surname_stay_two() -> None:
    """Benazir and Asif are not one, and the name alone means whom one spoke of last."""
    first, second = chain(_mentions("Hamza Haddad", "Leila Haddad", "Haddad"))
    assert (first.forms, second.forms) == ((), ("Haddad",))


def test_middle_initial_may_be_missing() -> None:
    """George W. Bush is George Bush."""
    (person,) = chain(_mentions("George W. Bush", "George Bush", "Bush"))
    assert person.name == "George W. Bush"


def test_other_initial_is_another_person() -> None:
    """John F. Adams is not John Q. Adams."""
    assert len(chain(_mentions("John F Adams", "John Q Adams"))) == 2


def test_family_name_comes_first_in_korean() -> None:
    """Kim means Kim Mahn-je."""
    (person,) = chain(_mentions("Kim Mahn-je", "Kim"))
    assert person.forms == ("Kim",)


def test_spellings_of_one_name_within_an_article() -> None:
    """ترامب and ترمب, Hassell and Hassel, are one; Brown and Bruton are not."""
    assert len(chain(_mentions("دونالد ترامب", "ترمب"))) == 1
    assert len(chain(_mentions("Brian Hassell", "Hassel"))) == 1
    assert len(chain(_mentions("Gordon Brown", "Bruton"))) == 2


def test_part_of_an_arabic_name() -> None:
    """بن سلمان is محمد بن سلمان."""
    (person,) = chain(_mentions("محمد بن سلمان", "بن سلمان"))
    assert person.forms == ("بن سلمان",)


def test_most_informative_role_is_kept() -> None:
    """A longer role says more than a shorter one, and any more than none."""
    roles = {"Ramtane Lamamra": "Algerian foreign minister", "Lamamra": "minister"}
    (person,) = chain(_mentions("Lamamra", "Ramtane Lamamra", roles=roles))
    assert person.role == "Algerian foreign minister"


def test_a_prince_is_called_by_his_given_name() -> None:
    """Prince Charles is not Charles Kennedy, nor King Hussein Saddam; Prince Mohammed is the crown prince."""
    titles = {"Charles": "Prince", "Hussein": "King", "Mohammed": "Prince", "Mohammed bin Salman": "Crown Prince"}
    assert len(chain(_mentions("Charles Kennedy", "Charles", roles=titles))) == 2
    assert len(chain(_mentions("Saddam Hussein", "Hussein", roles=titles))) == 2
    assert len(chain(_mentions("Mohammed bin Salman", "Mohammed", roles=titles))) == 1
    assert len(chain(_mentions("Robbie Fowler", "Fowler", roles={"Fowler": "comeback king"}))) == 1


def test_agreement_needs_the_family_name() -> None:
    """Given names in common make nobody the same."""
    assert not agree(name_words("Juan Carlos"), name_words("Juan Perez"))
    assert agree(name_words("Perez de Cuellar"), name_words("Javier Perez de Cuellar"))


@given(st.lists(st.text(min_size=1, max_size=12), max_size=30))
def test_every_mention_belongs_to_exactly_one_person(names: list[str]) -> None:
    """Whatever the names, no mention is lost and none is told twice."""
    mentions = _mentions(*names)
    gathered = [mention for person in chain(mentions) for mention in person.mentions]
    assert sorted(gathered, key=lambda mention: mention.start) == mentions


def test_thousands_of_namesakes_take_linear_time() -> None:
    """Four times the Johns take less than eight times as long."""
    johns = {count: _mentions(*(f"John Smith{at} X" for at in range(count))) for count in (500, 2000)}
    assert growth(lambda count: chain(johns[count]), 500, 2000, enough=8) < 8


def test_two_of_one_family_side_by_side_are_two() -> None:
    """Reagan and Nancy Reagan: the word alone goes on meaning who stood beside her, before and behind."""
    mentions = _mentions("Ronald Reagan", "Reagan", "Nancy Reagan", "Reagan", "Nancy Reagan")
    told = chain(mentions, {mentions[1].start: mentions[2].start})
    assert [len(person.mentions) for person in told] == [3, 2]
    assert [person.name for person in told] == ["Ronald Reagan", "Nancy Reagan"]


def test_whoever_is_named_by_the_family_name_beside_a_relative_is_somebody() -> None:
    """Though the full name is never told."""
    mentions = _mentions("Clinton", "Hillary Clinton", "Clinton")
    told = chain(mentions, {mentions[0].start: mentions[1].start})
    assert [(person.name, len(person.mentions)) for person in told] == [("Clinton", 2), ("Hillary Clinton", 1)]
