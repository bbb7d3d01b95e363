"""Whom pronouns, offices, pairs and speakers stand for, and who is a subject at all."""

import datetime

import pytest

from tests.people.english.reading import meetings_of, pairs_of


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "King Fahd of Saudi Arabia arrived. The Saudi leader held talks with Margaret Thatcher.",
            {"Fahd", "Margaret Thatcher"},
        ),
        (
            "Egypt's foreign minister, Sameh Shoukry, arrived. Sergei Lavrov met his Egyptian counterpart.",
            {"Sergei Lavrov", "Sameh Shoukry"},
        ),
        (
            "Chancellor Olaf Scholz spoke. Deputy Chancellor Robert Habeck left. The chancellor met Emmanuel Macron.",
            {"Olaf Scholz", "Emmanuel Macron"},
        ),
    ],
)
def test_an_office_stands_for_who_bears_it(text: str, people: set[str]) -> None:
    """By country, by way of a counterpart, and not for a deputy."""
    assert pairs_of(text) == [(people, "held")]


def test_readers_know_who_bore_an_office_in_that_year() -> None:
    """Without any title, the prime minister of 2005 is Tony Blair, of 2009 Gordon Brown, and of 2022 neither."""
    text = "Tony Blair and Gordon Brown were cheered. The prime minister met Angela Merkel in Berlin."
    assert pairs_of(text, day=datetime.date(2005, 12, 1)) == [({"Tony Blair", "Angela Merkel"}, "held")]
    assert pairs_of(text, day=datetime.date(2009, 12, 1)) == [({"Gordon Brown", "Angela Merkel"}, "held")]
    assert pairs_of(text) == []


def test_of_two_presidents_the_one_the_article_is_about() -> None:
    """Named twice as often as the other; where both are named alike, neither."""
    text = "President Barack Obama spoke. Obama left. Obama slept. President Abdel Fattah al-Sisi did not."
    assert pairs_of(f"{text} The president met David Cameron.") == [({"Barack Obama", "David Cameron"}, "held")]
    text = "President Barack Obama and President Abdel Fattah al-Sisi spoke."
    assert pairs_of(f"{text} The president met David Cameron.") == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ('"I met President Reagan twice," Shintaro Abe told reporters.', {"Shintaro Abe", "Reagan"}),
        ('"I met Arsene Wenger, and he urged me to stay," Ryan Giggs said.', {"Ryan Giggs", "Arsene Wenger"}),
        ('Matt Williams told the paper: "I spoke to Nigel Owens at dinner."', {"Matt Williams", "Nigel Owens"}),
        ('Mike Tindall said no. "I\'ve spoken to Clive Woodward and he knows."', {"Mike Tindall", "Clive Woodward"}),
        ('Paul Ryan denied it. "I have spoken to Clive Woodward once," he joked.', {"Paul Ryan", "Clive Woodward"}),
    ],
)
def test_i_is_whoever_speaks_outside_the_quotation(text: str, people: set[str]) -> None:
    """Before or after it; a verb of speech inside tells of somebody else."""
    assert pairs_of(text) == [(people, "held")]


def test_they_are_two_told_of_together() -> None:
    """A and B ... when they met; not where a crowd is told of last."""
    text = "It was agreed between President Ronald Reagan and President Suharto when they met on Bali."
    assert pairs_of(text) == [({"Ronald Reagan", "Suharto"}, "held")]
    text = "Jack Straw met Li Zhaoxing in Rome. They met again on 3 October."
    assert [meeting.date for meeting in meetings_of(text)] == ["2022-10-03"]
    assert (
        pairs_of("Officials praised Ronald Reagan and President Suharto. Some ministers left. They met on Bali.") == []
    )


def test_she_is_no_man_and_nobody_meets_herself() -> None:
    """Her in "talks with her" is neither who holds them nor somebody called Mr; a woman's name is a woman's."""
    text = "Margaret Thatcher and Mr Ryzhkov were joined by Mikhail Gorbachev, who held talks with her yesterday."
    assert pairs_of(text) == [({"Margaret Thatcher", "Mikhail Gorbachev"}, "held")]


def test_her_before_a_noun_is_no_party() -> None:
    """Met her aides: somebody's people."""
    assert pairs_of("Margaret Thatcher left. Mikhail Gorbachev met her aides.") == []


def test_himself_is_who_speaks() -> None:
    """A said that B knew nothing of the talks between himself and C."""
    text = "Gordon Brown said Jonathan Baume was never at meetings between himself and Alan Milburn."
    assert pairs_of(text) == [({"Gordon Brown", "Alan Milburn"}, "held")]


def test_his_may_be_the_subject_that_follows() -> None:
    """In her own meeting with B, A said."""
    text = "Alan Milburn left. In her own meeting with Benjamin Netanyahu, Hillary Clinton said no."
    assert pairs_of(text) == [({"Hillary Clinton", "Benjamin Netanyahu"}, "held")]


@pytest.mark.parametrize(
    ("text", "people", "status"),
    [
        (
            "President Reagan is sending Secretary of State George Shultz to Moscow for talks with Eduard Shevardnadze.",
            {"George Shultz", "Eduard Shevardnadze"},
            "planned",
        ),
        (
            "It was signed before Yasuhiro Nakasone leaves for Bonn for talks with Helmut Kohl.",
            {"Yasuhiro Nakasone", "Helmut Kohl"},
            "planned",
        ),
        (
            "George Shultz, accompanied by advisers and experts, flew in and went into a meeting with Li Peng.",
            {"George Shultz", "Li Peng"},
            "held",
        ),
        ("President Mubarak met an Iraqi delegation led by Tariq Aziz.", {"Mubarak", "Tariq Aziz"}, "held"),
        (
            "William Rhodes waited for Dilson Funaro, whom he met last week.",
            {"William Rhodes", "Dilson Funaro"},
            "held",
        ),
        ("The head of the union, Edmond Maire, meeting with Li Peng today, left.", {"Edmond Maire", "Li Peng"}, "held"),
    ],
)
def test_subjects_and_objects_out_of_place(text: str, people: set[str], status: str) -> None:
    """Who is sent; after a conjunction; past company; at the head of a delegation; before a relative pronoun."""
    assert pairs_of(text) == [(people, status)]
