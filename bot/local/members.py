"""Channels and members of chats as Telegram tells of them."""

from __future__ import annotations

from typing import Any

from bot.local.refusals import bad_request

_RIGHTS = """
    can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members
    can_promote_members can_change_info can_invite_users can_post_stories can_edit_stories can_delete_stories
"""


def member(user: dict[str, Any], chat: dict[str, Any], *, admin: bool, posts: bool = True) -> dict[str, Any]:
    """Return who somebody is in a chat."""
    if not admin:
        return {"status": "left" if chat["type"] == "channel" else "member", "user": user}
    if not user["is_bot"] and posts:
        return {"status": "creator", "is_anonymous": False, "user": user}
    rights = dict.fromkeys(_RIGHTS.split(), False) | {"can_post_messages": posts}
    return {"status": "administrator", "user": user} | rights


def full(chat: dict[str, Any]) -> dict[str, Any]:
    """Return a chat as getChat tells of it."""
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    return chat | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": dict.fromkeys(gifts, False)}


def named(chats: dict[int, dict[str, Any]], name: str) -> int:
    """Return the number of a public channel; raises RefusalError where none is called so."""
    for number, chat in chats.items():
        if name.startswith("@") and chat.get("username", "").casefold() == name[1:].casefold():
            return number
    raise bad_request("chat not found")
