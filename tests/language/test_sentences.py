import pytest
from hypothesis import given
from hypothesis import strategies as st

from language import split_sentences
from language.sentences import LONG
from tests.pace import growth


def parts(text: str) -> list[str]:
    """Sentences of a body without a title."""
    return [sentence.text for sentence in split_sentences(text, titled=False)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Smith met Dr. Amal Haddad and Gen. Qasim in St. Louis.",
        "The U.S. Officials said it rose 3.5 pct to 1,000.5 dlrs.",
        "J. K. Rowling and John F. Kennedy Jr. spoke at 5 p.m. local time.",
        'Then "Why?" he asked.',
        "Yahoo! Inc rose.",
        "See www.example.org/News.Html or mail Ali.Hassan@example.org now.",
        "He waited... and left.",
        "He was born on Sept. 5, 1970.",
        "A Ph.D. student won.",
        "التقى د. محمد أ.د. علي في العربية.نت أمس",
        "رغم السلاح الروسي.. واشنطن: علاقتنا قوية",
        "قال لمحطة إيه. بي. سي الأميركية ولشبكة (آر.تي.إل) أمس",
        "تتوقع أو.إن.جي.سي فيديش أرباحا",
        "ارتفع 3.5 بالمئة، وزاد السعر، ثم انخفض",
        "Nakasone seeks an end to Japanese-U.S. Trade disputes.",
    ],
)
def test_a_stop_that_ends_nothing_splits_nothing(text: str) -> None:
    """Abbreviations, initials, decimals, addresses, pauses and quoted questions stay inside their sentence."""
    assert parts(text) == [text]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He met the minister.", "They talked."),
        ("He lives in the U.S.", "The minister left."),
        ('He said: "We won."', "Then he left."),
        ("He left.[1]", "She came."),
        ("He said no.", "Then he left."),
        ("Shares of Acme Inc.", "The firm said so."),
        ("(It is over.)", "Next came rain."),
        ("هل التقى الوزير نظيره؟", "نعم"),
        ('وأضاف "لن نذهب."', "وقال الوزير شيئا"),
        ("توفي عام 1443 هـ.", "وقال الراوي شيئا"),
        ("انتهى الاجتماع!", "وغادر الجميع"),
    ],
)
def test_a_stop_ends_a_sentence_with_what_closes_after_it(one: str, other: str) -> None:
    """Quotes, brackets and footnotes go with the sentence they close."""
    assert parts(f"{one} {other}") == [one, other]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("He said.He left", ["He said.", "He left"]), ("انتهى اليوم.وقال الوزير", ["انتهى اليوم.", "وقال الوزير"])],
)
def test_a_missing_space_hides_no_end(text: str, expected: list[str]) -> None:
    """Scraped text often lacks the space after a stop."""
    assert parts(text) == expected


def test_lines_wrapped_at_a_fixed_width_are_one_sentence() -> None:
    """Agency copy breaks lines anywhere; an indented line begins a new paragraph."""
    title = "TREASURY OFFICIALS PLAN TALKS"
    body = (
        "Treasury officials from seven countries said\n"
        "they would meet in Vienna next month to discuss\n"
        "exchange rates. A plan drawn up by the U.S.\n"
        "Government has been sent to the others.\n"
        "    A tall spokesman for the new Bank of\n"
        "England declined to comment"
    )
    found = [sentence.text for sentence in split_sentences(f"{title}\n{body}")]
    assert found[0] == title
    assert len(found) == 4
    assert found[1].startswith("Treasury")
    assert found[1].endswith("exchange rates.")
    assert found[3] == "A tall spokesman for the new Bank of\nEngland declined to comment"


def test_a_wrapped_text_without_a_title_begins_with_its_first_line() -> None:
    """A first line as wide as those below, broken where the next word would not fit, is half a sentence and no title."""
    body = (
        "تبدأ الغرفة التجارية في المحافظة تنفيذ برامجها التدريبية\n"
        "الجديدة يوم الأحد المقبل بالتعاون مع جامعة المدينة وذلك\n"
        "في مقر الغرفة. وقال مديرها إن البرامج تستمر أربعة أسابيع\n"
        "متتالية وتشمل دروسا في المحاسبة واللغات وإدارة المشاريع\n"
        "الصغيرة، وإن التسجيل فيها مفتوح لكل من يرغب في ذلك حتى\n"
        "نهاية الشهر"
    )
    found = [sentence.text for sentence in split_sentences(body)]
    assert len(found) == 2
    assert found[0].endswith("في مقر الغرفة.")


def test_a_title_never_runs_on() -> None:
    """The first line stands alone although it has no stop, question marks inside it notwithstanding."""
    text = "Who is he? What we know\nthe minister resigned on Monday."
    assert [s.text for s in split_sentences(text)] == text.split("\n")


def test_bullets_and_subheadings_stand_alone() -> None:
    """A list is no running text."""
    text = "العنوان\nالدوافع\nقال الوزير كلاما.\n- أولا\n- ثانيا\n1. ثالثا"
    assert [s.text for s in split_sentences(text)] == text.split("\n")


def test_a_run_on_paragraph_is_parted_where_a_statement_begins() -> None:
    """Commas do not end a sentence until it is too long to read, and then only before a reporting verb."""
    clause = "إن الحكومة تعمل على تنفيذ المشروع في جميع المناطق، وفي المدن الكبرى، وفي القرى البعيدة التي تحتاج إليه"
    short = f"قال الوزير {clause}، وأضاف {clause}"
    assert parts(short) == [short]
    long = "، وأضاف ".join([f"قال الوزير {clause}", *[clause] * 5])
    assert len(long) > LONG
    found = parts(long)
    assert len(found) > 1
    assert all(part.startswith("وأضاف") for part in found[1:])


@given(st.text(alphabet=st.one_of(st.sampled_from('ab A.!?؟…\n"»،و1 '), st.characters())), st.booleans())
def test_sentences_cover_the_text_in_order(text: str, titled: bool) -> None:
    """Verbatim, disjoint, in order, and nothing but white space is left out."""
    last, kept = 0, []
    for sentence in split_sentences(text, titled=titled):
        assert last <= sentence.start < sentence.end
        assert text[sentence.start : sentence.end] == sentence.text == sentence.text.strip()
        kept.append(text[last : sentence.start])
        last = sentence.end
    kept.append(text[last:])
    assert not "".join(kept).strip()


@pytest.mark.parametrize(
    "unit", ["a", ".", ". ", "a.", "A. ", "،", "\n", "a\n", "a@", "www.", '".', "، وقال ", "..، ", "x-"]
)
def test_time_is_linear_in_hostile_text(unit: str) -> None:
    """Ten times the text takes nowhere near a hundred times as long."""
    assert growth(lambda size: split_sentences(unit * size), 4_000, 40_000, enough=40) < 40
