"""Answers to questions about people: who, when, where, and the sentence that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering import people
from bot.rendering.articles import DOT, article_lines, numbers
from bot.rendering.message import Button, Message, bold, escaped, italic, linked, message, named, quoted
from bot.rendering.places import place_in
from bot.wishes import Summary
from people.records import Mode, Status
from questions import wanted
from questions.records import Kind, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from articles import Article
    from bot.wording import Wording
    from people.register import Evidence, KnownPerson, StoredMeeting
    from questions import Answer

MOST = 8  # meetings told; more are only counted
SOURCES = 3  # buttons to the articles cited
_CARDS = {Kind.WHO_IS, Kind.ROLE}


def answer(  # noqa: PLR0911, PLR0913 -- one line a verdict; what the desk had to look up, each by its name
    say: Wording,
    found: Answer,
    *,
    searched: int,
    articles: Sequence[Article] = (),
    met: Mapping[int, Sequence[tuple[KnownPerson, int]]] | None = None,
    key: int | None = None,
    example: str = "",
) -> Message:
    """Tell an answer.

    searched   how many articles there are
    articles   those that `found.articles` numbers
    met        whom each person of a WHO_IS answer met, by the person's id
    key        under which the question is kept, for the buttons that choose a person
    example    a person of the store, for showing how to ask
    """
    match found.verdict:
        case Verdict.UNKNOWN_PERSON:
            return people.unknown(say, found.unclear, found.candidates, searched, key)
        case Verdict.AMBIGUOUS_PERSON:
            return people.which(say, found.unclear, found.candidates, key)
        case Verdict.NOT_UNDERSTOOD:
            return not_understood(say, example)
        case Verdict.NO_RECORD:
            return _no_record(say, found, searched)
    kind = found.question.kind if found.question else Kind.LIST
    if kind in _CARDS:
        return _cards(say, found, articles, met or {})
    if kind is Kind.ARTICLES:
        return _articles(say, found, articles)
    return _meetings(say, found, kind)


def not_understood(say: Wording, example: str) -> Message:
    """Tell that a question was not understood, and how to ask one."""
    hint = say.say("not-understood-example", person=example) if example else say.say("not-understood-help")
    return message(say.language, [escaped(say.say("not-understood")), escaped(hint)])


def meeting_lines(say: Wording, meeting: StoredMeeting, asked: Iterable[int] = ()) -> list[str]:
    """Lines of one meeting: with whom (the people asked about left out), when, where, how, the proof and its source."""
    known = set(asked)
    others = [person for person in meeting.participants if person.id not in known]
    head = _participants(say, others, meeting.unnamed)
    facts = DOT.join(_facts(say, meeting))
    lines = [f"• {head}", facts] if head else [f"• {facts}"]
    if not meeting.evidence:
        return lines
    proof = proof_of(say, meeting)
    source = f"{bold(say.number(proof.article))} {linked(named(proof.title, 100), proof.url)}"
    if len(meeting.evidence) > 1:
        source += DOT + escaped(say.say("sources", count=len(meeting.evidence)))
    return [line for line in (*lines, quoted(proof.quote), source) if line]


def proof_of(say: Wording, meeting: StoredMeeting) -> Evidence:
    """The piece of evidence to quote: in the reader's language if there is one, and a sentence rather than a title."""
    own = [one for one in meeting.evidence if one.language is say.language] or list(meeting.evidence)
    return next((one for one in own if one.start > len(one.title)), own[0])


def _participants(say: Wording, others: Sequence[KnownPerson], unnamed: Sequence[str]) -> str:
    names = [people.full_name(say, person) for person in others]
    if len(others) == 1 and (role := people.role_of(say.language, others[0])):
        names = [names[0] + say.bare("role-comma") + named(role, 120)]
    return say.joined([*names, *(named(words, 120) for words in unnamed)])


def _facts(say: Wording, meeting: StoredMeeting) -> list[str]:
    status = "" if meeting.status is Status.HELD else bold(escaped(say.bare(f"status-{meeting.status}")))
    mode = escaped(say.bare("mode-call")) if meeting.mode is Mode.CALL else ""
    facts = [status, escaped(say.date(meeting.date)), named(place_in(say.language, meeting.place), 80), mode]
    return [fact for fact in facts if fact]


def _meetings(say: Wording, found: Answer, kind: Kind) -> Message:
    assert found.question
    proof = _named_first([meeting for meeting in found.meetings if wanted(meeting, found.question)])
    rest = [one for one in found.meetings if not wanted(one, found.question) and one.status is not Status.HELD]
    others = [meeting for meeting in rest if _adds(meeting, proof)]
    lines = [bold(escaped(_headline(say, found, kind, proof))), *_narrowed(say, found)]
    lines += _told(say, found, proof)
    if others:
        lines += ["", italic(escaped(say.say("also-on-record"))), *_told(say, found, others)]
    return message(say.language, lines).with_rows(_sources(say, (proof + others)[:MOST]))


def _headline(say: Wording, found: Answer, kind: Kind, held: Sequence[StoredMeeting]) -> str:  # noqa: PLR0911 -- one line a kind of question
    names = [people.name_in(say.language, person) for person in found.asked]
    if found.question and found.question.plans:
        return say.say("planned-title")
    match kind:
        case Kind.WHO_MET if len(names) == 1 and found.people:
            return say.say("met-people", person=names[0], count=len(found.people))
        case Kind.WHO_MET if len(names) == 1:
            return say.say("met-unnamed", person=names[0])
        case Kind.DID_MEET if len(names) > 1:
            return say.say("met-each-other", first=names[0], second=names[1], count=len(held))
        case Kind.WHEN:
            last = max((meeting.date for meeting in held if not meeting.date.startswith("-")), default="")
            return say.say("met-when", date=say.date(last)) if last else say.say("met-when-unknown")
        case Kind.WHERE:
            places = list(dict.fromkeys(place_in(say.language, meeting.place) for meeting in held if meeting.place))
            return say.say("met-where", places=say.joined(places)) if places else say.say("met-where-unknown")
        case Kind.HOW_OFTEN:
            return say.say("met-often", count=len(held))
        case Kind.ABOUT:
            return say.say("met-about")
    return say.say("met-list", count=len(held))


def _adds(meeting: StoredMeeting, told: Sequence[StoredMeeting]) -> bool:
    """Whether a meeting is more than the same sentence read another way, with nobody named."""
    quotes = {proof.quote for one in told for proof in one.evidence}
    return len(meeting.participants) > 1 or not quotes & {proof.quote for proof in meeting.evidence}


def _named_first(meetings: Sequence[StoredMeeting]) -> list[StoredMeeting]:
    """Put meetings with people who have no name last, and leave out those that may be one told already.

    Titles and later sentences often tell a meeting again without the name: "Lamamra receives the US ambassador".
    """
    named_ones = [meeting for meeting in meetings if len(meeting.participants) > 1]
    days = {"", *(meeting.date for meeting in named_ones)}
    rest = [one for one in meetings if one not in named_ones and (not named_ones or one.date not in days)]
    return named_ones + rest


def _told(say: Wording, found: Answer, meetings: Sequence[StoredMeeting]) -> list[str]:
    asked = [person.id for person in found.asked]
    lines: list[str] = []
    for meeting in meetings[:MOST]:
        lines += ["", *meeting_lines(say, meeting, asked)]
    if len(meetings) > MOST:
        lines += ["", escaped(say.say("met-more", count=len(meetings) - MOST))]
    return lines


def _sources(say: Wording, meetings: Sequence[StoredMeeting]) -> Sequence[Button]:
    cited = dict.fromkeys(proof_of(say, meeting).article for meeting in meetings if meeting.evidence)
    return [
        Button(say.bare("button-summary-of", number=say.number(number)), Summary(number))
        for number in list(cited)[:SOURCES]
    ]


def _narrowed(say: Wording, found: Answer) -> list[str]:
    """Tell the place and the days that a question was narrowed to, and that it was about calls."""
    asked = found.question
    if asked is None:
        return []
    parts = [say.say("searched-calls")] if asked.calls else []
    parts += [say.say("searched-place", place=asked.place)] if asked.place else []
    if asked.since and asked.since == asked.until:
        parts += [say.say("searched-day", date=say.date(asked.since))]
    else:
        parts += [say.say("searched-since", date=say.date(asked.since))] if asked.since else []
        parts += [say.say("searched-until", date=say.date(asked.until))] if asked.until else []
    return [escaped(DOT.join(parts))] if parts else []


def _no_record(say: Wording, found: Answer, searched: int) -> Message:
    names = [people.name_in(say.language, person) for person in found.asked]
    if len(names) > 1:
        told = say.say("none-pair", first=names[0], second=names[1])
    elif found.question and found.question.kind is Kind.ARTICLES:
        told = say.say("none-articles")
    elif names and found.question and found.question.plans:
        told = say.say("none-plans", person=names[0])
    else:
        told = say.say("none-person", person=names[0]) if names else say.say("none-all")
    lines = [escaped(f"{told} {say.say('searched', count=searched)}"), *_narrowed(say, found)]
    if found.meetings:
        lines += ["", escaped(say.say("none-but")), *_told(say, found, found.meetings)]
    return message(say.language, lines).with_rows(_sources(say, found.meetings[:MOST]))


def _cards(
    say: Wording,
    found: Answer,
    articles: Sequence[Article],
    met: Mapping[int, Sequence[tuple[KnownPerson, int]]],
) -> Message:
    lines: list[str] = []
    for person in found.people or found.asked:
        lines += ["", *people.card_lines(say, person, met.get(person.id, ()))]
    for article in articles[: people.ROW]:
        lines += ["", *article_lines(say, article)]
    buttons = [button for person in (found.people or found.asked)[:1] for button in people.card_buttons(say, person)]
    return message(say.language, lines).with_rows(numbers(say, found.articles[: people.ROW]), buttons)


def _articles(say: Wording, found: Answer, articles: Sequence[Article]) -> Message:
    names = say.joined([people.name_in(say.language, person) for person in found.asked])
    lines = [bold(escaped(say.say("articles-title", person=names)))]
    for article in articles[:MOST]:
        lines += ["", *article_lines(say, article)]
    return message(say.language, lines).with_rows(numbers(say, (article.id for article in articles[: people.ROW])))
