"""What an audit on news never seen before had found missing, by kind; sentences of our own."""

from __future__ import annotations

import datetime

import pytest

from language import Language, split_sentences
from people.arabic import find_meetings, find_people
from people.records import Document, Status

TODAY = datetime.date(2023, 5, 4)


def _names(text: str) -> list[str]:
    document = Document("", text, Language.ARABIC, TODAY)
    return [person.name for person in find_people(document, split_sentences(document.whole))]


def _told(text: str, title: str = "") -> list[tuple[frozenset[str], Status]]:
    document = Document(title, text, Language.ARABIC, TODAY)
    sentences = split_sentences(document.whole)
    found = find_meetings(document, sentences, find_people(document, sentences))
    return [(frozenset(meeting.participants), meeting.status) for meeting in found if len(meeting.participants) > 1]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وقال مستشار الأمن الوطني السعودي مساعد بن محمد العيبان ذلك.", ["مساعد بن محمد العيبان"]),
        ("ووصل رائد الفضاء الإماراتي سلطان النيادي إلى المحطة.", ["سلطان النيادي"]),
        ("والتقى نظيره الإيراني حسين أمير عبد اللهيان في مسقط.", ["حسين أمير عبد اللهيان"]),
        ("وحضر وزير الدفاع عوض ابن عوف الحفل.", ["عوض ابن عوف"]),
        ("وقال الأمين العام نبيل العربي الأمين الأسبق ذلك.", ["نبيل العربي"]),
        ("والتقى رئيس كوريا الجنوبية مون جيه إن المبعوث.", ["مون جيه إن"]),
        ("وتسلم الدكتورعبدالله الربيعة الجائزة.", ["عبدالله الربيعة"]),
    ],
)
def test_names_that_look_like_titles_or_particles_are_whole(text: str, names: list[str]) -> None:
    """Given names that are also titles, بن and ابن, Korean syllables, a title typed onto the name."""
    assert _names(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وقالت مديرة الصندوق كريستالينا غورغييفا إن البرنامج مفيد.", ["كريستالينا غورغييفا"]),
        ("منحت الجائزة لكل من منجي الباوندي ولويس بروس.", ["منجي الباوندي", "لويس بروس"]),
        ("وأكد مدير المستشفى سعيد سراحنة أن المريض بخير.", ["سعيد سراحنة"]),
        ("وحضر رئيس الأساقفة جاستن ويلبي، أمس.", ["جاستن ويلبي"]),
        ("ووصل البطريرك الماروني اللبناني، بشارة الراعي، إلى روما.", ["بشارة الراعي"]),
    ],
)
def test_unheard_names_are_found_where_somebody_is_named(text: str, names: list[str]) -> None:
    """Behind a role, between commas behind it, at the head of a list."""
    assert _names(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "وافتتحت الحديقة في شارع الملك فهد بحديقة الملك فهد.",
        "فازت شركة غلوبال ماركتس بالعقد.",
        "ووصلت القوة إلى إقليم نورث هوانغهاي.",
    ],
)
def test_gardens_firms_and_provinces_are_nobody(text: str) -> None:
    """Also behind a clitic, and in foreign words that nobody has heard of."""
    assert _names(text) == []


def test_what_stands_beside_a_name_is_no_part_of_it() -> None:
    """Verbs of two, the office behind a pope, the next name of the text."""
    assert _names("ترامب وماكرون يلتقيان في باريس.") == ["ترامب", "ماكرون"]
    assert _names("التقى البابا فرنسيس شيخ الأزهر أحمد الطيب.") == ["فرنسيس", "أحمد الطيب"]
    assert _names("زار أسياس أفورقي آبي أحمد. واتفق آبي وأفورقي على ذلك.") == ["أسياس أفورقي", "آبي أحمد"]


def test_means_of_somebody_is_no_road() -> None:
    """A road gives its name to nobody in عن طريق."""
    assert _names("سجل الهدف عن طريق محمد الشلهوب قائد الفريق.") == ["محمد الشلهوب"]


def test_cousins_with_one_family_name_are_two() -> None:
    """Different fathers tell different people, whatever follows them."""
    text = "حضر الأمير محمد بن نايف بن عبدالعزيز آل سعود والأمير محمد بن سلمان بن عبدالعزيز آل سعود."
    assert len(_names(text)) == 2


def test_pluperfect_is_held_and_purpose_is_planned() -> None:
    """قبل ذلك is no plan; what somebody came to do has not been done."""
    pair = frozenset({"أنطونيو غوتيريش", "سيرغي لافروف"})
    had = "وكان أنطونيو غوتيريش قد أجرى قبل ذلك محادثات مع سيرغي لافروف."
    came = "ووصل أنطونيو غوتيريش اليوم إلى موسكو ليجري محادثات مع سيرغي لافروف."
    assert _told(had) == [(pair, Status.HELD)]
    assert _told(came) == [(pair, Status.PLANNED)]


def test_working_session_is_a_meeting() -> None:
    """The qualifiers of a session do not end its clause."""
    text = "ثم عقد جو بايدن جلسة عمل مغلقة مع ولي العهد الأمير محمد بن سلمان."
    assert _told(text) == [(frozenset({"جو بايدن", "محمد بن سلمان"}), Status.HELD)]


def test_role_with_words_of_meeting_in_it_is_one_persons() -> None:
    """The office of a council for dialogue does not end the clause, and its bearer is told behind it."""
    text = (
        "استقبل الملك سلمان بن عبدالعزيز في مكتبه أمس رئيس المجلس البابوي للحوار بين الأديان الكاردينال جان لويس توران."
    )
    assert _told(text) == [(frozenset({"سلمان بن عبدالعزيز", "جان لويس توران"}), Status.HELD)]


def test_headline_yields_to_the_text() -> None:
    """A headline that lumps two meetings together, or sounds as if a planned one were held, is left out."""
    lumped = _told(
        "التقى سيرغي لافروف أنتوني بلينكن في جنيف. واجتمع سيرغي لافروف مع أيمن الصفدي في عمان.",
        "لافروف يبحث مع بلينكن والصفدي الأزمة",
    )
    assert {len(people) for people, _ in lumped} == {2}
    planned = _told("وسيلتقي سيرغي لافروف أنتوني بلينكن الأسبوع المقبل.", "لافروف يتفاءل قبل لقاء بلينكن")
    assert [status for _, status in planned] == [Status.PLANNED]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("استقبل الرئيس ميشال عون في قصر السلام بجدة سعد الحريري.", "قصر السلام بجدة"),
        ("التقى سامح شكري في مكتبه بقصر اليمامة في الرياض سيرغي لافروف.", "مكتبه بقصر اليمامة في الرياض"),
        ("استقبل أسياس أفورقي في مطار أسمرة آبي أحمد.", "مطار أسمرة"),
        ("وصل سيرغي لافروف إلى القاهرة أمس. والتقى سامح شكري.", "القاهرة"),
        ("الرياض - استقبل الملك سلمان بن عبدالعزيز رئيس الوزراء اللبناني سعد الحريري.", "الرياض"),
        ("وصل سيرغي لافروف إلى القاهرة أمس. وتحدث هاتفيا مع سامح شكري.", ""),
    ],
)
def test_place_is_the_building_with_its_town_or_where_somebody_arrived(text: str, place: str) -> None:
    """Told in the clause, in the sentence before or in the dateline; a call has none but its own."""
    document = Document("", text, Language.ARABIC, TODAY)
    sentences = split_sentences(document.whole)
    found = find_meetings(document, sentences, find_people(document, sentences))
    assert [meeting.place for meeting in found if len(meeting.participants) > 1][:1] == [place]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وقال دونالد ترامب للصحفيين ذلك.", ["دونالد ترامب"]),
        ("واختتم عزام البكر سادساً السباق.", ["عزام البكر"]),
        ("ورحب بان كي مون بالاتفاق.", ["بان كي مون"]),
        ("ويرى المراقبون أن سيرغي لافروف - جون كيري معادلة صعبة.", ["سيرغي لافروف", "جون كيري"]),
        ("وفاز تشيلسي على إيفرتون.", []),
        ("ووصلت القافلة إلى أبو ظبي.", []),
    ],
)
def test_endings_dashes_teams_and_towns_are_no_names(text: str, names: list[str]) -> None:
    """What a name ends before, and what is no person at all."""
    assert _names(text) == names


def test_second_meeting_of_a_sentence_has_its_own_place() -> None:
    """What stands before its word belongs to the meeting told there."""
    text = "ومن المقرر أن يلتقي سيرغي لافروف أنتوني بلينكن في واشنطن، قبل أن يلتقي أيمن الصفدي بأنتوني بلينكن في عمان."
    document = Document("", text, Language.ARABIC, TODAY)
    sentences = split_sentences(document.whole)
    found = find_meetings(document, sentences, find_people(document, sentences))
    assert [meeting.place for meeting in found] == ["واشنطن", "عمان"]


def test_relative_pronoun_and_pair_are_the_people_of_the_clause_before() -> None:
    """القمة التي جمعته بفلان, and عندما اجتمع الرئيسان."""
    pair = frozenset({"دونالد ترامب", "إيمانويل ماكرون"})
    assert _told("وقال دونالد ترامب ذلك بعد القمة التي جمعته بالرئيس الفرنسي إيمانويل ماكرون.")[0][0] == pair
    assert _told("وكان إيمانويل ماكرون حث دونالد ترامب على ذلك عندما اجتمع الرئيسان في واشنطن.")[0][0] == pair


def test_planes_are_received_without_a_meeting() -> None:
    """Those who wait for a plane have met nobody by it."""
    assert _told("استقبل الطائرة عند وصولها مدير المطار حامد الغريبي ورئيس البلدية محمد الحربي.") == []


def test_guess_yields_to_a_plan() -> None:
    """A meeting only spoken of (في لقاء فلان) is not held where the text plans it."""
    text = "وسيلتقي سيرغي لافروف أنتوني بلينكن الأسبوع المقبل. وقال المتحدث إنه لا جديد في لقاء سيرغي لافروف مع أنتوني بلينكن."
    assert {status for _, status in _told(text)} == {Status.PLANNED}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وقال المتحدث باسم القصر الرئاسي إبراهيم كالن إن ذلك صحيح.", ["إبراهيم كالن"]),
        ("أكد مدير مركز الفلك الدولي، محمد عودة، أن رؤية الهلال ممكنة.", ["محمد عودة"]),
        ("وقع وزير الدفاع البريطاني غافن ويليامسون الاتفاق.", ["غافن ويليامسون"]),
        ("قال رئيس وزراء سنغافورة لي هسيين لونج إن التكلفة عالية.", ["لي هسيين لونج"]),
        ("وغادر الملك سلمان أمس، وعاد ولي العهد.", ["سلمان"]),
    ],
)
def test_family_behind_a_given_name_alone_is_taken_in(text: str, names: list[str]) -> None:
    """Where an office leads up to it, whatever the word looks like; a king has none."""
    assert _names(text) == names


def test_governor_and_the_man_he_received_have_a_role_each() -> None:
    """Two roles in a row before one name are two people's, where nobody holds both."""
    text = "وصل الأمير فيصل بن خالد أمير منطقة عسير. واستقبل أمير منطقة عسير مدير شرطة المنطقة فهد العدواني."
    assert _told(text) == [(frozenset({"فيصل بن خالد", "فهد العدواني"}), Status.HELD)]


def test_sons_of_somebody_are_not_he() -> None:
    """Whose sons or family were received was not there himself."""
    assert _told("كما استقبل الأمير فيصل بن بندر أبناء الشيخ مهنا بن عبدالرحمن أبا الخيل أمس.") == []


def test_office_told_twice_is_one_role() -> None:
    """رئيس الجمهورية الرئيس فلان is one man, who called."""
    text = "تلقى الأمير محمد بن سلمان اتصالا هاتفيا أمس من رئيس الجمهورية اليمنية الرئيس عبدربه منصور هادي."
    assert _told(text) == [(frozenset({"محمد بن سلمان", "عبدربه منصور هادي"}), Status.HELD)]
