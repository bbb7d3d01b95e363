from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language import Language, split_sentences
from summarizer import Length, Request
from summarizer.embedded import EmbeddedSummarizer, condense, extract
from summarizer.embedded.cleaning import tidy

ARABIC, ENGLISH = Language.ARABIC, Language.ENGLISH
TITLE = "Jordan and Iraq sign water agreement"
TEXT = """AMMAN (Reuters) - Jordan and Iraq signed a water agreement on Sunday after two years of talks in Amman.
Image caption The two ministers shake hands
"This is a great day."
The agreement gives Jordan thirty million cubic metres of water a year, the Jordanian water minister Raed Abu Soud said.
Background
Relations between the two neighbours have warmed since the border crossing at Trebil was opened again in 2017.
He added that work on the pipeline would begin in the spring.
Iraq will in turn import medicines and food from Jordan under the agreement, its trade minister said.
Read more: Drought in the Levant
Farmers in the Jordan valley welcomed the water agreement, which they had been waiting for since the drought of 2021.
The pipeline of 300 kilometres will cost two billion dollars, of which the World Bank lends half.
"""


def _request(length: Length = Length.MEDIUM, sentences: int | None = None, text: str = TEXT) -> Request:
    return Request(text, TITLE, ENGLISH, ENGLISH, length, sentences)


def test_the_short_summary_is_the_news_in_one_sentence() -> None:
    """One sentence, without its dateline."""
    summary = EmbeddedSummarizer().summarize(_request(Length.SHORT))
    assert summary.text == "Jordan and Iraq signed a water agreement on Sunday after two years of talks in Amman."
    assert summary.engine == "embedded"


@pytest.mark.parametrize(
    ("length", "most", "share"), [(Length.SHORT, 1, 3), (Length.MEDIUM, 3, 3), (Length.LONG, 6, 2)]
)
def test_lengths_are_kept(length: Length, most: int, share: int) -> None:
    """One, three or six sentences at most, and a third of the text at most, half for the long one."""
    chosen = extract(_request(length))
    assert 1 <= len(chosen) <= most
    assert sum(len(s.text) for s in chosen) <= len(TEXT) / share


def test_the_number_asked_for_is_given_in_order() -> None:
    """N sentences, as they stand in the text, each of them whole."""
    chosen = extract(_request(sentences=4))
    assert len(chosen) == 4
    whole = [tidy(sentence.text) for sentence in split_sentences(TEXT)]
    assert [whole.index(s.text) for s in chosen] == sorted(whole.index(s.text) for s in chosen)


def test_captions_headings_pointers_and_quotes_are_not_chosen() -> None:
    """Even a summary of all there is leaves out what is no statement of the article, except a quote at the very last."""
    told = " ".join(s.text for s in extract(_request(sentences=7)))
    for other in ("Image caption", "Background", "Read more", "great day"):
        assert other not in told


def test_what_is_salient_to_the_caller_comes_first() -> None:
    """A sentence that holds a salient span is preferred to a like one that does not."""
    text = "The council met on Monday in Doha.\nSpain sent a delegation to the council.\nItaly sent a delegation to the council.\n"
    told = extract(Request(text, "", ENGLISH, ENGLISH, sentences=2, salient=("Italy",)))
    assert [s.text for s in told][1].startswith("Italy")


def test_repeated_sentences_are_given_once() -> None:
    """A teaser that repeats the first paragraph does not fill the summary."""
    line = "صادق البرلمان التونسي على قانون المالية الجديد بأغلبية واسعة مساء الثلاثاء."
    text = f"{line}\n{line}\nوقال وزير المالية إن القانون يخفض العجز إلى خمسة في المئة."
    told = extract(Request(text, "", ARABIC, ARABIC, sentences=3))
    assert [s.text for s in told].count(line) == 1


def test_a_text_of_one_heading_gives_that() -> None:
    """Where there is nothing but a line without a full stop, the line is the summary."""
    assert extract(_request(text="Breaking news"))[0].text == "Breaking news"


def test_condensing_keeps_order_and_room() -> None:
    """The best sentences that fit, in their order."""
    short = condense(_request(), 300)
    assert len(short) <= 300
    lines = short.splitlines()
    assert len(lines) > 1
    assert [TEXT.index(line[5:40]) for line in lines] == sorted(TEXT.index(line[5:40]) for line in lines)


@given(st.text(alphabet=st.sampled_from('ab اب.!؟?"«»\n،('), min_size=1, max_size=200), st.sampled_from(list(Length)))
def test_any_text_with_a_word_gives_its_own_words(text: str, length: Length) -> None:
    """No text breaks the engine, and it invents no letter."""
    if any(map(str.isalnum, text)):
        summary = EmbeddedSummarizer().summarize(Request(text, "", ARABIC, ARABIC, length))
        assert set(summary.text.casefold()) <= set(text.casefold()) | set(' ."»”')


def test_a_page_of_hundreds_of_sentences_stays_quick() -> None:
    """Time grows with the length of the text, not with its square."""
    text = "\n".join(f"Delegate {i} of country {i % 40} spoke about water in session {i % 7}." for i in range(3000))
    started = time.process_time()
    extract(_request(text=text))
    assert time.process_time() - started < 5
