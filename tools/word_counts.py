"""How often the words of a lexicon stand in the two corpora, with what Arabic writes onto a word taken off.

Counts only: no text leaves this module. Spelling is folded (hamza seats, teh marbuta, alef maqsura) by gazetteer_clean."""
import gzip
import json
import os
import re
from collections import Counter

from gazetteer_clean import FOLDS, MARKS

CORPORA = ("ant-corpus-v1.1.jsonl.gz", "arwiki2017-conflict-politics-subset.jsonl.gz")
# What stands before a noun, least first: the first that leaves a known form is the reading that counts.
NOUN_PREFIXES = ("", "ال", "و", "ف", "ب", "ل", "لل", "وال", "فال", "بال", "كال", "ولل", "وب", "ول", "فل", "ك", "وبال",
                 "فب", "وك")
VERB_PREFIXES = ("", "و", "ف", "س", "ل", "وس", "فس", "ول", "فل")
PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا", "ني", "ك", "كم")
TOKEN = re.compile("[\u0621-\u0652\u0670]+")


def fold(word):
    """The folded spelling of a word without vowel marks."""
    return word.translate(FOLDS)


def token_counts(data):
    """Token as written, without vowel marks -> count in the two corpora."""
    counts = Counter()
    for name in CORPORA:
        with gzip.open(os.path.join(data, "text", name), "rt", encoding="utf-8") as file:
            for line in file:
                record = json.loads(line)
                for key in ("title", "abstract", "text"):
                    counts.update(MARKS.sub("", token) for token in TOKEN.findall(record.get(key) or ""))
    return counts


def known_form(token, forms, prefixes):
    """The known form in a folded token behind the first prefix that leaves one, or ""."""
    for prefix in prefixes:
        if token.startswith(prefix) and len(token) - len(prefix) > 1 and token[len(prefix):] in forms:
            return token[len(prefix):]
    return ""


def form_counts(tokens, forms, prefixes):
    """Folded form -> count behind any prefix; `forms` is a set of folded forms."""
    counts = Counter()
    for token, times in tokens.items():
        form = known_form(fold(token), forms, prefixes)
        if form:
            counts[form] += times
    return counts
