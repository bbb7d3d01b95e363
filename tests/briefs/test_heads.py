from __future__ import annotations

import pytest

from briefs.heads import known
from briefs.roles import place_in, role_in
from language import Language
from people.records import Mode, Status
from people.register import KnownPerson, StoredMeeting

ARABIC, ENGLISH = Language.ARABIC, Language.ENGLISH


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("وزير الخارجية الفرنسي", "French foreign minister"),
        ("الرئيس الأمريكي", "US president"),
        ("رئيس الوزراء البريطاني", "British prime minister"),
        ("المستشار الألماني", "German chancellor"),
        ("الملك الأردني", "Jordanian king"),
        ("الأمين العام", "secretary-general"),
        ("رئيس البرلمان العراقي", "Iraqi parliament speaker"),
    ],
)
def test_roles_go_over_and_come_back(arabic: str, english: str) -> None:
    """Office, article and nationality agree in Arabic; the nationality stands first in English."""
    assert role_in(arabic, ENGLISH) == english
    assert role_in(english, ARABIC) == arabic


@pytest.mark.parametrize(
    ("role", "target", "told"),
    [
        ("وزيرة الخارجية الفرنسية", ENGLISH, "French foreign minister"),
        ("ملك الأردن", ENGLISH, "Jordanian king"),
        ("President of Egypt", ARABIC, "الرئيس المصري"),
        ("Turkey's foreign minister", ARABIC, "وزير الخارجية التركي"),
        ("مدير عام شركة النفط", ENGLISH, ""),
        ("chief executive of Nokia", ARABIC, ""),
        ("وزير الخارجية", ARABIC, "وزير الخارجية"),
        ("", ENGLISH, ""),
    ],
)
def test_what_the_lexicon_does_not_know_is_left_out(role: str, target: Language, told: str) -> None:
    """A role is translated as a whole or not at all."""
    assert role_in(role, target) == told


def test_places_have_both_names() -> None:
    """Countries and cities of the lexicon are shown in the reader's script."""
    assert place_in("نيويورك", ENGLISH) == "New York"
    assert place_in("Amman", ARABIC) == "عمان"
    assert place_in("Oz", ARABIC) == ""


def _person(number: int, latin: str, arabic: str, *roles: str) -> KnownPerson:
    return KnownPerson(number, arabic, latin, arabic, roles, (arabic,), 1, 1)


LAMAMRA = _person(1, "Ramtane Lamamra", "رمطان لعمامرة", "وزير الخارجية الجزائري")
SHERMAN = _person(2, "Wendy Sherman", "ويندي شيرمان", "نائبة وزير الخارجية الأمريكي")


def _meeting(status: Status = Status.HELD, mode: Mode = Mode.IN_PERSON, unnamed: tuple[str, ...] = ()) -> StoredMeeting:
    return StoredMeeting(1, (LAMAMRA, SHERMAN), unnamed, status, mode, "2022-09-22", "نيويورك", ())


def test_a_meeting_is_told_in_the_readers_language() -> None:
    """Names, roles, place and day, in one line."""
    assert known([], [_meeting()], ENGLISH).lines() == (
        (
            "Meeting of Ramtane Lamamra (Algerian foreign minister) and Wendy Sherman (US deputy foreign minister)"
            " in New York (2022-09-22)"
        ),
    )
    assert known([], [_meeting()], ARABIC).lines() == (
        (
            "لقاء بين رمطان لعمامرة (وزير الخارجية الجزائري) وويندي شيرمان (نائبة وزير الخارجية الأمريكي)"
            " في نيويورك (2022-09-22)"
        ),
    )


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("target", list(Language))
def test_every_kind_of_meeting_has_words(status: Status, mode: Mode, target: Language) -> None:
    """Held, planned and refused meetings and calls are told apart in both languages."""
    lines = {known([], [_meeting(s, m, ("a delegation",))], target).lines() for s in Status for m in Mode}
    assert len(lines) == len(Status) * len(Mode)
    (line,) = known([], [_meeting(status, mode, ("a delegation",))], target).lines()
    assert ("others" if target is ENGLISH else "آخرين") in line


def test_without_meetings_the_people_are_named() -> None:
    """A head names the people where nobody met, and says nothing where nobody is known."""
    assert known([SHERMAN], [], ENGLISH).lines() == ("In this article: Wendy Sherman (US deputy foreign minister)",)
    assert known([], [], ARABIC).lines() == ()
