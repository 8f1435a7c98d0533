"""Ages that no "years old" tells: "aged 25", "Ann Lee, 44, said", "children under five"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from language.figures.lexicons import UnitEntry, unit_phrases
from language.figures.quantity import Quantity
from language.knowledge import peoples

_AGE_AFTER = re.compile(r",(?!\s?\d)|\)|\.(?!\d)")
_AGE_BEFORE = re.compile(r"[A-Z][\w’'.-]*[”\"]?(?: (?:Jr|Sr|III|II)\.?)?, $")
_FULL_NAME_BEFORE = re.compile(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+, $")
_AGED = re.compile(
    r"(?<!\w)(?:[Aa]ged?|[Tt]he age of|[Aa]ges|age of|ages of"
    r"|(?:man|woman|boy|girl|widow|widower|youth|child|baby|infant|toddler) of)[ -](?:between )?$"
)
_PERSON_BEFORE = re.compile(
    r"(?<!\w)(?:an?|the|his|her|their|my|another|one|whose) (?:[\w’'-]+ ){0,2}"
    r"(?:man|woman|boy|girl|teenager|youth|suspect|victim|driver|gunman|attacker|father|mother|brother|sister|son|"
    r"daughter|husband|wife|uncle|aunt|cousin|friend|neighbour|neighbor|student|farmer|teacher|nurse|worker|"
    r"officer|soldier|widow|widower|grandmother|grandfather|passenger|migrant|tourist|activist|president|premier|"
    r"minister|mayor|governor|senator|chancellor|leader|pope|king|queen|prince|princess|singer|actor|actress|director|"
    r"author|writer|player|striker|defender|goalkeeper|champion|lawyer|doctor|judge|businessman|billionaire|politician|"
    r"defendant|accused|survivor|pilot|teen), $",
    re.I,
)
_KIN_BEFORE = re.compile(
    r"(?<!\w)(?:sons?|daughters?|children|brothers?|sisters?|siblings|twins|grandchildren|kids|boys?|girls?)"
    r"(?:,)? (?:[A-Z][\w’'-]+, [a-z\d]+,? (?:and )?)*[A-Z][\w’'-]+, $"
)
"""What stands before the age of somebody's child, be it in words: "their sons Tom, eight, and Max, five"."""
_SEVERAL_PERSONS_BEFORE = re.compile(
    r"(?<!\w)(?:two|three|four|their|both) (?:[\w’'-]+ ){0,2}"
    r"(?:men|women|boys|girls|brothers|sisters|sons|daughters|teenagers|youths|suspects|students|children|officers|"
    r"workers|migrants|soldiers), (?:\d{1,2},? (?:and )?)*$",
    re.I,
)
_AGES_AFTER = re.compile(r",? and \d{1,2}[,.)]|, \d{1,2},? and \d{1,2}[,.)]|,(?! ?\d)|\.(?!\d)")
_AGE_REACH = 64
_AGE_WORDS = re.compile(
    r"(?<!\w)(?:"
    r"(?:aged?|ages|between the ages of)(?: between)?[ -]"
    r"(?:(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?:, | and | or |, and |, or ))+"
    r"|(?:[Dd]ie[ds]|[Rr]etired?) at |[Tt]urn(?:s|ed|ing)? |as (?:young|old) as "
    r"|(?:[Hh]e|[Ss]he|who) (?:is|was|will be|would be|would have been)(?: only| just)? "
    r"|(?:children|babies|infants|girls|boys|people|men|women|adults|those|anyone|patients|aged|pupils|students|"
    r"voters|pensioners|workers|employees|players|finalists|writers|drivers|residents|citizens|teenagers|smokers|"
    r"of them|of whom|(?:he|she|they|who|them) (?:is|was|are|were)) "
    r"(?:(?:are|were) )?(?:over|under|above|below|between) "
    r"|(?:of (?:the|its|their) population|(?:one|two|three|four|five|\d{1,2}) in (?:every )?\w+)"
    r" (?:is|was|are|were|will be)(?: aged)? (?:over|under|above|below) "
    r"|(?:over|under|above|below) \d{1,3} than (?:over|under|above|below) "
    r"|(?:no )?(?:older|younger) than "
    r"|(?:(?:average|drinking|driving|legal|maximum|mean|median|minimum|pension|retirement|voting) age"
    r"|age (?:for|of) (?:consent|criminal responsibility|majority|marriage|retirement|voting)) "
    r"(?:[a-z0-9-]+ ){0,5}(?:from|is|of|to|was) "
    r"|life expectancy (?:[a-z]+ ){0,5}(?:at|from|is|of|to|was) "
    r"|the (?:oldest|eldest|youngest)(?: [a-z]+){0,3} (?:is|was)(?: aged| only| just)? "
    r"|(?:oldest|eldest|youngest)(?: [a-z]+){0,3} (?:is|was) \w+,(?: and)? the (?:oldest|eldest|youngest) "
    r"|(?:%|percent|per cent) of [^.;:!?\d]{2,40} (?:is|are|was|were)(?: aged)? (?:over|under|above|below) "
    r"|aged (?:over|under) \d{1,3} (?:and|or) (?:over|under) )$",
    re.I,
)
_OR_OLDER = re.compile(r" (?:and|or) (?:older|younger)(?!\w)")
_NO_NOUN_NEXT = re.compile(
    r"\s*(?:[.,;:!?)”\"—–]|$)| (?:and|are|as|at|be|because|but|by|can|could|did|do|for|from|had|has|have|if|"
    r"in(?! \d)|is|last|live|lose|may|must|need|next|on|or|said|say|should|than|this|to(?! \d)|travel|was|"
    r"were|when|who|will|with|won|would)(?!\w)| [a-z]+ed(?!\w)"
)

_LIMIT = re.compile(r"([A-Z][\w-]+) (?:aged )?(?:over|under) $")
_PLURAL_NEXT = re.compile(r"[- ](?:[a-z]+ )?[a-z]*s(?!\w)")


def aged(text: str, quantity: Quantity, unit: tuple[int, int, UnitEntry] | None) -> Quantity | None:
    """Return the quantity as an age, if the words around it say one.

    Args:
        text: the article's.
        quantity: the number.
        unit: the unit that is written behind it, and where, if there is one.
    """
    if quantity.value is None or not 0 < quantity.value <= 120 or quantity.scale != 1.0:
        return None
    stated = _AGED.search(text, max(0, quantity.start - 16), quantity.start)
    entry = _unit_of_age(unit)
    if entry is None or not (stated or (unit is None and _is_bare_age(text, quantity))):
        return None
    is_range = stated is not None and stated.group().endswith("between ")
    return replace(
        quantity,
        start=stated.start() if stated and not is_range else quantity.start,
        end=unit[1] if unit else quantity.end,
        kind="age",
        unit=entry,
        unit_span=unit[:2] if unit else None,
    )


def _unit_of_age(unit: tuple[int, int, UnitEntry] | None) -> UnitEntry | None:
    """Return what an age is counted in: "a boy of 14 months", but not "a man of 14 stone"."""
    if unit is None:
        return unit_phrases().names["year old"]
    entry = unit[2]
    return entry if entry.kind == "age" else unit_phrases().names.get(f"{entry.name} old")


def _is_bare_age(text: str, quantity: Quantity) -> bool:
    is_whole = quantity.value is not None and quantity.value.is_integer()
    return is_whole and (
        _is_apposed(text, quantity) or _is_one_of_several(text, quantity) or _is_said_to_be(text, quantity)
    )


def _is_apposed(text: str, quantity: Quantity) -> bool:
    """Whether a number stands by itself between commas behind a name; one in words needs a full name."""
    start = quantity.start
    if text[max(0, start - 2) : start] != ", " or not _AGE_AFTER.match(text, quantity.end):
        return False
    name = _AGE_BEFORE.search(text, max(0, start - 32), start)
    is_apart = text[quantity.end : quantity.end + 1] != "."
    is_sure = quantity.form == "digits" and is_apart
    is_sure = is_sure or bool(_FULL_NAME_BEFORE.search(text, max(0, start - 40), start))
    is_sure = is_sure or _KIN_BEFORE.search(text, max(0, start - 64), start) is not None
    return bool(name and is_sure) or _PERSON_BEFORE.search(text, max(0, start - 48), start) is not None


def _is_one_of_several(text: str, quantity: Quantity) -> bool:
    """Read "two men, 19 and 20, were fined"."""
    before = _SEVERAL_PERSONS_BEFORE.search(text, max(0, quantity.start - 48), quantity.start)
    return before is not None and _AGES_AFTER.match(text, quantity.end) is not None


def _is_said_to_be(text: str, quantity: Quantity) -> bool:
    """Read "aged 4 and 11", "turned 60", "he was 71", "most of them under five", "65 or older"."""
    if _OR_OLDER.match(text, quantity.end):
        return True
    said = _AGE_WORDS.search(text, max(0, quantity.start - _AGE_REACH), quantity.start)
    said = said or _limit_of_people(text, quantity.start)
    if said is None:
        return False
    if said.group().lower() in ("as young as ", "as old as "):
        return True
    is_of_people = said.group().endswith((" over ", " under ", " above ", " below "))  # many do, none does
    return _NO_NOUN_NEXT.match(text, quantity.end) is not None or (
        is_of_people and _PLURAL_NEXT.match(text, quantity.end) is None
    )


def _limit_of_people(text: str, end: int) -> re.Match[str] | None:
    """Return the words "Britons over " before a number."""
    limit = _LIMIT.search(text, max(0, end - _AGE_REACH), end)
    return limit if limit is not None and limit[1] in peoples() else None
