"""Names of people: folded, compared and rendered over both scripts."""

from people.names.match import match
from people.names.records import Match, Verdict
from people.names.render import to_arabic, to_latin
from people.names.skeleton import skeleton

__all__ = ["Match", "Verdict", "match", "skeleton", "to_arabic", "to_latin"]
