from __future__ import annotations

import pytest

from summarizer.embedded.cleaning import Kind, kind_of, points_elsewhere, tidy


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("القاهرة (رويترز) - قال الوزير سامح شكري إن المحادثات مستمرة.", "قال الوزير سامح شكري إن المحادثات مستمرة."),
        ("سبق- ينبع: مددت الغرفة التجارية فترة عملها حتى المساء.", "مددت الغرفة التجارية فترة عملها حتى المساء."),
        ("دبي - العربية.نت: أعلنت الشركة أرباحها السنوية.", "أعلنت الشركة أرباحها السنوية."),
        ("LONDON (Reuters) - The minister said talks went on.", "The minister said talks went on."),
        ("WASHINGTON, Oct 5 (AP) — The president met the king.", "The president met the king."),
        ("ومن جانبها، رحبت وزارة الخارجية القطرية بالاتفاق.", "رحبت وزارة الخارجية القطرية بالاتفاق."),
        ("However, the court rejected the appeal on Monday.", "The court rejected the appeal on Monday."),
        ("  • The  talks\u00a0end   today. ", "The talks end today."),
        ("Washington (CNN) The senator said he would vote no.", "The senator said he would vote no."),
        ("(CNN Business) -- The airline ordered forty aircraft.", "The airline ordered forty aircraft."),
        ("توقف الإنتاج ، وفق الشركة ، حتى يوم الأحد .", "توقف الإنتاج، وفق الشركة، حتى يوم الأحد."),
        (".. كان الأطباء في القديم يعتمدون على حواسهم..", "كان الأطباء في القديم يعتمدون على حواسهم."),
        (
            "وقال العاهل الأردني إنه بحث الأزمة مع رئيس الوزراء العراقي،",
            "وقال العاهل الأردني إنه بحث الأزمة مع رئيس الوزراء العراقي.",
        ),
    ],
)
def test_fronts_that_say_nothing_are_taken_off(raw: str, shown: str) -> None:
    """Datelines, agencies, joints, bullets, stray dots and spaces go; the sentence stays."""
    assert tidy(raw) == shown


@pytest.mark.parametrize(
    "sentence",
    [
        "قال محافظ الرياض: سنبدأ المشروع غدا في كل أحياء المدينة.",
        "NATO - the alliance - said it would meet again on Monday.",
        "الحياة - كما قال الشاعر - صعبة على كل الناس.",
        "Reuters was founded by Paul Julius Reuter in London.",
        "However hard they tried, the talks failed.",
    ],
)
def test_what_only_looks_like_a_dateline_stays(sentence: str) -> None:
    """Dashes, colons and agency names inside a statement are part of it."""
    assert tidy(sentence) == sentence


def test_tagged_words_read_as_words() -> None:
    """A paper's tags on its own words are taken off; a tag that is itself the news, or was said, stays."""
    assert tidy("بحث #مجلس_الأمن الوضع في #ليبيا.") == "بحث مجلس الأمن الوضع في ليبيا."
    for told in ("أطلقت ناشطات وسم #أنا_أيضا على تويتر.", 'وكتب "#كلنا_معك" على صفحته.', "The #MeToo movement grew."):
        assert tidy(told) == told


def test_a_quotation_that_goes_on_is_closed() -> None:
    """The last mark of a quotation that runs over several sentences is set, where the speaker is named before it."""
    assert tidy('Merkel told reporters that "the talks were long.').endswith('long."')
    assert tidy('"The talks were long.') == '"The talks were long.'


def test_a_quotation_that_ends_is_not_closed_again() -> None:
    """A mark that closes what an earlier sentence opened stays the last one."""
    assert tidy('إنه يوافقني الرأي وهذا ما سيحدث غدا".') == 'إنه يوافقني الرأي وهذا ما سيحدث غدا".'


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("اقرأ أيضا: نتائج القمة العربية في الجزائر", Kind.POINTER),
        ("Image caption The two leaders in Geneva", Kind.POINTER),
        ("تاريخ العلاقات", Kind.HEADING),
        ("What happens next", Kind.HEADING),
        ("الطائف 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس", Kind.HEADING),
        ('"We will never give up our rights."', Kind.QUOTE),
        ("«لن نتخلى عن حقوقنا أبدا».", Kind.QUOTE),
        ('إنه يوافقني الرأي وهذا ما سيحدث غدا".', Kind.QUOTE),
        ('وقال لـ"خبر" إن المحادثات مستمرة حتى مساء الأحد.', Kind.SENTENCE),
        ("أطلقت الهيئة حملة تحت شعار» بالنظام حياتنا أحلى» في الرياض.", Kind.SENTENCE),
        ('Last week"s storm cut the power of half the island.', Kind.SENTENCE),
        ("30) now seems unlikely, two delegates told the paper.", Kind.HEADING),
        ("Note: An earlier version of this story named another minister.", Kind.POINTER),
        ("هذا المقال بقلم سمير العلي، والآراء الواردة فيه تعبر عن رأيه.", Kind.POINTER),
        ('Antony Blinken said: "We will never give up."', Kind.SENTENCE),
        ("واصلت أسعار النفط ارتفاعها يوم الثلاثاء بعد قرار منظمة أوبك خفض إنتاجها", Kind.SENTENCE),
        ("Read, the son of a miner, was elected on Monday.", Kind.SENTENCE),
        ("شاهد الملايين المباراة النهائية في ملعب لوسيل.", Kind.SENTENCE),
    ],
)
def test_what_may_stand_alone_is_told_from_what_may_not(text: str, kind: Kind) -> None:
    """Pointers, headings and bare quotes are known by their wording; statements like them are not taken for them."""
    assert kind_of(text) is kind


def test_a_pointer_ends_where_a_word_ends() -> None:
    """A longer word that begins like a pointer is none."""
    assert points_elsewhere("Related: the long road to Doha")
    assert not points_elsewhere("Relatedly minded people met in Doha.")
