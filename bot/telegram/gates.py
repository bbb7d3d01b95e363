"""Turning an update away, for good: whatever else happens, nothing later in the line handles it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, NoReturn

from telegram.ext import ApplicationHandlerStop

if TYPE_CHECKING:
    from collections.abc import Awaitable

_LOG = logging.getLogger(__name__)


async def turn_away(telling: Awaitable[None]) -> NoReturn:
    """Tell whoever it came from, and raise ApplicationHandlerStop also where they cannot be told.

    After any other error the library goes on with its next handlers: a reader whom nobody may let in would be answered.
    """
    try:
        await telling
    except Exception as error:  # noqa: BLE001 -- the named edge: whatever it was, the gate stays shut
        _LOG.info("somebody who was turned away was not told: %s", type(error).__name__)
    raise ApplicationHandlerStop
