from __future__ import annotations

import pytest

from summarizer.fitting import whole
from summarizer.instruct.answer import bare

EN = "Annalena Baerbock met Nabih Berri in Beirut on Monday."
AR = "التقت أنالينا بيربوك نبيه بري في بيروت يوم الاثنين."


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (f"Here is a summary of the article in English:\n\n{EN}", EN),
        (f"Sure! Here's a three-sentence summary:\n{EN}", EN),
        (f"**Summary:** {EN}", EN),
        (f"Summary of the article: {EN}", EN),
        (f'Certainly. The summary: "{EN}"', EN),
        (f"{EN}\n\nI hope this helps! Let me know if you need more.", EN),
        (f"{EN}\n\n(Note: I left the dates as they are.)", EN),
        (f"# Summary\n\n{EN}", EN),
        (f"<think>\nShe met him, so I write that.\n</think>\n\n{EN}", EN),
        (f"I should be brief.\n</think>{EN}<|im_end|>", EN),
        (f"<|channel>thought\nhm<channel|>{EN}", EN),
        (f"<think>\n{EN} and so on", ""),
        (f"- {EN}\n- They spoke about gas\n- She left for Amman.", f"{EN} They spoke about gas. She left for Amman."),
        (f"1. {EN}\n2. She left.", f"{EN} She left."),
        (f"=====[0a6da10b82691f1c]=====\n{EN}\n=====[0a6da10b82691f1c]=====", EN),
        (f"إليك ملخص المقال بالعربية:\n\n{AR}", AR),
        (f"بالتأكيد! فيما يلي ملخص للمقال في ثلاث جمل:\n{AR}", AR),
        (f"**الملخص:** {AR}", AR),
        (f"ملخص: {AR}", AR),
        (f"{AR}\n\nملاحظة: لم أضف شيئا.", AR),
        (f"{AR}\nآمل أن يكون هذا مفيدا.", AR),
        (f"«{AR}»", AR),
        (f"١. {AR}", AR),
    ],
)
def test_only_the_summary_is_left(written: str, meant: str) -> None:
    """Thoughts, preambles, closing words, lists, headings, fences and quotes around the summary are not the summary."""
    assert bare(written, ["<|im_end|>"]) == meant


@pytest.mark.parametrize(
    "sentence",
    [
        "Here is what changed in the law on Monday: fees rise by 5%.",
        "This is the third meeting of the two ministers: the first was in Amman.",
        "Sure Start centres will close in June, the council said.",
        "The summary of the inquiry was published in Cairo on Monday.",
        "Note-taking is banned in the chamber, Speaker Nabih Berri ruled.",
        '"We are ready", said Berri, and Baerbock answered: "So are we"',
        "هذا هو اللقاء الثالث بين الوزيرين في بيروت: الأول كان في عمان.",
        "بالتأكيد سيحضر الوزير القمة، قال المتحدث.",
        "ملخص التقرير الذي نشر في القاهرة يتهم الشركة بالإهمال.",
        "5.2 million people voted in Jordan, the commission said.",
    ],
)
def test_news_that_begins_alike_stays(sentence: str) -> None:
    """A sentence of the news is not taken for a preamble, a list or a wrapped quote."""
    assert bare(sentence) == sentence


def test_no_more_sentences_than_asked_for() -> None:
    """What a model writes beyond the number asked for is left out, and so is a sentence that the limit cut."""
    assert whole("He came. He saw. He left.", 2) == "He came. He saw."
    assert whole("He came. He saw. He le", 3, ended=False) == "He came. He saw."
    assert whole("He came to Amm", 3, ended=False) == "He came to Amm"
