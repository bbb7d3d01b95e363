"""A server on this machine that speaks enough of the hub's protocol to pull a model from."""

from __future__ import annotations

import hashlib
import json
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def serve(repos: dict[str, Path], asked: list[str] | None = None) -> Iterator[str]:
    """Serve each folder under its repository's name; yields the endpoint. Paths asked for are put into `asked`."""

    class Handler(_Handler):
        folders = repos
        log = asked if asked is not None else []

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def commit_of(folder: Path) -> str:
    """Forty letters that stand for what is in the folder now."""
    told = [(file.name, file.stat().st_size) for file in sorted(folder.iterdir())]
    return hashlib.sha1(repr(told).encode()).hexdigest()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    folders: dict[str, Path]
    log: list[str]

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_GET(self) -> None:
        self._answer(body=True)

    def _answer(self, *, body: bool) -> None:
        path = unquote(urlsplit(self.path).path)
        self.log.append(path)
        for name, folder in self.folders.items():
            if path.startswith(f"/api/models/{name}/tree/"):
                return self._send(json.dumps(_tree(folder)).encode(), folder, body=body)
            if path in {f"/api/models/{name}", f"/api/models/{name}/revision/main"} or (
                path == f"/api/models/{name}/revision/{commit_of(folder)}"
            ):
                return self._send(json.dumps(_info(name, folder)).encode(), folder, body=body)
            front = f"/{name}/resolve/{commit_of(folder)}/"
            file = folder / path.removeprefix(front)
            if path.startswith(front) and file.is_file():
                return self._send(file.read_bytes(), folder, body=body)
        return self._send(b'{"error": "Repository not found"}', None, body=body, status=404)

    def _send(self, content: bytes, folder: Path | None, *, body: bool, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("ETag", f'"{hashlib.sha1(content).hexdigest()}"')
        if folder is None:
            self.send_header("X-Error-Code", "RepoNotFound")
        else:
            self.send_header("X-Repo-Commit", commit_of(folder))
        self.end_headers()
        if body:
            self.wfile.write(content)


def _info(name: str, folder: Path) -> dict[str, Any]:
    files = [{"rfilename": file.name} for file in sorted(folder.iterdir())]
    return {"_id": "1", "id": name, "modelId": name, "sha": commit_of(folder), "siblings": files, "tags": []}


def _tree(folder: Path) -> list[dict[str, Any]]:
    return [
        {
            "type": "file",
            "path": file.name,
            "size": file.stat().st_size,
            "oid": hashlib.sha1(file.read_bytes()).hexdigest(),
        }
        for file in sorted(folder.iterdir())
    ]
