from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles import Defaults, Draft, Refusal, read
from articles import reading as reading_module
from language import Language

if TYPE_CHECKING:
    from pathlib import Path

TALKS = {
    "title": "Ministers meet in Lima",
    "text": "Foreign Minister Rosa Quispe met her Kenyan counterpart Daniel Otieno in Lima on Tuesday.",
    "date": "2023-05-02",
    "lang": "en",
    "source": "Harbour Times",
    "url": "https://harbour.example/lima",
    "topics": ["politics"],
    "id": 17,
    "anything": {"else": [1]},
}


def _write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def _refusal(path: Path) -> str:
    (only,) = read(path)
    assert isinstance(only, Refusal)
    assert only.source == str(path)
    assert "\n" not in only.why
    return only.why


def test_the_first_line_of_a_text_file_is_its_title(tmp_path: Path) -> None:
    """A .txt file with a byte order mark and Windows line ends is an article."""
    path = _write(tmp_path / "a.txt", "\ufeffقمة في بنزرت\r\nالتقى الرئيسان في بنزرت.\r\nواتفقا.\r\n")
    assert list(read(path, Defaults(date="2022-01-02"))) == [
        Draft("قمة في بنزرت", "التقى الرئيسان في بنزرت.\nواتفقا.", Language.ARABIC, date="2022-01-02")
    ]


def test_every_key_of_json_is_read(tmp_path: Path) -> None:
    """The keys of an object are the fields of an article; others are ignored."""
    path = _write(tmp_path / "a.json", json.dumps(TALKS))
    assert list(read(path)) == [
        Draft(
            title="Ministers meet in Lima",
            text=str(TALKS["text"]),
            language=Language.ENGLISH,
            date="2023-05-02",
            source="Harbour Times",
            url="https://harbour.example/lima",
            ref="17",
            labels=("politics",),
        )
    ]


def test_a_json_list_gives_its_good_articles_and_names_the_bad_ones(tmp_path: Path) -> None:
    """One wrong article of a list is told by its number; the others come in."""
    path = _write(tmp_path / "a.json", json.dumps([TALKS, {"title": "No text"}, {**TALKS, "id": 18}]))
    first, refused, last = read(path)
    assert isinstance(first, Draft)
    assert isinstance(last, Draft)
    assert refused == Refusal(str(path), 0, 'article 2: no "text"')


def test_a_broken_line_does_not_stop_the_others(tmp_path: Path) -> None:
    """Line 3 of 5 is broken: it is refused by its number, four articles come in, blank lines are nothing."""
    lines = [json.dumps({**TALKS, "id": number}) for number in range(5)]
    lines[2] = lines[2][:40]
    path = _write(tmp_path / "a.jsonl", "\n".join([*lines[:4], "", lines[4]]))
    found = list(read(path))
    assert [each.ref for each in found if isinstance(each, Draft)] == ["0", "1", "3", "4"]
    (refused,) = [each for each in found if isinstance(each, Refusal)]
    assert refused.line == 3
    assert str(refused).startswith(f"{path}, line 3: not JSON")


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (["a"], "not an article: a list"),
        ("text", "not an article: a text"),
        (None, "not an article: nothing"),
        ({}, 'no "text"'),
        ({"title": "T", "text": None}, "no text"),
        ({"title": "T", "text": 5}, '"text" is a number, not text'),
        ({**TALKS, "title": ["T"]}, '"title" is a list, not text'),
        ({**TALKS, "topics": [1]}, '"topics" is not a list of texts'),
        ({**TALKS, "id": True}, '"id" is true or false, not text'),
        ({**TALKS, "date": {}}, '"date" is an object, not text'),
        ({**TALKS, "lang": "de"}, "'de' is not one that Khabar reads (ar, en)"),
    ],
)
def test_wrong_values_are_named(tmp_path: Path, value: Any, why: str) -> None:
    """A value of the wrong kind is refused with the name of its key."""
    assert why in _refusal(_write(tmp_path / "a.jsonl", json.dumps(value)))


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.txt", b"", "an empty file"),
        ("a.txt", b" \n\t", "an empty file"),
        ("a.txt", "قمة\n".encode("cp1256"), "not UTF-8 text (byte 1); convert it first"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "not a text file"),
        ("a.txt", b"Only a title", "only one line"),
        ("a.json", b"", "an empty file"),
        ("a.json", b"[]", "an empty list"),
        ("a.json", b'{"title": ', "not JSON"),
        ("a.json", b"[" * 100_000, "not JSON"),
        ("a.json", b'{"text": ' + b"9" * 6000 + b"}", "not JSON that"),
        ("a.jsonl", b"\n\n", "an empty file"),
        ("a.html", b"", "an empty file"),
        ("a.html", b"<html><body></body></html>", "no article found"),
        ("a.html", b"\xff\xfe\xfa" * 100, "not text in UTF-8"),
        ("a.pdf", b"%PDF", "not a kind of file that can be read; Khabar reads .txt"),
        ("noending", b"x", "not a kind of file"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str, content: bytes, why: str) -> None:
    """Every file that gives no article gives one line of reason."""
    assert why in _refusal(_write(tmp_path / name, content))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """A name that leads nowhere is told like any other problem."""
    assert "cannot be opened: No such file" in _refusal(tmp_path / "gone.txt")


@pytest.mark.parametrize("name", ["a.txt", "a.json", "a.html"])
def test_files_have_a_largest_size(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is larger than any article is not read to its end."""
    monkeypatch.setattr(reading_module, "LARGEST", 1000)
    assert "divide it" in _refusal(_write(tmp_path / name, "Title\n" + "word " * 500))


def test_a_line_has_a_largest_size_and_the_file_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A .jsonl file of any size is read line by line; one line too long is passed over."""
    monkeypatch.setattr(reading_module, "LARGEST", 1000)
    good = json.dumps(TALKS)
    path = _write(tmp_path / "a.jsonl", "\n".join([good, json.dumps({**TALKS, "text": "w " * 3000}), good, good, good]))
    found = list(read(path))
    assert [type(each) for each in found] == [Draft, Refusal, Draft, Draft, Draft]
    assert isinstance(found[1], Refusal)
    assert found[1].line == 2


def test_a_folder_is_read_in_order_and_told_in_full(tmp_path: Path) -> None:
    """Files of all folders below come by name; hidden ones are passed over, other kinds are refused."""
    _write(tmp_path / "b" / "2.txt", "Second\nThe mayor met the council.")
    _write(tmp_path / "a" / "1.JSON", json.dumps(TALKS))
    _write(tmp_path / "c.docx", b"PK")
    _write(tmp_path / ".git" / "x.txt", "Hidden\nNobody reads the text of it.")
    _write(tmp_path / "a" / ".DS_Store", b"\x00")
    found = list(read(tmp_path))
    assert [each.title for each in found if isinstance(each, Draft)] == ["Ministers meet in Lima", "Second"]
    assert [each.source for each in found if isinstance(each, Refusal)] == [str(tmp_path / "c.docx")]


def test_an_empty_folder_gives_nothing(tmp_path: Path) -> None:
    """Nothing in, nothing out."""
    assert list(read(tmp_path)) == []


PAGE = """<!doctype html><html lang="ar"><head><meta charset="{charset}">
<title>الوزير يزور تونس | المرفأ</title><meta property="og:title" content="الوزير يزور تونس">
<meta property="article:published_time" content="2023-03-04T10:00:00+01:00">
<link rel="canonical" href="https://marfa.example/a/12"><meta property="og:site_name" content="المرفأ"></head>
<body><nav><a href="/">الرئيسية</a> <a href="/s">رياضة</a></nav><article><h1>الوزير يزور تونس</h1>
<p>وصل وزير الطاقة منير الهادي إلى تونس يوم السبت في زيارة رسمية تستغرق يومين، والتقى نظيرته التونسية ليلى بن عمار.</p>
<p>وقالت بن عمار إن المحادثات كانت مثمرة، وإن فرق العمل ستجتمع الشهر المقبل لإعداد جدول زمني للمشروع.</p>
<div class="share">شارك على فيسبوك</div></article><footer>جميع الحقوق محفوظة</footer>
<script>track("page")</script></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256"])
def test_a_page_gives_its_article_and_nothing_around_it(tmp_path: Path, charset: str) -> None:
    """Title, day, site and address of a saved page are read, menus and buttons are not; old encodings are understood."""
    (found,) = read(_write(tmp_path / "a.html", PAGE.format(charset=charset).encode(charset)))
    assert isinstance(found, Draft)
    assert (found.title, found.date, found.source) == ("الوزير يزور تونس", "2023-03-04", "المرفأ")
    assert found.url == "https://marfa.example/a/12"
    assert found.text.startswith("وصل وزير الطاقة")
    assert found.text.endswith("جدول زمني للمشروع.")


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["a.txt", "a.json", "a.jsonl", "a.html"]),
    st.binary(max_size=300)
    | st.text(max_size=200).map(str.encode)
    | st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=20),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(list(TALKS)), inner, max_size=8),
    ).map(lambda value: json.dumps(value).encode()),
)
def test_no_content_stops_the_reading(tmp_path: Path, name: str, content: bytes) -> None:
    """Whatever is in a file, it gives drafts with words, and refusals of one line."""
    for found in read(_write(tmp_path / name, content)):
        if isinstance(found, Draft):
            assert found.title.strip()
            assert found.text.strip()
            assert "\n" not in found.title
            found.text.encode()
        else:
            assert "\n" not in str(found)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_file_name_that_is_no_text_can_be_told(tmp_path: Path) -> None:
    """A name in an old encoding is refused or read like any other, and its refusal can be printed."""
    path = tmp_path / os.fsdecode(b"\xc7\xe1.pdf")
    path.write_bytes(b"%PDF")
    (found,) = read(tmp_path)
    assert isinstance(found, Refusal)
    str(found).encode()


def test_a_refusal_is_one_line_for_a_person() -> None:
    """It says where, and why; a line only where lines mean something."""
    assert str(Refusal("a.jsonl", 3, "not JSON")) == "a.jsonl, line 3: not JSON"
    assert str(Refusal("a.txt", 0, "an empty file")) == "a.txt: an empty file"
