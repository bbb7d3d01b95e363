"""Subscriptions, matching an article to them, and the outbox of what is still to be delivered."""

from alerts.errors import AlertsError, EmptyWantError, TooManySubscriptionsError, UnknownSubscriptionError
from alerts.history import History, Past
from alerts.journal import Journal
from alerts.matching import Facts, answered, facts_of, wanted
from alerts.migrations import migrations
from alerts.outbox import Outbox, Unsure
from alerts.records import Delivery, Habits, Kind, Loss, Place, State, Subscription, Told, Want
from alerts.subscriptions import Subscriptions
from alerts.timing import is_quiet
from alerts.wording import Words, parse_words

__all__ = [
    "AlertsError",
    "Delivery",
    "EmptyWantError",
    "Facts",
    "Habits",
    "History",
    "Journal",
    "Kind",
    "Loss",
    "Outbox",
    "Past",
    "Place",
    "State",
    "Subscription",
    "Subscriptions",
    "Told",
    "TooManySubscriptionsError",
    "UnknownSubscriptionError",
    "Unsure",
    "Want",
    "Words",
    "answered",
    "facts_of",
    "is_quiet",
    "migrations",
    "parse_words",
    "wanted",
]
