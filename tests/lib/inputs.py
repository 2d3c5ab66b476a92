"""Inputs that several tests read."""
import json

from checks import TOP, check


def samples():
    """The project's own reports as documents of the contract, in the order of their names."""
    files = sorted(path for path in (TOP / "samples").rglob("*.txt"))
    check(files, "samples/ holds no .txt")
    return [{"id": path.stem, "text": path.read_text(encoding="utf-8"), "published": "2015-07-21"} for path in files]


def jsonl(documents):
    return "".join(json.dumps(document, ensure_ascii=False) + "\n" for document in documents)
