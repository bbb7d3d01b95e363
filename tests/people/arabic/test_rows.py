from __future__ import annotations

import pytest

from language import Language
from people.analyze import analyze
from people.arabic.rows import with_rows
from people.arabic.span import Span
from people.arabic.text import read
from people.records import Document


def people(text: str) -> list[str]:
    """Names of the people of a text."""
    return [person.name for person in analyze(Document("", text, Language.ARABIC, None)).people]


def test_a_row_of_brackets_holds_people_where_three_of_them_do() -> None:
    """Also one nobody has heard of, and one that follows a word like any other."""
    told = people(
        'حضر المؤتمر رؤساء "فيس بوك" (مارك زوكربرغ) و"آبل" (تيم كوك) و"زندلكس" (فالترو ميكسندا) و"مايكروسوفت" (بيل غيتس).'
    )
    assert told == ["مارك زوكربرغ", "تيم كوك", "فالترو ميكسندا", "بيل غيتس"]


@pytest.mark.parametrize(
    "text",
    [
        "فازت أندية برشلونة (إسبانيا) ويوفنتوس (إيطاليا) وبايرن (ألمانيا) في الجولة الأولى.",
        'عرضت أفلام "الكرنك" (سعاد حسني) و"الأرض" (نوع درامي) و"العصفور" (فيلم قديم) في المهرجان.',
        "شارك في اللقاء ممثلا شركتي (مارك زوكربرغ) و(تيم كوك).\nوتضمن التقرير جدولا (الربع الثاني).",
    ],
)
def test_what_stands_in_brackets_by_itself_is_nobody(text: str) -> None:
    """Countries, kinds of films with one name among them, and brackets of another line."""
    assert not {"إسبانيا", "إيطاليا", "ألمانيا", "نوع درامي", "فيلم قديم", "الربع الثاني"} & set(people(text))


@pytest.mark.parametrize(
    ("known", "taken"),
    [
        (("مارك زوكربرغ", "تيم كوك", "بيل غيتس"), True),
        (("مارك زوكربرغ", "تيم كوك"), False),  # with two, the characters of films come in beside the actors
    ],
)
def test_three_names_tell_what_a_row_holds(known: tuple[str, ...], taken: bool) -> None:
    """An unheard name is taken in beside three that were found by themselves, and not beside two."""
    text = read("فيس بوك (مارك زوكربرغ) وآبل (تيم كوك) ومايكروسوفت (بيل غيتس) وزندلكس (فالترو ميكسندا)")
    spans = {text.raw[at : at + 2]: Span(at, at + 2, 0) for at in range(len(text))}
    found = with_rows(text, [spans[first, last] for first, last in (name.split() for name in known)])
    assert (spans["فالترو", "ميكسندا"] in found) is taken
