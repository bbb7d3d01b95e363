"""Problems a person can act on are told in one line on stderr, with exit status 1; anything else is a bug."""

from __future__ import annotations

from typing import Any

import click


class OneLineGroup(click.Group):
    """A group of commands that tells every problem of our own packages in one line."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; raises click.ClickException for the errors of our families."""
        from alerts import AlertsError
        from articles import ArticleError
        from bot.errors import BotError
        from briefs import BriefError
        from people import PeopleError
        from store import StoreError
        from summarizer import SummarizerError

        try:
            return super().invoke(ctx)
        except (AlertsError, ArticleError, BotError, BriefError, PeopleError, StoreError, SummarizerError) as error:
            raise click.ClickException(" ".join(str(error).split())) from error
