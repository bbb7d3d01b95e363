from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from articles import Archive, Draft
from articles import migrations as article_migrations
from language import Language
from people import Analysis, migrations
from people.register import Register
from store import Store
from tests.people.register.conftest import meeting, person

if TYPE_CHECKING:
    from pathlib import Path

    from tests.people.register.conftest import Newsroom

TABLES = (
    "people",
    "mentions",
    "person_forms",
    "person_roles",
    "person_words",
    "meetings",
    "meeting_people",
    "evidence",
)
NAMES = [
    "Wendy Sherman",
    "ويندي شيرمان",
    "Ramtane Lamamra",
    "رمطان لعمامرة",
    "Lamamra",
    "Bill Clinton",
    "Clinton",
    "كلينتون",
]


@st.composite
def analyses(draw: st.DrawFn) -> Analysis:
    """A few people of an article, some in a role, and meetings among them."""
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=4))
    people = tuple(person(name, draw(st.sampled_from(["", "foreign minister", "envoy to Algiers"]))) for name in names)
    dates = draw(st.lists(st.sampled_from(["", "2022-03-10", "2022-03", "2022-04-01"]), max_size=3))
    held = tuple(meeting(*names[:2], date=date) for date in dates) if len(names) > 1 else ()
    return Analysis(people, held)


def tables(store: Store) -> dict[str, list[dict[str, Any]]]:
    """Everything the register keeps, but for the ways to near words."""
    return {name: store.rows(f"SELECT * FROM {name}") for name in TABLES}


def named(*names: str) -> Analysis:
    """An article that names these people and tells of nothing."""
    return Analysis(tuple(map(person, names)), ())


@given(st.lists(analyses(), min_size=1, max_size=4))
@example(
    [
        named("Ramtane Lamamra"),
        named("Wendy Sherman", "Ramtane Lamamra"),
        named("Lamamra", "Wendy Sherman", "ويندي شيرمان", "Ramtane Lamamra"),
    ]
)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_recording_twice_is_recording_once_and_forgetting_leaves_nothing(
    tmp_path_factory: pytest.TempPathFactory, told: list[Analysis]
) -> None:
    """The last article recorded again changes no row; forgetting all of them empties every table."""
    with Store(tmp_path_factory.mktemp("law") / "khabar.db", (article_migrations, migrations)) as store:
        archive, register = Archive(store), Register(store)
        articles = [
            archive.put(Draft(f"T{n}", f"Text {n}.", Language.ENGLISH, "2022-03-11")).id for n in range(len(told))
        ]
        for article, analysis in zip(articles, told, strict=True):
            register.record(article, analysis)
        before = tables(store)
        register.record(articles[-1], told[-1])
        after = tables(store)
        assert {name: after[name] for name in ("people", "meetings", "meeting_people", "person_forms")} == {
            name: before[name] for name in ("people", "meetings", "meeting_people", "person_forms")
        }
        for article in articles:
            register.forget(article)
        assert not any(tables(store).values())


def test_people_are_listed_most_mentioned_first_and_by_pages(newsroom: Newsroom) -> None:
    """The order is stable, so that pages fit together."""
    for names in (
        ("Wendy Sherman",),
        ("Wendy Sherman", "Bill Clinton"),
        ("Wendy Sherman", "Bill Clinton", "Saeb Erekat"),
    ):
        newsroom.tell(*map(person, names))
    assert newsroom.names() == ["Wendy Sherman", "Bill Clinton", "Saeb Erekat"]
    assert [known.name for known in newsroom.register.people(1, 1)] == ["Bill Clinton"]
    assert newsroom.register.count() == 3


def test_an_article_lists_its_people_in_order_and_its_meetings(newsroom: Newsroom) -> None:
    """What an article says can be read back, under the names of the store."""
    newsroom.tell(person("Wendy Sherman"), person("Ramtane Lamamra"))
    talks = meeting("رمطان لعمامرة", "ويندي شيرمان", date="2022-03-10")
    article = newsroom.tell(person("رمطان لعمامرة"), person("ويندي شيرمان"), meetings=(talks,), language="ar")
    assert [known.latin for known in newsroom.register.people_of(article)] == ["Ramtane Lamamra", "Wendy Sherman"]
    (stored,) = newsroom.register.meetings_of(article)
    (piece,) = stored.evidence
    assert (piece.article, piece.language, piece.date, piece.quote) == (
        article,
        Language.ARABIC,
        "2022-10-05",
        talks.quote,
    )


def test_a_failing_transaction_leaves_the_register_as_it_was(newsroom: Newsroom) -> None:
    """Recording joins an open transaction: when that fails, nothing of it stays."""
    newsroom.tell(person("Wendy Sherman"))
    article = newsroom.article()
    before = tables(newsroom.store)
    with pytest.raises(RuntimeError, match="no more ink"), newsroom.store.transaction():
        newsroom.register.record(article, Analysis((person("Bill Clinton"),)))
        raise RuntimeError("no more ink")
    assert tables(newsroom.store) == before


def test_the_register_lasts(tmp_path: Path, newsroom: Newsroom) -> None:
    """Opened again, the store still knows everybody."""
    newsroom.tell(person("Wendy Sherman", "diplomat", "Sherman"))
    newsroom.store.close()
    with Store(tmp_path / "khabar.db", (article_migrations, migrations)) as store:
        (known,) = Register(store).people()
        assert (known.name, known.roles, known.forms) == ("Wendy Sherman", ("diplomat",), ("Wendy Sherman", "Sherman"))
