"""Verbs, nouns and adjectives of CamelMorph MSA and Arabic ChainBank (both CC BY 4.0), without vowels, as plain records.

Roots, forms and vowels are read as in tools/frame-roots."""
import csv
import importlib.machinery
import importlib.util
import os
import re
from collections import defaultdict
from typing import NamedTuple

_PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "frame-roots")
_LOADER = importlib.machinery.SourceFileLoader("frame_roots", _PATH)
frame_roots = importlib.util.module_from_spec(importlib.util.spec_from_loader("frame_roots", _LOADER))
_LOADER.exec_module(frame_roots)

LETTERS = frame_roots.BUCKWALTER | {"P": "پ", "J": "چ", "V": "ڤ", "G": "گ"}
# Endings that a stem of the imperfect lacks, by CamelMorph's condition.
IMPERFECT_ENDS = {"#-iy": "ي", "#-aY": "ى", "#-uw": "و", "#-a>": "أ", "#-u&": "ؤ", "#-iy'": "يء", "#-uw'": "وء", "#-}iy": "ئي",
                  "#-A'": "اء", "#-aA": "ا", "#->ay": "أى"}
# Patterns of people and things that do: their plural may be in waw-noon.
DOER = re.compile(r"(mu|muta|muno|musota).*(i3|a3|iy)$|1A2i3$|1a2~A3$|.*\+iy~$|mu1o2.*|mu1.*t.*")


class Verb(NamedTuple):
    lemma: str      # third person masculine singular of the perfect
    root: str
    form: str       # I to X, Q1 Q2 Q4
    vowel: str      # of the imperfect of form I, else "-"


class Noun(NamedTuple):
    lemma: str
    pos: str        # noun adj adv other
    source: str     # CB24 or CM24
    doer: bool


def letters(word):
    """Arabic letters of a transliterated word without vowels and shadda; "" if it holds a slot or a sign."""
    bare = re.sub(r"-[aui]+$", "", re.sub(r"_\d+$", "", word))
    found = [LETTERS.get(c) for c in bare if c not in "FNKauio~`@"]
    return "".join(found) if found and None not in found else ""


def rows(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def chainbank(data):
    """(root, lemma, abstract pattern, part of speech); some rows of the file lack a cell, so cells are found by kind."""
    with open(os.path.join(data, "morph", "arabic_chainbank_lemmas.csv"), encoding="utf-8", newline="") as file:
        for cells in list(csv.reader(file))[1:]:
            pos = next((c for c in reversed(cells) if c in {"NOUN", "ADJ", "VERB"}), None)
            if pos:
                shifted = re.search("[\u0621-\u0652]", cells[2]) is None
                yield cells[0], cells[1], cells[2 if shifted else 3], pos


def verbs(data):
    """Verb -> set of folded-by-no-one imperfects (third person masculine, with yeh). ChainBank adds verbs only."""
    folder = os.path.join(data, "morph", "camel_morph_msa")
    found = defaultdict(set)
    by_lemma = {}
    for row in rows(folder, "MSA-Verb-LEX-PV.csv"):
        form = frame_roots.FORMS.get(row["PATTERN_ABSTRACT"])
        if form and row["DEFINE"] == "LEXICON":
            vowel = re.search(r"-([aui])", row["LEMMA"])
            verb = Verb(frame_roots.lemma_letters(row["LEMMA"]), frame_roots.root_letters(row["ROOT"]), form,
                        vowel.group(1) if vowel and form == "I" else "-")
            by_lemma[row["LEMMA"], row["ROOT"]] = verb
            found[verb] = set()
    for root, lemma, pattern, pos in chainbank(data):
        form = frame_roots.FORMS.get(pattern.removesuffix("_INTRANS"))
        if pos == "VERB" and form and (lemma, root) not in by_lemma:
            vowel = re.search(r"-([aui])", lemma)
            found.setdefault(Verb(frame_roots.lemma_letters(lemma), frame_roots.root_letters(root), form,
                                  vowel.group(1) if vowel and form == "I" else "-"), set())
    for row in rows(folder, "MSA-Verb-LEX-IV.csv"):
        verb = by_lemma.get((row["LEMMA"], row["ROOT"]))
        if verb and row["COND-T"] != "c-suff":
            end = next((IMPERFECT_ENDS[c] for c in row["COND-S"].split() if c in IMPERFECT_ENDS), "")
            found[verb].add("ي" + letters(row["FORM"]) + end)
    return found


def nominals(data):
    """Noun records, and folded-by-no-one broken plurals: lemma -> list, feminine adjectives of another stem -> lemma."""
    found, plurals, feminines = {}, defaultdict(list), {}
    for _, lemma, pattern, pos in chainbank(data):
        word = letters(lemma)
        if pos != "VERB" and len(word) > 1:
            noun = Noun(word, pos.lower(), "CB24", bool(DOER.match(pattern)))
            found[word, noun.pos] = found[word, noun.pos]._replace(doer=True) if noun.doer and (word, noun.pos) in found else \
                found.get((word, noun.pos), noun)
    folder = os.path.join(data, "morph", "camel_morph_msa")
    for name, kind in (("MSA-Adj-LEX.csv", "adj"), ("MSA-Adj-Comp-LEX.csv", "adj"), ("MSA-Adj-Num-LEX.csv", "adj"),
                       ("MSA-Noun-Quant-LEX.csv", "noun"), ("MSA-Noun-Num-LEX.csv", "noun"), ("MSA-Other-LEX.csv", "")):
        for row in rows(folder, name):
            word, form = letters(row["LEMMA"]), letters(row["FORM"])
            pos = kind or {"pos:adv": "adv", "pos:adj": "adj", "pos:noun": "noun"}.get(row["FEAT"].split(" ")[0], "other")
            if len(word) < 2 or not form or re.search("pos:(abbrev|noun_prop|pron|prep|conj|part)", row["FEAT"]):
                continue
            doer = "MP" in (row["COND-T"] or "").split("||")
            if "num:p" in row["FEAT"]:
                plurals[word] += [form] if form not in plurals[word] else []
            elif "gen:f" in row["FEAT"] and form != word and kind == "adj":
                full = form + ("ء" if "A'" in row["COND-S"] else "") + ("ى" if "#aY" in row["COND-S"] else "")
                if full != word and not word.startswith(full):
                    feminines[full] = word
            else:
                old = found.get((word, pos))
                found[word, pos] = Noun(word, pos, "CM24" if not old else old.source, doer or bool(old and old.doer))
    return found, plurals, feminines
