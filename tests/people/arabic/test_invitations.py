"""Invitations, banquets and visits paid; who waited for a guest; and what looks like them."""

from __future__ import annotations

import pytest

from people.records import Status
from tests.people.arabic.conftest import meetings, sides

_LAVROV, _SHOUKRY = "سيرغي لافروف", "سامح شكري"


@pytest.mark.parametrize(
    "text",
    [
        "قبل الوزير سامح شكري دعوة من الوزير سيرغي لافروف لزيارة موسكو.",
        "وقبل الوزير سامح شكري الدعوة التي وجهها له الوزير سيرغي لافروف لزيارة روسيا.",
        "ووجه الوزير سيرغي لافروف دعوة إلى الوزير سامح شكري لزيارة موسكو.",
        "ودعا الوزير سيرغي لافروف الوزير سامح شكري إلى زيارة موسكو.",
    ],
)
def test_invitation_to_a_visit_is_a_meeting_planned(text: str) -> None:
    """Whoever takes up or sends an invitation to a country plans to meet the other."""
    (meeting,) = meetings(text)
    assert (set(meeting.participants), meeting.status) == ({_LAVROV, _SHOUKRY}, Status.PLANNED)


@pytest.mark.parametrize(
    "text",
    [
        "وأقام الوزير سيرغي لافروف مأدبة عشاء تكريما للوزير سامح شكري.",
        "وقام الوزير سيرغي لافروف بزيارة الوزير سامح شكري في منزله.",
        "وكان الوزير سيرغي لافروف في استقبال الوزير سامح شكري بالمطار.",
        "وصل الوزير سامح شكري إلى موسكو. وكان الوزير سيرغي لافروف في استقباله.",
        "وكان سيرغي لافروف وسامح شكري قد عقدا قبيل المؤتمر الصحفي اجتماعا في موسكو.",
        "واجتمع الوزير سيرغي لافروف إلى الوزير سامح شكري.",
    ],
)
def test_guests_and_hosts(text: str) -> None:
    """A banquet in somebody's honour, a visit paid to him, waiting for him; what two held, whatever stands between."""
    assert sides(text) == [frozenset({_LAVROV, _SHOUKRY})]


@pytest.mark.parametrize(
    "text",
    [
        "ودعا الوزير سيرغي لافروف الوزير سامح شكري إلى دعم الاتفاق.",
        "ودعا الوزير سيرغي لافروف الوزير سامح شكري إلى زيارة المعرض.",
        "ورحب سيرغي لافروف بدعوة سامح شكري لوقف القتال.",
        "وقام الوزير سيرغي لافروف بزيارة معرض الفنان سامح شكري.",
        "وقام الوزير سيرغي لافروف بزيارة إلى القاهرة، وأشاد بسامح شكري.",
        "وأقيمت مأدبة عشاء، وقال سيرغي لافروف إن سامح شكري غاب عنها.",
        "يلتقي سيرغي لافروف وسامح شكري في نهائي الكأس.",
        "يلتقي المدرب سيرغي لافروف والمدرب سامح شكري غدا.",
    ],
)
def test_no_guest(text: str) -> None:
    """Calls to do something, visits to places, rivals in a match: nobody met."""
    assert sides(text) == []


def test_list_goes_on_past_a_day() -> None:
    """Whom somebody meets on another day is met, too, apart; who speaks next is not, and the text may end anywhere."""
    told = "التقى الوزير سامح شكري نظيره سيرغي لافروف الأحد، والوزير جون كيري الاثنين."
    assert sides(told) == [frozenset({_LAVROV, _SHOUKRY}), frozenset({_SHOUKRY, "جون كيري"})]
    said = "التقى الوزير سامح شكري نظيره سيرغي لافروف في موسكو الأحد، والوزير جون كيري رحب بذلك."
    assert sides(said) == [frozenset({_LAVROV, _SHOUKRY})]
    assert sides("التقى الوزير سامح شكري نظيره سيرغي لافروف في موسكو أمس") == [frozenset({_LAVROV, _SHOUKRY})]


def test_who_stands_first_among_the_receivers() -> None:
    """Whose title follows the word for receivers was there."""
    text = "وصل الوزير سامح شكري، وكان في مقدمة مستقبليه بالمطار الوزير سيرغي لافروف."
    assert sides(text) == [frozenset({_LAVROV, _SHOUKRY})]
