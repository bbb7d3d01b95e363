"""Which topic a reader means who names one in either language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles.topics import TOPICS, topic_of_label
from bot.wording import wording
from language import Language, fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.desk import Desk


def known_topics(desk: Desk) -> list[str]:
    """Keys of all topics: those that every store may have, whether or not there is news of them yet, and its own."""
    return list(dict.fromkeys([*TOPICS, *(name for name, _ in desk.topics())]))


def find_topic(name: str, keys: Iterable[str]) -> str | None:
    """Find the key of the topic called `name`: by its key, its name in either language, or a label sources give it.

    None where none of `keys` is called so.
    """
    wanted, known = _bare(name), list(keys)
    if not wanted:
        return None
    label = topic_of_label(name)
    return next((key for key in known if wanted in _names(key)), label if label in known else None)


def is_name(name: str, key: str) -> bool:
    """Whether a topic itself is called so, in either language; not a label for something narrower, such as football."""
    return _bare(name) in _names(key)


def _names(key: str) -> set[str]:
    return {_bare(key), *(_bare(wording(language).bare("topic", topic=key)) for language in Language)}


def _bare(name: str) -> str:
    """Fold a name, and leave out the Arabic article and the English plural: الرياضة is رياضة, sport is sports."""
    folded = " ".join(fold(name).replace("_", " ").split()).removeprefix("ال")
    return folded.removesuffix("s")
