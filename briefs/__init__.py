"""An article as told to a reader: summarized once, checked against the article, and kept."""

from briefs.briefs import Briefs
from briefs.errors import BriefError, NothingToTellError
from briefs.migrations import migrations
from briefs.records import Brief, Loose, Readable, Wish

__all__ = ["Brief", "BriefError", "Briefs", "Loose", "NothingToTellError", "Readable", "Wish", "migrations"]
