"""Who is in the news: mentions, names in both scripts, roles, meetings with their evidence."""

from people.analyze import analyze
from people.errors import AmbiguousPersonError, PeopleError, UnknownPersonError
from people.migrations import migrations
from people.records import Analysis, Document, Meeting, Mention, Mode, Person, Status

__all__ = [
    "AmbiguousPersonError",
    "Analysis",
    "Document",
    "Meeting",
    "Mention",
    "Mode",
    "PeopleError",
    "Person",
    "Status",
    "UnknownPersonError",
    "analyze",
    "migrations",
]
