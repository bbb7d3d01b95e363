"""Which wishes change something that is kept. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.following.wishes import AlertWish, ShowAlerts, ShowHabit, ShowSubscription, Subscribe, Unsubscribe
from bot.wishes import Forget, Prefer, Remove, Speak, SummarizeIn, Write

if TYPE_CHECKING:
    from bot.wishes import Wish


def changes_alerts(wish: Wish) -> bool:
    """Whether a wish would change what a chat is told of; a look at it changes nothing."""
    if isinstance(wish, Subscribe | Unsubscribe):
        return bool(wish.text)
    return isinstance(wish, Forget) or (
        isinstance(wish, AlertWish) and not isinstance(wish, ShowAlerts | ShowSubscription | ShowHabit)
    )


def changes(wish: Wish) -> bool:
    """Whether a wish would change anything that is kept."""
    if isinstance(wish, Speak):
        return wish.language is not None
    return changes_alerts(wish) or isinstance(wish, Prefer | SummarizeIn | Write | Remove)
