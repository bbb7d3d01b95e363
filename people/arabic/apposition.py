"""Names that stand apart from the role they belong to, whose end was not seen: مبعوث الأمم المتحدة إلى اليمن فلان."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.arabic import roles
from people.arabic.particles import particles
from people.arabic.sorts import sort_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from people.arabic.scene import Item
    from people.arabic.text import Text

_APART = 8
"""Words of a role behind those that were taken for all of it."""

_QUOTES = frozenset('،,"«»“”')
"""Marks that may stand between a role and its bearer."""


def is_bearer(text: Text, role: Item, item: Item) -> bool:
    """Whether whoever is named in `item` is the bearer of the role before, which nobody bears yet."""
    folds, first = text.folds, text.folds[item.first]
    if not role.unnamed or not item.people or item.clitic or item.first - role.last > _APART:
        return False
    if sort_of(folds[role.first])[0] != "role" or (roles.title_head(first) and first not in particles("address")):
        return False
    return all(_goes_on(folds, word) for word in range(role.last, item.first))


def _goes_on(folds: Sequence[str], word: int) -> bool:
    """Whether a role may go on over a word: also to the country where its bearer is sent."""
    on = not roles.stops_role(folds[word]) or roles.is_sent(folds, word)
    return folds[word] in _QUOTES or (on and folds[word][0] != "و")
