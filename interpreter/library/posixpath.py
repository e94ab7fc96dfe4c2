#@ <frozen posixpath>
"""os.path: paths as text, with "/" between names."""

import genericpath
import os
import stat
from genericpath import *

__all__ = ["normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname", "commonprefix", "getsize", "getmtime",
           "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "expanduser", "expandvars", "normpath",
           "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep", "defpath", "altsep", "extsep",
           "devnull", "realpath", "supports_unicode_filenames", "relpath", "commonpath"]

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False


def _like(path, text):
    return text.encode() if isinstance(path, bytes) else text


def normcase(s):
    return os.fspath(s)


def isabs(s):
    s = os.fspath(s)
    return s.startswith(_like(s, "/"))


def join(a, *p):
    """Put names together; an absolute one throws away what stood before it."""
    a = os.fspath(a)
    slash = _like(a, "/")
    path = a
    try:
        for b in map(os.fspath, p):
            if b.startswith(slash):
                path = b
            elif not path or path.endswith(slash):
                path += b
            else:
                path += slash + b
    except (TypeError, AttributeError, BytesWarning):
        genericpath._check_arg_types("join", a, *p)
        raise
    return path


def split(p):
    """Everything before the last name, and the last name."""
    p = os.fspath(p)
    slash = _like(p, "/")
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    p = os.fspath(p)
    return genericpath._splitext(p, _like(p, "/"), None, _like(p, "."))


def splitdrive(p):
    p = os.fspath(p)
    return p[:0], p


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def islink(path):
    try:
        return stat.S_ISLNK(os.lstat(path).st_mode)
    except (OSError, ValueError, AttributeError):
        return False


def lexists(path):
    """Is there such a name, even a link that leads nowhere?"""
    try:
        os.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def ismount(path):
    return normpath(abspath(path)) in ("/", b"/")


def expanduser(path):
    path = os.fspath(path)
    tilde = _like(path, "~")
    if not path.startswith(tilde):
        return path
    end = path.find(_like(path, "/"), 1)
    if end < 0:
        end = len(path)
    if end > 1:
        return path
    home = _like(path, os.environ.get("HOME", "/root").rstrip("/"))
    return home + path[end:] or _like(path, "/")


def expandvars(path):
    """Put in the values of $NAME and ${NAME}, where the environment has them."""
    path = os.fspath(path)
    text = path.decode() if isinstance(path, bytes) else path
    out = ""
    i = 0
    while i < len(text):
        if text[i] != "$":
            out += text[i]
            i += 1
            continue
        end = i + 1
        if text[end:end + 1] == "{" and text.find("}", end) > 0:
            stop = text.find("}", end)
            name = text[end + 1:stop]
            end = stop + 1
        else:
            while end < len(text) and (text[end].isalnum() or text[end] == "_"):
                end += 1
            name = text[i + 1:end]
        out += os.environ.get(name, text[i:end]) if name else text[i:end]
        i = end
    return _like(path, out)


def normpath(path):
    """Without doubled slashes, "." and, where a name stands before it, "..". """
    path = os.fspath(path)
    slash, dot, dots = _like(path, "/"), _like(path, "."), _like(path, "..")
    if not path:
        return dot
    start = slash if path.startswith(slash) else path[:0]
    if path.startswith(slash * 2) and not path.startswith(slash * 3):
        start = slash * 2
    names = []
    for name in path.split(slash):
        if not name or name == dot:
            continue
        if name != dots or (not start and not names) or (names and names[-1] == dots):
            names.append(name)
        elif names:
            names.pop()
    return start + slash.join(names) or dot


def abspath(path):
    path = os.fspath(path)
    if not isabs(path):
        path = join(_like(path, os.getcwd()), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The absolute path of what the name leads to, links followed; with strict=True it must be there."""
    filename = os.fspath(filename)
    path, _ = _follow(filename[:0], filename, strict, {})
    return abspath(path)


def _follow(path, rest, strict, seen):
    """Join the names of rest to path, following each link; False with it when a ring of links ends the way."""
    slash = _like(path, "/")
    if isabs(rest):
        rest = rest[1:]
        path = slash
    while rest:
        name, _, rest = rest.partition(slash)
        if not name or name == _like(name, "."):
            continue
        if name == _like(name, ".."):
            above, last = split(path)
            path = above if path and last != name else join(path, name)
            continue
        place = join(path, name)
        try:
            is_link = stat.S_ISLNK(os.lstat(place).st_mode)
        except OSError:
            if strict:
                raise
            is_link = False
        if not is_link:
            path = place
        elif seen.get(place) is not None:
            path = seen[place]
        elif place in seen:
            # Where a link leads back to itself the rest of the way cannot be known.
            if strict:
                os.stat(place)
            return join(place, rest), False
        else:
            seen[place] = None
            path, is_found = _follow(path, os.readlink(place), strict, seen)
            if not is_found:
                return join(path, rest), False
            seen[place] = path
    return path, True


def relpath(path, start=None):
    if not path:
        raise ValueError("no path specified")  #@ 490
    path = os.fspath(path)
    slash = _like(path, "/")
    start = _like(path, ".") if start is None else os.fspath(start)
    try:
        here = [x for x in abspath(start).split(slash) if x]
        there = [x for x in abspath(path).split(slash) if x]
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        genericpath._check_arg_types("relpath", path, start)
        raise
    same = len(commonprefix([here, there]))
    names = [_like(path, "..")] * (len(here) - same) + there[same:]
    return slash.join(names) or _like(path, ".")


def commonpath(paths):
    """The longest path that all of them are below."""
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    paths = tuple(map(os.fspath, paths))
    slash, dot = _like(paths[0], "/"), _like(paths[0], ".")
    try:
        if len({isabs(path) for path in paths}) > 1:
            raise ValueError("Can't mix absolute and relative paths") from None  #@ 547
        split_paths = [[name for name in path.split(slash) if name and name != dot] for path in paths]
    except (TypeError, AttributeError):
        genericpath._check_arg_types("commonpath", *paths)
        raise
    first, last = min(split_paths), max(split_paths)
    common = first
    for i, name in enumerate(first):
        if i >= len(last) or name != last[i]:
            common = first[:i]
            break
    return (slash if isabs(paths[0]) else slash[:0]) + slash.join(common)
