"""Every sentence a reader sees, in Arabic and in English: `texts/ar.ftl` and `texts/en.ftl` (Project Fluent).

Values put into a sentence are isolated (U+2068, U+2069), so that a Latin name in an Arabic line, or the reverse, keeps
its own direction and leaves that of the line alone. Plural forms follow the Unicode rules: six in Arabic.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from bot.marks import clean, shorten

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

    from language import Language

VALUE_LIMIT = 300  # characters of a name, a title or a reader's words inside a sentence


class Wording:
    """The sentences of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def say(self, key: str, **values: str | int) -> str:
        """Return the text `key` with its values; raises KeyError or ValueError where text and call disagree: a bug."""
        return self._format(key, values, isolating=True)

    def bare(self, key: str, **values: str | int) -> str:
        """Return the text without isolates: for parts that are isolated as a whole, and for buttons."""
        return self._format(key, values, isolating=False)

    def date(self, iso: str) -> str:
        """Return an ISO date, as far as it is known (YYYY-MM-DD, YYYY-MM, YYYY, --MM-DD), in words; "" stays ""."""
        year, month, day = _parts(iso)
        named = self.bare(f"month-{month}") if month else ""
        return " ".join(part for part in (str(day or ""), named, year) if part)

    def joined(self, parts: list[str]) -> str:
        """Return names one after the other, the last two joined by "and"."""
        return self.bare("comma").join(parts[:-1]) + self.bare("and") * (len(parts) > 1) + "".join(parts[-1:])

    def either(self, parts: list[str]) -> str:
        """Return things any of which will do, joined by "or"."""
        return self.bare("or").join(parts)

    def _format(self, key: str, values: dict[str, str | int], *, isolating: bool) -> str:
        bundle = _bundle(self.language, isolating)
        pattern = bundle.get_message(key).value
        assert pattern is not None, key
        given = {name: _fitting(value) for name, value in values.items()}
        text, errors = bundle.format_pattern(pattern, given)
        if errors:
            raise ValueError(f"text {key!r} in {self.language}: {errors[0]}")
        return str(text)


@cache
def wording(language: Language) -> Wording:
    """Return the sentences of a language."""
    return Wording(language)


@cache
def _bundle(language: Language, isolating: bool) -> FluentBundle:  # noqa: FBT001 -- a cache key
    from fluent.runtime import FluentBundle, FluentResource  # 50 ms, and most commands say nothing

    bundle = FluentBundle([str(language)], use_isolating=isolating)
    source = files("bot").joinpath(f"texts/{language}.ftl").read_text(encoding="utf-8")
    bundle.add_resource(FluentResource(source))
    return bundle


def _fitting(value: str | int) -> str | int:
    """Clean a value, and shorten one that no sentence should carry (the library takes 1000 characters at most)."""
    if not isinstance(value, str):
        return value
    return shorten(value, VALUE_LIMIT) if len(value) > VALUE_LIMIT else clean(value)


def _parts(iso: str) -> tuple[str, int, int]:
    """Year, month and day of an ISO date; "" or 0 where it does not say."""
    year, _, rest = ("", "", iso[2:]) if iso.startswith("--") else iso[:10].partition("-")
    month, _, day = rest.partition("-")
    return year, int(month or 0), int(day or 0)
