from pathlib import Path

import pytest

from language import entries, table

WORDS = Path(__file__).parents[2] / "language" / "words"


def test_comments_and_blank_lines_are_no_entries() -> None:
    """A file with a long head of comments yields its entries alone."""
    assert all(not entry.startswith("#") and entry for entry in entries("language", "words/function.ar.txt"))


@pytest.mark.parametrize("path", sorted(WORDS.glob("*.tsv")), ids=lambda path: path.name)
def test_every_row_of_a_table_has_its_columns(path: Path) -> None:
    """A missing tab would otherwise be found by the first reader of that word."""
    assert len({len(row) for row in table("language", f"words/{path.name}")}) == 1


@pytest.mark.parametrize("path", sorted(WORDS.glob("*.t*")), ids=lambda path: path.name)
def test_no_entry_stands_twice(path: Path) -> None:
    """An entry given twice is a slip of the person who added it."""
    rows = entries("language", f"words/{path.name}")
    assert len(rows) == len(set(rows))
