"""Readers of the gazetteer sources: each yields dicts with the fields of a place, before merging.

Fields: id, names (first is the main one), latin, lat, lon, kind, country, rank, parent (a key or None), source."""
import csv
import glob
import os
import re
from collections import defaultdict

from gazetteer_clean import clean_latin, clean_name, fold, in_country, romanise, short_id, slug

POPULATION_RANKS = ((300000, 7), (100000, 6), (30000, 5), (10000, 4), (3000, 3), (500, 2))
FEATURE_RANKS = {"PPLC": 8, "PPLA": 7, "PPLA2": 5, "PPLA3": 4}
LOW_FEATURES = ("PPLQ", "PPLW", "PPLF", "FRM", "FRMS", "HSE", "PPLH", "HUT", "STLMT", "TRB", "EST", "MKT")
# What the sources call otherwise than the press does.
LATIN = {"Idleb": "Idlib", "Lattakia": "Latakia", "Ar-Raqqa": "Raqqa", "Deir-ez-Zor": "Deir ez-Zor", "Al-Hasakeh": "Hasakah",
         "Dar'a": "Daraa", "As-Sweida": "Suwayda", "Tartous": "Tartus", "Rural Damascus": "Rif Dimashq", "Ninawa": "Nineveh",
         "Al-Basrah": "Basra", "Sala ad-Din": "Salah ad-Din", "Arbil": "Erbil", "As-Sulaymaniyah": "Sulaymaniyah",
         "Ta'izz": "Taiz", "Al Hudaydah": "Hodeidah", "Amanat Al Asimah": "Amanat al-Asima", "Sa'dah": "Saada",
         "'Adan": "Aden", "Ad Dali'": "Dhale", "Dihok": "Duhok"}
# Units whose name in the source is wrong, old or that of a neighbour: country and Arabic name there -> both names (own knowledge).
UNIT_FIXES = {
    ("ye", "صنعاء"): ("صنعاء", "Sanaa"), ("ye", "ريمة"): ("ريمة", "Raymah"), ("ye", "الضالع"): ("الضالع", "Dhale"), ("ye", "حضرموت"): ("حضرموت", "Hadramawt"),
    ("iq", "الأنبار"): ("الأنبار", "Anbar"), ("iq", "النجف"): ("النجف", "Najaf"),
    ("ly", "العزيزية"): ("الجفارة", "Jafara"), ("ly", "مزدة"): ("الجبل الغربي", "Jabal al-Gharbi"), ("ly", "القبة"): ("درنة", "Derna"),
    ("ly", "تاجوراء والنواحي الأربع"): ("طرابلس", "Tripoli"), ("ly", "غات"): ("غات", "Ghat"), ("ly", "سرت"): ("سرت", "Sirte"),
    ("sd", "الخرطوم"): ("الخرطوم", "Khartoum"), ("sd", "كسلا"): ("كسلا", "Kassala"), ("sd", "شرق دارفور"): ("شرق دارفور", "East Darfur"),
    ("sd", "وسط دارفور"): ("وسط دارفور", "Central Darfur"), ("sd", "غرب دارفور"): ("غرب دارفور", "West Darfur"),
    ("sd", "جنوب دارفور"): ("جنوب دارفور", "South Darfur"), ("sd", "شمال دارفور"): ("شمال دارفور", "North Darfur"),
    ("sd", "جنوب كردفان"): ("جنوب كردفان", "South Kordofan"), ("sd", "شمال كردفان"): ("شمال كردفان", "North Kordofan"),
    ("sd", "النيل الأبيض"): ("النيل الأبيض", "White Nile"), ("sd", "النيل الأزرق"): ("النيل الأزرق", "Blue Nile"),
    ("sd", "نهر النيل"): ("نهر النيل", "River Nile"), ("sd", "البحر الأحمر"): ("البحر الأحمر", "Red Sea"), ("sd", "الشمالية"): ("الشمالية", "Northern"),
    ("ir", "خراسان شمالي"): ("خراسان الشمالية", "North Khorasan"), ("ir", "خراسان رضوي"): ("خراسان رضوي", "Razavi Khorasan"),
    ("ir", "غلستان"): ("كلستان", "Golestan"), ("ir", "عيلام"): ("إيلام", "Ilam"), ("sa", "المدينة"): ("المدينة المنورة", "Medina"),
    ("sa", "مكة"): ("مكة المكرمة", "Mecca"), ("tr", "عنتاب"): ("غازي عنتاب", "Gaziantep"), ("tr", "قهرمان مرعش"): ("قهرمان مرعش", "Kahramanmaras"),
    ("tr", "أنقرة"): ("أنقرة", "Ankara"), ("tr", "هاتاي"): ("هاتاي", "Hatay"), ("iq", "سامراء"): ("السماوة", "Samawah")}
DROPPED_UNITS = {("ae", "المنطقة المحايدة")}


def rows(path):
    with open(path, encoding="utf-8") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def names_of(main, others):
    names = [clean_name(name) for name in [main, *others.split("|")]]
    return list(dict.fromkeys(name for name in names if name))


def latin_of(row, names):
    for name in (row["name_en"], *row["alt_latin"].split("|")):
        latin = re.sub("^(Qaryat|Nahiyat|Hayy|Madinat|Mudiriyat|Qada') ", "", clean_latin(name))
        if latin:
            return LATIN.get(latin, latin[0].upper() + latin[1:])
    return romanise(names[0])


def wof_rank(row):
    rank = FEATURE_RANKS.get(row["gn_feature"], 0 if row["gn_feature"] in LOW_FEATURES else 1)
    population = int(float(row["population"] or 0))
    return max([rank] + [value for least, value in POPULATION_RANKS if population >= least])


def wof_units(folder, countries):
    """Regions and counties of Who's On First; Syria's come from OCHA. Returns units and (country, region, county) -> key."""
    units, keys, taken = [], {}, set()
    for path in sorted(glob.glob(os.path.join(folder, "wof-*.tsv"))):
        for row in sorted(rows(path), key=lambda row: row["placetype"] != "region"):
            country, is_region = row["country"].lower(), row["placetype"] == "region"
            names = names_of(row["name_ar"], row["alt_ar"])
            if row["placetype"] not in ("region", "county") or country == "sy" or country not in countries or not names:
                continue
            if (country, names[0]) in DROPPED_UNITS:
                continue
            latin, wrong = latin_of(row, names), names[0]
            if is_region or wrong == "سامراء":
                name, latin = UNIT_FIXES.get((country, wrong), (wrong, latin))
                names = [name] + [other for other in names[1:] if name == wrong and other != wrong]
            # The two regions of Palestine are no governorates; its counties are.
            kind, tail, rank = ("governorate", "gov", 7) if is_region != (country == "ps") else ("region", "reg", 7) if is_region else ("district", "dist", 5)
            key = f"{country}-{slug(latin, 12 if kind == 'district' else 26)}-{tail}"
            if key in taken:
                key += "-" + short_id(int(row["wof_id"]))
            taken.add(key)
            keys.setdefault((country, row["region_ar"], "" if is_region else row["county_ar"]), key)
            parent = country if is_region else keys.get((country, row["region_ar"], ""), country)
            units.append(dict(id=row["wof_id"], key=key, names=names, latin=latin, lat=float(row["lat"]), lon=float(row["lon"]), kind=kind,
                              country=country, rank=rank, parent=parent, source="W"))
    return units, keys


def wof_places(folder, countries, keys):
    """Localities, neighbourhoods and sites of Who's On First."""
    for path in sorted(glob.glob(os.path.join(folder, "wof-*.tsv"))):
        for row in rows(path):
            country, placetype = row["country"].lower(), row["placetype"]
            names = names_of(row["name_ar"], row["alt_ar"])
            if country not in countries or placetype not in ("locality", "neighbourhood", "localadmin", "campus") or not names:
                continue
            # Some records stand at a wrong country's or at a made-up point.
            if not in_country(country, float(row["lat"]), float(row["lon"])):
                continue
            rank = wof_rank(row)
            kind = "city" if rank >= 6 else "town" if rank >= 4 else "village"
            if placetype == "neighbourhood" or row["gn_feature"] == "PPLX":
                kind, rank = "neighbourhood", min(max(rank, 2), 5)
            elif placetype == "campus":
                kind, rank = "site", 3
            parent = keys.get((country, row["region_ar"], row["county_ar"])) or keys.get((country, row["region_ar"], ""))
            yield dict(id=short_id(int(row["wof_id"])), names=names, latin=latin_of(row, names), lat=float(row["lat"]), lon=float(row["lon"]),
                       kind=kind, country=country, rank=rank, parent=parent, source="W")


def ocha_units(folder):
    """Syria's governorates, districts and subdistricts, without coordinates yet; also P-code -> key and (subdistrict, district) -> key."""
    table = {row["pcode"]: row for row in rows(os.path.join(folder, "syria-ocha-admin1-3.tsv"))}
    keys, units, by_name, taken = {}, [], {}, set()
    for code, row in sorted(table.items(), key=lambda item: (item[1]["level"], item[0])):
        kind, tail, rank = {"1": ("governorate", "gov", 7), "2": ("district", "dist", 5), "3": ("subdistrict", "sub", 4)}[row["level"]]
        names = names_of(row["name_ar"], row["name_ar_ref"])
        latin = LATIN.get(clean_latin(row["name_en"]), clean_latin(row["name_en"])) or romanise(names[0])
        key = f"sy-{slug(latin, 26 if row['level'] == '1' else 12)}-{tail}"
        keys[code] = key if key not in taken else f"{key}-{code.lower()}"
        taken.add(keys[code])
        parent = {"1": "sy", "2": keys.get(row["adm1_pcode"]), "3": keys.get(row["adm2_pcode"])}[row["level"]]
        if row["level"] == "3":
            by_name[fold(clean_name(row["name_ar"])), fold(clean_name(row["adm2_ar"]))] = keys[code]
            # The communities were listed before one district was cut in two.
            by_name.setdefault((fold(clean_name(row["name_ar"])), ""), keys[code])
        units.append(dict(id=code, key=keys[code], names=names, latin=latin, lat=None, lon=None, kind=kind, country="sy",
                          rank=rank, parent=parent, source="O"))
    return units, keys, by_name


def ocha_places(folder, keys, by_name):
    """Communities (the rows that Syrian Archive added are left out: another licence) and city neighbourhoods."""
    seats = defaultdict(int)
    for row in rows(os.path.join(folder, "syria-ocha-communities.tsv")):
        if row["kind"] != "community" or not row["lat"]:
            continue
        path = [clean_name(part) for part in row["path_ar"].split(" - ")]
        names = list(dict.fromkeys(name for name in (clean_name(row["name_ar"], drop_tail=True),) if name))
        if not names:
            continue
        unit, district = [fold(part) for part in path[-2:]] if len(path) >= 3 else ("", "")
        parent = by_name.get((unit, district)) or by_name.get((unit, ""))
        rank = 2
        if parent and fold(names[0]) == fold(path[-2]):
            seats[parent] += 1
            rank = (5 if path[-2] == path[-1] else 4) if seats[parent] == 1 else 2
        latin = clean_latin(row["path_en"].split(" - ")[0]) or romanise(names[0])
        yield dict(id=row["pcode_or_parent"].lower(), names=names, latin=LATIN.get(latin, latin), lat=float(row["lat"]), lon=float(row["lon"]),
                   kind="town" if rank >= 4 else "village", country="sy", rank=rank, parent=parent, source="O")
    for row in rows(os.path.join(folder, "syria-ocha-neighbourhoods.tsv")):
        names = names_of(row["name_ar"], row["nam_ar_ref"])
        if names and row["latitude"]:
            yield dict(id=row["pcode"].lower(), names=names, latin=clean_latin(row["name_en"]) or romanise(names[0]), lat=float(row["latitude"]),
                       lon=float(row["longitude"]), kind="neighbourhood", country="sy", rank=4, parent=keys.get(row["adm3_pcode"]), source="O")
