"""Meetings whose parties are told sentences apart, or by an invitation; and what looks like them."""

import pytest

from tests.people.english.reading import pairs_of

_KERRY, _LAVROV = "John Kerry", "Sergei Lavrov"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("John Kerry flew to Geneva and thanked Sergei Lavrov. Their talks lasted four hours.", "held"),
        ("John Kerry praised Sergei Lavrov. The two met in Geneva.", "held"),
        ("John Kerry praised Sergei Lavrov. A meeting between the two men took place in Geneva.", "held"),
        ("John Kerry arrived in Moscow on Monday. On the agenda are talks with Sergei Lavrov.", "planned"),
        (
            "John Kerry begins a visit to Moscow. Talks with Foreign Minister Sergei Lavrov will focus on Syria.",
            "planned",
        ),
        ("John Kerry's visit to Moscow for talks with Sergei Lavrov starts on Monday.", "planned"),
        ("John Kerry is in Moscow. He is due to see Sergei Lavrov on Tuesday.", "planned"),
        ("John Kerry flew to Moscow to see Sergei Lavrov.", "held"),
        ("John Kerry will join Sergei Lavrov for a breakfast meeting.", "planned"),
    ],
)
def test_parties_told_apart(text: str, status: str) -> None:
    """Their talks, the two, a visitor's agenda: whoever the sentence before told of."""
    assert pairs_of(text) == [({_KERRY, _LAVROV}, status)]


@pytest.mark.parametrize(
    "text",
    [
        "John Kerry attacked Sergei Lavrov on Monday. Their lunch choices differ.",
        "John Kerry, Sergei Lavrov and rebels spoke. Their talks failed.",
        "John Kerry praised Sergei Lavrov. Talks between the two countries will go on.",
        "John Kerry praised Sergei Lavrov. The two countries met in the final.",
        "John Kerry would like to see Sergei Lavrov leave office.",
        "John Kerry will see Sergei Lavrov as a rival.",
        "John Kerry will join Sergei Lavrov in fighting the plan.",
        "John Kerry spoke on Monday. Talks with Sergei Lavrov were hard, an aide said.",
        "John Kerry and Sergei Lavrov will meet in the final on Sunday.",
        "John Kerry and Sergei Lavrov will meet in court on Monday.",
        "The talks were welcomed by John Kerry and Sergei Lavrov.",
    ],
)
def test_nobody_met(text: str) -> None:
    """Talks of others, rivals on a stage, what is seen or received: no meeting."""
    assert pairs_of(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("John Kerry has accepted an invitation from Sergei Lavrov to visit Moscow.", "planned"),
        ("John Kerry accepted Sergei Lavrov's invitation to visit.", "planned"),
        ("John Kerry has invited Sergei Lavrov to Washington for talks.", "planned"),
        ("John Kerry turned down an invitation from Sergei Lavrov to visit Moscow.", "not_held"),
        ("John Kerry will be in Moscow as the guest of President Sergei Lavrov.", "planned"),
    ],
)
def test_invitations(text: str, status: str) -> None:
    """To a visit or to talks; refused where it was turned down."""
    assert pairs_of(text) == [({_KERRY, _LAVROV}, status)]


@pytest.mark.parametrize(
    "text",
    [
        "John Kerry has invited Sergei Lavrov to appear on the show.",
        "John Kerry accepted an invitation from Sergei Lavrov to join the board.",
        "John Kerry was the guest of honour at a party for Sergei Lavrov.",
    ],
)
def test_other_invitations(text: str) -> None:
    """To do something, to an event: no meeting."""
    assert pairs_of(text) == []


def test_list_goes_on_past_days_and_places() -> None:
    """Whom somebody meets on one day and on another are two meetings; who speaks next is nobody met."""
    told = "John Kerry met Sergei Lavrov in Moscow on Monday and Angela Merkel in Berlin."
    assert pairs_of(told) == [({_KERRY, _LAVROV}, "held"), ({_KERRY, "Angela Merkel"}, "held")]
    assert pairs_of("John Kerry met Sergei Lavrov on Monday and Angela Merkel said so.") == [
        ({_KERRY, _LAVROV}, "held")
    ]


@pytest.mark.parametrize(
    "told",
    [
        "John Kerry met Sergei Lavrov in Geneva. Angela Merkel also attended the 30-minute meeting.",
        "John Kerry met Sergei Lavrov in Geneva. Also present was Angela Merkel.",
        "A meeting on Syria was hosted by John Kerry. Also attending were Sergei Lavrov and Angela Merkel.",
    ],
)
def test_guests_of_the_meeting_told_before(told: str) -> None:
    """Who also attended the meeting, or was also present, met the others."""
    assert pairs_of(told) == [({_KERRY, _LAVROV, "Angela Merkel"}, "held")]


def test_guests_of_other_meetings() -> None:
    """Who also attended the annual meeting of a company, or is named elsewhere, was not there."""
    told = "John Kerry met Sergei Lavrov in Geneva. Angela Merkel also attended the annual meeting of a bank."
    assert pairs_of(told) == [({_KERRY, _LAVROV}, "held")]


def test_named_of_a_group() -> None:
    """Those of a group who are named behind what the group does."""
    told = "John Kerry met leaders pressing for a bill, including Congressman Richard Gephardt."
    assert pairs_of(told) == [({_KERRY, "Richard Gephardt"}, "held")]
