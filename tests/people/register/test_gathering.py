from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from people import Analysis, Mode, Status
from tests.people.register.conftest import meeting, person

if TYPE_CHECKING:
    from tests.people.register.conftest import Newsroom

SHERMAN, LAMAMRA, BLINKEN = person("Wendy Sherman"), person("Ramtane Lamamra"), person("Antony Blinken")
TALKS = meeting("Wendy Sherman", "Ramtane Lamamra", date="2022-03-10")


def tell(newsroom: Newsroom, *meetings: object, date: str = "2022-03-11") -> int:
    """Bring in an English article with these meetings of the three."""
    return newsroom.tell(SHERMAN, LAMAMRA, BLINKEN, meetings=meetings, date=date)  # type: ignore[arg-type]


def test_one_meeting_told_in_two_languages_is_one(newsroom: Newsroom) -> None:
    """Both sentences prove it; the place comes from the article that names one."""
    tell(newsroom, TALKS)
    arabic = meeting("رمطان لعمامرة", "ويندي شيرمان", date="2022-03-10", place="الجزائر")
    newsroom.tell(person("رمطان لعمامرة"), person("ويندي شيرمان"), meetings=(arabic,), language="ar", date="2022-03-10")
    (stored,) = newsroom.register.meetings()
    assert {known.latin for known in stored.participants} == {"Wendy Sherman", "Ramtane Lamamra"}
    assert (stored.date, stored.place, stored.status, stored.mode) == (
        "2022-03-10",
        "الجزائر",
        Status.HELD,
        Mode.IN_PERSON,
    )
    assert {piece.language.value for piece in stored.evidence} == {"ar", "en"}
    assert stored.evidence[0].quote == arabic.quote or stored.evidence[1].quote == arabic.quote


@pytest.mark.parametrize(
    "other",
    [
        meeting("Wendy Sherman", "Ramtane Lamamra", date="2022-03-12"),
        meeting("Wendy Sherman", "Ramtane Lamamra", date="2022-03-10", status="planned"),
        meeting("Wendy Sherman", "Ramtane Lamamra", date="2022-03-10", mode="call"),
        meeting("Wendy Sherman", "Antony Blinken", date="2022-03-10"),
    ],
)
def test_another_day_status_mode_or_partner_is_another_meeting(newsroom: Newsroom, other: object) -> None:
    """Only what can be one event is one."""
    tell(newsroom, TALKS)
    tell(newsroom, other)
    assert len(newsroom.register.meetings()) == 2


def test_an_undated_report_joins_a_meeting_of_these_days(newsroom: Newsroom) -> None:
    """A few days between article and meeting are one event, weeks are not."""
    undated = meeting("Ramtane Lamamra", "Wendy Sherman")
    tell(newsroom, TALKS)
    tell(newsroom, undated, date="2022-03-12")
    assert len(newsroom.register.meetings()) == 1
    tell(newsroom, undated, date="2022-05-01")
    assert len(newsroom.register.meetings()) == 2


def test_one_article_tells_two_places_apart(newsroom: Newsroom) -> None:
    """An undated talk in Paris is not the one in Algiers; between articles, a palace may well be the city's."""
    algiers = meeting("Wendy Sherman", "Ramtane Lamamra", date="2022-03-10", place="Algiers")
    tell(newsroom, algiers, meeting("Wendy Sherman", "Ramtane Lamamra", place="Paris"))
    assert len(newsroom.register.meetings()) == 2
    tell(newsroom, meeting("Wendy Sherman", "Ramtane Lamamra", date="2022-03-10", place="the foreign ministry"))
    assert len(newsroom.register.meetings()) == 2


def test_undated_reports_of_undated_articles_stay_apart(newsroom: Newsroom) -> None:
    """Nothing says that they tell of one event."""
    for _ in range(2):
        tell(newsroom, meeting("Ramtane Lamamra", "Wendy Sherman"), date="")
    assert len(newsroom.register.meetings()) == 2


def test_a_vague_report_does_not_join_two_meetings(newsroom: Newsroom) -> None:
    """What fits either day goes to one of them; the two stay two."""
    tell(newsroom, TALKS)
    tell(newsroom, meeting("Wendy Sherman", "Ramtane Lamamra", date="2022-03-12"), date="2022-03-12")
    tell(newsroom, meeting("Wendy Sherman", "Ramtane Lamamra"), date="2022-03-11")
    assert sorted(stored.date for stored in newsroom.register.meetings()) == ["2022-03-10", "2022-03-12"]


def test_a_month_is_made_exact_by_another_article(newsroom: Newsroom) -> None:
    """Dates agree as far as both are known, and the exact one is kept."""
    tell(newsroom, meeting("Wendy Sherman", "Ramtane Lamamra", date="2022-03"))
    tell(newsroom, TALKS)
    (stored,) = newsroom.register.meetings()
    assert stored.date == "2022-03-10"


def test_a_report_that_names_fewer_belongs_to_the_fuller_one(newsroom: Newsroom) -> None:
    """Two of three met on that day: the meeting of the three; whoever tells most comes first."""
    tell(newsroom, TALKS)
    tell(newsroom, meeting("Wendy Sherman", "Ramtane Lamamra", "Antony Blinken", date="2022-03-10"))
    (stored,) = newsroom.register.meetings()
    assert len(stored.participants) == 3
    assert "Blinken" in stored.evidence[0].quote


def test_two_meetings_of_one_article_with_other_partners_are_two(newsroom: Newsroom) -> None:
    """A met B, then C: the article tells them apart."""
    both = (TALKS, meeting("Wendy Sherman", "Antony Blinken", date="2022-03-10"))
    tell(newsroom, *both)
    assert len(newsroom.register.meetings()) == 2


def test_a_new_analysis_keeps_the_meeting_or_drops_it(newsroom: Newsroom) -> None:
    """The same meeting told anew keeps its id; one that the article no longer tells is gone."""
    article = tell(newsroom, TALKS)
    (before,) = newsroom.register.meetings()
    newsroom.register.record(article, Analysis((SHERMAN, LAMAMRA), (TALKS,)))
    (after,) = newsroom.register.meetings()
    assert after.id == before.id
    newsroom.register.record(article, Analysis((SHERMAN, LAMAMRA)))
    assert newsroom.register.meetings() == []
    assert all(known.meetings == 0 for known in newsroom.register.people())


def test_forgetting_one_article_leaves_the_others_evidence(newsroom: Newsroom) -> None:
    """A meeting goes with its last piece of evidence, and so do people nobody mentions."""
    first, second = tell(newsroom, TALKS), tell(newsroom, TALKS)
    newsroom.register.forget(first)
    (stored,) = newsroom.register.meetings()
    assert [piece.article for piece in stored.evidence] == [second]
    newsroom.register.forget(second)
    assert newsroom.register.meetings() == []
    assert newsroom.register.count() == 0


def test_meetings_are_found_by_people_place_period_and_status(newsroom: Newsroom) -> None:
    """Every filter narrows; all people asked for must take part."""
    tell(newsroom, meeting("Wendy Sherman", "Ramtane Lamamra", date="2022-03-10", place="في الجزائر"))
    tell(newsroom, meeting("Wendy Sherman", "Antony Blinken", date="2022-09", place="the White House"))
    tell(newsroom, meeting("Ramtane Lamamra", "Antony Blinken", status="planned"), date="2022-12-01")
    register = newsroom.register
    sherman, lamamra = (register.find(name)[0].person.id for name in ("Sherman", "لعمامرة"))
    assert len(register.meetings()) == 3
    assert len(register.meetings([sherman])) == 2
    assert [stored.date for stored in register.meetings([sherman, lamamra])] == ["2022-03-10"]
    assert [stored.date for stored in register.meetings(place="الجزائر")] == ["2022-03-10"]
    assert [stored.date for stored in register.meetings(place="White House")] == ["2022-09"]
    assert register.meetings(place="Geneva") == []
    assert [stored.date for stored in register.meetings(since="2022-09-05", until="2022-09-30")] == ["2022-09"]
    assert [stored.date for stored in register.meetings(until="2022-06-30")] == ["2022-03-10"]
    assert [stored.date for stored in register.meetings(since="2022-11-01")] == [""]
    assert [stored.status for stored in register.meetings(status=Status.PLANNED)] == [Status.PLANNED]
    assert len(register.meetings(limit=2)) == 2


def test_whom_a_person_met_counts_held_meetings(newsroom: Newsroom) -> None:
    """Plans count for nothing; the one met most often comes first."""
    tell(newsroom, TALKS, meeting("Wendy Sherman", "Antony Blinken", date="2022-03-01"))
    tell(newsroom, meeting("Wendy Sherman", "Ramtane Lamamra", date="2022-03-20"), date="2022-03-20")
    tell(newsroom, meeting("Wendy Sherman", "Antony Blinken", status="planned"))
    sherman = newsroom.register.find("Wendy Sherman")[0].person
    met = [(known.name, times) for known, times in newsroom.register.met(sherman.id)]
    assert met == [("Ramtane Lamamra", 2), ("Antony Blinken", 1)]
    assert sherman.meetings == 3
    assert newsroom.register.articles_of(sherman.id) == [newsroom.told[1], newsroom.told[2], newsroom.told[0]]


def test_the_nearest_place_told_is_kept(newsroom: Newsroom) -> None:
    """A building is nearer than a whole country, however long the country's name is."""
    tell(newsroom, meeting("Wendy Sherman", "Ramtane Lamamra", date="2022-03-10", place="the United States"))
    tell(newsroom, meeting("Wendy Sherman", "Ramtane Lamamra", date="2022-03-10", place="البيت الأبيض"))
    assert [stored.place for stored in newsroom.register.meetings()] == ["البيت الأبيض"]
