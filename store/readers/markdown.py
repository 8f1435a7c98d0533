"""Markdown: its text, headings, lists and tables, without other signs of the markup.

The article is the text as it reads, block by block with a blank line between, and offsets point into that.
What is only markup (tags, link targets, rules) is left out. A front matter of `key: value` lines gives title,
date and outlet, else the first lines do, as in plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from language.article import Article, normalise
from store.readers.aligned import aligned
from store.readers.dates import iso_date
from store.readers.htmlwords import words_of_html
from store.readers.source import Source
from store.readers.sourcelines import facts_at_head

_FRONT_MATTER = re.compile(
    r"---[ \t]*\n(?P<fields>(?:[\w-]+[ \t]*:[^\n]*\n|[ \t#-][^\n]*\n|\n)*?)---[ \t]*(?:\n|\Z)"
)
_FIELD = re.compile(r"^(?P<name>[\w-]+)[ \t]*:[ \t]*(?P<value>[^\n]*?)[ \t]*$", re.MULTILINE)
_KNOWN_INLINE = {"softbreak": "\n", "hardbreak": "\n"}
_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def read_markdown(source: Source) -> Iterator[Article]:
    """Yield the one article of a Markdown file."""
    written, encoding = source.decoded()
    fields, body = _front_matter(normalise(written))
    tokens = _MARKDOWN.parse(body)
    text = "\n\n".join(block for block in _blocks(tokens) if block.strip())
    facts = facts_at_head(text)
    yield Article.from_raw(
        text or body,  # what nests too deeply for markup is read as it stands
        path=source.path,
        title=fields.get("title") or _first_heading(tokens),
        outlet=fields.get("outlet") or facts.outlet,
        published=iso_date(fields.get("date", fields.get("published"))) or facts.published,
        encoding=encoding,
        author=fields.get("author") or fields.get("authors") or facts.author,
    )


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """Return the fields at the head of a text, by lower-case name, and the text without them."""
    head = _FRONT_MATTER.match(text)
    if head is None:
        return {}, text
    fields = {field["name"].lower(): field["value"].strip("\"'") for field in _FIELD.finditer(head["fields"])}
    return fields, text[head.end() :]


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield the text of each paragraph, heading, list item, table and block of code."""
    table: list[list[str]] | None = None
    bullet = ""
    for token in tokens:
        if token.type == "table_open":
            table = []
        elif token.type == "table_close":
            yield aligned(table or [])
            table = None
        elif token.type == "tr_open" and table is not None:
            table.append([])
        elif token.type == "inline" and table:
            table[-1].append(_plain(token))
        elif token.type == "list_item_open":
            bullet = f"{token.info}{token.markup} " if token.info else "- "
        elif token.type == "inline":
            yield bullet + _plain(token)
            bullet = ""
        elif token.type in ("fence", "code_block"):
            yield token.content.rstrip("\n")
        elif token.type == "html_block":
            yield words_of_html(token.content)


def _plain(inline: Token) -> str:
    """Return the text of an inline token as it reads: links by their words, images by their description."""
    return "".join(
        _plain(child) if child.type == "image" else _KNOWN_INLINE.get(child.type, child.content)
        for child in inline.children or ()
        if child.type != "html_inline"
    )


def _first_heading(tokens: Sequence[Token]) -> str | None:
    """Return the first heading, if the text begins with it."""
    if len(tokens) < 2 or tokens[0].type != "heading_open":
        return None
    return " ".join(normalise(_plain(tokens[1])).split()) or None
