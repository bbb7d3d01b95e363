import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.topics import TOPICS, classify
from language import Language, table

AR, EN = Language.ARABIC, Language.ENGLISH


def topics(title: str, text: str, language: Language, *labels: str) -> list[str]:
    """Keys of the topics an article gets."""
    return [guess.topic for guess in classify(title, text, language, labels)]


@pytest.mark.parametrize(
    ("label", "topic"),
    [
        ("sport", "sports"),
        ("Sports", "sports"),
        ("الرياضة", "sports"),
        ("internationalNews", "world"),
        ("middleEast", "world"),
        ("اقتصاد وأعمال", "economy"),
        ("money-fx", "economy"),
        ("Tech", "technology"),
        ("entertainment", "culture"),
        ("diplomacy", "politics"),
        ("صحّة", "health"),
    ],
)
def test_what_the_source_says_comes_first(label: str, topic: str) -> None:
    """Labels of either language, however spelled, become the topic they stand for, whatever the text says."""
    (guess, *_) = classify("Cup final", "The striker scored a goal before the final match.", EN, (label,))
    assert guess.topic == topic
    assert label in guess.because


def test_a_label_of_the_sources_own_stays_and_the_words_speak_too() -> None:
    """An operator's own category is a topic; it says nothing about the others."""
    text = "فاز المنتخب بالمباراة النهائية وسجل اللاعب هدفين في مرمى الحارس أمام جماهير الملعب."
    assert topics("كأس المدينة", text, AR, "City News") == ["city news", "sports"]


def test_world_says_where_and_the_words_what_about() -> None:
    """A world story about a ballot is also politics."""
    text = "فتحت مراكز الاقتراع أبوابها أمام الناخبين لانتخاب برلمان جديد، ويتنافس مرشحو المعارضة والائتلاف الحاكم."
    assert topics("انتخابات في ليبيا", text, AR, "internationalNews") == ["world", "politics"]


@pytest.mark.parametrize(
    ("title", "text", "language", "topic"),
    [
        ("Villa hold on", "The striker scored twice before half-time and the goalkeeper saved a penalty in the cup match.", EN, "sports"),
        ("Crude slips", "Oil prices fell to 60 dollars a barrel as exports rose, and shares of banks followed the market.", EN, "economy"),
        ("New phones", "The software lets users of mobile phones browse the web and download video over broadband.", EN, "technology"),
        ("Flu season", "Doctors say the vaccine protects patients from the virus and its worst symptoms.", EN, "health"),
        ("Far planet", "Astronomers using a space telescope found a planet, scientists wrote after years of research.", EN, "science"),
        ("Night of stars", "The actress won the award for best film, and the singer played songs of her new album.", EN, "culture"),
        ("Raid", "Troops shelled the militants after a bombing killed soldiers and civilians, the army said.", EN, "security"),
        ("Vote", "The opposition party won the election, and its leader will ask parliament to form a coalition.", EN, "politics"),
        ("تراجع الخام", "هبطت أسعار النفط إلى 60 دولارا للبرميل وتراجعت أسهم البنوك في البورصة مع ارتفاع الصادرات.", AR, "economy"),
        ("غارة", "قصفت المدفعية مواقع المسلحين بعد تفجير انتحاري أوقع قتلى وجرحى من الجنود والمدنيين.", AR, "security"),
        ("دراسة", "قال أطباء إن اللقاح يحمي المرضى من الفيروس ويخفف أعراض المرض ويقوي مناعة الجسم.", AR, "health"),
        ("ليلة السينما", "عرض المهرجان بفيلم المخرج التونسي، وغنت المطربة أغاني من ألبومها على المسرح.", AR, "culture"),
        ("تحديث", "أضافت واتساب ميزة جديدة لمستخدمي هواتف أندرويد وآيفون عبر تحديث التطبيق.", AR, "technology"),
    ],
)  # fmt: skip
def test_without_a_label_the_words_tell(title: str, text: str, language: Language, topic: str) -> None:
    """The first topic is what the words speak for, and they are the reason."""
    (guess, *_) = classify(title, text, language)
    assert guess.topic == topic
    assert guess.because.startswith("words: ")


@pytest.mark.parametrize(
    ("title", "text", "language"),
    [
        ("A quiet day", "Nothing much happened in the village, and everybody went home early.", EN),
        ("", "", EN),
        ("يوم هادئ", "لم يحدث شيء يذكر في القرية، وعاد الجميع إلى بيوتهم باكرا.", AR),
        ("ـ", "ـ", AR),
        ("The goal of the president", "His goal is peace, he said, and he would play his part.", EN),
    ],
)
def test_thin_evidence_names_no_topic(title: str, text: str, language: Language) -> None:
    """One word that might come from sports makes no sports article."""
    assert topics(title, text, language) == []


@pytest.mark.parametrize("language", list(Language))
def test_the_word_lists_speak_for_known_topics(language: Language) -> None:
    """Every row names a topic that exists and a weight from 1 to 3."""
    for topic, weight, _ in table("articles", f"words/topics.{language}.tsv"):
        assert topic in TOPICS
        assert weight in {"1", "2", "3"}
    assert {topic for topic, _ in table("articles", "words/labels.tsv")} <= set(TOPICS)


@given(st.text(), st.text(), st.sampled_from(Language), st.lists(st.text()).map(tuple))
def test_any_article_has_an_answer(title: str, text: str, language: Language, labels: tuple[str, ...]) -> None:
    """Nothing raises, no topic is named twice, every one has its reason."""
    guesses = classify(title, text, language, labels)
    assert len({guess.topic for guess in guesses}) == len(guesses)
    assert all(guess.topic and guess.because for guess in guesses)
