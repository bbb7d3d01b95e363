"""What is kept about a chat, as a reply, and the question whether to delete it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.following import WHOLE, kept_lines
from bot.rendering.message import Button, Message, bold, escaped, message, named
from bot.wishes import AskForget, Export, Forget

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.rendering.following import Kept
    from bot.wording import Wording


def export(say: Wording, settings: Mapping[str, str], alerts: Kept, words: Sequence[str], unread: int) -> Message:
    """Tell everything that is kept about a chat: `words` it searched for or asked, messages of it left `unread`."""
    lines = [bold(escaped(say.say("export-title"))), ""]
    lines += [escaped(_set(say, name, value)) for name, value in settings.items()]
    lines += ["", *kept_lines(say, alerts), ""]
    lines += [escaped(say.say("export-words")), *(f"• {named(one, WHOLE)}" for one in words), ""] if words else []
    lines += [escaped(say.say("export-unread", count=unread))] if unread else []
    lines += [escaped(say.say("export-besides"))]
    return message(say.language, lines).with_rows([Button(say.bare("button-forget"), AskForget())])


def _set(say: Wording, name: str, value: str) -> str:
    match name:
        case "language" | "summaries":
            return say.say(f"settings-{name}", language=value)
        case "length":
            return say.say("settings-length", length=value)
        case "digits":
            return say.say("settings-digits", digits=value)
    return say.say(f"export-{name}", value=value)


def ask(say: Wording) -> Message:
    """Ask whether all of it shall be deleted."""
    return message(say.language, [escaped(say.say("forget-sure"))]).with_rows(
        [Button(say.bare("button-forget"), Forget()), Button(say.bare("button-export"), Export())]
    )
