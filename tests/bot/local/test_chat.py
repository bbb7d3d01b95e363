from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from bot.local.chat import run_chat

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.settings import Settings


class Terminal(io.StringIO):
    """Input that a person types."""

    def isatty(self) -> bool:
        """Say yes, as a terminal does."""
        return True


@pytest.fixture(autouse=True)
def _english_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Set the language of the terminal, whatever machine this is."""
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")


def chat(desk: Desk, settings: Settings, typed: str, *, terminal: bool = False) -> str:
    """Return what the chat prints for what is typed."""
    out = io.StringIO()
    run_chat(desk, settings, Terminal(typed) if terminal else io.StringIO(typed), out)
    return out.getvalue()


def test_lines_of_a_pipe_are_answered_in_their_order_and_in_full(desk: Desk, settings: Settings) -> None:
    """The list, a summary with its link, and the same people in the language of each question."""
    out = chat(desk, settings, "/latest\n/summary 1\nWho met Lamamra?\nمن التقى لعمامرة؟\n")
    places = [
        out.index(part)
        for part in (
            "Latest news · 1–5 of 7",
            "Original article (https://news.example/ar/1)",
            "Ramtane Lamamra met 2 people:",
            "22 September 2022 · New York",
            "لقاءات رمطان لعمامرة مع شخصين:",
            "22 سبتمبر 2022 · نيويورك",
        )
    ]
    assert places == sorted(places)
    assert "> " not in out
    assert "\u2068" not in out


def test_buttons_are_numbered_in_reading_order_and_pressed_by_number(desk: Desk, settings: Settings) -> None:
    """The first number opens the first entry, in Arabic too, where Telegram's rows are mirrored."""
    out = chat(desk, settings, "/latest\n2\n/lang ar\n/latest\n2\n")
    assert "[1] 3  [2] 1  [3] 2  [4] 7  [5] 6\n[6] Next" in out
    assert out.count("Original article (https://news.example/ar/1)") == 1
    assert "[1] 3  [2] 1  [3] 2  [4] 7  [5] 6\n[6] التالي" in out
    assert out.count("الخبر الأصلي (https://news.example/ar/1)") == 1


def test_a_number_without_a_button_is_the_number_of_an_article(desk: Desk, settings: Settings) -> None:
    """As it is on Telegram."""
    assert "Title" not in chat(desk, settings, "3\n")
    assert "Orchestra opens its season" in chat(desk, settings, "/latest\n1\n3\n").split("[3] People", 1)[1]


def test_an_edited_message_is_shown_again(desk: Desk, settings: Settings) -> None:
    """The next page, and the buttons under it."""
    out = chat(desk, settings, "/latest\n6\n3\n")
    assert "Latest news · 6–7 of 7" in out
    assert out.count("Latest news · 1–5 of 7") == 2


def test_the_terminals_language_is_spoken_until_another_is_set(
    desk: Desk, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """LANG says which; /lang changes it."""
    monkeypatch.setenv("LANG", "ar_DZ.UTF-8")
    assert "ماذا يمكنك أن تطلب مني؟" in chat(desk, settings, "/help\n")
    assert "What you can ask of me" in chat(desk, settings, "/lang en\n/help\n")


def test_a_person_gets_a_greeting_and_a_prompt(desk: Desk, settings: Settings) -> None:
    """A pipe gets neither."""
    out = chat(desk, settings, "/topics\n", terminal=True)
    assert out.startswith("Khabar in your terminal.")
    assert "> " in out


def test_nothing_typed_ends_quietly(desk: Desk, settings: Settings) -> None:
    """Empty lines are not messages."""
    assert chat(desk, settings, "") == ""
    assert chat(desk, settings, "\n  \n\n") == ""


def test_odd_input_is_answered(desk: Desk, settings: Settings) -> None:
    """A line of ten thousand characters, half characters, no line feed at the end."""
    assert chat(desk, settings, "x" * 10_000 + "\n")
    assert "There is no article 0." in chat(desk, settings, "0")
    assert chat(desk, settings, "/search \udcff\x00\n")


def test_the_list_of_allowed_readers_does_not_close_the_terminal(desk: Desk, settings: Settings) -> None:
    """Whoever sits there has the database anyway."""
    closed = settings.model_copy(update={"allowed": frozenset({99})})
    assert "Latest news" in chat(desk, closed, "/latest\n")
