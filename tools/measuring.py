"""What the measuring tools share: where the measuring data lie, the release build, a run of it, and F1.

Annotated data are no part of this project. They lie in ../shared beside the clone; where they do not, a tool says so and
ends well. Nothing of them is ever copied here.
"""
import glob
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SHARED = os.path.join(os.path.dirname(TOP), "shared")
ISNAD = os.path.join(TOP, "build/release/isnad")
PASSAGES, GOLD = "eval/passages", "eval/gold"


def need(*paths):
    """The paths inside ../shared, made absolute. When one is missing, says which and ends the tool with exit code 0."""
    missing = [path for path in paths if not os.path.exists(os.path.join(SHARED, path))]
    if missing:
        print(f"{tool()}: {', '.join('../shared/' + path for path in missing)} not there; nothing to measure against")
        sys.exit(0)
    return [os.path.join(SHARED, path) for path in paths]


def tool():
    return "tools/" + os.path.basename(sys.argv[0])


def build():
    """Bring the release build up to date; its messages go to standard error. Exits with 1 when it fails."""
    steps = 'top=$1; . "$top/tools/install.sh"; install_needed && build_preset release isnad'
    if subprocess.run(["bash", "-c", steps, "build", TOP], stdout=sys.stderr).returncode != 0:
        sys.exit(f"{tool()}: the release build failed")


def isnad(*arguments, given=""):
    """What the program prints. An exit code other than 0 ends the tool."""
    ended = subprocess.run([ISNAD, *arguments], input=given, capture_output=True, text=True)
    if ended.returncode != 0:
        sys.exit(f"{tool()}: isnad {' '.join(arguments)}: exit code {ended.returncode}: {ended.stderr.strip()}")
    return ended.stdout


def read(documents):
    """Documents as `isnad read` takes them, {"id", "text", ...}; back come its lines, parsed, in the same order."""
    given = "".join(json.dumps(document, ensure_ascii=False) + "\n" for document in documents)
    return [json.loads(line) for line in isnad("read", "--from", "jsonl", "--to", "jsonl", given=given).splitlines()]


def passages():
    """The development passages as documents. The title is part of a passage's text already, so it is not given again."""
    (folder,) = need(PASSAGES)
    documents = []
    for path in sorted(glob.glob(folder + "/*.json")):
        with open(path, encoding="utf-8") as file:
            passage = json.load(file)
        documents.append({field: passage[field] for field in ("id", "text", "published", "outlet", "url")
                          if passage.get(field)})
    return documents


def write_lines(rows):
    """A temporary file of JSON lines, open; it vanishes when closed."""
    file = tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8")
    file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    file.flush()
    return file


def commit():
    """The short name of this commit, with +changes when tracked files differ, histories of measurements aside."""
    git = ["git", "-C", TOP]
    name = subprocess.run([*git, "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout.strip()
    changed = subprocess.run([*git, "status", "--porcelain", "--untracked-files=no", "--", ".", ":!tools/*-history.tsv"],
                             capture_output=True, text=True).stdout
    return name + ("+changes" if changed else "")


def bare(text):
    """Arabic without vowel marks and tatweel, forms of alef and of yeh joined: two spellings that stage 2 joins are equal."""
    text = "".join(c for c in text if not unicodedata.combining(c) and c != "\u0640")
    return re.sub("[\u0622\u0623\u0625\u0671]", "\u0627", text).replace("\u0649", "\u064A")


def f1(right, gold, found):
    """(precision, recall, F1) of counts; 0 where nothing was there to divide by."""
    precision, recall = right / found if found else 0.0, right / gold if gold else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def print_f1(name, right, gold, found):
    precision, recall, both = f1(right, gold, found)
    print(f"{name:12} P={precision:.3f}  R={recall:.3f}  F1={both:.3f}  gold={gold}  found={found}")
