from __future__ import annotations

import pytest

from articles.identity import digest, url_key


@pytest.mark.parametrize(
    "other",
    [
        "http://www.marfa.example/a/1?id=7",
        "https://marfa.example/a/1/?id=7&utm_medium=social&fbclid=Iw",
        "https://MARFA.example/a/1?id=7#comments",
        "https://m.marfa.example/a/1?id=7",
    ],
)
def test_ways_to_one_page_have_one_key(other: str) -> None:
    """Scheme, www, tracking and fragments do not lead elsewhere."""
    assert url_key(other) == url_key("https://marfa.example/a/1?id=7")


@pytest.mark.parametrize(
    "other",
    [
        "https://marfa.example/a/1?id=8",
        "https://marfa.example/A/1?id=7",
        "https://marfa.example:8080/a/1?id=7",
        "https://news.marfa.example/a/1?id=7",
    ],
)
def test_other_pages_have_other_keys(other: str) -> None:
    """What a server may answer differently is different."""
    assert url_key(other) != url_key("https://marfa.example/a/1?id=7")


@pytest.mark.parametrize(
    "url", ["", "https://marfa.example/", "marfa.example", "http://[::1", "https://x:99999/a", "not a url"]
)
def test_what_names_no_page_has_no_key(url: str) -> None:
    """A front page, a broken address, no address: none of them is an identity."""
    assert url_key(url) == ""


def test_the_digest_is_of_words() -> None:
    """Marks, case and points do not count; words and their order do."""
    assert digest("Talks: Day 2", "They met.") == digest("talks — day 2!", "They   met")
    assert digest("قمّة", "التقيا أمس.") == digest("قمة", "التقيا امس")
    assert digest("a b", "c") != digest("a", "b c")
    assert digest("a", "b c") != digest("a", "c b")
    assert digest("\ud800", "x")  # half a character, as broken JSON may bring, is no error
