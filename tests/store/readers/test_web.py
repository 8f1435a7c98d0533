from __future__ import annotations

import socket
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from threading import Thread

import pytest
from made_files import FEED, WEBPAGE

from language.article import Article
from store.readers import UnreadableFile, read_articles, web
from store.readers.errors import ArticleNotReadError
from store.readers.limits import Limits
from store.readers.web import fetch, is_address, is_public

ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/page": (200, {"Content-Type": "text/html; charset=windows-1252"}, WEBPAGE.encode("cp1252")),
    "/feed": (200, {"Content-Type": "application/rss+xml"}, FEED.encode()),
    "/plain": (
        200,
        {"Content-Type": "text/plain; charset=mac-roman"},
        "It rained, didn’t it?".encode("mac_roman"),
    ),
    "/moved": (302, {"Location": "/page"}, b""),
    "/loop": (302, {"Location": "/loop"}, b""),
    "/file": (302, {"Location": "file:///etc/hosts"}, b""),
    "/inside": (302, {"Location": "http://127.0.0.2:9/secret"}, b""),
    "/broken": (302, {"Location": "http://[x"}, b""),
    "/unchanged": (304, {}, b""),
    "/gone": (410, {}, b"gone"),
    "/large": (200, {"Content-Type": "text/plain"}, b"x" * (2**20 + 1)),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, headers, body = ANSWERS[self.path]
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        thread = Thread(target=running.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()
        thread.join()


def read(address: str, *, allow_private: bool = True) -> list[Article | UnreadableFile]:
    return list(read_articles([address], stdin=BytesIO(), allow_private=allow_private))


@pytest.mark.parametrize("path", ["/page", "/moved"])
def test_a_page_is_read_as_a_saved_one_is(server: str, path: str) -> None:
    (article,) = read(server + path)
    assert (article.title, article.path, article.encoding) == ("Flood in Velm", server + path, "cp1252")
    assert "“We have never seen water this high,”" in article.text


def test_what_the_server_says_it_sends_decides_how_it_is_read(server: str) -> None:
    assert read(f"{server}/feed")[0].title == "Flood in Velm"
    assert read(f"{server}/plain")[0].text == "It rained, didn’t it?"


def test_a_host_may_be_called_by_letters_that_only_people_write(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = int(server.rpartition(":")[2])
    asked: list[tuple[str, int]] = []

    def look_up(host: str, port: int, *_: object, **__: object) -> list[tuple[object, ...]]:
        asked.append((host, port))
        return [(socket.AF_INET, socket.SOCK_STREAM, 0, "", ("127.0.0.1", port))]

    monkeypatch.setattr(web.socket, "getaddrinfo", look_up)
    assert fetch(f"http://straße.example:{port}/page", allow_private=True).media_type == "text/html"
    assert asked[0] == ("xn--strae-oqa.example", port)


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/gone", "the server answers 410 Gone"),
        ("/unchanged", "the server answers 304 Not Modified"),
        ("/loop", "it redirects without end"),
        ("/broken", "it is no address there can be"),
        ("/file", "it leads to 'file:///etc/hosts', which is not on the web"),
    ],
)
def test_what_cannot_be_fetched_is_listed_with_its_reason(server: str, path: str, reason: str) -> None:
    (unreadable,) = read(server + path)
    assert (unreadable.path, unreadable.reason) == (server + path, reason)


def test_a_private_address_is_refused_unless_it_is_allowed(server: str) -> None:
    (unreadable,) = read(f"{server}/page", allow_private=False)
    assert unreadable.reason == "127.0.0.1 is in a private network"
    assert "--allow-private" in unreadable.hint


def test_a_redirect_into_a_private_network_is_refused(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "is_public", lambda numeric: numeric == "127.0.0.1")
    with pytest.raises(ArticleNotReadError, match=r"127\.0\.0\.2 is in a private network"):
        fetch(f"{server}/inside")


def test_a_page_that_is_too_large_or_too_slow_is_given_up(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ArticleNotReadError, match="it is larger than 1 MB"):
        fetch(f"{server}/large", allow_private=True, limits=Limits(page_mb=1))
    clock = iter([0.0])
    monkeypatch.setattr(web.time, "monotonic", lambda: next(clock, 8.0))
    with pytest.raises(ArticleNotReadError, match="it takes longer than 7 seconds"):
        fetch(f"{server}/large", allow_private=True, limits=Limits(page_seconds=7))


def test_redirects_are_followed_as_often_as_is_allowed(server: str) -> None:
    assert fetch(f"{server}/moved", allow_private=True, limits=Limits(redirects=1)).media_type == "text/html"
    with pytest.raises(ArticleNotReadError, match="it redirects without end"):
        fetch(f"{server}/moved", allow_private=True, limits=Limits(redirects=0))


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:1/",
        "http://",
        "http://[::1",
        "http://x:99999/",
        "http://\x7f/",
        "http://ü..example/",
        pytest.param(f"http://127.0.0.1:1/{'x' * 70_000}", id="long"),
    ],
)
def test_an_address_that_leads_nowhere_is_one_error(address: str) -> None:
    with pytest.raises(ArticleNotReadError):
        fetch(address, allow_private=True)


@pytest.mark.parametrize(
    ("numeric", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("192.168.0.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:10.0.0.1", False),
    ],
)
def test_only_the_open_internet_is_public(numeric: str, public: bool) -> None:
    assert is_public(numeric) is public


@pytest.mark.parametrize(
    ("path", "expected"), [("https://a", True), ("HTTP://a", True), ("http.txt", False), ("-", False)]
)
def test_an_address_is_told_from_a_file(path: str, expected: bool) -> None:
    assert is_address(path) is expected
