"""Given names that stand alone, and what belongs to them."""

from __future__ import annotations

import datetime

import pytest

from language import Language, split_sentences
from people.arabic import find_people
from people.records import Document


def _names(text: str) -> list[str]:
    document = Document("", text, Language.ARABIC, datetime.date(2023, 5, 4))
    return [person.name for person in find_people(document, split_sentences(document.whole))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال مصطفى وزيري، الأمين العام للمجلس، إن العمل بدأ.", "مصطفى وزيري"),
        ("وشارك محمد شاهين، ونسرين أمين، ومحمد ممدوح في العمل.", "نسرين أمين"),
        ("وأفاد أشرف القدرة، الناطق باسم الوزارة، بذلك.", "أشرف القدرة"),
    ],
)
def test_word_before_a_mark_is_the_family_name(text: str, name: str) -> None:
    """Behind a given name of Arabs alone, the word before a mark is the family name, whatever else it means."""
    assert name in _names(text)


@pytest.mark.parametrize("text", ["وقال مصطفى أمس، في بيان، إن العمل بدأ.", "وقال مصطفى مبتسما، إن العمل بدأ."])
def test_what_is_no_family_name_is_left_out(text: str) -> None:
    """A day or a state that is told behind a given name is none of it."""
    assert not any(" " in name for name in _names(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقالت المساعدة للشؤون التعليمية آمنة الغامدي إن الوزارة حددت الموعد.", "آمنة الغامدي"),
        ("وأوضح الناطق سفيان السليطي أن التحقيق بدأ.", "سفيان السليطي"),
        ("وقال الشاعر ضيف الله السمحان إن الأمسية نجحت.", "ضيف الله السمحان"),
    ],
)
def test_given_name_before_a_family_name(text: str, name: str) -> None:
    """A given name that is a common word too is taken in before a family name."""
    assert name in _names(text)


def test_common_word_before_a_surname_is_no_given_name() -> None:
    """أمل before a president's name is his hope."""
    assert _names("وتحدث الحزب عن خيبة أمل أوباما في ذلك.") == ["أوباما"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وكان لاعب الفريق ليونيل ميسي المعروف بمهارته حاضرا.", "ليونيل ميسي"),
        ("قال الفنان عبدالله رحمه الله إن الفن رسالة.", "عبدالله"),
        ("وأعلن ستيفان بيكنباور ابن الأسطورة ذلك.", "ستيفان بيكنباور"),
        ("كتب عبدالله البرقاوي-سبق-الرياض: بدأت الحملة.", "عبدالله البرقاوي"),
        ("وسجل ماركوس راشفورد الهدفين.", "ماركوس راشفورد"),
        ("وقالت زعيمة ميانمار أونغ سان سو كي إنها باقية.", "أونغ سان سو كي"),
        ("وقال الزعيم لويجي دي مايو إن الحزب فاز.", "لويجي دي مايو"),
    ],
)
def test_edges_of_a_name(text: str, name: str) -> None:
    """What is told of somebody, or by him, behind his name is none of it; its own last word is."""
    assert name in _names(text)


@pytest.mark.parametrize(
    "text",
    [
        "وزار طلاب مدرسة صلاح الدين الابتدائية المعرض.",
        "وزار المدير الفصل بمدرسة الإمام مسلم أمس.",
        "وقال سماحته إن ذلك لا يجوز.",
        "وتحقق ذلك بعد توفيق الله بجهد الجميع.",
        "واستضافت دار أوبرا العرض.",
    ],
)
def test_what_is_nobody(text: str) -> None:
    """A school, a courtesy, a prayer and a thing are no people."""
    assert _names(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وقال رئيس اللجنة، عبادة الكافي، إن الأمر انتهى.", ["عبادة الكافي"]),
        ("ورافقته مديرة أعماله السابقة، كريستينا كورب، أمس.", ["كريستينا كورب"]),
        ("وقال رئيس اللجنة، كما توقعنا، إن الأمر انتهى.", []),
        ("وقال رئيس اللجنة، خلال المؤتمر، إن الأمر انتهى.", []),
        ("وقال رئيس اللجنة، صباح اليوم، إن الأمر انتهى.", []),
    ],
)
def test_two_words_between_commas_behind_a_role_are_its_bearer(text: str, names: list[str]) -> None:
    """Where one is a name, or what was said follows; times and clauses between commas are nobody."""
    assert _names(text) == names
