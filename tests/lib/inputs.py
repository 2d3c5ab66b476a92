"""Inputs that several tests read."""
import io
import json
import zipfile

from checks import TOP, check


def samples():
    """The project's own reports as documents of the contract, in the order of their names."""
    files = sorted(path for path in (TOP / "samples").rglob("*.txt"))
    check(files, "samples/ holds no .txt")
    return [{"id": path.stem, "text": path.read_text(encoding="utf-8"), "published": "2015-07-21"} for path in files]


def sample_count():
    """How many documents a reading of the whole folder gives: texts, pages, and lines of JSON."""
    folder = TOP / "samples"
    lines = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in folder.glob("*.jsonl"))
    return len(samples()) + len(list(folder.glob("*.html"))) + lines


def jsonl(documents):
    return "".join(json.dumps(document, ensure_ascii=False) + "\n" for document in documents)


def zip_of(members, compression=zipfile.ZIP_DEFLATED):
    """A ZIP of {name: content} in memory."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()
