"""An update is on disk before Telegram is told that it was taken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import bot.migrations
from bot.inbox import Inbox
from bot.migrations import migrations
from bot.reply import Reply, read_reply
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
        assert waiting(Inbox(again)) == [_update(5), _update(7)]


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
    assert waiting(inbox) == []


def test_a_buried_update_holds_nothing_up_and_is_kept(store: Store) -> None:
    """What cannot be read is set aside with its content for whoever looks into it."""
    inbox = Inbox(store)
    inbox.take([_update(5), _update(6)])
    inbox.bury(5, "KeyError('date')")
    assert waiting(inbox) == [_update(6)]
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


def test_the_order_is_that_of_taking_whatever_the_numbers(store: Store) -> None:
    """After a quiet week Telegram begins anew at any number."""
    inbox = Inbox(store)
    inbox.take([_update(900), _update(901)])
    inbox.take([_update(3)])
    assert waiting(inbox) == [_update(900), _update(901), _update(3)]


def test_what_waits_can_be_read_a_part_at_a_time(store: Store) -> None:
    """However much waits, little need be in memory."""
    inbox = Inbox(store)
    inbox.take([_update(number) for number in range(1, 8)])
    first = inbox.following(0, 3)
    rest = inbox.following(first[-1].turn, 100)
    assert [entry.update["update_id"] for entry in (*first, *rest)] == [1, 2, 3, 4, 5, 6, 7]


def test_what_cannot_be_read_is_kept_without_names(store: Store) -> None:
    """Of people and chats only the numbers; a chat's are shown and deleted with it."""
    inbox = Inbox(store)
    person = {"id": 5, "first_name": "رمطان", "username": "ramtane"}
    chat = {"id": 5, "title": "غرفة الأخبار"}
    inbox.take([{"update_id": 1, "message": {"from": person, "chat": chat, "date": "never"}}, _update(2)])
    inbox.bury(1, "TypeError")
    assert inbox.dead(5) == [{"update_id": 1, "message": {"from": {"id": 5}, "chat": {"id": 5}, "date": "never"}}]
    assert inbox.dead(6) == []
    inbox.forget(5)
    assert inbox.dead(5) == []
    assert inbox.counts() == {"done": 1, "waiting": 1}


def test_an_effect_and_what_is_said_of_it_are_kept_together(store: Store) -> None:
    """After a crash between the two the update still waits, with its reply, and none waits for it once it was said."""
    inbox = Inbox(store)
    inbox.take([_update(5)])
    told = inbox.once(5, lambda: Reply(1, ("تمّ",), ((("حذف", "d:1"),),)))
    assert [read_reply(entry.reply) for entry in inbox.following(0, 10)] == [told]
    inbox.done(5)
    assert store.rows("SELECT content, reply FROM inbox") == [{"content": "", "reply": ""}]


def test_an_effect_that_fails_leaves_nothing(store: Store) -> None:
    """Neither half of what it did, nor a reply."""
    inbox = Inbox(store)
    inbox.take([_update(5)])

    def half() -> Reply:
        with store.transaction() as db:
            db.execute("INSERT INTO readers (chat, language) VALUES (1, 'ar')")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        inbox.once(5, half)
    assert store.rows("SELECT * FROM readers") == []
    assert [entry.reply for entry in inbox.following(0, 10)] == [""]


def test_an_inbox_of_before_keeps_what_waits(tmp_path: Path) -> None:
    """The migration to the order of taking loses nothing."""
    with Store(tmp_path / "old.db") as old, old.transaction() as db:
        for step in ("m001_readers", "m002_kept_words", "m003_inbox"):
            getattr(bot.migrations, step)(db)
        db.execute(
            "INSERT INTO inbox (id, content, state) VALUES (9, '{\"update_id\": 9}', 'waiting'), (8, '', 'done')"
        )
        for step in ("m004_inbox_order", "m005_app_language", "m007_owed_replies", "m009_suspects"):
            getattr(bot.migrations, step)(db)
        assert waiting(Inbox(old)) == [{"update_id": 9}]


def waiting(inbox: Inbox) -> list[dict[str, object]]:
    """Everything that waits, in order."""
    return [entry.update for entry in inbox.following(0, 1000)]
