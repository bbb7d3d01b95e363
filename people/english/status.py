"""Whether a meeting took place, was to take place, or did not, by the words around the one that tells of it."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from people.english.knowledge import words
from people.records import Status

if TYPE_CHECKING:
    from people.english.scene import Scene

_COMING = frozenset(["tomorrow", "upcoming", "forthcoming"])
_PERIODS = frozenset(
    ["week", "month", "year", "weekend", "spring", "summer", "autumn", "fall", "winter", "few", "round"]
)
"""What "next" tells the time by."""
_EXPECTED = frozenset(["expected", "due", "set", "likely", "scheduled"])
_BEGINS = frozenset(["begins", "begin", "starts", "opens", "resumes"])
_LATER = frozenset(["after", "following"])
_WHEN = _LATER | {"in", "at", "during"}
"""Words that tie a meeting to its clause, and to its time."""
_SET = frozenset(["scheduled", "planned", "due", "expected"])
_NOW = frozenset(["is", "are", "'s", "'re"])
_OPENING = 2
_DONE = frozenset(["held", "had", "begun", "led", "paid", "made", "taken"])
_BEFORE = 7
_AFTER = 9
_TRAVEL = 14
"""Words before "to meet" among which a journey is looked for."""
_SOON = 4


def of_verb(scene: Scene, at: int, start: int) -> Status:
    """Status told by a verb at word `at` whose auxiliaries begin at word `start`."""
    page = scene.page
    chain = page.folded[start:at]
    wider = page.folded[max(scene.first, start - 3) : at]
    if _denied(scene, at) or any(word in words("refused") for word in wider):
        return Status.NOT_HELD
    if "to" in chain:
        return Status.HELD if "have" in chain else _aim(scene, at, chain)
    ahead = start > scene.first and page.folded[start - 1] == "before"
    if page.folded[at] in words("bare") or page.folded[at].endswith("s"):
        following = page.folded[at + 1 : min(at + _BEFORE, scene.last)]
        ahead = ahead or _later(following) or _when(scene, at)
    if page.folded[at].endswith("ing"):
        ahead = ahead or _arranged(chain, page.folded[at + 1 : scene.last])
    if ahead or any(word in words("planned") for word in chain) or _second(scene, at, start):
        return Status.PLANNED
    return Status.HELD


def _arranged(chain: list[str], after: list[str]) -> bool:
    """Whether a present tense tells of an arrangement: is meeting B on Friday, are holding talks this week."""
    if _NOW.isdisjoint(chain):
        return False
    clause = list(takewhile(lambda word: word not in {"after", "said", "told", "since", ";"}, after[:_AFTER]))
    days = (other in words("calendar") for one, other in pairwise(clause) if one == "on")
    return "tomorrow" in clause or any(days) or ("this", "week") in pairwise(clause)


def _when(scene: Scene, at: int) -> bool:
    """Whether a present stands for the future: will raise the matter when he meets B."""
    folded = scene.page.folded
    start = next((one for one in range(at - 1, max(scene.first, at - _BEFORE), -1) if folded[one] == "when"), -1)
    return start >= 0 and _to_come(scene, start)


def _second(scene: Scene, at: int, start: int) -> bool:
    """Whether a bare verb after "and" goes on with "will" or "to" from before: "will hold talks and meet B"."""
    page = scene.page
    if (
        any(word not in words("adverbs") for word in page.folded[start:at])
        or start == scene.first
        or page.folded[start - 1] not in {"and", ","}
        or page.folded[at] not in words("bare")
    ):
        return False
    return any(
        word in {"will", "would", "to", "may", "should"}
        for word in page.folded[max(scene.first, at - 2 * _TRAVEL) : at]
    )


def _aim(scene: Scene, at: int, chain: list[str]) -> Status:
    """Status of an infinitive: somebody who went to meet somebody met them, somebody who plans to has not yet."""
    travel = scene.page.folded[max(scene.first, at - _TRAVEL) : at]
    future = any(word in words("planned") for word in travel) or any(word in {"is", "are", "be"} for word in chain)
    gone = any(word in words("motion") for word in travel)
    return Status.HELD if gone and not future else Status.PLANNED


def of_noun(scene: Scene, at: int, start: int, end: int) -> Status:
    """Status told by a noun at word `at`; its verb or preposition begins at `start`, its last party ends at `end`."""
    page = scene.page
    before, after = page.folded[start:at], page.folded[end : min(end + _AFTER, scene.last)]
    if _denied(scene, at) or any(word in words("refused") for word in before) or _called_off(scene, start, end):
        return Status.NOT_HELD
    wider = page.folded[max(scene.first, start - 3) : start] if page.folded[start] in {"of", "for", "to"} else []
    if page.folded[start] == "in" and page.folded[start - 1] in {"part", "participate"} and start > scene.first:
        before = page.folded[max(scene.first, start - _BEFORE) : at]
    hoped = any(word in words("hoped") for word in (*wider, page.folded[start]))
    near = page.folded[max(scene.first, at - _BEFORE) : at]
    coming = not _COMING.isdisjoint(near) or _next(near) or ("ahead", "of") in pairwise(near)
    told = [*page.folded[max(scene.first, at - 1) : start], *before]
    coming = coming or (any(word.endswith("ing") for word in (*before, page.folded[at])) and _arranged(told, after))
    if coming or hoped or any(word in words("planned") for word in before) or _later(page.folded[at + 1 : end]):
        return Status.PLANNED
    if "to" in before[:_SOON] and any(word in words("light") for word in before):
        return Status.HELD if _perfect(before) else _aim(scene, at, before)
    if before[:1] and before[0] in _WHEN and _to_come(scene, start):
        return Status.PLANNED
    leads = before[:1] == ["for"] and not _gerund(page.folded[at], before[1:]) and not _on_the_spot(scene, start)
    ahead = leads or before[:1] in (["before"], ["ahead"]) or (before[:1] and before[0] in _BEGINS and _day(after))
    return Status.PLANNED if ahead or _announced(after) else Status.HELD


def _next(near: list[str]) -> bool:
    """Whether a time to come is told: next week's talks, their next meeting; not the next president."""
    told = (*pairwise(near), (near[-1], "")) if near else ()
    return any(one == "next" and (other in _PERIODS or other in words("calendar") or not other) for one, other in told)


def _to_come(scene: Scene, at: int) -> bool:
    """Whether the clause before an adjunct is in the future: will speak to the press after a meeting with."""
    near = scene.page.folded[max(scene.first, at - _TRAVEL) : at]
    near = near[:-1] if near[-1:] == [","] else near
    later = scene.page.folded[at] in _LATER
    ahead = max((place for place, word in enumerate(near) if _future(near, place, later=later)), default=-1)
    return ahead >= 0 and not {"said", "told", ",", "that"}.intersection(near[ahead:])


def _future(near: list[str], at: int, *, later: bool) -> bool:
    """Whether a word puts its clause into the future: will, expected to, would; what he "would" do after talks is later."""
    if near[at] == "will":
        return True
    return not later and (near[at] == "would" or (near[at] in _EXPECTED and near[at + 1 : at + 2] == ["to"]))


def _perfect(chain: list[str]) -> bool:
    """Whether a light verb is told as done: is said to have held; not "is to have"."""
    plain = [word for word in chain if word not in words("adverbs")]
    return any(one == "have" and (other.endswith("ed") or other in _DONE) for one, other in pairwise(plain))


def _gerund(word: str, between: list[str]) -> bool:
    """Whether a noun behind "for" is a verb: thanked him for meeting B, sued for allegedly meeting B; not for a meeting."""
    return word == "meeting" and all(one in words("adverbs") for one in between)


def _day(after: list[str]) -> bool:
    """Whether a day follows: begins talks with B on Monday."""
    return after[:1] == ["on"] and after[1:2] != [] and after[1] in words("calendar")


def _later(between: list[str]) -> bool:
    """Whether a day to come stands between a noun and its parties: a meeting later this month between A and B."""
    pairs = set(pairwise(between))
    return ("later", "this") in pairs or not {"tomorrow", "next", "scheduled"}.isdisjoint(between[:_BEFORE])


def _on_the_spot(scene: Scene, at: int) -> bool:
    """Whether who comes "for talks" is there already: in Brazil for talks, visited Rome for talks; not arrives for."""
    folded = scene.page.folded
    near = folded[max(scene.first, at - _BEFORE) : at]
    if any(word in words("planned") or word.startswith(("arriv", "leav", "left", "head", "travels")) for word in near):
        return False
    return any(word in words("motion") for word in near) or "in" in folded[max(scene.first, at - _SOON) : at]


def _announced(after: list[str]) -> bool:
    """Whether what follows the parties sets a time to come: "will begin", "scheduled for", "next month"."""
    if after[:1] == [","]:
        after = after[2:] if after[1:2] == ["which"] else [word for word in after[1:2] if word in _SET]
    for place, word in enumerate(after):
        if word in {"said", "told", ".", ";", "that", "who", ","}:
            return False
        if word in {"scheduled", "planned", "due", "expected", "will", "would"}:
            return True
        if (word in {"begin", "start", "open", "resume"} and place == 0) or after[place : place + 2] == ["set", "for"]:
            return True
        if after[place : place + 2] in (["later", "this"], ["later", "in"]) and place < _SOON and "day" not in after:
            return True
        if (word in {"tomorrow", "next"} and place < _SOON) or after[place : place + 2] == ["coming", "up"]:
            return True
    return False


def _called_off(scene: Scene, start: int, end: int) -> bool:
    folded = scene.page.folded
    near = [*folded[max(scene.first, start - 2) : start + 3], *folded[end : min(end + 6, scene.last)]]
    return any(
        first in {"called", "cut", "broke", "break", "call", "put", "calling", "broken"} and second == "off"
        for first, second in pairwise(near)
    ) or any(word in {"cancelled", "canceled", "postponed"} for word in near)


def _denied(scene: Scene, at: int) -> bool:
    """Whether somebody denies it, earlier in the sentence."""
    near = scene.page.folded[max(scene.first, at - _TRAVEL) : at]
    return any(word in {"denied", "denies", "denying"} for word in near)


def conditional(scene: Scene, at: int) -> bool:
    """Whether the meeting is only supposed: if, whether, unless."""
    near = scene.page.folded[max(scene.first, at - _TRAVEL) : at]
    opening = scene.page.folded[scene.first : min(scene.first + _OPENING, at)]
    return any(word in {"if", "unless", "whether"} for word in (*near, *opening))
