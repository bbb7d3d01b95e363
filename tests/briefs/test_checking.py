from __future__ import annotations

import pytest

from briefs.checking import check
from briefs.naming import PeopleNames
from language import Language
from summarizer import Request

ARABIC, ENGLISH = Language.ARABIC, Language.ENGLISH
ENGLISH_TEXT = (
    "Jordanian Foreign Minister Ayman Safadi met his Egyptian counterpart Sameh Shoukry in Amman on Monday. "
    "The two signed three agreements worth 1,250 million dollars, the ministry said in October. "
    "Safadi will travel to Berlin next week, where he is to see Annalena Baerbock."
)
ARABIC_TEXT = (
    "التقى وزير الخارجية الأردني أيمن الصفدي نظيره المصري سامح شكري في عمان يوم الاثنين. "
    "ووقع الجانبان ثلاث اتفاقيات بقيمة 1250 مليون دولار في أكتوبر. "
    "ويتوجه الصفدي إلى برلين الأسبوع المقبل للقاء نظيرته أنالينا بيربوك."
)


def _left(summary: str, source: Language, target: Language) -> str:
    text = ENGLISH_TEXT if source is ENGLISH else ARABIC_TEXT
    return check(summary, Request(text, "", source, target), PeopleNames()).text


@pytest.mark.parametrize(
    ("summary", "source", "target"),
    [
        ("Safadi met Shoukry in Amman on Monday and signed 3 agreements.", ENGLISH, ENGLISH),
        ("Jordan and Egypt signed deals worth 1250 million dollars.", ENGLISH, ENGLISH),
        ("The Jordanian minister is to visit Germany next week.", ENGLISH, ENGLISH),
        ("وقع الأردن ومصر 3 اتفاقيات في تشرين الأول.", ARABIC, ARABIC),
        ("أيمن الصفدي يلتقي سامح شكري في العاصمة الأردنية.", ARABIC, ARABIC),
        ("وزير الخارجية الأردني يتوجه إلى ألمانيا.", ARABIC, ARABIC),
        ("التقى الصفدي نظيره المصري، حسبما نقل موقع وCNN عن بيان.", ARABIC, ARABIC),
        ("Ayman Safadi met Sameh Shoukry in Jordan on Monday.", ARABIC, ENGLISH),
        ("وقع الأردن ومصر 3 اتفاقيات يوم الاثنين.", ENGLISH, ARABIC),
    ],
)
def test_what_the_article_says_stays(summary: str, source: Language, target: Language) -> None:
    """Words turned into digits, capitals for countries, other names of a month, and the other script are all support."""
    assert _left(summary, source, target) == summary


@pytest.mark.parametrize(
    ("summary", "source", "target"),
    [
        ("Safadi met Shoukry in Amman and signed 4 agreements.", ENGLISH, ENGLISH),
        ("Jordan and Egypt signed deals worth 1350 million dollars.", ENGLISH, ENGLISH),
        ("The Jordanian minister is to visit France next week.", ENGLISH, ENGLISH),
        ("Safadi met Hakan Fidan in Amman on Monday.", ENGLISH, ENGLISH),
        ("The two ministers met in Amman on Friday.", ENGLISH, ENGLISH),
        ("وقع الأردن ومصر 5 اتفاقيات في تشرين الأول.", ARABIC, ARABIC),
        ("التقى الوزير الأردني نظيره التركي في عمان.", ARABIC, ARABIC),
        ("وقع الجانبان الاتفاقيات في مارس.", ARABIC, ARABIC),
        ("The two ministers met in Jordan on Friday evening.", ARABIC, ENGLISH),
        ("وقع الأردن وفرنسا ثلاث اتفاقيات.", ENGLISH, ARABIC),
    ],
)
def test_what_the_article_does_not_say_falls(summary: str, source: Language, target: Language) -> None:
    """A number, name, place, month or weekday that the article does not have takes its sentence away."""
    assert _left(summary, source, target) == ""


def test_only_the_unsupported_sentence_falls() -> None:
    """What is left of a summary is given, and what was removed is told with its reason."""
    request = Request(ENGLISH_TEXT, "", ENGLISH, ENGLISH)
    result = check("Safadi met Shoukry in Amman. They signed 77 agreements.", request, PeopleNames())
    assert result.text == "Safadi met Shoukry in Amman."
    assert [(r.sentence, r.because) for r in result.removed] == [("They signed 77 agreements.", "77")]


@pytest.mark.parametrize(
    ("summary", "why"),
    [
        ("", "empty"),
        ("Safadi.", "empty"),
        ("Summary: Safadi met Shoukry in Amman.", "echo"),
        ("Safadi met <extra_id_7> in Amman on Monday.", "echo"),
        ("التقى الصفدي نظيره المصري في عمان.", "language"),
        ("Safadi metttttt the minister in Amman.", "garbled"),
        ("Saخfadi meلt hiخs coبunterpart Shoukry.", "garbled"),
        ("The minister met met met the other minister in Amman.", "repetition"),
        (
            "Safadi met him in Amman and he met him in Amman and he met him in Amman and he met him in Amman.",
            "repetition",
        ),
    ],
)
def test_broken_answers_fail_as_a_whole(summary: str, why: str) -> None:
    """Nothing, an echo of the prompt, the other language and loops leave no text and say why."""
    result = check(summary, Request(ENGLISH_TEXT, "", ENGLISH, ENGLISH), PeopleNames())
    assert (result.text, result.why) == ("", why)


def test_a_sentence_told_twice_is_told_once() -> None:
    """The second of two like sentences falls."""
    said = "Safadi met Shoukry in Amman."
    assert check(f"{said} {said}", Request(ENGLISH_TEXT, "", ENGLISH, ENGLISH), PeopleNames()).text == said
