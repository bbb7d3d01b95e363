"""When two drafts are one article: the same words, or the same address."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from language import fold

_NO_WORD = re.compile(r"[\W_]+")
# What readers' clicks and newsletters add to an address without leading elsewhere.
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|at_\w+|ocid|cmpid|mc_cid|mc_eid|igshid|smid|xtor", re.IGNORECASE)


def digest(title: str, text: str) -> str:
    """Fingerprint of the words of an article; case, vowel marks, spacing and punctuation do not count."""
    words = "\n".join(_NO_WORD.sub(" ", fold(part)).strip() for part in (title, text))
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:32]


def url_key(url: str) -> str:
    """Key under which an address is the same page: no scheme, `www.`, fragment or tracking; "" for a bare site.

    A site's front page names no article: many articles come with it as their address.
    """
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    kept = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(pair[0])]
    query = f"?{urlencode(sorted(kept))}" if kept else ""
    return f"{host}{port}{path}{query}" if host and path + query else ""
