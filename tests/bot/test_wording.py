from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import bot
from bot.digits import Digits
from bot.understanding import known_commands
from bot.wording import VALUE_LIMIT, wording
from language import Language

ARABIC, ENGLISH = wording(Language.ARABIC), wording(Language.ENGLISH)
_CATEGORIES = {"zero", "one", "two", "few", "many"}


class _Arguments(Visitor):
    """Names of the values that a message needs, through the messages it refers to."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 -- named by the library
        self.names.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 -- named by the library
        self.references.add(node.id.name)


def messages(language: Language) -> dict[str, ast.Message]:
    """Every message of a language by its key; fails on a line that Fluent cannot read or a key given twice."""
    source = files("bot").joinpath(f"texts/{language}.ftl").read_text(encoding="utf-8")
    body = FluentParser().parse(source).body
    assert not [entry for entry in body if isinstance(entry, ast.Junk)]
    found = [entry for entry in body if isinstance(entry, ast.Message)]
    assert len(found) == len({entry.id.name for entry in found})
    return {entry.id.name: entry for entry in found}


def arguments(language: Language) -> dict[str, set[str]]:
    """The values that each message takes."""
    known = messages(language)
    needed = {}
    for key, entry in known.items():
        visitor = _Arguments()
        visitor.visit(entry)
        for other in visitor.references:
            visitor.visit(known[other])
        needed[key] = visitor.names
    return needed


def test_neither_language_misses_a_text_or_a_value() -> None:
    """Both files have the same keys, and each text takes the same values in both."""
    assert arguments(Language.ARABIC) == arguments(Language.ENGLISH)


def test_every_text_that_the_code_says_exists_and_every_text_is_said() -> None:
    """Keys are looked for as the code writes them; those put together from parts by their beginnings."""
    root = Path(bot.__file__).parent
    code = "\n".join(path.read_text(encoding="utf-8") for path in root.rglob("*.py"))
    said = set(re.findall(r"""["']([a-z]+(?:-[a-z_]+)*)["']""", code))
    begun = tuple(re.findall(r'f"([a-z]+-)\{', code))
    keys = set(messages(Language.ENGLISH))
    assert {key for key in keys if key not in said and not key.startswith(begun)} == set()
    asked = set(re.findall(r'say\.(?:say|bare)\(\s*"([^"]+)"', code))
    assert asked - keys == set()


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (0, "لا لقاءات مسجّلة"),
        (1, "لقاء واحد"),
        (2, "لقاءان"),
        (3, "3 لقاءات"),
        (10, "10 لقاءات"),
        (11, "11 لقاءً"),
        (99, "99 لقاءً"),
        (100, "100 لقاء"),
        (102, "102 لقاء"),
        (103, "103 لقاءات"),
    ],
)
def test_arabic_counts_in_six_forms(count: int, told: str) -> None:
    """Zero, one, two, few (3 to 10 of a hundred), many (11 to 99) and the rest."""
    assert ARABIC.bare("person-meetings", count=count) == told


def test_texts_that_count_have_all_six_arabic_forms() -> None:
    """A form that is missing would fall back to the singular, which is wrong for most numbers."""
    for key, entry in messages(Language.ARABIC).items():
        variants = _variants(entry)
        assert not variants & _CATEGORIES or variants >= _CATEGORIES, key


_NUMBERS = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 100}
_COMMAND = re.compile(rf"/(?:{'|'.join(known_commands())})\b")


def _formatted(key: str, digits: Digits) -> list[str]:
    """A text with every way to choose between its variants."""
    entry, names = messages(Language.ARABIC)[key], arguments(Language.ARABIC)[key]
    chosen: list[str | int] = ["x", *sorted(_variants(entry) - _CATEGORIES), *_NUMBERS.values()]
    return [wording(Language.ARABIC, digits).say(key, **dict.fromkeys(names, value)) for value in chosen]


@pytest.mark.parametrize("digits", Digits)
def test_every_command_in_arabic_stands_isolated(digits: Digits) -> None:
    """Beside Arabic letters /help would be shown as help/; with it stand the Latin words and numbers it is given."""
    found = 0
    for key in messages(Language.ARABIC):
        for text in _formatted(key, digits):
            for command in _COMMAND.finditer(text):
                found += 1
                isolate = re.compile("[^\u2068\u2069]*\u2069").match(text, command.start())
                assert text[command.start() - 1] == "\u2068", (key, text)
                assert isolate, (key, text)
                assert not re.search("[\u0621-\u064a]", isolate[0]), (key, text)
    assert found > 60


def test_a_command_is_isolated_with_what_reads_from_left_to_right() -> None:
    """Arabic words that it is given follow on its left, as they are read."""
    assert ARABIC.say("usage-add").endswith("\u2068/add https://example.org/feed.xml\u2069")
    assert ARABIC.say("help-summary").startswith("\u2068/summary 12\u2069 بالإنجليزية باختصار")
    assert "و\u2068/alerts\u2069 @القناة" in ARABIC.say("help-channels")
    assert "\u2068" not in ENGLISH.say("usage-add")


def _variants(entry: ast.Message) -> set[str]:
    class Keys(Visitor):
        def __init__(self) -> None:
            self.found: set[str] = set()

        def visit_Variant(self, node: ast.Variant) -> None:  # noqa: N802 -- named by the library
            if isinstance(node.key, ast.Identifier):
                self.found.add(node.key.name)
            self.generic_visit(node)

    keys = Keys()
    keys.visit(entry)
    return keys.found


def test_values_are_isolated() -> None:
    """A Latin name in an Arabic sentence keeps to itself."""
    assert ARABIC.say("search-none", words="Reuters") == "لم أجد خبرًا فيه «\u2068Reuters\u2069»."


def test_values_cannot_reach_beyond_themselves() -> None:
    """Overrides go, an isolate that is not closed goes, and a book in place of a word is shortened."""
    told = ENGLISH.say("search-none", words="a\u202eb\u2066c\u2068d")
    assert told == "I found no article with “\u2068abcd\u2069”."
    assert len(ENGLISH.say("search-none", words="x" * 100_000)) < VALUE_LIMIT + 50


@pytest.mark.parametrize(
    ("iso", "english", "arabic"),
    [
        ("2022-10-05", "5 October 2022", "5 أكتوبر 2022"),
        ("2022-10-05T09:30:00", "5 October 2022", "5 أكتوبر 2022"),
        ("2022-10", "October 2022", "أكتوبر 2022"),
        ("2022", "2022", "2022"),
        ("--09-05", "5 September", "5 سبتمبر"),
        ("", "", ""),
    ],
)
def test_dates_are_told_as_far_as_they_are_known(iso: str, english: str, arabic: str) -> None:
    """In words, with Western digits."""
    assert ENGLISH.date(iso) == english
    assert ARABIC.date(iso) == arabic


def test_names_are_joined_as_the_language_does() -> None:
    """Commas and one "and" in English, و before each but the first in Arabic."""
    assert ENGLISH.joined(["A", "B", "C"]) == "A, B and C"
    assert ARABIC.joined(["سلمى", "هند", "نور"]) == "سلمى وهند ونور"
    assert ENGLISH.joined(["A"]) == "A"
    assert ENGLISH.joined([]) == ""


def test_a_mistake_in_the_code_is_loud() -> None:
    """An unknown text or a missing value is a bug, not a reply."""
    with pytest.raises(KeyError):
        ENGLISH.say("no-such-text")
    with pytest.raises(ValueError, match="words"):
        ENGLISH.say("search-none")
