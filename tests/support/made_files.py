"""Small files of many formats, made in the tests."""

from __future__ import annotations

import io
import zipfile
from io import BufferedReader, BytesIO

from store.readers.source import Source


def source(data: bytes | str, path: str, **options: object) -> Source:
    """A file with this content, opened."""
    raw = data.encode() if isinstance(data, str) else data
    return Source(path, BufferedReader(BytesIO(raw)), **options)


def archive(members: dict[str, str | bytes], compression: int = zipfile.ZIP_STORED) -> bytes:
    """A zip archive with these members, the same at any time."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", compression) as packed:
        for name, content in members.items():
            packed.writestr(zipfile.ZipInfo(name), content, compression)
    return data.getvalue()


CONTAINER = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
PACKAGE = (
    '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<metadata><dc:title>The Flood Year</dc:title><dc:creator>Ilse Brandt</dc:creator>"
    "<dc:date>2021-12-01</dc:date></metadata><manifest>"
    '<item id="b" href="two%20b.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="a" href="one.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="e" href="empty.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="c" href="cover.png" media-type="image/png"/></manifest>'
    '<spine><itemref idref="c"/><itemref idref="a"/><itemref idref="e"/><itemref idref="b"/></spine>'
    "</package>"
)


def book(**changes: str | bytes) -> bytes:
    """An EPUB of two chapters, with some members changed."""
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OPS/book.opf": PACKAGE,
        "OPS/one.xhtml": "<html><head><title>x</title></head><h1>The rain</h1><p>It rained.</p></html>",
        "OPS/two b.xhtml": "<html><body><h1>The river</h1><p>It rose by <b>2</b> metres.</p></body></html>",
        "OPS/empty.xhtml": "<html><body><img/></body></html>",
    }
    return archive(members | {name.replace("__", "/"): content for name, content in changes.items()})


def document(words: str) -> bytes:
    """A Word document with these paragraphs, one a line."""
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in words.split("\n"))
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    return archive(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "_rels/.rels": f'<Relationships xmlns="{relations}"><Relationship Id="r" Type="{office}"'
            ' Target="word/document.xml"/></Relationships>',
            "docProps/core.xml": f'<p:coreProperties xmlns:p="{core}" xmlns:dc="http://purl.org/dc/elements/1.1/"'
            ' xmlns:t="http://purl.org/dc/terms/"><dc:title>Flood</dc:title>'
            "<dc:creator>Ilse Brandt</dc:creator>"
            "<t:created>2021-07-15T20:30:00Z</t:created></p:coreProperties>",
            "word/document.xml": f'<w:document xmlns:w="{namespace}"><w:body>{paragraphs}</w:body>'
            "</w:document>",
        }
    )


def pdf(*lines: str, title: str = "") -> bytes:
    """A PDF of one page with these lines."""
    drawn = " ".join(f"({line}) Tj 0 -20 Td" for line in lines)
    stream = f"BT /F1 12 Tf 72 700 Td {drawn} ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Title ({title}) /Author (Ilse Brandt) /CreationDate (D:20210715203000Z) >>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = (
        f"trailer\n<< /Size {len(places) + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    )
    return data + f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


WEBPAGE = (
    '<!doctype html><html><head><meta charset="windows-1252"><title>Flood in Velm | Courier</title>'
    '<meta property="og:site_name" content="Valley Courier">'
    '<meta property="og:title" content="Flood in Velm">'
    '<meta name="author" content="Ilse Brandt">'
    '<meta property="article:published_time" content="2021-07-15T20:30:00+02:00"></head><body>'
    '<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Flood in Velm</h1>'
    + "".join(
        f"<p>{words}</p>"
        for words in (
            "The river broke its banks on Monday night and drove 1,200 people from their homes.",
            "“We have never seen water this high,” said Ilse Brandt, who runs the bakery on the old square.",
            "The bridges will stay closed until Friday, and the schools until the end of the month, he said.",
        )
    )
    + '</article><footer>© Courier <a href="/imprint">Imprint</a></footer><script>steal()</script></body>'
    "</html>"
)

FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Valley &amp; Hill Courier</title>'
    "<item><title>Flood in &lt;b&gt;Velm&lt;/b&gt;</title><pubDate>Thu, 15 Jul 2021 20:30:00 +0200</pubDate>"
    "<author>Ilse Brandt</author>"
    "<description>&lt;p&gt;The river rose.&lt;/p&gt;&lt;p&gt;Nobody was hurt.&lt;/p&gt;</description></item>"
    "<item><title>Empty</title></item></channel></rss>"
)

MESSAGE = (
    "From: Valley Courier <news@example.org>\r\nSubject: =?utf-8?q?Flood_in_M=C3=A1laga?=\r\n"
    "Date: Thu, 15 Jul 2021 20:30:00 +0200\r\nMIME-Version: 1.0\r\n"
    "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    "The mayor doesn\x92t know.\r\n"
)
