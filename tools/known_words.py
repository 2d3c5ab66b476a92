"""What the tables of stages 06 and 07 already know, and the lists by hand of tools/common-words."""
import pathlib

NAME_WEIGHT = 6


def table(path):
    """Rows of a language table as dictionaries."""
    columns = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#: columns"):
            columns = line.split()[2:]
        elif line and not line.startswith("#"):
            yield dict(zip(columns, line.split("\t")))


def known_verbs(root):
    """Lemmas of the verbs of stage 07."""
    folder = root / "src/07_clause/data"
    found = {row["lemma"].split(" ")[0] for name in ("frames", "cues") for row in table(folder / f"{name}.tsv")
             if row["pos"] == "v"}
    found |= {row["lemma"].split(" ")[0] for row in table(folder / "light_verbs.tsv")}
    return found | {row["form"].split(" ")[0] for row in table(folder / "negation.tsv") if row["class"] == "verb"}


def known_nouns(root):
    """Lemmas of one word of the nouns and adjectives of stages 06 and 07, without article."""
    found = set()
    for stage, name, column in (("06_mention", "people", "lemma"), ("06_mention", "person_titles", "lemma"),
                                ("06_mention", "org_heads", "lemma"), ("06_mention", "place_heads", "lemma"),
                                ("06_mention", "documents", "lemma"), ("06_mention", "numbers", "form"),
                                ("06_mention", "calendar", "form"), ("06_mention", "function_words", "form"),
                                ("06_mention", "nationalities", "adj"), ("07_clause", "frames", "lemma"),
                                ("07_clause", "cues", "lemma"), ("07_clause", "negation", "form")):
        for row in table(root / f"src/{stage}/data/{name}.tsv"):
            if row.get("pos") != "v" and row.get("class") != "verb":
                words = {word for word in row[column].split("|") if " " not in word}
                found |= words | {word[2:] for word in words if word.startswith("ال") and len(word) > 4}
    return found


def name_tokens(root):
    """Tokens that are nearly always a person, without article."""
    found = set()
    for name in ("name_tokens", "name_tokens_by_hand"):
        for row in table(root / f"src/06_mention/data/{name}.tsv"):
            if int(row["weight"]) >= NAME_WEIGHT:
                found.add(row["token"])
                if row["token"].startswith("ال") and len(row["token"]) > 4:
                    found.add(row["token"][2:])
    return found


def by_hand(root, name):
    """Words of a list in tools/common-words: any number a line, # starts a comment."""
    path = pathlib.Path(root) / "tools/common-words" / name
    return {word for line in path.read_text(encoding="utf-8").splitlines() for word in line.partition("#")[0].split()}
