#@ ../inspect.py +12000
"""Where the text of an object is."""

import sys

from _inspect.kinds import isclass, iscode, isframe, isfunction, ismethod, ismodule, istraceback
from _inspect.members import unwrap

# Classes and functions say that they are inspect's, and so they are for programs, pickles and reprs.
__name__ = "inspect"


def getfile(object):
    """The file in which an object was defined."""
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        if object.__module__ == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    code = _code_of(object)
    if code is not None:
        return code.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got "
                    f"{type(object).__name__}")


def _code_of(object):
    """The code behind a method, function, traceback, frame, or code; None for anything else."""
    for is_kind, attribute in (
        (ismethod, "__func__"), (isfunction, "__code__"), (istraceback, "tb_frame"), (isframe, "f_code"),
    ):
        if is_kind(object):
            object = getattr(object, attribute)
    return object if iscode(object) else None


def getmodulename(path):
    """The module name that a file's path stands for, or None."""
    name = path.rpartition("/")[2]
    for suffix in (".py", ".pyc"):
        if name.endswith(suffix):
            return name[: -len(suffix)]
    return None


def getsourcefile(object):
    """The file of an object's source, or None."""
    import linecache

    filename = getfile(object)
    return filename if filename.endswith(".py") or linecache.getlines(filename) else None


def getabsfile(object, _filename=None):
    import os

    return os.path.normcase(os.path.abspath(_filename or getsourcefile(object) or getfile(object)))


def getmodule(object, _filename=None):
    """The module in which an object was defined, or None."""
    if ismodule(object):
        return object
    if hasattr(object, "__module__"):
        return sys.modules.get(object.__module__)
    try:
        filename = getfile(object)
    except (TypeError, OSError):
        return None
    for module in list(sys.modules.values()):
        if ismodule(module) and getattr(module, "__file__", None) == filename:
            return module
    return None


class _Scanner:
    """Tells of each line of source whether a statement begins there: not in brackets, strings or after a backslash."""

    def __init__(self):
        self.depth = 0
        self.quote = None
        self.continued = False

    @property
    def inside(self):
        return self.depth > 0 or self.quote is not None or self.continued

    def feed(self, line):
        self.continued = False
        i = 0
        while i < len(line):
            c = line[i]
            if self.quote is not None:
                if c == "\\":
                    i += 1
                elif line.startswith(self.quote, i):
                    i += len(self.quote) - 1
                    self.quote = None
            elif c == "#":
                break
            elif c in "\"'":
                self.quote = c * 3 if line.startswith(c * 3, i) else c
                i += len(self.quote) - 1
            elif c in "([{":
                self.depth += 1
            elif c in ")]}":
                self.depth -= 1
            elif c == "\\" and line[i + 1 :].strip("\r\n") == "":
                self.continued = True
            i += 1
        if self.quote is not None and len(self.quote) == 1:
            self.quote = None


def _indentation(line):
    text = line.expandtabs()
    return len(text) - len(text.lstrip())


def getblock(lines):
    """The lines of the block, function or class that begins at the first line."""
    scanner = _Scanner()
    margin = _indentation(lines[0])
    in_header = True
    body = None
    last = 0
    for number, line in enumerate(lines):
        blank = not line.strip() or line.lstrip().startswith("#")
        if number > 0 and not scanner.inside:
            if blank:
                if line.strip() and not in_header and body is not None and _indentation(line) >= body:
                    last = number
                continue
            if body is None and not in_header:
                body = _indentation(line)
            if not in_header and _indentation(line) <= margin:
                break
        began = not scanner.inside
        word = line.split(None, 1)[0] if line.split() else ""
        scanner.feed(line)
        last = number
        if in_header and not scanner.inside:
            if began and word.startswith("@"):
                continue
            header = line.split("#")[0].rstrip()
            is_block = any(text.lstrip().startswith(("def ", "async ", "class ", "@")) for text in lines[: number + 1])
            in_header = False
            if not is_block:
                break
            if not header.endswith(":") and number + 1 < len(lines):
                following = next((text for text in lines[number + 1 :] if text.strip()), "")
                if _indentation(following) <= margin:
                    break
    return lines[: last + 1]


def _class_line(lines, qualname):
    """Index of the line where a class statement, or its first decorator, stands."""
    wanted = qualname.replace(".<locals>", "").split(".")
    outer = []
    scanner = _Scanner()
    decorated = None
    found = None
    for number, line in enumerate(lines):
        began = not scanner.inside
        scanner.feed(line)
        words = line.replace("(", " ").replace(":", " ").split()
        if not began or not words or words[0].startswith("#"):
            continue
        margin = _indentation(line)
        if words[0].startswith("@"):
            decorated = number if decorated is None else decorated
            continue
        while outer and outer[-1][0] >= margin:
            outer.pop()
        name = words[1] if words[0] in ("class", "def") and len(words) > 1 else words[2] if words[0] == "async" and len(words) > 2 else None
        if name is not None:
            outer.append((margin, name))
            if words[0] == "class" and [each for _, each in outer] == wanted:
                found = number if decorated is None else decorated
        decorated = None
    if found is None:
        raise OSError('could not find class definition')  #@ 1097
    return found


def findsource(object):
    """All lines of the object's file, and the index at which the object begins."""
    import linecache

    filename = getsourcefile(object)
    lines = linecache.getlines(filename) if filename else []
    if not lines:
        raise OSError('could not get source code')  #@ 1081
    if ismodule(object):
        return lines, 0
    if isclass(object):
        return lines, _class_line(lines, object.__qualname__)
    code = _code_of(object)
    if code is None:
        raise OSError('could not find code object')  #@ 1121
    if code.co_firstlineno > len(lines):
        raise OSError('lineno is out of bounds')  #@ 1116
    return lines, code.co_firstlineno - 1


def getsourcelines(object):
    """The lines of an object's source, and the number of the first one."""
    object = unwrap(object) if not isclass(object) else object
    lines, number = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == "<module>":
        return lines, 0
    return getblock(lines[number:]), number + 1


def getsource(object):
    """The text of an object's source. OSError when it cannot be had."""
    return "".join(getsourcelines(object)[0])


def getcomments(object):
    """The lines of comments just before an object's source, or None."""
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    comments = []
    while number > 0 and lines[number - 1].lstrip().startswith("#"):
        number -= 1
        comments.insert(0, lines[number].expandtabs().lstrip())
    return "".join(comments) or None
