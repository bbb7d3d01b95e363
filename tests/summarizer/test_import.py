import subprocess
import sys


def test_importing_the_engines_loads_no_model_library() -> None:
    """In a fresh interpreter, the package and an embedded summary load neither torch nor transformers nor the hub."""
    program = (
        "import sys\n"
        "from summarizer import Request, choose\n"
        "import summarizer.seq2seq, summarizer.models\n"
        "from language import Language\n"
        "text = 'The minister met the king in Amman. They spoke about water and trade.'\n"
        "choose('auto').summarize(Request(text, '', Language.ENGLISH, Language.ENGLISH))\n"
        "print([m for m in ('torch', 'transformers', 'huggingface_hub', 'sentencepiece') if m in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
