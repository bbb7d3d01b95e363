from __future__ import annotations

import pytest

from people.records import Mode, Status
from tests.people.arabic.conftest import meetings, sides

_BLINKEN, _LAVROV, _SHOUKRY = "أنتوني بلينكن", "سيرغي لافروف", "سامح شكري"


@pytest.mark.parametrize(
    "text",
    [
        "التقى وزير الخارجية الأمريكي أنتوني بلينكن وزير الخارجية الروسي سيرغي لافروف.",
        "وزير الخارجية الأمريكي أنتوني بلينكن التقى في جنيف بنظيره الروسي سيرغي لافروف.",
        "وصل أنتوني بلينكن إلى موسكو أمس، والتقى وزير الخارجية الروسي سيرغي لافروف.",
        "وقال أنتوني بلينكن خلال لقائه وزير الخارجية الروسي سيرغي لافروف إن الحوار مفيد.",
        "وأجرى أنتوني بلينكن محادثات مع سيرغي لافروف في جنيف.",
        "وعقد لقاء بين أنتوني بلينكن ونظيره الروسي سيرغي لافروف.",
        "واتفق أنتوني بلينكن وسيرغي لافروف خلال اجتماع في فيينا على ذلك.",
        "وكان في استقبال الوزير أنتوني بلينكن في المطار كل من سيرغي لافروف وعدد من المسؤولين.",
        "غادر أنتوني بلينكن موسكو. وكان قد استقبله سيرغي لافروف في مكتبه.",
        "وصافح أنتوني بلينكن نظيره سيرغي لافروف، وجاء ذلك في لقائهما الأول.",
    ],
)
def test_two_people_met_however_it_is_said(text: str) -> None:
    """Verb or noun, subject before or behind, left out or a pronoun: the same two people met."""
    assert frozenset({_BLINKEN, _LAVROV}) in sides(text)


def test_role_without_a_name_is_the_person_who_bears_it() -> None:
    """A role told with its bearer's name before means him later."""
    text = "قال الرئيس الروسي فلاديمير بوتين ذلك. والتقى الرئيس الصيني شي جين بينغ الرئيس الروسي في موسكو."
    assert sides(text) == [frozenset({"فلاديمير بوتين", "شي جين بينغ"})]


def test_deputy_of_somebody_is_not_he() -> None:
    """نائب الرئيس is not الرئيس, and محامي فلان is not فلان."""
    text = "تحدث الرئيس الأمريكي جو بايدن أمس. واستقبل عبد الفتاح السيسي محامي بايدن في القاهرة."
    assert sides(text) == []


def test_monarch_of_a_country_is_the_king_told_by_name() -> None:
    """العاهل السعودي is the king whose country nobody told."""
    text = "وصل مايك بومبيو إلى الرياض. والتقى الملك سلمان بن عبدالعزيز وفدا. واستقبل العاهل السعودي الوزير الأمريكي مايك بومبيو."
    assert frozenset({"سلمان بن عبدالعزيز", "مايك بومبيو"}) in sides(text)


def test_envoy_of_a_king_is_not_the_king() -> None:
    """موفد العاهل الملك سلمان is somebody else."""
    assert sides("استقبل الرئيس عمر البشير في الخرطوم موفد العاهل السعودي الملك سلمان.") == []


def test_prepositions_wait_over_a_word_and_places_do_not_part() -> None:
    """مع is remembered over نظيريه; both counterparts met him."""
    text = "وعقد سيرغي لافروف في الدوحة اجتماعا ثلاثيا مع نظيريه الأميركي جون كيري والسعودي عادل الجبير."
    assert sides(text) == [frozenset({"سيرغي لافروف", "جون كيري", "عادل الجبير"})]


def test_subject_of_the_clause_is_found_behind_another_verb() -> None:
    """فلان زار القاهرة واجتمع بفلان: the first verb's subject is the second's, not that of the sentence."""
    text = "أكد موشيه كحلون أن بنيامين نتانياهو زار القاهرة واجتمع بالرئيس عبد الفتاح السيسي."
    assert sides(text) == [frozenset({"بنيامين نتانياهو", "عبد الفتاح السيسي"})]


def test_meeting_of_three_is_one_and_two_objects_with_prepositions_are_two() -> None:
    """A list joined by و is one meeting; each مع begins another."""
    one = "استقبل الملك عبد الله الثاني أنتوني بلينكن وسامح شكري."
    two = "وتشاور الرئيس رجب طيب أردوغان الثلاثاء مع المستشارة أنغيلا ميركل والأربعاء مع الرئيس إيمانويل ماكرون."
    assert [len(pair) for pair in sides(one)] == [3]
    assert [(len(m.participants), m.date) for m in meetings(two)] == [(2, "2023-05-02"), (2, "2023-05-03")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("التقى أنتوني بلينكن سيرغي لافروف أمس.", Status.HELD),
        ("سيلتقي أنتوني بلينكن سيرغي لافروف غدا.", Status.PLANNED),
        ("ومن المقرر أن يلتقي أنتوني بلينكن سيرغي لافروف.", Status.PLANNED),
        ("ويعتزم أنتوني بلينكن عقد اجتماع مع سيرغي لافروف.", Status.PLANNED),
        ("وتوقع خبراء قمة مرتقبة بين أنتوني بلينكن وسيرغي لافروف.", Status.PLANNED),
        ("وقال أنتوني بلينكن إن لقاءه مع سيرغي لافروف سيكون في 20 مايو 2023.", Status.PLANNED),
        ("لم يلتق أنتوني بلينكن سيرغي لافروف.", Status.NOT_HELD),
        ("ورفض أنتوني بلينكن لقاء سيرغي لافروف.", Status.NOT_HELD),
        ("وألغى أنتوني بلينكن اجتماعا مع سيرغي لافروف.", Status.NOT_HELD),
    ],
)
def test_status_is_told_by_the_verb_and_the_words_around(text: str, status: Status) -> None:
    """Past, future, plan, refusal and cancelling are told apart."""
    assert [meeting.status for meeting in meetings(text)] == [status]


def test_title_in_the_present_tells_what_was_held() -> None:
    """A headline says يلتقي of what has been."""
    assert [m.status for m in meetings("", "أنتوني بلينكن يلتقي سيرغي لافروف")] == [Status.HELD]


def test_telephone_is_a_call() -> None:
    """Calls are found with their mode."""
    text = "وتلقى الأمير محمد بن سلمان اتصالا هاتفيا من الرئيس إيمانويل ماكرون."
    assert [(set(m.participants), m.mode) for m in meetings(text)] == [
        ({"محمد بن سلمان", "إيمانويل ماكرون"}, Mode.CALL)
    ]


def test_date_and_place_of_the_clause() -> None:
    """Date and place are those told at the word of meeting, not those of the next one."""
    text = "التقى أنتوني بلينكن سامح شكري الأحد في القاهرة، قبل أن يلتقي سيرغي لافروف الثلاثاء في جنيف."
    first = meetings(text)[0]
    assert (set(first.participants), first.date, first.place) == ({_BLINKEN, _SHOUKRY}, "2023-04-30", "القاهرة")


def test_day_is_carried_from_the_sentence_before() -> None:
    """A meeting told without a day has the one told just before."""
    text = "وصل أنتوني بلينكن إلى القاهرة الأربعاء. واستقبل سامح شكري الوزير أنتوني بلينكن في مكتبه."
    assert [meeting.date for meeting in meetings(text)] == ["2023-05-03"]


def test_those_who_attended_are_part_of_the_meeting_before() -> None:
    """حضر اللقاء adds to the meeting that was told."""
    text = "استقبل الأمير خالد الفيصل السفير أحمد قطان. حضر اللقاء الدكتور ماجد القصبي."
    assert sides(text) == [frozenset({"خالد الفيصل", "أحمد قطان", "ماجد القصبي"})]


def test_people_without_a_name_are_told_as_worded() -> None:
    """A delegation is a participant without a name."""
    (meeting,) = meetings("استقبل الرئيس اللبناني ميشال عون وفدا من البنك الدولي.")
    assert (meeting.participants, bool(meeting.unnamed)) == (("ميشال عون",), True)


@pytest.mark.parametrize(
    "text",
    [
        "ويلتقي المنتخب بقيادة المدرب هيرفي رينارد نظيره بقيادة المدرب جمال بلماضي في نهائي البطولة على ملعب المباراة.",
        "وتلقى الملك سلمان برقية تهنئة من الرئيس عبد الفتاح السيسي.",
        "وشارك سامح شكري وأيمن الصفدي في حفل الافتتاح.",
        "وقال سامح شكري في لقاء تلفزيوني مع قناة محلية إن سيرغي لافروف مخطئ.",
        "استقبلت وزارة الصحة اقتراح سامح شكري بالترحيب.",
        "زار سامح شكري القاهرة القديمة برفقة أسرته، وأشاد به أيمن الصفدي.",
        "أكد سامح شكري أن سيرغي لافروف أخطأ.",
    ],
)
def test_what_only_looks_like_a_meeting_is_none(text: str) -> None:
    """Fixtures, cables, common events, interviews and words of people about each other are no meetings."""
    assert sides(text) == []


def test_same_meeting_told_twice_is_one() -> None:
    """Title and text tell one meeting; its date and place are gathered from both."""
    found = meetings("التقى سيرغي لافروف الأربعاء في جنيف أنتوني بلينكن.", "لافروف يلتقي بلينكن")
    assert [(meeting.date, meeting.place) for meeting in found] == [("2023-05-03", "جنيف")]


def test_son_is_not_his_father() -> None:
    """A king and his son met: the son's name holds the father's, and they are two."""
    text = "استقبل الملك سلمان بن عبدالعزيز في جدة الأمير محمد بن سلمان بن عبدالعزيز."
    assert sides(text) == [frozenset({"سلمان بن عبدالعزيز", "محمد بن سلمان بن عبدالعزيز"})]
