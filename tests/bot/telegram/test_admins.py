from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from telegram import Chat, ChatMemberMember, ChatMemberOwner, User
from telegram.error import BadRequest, TimedOut

from bot.telegram.admins import KEPT, Admins

if TYPE_CHECKING:
    from telegram import ChatMember

GROUP, CHANNEL = Chat(-7, "supergroup"), Chat(-8, "channel")
OWNER, MEMBER, STRANGER = (User(number, "x", is_bot=False) for number in (1, 2, 3))


class Asked:
    """A bot that knows the members of a group and counts how often it is asked."""

    def __init__(self) -> None:
        self.times = 0
        self.trouble = False

    async def get_chat_member(self, chat: int, user: int) -> ChatMember:
        """Answer as Telegram does."""
        self.times += 1
        if self.trouble:
            raise TimedOut
        if user == STRANGER.id:
            raise BadRequest("User not found")
        return ChatMemberOwner(OWNER, is_anonymous=False) if user == OWNER.id else ChatMemberMember(MEMBER)


class Clock:
    """A clock that stands still."""

    now = 1000.0

    def __call__(self) -> float:
        """Tell the time."""
        return self.now


async def test_admins_may_and_others_may_not() -> None:
    """Nor may whoever Telegram does not know there, or who hides behind another channel."""
    bot, admins = Asked(), Admins()
    assert await admins.may(bot, GROUP, OWNER)  # type: ignore[arg-type]
    assert not await admins.may(bot, GROUP, MEMBER)  # type: ignore[arg-type]
    assert not await admins.may(bot, GROUP, STRANGER)  # type: ignore[arg-type]
    assert not await admins.may(bot, GROUP, MEMBER, CHANNEL)  # type: ignore[arg-type]
    assert not await admins.may(bot, GROUP, None)  # type: ignore[arg-type]


async def test_private_chats_and_anonymous_admins_need_no_question() -> None:
    """An anonymous admin writes in the group's own name."""
    bot, admins = Asked(), Admins()
    assert await admins.may(bot, Chat(2, "private"), MEMBER)  # type: ignore[arg-type]
    assert await admins.may(bot, GROUP, User(1087968824, "Group", is_bot=True), GROUP)  # type: ignore[arg-type]
    assert bot.times == 0


async def test_an_answer_holds_for_a_minute() -> None:
    """For the one who asked, and no longer."""
    bot, clock = Asked(), Clock()
    admins = Admins(clock)
    for _ in range(5):
        await admins.may(bot, GROUP, MEMBER)  # type: ignore[arg-type]
    assert bot.times == 1
    clock.now += KEPT
    await admins.may(bot, GROUP, MEMBER)  # type: ignore[arg-type]
    assert bot.times == 2


async def test_no_answer_is_no_permission_and_is_not_kept() -> None:
    """Trouble on the way is told as such."""
    bot, admins = Asked(), Admins()
    bot.trouble = True
    with pytest.raises(TimedOut):
        await admins.may(bot, GROUP, OWNER)  # type: ignore[arg-type]
    bot.trouble = False
    assert await admins.may(bot, GROUP, OWNER)  # type: ignore[arg-type]
