"""Welcome, help, topics, and what to say where a wish lacks something."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from articles.topics import TOPICS
from bot.marks import isolated
from bot.rendering.message import Button, Message, bold, escaped, message
from bot.wishes import Help, Latest, Speak
from bot.wishes import Topics as TopicsWish
from language import Language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.wishes import Unclear
    from bot.wording import Wording

_HELP = (
    "latest",
    "summary",
    "search",
    "topics",
    "people",
    "ask",
    "subscribe",
    "unsubscribe",
    "alerts",
    "lang",
    "settings",
    "export",
    "help",
)
MENU = (  # Telegram's menu: what is read, then what is followed, then the rest
    "latest",
    "ask",
    "search",
    "summary",
    "people",
    "topics",
    "subscribe",
    "alerts",
    "unsubscribe",
    "settings",
    "lang",
    "export",
    "forgetme",
    "help",
)
OPERATORS = ("status", "add", "remove")
ANYBODY = {Language.ARABIC: "لعمامرة", Language.ENGLISH: "Lamamra"}  # for examples where the store knows nobody


def welcome(say: Wording, example: str) -> Message:
    """Greet, say what the bot is for, and how to begin."""
    ask = bold(escaped(say.say("welcome-example", person=example or ANYBODY[say.language])))
    lines = [escaped(say.say("welcome")), "", escaped(say.say("welcome-ask")), ask, "", escaped(say.say("welcome-or"))]
    other = Language.ENGLISH if say.language is Language.ARABIC else Language.ARABIC
    return message(say.language, lines).with_rows(
        [
            Button(say.bare("button-latest"), Latest()),
            Button(say.bare("button-help"), Help()),
            Button(say.bare("button-other", language=str(other)), Speak(other)),
        ]
    )


def help_(say: Wording, example: str, *, operator: bool = False) -> Message:
    """Tell every command, those of operators to operators, and that plain words will do."""
    person = example or ANYBODY[say.language]
    lines = [bold(escaped(say.say("help-title"))), ""]
    lines += [escaped(say.say(f"help-{name}")) for name in _HELP]
    lines += [
        "",
        escaped(say.say("help-words", person=person)),
        "",
        escaped(say.say("help-elsewhere")),
        escaped(say.say("help-channels")),
    ]
    if operator:
        lines += ["", *(escaped(say.say(f"help-{name}")) for name in OPERATORS)]
    return message(say.language, lines).with_rows(
        [Button(say.bare("button-latest"), Latest()), Button(say.say("topics-title"), TopicsWish())]
    )


def menu(say: Wording, *, operator: bool = False) -> list[tuple[str, str]]:
    """Commands of Telegram's menu with what they do."""
    return [(name, say.bare(f"menu-{name}")) for name in (*MENU, *(OPERATORS if operator else ()))]


def topics(say: Wording, found: Sequence[tuple[str, int]], *, unknown: str = "") -> Message:
    """List topics, each a button; `unknown` is a topic that was asked for and is none of them."""
    heading = say.say("topic-unknown", topic=unknown) if unknown else say.say("topics-title")
    if not found and not unknown:
        return message(say.language, [escaped(say.say("topics-none"))])
    named_topics = [(key, say.bare("topic", topic=key), count) for key, count in found or ((key, 0) for key in TOPICS)]
    lines = [escaped(heading) if unknown else bold(escaped(heading)), ""]
    lines += [f"• {escaped(_topic(say, name, count))}" for _, name, count in named_topics]
    buttons = [Button(name, Latest(key)) for key, name, _ in named_topics]
    return message(say.language, lines).with_rows(*(buttons[at : at + 3] for at in range(0, len(buttons), 3)))


def _topic(say: Wording, name: str, count: int) -> str:
    return say.say("topic-count", topic=name, count=count) if count else isolated(name)


def notice(say: Wording, key: str, **values: str | int) -> Message:
    """Tell one sentence."""
    return message(say.language, [escaped(say.say(key, **values))])


def headed(told: Message, heading: str) -> Message:
    """Put a line above a reply."""
    return replace(told, html=f"{message(told.language, [bold(escaped(heading))]).html}\n\n{told.html}")


def unclear(say: Wording, wish: Unclear, *, article: int, example: str) -> Message:
    """Tell how it is done, with a number and a name that exist."""
    number, person = say.number(article), example or ANYBODY[say.language]
    match wish.usage:
        case "usage-summary":
            told = say.say("usage-summary", number=number)
        case "usage-summary-word":
            told = say.say("usage-summary-word", number=number, word=wish.word)
        case "usage-ask":
            told = say.say("usage-ask", person=person)
        case "usage-alerts" | "usage-settings" as key:
            told = say.say(key, word=wish.word)
        case "channel-unknown" | "channel-bot" | "channel-admins" as key:
            told = say.say(key, name=wish.word)
        case key:
            told = say.say(key)
    return message(say.language, [escaped(told)])


def article_unknown(say: Wording, number: int) -> Message:
    """Tell that there is no article with that number."""
    told = message(say.language, [escaped(say.say("article-unknown", number=say.number(number)))])
    return told.with_rows([Button(say.bare("button-latest"), Latest())])
