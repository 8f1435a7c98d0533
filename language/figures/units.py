"""Stage 3, first half: the unit, currency or rate written beside a number."""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from language.dates import YEAR
from language.figure import Kind, Per
from language.figures.ages import aged
from language.figures.lexicons import UnitEntry, exclusions, rates, unit_phrases
from language.figures.phrases import Phrasebook
from language.figures.points import points_of_share
from language.figures.quantity import Quantity
from language.figures.shared_currencies import currency_meant

_GAP = re.compile(r"[-‐‑ \xa0\n]?[ \xa0]?")
_WHEN = re.compile(r"[ \xa0](?:after|since|into|from (?:now|today|tomorrow|[A-Z][a-z]+day))(?!\w)")
_AGO = re.compile(r"[ \xa0](?:ago|earlier|later|before)(?!\w)")
_MAGNITUDE = re.compile(r"(?<!\w)(magnitudes?)(?: of)?[- ]$", re.I)
_SEVERAL_MAGNITUDES = re.compile(r"(?<!\w)magnitudes?(?: of)? (?:\d\.\d,? (?:and )?)+$", re.I)
_QUAKE_BEFORE = re.compile(
    r"(?<!\w)(?:earthquake|quake|tremor|aftershock) (?:that )?"
    r"(?:of|measured|measuring|registered|registering|was) $",
    re.I,
)
_QUAKE_NEXT = re.compile(r"[ -](?:earthquake|quake|tremor|aftershock)(?!\w)", re.I)
_LONE_LETTER_FOLLOWER = re.compile(r"(?!\w|[-’'](?=\w))(?! [A-Z][a-z]| [a-z]+s\b)")
_MONEY_BEFORE = re.compile(
    r"£|(?<!\w)(?:pay|paid|pays|paying|cost|costs|costing|prices?|priced|worth|fined?|spend|spent|earns?|earned|sold|"
    r"bought|salary|salaries|wages?|incomes?|debts?|bills?|budget|fees?|rents?|mortgages?|pensions?|savings|tax(?:es)?|"
    r"owe[sd]?|charged?|raised|sterling|British)(?!\w)",
    re.I,
)
_PENCE = re.compile(r"\.\d\d$")
_PER = re.compile(
    r"\s?/\s?(?=[a-z])|\s(?:per|for each|for every|each|every)\s(?:full\s|single\s|calendar\s)?"
    r"(?=[a-z])(?!of )|[ -](?:an?)[ -](?=[a-z])|\s(?:per|for every)\s",
    re.I,
)
_OF_WHAT = re.compile(r"[ \xa0]of(?: [A-Za-z][\w-]*){1,2}?(?= (?:an?|per|each|every) )")
"""What a measure is of, before its rate: "650,000 barrels of crude a day"."""
_BELOW_ZERO = re.compile(r"[ \xa0]below zero(?!\w)")
_ANOTHER_END = re.compile(
    r"(?:\d|(?<!\w)(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty))(?:[-–]| (?:and|or|to) )$",
    re.I,
)
_TEMPERATURES = frozenset({"celsius", "degree", "fahrenheit"})
_MORE = re.compile(r"[ \xa0](?:each|extra|less|more)(?= (?:an?|per|each|every) )")
_PER_MANY = re.compile(
    r"(?:\d[\d,]*(?: (?:thousand|million|billion))?|(?:(?:hundred|ten) )?(?:thousand|million|billion)) "
    r"(?:people|inhabitants|residents|births|live births|women|men|children|adults|population|persons|miles|"
    r"kilometres|kilometers|km|hours|flights|trips|passengers|vehicles|households|workers|pupils|patients|"
    r"millilitres|milliliters|ml|litres|liters|grams)(?!\w)"
)
_PER_ROUND = re.compile(
    r"(\d{1,3}(?:,000)+|(?:\d+ |hundred |ten )?(?:thousand|million|billion))"
    r"(?: ([a-z]{3,}s))?(?!\w)(?![.,]\d)"
)
_NO_NOUN_NEXT = re.compile(
    r"\s*(?:[.,;:!?)”\"’—–]|$)| (?:across|after|among|and|are|as|at|before|but|by|compared|during|for|from|"
    r"has|in|is|last|now|on|over|since|than|that|this|to|was|were|when|while|with)(?!\w)"
)
_PERIODS = {
    "hourly": "hour",
    "daily": "day",
    "nightly": "night",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "annually": "year",
    "yearly": "year",
}
_EVERY = re.compile(rf"[ \xa0]({'|'.join(_PERIODS)})(?!\w)")
_SOLD = re.compile(r"[a-z]{3,}(?!\w)")
_PER_WORD = re.compile(r"[a-z]+", re.I)
_WIDE_GAPS = {
    "vague": re.compile(r"[ \xa0](?:of[ \xa0])?"),
    "few": re.compile(r"[ \xa0](?:of[ \xa0])?"),
    "fraction": re.compile(r"[- \xa0]?(?:(?:of )?(?:an?|one) (?:US )?)?"),
}
_POSSESSIVE = re.compile(r"[’']s? [^\W\d_]")
_ONLY_SUMS = {"won": 1000, "crowns": 10, "crown": 10, "mark": 1000, "marks": 1000, "ecu": 1000, "ecus": 1000}
"""Currencies whose names are other words as well, and from how many on they are money."""
_A_SHARE = re.compile(r"[ \xa0](?:a|an|each|every|per) (?:[a-z]+)(?!\w)")
_NEVER_APART = {"PS", "Re", "Sh", "Tk", "LE", "SR", "QR", "JD", "PEN", "Dh", "TRY", "TL", "Fr."}
_NEED_SUMS = {"COP", "N", "R"}
"""What is a currency only right before a large sum: not "COP28" or "N95"."""
_BESIDE_ANOTHER = {"in", "st"}
"""Symbols that are other words where they stand apart from the number."""
_FEET_BEFORE = re.compile(r"(?:ft|feet|foot) $")
_POUNDS_NEXT = re.compile(r" \d{1,2} ?lbs?(?!\w)")
_NOUN_BEHIND_IN = re.compile(r" (?:an?|his|her|its|our|the|their|\d+|[A-Z]\w*)(?!\w)")
_LONE_LETTERS = set("WVFRNJKCALmglh")
_US = re.compile(r" (?:US|U\.S\.)(?! [A-Z]|\w)")


@cache
def _names() -> Phrasebook[UnitEntry]:
    return Phrasebook(unit_phrases().names)


@cache
def _symbols() -> Phrasebook[UnitEntry]:
    return Phrasebook(unit_phrases().symbols, any_case=False)


@cache
def _prefixes() -> Phrasebook[UnitEntry]:
    return Phrasebook(unit_phrases().prefixes, any_case=False)


@cache
def _per_a() -> Phrasebook[str]:
    return Phrasebook({word: word for word in rates()["per"]["words"]})


@cache
def _per_two_words() -> Phrasebook[str]:
    return Phrasebook({word: word for word in rates()["counted"]["words"]})


@cache
def _happening() -> re.Pattern[str]:
    """Return what may stand between a number and "every week": "are dying"."""
    verbs = "|".join(rates()["happening"]["words"])
    return re.compile(rf" (?:(?:are|have|were) )?(?:been |being )?(?:{verbs})(?= (?:each|every) [a-z])")


def with_unit(text: str, quantity: Quantity) -> Quantity:
    """Return the quantity with the unit and the rate that stand beside its number, if any do."""
    measured = _priced(text, quantity) or _aged(text, quantity) or _measured(text, quantity)
    if (cold := _below_zero(text, measured or quantity)) is not None:
        return cold
    link = _PER.match(text, quantity.end)
    is_rate = link is not None and _end_of_many(text, link) is not None
    return with_rate(text, measured or quantity) if measured is not None or is_rate else quantity


def _below_zero(text: str, quantity: Quantity) -> Quantity | None:
    """Return a temperature with its sign: "12 below zero", but not one end of "10 to 12 below zero"."""
    zero = _BELOW_ZERO.match(text, quantity.end)
    is_end = _ANOTHER_END.search(text, max(0, quantity.start - 12), quantity.start) is not None
    is_temperature = quantity.unit is None or quantity.unit.id in _TEMPERATURES
    if zero is None or is_end or not is_temperature or quantity.value is None or quantity.value <= 0:
        return None
    value = -quantity.value
    return replace(quantity, end=zero.end(), value=value, low=value, high=value)


def _priced(text: str, quantity: Quantity) -> Quantity | None:
    """Read a currency written before the number; "$76 US" and "$5 million dollars" say it again."""
    is_apart = text[quantity.start - 1 : quantity.start] in (" ", "\u00a0")
    place = quantity.start - is_apart
    found = _prefixes().ending_at(text, place)
    if found is None or quantity.form == "few" or (is_apart and text[found[0] : place] in _NEVER_APART):
        return None
    start, unit = found
    if text[start:place] in _NEED_SUMS and not (_is_sum(text, quantity) and not is_apart):
        return None
    end = quantity.end
    if unit.id == "usd" and (country := _US.match(text, end)):
        end = country.end()
    elif (again := _after(text, quantity)) is not None and again[2].kind == "money":
        end, unit = again[1], again[2] if unit.id == "usd" else unit
    return replace(
        quantity, start=start, end=end, kind=_kind(quantity, unit), unit=unit, unit_span=(start, place)
    )


def _is_sum(text: str, quantity: Quantity) -> bool:
    """Whether a number is written as sums are: "30,000", "4.5m"; not "95" of "N95"."""
    return quantity.scale >= 1000 or "," in text[quantity.number_start : quantity.number_end]


def _aged(text: str, quantity: Quantity) -> Quantity | None:
    return aged(text, quantity, _after(text, quantity))


def _measured(text: str, quantity: Quantity) -> Quantity | None:
    found = _after(text, quantity)
    if found is None and (points := points_of_share(text, quantity)) is not None:
        found = *points, _named("percentage point")
    if found is not None:
        start, end, unit = found
        return replace(quantity, end=end, kind=_kind(quantity, unit), unit=unit, unit_span=(start, end))
    if match := _MAGNITUDE.search(text, max(0, quantity.start - 16), quantity.start):
        span = match.span(1)
        return replace(quantity, start=span[0], kind="measure", unit=_named("magnitude"), unit_span=span)
    if _is_of_quake(text, quantity) or _is_another_magnitude(text, quantity):
        return replace(quantity, kind="measure", unit=_named("magnitude"))
    return None


def _is_another_magnitude(text: str, quantity: Quantity) -> bool:
    """Whether a number with a decimal point is the second of "magnitude 5.2 and 4.9"."""
    is_decimal = "." in text[quantity.number_start : quantity.number_end]
    before = _SEVERAL_MAGNITUDES.search(text, max(0, quantity.start - 40), quantity.start)
    return is_decimal and before is not None


def _is_of_quake(text: str, quantity: Quantity) -> bool:
    """Whether a number with a decimal point is a magnitude that is not called so: "a 7.1 quake"."""
    if "." not in text[quantity.number_start : quantity.number_end] or not 1 < (quantity.value or 0) < 10:
        return False
    before = _QUAKE_BEFORE.search(text, max(0, quantity.start - 40), quantity.start)
    return before is not None or _QUAKE_NEXT.match(text, quantity.end) is not None


def _named(name: str) -> UnitEntry:
    return unit_phrases().names[name]


def _kind(quantity: Quantity, unit: UnitEntry) -> Kind:
    return quantity.kind if quantity.kind == "vague" else unit.kind


def _after(text: str, quantity: Quantity) -> tuple[int, int, UnitEntry] | None:
    """Return (start, end, unit) of the unit written after the number, or None."""
    gap = _WIDE_GAPS.get(quantity.form, _GAP).match(text, quantity.number_end)
    start = gap.end() if gap else quantity.number_end
    by_symbol = _symbols().starting_at(text, start)
    is_of_next = by_symbol is not None and _is_of_next(text, start, by_symbol[0])
    if by_symbol is not None and not is_of_next and _symbol_fits(text, quantity, start, by_symbol[0]):
        return start, *by_symbol
    by_name = _names().starting_at(text, start)
    is_rate = by_name is not None and _A_SHARE.match(text, by_name[0]) is not None
    if by_name is None or (_is_other_word(text[start : by_name[0]], quantity) and not is_rate):
        return None
    if YEAR.fullmatch(text[quantity.start : quantity.end]) and text[start].isupper():
        return None  # "in 2016 Stone spoke"
    end, unit = by_name
    if quantity.form == "fraction" and _POSSESSIVE.match(text, end):
        return None  # "a third of a year's output"
    if unit.id == "pound-mass" and _is_money(text, quantity, end):
        unit = _pounds_of(text)
    elif unit.kind == "money":
        unit = currency_meant(text, start, end, unit)
    return start, end, unit


def _is_other_word(name: str, quantity: Quantity) -> bool:
    """Whether the name of a currency is another word behind so small a number: "3 crowns", not "5.90"."""
    most = float(abs(quantity.high or quantity.low or 0))
    return most.is_integer() and most < _ONLY_SUMS.get(name.lower(), 0)


def _is_money(text: str, quantity: Quantity, end: int) -> bool:
    """Whether pounds are paid rather than weighed: by their size and the words before."""
    has_pence = _PENCE.search(text, quantity.number_start, quantity.number_end) is not None
    return (
        quantity.scale >= 1e6
        or (has_pence and _A_SHARE.match(text, end) is not None)
        or _MONEY_BEFORE.search(text, max(0, quantity.start - 60), quantity.start) is not None
    )


def _pounds_of(text: str) -> UnitEntry:
    """Return the pounds that an article pays in: of the only country it names with them, or sterling."""
    named = {match.group().lower() for match in _named_pounds().finditer(text)}
    return _named(named.pop()) if len(named) == 1 else _named("sterling")


@cache
def _named_pounds() -> re.Pattern[str]:
    pounds = (name for name, unit in unit_phrases().names.items() if unit.kind == "money")
    countries = "|".join(name.removesuffix(" pound") for name in pounds if name.endswith(" pound"))
    return re.compile(rf"(?<!\w)(?:{countries}) pound", re.IGNORECASE)


def _is_of_next(text: str, start: int, end: int) -> bool:
    """Whether a sign of money belongs to the number behind it: the second "£" of "£5m-£7m"."""
    return text[start:end] in unit_phrases().prefixes and text[end : end + 1].isdigit()


def _symbol_fits(text: str, quantity: Quantity, start: int, end: int) -> bool:
    """Whether a symbol is meant as a unit: lone letters are so only when glued to digits or clearly apart."""
    symbol = text[start:end]
    if symbol in ("%", "％"):
        return True
    if quantity.form not in ("digits", "fraction") or "\n" in text[quantity.number_end : start]:
        return False
    if symbol in _BESIDE_ANOTHER:
        return start == quantity.number_end or _is_beside_another(text, quantity, end)
    if symbol in ("'", '"'):
        return start == quantity.number_end and text.count(symbol, max(0, start - 60), start) == 0
    if len(symbol) > 1 or not symbol.isalpha():
        return True
    is_apart = symbol in _LONE_LETTERS and _LONE_LETTER_FOLLOWER.match(text, end) is not None
    return symbol != "a" if start == quantity.number_end else is_apart


def _is_beside_another(text: str, quantity: Quantity, end: int) -> bool:
    """Whether a smaller unit follows or a larger one stands before: "14 st 6 lb", "5 ft 4 in"."""
    is_part = _FEET_BEFORE.search(text, max(0, quantity.start - 6), quantity.start) is not None
    return _POUNDS_NEXT.match(text, end) is not None or (is_part and not _NOUN_BEHIND_IN.match(text, end))


def with_rate(text: str, quantity: Quantity) -> Quantity:
    """Return the quantity with the denominator that follows it: "a day", "per barrel", "/month"."""
    of_what = _OF_WHAT.match(text, quantity.end) if quantity.unit is not None else None
    between = of_what or _MORE.match(text, quantity.end)
    match = _PER.match(text, between.end() if between else quantity.end)
    if quantity.per is not None:
        return quantity
    if match is None:
        return _rated_apart(text, quantity)
    if (many := _end_of_many(text, match)) is not None:
        per = Per(text[match.end() : many], text[match.start() + 1 : many])
        return replace(quantity, end=many, per=per)
    if match.group().strip(" -").lower().split(" ")[0] in ("a", "an", "each", "every"):
        found = _per_a().starting_at(text, match.end())
    else:
        found = _per_two_words().starting_at(text, match.end()) or _one_word(text, match.end())
    if found is None and quantity.kind == "money":
        found = _thing_sold(text, match.end())
    if found is None or found[1] == "cent" or _AGO.match(text, found[0]):
        return quantity
    if quantity.unit is None and _WHEN.match(text, found[0]):
        return quantity  # "rose to 12 a day after the blast"
    end, word = found
    unit = unit_phrases().names.get(word) or unit_phrases().symbols.get(word)
    per = Per(unit.id if unit else word.replace(" ", "_"), text[match.start() : end].strip(" -/"))
    return replace(quantity, end=end, per=per)


def _rated_apart(text: str, quantity: Quantity) -> Quantity:
    """Return the quantity with what says how often: "40 daily" (no "40 daily papers"), "40 die every day"."""
    every = _EVERY.match(text, quantity.end)
    if every is not None and _NO_NOUN_NEXT.match(text, every.end()):
        return replace(quantity, end=every.end(), per=Per(_PERIODS[every[1]], every[1]))
    happening = _happening().match(text, quantity.end)
    if happening is None:
        return quantity
    return replace(with_rate(text, replace(quantity, end=happening.end())), end=quantity.end)


def _thing_sold(text: str, start: int) -> tuple[int, str] | None:
    """Return the end and the name of what a price is for: "$3 a loaf", but not "$3 a friend had lent"."""
    sold = _SOLD.match(text, start)
    is_whole = sold is not None and _NO_NOUN_NEXT.match(text, sold.end()) is not None
    return (sold.end(), sold.group()) if sold is not None and is_whole else None


def _end_of_many(text: str, link: re.Match[str]) -> int | None:
    """Return where the "100,000 people" of a rate end, or behind "per" a bare "1,000" or "1,000 doses"."""
    if many := _PER_MANY.match(text, link.end()):
        return many.end()
    round_ = _PER_ROUND.match(text, link.end()) if "per" in link.group() else None
    if round_ is None:
        return None
    is_of_noun = round_[2] is not None and round_[2] not in exclusions()["no_plurals"]["words"]
    if is_of_noun:
        return round_.end()
    return round_.end(1) if _NO_NOUN_NEXT.match(text, round_.end(1)) else None


def _one_word(text: str, start: int) -> tuple[int, str] | None:
    word = _PER_WORD.match(text, start)
    return (word.end(), word.group().lower()) if word else None


def unit_of_noun(word: str, quantity: Quantity) -> UnitEntry | None:
    """Return the unit that a counted noun is after all: "years" in "50 previous years"."""
    return None if _is_other_word(word, quantity) else unit_phrases().names.get(word.lower())
