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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("استقبل أيمن الصفدي مدير مدارس النور الإسلامية في موريتانيا أحمد قطان.", ""),
        ("التقى أيمن الصفدي سيرغي لافروف. وعلقت السفارة الروسية في اليابان على هذا اللقاء.", ""),
        ("قالت مصادر في سول، إن من المقرر أن يلتقي أيمن الصفدي سيرغي لافروف.", ""),
        ("استقبل أيمن الصفدي في القاهرة وزير الخارجية سيرغي لافروف.", "القاهرة"),
        ("استقبل أيمن الصفدي وزير الخارجية في عمان أمس سيرغي لافروف.", "عمان"),
        ("التقى أيمن الصفدي سيرغي لافروف في السفارة الروسية في القاهرة.", "السفارة الروسية في القاهرة"),
    ],
)
def test_where_somebody_has_his_office_or_speaks_is_no_place_of_a_meeting(text: str, place: str) -> None:
    """The seat of whoever is met, of an embassy, of sources; but a town before a minister, and one inside an embassy."""
    assert [meeting.place for meeting in meetings(text)] == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وجاء سيرغي لافروف من الصين حيث التقى أيمن الصفدي.", "الصين"),
        ("وسيتوجه سيرغي لافروف إلى باريس، حيث سيلتقي أيمن الصفدي، ثم يزور برلين.", "باريس"),
        ("وبدأت الرحلة في واشنطن حيث زار سيرغي لافروف أيمن الصفدي في البيت الأبيض.", "البيت الأبيض"),
        ("ومن المقرر أن يلتقي سيرغي لافروف أيمن الصفدي، ثم سيسافر إلى باريس.", ""),
    ],
)
def test_place_of_a_clause_of_where(text: str, place: str) -> None:
    """حيث hangs the meeting on the place before it, unless a building is told behind; ثم leads to another place."""
    assert [meeting.place for meeting in meetings(text)] == [place]


def test_headline_and_the_country_of_the_host_tell_where() -> None:
    """Who speaks from a town in the headline is there; who has been in China met the president of China there."""
    text = "قال لافروف إن الأمر مهم. وارتفعت الأسعار. وهطل المطر. والتقى سيرغي لافروف أيمن الصفدي الخميس."
    assert meetings(text, "لافروف من دمشق: الأمر مهم")[-1].place == "دمشق"
    text = "ووصل سيرغي لافروف إلى طوكيو قادما من الصين. وأعلن ذلك خلال لقاء مع الرئيس الصيني شي جينبينغ."
    assert meetings(text)[-1].place == "الصين"


def test_stay_of_one_is_not_where_others_meet() -> None:
    """A sentence in which one arrives and two others meet tells where the one is."""
    text = "وصل مايك بومبيو إلى القاهرة، وذلك بعد القمة بين أيمن الصفدي وسيرغي لافروف."
    assert [meeting.place for meeting in meetings(text)] == [""]


def test_another_meeting_of_the_day_tells_the_town() -> None:
    """Who was in Jeddah on Thursday was there when he met the next one; not on Wednesday, and not in that office."""
    told = "التقى أيمن الصفدي سيرغي لافروف في جدة الخميس. وارتفعت الأسعار. والتقى أيمن الصفدي أحمد قطان {}."
    assert meetings(told.format("الخميس"))[-1].place == "جدة"
    assert meetings(told.format("الأربعاء"))[-1].place == ""
    assert meetings(told.replace("جدة", "مكتبه").format("الخميس"))[-1].place == ""


def test_those_who_are_gathered_tell_where() -> None:
    """المجتمعين في is the meeting told before; the garden is nearer than the town."""
    text = (
        "التقى أيمن الصفدي سيرغي لافروف. وخاطب المجتمعين في باريس. وتوجه إلى المجتمعين في حديقة الإليزيه بداية بكلمة."
    )
    assert meetings(text)[0].place == "حديقة الإليزيه"


def test_week_tells_no_day() -> None:
    """Last week is the month that it lies in, or the year where it crosses two months."""
    assert meetings("التقى أيمن الصفدي سيرغي لافروف الأسبوع الماضي.")[0].date in {"2023-04", "2023"}
