from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alerts import Kind
from bot import wishes
from bot.buttons import LIMIT, decode, decode_for, encode
from bot.digits import Digits
from bot.following import wishes as following
from language import Language
from summarizer.protocol import Length

NUMBERS = st.integers(0, 2**63 - 1)
LANGUAGES = st.none() | st.sampled_from(Language)
LENGTHS = st.none() | st.sampled_from(Length)
CARRIED = st.one_of(
    st.just(wishes.Help()),
    st.just(wishes.Topics()),
    st.just(wishes.ShowSettings()),
    st.builds(wishes.Latest, st.text(st.characters(exclude_categories=["Cs"]), max_size=10), NUMBERS),
    st.builds(wishes.SearchPage, NUMBERS, NUMBERS),
    st.builds(wishes.Summary, NUMBERS, LANGUAGES, LENGTHS),
    st.builds(wishes.PeopleOf, NUMBERS),
    st.builds(wishes.People, NUMBERS),
    st.builds(wishes.ShowPerson, NUMBERS),
    st.builds(wishes.MeetingsOf, NUMBERS),
    st.builds(wishes.AskOf, NUMBERS, NUMBERS),
    st.builds(wishes.Speak, LANGUAGES),
    st.builds(wishes.Prefer, st.sampled_from(Length)),
    st.just(following.Subscribe()),
    st.builds(wishes.SummarizeIn, LANGUAGES),
    st.builds(wishes.Write, st.sampled_from(Digits)),
    st.builds(wishes.Remove, NUMBERS),
    st.just(wishes.ShowStatus()),
    st.just(wishes.Export()),
    st.just(wishes.AskForget()),
    st.just(wishes.Forget()),
    st.just(following.ShowAlerts()),
    st.just(following.EndAll()),
    st.builds(following.FollowTopic, st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)),
    st.builds(following.FollowPerson, NUMBERS, NUMBERS),
    st.builds(following.FollowPair, NUMBERS, NUMBERS, NUMBERS),
    st.builds(following.Retake, NUMBERS, NUMBERS, st.sampled_from(Kind)),
    *(
        st.builds(kind, NUMBERS)
        for kind in (
            following.ShowSubscription,
            following.Pause,
            following.Resume,
            following.Snooze,
            following.EndSubscription,
        )
    ),
    st.builds(following.ShowHabit, st.sampled_from(following.Habit)),
    st.builds(
        following.SetHabit, st.sampled_from(following.Habit), st.sampled_from(["now", "22:00-07:00", "Asia/Riyadh"])
    ),
)


@given(CARRIED)
def test_what_a_button_carries_comes_back(wish: wishes.Wish) -> None:
    """In 64 bytes, whatever the numbers."""
    data = encode(wish)
    assert len(data.encode()) <= LIMIT
    assert decode(data) == wish


@given(CARRIED, st.integers(-(10**13), -1))
def test_a_button_may_be_about_a_channel(wish: wishes.Wish, channel: int) -> None:
    """Where the wish leaves room for its number."""
    try:
        data = encode(wish, channel)
    except ValueError:
        return
    assert len(data.encode()) <= LIMIT
    assert decode_for(data) == (channel, wish)
    assert decode(data) is None
    assert decode_for(encode(wish)) == (0, wish)


@given(st.text())
def test_data_of_nobody_is_no_wish_and_no_error(data: str) -> None:
    """What decodes at all encodes to something that decodes to the same."""
    wish = decode(data)
    assert wish is None or decode(encode(wish)) == wish


@pytest.mark.parametrize(
    "data",
    ["", "x:1", "s:1", "s:one::", "s:1:fr:", "s:1:ar:huge", "h:1", "n:", "e:", "b:1", "r:1:2:rumour", "k:mood:now"],
)
def test_data_that_is_not_whole_is_no_wish(data: str) -> None:
    """Neither a kind that is not known, nor a field too few, nor a value that cannot be."""
    assert decode(data) is None


@pytest.mark.parametrize("wish", [wishes.Search("words"), wishes.Ask("Who?"), wishes.Latest("موضوع" * 10)])
def test_what_no_button_can_carry_is_refused(wish: wishes.Wish) -> None:
    """Free text has no place in 64 bytes."""
    with pytest.raises(ValueError, match="no button can carry"):
        encode(wish)
