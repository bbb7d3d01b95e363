"""What a reader may ask about people, and how an answer is proved."""

from questions.asking import ask, context_of
from questions.choosing import wanted
from questions.parsing import parse
from questions.records import Answer, Context, Kind, Question, Verdict

__all__ = ["Answer", "Context", "Kind", "Question", "Verdict", "ask", "context_of", "parse", "wanted"]
