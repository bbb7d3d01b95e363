from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language import Language, split_sentences
from summarizer import Length, Request
from summarizer.embedded import EmbeddedSummarizer, condense, extract
from summarizer.embedded.cleaning import tidy
from summarizer.embedded.selection import hangs
from tests.pace import growth

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


def test_a_paragraph_without_its_full_stop_is_a_sentence() -> None:
    """A lead that ends with its line only is not taken for a heading, and is given its full stop."""
    lead = "اكتشف العلماء كثبانا من حبيبات الميثان على سطح الكوكب القزم بحسب فريق بريطاني"
    text = f"{lead}\nوكشفت سفينة الفضاء عن هذه الكثبان أثناء رحلة لها قبل ثلاث سنوات.\n"
    told = extract(Request(text, "كثبان على الكوكب القزم", ARABIC, ARABIC, sentences=1))
    assert [s.text for s in told] == [f"{lead}."]


def test_a_line_without_a_full_stop_among_lines_with_one_is_a_link() -> None:
    """Headlines of other articles stand between the paragraphs; only where no paragraph has its stop are they taken for some."""
    text = (
        "وقعت مصر والسودان اتفاقا لربط شبكتي الكهرباء بين البلدين خلال عامين من الآن.\n"
        "الرئيس السوداني يزور القاهرة ويبحث مع المسؤولين ملف مياه النيل والحدود المشتركة بين البلدين\n"
        "وتبلغ كلفة المشروع خمسين مليون دولار تدفعها الحكومتان مناصفة بينهما وفق بيان الوزارة.\n"
    )
    assert [s.place for s in extract(Request(text, "", ARABIC, ARABIC, sentences=3))] == [0, 2]
    assert len(extract(Request(text.replace(".\n", "\n"), "ربط الشبكتين", ARABIC, ARABIC, sentences=3))) == 3


def test_a_lead_told_twice_is_given_once() -> None:
    """Under a page's own summary the lead often tells the same again in other words: another sentence is given."""
    text = (
        "The court in Lyon sentenced the former mayor to two years in prison on Tuesday for taking bribes.\n"
        "On Tuesday the court in Lyon sentenced the former mayor, who had denied taking bribes, to two years in prison.\n"
        "His lawyer announced an appeal and spoke of a political trial.\n"
        "The builder who paid him was fined one million euros.\n"
        "Six other officials of the town will stand trial in the autumn.\n"
    )
    told = [s.place for s in extract(Request(text, "", ENGLISH, ENGLISH, Length.LONG))]
    assert told[0] == 0
    assert 1 not in told


def test_what_is_said_inside_a_long_quotation_is_not_given_as_fact() -> None:
    """The middle of a quotation carries no marks; it is known by those before it and is not chosen."""
    text = (
        "The coach of the national team resigned on Monday after the defeat in Turin.\n"
        'He told reporters: "I have given all I had. The federation has betrayed the players of the team. We were alone."\n'
        "The federation will name a new coach of the team within ten days.\n"
    )
    told = " ".join(s.text for s in extract(Request(text, "", ENGLISH, ENGLISH, Length.LONG)))
    assert "betrayed" not in told


def test_the_lead_of_an_english_article_opens_its_summary() -> None:
    """For a reader the news comes first, however often a later sentence's words come back."""
    text = (
        "Banks in the territory left their rates unchanged at a meeting on Saturday.\n"
        "Current rates are two per cent for savings, three per cent for one month and four per cent for one year.\n"
        "One month savings rates were three per cent last year, and one year rates were four per cent.\n"
        "The next meeting is in May.\n"
    )
    assert extract(_request(Length.SHORT, text=text))[0].place == 0


def test_a_sentence_that_goes_on_in_small_letters_leans_on_what_came_before() -> None:
    """A piece parted by mistake is known by its small letter; brands and Arabic names that are written so are not."""
    assert hangs("and the talks went on until Sunday.", ENGLISH)
    assert not hangs("iPhone sales rose by a third.", ENGLISH)
    assert not hangs("al-Sisi received the delegation.", ENGLISH)


def test_a_text_of_one_heading_gives_that() -> None:
    """Where there is nothing but a line without a full stop, the line is the summary."""
    assert extract(_request(text="Breaking news"))[0].text == "Breaking news"


@pytest.mark.parametrize("text", ["كلمة أخرى " * 5000, "a" * 50_000, "Item one, item two, " * 3000])
def test_a_text_without_any_stop_is_not_given_whole(text: str) -> None:
    """Its beginning is, up to a word where it has any, and an ellipsis tells so."""
    summary = EmbeddedSummarizer().summarize(_request(text=text)).text
    assert 600 < len(summary) <= 1201
    assert summary.endswith("…")
    assert text.startswith(summary[:-1])


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
    lines = [f"Delegate {i} of country {i % 40} spoke about water in session {i % 7}." for i in range(3000)]
    assert growth(lambda size: extract(_request(text="\n".join(lines[:size]))), 300, 3000, enough=40) < 40
