"""Instruction-following models: a prompt, a fence around the article, an answer laid bare. Importing loads no torch."""

from summarizer.instruct.engine import InstructSummarizer

__all__ = ["InstructSummarizer"]
