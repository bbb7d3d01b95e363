"""The fields of an article given as JSON: {"title","text","date"?,"lang"?,"source"?,"url"?,"topics"?,"id"?}."""

from __future__ import annotations

from articles.drafting import Raw, UnfitError


def raw_of(value: object) -> Raw:
    """Check a JSON value to be an article; other keys than ours are ignored. Raises UnfitError with the key's name."""
    if not isinstance(value, dict):
        raise UnfitError(f"not an article: {_kind(value)} where an object with title and text is wanted")
    if "text" not in value:
        raise UnfitError('no "text"')
    return Raw(
        title=_string(value, "title"),
        text=_string(value, "text"),
        date=_string(value, "date", numbers=True),
        language=_string(value, "lang"),
        source=_string(value, "source"),
        url=_string(value, "url"),
        ref=_string(value, "id", numbers=True),
        labels=_strings(value, "topics"),
    )


def _string(value: dict[str, object], key: str, *, numbers: bool = False) -> str:
    found = value.get(key)
    if found is None:
        return ""
    if isinstance(found, str):
        return found
    if numbers and isinstance(found, int | float) and not isinstance(found, bool):
        return str(found)
    raise UnfitError(f'"{key}" is {_kind(found)}, not text')


def _strings(value: dict[str, object], key: str) -> tuple[str, ...]:
    found = value.get(key)
    if found is None:
        return ()
    if isinstance(found, str):
        return (found,)
    if isinstance(found, list) and all(isinstance(each, str) for each in found):
        return tuple(found)
    raise UnfitError(f'"{key}" is not a list of texts')


def _kind(value: object) -> str:
    kinds = {
        dict: "an object",
        list: "a list",
        str: "a text",
        bool: "true or false",
        int: "a number",
        float: "a number",
    }
    return kinds.get(type(value), "nothing")
