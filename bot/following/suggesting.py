"""What somebody is shown who asks what there is to follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.desk import Desk
    from people.register import KnownPerson

_LOOKED_AT = 20  # people, most mentioned first


def who_met(desk: Desk) -> tuple[KnownPerson, ...]:
    """Two people of the store who met, the first of them the most in the news; none where nobody met."""
    for person in desk.people(_LOOKED_AT).items:
        if person.meetings and (others := desk.met(person.id)):
            return person, others[0][0]
    return ()
