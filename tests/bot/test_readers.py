from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import bot.migrations
from bot.digits import Digits
from bot.readers import Readers, language_of
from language import Language
from store import Store
from summarizer.protocol import Length

if TYPE_CHECKING:
    from pathlib import Path

    from bot.desk import Desk


@pytest.fixture
def readers(desk: Desk) -> Readers:
    """Readers of the newsroom's database."""
    return Readers(desk.store)


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("ar", Language.ARABIC),
        ("ar-DZ", Language.ARABIC),
        ("ar_EG.UTF-8", Language.ARABIC),
        ("AR", Language.ARABIC),
        ("en", Language.ENGLISH),
        ("fr", Language.ENGLISH),
        ("arn", Language.ENGLISH),  # Mapudungun
        ("C.UTF-8", Language.ENGLISH),
        ("", Language.ENGLISH),
        (None, Language.ENGLISH),
    ],
)
def test_whoever_does_not_read_arabic_gets_english(tag: str | None, language: Language) -> None:
    """Tags of Telegram and of terminals."""
    assert language_of(tag) is language


def test_what_is_set_holds_for_that_chat_and_leaves_the_rest(readers: Readers) -> None:
    """Language and length are set apart."""
    readers.prefer(5, Length.LONG)
    assert readers.reader(5, "ar").language is Language.ARABIC
    readers.speak(5, Language.ENGLISH)
    assert readers.reader(5, "ar").language is Language.ENGLISH
    assert readers.reader(5, "ar").length is Length.LONG
    assert readers.reader(6, "ar").length is Length.MEDIUM


def test_words_are_kept_once_and_the_oldest_are_dropped(readers: Readers, monkeypatch: pytest.MonkeyPatch) -> None:
    """Buttons under very old lists no longer work; the store does not grow for ever."""
    monkeypatch.setattr("bot.readers.KEPT", 2)
    first = readers.keep(5, "one")
    assert readers.keep(5, "one") == first
    second, third = readers.keep(5, "two"), readers.keep(5, "three")
    assert [readers.kept(5, number) for number in (first, second, third)] == [None, "two", "three"]
    assert readers.kept(5, 10**9) is None


def test_words_are_a_chats_own(readers: Readers) -> None:
    """Another chat's button does not reach them, and they go with the chat."""
    mine, theirs = readers.keep(5, "الجزائر"), readers.keep(6, "الجزائر")
    assert mine != theirs
    assert readers.kept(6, mine) is None
    readers.forget(5)
    assert (readers.words_of(5), readers.words_of(6)) == ([], ["الجزائر"])


def test_a_group_that_moves_keeps_what_it_has_set(readers: Readers) -> None:
    """Under its new number, and nothing is left under the old one."""
    readers.speak(-5, Language.ARABIC)
    readers.write(-5, Digits.ARABIC)
    key = readers.keep(-5, "رياضة")
    readers.move(-5, -1005)
    moved = readers.reader(-1005, "en")
    assert (moved.language, moved.digits, readers.kept(-1005, key)) == (Language.ARABIC, Digits.ARABIC, "رياضة")
    assert readers.known(-5) == {}


def test_old_buttons_do_not_come_to_mean_new_words(tmp_path: Path) -> None:
    """The migration to words by chat goes on counting where the old table stopped."""
    with Store(tmp_path / "old.db") as old, old.transaction() as db:
        bot.migrations.m002_kept_words(db)
        db.execute("INSERT INTO kept_words (words) VALUES ('a'), ('b')")
        bot.migrations.m008_whose_words(db)
        assert Readers(old).keep(5, "c") == 3
