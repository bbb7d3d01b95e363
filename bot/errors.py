"""What a person at the bot's rim can put right.

BotError
├── SettingsError   environment variables or `.env` hold values that cannot be used
├── NotAloneError   another process serves the bot on the same database
└── DeafError       Telegram keeps refusing to hand out updates; a supervisor should start the bot anew
"""


class BotError(Exception):
    """A problem told in one line."""


class SettingsError(BotError):
    """Environment variables or `.env` hold values that cannot be used."""


class NotAloneError(BotError):
    """Another process serves the bot on the same database."""


class DeafError(BotError):
    """Telegram keeps refusing to hand out updates."""
