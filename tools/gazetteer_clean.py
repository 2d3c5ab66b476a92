"""Cleaning of place names: Arabic spelling, heads that are not part of a name, keys, distances."""
import math
import re
import unicodedata

# Heads that the engine knows as cues; a gazetteer row holds the bare name only.
HEADS = ("محافظة", "مدينة", "بلدة", "قرية", "مديرية", "قضاء", "ناحية", "منطقة", "حي", "ولاية", "مقاطعة", "إمارة", "مركز")
MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
ARABIC = re.compile("^[\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af\u06a4\u06c0-\u06d5 '-]+$")


def clean_name(name, drop_tail=False):
    """Bare Arabic name, or "" if the cell holds no usable one.

    drop_tail: cut what follows a dash (OCHA communities carry their district there)."""
    name = MARKS.sub("", unicodedata.normalize("NFC", name))
    name = re.sub(r"[(（\[].*", "", name).replace("\u0640", "")
    name = re.split(r"[،,:/;]", name)[0]
    if drop_tail:
        name = re.split(r"\s*[-–_]\s*", name.strip())[0]
    name = " ".join(name.split()).strip(" -'")
    words = name.split(" ")
    if len(words) > 1 and words[0] in HEADS:
        words = words[1:]
    name = " ".join(words)
    if not ARABIC.match(name) or len(name.replace(" ", "")) < 2 or len(words) > 6:
        return ""
    return name


FOLDS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي",
                       "پ": "ب", "چ": "ج", "ژ": "ز", "ک": "ك", "گ": "ك", "ی": "ي", "ې": "ي", "ۆ": "و", "ێ": "ي", "ە": "ه", "ہ": "ه", "ھ": "ه", "ڤ": "ف"})


def fold(name):
    """The form under which two spellings of one name meet (as stage 2 folds)."""
    return MARKS.sub("", name).translate(FOLDS)


def bare(name):
    """Folded, without article and blanks: for finding doubles, not for look-up."""
    return "".join(word[2:] if word.startswith("ال") and len(word) > 4 else word for word in fold(name).split())


def clean_latin(name):
    """One Latin name in ASCII, without variants in brackets or the kind of unit; "" if it is not Latin."""
    name = re.sub(r"\s*[(\[].*", "", name).split("/")[0].strip()
    if not re.match("^[\u0020-\u024f\u1e00-\u1eff\u02b0-\u02ff\u2018\u2019\u0300-\u036f]+$", name):
        return ""
    name = name.translate(str.maketrans("ıøəØđł", "ioaOdl")).replace("ß", "ss")
    name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    name = re.sub("[\u02b0-\u02ff\u2018\u2019`]", "'", name)
    return re.sub(" (District|Province|Governorate)$", "", name) if name.isascii() else ""


LETTERS = {"ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
           "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k",
           "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ء": ""}


def romanise(name):
    """Letter for letter, for rows whose source has no Latin name."""
    return " ".join("".join(LETTERS.get(letter, "") for letter in word) for word in fold(name).split()).title()


def slug(latin, most=18):
    """Latin name to the middle of a key: small ASCII letters, digits and hyphens, at most `most`."""
    latin = re.sub("['`]", "", clean_latin(latin).lower())
    return re.sub("[^a-z0-9]+", "-", latin).strip("-")[:most].strip("-")


def short_id(number):
    """A source's number in base 36, last four digits: tells namesakes apart and stays the same between builds."""
    digits = ""
    for _ in range(4):
        number, rest = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[rest] + digits
    return digits


def distance_km(a, b):
    """Distance of two (lat, lon) in degrees; flat earth, good to 1 % below 100 km."""
    x = (a[1] - b[1]) * math.cos(math.radians((a[0] + b[0]) / 2))
    return 111.2 * math.hypot(x, a[0] - b[0])


# South, north, west, east in degrees, with half a degree to spare; seas lie outside.
BOXES = {"sy": (31.8, 37.8, 35.2, 42.9), "iq": (28.6, 37.9, 38.3, 49.1), "lb": (32.6, 35.2, 34.6, 37.1), "ye": (11.6, 19.5, 41.3, 54.9),
         "ly": (19.0, 33.7, 8.9, 25.7), "ps": (30.7, 33.1, 33.7, 36.1), "sd": (8.2, 22.7, 21.3, 39.2), "ss": (3.0, 12.8, 23.4, 36.5),
         "jo": (28.7, 33.9, 34.4, 39.8), "tr": (35.3, 42.6, 25.1, 45.3), "il": (29.0, 33.8, 33.7, 36.4), "eg": (21.5, 32.2, 24.2, 37.4),
         "ir": (24.5, 40.3, 43.5, 63.9), "sa": (15.9, 32.7, 34.0, 56.2), "ae": (22.1, 26.6, 50.9, 56.9)}


def in_country(country, lat, lon):
    """True if a point is in the rough box of its country, or the country has none here."""
    south, north, west, east = BOXES.get(country, (-90, 90, -180, 180))
    return south <= lat <= north and west <= lon <= east
