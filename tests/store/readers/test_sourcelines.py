"""Who published a plain text and when, by its first lines."""

from io import BufferedReader, BytesIO

import pytest

from language.article import Article
from store.readers.markdown import read_markdown
from store.readers.plain import read_plain
from store.readers.source import Source
from store.readers.sourcelines import Facts, facts_at_head, source_line

TITLE = "Ferry sinks off Karvala"
STORY = "At least 23 people died when a ferry sank on Monday. Nine are missing."


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("Meridian Wire, 12 March 2024", Facts("Meridian Wire", "2024-03-12")),
        ("Northern Courier | Tuesday, March 12th, 2024", Facts("Northern Courier", "2024-03-12")),
        ("The Times of Karvala – 12 Mar. 2024, 10:15 GMT", Facts("The Times of Karvala", "2024-03-12")),
        ("2024-03-12 · Karvala Post", Facts("Karvala Post", "2024-03-12")),
        ("Published: 12 March 2024", Facts(None, "2024-03-12")),
        ("First published on Sept 1, 2024 at 9.30 am", Facts(None, "2024-09-01")),
        ("By Ana Lee | 12 March 2024", Facts(None, "2024-03-12", "Ana Lee")),
        ("By Ana Lee, Meridian Wire, 12 March 2024", Facts("Meridian Wire", "2024-03-12", "Ana Lee")),
        ("KARVALA, 12 March 2024 (AFP)", Facts("AFP", "2024-03-12")),
        ("12 March 2024", Facts(None, "2024-03-12")),
        ("Royal Hall, 12 March 2024", None),
        ("Karvala, 12 March 2024", None),
        ("The Meridian Wire said so on 12 March 2024", None),
        ("By train to Karvala, 12 March 2024", None),
        ("Meridian Wire, March 12", None),
        ("Meridian Wire, 12/03/2024", None),
        ("Meridian Wire, 31 February 2024", None),
        ("From 12 March 2024 to 13 March 2024", None),
        ("The Daily Post, which was founded on 12 March 1924", None),
        ("Meridian Wire", None),
    ],
)
def test_a_source_line_says_who_and_when_and_nothing_else(line: str, facts: Facts | None) -> None:
    assert source_line(line) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (f"{TITLE}\nMeridian Wire, 12 March 2024\n\n{STORY}", Facts("Meridian Wire", "2024-03-12")),
        (f"{TITLE}\n\nMeridian Wire, 12 March 2024\n{STORY}", Facts("Meridian Wire", "2024-03-12")),
        (f"Meridian Wire, 12 March 2024\n{TITLE}\n\n{STORY}", Facts("Meridian Wire", "2024-03-12")),
        (f"{TITLE}\nHow it came about\n\nPublished: 12 March 2024\n\n{STORY}", Facts(None, "2024-03-12")),
        (f"{TITLE}\n12 March 2024\n\n{STORY}", Facts(None, "2024-03-12")),
        (f"{TITLE}\n\nKARVALA, March 12 (Meridian Wire) - {STORY}", Facts("Meridian Wire")),
        (f"{TITLE}\n\nKARVALA, Norland, March 12 (Meridian) — {STORY}", Facts("Meridian")),
        (f"{TITLE}\n\nKARVALA, Aug. 5 (Meridian) — {STORY}", Facts("Meridian")),
        (f"{TITLE}\n\nKARVALA (AFP) - {STORY}", Facts("AFP")),
        (f"REYKJAVÍK, April 16, 2010 — {STORY}", Facts(None, "2010-04-16")),
        (
            f"{TITLE}\nNorthern Courier, 13 March 2024\n\nKARVALA, March 12 (Meridian Wire) - {STORY}",
            Facts("Northern Courier", "2024-03-13"),
        ),
        (f"{TITLE}\n\nKARVALA (Norland) - {STORY}", Facts()),
        (f"{TITLE}\n\nKARVALA, March 12 (see page 4) - {STORY}", Facts()),
        (f"{TITLE}\n\nThe Post wrote on\n12 March 2024\nand again later.", Facts()),
        (f"{TITLE}\n\nIt sank, they wrote on\n12 March 2024\nIn Karvala nobody knew.", Facts()),
        ("Days of Karvala\n12 March 2024\nA ferry sinks.\n13 March 2024\nDivers come.", Facts()),
        (f"{TITLE}\n\n{STORY}\n\n{STORY}\n\n{STORY}\n\nMeridian Wire, 12 March 2024", Facts()),
        (f"{TITLE}\n\n{STORY}", Facts()),
        ("", Facts()),
    ],
)
def test_only_first_lines_that_stand_alone_say_who_and_when(text: str, facts: Facts) -> None:
    assert facts_at_head(text) == facts


def source(name: str, text: str) -> Source:
    return Source(name, BufferedReader(BytesIO(text.encode())))


def known(article: Article) -> tuple[str | None, ...]:
    return article.title, article.outlet, article.published, article.author


def test_a_text_knows_its_headline_also_below_its_source_line() -> None:
    for text in (
        f"{TITLE}\nMeridian Wire, 12 March 2024\n\n{STORY}",
        f"Meridian Wire, 12 March 2024\n{TITLE}\n\n{STORY}",
    ):
        (article,) = read_plain(source("a.txt", text))
        assert article.text == text
        assert known(article) == (TITLE, "Meridian Wire", "2024-03-12", None)


def test_front_matter_says_more_than_the_first_lines() -> None:
    body = f"# {TITLE}\n\nBy Ana Lee, Meridian Wire, 12 March 2024\n\n{STORY}"
    (article,) = read_markdown(source("a.md", f"---\ndate: 2024-03-14\noutlet: Karvala Post\n---\n{body}"))
    assert known(article) == (TITLE, "Karvala Post", "2024-03-14", "Ana Lee")
    (bare,) = read_markdown(source("a.md", body))
    assert known(bare) == (TITLE, "Meridian Wire", "2024-03-12", "Ana Lee")
