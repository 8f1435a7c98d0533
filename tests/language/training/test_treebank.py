"""Reading CoNLL-U."""

from language.training.treebank import grouped_at, parse_conllu

SAMPLE = """\
# newdoc id = one
# newpar
# sent_id = 1
1\tRain\train\tNOUN\tNN\tNumber=Sing\t2\tnsubj:pass\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tdid\tdo\tAUX\tVBD\t_\t0\troot\t_\t_
3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_
3.1\tghost\tghost\tVERB\tVB\t_\t_\t_\t_\t_
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tNote=x|SpaceAfter=No

# sent_id = 2
1\tSnow\tsnow\tNOUN\tNN\t_\t0\troot\t_\t_

# newpar_block = p
# newpar
# sent_id = 3
1\tHail\thail\tNOUN\tNN\t_\t0\troot\t_\t_
"""
SENTENCES = list(parse_conllu(SAMPLE.splitlines(keepends=True)))


def test_words_keep_their_annotation_and_lose_the_subtype_of_their_relation() -> None:
    first = SENTENCES[0].words[0]
    assert (first.form, first.lemma, first.upos, first.xpos, first.feats, first.dep) == (
        "Rain",
        "rain",
        "NOUN",
        "NN",
        "Number=Sing",
        "nsubj",
    )


def test_heads_are_positions_and_the_root_is_its_own() -> None:
    assert [word.head for word in SENTENCES[0].words] == [1, 1, 1, 1]


def test_a_multiword_token_is_split_without_a_space() -> None:
    assert "".join(word.form + " " * word.space_after for word in SENTENCES[0].words) == "Rain didn't."


def test_sentences_know_where_paragraphs_and_documents_start() -> None:
    assert [(sentence.starts_document, sentence.starts_paragraph) for sentence in SENTENCES] == [
        (True, True),
        (False, False),
        (False, True),
    ]


def test_sentences_are_grouped_where_a_paragraph_starts() -> None:
    assert [len(run) for run in grouped_at(SENTENCES, "starts_paragraph")] == [2, 1]
