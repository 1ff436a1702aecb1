#!/usr/bin/env python3
"""Writes Sources/Markdown/Syntax/ShortcodeTables.swift: the names of emoji as GitHub has them.

They are those of gemoji (github.com/github/gemoji, MIT), as the Python package pymdown-extensions carries them:
pip install pymdown-extensions. Run from the root of the package: python3 scripts/shortcodes.py
"""
from pymdownx import gemoji_db

HEADER = '''// Made by scripts/shortcodes.py from the names of gemoji {version} (github.com/github/gemoji, MIT license), as
// pymdown-extensions has them. Do not edit.

enum ShortcodeTables {{
  /// The {count:,} names, sorted by their bytes, a line each: the name, a space, and the code points it stands for, in
  /// hexadecimal. Searched as it lies in the binary; nothing is built at start-up.
  static let names: StaticString = """
'''


def points(name):
    emoji = gemoji_db.emoji[gemoji_db.aliases.get(name, name)]
    return emoji.get("unicode_alt", emoji["unicode"]).upper().replace("-", " ")


names = sorted({name.strip(":") for name in [*gemoji_db.emoji, *gemoji_db.aliases]})
with open("Sources/Markdown/Syntax/ShortcodeTables.swift", "w", encoding="utf-8") as file:
    file.write(HEADER.format(version=gemoji_db.version, count=len(names)))
    for name in names:
        file.write(f"    {name} {points(f':{name}:')}\n")
    file.write('    """\n}\n')
