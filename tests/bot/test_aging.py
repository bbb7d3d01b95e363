"""A database that an older Khabar wrote is opened, its tables brought up to date and its articles read anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from alerts import Place
from alerts.migrations import migrations as alert_tables
from articles.migrations import migrations as article_tables
from bot.desk import open_desk
from bot.migrations import migrations as bot_tables
from briefs.migrations import migrations as brief_tables
from people.migrations import migrations as people_tables
from store import Store

TEXT = "Ramtane Lamamra met Elizabeth Moore Aubin in Algiers on Wednesday."


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A database from before alerts and the inbox, with an article that no analysis has read and a reader's setting."""
    path = tmp_path / "old.db"
    with Store(path, (article_tables, people_tables, brief_tables)) as store, store.transaction() as db:
        bot_tables.apply(db, stop_before="m002_kept_words")
        db.execute("INSERT INTO readers (chat, language) VALUES (7, 'ar')")
        db.execute(
            "INSERT INTO articles (id, ref, title, text, language, date, source, url, url_key, labels, digest, place, added)"
            " VALUES (1, '', 'A visit', ?, 'en', '2022-10-05', '', '', '', '[]', 'd', 1, '2022-10-06T00:00:00+00:00')",
            [TEXT],
        )
    return path


def test_what_was_kept_stays_and_what_was_missing_is_made(old: Path) -> None:
    """Settings of readers survive; the new tables are there and empty."""
    with open_desk(old, "embedded") as desk:
        assert desk.store.row("SELECT language FROM readers WHERE chat = 7") == {"language": "ar"}
        assert desk.outbox.counts() == {}


def test_an_alert_that_was_in_doubt_is_looked_for_where_it_may_be(old: Path) -> None:
    """Above the last message that was known when it was sent: older databases kept moments only."""
    with Store(old, (article_tables, people_tables, brief_tables, bot_tables)) as store, store.transaction() as db:
        alert_tables.apply(db, stop_before="m006_clocks")
        db.execute("INSERT INTO journal (message, chat, moment) VALUES (40, 7, 100), (9000, -7, 150), (42, 7, 300)")
        db.execute("INSERT INTO sendings (chat, thread, begun, outcome) VALUES (7, 0, 200, 'unsure')")
    with open_desk(old, "embedded") as desk:
        assert [doubt.beyond for doubt in desk.outbox.unresolved()] == [40]


def test_alerts_of_older_days_learn_who_asked_for_them(old: Path) -> None:
    """By what they were called; where that tells nothing the label stays. A topic of a forum is part of what they are."""
    with Store(old, (article_tables, people_tables, brief_tables, bot_tables)) as store, store.transaction() as db:
        alert_tables.apply(db, stop_before="m007_who_asked")
        for number, thread, label in ((1, 0, "Sport"), (2, 0, "Sports"), (3, 0, "oran"), (4, 11, "oran")):
            db.execute(
                "INSERT INTO subscriptions (id, chat, thread, kind, value, label) VALUES (?, -7, ?, 'words', ?, ?)",
                [number, thread, label, label],
            )
        db.execute("INSERT INTO sendings (chat, thread, begun, outcome) VALUES (-6, 0, 200, 'unsure')")
        for chat, thread, label, state in (
            (-7, 0, "Sports · oran", "waiting"),
            (-7, 11, "oran", "waiting"),
            (-8, 0, "of old", "waiting"),
            (-6, 0, "in doubt", "unsure"),
        ):
            db.execute(
                "INSERT INTO outbox (chat, article, kind, thread, label, state, not_before, attempt)"
                " VALUES (?, 1, ?, ?, ?, ?, 0, 1)",
                [chat, "story" if thread else "alert", thread, label, state],
            )
    with open_desk(old, "embedded") as desk:
        told = {}
        while delivery := desk.outbox.claim(1000.0):
            told[delivery.place] = [want.label for want in delivery.wants[0]]
            desk.outbox.sent(delivery.attempt, 1, 1000.0)
        assert told == {Place(-8): ["of old"], Place(-7): ["Sports", "oran"], Place(-7, 11): ["oran"]}
        (doubt,) = desk.outbox.unresolved()
        assert (doubt.delivery.text, doubt.delivery.articles) == ("", (1,))


def test_old_articles_are_read_anew_without_alerts(old: Path) -> None:
    """Reanalysis finds the meeting, once, and tells no subscriber of old news."""
    with open_desk(old, "embedded") as desk:
        assert desk.ask("Who met Lamamra?").verdict == "unknown_person"
        assert list(desk.reanalyze()) == [1]
        assert [person.name for person in desk.ask("Who met Lamamra?").people] == ["Elizabeth Moore Aubin"]
        assert list(desk.reanalyze()) == []
        assert desk.outbox.counts() == {}


def test_a_reanalysis_that_was_stopped_goes_on_where_it_was(old: Path) -> None:
    """Each article is marked as it is done."""
    with open_desk(old, "embedded") as desk:
        with desk.store.transaction() as db:
            db.execute(
                "INSERT INTO articles (id, ref, title, text, language, date, source, url, url_key, labels, digest, place, added)"
                " SELECT 2, ref, 'Another visit', text, language, date, source, url, url_key, labels, 'e', 2, added FROM articles"
            )
        assert desk.outdated() == 2
        done = next(desk.reanalyze())
        assert desk.outdated() == 1
        assert [*desk.reanalyze()] == [3 - done]
