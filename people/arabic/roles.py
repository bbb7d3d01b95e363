"""Roles around a name and roles without one: where they begin and end, and who they fit."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from language import entries, table
from people.arabic.lexicon import foreignness
from people.arabic.particles import particles
from people.arabic.shapes import demonyms, folded_words, place_words, shape, titles
from people.arabic.text import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

_PACKAGE = "people.arabic"
_LONGEST = 24
"""Words of a role; Saudi papers give a prince up to five offices, of which the last ones do."""


@cache
def _verbs() -> frozenset[str]:
    past = (folded(word) for word in entries(_PACKAGE, "words/speech.txt"))
    return frozenset(form for verb in past for form in (verb, _with(verb, "ت"), _with(verb, "ا"), _with(verb, "وا")))


def _with(verb: str, end: str) -> str:
    return (verb.removesuffix("ي")) + end


@cache
def _stops() -> frozenset[str]:
    return frozenset(folded(word) for word in entries(_PACKAGE, "words/rolestops.txt"))


@cache
def _courtesies() -> frozenset[str]:
    return frozenset(folded(word) for word, _ in table(_PACKAGE, "words/courtesies.tsv"))


@lru_cache(maxsize=1 << 17)
def is_verb(word: str) -> bool:
    """Whether a folded word looks like a verb: one of the listed ones, or an imperfect."""
    bare = word[1:] if word[:1] in "وف" and len(word) > 3 else word
    purpose = word[1:] if word[:2] == "لي" and word not in place_words() and shape(word).kind[:3] == "new" else bare
    for form in (word, bare, purpose):
        if form in _verbs() or _is_dual_verb(form):
            return True
        start = form[1:] if form[:1] == "س" and form[1:2] in "يتن" else form
        if (
            start[:1] == "ي"
            and len(start) > 3
            and start not in demonyms()
            and start not in place_words()
            and start not in _NO_VERBS
        ):
            found = shape(start)
            if found.kind == "word" and start[:2] != "يو":
                return True
    return False


_NO_VERBS = frozenset({"يانغ", "يانج", "يونغ", "يونج", "يوان", "يلدريم", "يلديز", "ييلماز"})
"""Foreign names that look like imperfects."""


def _is_dual_verb(word: str) -> bool:
    """Whether a word is an imperfect of two or several: يلتقيان, يتصافحان, يوقعون."""
    if len(word) < _DUAL or word[0] != "ي" or word[-2:] not in {"ان", "ون"}:
        return False
    named = shape(word).kind in {"name", "title"} or foreignness("و" + word) > 1
    return not named and word not in place_words() and word not in demonyms()


_DUAL = 6
"""Letters of the shortest such verb that is no name (يزدان)."""


@lru_cache(maxsize=1 << 17)
def stops_role(word: str) -> bool:
    """Whether a role cannot go on over this word."""
    if not word.isalpha():
        return True
    bare = word[1:] if word[:1] in "وف" and len(word) > 3 else word
    return word in _stops() or bare in _stops() or is_verb(word)


@lru_cache(maxsize=1 << 17)
def title_head(word: str) -> str:
    """The title a folded word is, without clitics; empty where it is none."""
    if word in titles():
        return word
    base = shape(word).base
    if base in titles():
        return base
    for letters in ("ول", "وب", "و", "ب", "ل", "ف", "ك"):
        if word.startswith(letters) and word[len(letters) :] in titles():
            return word[len(letters) :]
    return ("ال" + word[2:]) if word.startswith("لل") and "ال" + word[2:] in titles() else ""


def before(words: Sequence[str], taken: Sequence[bool], start: int) -> int:
    """First word of the role that leads up to the name at `start`; `start` itself where there is none."""
    if belongs(words, start) < start:
        return start
    comma = start > 1 and words[start - 1] in {"،", ","}
    found, at = start, start - 1 - comma
    for back in range(at, max(-1, at - _LONGEST), -1):
        word = words[back]
        if back >= found:
            continue  # of the deputy found already
        if taken[back] or word in _courtesies():
            break  # استقبل سموه مدير الشرطة فلانا: his Highness is somebody
        head = title_head(word)
        if head and not (word in particles("adjectival") and words[back - 1 : back] and words[back - 1][:2] == "ال"):
            if found != start and _starts_anew(words, found, back):
                break
            found = back
            if head != word or head.startswith("نظير"):
                found = _deputy(words, taken, back)
                if found == back:
                    break
            continue
        if stops_role(word) and not is_sent(words, back):
            break
    return start if comma and words[found] in particles("address") else found


def is_sent(words: Sequence[str], at: int) -> bool:
    """Whether a word leads to the country where somebody is sent: المبعوث الأممي إلى سوريا فلان."""
    return words[at] in particles("sent_to") and (is_country(words[at + 1]) or words[at + 1] in place_words())


def _deputy(words: Sequence[str], taken: Sequence[bool], back: int) -> int:
    """First word of a role that goes on over ل: النائب الأول لرئيس الوزراء, المبعوث الخاص للأمين العام; else `back`.

    Behind للرئيس and the like stands the president himself, unless he has several deputies: النائب الأول للرئيس.
    """
    chief = words[back].removeprefix("ل") in particles("chiefs") or words[back] in {"للامين", "للامينه"}
    chief = chief or (words[back] == "للرييس" and words[back - 2 : back - 1] == ("النايب",))
    if not chief or back < _DEPUTY or words[back][:1] != "ل":
        return back
    first = back - 1 if words[back - 1] in particles("deputies") else back - 2
    rank = words[back - 1]
    deputy = first < back - 1 and (rank in particles("deputy_of_rank") or (rank[:2] == "ال" and not title_head(rank)))
    return (
        first if words[first] in particles("deputies") and (deputy or first == back - 1) and not taken[first] else back
    )


_DEPUTY = 2
"""Words of a deputy before his chief."""


@cache
def _bare_ranks() -> frozenset[str]:
    return frozenset(folded(word) for word in entries(_PACKAGE, "words/bare_ranks.txt"))


def belongs(words: Sequence[str], start: int) -> int:
    """First word of what belongs to the one named at `start` (ترامب in محامي ترامب); `start` where nothing does."""
    if start and words[start - 1] in particles("sovereign"):
        for back in range(start - 2, max(-1, start - 6), -1):
            if words[back] in particles("sent_by"):
                return back
    head = title_head(words[start - 1]) if start else ""
    if not head or head.startswith("ال") or head in _bare_ranks() or (head.endswith("ه") and head[:-1] in titles()):
        return start
    return start - 1


def _starts_anew(words: Sequence[str], found: int, back: int) -> bool:
    """Whether the role found so far is a whole one, so that the title before it is somebody else's."""
    word = words[found]
    if words[back] == "امير" and word in particles("no_princes") and found - back > 1:
        return True  # استقبل أمير المنطقة مدير الشرطة فلانا
    if word == "النايب" and title_head(words[back]) == "ولي":
        return False  # ولي ولي العهد النائب الثاني لرئيس مجلس الوزراء
    if word.removeprefix("ال") == title_head(words[back]):
        return False  # رئيس الجمهورية اليمنية الرئيس فلان
    if words[back].startswith("ال"):
        return words[found - 1] in demonyms() and word not in particles("address")  # العاهل السعودي وزير الخارجية
    return word.startswith("ال") and word not in particles("address") and found - back > 1


def after(words: Sequence[str], taken: Sequence[bool], end: int) -> tuple[int, int]:
    """First and last but one word of the role that follows a name ending at `end`; an empty stretch where none does."""
    at = end + (end < len(words) and words[end] in {"،", ",", "("})
    if at >= len(words) or title_head(words[at]) != words[at] or words[at] in particles("address"):
        return end, end
    last = at + 1
    while last < len(words) and last - at < _LONGEST and not taken[last] and not stops_role(words[last]):
        if title_head(words[last]) and words[last][:1] == "و" and title_head(words[last]) != words[last]:
            break
        if words[last] in {"في", "وفي"} and last + 1 < len(words) and words[last + 1] in particles("rooms"):
            break
        last += 1
    if last < len(words) and taken[last] and not (words[last][:1] == "و" and shape(words[last]).clitic):
        last = _governed_title(words, at, last)  # with و, another one is told: فلان مدير المعرض وفلان
    return (at, last) if last > at else (end, end)


def _governed_title(words: Sequence[str], at: int, last: int) -> int:
    """Where ب or ل leads to the title of another name: فلان زعيم البلاد بالرئيس فلان; `at` where the whole role is his."""
    for word in range(last - 1, at, -1):
        head = title_head(words[word])
        led = words[word][0] == "ب" or (words[word][0] == "ل" and head in particles("address"))
        if head not in {"", words[word]} and led:
            return word
    return at


def says_office(words: Sequence[str]) -> bool:
    """Whether a role says more than how its bearer is addressed (the prince, Dr)."""
    return any(word not in particles("address") and word not in particles("courtesy") for word in words)


_SAME = {
    "عاهل": "ملك",
    "شماليه": "شمالي",
    "جنوبيه": "جنوبي",
    "متحدثه": "متحدث",
    "حكومه": "وزراء",
    "خارجيتها": "خارجيه",
    "دفاعها": "دفاع",
    "اميركيه": "امريكي",
}


@cache
def _countries() -> dict[str, str]:
    """Words of countries, capitals and peoples to one word for the country."""
    out = {word: country.split()[0] for word, country in demonyms().items()}
    for country, _, *capitals in table(_PACKAGE, "words/countries.tsv"):
        name = folded_words(country)
        for place in (country, *"".join(capitals).split("،")):
            if place:
                out.setdefault(folded_words(place).split()[0], name.split()[0])
    return out


@lru_cache(maxsize=1 << 16)
def _key_word(word: str) -> str:
    base = title_head(word) or shape(word).base
    for form in (word, base, base.removeprefix("ل"), base.removeprefix("ب")):
        if form in _countries():
            return "=" + _countries()[form]
    base = base.removeprefix("ال")
    if base.endswith("ه") and base[:-1] in titles():
        base = base[:-1]
    return _SAME.get(base, base) or word


def is_country(word: str) -> bool:
    """Whether a folded word is (the beginning of) a country, its capital or its adjective."""
    return word in _countries()


Office = tuple[str, frozenset[str]]
"""What a role says, whatever its wording: its head, and all its words without article, gender and clitics, nations as
countries."""


def offices(words: Sequence[str]) -> list[Office]:
    """Offices that a role is made of: ولي العهد وزير الدفاع are two, نائب رئيس الوزراء is one."""
    starts = [at for at, word in enumerate(words) if not at or _begins_office(words, at)]
    out = []
    for start, end in zip(starts, [*starts[1:], len(words)], strict=False):
        said = [_key_word(word) for word in words[start:end] if word.isalpha() and len(word) > 1]
        if said:
            out.append((said[0], frozenset(said)))
    return out


def _begins_office(words: Sequence[str], at: int) -> bool:
    head, before = title_head(words[at]), words[at - 1]
    return bool(head) and words[at] in {head, "و" + head} and (before.startswith("ال") or before in _countries())
