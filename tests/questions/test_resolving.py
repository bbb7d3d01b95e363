from __future__ import annotations

import pytest

from questions.parting import resolve_names
from questions.resolving import Fit, Resolver
from tests.questions.fakes import FakeRegister, person

LAMAMRA = person(1, "رمطان لعمامرة", "لعمامرة")
SHERMAN = person(2, "Wendy Sherman", "Sherman")
BRAD = person(3, "Brad Sherman")
BIN_SALMAN = person(4, "محمد بن سلمان")
KING = person(5, "سلمان بن عبدالعزيز")
MUALLEM = person(6, "وليد المعلم")
TRUMP = person(7, "Donald Trump", "Trump", articles=40)
IVANKA = person(8, "Ivanka Trump", "Trump", articles=2)
BLINKEN = person(9, "أنتوني بلينكن", "بلينكن")


def _resolver(*people: object) -> Resolver:
    return Resolver(FakeRegister(one for one in people))  # type: ignore[misc]


@pytest.mark.parametrize(
    "name",
    [
        "رمطان لعمامرة",
        "Ramtane Lamamra",
        "لعمامرة",
        "بلعمامرة",
        "ولعمامرة",
        "لعمامره",
        "وزير الخارجية الجزائري رمطان لعمامرة",
    ],
)
def test_a_name_is_found_whatever_is_joined_to_it(name: str) -> None:
    """Clitics, titles, spelling and script do not hide a person."""
    named = _resolver(LAMAMRA, SHERMAN, MUALLEM).resolve(name)
    assert named.fit is Fit.KNOWN
    assert named.people[0] is LAMAMRA


@pytest.mark.parametrize(("name", "whom"), [("بلينكن", BLINKEN), ("وليد المعلم", MUALLEM)])
def test_a_letter_of_the_name_is_no_clitic(name: str, whom: object) -> None:
    """A name that begins with a letter which may be a preposition is taken as it stands when somebody has it."""
    named = _resolver(BLINKEN, MUALLEM, LAMAMRA).resolve(name)
    assert (named.name, named.people[0]) == (name, whom)


def test_a_family_name_that_two_have_is_ambiguous() -> None:
    """Two people of one family name, mentioned about as often: the reader is asked which."""
    named = _resolver(SHERMAN, BRAD, LAMAMRA).resolve("Shermann")
    assert named.fit is Fit.AMBIGUOUS
    assert {one.person for one in named.candidates} == {SHERMAN, BRAD}


@pytest.mark.parametrize("name", ["بالكحلاوي", "للكحلاوي", "الرئيس سامر الكحلاوي"])
def test_an_unclear_name_is_told_as_it_was_written(name: str) -> None:
    """The reader finds the unclear name in the question as typed, clitic and title included."""
    assert _resolver(LAMAMRA, SHERMAN).resolve(name).name == name


def test_a_family_name_goes_to_whom_articles_call_so() -> None:
    """The one whom articles call "Sherman" for short goes before one who merely has the name."""
    assert _resolver(SHERMAN, BRAD).resolve("Sherman").people == (SHERMAN,)


def test_a_family_name_goes_to_the_far_more_prominent() -> None:
    """Who is in the news twenty times as often is meant by the family name."""
    assert _resolver(TRUMP, IVANKA).resolve("Trump").people == (TRUMP,)


@pytest.mark.parametrize("name", ["Samer Kahlawi", "وديع الزرقاوي", "Wendy Kahlawi", "Salman Kahlawi", "", "؟"])
def test_who_is_not_in_the_store_is_unknown(name: str) -> None:
    """A shared given name makes nobody known, nor does nothing at all."""
    assert _resolver(LAMAMRA, SHERMAN, BIN_SALMAN).resolve(name).fit is Fit.UNKNOWN


def test_a_father_is_not_his_son() -> None:
    """سلمان بن عبدالعزيز is no short form of محمد بن سلمان, nor is the son the father."""
    assert _resolver(BIN_SALMAN).resolve("سلمان بن عبدالعزيز").fit is Fit.UNKNOWN
    assert _resolver(BIN_SALMAN, KING).resolve("محمد بن سلمان").people == (BIN_SALMAN,)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("رمطان لعمامرة ويندي شيرمان", (LAMAMRA, SHERMAN)),
        ("لعمامرة وشيرمان", (LAMAMRA, SHERMAN)),
        ("لعمامرة بشيرمان", (LAMAMRA, SHERMAN)),
        ("وليد المعلم محمد بن سلمان", (MUALLEM, BIN_SALMAN)),
        ("محمد بن سلمان وليد المعلم", (BIN_SALMAN, MUALLEM)),
        ("سلمان بن عبدالعزيز آل سعود دونالد ترامب", (KING, TRUMP)),
        ("محمد بن سلمان", (BIN_SALMAN,)),
        ("لعمامرة", (LAMAMRA,)),
    ],
)
def test_names_side_by_side_are_parted_by_who_is_known(text: str, people: tuple[object, ...]) -> None:
    """Where one name ends and the next begins is told by the people of the store; one name stays one."""
    resolver = _resolver(LAMAMRA, person(2, "Wendy Sherman", "شيرمان"), BIN_SALMAN, KING, MUALLEM, TRUMP)
    found = [named.people[0].id for named in resolve_names(text, resolver)]
    assert found == [one.id for one in people]  # type: ignore[attr-defined]


def test_an_unknown_name_beside_a_known_one_stays_unknown() -> None:
    """Of two names side by side, one nobody's: the known one is known, and the other is not taken for part of it."""
    left, right = resolve_names("رمطان لعمامرة سامر الكحلاوي", _resolver(LAMAMRA, SHERMAN, BIN_SALMAN))
    assert left.people == (LAMAMRA,)
    assert (right.name, right.fit) == ("سامر الكحلاوي", Fit.UNKNOWN)


def test_two_unknown_names_are_parted_in_the_middle() -> None:
    """Where nobody is known at all, the reader is told of the first name and not of half of it."""
    left, right = resolve_names("سامر الكحلاوي نوال البشيري", _resolver(LAMAMRA, SHERMAN))
    assert (left.name, right.name) == ("سامر الكحلاوي", "نوال البشيري")
    assert left.fit is right.fit is Fit.UNKNOWN


def test_two_entries_of_one_person_in_two_scripts_are_both_meant() -> None:
    """A person whom the store has once in Latin and once in Arabic letters is asked about in both."""
    latin, arabic = person(1, "Xi Jinping"), person(2, "شي جينبينغ")
    assert _resolver(latin, arabic).resolve("Xi Jinping").ids == {1, 2}


def test_every_name_is_looked_up_once() -> None:
    """The register compares names at a cost: the same one is not looked up twice for a question."""
    register = FakeRegister([LAMAMRA, SHERMAN, BIN_SALMAN])
    resolve_names("رمطان لعمامرة محمد بن سلمان", Resolver(register))
    assert len(register.asked) == len(set(register.asked))


@pytest.mark.parametrize("name", ["the Algerian foreign minister", "Algerian Foreign Minister"])
def test_an_office_stands_for_who_holds_it(name: str) -> None:
    """An office in place of a name is whoever articles call so, when it is one person."""
    minister = person(1, "Ramtane Lamamra", role="Algerian foreign minister")
    other = person(2, "Antony Blinken", role="U.S. Secretary of State")
    named = _resolver(minister, other, person(3, "Sabri Boukadoum")).resolve(name)
    assert named.people == (minister,)


def test_an_office_that_two_held_is_ambiguous() -> None:
    """Two ministers in a row: the reader is asked which; a title alone is nobody's office."""
    two = (
        person(1, "Ramtane Lamamra", role="Algerian foreign minister"),
        person(2, "Sabri Boukadoum", role="Algerian foreign minister"),
    )
    assert _resolver(*two).resolve("the Algerian foreign minister").fit is Fit.AMBIGUOUS
    assert _resolver(two[0]).resolve("minister").fit is Fit.UNKNOWN


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("the Omani foreign minister", "وزير الشؤون الخارجية العماني"),
        ("the Saudi crown prince", "ولي العهد السعودي"),
        ("the South Korean president", "الرئيس الكوري الجنوبي"),
        ("وزير الدفاع الفرنسي", "French defence minister"),
    ],
)
def test_an_office_is_found_over_the_scripts(name: str, role: str) -> None:
    """The office and the nation are known in both languages; another nation's or another minister is not meant."""
    one = person(1, "Anybody Known", role=role)
    others = (
        person(2, "Somebody Else", role="وزير المالية العماني"),
        person(3, "A Third", role="French prime minister"),
    )
    assert _resolver(one, *others).resolve(name).people == (one,)
    assert _resolver(*others).resolve(name).fit is Fit.UNKNOWN


@pytest.mark.parametrize("name", ["Queen Elizabeth", "Queen Elizabeth II", "بالملكة إليزابيث", "Elizabeth II"])
def test_a_title_or_a_number_tells_who_is_meant(name: str) -> None:
    """Of several people of a name the one whose office goes with it; without either the reader is asked which."""
    queen = person(1, "Elizabeth", "إليزابيث", role="ملكة بريطانيا", articles=2)
    dole, aubin = person(2, "Elizabeth Dole", role="Transportation Secretary"), person(3, "Elizabeth Moore Aubin")
    assert _resolver(queen, dole, aubin).resolve(name).people[:1] == (queen,)
    assert _resolver(queen, dole, aubin).resolve("Elizabeth").fit is Fit.AMBIGUOUS


def test_the_pope_is_nobody_who_sounds_like_it() -> None:
    """A bare office is whoever holds it, or nobody: not Bob, and not al-Maliki for الملكة."""
    bob, maliki = person(1, "Bobby Hernandez", "Bob"), person(2, "نوري المالكي", "المالكي")
    assert _resolver(bob, maliki).resolve("the pope").fit is Fit.UNKNOWN
    assert _resolver(bob, maliki).resolve("بالملكة").fit is Fit.UNKNOWN
    pope = person(3, "Francis", role="بابا الفاتيكان")
    assert _resolver(bob, pope).resolve("the pope").people == (pope,)
    assert _resolver(person(4, "John Pope", "Pope")).resolve("Pope").fit is Fit.KNOWN


def test_who_is_called_so_in_the_other_script_counts() -> None:
    """Kim is whom Arabic articles call كيم day after day, not the one Kim of an English article."""
    leader = person(1, "كيم جونغ أون", "كيم", articles=12)
    assert _resolver(leader, person(2, "Kim Mahn-je", "Kim")).resolve("Kim").people[:1] == (leader,)
