"""Which wishes change something that is kept. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.following.wishes import AlertWish, ShowAlerts, ShowHabit, ShowSubscription, Subscribe, Unsubscribe
from bot.wishes import AskForget, Forget, Prefer, Remove, Speak, SummarizeIn, Write

if TYPE_CHECKING:
    from bot.wishes import Wish


_HOW = Prefer | SummarizeIn | Write


def changes_alerts(wish: Wish) -> bool:
    """Whether a wish would change what a chat is told of; a look at it changes nothing."""
    if isinstance(wish, Subscribe | Unsubscribe):
        return bool(wish.text)
    return isinstance(wish, Forget) or (
        isinstance(wish, AlertWish) and not isinstance(wish, ShowAlerts | ShowSubscription | ShowHabit)
    )


def changes_group(wish: Wish) -> bool:
    """Whether a wish would change anything for everybody in a group: its alerts, or how it is spoken to."""
    return changes_alerts(wish) or (isinstance(wish, Speak) and wish.language is not None) or isinstance(wish, _HOW)


def is_for_admins(wish: Wish) -> bool:
    """Whether only an admin of a group may wish this there; who may not delete is not asked whether to."""
    return changes_group(wish) or isinstance(wish, AskForget)


def changes(wish: Wish) -> bool:
    """Whether a wish would change anything that is kept."""
    return changes_group(wish) or isinstance(wish, Remove)
