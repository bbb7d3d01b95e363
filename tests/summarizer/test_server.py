from __future__ import annotations

import json
import logging
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest

from language import Language
from summarizer import Caution, Request, choose
from summarizer.errors import AwayError, BrokenEngineError
from summarizer.server import ServerSummarizer
from summarizer.server.client import Patience

if TYPE_CHECKING:
    from collections.abc import Iterator

ARABIC, ENGLISH = Language.ARABIC, Language.ENGLISH
KEY = "sk-very-secret"
TEXT = "التقت أنالينا بيربوك نبيه بري في بيروت يوم الاثنين. وبحثا الحدود البحرية."
SUMMARY = "Annalena Baerbock met Nabih Berri in Beirut on Monday."


@dataclass
class Server:
    """What it answers, in order, the last again and again; what it was asked."""

    answers: list[tuple[int, dict[str, str], bytes]] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    url: str = ""
    pause: float = 0.0

    def next(self) -> tuple[int, dict[str, str], bytes]:
        """The answer that is due."""
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


def _told(text: str, reason: str = "stop") -> tuple[int, dict[str, str], bytes]:
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": reason}
    return 200, {}, json.dumps({"choices": [choice]}).encode()


@contextmanager
def _serving(server: Server) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            """Say nothing."""

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            server.asked.append({"path": self.path, **json.loads(body)})
            server.headers.append(dict(self.headers))
            status, headers, content = server.next()
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            for at in range(0, len(content), 10) if server.pause else [0]:
                try:
                    self.wfile.write(content[at : at + 10] if server.pause else content)
                    self.wfile.flush()
                except OSError:
                    return
                time.sleep(server.pause)

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    http.daemon_threads = True
    thread = Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{http.server_address[1]}/v1"
    finally:
        http.shutdown()
        http.server_close()
        thread.join()


@pytest.fixture
def server() -> Iterator[Server]:
    """A server on this machine that answers as told."""
    found = Server([_told(SUMMARY)])
    with _serving(found) as found.url:
        yield found


def _engine(server: Server, slept: list[float] | None = None, **patience: float) -> ServerSummarizer:
    engine = ServerSummarizer(f"{server.url}#qwen3:4b", KEY)
    engine._patience = Patience(**patience, sleep=(slept if slept is not None else []).append)
    return engine


def _request(text: str = TEXT, target: Language = ENGLISH) -> Request:
    return Request(text, "بيربوك في بيروت", ARABIC, target)


def test_the_server_is_asked_for_a_greedy_answer_without_thoughts(server: Server) -> None:
    """The request is OpenAI's: model, messages, temperature 0, a bound, thoughts off in the ways the servers know."""
    summary = _engine(server).summarize(_request())
    assert (summary.text, summary.engine, summary.language) == (SUMMARY, "qwen3:4b", ENGLISH)
    asked = server.asked[0]
    assert asked["path"] == "/v1/chat/completions"
    assert asked["model"] == "qwen3:4b"
    assert (asked["temperature"], asked["stream"]) == (0, False)
    assert asked["max_tokens"] > 100
    assert asked["chat_template_kwargs"] == {"enable_thinking": False}
    assert asked["reasoning_effort"] == "none"
    assert [message["role"] for message in asked["messages"]] == ["system", "user"]
    assert TEXT in asked["messages"][1]["content"]
    assert server.headers[0]["Authorization"] == f"Bearer {KEY}"


def test_a_server_that_refuses_unknown_fields_is_asked_with_fewer(server: Server) -> None:
    """OpenAI's own fields are left when the others are refused, and the next summary starts with what was taken."""
    server.answers = [(400, {}, b'{"error": "unknown field"}'), (422, {}, b""), _told(SUMMARY)]
    engine = _engine(server)
    assert engine.summarize(_request()).text == SUMMARY
    assert engine.summarize(_request()).text == SUMMARY
    assert "reasoning_effort" not in server.asked[1]
    assert "chat_template_kwargs" not in server.asked[2]
    assert "chat_template_kwargs" not in server.asked[3]
    assert len(server.asked) == 4


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_busy_server_is_asked_again_later(server: Server, status: int) -> None:
    """Trouble that passes is waited out, longer each time, and no longer than ten seconds if the server wishes more."""
    server.answers = [(status, {}, b""), (status, {"Retry-After": "60"}, b""), _told(SUMMARY)]
    slept: list[float] = []
    assert _engine(server, slept).summarize(_request()).text == SUMMARY
    assert slept == [1.0, 10.0]


def test_a_server_that_stays_busy_is_away_and_rests(server: Server) -> None:
    """After three tries it is away; for a while the next readers do not wait for it."""
    server.answers = [(503, {}, b"")]
    engine = _engine(server)
    for _ in range(2):
        with pytest.raises(AwayError, match="it answered 503"):
            engine.summarize(_request())
    assert len(server.asked) == 3


def test_no_server_there_means_the_extract_with_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody listens: the embedded engine answers, and one sentence says why, in both languages."""
    monkeypatch.setattr("time.sleep", lambda _: None)
    engines = choose("http://127.0.0.1:9/v1#m")
    engines.engines[0]._patience = Patience(sleep=lambda _: None)  # type: ignore[attr-defined]
    summary = engines.summarize(Request(TEXT, "", ARABIC, ARABIC))
    assert summary.engine == "embedded"
    assert [notice.caution for notice in summary.warnings] == [Caution.SERVER_AWAY]
    assert "الخادم" in summary.warnings[0].words(ARABIC)


@pytest.mark.parametrize(
    ("status", "word"), [(401, "KHABAR_SUMMARIZER_KEY"), (403, "KEY"), (404, "model"), (413, "long"), (418, "418")]
)
def test_a_refusal_is_told_at_once(server: Server, status: int, word: str) -> None:
    """What does not pass is not tried again; the line says what to do and repeats nothing of the server's."""
    server.answers = [(status, {}, TEXT.encode())]
    with pytest.raises(BrokenEngineError, match=word) as caught:
        _engine(server).summarize(_request())
    assert len(server.asked) == 1
    assert TEXT[:10] not in str(caught.value)


@pytest.mark.parametrize(
    "content",
    [
        b"<html>hello</html>",
        b"[]",
        b"{}",
        b'{"choices": []}',
        b'{"choices": [{"message": {"content": null}}]}',
        b"null",
    ],
)
def test_nonsense_is_a_broken_engine(server: Server, content: bytes) -> None:
    """An answer that is no chat completion ends in one line."""
    server.answers = [(200, {}, content)]
    with pytest.raises(BrokenEngineError):
        _engine(server).summarize(_request())


def test_an_endless_answer_is_refused(server: Server) -> None:
    """More than a megabyte is no summary; reading stops there."""
    server.answers = [_told("x" * (1 << 21))]
    with pytest.raises(BrokenEngineError, match="too large"):
        _engine(server).summarize(_request())


def test_a_dripping_answer_has_an_end(server: Server) -> None:
    """A server that sends a few bytes now and then is given up after the whole time, and not asked again."""
    server.pause = 0.05
    with pytest.raises(AwayError, match="too long"):
        _engine(server, answer=0.2).summarize(_request())
    assert len(server.asked) == 1


def test_redirects_are_not_followed(server: Server) -> None:
    """The key goes to the server that was named and to no other."""
    server.answers = [(307, {"Location": f"{server.url}/elsewhere"}, b"")]
    with pytest.raises(BrokenEngineError, match="307"):
        _engine(server).summarize(_request())
    assert len(server.asked) == 1


def test_a_cut_answer_loses_its_half_sentence(server: Server) -> None:
    """What the bound cut off is not shown, and thoughts and preambles go as with models on this machine."""
    server.answers = [_told(f"<think>hm</think>Here is the summary: {SUMMARY} They spoke ab", "length")]
    assert _engine(server).summarize(_request()).text == SUMMARY


def test_a_long_article_is_condensed_and_said_so(server: Server) -> None:
    """Ollama cuts silently what is longer than its window: so the best sentences are sent, and that is said."""
    long = "\n".join(f"{TEXT} والخبر رقم {n}." for n in range(300))
    summary = _engine(server).summarize(_request(long))
    assert [notice.caution for notice in summary.warnings] == [Caution.CONDENSED_FIRST]
    assert len(server.asked[0]["messages"][1]["content"]) < 8000


@pytest.mark.parametrize(
    "setting",
    ["http://", "http://host/v1", "http://host/v1#", "https://me:pw@host/v1#m", "http://[::1/v1#m", "http://h:x/#m"],
)
def test_a_wrong_address_is_explained(setting: str) -> None:
    """How a server is named is told with the extract, and a password in the address is shown to nobody."""
    summary = choose(setting).summarize(Request(TEXT, "", ARABIC, ARABIC))
    assert summary.engine == "embedded"
    assert [notice.caution for notice in summary.warnings] == [Caution.ENGINE_BROKEN]
    assert "http://host:port/v1#model" in summary.warnings[0].words(ENGLISH)
    assert "pw" not in summary.warnings[0].words(ENGLISH)


def test_neither_key_nor_text_is_logged(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    """Whatever the level and however it ends, logs and errors hold neither."""
    caplog.set_level(logging.DEBUG)
    engine = _engine(server)
    engine.summarize(_request())
    server.answers = [(401, {}, KEY.encode())]
    with pytest.raises(BrokenEngineError) as caught:
        engine.summarize(_request())
    seen = caplog.text + str(caught.value) + repr(engine) + repr(vars(engine).get("_client"))
    assert KEY not in seen
    assert TEXT[:10] not in seen


def test_what_wrote_it_is_known_before_it_is_asked(server: Server) -> None:
    """Summaries are kept by model, server and prompt, without asking the server."""
    engine = _engine(server)
    model, revision = engine.version
    assert model == "qwen3:4b"
    assert revision.startswith("127.0.0.1:")
    assert not server.asked
    summary = engine.summarize(_request())
    assert (summary.model, summary.revision) == (model, revision)
