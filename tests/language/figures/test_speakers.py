from __future__ import annotations

import pytest

from language.figures.speakers import speaker

_VERBS = {"said", "says", "say", "told", "promised", "reported"}

SPEAKERS = {
    "before the verb": ("The mayor said/VBD 20 men fled/VBD", "The mayor"),
    "behind a verb that a comma closes off": (
        "In the pass , rangers found/VBD 20 tents , said/VBD Bo Ek of the club .",
        "Bo Ek of the club",
    ),
    "behind the verb in the middle, after a length of time": (
        "In six/CD days , says/VBZ Norway , the port lost/VBD 20 boats",
        "Norway",
    ),
    "in the plural behind the verb": (
        "The square was/VBD full/JJ , say/VBP the organisers .",
        "the organisers",
    ),
    "before an aside, with a clause behind the verb": (
        "Ana Lee , who counts/VBZ them , said/VBD the boats sank/VBD .",
        "Ana Lee",
    ),
    "before an aside with which": (
        "The carrier , which has/VBZ three/CD ships there/RB , told/VBD its customers that",
        "The carrier",
    ),
    "with a name between commas": (
        "Its chairman , Admiral Bo Ek , promised/VBD 20",
        "Its chairman, Admiral Bo Ek",
    ),
    "before an aside that names another": (
        "Some 40 homes lost/VBD power , the utility Umbrella , owned/VBN by/IN Parasol , said/VBD",
        "the utility Umbrella",
    ),
    "before an aside that names a place": (
        "At least 40 died/VBD , Ana Lee , mayor of/IN Orla , said/VBD",
        "Ana Lee",
    ),
    "before an aside, not behind the verb": (
        "Ana Lee , the mayor , said/VBD the fire , the worst in/IN years , killed/VBD 12",
        "Ana Lee",
    ),
    "behind a quotation": ('" We jumped/VBD , " passenger Bo Ek told/VBD Radio Orla', "passenger Bo Ek"),
    "a phrase with phrases in it": (
        "Some 40 homes lost/VBD power , a poll by the paper Le Jour of Orla reported/VBD .",
        "a poll by the paper Le Jour of Orla",
    ),
    "somebody close to a thing": (
        "Some 40 homes lost/VBD power , a source close/JJ to the matter said/VBD .",
        "a source close to the matter",
    ),
    "somebody who was told": (
        "Some 40 homes lost/VBD power , people briefed/VBN on/IN the matter said/VBD .",
        "people briefed on the matter",
    ),
    "with a particle in the name": (
        "The army chief , Bo al - Ek , said/VBD 20 died/VBD",
        "The army chief, Bo al-Ek",
    ),
}


@pytest.mark.parametrize(("words", "expected"), SPEAKERS.values(), ids=SPEAKERS)
def test_the_speaker_is_found_by_the_words_beside_the_verb(tagged, words, expected):
    sentence = tagged(words)
    verb = max(i for i, word in enumerate(sentence.words) if word in _VERBS)
    assert _surface(sentence, speaker(sentence, verb)) == expected


PARSED = {
    "a dateline": (
        "OSLO PROPN 9 nsubj\n— PUNCT 1 punct\nNorway PROPN 4 nsubj\nbought VERB 0 ROOT VBD buy\n"
        "boats NOUN 4 obj\n, PUNCT 4 punct\nthe DET 8 det\nboss NOUN 4 obl\nsaid VERB 4 parataxis VBD say",
        "the boss",
    ),
    "a length of time": (
        "six NUM 2 nummod\ndays NOUN 4 nsubj\n, PUNCT 2 punct\nsays VERB 0 ROOT VBZ say\nNorway PROPN 4 obj\n"
        ", PUNCT 4 punct\nboats NOUN 8 nsubj\nsank VERB 4 ccomp VBD sink",
        "Norway",
    ),
    "what stands beyond a semicolon": (
        "the DET 2 det\nagency NOUN 5 nsubj\n; PUNCT 5 punct\nNorway PROPN 5 compound\n"
        "reported VERB 0 ROOT VBD report\ndeaths NOUN 5 obj",
        "Norway",
    ),
    "an office beside its name": (
        "Its PRON 2 nmod\nchairman NOUN 7 nsubj\n, PUNCT 2 punct\nBo PROPN 2 appos\nEk PROPN 4 flat\n"
        ", PUNCT 2 punct\npromised VERB 0 ROOT VBD promise\n20 NUM 7 obj",
        "Its chairman, Bo Ek",
    ),
    "the wrong noun before a comma": (
        "Umbrella PROPN 2 nsubj\nlost VERB 8 ccomp VBD lose\n20 NUM 4 nummod\nboats NOUN 2 obj\n"
        ", PUNCT 2 punct\n"
        "the DET 7 det\nregulator NOUN 2 obl\nsaid VERB 0 ROOT VBD say",
        "the regulator",
    ),
    "the subject of what is said": (
        "the DET 2 det\nloss NOUN 11 nsubj\nran VERB 11 ccomp VBD run\nto ADP 5 case\n40 NUM 3 obl\n"
        ", PUNCT 3 punct\nLee PROPN 11 nsubj\n, PUNCT 9 punct\nboss NOUN 7 appos\n, PUNCT 7 punct\n"
        "said VERB 0 ROOT VBD say",
        "Lee",
    ),
    "who somebody is said to be": (
        "Lee PROPN 4 nsubj\nis AUX 4 cop\na DET 4 det\nman NOUN 0 ROOT\nwho PRON 7 nsubj\nhas AUX 7 aux\n"
        "promised VERB 4 acl VBN promise\n20 NUM 7 obj",
        "Lee",
    ),
    "a participle far from its subject": (
        "Umbrella PROPN 2 nsubj\nsank VERB 0 ROOT VBD sink\nin ADP 4 case\nmonths NOUN 2 obl\n"
        "ending VERB 4 acl VBG end\nso ADV 5 advmod\n, PUNCT 8 punct\nreported VERB 5 advcl VBG report",
        "Umbrella",
    ),
    "a noun with its name": (
        "The DET 2 det\ninsurer NOUN 4 nsubj\nUmbrella PROPN 2 appos\nsaid VERB 0 ROOT VBD say\n20 NUM 4 obj",
        "The insurer Umbrella",
    ),
    "what is said itself": (
        "“ PUNCT 2 punct\nSix NUM 6 nsubj\n, PUNCT 2 punct\n” PUNCT 2 punct\nshe PRON 6 obl\n"
        "said VERB 0 ROOT VBD say",
        "she",
    ),
    "the WHO": (
        "Norway PROPN 2 nsubj\nlost VERB 0 ROOT VBD lose\n20 NUM 4 nummod\nboats NOUN 2 obj\n"
        ", PUNCT 7 punct\nWHO PRON 7 nsubj\nreported VERB 2 parataxis VBD report",
        "WHO",
    ),
    "whoever has a thing that something is told of": (
        "Lee PROPN 2 nsubj\nowns VERB 0 ROOT VBZ own\nboats NOUN 2 obj\n, PUNCT 6 punct\nwhich PRON 6 nsubj\n"
        "cost VERB 3 acl VBD cost\n$ SYM 6 obj\n5 NUM 7 nummod\n, PUNCT 11 punct\nand CCONJ 11 cc\n"
        "promised VERB 6 conj VBD promise\n20 NUM 11 obj",
        "Lee",
    ),
    "one who did something and said": (
        "Guards NOUN 2 nsubj\nmet VERB 0 ROOT VBD meet\nmen NOUN 2 obj\nwho PRON 5 nsubj\n"
        "fled VERB 3 acl VBD flee\nand CCONJ 7 cc\nsaid VERB 5 conj VBD say\n20 NUM 7 obj",
        "men",
    ),
    "a noun and its name as two subjects": (
        "The DET 2 det\nunion NOUN 4 nsubj\nUmbrella PROPN 4 nsubj\nsaid VERB 0 ROOT VBD say\n20 NUM 4 obj",
        "The union Umbrella",
    ),
    "a day and a name as two subjects": (
        "Monday PROPN 3 nsubj\nLee PROPN 3 nsubj\nsaid VERB 0 ROOT VBD say\n20 NUM 3 obj",
        "Lee",
    ),
    "an adjective that goes on": (
        "A DET 2 det\nsource NOUN 6 nsubj\nfamiliar ADJ 2 amod\nwith ADP 5 case\nit PRON 3 obl\n"
        "said VERB 0 ROOT VBD say\n20 NUM 6 obj",
        "A source familiar with it",
    ),
    "the nearer of two that does not agree with the verb": (
        "The DET 2 det\nslide NOUN 6 nsubj\nfor ADP 5 case\nhis PRON 5 nmod\nbackers NOUN 6 nsubj\n"
        "says VERB 0 ROOT VBZ say\n20 NUM 6 obj",
        "The slide",
    ),
    "who had foreseen it": (
        "Lee PROPN 2 nsubj\nwon VERB 0 ROOT VBD win\nless ADJ 2 obj\nthan ADP 5 case\npolls NOUN 3 obl\n"
        "had AUX 7 aux VBD\npromised VERB 2 advcl VBN promise",
        "polls",
    ),
    "who is told": (
        "Bo PROPN 2 nsubj\ntold VERB 0 ROOT VBD tell\nDZBB PROPN 2 nsubj",
        "Bo",
    ),
    "one of two who say it": (
        "Norway PROPN 4 nsubj\nand CCONJ 3 cc\nSweden PROPN 1 conj\nsaid VERB 0 ROOT VBD say\n20 NUM 4 obj",
        "Norway and Sweden",
    ),
    "a part of a word": (
        "the DET 6 det\n68 NUM 6 compound\n- PUNCT 6 punct\nyear NOUN 6 compound\n- PUNCT 6 punct\n"
        "old NOUN 7 nsubj\nsaid VERB 0 ROOT VBD say",
        "the 68-year-old",
    ),
}


@pytest.mark.parametrize(("lines", "expected"), PARSED.values(), ids=PARSED)
def test_what_a_parse_takes_for_the_subject_is_looked_at(sentence, lines, expected):
    parsed = sentence(lines)
    verb = next(i for i, word in enumerate(parsed.words) if word in _VERBS)
    assert _surface(parsed, speaker(parsed, verb)) == expected


def _surface(sentence, phrase):
    return None if phrase is None else sentence.surface(*phrase)
