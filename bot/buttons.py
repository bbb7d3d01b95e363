"""What a button carries: a wish as at most 64 bytes of text, which is all that Telegram gives it.

The form is a letter for the kind, then the fields in their order, parted by colons: `s:12:ar:short`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from alerts import Kind
from bot.digits import Digits
from bot.following.wishes import (
    EndAll,
    EndSubscription,
    FollowPair,
    FollowPerson,
    FollowTopic,
    Habit,
    Pause,
    Resume,
    Retake,
    SetHabit,
    ShowAlerts,
    ShowHabit,
    ShowSubscription,
    Snooze,
    Subscribe,
)
from bot.wishes import (
    AskForget,
    AskOf,
    Export,
    Forget,
    Help,
    Latest,
    MeetingsOf,
    People,
    PeopleOf,
    Prefer,
    Remove,
    SearchPage,
    ShowPerson,
    ShowSettings,
    ShowStatus,
    Speak,
    SummarizeIn,
    Summary,
    Topics,
    Write,
)
from language import Language
from summarizer.protocol import Length

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.wishes import Wish

LIMIT = 64  # bytes
_CHANNEL = re.compile(r"@(-\d{1,18}):")


@dataclass(frozen=True, slots=True)
class _Form:
    """How one kind of wish is written: its class, and the reader of each field."""

    wish: Callable[..., Wish]
    fields: dict[str, Callable[[str], Any]]


def _language(text: str) -> Language | None:
    return Language(text) if text else None


def _length(text: str) -> Length | None:
    return Length(text) if text else None


# Letters are never given a new meaning: buttons stay in chats for years. A field of free text comes last.
_FORMS = {
    "h": _Form(Help, {}),
    "t": _Form(Topics, {}),
    "c": _Form(ShowSettings, {}),
    "l": _Form(Latest, {"offset": int, "topic": str}),
    "f": _Form(SearchPage, {"key": int, "offset": int}),
    "s": _Form(Summary, {"article": int, "language": _language, "length": _length}),
    "o": _Form(PeopleOf, {"article": int}),
    "p": _Form(People, {"offset": int}),
    "n": _Form(ShowPerson, {"person": int}),
    "m": _Form(MeetingsOf, {"person": int}),
    "a": _Form(AskOf, {"key": int, "person": int}),
    "g": _Form(Speak, {"language": _language}),
    "e": _Form(Prefer, {"length": Length}),
    "S": _Form(SummarizeIn, {"language": _language}),
    "N": _Form(Write, {"digits": Digits}),
    "X": _Form(Remove, {"article": int}),
    "U": _Form(ShowStatus, {}),
    "u": _Form(Subscribe, {"text": str}),
    "y": _Form(FollowTopic, {"topic": str}),
    "w": _Form(FollowPerson, {"person": int, "instead": int}),
    "v": _Form(FollowPair, {"person": int, "other": int, "instead": int}),
    "r": _Form(Retake, {"instead": int, "key": int, "kind": Kind}),
    "b": _Form(ShowAlerts, {}),
    "i": _Form(ShowSubscription, {"number": int}),
    "j": _Form(Pause, {"number": int}),
    "J": _Form(Resume, {"number": int}),
    "z": _Form(Snooze, {"number": int}),
    "d": _Form(EndSubscription, {"number": int}),
    "Z": _Form(EndAll, {}),
    "q": _Form(ShowHabit, {"habit": Habit}),
    "E": _Form(Export, {}),
    "F": _Form(AskForget, {}),
    "D": _Form(Forget, {}),
    "k": _Form(SetHabit, {"habit": Habit, "value": str}),
}
_LETTERS = {form.wish: letter for letter, form in _FORMS.items()}


def encode(wish: Wish, channel: int = 0) -> str:
    """Write a wish, of a chat or of a channel it speaks for, as data; raises ValueError for what buttons cannot carry."""
    letter = _LETTERS.get(type(wish))
    if letter is None:
        raise ValueError(f"no button can carry {wish}")
    values = (getattr(wish, name) for name in _FORMS[letter].fields)
    data = f"@{channel}:" * bool(channel) + ":".join(
        [letter, *("" if value is None else str(value) for value in values)]
    )
    if len(data.encode()) > LIMIT:
        raise ValueError(f"no button can carry {wish}")
    return data


def decode_for(data: str) -> tuple[int, Wish | None]:
    """Read a button's data: the channel it is about (0: the chat it stands in), and the wish as `decode` gives it."""
    found = _CHANNEL.match(data)
    return (int(found[1]), decode(data[found.end() :])) if found else (0, decode(data))


def decode(data: str) -> Wish | None:
    """Read a button's data; None for data of an older version, or of nobody's."""
    letter, _, rest = data.partition(":")
    form = _FORMS.get(letter)
    if form is None or (rest and not form.fields):
        return None
    parts = rest.split(":", len(form.fields) - 1) if form.fields else []
    try:
        return form.wish(**{name: read(part) for (name, read), part in zip(form.fields.items(), parts, strict=True)})
    except ValueError:
        return None
