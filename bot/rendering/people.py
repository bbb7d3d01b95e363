"""People as replies: the list, one person's card, the people of an article, names to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.following.wishes import FollowPerson
from bot.marks import isolated, shorten
from bot.rendering.articles import DOT, range_of, turning
from bot.rendering.message import TITLE_LIMIT, Button, Message, bold, escaped, linked, message, named
from bot.wishes import AskOf, MeetingsOf, People, ShowPerson, Summary
from briefs.roles import role_in
from language import Language, detect

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from articles import Article
    from bot.desk import Page
    from bot.wishes import Wish
    from bot.wording import Wording
    from people.register import Candidate, KnownPerson

PAGE = 10
ROW = 5  # buttons a row
ROLES = 3  # on a card
FORMS = 3  # other spellings on a card
LABEL = 40  # characters on a button with a name


def name_in(language: Language, person: KnownPerson) -> str:
    """Name of a person in the letters of a language."""
    own = person.arabic if language is Language.ARABIC else person.latin
    return own or person.name


def full_name(say: Wording, person: KnownPerson) -> str:
    """Return HTML of the name in the reader's letters, followed by the one met most where its letters are other ones."""
    own = name_in(say.language, person)
    other = person.name if detect(person.name) not in {say.language, None} else ""
    return bold(named(own)) + (f" ({named(other)})" if other and other != own else "")


def roles_of(language: Language, person: KnownPerson) -> list[str]:
    """Roles in the language, most frequent first: those worded in it, then those that the lexicon knows in it.

    Where there are none, roles in the other language: better than nothing.
    """
    worded = [role for role in person.roles if detect(role) is language]
    known = [role_in(role, language) for role in person.roles]
    return [role for role in dict.fromkeys([*worded, *known]) if role] or list(person.roles)


def role_of(language: Language, person: KnownPerson) -> str:
    """Return the first of the roles; "" where none is known."""
    return next(iter(roles_of(language, person)), "")


def people(say: Wording, page: Page[KnownPerson]) -> Message:
    """List everybody, most mentioned first."""
    if not page.total:
        return message(say.language, [escaped(say.say("people-none"))])
    lines = [f"{bold(escaped(say.say('people-title')))}{DOT}{range_of(say, page)}", ""]
    lines += _numbered(say, page.items, page.offset)
    rows = _number_rows(say, page.items, page.offset)
    return message(say.language, lines).with_rows(*rows, turning(say, page, People, PAGE))


def people_of(say: Wording, article: Article, found: Sequence[KnownPerson]) -> Message:
    """List the people of an article."""
    key = "people-of-title" if found else "people-of-none"
    heading = escaped(say.say(key, title=shorten(article.title, TITLE_LIMIT)))
    lines = [linked(bold(heading), article.url), "", *_numbered(say, found[:PAGE], 0)]
    return message(say.language, lines).with_rows(*_number_rows(say, found[:PAGE], 0), _summary(say, article))


def card(say: Wording, person: KnownPerson, met: Sequence[tuple[KnownPerson, int]]) -> Message:
    """Tell who a person is and whom they met most."""
    return message(say.language, card_lines(say, person, met)).with_rows(card_buttons(say, person))


def card_lines(say: Wording, person: KnownPerson, met: Sequence[tuple[KnownPerson, int]]) -> list[str]:
    """Lines of a person's card."""
    lines = [full_name(say, person)]
    lines += [named(role) for role in roles_of(say.language, person)[:ROLES]]
    others = [form for form in person.forms if form not in {person.name, name_in(say.language, person)}]
    if others:
        lines += [escaped(say.say("person-also", forms=say.joined([isolated(form) for form in others[:FORMS]])))]
    counted = [say.say("person-articles", count=person.articles), say.say("person-meetings", count=person.meetings)]
    lines += [escaped(DOT.join(counted))]
    if met:
        lines += ["", escaped(say.say("person-met"))]
        lines += [f"• {_with_times(say, other, times)}" for other, times in met[:PAGE]]
    return lines


def card_buttons(say: Wording, person: KnownPerson) -> list[Button]:
    """Buttons under a person's card."""
    meetings = [Button(say.bare("button-meetings"), MeetingsOf(person.id))] if person.meetings else []
    return [*meetings, Button(say.bare("button-follow-this"), FollowPerson(person.id))]


def which(say: Wording, name: str, candidates: Sequence[Candidate], key: int | None = None) -> Message:
    """Ask whom a name means; the answer goes to the question kept under `key`, or shows the person."""
    lines = [escaped(say.say("person-which", name=name)), "", *_choices(say, candidates)]
    return message(say.language, lines).with_rows(*_choice_rows(say, candidates, key))


def unknown(say: Wording, name: str, nearest: Sequence[Candidate], searched: int, key: int | None = None) -> Message:
    """Tell that nobody is called so, what was searched, and the nearest names."""
    lines = [escaped(f"{say.say('person-unknown', name=name)} {say.say('searched', count=searched)}")]
    if nearest:
        lines += ["", escaped(say.say("person-nearest")), *_choices(say, nearest)]
    return message(say.language, lines).with_rows(*_choice_rows(say, nearest, key))


def _with_times(say: Wording, person: KnownPerson, times: int) -> str:
    return named(name_in(say.language, person)) + (f" ({escaped(say.say('times', count=times))})" if times > 1 else "")


def _numbered(say: Wording, found: Sequence[KnownPerson], offset: int) -> list[str]:
    lines = []
    for place, person in enumerate(found, offset + 1):
        role = role_of(say.language, person)
        counted = escaped(say.say("person-articles", count=person.articles))
        parts = [full_name(say, person), named(role, 80), counted]
        lines.append(f"{say.number(place)}. " + DOT.join(part for part in parts if part))
    return lines


def _number_rows(say: Wording, found: Sequence[KnownPerson], offset: int) -> list[list[Button]]:
    buttons = [Button(say.number(place), ShowPerson(person.id)) for place, person in enumerate(found, offset + 1)]
    return [buttons[start : start + ROW] for start in range(0, len(buttons), ROW)]


def _choices(say: Wording, candidates: Sequence[Candidate]) -> list[str]:
    lines = []
    for candidate in candidates:
        role = named(role_of(say.language, candidate.person), 80)
        lines.append("• " + DOT.join(part for part in (full_name(say, candidate.person), role) if part))
    return lines


def _choice_rows(say: Wording, candidates: Iterable[Candidate], key: int | None) -> list[list[Button]]:
    rows = []
    for candidate in candidates:
        number = candidate.person.id
        wish: Wish = ShowPerson(number) if key is None else AskOf(key, number)
        rows.append([Button(isolated(shorten(name_in(say.language, candidate.person), LABEL)), wish)])
    return rows


def _summary(say: Wording, article: Article) -> list[Button]:
    return [Button(say.bare("button-summary"), Summary(article.id))]
