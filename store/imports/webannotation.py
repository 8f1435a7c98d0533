"""W3C Web Annotation: what was annotated is found by its quote, so that the articles have to be named.

A target has the words (`TextQuoteSelector`), the offsets in code points (`TextPositionSelector`), or both.
https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from language.article import Article
from store.anchors import Anchor, resolve
from store.exports.webannotation import VALUES_FORMAT
from store.figure_values import Values
from store.imports.errors import NotImportedError, not_understood
from store.imports.library import Library
from store.imports.lines import json_array, json_object, objects, string
from store.imports.sheet import Region, Remark, Sheet, known_state
from store.labels import FIGURE
from store.placing import Span

_ID = "urn:sha256:"


def read_webannotation(path: Path, library: Library) -> Iterator[Sheet]:
    """Yield the sheet of each article that is annotated.

    Raises:
        NotImportedError: when an article was not named, or a quote does not stand in it.
    """
    pages: dict[str, _Page] = {}
    for where, annotation in _annotations(path):
        article = _article(_target(annotation, where), library, where)
        page = pages.setdefault(article.id, _Page(where, article))
        page.take(annotation, where)
    for page in pages.values():
        yield page.sheet()


def _annotations(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the annotations of a file: of a collection, a page, a list, or one alone."""
    for where, record in json_array(path):
        first = record.get("first")
        page = first if isinstance(first, dict) else record
        if "items" in page:
            for number, one in enumerate(objects(page, "items", where), start=1):
                yield f"{path}, annotation {number}", one
        else:
            yield where, record


class _Page(Struct):
    """What is said about one article."""

    where: str
    article: Article
    regions: list[Region] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    linked: list[tuple[Span, Span]] = field(default_factory=list)
    is_ours: bool = False

    def take(self, annotation: dict[str, Any], where: str) -> None:
        """Take an annotation in."""
        target, bodies = _target(annotation, where), _bodies(annotation)
        span = _span(target, self.article, where) if "selector" in target else None
        words = {purpose: str(body.get("value", "")) for purpose, body in bodies}
        notes = tuple(str(body.get("value", "")) for purpose, body in bodies if purpose == "commenting")
        author, at = _author(annotation), _time(annotation)
        if annotation.get("motivation") == "linking" and span is not None:
            source = annotation.get("body")
            if not isinstance(source, dict):
                raise not_understood(where, "a link leads nowhere")
            self.linked.append((span, _span(source, self.article, where)))
        elif words.get("tagging") and span is not None:
            state = known_state(words.get("classifying"))
            self.is_ours = self.is_ours or state is not None
            values = _values(bodies, where) if words["tagging"] == FIGURE else None
            self.regions.append(
                Region(*span, words["tagging"], state, notes=notes, values=values, author=author, at=at)
            )
        else:
            self.remarks += [Remark(note, span, author, at) for note in notes]

    def sheet(self) -> Sheet:
        """Return what was taken in."""
        standing = tuple(region for region in self.regions if region.state != "rejected")
        index: dict[Span, int] = {}
        for number, region in enumerate(standing):
            index.setdefault(region.span, number)
        figures = {region.span: number for number, region in enumerate(standing) if region.label == FIGURE}
        return Sheet(
            self.where,
            self.article,
            standing,
            tuple(region for region in self.regions if region.state == "rejected"),
            tuple(self.remarks),
            tuple(
                (figures[figure], index[source])
                for figure, source in self.linked
                if figure in figures and source in index
            ),
            is_ours=self.is_ours,
        )


def _target(annotation: dict[str, Any], where: str) -> dict[str, Any]:
    target = annotation.get("target")
    target = target[0] if isinstance(target, list) and target else target
    if isinstance(target, str):
        return {"source": target}
    if not isinstance(target, dict):
        raise not_understood(where, "an annotation has no target")
    return target


def _article(target: dict[str, Any], library: Library, where: str) -> Article:
    """Return the article of a target: the one of that text, or else the only one there is."""
    source = str(target.get("source"))
    article = library.by_id(source.removeprefix(_ID))
    if article is None and not source.startswith(_ID) and len(library.articles) == 1:
        article = library.articles[0]
    if article is None:
        raise NotImportedError(
            where,
            f"it is about {source}, which is none of the articles you named",
            "name the articles behind the file, as they were when it was made",
        )
    return article


def _bodies(annotation: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Return the textual bodies of an annotation, each behind its purpose."""
    bodies = annotation.get("body")
    found: Iterable[Any] = bodies if isinstance(bodies, list) else [bodies]
    default = str(annotation.get("motivation") or "")
    return [(str(body.get("purpose") or default), body) for body in found if isinstance(body, dict)]


def _values(bodies: Iterable[tuple[str, dict[str, Any]]], where: str) -> Values | None:
    """Return what a figure says, from the body that tells it to programs; None where there is none."""
    for purpose, body in bodies:
        if purpose == "describing" and body.get("format") == VALUES_FORMAT:
            try:
                return Values.from_record(json_object(string(body, "value", where), where))
            except ValueError as error:
                raise not_understood(where, f"the values of a figure are damaged ({error})") from error
    return None


def _author(annotation: dict[str, Any]) -> str:
    creator = annotation.get("creator")
    if isinstance(creator, dict):
        return str(creator.get("name") or creator.get("id") or "")
    return creator if isinstance(creator, str) else ""


def _time(annotation: dict[str, Any]) -> str:
    """Return when an annotation was made, UTC as Python writes it."""
    at = str(annotation.get("created") or "")
    return f"{at[:-1]}+00:00" if at.endswith("Z") else at


def _span(target: dict[str, Any], article: Article, where: str) -> Span:
    """Return where the target stands in the article."""
    selectors = target.get("selector")
    listed = selectors if isinstance(selectors, list) else [selectors]
    by_type = {str(one.get("type")): one for one in listed if isinstance(one, dict)}
    position, quote = by_type.get("TextPositionSelector"), by_type.get("TextQuoteSelector")
    start, end = (position.get("start"), position.get("end")) if position else (None, None)
    if quote is not None and isinstance(quote.get("exact"), str):
        return _span_of_quote(quote, start, article, where)
    if isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(article.text):
        return start, end
    raise not_understood(where, "its target has neither a quote nor a position in the text")


def _span_of_quote(quote: dict[str, Any], start: object, article: Article, where: str) -> Span:
    exact = quote["exact"]
    at = start if isinstance(start, int) and not isinstance(start, bool) and start >= 0 else 0
    anchor = Anchor(
        at, at + len(exact), exact, str(quote.get("prefix") or ""), str(quote.get("suffix") or "")
    )
    if start is not None and article.text[at : anchor.end] == exact and exact:
        return anchor.span
    found = resolve(anchor, article.text)
    if found.start is None or found.end is None or found.start == found.end:
        raise not_understood(where, f"the words {exact!r} do not stand in {article.path}, or not only once")
    return found.start, found.end
