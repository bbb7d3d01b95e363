"""Readers: what each chat has set, kept in the store, and the searches and questions its buttons refer to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.digits import Digits
from bot.wording import wording
from language import Language
from summarizer.protocol import Length

if TYPE_CHECKING:
    from bot.wording import Wording
    from store import Store

OWN = "own"  # what the store says for summaries in the language of their article
KEPT = 10_000  # searches and questions; buttons under older ones say that they are out of date


@dataclass(frozen=True, slots=True)
class Reader:
    """A chat and how it is spoken to.

    language    in which it is spoken to
    length      of its summaries
    summaries   the language of its summaries; None: each in that of its article
    digits      in which Arabic sentences tell numbers
    thread      of a forum (0: none)
    operator    whether it is an operator who speaks, in private
    """

    chat: int
    language: Language
    length: Length = Length.MEDIUM
    summaries: Language | None = None
    digits: Digits = Digits.WESTERN
    thread: int = 0
    operator: bool = False

    @property
    def say(self) -> Wording:
        """The sentences to speak with."""
        return wording(self.language, self.digits)


class Readers:
    """Settings by chat. The store must have been opened with `bot.migrations.migrations`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def reader(self, chat: int, language_code: str | None) -> Reader:
        """Reader of a chat, in the language set there, else in that of the Telegram app (an IETF tag).

        Where nothing tells the app's language now, it is the one that the app had last.
        """
        row = self._store.row("SELECT * FROM readers WHERE chat = ?", [chat]) or {}
        return Reader(
            chat,
            Language(row["language"]) if row.get("language") else language_of(language_code or row.get("app")),
            Length(row.get("length") or Length.MEDIUM),
            Language(row["summaries"]) if row.get("summaries") in set(Language) else None,
            Digits(row.get("digits") or Digits.WESTERN),
        )

    def met(self, chat: int, language_code: str) -> None:
        """Remember the language of a reader's app."""
        row = self._store.row("SELECT app FROM readers WHERE chat = ?", [chat])
        if row is None or row["app"] != language_code:
            self._set(chat, "app", language_code)

    def speak(self, chat: int, language: Language) -> None:
        """Keep the language that a chat wants to be spoken to in."""
        self._set(chat, "language", str(language))

    def begin(self, chat: int, language: Language) -> None:
        """Keep a language for a group or channel that has set none: it has no app that would tell it."""
        if "language" not in self.known(chat):
            self.speak(chat, language)

    def prefer(self, chat: int, length: Length) -> None:
        """Keep the length of summaries that a chat wants."""
        self._set(chat, "length", str(length))

    def summarize_in(self, chat: int, language: Language | None) -> None:
        """Keep the language of summaries that a chat wants; None: each in that of its article."""
        self._set(chat, "summaries", str(language or OWN))

    def write(self, chat: int, digits: Digits) -> None:
        """Keep the digits that a chat wants numbers in."""
        self._set(chat, "digits", str(digits))

    def _set(self, chat: int, column: str, value: str) -> None:
        with self._store.transaction() as db:
            db.execute(
                f"INSERT INTO readers (chat, {column}) VALUES (?, ?)"  # noqa: S608 -- our own names
                f" ON CONFLICT (chat) DO UPDATE SET {column} = excluded.{column}",
                [chat, value],
            )

    def known(self, chat: int) -> dict[str, str]:
        """Everything kept about a chat here, by what it is; empty where nothing is."""
        row = (
            self._store.row("SELECT language, length, summaries, digits, app FROM readers WHERE chat = ?", [chat]) or {}
        )
        return {name: str(value) for name, value in row.items() if value is not None}

    def move(self, old: int, new: int) -> None:
        """Carry what a group has set to the number it was given when it became a supergroup."""
        with self._store.transaction() as db:
            for table in ("readers", "kept_words"):
                db.execute(f"UPDATE OR IGNORE {table} SET chat = ? WHERE chat = ?", [new, old])  # noqa: S608 -- our own names
            self.forget(old)

    def forget(self, chat: int) -> None:
        """Delete what is kept about a chat, with what it searched for and asked."""
        with self._store.transaction() as db:
            db.execute("DELETE FROM readers WHERE chat = ?", [chat])
            db.execute("DELETE FROM kept_words WHERE chat = ?", [chat])

    def keep(self, chat: int, words: str) -> int:
        """Keep a search or question of a chat for buttons to refer to; the same words have one number there."""
        if row := self._store.row("SELECT id FROM kept_words WHERE chat = ? AND words = ?", [chat, words]):
            return int(row["id"])
        with self._store.transaction() as db:
            number = db.execute("INSERT INTO kept_words (chat, words) VALUES (?, ?)", [chat, words]).lastrowid
            assert number is not None
            db.execute("DELETE FROM kept_words WHERE id <= ?", [number - KEPT])
        return int(number)

    def words_of(self, chat: int) -> list[str]:
        """Every search and question kept for the buttons of a chat, oldest first."""
        return [
            row["words"] for row in self._store.rows("SELECT words FROM kept_words WHERE chat = ? ORDER BY id", [chat])
        ]

    def kept(self, chat: int, number: int) -> str | None:
        """Words of a chat kept under a number; None for ones too old, and for another chat's."""
        row = self._store.row("SELECT words FROM kept_words WHERE id = ? AND chat = ?", [number, chat])
        return row["words"] if row else None


def language_of(tag: str | None) -> Language:
    """Language to speak with a reader whose app or terminal has that IETF or POSIX language tag."""
    main = (tag or "").replace("_", "-").partition("-")[0].casefold()
    return Language.ARABIC if main == "ar" else Language.ENGLISH
