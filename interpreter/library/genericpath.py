#@ <frozen genericpath>
"""Path questions that are the same on all systems."""

import os
import stat

__all__ = ["commonprefix", "exists", "getatime", "getctime", "getmtime", "getsize", "isdir", "isfile", "samefile", "sameopenfile",
           "samestat"]


def _status(path):
    try:
        return os.fstat(path) if isinstance(path, int) else os.stat(path)
    except (OSError, ValueError):
        return None


def exists(path):
    """Is there anything of that name?"""
    return _status(path) is not None


def isfile(path):
    status = _status(path)
    return status is not None and stat.S_ISREG(status.st_mode)


def isdir(s):
    status = _status(s)
    return status is not None and stat.S_ISDIR(status.st_mode)


def getsize(filename):
    return os.stat(filename).st_size  #@ 50


def getmtime(filename):
    return os.stat(filename).st_mtime  #@ 55


def getatime(filename):
    return os.stat(filename).st_atime  #@ 60


def getctime(filename):
    return os.stat(filename).st_ctime  #@ 65


def commonprefix(m):
    """The longest beginning that all names share, letter by letter."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    first, last = min(m), max(m)
    for i, c in enumerate(first):
        if c != last[i]:
            return first[:i]
    return first


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    return samestat(os.fstat(fp1), os.fstat(fp2))


def _splitext(p, sep, altsep, extsep):
    start = p.rfind(sep) + 1
    dot = p.rfind(extsep)
    # Dots that a name begins with are no extension.
    if dot > start and p[start:dot].strip(extsep):
        return p[:dot], p[dot:]
    return p, p[:0]


def _check_arg_types(funcname, *args):
    kinds = set()
    for s in args:
        if isinstance(s, (str, bytes)):
            kinds.add(type(s))
        else:
            raise TypeError(f"{funcname}() argument must be str, bytes, or os.PathLike object, not {s.__class__.__name__!r}") from None
    if len(kinds) > 1:
        raise TypeError("Can't mix strings and bytes in path components") from None  #@ 155
