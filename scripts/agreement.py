#!/usr/bin/env python3
"""Compares the highlighter with Pygments on real files: how many bytes, blanks aside, are of the same kind.

    scripts/agreement.py [--language NAME] [--details] FILE-OR-FOLDER...

Needs `pip install pygments` and a built `Benchmarks`. Files are told by their names; of a language at most LIMIT files
are read, those first that come first in the order of a fixed shuffle. What Pygments calls an error counts for nobody.
"""
import argparse, collections, os, random, subprocess, sys

from pygments.lexers import get_lexer_by_name
from pygments.token import Token, string_to_tokentype

LIMIT = 20
LARGEST = 100_000
BENCHMARKS = os.environ.get("BENCHMARKS", ".build/debug/Benchmarks")

ENDINGS = {
    "bash": ".sh .bash", "c": ".c .h", "console": ".sh-session .shell-session", "cpp": ".cpp .hpp .cc", "csharp": ".cs",
    "css": ".css", "diff": ".diff .patch", "dockerfile": ".docker .dockerfile Dockerfile", "go": ".go",
    "graphql": ".graphql", "html": ".html .xhtml", "ini": ".ini .cfg", "java": ".java", "javascript": ".js .mjs",
    "json": ".json", "kotlin": ".kt", "lua": ".lua", "makefile": "Makefile .mk .mak", "markdown": ".md",
    "nginx": "nginx.conf", "php": ".php", "powershell": ".ps1", "python": ".py", "ruby": ".rb", "rust": ".rs",
    "scss": ".scss", "sql": ".sql", "swift": ".swift", "toml": ".toml", "typescript": ".ts .tsx", "xml": ".xml",
    "yaml": ".yaml .yml",
}
LEXERS = {"dockerfile": "docker", "makefile": "make"}

# Pygments' classes, by the longest prefix, in the letters of Benchmarks' `kinds`.
KINDS = {
    "Comment": "/", "Comment.Preproc": "m", "Comment.PreprocFile": "s",
    "Keyword": "k", "Keyword.Type": "t", "Keyword.Constant": "c", "Keyword.Pseudo": "c", "Operator.Word": "k",
    "Name": ".", "Name.Attribute": "a", "Name.Property": "a", "Name.Tag": "l", "Name.Class": "t", "Name.Exception": "t",
    "Name.Function": "f", "Name.Builtin": "f", "Name.Builtin.Pseudo": "c", "Name.Decorator": "m", "Name.Variable": "$",
    "Name.Constant": "c", "Name.Entity": "e", "Name.Label": "c", "Name.Pseudo": "c",
    "Literal": "s", "Literal.String.Escape": "e", "Literal.String.Interpol": "$", "Literal.Number": "n", "Literal.Date": "n",
    "Escape": "e", "Generic.Heading": "#", "Generic.Subheading": "#", "Generic.Inserted": "+", "Generic.Deleted": "-",
    "Generic.Prompt": ">", "Generic.Output": "o", "Error": "!",
}
# Where a lexer of Pygments means something of its own by a class.
MEANINGS = {
    "c": {"Name.Builtin": "c"},
    "cpp": {"Name.Builtin": "c"},
    "css": {"Name.Namespace": "m", "Keyword.Type": "n", "Keyword": "a", "Keyword.Pseudo": "a", "Comment.Preproc": "k",
            "Name.Builtin.Pseudo": "f"},
    "graphql": {"Name.Label": "a", "Name.Builtin": "t"},
    "java": {"Name.Attribute": "."},
    "javascript": {"Name.Builtin": "t"},
    "json": {"Name.Tag": "a"},
    "lua": {"Name.Variable": ".", "Name.Property": "."},
    "makefile": {"Comment.Preproc": "k", "Keyword": "$"},
    "markdown": {"Name.Label": "l"},
    "php": {"Literal.String.Doc": "/"},
    "powershell": {"Name.Constant": "t"},
    "ruby": {"Comment.Preproc": "/"},
    "rust": {"Literal.String.Doc": "/"},
    "sql": {"Name.Builtin": "t"},
    "swift": {"Name.Builtin": "t", "Name.Builtin.Pseudo": "f"},
    "toml": {"Name": "a"},
    "typescript": {"Name.Builtin": "t"},
    "yaml": {"Name.Tag": "a", "Name.Namespace": "m", "Name.Constant": "s", "Name.Variable": "s", "Name.Label": "$"},
}
BRACKETS = {"<", "</", ">", "/>", "/"}


def kind(language, token, text):
    if token in string_to_tokentype("Punctuation") and language in ("html", "php") and text.strip() in BRACKETS:
        return "l"
    meanings = MEANINGS.get(language, {})
    while token is not Token:
        name = str(token)[len("Token."):]
        if name in meanings or name in KINDS:
            return meanings.get(name, KINDS.get(name))
        token = token.parent
    return "."


def language_of(path):
    name = os.path.basename(path)
    for language, endings in ENDINGS.items():
        if any(name.endswith(ending) if ending[0] == "." else name == ending for ending in endings.split()):
            return language
    return None


def files(roots):
    found = collections.defaultdict(list)
    for root in roots:
        paths = [root] if os.path.isfile(root) else [
            os.path.join(folder, name) for folder, _, names in os.walk(root) for name in names]
        for path in paths:
            language = language_of(path)
            if language and os.path.isfile(path) and 0 < os.path.getsize(path) <= LARGEST:
                found[language].append(path)
    for language, paths in sorted(found.items()):
        paths.sort()
        random.Random(7).shuffle(paths)
        yield language, paths


def compare(language, path, differences):
    """Bytes that agree and bytes that count, or None for a file that is no clean UTF-8."""
    data = open(path, "rb").read()
    if b"\r" in data or b"\f" in data or data.startswith(b"\xef\xbb\xbf"):
        return None
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    run = subprocess.run([BENCHMARKS, "kinds", language, path], capture_output=True, text=True, check=True)
    ours = run.stdout.rstrip("\n")
    theirs = []
    lexer = get_lexer_by_name("tsx" if path.endswith(".tsx") else LEXERS.get(language, language),
                              ensurenl=False, stripnl=False)
    for token, value in lexer.get_tokens(text):
        theirs += [(kind(language, token, value), str(token))] * len(value.encode())
    if not len(ours) == len(theirs) == len(data):
        sys.exit(f"{path}: {len(data)} bytes, {len(ours)} kinds here and {len(theirs)} there")
    good = count = 0
    for byte, mine, (other, token) in zip(data, ours, theirs):
        if other == "!" or byte in b" \t\n\v":
            continue
        count += 1
        good += mine == other
        if mine != other:
            differences[f"{mine} for {other} ({token})"] += 1
    return good, count


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--language")
    parser.add_argument("--details", action="store_true")
    parser.add_argument("roots", nargs="+")
    arguments = parser.parse_args()
    print("| language | files | bytes | agreement |\n| --- | ---: | ---: | ---: |")
    for language, paths in files(arguments.roots):
        if arguments.language not in (None, language):
            continue
        differences = collections.Counter()
        results = []
        for path in paths:
            if len(results) == LIMIT:
                break
            result = compare(language, path, differences)
            if result:
                results.append(result)
        good, count = sum(r[0] for r in results), sum(r[1] for r in results)
        if count:
            print(f"| {language} | {len(results)} | {count} | {100 * good / count:.1f} % |")
        if arguments.details:
            for difference, bytes in differences.most_common(10):
                print(f"    {100 * bytes / max(1, count):5.2f} %  {difference}")


main()
