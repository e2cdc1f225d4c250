"""Make the built-in glossaries from term pairs: ``python build.py TERMS_DIR OUT_DIR``.

TERMS_DIR holds the collected term pairs (tab-separated: zh, en, category, note); the two files
beside this script are our own. Every row keeps where it comes from, under which licence, and how
many sources agree.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator
from pathlib import Path

COLUMNS = (
    "id zh en en_short en_accept category level code article flags valid_from valid_to mandatory "
    "source license verified status"
).split()
HERE = Path(__file__).resolve().parent
CATEGORIES = {
    "party-org": "party_org",
    "party-local": "party_org",
    "party-other": "party_org",
    "state-org": "state_org",
    "state-local": "local_gov",
    "gov-local": "local_gov",
    "npc-local": "npc",
    "cppcc-local": "cppcc",
    "people-org": "people_org",
    "org": "intl_org",
    "diplomatic-title": "dipl_title",
    "title-foreign": "title",
    "foreign-affairs": "foreign_affairs",
    "diplomacy": "foreign_affairs",
    "diplomatic": "foreign_affairs",
    "place-region": "place",
}
BODIES = frozenset("intl_org state_org party_org people_org npc cppcc judiciary media".split())
LEFT_OUT = {
    "generic",
    "verb",
    "address",
    "place-generic",
    "title-generic",
    "party-generic",
    "deixis",
    "category",
    "place-us",
    "person",
}
GENERIC_COUNTIES = {"城区", "郊区", "矿区", "市区", "新区", "开发区"}
OWN, CODES = "Apache-2.0", "MIT (code lists), facts"
XIZANG = "2023-10-01"


def main(terms: Path, out: Path) -> None:
    """Write every glossary file."""
    official = list(templates()) + list(editorial())
    taken = {row["zh"] for row in official} | set(bare_forms(official))
    official += [row for row in core(terms) if row["zh"] not in taken]
    places = list(china(terms))
    names = {row["zh"] for row in places} | {row["zh"] for row in official}
    world = [row for row in countries(terms) if row["zh"] not in names]
    names |= {row["zh"] for row in world}
    world += [row for row in subdivisions(terms) if row["zh"] not in names]
    for name, rows in (("official", official), ("china", places), ("world", world)):
        write(out / f"{name}.csv", rows, prefix=name)


def row(zh: str, en: str, category: str, **more: object) -> dict[str, str]:
    """Build a row; what is not given stays empty."""
    filled = dict.fromkeys(COLUMNS, "")
    filled |= {"zh": zh, "en": en, "category": category, "status": "reviewed", "verified": "0"}
    if category == "event" and re.match(r"(?:executive )?meeting of|foreign affairs work conf", en):
        filled["article"] = "an" if en[0] in "ae" else "a"
    filled |= {key: str(value) for key, value in more.items() if value}
    if category in BODIES and not filled["en_short"]:
        filled["en_short"] = abbreviation(en, filled["en_accept"])
    return filled


def abbreviation(en: str, accept: str) -> str:
    """Return the accepted form that abbreviates a body's name, as WTO does; nothing if none."""
    forms = (form.strip() for form in accept.split("|"))
    if re.search(r"[A-Z]{2}", en):
        return ""
    return next((form for form in forms if re.fullmatch(r"[A-Z][A-Za-z&]*[A-Z]|G20", form)), "")


def templates() -> Iterator[dict[str, str]]:
    """Read our own entries with slots."""
    for line in (HERE / "templates.tsv").read_text(encoding="utf-8").splitlines():
        zh, en, category, *accept = line.split("\t")
        yield row(
            zh,
            en,
            category,
            en_accept=accept[0] if accept else "",
            source="editorial",
            license=OWN,
            status="draft",
        )


def editorial() -> Iterator[dict[str, str]]:
    """Read our own fixed entries: zh, en, category, dates, mark, accepted forms."""
    for line in (HERE / "editorial.tsv").read_text(encoding="utf-8").splitlines():
        zh, en, category, *rest = line.split("\t")
        dates, mark, accept = (*rest, "", "", "")[:3]
        found = dict(part.split("=") for part in dates.split() if "=" in part)
        yield row(
            zh.replace("“", "").replace("”", ""),
            en,
            category,
            en_accept=accept,
            valid_from=found.get("from"),
            valid_to=found.get("to"),
            mandatory="no" if mark == "soft" else "",
            flags="deixis" if mark in {"P", "C"} else "",
            level={"P": "province", "C": "prefecture"}.get(mark, ""),
            source="editorial",
            license=OWN,
            status="draft",
        )


def bare_forms(rows: list[dict[str, str]]) -> Iterator[str]:
    """Yield what the templates cover without their owner, so that no fixed row repeats it."""
    for entry in rows:
        for slot, names in (
            ("{P}", ("省", "河北省", "")),
            ("{C}", ("市", "")),
            ("{X}", ("县", "区")),
        ):
            if slot in entry["zh"]:
                yield from (entry["zh"].replace(slot, name) for name in names)


def core(terms: Path) -> Iterator[dict[str, str]]:
    """Take the collected titles, institutions and policy terms."""
    for found in read(terms / "core_titles_institutions_policy.tsv"):
        zh, en, kind, note = found["zh"], found["en"], found["category"], found["note"]
        zh = re.sub("[“”]", "", zh)
        short_title = "title" in kind and len(zh) < 4
        if kind in LEFT_OUT or short_title or len(zh) < 2 or "…" in en or ".." in en:
            continue
        accept = re.search(r"accept=([^;]*)", note)
        yield row(
            zh,
            en,
            CATEGORIES.get(kind, kind.replace("-", "_")),
            en_accept=accept[1].strip() if accept else "",
            source=field(note, "src") or "editorial",
            license=OWN,
            verified=field(note, "verified") or "0",
            status="reviewed" if int(field(note, "verified") or 0) > 1 else "draft",
        )


def china(terms: Path) -> Iterator[dict[str, str]]:
    """Take provinces, prefectures and counties with their short names."""
    for level, name in (
        ("province", "cn_province"),
        ("prefecture", "cn_prefecture"),
        ("county", "cn_county"),
    ):
        seen: dict[str, str] = {}
        rows = list(read(terms / f"{name}.tsv"))
        for found in rows:
            seen[found["zh"]] = (
                "" if seen.get(found["zh"], found["en"]) != found["en"] else found["en"]
            )
        done: set[str] = set()
        for found in rows:
            zh, en, note = found["zh"], found["en"], found["note"]
            if zh in done or zh in GENERIC_COUNTIES or not seen[zh]:
                continue
            done.add(zh)
            stem, _, short = field(note, "stem").partition("->")
            english = short if zh.endswith("市") and short else en
            common = {
                "level": level,
                "code": field(note, "code"),
                "source": field(note, "src"),
                "license": CODES,
                "verified": field(note, "verified"),
            }
            yield from dated(
                row(
                    zh,
                    english,
                    "place",
                    en_short=short,
                    en_accept=en if en != english else "",
                    **common,
                )
            )
            usable = len(stem) >= 2 and (level != "county" or len(stem) > 2) and stem != zh
            if usable and stem not in done and "common" not in note:
                done.add(stem)
                yield from dated(row(stem, short, "place", flags="short", **common))


def dated(entry: dict[str, str]) -> Iterator[dict[str, str]]:
    """Give Xizang its earlier official English name before October 2023."""
    if "Xizang" not in entry["en"]:
        yield entry
        return
    earlier = {
        k: v.replace("Xizang", "Tibet") if k.startswith("en") else v for k, v in entry.items()
    }
    yield entry | {"valid_from": XIZANG}
    yield earlier | {"valid_to": XIZANG}


def countries(terms: Path) -> Iterator[dict[str, str]]:
    """Take countries, their short forms, and the states of the USA."""
    sources = (
        ("world_country_aliases", "country", OWN),
        ("us_states_variants", "place", OWN),
        ("world_countries", "country", "Unicode-3.0 (CLDR), facts"),
    )
    for name, category, licence in sources:
        for found in read(terms / f"{name}.tsv"):
            zh, en, note = found["zh"], found["en"], found["note"]
            doubtful = "flag=" in note or "tw-usage" in note or found["category"] == "deixis"
            if (
                len(zh) < 2
                or doubtful
                or "{" in en
                or (name == "us_states_variants" and len(zh) < 3)
            ):
                continue
            accept = re.search(r"accept=([^;]*)", note)
            yield row(
                zh,
                en,
                category,
                en_accept=accept[1].strip() if accept else "",
                source=field(note, "src") or "editorial",
                license=licence,
                verified=field(note, "verified") or "0",
                level="country" if category == "country" else "subdivision",
            )


def subdivisions(terms: Path) -> Iterator[dict[str, str]]:
    """Take foreign provinces and states that two sources agree on and that are no common word."""
    for found in read(terms / "world_subdivisions.tsv"):
        zh, note = found["zh"], found["note"]
        agreed = int(field(note, "verified") or 0) > 1 and "cldr" in note and "flag=" not in note
        if agreed and len(zh) > 3 and re.search(r"(?:省|州|大区|邦|道|府)$", zh):
            yield row(
                zh,
                found["en"],
                "place",
                source=field(note, "src"),
                level="subdivision",
                license="Unicode-3.0 (CLDR)",
                verified=field(note, "verified"),
            )


def read(path: Path) -> Iterator[dict[str, str]]:
    """Read a file of term pairs."""
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)


def field(note: str, key: str) -> str:
    """Return a ``key=value`` field of a note, or an empty text."""
    found = re.search(rf"(?:^|;\s*){key}=([^;]*)", note or "")
    return found[1].strip() if found else ""


def write(path: Path, rows: list[dict[str, str]], *, prefix: str) -> None:
    """Write rows with ids that stay the same as long as term and sense do."""
    counts: dict[str, int] = {}
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
        writer.writeheader()
        for entry in rows:
            counts[entry["zh"]] = counts.get(entry["zh"], 0) + 1
            suffix = f"~{counts[entry['zh']]}" if counts[entry["zh"]] > 1 else ""
            writer.writerow(entry | {"id": f"{prefix}:{entry['zh']}{suffix}"})
    print(f"{path.name}: {len(rows)} terms")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit("usage: python build.py TERMS_DIR OUT_DIR")
    main(Path(sys.argv[1]), Path(sys.argv[2]))
