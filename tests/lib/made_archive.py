"""A small archive written by hand, as `isnad export --format jsonl` would write it: its claims are what the tests say, whatever the engine
reads. Spans are found by their words; a word that stands twice is named by what follows it.

    archive() -> the lines of the file, as bytes
"""
import base64
import hashlib
import json

ENGINE, DATA = "isnad 0.1.0", "sha256:made-for-the-tests"
BLOCKS = {"located": {"sy-shaddadi": (36.06, 40.73, "town", ["Al-Hasakah District", "Al-Hasakah", "Syria"]),
                      "sy-idlib": (35.93, 36.63, "town", ["Idlib", "Syria"]),
                      "ma-rabat": (34.02, -6.83, "town", ["Morocco"])}}


class Made:
    """One document under way."""

    def __init__(self, identity, text, outlet=None, published=None, title=None, url=None, byline=None, original=None, provenance=None):
        self.text = title + "\n" + text if title else text
        self.entities, self.claims = [], []
        raw = self.text.encode() if original is None else original
        self.line = {"kind": "document", "id": identity, "published": published, "published_from": "input" if published else "unknown",
                     "outlet": outlet, "url": url, "byline": byline, "forwarded_from": None, "dateline": None, "path": identity + ".txt", "line": 0, "format": "txt",
                     "charset": "utf-8", "replaced_bytes": 0, "sha256": hashlib.sha256(raw).hexdigest(), "provenance": provenance,
                     "title": {"start": 0, "end": len(title) if title else 0}, "body_end": len(self.text), "text": self.text}
        if original is None:
            self.line["original"] = None
        else:
            try:
                self.line["original"] = original.decode()
            except UnicodeDecodeError:
                self.line["original_base64"] = base64.b64encode(original).decode()

    def span(self, words):
        start = self.text.index(words)
        return {"start": start, "end": start + len(words)}

    def entity(self, kind, key, name_ar, name_en, *words):
        made = {"id": f"e{len(self.entities) + 1}", "type": kind, "key": key, "name_ar": name_ar, "name_en": name_en}
        if key is None and name_en:
            made["name_en_romanised"] = True
        if kind == "LOC":
            lat, lon, precision, within = BLOCKS["located"].get(key, (None, None, None, []))
            made |= {"lat": lat, "lon": lon, "precision": precision, "within": within, "candidates": 1 if lat else 0}
        made["mentions"] = [self.span(word) | {"kind": "name" if kind in ("ORG", "PER", "LOC") else "nominal"} for word in words]
        self.entities.append(made)
        return made["id"]

    def claim(self, kind, anchor, sentence, agent=(), target=(), place=None, mode=None, date=None, date_to=None, killed=None, wounded=None,
              numbers=(), stance="asserted", chain=(), cues=()):
        precision = {4: "year", 7: "month", 10: "day"}[len(date)] if date else None
        self.claims.append({
            "id": f"c{len(self.claims) + 1}", "type": kind, "mode": mode, "anchor": self.span(anchor), "sentence": self.span(sentence),
            "agent": list(agent), "target": list(target), "place": place, "date": date, "date_to": date_to, "date_precision": precision,
            "killed": killed, "wounded": wounded, "captured": None,
            "numbers": [{"what": what, "value": value, "bound": bound, "of": of} | self.span(words) for what, value, bound, of, words in numbers],
            "stance": stance, "chain": list(chain),
            "cues": [self.span(words) | {"verb": verb, "link": link} for words, verb, link in cues], "why": ["clause/verb", "made/by_hand"]})

    def end(self):
        return self.line | {"engine": ENGINE, "data": DATA, "entities": self.entities, "claims": self.claims}


def bomb(identity, outlet, published, sentence, anchor, told, number, chain):
    sentence = sentence.format(number[0], told)
    made = Made(identity, sentence, outlet, published, "انفجار في الشدادي", f"https://{outlet}.example/{identity}?a=1&b=2%20%d8")
    state = made.entity("ORG", "islamic-state", "تنظيم الدولة الإسلامية", "Islamic State", "تنظيم داعش")
    police = made.entity("ORG", "sy-police", "الشرطة السورية", "Syrian police", "رجال الشرطة")
    town = made.entity("LOC", "sy-shaddadi", "الشدادي", "Shaddadi", "الشدادي")
    sources = [made.entity(*one, told) for one in chain]
    made.claim("ASSAULT", anchor, sentence, [state], [police], town, "explosives", "2019-03-03", killed=number[1],
               numbers=[("killed", number[1], "exact", police, number[0])], chain=sources, cues=[("حسب", "say", sources[0])])
    return made.end()


def strike():
    sentence = "قصفت طائرات الجيش السوري مدينة إدلب في أيار وقتلت ما لا يقل عن اثني عشر مدنيا وجرحت ثلاثين، وفق قول سالم بن مرعي الحسون."
    denial = "ونفى الجيش السوري أنه قصف إدلب."
    made = Made("strike", sentence + " " + denial + " وكان سالم بن مرعي الحسون قد نزح من بيته.", '=HYPERLINK("http://x")', "2019-06-01", "قصف على إدلب",
                byline="هالة الراوي", provenance="fetched\t2019-06-02T08:00:00Z\ncollector\t=1+1\n")
    army = made.entity("ORG", "sy-army", "الجيش السوري", "Syrian army", "الجيش السوري")
    people = made.entity("PPL", None, "مدنيا", None, "مدنيا")
    town = made.entity("LOC", "sy-idlib", "إدلب", "Idlib", "إدلب في")
    witness = made.entity("PER", None, "سالم بن مرعي الحسون", "Salim bin Mari al-Hassun", "سالم بن مرعي الحسون")
    made.claim("ASSAULT", "قصفت", sentence, [army], [people], town, "aerial", "2019-05", killed=12, wounded=30,
               numbers=[("killed", 12, "min", people, "اثني عشر"), ("wounded", 30, "exact", None, "ثلاثين")], chain=[witness],
               cues=[("قول", "say", witness)])
    made.claim("ASSAULT", "قصف إدلب", denial, [army], [], town, "aerial", "2019-05", stance="denied", chain=[army], cues=[("ونفى", "deny", army)])
    return made.end()


def talks():
    first = "التقى وفد من قوات سوريا الديمقراطية وفدا من الحكومة السورية في الرباط يومي 9 و10 آذار."
    second = "وقال سالم بن مرعي الحسون إنه انضم إلى قوات سوريا الديمقراطية."
    made = Made("talks: one", first + "\n" + second, "paper-three", "2019-03-11", url="https://three.example/{talks}")
    sdf = made.entity("ORG", "sdf", "قوات سوريا الديمقراطية", "Syrian Democratic Forces", "قوات سوريا الديمقراطية")
    state = made.entity("ORG", "sy-government", "الحكومة السورية", "Syrian government", "الحكومة السورية")
    town = made.entity("LOC", "ma-rabat", "الرباط", "Rabat", "الرباط")
    man = made.entity("PER", None, "سالم بن مرعي الحسون", "Salim bin Mari al-Hassun", "سالم بن مرعي الحسون")
    made.claim("CONSULT", "التقى", first, [sdf, state], [sdf, state], town, date="2019-03-09", date_to="2019-03-10")
    made.claim("JOIN", "انضم", second, [man], [sdf], chain=[man], cues=[("وقال", "say", man)])
    made.claim("BELONG", "وفد من", first, [sdf], [state], stance="doubted")
    return made.end()


def archive():
    reuters = ("ORG", "reuters", "وكالة رويترز", "Reuters")
    lines = [
        {"kind": "isnad-archive", "version": 1, "tolls": "most-origins"},
        bomb("bomb-1", "paper-one", "2019-03-04", "انفجرت سيارة مفخخة لتنظيم داعش يوم الأحد أمام مخفر في بلدة الشدادي وقتلت {} من رجال الشرطة، "
             "بحسب {}.", "انفجرت", "وكالة رويترز", ("تسعة", 9), [reuters]),
        bomb("bomb-2", "paper-two", "2019-03-05", "لم يصل إلى مشرحة البلدة، حسب {1}، سوى {0} من رجال الشرطة ضحايا تفجير نفذه انتحاري من تنظيم داعش صباح الأحد في "
             "الشدادي.", "تفجير", "مدير المستشفى", ("ثلاثة", 3), [("PPL", None, "مدير المستشفى", None)]),
        strike(),
        talks(),
        Made("نص بلا خبر", "+1 هذا نص لا خبر فيه.", original="+1 هذا نص لا خبر فيه.".encode("windows-1256")).end(),
        {"kind": "decision", "made": "2026-01-02T03:04:05Z", "person": "ل. ن.", "decision": "unsure", "subject": "sdf", "object": None,
         "note": "two lines\nof note", "undone": None},
        {"kind": "decision", "made": "2026-01-02T03:05:05Z", "person": "ل. ن.", "decision": "split", "subject": "reuters", "object": None,
         "note": None, "undone": "2026-01-02T03:06:05Z"},
    ]
    return "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines).encode()
