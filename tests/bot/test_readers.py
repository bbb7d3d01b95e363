from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.readers import Readers, language_of
from language import Language
from summarizer.protocol import Length

if TYPE_CHECKING:
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
    first = readers.keep("one")
    assert readers.keep("one") == first
    second, third = readers.keep("two"), readers.keep("three")
    assert [readers.kept(number) for number in (first, second, third)] == [None, "two", "three"]
    assert readers.kept(10**9) is None
