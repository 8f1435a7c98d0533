"""Texts whose names are marked by hand: "[Oslo|GPE] is cold."."""

from __future__ import annotations

import re

from language.mention import Mention

_MARKED = re.compile(r"\[(?P<text>[^|\]]+)\|(?P<label>[A-Z]+)\]")


def read_marked(marked: str) -> tuple[str, list[Mention]]:
    """Return a text without its marks, and the mentions that they mark."""
    text, mentions, end = "", [], 0
    for match in _MARKED.finditer(marked):
        text += marked[end : match.start()]
        mentions.append(Mention(len(text), len(text) + len(match["text"]), match["label"], match["text"]))
        text, end = text + match["text"], match.end()
    return text + marked[end:], mentions
