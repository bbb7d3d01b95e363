"""Asking the server: bounded in time and size, patient with what passes. Neither the key nor a text is ever logged."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summarizer.errors import AwayError, BrokenEngineError

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from summarizer.server.address import Address

_MOST = 1 << 20  # bytes of an answer; a summary has a few thousand
_TRIES = 3
_OK = 200
_PAUSE = 1.0  # seconds before the second try, twice as long before the third
_LONGEST_PAUSE = 10.0  # seconds, whatever a server asks for: readers wait
_PASSING = {408, 429, 500, 502, 503, 504}
_UNKNOWN_FIELD = {400, 422}
_WORDS = {
    401: "the server refuses the key: set KHABAR_SUMMARIZER_KEY",
    403: "the server refuses the key: set KHABAR_SUMMARIZER_KEY",
    404: "the server does not know the model or the path: the address ends in /v1#model",
    413: "the article is too long for the server",
}
# How servers are told not to think aloud: vLLM and llama.cpp hand the first to the model's template, Ollama obeys the
# second (ollama/ollama#14820) and ignores the first. A server that refuses unknown fields is asked again with fewer.
_TEMPLATE = {"chat_template_kwargs": {"enable_thinking": False}}
_EXTRAS: tuple[dict[str, Any], ...] = ({**_TEMPLATE, "reasoning_effort": "none"}, _TEMPLATE, {})


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds to wait for a connection, and for a whole answer; `sleep` is what waits between tries."""

    connect: float = 5.0
    answer: float = 180.0
    sleep: Callable[[float], None] = time.sleep


class Client:
    """Asks one model of one server."""

    def __init__(self, address: Address, key: str, patience: Patience) -> None:
        self._address = address
        self._headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._patience = patience
        self._fewer = 0  # how many of the extras this server did not take

    def ask(self, messages: list[dict[str, str]], most: int) -> tuple[str, bool]:
        """Return the answer of up to `most` tokens, and whether it came to an end.

        Raises AwayError where the server cannot be reached or stays busy, BrokenEngineError where it refuses.
        """
        body = {"model": self._address.model, "messages": messages, "max_tokens": most, "temperature": 0}
        while True:
            status, content = self._patiently({**body, "stream": False, **_EXTRAS[self._fewer]})
            if status not in _UNKNOWN_FIELD or self._fewer + 1 >= len(_EXTRAS):
                break
            self._fewer += 1
        if status != _OK:
            raise BrokenEngineError(_WORDS.get(status, f"the server answered {status}"))
        return _content(content)

    def _patiently(self, body: dict[str, Any]) -> tuple[int, bytes]:
        """Try again, later and later, where the trouble may pass."""
        import httpx

        deadline = time.monotonic() + self._patience.answer
        timeout = httpx.Timeout(self._patience.answer, connect=self._patience.connect)
        why = ""
        with httpx.Client(timeout=timeout, trust_env=False, headers=self._headers) as http:
            for attempt in range(_TRIES):
                pause = _PAUSE * 2**attempt
                try:
                    status, content, wish = self._post(http, body, deadline)
                except httpx.TransportError as error:
                    why = _in_words(error)
                    if isinstance(error, httpx.ReadTimeout):
                        break  # it works on the answer: asking again makes it slower still
                else:
                    if status not in _PASSING:
                        return status, content
                    why, pause = f"it answered {status}", max(pause, wish)
                if attempt + 1 < _TRIES and time.monotonic() + pause < deadline:
                    self._patience.sleep(min(pause, _LONGEST_PAUSE))
        raise AwayError(f"the server {self._address.host} does not answer: {why}")

    def _post(self, http: httpx.Client, body: dict[str, Any], deadline: float) -> tuple[int, bytes, float]:
        """Return status, content, and how many seconds the server wishes us to wait."""
        import httpx

        content = bytearray()
        with http.stream("POST", self._address.url, json=body) as answer:
            for chunk in answer.iter_bytes():
                content += chunk
                if len(content) > _MOST:
                    raise BrokenEngineError("the server's answer is too large to be a summary")
                if time.monotonic() > deadline:
                    raise httpx.ReadTimeout("too slow")
            return answer.status_code, bytes(content), _seconds(answer.headers.get("Retry-After", ""))


def _content(raw: bytes) -> tuple[str, bool]:
    try:
        choice = json.loads(raw)["choices"][0]
        text = choice["message"]["content"]
    except (ValueError, LookupError, TypeError):
        raise BrokenEngineError("the server does not speak OpenAI's protocol") from None
    if not isinstance(text, str) or not text.strip():
        raise BrokenEngineError("the server gave an empty answer")
    return text, choice.get("finish_reason") != "length"


def _seconds(wish: str) -> float:
    return float(wish) if wish.isdecimal() else 0.0


def _in_words(error: httpx.TransportError) -> str:
    """Name the trouble by its kind alone: its own words may hold what was sent."""
    import httpx

    if isinstance(error, httpx.TimeoutException):
        return "it took too long"
    if isinstance(error, httpx.ConnectError):
        return "no connection"
    return "the connection broke"
