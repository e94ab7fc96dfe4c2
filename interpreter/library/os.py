#@ <frozen os>
"""The operating system: posix with what is easier said in Python, a disk and an environment that exist only in the simulation."""

import abc
import sys
import stat as st
from _collections_abc import Mapping, MutableMapping
from posix import *
from posix import _exit, environ as _environment

import posixpath as path

sys.modules["os.path"] = path
from os.path import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

GenericAlias = type(list[int])

name = "posix"
linesep = "\n"
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
supports_bytes_environ = True
supports_dir_fd = supports_effective_ids = supports_fd = supports_follow_symlinks = frozenset()
P_WAIT, P_NOWAIT, P_NOWAITO = 0, 1, 1


def _parent(name):
    """The directory that a path is in, and its name there; a slash at the end does not count."""
    above, last = path.split(name)
    return (above, last) if last else path.split(above)


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a folder and those above it that are not there."""
    head, tail = _parent(name)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)  #@ 215
        except FileExistsError:
            pass
        if tail == curdir or tail == curdir.encode():
            return
    try:
        mkdir(name, mode)  #@ 225
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove a folder, and those above it as long as they are empty."""
    rmdir(name)  #@ 243
    above, last = _parent(name)
    try:
        while above and last:
            rmdir(above)  #@ 249
            above, last = path.split(above)
    except OSError:
        pass  # not empty: so far and no further


def renames(old, new):
    above, last = path.split(new)
    if above and last and not path.exists(above):
        makedirs(above)  #@ 271
    rename(old, new)  #@ 272
    above, last = path.split(old)
    try:
        if above and last:
            removedirs(above)  #@ 276
    except OSError:
        pass  # something else is in it


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Give (folder, names of folders in it, names of files in it) for a folder and all below it."""
    top = fspath(top)
    try:
        entries = list(scandir(top))
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    dirs = [entry.name for entry in entries if entry.is_dir()]
    files = [entry.name for entry in entries if not entry.is_dir()]
    if topdown:
        yield top, dirs, files
    for folder in dirs:
        below = path.join(top, folder)
        if followlinks or not path.islink(below):
            yield from walk(below, topdown, onerror, followlinks)
    if not topdown:
        yield top, dirs, files


def getcwdb():
    return getcwd().encode()


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


class _Environ(MutableMapping):
    """The environment: text by text."""

    def __init__(self, data):
        self._data = data

    @staticmethod
    def encode(value):
        if not isinstance(value, str):
            raise TypeError("str expected, not %s" % type(value).__name__)  #@ 758
        return value

    encodekey = encodevalue = encode

    def __getitem__(self, key):
        try:
            return self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None  #@ 679

    def __setitem__(self, key, value):
        key = self.encodekey(key)  #@ 683
        self._data[key] = self.encodevalue(value)  #@ 684

    def __delitem__(self, key):
        try:
            del self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None  #@ 695

    def __iter__(self):
        yield from list(self._data)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return "environ({" + ", ".join(f"{key!r}: {value!r}" for key, value in self._data.items()) + "})"

    def copy(self):
        return dict(self)

    def __or__(self, other):
        return {**self, **other} if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other):
        return {**other, **self} if isinstance(other, Mapping) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]


environ = _Environ(dict(_environment))


def getenv(key, default=None):
    """The value of an environment variable, or the default."""
    return environ.get(key, default)


def putenv(key, value):
    pass


def unsetenv(key):
    pass


def get_exec_path(env=None):
    return (environ if env is None else env).get("PATH", defpath).split(pathsep)


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """A file object over a descriptor."""
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))  #@ 1027
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def _no_processes(*args, **kwargs):
    raise PermissionError("a simulated program cannot start processes of the host")


popen = execv = execve = execvp = spawnl = spawnv = posix_spawn = _no_processes


class PathLike(abc.ABC):
    """Anything with __fspath__."""

    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError  #@ 1079

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return hasattr(subclass, "__fspath__") or NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(GenericAlias)


__all__ = [_name for _name in dir() if not _name.startswith("_") and _name not in ("abc", "sys", "st", "Mapping", "MutableMapping")]
__all__.append("_exit")
