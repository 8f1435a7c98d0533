"""What tells mentions of the same words apart."""

from language.article import Article
from language.pipeline import Pipeline
from language.telling_apart import told_apart
from tests.marked import read_marked


def test_bodies_and_persons_are_told_apart_in_one_article() -> None:
    text, mentions = read_marked(
        "[Kenya|GPE]'s [Senate|ORG] heard Mr. [Lind|PERSON]. "
        "[Peru|GPE]'s [Senate|ORG] heard Mrs. [Lind|PERSON]."
    )
    assert told_apart(mentions, text) == {1: "Kenya", 2: "he", 4: "Peru", 5: "she"}


def test_the_pipeline_tells_them_apart(pipeline: Pipeline) -> None:
    article = Article(
        "Iran's Foreign Ministry denied it. Russia's Foreign Ministry agreed. Mr. Lind met Mrs. Lind."
    )
    names = [entity.name for entity in pipeline.analyse(article).entities]
    assert names == ["Iran", "Foreign Ministry", "Russia", "Foreign Ministry", "Lind", "Lind"]
