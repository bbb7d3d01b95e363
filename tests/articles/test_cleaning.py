from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.cleaning import clean, cleaned
from articles.junk import Rule, Scope, rules
from tests.pace import growth

_TITLE = "الوفدان يلتقيان في طنجة"
_BODY = "التقى الوفدان صباح الأحد في طنجة، واتفقا على موعد جديد."
_END = "ومن المنتظر أن يعود الوفدان إلى المدينة بعد شهر."


def _around(rule: Rule, text: str) -> str:
    """Stand a line where its rule looks for it."""
    if rule.scope is Scope.HEAD:
        return f"{text}\n{_BODY}\n{_END}"
    if rule.scope in {Scope.TAIL, Scope.ENDING}:
        return f"{_BODY}\n{text}"
    return f"{_BODY}\n{text}\n{_END}"


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: f"{rule.id}-{rule.scope}")
def test_every_rule_drops_its_examples(rule: Rule) -> None:
    """The examples in the data file go, by that very rule."""
    for example in rule.examples:
        assert [drop.rule for drop in cleaned(_TITLE, _around(rule, example))[1]] == [rule.id], example


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: f"{rule.id}-{rule.scope}")
def test_every_rule_keeps_its_counter_example(rule: Rule) -> None:
    """The near miss in the data file stays, letter for letter."""
    text = _around(rule, rule.counter)
    assert cleaned(_TITLE, text) == (text, ())


@pytest.mark.parametrize(
    "sentence",
    [
        "شارك الرئيس في القمة",
        "شارك الوزيران على تويتر صورة من لقائهما في تونس.",
        "شاركت في الاجتماع السفيرة هدى الكيلاني ونظيرها توماس برينر.",
        "اشترك النائب سليم الحداد في مجموعة على فيسبوك تضم خصومه.",
        "Ministers share the view that talks must go on",
        "They will share a table with the delegation on Sunday.",
        '"Read more books," the minister told the pupils he met.',
        "Read more books, the minister told the pupils.",
        "Follow-up talks were held in Geneva on Monday.",
        "Print unions met the owner, Robert Kane, at his home.",
        "By continuing the talks, both sides showed that they wanted peace.",
        "Photo of the two leaders at lunch was published by the palace.",
        "Reuters met the rebel leader Musa Kante in Gao.",
        "The commit 3f9Ac01bD27e44F0a9b8C7d6E5f4A3b2 was signed by the minister's office, the auditors said.",
        "The minutes are at https://council.example/minutes/2021/04/meeting-of-the-ministers and were read aloud.",
        "الصورة واضحة: الوزيران لم يلتقيا منذ عام.",
        "للمزيد من الضغط على الحكومة التقى قادة المعارضة أمس.",
        "اقرأ، قال الشيخ للصبي.",
        "وكالات الأمم المتحدة التقت ممثلي الحكومة.",
        "إعلان القاهرة",
        "المصدر الذي التقى الوزير رفض كشف اسمه",
        "موافق",
        "تابعوا المباراة على شاشات كبيرة في الساحة حيث التقى الوزير بالجمهور.",
        "Our standards are high, the minister told the envoy.",
        "Register now, the mayor told the voters whom she met.",
        "Media owners met the prime minister, Carla Dias, on Friday.",
        "Image problems were discussed when Dias met her advisers.",
    ],
)
def test_sentences_that_look_like_junk_stay(sentence: str) -> None:
    """What is said with the words of buttons and credits is still said."""
    for text in (f"{_BODY}\n{sentence}\n{_END}", f"{_BODY}\n{sentence}"):
        assert clean(_TITLE, text) == text


def test_an_encoded_mark_with_a_scrapers_words_goes() -> None:
    """Encoded bytes and a few words without the end of a sentence are no part of the article."""
    text = f"{_BODY}\n{_END}\ncXVheSAxOCBub3J0aCBiYXNpbg رصيف الشمال تو"
    assert clean(_TITLE, text) == f"{_BODY}\n{_END}"
    assert clean(_TITLE, f"{_BODY} cXVheSAxOCBub3J0aCBiYXNpbg رصيف الشمال تو") == _BODY


def test_the_title_said_again_goes_once() -> None:
    """A first line that repeats the title goes, whatever its points and marks; the same words later stay."""
    text = f"«الوفدان يلتقيان في طَنجة»\n{_BODY}\n{_TITLE}\n{_END}"
    assert clean(_TITLE, text) == f"{_BODY}\n{_TITLE}\n{_END}"


def test_a_first_line_that_only_begins_like_the_title_stays() -> None:
    """A lead that says more than the title is the article."""
    text = f"{_TITLE} للمرة الثالثة هذا العام.\n{_BODY}"
    assert clean(_TITLE, text) == text


def test_a_paragraph_that_stands_there_twice_goes_once() -> None:
    """The first of two long paragraphs with the same words stays."""
    long = "Foreign Minister Lena Brandt met her Moroccan counterpart Karim Tazi in Rabat for the third time this year."
    text = f"{long}\nThey spoke about fishing.\n{long}\nThey will meet again."
    assert clean("Talks", text) == f"{long}\nThey spoke about fishing.\nThey will meet again."


def test_short_lines_may_be_said_twice() -> None:
    """A chorus, a figure, a short answer: what is short and repeated has its reason."""
    text = "لا تعليق.\nسئل الوزير مرة أخرى عن اللقاء.\nلا تعليق."
    assert clean(_TITLE, text) == text


def test_lines_of_a_text_broken_to_a_fixed_width_are_no_repetitions() -> None:
    """A line in the middle of a paragraph is never dropped for being there twice."""
    line = "the ministers of trade and of finance of the six countries that had met"
    text = f"It was said that\n{line}\nin March would meet again. It was said that\n{line}\nin May would not."
    assert clean("Talks", text) == text


def test_a_teaser_cut_off_by_dots_goes_where_the_whole_follows() -> None:
    """The beginning of a paragraph, with dots, is no paragraph when the paragraph itself is there."""
    whole = "استقبلت رئيسة البلدية ليلى مراد وفدا من رجال الأعمال، ووعدتهم بتسهيلات جديدة."
    assert clean(_TITLE, f"استقبلت رئيسة البلدية ليلى مراد وفدا...\n{whole}\n{_END}") == f"{whole}\n{_END}"
    alone = f"استقبلت رئيسة البلدية ليلى مراد وفدا...\n{_END}"
    assert clean(_TITLE, alone) == alone


def test_links_under_a_heading_go_and_the_story_goes_on() -> None:
    """Headlines of other articles, which are no sentences, go with their heading; the next paragraph stays."""
    text = f"{_BODY}\nاقرأ أيضاً:\nالوزير يلتقي نظيره الإسباني\nمن هو وزير الصيد الجديد\n{_END}"
    assert clean(_TITLE, text) == f"{_BODY}\n{_END}"


def test_nothing_but_junk_is_nothing() -> None:
    """A text that is all buttons leaves no text."""
    assert clean(_TITLE, "شارك على فيسبوك\nاقرأ أيضا: خبر آخر") == ""


def test_a_very_long_text_is_cleaned_in_reasonable_time() -> None:
    """Many lines that begin alike and end in dots do not take for ever."""
    text = "\n".join(f"The delegations of the thirty states met {'again ' * (n % 7)}..." for n in range(8000))
    assert clean("Talks", text)


@pytest.mark.parametrize(
    "line",
    [
        " " * 300_000 + "x",
        "x" + " ." * 150_000,
        "aB1" * 100_000,
        '"' * 300_000,
        "شارك على " * 40_000,
        "(رويترز/" * 40_000,
    ],
    ids=["spaces", "points", "encoded", "quotes", "share", "agencies"],
)
def test_an_endless_line_is_cleaned_in_reasonable_time(line: str) -> None:
    """No pattern takes for ever on a line made for it: ten times the line takes nowhere near a hundred times as long."""

    def cleaned(size: int) -> None:
        clean("Talks", f"{_BODY}\n{line[-size:]}")

    assert growth(cleaned, len(line) // 10, len(line), enough=40) < 40


@given(st.text(st.sampled_from("ab.…!\n -*/:|اقرأيضمزدش0123ZzXx=\"'،"), max_size=200))
def test_what_stays_was_there_before(text: str) -> None:
    """Every line of a cleaned text is a line of the text, in order, or the beginning of one; cleaning stops there."""
    rest = iter([line.strip() for line in text.split("\n")])
    for line in clean(_TITLE, text).split("\n"):
        assert any(before.startswith(line.strip()) for before in rest)
