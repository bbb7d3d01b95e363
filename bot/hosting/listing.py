"""Lists of articles: the newest, those of a topic, and those with some words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.following.queries import watchable
from bot.hosting.topics import find_topic, known_topics
from bot.rendering import articles, guide

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.readers import Reader, Readers
    from bot.rendering import Message


class Listing:
    """Lists articles to readers, a page at a time."""

    def __init__(self, desk: Desk, readers: Readers) -> None:
        self._desk = desk
        self._readers = readers

    def latest(self, reader: Reader, topic: str, offset: int = 0) -> Message:
        """List the newest articles of a topic, by its key or a reader's name for it; "" for all."""
        if not topic:
            return articles.latest(reader.say, self._desk.latest(limit=articles.PAGE, offset=offset))
        key = find_topic(topic, known_topics(self._desk))
        if key is None:
            return guide.topics(reader.say, self._desk.topics(), unknown=topic)
        return articles.latest(reader.say, self._desk.latest(key, articles.PAGE, offset), key)

    def about(self, reader: Reader, words: str) -> Message:
        """List what is about these words: a topic where they name one, else what a search finds.

        A topic without news gives way to a search that finds some.
        """
        key = find_topic(words, known_topics(self._desk))
        if key is None or (not self._desk.latest(key, 1).total and self.finds(words)):
            return self.search(reader, words)
        return self.latest(reader, key)

    def search(self, reader: Reader, words: str, offset: int = 0) -> Message:
        """List the articles with these words."""
        page = self._desk.search(words, articles.PAGE, offset)
        key = self._readers.keep(reader.chat, words) if any(map(str.isalnum, words)) else 0
        return articles.search(reader.say, page, words, key, followed=bool(watchable(words)))

    def more(self, reader: Reader, key: int, offset: int) -> Message:
        """List more of a search whose words are kept under `key`."""
        kept = self._readers.kept(reader.chat, key)
        return self.search(reader, kept, offset) if kept else guide.notice(reader.say, "button-old")

    def is_topic(self, words: str) -> bool:
        """Whether words name a topic."""
        return find_topic(words, known_topics(self._desk)) is not None

    def finds(self, words: str) -> bool:
        """Whether a search for these words finds anything."""
        return self._desk.search(words, 1).total > 0
