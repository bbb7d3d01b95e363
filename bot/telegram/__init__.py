"""The bot on Telegram: handlers, what they send, and how they are wired together. Only here `telegram` is imported."""

from bot.telegram.wiring import build_application

__all__ = ["build_application"]
