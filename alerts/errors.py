"""What can go wrong with subscriptions.

AlertsError
├── TooManySubscriptionsError   the chat has as many as it may have
├── EmptyWantError              nothing to watch for is left of what was asked
└── UnknownSubscriptionError    the chat has no subscription with that id
"""


class AlertsError(Exception):
    """A problem with subscriptions that a reader can act on; its text is one line."""


class TooManySubscriptionsError(AlertsError):
    """The chat has as many subscriptions as it may have."""


class EmptyWantError(AlertsError):
    """Nothing to watch for is left of what was asked."""


class UnknownSubscriptionError(AlertsError):
    """The chat has no subscription with that id."""
