from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language import Language
from questions import Context, Kind, Question, parse
from tests.pace import times_slower

TODAY = datetime.date(2022, 11, 21)

NAMES = [
    "Ramtane Lamamra",
    "Kim Jong Un",
    "Jean-Claude Juncker",
    "Will Smith",
    "Theresa May",
    "رمطان لعمامرة",
    "António Guterres",
]
WHO_MET = [
    "Who met {}?", "whom did {} meet", "Who has {} met with?", "With whom did {} hold talks?", "{} met whom?", "Which people did {} meet with?",
    "who has {} held talks with", "Can you tell me who met {}?", "List everyone {} has met", "Who was received by {}?", "hwo met {}", "whom did {} meett?",
    "من التقى {}؟", "مع من اجتمع {}", "من الذين التقاهم {}؟", "{} التقى بمن؟", "اذكر من قابلهم {}", "مين قابل {}؟", "{} اجتمع مع مين", "مَن التَقى {}؟", "من التفى {}",
    "مع من أجرى {} محادثات؟", "من هم المسؤولون الذين التقى بهم {}؟",
]  # fmt: skip


@pytest.mark.parametrize("wording", WHO_MET)
@pytest.mark.parametrize("name", NAMES)
def test_who_met_is_understood_however_it_is_worded(wording: str, name: str) -> None:
    """Word order, dialect, politeness, tashkeel and slips of typing do not hide whom a reader asks about."""
    question = parse(wording.format(name), TODAY)
    assert question
    assert (question.kind, question.people) == (Kind.WHO_MET, (name,))
    assert not question.place
    assert not question.since


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Did Lamamra meet Sherman?", Kind.DID_MEET),
        ("Have Lamamra and Sherman met?", Kind.DID_MEET),
        ("Was there a meeting between Lamamra and Sherman?", Kind.DID_MEET),
        ("When did Lamamra meet Sherman?", Kind.WHEN),
        ("On what date did Lamamra and Sherman hold talks?", Kind.WHEN),
        ("whne did Lamamra meet Sherman", Kind.WHEN),
        ("Where was the meeting between Lamamra and Sherman?", Kind.WHERE),
        ("In which city did Lamamra meet Sherman?", Kind.WHERE),
        ("How many times have Lamamra and Sherman met?", Kind.HOW_OFTEN),
        ("What about did Lamamra and Sherman talk?", Kind.ABOUT),
        ("What did Lamamra discuss with Sherman?", Kind.ABOUT),
    ],
)
def test_questions_about_two_people_name_both(text: str, kind: Kind) -> None:
    """Whether, when, where, how often and about what: the two names come out in order."""
    question = parse(text, TODAY)
    assert question
    assert (question.kind, question.people) == (kind, ("Lamamra", "Sherman"))


@pytest.mark.parametrize(
    ("text", "kind", "people"),
    [
        ("هل التقى لعمامرة مع شيرمان؟", Kind.DID_MEET, ("لعمامرة", "شيرمان")),
        ("هل التقى لعمامرة شيرمان", Kind.DID_MEET, ("لعمامرة شيرمان",)),
        ("هل جرى لقاء بين لعمامرة و شيرمان؟", Kind.DID_MEET, ("لعمامرة", "شيرمان")),
        ("متي التقي لعمامره شيرمان", Kind.WHEN, ("لعمامره شيرمان",)),
        ("إمتى قابل لعمامرة شيرمان؟", Kind.WHEN, ("لعمامرة شيرمان",)),
        ("فين شاف لعمامرة شيرمان", Kind.WHERE, ("لعمامرة شيرمان",)),
        ("كم مرة اجتمع لعمامرة مع شيرمان؟", Kind.HOW_OFTEN, ("لعمامرة", "شيرمان")),
        ("عن ماذا تحدث لعمامرة مع شيرمان؟", Kind.ABOUT, ("لعمامرة", "شيرمان")),
    ],
)
def test_arabic_names_side_by_side_are_left_to_the_register(text: str, kind: Kind, people: tuple[str, ...]) -> None:
    """Names are parted where a word stands between them; where none does they stay together, as they were written."""
    question = parse(text, TODAY)
    assert question
    assert (question.kind, question.people) == (kind, people)


@pytest.mark.parametrize(
    "text",
    [
        "Who met the deadline?", "Who met with criticism?", "Did the team meet expectations?", "When did the company meet its targets?", "Who met strong opposition?",
        "من قابل الانتقادات؟", "هل قابل القرار بالرفض؟", "من استقبلت شباكه هدفين؟",
        "", "   ", "?", "12345", "What is the weather like today?", "كيف حالك", "How are you?", "متى المباراة؟",
    ],
)  # fmt: skip
def test_what_is_no_question_about_people_is_not_understood(text: str) -> None:
    """Deadlines, criticism and goals are met by nobody worth naming, and small talk asks nothing."""
    assert parse(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("when did Lamamra visit South Korea?", "South Korea"),
        ("who did Lamamra meet when he visited Paris", "Paris"),
        ("متى زار Lamamra الجزائر ومن التقى؟", "الجزائر"),
        ("من التقى Lamamra عندما زار دمشق", "دمشق"),
        ("Who did Lamamra meet in New York?", "New York"),
        ("In New York, who did Lamamra meet?", "New York"),
        ("Who met Lamamra at the White House?", "the White House"),
        ("Who did Lamamra meet in Ain Defla?", "Ain Defla"),
        ("من التقى Lamamra في نيويورك؟", "نيويورك"),
        ("من التقى Lamamra بنيويورك؟", "نيويورك"),
        ("في نيويورك، من التقى Lamamra؟", "نيويورك"),
    ],
)
def test_a_place_is_told_from_the_name(text: str, place: str) -> None:
    """A place stands at either end, with its preposition apart or joined on; the name is left whole."""
    question = parse(text, TODAY)
    assert question
    assert (question.people, question.place) == (("Lamamra",), place)


@pytest.mark.parametrize(
    "text",
    [
        "Who will Macron meet?",
        "Who is Macron going to meet?",
        "Whom is Macron meeting?",
        "من سيلتقي Macron؟",
        "مع من سوف يجتمع Macron؟",
    ],
)
def test_the_future_is_asked_about_as_plans(text: str) -> None:
    """The words "will meet" and "is meeting" and the Arabic future ask about what is planned."""
    question = parse(text, TODAY)
    assert question
    assert (question.kind, question.people, question.plans) == (Kind.WHO_MET, ("Macron",), True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lamamra", "Lamamra"),
        ("رمطان لعمامرة؟", "رمطان لعمامرة"),
        ("Wen Jiabao", "Wen Jiabao"),
        ("Who is Li Wen?", "Li Wen"),
    ],
)
def test_a_name_alone_asks_who_that_is(text: str, name: str) -> None:
    """A reader who types nothing but a name wants to know the person, even one whose name looks like a slip of "when"."""
    question = parse(text, TODAY)
    assert question
    assert (question.kind, question.people) == (Kind.WHO_IS, (name,))


def test_the_question_words_tell_the_language() -> None:
    """An Arabic question about a name in Latin letters is Arabic, and the other way round."""
    arabic, english = parse("من التقى Jean-Claude Juncker and Company؟", TODAY), parse("who met رمطان لعمامرة؟", TODAY)
    assert arabic
    assert english
    assert (arabic.language, english.language) == (Language.ARABIC, Language.ENGLISH)


@pytest.mark.parametrize(
    ("text", "kind", "people"),
    [
        ("and Blinken?", Kind.DID_MEET, ("Lamamra", "Blinken")),
        ("when?", Kind.WHEN, ("Lamamra", "Sherman")),
        ("where did they meet?", Kind.WHERE, ("Lamamra", "Sherman")),
        ("who else did he meet?", Kind.WHO_MET, ("Lamamra",)),
        ("Did he meet Macron?", Kind.DID_MEET, ("Lamamra", "Macron")),
        ("ومتى؟", Kind.WHEN, ("Lamamra", "Sherman")),
        ("وماذا عن بلينكن؟", Kind.DID_MEET, ("Lamamra", "بلينكن")),
    ],
)
def test_what_follows_takes_its_people_from_the_question_before(text: str, kind: Kind, people: tuple[str, ...]) -> None:
    """Pronouns and bare question words are about whoever was asked about, in either language."""
    before = Question("Did Lamamra meet Sherman?", Language.ENGLISH, Kind.DID_MEET, ("Lamamra", "Sherman"))
    question = parse(text, TODAY, context=Context(before, (1, 2)))
    assert question
    assert (question.kind, question.people) == (kind, people)


@pytest.mark.parametrize("text", ["when?", "who else did he meet?", "did they meet?", "ومتى؟", "من هو؟"])
def test_pronouns_about_nobody_are_not_understood(text: str) -> None:
    """Without an earlier question there is nobody whom "he" could mean."""
    assert parse(text, TODAY) is None


def test_a_period_is_kept_for_a_question_that_follows() -> None:
    """A question "and Scholz?" after a question about September is about September too; a new period replaces the old one."""
    before = Question("", Language.ENGLISH, Kind.WHO_MET, ("Macron",), since="2022-09-01", until="2022-09-30")
    same = parse("and Scholz?", TODAY, context=Context(before, (1,)))
    other = parse("last week?", TODAY, context=Context(before, (1,)))
    assert same
    assert other
    assert (same.people, same.since, same.until) == (("Scholz",), "2022-09-01", "2022-09-30")
    assert (other.people, other.since, other.until) == (("Macron",), "2022-11-14", "2022-11-20")


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(text: str) -> None:
    """Whatever is typed, a question or nothing comes of it, and names are never empty."""
    question = parse(text, TODAY)
    assert question is None or all(name.strip() for name in question.people)


@pytest.mark.parametrize(
    "text",
    [
        "who met " * 20,
        "من التقى " * 20,
        "whoo mett " * 20,
        "a" * 1_000_000,
        "'s" * 500_000,
        "في " * 40,
        "and " * 39,
        "في باريس " * 20,
    ],
)
def test_a_long_text_is_soon_given_up(text: str) -> None:
    """However long a text and however often it repeats question words, it costs no more than some dozens of questions."""

    def ordinary() -> None:
        parse("who met Macron in Paris in May and من التقى ماكرون في باريس", TODAY)

    ordinary()
    assert times_slower(lambda: parse(text, TODAY), ordinary, enough=100) < 100


WORDS = st.sampled_from(
    [
        *[
            "who",
            "met",
            "whom",
            "did",
            "when",
            "where",
            "in",
            "and",
            "with",
            "from",
            "Sherman",
            "Lamamra",
            "May",
            "2022",
            "?",
            "من",
            "التقى",
            "مع",
            "متى",
            "أين",
            "هل",
            "في",
            "و",
            "ومتى",
            "بين",
            "لعمامرة",
            "شيرمان",
            "الأسبوع",
            "الماضي",
        ],
        "لقاء",
        "he",
        "they",
        "هو",
    ]
)


@given(st.lists(WORDS, max_size=14), st.booleans())
def test_any_order_of_question_words_is_read_without_an_error(words: list[str], follows: bool) -> None:
    """Question words in any order, after another question or not, make a question or nothing."""
    before = Question("", Language.ENGLISH, Kind.WHO_MET, ("Macron",))
    question = parse(" ".join(words), TODAY, context=Context(before, (1,)) if follows else None)
    assert question is None or isinstance(question.kind, Kind)
