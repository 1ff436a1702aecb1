#!/usr/bin/env python3
"""Writes the Unicode tables in Sources/Reading/Text.

Needs the Unicode Character Database, version 15.0 (Debian: unicode-data; its folder may be given as the
argument), and wcwidth 0.9.4 (PyPI), whose widths are those of Unicode 18.0:

    python3 scripts/unicode_tables.py [folder]
"""

import pathlib
import sys

import wcwidth

DATA = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
OUT = pathlib.Path(__file__).resolve().parent.parent / "Sources/Reading/Text"

# The version that the C library of the oldest system Lectern is made for knows (glibc 2.36).
AGREED = 14.0

# Digits of the tables: 57 characters of ASCII that need no escape in a literal.
FIRST_DIGIT = 35
BASE = 57

FORMS = """narrow wide newerNarrow newerWide mark newerMark spacingMark jamo emojiNarrow emojiWide
newerEmoji hidden joiner emojiSelector tag bidi control separator noncharacter regional skin""".split()

CLASSES = """AL BA BB B2 BK CB CL CM CP CPw CR EB EM EX GL H2 H3 HL HY ID IDx IN IS JL JT JV LF NL NS NU
OP OPw PO PR QU RI SP SY WJ ZW ZWJ""".split()


def properties(name, column=1):
    """The value of each scalar in a file of the database; of a file of ranges only."""
    values = {}
    for line in (DATA / name).read_text("utf-8").splitlines():
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if len(fields) <= column:
            continue
        first, _, last = fields[0].partition("..")
        for scalar in range(int(first, 16), int(last or first, 16) + 1):
            values[scalar] = fields[column]
    return values


def members(name, value):
    """The scalars that have a property; a file may give a scalar several."""
    found = set()
    for line in (DATA / name).read_text("utf-8").splitlines():
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if len(fields) > 1 and fields[1] == value:
            first, _, last = fields[0].partition("..")
            found.update(range(int(first, 16), int(last or first, 16) + 1))
    return found


category = properties("extracted/DerivedGeneralCategory.txt")
east_asian = properties("EastAsianWidth.txt")
age = {c: float(v) for c, v in properties("DerivedAge.txt").items()}
syllable = properties("HangulSyllableType.txt")
pictographic = members("emoji/emoji-data.txt", "Extended_Pictographic")
emoji = members("emoji/emoji-data.txt", "Emoji")
ignorable = members("DerivedCoreProperties.txt", "Default_Ignorable_Code_Point")
noncharacters = members("PropList.txt", "Noncharacter_Code_Point")
bidi = members("PropList.txt", "Bidi_Control")


def form(c):
    """What sanitizing makes of a scalar."""
    kind = category.get(c, "Cn")
    if kind == "Cc":
        return "control"
    if c in bidi:
        return "bidi"
    if c in noncharacters or 0xFFF9 <= c <= 0xFFFB:
        return "noncharacter"
    if c == 0x200D:
        return "joiner"
    if c == 0xFE0F:
        return "emojiSelector"
    if 0xE0020 <= c <= 0xE007F:
        return "tag"
    if kind == "Cf" or c in ignorable:
        return "hidden"
    if kind in ("Zl", "Zp"):
        return "separator"
    if 0x1F1E6 <= c <= 0x1F1FF:
        return "regional"
    if 0x1F3FB <= c <= 0x1F3FF:
        return "skin"
    newer = age.get(c, 99) > AGREED
    width = wcwidth.wcwidth(chr(c))
    if kind == "Mc":
        return "spacingMark"
    if syllable.get(c) in ("V", "T"):
        return "jamo"
    if width == 0:
        return "newerMark" if newer else "mark"
    if width == 2:
        if newer and c in pictographic:
            return "newerEmoji"
        # Wide only since Unicode 16: 2630-2637, 268A-268F, 4DC0-4DFF, 1D300-1D376.
        if newer or east_asian.get(c) not in ("W", "F"):
            return "newerWide"
        return "emojiWide" if c in emoji else "wide"
    # glibc gives the circled numbers on black squares two columns, everyone else one.
    if newer or 0x3248 <= c <= 0x324F:
        return "newerNarrow"
    return "emojiNarrow" if c in emoji else "narrow"


breaking = properties("LineBreak.txt")


def unlisted(c):
    """The line break class of a scalar that LineBreak.txt does not list, from its header."""
    blocks = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD),
              (0x30000, 0x3FFFD), (0x1F000, 0x1FAFF), (0x1FC00, 0x1FFFD)]
    if any(first <= c <= last for first, last in blocks):
        return "ID"
    return "PR" if 0x20A0 <= c <= 0x20CF else "XX"


def line_break(c):
    """The class of a scalar after rule LB1, those of LB30 and LB30b told apart."""
    name = breaking.get(c) or unlisted(c)
    if name in ("AI", "SG", "XX"):
        name = "AL"
    if name == "SA":
        name = "CM" if category.get(c) in ("Mn", "Mc") else "AL"
    if name == "CJ":
        name = "NS"
    if name in ("OP", "CP") and east_asian.get(c) in ("F", "W", "H"):
        name += "w"
    if name == "ID" and c in pictographic and c not in category:
        name = "IDx"
    return name


def digit(value):
    return chr(FIRST_DIGIT + value)


def two(value):
    return digit(value // BASE) + digit(value % BASE)


def stages(values, low, high):
    """A three-stage table of digits: `low` bits choose in a block, `high` the block, the rest the page."""
    def share(parts):
        index, order = {}, []
        for part in parts:
            if part not in index:
                index[part] = len(order)
                order.append(part)
        return [index[part] for part in parts], order

    size = 1 << low
    numbers, blocks = share([values[i:i + size] for i in range(0, len(values), size)])
    names = [two(n) for n in numbers]
    size = 1 << high
    numbers, pages = share(["".join(names[i:i + size]) for i in range(0, len(names), size)])
    return "".join(two(n) for n in numbers), "".join(pages), "".join(blocks)


def literal(name, text, comment):
    """A Swift constant that is only bytes in the program."""
    rows = [text[i:i + 104] for i in range(0, len(text), 104)]
    body = "\\\n".join("    " + row for row in rows)
    return f'  /// {comment}\n  static let {name}: StaticString = """\n{body}\n    """\n'


def write(path, summary, source, parts):
    header = f"""// Generated by scripts/unicode_tables.py; not to be edited.
// Source: {source}.

/// {summary}
"""
    (OUT / path).write_text(header + "\n".join(parts) + "}\n", "utf-8")


def write_stages(path, owner, summary, source, values, names):
    digits = "".join(digit(names.index(value)) for value in values)
    pages, numbers, blocks = stages(digits, 4, 5)
    write(path, summary, source, [
        f"extension {owner} {{\n"
        + literal("pages", pages, "Which row of `numbers` 512 scalars have, in two digits."),
        literal("numbers", numbers, "Which row of `blocks` 16 scalars have, in two digits, 32 a row."),
        literal("blocks", blocks, "The case of each scalar, in one digit, 16 a row."),
    ])


def compositions():
    """Each pair that Unicode's NFC composes: first, second, composite."""
    excluded = members("DerivedNormalizationProps.txt", "Full_Composition_Exclusion")
    pairs = []
    for line in (DATA / "UnicodeData.txt").read_text("utf-8").splitlines():
        fields = line.split(";")
        parts = fields[5].split()
        composite = int(fields[0], 16)
        if len(parts) == 2 and not fields[5].startswith("<") and composite not in excluded:
            pairs.append((int(parts[0], 16), int(parts[1], 16), composite))
    # Sanitizing composes a base with nonspacing marks; what joins two spacing marks stays in two.
    return sorted(pair for pair in pairs if category[pair[1]] == "Mn" and category[pair[0]] != "Mc")


def three(value):
    return digit(value // (BASE * BASE)) + two(value % (BASE * BASE))


def main():
    everything = range(0x110000)
    ucd = "the Unicode Character Database 15.0"
    write_stages(
        "FormTables.swift", "ScalarForm", "The form of every scalar; see `DigitTable`.",
        ucd + " and wcwidth 0.9.4 (Unicode 18.0)",
        ["noncharacter" if 0xD800 <= c <= 0xDFFF else form(c) for c in everything], FORMS)
    write_stages(
        "LineBreakTables.swift", "LineBreakClass", "The line break class of every scalar; see `DigitTable`.",
        ucd + " (LineBreak.txt)",
        ["AL" if 0xD800 <= c <= 0xDFFF else line_break(c) for c in everything], CLASSES)
    write(
        "CompositionTables.swift", "The canonical compositions; see `Composition`.", ucd + " (UnicodeData.txt)",
        ["extension Composition {\n"
         + literal("pairs", "".join("".join(map(three, pair)) for pair in compositions()),
                   "First, second and composite scalar in three digits each, sorted.")])


if __name__ == "__main__":
    main()
