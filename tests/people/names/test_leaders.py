"""People whom every reader of the news knows."""

from __future__ import annotations

import pytest

from people.names import Verdict, match, to_arabic, to_latin
from people.names.leaders import leaders, leaders_words
from people.names.parts import is_arabic


def test_every_name_stands_in_its_own_script() -> None:
    """A slip of the columns or a family name alone would link people who are not one."""
    for leader in leaders():
        assert all(is_arabic(name) for name in leader.arabic)
        assert not any(is_arabic(name) for name in leader.latin)
        assert all(" " in name for name in (*leader.latin, *leader.arabic))


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("Xi Jinping", "شي جين بينغ"),
        ("Mohamed bin Zayed Al Nahyan", "محمد بن زايد آل نهيان"),
        ("Abdelfattah Al-Sisi", "عبدالفتاح السيسي"),
        ("Moon Jae-in", "مون جيه إن"),
        ("Hossein Amirabdollahian", "حسين أمير عبد اللهيان"),
    ],
)
def test_a_known_name_is_shown_and_matched_as_a_whole(latin: str, arabic: str) -> None:
    """However its words are joined and its articles set."""
    assert match(latin, arabic).verdict is Verdict.SAME
    assert match(to_latin(arabic), latin).verdict is Verdict.SAME
    assert to_arabic(latin) == arabic.replace("عبدال", "عبد ال")


@pytest.mark.parametrize(("one", "other"), [("Kim Jong Un", "كيم جونغ إيل"), ("Bashar al-Assad", "حافظ الأسد")])
def test_two_known_people_of_one_family_stay_two(one: str, other: str) -> None:
    """The list makes nobody alike."""
    assert match(one, other).verdict is Verdict.DIFFERENT


def test_words_are_paired_only_where_the_names_have_as_many() -> None:
    """Jinping is جين بينغ, so neither half of it is paired."""
    pairs = leaders_words()
    assert ("Georgieva", "غورغييفا") in pairs
    assert not any(arabic in {"جين", "بينغ"} for latin, arabic in pairs if latin == "Jinping")


@pytest.mark.parametrize(
    ("latin", "arabic"), [("Hessa Al Nahyan", "آل نهيان"), ("Al Jaber", "الجابر"), ("Mona al-Jaber", "الجابر")]
)
def test_a_dynasty_is_no_article(latin: str, arabic: str) -> None:
    """Al Nahyan is the house of Nahyan, Al Jaber a family name with its article."""
    assert to_arabic(latin).endswith(arabic)


def test_a_name_cut_off_begins_with_bin() -> None:
    """Not with "Penn", as the sounds alone would have it."""
    assert to_latin("بن محمد العيبان").startswith("Bin Mohammed")
