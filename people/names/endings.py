"""Endings that part one name from another: سمير and سميرة, Mario and Maria, عباس and Abbasi.

The learned costs forgive a single letter, yet the last one often tells a woman from a man or a family from its founder.
"""

from __future__ import annotations

from people.names.parts import is_arabic

_SOUNDS = {
    **dict.fromkeys("aاى", "a"),
    **dict.fromkeys("iyي", "i"),
    **dict.fromkeys("ouwو", "o"),
    "ه": "ah",
    "e": "?",  # Nicole, Salameh, Pele: silent or not
    "ع": "?",
    "ء": "?",
}
_AGREE = frozenset({"ah a", "ah o", "ah i"})  # عطية Attiyah, عبده Abdou, طه Tahi
_OFTEN_SILENT = frozenset("stxdzrpnh")  # Poitier, Benoit, Dubois: an Arabic vowel may stand for them


def clash(one: str, other: str) -> bool:
    """Whether two folded words end in sounds that make them two names."""
    first, second = _ending(one), _ending(other)
    if first == second or "?" in {first, second} or f"{first} {second}" in _AGREE or f"{second} {first}" in _AGREE:
        return False
    if is_arabic(one) != is_arabic(other):
        latin, sound = (other, first) if is_arabic(one) else (one, second)
        return not (sound != "" and latin[-1] in _OFTEN_SILENT) and {first, second} != {"a", "i"}
    return True


def _ending(word: str) -> str:
    """The vowel a word ends in, "" for a consonant, "?" for what may be either."""
    last = word.rstrip("h")[-1:] if not is_arabic(word) else word[-1]
    return _SOUNDS.get(last, "")
