"""What operators state about two names, kept by the names so that it outlives every new analysis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from language import fold

if TYPE_CHECKING:
    from store import Store


def state(store: Store, one: str, other: str, *, same: bool) -> None:
    """Keep that two names are one person's, or not; the later statement holds."""
    first, second = sorted((key(one), key(other)))
    store.db.execute(
        """
        INSERT INTO statements (one, other, same) VALUES (?, ?, ?)
        ON CONFLICT (one, other) DO UPDATE SET same = excluded.same
        """,
        [first, second, same],
    )


def stated(store: Store, name: str) -> dict[str, bool]:
    """Names that a statement couples with this one, folded: True for the same person, False for another one."""
    known = key(name)
    rows = store.rows(
        "SELECT other AS name, same FROM statements WHERE one = ? UNION SELECT one, same FROM statements WHERE other = ?",
        [known, known],
    )
    return {row["name"]: bool(row["same"]) for row in rows}


def key(name: str) -> str:
    """The folded spelling under which statements and forms are kept."""
    return " ".join(fold(name).split())
