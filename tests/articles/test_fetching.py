from __future__ import annotations

import gzip
import itertools
import socket
import ssl
import threading
import time
import zlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

from articles.addresses import is_local, is_public, numbers_of
from articles.errors import BlockedAddressError, FetchError, TooLargeError, TooSlowError, UnreadablePageError
from articles.fetching import fetch
from tests.articles.server import Answer, Server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


_CERTIFICATE = Path(__file__).with_name("harbour.test.pem")


def _return(answer: Answer) -> Answer:
    return answer


def _serve(answer: Callable[[], Answer]) -> Server:
    return Server({"/": answer})


def test_a_page_comes_with_what_the_server_said_of_it() -> None:
    """Content, type and encoding are handed on; nothing is asked but the one address, under its own name."""
    with _serve(lambda: Answer([b"<p>\xe3</p>"], media="Text/HTML; charset=windows-1256")) as server:
        found = fetch(server.url("/"), private=True)
        assert (found.content, found.media, found.charset) == (b"<p>\xe3</p>", "text/html", "windows-1256")
        assert server.asked == ["/"]
        assert server.seen[0]["Host"] == server.url("").removeprefix("http://")
        assert "Khabar" in server.seen[0]["User-Agent"]


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost:8080/x",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://0x7f.1/",
        "http://2130706433/",
        "http://0.0.0.0/",
        "http://10.1.2.3/",
        "http://169.254.169.254/latest/meta-data",
        "http://192.168.1.1/",
        "http://[fe80::1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
    ],
)
def test_private_networks_are_not_asked(url: str) -> None:
    """However a private number is written, nobody is asked."""
    with pytest.raises(BlockedAddressError, match="private network"):
        fetch(url)


def test_an_address_tells_by_itself_that_it_is_local() -> None:
    """Numbers of private networks and localhost are local; names, public numbers and paths are not."""
    for url in ("http://127.0.0.1:8080/feed", "http://localhost/x", "https://[::1]/", "http://192.168.0.9/rss"):
        assert is_local(url), url
    for url in (
        "http://harbour.example/",
        "https://8.8.8.8/",
        "articles/2021",
        "http://localhost.example/",
        "ftp://127.0.0.1/",
    ):
        assert not is_local(url), url


@pytest.mark.parametrize("number", ["8.8.8.8", "2a00:1450:4001::1", "64:ff9b::808:808", "::ffff:1.1.1.1"])
def test_public_numbers_are_public(number: str) -> None:
    """Public machines may be asked, also by an old number inside a new one."""
    assert is_public(number)


def test_a_name_with_a_private_and_a_public_number_leads_to_the_public_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of all numbers of a name only the public ones are ever connected to."""
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, 80)) for number in ("127.0.0.1", "93.184.216.34")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    assert numbers_of("harbour.example", 80, private=False) == ["93.184.216.34"]


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("ftp://harbour.example/a", "no web address"),
        ("file:///etc/passwd", "no web address"),
        ("http:///a", "names no host"),
        ("http://harbour.example:99999/", "no web address"),
        ("http://ann:secret@harbour.example/", "carries a password"),
    ],
)
def test_other_addresses_are_refused(url: str, why: str) -> None:
    """Only plain http and https addresses are fetched; a password is never repeated in the message."""
    with pytest.raises(BlockedAddressError, match=why) as caught:
        fetch(url)
    assert "secret" not in str(caught.value)


def test_https_is_checked_against_the_name_not_the_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """The connection goes to a number, but the certificate must be the host's own: another host's is refused."""
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(_CERTIFICATE)
    trusting = ssl.create_default_context(cafile=_CERTIFICATE)
    monkeypatch.setattr(httpx, "Client", partial(httpx.Client, verify=trusting))
    here = (socket.AF_INET, socket.SOCK_STREAM, 6, "")
    monkeypatch.setattr(socket, "getaddrinfo", lambda _, port, *__, **___: [(*here, ("127.0.0.1", port))])
    with Server({"/": lambda: Answer([b"<p>x</p>"])}, tls) as server:
        assert fetch(f"https://harbour.test:{server.port}/", private=True).content == b"<p>x</p>"
        assert server.seen[0]["Host"] == f"harbour.test:{server.port}"
        with pytest.raises(UnreadablePageError, match=r"not valid for 'other\.test'"):
            fetch(f"https://other.test:{server.port}/", private=True)


def test_redirects_are_followed_and_the_last_address_is_told() -> None:
    """The page is known by where it was found in the end."""
    answers = {
        "/a": lambda: Answer(status=302, headers={"Location": "b?x=1"}),
        "/b?x=1": lambda: Answer([b"<p>here</p>"]),
    }
    with Server(answers) as server:
        assert fetch(server.url("/a"), private=True).url == server.url("/b?x=1")


def test_a_redirect_to_a_private_network_is_blocked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A public page cannot send Khabar to its neighbours: every step is looked up and checked anew."""
    from articles import addresses

    with _serve(lambda: Answer(status=301, headers={"Location": "http://10.0.0.7/admin"})) as server:
        monkeypatch.setattr(
            addresses, "is_public", lambda number: number == "127.0.0.1"
        )  # the server stands for a public one
        with pytest.raises(BlockedAddressError, match=r"10\.0\.0\.7 leads to a private network"):
            fetch(server.url("/"))
        assert server.asked == ["/"]


def test_a_redirect_to_another_kind_of_address_is_blocked() -> None:
    """A page cannot make Khabar read files."""
    with (
        _serve(lambda: Answer(status=302, headers={"Location": "file:///etc/passwd"})) as server,
        pytest.raises(BlockedAddressError, match="no web address"),
    ):
        fetch(server.url("/"), private=True)


def test_redirects_have_an_end() -> None:
    """A page that leads to itself is given up."""
    with (
        _serve(lambda: Answer(status=302, headers={"Location": "/"})) as server,
        pytest.raises(UnreadablePageError, match="in a row"),
    ):
        fetch(server.url("/"), private=True)
        assert len(server.asked) == 6


def test_packed_pages_are_unpacked() -> None:
    """Gzip, which is asked for, and deflate are understood."""
    for name, packed in (("gzip", gzip.compress(b"<p>x</p>")), ("deflate", zlib.compress(b"<p>x</p>"))):
        answer = Answer([packed], headers={"Content-Encoding": name})
        with Server({"/": partial(_return, answer)}) as server:
            assert fetch(server.url("/"), private=True).content == b"<p>x</p>"


def test_a_gzip_bomb_is_stopped_at_the_size_limit() -> None:
    """A hundred megabytes packed into a hundred kilobytes are not unpacked."""
    bomb = gzip.compress(b"\0" * 100_000_000, 9)
    with (
        _serve(lambda: Answer([bomb], headers={"Content-Encoding": "gzip"})) as server,
        pytest.raises(TooLargeError, match="more than 10 MB"),
    ):
        fetch(server.url("/"), private=True)


def test_an_endless_body_is_stopped_at_the_size_limit() -> None:
    """A server that sends for ever is left."""
    with (
        _serve(lambda: Answer(itertools.repeat(b"x" * 65536))) as server,
        pytest.raises(TooLargeError, match="more than 1 MB"),
    ):
        fetch(server.url("/"), private=True, largest=1_000_000)


def _drip(pause: float) -> Iterator[bytes]:
    for _ in range(300):  # a body that ends, so that one who waits for all of it is found out
        yield b"x"
        time.sleep(pause)


def test_a_slow_body_is_stopped_at_the_deadline() -> None:
    """A byte now and then keeps no connection alive beyond the time in all."""
    with _serve(lambda: Answer(_drip(0.05))) as server, pytest.raises(TooSlowError, match="in time"):
        fetch(server.url("/"), private=True, patience=0.5)


def _drip_head(listener: socket.socket, stop: threading.Event) -> None:
    connection, _ = listener.accept()
    with connection:
        connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        for _ in range(300):  # headers that end after all, without an answer
            try:
                connection.sendall(b"x")
            except OSError:
                return
            if stop.wait(0.05):
                return


def test_a_slow_head_is_stopped_at_the_deadline() -> None:
    """Headers that never end are not waited for either."""
    stop = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=_drip_head, args=(listener, stop), daemon=True)
        thread.start()
        with pytest.raises(TooSlowError, match="in time"):
            fetch(f"http://127.0.0.1:{listener.getsockname()[1]}/", private=True, patience=0.5)
        stop.set()
        thread.join()


def test_a_silent_server_is_left_in_time() -> None:
    """Who accepts and says nothing is not waited for beyond the time."""
    with socket.create_server(("127.0.0.1", 0)) as listener, pytest.raises(TooSlowError, match="in time"):
        fetch(f"http://127.0.0.1:{listener.getsockname()[1]}/", private=True, patience=0.3)


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (Answer(status=404), "answers 404 Not Found"),
        (Answer(status=500), "answers 500"),
        (Answer([b"%PDF"], media="application/pdf"), "sends application/pdf, not a page or feed"),
        (Answer([b"x"], headers={"Content-Encoding": "br"}), "packed in a way"),
        (Answer([b"not gzip"], headers={"Content-Encoding": "gzip"}), "cannot be unpacked"),
    ],
)
def test_what_is_no_page_says_why(answer: Answer, why: str) -> None:
    """Errors of servers, other kinds of files and broken packing are told in one line."""
    with _serve(lambda: answer) as server, pytest.raises(UnreadablePageError, match=why) as caught:
        fetch(server.url("/"), private=True)
    assert "\n" not in str(caught.value)


def test_nobody_there_is_told() -> None:
    """A port without a server, a name without a number."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(FetchError, match="cannot be reached"):
        fetch(f"http://127.0.0.1:{port}/", private=True)
    with pytest.raises(UnreadablePageError, match="no such host"):
        fetch(f"http://{'a' * 70}.example/")
