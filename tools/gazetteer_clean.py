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
    """One Latin name without variants in brackets: "Afrin (Afrin)" -> "Afrin"; "" if it is not Latin."""
    name = re.sub(r"\s*[(\[].*", "", name).split("/")[0].strip()
    return name if re.match("^[\u0020-\u024f\u1e00-\u1eff\u02b0-\u02ff\u2018\u2019\u0300-\u036f]+$", name) else ""


LETTERS = {"ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
           "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k",
           "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ء": ""}


def romanise(name):
    """Letter for letter, for rows whose source has no Latin name."""
    return " ".join("".join(LETTERS.get(letter, "") for letter in word) for word in fold(name).split()).title()


def slug(latin):
    """Latin name to the middle of a key: small ASCII letters, digits and hyphens, at most 22."""
    latin = latin.replace("ı", "i").replace("ø", "o").replace("ß", "ss").replace("ə", "e")
    latin = "".join(c for c in unicodedata.normalize("NFKD", latin.lower()) if not unicodedata.combining(c))
    latin = re.sub("[\u02b0-\u02ff\u2018\u2019'`]", "", latin)
    return re.sub("[^a-z0-9]+", "-", latin).strip("-")[:22].strip("-")


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
