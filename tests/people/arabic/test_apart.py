"""Meetings of people told apart from their role, from their verb, or as members of somebody's delegation."""

from __future__ import annotations

import pytest

from tests.people.arabic.conftest import meetings, sides

_PAIR = frozenset({"أيمن الصفدي", "مارتن غريفيث"})
_THREE = frozenset({"أيمن الصفدي", "سامح شكري", "فؤاد حسين"})


@pytest.mark.parametrize(
    "text",
    [
        "والتقى أيمن الصفدي مبعوث الأمم المتحدة إلى اليمن مارتن غريفيث.",
        "والتقى أيمن الصفدي مبعوث الأمين العام للأمم المتحدة إلى اليمن، مارتن غريفيث، في عمان.",
        "والتقى أيمن الصفدي المستشار الدبلوماسي لرئيس الوزراء البريطاني مارتن غريفيث.",
        "والتقى أيمن الصفدي مدير الهيئة العامة للسياحة بمحافظة العقبة مارتن غريفيث.",
        "والتقى أيمن الصفدي مدير المكتب السياسي والاقتصادي مارتن غريفيث.",
    ],
)
def test_role_goes_on_up_to_the_name_of_its_bearer(text: str) -> None:
    """The country where an envoy is sent, a chief behind ل, a province or an adjective do not end a role."""
    assert sides(text) == [_PAIR]


def test_another_role_is_not_taken_for_the_bearer() -> None:
    """Behind one role without a name another one with its name is somebody else."""
    assert sides("واستقبل وزير الخارجية أمس السفير الأمريكي مارتن غريفيث في عمان.") == []


@pytest.mark.parametrize(
    "text",
    [
        "من جهته، وخلال لقائه الوزير أيمن الصفدي في عمان، أكد المبعوث مارتن غريفيث دعمه.",
        "ومن المقرر أن يلتقي المبعوث مارتن غريفيث.",
        "ورحب الناس بوصول الوزير أيمن الصفدي إلى صنعاء لعقد اجتماع مع المبعوث مارتن غريفيث.",
        "وجاء ذلك خلال زيارة للوزير أيمن الصفدي إلى صنعاء حيث التقى بالمبعوث مارتن غريفيث.",
        "ويلتقي الوزير أيمن الصفدي الذي يزور صنعاء، المبعوث مارتن غريفيث.",
        "واستقبله في صنعاء المبعوث مارتن غريفيث.",
        "كان للوزير أيمن الصفدي لقاء مع المبعوث مارتن غريفيث.",
        "تم استقبال الوزير أيمن الصفدي من قبل المبعوث مارتن غريفيث.",
        "واستعرض الوزير أيمن الصفدي مع المبعوث مارتن غريفيث الهدنة.",
        "وبحث الوزير أيمن الصفدي والمبعوث مارتن غريفيث الهدنة.",
        "وأجرى الوزير أيمن الصفدي مباحثات عبر تقنية الفيديو مع المبعوث مارتن غريفيث.",
        "وقيل إن لقاء سريا عقد بين الوزير أيمن الصفدي والمبعوث مارتن غريفيث.",
    ],
)
def test_who_acts_is_found_around_the_clause(text: str) -> None:
    """Behind an opening adverb, in the sentence before, as a traveller, behind a relative clause, behind ل or من قبل."""
    assert sides("وصل الوزير أيمن الصفدي إلى صنعاء. " + text) == [_PAIR]


@pytest.mark.parametrize(
    "text",
    [
        "وصل الوزير أيمن الصفدي إلى صنعاء. ومن المتوقع أن يزور المبعوث مارتن غريفيث عدن.",
        "وناقشت لجنة في ملتقى حضره أيمن الصفدي ومارتن غريفيث، الأوضاع.",
        "واستقبل أيمن الصفدي أعضاء النادي وقال إن الحملة التي طال أمدها كثيرا شارك فيها مارتن غريفيث.",
        "وتزامن اللقاء بين أيمن الصفدي والمحتجين مع زيارة المبعوث مارتن غريفيث إلى عدن.",
    ],
)
def test_who_only_stands_near_does_not_meet(text: str) -> None:
    """Who travels somewhere, attends an event, or is told of beside a meeting has met nobody."""
    assert sides(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "واستقبل أيمن الصفدي وفدا عراقيا برئاسة سامح شكري يرافقه فؤاد حسين.",
        "واستقبل أيمن الصفدي فريقا من الوزارة يضم سامح شكري وفؤاد حسين.",
        "وعقد الوزير أيمن الصفدي اجتماعا ضم سامح شكري وفؤاد حسين.",
        "وعقد الوزير أيمن الصفدي اجتماعا لمتابعة العمل، بحضور سامح شكري وفؤاد حسين.",
        "وترأس الوزير أيمن الصفدي اجتماعا للجنة العليا بحضور سامح شكري وفؤاد حسين.",
        "وترأس الوزير أيمن الصفدي اجتماعا أمنيا حضره سامح شكري وفؤاد حسين.",
        "وقال الوزير أيمن الصفدي ذلك خلال اجتماع بحضور سامح شكري وفؤاد حسين.",
        "وقال أيمن الصفدي لسامح شكري ذلك خلال اجتماع في عمان شارك فيه أيضا الوزير فؤاد حسين.",
        "واجتمع أيمن الصفدي مع سامح شكري والمعد البدني فؤاد حسين.",
        "وضم الاجتماع أيمن الصفدي وسامح شكري وفؤاد حسين.",
    ],
)
def test_members_and_guests_belong_to_the_meeting(text: str) -> None:
    """Those of whom a delegation is made up, who were present, and who held the meeting that brought others together."""
    assert {name for side in sides(text) for name in side} == _THREE


def test_one_after_the_other_is_two_meetings() -> None:
    """Behind ثم another one is met."""
    text = "والتقى الوزير أيمن الصفدي الوزير سامح شكري، ثم الوزير فؤاد حسين."
    assert sides(text) == [frozenset({"أيمن الصفدي", "سامح شكري"}), frozenset({"أيمن الصفدي", "فؤاد حسين"})]


def test_latter_is_whoever_was_spoken_of_last() -> None:
    """لقاء الأخير is of somebody, اللقاء الأخير the last one."""
    text = "والتقى الوزير أيمن الصفدي الوزير سامح شكري بعد لقاء الأخير بالوزير فؤاد حسين."
    assert frozenset({"سامح شكري", "فؤاد حسين"}) in sides(text)
    pair = frozenset({"أيمن الصفدي", "سامح شكري"})
    assert sides("وقال أيمن الصفدي بعد اللقاء الأخير مع سامح شكري ذلك.") == [pair]
    assert sides("وتحدث الوزير سامح شكري عن لقائه الأخير مع الوزير أيمن الصفدي.") == [pair]


def test_his_highness_is_not_who_holds_talks_with_him() -> None:
    """A courtesy behind مع is another one of rank than who acts."""
    text = "وصل الأمير خالد الفيصل إلى جدة، وكان معه الأمير بدر بن سلطان. وعقد الأمير بدر بن سلطان اجتماعا مع سموه."
    assert sides(text) == [frozenset({"بدر بن سلطان", "خالد الفيصل"})]


def test_leader_of_a_country_holds_whatever_office() -> None:
    """The Tunisian leader is the president of Tunisia, and no president is a prime minister."""
    told = "وصل الرئيس التونسي قيس سعيد إلى عمان. "
    assert sides(told + "والتقى الوزير أيمن الصفدي الزعيم التونسي.") == [frozenset({"أيمن الصفدي", "قيس سعيد"})]
    told = "وصل رئيس الوزراء يوسف الشاهد إلى عمان. "
    assert sides(told + "وقال أيمن الصفدي إنه سيلتقي بالرئيس التونسي.") == []


def test_two_of_one_family_side_by_side_are_two() -> None:
    """The family name before somebody's full name is whoever stands beside, and goes on meaning the same one."""
    told = "استقبل الملك سلمان الرئيس الأمريكي ترامب وميلانيا ترامب في الرياض. والتقى ترامب الرئيس السيسي."
    assert sides(told) == [{"سلمان", "ترامب", "ميلانيا ترامب"}, {"ترامب", "السيسي"}]
    known = "وصل دونالد ترامب. واستقبل الملك سلمان الرئيس ترامب وميلانيا ترامب. والتقى ترامب الرئيس السيسي."
    assert sides(known)[-1] == {"دونالد ترامب", "السيسي"}


@pytest.mark.parametrize(
    ("text", "unnamed"),
    [
        ("وبحث الوزير سامح شكري مع رئيس اليمن الجهود الإنسانية.", "رئيس اليمن"),
        ("وناقش الوزير سامح شكري مع مسؤولي السياحة تطوير الأنشطة.", "مسؤولي السياحة"),
        ("وبحث الوزير سامح شكري مع وزير خارجية فرنسا العلاقات الثنائية.", "وزير خارجية فرنسا"),
        ("واجتمع الوزير سامح شكري مع وزير التعاون الدولي الإيطالي.", "وزير التعاون الدولي الإيطالي"),
    ],
)
def test_what_is_talked_about_is_none_of_whom_somebody_talks_with(text: str, unnamed: str) -> None:
    """An office that is somebody's by a country two words on is told, and ends before the matter."""
    assert [(met.participants, met.unnamed) for met in meetings(text)] == [(("سامح شكري",), (unnamed,))]
