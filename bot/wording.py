"""Every sentence a reader sees, in Arabic and in English: `texts/ar.ftl` and `texts/en.ftl` (Project Fluent).

Values put into a sentence are isolated (U+2068, U+2069), so that a Latin name in an Arabic line, or the reverse, keeps
its own direction and leaves that of the line alone. So are commands in Arabic sentences: beside Arabic letters /help
would be shown as help/. Plural forms follow the Unicode rules: six in Arabic. Numbers and our
own sentences are told in the digits a reader chose; what others wrote keeps its own.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from bot.digits import Digits, in_digits
from bot.marks import clean, isolated, shorten
from language import Language

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle
    from fluent.syntax.ast import Resource, TextElement

_COUNT = "COUNT"  # how sentences call what writes their numbers
_COMMAND = re.compile(r"(?<![A-Za-z0-9/:.<])/[a-z]+(?: [A-Za-z0-9][A-Za-z0-9@#:/._+-]*)*(?<![:.])")
VALUE_LIMIT = 300  # characters of a name, a title or a reader's words inside a sentence


class Wording:
    """The sentences of one language, their numbers in some digits."""

    def __init__(self, language: Language, digits: Digits = Digits.WESTERN) -> None:
        self.language = language
        self.digits = digits if language is Language.ARABIC else Digits.WESTERN

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
        return " ".join(part for part in (self.number(day) if day else "", named, self.number(year)) if part)

    def number(self, written: int | str) -> str:
        """Return the number of an article, a year or a time of day: no thousands are marked, nothing is counted."""
        return in_digits(str(written), self.digits)

    def joined(self, parts: list[str]) -> str:
        """Return names one after the other, the last two joined by "and"."""
        return self.bare("comma").join(parts[:-1]) + self.bare("and") * (len(parts) > 1) + "".join(parts[-1:])

    def either(self, parts: list[str]) -> str:
        """Return things any of which will do, joined by "or"."""
        return self.bare("or").join(parts)

    def _format(self, key: str, values: dict[str, str | int], *, isolating: bool) -> str:
        bundle = _bundle(self.language, self.digits, isolating)
        pattern = bundle.get_message(key).value
        assert pattern is not None, key
        given = {name: _fitting(value) for name, value in values.items()}
        text, errors = bundle.format_pattern(pattern, given)
        if errors:
            raise ValueError(f"text {key!r} in {self.language}: {errors[0]}")
        return str(text)


@cache
def wording(language: Language, digits: Digits = Digits.WESTERN) -> Wording:
    """Return the sentences of a language, with numbers in those digits where the language has them."""
    return Wording(language, digits)


@cache
def _bundle(language: Language, digits: Digits, isolating: bool) -> FluentBundle:  # noqa: FBT001 -- a cache key
    from fluent.runtime import FluentBundle, FluentResource  # 50 ms, and most commands say nothing

    bundle = FluentBundle([str(language)], functions={_COUNT: _in_arabic_digits}, use_isolating=isolating)
    resource = FluentResource(files("bot").joinpath(f"texts/{language}.ftl").read_text(encoding="utf-8"))
    if language is Language.ARABIC and isolating:
        _isolate_commands(resource)
    if digits is Digits.ARABIC:
        _write_in_arabic_digits(resource)
    bundle.add_resource(resource)
    return bundle


def _isolate_commands(resource: Resource) -> None:
    """Isolate each command with the Latin words and numbers after it; Arabic words after it are outside, and follow.

    Whoever writes a text types no invisible marks, and none is forgotten.
    """
    from fluent.syntax.visitor import Visitor

    class Isolator(Visitor):
        def visit_TextElement(self, node: TextElement) -> None:  # noqa: N802 -- the library's name
            node.value = _COMMAND.sub(lambda found: isolated(found[0]), node.value)

    Isolator().visit(resource)


def _write_in_arabic_digits(resource: Resource) -> None:
    """Write our own sentences and the numbers put into them in Arabic digits; what chooses a plural form stays."""
    from fluent.syntax import ast
    from fluent.syntax.visitor import Visitor

    class Writer(Visitor):
        def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 -- the library's name
            node.value = in_digits(node.value, Digits.ARABIC)

        def visit_Placeable(self, node: ast.Placeable) -> None:  # noqa: N802 -- the library's name
            if isinstance(node.expression, ast.VariableReference):
                node.expression = ast.FunctionReference(ast.Identifier(_COUNT), ast.CallArguments([node.expression]))
            else:
                self.generic_visit(node)

    Writer().visit(resource)


def _in_arabic_digits(value: Any) -> Any:
    """Return a counted number in Arabic digits, with Arabic marks between thousands; any other value as it is."""
    if not isinstance(value, int):
        return value
    from babel.numbers import format_decimal

    marked = format_decimal(int(value), locale="ar", numbering_system="arab")  # the marks only, not the digits
    return in_digits(marked, Digits.ARABIC)


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
