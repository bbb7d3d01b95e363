"""What Telegram checks of an answer to an inline query, and the words it refuses with."""

from __future__ import annotations

from typing import Any

from bot.local import checks
from bot.local.entities import clean
from bot.local.refusals import bad_request

QUERY = 256  # characters of a query that Telegram passes on
RESULTS = 50
ID, OFFSET = 64, 64  # bytes


def answer(given: dict[str, Any]) -> dict[str, Any]:
    """Return an answer as Telegram keeps it, its messages parsed; raises RefusalError."""
    results = given.get("results")
    if not isinstance(results, list):
        raise bad_request("can't parse inline query results JSON object")
    if len(results) > RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    if len(given.get("next_offset", "").encode()) > OFFSET:
        raise bad_request("NEXT_OFFSET_INVALID")
    if not isinstance(given.get("cache_time", 300), int):
        raise bad_request("can't parse cache_time")
    shown = [_result(result) for result in results]
    if len({result["id"] for result in shown}) < len(shown):
        raise bad_request("RESULT_ID_DUPLICATE")
    return given | {"results": shown}


def _result(result: dict[str, Any]) -> dict[str, Any]:
    if not 1 <= len(str(result.get("id", "")).encode()) <= ID:
        raise bad_request("RESULT_ID_INVALID")
    if result.get("type") != "article":
        raise bad_request("RESULT_TYPE_INVALID")
    if not clean(result.get("title", "")):
        raise bad_request("ARTICLE_TITLE_EMPTY")
    checks.encodable(result["title"] + result.get("description", ""))
    content = result.get("input_message_content") or {}
    source = content.get("message_text", "")
    text, entities = checks.text(source, html=checks.is_html(content), editing=True)
    return result | checks.markup(result) | {"source": source, "text": text, "entities": entities}
