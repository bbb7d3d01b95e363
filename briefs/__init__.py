"""An article as told to a reader: summarized once, checked against the article, and kept."""

from briefs.briefs import Briefs
from briefs.errors import BriefError, NothingToTellError
from briefs.heads import Known, Meet, Somebody, known
from briefs.making import Maker
from briefs.migrations import migrations
from briefs.records import Brief, Loose, Readable, Wish

__all__ = [
    "Brief",
    "BriefError",
    "Briefs",
    "Known",
    "Loose",
    "Maker",
    "Meet",
    "NothingToTellError",
    "Readable",
    "Somebody",
    "Wish",
    "known",
    "migrations",
]
