"""The archive: what an article is, how it is read, cleaned, kept, recognised and found, and what it is about."""

from articles.addresses import is_address, is_local
from articles.archive import Archive
from articles.drafting import Raw, UnfitError, draft
from articles.errors import ArticleError, FetchError, UnknownArticleError
from articles.migrations import migrations
from articles.records import Article, Defaults, Draft, Fate, Kept, Refusal
from articles.sources import read

__all__ = [
    "Archive",
    "Article",
    "ArticleError",
    "Defaults",
    "Draft",
    "Fate",
    "FetchError",
    "Kept",
    "Raw",
    "Refusal",
    "UnfitError",
    "UnknownArticleError",
    "draft",
    "is_address",
    "is_local",
    "migrations",
    "read",
]
