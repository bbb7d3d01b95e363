"""People over articles: one person whatever the script, and every meeting with all its evidence."""

from people.register.records import Candidate, Evidence, KnownPerson, StoredMeeting
from people.register.register import Register
from people.register.roles import agree, office

__all__ = ["Candidate", "Evidence", "KnownPerson", "Register", "StoredMeeting", "agree", "office"]
