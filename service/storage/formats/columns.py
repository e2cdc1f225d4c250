"""Terms as rows of cells: which header means which field, and how a cell holds its value.

Lists are joined by `` | ``; a forbidden form and its reason, and the parts of a source, by
`` :: ``. A backslash keeps a separator that is meant as text. A cell that a spreadsheet would
take for a formula gets an apostrophe in front, which is taken off again at import.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from service.domain.errors import InputError, InvalidRequest
from service.domain.exchange import FIELDS, Kind, Row
from service.domain.exchange.fields import DEFAULTS
from service.domain.glossary import Forbidden, Provenance, Term
from service.domain.scripts import has_han

_ALIASES = {
    "id": "编号 标识",
    "zh": "中文 原文 汉语 源语 源文 术语 中文术语 中文名称 词条 简体中文 中文原文 zhcn zhhans "
    "chinese source term sourceterm sourcetext",
    "en": "英文 译文 英语 译名 英译 译法 英文名称 英文译名 英文译法 规范译法 enus engb "
    "english target translation targetterm targettext rendering",
    "zh_variants": "变体 中文变体 异名 别名 又称 variants variant aliases",
    "en_short": "简称 英文简称 缩写 英文缩写 short shortform abbreviation",
    "en_generic": "通称 英文通称 generic genericform",
    "en_accept": "可接受译法 可接受 其他译法 accept accepted admitted",
    "en_forbid": "禁用译法 错误译法 禁用 误译 forbid forbidden deprecated",
    "category": "类别 分类 类型 domain subject subjectfield type",
    "part_of_speech": "词性 pos",
    "article": "冠词",
    "jurisdiction": "辖区 适用地区 地区 region",
    "system": "体系 国别",
    "level": "级别 层级",
    "code": "代码 区划代码",
    "parent_id": "上级 上级编号 parent",
    "requires_context": "语境 触发条件 context",
    "priority": "优先级",
    "case_rule": "大小写规则",
    "valid_from": "生效日期 起始日期 启用日期 from",
    "valid_to": "失效日期 截止日期 停用日期 to",
    "successor_id": "后继 后继编号 successor",
    "sources": "来源 出处 依据 provenance reference",
    "verified": "核实数 来源数",
    "status": "状态",
    "reviewer": "审校 审校人 审核人 reviewedby",
    "reviewed_on": "审校日期 审核日期 reviewdate",
    "notes": "备注 说明 注释 note comment comments remark remarks",
    "flags": "标记",
    "do_not_translate": "不译 不翻译 dnt",
    "case_sensitive": "区分大小写",
    "mandatory": "强制 必须",
}
_HEADERS = {
    alias: name
    for name in FIELDS
    for alias in (name.replace("_", ""), *_ALIASES.get(name, "").split())
}
_TRUE, _FALSE = {"yes", "true", "1", "是", "y"}, {"no", "false", "0", "否", "n"}
_FORMULA = re.compile(r"'*[=+\-@＝＋－＠\t\r]")
_ESCAPED = re.compile(r"'+[=+\-@＝＋－＠\t\r]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What the columns of a table are; ``None`` for a column that is left aside."""

    fields: tuple[str | None, ...]
    is_header: bool

    @property
    def unknown(self) -> tuple[int, ...]:
        """The numbers of the columns, from 1, whose headers are not known."""
        return tuple(i for i, name in enumerate(self.fields, 1) if name is None)


def header_of(cells: Sequence[str]) -> Header:
    """Tell the columns from the first row, which may be a term already (Chinese, then English).

    Raises:
        InputError: neither headers nor a term can be seen in it.
    """
    names = _named(cells)
    if "zh" in names or ("id" in names and "en" in names):
        repeated = {name for name in names if name and names.count(name) > 1}
        if repeated:
            raise InputError(
                f"two columns of the file mean the same: {', '.join(sorted(repeated))}"
            )
        return Header(fields=names, is_header=True)
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) == 2 and has_han(filled[0]) and not has_han(filled[1]):
        return Header(fields=("zh", "en"), is_header=False)
    raise InputError(
        "the first row must name the columns (at least zh and en, or 中文 and 英文), or be a term "
        "with its Chinese first and its English second"
    )


def rows(lines: Iterator[tuple[int, Sequence[str] | str]]) -> Iterator[Row]:
    """Turn numbered lines of cells into rows; a text in place of cells is what is wrong with it.

    Raises:
        InputError: the first line does not tell the columns.
    """
    header: Header | None = None
    for number, cells in lines:
        if isinstance(cells, str):
            yield Row(line=number, problem=cells)
        elif not any(cell.strip() for cell in cells):
            continue
        elif header is None:
            header = header_of(cells)
            yield from _first(number, cells, header)
        else:
            yield _row(number, cells, header)


def table(terms: Sequence[Term]) -> Iterator[list[str]]:
    """Return the rows of a table of terms, the header first; only columns that are used."""
    used = [name for name in FIELDS if name in {"id", "zh", "en"} or _is_used(name, terms)]
    yield used
    for term in terms:
        yield [_guarded(_WRITERS[FIELDS[name]](getattr(term, name))) for name in used]


def values(cells: Mapping[str, str]) -> dict[str, Any]:
    """Read cells by their columns; an empty cell sets its field back.

    Raises:
        InvalidRequest: a column is not known, or a value is not of its kind.
    """
    found: dict[str, Any] = {}
    for header, text in cells.items():
        name = _HEADERS.get(_plain(header))
        if name is None:
            raise InvalidRequest(f"the field is not known; the fields are {', '.join(FIELDS)}")
        found[name] = _READERS[FIELDS[name]](name, text) if text.strip() else DEFAULTS[name]
    return found


def cell(text: str) -> str:
    """Take off the apostrophe that keeps a spreadsheet from running a cell."""
    return text[1:] if _ESCAPED.match(text) else text


def _plain(header: str) -> str:
    folded = unicodedata.normalize("NFKC", header).lower()
    return re.sub(r"[\s_\-()（）]", "", folded)


def _named(cells: Sequence[str]) -> tuple[str | None, ...]:
    """Look the headers up; beside another Chinese column, ``source`` says where a term is from."""
    plain = [_plain(cell) for cell in cells]
    names = [_HEADERS.get(header) for header in plain]
    if names.count("zh") > 1:
        for index, header in enumerate(plain):
            names[index] = "sources" if header == "source" else names[index]
    return tuple(names)


def _first(number: int, cells: Sequence[str], header: Header) -> Iterator[Row]:
    if not header.is_header:
        yield _row(number, cells, header)
    elif header.unknown:
        columns = ", ".join(str(n) for n in header.unknown)
        yield Row(line=number, skipped=f"left aside columns whose headers are not known: {columns}")


def _row(number: int, cells: Sequence[str], header: Header) -> Row:
    if any(text.strip() for text in cells[len(header.fields) :]):
        return Row(line=number, problem=f"the line has more than {len(header.fields)} columns")
    values: dict[str, Any] = {}
    try:
        for name, text in zip(header.fields, cells, strict=False):
            if name and text.strip():
                values[name] = _READERS[FIELDS[name]](name, cell(text))
    except InputError as error:
        return Row(line=number, values={"zh": values.get("zh", "")}, problem=error.message)
    return Row(line=number, values=values)


def _is_used(name: str, terms: Sequence[Term]) -> bool:
    return any(getattr(term, name) != DEFAULTS[name] for term in terms)


def _guarded(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text


def _divide(text: str, separator: str) -> list[str]:
    """Split at a separator; a backslash makes what follows it text."""
    parts, current, position = [], "", 0
    while position < len(text):
        if text[position] == "\\":
            current += text[position : position + 2]
            position += 2
        elif text.startswith(separator, position):
            parts.append(current)
            current = ""
            position += len(separator)
        else:
            current += text[position]
            position += 1
    return [*parts, current]


def _items(text: str) -> list[str]:
    parts = _divide(text, "|") if "\\" in text else text.split("|")
    return [part.strip() for part in parts if part.strip()]


def _unescape(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text.strip(), flags=re.DOTALL)


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|")


def _record(parts: Sequence[str]) -> str:
    last = max((i for i, part in enumerate(parts, 1) if part), default=0)
    return " :: ".join(_escape(part).replace("::", "\\:\\:") for part in parts[:last])


def _read_text(_name: str, text: str) -> str:
    return text


def _read_texts(_name: str, text: str) -> list[str]:
    return [_unescape(item) for item in _items(text)]


def _read_records(names: Sequence[str]) -> Callable[[str, str], list[dict[str, str]]]:
    def read(name: str, text: str) -> list[dict[str, str]]:
        records = [[_unescape(p) for p in _divide(item, "::")] for item in _items(text)]
        if any(len(record) > len(names) for record in records):
            raise InvalidRequest(f"an entry of {name} has more than {len(names)} parts split by ::")
        return [dict(zip(names, record, strict=False)) for record in records]

    return read


def _read_integer(name: str, text: str) -> int:
    try:
        return int(text.strip())
    except ValueError:
        raise InvalidRequest(f"{name} must be a whole number") from None


def _read_boolean(name: str, text: str) -> bool:
    word = text.strip().lower()
    if word in _TRUE | _FALSE:
        return word in _TRUE
    raise InvalidRequest(f"{name} must be yes or no (是 or 否)")


def _write_list(items: tuple[str, ...]) -> str:
    return " | ".join(_escape(item) for item in items)


def _write_forbidden(items: tuple[Forbidden, ...]) -> str:
    return " | ".join(_record((item.form, item.reason)) for item in items)


def _write_sources(items: tuple[Provenance, ...]) -> str:
    return " | ".join(_record((i.name, i.url, i.date, i.license)) for i in items)


_READERS: Mapping[Kind, Callable[[str, str], Any]] = {
    Kind.TEXT: _read_text,
    Kind.TEXTS: _read_texts,
    Kind.FORBIDDEN: _read_records(("form", "reason")),
    Kind.SOURCES: _read_records(("name", "url", "date", "license")),
    Kind.DATE: _read_text,
    Kind.INTEGER: _read_integer,
    Kind.BOOLEAN: _read_boolean,
}
_WRITERS: Mapping[Kind, Callable[[Any], str]] = {
    Kind.TEXT: str,
    Kind.TEXTS: _write_list,
    Kind.FORBIDDEN: _write_forbidden,
    Kind.SOURCES: _write_sources,
    Kind.DATE: lambda day: day.isoformat() if day else "",
    Kind.INTEGER: str,
    Kind.BOOLEAN: lambda value: "yes" if value else "no",
}
