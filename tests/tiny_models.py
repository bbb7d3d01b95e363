"""Tiny models with real tokenizers, built on the spot in a second, for tests of every package."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

SENTENCES = (
    "التقى وزير الخارجية الأردني نظيره المصري في عمان لبحث التعاون بين البلدين.",
    "قالت الوزيرة إن المحادثات تناولت التجارة والطاقة والأمن في المنطقة.",
    "The foreign minister met his counterpart in Amman to discuss trade and energy.",
    "She said the talks covered security in the region and would go on in Cairo.",
)


def save_tiny_seq2seq(folder: Path, *, family: str = "t5", window: int = 512, langids: bool = False) -> Path:
    """Save a model of random weights and a tokenizer trained on a few sentences into `folder`; return it.

    `family` is t5, mt5 or bart; `window` how many tokens it reads; `langids` gives it a crossSum-like langid_map.
    """
    import torch

    torch.manual_seed(7)
    tokenizer = _tokenizer(window)
    model = _model(family, len(tokenizer), tokenizer, window)
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save_pretrained(folder)
    model.save_pretrained(folder)
    if langids:
        _add_langids(folder)
    return folder


def _tokenizer(window: int) -> Any:
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers
    from transformers import PreTrainedTokenizerFast

    marks = ["<pad>", "</s>", "<unk>", "<s>", "<extra_id_1>", "<extra_id_2>"]
    raw = Tokenizer(models.Unigram())
    raw.pre_tokenizer = pre_tokenizers.Metaspace()
    raw.decoder = decoders.Metaspace()
    raw.train_from_iterator(
        SENTENCES * 4,
        trainers.UnigramTrainer(vocab_size=160, special_tokens=marks, unk_token="<unk>", show_progress=False),
    )
    raw.post_processor = processors.TemplateProcessing(
        single="$A </s>", special_tokens=[("</s>", raw.token_to_id("</s>"))]
    )
    fast: Any = PreTrainedTokenizerFast
    return fast(
        tokenizer_object=raw,
        pad_token="<pad>",
        eos_token="</s>",
        unk_token="<unk>",
        bos_token="<s>",
        model_max_length=window,
    )


def _model(family: str, vocabulary: int, tokenizer: Any, window: int) -> Any:
    import transformers

    marks = {"pad_token_id": tokenizer.pad_token_id, "eos_token_id": tokenizer.eos_token_id}
    start = {"decoder_start_token_id": tokenizer.pad_token_id}
    if family == "bart":
        config = transformers.BartConfig(
            vocab_size=vocabulary, d_model=16, encoder_layers=1, decoder_layers=1, encoder_attention_heads=2,
            decoder_attention_heads=2, encoder_ffn_dim=32, decoder_ffn_dim=32, max_position_embeddings=window,
            bos_token_id=tokenizer.bos_token_id, forced_eos_token_id=None, **marks, **start,
        )  # fmt: skip
        return transformers.BartForConditionalGeneration(config)
    kinds = {"t5": ("T5Config", "T5ForConditionalGeneration"), "mt5": ("MT5Config", "MT5ForConditionalGeneration")}
    config_name, model_name = kinds[family]
    config = getattr(transformers, config_name)(
        vocab_size=vocabulary, d_model=16, d_kv=8, d_ff=32, num_layers=1, num_decoder_layers=1, num_heads=2,
        **marks, **start,
    )  # fmt: skip
    return getattr(transformers, model_name)(config)


def _add_langids(folder: Path) -> None:
    path = folder / "config.json"
    config = json.loads(path.read_text(encoding="utf-8"))
    config["task_specific_params"] = {"langid_map": {"arabic": [1, "<extra_id_1>"], "english": [2, "<extra_id_2>"]}}
    path.write_text(json.dumps(config), encoding="utf-8")


TEMPLATE = (
    "{%- for message in messages %}<|turn|>{{ message.role }}\n{{ message.content }}<|end|>\n{% endfor %}"
    "{%- if add_generation_prompt %}<|turn|>assistant\n"
    "{%- if enable_thinking is defined and not enable_thinking %}<think>\n\n</think>\n\n{% endif %}{% endif %}"
)
WITHOUT_SYSTEM = "{%- if messages[0].role == 'system' %}{{ raise_exception('no system here') }}{% endif %}" + TEMPLATE


def save_tiny_chat(folder: Path, *, template: str = TEMPLATE, window: int = 2048) -> Path:
    """Save a tiny Qwen3 of random weights that knows bytes and the marks of a chat template; return its folder."""
    import torch
    import transformers

    torch.manual_seed(7)
    tokenizer = _bytes_tokenizer(template, window)
    config = transformers.Qwen3Config(
        vocab_size=len(tokenizer), hidden_size=16, intermediate_size=32, num_hidden_layers=1, num_attention_heads=2,
        num_key_value_heads=1, head_dim=8, max_position_embeddings=window, eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
    )  # fmt: skip
    model: Any = transformers.Qwen3ForCausalLM(config)
    model.generation_config.update(do_sample=True, temperature=0.7, top_p=0.8, top_k=20)  # as such models are shipped
    tokenizer.save_pretrained(folder)
    model.save_pretrained(folder)
    return folder


def _bytes_tokenizer(template: str, window: int) -> Any:
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    letters = {letter: number for number, letter in enumerate(sorted(pre_tokenizers.ByteLevel.alphabet()))}
    raw = Tokenizer(models.BPE(vocab=letters, merges=[]))
    raw.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    raw.decoder = decoders.ByteLevel()
    fast: Any = PreTrainedTokenizerFast
    tokenizer = fast(tokenizer_object=raw, eos_token="<|end|>", pad_token="<|pad|>", model_max_length=window)
    tokenizer.add_special_tokens({"additional_special_tokens": ["<|turn|>"]})
    tokenizer.add_tokens(["<think>", "</think>"])
    tokenizer.chat_template = template
    return tokenizer
