from __future__ import annotations

import pytest

from people.records import Mode, Status
from tests.people.arabic.conftest import meetings, sides

_SAFADI, _SHOUKRY, _LAVROV = "أيمن الصفدي", "سامح شكري", "سيرغي لافروف"


@pytest.mark.parametrize(
    "text",
    [
        "استقبل أيمن الصفدي الوزير سامح شكري. حضر الاستقبال السفير أحمد قطان. كما حضره الدكتور ماجد القصبي.",
        "استقبل أيمن الصفدي الوزير سامح شكري، بحضور السفير أحمد قطان والدكتور ماجد القصبي.",
        "التقى أيمن الصفدي الوزير سامح شكري. ومن بين الحاضرين السفير أحمد قطان، إلى جانب الدكتور ماجد القصبي.",
        "التقى أيمن الصفدي الوزير سامح شكري. وتناول اللقاء الذي حضره السفير أحمد قطان والدكتور ماجد القصبي العلاقات.",
    ],
)
def test_guests_take_part_in_the_meeting_before_them(text: str) -> None:
    """Whoever attended, was invited or was present belongs to the meeting told last, however that is said."""
    assert sides(text) == [frozenset({_SAFADI, _SHOUKRY, "أحمد قطان", "ماجد القصبي"})]


def test_guests_told_long_after_a_meeting_are_not_of_it() -> None:
    """Nine sentences later somebody attended another meeting."""
    text = "استقبل أيمن الصفدي الوزير سامح شكري. " + "وارتفعت أسعار النفط قليلا. " * 9
    assert sides(text + "حضر الاجتماع السفير أحمد قطان.") == [frozenset({_SAFADI, _SHOUKRY})]


@pytest.mark.parametrize(
    "text",
    [
        "وحضر القمة كل من الرئيس عبد الفتاح السيسي والرئيس إيمانويل ماكرون.",
        "عقد اجتماع برئاسة الرئيس عبد الفتاح السيسي وحضور الرئيس إيمانويل ماكرون.",
        "عقد الرئيس عبد الفتاح السيسي اجتماعا بحضور الرئيس إيمانويل ماكرون.",
    ],
)
def test_meeting_is_told_by_who_attended_it(text: str) -> None:
    """Nobody met anybody in so many words: that both attended tells it."""
    assert sides(text) == [frozenset({"عبد الفتاح السيسي", "إيمانويل ماكرون"})]


def test_chair_of_a_session_of_a_conference_met_nobody() -> None:
    """جلسة برئاسة فلان is a part of a conference."""
    assert sides("ونوقشت الورقة في جلسة برئاسة الدكتور أحمد قطان وعضوية الدكتور ماجد القصبي.") == []


def test_escort_meets_whom_the_visitor_meets() -> None:
    """برفقة: both were received, and a pronoun of several means both."""
    text = "وزار أيمن الصفدي برفقة سامح شكري موسكو، حيث استقبلهم الوزير سيرغي لافروف."
    assert sides(text) == [frozenset({_SAFADI, _SHOUKRY, _LAVROV})]


@pytest.mark.parametrize(
    "text",
    [
        "وكان الوزير سيرغي لافروف على رأس مستقبلي الوزير أيمن الصفدي في المطار.",
        "ووصل أيمن الصفدي إلى موسكو. وكان في مقدمة مستقبليه الوزير سيرغي لافروف.",
    ],
)
def test_receivers_met_their_guest(text: str) -> None:
    """مستقبلو فلان are those who received him."""
    assert sides(text) == [frozenset({_SAFADI, _LAVROV})]


def test_future_is_no_receiver() -> None:
    """مستقبلية looks like مستقبليه without its dots."""
    assert sides("وقدم الوزير سيرغي لافروف نظرة مستقبلية للوزير أيمن الصفدي.") == []


@pytest.mark.parametrize(
    "text",
    [
        "قال أيمن الصفدي لنظيره سيرغي لافروف إن الحوار مفيد، وذلك في بداية لقاء بينهما.",
        "أبلغ أيمن الصفدي الوزير سيرغي لافروف موقفه خلال اجتماع ثنائي.",
        "وتناول البيان المحادثات التي جرت بين أيمن الصفدي وسيرغي لافروف.",
        "وعقد أيمن الصفدي وسيرغي لافروف مؤتمرا صحفيا عقب المباحثات التي جرت بينهما.",
        "ويلتقي أيمن الصفدي خلال زيارته لموسكو الوزير سيرغي لافروف.",
        "وفي قمة تاريخية التقى خلالها أيمن الصفدي وسيرغي لافروف اتفقا على ذلك.",
        "وحث أيمن الصفدي الوزير سيرغي لافروف على ذلك عندما التقى به.",
        "وفي لقاء ثنائي أمس، أكد أيمن الصفدي وسيرغي لافروف أهمية الحوار.",
    ],
)
def test_two_met_in_a_clause_around_the_word(text: str) -> None:
    """Between them, telling him at a meeting, talks that took place, in the course of a visit: the same two met."""
    assert frozenset({_SAFADI, _LAVROV}) in sides(text)


def test_two_states_are_not_the_two_people_before() -> None:
    """محادثاتهما behind الجانبين are those of the two sides."""
    text = "وانتقد أيمن الصفدي الوزير سيرغي لافروف. وعلى الجانبين التحلي بالصبر في محادثاتهما المقبلة."
    assert sides(text) == []


def test_each_of_them_is_a_meeting_of_its_own() -> None:
    """كلا من: he met the one and the other."""
    text = "والتقى سيرغي لافروف كلا من الوزير أيمن الصفدي والوزير سامح شكري."
    assert sides(text) == [frozenset({_LAVROV, _SAFADI}), frozenset({_LAVROV, _SHOUKRY})]


def test_both_officials_of_a_nation() -> None:
    """المسؤولان الأمريكيان are the two Americans, not the two spoken of last."""
    text = (
        "وصل وزير الخارجية الأمريكي أنتوني بلينكن مع المبعوث الأمريكي جيسون غرينبلات، وودعهما الأمير تميم بن حمد. "
        "والتقى المسؤولان الأمريكيان الملك عبد الله الثاني."
    )
    assert frozenset({"أنتوني بلينكن", "جيسون غرينبلات", "عبد الله الثاني"}) in sides(text)


def test_three_ministers_are_those_spoken_of() -> None:
    """وزراء الخارجية الثلاثة are the three named before."""
    text = (
        "صرح وزير الخارجية المصري سامح شكري ووزير الخارجية الأردني أيمن الصفدي ووزير الخارجية الروسي سيرغي لافروف بذلك. "
        "وعقد لقاء ثلاثي بين وزراء الخارجية الثلاثة."
    )
    assert sides(text) == [frozenset({_SHOUKRY, _SAFADI, _LAVROV})]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("واتصل الرئيس إيمانويل ماكرون بالرئيس عبد الفتاح السيسي مساء أمس.", Status.HELD),
        ("وقام الرئيس إيمانويل ماكرون بإجراء مكالمة مع الرئيس عبد الفتاح السيسي.", Status.HELD),
        ("وفي مكالمة هاتفية جمعت الرئيس إيمانويل ماكرون والرئيس عبد الفتاح السيسي اتفقا على ذلك.", Status.HELD),
    ],
)
def test_calls_are_told_in_many_ways(text: str, status: Status) -> None:
    """He rang him, made a call, a call joined them."""
    (meeting,) = meetings(text)
    assert (meeting.mode, meeting.status, len(meeting.participants)) == (Mode.CALL, status, 2)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("وسيبحث أيمن الصفدي ذلك خلال قمة مقبلة مع سيرغي لافروف.", Status.PLANNED),
        ("وقال إن القمة بين أيمن الصفدي وسيرغي لافروف، وهي الأولى منذ سنين، ستشمل عشاء رسميا.", Status.PLANNED),
        ("واتفق الجانبان على عقد لقاء بين أيمن الصفدي وسيرغي لافروف.", Status.PLANNED),
        ("وعرض أيمن الصفدي على سيرغي لافروف عقد لقاء في عمان.", Status.PLANNED),
        ("وتحدث خبراء عن القمة التي تعقد هذا الشهر بين أيمن الصفدي وسيرغي لافروف.", Status.PLANNED),
        ("وأعلن أيمن الصفدي ذلك خلال اجتماع مع سيرغي لافروف.", Status.HELD),
    ],
)
def test_plans_are_told_by_the_clause_around_the_noun(text: str, status: Status) -> None:
    """Next, will, to hold, offered, to be held; without these a noun behind during was held."""
    assert {meeting.status for meeting in meetings(text) if len(meeting.participants) > 1} == {status}


@pytest.mark.parametrize(
    "text",
    [
        "وزارت الوزيرة أمبر راد، المدينة، الجمعة، وقالت إن سيرغي لافروف أخطأ.",
        "واستضاف أيمن الصفدي جولة من المحادثات مع وفد يدعمه سيرغي لافروف.",
        "وينطلق البرنامج بلقاء «تجارب الكتاب» بمشاركة أيمن الصفدي وسيرغي لافروف.",
        "وفي لقاء تلفزيوني أمس، أكد أيمن الصفدي وسيرغي لافروف أهمية الحوار.",
        "وتعرض في قاعة الاجتماعات صور أيمن الصفدي وسيرغي لافروف.",
    ],
)
def test_places_events_and_rooms_are_not_met(text: str) -> None:
    """A town that is visited, an event that is hosted or has a name, a room for meetings."""
    assert sides(text) == []
