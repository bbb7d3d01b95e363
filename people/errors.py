"""What can go wrong with people.

PeopleError
└── UnknownPersonError   no person of the store has that id or name
"""


class PeopleError(Exception):
    """A problem with people that a person can act on; its text is one line."""


class UnknownPersonError(PeopleError):
    """No person of the store has that id or name."""
