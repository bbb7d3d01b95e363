from __future__ import annotations

import pytest

from bot.local.server import Server
from bot.local.world import BOT
from tests.bot.local.test_server import call

CHANNEL, US = -1001234567890, BOT["id"]


@pytest.fixture
def server() -> Server:
    """Return a world with readers 5 and 6."""
    server = Server()
    server.join(5)
    server.join(6)
    return server


def open_channel(server: Server, *admins: object, silent: tuple[int, ...] = ()) -> None:
    """Open @desert_news with these admins."""
    server.open_channel(CHANNEL, "desert_news", tuple(int(str(who)) for who in admins), silent)


def test_a_public_channel_is_found_by_its_name(server: Server) -> None:
    """In any case; nobody else is called so."""
    open_channel(server)
    assert call(server, "getChat", chat_id="@Desert_News")[1]["id"] == CHANNEL
    assert call(server, "getChat", chat_id="@other_news") == (400, "Bad Request: chat not found")


def test_members_of_a_channel_are_told_to_its_admins_only(server: Server) -> None:
    """Owners, admins with their rights, and those who are not there."""
    open_channel(server, 5)
    assert call(server, "getChatMember", chat_id=CHANNEL, user_id=5) == (
        400,
        "Bad Request: member list is inaccessible",
    )
    open_channel(server, 5, US)
    assert call(server, "getChatMember", chat_id=CHANNEL, user_id=5)[1]["status"] == "creator"
    assert call(server, "getChatMember", chat_id=CHANNEL, user_id=6)[1]["status"] == "left"
    us = call(server, "getChatMember", chat_id=CHANNEL, user_id=US)[1]
    assert (us["status"], us["can_post_messages"]) == ("administrator", True)
    open_channel(server, 5, US, silent=(5,))
    assert call(server, "getChatMember", chat_id=CHANNEL, user_id=5)[1]["can_post_messages"] is False


def test_only_admins_who_may_post_post_in_a_channel(server: Server) -> None:
    """The bot is one like others."""
    open_channel(server, 5)
    refused = (400, "Bad Request: need administrator rights in the channel chat")
    assert call(server, "sendMessage", chat_id=CHANNEL, text="x") == refused
    open_channel(server, 5, US)
    assert call(server, "sendMessage", chat_id=CHANNEL, text="x")[0] == 200
