from __future__ import annotations

import pytest

from tests.people.arabic.conftest import meetings


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("التقى أيمن الصفدي سيرغي لافروف في العاصمة النيجيرية أبوجا.", "أبوجا"),
        ("التقى أيمن الصفدي سيرغي لافروف في العاصمة السعودية، الرياض، أمس.", "الرياض"),
        ("التقى أيمن الصفدي سيرغي لافروف في مدينة أوكاياما الساحلية.", "أوكاياما"),
        ("التقى أيمن الصفدي سيرغي لافروف في مكتبه بالوزارة أمس.", "مكتبه بالوزارة"),
        ("استضافت قبرص اجتماعا بين أيمن الصفدي وسيرغي لافروف.", "قبرص"),
        ("وذلك بعد قمة هلسنكي بين أيمن الصفدي وسيرغي لافروف.", "هلسنكي"),
        ("بحث أيمن الصفدي مع سيرغي لافروف وقف القتال في سوريا.", ""),
        ("التقى أيمن الصفدي سيرغي لافروف، وسيسافر بعد ذلك إلى باريس حيث يلقي كلمة في برلين.", ""),
        ("استقبل المستشار بالديوان الملكي أحمد قطان الوزير أيمن الصفدي.", ""),
    ],
)
def test_place_told_with_the_meeting(text: str, place: str) -> None:
    """Capitals behind their nation, towns nobody listed, buildings with whose they are, hosts; no matters, no journeys on."""
    assert [meeting.place for meeting in meetings(text)] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "وصل سيرغي لافروف إلى عمان. وقال إن الأمر مهم. والتقى أيمن الصفدي سيرغي لافروف.",
        "وجاءت زيارة سيرغي لافروف لعمان بدعوة رسمية. وارتفعت الأسعار. والتقى أيمن الصفدي سيرغي لافروف.",
        "ويزور سيرغي لافروف عمان حاليا. وارتفعت الأسعار. والتقى أيمن الصفدي سيرغي لافروف.",
        "والتقى أيمن الصفدي سيرغي لافروف. وكان سيرغي لافروف وصل إلى عمان في الصباح.",
    ],
)
def test_meeting_takes_place_where_one_of_them_stays(text: str) -> None:
    """Arrivals and visits told before, or soon behind, place a meeting that tells no place itself."""
    assert meetings(text)[-1].place == "عمان"


@pytest.mark.parametrize(
    "text",
    [
        "وصل سامح شكري إلى عمان. والتقى أيمن الصفدي سيرغي لافروف.",
        "وسيصل سيرغي لافروف إلى عمان غدا. والتقى أيمن الصفدي سيرغي لافروف أمس.",
        "وصل سيرغي لافروف إلى عمان الأربعاء. والتقى أيمن الصفدي سيرغي لافروف الأحد.",
        "وصل سيرغي لافروف إلى عمان. واتصل أيمن الصفدي هاتفيا بالوزير سيرغي لافروف.",
    ],
)
def test_stay_of_somebody_else_or_of_another_day_places_nothing(text: str) -> None:
    """Who arrived did not meet, has not arrived yet, was there on another day, or telephoned."""
    assert meetings(text)[-1].place == ""


def test_town_in_a_country_is_the_place() -> None:
    """He came to a country, and to a town in it: they met in the town."""
    text = "بدأ سيرغي لافروف زيارة إلى مصر. والتقى أيمن الصفدي سيرغي لافروف. ووصل سيرغي لافروف إلى القاهرة فجرا."
    assert [meeting.place for meeting in meetings(text)] == ["القاهرة"]


def test_event_tells_when_and_where() -> None:
    """الاجتماع of the next sentence is the one just told."""
    text = "اجتمع أيمن الصفدي مع سيرغي لافروف. وعقد الاجتماع في جنيف الثلاثاء."
    assert [(meeting.place, meeting.date) for meeting in meetings(text)] == [("جنيف", "2023-05-02")]


@pytest.mark.parametrize(
    "text",
    [
        "اجتمع أيمن الصفدي مع سيرغي لافروف. وتعقد القمة العربية في جدة يوم 19 مايو 2023.",
        "اجتمع أيمن الصفدي مع سيرغي لافروف. حضر الاجتماع السفير في القاهرة أحمد قطان.",
    ],
)
def test_another_event_and_guests_tell_nothing(text: str) -> None:
    """القمة العربية is not the summit just told, and where a guest is posted is not where they met."""
    assert [(meeting.place, meeting.date) for meeting in meetings(text)] == [("", "")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("واستقبل أيمن الصفدي سيرغي لافروف الذي يزور عمان، حسب بيان الوزارة، الأربعاء.", "2023-05-03"),
        ("وأعلن ذلك الثلاثاء بعد القمة التاريخية بين أيمن الصفدي وسيرغي لافروف.", ""),
        ("وأعلن الثلاثاء أن أيمن الصفدي سيلتقي سيرغي لافروف في 12 يونيو 2023.", "2023-06-12"),
        ("واحتفلت موسكو الأربعاء. وارتفعت الأسعار. وهطل المطر. واجتمع أيمن الصفدي وسيرغي لافروف مساء.", "2023-05-03"),
        ("ويلتقي أيمن الصفدي سيرغي لافروف في زيارته الأولى منذ العام 2011.", ""),
    ],
)
def test_day_of_the_meeting(text: str, day: str) -> None:
    """The day that closes the sentence, the day of a plan behind it; not the day of something else or a year since when."""
    assert [meeting.date for meeting in meetings(text)] == [day]
