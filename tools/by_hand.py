"""Annotations of our own, tests/passages-by-hand.jsonl: what a careful reader finds in passages that are no part of this project.

A line is one passage. Their words are not here, only where they stand, so tools/score and tools/errors put the two together
in a folder that vanishes.
  id                  n001 and so on
  file, document      a file below ../shared, and the `id` (or `path`) of one of its lines; its text is the title, if it has
                      one, a newline, and the text
  pieces              the passage, as [start, end] in that text, one behind another
  sha256              of the passage in UTF-8
  outlet, published   who published it and, where that is known, on what day
  seen                whether whoever wrote rules has read this annotation; those that nobody has seen tell how well others are read
  entities            [id, type, [start, end], ...], each mention in code points of the passage
  claims              as in the codebook, with the anchor as [start, end]; a field without a value is left out
"""
import collections
import gzip
import hashlib
import json
import os

import measuring

TABLE = os.path.join(measuring.TOP, "tests/passages-by-hand.jsonl")
ABSENT = {"agent": [], "target": [], "place": None, "date": None, "killed": None, "wounded": None, "captured": None, "chain": []}


def rows(seen=None):
    """The lines of the table; only those that were (not) seen when told."""
    with open(TABLE, encoding="utf-8") as table:
        read = [json.loads(line) for line in table]
    return [row for row in read if seen is None or row["seen"] == seen]


def texts(wanted):
    """{id: words of the passage}. One that differs from what the annotator read ends the tool."""
    found = {}
    for file in sorted({row["file"] for row in wanted}):
        (path,) = measuring.need(file)
        of_document = collections.defaultdict(list)
        for row in wanted:
            if row["file"] == file:
                of_document[row["document"]].append(row)
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for document in map(json.loads, lines):
                whole = (document["title"] + "\n" if document.get("title") else "") + document["text"]
                for row in of_document[document.get("id") or document["path"]]:
                    found[row["id"]] = "".join(whole[start:end] for start, end in row["pieces"])
    for row in wanted:
        if hashlib.sha256(found.get(row["id"], "").encode()).hexdigest() != row["sha256"]:
            raise SystemExit(f"{measuring.tool()}: {row['id']}: ../shared/{row['file']} has other words, expected those that were annotated")
    return found


def quoted(text, span):
    """The annotation's way to point: the words, and which of their occurrences it is."""
    start, end = span
    words, n, at = text[start:end], 0, -1
    while at < start:
        at = text.find(words, at + 1)
        n += 1
    return words, n


def annotation(row, text):
    """A row with its words, in the form of the codebook."""
    entities = []
    for name, kind, *spans in row["entities"]:
        mentions = [dict(zip(("text", "n"), quoted(text, span), strict=True)) for span in spans]
        entities.append({"id": name, "type": kind, "name": mentions[0]["text"], "mentions": mentions})
    claims = []
    for nth, claim in enumerate(row["claims"], 1):
        words, n = quoted(text, claim["anchor"])
        claims.append({"id": f"c{nth}", **ABSENT, **claim, "anchor": words, "anchor_n": n})
    return {"id": row["id"], "entities": entities, "claims": claims}


def write(folder, seen=None):
    """Passages and annotations as files below the folder. Returns the folders of both, and the passages as documents to read."""
    wanted = rows(seen)
    words = texts(wanted)
    documents = [{"id": row["id"], "text": words[row["id"]]} | {field: row[field] for field in ("outlet", "published") if field in row}
                 for row in wanted]
    of_passages, of_gold = os.path.join(folder, "passages"), os.path.join(folder, "gold")
    for where, things in ((of_passages, documents), (of_gold, [annotation(row, words[row["id"]]) for row in wanted])):
        os.makedirs(where)
        for thing in things:
            with open(os.path.join(where, thing["id"] + ".json"), "w", encoding="utf-8") as file:
                json.dump(thing, file, ensure_ascii=False)
    return of_passages, of_gold, documents
