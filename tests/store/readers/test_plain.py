from io import BufferedReader, BytesIO

import pytest

from store.readers.plain import LONGEST_TITLE, read_plain, title_of
from store.readers.source import Source

STORY = "The river broke its banks on Monday night. Nobody was hurt."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Flood in the valley\n\n{STORY}", "Flood in the valley"),
        (f"\n\n  Flood in the valley  \n\n{STORY}", "Flood in the valley"),
        (f"Flood in the valley\n{STORY}", "Flood in the valley"),
        (f"Who will pay for the flood?\n{STORY}", "Who will pay for the flood?"),
        (f"“Worst flood ever”\n{STORY}", "“Worst flood ever”"),
        (f"The river rose on Monday.\n{STORY}", None),
        (f"“The river rose on Monday.”\n{STORY}", None),
        (f"CAIRO —\n{STORY}", None),
        (f"The river broke its banks on Monday\nnight.\n\n{STORY}", None),
        (f"{'Flood ' * LONGEST_TITLE}\n\n{STORY}", None),
        (f"* * *\n\n{STORY}", None),
        ("Flood in the valley", None),
        ("Flood in the valley\n \n", None),
        ("", None),
    ],
)
def test_the_title_is_a_first_short_line_that_is_no_sentence(text: str, title: str | None) -> None:
    assert title_of(text) == title


def test_a_text_file_is_one_article_that_knows_where_it_comes_from() -> None:
    data = f"\ufeffFlood in the valley\r\n\r\n{STORY}".encode()
    (article,) = read_plain(Source("news/flood.txt", BufferedReader(BytesIO(data))))
    assert article.text == f"Flood in the valley\n\n{STORY}"
    assert (article.path, article.title, article.encoding) == (
        "news/flood.txt",
        "Flood in the valley",
        "utf-8",
    )
