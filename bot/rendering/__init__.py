"""What the desk answers, as replies in a reader's language. Pure: no Telegram, no store, no clock."""

from bot.rendering.message import Button, Message
from bot.rendering.plain import plain
from bot.rendering.splitting import split

__all__ = ["Button", "Message", "plain", "split"]
