"""A register on an empty store, and a quick way to bring in articles that tell what a test says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from articles import Archive, Draft
from articles import migrations as article_migrations
from language import Language
from people import Analysis, Meeting, Mode, Person, Status, migrations
from people.register import Register
from store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def person(name: str, role: str = "", *forms: str) -> Person:
    """Make a person of an article."""
    return Person(name, forms, "", "", role)


def meeting(*names: str, date: str = "", place: str = "", status: str = "held", mode: str = "in_person") -> Meeting:
    """Make a meeting of an article between the people of these names."""
    return Meeting(names, (), Status(status), Mode(mode), date, place, f"{' met '.join(names)}.", 0, 9, "test")


@dataclass
class Newsroom:
    """A register and its archive; `tell` brings in an article and records what it says."""

    store: Store
    archive: Archive
    register: Register
    told: list[int] = field(default_factory=list)

    def article(self, language: str = "en", date: str = "2022-10-05") -> int:
        """Bring in an article that says nothing yet."""
        number = len(self.told) + 1
        draft = Draft(f"Title {number}", f"Text of article {number}.", Language(language), date)
        self.told.append(self.archive.put(draft).id)
        return self.told[-1]

    def tell(
        self, *people: Person, meetings: tuple[Meeting, ...] = (), language: str = "en", date: str = "2022-10-05"
    ) -> int:
        """Bring in an article with these people and meetings."""
        article = self.article(language, date)
        self.register.record(article, Analysis(people, meetings))
        return article

    def names(self) -> list[str]:
        """Names of everybody known, most mentioned first."""
        return [known.name for known in self.register.people(100)]


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    """Return an empty newsroom."""
    with Store(tmp_path / "khabar.db", (article_migrations, migrations)) as store:
        yield Newsroom(store, Archive(store), Register(store))
