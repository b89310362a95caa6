"""``python -m dashboard.serve``: the built site on this machine.

The browser reads Parquet in pieces, so a server that knows no ranges would send each file whole.
"""

import argparse
import re
import sys
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from dashboard.feed import SITE


class Handler(SimpleHTTPRequestHandler):
    """Files of a folder, whole or in ranges, without a word on each request."""

    protocol_version = "HTTP/1.1"
    #: Head and body are sent apart; the browser would be waited for between them, 40 ms each time.
    disable_nagle_algorithm = True
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".arrow": "application/vnd.apache.arrow.stream",
        ".js": "text/javascript",
        ".parquet": "application/vnd.apache.parquet",
        ".wasm": "application/wasm",
    }

    def send_head(self) -> BinaryIO | None:
        """Answer a request for one range of a file; all else is the parent's."""
        asked = re.fullmatch(r"bytes=(\d*)-(\d*)", self.headers.get("Range", ""))
        path = Path(self.translate_path(self.path))
        if asked is None or asked[0] == "bytes=-" or not path.is_file():
            return super().send_head()
        size = path.stat().st_size
        start = int(asked[1]) if asked[1] else max(0, size - int(asked[2]))
        end = min(int(asked[2]), size - 1) if asked[1] and asked[2] else size - 1
        if start > end:
            self.send_error(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
            return None
        self.send_response(HTTPStatus.PARTIAL_CONTENT)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Range", f"bytes {start}-{end}/{size}")
        self.send_header("Content-Length", str(end - start + 1))
        self.end_headers()
        with path.open("rb") as file:
            file.seek(start)
            return BytesIO(file.read(end - start + 1))

    def end_headers(self) -> None:
        """Say that ranges are known, and that a new build is to be seen at once.

        What bears the hash of its content in its name never changes.
        """
        self.send_header("Accept-Ranges", "bytes")
        hashed = "/_app/immutable/" in self.path
        self.send_header("Cache-Control", "max-age=31536000, immutable" if hashed else "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """Says nothing of a browser that has gone before it was answered."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Tell of what is a fault of ours."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def server(port: int, folder: Path = SITE / "build") -> Server:
    """Return a server of ``folder`` for this machine alone; port 0 takes any that is free."""
    return Server(("127.0.0.1", port), partial(Handler, directory=str(folder)))


def main() -> int:
    """Run from the command line; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m dashboard.serve", description=__doc__)
    parser.add_argument("--port", type=int, default=3000)
    port = parser.parse_args().port
    if not (SITE / "build" / "index.html").exists():
        print("there is no site in dashboard/build/: run make dashboard first", file=sys.stderr)
        return 2
    try:
        serving = server(port)
    except OSError as error:
        print(f"port {port}: {error.strerror}; name another one: PORT=3001", file=sys.stderr)
        return 2
    with serving:
        print(f"http://localhost:{serving.server_port}/ (end with Ctrl-C)", flush=True)
        try:
            serving.serve_forever()
        except KeyboardInterrupt:
            print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
