"""What can go wrong with articles.

ArticleError
├── UnknownArticleError   no article has that id
└── FetchError            an address cannot be brought in
    ├── BlockedAddressError   it leads to a private network, or is no web address
    ├── TooLargeError         it sends more than an article can be
    ├── TooSlowError          it does not finish in time
    └── UnreadablePageError   it answers, but not with a page or feed that can be read
"""


class ArticleError(Exception):
    """A problem with an article that a person can act on; its text is one line."""


class UnknownArticleError(ArticleError):
    """No article has that id."""


class FetchError(ArticleError):
    """An address cannot be brought in."""


class BlockedAddressError(FetchError):
    """The address leads to a private network, or is no web address at all."""


class TooLargeError(FetchError):
    """The address sends more than an article can be."""


class TooSlowError(FetchError):
    """The address does not finish in time."""


class UnreadablePageError(FetchError):
    """The address answers, but not with a page or feed that can be read."""
