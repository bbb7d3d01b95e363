from __future__ import annotations

from dataclasses import replace

import pytest

from bot.rendering import Message, answers, plain
from bot.wishes import AskOf, ShowPerson, Summary
from bot.wording import wording
from language import Language
from people.names import Match
from people.names import Verdict as Likeness
from people.records import Mode, Status
from people.register import Candidate, Evidence, KnownPerson, StoredMeeting
from questions import Answer, Kind, Question, Verdict

AR, EN = Language.ARABIC, Language.ENGLISH
SALMA = KnownPerson(1, "سلمى النجار", "Salma Najjar", "سلمى النجار", ("وزيرة الخارجية",), (), 4, 3)
OMAR = KnownPerson(2, "Omar Haddad", "Omar Haddad", "عمر حداد", ("Lebanese president",), (), 3, 2)
LINA = KnownPerson(3, "Lina Berg", "Lina Berg", "لينا بيرغ", (), (), 2, 1)


def meeting(number: int, *people: KnownPerson, **changed: object) -> StoredMeeting:
    """A held meeting in Beirut with one proof in English."""
    proof = Evidence(number, f"Title {number}", EN, "2024-05-02", "https://news.example/x", "They met.", 20, 29, "r")
    made = StoredMeeting(number, people, (), Status.HELD, Mode.IN_PERSON, "2024-05-01", "Beirut", (proof,))
    return replace(made, **changed)  # type: ignore[arg-type]


def answered(kind: Kind, *meetings: StoredMeeting, language: Language = EN, **changed: object) -> Answer:
    """An answer about Salma Najjar."""
    question = Question("?", language, kind, ("Najjar",))
    made = Answer("?", language, Verdict.ANSWERED, question, (SALMA,), (), meetings)
    return replace(made, **changed)  # type: ignore[arg-type]


def told(found: Answer, **given: object) -> Message:
    """The answer as a reply."""
    return answers.answer(wording(found.language), found, **({"searched": 9} | given))  # type: ignore[arg-type]


def test_a_meeting_is_told_with_people_roles_day_place_way_and_proof() -> None:
    """The person asked about is left out; the role is in the reader's language where the lexicon has it."""
    call = meeting(7, SALMA, OMAR, mode=Mode.CALL, unnamed=("a delegation",))
    assert plain(told(answered(Kind.WHO_MET, call, people=(OMAR,)))) == (
        "Salma Najjar met one person:\n"
        "\n"
        "• Omar Haddad, Lebanese president and a delegation\n"
        "1 May 2024 · Beirut · by phone\n"
        "    They met.\n"
        "7 Title 7 (https://news.example/x)"
    )
    arabic = plain(told(answered(Kind.WHO_MET, call, people=(OMAR,), language=AR)))
    assert "لقاءات سلمى النجار مع شخص واحد:" in arabic
    assert "• عمر حداد (Omar Haddad)، الرئيس اللبناني" in arabic
    assert "1 مايو 2024 · بيروت · هاتفيًا" in arabic


def test_several_sources_are_counted_and_the_reader_s_language_is_quoted() -> None:
    """A sentence is better proof than a title."""
    title = Evidence(1, "لقاء في بيروت", AR, "2024-05-02", "", "لقاء في بيروت", 0, 13, "r")
    sentence = replace(title, article=2, quote="التقى الوزيران أمس.", start=40, end=59)
    found = answered(
        Kind.WHO_MET,
        meeting(7, SALMA, OMAR, evidence=(*meeting(7).evidence, title, sentence)),
        people=(OMAR,),
        language=AR,
    )
    message = told(found)
    assert "    التقى الوزيران أمس." in plain(message)
    assert "3 مصادر" in plain(message)
    assert [button.wish for button in message.rows[0]] == [Summary(2)]


@pytest.mark.parametrize(
    ("kind", "headline"),
    [
        (Kind.DID_MEET, "Yes, Salma Najjar and Omar Haddad met twice:"),
        (Kind.WHEN, "Latest meeting on record: 1 May 2024"),
        (Kind.WHERE, "Place of meeting: Beirut and Paris"),
        (Kind.HOW_OFTEN, "2 meetings on record:"),
        (Kind.ABOUT, "What the articles say about it:"),
        (Kind.LIST, "2 meetings:"),
    ],
)
def test_the_first_line_answers_what_was_asked(kind: Kind, headline: str) -> None:
    """The proofs stand below it."""
    found = answered(
        kind,
        meeting(1, SALMA, OMAR),
        meeting(2, SALMA, OMAR, date="2023-01-02", place="Paris"),
        asked=(SALMA, OMAR),
    )
    assert plain(told(found)).split("\n")[0] == headline


def test_a_day_or_a_place_that_no_article_tells_is_said_to_be_unknown() -> None:
    """Instead of left blank."""
    dark = meeting(1, SALMA, OMAR, date="", place="")
    assert plain(told(answered(Kind.WHEN, dark))).startswith("They met, but the articles do not say when:")
    assert plain(told(answered(Kind.WHERE, dark, language=AR))).startswith("اللقاء مسجّل، لكن الأخبار لا تذكر مكانه:")


def test_planned_and_refused_meetings_are_never_told_as_held() -> None:
    """They stand apart, each with its status."""
    planned = meeting(2, SALMA, LINA, status=Status.PLANNED, date="2024-06-01")
    refused = meeting(3, SALMA, LINA, status=Status.NOT_HELD, date="2024-04-01")
    text = plain(told(answered(Kind.WHO_MET, meeting(1, SALMA, OMAR), planned, refused, people=(OMAR,))))
    assert text.index("Omar Haddad") < text.index("Also on record:") < text.index("planned · 1 June 2024")
    assert "did not take place · 1 April 2024" in text
    nothing = plain(told(answered(Kind.WHO_MET, planned, refused, verdict=Verdict.NO_RECORD, language=AR)))
    assert nothing.startswith("لم أجد أي لقاء لـسلمى النجار. بحثت في 9 أخبار.")
    assert "مرتقب · 1 يونيو 2024" in nothing
    assert "لم يتمّ" in nothing


def test_plans_that_were_asked_for_are_the_answer() -> None:
    """Under a headline of their own."""
    question = Question("?", EN, Kind.WHO_MET, ("Najjar",), plans=True)
    planned = meeting(2, SALMA, LINA, status=Status.PLANNED)
    held = meeting(1, SALMA, OMAR)
    text = plain(told(answered(Kind.WHO_MET, planned, held, people=(LINA,), question=question)))
    assert "Omar Haddad" not in text
    assert text.startswith("What is planned:")
    assert "Also on record" not in text


def test_nothing_found_tells_what_was_searched_for_and_where() -> None:
    """The pair, the place and the days as they were understood, and the number of articles."""
    question = Question("?", EN, Kind.DID_MEET, ("a", "b"), "Paris", "2024-01-01", "2024-01-31")
    text = plain(told(answered(Kind.DID_MEET, verdict=Verdict.NO_RECORD, asked=(SALMA, OMAR), question=question)))
    assert text == (
        "I found no meeting between Salma Najjar and Omar Haddad. I searched 9 articles.\n"
        "Place: Paris · From: 1 January 2024 · Until: 31 January 2024"
    )
    day = replace(question, since="2024-01-05", until="2024-01-05", place="")
    assert "Day: 5 January 2024" in plain(
        told(answered(Kind.DID_MEET, verdict=Verdict.NO_RECORD, asked=(SALMA, OMAR), question=day))
    )


def test_many_meetings_are_told_up_to_a_number_and_the_rest_counted() -> None:
    """With the advice to narrow the question."""
    many = [meeting(number, SALMA, OMAR, date=f"2024-05-{number:02}") for number in range(1, 14)]
    text = plain(told(answered(Kind.WHO_MET, *many, people=(OMAR,), language=AR)))
    assert text.count("Title") == answers.MOST
    assert "وهناك 5 لقاءات أخرى." in text


def test_meetings_without_a_name_come_last_and_not_twice() -> None:
    """A title that tells the same day's meeting without the name adds nothing."""
    found = answered(
        Kind.WHO_MET,
        meeting(1, SALMA, unnamed=("the ambassador",)),
        meeting(2, SALMA, unnamed=("farmers",), date="2024-03-03"),
        meeting(3, SALMA, OMAR),
        people=(OMAR,),
    )
    text = plain(told(found))
    assert "the ambassador" not in text
    assert text.index("Omar Haddad") < text.index("• farmers")
    alone = plain(told(answered(Kind.WHO_MET, meeting(1, SALMA, unnamed=("the ambassador",)))))
    assert alone.startswith("Meetings of Salma Najjar:\n\n• the ambassador")


def test_an_unclear_name_is_asked_about_with_buttons() -> None:
    """Each leads back to the question; without a chat that keeps it, to the person."""
    candidates = tuple(Candidate(person, Match(Likeness.UNSURE, 0.6, "")) for person in (SALMA, OMAR))
    found = Answer("?", AR, Verdict.AMBIGUOUS_PERSON, candidates=candidates, unclear="النجار")
    message = told(found, key=8)
    assert plain(message).startswith("من المقصود بـالنجار؟")
    assert [row[0].wish for row in message.rows] == [AskOf(8, 1), AskOf(8, 2)]
    assert [row[0].wish for row in told(found).rows] == [ShowPerson(1), ShowPerson(2)]


def test_an_unknown_name_offers_the_nearest() -> None:
    """And none where nobody comes near."""
    near = (Candidate(LINA, Match(Likeness.DIFFERENT, 0.3, "")),)
    text = plain(told(Answer("?", EN, Verdict.UNKNOWN_PERSON, candidates=near, unclear="Lina Bergmann")))
    assert text.startswith("I know nobody called Lina Bergmann. I searched 9 articles.\n\nThe nearest names I know:")
    assert plain(told(Answer("?", EN, Verdict.UNKNOWN_PERSON, unclear="X"))) == (
        "I know nobody called X. I searched 9 articles."
    )


def test_who_is_shows_the_card() -> None:
    """Names, role, counts and whom the person met."""
    found = answered(Kind.WHO_IS, people=(OMAR,), language=AR)
    text = plain(told(found, met={2: [(SALMA, 2), (LINA, 1)]}))
    assert text.startswith("عمر حداد (Omar Haddad)\nالرئيس اللبناني\nفي 3 أخبار · لقاءان")
    assert "• سلمى النجار (مرتين)" in text
