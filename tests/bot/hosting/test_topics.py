from __future__ import annotations

import pytest

from articles.topics import TOPICS
from bot.hosting.topics import find_topic, is_name
from bot.wording import wording
from language import Language


@pytest.mark.parametrize("language", Language)
def test_every_topic_has_a_name(language: Language) -> None:
    """In both languages, and each another one."""
    names = [wording(language).bare("topic", topic=key) for key in TOPICS]
    assert not set(names) & set(TOPICS)
    assert len(set(names)) == len(TOPICS)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("sports", "sports"),
        ("Sport", "sports"),
        ("رياضة", "sports"),
        ("الرياضه", "sports"),
        ("ECONOMY", "economy"),
        ("الاقتصاد", "economy"),
        ("travel", "travel"),
        ("gardening", None),
        ("health", None),
        ("", None),
        ("ال", None),
    ],
)
def test_a_topic_is_found_by_any_of_its_names_where_the_store_has_it(name: str, key: str | None) -> None:
    """A label that no list knows is its own name; a topic without articles is not there."""
    assert find_topic(name, ["sports", "economy", "travel"]) == key


def test_a_label_for_something_narrower_is_not_the_topics_name() -> None:
    """Football is found under sports, but whoever says football does not mean all sports."""
    assert find_topic("football", ["sports"]) == "sports"
    assert not is_name("football", "sports")
    assert is_name("الرياضة", "sports")
    assert is_name("Sport", "sports")
