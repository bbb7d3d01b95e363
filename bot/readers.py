"""Readers: what each chat has set, kept in the store, and the searches and questions its buttons refer to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from language import Language
from summarizer.protocol import Length

if TYPE_CHECKING:
    from store import Store

KEPT = 10_000  # searches and questions; buttons under older ones say that they are out of date


@dataclass(frozen=True, slots=True)
class Reader:
    """A chat, the language it is spoken to in, the length of its summaries, and the thread of a forum (0: none)."""

    chat: int
    language: Language
    length: Length = Length.MEDIUM
    thread: int = 0


class Readers:
    """Settings by chat. The store must have been opened with `bot.migrations.migrations`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def reader(self, chat: int, language_code: str | None) -> Reader:
        """Reader of a chat, in the language set there, else in that of the Telegram app (an IETF tag).

        Where nothing tells the app's language now, it is the one that the app had last.
        """
        row = self._store.row("SELECT language, length, app FROM readers WHERE chat = ?", [chat]) or {}
        language = Language(row["language"]) if row.get("language") else language_of(language_code or row.get("app"))
        return Reader(chat, language, Length(row.get("length") or Length.MEDIUM))

    def met(self, chat: int, language_code: str) -> None:
        """Remember the language of a reader's app."""
        row = self._store.row("SELECT app FROM readers WHERE chat = ?", [chat])
        if row is None or row["app"] != language_code:
            with self._store.transaction() as db:
                db.execute(
                    "INSERT INTO readers (chat, app) VALUES (?, ?) ON CONFLICT (chat) DO UPDATE SET app = excluded.app",
                    [chat, language_code],
                )

    def speak(self, chat: int, language: Language) -> None:
        """Keep the language that a chat wants to be spoken to in."""
        with self._store.transaction() as db:
            db.execute(
                "INSERT INTO readers (chat, language) VALUES (?, ?)"
                " ON CONFLICT (chat) DO UPDATE SET language = excluded.language",
                [chat, str(language)],
            )

    def prefer(self, chat: int, length: Length) -> None:
        """Keep the length of summaries that a chat wants."""
        with self._store.transaction() as db:
            db.execute(
                "INSERT INTO readers (chat, length) VALUES (?, ?)"
                " ON CONFLICT (chat) DO UPDATE SET length = excluded.length",
                [chat, str(length)],
            )

    def known(self, chat: int) -> dict[str, str]:
        """Everything kept about a chat here, by what it is; empty where nothing is."""
        row = self._store.row("SELECT language, length, app FROM readers WHERE chat = ?", [chat]) or {}
        return {name: str(value) for name, value in row.items() if value is not None}

    def forget(self, chat: int) -> None:
        """Delete what is kept about a chat."""
        with self._store.transaction() as db:
            db.execute("DELETE FROM readers WHERE chat = ?", [chat])

    def keep(self, words: str) -> int:
        """Keep a search or question for buttons to refer to; the same words have one number."""
        if row := self._store.row("SELECT id FROM kept_words WHERE words = ?", [words]):
            return int(row["id"])
        with self._store.transaction() as db:
            db.execute("INSERT INTO kept_words (words) VALUES (?) ON CONFLICT DO NOTHING", [words])
            number = int(db.execute("SELECT id FROM kept_words WHERE words = ?", [words]).fetchone()[0])
            db.execute("DELETE FROM kept_words WHERE id <= ?", [number - KEPT])
        return number

    def kept(self, number: int) -> str | None:
        """Words kept under a number; None for ones too old."""
        row = self._store.row("SELECT words FROM kept_words WHERE id = ?", [number])
        return row["words"] if row else None


def language_of(tag: str | None) -> Language:
    """Language to speak with a reader whose app or terminal has that IETF or POSIX language tag."""
    main = (tag or "").replace("_", "-").partition("-")[0].casefold()
    return Language.ARABIC if main == "ar" else Language.ENGLISH
