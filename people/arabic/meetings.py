"""Meetings in Arabic articles: words of meeting, the people around them, and what is told about when and where."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from people.arabic import arguments
from people.arabic.circumstances import dates_of, last_day, not_before
from people.arabic.company import CROWD, attending, with_company
from people.arabic.events import Event, event_at, gathered_at, when_and_where
from people.arabic.groups import Group
from people.arabic.matches import is_interview, is_match, on_sport
from people.arabic.particles import particles
from people.arabic.placing import with_places
from people.arabic.retold import told_once
from people.arabic.rules import triggers
from people.arabic.scene import read_scene
from people.arabic.sides import sides
from people.arabic.stage import Stage
from people.arabic.status import is_outright, status_of
from people.arabic.stays import Stays, nearest
from people.arabic.text import read
from people.records import Meeting, Mode, Status

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from language import Sentence
    from people.arabic.rules import Trigger
    from people.arabic.scene import Item, Scene
    from people.records import Document, Person

_CARRIED = 2
"""Sentences before a meeting whose day is taken for it where its own tells none."""

_ATTENDED = 8
"""Sentences behind a meeting in which its guests are told."""

_CARRIED_BY_THE_HOUR = 8
"""The same where it tells only the time of day."""


def find_meetings(document: Document, sentences: Sequence[Sentence], people: Sequence[Person]) -> tuple[Meeting, ...]:
    """Meetings of an Arabic article in order of appearance; linear in its length."""
    if not people:
        return ()
    text = read(document.whole)
    if not any(triggers(word) for word in text.folds):
        return ()
    walk = _Walk(document, sentences, people, read_scene(text, people))
    for number in range(len(sentences)):
        walk.read(number)
    return walk.placed(told_once(walk.found, walk.guessed, len(document.title)))


class _Walk:
    """A walk over the sentences of an article.

    found    meetings so far
    guessed  numbers of those that are only taken for held
    topic    who acted in the sentence before
    host     who met or received the people of the meeting told last
    """

    def __init__(
        self, document: Document, sentences: Sequence[Sentence], people: Sequence[Person], scene: Scene
    ) -> None:
        self.document, self.sentences, self.people, self.scene = document, sentences, people, scene
        self.found: list[Meeting] = []
        self.guessed: list[int] = []
        self.topic: Group | None = None
        self.host: Group | None = None
        self._stays = Stays(document.date)
        self._event: Event | None = None
        self._told, self._first = -1, 0
        self._numbers = {person.name: number for number, person in enumerate(people)}
        self._sporty = on_sport(scene.text.folds)

    def read(self, number: int) -> None:
        """Read one sentence: who arrives, who meets, who else was there."""
        text, sentence = self.scene.text, self.sentences[number]
        start, end = bisect_left(text.starts, sentence.start), bisect_left(text.starts, sentence.end)
        acting = self.topic.people if self.topic else ()
        self._stays.learn(self.scene, sentence, number, (start, end), acting)
        told = [
            at
            for at in range(start, end)
            if (found := triggers(text.folds[at]))
            and text.folds[at - 1] not in particles("halls")
            and (found[0].rule.id not in _RARE or _needed(self.scene, start, end, at, found[0]))
        ]
        if told:
            self._meet(number, start, end, told)
        if self.found:
            self._hear_of(gathered_at(self.scene, start, end, number))
        self._attend(number, start, end)
        if self.found:
            last = self.found[-1]
            first = self.scene.first_of(self._numbers[last.participants[0]])
            if first is not None and last.rule in _ACTIVE:
                self.host = Group((first,), "direct")
            if number - self._told <= _ATTENDED:
                self.found[-1] = with_company(self.scene, start, end, last, self.people)
        self.topic = _topic(self.scene, start, end) or self.topic

    def _meet(self, number: int, start: int, end: int, told: list[int]) -> None:
        today, sentence = self.document.date, self.sentences[number]
        dates = dates_of(sentence, today)
        folds = self.scene.text.folds
        hours = not particles("times_of_day").isdisjoint(folds[start:end])
        carried = _CARRIED_BY_THE_HOUR if hours else _CARRIED
        earlier = "" if dates else last_day(self.sentences[max(0, number - carried) : number], today)
        title = sentence.start < len(self.document.title)
        stage = Stage(
            sentence,
            start,
            end,
            dates,
            today.isoformat() if today else "",
            earlier,
            self._stays.told.get(number, []),
            self.topic,
            self.host,
            title,
            told,
        )
        for at in told:
            outright = is_outright(folds, start, at, triggers(folds[at])[0])
            new = [
                meeting
                for meeting in _meetings(self.scene, stage, at, self.people, today)
                if not is_match(meeting, self.people, sporty=self._sporty) and not is_interview(meeting, self.people)
            ]
            if not new:
                self._hear_of(event_at(self.scene, stage, at, number))
            if new and self._told != number:
                self._told, self._first = number, len(self.found)
            for meeting in new:
                self.guessed.extend([] if outright else [len(self.found)])
                self.found.append(meeting if self._event is None else self._event.lend(meeting, number, today))
        if self._told == number:
            self._event = None  # what the sentence tells of an event it tells of its own meetings

    def _attend(self, number: int, start: int, end: int) -> None:
        """A meeting of which only its attendance is told."""
        near = bool(self.found) and number - self._told <= _ATTENDED
        people = () if near or self._sporty else attending(self.scene, start, end)
        if people:
            names, sentence = tuple(self.people[one].name for one in people), self.sentences[number]
            dates = dates_of(sentence, self.document.date)
            day = dates[0].iso if dates else ""
            span = (sentence.text, sentence.start, sentence.end)
            told = Meeting(names, (), Status.HELD, Mode.IN_PERSON, day, "", *span, "attended")
            self._told, self._first = number, len(self.found)
            self.found.append(not_before(told, self.document.date, behind=True))

    def _hear_of(self, event: Event | None) -> None:
        """The meeting, of which the sentence tells when or where: the one told last, or else the next one."""
        if event is None:
            return
        for index in range(max(self._first, len(self.found) - CROWD), len(self.found)):
            self.found[index] = event.lend(self.found[index], self._told, self.document.date)
        self._event = event

    def placed(self, meetings: Sequence[Meeting]) -> tuple[Meeting, ...]:
        """Meetings with the places that the rest of the article tells."""
        return with_places(self.document, self.sentences, self.people, self.scene.text, self._stays, meetings)


_RARE = frozenset({"invited", "banquet"})
"""Rules whose words seldom tell of a meeting, and then do not part the sentence into clauses."""
_ACTIVE = frozenset({"met", "received", "gathered", "saw"})


def _topic(scene: Scene, start: int, end: int) -> Group | None:
    at = start
    while at < end:
        item = scene.at[at]
        if item is not None:
            if item.people and item.clitic in {"", "و", "ف"} and not arguments.governed(scene, item, start):
                return Group((item,), "direct")
            at = item.last
        else:
            at += 1
    return None


def _meetings(
    scene: Scene, stage: Stage, at: int, people: Sequence[Person], today: datetime.date | None
) -> Iterator[Meeting]:
    for trigger in triggers(scene.text.folds[at]):
        if trigger.rule.needs and not _needed(scene, stage.start, stage.end, at, trigger):
            continue
        told = sides(scene, stage, at, trigger)
        status = status_of(scene.text.folds, stage.start, at, trigger, title=stage.title, end=stage.end)
        if trigger.rule.id == "invited" and status is Status.HELD:
            status = Status.PLANNED
        for items in told:
            meeting = _meeting(scene, stage, at, trigger, items, people, status, several=len(told) > 1)
            if meeting is not None:
                yield not_before(meeting, today, behind=_told_behind(scene, stage, at))
        return


def _told_behind(scene: Scene, stage: Stage, at: int) -> bool:
    offset = scene.text.starts[at] - stage.sentence.start
    return any(date.start > offset for date in stage.dates)


def _free(scene: Scene, at: int, end: int) -> list[str]:
    """The first words from `at` on that stand for nobody."""
    return [scene.text.folds[word] for word in range(at, min(end, at + _FAR)) if scene.at[word] is None][:_NEEDED]


_NEEDED = 8
"""Words from a word of meeting on among which the one that it needs stands."""

_FAR = 40
"""The same, those of people included."""


def _needed(scene: Scene, start: int, end: int, at: int, trigger: Trigger) -> bool:
    behind = _free(scene, at, end) if trigger.rule.afar else scene.text.folds[at : min(end, at + _NEEDED)]
    around = [*scene.text.folds[max(start, at - 6) : at], *behind]
    return any(word in trigger.rule.needs or word[1:] in trigger.rule.needs for word in around)


def _meeting(  # noqa: PLR0913, PLR0917 -- one record is made of what eight parties know
    scene: Scene,
    stage: Stage,
    at: int,
    trigger: Trigger,
    items: tuple[Item, ...],
    people: Sequence[Person],
    status: Status,
    *,
    several: bool,
) -> Meeting | None:
    numbers = tuple(dict.fromkeys(number for item in items for number in item.people))
    unnamed = tuple(dict.fromkeys(item.unnamed for item in items if item.unnamed))
    if not numbers or len(numbers) + len(unnamed) < 2 or len(numbers) > CROWD:
        return None
    sentence = stage.sentence
    date, place = when_and_where(scene, stage, at, trigger, status, items[-1].first if several else -1)
    if trigger.rule.id == "invited" and date <= stage.today:
        date = ""  # the day of the invitation
    if not place and trigger.rule.mode is Mode.IN_PERSON:
        place = nearest([stay for stay in stage.stays if stay.hosts(numbers, status)])
    return Meeting(
        participants=tuple(people[number].name for number in numbers),
        unnamed=unnamed,
        status=status,
        mode=trigger.rule.mode,
        date=date or (stage.earlier if status is Status.HELD else ""),
        place=place,
        quote=sentence.text,
        start=sentence.start,
        end=sentence.end,
        rule=trigger.rule.id,
    )
