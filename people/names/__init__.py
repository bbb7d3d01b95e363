"""Names of people: folded, compared and rendered over both scripts."""

from people.names.records import Match, Verdict

__all__ = ["Match", "Verdict"]
