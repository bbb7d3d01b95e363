"""Roles told by way of somebody else's: Sergei Lavrov's Egyptian counterpart is the Egyptian foreign minister."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from people.english.knowledge import Is
from people.english.runs import kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from people.english.page import Page
    from people.records import Mention

_NATIONS = 3
"""Words of a nation before "counterpart" at most: South Korean, New Zealand."""
_ABROAD = {
    "secretary of state": "foreign minister",
    "foreign secretary": "foreign minister",
    "treasury secretary": "finance minister",
    "chancellor of the exchequer": "finance minister",
}
"""What an office that has its name in one country only is called elsewhere."""
_OWNERS = frozenset(["his", "her", "their", "'s", "’s"])


def with_counterparts(page: Page, told: Sequence[tuple[int, Mention]]) -> list[Mention]:
    """Give each mention right behind "his Egyptian counterpart" the office of whoever was named before it.

    told  mentions with the word that each begins with, left to right
    """
    out: list[Mention] = []
    for place, (at, mention) in enumerate(told):
        bare = mention.role == "counterpart"
        nation = _nation(page, at) if not mention.role or mention.role.endswith("counterpart") else ()
        office = _office(page, at, told[:place], out) if nation or bare else ""
        out.append(replace(mention, role=" ".join([*nation, office])) if office else mention)
    return out


def _nation(page: Page, at: int) -> tuple[str, ...]:
    """Words between an owner and "counterpart" before word `at`: his Egyptian counterpart, NAME; () for none."""
    end = at - 1 - (page.words[at - 1] == ",")
    if end < 1 or page.folded[end] != "counterpart":
        return ()
    start = end
    while start > 0 and end - start < _NATIONS and page.words[start - 1][0].isupper():
        start -= 1
    return tuple(page.words[start:end]) if page.folded[start - 1] in _OWNERS else ()


def _office(page: Page, at: int, before: Sequence[tuple[int, Mention]], told: Sequence[Mention]) -> str:
    """Office of the person named last in the sentence before word `at`, without the nation; "" where none is told."""
    for (start, mention), known in zip(reversed(before), reversed(told), strict=True):
        if page.inside[start] != page.inside[at]:
            break
        role = known.role or next((one.role for one in told if one.role and _same(one, mention)), "")
        if role:
            return _bare(role)
    return ""


def _same(one: Mention, other: Mention) -> bool:
    return one.text.split()[-1] == other.text.split()[-1]


def _bare(role: str) -> str:
    """A role without whose it is: Foreign Minister, of Russian Foreign Minister and of Russia's foreign minister."""
    words = role.replace("’", "'").split()
    while len(words) > 1 and (
        kind(words[0].casefold().removesuffix("'s")) & (Is.NATION | Is.PLACE) or "'s" in words[0]
    ):
        words = words[1:]
    office = any(kind(word.casefold()) & (Is.OFFICE | Is.ROLE) for word in words)
    bare = " ".join(word for word in words if not kind(word.casefold()) & Is.NATION).casefold()
    return _ABROAD.get(bare, bare) if office and "of" not in words[:1] else ""
