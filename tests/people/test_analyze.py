"""Reading any text at all: what is cut off, and what a rule stumbles over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from language import Language, split_sentences
from people import Document, analyze, english

ROOT = Path(__file__).parents[2]


def _sentences(language: Language) -> list[str]:
    lines = (ROOT / "data" / "samples" / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [sentence.text for line in lines for sentence in split_sentences(json.loads(line)["text"])]


@pytest.mark.parametrize("language", list(Language))
def test_a_sentence_that_is_cut_off_anywhere_is_read(language: Language, caplog: pytest.LogCaptureFixture) -> None:
    """Rules look at the words beside a name and a verb, and there may be none."""
    for sentence in _sentences(language):
        words = sentence.split()
        for end in range(1, len(words) + 1):
            analyze(Document("", " ".join(words[:end]), language))
            analyze(Document("", " ".join(words[end - 1 :]), language))
    assert not caplog.records


def test_a_rule_that_stumbles_costs_an_article_its_meetings_alone(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Its people are told, the failure is logged without the text, and the next article is read."""

    def stumble(*_: object) -> tuple[()]:
        raise IndexError("tuple index out of range")

    document = Document("", "Jack Straw met Li Zhaoxing.", Language.ENGLISH)
    with monkeypatch.context() as patched:
        patched.setattr(english, "find_meetings", stumble)
        found = analyze(document)
    assert [person.name for person in found.people] == ["Jack Straw", "Li Zhaoxing"]
    assert found.meetings == ()
    assert "meetings of an article" in caplog.text
    assert "Straw" not in caplog.text
    assert len(analyze(document).meetings) == 1
