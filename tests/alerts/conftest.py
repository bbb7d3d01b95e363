"""A store with a few articles, and what stands on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import alerts
import articles
import people
from alerts import Kind, Outbox, Place, Subscription, Subscriptions, Want
from articles import Archive, Draft
from language import Language
from store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store with the tables of articles, people and alerts."""
    with Store(tmp_path / "a.db", (articles.migrations, people.migrations, alerts.migrations)) as opened:
        yield opened


@pytest.fixture
def archive(store: Store) -> Archive:
    """Its archive."""
    return Archive(store)


@pytest.fixture
def subscriptions(store: Store) -> Subscriptions:
    """Its subscriptions."""
    return Subscriptions(store)


@pytest.fixture
def outbox(store: Store, subscriptions: Subscriptions) -> Outbox:
    """Its outbox."""
    return Outbox(store, subscriptions)


@pytest.fixture
def news(archive: Archive) -> Callable[[str], int]:
    """Keep an article with these words and return its id."""

    def keep(text: str, language: Language = Language.ENGLISH) -> int:
        return archive.put(Draft(title=text[:40], text=text, language=language, date="2026-11-23")).id

    return keep


@pytest.fixture
def wants(subscriptions: Subscriptions) -> Callable[..., Subscription]:
    """Subscribe a chat to a topic, by default to sport."""

    def add(chat: int, value: str = "sport", kind: Kind = Kind.TOPIC, thread: int = 0) -> Subscription:
        return subscriptions.add(Place(chat, thread), Want(kind, value, value))[0]

    return add
