"""The faces of the bot: Telegram, the local chat and the command line, over one desk."""
