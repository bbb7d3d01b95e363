"""Models in weights of 8 bits, by CTranslate2: three times as fast on a CPU. Importing this loads no model library."""

from summarizer.quantized.engine import Quantized, load_quantized

__all__ = ["Quantized", "load_quantized"]
