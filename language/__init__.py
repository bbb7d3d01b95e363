"""What we know of Arabic and English: which one a text is in, how to fold, split, stem and date it."""

from language.dates import DateMention, Leaning, find_dates
from language.detect import Language, detect
from language.fold import Aligned, fold, fold_aligned
from language.numbers import NumberMention, find_numbers
from language.sentences import Sentence, split_sentences
from language.stems import stem
from language.tokens import Token, tokens, words
from language.wordlists import entries, table

__all__ = [
    "Aligned",
    "DateMention",
    "Language",
    "Leaning",
    "NumberMention",
    "Sentence",
    "Token",
    "detect",
    "entries",
    "find_dates",
    "find_numbers",
    "fold",
    "fold_aligned",
    "split_sentences",
    "stem",
    "table",
    "tokens",
    "words",
]
