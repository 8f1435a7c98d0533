"""XMI: UIMA CAS as XML, a folder with one file an article and the type system."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import quoteattr

from store.exports.cas import ANNOTATION, SOFA, TYPES, FeatureStructure, feature_structures
from store.exports.errors import ExportNotWrittenError
from store.exports.naming import file_stem
from store.exports.piece import Piece, ReadArticle

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_SIGNS = {"\n": "&#10;", "\t": "&#9;", "\r": "&#13;"}
_PREFIXES = {
    type_: f"t{number}" for number, type_ in enumerate(sorted({one.rpartition(".")[0] for one in TYPES}))
}


def export_xmi(read_articles: Iterable[ReadArticle]) -> Iterator[Piece]:
    """Yield the file of each article, then `TypeSystem.xml`.

    Raises:
        ExportNotWrittenError: when a text holds a character that XML cannot.
    """
    for read in read_articles:
        yield Piece(_document(read).encode(), f"{file_stem(read.article)}.xmi")
    yield Piece(_type_system().encode(), "TypeSystem.xml")


def _document(read: ReadArticle) -> str:
    text = read.article.text
    if odd := _NOT_IN_XML.search(text):
        raise ExportNotWrittenError(
            f"{read.article.path} as XMI",
            f"XML cannot hold the character U+{ord(odd.group()):04X} at {odd.start()}",
            "export it as json-cas, which can",
        )
    structures = feature_structures(read)
    spaces = "".join(
        f' xmlns:{prefix}="http:///{package.replace(".", "/")}.ecore"'
        for package, prefix in _PREFIXES.items()
    )
    members = " ".join(str(one.id) for one in structures)
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"'
            f'{spaces} xmi:version="2.0">',
            '  <cas:NULL xmi:id="0"/>',
            *(f"  {_element(one)}" for one in structures),
            f'  <cas:Sofa xmi:id="{SOFA}" sofaNum="1" sofaID="_InitialView" mimeType="text/plain"'
            f" sofaString={quoteattr(text, _LINE_SIGNS)}/>",
            f'  <cas:View sofa="{SOFA}" members="{members}"/>',
            "</xmi:XMI>",
            "",
        ]
    )


def _element(one: FeatureStructure) -> str:
    package, _, name = one.type.rpartition(".")
    features = {**one.strings, **{key: str(value) for key, value in one.references.items()}}
    written = "".join(f" {key}={quoteattr(value)}" for key, value in features.items())
    place = f'sofa="{SOFA}" begin="{one.begin}" end="{one.end}"'
    return f'<{_PREFIXES[package]}:{name} xmi:id="{one.id}" {place}{written}/>'


def _type_system() -> str:
    types = "".join(
        f"<typeDescription><name>{name}</name><description/><supertypeName>{ANNOTATION}</supertypeName>"
        f"<features>{''.join(map(_feature, features.items()))}</features></typeDescription>"
        for name, features in TYPES.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">'
        f"<types>{types}</types></typeSystemDescription>\n"
    )


def _feature(feature: tuple[str, str]) -> str:
    name, range_ = feature
    return (
        f"<featureDescription><name>{name}</name><description/>"
        f"<rangeTypeName>{range_}</rangeTypeName></featureDescription>"
    )
