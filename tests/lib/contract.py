"""The contract of `isnad read --to jsonl`, as a check of one output line against its input line."""
import re

ENTITY_TYPES = {"ORG", "PER", "PPL", "LOC", "DOC"}
CLAIM_TYPES = {"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
               "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "CONTROL", "JOIN", "SPLIT", "BELONG"}
STANCES = {"asserted", "denied", "doubted", "planned"}
BOUNDS = {"exact", "min", "max", "about"}
TOLLS = {"killed", "wounded", "captured"}
KINDS = {"name", "nominal"}
PRECISIONS = {"point", "town", "district", "governorate", "country"}
DATE = {"day": r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", "month": r"\d{4}-(0[1-9]|1[0-2])", "year": r"\d{4}"}
DOCUMENT = {"id", "engine", "data", "published", "outlet", "entities", "claims"}
ENTITY = {"id", "type", "key", "name_ar", "name_en", "mentions"}
PLACE = {"lat", "lon", "precision", "within", "candidates"}
CLAIM = {"id", "type", "mode", "anchor", "sentence", "agent", "target", "place", "date", "date_to", "date_precision",
         "killed", "wounded", "captured", "numbers", "stance", "chain", "cues", "why"}


def is_count(value):
    return type(value) is int and value >= 0


def is_text_or_null(value):
    return value is None or (isinstance(value, str) and value != "")


def faults(document, read):
    """What is wrong with `read`, the output for the input `document`; a generator of sentences."""
    title = document.get("title")
    text = f"{title}\n{document['text']}" if title else document["text"]
    yield from _missing("document", read, DOCUMENT)
    if not re.fullmatch(r"isnad \d+\.\d+\.\d+", read["engine"]):
        yield f"engine {read['engine']!r}"
    if not re.fullmatch(r"sha256:[0-9a-f]{64}", read["data"]):
        yield f"data {read['data']!r}"
    for field in ("published", "outlet"):
        if document.get(field) and read[field] != document[field]:
            yield f"{field} {read[field]!r}, given {document[field]!r}"
    entities = {}
    for at, entity in enumerate(read["entities"], 1):
        yield from _entity_faults(f"e{at}", entity, text)
        entities[entity["id"]] = entity
    for at, claim in enumerate(read["claims"], 1):
        yield from _claim_faults(f"c{at}", claim, text, entities)
    anchors = [claim["anchor"]["start"] for claim in read["claims"]]
    if anchors != sorted(anchors):
        yield "claims are not in the order of their anchors"


def _missing(where, found, fields):
    absent = fields - found.keys()
    if absent:
        yield f"{where}: no {', '.join(sorted(absent))}"


def _span_faults(where, span, text):
    start, end = span.get("start"), span.get("end")
    if not (is_count(start) and is_count(end) and start < end <= len(text)):
        yield f"{where}: span {start}-{end} of a text of {len(text)}"
    elif not text[start:end].strip():
        yield f"{where}: span {start}-{end} holds only blanks"


def _entity_faults(where, entity, text):
    yield from _missing(where, entity, ENTITY)
    if entity["id"] != where:
        yield f"{where}: id {entity['id']!r}"
    if entity["type"] not in ENTITY_TYPES:
        yield f"{where}: type {entity['type']!r}"
    if not is_text_or_null(entity["key"]) or not is_text_or_null(entity["name_en"]):
        yield f"{where}: key {entity['key']!r}, name_en {entity['name_en']!r}"
    if not (isinstance(entity["name_ar"], str) and entity["name_ar"]):
        yield f"{where}: name_ar {entity['name_ar']!r}"
    if not entity["mentions"]:
        yield f"{where}: no mention"
    for mention in entity["mentions"]:
        yield from _span_faults(where, mention, text)
        if mention.get("kind") not in KINDS:
            yield f"{where}: kind {mention.get('kind')!r}"
    starts = [mention["start"] for mention in entity["mentions"]]
    if starts != sorted(starts):
        yield f"{where}: mentions are not in the order of the text"
    if entity["type"] == "LOC":
        yield from _place_faults(where, entity)


def _place_faults(where, entity):
    yield from _missing(where, entity, PLACE)
    located = entity["lat"] is not None
    if located != (entity["lon"] is not None) or located != (entity["precision"] is not None):
        yield f"{where}: lat, lon and precision are not null together"
    if located and not (-90 <= entity["lat"] <= 90 and -180 <= entity["lon"] <= 180):
        yield f"{where}: at {entity['lat']}, {entity['lon']}"
    if located and entity["precision"] not in PRECISIONS:
        yield f"{where}: precision {entity['precision']!r}"
    if not all(isinstance(name, str) and name for name in entity["within"]):
        yield f"{where}: within {entity['within']!r}"
    if not is_count(entity["candidates"]) or (located and entity["candidates"] < 1):
        yield f"{where}: candidates {entity['candidates']!r}"


def _claim_faults(where, claim, text, entities):
    yield from _missing(where, claim, CLAIM)
    if claim["id"] != where:
        yield f"{where}: id {claim['id']!r}"
    if claim["type"] not in CLAIM_TYPES:
        yield f"{where}: type {claim['type']!r}"
    if not is_text_or_null(claim["mode"]):
        yield f"{where}: mode {claim['mode']!r}"
    yield from _span_faults(f"{where} anchor", claim["anchor"], text)
    yield from _span_faults(f"{where} sentence", claim["sentence"], text)
    if not (claim["sentence"]["start"] <= claim["anchor"]["start"] and
            claim["anchor"]["end"] <= claim["sentence"]["end"]):
        yield f"{where}: the anchor lies outside the sentence"
    if not claim["agent"] and not claim["target"]:
        yield f"{where}: neither agent nor target"
    for role in ("agent", "target", "chain"):
        if len(set(claim[role])) != len(claim[role]):
            yield f"{where}: {role} repeats an entity"
        for name in claim[role]:
            if name not in entities:
                yield f"{where}: {role} {name!r} is no entity"
    if claim["place"] is not None and entities.get(claim["place"], {}).get("type") != "LOC":
        yield f"{where}: place {claim['place']!r} is no LOC"
    yield from _date_faults(where, claim)
    for toll in TOLLS:
        if claim[toll] is not None and not is_count(claim[toll]):
            yield f"{where}: {toll} {claim[toll]!r}"
    if claim["stance"] not in STANCES:
        yield f"{where}: stance {claim['stance']!r}"
    for number in claim["numbers"]:
        yield from _span_faults(f"{where} number", number, text)
        if number.get("what") not in TOLLS or number.get("bound") not in BOUNDS or not is_count(number.get("value")):
            yield f"{where}: number {number!r}"
        if number.get("of") is not None and number["of"] not in entities:
            yield f"{where}: number of {number['of']!r}, no entity"
    for cue in claim["cues"]:
        yield from _span_faults(f"{where} cue", cue, text)
        if not (isinstance(cue.get("verb"), str) and cue["verb"]):
            yield f"{where}: cue {cue!r}"
        if cue.get("link") is not None and cue["link"] not in entities:
            yield f"{where}: cue of {cue['link']!r}, no entity"
    if not claim["why"] or not all(isinstance(rule, str) and rule for rule in claim["why"]):
        yield f"{where}: why {claim['why']!r}"
    elif not any(re.fullmatch(r"[a-z]+/\S+", rule) for rule in claim["why"]):
        yield f"{where}: why names no rule as stage/what: {claim['why']!r}"


def _date_faults(where, claim):
    if claim["date"] is None:
        if claim["date_to"] is not None or claim["date_precision"] is not None:
            yield f"{where}: date_to or date_precision without a date"
        return
    form = DATE.get(claim["date_precision"])
    if form is None or not re.fullmatch(form, claim["date"]):
        yield f"{where}: date {claim['date']!r} of precision {claim['date_precision']!r}"
    elif claim["date_to"] is not None and not (re.fullmatch(form, claim["date_to"]) and
                                               claim["date"] <= claim["date_to"]):
        yield f"{where}: dates {claim['date']} to {claim['date_to']}"
