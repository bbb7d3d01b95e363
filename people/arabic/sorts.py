"""What a word without a name may stand for: two people, one of rank, people without a name, the bearer of a role."""

from __future__ import annotations

from functools import cache, lru_cache

from language import entries, table
from people.arabic import roles
from people.arabic.shapes import shape
from people.arabic.text import folded

_PACKAGE = "people.arabic"
_JOINED = ("", "و", "ب", "ل", "وب", "ول")


@cache
def group_words() -> frozenset[str]:
    """Heads of phrases for people without a name, folded."""
    return frozenset(
        form for word in entries(_PACKAGE, "words/groups.txt") for form in (folded(word), "ال" + folded(word))
    )


@cache
def _duals() -> frozenset[str]:
    return frozenset(folded(word) for word in entries(_PACKAGE, "words/duals.txt"))


@cache
def courtesies() -> dict[str, frozenset[str]]:
    """Words such as سموه with the words of the roles they suit, folded."""
    rows = table(_PACKAGE, "words/courtesies.tsv")
    return {folded(word): frozenset(suits.split("،")) for word, suits in rows}


def is_courtesy(form: str) -> bool:
    """Whether a folded word is one that stands for a person of rank (سموه)."""
    return form in courtesies()


@lru_cache(maxsize=1 << 17)
def sort_of(form: str) -> tuple[str, str]:
    """What a folded word without a name may stand for (dual, courtesy, group, role or nothing), and its bare form."""
    bare = shape(form).base
    for sort, words in (("dual", _duals()), ("courtesy", courtesies())):
        core = bare if bare in words else form if form in words else ""
        if core:
            return sort, core
    head = roles.title_head(form)
    if head:
        return "role", head
    for clitic in _JOINED:
        if form.startswith(clitic) and form[len(clitic) :] in group_words():
            return "group", form[len(clitic) :]
    return ("group", bare) if bare in group_words() else ("", form)
