"""Zip archives, opened with care: a small file may claim to unpack to more than any disk holds."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from store.readers.errors import ArticleNotReadError
from store.readers.limits import MEGABYTE
from store.readers.source import Source

DAMAGE = (
    *(KeyError, ValueError, RuntimeError, NotImplementedError, EOFError, OSError),
    *(BadZipFile, zlib.error, ElementTree.ParseError),
)
"""What a member that is missing, damaged, locked, oddly packed or no XML leads to."""


@contextmanager
def opened_archive(source: Source) -> Iterator[ZipFile]:
    """Open a file as a zip archive.

    Raises:
        ArticleNotReadError: when it is none, or claims to unpack to too much.
    """
    data = source.content()
    try:
        archive = ZipFile(BytesIO(data))
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ArticleNotReadError(source.path, "it is damaged", "copy the file again") from error
    with archive:
        if sum(member.file_size for member in archive.infolist()) > source.limits.archive_mb * MEGABYTE:
            raise _too_large(source.path, "archive_mb")
        yield archive


def check_members(archive: ZipFile, source: Source, suffixes: tuple[str, ...]) -> None:
    """See that no member with one of these suffixes claims to unpack to too much.

    Raises:
        ArticleNotReadError: when one does.
    """
    sizes = (member.file_size for member in archive.infolist() if member.filename.endswith(suffixes))
    if max(sizes, default=0) > source.limits.member_mb * MEGABYTE:
        raise _too_large(source.path, "member_mb")


def read_member(archive: ZipFile, name: str, source: Source) -> bytes:
    """Return a member of an archive, however much it claims to hold.

    Raises:
        ArticleNotReadError: when it unpacks to too much.
        KeyError: when there is no such member.
        BadZipFile, NotImplementedError, RuntimeError: when it is damaged, locked, or oddly packed.
    """
    with archive.open(name) as member:
        data = member.read(source.limits.member_mb * MEGABYTE + 1)
    if len(data) > source.limits.member_mb * MEGABYTE:
        raise _too_large(source.path, "member_mb")
    return data


def parsed(data: bytes) -> ElementTree.Element:
    """Parse a member, unless it defines entities: no book needs them, and a few lines can fill the memory.

    Raises:
        ValueError, ParseError: when it defines entities, or is no XML.
    """
    if b"<!ENTITY" in data:
        raise ValueError("it defines entities")
    return ElementTree.fromstring(data)


def _too_large(path: str, limit: str) -> ArticleNotReadError:
    hint = f"unpack it yourself if you trust it, or raise limits.{limit} in config.toml"
    return ArticleNotReadError(path, "it unpacks to far too much", hint)
