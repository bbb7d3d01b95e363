"""The Hugging Face engine: sequence-to-sequence models. Importing this loads neither torch nor transformers."""

from summarizer.seq2seq.engine import Seq2SeqSummarizer
from summarizer.seq2seq.relay import Relay

__all__ = ["Relay", "Seq2SeqSummarizer"]
