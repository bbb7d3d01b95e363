from __future__ import annotations

from dataclasses import replace

import pytest

from articles import Defaults, Raw, UnfitError, draft
from articles.drafting import LONGEST_TEXT
from language import Language

RAW = Raw(
    title=" رئيسة  البرلمان تستقبل\tالسفير ",
    text="استقبلت رئيسة البرلمان منى الصافي السفير الياباني كنجي أوتا.\r\nوبحثا التعاون &quot;العلمي&quot;.",
)


def test_a_draft_is_tidy() -> None:
    """Spaces, line ends, entities and control characters are as a reader sees them; the language is seen."""
    made = draft(replace(RAW, text=RAW.text + "\x00\x07\ud800"))
    assert made.title == "رئيسة البرلمان تستقبل السفير"
    assert made.text.endswith('السفير الياباني كنجي أوتا.\nوبحثا التعاون "العلمي".')
    assert made.language is Language.ARABIC
    assert made.notes == ()


def test_the_lines_of_agency_copy_stay_as_they_are() -> None:
    """Breaks, indents and inner spaces of a text that was broken to a fixed width are kept: quotes are verbatim."""
    text = "Trade Minister Ayaka Ito met her\nAustralian counterpart,  Neil Shaw,\nin Sydney.\n    They agreed on wool."
    assert draft(Raw(title="Trade", text=f"  {text}  \n\n\n")).text == text


def test_junk_is_removed_on_the_way() -> None:
    """What is kept is the cleaned text."""
    assert "شارك" not in draft(replace(RAW, text=f"{RAW.text}\nشارك على فيسبوك")).text


def test_defaults_fill_what_is_lacking_and_nothing_else() -> None:
    """A source's own word goes before what the command line says."""
    defaults = Defaults(date="2020-01-02", source="المرفأ", labels=("politics",))
    filled = draft(RAW, defaults)
    assert (filled.date, filled.source, filled.labels) == ("2020-01-02", "المرفأ", ("politics",))
    own = draft(replace(RAW, date="2021-03-04T05:06:07Z", source="الميناء", labels=("علوم", "علوم", " ")), defaults)
    assert (own.date, own.source, own.labels) == ("2021-03-04", "الميناء", ("علوم",))


def test_a_date_that_is_not_understood_is_noted_and_the_article_kept() -> None:
    """A reader would rather have the article without its day than not at all."""
    made = draft(replace(RAW, date="a while ago"))
    assert made.date == ""
    assert made.notes == ("the date 'a while ago' is not understood; kept without a date",)
    assert "kept with 2020-01-02" in draft(replace(RAW, date="?"), Defaults(date="2020-01-02")).notes[0]


def test_without_a_title_the_opening_words_stand_for_it() -> None:
    """An article always has something to be listed by."""
    made = draft(
        Raw(title="", text="one two three four five six seven eight nine ten eleven twelve and the thirteenth")
    )
    assert made.title == "one two three four five six seven eight nine ten eleven twelve…"
    assert "no title" in made.notes[0]


@pytest.mark.parametrize("told", ["ar", "AR", "ar-SA", "ar_EG", "Arabic", "العربية", ""])
def test_languages_are_understood_as_people_write_them(told: str) -> None:
    """Codes, regions and names of a language mean it."""
    assert draft(replace(RAW, language=told)).language is Language.ARABIC


def test_the_text_knows_its_language_better_than_its_label() -> None:
    """A wrong label is noted, not believed: everything later depends on the language."""
    made = draft(replace(RAW, language="en"))
    assert made.language is Language.ARABIC
    assert made.notes == ("said to be en, but written in ar",)


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (replace(RAW, text=" \n\t"), "no text"),
        (replace(RAW, text="\x00\x01"), "no text"),
        (replace(RAW, language="fr"), "'fr' is not one that Khabar reads"),
        (Raw(title="1", text="2 3 4"), "no Arabic or English words"),
        (replace(RAW, text="و" * (LONGEST_TEXT + 1)), "more than 1,000,000 characters"),
        (replace(RAW, text="اقرأ أيضا: خبر"), "boilerplate"),
    ],
)
def test_what_is_no_article_is_unfit(raw: Raw, why: str) -> None:
    """The reason says what to do about it."""
    with pytest.raises(UnfitError, match=why):
        draft(raw)


def test_an_endless_title_is_cut_at_a_word() -> None:
    """A title fits a line of a list, and the cut is noted."""
    made = draft(replace(RAW, title="خبر " * 400))
    assert len(made.title) <= 500
    assert made.title.endswith("خبر…")
    assert "too long" in made.notes[0]
