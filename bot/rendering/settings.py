"""What a chat has set, with buttons to change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.digits import Digits
from bot.rendering.message import Button, Message, bold, escaped, message
from bot.wishes import Prefer, Speak, SummarizeIn, Write
from language import Language
from summarizer.protocol import Length

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.readers import Reader
    from bot.wishes import Wish
    from bot.wording import Wording

_CHOSEN = "✓ "
OWN = "own"  # how the texts call a summary in the language of its article


def settings(reader: Reader, note: str = "") -> Message:
    """Tell what is set, with buttons to change it; `note` says what was just changed."""
    say = reader.say
    lines = [escaped(note), ""] if note else []
    lines += [bold(escaped(say.say("settings-title"))), *map(escaped, _told(reader))]
    return message(say.language, lines).with_rows(*_rows(reader))


def which_language(say: Wording) -> Message:
    """Ask for the language."""
    buttons = [Button(say.bare("button-other", language=str(language)), Speak(language)) for language in Language]
    return message(say.language, [escaped(say.say("lang-which"))]).with_rows(buttons)


def _told(reader: Reader) -> list[str]:
    say = reader.say
    told = [
        say.say("settings-language", language=str(reader.language)),
        say.say("settings-summaries", language=str(reader.summaries or OWN)),
        say.say("settings-length", length=str(reader.length)),
    ]
    return (
        [*told, say.say("settings-digits", digits=str(reader.digits))] if reader.language is Language.ARABIC else told
    )


def _rows(reader: Reader) -> list[Iterable[Button]]:
    say = reader.say
    summaries = (
        (say.bare("button-summaries", language=str(one or OWN)), SummarizeIn(one), one is reader.summaries)
        for one in (None, *Language)
    )
    lengths = ((say.bare("button-length", length=str(one)), Prefer(one), one is reader.length) for one in Length)
    digits = ((say.bare("button-digits", digits=str(one)), Write(one), one is reader.digits) for one in Digits)
    languages = ((say.bare("button-other", language=str(one)), Speak(one), one is reader.language) for one in Language)
    rows: list[Iterable[Button]] = [_choices(languages), _choices(summaries), _choices(lengths)]
    return [*rows, _choices(digits)] if reader.language is Language.ARABIC else rows


def _choices(choices: Iterable[tuple[str, Wish, bool]]) -> list[Button]:
    return [Button(_CHOSEN * chosen + label, wish) for label, wish, chosen in choices]
