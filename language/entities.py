"""Grouping the mentions of one article into entities: one story, one name, one type.

Only what is safe is merged: names whose words are equal, and a short form (surname, acronym, last words of an
organisation) that fits exactly one full form of the article. Names that merely look alike are left apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from language.analysis import NAME_LABELS, Entity
from language.knowledge import bodies, body_names, company_words, countries, organisations, states
from language.mention import Mention
from language.names import (
    SHIP_PREFIXES,
    acronym,
    bare_name,
    initials,
    initials_with_syllable,
    is_known_place_or_people,
    is_name_of_storm,
    name_tokens,
    shown_name,
    surname_before_given_name,
)

_OF = frozenset({"of", "the", "for"})
_PARTICLES = frozenset({"y", "i", "e", "de", "da", "do", "dos", "del", "la"})
"""Small words between two surnames."""
_LONG_ACRONYM = 4
"""In letters: a shorter acronym has to have all initials."""
_INTRODUCTION = 2
"""How often a headline and a first sentence call a body by its last words before its whole name stands."""
_COMPANY_ENDS = frozenset(
    {"company", "corporation", "group", "holding", "holdings", "incorporated", "limited", *company_words()}
)
"""What may stand behind a company's name without making it another company."""
_INSTITUTIONS = frozenset({"academy", "clinic", "college", "hospital", "school", "university"})
"""What may stand behind a name of two words or more without making it another's."""
_CLUB_ENDS = frozenset(
    {
        *("afc", "albion", "argyle", "athletic", "city", "county", "fc", "forest", "hotspur", "orient"),
        *("rovers", "thistle", "town", "united", "wanderers", "wednesday"),
    }
)
"""What stands behind the town of a club."""
_OTHER_CLUBS = frozenset({"dundee"})
"""The towns whose clubs are called like the town and like the town with such a word."""


class _Form(Struct):
    """The mentions of one article that have the same words."""

    tokens: tuple[str, ...]
    surface: str
    """The first of them, as written."""
    mentions: list[int] = field(default_factory=list)
    label: str = ""
    mark: str = ""
    """What tells them from other mentions of the same words, if anything does."""
    full: _Form | None = None
    """The longer form it is short for, if any."""

    @property
    def root(self) -> _Form:
        """The form that is short for no other."""
        return self.full.root if self.full else self

    def is_told_from(self, other: _Form) -> bool:
        """Whether the two are marked as different ones."""
        return bool(self.mark and other.mark) and self.mark != other.mark

    def join(self, full: _Form | None) -> None:
        """Become short for another form, which is then whoever this one is."""
        self.full = full
        if full is not None and not full.root.mark:
            full.root.mark = self.mark


def group_mentions(
    mentions: Sequence[Mention],
    said: Mapping[int, int] | None = None,
    marks: Mapping[int, str] | None = None,
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Group the names among the mentions of one article into entities.

    Equal names have one label, the one with most votes (weighted by score); a short form takes the label of
    its full form. Dates and numbers belong to no entity. Grouping what has been grouped changes nothing.

    Args:
        mentions: of one article, in the order of the text.
        said: which of them the article says to be short for which, by index, though their words may not
            tell: "Alternative for Germany (AfD)".
        marks: what tells those of the same words apart, by index: the country that a ministry is of.

    Returns:
        The same mentions with `entity` and `label` set, and the entities in order of their first mention.
    """
    forms = _forms(mentions, marks or {})
    _link_short_forms(forms, _forms_said(forms, said or {}))
    groups: defaultdict[int, list[int]] = defaultdict(list)
    labels = {}
    for form in forms:
        root = form.root
        groups[root.mentions[0]] += form.mentions
        labels[root.mentions[0]] = root.label
    ordered = sorted((sorted(indices), labels[root]) for root, indices in groups.items())
    entities = tuple(
        _entity(number, label, indices, mentions) for number, (indices, label) in enumerate(ordered)
    )
    grouped = [replace(mention, entity=None) for mention in mentions]
    for entity in entities:
        for index in entity.mentions:
            grouped[index] = replace(mentions[index], entity=entity.id, label=entity.label)
    return tuple(grouped), entities


def _forms(mentions: Sequence[Mention], marks: Mapping[int, str]) -> list[_Form]:
    by_words: dict[object, _Form] = {}
    forms: list[_Form] = []
    for index, mention in enumerate(mentions):
        if mention.label not in NAME_LABELS:
            continue
        tokens, mark = name_tokens(mention.text, mention.label) or (mention.text,), marks.get(index, "")
        form = by_words.get((mark, frozenset(tokens))) or by_words.get((mark, "".join(tokens)))
        if form is None or _is_other_person(tokens, mention, form):
            form = by_words.get((mark, tokens))
        if form is None:
            form = _Form(tokens, mention.text, mark=mark)
            forms.append(form)
        for words in (frozenset(tokens), "".join(tokens), tokens):
            by_words.setdefault((mark, words), form)
        form.mentions.append(index)
    for form in forms:
        form.label = _majority_label([mentions[index] for index in form.mentions])
    return forms


def _is_other_person(tokens: tuple[str, ...], mention: Mention, form: _Form) -> bool:
    """Whether a person has the names of another in another order: "Ahmed Ali" and "Ali Ahmed".

    A surname may stand first in a list: "ALI Ahmed", "Ali, Ahmed".
    """
    if mention.label != "PERSON" or tokens == form.tokens or sorted(tokens) != sorted(form.tokens):
        return False
    return not (_has_surname_first(mention.text) or _has_surname_first(form.surface))


def _has_surname_first(surface: str) -> bool:
    first = surface.split(maxsplit=1)[0]
    return "," in surface or (first.isupper() and not surface.isupper())


def _majority_label(mentions: Iterable[Mention]) -> str:
    votes: defaultdict[str, float] = defaultdict(float)
    for mention in mentions:
        votes[mention.label] += 1.0 if mention.score is None else mention.score
    return max(votes, key=lambda label: votes[label])


def _link_short_forms(forms: list[_Form], said: Mapping[int, _Form]) -> None:
    """Link every short form to its full form, the longest first, so that a link's own root is known.

    Of those that the same full form may not both be, the more frequent one comes first.
    """
    index = _index(forms)
    for form in sorted(forms, key=lambda form: (-len(form.tokens), -len(form.mentions), form.mentions[0])):
        form.join(said.get(form.mentions[0]))
        for kind, fits in _KINDS if form.full is None else ():
            full = {
                id(other.root): other.root
                for other in index.get((kind, _key(kind, form)), ())
                if other.root is not form and not form.is_told_from(other.root) and fits(form, other)
            }
            if full:
                form.join(_only(list(full.values()), form))
                break


def _forms_said(forms: Iterable[_Form], said: Mapping[int, int]) -> dict[int, _Form]:
    """Return the full forms that the article says, by the first mention of what is short for them."""
    form_of = {index: form for form in forms for index in form.mentions}
    pairs = ((form_of[short], form_of[full]) for short, full in said.items())
    return {short.mentions[0]: full for short, full in pairs if len(full.tokens) > len(short.tokens)}


def _only(forms: list[_Form], short: _Form) -> _Form | None:
    """Return the only form that stands before a short one; if none does, not even later, the only form.

    A headline calls somebody by a surname before anybody has been named.
    """
    for mention in short.mentions:
        earlier = [form for form in forms if form.mentions[0] < mention]
        if earlier:
            return earlier[0] if len(earlier) == 1 else None
    return forms[0] if len(forms) == 1 else None


def _index(forms: list[_Form]) -> dict[tuple[str, object], list[_Form]]:
    index: defaultdict[tuple[str, object], list[_Form]] = defaultdict(list)
    for form in forms:
        for length in range(1, len(form.tokens)):
            index["ending", form.tokens[-length:]].append(form)
            index["beginning", form.tokens[:length]].append(form)
        if (surname := surname_before_given_name(form.surface)) is not None:
            index["ending", name_tokens(surname, "PERSON")].append(form)
        if (first_surname := _first_surname(form.tokens)) is not None:
            index["first surname", (first_surname,)].append(form)
        for letters in initials(form.surface):
            index["acronym", letters].append(form)
            index["near acronym", (letters[0], letters[-1])].append(form)
        for letters in initials_with_syllable(form.surface):
            index["acronym", letters].append(form)
    return index


def _first_surname(tokens: tuple[str, ...]) -> str | None:
    """Return the first of two surnames behind a given name: "Peña" of "Jorge Peña (y, de) Ibarra"."""
    names = [token for token in tokens if token not in _PARTICLES]
    return names[-2] if len(names) > 2 else None


def _key(kind: str, form: _Form) -> object:
    if kind == "acronym":
        return acronym(form.surface)
    if kind == "near acronym":
        letters = acronym(form.surface)
        return (letters[0], letters[-1]) if letters else None
    return form.tokens


def _is_surname(short: _Form, full: _Form) -> bool:
    if full.root.label != "PERSON" or bare_name(short.surface) in organisations():  # UN is not Kim Jong Un
        return False
    if short.label == "PERSON":
        return True
    is_town = short.label == "GPE" and short.surface.isupper() and not full.surface.isupper()  # of a dateline
    return not is_town and not is_known_place_or_people(short.surface)


def _is_acronym(short: _Form, full: _Form) -> bool:
    if full.root.label == "PERSON":
        return False
    if "&" in short.surface:
        return "&" in full.surface or " and " in full.surface
    if short.label == full.root.label:
        return True
    return len(acronym(short.surface) or "") > 2 and not is_known_place_or_people(short.surface)


def _is_near_acronym(short: _Form, full: _Form) -> bool:
    """Whether a body has one letter more or less than its initials: ASEAN, KEDO."""
    letters = acronym(short.surface) or ""
    if len(letters) < _LONG_ACRONYM or not short.label == full.root.label == "ORG":
        return False
    return any(_differ_by_one(letters, each) for each in initials(full.surface))


def _differ_by_one(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _is_ship(short: _Form, full: _Form) -> bool:
    is_ship = full.root.label == "PRODUCT" and full.tokens[0].upper() in {*SHIP_PREFIXES, "SS"}
    return is_ship and len(full.tokens) == len(short.tokens) + 1 and short.label != "GPE"


def _is_end_of_organisation(short: _Form, full: _Form) -> bool:
    """Whether a body is called by its last words; a committee of a bank is not the bank.

    "House" is that of Representatives, and not the White House.
    """
    is_of_it = len(short.tokens) > 1 and full.tokens[-len(short.tokens) - 1] in _OF
    is_chamber = short.tokens == ("house",)
    are_bodies = short.label == full.root.label == "ORG"
    return are_bodies and not is_of_it and not is_chamber and not _is_known_before(short, full)


def _is_known_before(short: _Form, full: _Form) -> bool:
    """Whether a body is spoken of too often before a longer name to be short for it.

    With a country before it, the longer name is still the same body's.
    """
    before = sum(index < full.root.mentions[0] for index in short.mentions)
    longer = " ".join(bare_name(full.surface).split()[: len(full.tokens) - len(short.tokens)])
    return before > _INTRODUCTION and not is_known_place_or_people(longer)


def _is_beginning_of_organisation(short: _Form, full: _Form) -> bool:
    """Whether a body is called by its first words later on: "Amnesty" for "Amnesty International"."""
    if full.root.label != "ORG" or short.label not in {"ORG", "PERSON"}:
        return False
    rest = full.tokens[len(short.tokens) :]
    if set(rest) <= _COMPANY_ENDS or _is_town_of_club(short, full):
        return True
    if len(short.tokens) > 1 and len(rest) == 1 and rest[0] in _INSTITUTIONS:
        return True
    name = bare_name(short.surface)
    is_own = body_names().get(name, name) in organisations() or full.tokens[-1] in bodies()
    is_later = full.root.mentions[0] < short.mentions[0]
    return is_later and not is_own


def _is_town_of_club(short: _Form, full: _Form) -> bool:
    """Whether a club is called by its town, also before its full name: "Derby" for "Derby County"."""
    is_club = len(full.tokens) == len(short.tokens) + 1 and full.tokens[-1] in _CLUB_ENDS
    is_place = bare_name(short.surface).title() in countries() | states()  # of Kansas City
    return is_club and short.label == "ORG" and not is_place and short.tokens[0] not in _OTHER_CLUBS


def _is_called_storm(short: _Form, full: _Form) -> bool:
    is_storm = full.root.label == "EVENT" and is_name_of_storm(short.tokens, full.tokens)
    return is_storm and not is_known_place_or_people(short.surface)


def _are_persons(short: _Form, full: _Form) -> bool:
    return short.label == full.root.label == "PERSON"


_KINDS: tuple[tuple[str, Callable[[_Form, _Form], bool]], ...] = (
    ("ending", _is_surname),
    ("acronym", _is_acronym),
    ("near acronym", _is_near_acronym),
    ("ending", _is_ship),
    ("ending", _is_end_of_organisation),
    ("beginning", _are_persons),
    ("first surname", _are_persons),
    ("beginning", _is_beginning_of_organisation),
    ("ending", _is_called_storm),
)
"""How a short form may follow from a full one; the first kind that fits anything decides."""


def _entity(number: int, label: str, indices: list[int], mentions: Sequence[Mention]) -> Entity:
    names = list(dict.fromkeys(shown_name(mentions[index].text) for index in indices))
    fullest = max(names, key=lambda name: (len(name_tokens(name, label)), not name.isupper()))
    return Entity(
        id=number,
        name=fullest,
        label=label,
        mentions=tuple(indices),
        aliases=tuple(name for name in names if name != fullest),
    )
