"""Merging of the sources: one place from several rows, a parent and a key for each, and which names are ambiguous."""
from collections import defaultdict

from common_words import is_word
from gazetteer_clean import bare, distance_km, fold, slug

SETTLEMENTS = ("city", "town", "village", "neighbourhood")
SAME_PLACE_KM = 5
PERSON_HEADS = tuple(fold(word) for word in ("أبو", "أبي", "أبا", "أم", "ابن", "بن", "بني", "آل", "الشيخ", "السيد", "الحاج", "الإمام", "سيدي", "سيد", "حاج", "حجي", "ملا", "عبد", "النبي"))


def shape(name):
    """Consonants only: joins the spellings of one hamlet in two surveys (Za`iniyya, Za`inya)."""
    return "".join(letter for letter in bare(name) if letter not in "اويهء")


class Grid:
    """Places by cells of a tenth of a degree, for look-ups of neighbours."""

    def __init__(self):
        self.cells = defaultdict(list)

    def add(self, place):
        self.cells[int(place["lat"] * 10), int(place["lon"] * 10)].append(place)

    def near(self, place, km):
        """Places within km (at most 30), nearest first."""
        reach = int(km / 9) + 1
        at = int(place["lat"] * 10), int(place["lon"] * 10)
        found = []
        for row in range(at[0] - reach, at[0] + reach + 1):
            for column in range(at[1] - reach, at[1] + reach + 1):
                for other in self.cells.get((row, column), ()):
                    distance = distance_km((place["lat"], place["lon"]), (other["lat"], other["lon"]))
                    if distance <= km:
                        found.append((distance, other["order"], other))
        return [other for *_, other in sorted(found, key=lambda item: item[:2])]


def same(place, other):
    """True if a row, of a name that `other` has as well, is that place."""
    distance = distance_km((place["lat"], place["lon"]), (other["lat"], other["lon"]))
    if (place["kind"] in SETTLEMENTS) != (other["kind"] in SETTLEMENTS):
        return False
    if "neighbourhood" in (place["kind"], other["kind"]) and other["rank"] < 6:
        return distance <= 3
    if other["source"] != "OWN":
        return distance <= SAME_PLACE_KM
    # Sources disagree on the middle of a large city.
    return distance <= (25 if other["rank"] >= 7 else 12 if other["rank"] == 6 else SAME_PLACE_KM)


def same_hamlet(place, other):
    """True if two surveys of Syria spell one hamlet in two ways."""
    return other["kind"] in SETTLEMENTS and distance_km((place["lat"], place["lon"]), (other["lat"], other["lon"])) <= 1.5


def names_in(place):
    """Look-up keys of a place: its names without article, and for Syria their consonants."""
    # Jerusalem and its surroundings stand under both countries in the sources.
    country = "ps" if place["country"] == "il" else place["country"]
    yield from ((country, name) for name in place["bares"])
    consonants = shape(place["names"][0])
    if place["country"] == "sy" and len(consonants) > 1:
        yield "sy shape", consonants


def merge(by_hand, rows):
    """Put rows together that are one place; `by_hand` wins, then the higher rank, then OCHA. Returns the new places only."""
    grid, index, kept = Grid(), defaultdict(list), []
    rows = sorted(rows, key=lambda row: (-row["rank"], row["source"] != "O", row["id"]))
    for order, place in enumerate(by_hand + rows):
        place["order"], place["bares"] = order, {bare(name) for name in place["names"]}
        if place["source"] != "OWN":
            twins = [other for key in names_in(place) for other in index[key]
                     if (same_hamlet if key[0] == "sy shape" else same)(place, other)]
            if twins:
                twin = min(twins, key=lambda other: other["order"])
                twin["names"] += [name for name in place["names"] if bare(name) not in twin["bares"]]
                twin["bares"] |= place["bares"]
                # One survey knows the district, another may know only the governorate: keep what is known.
                if twin["country"] == place["country"]:
                    twin["parent"] = twin["parent"] or place["parent"]
                continue
            kept.append(place)
        grid.add(place)
        for key in names_in(place):
            index[key].append(place)
    for place in kept:
        if not place["parent"]:
            place["parent"] = next((other["parent"] for other in grid.near(place, 30) if other["parent"] and other["country"] == place["country"]
                                    and other["source"] != "OWN"), place["country"])
    return kept


def give_keys(places, taken):
    """cc-slug; among namesakes the first in rank has the plain key, the others the source's number behind it."""
    for place in places:
        key = f"{place['country']}-{slug(place['latin'], 18 if place['rank'] > 1 else 12) or place['id']}"
        if key in taken:
            key = f"{key}-{place['id']}"
        taken.add(key)
        place["key"] = key


class Ambiguity:
    """Whether a name needs a cue (town of, in, countryside of) before it may be read as a place.

    Large places are exempt (their word is mostly they) unless listed in ambiguous_places.tsv."""

    def __init__(self, words, counts, person_tokens, given_names, listed):
        self.words, self.counts, self.persons, self.given, self.listed = words, counts, person_tokens, given_names, listed

    def __call__(self, name, rank):
        folded = fold(name)
        if folded in self.listed:
            return True
        parts = folded.split()
        if rank >= 7:
            return False
        if len(parts) > 1:
            return (parts[0] in PERSON_HEADS or rank <= 3 and parts[0] in self.given or all(part in self.persons for part in parts)
                    or rank <= 3 and all(self.counts[part] >= 100 and is_word(part, self.words) for part in parts))
        uses = max(self.counts[folded], self.counts["ال" + folded])
        return (folded in self.persons or len(folded) <= 3 or folded.startswith("ال") and folded.endswith("ي")
                or bool(is_word(folded, self.words)) and uses >= 2 or rank <= 3 and uses >= 4)
