from __future__ import annotations

import multiprocessing
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles import Archive, Draft, Fate, UnknownArticleError, migrations, shelving
from articles import archive as archive_module
from language import Language
from store import Store

if TYPE_CHECKING:
    import multiprocessing.synchronize
    from pathlib import Path

TALKS = Draft(
    title="وزير الخارجية العماني يبحث في مسقط ملف الملاحة",
    text="التقى وزير الخارجية سالم الحارثي اليوم نظيرته النرويجية إنغريد دال في مسقط.",
    language=Language.ARABIC,
    date="2023-02-11",
    source="المرفأ",
    url="https://marfa.example/2023/02/11/talks",
    ref="m-1",
)
BRIDGE = Draft(
    title="Bridge to open in spring",
    text="Mayor Helen Osei and the engineer Tomas Vlk showed the new bridge to reporters on Friday.",
    language=Language.ENGLISH,
    date="2023-02-12",
    source="Harbour Times",
    url="https://harbour.example/bridge",
)


def test_a_new_article_is_kept_whole(archive: Archive) -> None:
    """What was put is what is got, under an id of the store."""
    kept = archive.put(TALKS)
    assert kept.fate is Fate.NEW
    article = archive.get(kept.id)
    assert (article.title, article.text, article.language) == (TALKS.title, TALKS.text, Language.ARABIC)
    assert (article.date, article.source, article.url, article.ref) == (TALKS.date, TALKS.source, TALKS.url, "m-1")


def test_putting_the_same_again_changes_nothing(archive: Archive) -> None:
    """Bringing in a source twice is bringing it in once."""
    first = archive.put(TALKS)
    again = archive.put(TALKS)
    assert (again.fate, again.id) == (Fate.DUPLICATE, first.id)
    assert str(first.id) in again.why
    assert archive.count() == 1


def test_the_same_words_from_elsewhere_are_a_duplicate(archive: Archive) -> None:
    """Vowel marks, spacing, quotes and another address do not make another article."""
    first = archive.put(TALKS)
    copy = replace(TALKS, text=TALKS.text.replace("التقى", "اِلتقى  "), url="https://copy.example/77", ref="c-9")
    kept = archive.put(copy)
    assert (kept.fate, kept.id) == (Fate.DUPLICATE, first.id)


def test_the_same_text_under_another_title_is_another_article(archive: Archive) -> None:
    """Only title and text together are an article's words."""
    archive.put(TALKS)
    other = replace(TALKS, title="مسقط تستضيف محادثات", url="", ref="")
    assert archive.put(other).fate is Fate.NEW


@pytest.mark.parametrize(
    ("url", "ref"),
    [
        ("http://www.marfa.example/2023/02/11/talks/?utm_source=x#top", "z-5"),
        ("", "m-1"),
    ],
)
def test_another_text_at_a_known_place_updates_the_article(archive: Archive, url: str, ref: str) -> None:
    """An address or a ref of the same source means the article; it keeps its id and is found by its new words."""
    first = archive.put(TALKS)
    corrected = replace(TALKS, text="التقى الحارثي نظيرته في صلالة لا في مسقط.", url=url, ref=ref)
    kept = archive.put(corrected)
    assert (kept.fate, kept.id) == (Fate.UPDATED, first.id)
    assert archive.get(first.id).text == corrected.text
    assert [article.id for article in archive.search("صلالة")] == [first.id]
    assert archive.search("إنغريد") == []
    assert archive.count_search("إنغريد") == 0


def test_an_update_that_says_less_keeps_what_was_known(archive: Archive) -> None:
    """The day and source of an article outlive a new text that does not mention them."""
    first = archive.put(TALKS)
    archive.put(replace(TALKS, text="نص جديد تماما عن اللقاء.", date="", source="", ref=""))
    article = archive.get(first.id)
    assert (article.date, article.source, article.ref) == ("2023-02-11", "المرفأ", "m-1")


def test_a_ref_of_another_source_is_another_article(archive: Archive) -> None:
    """Many sources number their articles from one."""
    archive.put(replace(TALKS, ref="1", url=""))
    assert archive.put(replace(BRIDGE, ref="1", url="")).fate is Fate.NEW


def test_a_ref_at_another_address_is_another_article(archive: Archive) -> None:
    """The same ref at two addresses of one source numbers two articles."""
    archive.put(replace(TALKS, ref="1"))
    other = replace(BRIDGE, ref="1", source=TALKS.source)
    assert archive.put(other).fate is Fate.NEW


def test_a_front_page_names_no_article(archive: Archive) -> None:
    """Articles that all come with the address of their site are not versions of one another."""
    archive.put(replace(TALKS, url="https://marfa.example/", ref=""))
    assert archive.put(replace(BRIDGE, url="https://marfa.example/")).fate is Fate.NEW


def test_a_duplicate_that_knows_the_date_tells_it(archive: Archive) -> None:
    """What the kept article lacks is taken from a copy that has it, and the article is analyzed again."""
    first = archive.put(replace(TALKS, date="", url=""))
    archive.mark_analyzed(first.id, 3)
    kept = archive.put(TALKS)
    assert (kept.fate, kept.id, kept.why) == (Fate.UPDATED, first.id, "now with its date, url")
    assert archive.get(first.id).date == "2023-02-11"
    assert archive.outdated(3) == [first.id]
    assert archive.put(TALKS).fate is Fate.DUPLICATE
    assert len(archive.search("إنغريد")) == 1


def test_the_same_source_may_correct_itself(archive: Archive) -> None:
    """The same words at the same place with another day or topic: the article is corrected, once."""
    first = archive.put(TALKS)
    corrected = replace(TALKS, date="2023-02-10", labels=("economy",))
    kept = archive.put(corrected)
    assert (kept.fate, kept.id, kept.why) == (Fate.UPDATED, first.id, "now with its date, topics")
    assert archive.get(first.id).date == "2023-02-10"
    assert archive.get(first.id).topics == ("economy",)
    assert archive.put(corrected).fate is Fate.DUPLICATE


def test_a_copy_elsewhere_corrects_nothing(archive: Archive) -> None:
    """Who prints an article again a week later does not change its day."""
    first = archive.put(TALKS)
    copy = replace(TALKS, date="2023-02-18", source="الميناء", url="https://mina.example/9", ref="x")
    assert archive.put(copy).fate is Fate.DUPLICATE
    article = archive.get(first.id)
    assert (article.date, article.source) == ("2023-02-11", "المرفأ")


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        (replace(TALKS, text=" \n "), "title and a text"),
        (replace(TALKS, title=""), "title and a text"),
        (replace(TALKS, date="last week"), "last week"),
        (replace(TALKS, date="2023-02-30"), "YYYY-MM-DD"),
    ],
)
def test_what_is_no_article_is_refused(archive: Archive, broken: Draft, why: str) -> None:
    """A draft without words, or with a day that does not exist, is refused with its reason."""
    kept = archive.put(broken)
    assert (kept.fate, kept.id) == (Fate.REFUSED, 0)
    assert why in kept.why
    assert archive.count() == 0


def test_lists_are_newest_first_and_undated_last(archive: Archive) -> None:
    """By day, then the later arrival first; an article without a day comes after all others."""
    undated = archive.put(replace(BRIDGE, title="Undated", date="", url="")).id
    old = archive.put(replace(TALKS, date="1987-04-13")).id
    new = archive.put(BRIDGE).id
    twin = archive.put(replace(BRIDGE, title="Bridge twin", url="")).id
    assert [article.id for article in archive.latest()] == [twin, new, old, undated]
    assert [article.id for article in archive.latest(limit=2, offset=1)] == [new, old]
    assert [article.id for article in archive.latest(language=Language.ARABIC)] == [old]
    assert archive.count(language=Language.ENGLISH) == 3


def test_numbers_that_make_no_page_make_no_trouble(archive: Archive) -> None:
    """A page of nothing is empty, a page beyond the end too, and there is no number too large."""
    archive.put(TALKS)
    assert archive.latest(limit=0) == archive.latest(limit=-3) == archive.latest(offset=10**30) == []
    assert len(archive.search("مسقط", limit=10**30, offset=-1)) == 1


def test_one_article_is_asked_whether_a_search_finds_it(archive: Archive) -> None:
    """An article matches words when the search for them would list it, in its present text."""
    first, second = archive.put(TALKS).id, archive.put(BRIDGE).id
    assert archive.matches(first, "مسقط")
    assert not archive.matches(second, "مسقط")
    assert not archive.matches(first, "  ")
    assert not archive.matches(99, "مسقط")
    archive.put(replace(TALKS, title="لقاء في صلالة", text="نص آخر."))
    assert not archive.matches(first, "مسقط")


def test_a_change_of_day_moves_the_article(archive: Archive) -> None:
    """A corrected date puts the article where it belongs in every list."""
    first = archive.put(TALKS).id
    second = archive.put(BRIDGE).id
    archive.put(replace(TALKS, text="نص مصحح.", date="2023-03-01"))
    assert [article.id for article in archive.latest()] == [first, second]


def test_an_unknown_id_is_told(archive: Archive) -> None:
    """Whatever number is asked for, the answer is that there is no such article."""
    for number in (1, 0, -5, 10**30):
        with pytest.raises(UnknownArticleError, match=f"no article {number}"):
            archive.get(number)
        with pytest.raises(UnknownArticleError):
            archive.remove(number)


def test_a_removed_article_is_gone_everywhere_and_its_id_is_never_given_again(archive: Archive) -> None:
    """Lists, searches, topics forget it; a link to it never leads to another article."""
    kept = archive.put(replace(TALKS, labels=("politics",)))
    archive.remove(kept.id)
    assert archive.all_ids() == []
    assert archive.latest() == archive.search("مسقط") == []
    assert archive.topics() == []
    assert archive.put(BRIDGE).id > kept.id
    again = archive.put(TALKS)
    assert again.fate is Fate.NEW
    assert len(archive.search("مسقط")) == 1


def test_rows_of_other_packages_go_with_the_article(store: Store, archive: Archive) -> None:
    """What hangs on an article by a foreign key is removed with it."""
    kept = archive.put(TALKS)
    with store.transaction() as db:
        db.execute("CREATE TABLE notes (article INTEGER REFERENCES articles (id) ON DELETE CASCADE)")
        db.execute("INSERT INTO notes VALUES (?)", [kept.id])
    archive.remove(kept.id)
    assert store.rows("SELECT * FROM notes") == []


def test_put_joins_the_transaction_around_it(store: Store, archive: Archive) -> None:
    """What the desk records with an article goes when the article goes."""

    def put_and_fail() -> None:
        with store.transaction():
            archive.put(TALKS)
            raise RuntimeError("no people today")

    with pytest.raises(RuntimeError, match="people"):
        put_and_fail()
    assert archive.count() == 0
    assert archive.search("مسقط") == []
    assert archive.put(TALKS).fate is Fate.NEW


def test_a_crash_in_the_middle_of_put_leaves_no_half_article(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the last step fails, neither the article nor its words nor its topics are there; and an update is undone."""
    first = archive.put(BRIDGE)

    def fail(*_: object) -> tuple[()]:
        raise MemoryError

    with monkeypatch.context() as patched:
        patched.setattr(shelving, "classify", fail)
        with pytest.raises(MemoryError):
            archive.put(TALKS)
        with pytest.raises(MemoryError):
            archive.put(replace(BRIDGE, text="Another text about the bridge."))
    assert archive.all_ids() == [first.id]
    assert archive.get(first.id).text == BRIDGE.text
    assert archive.search("مسقط") == []
    assert len(archive.search("Vlk")) == 1


def _put_for_ever(path: Path, started: multiprocessing.synchronize.Event) -> None:
    with Store(path, [migrations]) as store:
        archive = Archive(store)
        for number in range(100_000):
            archive.put(replace(BRIDGE, title=f"Bridge {number}", url=""))
            if number == 5:
                started.set()


def test_after_kill_9_every_article_is_whole(tmp_path: Path) -> None:
    """A killed process leaves articles that are found by their words, all of them, and nothing else."""
    path = tmp_path / "killed.db"
    context = multiprocessing.get_context("fork")
    started = context.Event()
    writer = context.Process(target=_put_for_ever, args=(path, started))
    writer.start()
    assert started.wait(60)
    time.sleep(0.05)
    writer.kill()
    writer.join()
    with Store(path, [migrations]) as store:
        archive = Archive(store)
        assert archive.count() >= 6
        assert archive.count_search("bridge") == archive.count()
        indexed = store.row("SELECT count(*) AS n FROM article_words WHERE article_words MATCH 'bridge'")
        assert indexed == {"n": archive.count()}
        assert store.row("PRAGMA integrity_check") == {"integrity_check": "ok"}


def test_topics_are_stored_with_their_reasons(archive: Archive) -> None:
    """A topic that the source gives is counted, listed, and says why it is there."""
    kept = archive.put(replace(TALKS, labels=("politics",)))
    archive.put(BRIDGE)
    assert "politics" in archive.get(kept.id).topics
    assert ("politics", 1) in archive.topics()
    assert [article.id for article in archive.latest("politics")] == [kept.id]
    assert [article.id for article in archive.latest("السياسة")] == [kept.id]
    assert archive.count("politics") == archive.count("سياسة") == 1
    assert all(because for _, because in archive.reasons(kept.id))


def test_an_update_replaces_the_topics(archive: Archive) -> None:
    """Topics belong to the text that is there."""
    kept = archive.put(replace(TALKS, labels=("politics",)))
    archive.put(replace(TALKS, text="فاز الفريق بالكأس بعد ركلات الترجيح.", labels=("sports",)))
    topics = archive.get(kept.id).topics
    assert "sports" in topics
    assert "politics" not in topics


def test_articles_wait_for_their_analysis(archive: Archive) -> None:
    """Never analyzed ones come first, then those of older versions, the newest of each first; done is done."""
    old, new = archive.put(TALKS).id, archive.put(BRIDGE).id
    assert archive.outdated(1) == [new, old]
    archive.mark_analyzed(new, 1)
    assert archive.outdated(1) == [old]
    assert archive.outdated(2) == [old, new]
    assert archive.outdated(2, limit=1) == [old]
    assert (archive.count_outdated(1), archive.count_outdated(2)) == (1, 2)
    with pytest.raises(UnknownArticleError):
        archive.mark_analyzed(99, 1)


@pytest.mark.parametrize("sql", [archive_module.BY_URL, archive_module.BY_REF, archive_module.BY_DIGEST])
def test_known_articles_are_looked_up_by_an_index(store: Store, archive: Archive, sql: str) -> None:
    """Bringing an article in takes no longer when there are many: nothing is read from end to end."""
    plan = [row["detail"] for row in store.rows(f"EXPLAIN QUERY PLAN {sql}", ["x"])]
    assert len(plan) == 1
    assert plan[0].startswith("SEARCH articles USING INDEX articles_by_")


@pytest.mark.parametrize("topic", [None, "politics"])
def test_lists_walk_an_index_from_the_newest_on(store: Store, archive: Archive, topic: str | None) -> None:
    """A page of a list is read without sorting the archive."""
    asked: list[str] = []
    store.db.conn.set_trace_callback(asked.append)
    archive.latest(topic)
    archive.search("مسقط")
    store.db.conn.set_trace_callback(None)
    lists = [sql for sql in asked if "LIMIT" in sql]
    assert len(lists) == 2
    for sql in lists:
        plan = " ".join(row["detail"] for row in store.rows(f"EXPLAIN QUERY PLAN {sql}"))
        assert "TEMP B-TREE" not in plan


def test_reindexing_finds_the_same(store: Store, archive: Archive) -> None:
    """A new index of the same words answers as before, and forgets what had been changed or removed."""
    kept = archive.put(TALKS)
    archive.put(replace(TALKS, text="نص آخر عن لقاء صلالة."))
    archive.remove(archive.put(BRIDGE).id)
    archive.reindex()
    assert [article.id for article in archive.search("صلالة")] == [kept.id]
    stale = "SELECT count(*) AS n FROM article_words WHERE article_words MATCH 'bridge OR مسقط'"
    assert store.row(stale) == {"n": 1}  # مسقط stands in the title of the changed article


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(), max_size=60) | st.text(st.sampled_from('"*^():-+{}ANDORT محمد\ud800\x00'), max_size=30))
def test_any_text_can_be_searched_for(archive: Archive, words: str) -> None:
    """No query raises, and counting agrees with listing."""
    archive.put(TALKS)
    assert len(archive.search(words)) == archive.count_search(words)
