"""Articles go in, are listed, found and removed from the command line."""

from __future__ import annotations

import json
from pathlib import Path

from alerts import Kind, Place, State, Want
from bot.desk import open_desk
from tests.bot.commands.conftest import SAMPLES, Khabar

ARTICLE = {
    "title": "Lamamra receives Aubin",
    "text": "Ramtane Lamamra met Elizabeth Moore Aubin in Algiers on Wednesday.",
}


def _write(path: Path, *records: object) -> Path:
    path.write_text("\n".join(json.dumps(r, ensure_ascii=False) for r in records) + "\n", encoding="utf-8")
    return path


def test_samples_go_in_once(khabar: Khabar) -> None:
    """Bringing the same folder in twice changes nothing the second time."""
    first = khabar("ingest", SAMPLES, "--db", "a.db", "--json").json[0]
    second = khabar("ingest", SAMPLES, "--db", "a.db", "--json").json[0]
    assert first["new"] > 40
    assert (first["updated"], first["duplicate"], first["refused"]) == (0, 0, 0)
    assert (second["new"], second["updated"], second["duplicate"]) == (0, 0, first["new"])


def test_a_broken_line_is_refused_and_the_rest_goes_in(khabar: Khabar, tmp_path: Path) -> None:
    """Line 3 of 5 is broken: it is told by its number, four articles are kept, and the command succeeds."""
    articles = [{"title": f"Item {n}", "text": f"A minister opened school number {n} in Oran."} for n in range(4)]
    lines = [json.dumps(a) for a in articles]
    lines.insert(2, '{"title": "broken')
    (tmp_path / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    ran = khabar("ingest", "news.jsonl", "--db", "a.db", "--json")
    assert ran.status == 0
    assert (ran.json[0]["new"], ran.json[0]["refused"]) == (4, 1)
    assert ran.json[0]["refusals"][0]["line"] == 3


def test_nothing_but_refusals_is_a_failure(khabar: Khabar, tmp_path: Path) -> None:
    """A source that cannot be read at all ends with status 1 and one line that names it."""
    (tmp_path / "photo.txt").write_bytes(b"\xff\xfe\x00\x01")
    ran = khabar("ingest", "photo.txt", "--db", "a.db")
    assert ran.status == 1
    assert "photo.txt" in ran.err


def test_defaults_fill_what_a_source_lacks(khabar: Khabar, tmp_path: Path) -> None:
    """--date, --topic and --source serve articles that bring none, and only those."""
    _write(tmp_path / "news.jsonl", ARTICLE, {**ARTICLE, "text": ARTICLE["text"] + " Again.", "date": "2022-10-06"})
    khabar("ingest", "news.jsonl", "--date", "2022-10-05", "--topic", "politics", "--source", "me", "--db", "a.db")
    listed = khabar("latest", "--db", "a.db", "--json").json
    assert [(a["date"], a["source"], a["topics"]) for a in listed] == [
        ("2022-10-06", "me", ["politics"]),
        ("2022-10-05", "me", ["politics"]),
    ]


def test_an_archive_comes_in_without_alerting_anybody(khabar: Khabar, tmp_path: Path) -> None:
    """Only where that is asked for: else whatever is new is told, however old its date."""
    _write(tmp_path / "news.jsonl", ARTICLE)
    _write(tmp_path / "more.jsonl", {**ARTICLE, "text": ARTICLE["text"] + " Again."})
    with open_desk(tmp_path / "a.db", "embedded") as desk:
        desk.subscriptions.add(Place(7), Want(Kind.WORDS, "Aubin", "Aubin"))
    khabar("ingest", "news.jsonl", "--date", "2012-10-05", "--quiet", "--db", "a.db")
    with open_desk(tmp_path / "a.db", "embedded") as desk:
        assert desk.archive.count() == 1
        assert desk.outbox.counts() == {}
    khabar("ingest", "news.jsonl", "more.jsonl", "--date", "2012-10-05", "--db", "a.db")
    with open_desk(tmp_path / "a.db", "embedded") as desk:
        assert desk.outbox.counts() == {State.WAITING: 1}


def test_latest_prints_one_object_a_line_newest_first(khabar: Khabar, samples_db: Path) -> None:
    """The shape of a list is the design's, and the order is by date."""
    listed = khabar("latest", "-n", "60", "--db", samples_db, "--json").json
    assert all(set(a) == {"id", "title", "date", "lang", "source", "url", "topics"} for a in listed)
    dates = [a["date"] for a in listed]
    assert dates == sorted(dates, reverse=True)
    assert {a["lang"] for a in listed} == {"ar", "en"}


def test_latest_of_a_topic(khabar: Khabar, samples_db: Path) -> None:
    """Only articles of the topic are listed; an unknown topic is told with the known ones."""
    listed = khabar("latest", "--topic", "sport", "--db", samples_db, "--json").json
    assert len(listed) >= 4
    assert all("sports" in a["topics"] for a in listed)
    assert khabar("latest", "--topic", "رياضة", "--db", samples_db, "--json").json == listed
    unknown = khabar("latest", "--topic", "sprot", "--db", samples_db)
    assert unknown.status == 1
    assert "sport" in unknown.err


def test_search_folds_what_is_typed(khabar: Khabar, samples_db: Path) -> None:
    """A word is found however its hamza and tashkeel are written, and with a clitic attached."""
    titles = {query: khabar("search", query, "--db", samples_db, "--json").out for query in ("أوبك", "اوبك", "أُوبك")}
    assert len(set(titles.values())) == 1
    assert titles["اوبك"]


def test_remove_takes_an_article_and_its_people(khabar: Khabar, tmp_path: Path) -> None:
    """After removal neither the article nor the person it alone named is known."""
    _write(tmp_path / "news.jsonl", ARTICLE)
    khabar("ingest", "news.jsonl", "--date", "2022-10-05", "--db", "a.db")
    assert khabar("remove", "1", "--db", "a.db", "--json").json[0]["title"] == ARTICLE["title"]
    assert khabar("latest", "--db", "a.db").out == ""
    assert khabar("people", "--db", "a.db").out == ""
    gone = khabar("remove", "1", "--db", "a.db")
    assert (gone.status, gone.err.count("\n")) == (1, 1)


def test_wrong_usage_is_status_2(khabar: Khabar) -> None:
    """A missing argument is the caller's mistake, not a failure of the bot."""
    assert khabar("ingest").status == 2
    assert khabar("remove", "seven").status == 2


def test_a_damaged_database_is_told_in_one_line(khabar: Khabar, tmp_path: Path) -> None:
    """A file that is no database ends with status 1, a line that names it, and is left as it is."""
    (tmp_path / "a.db").write_bytes(b"this is not a database at all" * 100)
    ran = khabar("latest", "--db", "a.db")
    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert "a.db" in ran.err
