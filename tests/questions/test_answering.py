from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language import Language
from people.records import Mode, Status
from questions import Kind, Verdict, ask, context_of
from tests.questions.fakes import FakeRegister, meeting, person

TODAY = datetime.date(2022, 11, 21)
LAMAMRA = person(1, "Ramtane Lamamra", "Lamamra", "لعمامرة", role="foreign minister", articles=3)
SHERMAN = person(2, "Wendy Sherman", "Sherman")
LEAF = person(3, "Barbara Leaf", "Leaf")
BLINKEN = person(4, "Antony Blinken", "Blinken")
BRAD = person(5, "Brad Sherman", "Sherman")
MACRON = person(6, "Emmanuel Macron", "Macron")
PEOPLE = [LAMAMRA, SHERMAN, LEAF, BLINKEN, MACRON]
MEETINGS = [
    meeting(1, [LAMAMRA, SHERMAN], "2022-09-22", "نيويورك"),
    meeting(2, [LAMAMRA, LEAF], "2022-09-21", "New York"),
    meeting(3, [LAMAMRA, BLINKEN], "2022-12-01", "Washington", Status.PLANNED),
    meeting(4, [LAMAMRA, MACRON], "2022-08", "Algiers"),
    meeting(5, [MACRON, LEAF], "", "", Status.NOT_HELD),
]
REGISTER = FakeRegister(PEOPLE, MEETINGS)


def test_who_met_names_everybody_but_the_one_asked_about() -> None:
    """Held meetings answer, newest first; the planned one stands by with its status and names nobody."""
    answer = ask("Who met Lamamra?", REGISTER, today=TODAY)
    assert answer.verdict is Verdict.ANSWERED
    assert answer.asked == (LAMAMRA,)
    assert answer.people == (SHERMAN, LEAF, MACRON)
    assert [one.status for one in answer.meetings] == [Status.HELD, Status.HELD, Status.HELD, Status.PLANNED]


@pytest.mark.parametrize(
    "text", ["Did Lamamra meet Blinken?", "When did Lamamra meet Blinken?", "Did Macron meet Leaf?"]
)
def test_what_was_planned_or_refused_is_no_record(text: str) -> None:
    """A meeting that has not taken place proves no meeting, but is told with its status."""
    answer = ask(text, REGISTER, today=TODAY)
    assert answer.verdict is Verdict.NO_RECORD
    assert len(answer.asked) == 2
    assert [one.status is Status.HELD for one in answer.meetings] == [False]


@pytest.mark.parametrize(
    ("text", "verdict", "people"),
    [("Whom will Lamamra meet?", Verdict.ANSWERED, (BLINKEN,)), ("Whom will Macron meet?", Verdict.NO_RECORD, ())],
)
def test_plans_count_where_plans_are_asked_about(text: str, verdict: Verdict, people: tuple[object, ...]) -> None:
    """Asked about the future, planned meetings answer and held ones do not."""
    answer = ask(text, REGISTER, today=TODAY)
    assert (answer.verdict, answer.people) == (verdict, people)


@pytest.mark.parametrize(
    ("text", "verdict", "people"),
    [
        ("Who phoned Lamamra?", Verdict.ANSWERED, (LEAF,)),
        ("من اتصل هاتفيا بلعمامرة؟", Verdict.ANSWERED, (LEAF,)),
        ("Did Leaf call Lamamra?", Verdict.ANSWERED, ()),
        ("Did Sherman call Lamamra?", Verdict.NO_RECORD, ()),
        ("هل هاتفت شيرمان لعمامرة؟", Verdict.NO_RECORD, ()),
        ("Who talked to Lamamra?", Verdict.ANSWERED, (SHERMAN, LEAF)),
    ],
)
def test_calls_alone_answer_who_asks_about_calls(text: str, verdict: Verdict, people: tuple[object, ...]) -> None:
    """A meeting face to face is no call, yet it is told with what is on record."""
    met = [meeting(1, [LAMAMRA, SHERMAN], "2022-09-22"), meeting(2, [LAMAMRA, LEAF], "2022-09-21", mode=Mode.CALL)]
    answer = ask(text, FakeRegister(PEOPLE, met), today=TODAY)
    assert (answer.verdict, answer.people) == (verdict, people)
    assert answer.meetings


def test_a_question_that_follows_one_about_calls_is_about_calls() -> None:
    """And Sherman? After whom somebody phoned, means whom she phoned."""
    met = [meeting(1, [LAMAMRA, SHERMAN], "2022-09-22"), meeting(2, [LAMAMRA, LEAF], "2022-09-21", mode=Mode.CALL)]
    register = FakeRegister(PEOPLE, met)
    before = ask("Who phoned Lamamra?", register, today=TODAY)
    assert ask("and Sherman?", register, today=TODAY, context=context_of(before)).verdict is Verdict.NO_RECORD


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Who did Lamamra meet in New York?", (SHERMAN, LEAF)),
        ("من التقى لعمامرة في نيويورك؟", (SHERMAN, LEAF)),
        ("Who did Lamamra meet in the United States?", (SHERMAN, LEAF)),
        ("Who did Lamamra meet on 2022-09-22?", (SHERMAN,)),
        ("Who did Lamamra meet since September 2022?", (SHERMAN, LEAF)),
        ("Who did Lamamra meet in August 2022?", (MACRON,)),
        ("Who did Lamamra meet in Paris?", ()),
    ],
)
def test_place_and_period_narrow_the_meetings(text: str, people: tuple[object, ...]) -> None:
    """A place counts in either language and with what lies in it; a date must lie inside the period for certain."""
    answer = ask(text, REGISTER, today=TODAY)
    assert set(answer.people) == set(people)
    assert (answer.verdict is Verdict.ANSWERED) is bool(people)


def test_a_month_is_no_day() -> None:
    """A meeting dated to August only is not proven to have been on the 25th."""
    assert ask("Did Lamamra meet Macron on 25 August 2022?", REGISTER, today=TODAY).verdict is Verdict.NO_RECORD


def test_the_meeting_that_tells_when_comes_first() -> None:
    """When and where are answered by meetings that say so, the newest first."""
    stored = [
        meeting(1, [LAMAMRA, SHERMAN]),
        meeting(2, [LAMAMRA, SHERMAN], "2021-01-05"),
        meeting(3, [LAMAMRA, SHERMAN], "2022-09-22"),
    ]
    answer = ask("When did Lamamra meet Sherman?", FakeRegister(PEOPLE, stored), today=TODAY)
    assert [one.id for one in answer.meetings] == [3, 2, 1]


def test_a_meeting_without_a_place_is_still_a_meeting() -> None:
    """Where they met nobody tells, but that they met is on record: the meeting is shown, its place empty."""
    answer = ask("Where did Lamamra meet Sherman?", FakeRegister(PEOPLE, [meeting(1, [LAMAMRA, SHERMAN])]), today=TODAY)
    assert answer.verdict is Verdict.ANSWERED
    assert [one.place for one in answer.meetings] == [""]


def test_somebody_unknown_is_told_by_name_with_the_nearest() -> None:
    """The reader learns which of the names is unknown, and who comes near, if anybody does."""
    far, near = (
        ask(f"Did Lamamra meet {name}?", REGISTER, today=TODAY) for name in ("Gerald Hutchinson", "Barbie Leif")
    )
    assert (far.verdict, far.unclear, far.candidates) == (Verdict.UNKNOWN_PERSON, "Gerald Hutchinson", ())
    assert far.asked == (LAMAMRA,)
    assert not far.people
    assert not far.meetings
    assert near.verdict is Verdict.UNKNOWN_PERSON
    assert [one.person for one in near.candidates] == [LEAF]


def test_nobody_meets_himself() -> None:
    """One person named twice, or in both scripts, is one: the question is whom that person met."""
    answer = ask("Did Lamamra meet Ramtane Lamamra?", REGISTER, today=TODAY)
    assert answer.asked == (LAMAMRA,)
    assert LAMAMRA not in answer.people


def test_of_two_of_a_name_the_one_who_met_the_other_is_meant() -> None:
    """Whether Lamamra met Sherman has one proven reading when one Sherman only met him; who met Sherman has two."""
    register = FakeRegister([*PEOPLE, BRAD], MEETINGS)
    assert ask("Did Lamamra meet Sherman?", register, today=TODAY).asked == (LAMAMRA, SHERMAN)
    ambiguous = ask("Who met Sherman?", register, today=TODAY)
    assert ambiguous.verdict is Verdict.AMBIGUOUS_PERSON
    assert {one.person for one in ambiguous.candidates} == {SHERMAN, BRAD}


def test_who_met_two_people_is_who_met_both() -> None:
    """Lamamra met Sherman and Leaf, so he met both; that two people met others is no record of one who met both."""
    assert ask("Who met Sherman and Leaf?", REGISTER, today=TODAY).people == (LAMAMRA,)
    apart = FakeRegister(PEOPLE, [meeting(1, [LAMAMRA, SHERMAN]), meeting(2, [MACRON, LEAF])])
    assert ask("Who met Sherman and Leaf?", apart, today=TODAY).verdict is Verdict.NO_RECORD


def test_whether_one_person_has_met_asks_whom() -> None:
    """A question whether somebody has met is answered with the people."""
    answer = ask("Has Lamamra met anyone?", REGISTER, today=TODAY)
    assert answer.question
    assert answer.question.kind is Kind.WHO_MET
    assert SHERMAN in answer.people


def test_roles_and_articles_are_answered_without_meetings() -> None:
    """Who is X tells the person and the articles; a role that no article tells is no record."""
    who, role, none = (
        ask(text, REGISTER, today=TODAY)
        for text in ("Who is Lamamra?", "What is Lamamra's role?", "What is Macron's role?")
    )
    assert (who.verdict, who.people, who.articles) == (Verdict.ANSWERED, (LAMAMRA,), (12, 11, 10))
    assert (role.verdict, role.people) == (Verdict.ANSWERED, (LAMAMRA,))
    assert none.verdict is Verdict.NO_RECORD


def test_what_is_asked_next_follows_the_answer() -> None:
    """A "when?" after an answer is about the same people, and after nothing is not understood."""
    first = ask("Did Lamamra meet Sherman?", REGISTER, today=TODAY)
    then = ask("when?", REGISTER, context=context_of(first), today=TODAY)
    assert then.question
    assert (then.question.kind, then.asked) == (Kind.WHEN, (LAMAMRA, SHERMAN))
    assert ask("when?", REGISTER, today=TODAY).verdict is Verdict.NOT_UNDERSTOOD
    assert context_of(ask("Who met Gerald Hutchinson?", REGISTER, today=TODAY)) is None


def test_who_was_made_out_once_is_not_asked_for_again() -> None:
    """Once "Sherman" is known to be Wendy, "who else did she meet?" is about Wendy and not about any Sherman."""
    register = FakeRegister([*PEOPLE, BRAD], MEETINGS)
    first = ask("Did Sherman meet Lamamra?", register, today=TODAY)
    then = ask("who else did she meet?", register, context=context_of(first), today=TODAY)
    assert (then.verdict, then.asked) == (Verdict.ANSWERED, (SHERMAN,))


@pytest.mark.parametrize(
    ("text", "kind", "whom"), [("ولعمامرة؟", Kind.WHO_MET, "لعمامرة"), ("وليد المعلم", Kind.WHO_IS, "وليد المعلم")]
)
def test_and_joined_to_a_name_is_told_from_a_name_that_begins_so(text: str, kind: Kind, whom: str) -> None:
    """After a question ولعمامرة asks the same about him; وليد is a name, and asks who that is."""
    register = FakeRegister(
        [person(1, "رمطان لعمامرة", "لعمامرة"), person(2, "وليد المعلم"), person(3, "سامح شكري", "شكري")]
    )
    before = ask("من التقى شكري؟", register, today=TODAY)
    then = ask(text, register, context=context_of(before), today=TODAY)
    assert then.question
    assert (then.question.kind, then.question.people) == (kind, (whom,))


def test_an_arabic_verb_is_about_whoever_was_asked_about() -> None:
    """هل التقى شيرمان؟ after who Lamamra is asks whether he met her."""
    before = ask("من هو لعمامرة؟", REGISTER, today=TODAY)
    then = ask("هل التقى Sherman؟", REGISTER, context=context_of(before), today=TODAY)
    assert (then.verdict, then.asked) == (Verdict.ANSWERED, (LAMAMRA, SHERMAN))


def test_the_reader_s_language_counts_where_the_text_has_none() -> None:
    """A text without letters is answered in the reader's language."""
    assert ask("؟", REGISTER, language=Language.ARABIC, today=TODAY).language is Language.ARABIC
    assert ask("12345", REGISTER, today=TODAY).language is Language.ENGLISH


WORDS = st.sampled_from(
    [
        "who",
        "met",
        "did",
        "meet",
        "when",
        "and",
        "in",
        "Lamamra",
        "Sherman",
        "Kahlawi",
        "New York",
        "2022",
        "will",
        "role",
        "articles",
        "من",
        "التقى",
        "لعمامرة",
        "متى",
        "هل",
        "مع",
    ]
)


@given(st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=9).map(" ".join)))
def test_no_answer_goes_without_proof(text: str) -> None:
    """Whatever is asked, no error, and "answered" only with meetings or articles that prove it."""
    answer = ask(text, REGISTER, today=TODAY)
    if answer.verdict is Verdict.ANSWERED:
        assert answer.meetings or answer.articles or answer.question is None or answer.question.kind is Kind.ROLE
        assert all(one.evidence for one in answer.meetings)
    else:
        assert not answer.people
    assert (
        not {one.id for one in answer.asked} & {one.id for one in answer.people}
        or answer.articles
        or (answer.question and answer.question.kind is Kind.ROLE)
    )


@pytest.mark.parametrize("text", ["when was the New York summit?", "متى كانت قمة نيويورك؟", "New York meeting"])
def test_a_meeting_named_after_its_place(text: str) -> None:
    """Where nobody is called so, a place in the place of a name is where people met."""
    answer = ask(text, REGISTER, today=TODAY)
    assert {one.id for one in answer.meetings} == {1, 2}


@pytest.mark.parametrize("text", ["the Lamamra-Sherman summit", "Lamamra Sherman meeting date", "لقاء لعمامرة وشيرمان"])
def test_two_names_and_a_word_for_a_meeting(text: str) -> None:
    """Keywords, as people type them, ask about the meeting of the two."""
    answer = ask(text, REGISTER, today=TODAY)
    assert answer.verdict is Verdict.ANSWERED
    assert [one.id for one in answer.meetings] == [1]


LATER = datetime.date(2026, 11, 28)


@pytest.mark.parametrize(
    ("text", "people", "since"),
    [
        ("Who met Lamamra on 22 September?", (SHERMAN,), "2022-09-22"),
        ("who met lamamra in september", (SHERMAN, LEAF), "2022-09-01"),
        ("من التقى لعمامرة بين 20 و21 سبتمبر؟", (LEAF,), "2022-09-20"),
        ("Who met Lamamra on 22 September 2021?", (), "2021-09-22"),
        ("Who met Lamamra last week?", (), "2026-11-16"),
        ("Who met Lamamra in May?", (), "2026-05-01"),
    ],
)
def test_a_day_without_its_year_is_of_the_latest_year_with_an_answer(
    text: str, people: tuple[object, ...], since: str
) -> None:
    """Articles may be old. A year that is told stays, and so does what is told from today; without any answer it is the last one."""
    answer = ask(text, REGISTER, today=LATER)
    assert answer.question
    assert (answer.people, answer.question.since) == (people, since)


@pytest.mark.parametrize(
    "text",
    [
        "When and where did Lamamra meet Sherman?",
        "where & when did Lamamra meet Sherman",
        "متى وأين التقى لعمامرة شيرمان؟",
        "أين ومتى كان لقاء لعمامرة وشيرمان؟",
    ],
)
def test_when_and_where_are_asked_at_once(text: str) -> None:
    """The meeting that is told has both."""
    answer = ask(text, REGISTER, today=TODAY)
    assert [(one.date, one.place) for one in answer.meetings] == [("2022-09-22", "نيويورك")]
    assert answer.question
    assert answer.question.kind is Kind.WHEN


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Who was with Lamamra in New York?", (SHERMAN, LEAF)),
        ("من كان مع لعمامرة في نيويورك؟", (SHERMAN, LEAF)),
        ("من التقى بالسيد لعمامرة في نيويورك؟", (SHERMAN, LEAF)),
    ],
)
def test_company_and_titles_with_a_clitic(text: str, people: tuple[object, ...]) -> None:
    """Being with somebody is asked about like meeting them; بالسيد is a title."""
    assert ask(text, REGISTER, today=TODAY).people == people


@pytest.mark.parametrize(
    ("text", "kind", "verdict"),
    [
        ("Lamamra Sherman", Kind.DID_MEET, Verdict.ANSWERED),
        ("لعمامرة شيرمان", Kind.DID_MEET, Verdict.ANSWERED),
        ("Lamamra Blinken", Kind.DID_MEET, Verdict.NO_RECORD),
        ("Ramtane Sherman", Kind.WHO_IS, Verdict.UNKNOWN_PERSON),
        ("Ramtane Lamamra", Kind.WHO_IS, Verdict.ANSWERED),
    ],
)
def test_two_family_names_alone_ask_whether_they_met(text: str, kind: Kind, verdict: Verdict) -> None:
    """A given name before a family name is one person, known or not."""
    answer = ask(text, REGISTER, today=TODAY)
    assert answer.question
    assert (answer.question.kind, answer.verdict) == (kind, verdict)
