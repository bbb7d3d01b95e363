"""People of the register may turn out to be one: whoever follows either goes on following."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from alerts import Kind, Place, Subscriptions, Want
from people.records import Analysis, Mention, Person
from people.register import Register

if TYPE_CHECKING:
    from collections.abc import Callable

    from store import Store


@pytest.fixture
def register(store: Store, news: Callable[..., int]) -> Register:
    """A register that knows four people: Muhammad Ali is 1, Joe Frazier 2, Cassius Clay 3, Sonny Liston 4."""
    known = Register(store)
    for names in (("Muhammad Ali", "Joe Frazier"), ("Cassius Clay", "Sonny Liston")):
        people = tuple(Person(name, (), name, name, "", (Mention(name, 0, len(name)),)) for name in names)
        known.record(news(" and ".join(names) + " boxed."), Analysis(people))
    return known


def followed(subscriptions: Subscriptions, chat: int = 7) -> list[tuple[str, tuple[int, ...]]]:
    """Values and people of what a chat follows."""
    return [(one.want.value, one.want.people) for one in subscriptions.of(chat)]


def test_a_person_is_followed_under_the_entry_that_stays(register: Register, subscriptions: Subscriptions) -> None:
    """Alone and in pairs; a split of the register moves nothing."""
    subscriptions.add(Place(7), Want(Kind.PERSON, "3", "Cassius Clay", (3,)))
    subscriptions.add(Place(7), Want(Kind.PAIR, "2+3", "Frazier and Clay", (2, 3)))
    subscriptions.add(Place(7), Want(Kind.PAIR, "3+4", "Clay and Liston", (3, 4)))
    subscriptions.add(Place(7), Want(Kind.PERSON, "4", "Sonny Liston", (4,)))
    register.state_same("Muhammad Ali", "Cassius Clay")
    moved = [("1", (1,)), ("1+2", (1, 2)), ("1+4", (1, 4)), ("4", (4,))]
    assert followed(subscriptions) == moved
    register.state_different("Muhammad Ali", "Cassius Clay")
    assert followed(subscriptions) == moved


def test_following_both_becomes_following_one(register: Register, subscriptions: Subscriptions) -> None:
    """Once in a chat; other chats keep theirs."""
    for chat, number in ((7, 1), (7, 3), (8, 3)):
        subscriptions.add(Place(chat), Want(Kind.PERSON, str(number), "the champion", (number,)))
    register.state_same("Muhammad Ali", "Cassius Clay")
    assert followed(subscriptions, 7) == [("1", (1,))]
    assert followed(subscriptions, 8) == [("1", (1,))]
