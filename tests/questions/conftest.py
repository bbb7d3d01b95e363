"""A small archive of real public meetings, worded for these tests."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from articles import Archive, Draft
from articles import migrations as article_migrations
from language import Language
from people import Document, analyze
from people import migrations as people_migrations
from people.register import Register
from store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

ARTICLES = Path(__file__).with_name("articles.jsonl")


class Library(NamedTuple):
    """The register of the articles, and their ids by the `id` of the file."""

    register: Register
    numbers: dict[str, int]


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Analyse and store the articles once."""
    with Store(tmp_path_factory.mktemp("questions") / "khabar.db", (article_migrations, people_migrations)) as store:
        archive, register, numbers = Archive(store), Register(store), dict[str, int]()
        for line in ARTICLES.read_text(encoding="utf-8").splitlines():
            raw = json.loads(line)
            language, day = Language(raw["lang"]), datetime.date.fromisoformat(raw["date"])
            kept = archive.put(Draft(raw["title"], raw["text"], language, date=raw["date"], ref=raw["id"]))
            register.record(kept.id, analyze(Document(raw["title"], raw["text"], language, day)))
            numbers[raw["id"]] = kept.id
        yield Library(register, numbers)
