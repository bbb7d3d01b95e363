"""One web address, fetched within bounds: of size, also when unpacked; of time, in all; of where it may lead."""

from __future__ import annotations

import socket
import threading
import time
import zlib
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urljoin

import httpx

from articles.addresses import host_and_port, numbers_of
from articles.errors import FetchError, TooLargeError, TooSlowError, UnreadablePageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LARGEST = 10_000_000  # bytes, after unpacking
PATIENCE = 30.0  # seconds for everything, redirects included
_STEP = 10.0  # seconds for one wait
_MOST_REDIRECTS = 5
_CHUNK = 65536
_HEADERS = {
    "User-Agent": "Khabar (news reader; one page at a time)",
    "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9",
    "Accept-Encoding": "gzip",
}
_READABLE = ("text/html", "text/xml", "text/plain", "application/xhtml+xml", "application/xml", "")


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address sent: `url` is where it came from in the end, `charset` what the server said, or ""."""

    url: str
    content: bytes
    media: str
    charset: str


def fetch(url: str, *, private: bool = False, largest: int = LARGEST, patience: float = PATIENCE) -> Fetched:
    """Fetch a page or feed; `private` allows addresses of this machine and its network.

    Proxies named by the environment are not used: behind one, nobody could say where an address leads.
    Raises a FetchError.
    """
    deadline = time.monotonic() + patience
    for _ in range(_MOST_REDIRECTS + 1):
        found = _ask(url, private=private, largest=largest, deadline=deadline)
        if isinstance(found, Fetched):
            return found
        url = found
    raise UnreadablePageError(f"{url[:200]} is the {_MOST_REDIRECTS + 1}th address in a row that leads elsewhere")


def _ask(url: str, *, private: bool, largest: int, deadline: float) -> Fetched | str:
    """Ask one address; the answer is what it sent, or where it says to ask instead."""
    host, port = host_and_port(url)
    trouble: Exception = UnreadablePageError(f"{host} cannot be reached")
    for number in numbers_of(host, port, private=private)[:3]:
        try:
            with _told(url, deadline), _response(url, number, deadline) as response:
                return _answer(url, response, largest, deadline)
        except _UnreachableError as error:
            trouble = error
    raise trouble


class _UnreachableError(UnreadablePageError):
    """This number of a host does not answer; another one may."""


@contextmanager
def _told(url: str, deadline: float) -> Iterator[None]:
    """Word the errors of httpx for a person."""
    try:
        yield
    except FetchError:
        raise
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
        if isinstance(error, httpx.TimeoutException) or time.monotonic() >= deadline:
            raise TooSlowError(f"{url[:200]} does not answer in time") from error
        if isinstance(error, httpx.ConnectError):
            raise _UnreachableError(f"{url[:200]} cannot be reached: {error}") from error
        raise UnreadablePageError(f"{url[:200]} cannot be read: {error}") from error


@contextmanager
def _response(url: str, number: str, deadline: float) -> Iterator[httpx.Response]:
    """Ask the number that was checked, under the host's name, and hang up at the deadline whatever happens."""
    left = max(deadline - time.monotonic(), 0.001)
    named = httpx.URL(url)
    address = named.copy_with(host=number, fragment=None)
    headers = {**_HEADERS, "Host": named.netloc.decode("ascii")}
    with _HangUp(left) as line, httpx.Client(timeout=min(left, _STEP), trust_env=False) as client:
        extensions = {"sni_hostname": named.raw_host.decode("ascii"), "trace": line.trace}
        with client.stream("GET", address, headers=headers, extensions=extensions) as response:
            yield response


class _HangUp:
    """Shuts the connection at a time: a server that sends a byte now and then would never time out."""

    def __init__(self, seconds: float) -> None:
        self._sockets: list[socket.socket] = []
        self._timer = threading.Timer(seconds, self._shut)
        self._timer.daemon = True

    def trace(self, event: str, info: dict[str, Any]) -> None:
        """Note the sockets of the connection as httpx tells of them."""
        if event in {"connection.connect_tcp.complete", "connection.start_tls.complete"}:
            self._sockets.append(info["return_value"].get_extra_info("socket"))

    def _shut(self) -> None:
        for each in self._sockets:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()


def _answer(url: str, response: httpx.Response, largest: int, deadline: float) -> Fetched | str:
    if response.has_redirect_location:
        return urljoin(url, response.headers["location"])
    if response.status_code != httpx.codes.OK:
        raise UnreadablePageError(f"{url[:200]} answers {response.status_code} {response.reason_phrase}".rstrip())
    media = response.headers.get("content-type", "").split(";", 1)[0].strip().lower()
    if media not in _READABLE and not media.endswith("+xml"):
        raise UnreadablePageError(f"{url[:200]} sends {media[:60]}, not a page or feed")
    content = _content(url, response, largest, deadline)
    return Fetched(url, content, media, response.charset_encoding or "")


def _content(url: str, response: httpx.Response, largest: int, deadline: float) -> bytes:
    unpack = _unpacker(url, response.headers.get("content-encoding", ""))
    content = bytearray()
    for packed in response.iter_raw(_CHUNK):
        if time.monotonic() > deadline:
            raise TooSlowError(f"{url[:200]} does not finish in time")
        content += unpack(packed, largest - len(content) + 1)
        if len(content) > largest:
            raise TooLargeError(f"{url[:200]} sends more than {largest // 1_000_000} MB")
    if time.monotonic() > deadline:
        raise TooSlowError(f"{url[:200]} does not finish in time")
    return bytes(content)


class _Gunzip:
    """Unpacks gzip or zlib step by step and never more than asked for."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._stream = zlib.decompressobj(zlib.MAX_WBITS | 32)

    def __call__(self, packed: bytes, most: int) -> bytes:
        try:
            return self._stream.decompress(packed, most)
        except zlib.error as error:
            raise UnreadablePageError(f"{self._url[:200]} sends what cannot be unpacked") from error


def _plain(packed: bytes, most: int) -> bytes:
    return packed[:most]


def _unpacker(url: str, encoding: str) -> Callable[[bytes, int], bytes]:
    name = encoding.strip().lower()
    if name in {"", "identity"}:
        return _plain
    if name in {"gzip", "x-gzip", "deflate"}:
        return _Gunzip(url)
    raise UnreadablePageError(f"{url[:200]} is packed in a way that was not asked for ({name[:40]})")
