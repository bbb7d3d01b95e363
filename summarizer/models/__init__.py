"""Models as data: which ones we know, which are on disk, and how they get there."""

from summarizer.models.catalogue import Model, Task, find_model, known_models
from summarizer.models.disk import Weights, find_weights
from summarizer.models.pulling import models_called, pull, pull_called

__all__ = [
    "Model",
    "Task",
    "Weights",
    "find_model",
    "find_weights",
    "known_models",
    "models_called",
    "pull",
    "pull_called",
]
