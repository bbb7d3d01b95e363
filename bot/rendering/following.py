"""Subscriptions as replies: what was subscribed to and what it means, the list, one of them, the habits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from alerts import Kind, is_quiet, parse_words
from bot.following.wishes import (
    EndAll,
    EndSubscription,
    FollowPair,
    FollowPerson,
    FollowTopic,
    Habit,
    Pause,
    Resume,
    Retake,
    SetHabit,
    ShowAlerts,
    ShowHabit,
    ShowSubscription,
    Snooze,
    Subscribe,
)
from bot.following.zones import zone_name
from bot.marks import isolated, shorten
from bot.rendering.articles import DOT
from bot.rendering.message import Button, Message, bold, escaped, linked, message, named
from bot.rendering.people import LABEL, name_in, role_of
from language import Language

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence

    from alerts import Habits, Past
    from bot.following.preview import Preview
    from bot.wishes import Wish
    from bot.wording import Wording
    from people.register import KnownPerson

_NAME = 60  # characters of a subscription's name in the list
WHOLE = 1000  # where all that is kept is told: more than any name or query has
_TITLE = 110  # of a title in a preview
_MANY = 100  # articles from which a preview only says that there are many
_DIGESTS = ("now", "07:00", "08:00", "13:00", "18:00", "21:00")
_QUIET = ("off", "22:00-07:00", "23:00-06:00", "00:00-08:00")
_ZONES = ("Africa/Algiers", "Africa/Cairo", "Asia/Riyadh", "Asia/Dubai", "Europe/London", "Europe/Paris", "UTC")
_UNSAID = "UTC"  # the zone of whoever has not said theirs
_CAPS = ("5", "10", "30", "100")
_PAIR = {Language.ARABIC: ("لعمامرة", "بلينكن"), Language.ENGLISH: ("Lamamra", "Blinken")}  # where nobody is known
_CHOICES = {Habit.DIGEST: _DIGESTS, Habit.QUIET: _QUIET, Habit.ZONE: _ZONES, Habit.CAP: _CAPS}


@dataclass(frozen=True, slots=True)
class Item:
    """A subscription as it is shown: its name in the reader's language, and until when (local time) it is silent.

    `thread` is the topic of a forum that is told (0: none).
    """

    number: int
    kind: Kind
    name: str
    paused: bool = False
    until: datetime.datetime | None = None
    thread: int = 0


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept about the alerts of a chat; no habits where it said nothing; whether it cannot be sent to."""

    items: Sequence[Item]
    habits: Habits | None
    past: Past
    silenced: bool = False


def kept_lines(say: Wording, kept: Kept) -> list[str]:
    """Lines of all that is kept about the alerts of a chat."""
    lines: list[str] = []
    for place, item in enumerate(kept.items, 1):
        if item.thread and (place == 1 or kept.items[place - 2].thread != item.thread):
            lines += ["", escaped(say.say("export-thread", thread=say.number(item.thread)))]
        lines.append(f"{say.number(place)}. {_line(say, item, WHOLE)}")
    lines += ["", *map(escaped, _habits(say, kept.habits))] if kept.habits else []
    lines += ["", escaped(say.say("export-silenced"))] if kept.silenced else []
    return lines + _past(say, kept.past)


def _past(say: Wording, past: Past) -> list[str]:
    lines = ["", escaped(say.say("export-sent", count=past.sent))] if past.sent else []
    if past.waiting:
        lines += ["", escaped(say.say("export-waiting", count=len(past.waiting)))]
        lines += [f"• {named(title, _TITLE)}" for title in past.waiting]
    return lines


def takes(say: Wording, kinds: Iterable[Kind], key: int, instead: int) -> list[Button]:
    """Return buttons that take the words kept under `key` for something else than the subscription `instead` did."""
    return [Button(say.bare("button-take", kind=str(kind)), Retake(instead, key, kind)) for kind in kinds]


def followed(say: Wording, item: Item, found: Preview, otherwise: Sequence[Button], *, new: bool) -> Message:
    """Tell what was subscribed to and what it would have brought, with buttons to take the words `otherwise`."""
    lines = [bold(escaped(_promise(say, item)))]
    lines += [] if new else [escaped(say.say("subscribed-before"))]
    lines += ["", escaped(_counted(say, found))]
    lines += [f"• {linked(named(one.title, _TITLE), one.url)}{_day(say, one.date)}" for one in found.newest]
    if otherwise:
        lines += ["", escaped(say.say("taken-for", kind=str(item.kind)))]
    ends = [Button(say.bare("button-stop"), EndSubscription(item.number)), _all(say)]
    return message(say.language, lines).with_rows(otherwise, ends)


def which(
    say: Wording, text: str, choices: Sequence[tuple[KnownPerson, ...]], otherwise: Sequence[Button], instead: int
) -> Message:
    """Ask whom a text means: one person, or two who meet."""
    lines = [escaped(say.say("person-which", name=text)), ""]
    rows = []
    for choice in choices:
        role = named(role_of(say.language, choice[0]), 80) if len(choice) == 1 else ""
        name = say.joined([isolated(escaped(name_in(say.language, person))) for person in choice])
        lines.append("• " + DOT.join(part for part in (name, role) if part))
        rows.append([Button(isolated(shorten(_bare_names(say, choice), LABEL)), _follow(choice, instead))])
    return message(say.language, lines).with_rows(*rows, otherwise)


def suggestions(
    say: Wording, topics: Sequence[str], people: Sequence[KnownPerson], met: Sequence[KnownPerson] = ()
) -> Message:
    """Tell how to subscribe, with what is in the news as buttons; two who `met` are the example of a pair."""
    first, second = [name_in(say.language, person) for person in met] or _PAIR[say.language]
    example = say.bare("subscribe-pair", first=isolated(first), second=isolated(second))
    lines = [bold(escaped(say.say("subscribe-what"))), "", escaped(say.say("subscribe-how", example=example))]
    shown = [Button(say.bare("topic", topic=topic), FollowTopic(topic)) for topic in topics]
    who = [Button(isolated(shorten(name_in(say.language, one), LABEL)), FollowPerson(one.id)) for one in people]
    return message(say.language, lines).with_rows(*_rows(shown, 3), *_rows(who, 2), [_all(say)])


def listing(say: Wording, items: Sequence[Item], habits: Habits, note: str = "", thread: int = 0) -> Message:
    """List what a chat follows, and how it is told; of a forum, seen from one of its topics, which of them is told."""
    forum = any(item.thread for item in items)
    lines = [escaped(note), ""] if note else []
    lines += [bold(escaped(say.say("alerts-title" if items else "alerts-none"))), ""]
    for place, item in enumerate(items, 1):
        where = [escaped(say.say("alerts-here" if item.thread == thread else "alerts-elsewhere"))] if forum else []
        lines.append(f"{say.number(place)}. " + DOT.join([_line(say, item), *where]))
    lines += ["", *map(escaped, _habits(say, habits))]
    places = [Button(say.number(place), ShowSubscription(item.number)) for place, item in enumerate(items, 1)]
    choices = [Button(say.bare("button-habit", habit=str(habit)), ShowHabit(habit)) for habit in Habit]
    more = [Button(say.bare("button-follow"), Subscribe())]
    return message(say.language, lines).with_rows(
        *_rows(places, 5 if len(places) <= 10 else 8), *_rows(choices, 2), more
    )


def one(say: Wording, item: Item) -> Message:
    """Show one subscription with what can be done about it."""
    lines = [bold(named(item.name)), escaped(say.say("kind", kind=str(item.kind)))]
    silent = item.paused or item.until is not None
    lines += [escaped(_state(say, item) if silent else say.say("subscription-on"))]
    wake = Button(say.bare("button-resume"), Resume(item.number))
    rest = [
        Button(say.bare("button-pause"), Pause(item.number)),
        Button(say.bare("button-snooze"), Snooze(item.number)),
    ]
    end = Button(say.bare("button-delete"), EndSubscription(item.number))
    return message(say.language, lines).with_rows([wake] if silent else rest, [end, _all(say)])


def sure_all(say: Wording, count: int) -> Message:
    """Ask whether all that a chat follows shall end."""
    rows = [Button(say.bare("button-stop-all"), EndAll())], [_all(say)]
    return message(say.language, [escaped(say.say("stop-all-sure", count=count))]).with_rows(*rows)


def habit(say: Wording, habit: Habit, habits: Habits) -> Message:
    """Tell how one habit is, with common choices as buttons, and how to type another."""
    lines = [escaped(_told(say, habit, habits)), "", escaped(say.say("habit-how", habit=str(habit)))]
    buttons = [Button(_choice(say, habit, value), SetHabit(habit, value)) for value in _CHOICES[habit]]
    return message(say.language, lines).with_rows(*_rows(buttons, 3), [_all(say)])


def _follow(people: tuple[KnownPerson, ...], instead: int) -> Wish:
    numbers = [person.id for person in people]
    return FollowPerson(numbers[0], instead) if len(numbers) == 1 else FollowPair(numbers[0], numbers[1], instead)


def _promise(say: Wording, item: Item) -> str:
    if item.kind is Kind.WORDS:
        words = parse_words(item.name)
        wanted = say.either([isolated(one) for one in words.wanted])
        if words.unwanted:
            return say.bare("subscribed-but", wanted=wanted, unwanted=say.either([isolated(w) for w in words.unwanted]))
        return say.bare("subscribed-words", wanted=wanted)
    return say.say(f"subscribed-{item.kind}", name=item.name)


def _counted(say: Wording, found: Preview) -> str:
    if not found.newest:
        return say.say("preview-none")
    return say.say("preview-many" if found.count >= _MANY else "preview-count", count=found.count)


def _day(say: Wording, date: str) -> str:
    return DOT + escaped(say.date(date)) if date else ""


def _line(say: Wording, item: Item, room: int = _NAME) -> str:
    parts = [named(item.name, room), escaped(say.say("kind", kind=str(item.kind))), escaped(_state(say, item))]
    return DOT.join(part for part in parts if part)


def _state(say: Wording, item: Item) -> str:
    if item.paused:
        return say.say("subscription-paused")
    if item.until is None:
        return ""
    day, time = say.date(item.until.date().isoformat()), say.number(item.until.strftime("%H:%M"))
    return say.say("subscription-snoozed", day=day, time=time)


def _habits(say: Wording, habits: Habits) -> list[str]:
    told = [_told(say, habit, habits) for habit in Habit]
    if habits.digest and habits.quiet and is_quiet(habits.digest, habits):
        told.append(say.say("habit-late", time=_clock(say, habits.quiet[1])))
    return [*told, say.say("habit-utc")] if habits.zone == _UNSAID and (habits.digest or habits.quiet) else told


def _told(say: Wording, habit: Habit, habits: Habits) -> str:
    match habit:
        case Habit.DIGEST if habits.digest:
            return say.say("habit-digest", time=_clock(say, habits.digest))
        case Habit.DIGEST:
            return say.say("habit-now")
        case Habit.QUIET if habits.quiet:
            return say.say("habit-quiet", begin=_clock(say, habits.quiet[0]), end=_clock(say, habits.quiet[1]))
        case Habit.QUIET:
            return say.say("habit-loud")
        case Habit.ZONE:
            return say.say("habit-zone", zone=zone_name(habits.zone, say.language))
        case Habit.CAP:
            return say.say("habit-cap", count=habits.cap)


def _choice(say: Wording, habit: Habit, value: str) -> str:
    if value in {"now", "off"}:
        return say.bare(f"choice-{value}")
    match habit:
        case Habit.ZONE:
            return isolated(zone_name(value, say.language))
        case Habit.QUIET:
            begin, end = map(say.number, value.split("-"))
            return say.bare("choice-hours", begin=begin, end=end)
        case _:
            return isolated(say.number(value))


def _clock(say: Wording, time: datetime.time) -> str:
    return say.number(time.isoformat("minutes"))


def _bare_names(say: Wording, people: Iterable[KnownPerson]) -> str:
    return say.joined([name_in(say.language, person) for person in people])


def _all(say: Wording) -> Button:
    return Button(say.bare("button-alerts"), ShowAlerts())


def _rows(buttons: Sequence[Button], size: int) -> list[Sequence[Button]]:
    return [buttons[start : start + size] for start in range(0, len(buttons), size)]
