from __future__ import annotations

import json
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any

from summarizer.server import look

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def listing(content: bytes, status: int = 200) -> Iterator[str]:
    """A server that lists models so; its address without a model."""

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            """Say nothing."""

        def do_GET(self) -> None:
            known = self.path == "/v1/models" and self.headers.get("Authorization") in {None, "Bearer key"}
            self.send_response(status if known else 401)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()
        server.server_close()


MODELS = json.dumps({"data": [{"id": "Qwen/Qwen3-4B"}, {"id": "ALLaM"}]}).encode()


def test_a_server_that_offers_the_model_is_well() -> None:
    """With its key where it asks for one."""
    with listing(MODELS) as url:
        assert look(f"{url}#Qwen/Qwen3-4B") == ""
        assert look(f"{url}#ALLaM", "key") == ""
        assert "refuses the key" in look(f"{url}#ALLaM", "wrong")


def test_a_model_that_is_not_offered_is_told_with_those_that_are() -> None:
    """The name is often only mistyped."""
    with listing(MODELS) as url:
        assert look(f"{url}#Qwen").endswith("does not offer Qwen, but Qwen/Qwen3-4B, ALLaM")


def test_what_is_no_server_of_models_is_told() -> None:
    """Nobody there, a page of HTML, or an address without a model."""
    with listing(b"<html>It works!</html>") as url:
        assert "does not answer as a server of models does" in look(f"{url}#m")
    assert "does not answer" in look("http://127.0.0.1:9/v1#m")
    assert "#model" in look("http://127.0.0.1:9/v1")
