"""Summaries from the command line, and what is told when a model is missing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.bot.commands.conftest import Khabar

ARABIC = (
    "وزير الطاقة في فيينا\n"
    "وصل وزير الطاقة إلى فيينا اليوم للمشاركة في اجتماع الدول المنتجة للنفط. وقال إن السوق تحتاج إلى الاستقرار. "
    "ومن المتوقع أن تخفض الدول الإنتاج ابتداء من الشهر المقبل. وارتفعت الأسعار بعد تصريحاته. "
    "ورفض الوزير الحديث عن حجم الخفض. وينتهي الاجتماع مساء الأربعاء.\n"
)


def test_an_article_of_the_store(khabar: Khabar, samples_db: Path) -> None:
    """The record has the design's keys and names the engine."""
    record = khabar("summary", "1", "--db", samples_db, "--json").json[0]
    assert set(record) == {"summary", "language", "engine", "model", "seconds", "warnings"}
    assert (record["engine"], record["language"]) == ("embedded", "ar")
    assert record["summary"]


def test_a_file_and_standard_input_give_the_same(khabar: Khabar, tmp_path: Path) -> None:
    """The first line is the title in both; the text's own language is kept."""
    (tmp_path / "a.txt").write_text(ARABIC, encoding="utf-8")
    by_file = khabar("summary", "--file", "a.txt", "--length", "short")
    by_pipe = khabar("summary", "-", "--length", "short", stdin=ARABIC)
    assert by_file.out == by_pipe.out
    assert by_file.out.strip() in ARABIC


def test_many_texts_each_with_its_number_of_sentences(khabar: Khabar, tmp_path: Path) -> None:
    """--jsonl answers in order, echoes ids and honours `sentences`."""
    text = ARABIC.partition("\n")[2].strip()
    lines = [{"id": n, "text": text, "sentences": n} for n in (3, 1)]
    (tmp_path / "in.jsonl").write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    records = khabar("summary", "--jsonl", "in.jsonl").json
    assert [r["id"] for r in records] == [3, 1]
    assert [r["summary"].count(".") for r in records] == [3, 1]


@pytest.mark.usefixtures("no_network")
def test_a_missing_model_is_told_and_the_embedded_engine_answers(
    khabar: Khabar, samples_db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence says so, the engine is named honestly, and nobody waits for a network that is not there."""
    monkeypatch.setenv("KHABAR_SUMMARIZER", "nobody/no-such-model")
    record = khabar("summary", "1", "--db", samples_db, "--json").json[0]
    assert record["engine"] == "embedded"
    assert len(record["warnings"]) == 1
    assert "nobody/no-such-model" in record["warnings"][0]


@pytest.mark.parametrize("words", [[], ["1", "--file", "x"], ["one"]])
def test_wrong_usage(khabar: Khabar, tmp_path: Path, words: list[str]) -> None:
    """Exactly one text to sum up must be named."""
    (tmp_path / "x").write_text("A text.", encoding="utf-8")
    assert khabar("summary", *words).status == 2


def test_an_unknown_article_is_told_in_one_line(khabar: Khabar, samples_db: Path) -> None:
    """An id that no article has ends with status 1."""
    ran = khabar("summary", "999999", "--db", samples_db)
    assert (ran.status, ran.err.count("\n")) == (1, 1)


def test_a_backlog_is_made_once(khabar: Khabar, tmp_path: Path) -> None:
    """--all-missing sums up what has no summary yet and keeps it; a second run finds nothing to do."""
    lines = [{"title": f"وزير الطاقة في فيينا {n}", "text": ARABIC.partition("\n")[2] * (n + 1)} for n in range(20)]
    (tmp_path / "in.jsonl").write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    khabar("ingest", "in.jsonl", "--db", "b.db")
    khabar("summary", "1", "--db", "b.db")
    first = khabar("summary", "--all-missing", "--db", "b.db", "--json")
    assert first.json == [{"made": 19, "known": 1, "empty": 0}]
    assert khabar("summary", "--all-missing", "--db", "b.db", "--json").json == [{"made": 0, "known": 20, "empty": 0}]
    assert khabar("summary", "--all-missing", "--db", "b.db", "--length", "short").out.startswith("20 made")
