import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language import Language, Leaning, find_dates
from tests.pace import growth

AR, EN = Language.ARABIC, Language.ENGLISH
WEDNESDAY = dt.date(2022, 10, 5)


def told(text: str, language: Language, reference: dt.date | None = WEDNESDAY) -> list[str]:
    """Dates of a text as ISO, a range as first/last."""
    return [f"{m.iso}/{m.until}".rstrip("/") for m in find_dates(text, reference, language)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("signed on 22 September 2022", "2022-09-22"),
        ("signed on September 22, 2022", "2022-09-22"),
        ("on the 22nd of September", "2022-09-22"),
        ("the Fifth of June, 1967", "1967-06-05"),
        ("dated 22/9/2022", "2022-09-22"),
        ("dated 9/22/2022", "2022-09-22"),
        ("dated 2022-09-22", "2022-09-22"),
        ("Wednesday, September 28, 2022", "2022-09-28"),
        ("they met on Wednesday", "2022-10-05"),
        ("they met on Thursday", "2022-09-29"),
        ("they met last Wednesday", "2022-09-28"),
        ("they meet next Friday", "2022-10-07"),
        ("they meet this Friday", "2022-10-07"),
        ("on Wednesday of last week", "2022-09-28"),
        ("today", "2022-10-05"),
        ("today (Monday)", "2022-10-03"),
        ("earlier on Tuesday", "2022-10-04"),
        ("yesterday evening", "2022-10-04"),
        ("last night", "2022-10-04"),
        ("the day before yesterday", "2022-10-03"),
        ("tomorrow", "2022-10-06"),
        ("two days ago", "2022-10-03"),
        ("three months ago", "2022-07"),
        ("five years ago", "2017"),
        ("last week", "2022-09-26/2022-10-02"),
        ("next month", "2022-11"),
        ("last year", "2021"),
        ("in May", "2022-05"),
        ("last November", "2021-11"),
        ("in September last year", "2021-09"),
        ("in November 2003", "2003-11"),
        ("in 2015", "2015"),
        ("on Sept. 5", "2022-09-05"),
        ("from 3 to 5 May", "2022-05-03/2022-05-05"),
        ("from 30 December to 2 January 2022", "2021-12-30/2022-01-02"),
        ("May 3-5", "2022-05-03/2022-05-05"),
        ("March 30 and 31", "2022-03-30/2022-03-31"),
        ("between 2010 and 2015", "2010/2015"),
        ("on 15 Ramadan 1443 AH", "2022-04-16"),
        ("on the 15th of last month", "2022-09-15"),
        ("on the fifth of this month", "2022-10-05"),
    ],
)
def test_english_dates_are_resolved_from_the_day_of_publication(text: str, iso: str) -> None:
    """Absolute, relative and partial dates, and ranges, as English news writes them."""
    assert told(text, EN)[-1] == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("يوم 22 سبتمبر/أيلول الماضي", "2022-09-22"),
        ("في ٢٢ سبتمبر ٢٠٢٢", "2022-09-22"),
        ("في الخامس من يونيو", "2022-06-05"),
        ("الحادي والعشرين من مارس", "2022-03-21"),
        ("السابع من سبتمبر أيلول", "2022-09-07"),
        ("الـ12 من يونيو المقبل", "2023-06-12"),
        ("الخميس في 5 أيار/مايو الماضي", "2022-05-05"),
        ("اليوم الأربعاء", "2022-10-05"),
        ("اليوم (الاثنين)", "2022-10-03"),
        ("الأربعاء", "2022-10-05"),
        ("والخميس الماضي", "2022-09-29"),
        ("يوم الجمعة المقبل", "2022-10-07"),
        ("مساء أمس الاثنين", "2022-10-03"),
        ("الأحد من الأسبوع المقبل", "2022-10-09"),
        ("أمس الأول", "2022-10-03"),
        ("بعد غد", "2022-10-07"),
        ("قبل يومين", "2022-10-03"),
        ("منذ ثلاثة أيام", "2022-10-02"),
        ("قبل 3 أشهر", "2022-07"),
        ("قبل أيام", ""),
        ("الأسبوع الماضي", "2022-09-25/2022-10-01"),
        ("الشهر الجاري", "2022-10"),
        ("العام الماضي", "2021"),
        ("عام 2015", "2015"),
        ("أواخر أبريل الماضي", "2022-04"),
        ("في سبتمبر من العام الماضي", "2021-09"),
        ("يوليو/تموز عام 2016", "2016-07"),
        ("5 غشت 2020", "2020-08-05"),
        ("جانفي 2011", "2011-01"),
        ("8 أغسطس (آب) الحالي", "2022-08-08"),
        ("بين 3 و5 مايو", "2022-05-03/2022-05-05"),
        ("يومي 11 و12 يوليو", "2022-07-11/2022-07-12"),
        ("12-14 يونيو", "2022-06-12/2022-06-14"),
        ("15 رمضان 1443 هـ", "2022-04-16"),
        ("بتاريخ 15/9/1443هـ", "2022-04-16"),
        ("في 22/9/2022م", "2022-09-22"),
        ("في الثاني من الشهر المقبل", "2022-11-02"),
        ("الأحد في 3 نيسان/أبريل 2022", "2022-04-03"),
        ("شهر رمضان الماضي", "2022-04-02/2022-05-01"),
        ("ذي الحجة 1443", "2022-06-30/2022-07-29"),
        ("الخَميسُ المَاضِي", "2022-09-29"),
    ],
)
def test_arabic_dates_are_resolved_from_the_day_of_publication(text: str, iso: str) -> None:
    """Four traditions of month names, clitics, vowel signs, Hijri dates and the words that tell the year."""
    assert told(text, AR) == [iso]


@pytest.mark.parametrize(
    "text",
    [
        "He may march on the capital",
        "Theresa May resigned",
        "The March 14 Alliance met",
        "after the September 11 attacks",
        "wrote in the Sunday Times",
        "at Friday prayers",
        "won 2-1 around 24/7",
        "call 966-11-22-2022",
        "paid $5 may be less",
        "The Sun shines on a second man",
        "Ramadan Kadyrov spoke",
        "USA Today reported",
        "31 June",
        "Section 1443",
    ],
)
def test_english_words_that_only_look_like_dates(text: str) -> None:
    """Verbs, names, scores, telephone numbers and days that no calendar has."""
    assert told(text, EN) == []


@pytest.mark.parametrize(
    "text",
    [
        "ثورة 25 يناير",
        "قوى 14 آذار",
        "بعد صلاة الجمعة",
        "قناة روسيا اليوم",
        "في اليوم التالي",
        "مارس الضغط على الحكومة",
        "رجب طيب أردوغان",
        "تيريزا ماي",
        "فاز 2-1 أمام ضيفه",
        "قبل يومين من القمة",
        "التقى عبد الأحد نظيره",
        "اب يبحث عن ابنه",
        "الأمين العام الحالي للجامعة",
        "الخلاف بين الاثنين قديم",
    ],
)
def test_arabic_words_that_only_look_like_dates(text: str) -> None:
    """Names of events, people and newspapers, verbs, and days counted from another day than ours."""
    assert told(text, AR) == []


@pytest.mark.parametrize(
    ("text", "iso"), [("on Friday", "2022-10-07"), ("on 3 May", "2023-05-03"), ("on Wednesday", "2022-10-05")]
)
def test_a_plan_looks_ahead(text: str, iso: str) -> None:
    """What is still to come is looked for in the future."""
    assert [m.iso for m in find_dates(text, WEDNESDAY, EN, leaning=Leaning.FUTURE)] == [iso]


@pytest.mark.parametrize(
    ("text", "iso"), [("on Friday", ""), ("5 May", "--05-05"), ("in May", "--05"), ("5 May 2016", "2016-05-05")]
)
def test_without_a_day_of_publication_only_what_is_told_is_known(text: str, iso: str) -> None:
    """A weekday stays unknown, a day and month lack their year."""
    assert told(text, EN, None) == [iso]


def test_a_weekday_tells_the_year() -> None:
    """Of the years about, the one in which the day fell on that weekday."""
    assert told("on Friday, 16 December", EN) == ["2022-12-16"]
    assert told("on Thursday, 16 December", EN) == ["2021-12-16"]


def test_what_a_range_shares_is_as_exact_as_a_meeting_date_can_be() -> None:
    """Days of one month share the month, days of two months the year."""
    within, across = find_dates("Early last week. On 3-5 May", dt.date(2022, 10, 5), EN)
    assert (within.common, across.common) == ("2022", "2022-05")


def test_mentions_quote_the_text() -> None:
    """Offsets point at the words, without the clitic before them."""
    text = "والتقى الوزير، مساء أمس الثلاثاء، نظيره وبالأمس"
    for mention in find_dates(text, WEDNESDAY, AR):
        assert text[mention.start : mention.end] == mention.text
    assert [m.text for m in find_dates(text, WEDNESDAY, AR)] == ["مساء أمس الثلاثاء", "بالأمس"]


_PIECES = [
    "5 ",
    "May ",
    "2022",
    "من ",
    "يونيو ",
    "/",
    "أمس ",
    "الأحد ",
    "last ",
    "week ",
    "هـ ",
    "-",
    "قبل ",
    "رمضان ",
    "،",
]


@given(
    st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=4))).map("".join),
    st.one_of(st.none(), st.dates()),
    st.sampled_from(Language),
    st.sampled_from(Leaning),
)
def test_any_text_and_day_has_an_answer(
    text: str, reference: dt.date | None, language: Language, leaning: Leaning
) -> None:
    """Nothing raises, mentions are verbatim, ordered and disjoint, and every ISO date is one."""
    last = 0
    for mention in find_dates(text, reference, language, leaning=leaning):
        assert last <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        for iso in (mention.iso, mention.until):
            if len(iso) == 10:
                dt.date.fromisoformat(iso)
        last = mention.end


@pytest.mark.parametrize("unit", ["5 May ", "May ", "من ", "أمس ", "1/", "(", "5-", "2022 ", "بين 3 و", "قبل ", "و"])
def test_time_is_linear_in_hostile_text(unit: str) -> None:
    """Ten times the text takes nowhere near a hundred times as long."""
    language = AR if unit[0] > "\u0600" else EN
    assert growth(lambda size: find_dates(unit * size, WEDNESDAY, language), 1_000, 10_000, enough=40) < 40
