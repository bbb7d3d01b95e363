"""The Hugging Face engine: sequence-to-sequence models. Importing this loads neither torch nor transformers."""

from summarizer.seq2seq.engine import Seq2SeqSummarizer

__all__ = ["Seq2SeqSummarizer"]
