from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from bot.local.session import READER, Session
from bot.telegram.limits import SPAN, Allowance, Turn
from tests.bot.conftest import Talk

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.settings import Settings


@given(st.lists(st.floats(0, 20), max_size=60), st.integers(1, 5))
def test_no_minute_has_more_turns_than_the_rate(pauses: list[float], rate: int) -> None:
    """Whatever the pauses between them."""
    allowance, moment, granted = Allowance(rate), 0.0, []
    for pause in pauses:
        moment += pause
        if allowance.take("who", moment) is Turn.GRANTED:
            granted.append(moment)
    assert all(later - earlier >= SPAN for earlier, later in zip(granted, granted[rate:], strict=False))


def test_one_refusal_is_told_and_others_have_turns_of_their_own() -> None:
    """A minute later it is told again."""
    allowance = Allowance(2)
    turns = [allowance.take("a", moment) for moment in (0, 1, 2, 3, 60, 60.5, 61, 62)]
    granted, told, quiet = Turn.GRANTED, Turn.FIRST_REFUSED, Turn.REFUSED
    assert turns == [granted, granted, told, quiet, granted, quiet, granted, told]
    assert allowance.take("b", 62) is granted


async def test_whoever_asks_too_much_is_told_once_and_the_others_are_served(desk: Desk, settings: Settings) -> None:
    """In the language of the chat; buttons answer over the chat. What was sent a minute later is answered."""
    async with Session(desk, settings, rate=3) as session:
        session.server.join(READER, language="ar")
        session.server.join(2, language="en")
        talk, other = Talk(session, READER), Talk(session, 2)
        updates = [session.server.say(READER, "/latest") for _ in range(5)]
        shown = [item for update in updates for item in await session.handled(update)]
        assert ["آخر الأخبار" in item.source for item in shown] == [True, True, True, False]
        assert "أرسلت طلبات كثيرة دفعةً واحدة." in shown[-1].source
        assert "Latest news" in (await other.say("/latest")).text
        talk.last = other.last
        pressed = [await talk.send_data("t:") for _ in range(4)]
        assert [replies.kinds for replies in pressed] == [["sent"]] * 3 + [["notice"]]


async def test_operators_may_ask_as_often_as_they_like(desk: Desk, settings: Settings) -> None:
    """They try things out."""
    async with Session(desk, settings.model_copy(update={"admins": frozenset({READER})}), rate=1) as session:
        session.server.join(READER)
        talk = Talk(session, READER)
        assert all([(await talk.say("/latest")).messages for _ in range(3)])


async def test_talk_in_a_group_costs_nobody_a_turn(desk: Desk, settings: Settings) -> None:
    """Only what the bot is asked counts."""
    async with Session(desk, settings, rate=1) as session:
        session.server.join(READER)
        session.server.open_group(-7, "Newsroom")
        for _ in range(3):
            assert await session.handled(session.server.say(READER, "good morning", chat=-7)) == []
        assert len(await session.handled(session.server.say(READER, "/latest", chat=-7))) == 1
