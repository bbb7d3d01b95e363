from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.errors import DeafError
from bot.health import Pulse
from bot.telegram.polling import poll
from store import UnwritableStoreError

pytestmark = pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")  # of the library, about RetryAfter


class Line:
    """A bot whose getUpdates gives what it was told to, one thing after the other, and then cancels the poller."""

    def __init__(self, *answers: object) -> None:
        self._answers = list(answers)
        self.offsets: list[int] = []
        self.asked_to_delete = 0
        self.refuses = False

    async def delete_webhook(self) -> bool:
        """Count, and fail where told to."""
        self.asked_to_delete += 1
        if self.refuses:
            raise InvalidToken("Not Found")
        return True

    async def _post(self, _: str, asked: dict[str, Any], **__: object) -> object:
        self.offsets.append(asked["offset"])
        if not self._answers:
            raise asyncio.CancelledError
        answer = self._answers.pop(0)
        if isinstance(answer, BaseException):
            raise answer
        return answer


@pytest.fixture(autouse=True)
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Note the pauses instead of making them."""
    made: list[float] = []

    async def note(seconds: float) -> None:
        made.append(seconds)

    monkeypatch.setattr("bot.telegram.polling.asyncio.sleep", note)
    return made


async def polled(line: Line, take: Callable[[list[Any]], None] = lambda _: None) -> None:
    """Poll until the line ends."""
    with pytest.raises(asyncio.CancelledError):
        await poll(line, take, ["message"], Pulse())  # type: ignore[arg-type]


async def test_what_was_not_kept_is_never_confirmed() -> None:
    """A failure to keep updates ends the poller, and the offset beyond them was not asked for."""

    def full(_: list[Any]) -> None:
        raise UnwritableStoreError("the disk is full")

    line = Line([{"update_id": 7}])
    with pytest.raises(UnwritableStoreError):
        await poll(line, full, [], Pulse())  # type: ignore[arg-type]
    assert line.offsets == [0]


async def test_offsets_confirm_what_was_kept_and_nothing_afterwards() -> None:
    """Once all is confirmed no offset is sent: after a quiet week numbers begin anew, maybe below it."""
    line = Line([{"update_id": 7}, {"update_id": 8}], [], [{"update_id": 3}])
    await polled(line)
    assert line.offsets == [0, 9, 0, 4]


@pytest.mark.parametrize(
    "trouble",
    [
        Conflict("terminated by other getUpdates request"),
        NetworkError("Bad Gateway"),
        TimedOut(),
        TelegramError("Invalid server response"),
        "a string",
        {"update_id": 1},
        RecursionError(),
        ValueError("strange"),
    ],
    ids=repr,
)
async def test_whatever_comes_instead_of_updates_the_bot_goes_on_asking(trouble: object, pauses: list[float]) -> None:
    """With longer and longer pauses, none longer than a quarter of a minute; after a success with none."""
    taken: list[Any] = []
    await polled(Line(*[trouble] * 8, [{"update_id": 1}]), taken.extend)
    assert taken == [{"update_id": 1}]
    assert pauses[:4] == [0.5, 1.0, 2.0, 4.0]
    assert max(pauses) <= 16


async def test_shapes_that_are_no_updates_hold_nothing_up() -> None:
    """What has no number cannot be confirmed by itself, but those beside it can."""
    line = Line([None, 5, {"message": {}}, {"update_id": "x"}, {"update_id": 8}])
    await polled(line)
    assert line.offsets == [0, 9]


async def test_a_wait_that_telegram_asks_for_is_kept(pauses: list[float]) -> None:
    """To the second."""
    await polled(Line(RetryAfter(7), [{"update_id": 1}]))
    assert pauses == [7.0]


async def test_no_such_bot_is_believed_after_half_a_minute(pauses: list[float]) -> None:
    """Then the process must end, so that a supervisor and its operator learn of it."""
    with pytest.raises(DeafError, match="TELEGRAM_BOT_TOKEN"):
        await poll(Line(*[InvalidToken("Unauthorized")] * 20), lambda _: None, [], Pulse())  # type: ignore[arg-type]
    assert 15 < sum(pauses) < 60


async def test_no_such_bot_for_a_moment_is_forgiven() -> None:
    """Telegram itself has had such moments."""
    taken: list[Any] = []
    no = InvalidToken("Not Found")
    await polled(Line(*[no] * 5, [{"update_id": 1}], *[no] * 5, [{"update_id": 2}]), taken.extend)
    assert taken == [{"update_id": 1}, {"update_id": 2}]


async def test_a_webhook_is_taken_away_at_the_start_and_whenever_it_is_in_the_way() -> None:
    """Another program with the token may set one later; another poller is none of that."""
    active = Conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )
    line = Line(active, [], active, Conflict("terminated by other getUpdates request"))
    await polled(line)
    assert line.asked_to_delete == 3


async def test_a_webhook_that_cannot_be_taken_away_is_no_reason_to_end() -> None:
    """Most bots have none."""
    line, taken = Line([{"update_id": 1}]), list[Any]()
    line.refuses = True
    await polled(line, taken.extend)
    assert taken == [{"update_id": 1}]
