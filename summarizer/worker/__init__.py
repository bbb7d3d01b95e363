"""Models in a process of their own, so that neither their memory, their slowness nor their death is the bot's."""

from summarizer.worker.queue import Worker
from summarizer.worker.remote import Remote, moved_out

__all__ = ["Remote", "Worker", "moved_out"]
