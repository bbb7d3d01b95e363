"""What can go wrong with people.

PeopleError
├── AmbiguousPersonError   several people of the store may be meant by a name
└── UnknownPersonError     no person of the store has that id or name
"""


class PeopleError(Exception):
    """A problem with people that a person can act on; its text is one line."""


class UnknownPersonError(PeopleError):
    """No person of the store has that id or name."""


class AmbiguousPersonError(PeopleError):
    """Several people of the store may be meant by a name."""
