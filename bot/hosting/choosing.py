"""What a chat chooses for itself: how it is spoken to; and all that is kept about it, shown or deleted.

Each choice may be made twice with the same effect.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.inbox import Inbox
from bot.rendering import guide, privacy, settings
from bot.wishes import (
    AskForget,
    ChoiceWish,
    Export,
    Forget,
    Prefer,
    ShowSettings,
    Speak,
    SummarizeIn,
    Write,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.desk import Desk
    from bot.following.following import Following
    from bot.readers import Reader, Readers
    from bot.rendering import Message
    from language import Language


class Choosing:
    """Keeps choices. `forgotten` is told of a chat about which everything was deleted."""

    def __init__(self, desk: Desk, readers: Readers, following: Following, forgotten: Callable[[int], None]) -> None:
        self._desk = desk
        self._readers = readers
        self._following = following
        self._forgotten = forgotten
        self._inbox = Inbox(desk.store)

    def answer(self, wish: ChoiceWish, reader: Reader) -> Message:  # noqa: PLR0911 -- one line a kind of wish
        """Do what is wished, and tell what holds now."""
        match wish:
            case Speak(language):
                return self._speak(reader, language) if language else settings.which_language(reader.say)
            case Prefer(length):
                self._readers.prefer(reader.chat, length)
                return self._changed(replace(reader, length=length))
            case SummarizeIn(language):
                self._readers.summarize_in(reader.chat, language)
                return self._changed(replace(reader, summaries=language))
            case Write(digits):
                self._readers.write(reader.chat, digits)
                return self._changed(replace(reader, digits=digits))
            case ShowSettings():
                return settings.settings(reader)
            case Export():
                return self._export(reader)
            case AskForget():
                return privacy.ask(reader.say)
            case Forget():
                return self._forget(reader)

    def _speak(self, reader: Reader, language: Language) -> Message:
        self._readers.speak(reader.chat, language)
        reader = replace(reader, language=language)
        return settings.settings(reader, reader.say.say("lang-set"))

    def _changed(self, reader: Reader) -> Message:
        return settings.settings(reader, reader.say.say("settings-set"))

    def _export(self, reader: Reader) -> Message:
        return privacy.export(
            reader.say,
            self._readers.known(reader.chat),
            self._following.kept(reader),
            self._readers.words_of(reader.chat),
            len(self._inbox.dead(reader.chat)),
        )

    def _forget(self, reader: Reader) -> Message:
        with self._desk.store.transaction():
            self._readers.forget(reader.chat)
            self._desk.subscriptions.forget(reader.chat)
            self._desk.journal.forget(reader.chat)
            self._inbox.forget(reader.chat)
        self._forgotten(reader.chat)
        return guide.notice(reader.say, "forget-done")
