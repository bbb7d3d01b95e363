"""Who is read as subject, object and company of a meeting, however far around the words go."""

import pytest

from tests.people.english.reading import meetings_of, pairs_of


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Justin Trudeau, accompanied by Marc Garneau, met Donald Trump.", {"Justin Trudeau", "Marc Garneau", "Donald Trump"}),
        ("Kamala Harris, along with Antony Blinken, met Angela Merkel.", {"Kamala Harris", "Antony Blinken", "Angela Merkel"}),
        ("George Shultz spoke. George Shultz said that he, James Baker and Paul Volcker held talks.", {"George Shultz", "James Baker", "Paul Volcker"}),
        ("Joseph Heller returned to Berlin, where he met 20-year-old Elisabeth Christ.", {"Joseph Heller", "Elisabeth Christ"}),
        ("Michael Reed went to see Anna Holmes, 47, whom he met on Friday.", {"Michael Reed", "Anna Holmes"}),
        ("Robert Byrd said James Baker visited him late on Friday.", {"Robert Byrd", "James Baker"}),
        ("Foreign Minister Penny Wong, met by Wang Yi's guards, held talks with Wang Yi.", {"Penny Wong", "Wang Yi"}),
        ("Ronald Reagan and Yasuhiro Nakasone led the Group of Seven when they met in Bonn.", {"Ronald Reagan", "Yasuhiro Nakasone"}),
        ("Donald Trump arrived. He shook hands with Kim Jong Un before the two leaders met.", {"Donald Trump", "Kim Jong Un"}),
        ("Karl Rove slept. Anna Kite received a phone call from a Reagan associate, Karl Rove. Ronald Reagan left.", {"Anna Kite", "Karl Rove"}),
        ("After meeting George Shultz, James Baker said he was happy.", {"George Shultz", "James Baker"}),
        ("In a meeting on Saturday, James Baker and George Shultz agreed to go on.", {"George Shultz", "James Baker"}),
        ("James Baker and George Shultz were locked in talks in Bonn.", {"George Shultz", "James Baker"}),
        ("James Baker used a meeting with George Shultz to say so.", {"George Shultz", "James Baker"}),
        ('James Baker had "very useful" talks with George Shultz.', {"George Shultz", "James Baker"}),
        ("James Baker shared a meal with George Shultz.", {"George Shultz", "James Baker"}),
    ],
)  # fmt: skip
def test_who_is_a_party(text: str, people: set[str]) -> None:
    """Company told between commas, "he" in a list, an age, "him", a body beside two, "he" of two, a name that is a role's; in front."""
    assert pairs_of(text) == [(people, "held")]


@pytest.mark.parametrize(
    "text",
    [
        "Nigel Lawson spoke. James Baker left after a meeting with German officials Monday, he said. Nigel Lawson slept.",
        "Richard Lyng and Clayton Yeutter took a hard line in talks here last week.",
        "An aide to James Baker met George Shultz.",
        "Supporters of James Baker met George Shultz.",
        "In a meeting on Saturday, James Baker and George Shultz scolded reporters.",
        "Jeff Sessions slept. I met Richard Burt at his office. Jeff Sessions left.",
        "Ian Rush and Mark Reed came. After the chairman spoke, they met.",
    ],
)
def test_who_is_none(text: str) -> None:
    """Somebody behind a clause, whose aides they are, two of one side, a journalist, those whom "they" does not mean."""
    assert pairs_of(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("James Baker meets George Shultz in Paris later this week.", "planned"),
        ("James Baker met George Shultz in Paris earlier this week.", "held"),
        ("The police questioned James Baker for allegedly meeting with George Shultz.", "held"),
        ("James Baker left for a meeting with George Shultz.", "planned"),
        ("James Baker will raise the issue in talks with George Shultz.", "planned"),
        ("James Baker is expected to raise the issue at a meeting with George Shultz.", "planned"),
        ("James Baker will raise the issue when he meets George Shultz.", "planned"),
        ("James Baker begins talks with George Shultz on Monday.", "planned"),
        ("James Baker and George Shultz are meeting in Paris on Monday.", "planned"),
        ("James Baker is holding talks with George Shultz this week.", "planned"),
        ("James Baker was meeting George Shultz on Monday.", "held"),
        ("James Baker is meeting with George Shultz this week.", "planned"),
        ("James Baker is meeting George Shultz.", "held"),
        ("President James Baker will host Chancellor George Shultz.", "planned"),
        ("Talks between James Baker and George Shultz open on Monday.", "planned"),
        ("On the eve of talks with George Shultz, James Baker smiled.", "planned"),
        ("James Baker and George Shultz would discuss the treaty at a meeting in Bonn.", "planned"),
        ("James Baker ruled out talks with George Shultz.", "not_held"),
        ("James Baker, expected to be the next president, held talks with George Shultz.", "held"),
        ("James Baker said he would go on after talks with George Shultz.", "held"),
        ("James Baker had gone to Bonn for talks with George Shultz.", "held"),
        ("James Baker said in talks with George Shultz that he would leave.", "held"),
        ("Ashley Cole admitted meeting Jose Mourinho at a hotel.", "held"),
        ("Ashley Cole denied meeting Jose Mourinho at a hotel.", "not_held"),
        ("Ehud Olmert and Mahmoud Abbas, meeting in Jerusalem, agreed to go on.", "held"),
        ("James Baker had a 90-minute meeting with George Shultz.", "held"),
        ("James Baker is said to have already held talks with George Shultz.", "held"),
        ("James Baker's planned meeting with George Shultz was cancelled.", "not_held"),
    ],
)
def test_when_it_is_to_be(text: str, status: str) -> None:
    """A present that means the future, the future of the clause around, gerunds, how long it is, a perfect with an adverb, an adjective of the meeting."""
    assert {found for _, found in pairs_of(text, day=None)} == {status}


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron told Vladimir Putin by phone that it must stop.",
        "Emmanuel Macron learned of it in a telephone call on Monday from Vladimir Putin.",
        "Emmanuel Macron urged restraint in phone calls to Vladimir Putin.",
        "Emmanuel Macron held a video conference with Vladimir Putin.",
    ],
)
def test_calls(text: str) -> None:
    """Told by phone, a call from, calls to, a video conference."""
    assert [(set(one.participants), one.mode.value) for one in meetings_of(text)] == [
        ({"Emmanuel Macron", "Vladimir Putin"}, "call")
    ]


def test_a_quotation_is_its_speakers() -> None:
    """Who is named behind it says it, and is "he" in the next one; not whom the quotation names last."""
    text = '"I met Ronald Reagan," said Shintaro Abe. "I met James Baker, too," he said.'
    assert pairs_of(text) == [
        ({"Shintaro Abe", "Ronald Reagan"}, "held"),
        ({"Shintaro Abe", "James Baker"}, "held"),
    ]


def test_whoever_accompanies_somebody_meets_whom_they_meet() -> None:
    """Told between commas, with a relative pronoun or without; who is told of otherwise does not."""
    three = {"Dilson Funaro", "Francisco Gros", "Nigel Lawson"}
    for told in ("who is accompanied by", "accompanied by"):
        assert pairs_of(f"Dilson Funaro, {told} Francisco Gros, met Nigel Lawson.") == [(three, "held")]
    beaten = "Dilson Funaro, who was beaten by Francisco Gros, met Nigel Lawson."
    assert pairs_of(beaten) == [({"Dilson Funaro", "Nigel Lawson"}, "held")]


def test_a_rallying_call_is_none_by_telephone() -> None:
    """Nobody rings up the party."""
    assert pairs_of("Tony Blair issued a rallying call to the party.") == []
    assert pairs_of("Tony Blair made a telephone call to George Bush.") == [({"Tony Blair", "George Bush"}, "held")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("James Baker is meeting British officials this week.", "planned"),
        ("James Baker was meeting British officials.", "held"),
        ("James Baker has met British officials.", "held"),
    ],
)
def test_people_without_a_name_are_met_in_any_tense(text: str, status: str) -> None:
    """A group needs no article before it, and a participle is no part of it."""
    (met,) = meetings_of(text)
    assert (met.participants, met.unnamed, met.status) == (("James Baker",), ("British officials",), status)
