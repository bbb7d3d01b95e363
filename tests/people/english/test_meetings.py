import datetime

import pytest

from language import Language, split_sentences
from people.english import find_meetings, find_people
from people.records import Document, Meeting, Mode, Status

_DAY = datetime.date(2022, 10, 5)


def _meetings(text: str, title: str = "News") -> list[Meeting]:
    document = Document(title, text, Language.ENGLISH, _DAY)
    sentences = split_sentences(document.whole)
    return list(find_meetings(document, sentences, find_people(document, sentences)))


def _pairs(text: str, title: str = "News") -> list[tuple[set[str], str]]:
    return [(set(m.participants), m.status.value) for m in _meetings(text, title) if len(m.participants) > 1]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Jack Straw met privately with Li Zhaoxing in Beijing.", {"Jack Straw", "Li Zhaoxing"}),
        ("Jack Straw and Li Zhaoxing met in Beijing.", {"Jack Straw", "Li Zhaoxing"}),
        ("John Kerry and Sergei Lavrov, who met in Geneva, were tired.", {"John Kerry", "Sergei Lavrov"}),
        ("John Kerry met his Russian counterpart, Sergei Lavrov, on Friday.", {"John Kerry", "Sergei Lavrov"}),
        ("Angela Merkel held talks in Hanover on Monday with David Cameron.", {"Angela Merkel", "David Cameron"}),
        ("The talks between Angela Merkel and David Cameron lasted long.", {"Angela Merkel", "David Cameron"}),
        ("In talks with Mutsuki Kato, Richard Lyng asked for more.", {"Mutsuki Kato", "Richard Lyng"}),
        ("Richard Lyng spoke to reporters after a meeting with Mutsuki Kato.", {"Mutsuki Kato", "Richard Lyng"}),
        ("Mr Blair was received by President Jiang Zemin.", {"Blair", "Jiang Zemin"}),
        ("King Abdullah hosted Benjamin Netanyahu at the palace.", {"Abdullah", "Benjamin Netanyahu"}),
        ("Shintaro Abe, a former minister whose visit ends today, met George Bush.", {"Shintaro Abe", "George Bush"}),
        ("Joe Clark arrived on Tuesday and met George Shultz.", {"Joe Clark", "George Shultz"}),
        ("Joe Clark flew to Washington to meet George Shultz.", {"Joe Clark", "George Shultz"}),
        ("Turgut Ozal returned from a dinner with Andreas Papandreou.", {"Turgut Ozal", "Andreas Papandreou"}),
        (
            "James Baker and Gerhard Stoltenberg agreed at a secret meeting in Bonn.",
            {"James Baker", "Gerhard Stoltenberg"},
        ),
        (
            "Raul Alfonsin gave way. A dinner was held for Raul Alfonsin by Jose Sarney.",
            {"Raul Alfonsin", "Jose Sarney"},
        ),
        ("Vladimir Putin's meeting with Angela Merkel was short.", {"Vladimir Putin", "Angela Merkel"}),
        ("Pope Leo met the Grand Imam of al-Azhar, Ahmed el-Tayeb, in Rome.", {"Leo", "Ahmed el-Tayeb"}),
        (
            "Sergei Lavrov met the secretary-general of the Arab League, Ahmed Aboul Gheit, in Cairo.",
            {"Sergei Lavrov", "Ahmed Aboul Gheit"},
        ),
        (
            "Bashar al-Assad, who came with his wife Asma, held talks with Angela Merkel.",
            {"Bashar al-Assad", "Angela Merkel"},
        ),
        (
            "Sameh Shoukry met the UN special envoy for Libya, Abdoulaye Bathily, in Cairo.",
            {"Sameh Shoukry", "Abdoulaye Bathily"},
        ),
        ("Joe Biden was received by King Salman on Friday.", {"Joe Biden", "Salman"}),
    ],
)
def test_who_met_whom(text: str, people: set[str]) -> None:
    """Verbs, nouns, passives, relatives, apposition, second verbs, adjuncts, possessors."""
    assert _pairs(text) == [(people, "held")]


def test_three_who_meet_are_one_meeting() -> None:
    """A meeting of three is one, with its titles read over."""
    text = "Economy Minister Youssri Mustapha met President Hosni Mubarak and Egyptian ambassador to Moscow Salah Bassiouni."
    assert _pairs(text) == [({"Youssri Mustapha", "Hosni Mubarak", "Salah Bassiouni"}, "held")]


def test_separate_meetings_are_two() -> None:
    """Whom one meets separately did not meet each other."""
    text = "Dilson Funaro held separate meetings with Edouard Balladur and Nigel Lawson."
    assert _pairs(text) == [
        ({"Dilson Funaro", "Edouard Balladur"}, "held"),
        ({"Dilson Funaro", "Nigel Lawson"}, "held"),
    ]


def test_both_who_meet_a_third_did_not_meet_each_other() -> None:
    """Two who both met somebody: it tells of two meetings."""
    text = "Hillary Clinton and Donald Trump both met with President Abdel Fattah el-Sisi."
    assert _pairs(text) == [
        ({"Hillary Clinton", "Abdel Fattah el-Sisi"}, "held"),
        ({"Donald Trump", "Abdel Fattah el-Sisi"}, "held"),
    ]


def test_pronoun_and_role_stand_for_the_person() -> None:
    """He, his and the foreign secretary are who was spoken of."""
    text = "Foreign Secretary Jack Straw arrived on Monday. He met Li Zhaoxing. His talks with Wen Jiabao went well."
    assert _pairs(text) == [({"Jack Straw", "Li Zhaoxing"}, "held"), ({"Jack Straw", "Wen Jiabao"}, "held")]
    text = "Foreign Secretary Jack Straw arrived. The Foreign Secretary met Li Zhaoxing."
    assert _pairs(text) == [({"Jack Straw", "Li Zhaoxing"}, "held")]


@pytest.mark.parametrize(
    "text",
    [
        "Jack Straw will meet Li Zhaoxing.",
        "Jack Straw is due to meet Li Zhaoxing in Beijing.",
        "Jack Straw is to hold talks with Li Zhaoxing.",
        "Jack Straw hopes for talks with Li Zhaoxing.",
        "Jack Straw has agreed to meet Li Zhaoxing.",
        "Talks between Jack Straw and Li Zhaoxing are scheduled for Friday.",
        "Jack Straw has sought a meeting with Li Zhaoxing.",
        "Jack Straw spoke before talks with Li Zhaoxing.",
        "Jack Straw will fly to Beijing and meet Li Zhaoxing.",
    ],
)
def test_planned(text: str) -> None:
    """What is to come, wished for or offered is planned."""
    assert _pairs(text) == [({"Jack Straw", "Li Zhaoxing"}, "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "Jack Straw refused to meet Li Zhaoxing.",
        "Jack Straw did not meet Li Zhaoxing.",
        "Jack Straw has cancelled a meeting with Li Zhaoxing.",
        "Jack Straw denied that he had met Li Zhaoxing.",
        "Jack Straw called off talks with Li Zhaoxing.",
        "Jack Straw has never met Li Zhaoxing.",
    ],
)
def test_not_held(text: str) -> None:
    """What was refused, cancelled or denied did not take place."""
    assert _pairs(text) == [({"Jack Straw", "Li Zhaoxing"}, "not_held")]


@pytest.mark.parametrize(
    "text",
    [
        "Lleyton Hewitt will meet Arnaud Clement in the second round of the Australian Open after his quarter-final match.",
        "Gordon Brown met criticism from Michael Howard.",
        "Gordon Brown met the deadline set by Michael Howard.",
        "Gordon Brown received a letter from Michael Howard.",
        "Gordon Brown and Michael Howard attended the funeral.",
        "Gordon Brown told the BBC that Michael Howard was wrong.",
        "Gordon Brown visited Michael Howard's constituency.",
        "Gordon Brown welcomed Michael Howard's statement.",
        "Gordon Brown called Michael Howard a liar.",
        "Gordon Brown asked whether Michael Howard had met Alan Milburn.",
        "Gordon Brown spoke. Michael Howard told the party's annual meeting so.",
        "Gordon Brown met Michael Howard's aides.",
    ],
)
def test_no_meeting(text: str) -> None:
    """Fixtures, demands, letters, the same event, statements, places, name-calling, questions, somebody's people."""
    assert _pairs(text) == []


def test_call() -> None:
    """A telephone makes it a call."""
    (meeting,) = _meetings("Boris Johnson spoke by telephone with Sergei Lavrov.")
    assert meeting.mode is Mode.CALL


@pytest.mark.parametrize(
    "text",
    [
        "In a phone call on Saturday, Barack Obama and Angela Merkel discussed Syria.",
        "Barack Obama called Angela Merkel on Friday to discuss Syria.",
        "Barack Obama placed a call to Chancellor Angela Merkel.",
        "Barack Obama held a telephone conversation with Angela Merkel.",
    ],
)
def test_other_words_for_a_call(text: str) -> None:
    """Calls are told by verbs and nouns, with the telephone before or after."""
    assert [(set(m.participants), m.mode) for m in _meetings(text)] == [({"Barack Obama", "Angela Merkel"}, Mode.CALL)]


def test_telephone_of_another_clause_makes_no_call() -> None:
    """Who is met in person has not been telephoned because somebody else was."""
    (meeting, *_) = _meetings("Jack Straw met Li Zhaoxing, who had spoken by telephone with reporters.")
    assert meeting.mode is Mode.IN_PERSON


def test_brackets_after_a_name_are_passed_over() -> None:
    """Party and state stand between a name and its verb."""
    text = "Sen. Bob Corker (R-Tenn.) met with President Barack Obama and Rep. Adam Schiff (D-Calif.) in Washington."
    assert _pairs(text) == [({"Bob Corker", "Barack Obama", "Adam Schiff"}, "held")]


def test_host_of_a_dinner_is_at_it() -> None:
    """Who hosts, as well as who talks there."""
    text = "Tony Blair told Gordon Brown at a dinner hosted by John Prescott that he would go."
    assert _pairs(text) == [({"Tony Blair", "Gordon Brown", "John Prescott"}, "held")]


def test_dated_telling_is_kept_before_the_undated_one() -> None:
    """Of two sentences that tell the same meeting, the one that says when."""
    (meeting,) = _meetings("Jack Straw met Li Zhaoxing. Mr Straw met Mr Li on 3 October in Beijing.")
    assert (meeting.date, meeting.quote) == ("2022-10-03", "Mr Straw met Mr Li on 3 October in Beijing.")


def test_night_of_an_event_is_dated_by_the_event() -> None:
    """The article tells elsewhere when the attack was."""
    text = "The April 15, 2013, attack killed three. Adam Reyes had dinner with Omar Haddad the night of the attack."
    (meeting,) = _meetings(text)
    assert meeting.date == "2013-04-15"


def test_weekday_lies_ahead_of_what_is_planned_and_behind_what_was_held() -> None:
    """On a Wednesday, Monday is the last one or the next one by the status."""
    (held,) = _meetings("Jack Straw met Li Zhaoxing on Monday.")
    (planned,) = _meetings("Jack Straw will meet Li Zhaoxing on Monday.")
    assert (held.date, planned.date) == ("2022-10-03", "2022-10-10")


def test_one_named_and_one_unnamed() -> None:
    """Officials without names take part as worded."""
    (meeting,) = _meetings("General Joseph Votel met with senior Japanese officials in Tokyo.")
    assert meeting.participants == ("Joseph Votel",)
    assert meeting.unnamed == ("senior Japanese officials",)
    assert meeting.place == "Tokyo"


def test_date_counts_from_the_article() -> None:
    """Yesterday is the day before the article's; a sentence without a date has none."""
    (dated,) = _meetings("Jack Straw met Li Zhaoxing yesterday.")
    (undated,) = _meetings("Jack Straw met Li Zhaoxing.")
    assert (dated.date, undated.date) == ("2022-10-04", "")


def test_quote_is_the_sentence_that_says_so() -> None:
    """The quote is the verbatim sentence, and no other."""
    (meeting,) = _meetings("It rained. Jack Straw met Li Zhaoxing. It rained again.")
    assert meeting.quote == "Jack Straw met Li Zhaoxing."


def test_meeting_told_twice_comes_once() -> None:
    """The headline and the text tell one meeting."""
    found = _meetings(
        "U.S. Secretary of State George Shultz began talks with Eduard Shevardnadze.",
        "SHULTZ BEGINS TALKS WITH SHEVARDNADZE",
    )
    assert [meeting.status for meeting in found] == [Status.HELD]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Emmanuel Macron is due to take part in talks with Angela Merkel.", "planned"),
        ("Emmanuel Macron will take part in talks with Angela Merkel.", "planned"),
        ("Emmanuel Macron took part in talks with Angela Merkel.", "held"),
    ],
)
def test_taking_part_is_as_sure_as_its_verb(text: str, status: str) -> None:
    """What somebody is due to take part in has not been held."""
    assert _pairs(text) == [({"Emmanuel Macron", "Angela Merkel"}, status)]


@pytest.mark.parametrize(
    ("title", "text", "place"),
    [
        ("News", "John Kerry met Sergei Lavrov. The two-hour meeting in Geneva was tense.", "Geneva"),
        ("Kerry and Lavrov meet in Geneva", "John Kerry met Sergei Lavrov on Friday.", "Geneva"),
        ("News", "John McCain visited Tony Blair at Number 10 last week.", "Number 10"),
        ("Oil prices rise in London", "John Kerry met Sergei Lavrov on Friday.", ""),
        ("News", "John Kerry met Sergei Lavrov. The storm in Geneva was bad.", ""),
        ("Lavrov to meet Kerry after talks in Geneva", "John Kerry met Sergei Lavrov on Friday.", ""),
        ("Lavrov in Geneva", "John Kerry spoke by telephone with Sergei Lavrov on Friday.", ""),
    ],
)
def test_the_place_may_stand_beside_the_sentence(title: str, text: str, place: str) -> None:
    """In what is said of the meeting next, or in a headline that names who met; a call has none."""
    assert [meeting.place for meeting in _meetings(text, title)][-1] == place
