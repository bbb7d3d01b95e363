from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from articles import Archive, Defaults, Draft, Fate, Refusal, read
from articles.drafting import UnfitError
from articles.feeds import entries_of, is_feed
from articles.markup import text_of
from language import Language
from tests.articles.server import Answer, Server

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = """<html><head><title>Ministers meet in Lima</title><meta property="article:published_time" content="2023-05-02">
<meta property="og:site_name" content="Harbour Times"></head><body><nav><a href="/">Home</a></nav><article>
<h1>Ministers meet in Lima</h1><p>Foreign Minister Rosa Quispe met her Kenyan counterpart Daniel Otieno in Lima on
Tuesday, the first such meeting in ten years.</p><p>They spoke about coffee, fishing and a direct flight between the
two capitals, and agreed to meet again in Nairobi in the autumn.</p></article></body></html>"""

RSS = """<?xml version="1.0" encoding="utf-8"?><!-- news --><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>المرفأ</title><link>{base}/</link>
<item><title>Ministers meet in Lima</title><link>/lima</link><pubDate>Tue, 02 May 2023 21:00:00 -0500</pubDate>
<description>&lt;p&gt;Talks about &lt;b&gt;coffee&lt;/b&gt;.&lt;/p&gt;</description><category>Politics</category><category>Rosa Quispe</category></item>
<item><title>قمة في بنزرت</title><guid>{base}/gone</guid><description>التقى الرئيسان في بنزرت واتفقا على الصيد.</description></item>
<item><title>وزيرة تزور الميناء</title><guid isPermaLink="false">tag-7</guid>
<content:encoded><![CDATA[<p>زارت وزيرة النقل سعاد بن يحيى الميناء.</p><p>والتقت مديره.</p>]]></content:encoded></item>
<item><title>Rien</title></item></channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Times</title><entry><title type="html">Mayor &amp;amp;
council</title><link rel="self" href="/self"/><link href="https://harbour.example/mayor"/><id>urn:1</id>
<updated>2024-01-02T03:04:05Z</updated><category term="city"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The mayor met the council.</p></div></content></entry></feed>"""


def _answer(body: str, media: str = "text/html; charset=utf-8") -> Callable[[], Answer]:
    return lambda: Answer([body.encode()], media=media)


def test_a_page_is_an_article() -> None:
    """Title, day, site and paragraphs of a page come in, with the address it was found at."""
    with Server({"/lima": _answer(PAGE)}) as server:
        (found,) = read(server.url("/lima"), Defaults(labels=("politics",)), private=True)
        assert isinstance(found, Draft)
        assert (found.title, found.date, found.source) == ("Ministers meet in Lima", "2023-05-02", "Harbour Times")
        assert found.url == server.url("/lima")
        assert found.text.startswith("Foreign Minister Rosa Quispe met her Kenyan counterpart")
        assert found.labels == ("politics",)


def test_a_feed_gives_an_article_for_each_entry(archive: Archive) -> None:
    """Summaries are read from their pages; a page that is gone leaves the summary; an empty entry is refused."""
    answers = {"/lima": _answer(PAGE)}
    with Server(answers) as server:
        answers["/feed"] = _answer(RSS.format(base=server.url("")), "application/rss+xml")
        lima, summit, harbour, nothing = read(server.url("/feed"), private=True)
        assert isinstance(lima, Draft)
        assert (lima.date, lima.source, lima.labels) == ("2023-05-02", "المرفأ", ("Politics",))
        assert lima.url == server.url("/lima")
        assert "agreed to meet again in Nairobi" in lima.text
        assert isinstance(summit, Draft)
        assert summit.partial
        assert "answers 404" in summit.notes[-1]
        assert isinstance(harbour, Draft)
        assert harbour.text == "زارت وزيرة النقل سعاد بن يحيى الميناء.\nوالتقت مديره."
        assert (harbour.ref, harbour.url, harbour.partial) == ("tag-7", "", False)
        assert isinstance(nothing, Refusal)
        assert "no text" in nothing.why


def test_a_summary_never_replaces_the_article(archive: Archive) -> None:
    """When the page cannot be read this time, what was read before stays; the other way round it is completed."""
    whole = Draft("Talks", "The ministers met for two hours in Lima.", Language.ENGLISH, url="https://h.example/1")
    summary = Draft("Talks", "They met.", Language.ENGLISH, url="https://h.example/1", partial=True)
    first = archive.put(whole)
    kept = archive.put(summary)
    assert (kept.fate, kept.id) == (Fate.DUPLICATE, first.id)
    assert archive.get(first.id).text == whole.text
    other = archive.put(Draft("Tea", "They drank.", Language.ENGLISH, url="https://h.example/2", partial=True))
    again = archive.put(Draft("Tea", "They drank tea in Lima.", Language.ENGLISH, url="https://h.example/2"))
    assert (other.fate, again.fate, again.id) == (Fate.NEW, Fate.UPDATED, other.id)


def test_an_address_that_cannot_be_fetched_is_refused_in_one_line() -> None:
    """Trouble with an address is told like trouble with a file."""
    (found,) = read("http://127.0.0.1:9/feed")
    assert isinstance(found, Refusal)
    assert "private network" in found.why


def test_a_page_without_an_article_is_refused() -> None:
    """A page of pictures is no article."""
    with Server(
        {"/": _answer("<html><head><title>Home</title></head><body><img src='a.png'></body></html>")}
    ) as server:
        (found,) = read(server.url("/"), private=True)
    assert isinstance(found, Refusal)
    assert "no article found" in found.why


def test_atom_is_read_by_its_own_names() -> None:
    """The link that shows the article counts, content may be markup itself, entities are resolved once."""
    (entry,) = entries_of(ATOM.encode(), "https://harbour.example/feed")
    assert (entry.title, entry.url, entry.date) == (
        "Mayor & council",
        "https://harbour.example/mayor",
        "2024-01-02T03:04:05Z",
    )
    assert (entry.text, entry.source, entry.labels) == ("The mayor met the council.", "Harbour Times", ("city",))


def test_a_feed_cannot_read_files_or_explode() -> None:
    """Entities of a feed's own making are not resolved: neither files nor endless repetitions come in."""
    file = """<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname">]><rss><channel><title>t</title>
    <item><title>x</title><description>&f;</description></item></channel></rss>"""
    assert [entry.text for entry in entries_of(file.encode(), "")] == ["&f;"]
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE rss [<!ENTITY l0 "ha">{levels}]><rss><channel><item><title>&l11;</title></item></channel></rss>'
    assert sum(len(entry.title) for entry in entries_of(bomb.encode(), "")) < 1000


@pytest.mark.parametrize("content", [b"", b"<html><body>no</body></html>", b"\x00\x01", b"<a>x</a>"])
def test_what_is_no_feed_is_unfit(content: bytes) -> None:
    """Broken or other XML is told."""
    with pytest.raises(UnfitError, match="not a feed"):
        entries_of(content, "")


def test_feeds_are_known_by_their_beginning() -> None:
    """Servers call feeds many names; a page that mentions one is a page."""
    assert is_feed(RSS.encode(), "text/xml")
    assert is_feed(b"\xef\xbb\xbf" + ATOM.encode(), "text/html")
    assert is_feed(b"", "application/rss+xml")
    assert not is_feed(b"<!doctype html><html><p>&lt;rss> <feed></html>", "text/html")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One &amp; two <b>three</b>.</p><p>Four<br/>five</p>", "One & two three.\nFour\nfive"),
        ("قال: 3 &lt; 5 أو a < b", "قال: 3 < 5 أو a < b"),
        ("<script>if (a<b) x()</script>نص<!-- no -->", "نص"),
        ("<figure><img src='x'><figcaption>Photo: me</figcaption></figure><p>Text</p>", "Text"),
        ("  plain  ", "plain"),
        ("<p></p>", ""),
    ],
)
def test_fragments_become_lines_of_text(markup: str, text: str) -> None:
    """Paragraphs are lines, entities letters, scripts and captions nothing."""
    assert text_of(markup) == text
