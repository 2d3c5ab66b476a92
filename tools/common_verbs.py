"""Rows of common_verbs.tsv: verbs that the corpora use and stage 07 does not list."""
from collections import defaultdict

from known_words import by_hand, known_verbs
from lexicon_sources import verbs
from word_counts import PRONOUNS, VERB_PREFIXES, fold, form_counts

COLUMNS = "id lemma root form imperfect source forms"
COMMENT = """# lemma      third person masculine singular of the perfect, without vowels. root, form, imperfect as in frames.tsv.
# forms      all; or imperfect: the written perfect is mostly another word, so only the imperfect tells of this verb.
# One written imperfect has one row: a verb of form I stands for its form II too where both are written alike.
"""
VERB_LEAST = 8
PAST_LEAST = 3     # perfects that show a verb whose imperfect is written like another's
FORM_ORDER = "I II IV III V VIII X VI VII Q1 Q2 IX Q4".split()


def perfects(lemma):
    """Folded third persons of the perfect, as written, with pronouns."""
    stem = lemma[:-1] if lemma[-1] in "اى" else lemma
    bare = {lemma, stem + "ت", stem + "وا", stem + "تا", lemma + "ا"}
    if lemma.endswith("ى"):
        bare |= {stem + "يا", stem + "يت"}
    before = {stem + "ت", stem + "و", stem + "ا" if lemma[-1] in "اى" else lemma}
    return {fold(form) for form in bare} | {fold(form + pronoun) for form in before for pronoun in PRONOUNS}


def imperfects(form, prefixes="يت"):
    """The same of the imperfect, from its third person masculine singular."""
    weak = form[-1] in "يىوا"
    stem = form[1:-1] if weak else form[1:]
    tails = {form[1:], stem + "ون", stem + "وا", stem + "ن" if not weak else form[1:] + "ن", form[1:] + "ان"}
    tails |= {tail + pronoun for tail in (stem + "ا" if form[-1] == "ى" else form[1:], stem + "ون", stem + "و")
              for pronoun in PRONOUNS}
    return {fold(prefix + tail) for prefix in prefixes for tail in tails}


def written_past(lemma, tokens):
    """How often the perfect stands exactly as spelled, alone or behind a conjunction."""
    stem = lemma[:-1] if lemma[-1] in "اى" else lemma
    return sum(tokens[front + form] for front in ("", "و", "ف") for form in (lemma, stem + "ت", stem + "وا"))


def claimed(groups, known, homographs, tokens):
    """Pairs of lemma and imperfect, without those whose imperfect is better explained by another lemma (form IV by form I)."""
    sharers = defaultdict(set)
    for lemma, written in groups:
        sharers[fold(written)].add((lemma, written))
    for shared in sharers.values():
        strong = {pair for pair in shared if pair[0] in known or pair[0] not in homographs and
                  written_past(pair[0], tokens) >= PAST_LEAST}
        rank = min(FORM_ORDER.index(verb.form) for pair in shared for verb in groups[pair])
        first = {pair for pair in shared if any(FORM_ORDER.index(verb.form) == rank for verb in groups[pair])}
        yield from (pair for pair in strong or first if pair[0] not in known)


def rows(data, root, tokens):
    lexicon, known, homographs = verbs(data), known_verbs(root), by_hand(root, "verb_homographs.txt")
    groups = defaultdict(list)      # lemma and written imperfect -> verbs
    for verb, written in lexicon.items():
        for form in written:
            groups[verb.lemma, form].append(verb)
    pairs = sorted(claimed(groups, known, homographs, tokens))
    forms = {form for lemma, written in pairs for form in perfects(lemma) | imperfects(written)}
    counts = form_counts(tokens, forms, VERB_PREFIXES)
    found = set()
    for lemma, written in pairs:
        past = 0 if lemma in homographs else sum(counts[f] for f in perfects(lemma))
        present, both = (sum(counts[f] for f in imperfects(written, front)) for front in ("ي", "يت"))
        if present >= 2 and past + both >= VERB_LEAST:
            found.add(min(groups[lemma, written], key=lambda verb: (FORM_ORDER.index(verb.form), verb.root, verb.vowel)))
    return [(f"cv{number:04}", verb.lemma, verb.root, verb.form, verb.vowel, "CM24",
             "imperfect" if verb.lemma in homographs else "all") for number, verb in enumerate(sorted(found), 1)]
