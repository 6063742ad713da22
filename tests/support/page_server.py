"""A web server on this computer for tests of fetching: what it serves, and what it was asked for."""

import gzip
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address

from core.ingest.fetch_rules import FetchRules

HOME = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Served:
    """One answer."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})


class PageServer:
    """Serves pages by path; `asked` are the paths and headers that came. Use as a context."""

    def __init__(self, pages: Mapping[str, Served]) -> None:
        self.pages = dict(pages)
        self.asked: list[tuple[str, dict[str, str]]] = []
        self._server = ThreadingHTTPServer((HOME, 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, name="page-server", daemon=True)

    @property
    def port(self) -> int:
        return self._server.server_address[1]

    @property
    def rules(self) -> FetchRules:
        """The rules with this server let in by name."""
        return FetchRules(ports=frozenset({self.port}), exempt=frozenset({ip_address(HOME)}))

    def link(self, path: str, host: str = "news.example") -> str:
        return f"http://{host}:{self.port}{path}"

    def __enter__(self) -> "PageServer":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        owner = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                owner.asked.append((self.path, dict(self.headers)))
                served = owner.pages.get(self.path, Served(b"none", 404))
                self.send_response(served.status)
                for name, value in served.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(served.body)))
                self.end_headers()
                try:
                    self.wfile.write(served.body)
                except (BrokenPipeError, ConnectionResetError):
                    return  # the reader has heard enough

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        return Handler


def redirect(to: str) -> Served:
    return Served(b"", 302, {"Location": to})


def gzipped(body: bytes) -> Served:
    return Served(gzip.compress(body), headers={"Content-Type": "text/html", "Content-Encoding": "gzip"})
