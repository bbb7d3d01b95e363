"""The Bot API played in this process: the newcomer's chat in the terminal, and the tests' Telegram."""
