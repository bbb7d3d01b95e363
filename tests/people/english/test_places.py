"""Where meetings take place, and dates that are not theirs."""

import pytest

from tests.people.english.reading import meetings_of


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Last week in Paris, Jack Straw discussed trade with Michel Barnier.", "Paris"),
        ("Margaret Thatcher left Bonn on Monday after talks with Helmut Kohl.", "Bonn"),
        ("Pervez Musharraf came from the United States, where he met Colin Powell.", "United States"),
        ("Malcolm Baldrige will be in Peking in May. He will meet Zheng Tuobin.", "Peking"),
        ("Jack Straw flew to Damascus on Sunday and met Farouk al-Shara.", "Damascus"),
        ("Jack Straw met Kofi Annan in the Sudanese capital, Khartoum.", "Khartoum"),
        ("Jack Straw met Kofi Annan in the Swiss city of Geneva.", "Geneva"),
        ("Speaking in London after a meeting with Jack Straw, Hamid Karzai said no.", "London"),
        ("Ronald Reagan is sending George Shultz to Moscow for talks with Li Peng.", "Moscow"),
        ("A decision may emerge from George Shultz' Moscow talks with Li Peng.", "Moscow"),
        ("Jack Straw met Kofi Annan. The two-hour meeting in Oslo was dull.", "Oslo"),
        ("New York (CNN) Barack Obama held a final meeting with Benjamin Netanyahu.", "New York"),
        ("Jack Straw met Kofi Annan. Mr Straw met Mr Annan on Monday. Jack Straw met Kofi Annan in Rome.", "Rome"),
    ],
)
def test_places(text: str, place: str) -> None:
    """Before the verb, by a journey, by where somebody was, past "the capital", in a dateline, in another telling."""
    assert [meeting.place for meeting in meetings_of(text)] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Boris Johnson spoke to John Kerry about the situation in Aleppo.",
        "Jack Straw discussed the war in Iraq with Michel Barnier.",
        "Jack Straw met Michel Barnier, who was born in Sallanches and lives in Paris.",
        "Jack Straw held Iraq talks with Michel Barnier.",
        "Jack Straw met Michel Barnier at Labour's spring conference.",
        "Jack Straw met Kofi Annan. The war in Sudan was dull.",
        "Turkey's ambassador in Athens met Andreas Papandreou and Nazmi Akiman.",
        "Jack Straw left Rome. Kofi Annan stayed. Jack Straw met Kofi Annan.",
        "It will agree reforms in the World Bank after talks of Jack Straw with Michel Barnier.",
    ],
)
def test_no_places(text: str) -> None:
    """What is talked of, where somebody was born, where an office is, where nobody stayed, a body."""
    assert not any(meeting.place for meeting in meetings_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "King Fahd will meet Margaret Thatcher on his first visit since he came to power in June 1982.",
        "Jack Straw met Michel Barnier to discuss breaches of a September 1986 agreement.",
        "Jack Straw met Michel Barnier after the 7 July attacks.",
    ],
)
def test_dates_of_other_things(text: str) -> None:
    """Since when something is so, and the date of an agreement or an attack, are not the meeting's."""
    assert [meeting.date for meeting in meetings_of(text)] == [""]


def test_the_date_may_stand_in_the_sentence_after() -> None:
    """Where that goes on about the meeting, not where it tells of something else."""
    (meeting,) = meetings_of("Jack Straw met Michel Barnier. The meeting on Monday was short.")
    assert meeting.date == "2022-10-03"
    (meeting,) = meetings_of("Jack Straw met Michel Barnier. The strike on Monday was short.")
    assert meeting.date == ""


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("STRAW HOLDS TALKS WITH BARNIER IN WASHINGTON", "Washington"),
        ("STRAW MEETS BARNIER IN NEW YORK TODAY", "New York"),
        ("STRAW AND BARNIER IN MICROCHIP DISPUTE WITH U.S.", ""),
    ],
)
def test_a_headline_in_capitals(title: str, place: str) -> None:
    """Its capitals do not tell where a place ends: what is known as a place does."""
    (meeting, *_) = meetings_of("Jack Straw met Michel Barnier on Monday.", title=title)
    assert meeting.place == place


def test_the_date_of_the_meeting_itself_before_its_noun() -> None:
    """The Monday meeting, the May 2016 summit: there it is the meeting's."""
    (meeting,) = meetings_of("Jack Straw met Michel Barnier at the May 2016 summit.")
    assert meeting.date == "2016-05"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Joe Clark, winding up a visit to Washington, was glad. Trade grew. Joe Clark met James Baker.", "Washington"),
        ("Michel Barnier met Jack Straw today. He spoke to Jack Straw, who is in Rome on a tour.", "Rome"),
        ("Jack Straw's China trip is long. Jack Straw met Li Zhaoxing.", "China"),
        ("Jack Straw will visit Lagos on Monday, where he will meet Kofi Annan.", "Lagos"),
        ("Jack Straw met Kofi Annan in Lagos on Monday. He also met Michel Barnier.", "Lagos"),
        ("Jack Straw met Kofi Annan at the foreign ministry on Monday.", "foreign ministry"),
        ("Jack Straw met Kofi Annan at his office.", "his office"),
    ],
)
def test_places_told_by_journeys_elsewhere(text: str, place: str) -> None:
    """A visit, who is in a town, a country's trip, where he will, he also met; buildings without a name."""
    assert meetings_of(text)[-1].place == place


@pytest.mark.parametrize(
    "text",
    [
        "Jack Straw, who leaves for Moscow on Tuesday, met Kofi Annan.",
        "Jack Straw will visit Rome next week. Trade grew. Jack Straw met Kofi Annan.",
        "Jack Straw visited Rome last year. Jack Straw met Kofi Annan.",
        "Jack Straw is on a tour of Europe. Jack Straw met Kofi Annan.",
        "Jack Straw visited Mr Annan. Jack Straw met Kofi Annan.",
        "Jack Straw will visit Rome. Jack Straw will visit Bonn. Trade grew. He will meet Kofi Annan.",
    ],
)
def test_other_journeys_tell_no_place(text: str) -> None:
    """One that has not begun, was last year, is to a continent or to a person, or goes round."""
    assert not meetings_of(text)[-1].place
