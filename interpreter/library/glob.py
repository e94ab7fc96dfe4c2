"""Files by patterns: * ? [] within a name, ** for any number of folders."""

import fnmatch
import os

__all__ = ["escape", "glob", "iglob"]


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """A list of the paths that match."""
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    root = os.fspath(root_dir) if root_dir is not None else pathname[:0]
    for path in _glob(pathname, root, recursive, False, include_hidden):
        if path or not recursive:
            yield path


def _glob(pathname, root, recursive, only_folders, hidden):
    folder, base = os.path.split(pathname)
    if not has_magic(pathname):
        at = os.path.join(root, pathname)
        if os.path.exists(at) if base else os.path.isdir(os.path.join(root, folder)):
            yield pathname
        return
    if not folder:
        yield from _names(root, base, recursive, only_folders, hidden)
        return
    folders = _glob(folder, root, recursive, True, hidden) if folder != pathname and has_magic(folder) else [folder]
    for folder in folders:
        for name in _names(os.path.join(root, folder), base, recursive, only_folders, hidden):
            yield os.path.join(folder, name)


def _names(folder, pattern, recursive, only_folders, hidden):
    """Names in one folder; for "**" also in those below."""
    if recursive and pattern in ("**", b"**"):
        yield pattern[:0]
        yield from _below(folder, only_folders, hidden)
    elif has_magic(pattern):
        names = _list(folder, only_folders)
        if not (hidden or _is_hidden(pattern)):
            names = [name for name in names if not _is_hidden(name)]
        yield from fnmatch.filter(names, pattern)
    elif not pattern:
        if os.path.isdir(folder):
            yield pattern
    elif os.path.exists(os.path.join(folder, pattern)):
        yield pattern


def _list(folder, only_folders):
    try:
        with os.scandir(folder or os.curdir) as entries:
            return [entry.name for entry in entries if not only_folders or entry.is_dir()]
    except OSError:
        return []


def _below(folder, only_folders, hidden):
    for name in _list(folder, only_folders):
        if hidden or not _is_hidden(name):
            yield name
            path = os.path.join(folder, name) if folder else name
            if os.path.isdir(path):
                for inner in _below(path, only_folders, hidden):
                    yield os.path.join(name, inner)


def has_magic(s):
    return any(c in s for c in (b"*?[" if isinstance(s, bytes) else "*?["))


def _is_hidden(path):
    return path[:1] in (".", b".")


def escape(pathname):
    """The pattern that means just this name."""
    return "".join(f"[{c}]" if c in "*?[" else c for c in pathname)
