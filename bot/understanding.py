"""From what a reader types to what they want: commands, and plain words that mean the same. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bot.digits import Digits
from bot.following.habits import read_habit
from bot.following.pairs import read_pairs
from bot.following.wishes import ShowAlerts, Subscribe, Unsubscribe
from bot.marks import one_line, without_marks
from bot.wishes import (
    About,
    Ask,
    AskForget,
    AskRemove,
    BringIn,
    Export,
    FindPerson,
    Help,
    Latest,
    People,
    Prefer,
    Search,
    ShowSettings,
    ShowStatus,
    Speak,
    SummarizeIn,
    Summary,
    Thanks,
    Topics,
    Unclear,
    Welcome,
    Write,
)
from language import Language, fold, table
from summarizer.protocol import Length

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.wishes import Wish

# What may stand for a language or a length after /summary and /lang, folded.
_LANGUAGES = {
    **dict.fromkeys(("ar", "arabic", "عربي", "عربيه", "العربيه", "بالعربيه"), Language.ARABIC),
    **dict.fromkeys(("en", "english", "انجليزي", "انجليزيه", "الانجليزيه", "بالانجليزيه"), Language.ENGLISH),
}
_LENGTHS = {
    **dict.fromkeys(("short", "brief", "قصير", "قصيره", "مختصر", "باختصار"), Length.SHORT),
    **dict.fromkeys(("medium", "متوسط", "متوسطه"), Length.MEDIUM),
    **dict.fromkeys(("long", "detailed", "طويل", "طويله", "مفصل", "مفصله", "بالتفصيل"), Length.LONG),
}
# What may stand after /settings, folded: of what, and how it shall be.
_SUMMARIES = {"summaries", "summary", "الملخصات", "ملخصات", "ملخص", "الملخص"}
_OWN = {"own", "original", "article", "الخبر", "الاصل", "الاصليه"}
_DIGITS = {"digits", "numbers", "الارقام", "ارقام"}
_KINDS_OF_DIGITS = {
    **dict.fromkeys(("arabic", "عربيه", "مشرقيه", "هنديه", "٠١٢٣"), Digits.ARABIC),
    **dict.fromkeys(("western", "latin", "english", "غربيه", "انجليزيه", "0123"), Digits.WESTERN),
}
_FILLERS = {"in", "رقم", "no", "number", "article", "الخبر", "خبر"}
_STARTED = re.compile(r"s-(\d{1,18})")
_NUMBER = re.compile(r"#?(\d{1,18})\.?")
_PASTED = re.compile(r"/(\w{1,32})(?:@\w+)?(?: (.*))?")
_OPERATORS = {"status", "add", "remove"}
_OUTER = " \t\n/.,;:!?؟،؛…\"'«»“”"


def of_command(command: str, argument: str) -> Wish:
    """Return the wish of a command (its name without the slash) with what stands after it.

    Marks of direction count for nothing: our own Arabic examples, copied from a message, carry them.
    """
    read = _COMMANDS.get(without_marks(command).casefold())
    return read(one_line(without_marks(argument))) if read else Unclear("command-unknown")


def of_words(text: str) -> Wish:
    """Return the wish of plain text: a phrase that means a command, the number of an article, else a question.

    A command that Telegram did not take for one, for a mark of direction stands before it, is one; those of operators
    are not: who speaks is not known here.
    """
    text = without_marks(text)
    if found := _PASTED.fullmatch(one_line(text)):
        command = found[1].casefold()
        return of_command(command if command in _COMMANDS.keys() - _OPERATORS else "", found[2] or "")
    words = one_line(text).strip(_OUTER).split()
    folded = [fold(word) for word in words]
    if len(words) == 1 and _NUMBER.fullmatch(folded[0]):
        return _summary(folded[0])
    for phrase in _phrases():
        if phrase.fits(folded) and (wish := phrase.wish(words)):
            return wish
    return Ask(one_line(text))


def known_commands() -> tuple[str, ...]:
    """Names of the commands, without the slash."""
    return tuple(_COMMANDS)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Words before the slot, words after it; `slot` whether there is one."""

    name: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    slot: bool

    def fits(self, words: list[str]) -> bool:
        """Whether folded words are this phrase, its slot filled with one word at least."""
        fixed = len(self.before) + len(self.after)
        if len(words) <= fixed if self.slot else len(words) != fixed:
            return False
        last = tuple(words[len(words) - len(self.after) :])
        return tuple(words[: len(self.before)]) == self.before and last == self.after

    def wish(self, words: list[str]) -> Wish | None:
        """Return what the phrase means with its slot filled from the words as they were typed; None: it does not."""
        rest = " ".join(words[len(self.before) : len(words) - len(self.after)])
        wish = _MEANINGS[self.name](rest)
        return None if isinstance(wish, Unclear) else wish


@cache
def _phrases() -> tuple[_Phrase, ...]:
    found = (_phrase(name, fold(words).split()) for name, words in table("bot", "texts/phrases.tsv"))
    return tuple(sorted(found, key=lambda phrase: -len(phrase.before) - len(phrase.after)))


def _phrase(name: str, words: list[str]) -> _Phrase:
    if "*" not in words:
        return _Phrase(name, tuple(words), (), slot=False)
    slot = words.index("*")
    return _Phrase(name, tuple(words[:slot]), tuple(words[slot + 1 :]), slot=True)


def _summary(argument: str) -> Wish:
    words = [word for word in re.split(r"[\s,،]+", fold(argument)) if word and word not in _FILLERS]
    numbers = [int(found[1]) for word in words if (found := _NUMBER.fullmatch(word))]
    rest = [word for word in words if not _NUMBER.fullmatch(word)]
    odd = [word for word in rest if word not in _LANGUAGES and word not in _LENGTHS]
    if len(numbers) != 1 and not odd:
        return Unclear("usage-summary")
    if odd:
        return Unclear("usage-summary-word", odd[0])
    language = next((_LANGUAGES[word] for word in rest if word in _LANGUAGES), None)
    return Summary(numbers[0], language, next((_LENGTHS[word] for word in rest if word in _LENGTHS), None))


def start_with(wish: Wish) -> str:
    """Return what /start carries so that it means a wish, for links that lead to the bot; "" for none."""
    return f"s-{wish.article}" if isinstance(wish, Summary) else ""


def _start(argument: str) -> Wish:
    found = _STARTED.fullmatch(argument)
    return Summary(int(found[1])) if found else Welcome()


def _speak(argument: str) -> Wish:
    if not argument:
        return Speak(None)
    language = _LANGUAGES.get(fold(argument))
    return Speak(language) if language else Unclear("usage-lang")


def _settings(argument: str) -> Wish:
    """Read what to set: a length alone, `summaries` with a language, or `digits` with their kind."""
    said = argument.split()
    if len(said) == 2 and fold(said[1]) in _SUMMARIES | _DIGITS:  # arabic digits
        said.reverse()
    about, rest = fold(said[0]) if said else "", [fold(word).removeprefix("ب") for word in said[1:]]
    if not said:
        return ShowSettings()
    if about in _LENGTHS and not rest:
        return Prefer(_LENGTHS[about])
    if about in _SUMMARIES and len(rest) == 1 and rest[0] in _LENGTHS:
        return Prefer(_LENGTHS[rest[0]])
    if about in _SUMMARIES and len(rest) == 1 and (rest[0] in _OWN or rest[0] in _LANGUAGES):
        return SummarizeIn(_LANGUAGES.get(rest[0]))
    kind = _KINDS_OF_DIGITS.get(said[1]) or _KINDS_OF_DIGITS.get(rest[0]) if len(rest) == 1 else None
    return Write(kind) if about in _DIGITS and kind else Unclear("usage-settings", argument)


def _remove(argument: str) -> Wish:
    found = _NUMBER.fullmatch(fold(argument))
    return AskRemove(int(found[1])) if found else Unclear("usage-remove")


def _ask(argument: str) -> Wish:
    return Ask(argument) if argument else Unclear("usage-ask")


def _search(argument: str) -> Wish:
    return Search(argument) if argument else Unclear("usage-search")


def _tell_when(event: str) -> Wish:
    """Something to be told of later where it is two people who meet; else a question."""
    return Subscribe(event) if any(pair.said for pair in read_pairs(event)) else Unclear("usage-ask")


_COMMANDS: dict[str, Callable[[str], Wish]] = {
    "start": _start,
    "help": lambda _: Help(),
    "latest": Latest,
    "summary": _summary,
    "search": _search,
    "topics": lambda _: Topics(),
    "people": lambda name: FindPerson(name) if name else People(),
    "ask": _ask,
    "subscribe": Subscribe,
    "unsubscribe": Unsubscribe,
    "alerts": read_habit,
    "export": lambda _: Export(),
    "forgetme": lambda _: AskForget(),
    "lang": _speak,
    "settings": _settings,
    "status": lambda _: ShowStatus(),
    "add": lambda address: BringIn(address) if address else Unclear("usage-add"),
    "remove": _remove,
}
_MEANINGS: dict[str, Callable[[str], Wish]] = {
    "welcome": lambda _: Welcome(),
    "help": lambda _: Help(),
    "latest": lambda _: Latest(),
    "about": About,
    "search": Search,
    "summary": _summary,
    "topics": lambda _: Topics(),
    "people": lambda _: People(),
    "settings": lambda _: ShowSettings(),
    "subscribe": Subscribe,
    "tell-when": _tell_when,
    "unsubscribe": Unsubscribe,
    "alerts": lambda _: ShowAlerts(),
    "export": lambda _: Export(),
    "forget": lambda _: AskForget(),
    "arabic": lambda _: Speak(Language.ARABIC),
    "english": lambda _: Speak(Language.ENGLISH),
    "language": lambda _: Speak(None),
    "thanks": lambda _: Thanks(),
}
