"""Common words of Arabic, folded: to tell a place or a person name from a word of the language.

Sources: lemmas of Arabic ChainBank, stems of CamelMorph (both CC BY 4.0), and how often a form stands in a corpus of
radio news (counts only). Proper names among the lemmas are left out."""
import csv
import gzip
import json
import os
import re
from collections import Counter

from gazetteer_clean import fold

BUCKWALTER = dict(zip("'|>&<}AbptvjHxd*rzs$SDTZEg_fqklmnhwYyPJVG{",
                      "ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيپچڤگا"))
VOWELS = set("FNKauio~`")
SUFFIXES = ("ه", "ون", "ين", "ات")


def from_buckwalter(word):
    """Transliteration to folded Arabic letters; "" if a letter is not of the alphabet (a pattern slot)."""
    letters = [BUCKWALTER.get(c) for c in word if c not in VOWELS and c not in "#@"]
    return fold("".join(letters)) if letters and None not in letters else ""


def lexicon(data):
    """Folded lemma -> set of parts of speech (NOUN, VERB, ADJ, ...), proper nouns excluded."""
    words = {}
    with open(os.path.join(data, "morph", "arabic_chainbank_lemmas.csv"), encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if "PROP" in row["POS"]:
                continue
            words.setdefault(fold(row["LEMMA_ARA"]), set()).add(row["POS"])
    folder = os.path.join(data, "morph", "camel_morph_msa")
    for name, pos, prefixes in (("MSA-Adj-LEX.csv", "ADJ", ("",)), ("MSA-Adj-Comp-LEX.csv", "ADJ", ("",)), ("MSA-Noun-Num-LEX.csv", "NOUN", ("",)),
                                ("MSA-Noun-Quant-LEX.csv", "NOUN", ("",)), ("MSA-Other-LEX.csv", "PART", ("",)), ("MSA-Verb-LEX-PV.csv", "VERB", ("",)),
                                ("MSA-Verb-LEX-IV.csv", "VERB", ("ي", "ت", "ن"))):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            for row in csv.DictReader(file):
                form = from_buckwalter(row["FORM"] or "")
                for prefix in prefixes if len(form) > 1 else ():
                    words.setdefault(prefix + form, set()).add(pos)
    return words


def corpus_counts(data):
    """Folded token -> count in the two corpora; particles written together with the word are not taken off."""
    counts = Counter()
    for name in ("ant-corpus-v1.1.jsonl.gz", "arwiki2017-conflict-politics-subset.jsonl.gz"):
        with gzip.open(os.path.join(data, "text", name), "rt", encoding="utf-8") as file:
            for line in file:
                for value in json.loads(line).values():
                    if isinstance(value, str):
                        counts.update(fold(token) for token in re.findall("[\u0621-\u0652]{2,}", value))
    return counts


def is_word(word, words):
    """Parts of speech of a folded form that is a lemma, with or without article, or a regular inflection of one."""
    stem = word[2:] if word.startswith("ال") and len(word) > 4 else word
    found = set(words.get(word, ())) | set(words.get(stem, ()))
    for suffix in SUFFIXES:
        if stem.endswith(suffix) and len(stem) - len(suffix) >= 3:
            base = words.get(stem[:-len(suffix)], set()) | words.get(stem[:-len(suffix)] + "ه", set())
            found |= base & {"NOUN", "ADJ"}
    return found
