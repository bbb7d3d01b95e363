"""The embedded engine: extraction by position, title, centrality and salience, without learned weights."""

from summarizer.embedded.engine import NAME, EmbeddedSummarizer, condense, extract

__all__ = ["NAME", "EmbeddedSummarizer", "condense", "extract"]
