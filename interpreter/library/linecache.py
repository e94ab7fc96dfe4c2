# Lines of source files by path and number, for tracebacks and warnings. Text is read once and kept; what is no file of the
# program or the library has no lines.

import _traceback

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# path -> (size, time of change, lines, full name), or a tuple with a function that gives the text: CPython's own format,
# since programs put entries of their own here.
cache = {}


def clearcache():
    """Forget all lines."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """One line of a file with its newline; '' when there is no such line."""
    lines = getlines(filename, module_globals)
    if 1 <= lineno <= len(lines):
        return lines[lineno - 1]
    return ""


def getlines(filename, module_globals=None):
    """All lines of a file; [] when it cannot be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    return updatecache(filename, module_globals)


def checkcache(filename=None):
    """Files do not change under a simulated program: nothing is ever out of date."""


def updatecache(filename, module_globals=None):
    """Read a file anew."""
    entry = cache.pop(filename, None)
    if not filename or (filename.startswith("<") and filename.endswith(">")):
        return []
    lines = _traceback.source_lines(filename)
    if lines is None and entry is not None:
        lines = _split(entry[0]())
    if lines is None:
        lines = _read(filename)
    if lines is None:
        return []
    cache[filename] = (sum(map(len, lines)), None, lines, filename)
    return lines


def lazycache(filename, module_globals):
    """Note where a module's text can be had from, should it be asked for."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or (filename.startswith("<") and filename.endswith(">")) or not module_globals:
        return False
    loader = module_globals.get("__loader__")
    source = getattr(loader, "get_source", None)
    name = module_globals.get("__name__")
    if not name or source is None:
        return False
    cache[filename] = (lambda: source(name),)
    return True


def _split(text):
    return None if text is None else [line + "\n" for line in text.splitlines()]


def _read(filename):
    try:
        with open(filename, encoding="utf-8") as file:
            lines = file.readlines()
    except (OSError, UnicodeDecodeError, NameError):
        return None
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    return lines
