"""The export formats by name, with what each is for and what it cannot carry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from store.exports.brat import export_brat
from store.exports.conll import export_conll, export_conll_tab
from store.exports.docbin import export_docbin
from store.exports.doccano import export_doccano, export_doccano_relations
from store.exports.errors import ExportNotWrittenError
from store.exports.features import FEATURES
from store.exports.html import export_html
from store.exports.json_cas import export_json_cas
from store.exports.jsonl import export_jsonl
from store.exports.label_studio import export_label_studio
from store.exports.markdown import export_markdown
from store.exports.patterns import export_patterns
from store.exports.piece import Exporter, ReadArticle
from store.exports.prodigy import export_prodigy
from store.exports.tables import export_figures, export_mentions, export_notes
from store.exports.webannotation import export_webannotation
from store.exports.xmi import export_xmi


class ExportFormat(Struct, frozen=True):
    """One way to write readings out."""

    name: str
    """What it is called on the command line."""
    purpose: str
    """What it is for, in a few words."""
    export: Exporter
    carries: frozenset[str]
    """What it can carry of the `FEATURES`."""
    suffix: str = ""
    """The suffix of its file; empty for a folder of files."""

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder of files."""
        return not self.suffix

    @property
    def loses(self) -> tuple[str, ...]:
        """What it cannot carry of the `FEATURES`, in their order."""
        return tuple(feature for feature in FEATURES if feature not in self.carries)

    def lost_of(self, read: ReadArticle) -> tuple[str, ...]:
        """Return what this article has and the format cannot carry."""
        return tuple(feature for feature in self.loses if FEATURES[feature](read))


def without_loss(read_articles: Iterable[ReadArticle], form: ExportFormat) -> Iterator[ReadArticle]:
    """Yield the articles as long as the format can carry all that is in them.

    Raises:
        ExportNotWrittenError: at the first of which something would be lost.
    """
    for read in read_articles:
        if lost := form.lost_of(read):
            raise ExportNotWrittenError(
                f"{read.article.path} as {form.name}",
                f"that format cannot carry its {', '.join(lost)}",
                "leave --strict out, or export as jsonl, which carries everything",
            )
        yield read


_SPANS = ("text", "mentions", "figures")
_LINKED = (*_SPANS, "sources", "overlaps")
_DECIDED = ("states", "rejections")


def _format(
    name: str, purpose: str, export: Exporter, *carries: str, suffix: str = ""
) -> tuple[str, ExportFormat]:
    return name, ExportFormat(name, purpose, export, frozenset(carries), suffix)


def file_name(stem: str, form: ExportFormat) -> str:
    """Return what an export is called: no two formats make the same of a stem.

    Of formats with one suffix the first has it alone: `goma.csv`, but `goma-notes.csv`.
    """
    first = next(one for one in EXPORT_FORMATS.values() if one.suffix == form.suffix)
    apart = "" if form is first else f"-{form.name.removeprefix(f'{first.name}-')}"
    return f"{stem}{apart}{form.suffix}"


EXPORT_FORMATS: dict[str, ExportFormat] = dict(
    [
        _format("jsonl", "everything, for other programs", export_jsonl, *FEATURES, suffix=".jsonl"),
        _format(
            "csv", "figures, for spreadsheets", export_figures,
            *("titles and dates", "figures", "values", "sources", "overlaps", "scores", "authors", *_DECIDED),
            suffix=".csv",
        ),
        _format(
            "csv-mentions", "mentions, for spreadsheets", export_mentions,
            *("titles and dates", "mentions", "entities", "overlaps", "scores", "authors", *_DECIDED),
            suffix=".csv",
        ),
        _format(
            "csv-notes", "notes, for spreadsheets", export_notes,
            *("titles and dates", "overlaps", "authors", "notes", "other notes"),
            suffix=".csv",
        ),
        _format(
            "markdown", "a report, for people", export_markdown,
            *("titles and dates", "entities", "figures", "values", "sources", "overlaps"),
            *("notes", "other notes", "folds", *_DECIDED),
            suffix=".md",
        ),
        _format(
            "html", "a page with the text, for people", export_html,
            *(*_SPANS, "titles and dates", "values", "sources", "states", "notes", "other notes", "folds"),
            suffix=".html",
        ),
        _format(
            "prodigy", "Prodigy tasks", export_prodigy,
            *(*_LINKED, "titles and dates", "scores", *_DECIDED),
            suffix=".jsonl",
        ),
        _format(
            "doccano", "doccano sequence labelling", export_doccano,
            *(*_SPANS, "titles and dates", "notes", "other notes"),
            suffix=".jsonl",
        ),
        _format(
            "doccano-relations", "doccano relation extraction", export_doccano_relations,
            *(*_LINKED, "titles and dates", "notes", "other notes"),
            suffix=".jsonl",
        ),
        _format(
            "label-studio", "Label Studio tasks and their configuration", export_label_studio,
            *(*_LINKED, "titles and dates", "scores", "notes", "rejections"),
            suffix=".json",
        ),
        _format("brat", "a brat folder", export_brat, *(*_LINKED, "entities", "notes", *_DECIDED)),
        _format(
            "conll", "CoNLL-2003, for spacy convert and others", export_conll, "mentions", "figures",
            suffix=".conll",
        ),
        _format(
            "conll-tab", "CoNLL in two columns, for doccano", export_conll_tab, "mentions", "figures",
            suffix=".conll",
        ),
        _format("spacy", "a DocBin, for spacy train", export_docbin, *FEATURES, suffix=".spacy"),
        _format(
            "webannotation", "W3C Web Annotation in JSON-LD", export_webannotation,
            *("mentions", "figures", "values", "sources", "overlaps", "authors", "notes", "other notes"),
            *_DECIDED,
            suffix=".jsonld",
        ),
        _format("xmi", "UIMA CAS for INCEpTION and others", export_xmi, *_LINKED),
        _format("json-cas", "UIMA CAS in JSON", export_json_cas, *_LINKED),
        _format(
            "patterns", "entity ruler patterns of the names you stood by", export_patterns, "mentions",
            suffix=".jsonl",
        ),
    ]
)  # fmt: skip
"""Every format by its name, in the order they are listed."""
