"""What is followed, by its name in the language of whoever reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alerts import Kind
from bot.rendering.people import name_in
from people.errors import UnknownPersonError

if TYPE_CHECKING:
    from alerts import Want
    from bot.desk import Desk
    from bot.wording import Wording


def name_of(desk: Desk, say: Wording, want: Want) -> str:
    """Name of a want, as far as what it watches for is known today; else what it was called when it was made."""
    if want.kind is Kind.TOPIC:
        return say.bare("topic", topic=want.value)
    try:
        return say.joined([name_in(say.language, desk.person(number)) for number in want.people]) or want.label
    except UnknownPersonError:
        return want.label
