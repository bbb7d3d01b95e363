"""A web server on this machine that answers as each test tells it to."""

from __future__ import annotations

import http.server
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterable


@dataclass(frozen=True, slots=True)
class Answer:
    """What a path answers: a body in pieces, which may come slowly or without end."""

    body: Iterable[bytes] = ()
    status: int = 200
    media: str = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)


class Server:
    """Serves `answers` by path on 127.0.0.1 and remembers what it was asked."""

    def __init__(self, answers: dict[str, Callable[[], Answer]], tls: ssl.SSLContext | None = None) -> None:
        self.asked: list[str] = []
        self.seen: list[dict[str, str]] = []
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self._handler(answers))
        self._server.daemon_threads = True
        if tls:
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)

    def url(self, path: str) -> str:
        """Address of a path."""
        return f"http://127.0.0.1:{self.port}{path}"

    @property
    def port(self) -> int:
        """The port that listens."""
        return int(self._server.server_port)

    def _handler(self, answers: dict[str, Callable[[], Answer]]) -> type[http.server.BaseHTTPRequestHandler]:
        server = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.asked.append(self.path)
                server.seen.append(dict(self.headers))
                answer = answers.get(self.path, lambda: Answer(status=404))()
                try:
                    self._send(answer)
                except OSError:  # whoever asked has hung up
                    self.close_connection = True

            def _send(self, answer: Answer) -> None:
                self.send_response(answer.status)
                self.send_header("Content-Type", answer.media)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                for piece in answer.body:
                    self.wfile.write(piece)
                    self.wfile.flush()

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        return Handler

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
