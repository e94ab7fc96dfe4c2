"""Names matched as the shell does it: * any text, ? any letter, [abc] one of them, [!abc] none of them."""

import functools
import os
import posixpath
import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


@functools.lru_cache(maxsize=256, typed=True)
def _compile_pattern(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode("latin-1")).encode("latin-1")).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    """The names that match."""
    match = _compile_pattern(os.path.normcase(pat))
    return [name for name in names if match(name)]


def fnmatchcase(name, pat):
    return _compile_pattern(pat)(name) is not None


def translate(pat):
    """The pattern as a regular expression."""
    parts = []
    i, n = 0, len(pat)
    while i < n:
        c = pat[i]
        i += 1
        if c == "*":
            if not parts or parts[-1] != ".*":
                parts.append(".*")
        elif c == "?":
            parts.append(".")
        elif c == "[":
            # The first letter of a set may be "]" itself.
            j = pat.find("]", i + 2 if pat[i:i + 1] == "!" else i + 1)
            if j < 0:
                parts.append("\\[")
            else:
                inside = pat[i:j].replace("\\", "\\\\")
                if inside[0] == "!":
                    inside = "^" + inside[1:]
                elif inside[0] in "^[":
                    inside = "\\" + inside
                parts.append(f"[{inside}]")
                i = j + 1
        else:
            parts.append(re.escape(c))
    return rf"(?s:{''.join(parts)})\Z"
