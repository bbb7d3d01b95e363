"""Meetings told by their guests, their hosts, their lists; and what is only planned."""

import pytest

from people.records import Mode
from tests.people.english.reading import meetings_of, pairs_of


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "It was made at a meeting attended by Franz Vranitzky and Ferdinand Lacina.",
            {"Franz Vranitzky", "Ferdinand Lacina"},
        ),
        (
            "Helmut Kramer told it at a meeting today on the economy also attended by Franz Vranitzky.",
            {"Helmut Kramer", "Franz Vranitzky"},
        ),
        (
            "The meeting was attended by ministers from both countries and by Jacques Chirac and Helmut Kohl.",
            {"Jacques Chirac", "Helmut Kohl"},
        ),
        ("Taking part in the talks were Li Luye and Abraham Tamir.", {"Li Luye", "Abraham Tamir"}),
        ("Jose Sarney hosted a dinner on Monday for Raul Alfonsin.", {"Jose Sarney", "Raul Alfonsin"}),
        (
            "John Prescott hosted a dinner in May where Tony Blair told Gordon Brown that he would go.",
            {"John Prescott", "Tony Blair", "Gordon Brown"},
        ),
        (
            "Joe Clark held talks with Patrick Moynihan of New York, Christopher Dodd of Connecticut and George Mitchell of Maine.",
            {"Joe Clark", "Patrick Moynihan", "Christopher Dodd", "George Mitchell"},
        ),
        (
            "It ended two days of talks between Ousmane Sylla and Nigerian minister of mines and power Bunu Musa.",
            {"Ousmane Sylla", "Bunu Musa"},
        ),
        ("The two men, John Kerry and Sergei Lavrov, held talks.", {"John Kerry", "Sergei Lavrov"}),
        (
            "Margaret Thatcher said she and Nikolai Ryzhkov had set targets during talks in Moscow.",
            {"Margaret Thatcher", "Nikolai Ryzhkov"},
        ),
    ],
)
def test_guests_hosts_and_lists(text: str, people: set[str]) -> None:
    """Attended by, taking part were, a dinner for, where A told B, names with their seats, long titles."""
    assert pairs_of(text) == [(people, "held")]


@pytest.mark.parametrize(
    "text",
    [
        "Jose Sarney hosted a dinner for businessmen. Raul Alfonsin was away.",
        "A meeting attended by Franz Vranitzky and many others ended.",
        "Jack Straw won a prize for a dinner for Li Zhaoxing.",
        "The difference between Jack Straw and Li Zhaoxing was clear after the talks.",
        "Jack Straw declined to discuss it with reporters, as did Li Zhaoxing.",
    ],
)
def test_no_guests(text: str) -> None:
    """Nobody named, one alone, no host, another noun's "between", a refusal."""
    assert pairs_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The last of the talks will be in Bonn next Wednesday between Jack Straw and Li Zhaoxing.",
        "Jack Straw and Li Zhaoxing plan to discuss trade on Friday.",
        "Jack Straw is to have talks with Li Zhaoxing.",
        "Jack Straw will speak to the press on Friday, following a meeting with Li Zhaoxing.",
        "With a meeting of Jack Straw with Li Zhaoxing coming up, trade was tense. Jack Straw is due to meet Li Zhaoxing.",
    ],
)
def test_planned(text: str) -> None:
    """A distant "between", plans to discuss, is to have, a future clause."""
    assert pairs_of(text)[-1] == ({"Jack Straw", "Li Zhaoxing"}, "planned")


def test_what_is_said_with_if_is_no_meeting() -> None:
    """Supposed at the opening of a sentence, however long that is; a bare verb after "then" goes on with "will"."""
    text = 'John Wardle said: "I will speak to the board on Monday and then speak to Kevin Keegan."'
    assert pairs_of(text) == [({"John Wardle", "Kevin Keegan"}, "planned")]
    text = "If a bid for the old captain of the team comes in before the end of March Jack Straw met Li Zhaoxing."
    assert pairs_of(text) == []


def test_to_discuss_tells_what_for() -> None:
    """Whom somebody meets "to discuss" a thing do not meet each other without him."""
    text = "Malcolm Baldrige met Chun Doo-hwan and Rha Woong Bae to discuss trade."
    assert pairs_of(text) == [({"Malcolm Baldrige", "Chun Doo-hwan", "Rha Woong Bae"}, "held")]


@pytest.mark.parametrize(
    "text",
    [
        "Barack Obama and Angela Merkel spoke by phone on Saturday.",
        "Barack Obama received a phone call from Angela Merkel.",
    ],
)
def test_calls(text: str) -> None:
    """Two who speak by phone; a call that is received."""
    assert [(set(m.participants), m.mode) for m in meetings_of(text)] == [
        ({"Barack Obama", "Angela Merkel"}, Mode.CALL)
    ]


def test_two_who_speak_need_not_speak_to_each_other() -> None:
    """Without a telephone it may be two speeches."""
    assert pairs_of("Donald Trump and Hillary Clinton spoke on Monday.") == []
