#!/usr/bin/env python3
"""Writes Sources/Markdown/Syntax/EntityTables.swift: the named character references of HTML 5.

Run from the root of the package: python3 scripts/entities.py
"""
from html.entities import html5

HEADER = '''// Made by scripts/entities.py from the table in Python's html.entities, which is that of the HTML standard
// (section 13.5, named character references). Do not edit.

enum EntityTables {
  /// The 2,125 names that end with a semicolon, sorted by their bytes, a line each: the name, a space, and the one or
  /// two code points it stands for, in hexadecimal. Searched as it lies in the binary; nothing is built at start-up.
  static let names: StaticString = """
'''

names = sorted(name[:-1] for name in html5 if name.endswith(";"))
with open("Sources/Markdown/Syntax/EntityTables.swift", "w", encoding="utf-8") as file:
    file.write(HEADER)
    for name in names:
        points = " ".join(f"{ord(character):X}" for character in html5[name + ";"])
        file.write(f"    {name} {points}\n")
    file.write('    """\n}\n')
