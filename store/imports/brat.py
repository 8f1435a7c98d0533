"""brat: the text and the stand-off annotations of each article, one pair or a folder of them.

Offsets are code points. A span in fragments is one span where nothing but white space lies between them; one
with words between cannot be held and is refused. https://brat.nlplab.org/standoff.html
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from language.article import Article
from store.imports.errors import NotImportedError, not_understood
from store.imports.lines import lines_of, text_of
from store.imports.offsets import DIGITS
from store.imports.rawtext import RawText
from store.imports.sheet import Region, Remark, Sheet, known_state

_PLACE = f"{DIGITS} {DIGITS}"
_SPAN = re.compile(rf"(?P<label>\S+) (?P<places>{_PLACE}(?:;{_PLACE})*)")
_STATE = re.compile(r"State (?P<span>T\S+) (?P<state>\S+)")
_LINK = re.compile(r"attributed_to Arg1:(?P<figure>T\S+) Arg2:(?P<source>T\S+)")
_NOTE = re.compile(r"AnnotatorNotes (?P<span>\S+)")


def read_brat(path: Path) -> Iterator[Sheet]:
    """Yield the sheet of one article, or of each in a folder, in the order of their names."""
    files = sorted(path.glob("*.ann")) if os.path.isdir(path) else [path.with_suffix(".ann")]
    if not files:
        raise NotImportedError(str(path), "it holds no .ann file", "name a brat folder")
    for file in files:
        yield _Standoff(RawText(text_of(file.with_suffix(".txt"), with_mark=True))).sheet(file)


class _Standoff(Struct):
    """What the lines of a file say, collected by the names that they give their spans."""

    text: RawText
    regions: dict[str, Region] = field(default_factory=dict)
    links: list[tuple[str, str]] = field(default_factory=list)
    groups: list[list[str]] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def sheet(self, path: Path) -> Sheet:
        """Return the sheet of the annotations in a file."""
        for where, line in lines_of(path):
            if line:
                self._read(line, where)
        standing = {name: one for name, one in self.regions.items() if one.state != "rejected"}
        index = {name: number for number, name in enumerate(standing)}
        linked = ((index.get(figure), index.get(source)) for figure, source in self.links)
        is_ours = any(region.state is not None for region in self.regions.values())
        grouped = (frozenset(index[name] for name in names if name in index) for names in self.groups)
        return Sheet(
            str(path),
            Article.from_raw(self.text.raw, path=str(path.with_suffix(".txt"))),
            tuple(standing.values()),
            tuple(one for one in self.regions.values() if one.state == "rejected"),
            tuple(self.remarks),
            tuple((figure, source) for figure, source in linked if figure is not None and source is not None),
            tuple(grouped) if is_ours else None,
            is_ours=is_ours,
        )

    def _read(self, line: str, where: str) -> None:
        """Take one line in: spans, states, links, groups and notes; the rest is not ours."""
        name, _, rest = line.partition("\t")
        if name.startswith("T"):
            self.regions[name] = self._region(rest, where)
        elif name.startswith("A") and (state := _STATE.fullmatch(rest)):
            span = self._named(state["span"], where)
            self.regions[span] = replace(self.regions[span], state=known_state(state["state"]))
        elif name.startswith("R") and (link := _LINK.match(rest)):
            self.links.append((self._named(link["figure"], where), self._named(link["source"], where)))
        elif name == "*" and rest.startswith("Equiv "):
            self.groups.append([self._named(one, where) for one in rest.split()[1:]])
        elif name.startswith("#") and (note := _NOTE.match(rest)):
            self._note(note["span"], rest.partition("\t")[2])
        elif name[:1] not in "ARENM*#":
            raise not_understood(where, f"it begins with {name[:20]!r}, which is nothing that brat writes")

    def _named(self, name: str, where: str) -> str:
        if name not in self.regions:
            raise not_understood(where, f"there is no span {name} before it")
        return name

    def _region(self, rest: str, where: str) -> Region:
        head, _, words = rest.partition("\t")
        found = _SPAN.fullmatch(head)
        if found is None:
            raise not_understood(where, f"{head!r} is no type with its offsets")
        places = [(int(start), int(end)) for start, end in map(str.split, found["places"].split(";"))]
        fragments = [self.text.raw[start:end] for start, end in places]
        between = "".join(self.text.raw[end:start] for (_, end), (start, _) in pairwise(places))
        if between.strip():
            raise not_understood(where, "its span leaves words out in the middle, which cannot be kept")
        if " ".join(fragments) != words:
            raise not_understood(where, f"the words {words!r} do not stand at {found['places']}")
        return Region(*self.text.span(places[0][0], places[-1][1], where), found["label"])

    def _note(self, name: str, words: str) -> None:
        """Take a note in: on its span, or on the whole article where it is about something else."""
        if name in self.regions:
            region = self.regions[name]
            self.regions[name] = replace(region, notes=(*region.notes, words))
        else:
            self.remarks.append(Remark(words))
