"""People, questions and names from the command line: the records other programs rely on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.bot.commands.conftest import Khabar

MET_LAMAMRA = {
    "Elizabeth Moore Aubin": ("2022-10-05", None),
    "Wendy Sherman": ("2022-09-22", "New York"),
    "Barbara Leaf": ("2022-09-21", "New York"),
}
ARABIC = {
    "إليزابيث مور أوبين": "Elizabeth Moore Aubin",
    "ويندي شيرمان": "Wendy Sherman",
    "باربرا ليف": "Barbara Leaf",
}


@pytest.mark.parametrize("question", ["Who met Lamamra?", "من التقى لعمامرة؟", "Who met Ramtane Lamamra?"])
def test_who_met_is_answered_alike_in_both_languages(khabar: Khabar, samples_db: Path, question: str) -> None:
    """The same three people whichever language asks, each with date, quote and article; not Blinken."""
    answer = khabar("ask", question, "--db", samples_db, "--json").json[0]
    assert set(answer) == {"question", "verdict", "people", "meetings", "text"}
    assert answer["verdict"] == "answered"
    assert {ARABIC.get(p["name"], p["name"]) for p in answer["people"]} == set(MET_LAMAMRA)
    held = [m for m in answer["meetings"] if m["status"] == "held" and len(m["participants"]) > 1]
    assert {m["date"] for m in held} == {date for date, _ in MET_LAMAMRA.values()}
    assert all(m["quote"] and m["article"] and m["title"] for m in held)


def test_two_who_never_met_are_no_record(khabar: Khabar, samples_db: Path) -> None:
    """Both are known, no meeting is stored: that is said, and no meeting is made up."""
    answer = khabar("ask", "Did Lamamra meet Blinken?", "--db", samples_db, "--json").json[0]
    assert (answer["verdict"], answer["meetings"]) == ("no_record", [])


def test_a_stranger_is_unknown(khabar: Khabar, samples_db: Path) -> None:
    """Nobody is taken for somebody else."""
    answer = khabar("ask", "Who met Gerald Hutchinson?", "--db", samples_db, "--json").json[0]
    assert (answer["verdict"], answer["people"], answer["meetings"]) == ("unknown_person", [], [])


def test_many_questions_come_back_in_order(khabar: Khabar, samples_db: Path, tmp_path: Path) -> None:
    """--jsonl prints one answer a line, in input order, with the line's id."""
    asked = [{"id": "b", "question": "Who met Lamamra?"}, {"id": "a", "question": "Who met Gerald Hutchinson?"}]
    (tmp_path / "q.jsonl").write_text("\n".join(map(json.dumps, asked)), encoding="utf-8")
    answers = khabar("ask", "--jsonl", "q.jsonl", "--db", samples_db).json
    assert [(a["id"], a["verdict"]) for a in answers] == [("b", "answered"), ("a", "unknown_person")]


def test_people_of_the_store(khabar: Khabar, samples_db: Path) -> None:
    """Most mentioned first; one person by either script."""
    everybody = khabar("people", "-n", "5", "--db", samples_db, "--json").json
    counts = [p["articles"] for p in everybody]
    assert counts == sorted(counts, reverse=True)
    latin = khabar("people", "Lamamra", "--db", samples_db, "--json").json
    arabic = khabar("people", "لعمامرة", "--db", samples_db, "--json").json
    assert latin == arabic
    assert set(latin[0]) == {"name", "latin", "arabic", "roles", "articles", "met"}


def test_an_unknown_name_is_told_in_one_line(khabar: Khabar, samples_db: Path) -> None:
    """Asking for a person the store does not know ends with status 1."""
    ran = khabar("people", "Gerald Hutchinson", "--db", samples_db)
    assert (ran.status, ran.err.count("\n")) == (1, 1)


def test_an_operators_word_stays(khabar: Khabar, tmp_path: Path) -> None:
    """Two names stated to be one person's are one from then on, also after the articles are read again."""
    news = [
        {
            "title": "A visit",
            "text": "President Cassius Clay met Joe Frazier in Manila on Monday.",
            "date": "2022-05-02",
        },
        {
            "title": "A talk",
            "text": "President Muhammad Ali met George Foreman in Kinshasa on Monday.",
            "date": "2022-05-02",
        },
    ]
    (tmp_path / "news.jsonl").write_text("\n".join(map(json.dumps, news)), encoding="utf-8")
    khabar("ingest", "news.jsonl", "--db", "a.db")
    assert khabar("people", "--same", "Cassius Clay", "Muhammad Ali", "--db", "a.db").status == 0
    met = khabar("people", "Muhammad Ali", "--db", "a.db", "--json").json[0]["met"]
    assert sorted(met) == ["George Foreman", "Joe Frazier"]


def test_analyze_needs_no_store(khabar: Khabar, tmp_path: Path) -> None:
    """A line in, a line out, with the input's id, and quotes that stand in the text."""
    text = "Turkish President Recep Tayyip Erdogan met Abdel Fattah el-Sisi in Cairo on Wednesday."
    line = {"id": "x1", "lang": "en", "title": "A visit", "date": "2024-02-14", "text": text}
    (tmp_path / "in.jsonl").write_text(json.dumps(line), encoding="utf-8")
    found = khabar("analyze", "in.jsonl").json[0]
    assert found["id"] == "x1"
    assert {"name", "forms", "latin", "arabic", "role"} == set(found["people"][0])
    meeting = found["meetings"][0]
    assert (meeting["status"], meeting["mode"], meeting["date"], meeting["place"]) == (
        "held",
        "in_person",
        "2024-02-14",
        "Cairo",
    )
    assert meeting["quote"] in text
    assert not list(tmp_path.glob("*.db"))


def test_match_says_why(khabar: Khabar, tmp_path: Path) -> None:
    """One name against another, and many from a file, in order."""
    one = khabar("match", "Ramtane Lamamra", "رمطان لعمامرة").json[0]
    assert (one["verdict"], set(one)) == ("same", {"verdict", "score", "because"})
    (tmp_path / "n.tsv").write_text("Bill Clinton\tHillary Clinton\t0\nJoe Biden\tجو بايدن\t1\n", encoding="utf-8")
    verdicts = [row["verdict"] for row in khabar("match", "--tsv", "n.tsv").json]
    assert verdicts == ["different", "same"]


def test_reanalyze_leaves_nothing_outdated(khabar: Khabar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a newer analysis, every article is renewed once and the next run finds nothing to do."""
    news = {"title": "A visit", "text": "Joe Biden met Xi Jinping in Bali on Monday.", "date": "2022-11-14"}
    (tmp_path / "news.jsonl").write_text(json.dumps(news), encoding="utf-8")
    khabar("ingest", "news.jsonl", "--db", "a.db")
    assert khabar("reanalyze", "--db", "a.db").out == "0 renewed\n"
    monkeypatch.setattr("bot.desk.VERSION", 10_000)
    assert khabar("reanalyze", "--db", "a.db").out == "1 renewed\n"
    assert khabar("reanalyze", "--db", "a.db").out == "0 renewed\n"
