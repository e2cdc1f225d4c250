"""Make the built-in glossaries from term pairs: ``python build.py TERMS_DIR OUT_DIR``.

TERMS_DIR holds the collected term pairs (tab-separated: zh, en, category, note); the files beside
this script are our own. Every row keeps where it comes from, under which licence, and how many
sources agree; one on which fewer than two agree is a draft, for a reviewer to confirm.
"""

from __future__ import annotations

import csv
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

COLUMNS = (
    "id zh zh_variants en en_short en_accept en_forbid category level code article flags "
    "valid_from valid_to successor_id mandatory source license verified status"
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
OWN_FILES = ("institutions", "policy", "editorial")
EVIDENCE = {
    "gh_nametochinese_gov": "gh",
    "bj2008_org_title_standard": "bj2008",
    "cedict_gov": "cedict",
}
OWN, CODES = "Apache-2.0", "MIT (code lists), facts"
XIZANG = "2023-10-01"
SUCCESSORS = {
    "中央外事工作领导小组": "中央外事工作委员会",
    "中央外事工作领导小组办公室": "中央外事工作委员会办公室",
    "中央全面深化改革领导小组": "中央全面深化改革委员会",
    "中央网络安全和信息化领导小组": "中央网络安全和信息化委员会",
    "中央财经领导小组": "中央财经委员会",
    "中国银行业监督管理委员会": "中国银行保险监督管理委员会",
    "中国保险监督管理委员会": "中国银行保险监督管理委员会",
    "中国银行保险监督管理委员会": "国家金融监督管理总局",
    "国家食品药品监督管理总局": "国家药品监督管理局",
    "国家新闻出版广电总局": "国家广播电视总局",
    "国家林业局": "国家林业和草原局",
    "国土资源部": "自然资源部",
    "环境保护部": "生态环境部",
    "农业部": "农业农村部",
    "文化部": "文化和旅游部",
    "国家旅游局": "文化和旅游部",
    "监察部": "国家监察委员会",
    "卫生部": "国家卫生和计划生育委员会",
    "国家人口和计划生育委员会": "国家卫生和计划生育委员会",
    "国家卫生和计划生育委员会": "国家卫生健康委员会",
    "国家工商行政管理总局": "国家市场监督管理总局",
    "国家质量监督检验检疫总局": "国家市场监督管理总局",
    "国家安全生产监督管理总局": "应急管理部",
    "全国人大法律委员会": "全国人大宪法和法律委员会",
    "国务院扶贫开发领导小组办公室": "国家乡村振兴局",
    "国务院扶贫办": "国家乡村振兴局",
    "习近平总书记外交思想": "习近平外交思想",
}


def main(terms: Path, out: Path) -> None:
    """Write every glossary file."""
    own = [entry for name in OWN_FILES for entry in editorial(name)]
    official = merged([*templates(), *own])
    taken = set(bare_forms(official)) | {zh for entry in official for zh in written(entry)}
    official += [entry for entry in merged(core(terms)) if entry["zh"] not in taken]
    seconded(official, evidence(terms))
    places = merged(china(terms))
    names = {zh for entry in (*places, *official) for zh in written(entry)}
    world = merged([*editorial("foreign_places"), *countries(terms), *subdivisions(terms)])
    seconded(world, place_evidence(terms))
    world = [entry for entry in world if entry["zh"] not in names]
    for name, rows in (("official", official), ("china", places), ("world", world)):
        write(out / f"{name}.csv", rows, prefix=name)


def written(entry: dict[str, str]) -> Iterator[str]:
    """Yield what an entry is written like in Chinese."""
    yield entry["zh"]
    yield from (form for form in entry["zh_variants"].split(" | ") if form)


def merged(rows: Iterable[dict[str, str]]) -> list[dict[str, str]]:
    """Keep one row for each Chinese form and period, the first; another's agreement is noted."""
    kept: dict[tuple[str, str, str], dict[str, str]] = {}
    for entry in rows:
        known = kept.setdefault((entry["zh"], entry["valid_from"], entry["valid_to"]), entry)
        if known is not entry and plain(known["en"]) == plain(entry["en"]):
            forms = [form for form in entry["en_accept"].split(" | ") if form]
            known["en_accept"] = joined([*known["en_accept"].split(" | "), *forms])
            if known["source"] != entry["source"]:
                known["source"] = "+".join(
                    part for part in (known["source"], entry["source"]) if part
                )
            known["verified"] = str(max(int(known["verified"] or 0), int(entry["verified"] or 0)))
    periods = {zh for zh, start, end in kept if start or end}
    return [e for (zh, start, end), e in kept.items() if start or end or zh not in periods]


def seconded(rows: Iterable[dict[str, str]], agreeing: dict[tuple[str, str], set[str]]) -> None:
    """Count the sources that give an entry's pair too."""
    for entry in rows:
        others = agreeing.get((entry["zh"], plain(entry["en"])), set())
        if others and entry["source"] == "editorial":
            entry["source"] = "+".join(("editorial", *sorted(others)))
        count = max(int(entry["verified"] or 0), len(others))
        entry["verified"] = str(count)


def evidence(terms: Path) -> dict[tuple[str, str], set[str]]:
    """Return which independent collections give a pair of an institution, post or policy."""
    found: dict[tuple[str, str], set[str]] = {}
    for name, source in EVIDENCE.items():
        for line in read(terms / f"{name}.tsv"):
            found.setdefault((line["zh"], plain(line["en"])), set()).add(source)
    for line in read(terms / "core_titles_institutions_policy.tsv"):
        zh = re.sub("[“”]", "", line["zh"])
        accept = re.search(r"accept=([^;]*)", line["note"])
        seen = set((field(line["note"], "src") or "").split("+")) - {"", "editorial"}
        for en in (line["en"], *(accept[1].split("|") if accept else ())):
            found.setdefault((zh, plain(en)), set()).update(seen)
    return found


def place_evidence(terms: Path) -> dict[tuple[str, str], set[str]]:
    """Return which collections give a pair of a place abroad."""
    found: dict[tuple[str, str], set[str]] = {}
    for name in ("world_cities", "world_countries", "world_subdivisions"):
        for line in read(terms / f"{name}.tsv"):
            sources = set((field(line["note"], "src") or name).split("+"))
            found.setdefault((line["zh"], plain(line["en"])), set()).update(sources)
    for line in read(terms / "cldr_cities.tsv"):
        found.setdefault((line["zh"], plain(line["en"])), set()).add("cldr")
    return found


def plain(english: str) -> str:
    """Return an English form without what two sources may write differently."""
    bare = unicodedata.normalize("NFKD", english).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", " ", re.sub(r"^the ", "", bare)).strip()


def joined(forms: Iterable[str]) -> str:
    """Join forms to a list, each once."""
    return " | ".join(dict.fromkeys(form.strip() for form in forms if form.strip()))


def row(zh: str, en: str, category: str, **more: object) -> dict[str, str]:
    """Build a row; what is not given stays empty."""
    filled = dict.fromkeys(COLUMNS, "")
    filled |= {"zh": zh, "en": en, "category": category, "verified": "0"}
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
        )


def editorial(name: str) -> Iterator[dict[str, str]]:
    """Read one of our own files of fixed entries, whose first line names the columns.

    ``mark`` is P or C for a word that points to the article's province or city, soft for
    vocabulary that is only preferred.
    """
    with (HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as stream:
        for line in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE, restval=""):
            dates = dict(part.split("=") for part in line["dates"].split())
            mark = line["mark"]
            level = {"P": "province", "C": "prefecture"}.get(mark, "")
            yield row(
                re.sub("[“”]", "", line["zh"]),
                line["en"],
                line["category"],
                en_accept=line["accept"],
                zh_variants=re.sub("[“”]", "", line["variants"]),
                en_forbid=line["forbid"],
                valid_from=dates.get("from"),
                valid_to=dates.get("to"),
                mandatory="no" if mark == "soft" else "",
                flags="deixis" if level else "",
                level=level or _level(line["category"], line["zh"]),
                source="editorial",
                license=OWN,
            )


def _level(category: str, zh: str) -> str:
    """Say what kind of place abroad it is."""
    if category != "place" or zh.endswith(("海", "海峡", "运河")):
        return "country" if category == "country" else ""
    return "subdivision" if re.search(r".{2}[省州府都道县]$", zh) else "city"


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
        japanese = note.startswith("JP-") and zh.endswith("县")
        if not agreed or not (
            japanese or (len(zh) > 3 and re.search(r"(?:省|州|大区|邦|道|府)$", zh))
        ):
            continue
        en = unicodedata.normalize("NFKD", found["en"]).encode("ascii", "ignore").decode()
        yield row(
            zh,
            f"{en} Prefecture" if japanese else found["en"],
            "place",
            en_accept=en if japanese else "",
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
    for entry in rows:
        counts[entry["zh"]] = counts.get(entry["zh"], 0) + 1
        suffix = f"~{counts[entry['zh']]}" if counts[entry["zh"]] > 1 else ""
        entry["id"] = f"{prefix}:{entry['zh']}{suffix}"
    succeed(rows)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
        writer.writeheader()
        for entry in rows:
            agreed = int(entry["verified"] or 0) > 1
            writer.writerow(entry | {"status": "reviewed" if agreed else "draft"})
    print(f"{path.name}: {len(rows)} terms")


def succeed(rows: list[dict[str, str]]) -> None:
    """Link what ended on a day to what took its place."""
    begun = {(entry["zh"], entry["valid_from"]): entry["id"] for entry in rows}
    for entry in rows:
        if entry["valid_to"]:
            zh = SUCCESSORS.get(entry["zh"], entry["zh"])
            entry["successor_id"] = begun.get((zh, entry["valid_to"])) or next(
                (known for (name, _), known in begun.items() if name == zh != entry["zh"]), ""
            )


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit("usage: python build.py TERMS_DIR OUT_DIR")
    main(Path(sys.argv[1]), Path(sys.argv[2]))
