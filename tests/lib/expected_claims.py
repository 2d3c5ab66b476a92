"""The claims that a careful reader finds in samples/ (tests/samples/expected.tsv), and how one of the engine's is compared with
one of them. Used by tests/samples.test."""
import json
import re
from dataclasses import dataclass

from checks import TOP, check, equal, run

TABLE = TOP / "tests" / "samples" / "expected.tsv"
COLUMNS = "document type anchor agents targets place date killed wounded stance chain mark reason".split()
MARKS = ("must", "later", "never", "avoid")
UNORDERED = ("AGREE", "CONSULT", "COOPERATE")  # who made peace with whom has no first and second


@dataclass
class Row:
    line: int
    cells: dict

    def __getitem__(self, column):
        return self.cells[column]

    def __str__(self):
        return f"expected.tsv:{self.line}: " + " ".join(
            f"{column}={self[column]}" for column in ("document", "type", "anchor", "agents", "targets", "stance", "chain"))


def expected_rows():
    """Every row, in the order of the table. A row with too few or too many cells, or an unknown mark, fails the test."""
    rows = []
    for number, line in enumerate(TABLE.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        equal(len(cells), len(COLUMNS), f"expected.tsv:{number}: cells")
        rows.append(Row(number, dict(zip(COLUMNS, cells))))
        check(rows[-1]["mark"] in MARKS, f"expected.tsv:{number}: mark: found {rows[-1]['mark']}, expected one of {MARKS}")
    return rows


def texts():
    """{name: text as the contract counts it}; a page is not in it, its text is the engine's own extract."""
    found = {path.stem: path.read_text(encoding="utf-8") for path in (TOP / "samples").glob("*.txt")}
    for path in (TOP / "samples").glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            document = json.loads(line)
            found[document["id"]] = document["title"] + "\n" + document["text"]
    return found


def read_samples():
    """{name: what the engine read}. A text or page is named after its file, a line of JSON by its id."""
    read = {}
    for path in sorted((TOP / "samples").iterdir()):
        if path.suffix not in (".txt", ".html", ".jsonl"):
            continue
        ended = run("read", "--to", "jsonl", path)
        equal(ended.code, 0, f"{path.name}: exit code")
        documents = [json.loads(line) for line in ended.out.splitlines()]
        for document in documents:
            read[document["id"] if path.suffix == ".jsonl" else path.stem] = document
    return read


def folded(words):
    words = re.sub("[\u0640\u064B-\u0652\u00AB\u00BB\"]", "", words)
    words = re.sub("[\u0622\u0623\u0625]", "\u0627", words).replace("\u0649", "\u064A")
    return " ".join(re.sub("^\u0627\u0644", "", word) for word in words.split())


class Reading:
    """One document as the engine read it. `text` is None when it is a page."""

    def __init__(self, document, text):
        self.text = text
        self.claims = document["claims"]
        self.entities = {entity["id"]: entity for entity in document["entities"]}

    def is_named(self, entity_id, name):
        """A key fits its entity only. Words fit an entity without a key when one stands whole in the other: how much of
        its count and adjectives belongs to a mention is not what this test is about."""
        entity = self.entities[entity_id]
        if entity["key"]:
            return name == entity["key"]
        found, meant = folded(entity["name_ar"]).split(), folded(name).split()
        short, long = sorted((found, meant), key=len)
        return any(long[at:at + len(short)] == short for at in range(len(long) - len(short) + 1))

    def list_fits(self, ids, cell, separator, ordered):
        """Alternatives stand with " or " between them; "-" is the empty list."""
        return any(self.names_fit(ids, [] if way == "-" else way.split(separator), ordered) for way in cell.split(" or "))

    def names_fit(self, ids, names, ordered):
        if len(ids) != len(names):
            return False
        if ordered:
            return all(map(self.is_named, ids, names))
        left = list(ids)
        for name in names:
            found = next((entity for entity in left if self.is_named(entity, name)), None)
            if found is None:
                return False
            left.remove(found)
        return True

    def roles_fit(self, claim, row):
        if row["type"] in UNORDERED and row["targets"] == "-":
            return self.list_fits(claim["agent"] + claim["target"], row["agents"], ",", False)
        return (self.list_fits(claim["agent"], row["agents"], ",", False)
                and self.list_fits(claim["target"], row["targets"], ",", False))

    def fits(self, claim, row):
        sentence = self.text and self.text[claim["sentence"]["start"]:claim["sentence"]["end"]]
        return ((sentence is None or row["anchor"] in sentence) and claim["type"] in row["type"].split(" or ") and claim["stance"] == row["stance"]
                and self.roles_fit(claim, row) and self.list_fits(claim["chain"], row["chain"], ">", True))

    def best(self, row, used):
        """Index of the claim that fits the row and no other row has taken; one with the figures of the row goes first."""
        fitting = [at for at, claim in enumerate(self.claims) if at not in used and self.fits(claim, row)]
        return max(fitting, key=lambda at: sum(self.details(self.claims[at], row).values()), default=None)

    def details(self, claim, row):
        """{column: right or not} for each of place, date, killed, wounded that the row states."""
        place = self.entities[claim["place"]]["name_ar"] if claim["place"] else ""
        found = {"place": folded(place), "date": claim["date"] or "", "killed": str(claim["killed"]),
                 "wounded": str(claim["wounded"])}
        return {column: folded(row[column]) in value if column == "place" else value.startswith(row[column])
                for column, value in found.items() if row[column] != "-"}


def readings(documents):
    """{name: Reading} of what read_samples() gives."""
    known = texts()
    return {name: Reading(document, known.get(name)) for name, document in documents.items()}


def match(rows, read):
    """[(row, claim or None)] of the rows `must` and `later`; each claim goes to one row at most, to a `must` before a `later`."""
    used = {name: set() for name in read}
    pairs = []
    for row in sorted((row for row in rows if row["mark"] in ("must", "later")), key=lambda row: row["mark"] != "must"):
        reading, taken = read[row["document"]], used[row["document"]]
        at = reading.best(row, taken)
        if at is not None:
            taken.add(at)
        pairs.append((row, None if at is None else reading.claims[at]))
    return pairs
