"""Pages from the web, fetched only when their address is named on the command line.

The address is looked up once, refused when it leads into a private network, and then connected to itself, so
that no second look-up can lead elsewhere; redirects go through the same gate. Size and time are limited.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from msgspec import Struct

from store.readers.errors import ArticleNotReadError
from store.readers.limits import MEGABYTE, Limits

if TYPE_CHECKING:
    import httpx

_AGENT = "Tallymark (a reader for news; asks for one page at a time)"


class Page(Struct, frozen=True):
    """What the web gave for an address."""

    data: bytes
    media_type: str
    """What the server says it is, in lower case and without parameters: `text/html`."""
    charset: str | None
    """The character encoding the server says it is in."""


def is_address(path: str) -> bool:
    """Whether a path is the address of a page on the web."""
    return path.lower().startswith(("http://", "https://"))


def fetch(address: str, *, allow_private: bool = False, limits: Limits | None = None) -> Page:
    """Return the page at an address.

    Args:
        address: where it is; it may redirect.
        allow_private: whether it may be in a private network, or on this machine.
        limits: how large it may be, how long it may take, and how often it may redirect.

    Raises:
        ArticleNotReadError: when it cannot be had, may not be had, is too large, or takes too long.
    """
    import httpx  # noqa: PLC0415  (for the web alone)

    limits = limits or Limits()
    patience = float(limits.page_seconds)
    deadline = time.monotonic() + patience
    with httpx.Client(trust_env=False, timeout=patience, headers={"User-Agent": _AGENT}) as client:
        place = address
        for _ in range(limits.redirects + 1):
            try:
                request = _request(client, place, address, allow_private=allow_private)
            except (httpx.InvalidURL, ValueError) as error:
                raise _not_fetched(address, "it is no address there can be") from error
            try:
                response = client.send(request, stream=True)
                if not response.has_redirect_location:
                    return _page(response, address, limits, deadline)
                response.close()
            except httpx.HTTPError as error:
                raise _not_fetched(address, f"the connection failed ({type(error).__name__})") from error
            place = _joined(place, response.headers["location"])
    raise _not_fetched(address, "it redirects without end")


def _joined(place: str, location: str) -> str:
    """Return where a redirect leads; what cannot be joined is looked at as it stands, and refused."""
    try:
        return urljoin(place, location)
    except ValueError:
        return location


def _request(client: httpx.Client, place: str, address: str, *, allow_private: bool) -> httpx.Request:
    """Return the request for a place, made out to the one address that was looked at.

    Raises:
        ArticleNotReadError: when it is not on the web, or may not be had.
        httpx.InvalidURL, ValueError: when it is no address.
    """
    import httpx  # noqa: PLC0415  (for the web alone)

    url, port = httpx.URL(place), urlsplit(place).port
    if url.scheme not in ("http", "https") or not url.raw_host:
        raise _not_fetched(address, f"it leads to {place!r}, which is not on the web")
    host, port = url.raw_host.decode("ascii"), port or (443 if url.scheme == "https" else 80)
    numeric = _looked_up(host, port, address, allow_private=allow_private)
    return client.build_request(
        "GET",
        url.copy_with(host=numeric, port=port, userinfo=b""),
        headers={"Host": url.netloc.decode("ascii")},
        extensions={"sni_hostname": host},
    )


def _looked_up(host: str, port: int, address: str, *, allow_private: bool) -> str:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise _not_fetched(address, f"there is no host called {host!r}") from error
    numeric = [str(place[0]) for *_, place in found]
    if not allow_private and not all(map(is_public, numeric)):
        raise ArticleNotReadError(
            address, f"{host} is in a private network", "add --allow-private if you mean it"
        )
    return numeric[0]


def is_public(numeric: str) -> bool:
    """Whether a numeric address is one of the open internet."""
    place = ipaddress.ip_address(numeric.partition("%")[0])
    inner = getattr(place, "ipv4_mapped", None) or place
    return inner.is_global and not inner.is_multicast


def _page(response: httpx.Response, address: str, limits: Limits, deadline: float) -> Page:
    if response.status_code != 200:
        reason = f"the server answers {response.status_code} {response.reason_phrase}".strip()
        raise _not_fetched(address, reason)
    data = b"".join(_limited(response.iter_bytes(), address, limits, deadline))
    media_type, _, _ = response.headers.get("content-type", "").partition(";")
    return Page(data, media_type.strip().lower(), response.charset_encoding)


def _limited(parts: Iterator[bytes], address: str, limits: Limits, deadline: float) -> Iterator[bytes]:
    size = 0
    for part in parts:
        size += len(part)
        if size > limits.page_mb * MEGABYTE:
            raise _not_fetched(address, f"it is larger than {limits.page_mb} MB")
        if time.monotonic() > deadline:
            raise _not_fetched(address, f"it takes longer than {limits.page_seconds} seconds")
        yield part


def _not_fetched(address: str, reason: str) -> ArticleNotReadError:
    return ArticleNotReadError(address, reason, "open it in a browser, save it, and name the file")
