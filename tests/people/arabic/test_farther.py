"""Meetings whose sides stand far from their word, before it, or under another name."""

from __future__ import annotations

import pytest

from tests.people.arabic.conftest import sides

_PAIR = frozenset({"أيمن الصفدي", "سامح شكري"})


@pytest.mark.parametrize(
    "text",
    [
        "وجرى اتصال هاتفي اليوم بين الوزير أيمن الصفدي والوزير سامح شكري.",
        "وقال أيمن الصفدي ذلك خلال اتصال هاتفي مع سامح شكري.",
        "واتفق أيمن الصفدي مع سامح شكري في اتصال هاتفي على دعم الهدنة.",
        "وقال أيمن الصفدي إن الوزير سامح شكري أبلغه في اتصال هاتفي بموافقته.",
        "وقال الوزير أيمن الصفدي إنه أبلغ الوزير سامح شكري خلال اتصال هاتفي بموافقته.",
        "وأجرى الوزير أيمن الصفدي اتصالات مع الوزير سامح شكري.",
        "وجاء ذلك بعد مكالمتين أجراهما الوزير أيمن الصفدي مع الوزير سامح شكري.",
    ],
)
def test_calls_are_told_with_their_adjective(text: str) -> None:
    """An adjective behind the call, or a verb of telling before it, does not hide who rang whom."""
    assert sides(text) == [_PAIR]


@pytest.mark.parametrize(
    "text",
    [
        "وتحدث أيمن الصفدي بعد اجتماع طويل حول ملف اللاجئين مع سامح شكري.",
        "اجتمع الوزير أيمن الصفدي أمس، في إطار الجولة التي يقوم بها في المنطقة، مع الوزير سامح شكري.",
        "وأجرى أيمن الصفدي في العاصمة المصرية القاهرة التي وصلها فجر اليوم محادثات مع سامح شكري.",
        "وبعد اجتماع مع سامح شكري في عمان، قال الصفدي إن الحل قريب. وعاد الوزير أيمن الصفدي إلى بيته.",
        "واستقبل أيمن الصفدي أول من أمس نظيره المصري سامح شكري.",
        "واستقبل أيمن الصفدي في مكتبه، أمس؛ وزير الخارجية المصري سامح شكري.",
        "وجاء ذلك خلال استقبال الوزير أيمن الصفدي بمكتبه بديوان الوزارة أمس الوزير سامح شكري.",
    ],
)
def test_other_side_stands_behind_a_matter_a_place_or_a_day(text: str) -> None:
    """What was talked about, a clause of its own, the room or the day before yesterday stand between the two."""
    assert sides(text) == [_PAIR]


@pytest.mark.parametrize(
    "text",
    [
        "عقد الوزير أيمن الصفدي والوزير سامح شكري، لقاء في عمان.",
        "ترأس الوزير أيمن الصفدي والوزير سامح شكري الاجتماع الأول للجنة.",
        "وعقدت اللجنة اجتماعها الأول برئاسة الوزير أيمن الصفدي وبحضور الوزير سامح شكري.",
        "وأجرى الوزير أيمن الصفدي مع الوزير سامح شكري محادثات في عمان.",
        "وأكد الوزير أيمن الصفدي للوزير سامح شكري خلال استقباله في عمان دعم الهدنة.",
        "وجاءت المبادرة من قبل الوزير أيمن الصفدي خلال اجتماعه أمس مع الوزير سامح شكري.",
        "وطلب الوزير أيمن الصفدي من الوزير سامح شكري خلال اجتماع في عمان دعم الهدنة.",
        "وتحدث الوزير أيمن الصفدي مع الوزير سامح شكري بشأن الهدنة.",
    ],
)
def test_both_sides_may_stand_before_the_noun(text: str) -> None:
    """Those who held or chaired a meeting, who spoke with or to whom, met each other."""
    assert sides(text) == [_PAIR]


@pytest.mark.parametrize(
    "text",
    [
        "وقال أيمن الصفدي بعد اجتماع حول الخلاف مع سامح شكري إن الحل قريب.",
        "وتحدث الوزير أيمن الصفدي مع الصحفي سامح شكري.",
        "ووقع وزير الاتصالات أيمن الصفدي عقد شركة الاتصالات مع سامح شكري.",
        "واتفق أيمن الصفدي مع سامح شكري على عقد اجتماعات دورية.",
        "وقال أيمن الصفدي وسامح شكري في محادثات منفصلة إن الحل قريب.",
        "وترأس الوزير أيمن الصفدي وفد بلاده، وألقى الوزير سامح شكري كلمة.",
    ],
)
def test_matters_and_interviews_are_no_meetings(text: str) -> None:
    """A dispute with somebody, a word with the press, meetings agreed on by two states, a delegation."""
    assert sides(text) == []


def test_his_highness_is_received_on_his_arrival() -> None:
    """A courtesy right behind في استقبال is the prince told before; behind لدى وصوله stand those who waited for him."""
    text = "وصل الأمير فيصل بن بندر إلى الطائف. وكان في استقبال سموه لدى وصوله المطار محافظ الطائف فهد المعمر"
    assert sides(text + "، ومدير الشرطة اللواء عثمان الصولي.") == [
        frozenset({"فيصل بن بندر", "فهد المعمر", "عثمان الصولي"})
    ]


def test_name_joined_to_a_role_is_another_man() -> None:
    """The French president and Trump are two, though no name stands behind the first."""
    text = "قال الرئيس الفرنسي إيمانويل ماكرون ذلك. وعقدت قمة بين الرئيس الفرنسي وترامب في باريس."
    assert sides(text) == [frozenset({"إيمانويل ماكرون", "ترامب"})]


def test_deputy_of_a_chief_is_one_man() -> None:
    """The role of the first deputy goes on over ل up to his name."""
    text = "والتقى سامح شكري المبعوث الخاص للأمين العام للأمم المتحدة مارتن غريفيث."
    assert sides(text) == [frozenset({"سامح شكري", "مارتن غريفيث"})]


def test_list_of_guests_goes_on_behind_a_comma_or_beside() -> None:
    """إلى جانب, and a comma alone within a list of ministers, join guests as و does."""
    text = (
        "استقبل الرئيس فرانسوا هولاند وزير المالية إبراهيم العساف، إلى جانب وزير الصحة خالد الفالح"
        "، ووزير التجارة توفيق الربيعة، وزير النقل عبدالله المقبل."
    )
    assert [len(side) for side in sides(text)] == [5]
