"""Roles before a comma, with what they are over, and by way of a counterpart."""

import pytest

from tests.people.english.reading import people_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("He met the foreign secretary, Jack Straw, on Monday.", "foreign secretary"),
        ("He met Egypt's foreign minister, Sameh Shoukry, on Monday.", "Egypt's foreign minister"),
        ("He met British Chancellor of the Exchequer Nigel Lawson.", "British Chancellor of the Exchequer"),
        ("He met Governor of the Bank of England Robin Leigh-Pemberton.", "Governor of the Bank of England"),
        ("It pleased Minister for the Middle East Tobias Ellwood.", "Minister for the Middle East"),
        ("Foreign Secretary Sir Geoffrey Howe left.", "Foreign Secretary"),
        ("Gov. Chris Christie left.", "Gov."),
        ("Foreign Minister Sergei Lavrov met his Egyptian counterpart, Sameh Shoukry.", "Egyptian foreign minister"),
        ("Secretary of State John Kerry met his Russian counterpart Sergei Lavrov.", "Russian foreign minister"),
        ("Minister for Defence Marise Payne met her counterpart, Khaled al-Obeidi.", "minister for defence"),
        ("Secretary General Sayyed Hassan Nasrallah left.", "Secretary General"),
        ("Jack Straw met his Irish counterpart Brian Cowen.", "Irish counterpart"),
    ],
)
def test_roles(text: str, role: str) -> None:
    """The last person's; a counterpart whose other one has no role keeps the bare word."""
    assert people_of(text)[-1].role == role


@pytest.mark.parametrize(
    "text",
    ["He told a group of reporters, James Baker said.", "It lay between the chancellor and Tony Blair."],
)
def test_no_roles(text: str) -> None:
    """Whom somebody speaks to, and somebody else in a list."""
    assert people_of(text)[-1].role == ""
