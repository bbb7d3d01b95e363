"""What is kept about a chat, as a reply, and the question whether to delete it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.following import kept_lines
from bot.rendering.message import Button, Message, bold, escaped, message
from bot.wishes import AskForget, Export, Forget

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.rendering.following import Kept
    from bot.wording import Wording


def export(say: Wording, settings: Mapping[str, str], alerts: Kept) -> Message:
    """Tell everything that is kept about a chat."""
    lines = [bold(escaped(say.say("export-title"))), ""]
    lines += [escaped(say.say(f"export-{name}", value=_worded(say, name, value))) for name, value in settings.items()]
    lines += ["", *kept_lines(say, alerts), "", escaped(say.say("export-besides"))]
    return message(say.language, lines).with_rows([Button(say.bare("button-forget"), AskForget())])


def _worded(say: Wording, name: str, value: str) -> str:
    match name:
        case "language":
            return say.bare("language", language=value)
        case "length":
            return say.bare("length", length=value)
        case "summaries":
            return say.bare("button-summaries", language=value)
        case "digits":
            return say.bare("button-digits", digits=value)
    return value


def ask(say: Wording) -> Message:
    """Ask whether all of it shall be deleted."""
    return message(say.language, [escaped(say.say("forget-sure"))]).with_rows(
        [Button(say.bare("button-forget"), Forget()), Button(say.bare("button-export"), Export())]
    )
