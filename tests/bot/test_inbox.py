"""An update is on disk before Telegram is told that it was taken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.inbox import Inbox
from bot.migrations import migrations
from store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with the bot's tables."""
    with Store(tmp_path / "a.db", (migrations,)) as opened:
        yield opened


def _update(number: int) -> dict[str, object]:
    return {"update_id": number, "message": {"text": f"خبر {number}"}}


def test_what_was_taken_and_not_done_waits_for_the_next_start(store: Store, tmp_path: Path) -> None:
    """A process that ends between taking and answering loses nothing, and the order stays."""
    inbox = Inbox(store)
    inbox.take([_update(5), _update(6), _update(7)])
    inbox.done(6)
    with Store(tmp_path / "a.db", (migrations,)) as again:
        assert Inbox(again).waiting() == [_update(5), _update(7)]


def test_an_update_delivered_twice_is_taken_once(store: Store) -> None:
    """Telegram sends again what it was not told was taken; what is known is not new, done or not."""
    inbox = Inbox(store)
    assert inbox.take([_update(5)]) == [_update(5)]
    inbox.done(5)
    assert inbox.take([_update(5), _update(6)]) == [_update(6)]


def test_all_are_taken_or_none(store: Store) -> None:
    """A batch with something that cannot be kept is not half taken."""
    inbox = Inbox(store)
    with pytest.raises(KeyError):
        inbox.take([_update(5), {"message": {}}])
    assert inbox.waiting() == []


def test_a_buried_update_holds_nothing_up_and_is_kept(store: Store) -> None:
    """What cannot be read is set aside with its content for whoever looks into it."""
    inbox = Inbox(store)
    inbox.take([_update(5), _update(6)])
    inbox.bury(5, "KeyError('date')")
    assert inbox.waiting() == [_update(6)]
    assert inbox.counts() == {"dead": 1, "waiting": 1}
    row = store.row("SELECT content, why FROM inbox WHERE id = 5")
    assert row is not None
    assert "KeyError" in row["why"]
    assert "5" in row["content"]


def test_no_text_is_kept_of_what_was_answered(store: Store) -> None:
    """Readers' words do not pile up in the database."""
    inbox = Inbox(store)
    inbox.take([_update(5)])
    inbox.done(5)
    assert store.rows("SELECT content FROM inbox") == [{"content": ""}]


def test_the_last_number_is_where_polling_goes_on(store: Store) -> None:
    """None before the first update."""
    inbox = Inbox(store)
    assert inbox.last() is None
    inbox.take([_update(5), _update(9)])
    assert inbox.last() == 9
