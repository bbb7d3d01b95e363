from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from language import Language, split_sentences
from people.arabic import find_people
from people.records import Document

if TYPE_CHECKING:
    from people.records import Person


def _people(text: str, title: str = "") -> tuple[Person, ...]:
    document = Document(title, text, Language.ARABIC, datetime.date(2023, 5, 4))
    return find_people(document, split_sentences(document.whole))


def _names(text: str) -> list[str]:
    return [person.name for person in _people(text)]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("صرح وزير الخارجية الجزائري أحمد عطاف بذلك.", "أحمد عطاف", "وزير الخارجية الجزائري"),
        ("وصل رئيس الوزراء العراقي، محمد شياع السوداني، أمس.", "محمد شياع السوداني", "رئيس الوزراء العراقي"),
        ("وقال أيمن الصفدي، وزير الخارجية الأردني، إن الأمر انتهى.", "أيمن الصفدي", "وزير الخارجية الأردني"),
        ("ورحب المبعوث الأممي هانس غروندبرغ بالاتفاق.", "هانس غروندبرغ", "المبعوث الأممي"),
    ],
)
def test_name_and_role_are_parted(text: str, name: str, role: str) -> None:
    """A role before or after the name is told apart from it and kept as it is worded."""
    (person,) = _people(text)
    assert (person.name, person.role) == (name, role)


def test_surname_alone_and_behind_clitics_is_the_same_person() -> None:
    """A family name later in the text, also behind و ب ل, is a mention of the one named in full before."""
    text = (
        "التقى الصحفيون أنطونيو غوتيريش. وقال غوتيريش إنه متفائل. ولغوتيريش رأي آخر، وتحدث معه وبغوتيريش اهتم الجميع."
    )
    people = _people(text)
    assert [person.name for person in people] == ["أنطونيو غوتيريش"]
    assert len(people[0].mentions) == 4


def test_mentions_cover_the_bare_name() -> None:
    """Offsets of a mention leave clitic and title out."""
    text = "اجتمع السفير بأنغيلا ميركل في برلين."
    (person,) = [person for person in _people(text) if "ميركل" in person.name]
    whole = f"\n{text}"
    assert [whole[mention.start : mention.end] for mention in person.mentions] == ["أنغيلا ميركل"]


def test_hashtag_is_read_as_the_name_in_it() -> None:
    """The marks of a hashtag are no part of a name."""
    assert "سامح شكري" in _names("وأكد الوزير المصري #سامح_شكري ذلك.")


def test_two_names_joined_by_and_are_two_people() -> None:
    """بوتين وترامب are two people, not one of a double name."""
    text = "قال فلاديمير بوتين ذلك، ورد دونالد ترامب. وتصافح بوتين وترامب."
    assert _names(text) == ["فلاديمير بوتين", "دونالد ترامب"]


@pytest.mark.parametrize(
    "text",
    [
        "أغلقت البلدية شارع الملك فهد أمام السيارات.",
        "تخرج الطلاب في جامعة الملك سعود.",
        "وقعت المباراة على ملعب الأمير فيصل بن فهد.",
        "نقل المصابون إلى مستشفى الملك خالد.",
        "أعلنت وزارة الصحة السعودية أن عدد الحالات انخفض.",
        "هزم ريال مدريد برشلونة.",
    ],
)
def test_things_named_after_people_and_bodies_are_nobody(text: str) -> None:
    """Streets, universities, stadiums, hospitals, ministries and clubs are not people."""
    assert _names(text) == []


@pytest.mark.parametrize(
    "name",
    ["محمد بن سلمان بن عبدالعزيز", "تميم بن حمد آل ثاني", "عبد الفتاح السيسي", "أبو بكر البغدادي", "مون جيه-إن"],
)
def test_names_of_several_kinds_are_whole(name: str) -> None:
    """Nasab, houses, compounds, kunyas and hyphens stay in one name."""
    assert _names(f"وقال الرئيس {name} إن الوضع جيد.") == [name]


def test_role_of_somebody_elses_man_is_not_his() -> None:
    """محامي ترامب speaks of Trump's lawyer: the role is not Trump's."""
    people = _people("قال دونالد ترامب ذلك أمس. ونفى محامي ترامب الأمر.")
    assert [(person.name, person.role) for person in people] == [("دونالد ترامب", "")]


@pytest.mark.parametrize("text", ["ـ الملك فهد", "السيد ـ أحمد عطاف ـ وصل.", "ـــ", "ً ـ"])
def test_lengthening_stroke_alone_is_read_without_harm(text: str) -> None:
    """A stroke that stands as a dash is a word of no letters; it neither fails nor becomes a name."""
    assert "ـ" not in _names(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وقال منصف بلخياط، عضو اللجنة، إن الأمر انتهى.", ["منصف بلخياط"]),
        ("ذكر رئيس مجلس الاحتياطي جيروم باول ذلك.", ["جيروم باول"]),
        ("وأضاف كلاي طومسون تسع نقاط.", ["كلاي طومسون"]),
        ("وقالت وسائل الإعلام، نقلا عن الوكالة، إن الأمر انتهى.", []),
    ],
)
def test_whole_name_is_told_by_what_stands_around_it(text: str, names: list[str]) -> None:
    """Verb before and role behind, or a family name that only looks as if it had a clitic, complete a name."""
    assert _names(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("زارت ريو دي جانيرو ثم مونت كارلو.", []),
        ("أخذت الشركة نصيب الأسد من الصفقة.", []),
        ("التقى الرئيس بشار الأسد الوفد. وأخذت الشركة حصة الأسد.", ["بشار الأسد"]),
        ("زار الوفد قرية النبي صالح غربي رام الله.", []),
    ],
)
def test_phrases_that_hold_a_name_name_nobody(text: str, names: list[str]) -> None:
    """Towns, teams and sayings of several words are no people, also where one of their words is somebody's name."""
    people = _people(text)
    assert [person.name for person in people] == names
    assert all(len(person.mentions) == 1 for person in people)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("سجل المهاجم البوركيني برتراند تراوري هدفا.", "برتراند تراوري"),
        ("وقال النجم الشهير ليونيل ميسي ذلك.", "ليونيل ميسي"),
        ("كرم وزير العمل الأسبق عادل فقيه المجموعة.", "عادل فقيه"),
        ("وصل الرئيس الراحل الحبيب بورقيبة إلى تونس.", "الحبيب بورقيبة"),
    ],
)
def test_adjectives_before_a_name_are_no_part_of_it(text: str, name: str) -> None:
    """What describes somebody stands outside the name; a given name with the article stays."""
    assert _names(text) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("هذه حرب فُرضت علي، ولم أردها.", []),
        ("دعم آل سعود المشروع.", []),
        ("فَاطِمَةَ بِنْتَ مُحَمَّدٍ", []),
        ("وصل الإمام علي إلى المدينة.", ["علي"]),
        ("قال تركي آل الشيخ ذلك، وأضاف آل الشيخ أنه راض.", ["تركي آل الشيخ"]),
    ],
)
def test_lone_words_that_may_be_another(text: str, names: list[str]) -> None:
    """علي is على unless a title or a longer name speaks for it; a family is nobody in particular; scripture is not news."""
    assert _names(text) == names


def test_subject_and_object_side_by_side_are_two() -> None:
    """A given name and another's family name, both of which stand alone elsewhere, are two people."""
    text = (
        "زارت ميلانيا ترامب مصر والتقت عبد الفتاح السيسي. وشكرت ميلانيا السيسي على ذلك. وقال السيسي إن ميلانيا أعجبته."
    )
    assert _names(text) == ["ميلانيا ترامب", "عبد الفتاح السيسي"]


def test_vowels_of_one_root_tell_names_apart() -> None:
    """صالح and صلاح are two names, spellings of a foreign one are one."""
    assert len(_people("وصل علي صالح إلى صنعاء. وغادر علي صلاح المدينة.")) == 2
    assert _names("قالت فيديريكا موغيريني ذلك. وأضافت فيدريكا موغريني أنها راضية.") == ["فيديريكا موغيريني"]


@pytest.mark.parametrize("name", ["دريموند غرين", "كورنتين توليسو"])
def test_and_before_an_unheard_name_is_no_part_of_it(name: str) -> None:
    """و is taken for a word of its own where no name begins with it and that letter."""
    assert name in _names(f"سجل ستيفن كوري هدفا، و{name} هدفين.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("لعب جوزيه فونتي، بيبي، رافائيل غيريرو.", "بيبي"),
        ("يتصدرهم سيرخيو راموس وإيسكو وماركو أسينسيو.", "إيسكو"),
        ("سافر مع طفليه نيكولاس وأدريانا إلى إسبانيا.", "نيكولاس"),
    ],
)
def test_one_word_between_names_of_a_list_is_one(text: str, name: str) -> None:
    """A player told by one word is known by the names on either side; و with a hamza behind it joins two."""
    assert name in _names(text)


def test_names_of_a_list_are_whole() -> None:
    """In a list a family name is one whatever else the word means, and و is no part of an unheard given name."""
    text = "حضر حمد المغيولي وعبدالله الحرير وزبن بن عمير ومحمد الأزرق."
    assert _names(text) == ["حمد المغيولي", "عبدالله الحرير", "زبن بن عمير", "محمد الأزرق"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وكلفت الإدارة الدكتور عاهد عقيل لمستشفى الحي.", ["عاهد عقيل"]),
        ("وقال الدكتور المعالج في جامعة القاهرة ذلك.", []),
        ("وأبان مدير المكتب بالأحساء يوسف الخميس، أن البرنامج بدأ.", ["يوسف الخميس"]),
        ("درس في ثانوية الأمير سعود بن عبدالمحسن وابتدائية عمرو بن العاص.", []),
    ],
)
def test_courtesies_days_and_schools(text: str, names: list[str]) -> None:
    """Behind Dr two words are a name; a weekday may be a family's; schools named after people are none."""
    assert _names(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('فاز المخرج بالجائزة عن فيلمه "كريستوفر روبين" أمس.', []),
        ("صممت رقصات مسرحية (هاملت) في لندن.", []),
        ('الدور الذي لعبه الممثل "ريتشارد بيرتون" في الفيلم.', ["ريتشارد بيرتون"]),
        ("قالت الفنانة أحلام ذلك، ثم غادرت أحلام القاعة.", ["أحلام"]),
        ("قالت الممثلة الأمريكية خلف الكاميرا ذلك.", []),
        ("رحلت الفنانة الفلسطينية #ريم_بنا السبت.", ["ريم بنا"]),
    ],
)
def test_stage_names_and_titles_of_works(text: str, names: list[str]) -> None:
    """A title between marks behind a work is nobody; behind a singer a common word is a name; a hashtag is whole."""
    assert _names(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال المبعوث الأممي إسماعيل ولد الشيخ أحمد إن المشاورات مستمرة.", "إسماعيل ولد الشيخ أحمد"),
        ("واستقبل الوزير الشيخ خليفة بن زايد آل نهيان أمس.", "خليفة بن زايد آل نهيان"),
        ("التقى ظريف مع الشيخ صباح خالد الحمد الصباح أمس.", "صباح خالد الحمد الصباح"),
        ("وقال أمين عام الجامعة العربية نبيل العربي ذلك.", "نبيل العربي"),
        ("واستقبل الوزير مدير المخابرات اللواء عباس كامل.", "عباس كامل"),
    ],
)
def test_names_of_words_that_are_titles_times_or_nations(text: str, name: str) -> None:
    """ولد الشيخ is part of a name, خليفة and صباح are given names, العربي a family name behind a nation told already."""
    assert name in [person.name for person in _people(text)]


def test_verb_that_looks_like_a_given_name_is_none() -> None:
    """Of the words that are titles too, طالب is a name only before بن: طالب الحريري, he demanded."""
    assert "طالب الحريري" not in [person.name for person in _people("طالب الحريري بحل الأزمة في لبنان.")]
