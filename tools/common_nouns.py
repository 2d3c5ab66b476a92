"""Rows of common_nouns.tsv: nouns, adjectives and adverbs that the corpora use and stages 06 and 07 do not list."""
from collections import defaultdict
from typing import NamedTuple

from known_words import by_hand, known_nouns, name_tokens, table
from lexicon_sources import nominals
from word_counts import NOUN_PREFIXES, PRONOUNS, fold, form_counts

COLUMNS = "id lemma plural gender pos source"
COMMENT = """# lemma   without vowels and article; a plural without a singular here is a lemma of its own.
# plural  +un sound masculine, +at in alef-teh, broken plurals; a bar between them; - none known.
# gender  m or f, of the lemma. pos: noun adj adv other. Names of persons and places are left out.
"""
NOUN_LEAST = 6
SOUND_LEAST = 2     # a sound plural is given when the corpora have it this often


class Parts(NamedTuple):
    """Folded forms of one lemma."""
    own: frozenset      # singular, dual, with pronouns
    at: frozenset
    un: frozenset


def parts(lemma, pos):
    """Forms as written with nothing in front."""
    if pos in ("adv", "other"):
        return Parts(frozenset({fold(lemma)}), frozenset(), frozenset())
    if lemma.endswith("ة"):
        stem, joined = lemma[:-1], lemma[:-1] + "ت"
    elif lemma.endswith("ى"):
        stem, joined = lemma[:-1] + "ي", lemma[:-1] + "ا"
    elif lemma.endswith("اء"):
        stem, joined = lemma, lemma
    else:
        stem, joined = lemma, lemma
    own = {lemma, lemma + "ا", joined + "ان", joined + "ين", joined + "ي"} | {joined + p for p in PRONOUNS}
    if lemma.endswith("اء"):
        own |= {lemma[:-1] + seat + p for seat in "ؤئ" for p in PRONOUNS}
    if pos == "adj" and not lemma.endswith("ة"):
        own |= {lemma + "ة", lemma + "تان", lemma + "تين"}
    at = {stem + "ات"} | {stem + "ات" + p for p in PRONOUNS}
    un = set() if lemma.endswith(("ة", "ى", "اء")) else {stem + "ون", stem + "ين", stem + "ي", stem + "و"}
    return Parts(*(frozenset(fold(form) for form in group) for group in (own, at, un)))


def plural_cell(noun, forms, counts, broken):
    """The plural cell of a lemma: broken plurals first."""
    cells = list(broken)
    sound_un = sum(counts[f] for f in forms.un if f.endswith(("ون", "ين")))
    sound_at = sum(counts[f] for f in forms.at)
    if noun.pos == "adj" and noun.doer or noun.pos == "noun" and noun.doer and sound_un >= SOUND_LEAST and forms.un:
        cells.append("+un")
    elif noun.pos in ("noun", "adj") and (noun.lemma.endswith("ة") and not broken or sound_at >= SOUND_LEAST):
        cells.append("+at")
    return "|".join(cells) or "-"


def rows(data, root, tokens):
    lexicon, plurals, feminines = nominals(data)
    known = {fold(word) for word in known_nouns(root)}
    left_out = {fold(word) for word in name_tokens(root) - by_hand(root, "kept.txt") | by_hand(root, "left_out.txt")}
    broken = defaultdict(list, plurals)
    for row in table(root / "src/06_mention/data/broken_plurals.tsv"):
        if row["plural"] not in broken[row["singular"]] and not row["plural"].endswith("ات"):
            broken[row["singular"]].append(row["plural"])
    genders = {lemma: "f" for lemma in feminines}
    added = {}
    for row in table(root / "tools/common-words/words.tsv"):
        added[row["lemma"], row["pos"]] = row
    for feminine in feminines:
        model = lexicon.get((feminines[feminine], "adj"))
        if model:
            lexicon.setdefault((feminine, "adj"), model._replace(lemma=feminine, doer=False))
    forms = {key: parts(*key) for key in lexicon}
    plural_forms = {fold(word) for lemma, _ in lexicon for word in broken[lemma]}
    every = frozenset().union(*(p.own | p.at | p.un for p in forms.values())) | plural_forms
    counts = form_counts(tokens, every, NOUN_PREFIXES)
    found = {}
    for key, noun in lexicon.items():
        total = sum(counts[f] for f in forms[key].own | forms[key].at) + sum(counts[fold(w)] for w in broken[noun.lemma])
        if total < NOUN_LEAST or fold(noun.lemma) in known or fold(noun.lemma) in left_out or key in added:
            continue
        gender = genders.get(noun.lemma, "f" if noun.lemma.endswith("ة") else "m")
        used = [w for w in broken[noun.lemma] if counts[fold(w)] > 0] if noun.pos in ("noun", "adj") else []
        found[key] = (noun.lemma, plural_cell(noun, forms[key], counts, used), gender, noun.pos, noun.source)
    for key, row in added.items():
        found[key] = (row["lemma"], row["plural"], row["gender"], row["pos"], "OWN")
    return [(f"cn{number:05}", *found[key]) for number, key in enumerate(sorted(found), 1)]
