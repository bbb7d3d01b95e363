"""Removal of what is not the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from language import Language


def clean(title: str, text: str, language: Language) -> str:
    """Remove what is not the article."""
    del title, language
    return text
