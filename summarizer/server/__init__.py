"""Models on another machine, behind a server that speaks OpenAI's protocol: vLLM, llama.cpp, Ollama."""

from summarizer.server.address import is_address
from summarizer.server.engine import ServerSummarizer
from summarizer.server.looking import look

__all__ = ["ServerSummarizer", "is_address", "look"]
