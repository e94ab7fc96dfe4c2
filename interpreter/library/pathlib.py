"""Paths as objects: names (PurePath, in _pathlib.py), and the files of these names (Path)."""

import fnmatch
import io
import os
import re
from errno import EBADF, ELOOP, ENOENT, ENOTDIR
from stat import S_ISBLK, S_ISCHR, S_ISDIR, S_ISFIFO, S_ISLNK, S_ISREG, S_ISSOCK

from _pathlib import PurePath, PurePosixPath, PureWindowsPath, _PathParents

__all__ = ["PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]


class Path(PurePath):
    """A path, and what can be done with the file of that name."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        self = cls._from_parts(args)
        if self._flavour.is_windows:
            raise NotImplementedError("cannot instantiate %r on your system" % (cls.__name__,))
        return self

    def __enter__(self):
        return self

    def __exit__(self, t, v, tb):
        pass

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls("~").expanduser()

    def expanduser(self):
        if not (self._drv or self._root) and self._parts and self._parts[0][:1] == "~":
            home = os.path.expanduser(self._parts[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")  #@ 1385
            return self._from_parts([home] + self._parts[1:])
        return self

    def absolute(self):
        return self if self.is_absolute() else self._from_parts([os.getcwd()] + self._parts)

    def resolve(self, strict=False):
        try:
            real = os.path.realpath(self, strict=strict)
        except OSError as error:
            if error.errno == ELOOP:
                raise RuntimeError("Symlink loop from %r" % error.filename)
            raise
        resolved = self._from_parts((real,))
        if not strict:
            try:
                resolved.stat()
            except OSError as error:
                if error.errno == ELOOP:
                    raise RuntimeError("Symlink loop from %r" % error.filename)
        return resolved

    def samefile(self, other_path):
        return os.path.samestat(self.stat(), os.stat(other_path))

    # Looking.

    def stat(self, *, follow_symlinks=True):
        return os.stat(self, follow_symlinks=follow_symlinks)  #@ 1013

    def lstat(self):
        return self.stat(follow_symlinks=False)

    def owner(self):
        return "root"

    group = owner

    def _mode(self, follows):
        """The bits of its kind, or 0 where it leads nowhere: no such name, not in a folder, links in a ring."""
        try:
            return self.stat(follow_symlinks=follows).st_mode
        except OSError as error:
            if error.errno not in (ENOENT, ENOTDIR, EBADF, ELOOP):
                raise
        except ValueError:
            pass  # no path at all
        return 0

    def exists(self):
        return self._mode(True) != 0

    def _is(self, kind, follows=True):
        return kind(self._mode(follows))

    def is_dir(self):
        return self._is(S_ISDIR)

    def is_file(self):
        return self._is(S_ISREG)

    def is_symlink(self):
        return self._is(S_ISLNK, follows=False)

    def is_mount(self):
        return str(self.absolute()) == "/"

    def is_block_device(self):
        return self._is(S_ISBLK)

    def is_char_device(self):
        return self._is(S_ISCHR)

    def is_fifo(self):
        return self._is(S_ISFIFO)

    def is_socket(self):
        return self._is(S_ISSOCK)

    def iterdir(self):
        """The paths in a folder, in no particular order."""
        for name in os.listdir(self):  #@ 931
            yield self._make_child((name,))

    def glob(self, pattern):
        """The paths below this folder that match a pattern."""
        if not pattern:
            raise ValueError("Unacceptable pattern: {!r}".format(pattern))  #@ 946
        drv, root, pattern_parts = self._parse((pattern,))
        if drv or root:
            raise NotImplementedError("Non-relative patterns are unsupported")  #@ 949
        yield from self._selected(tuple(pattern_parts), pattern.endswith("/"))

    def rglob(self, pattern):
        """As glob, in this folder and in all below it."""
        drv, root, pattern_parts = self._parse((pattern,))
        if drv or root:
            raise NotImplementedError("Non-relative patterns are unsupported")  #@ 964
        yield from self._selected(("**", *pattern_parts), bool(pattern) and pattern.endswith("/"))

    def _selected(self, pattern, only_folders):
        seen = set()
        for path in _select(self, pattern):
            if (not only_folders or path.is_dir()) and path not in seen:
                seen.add(path)
                yield path

    # Reading and writing.

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        if "b" not in mode:
            encoding = io.text_encoding(encoding)
        return io.open(self, mode, buffering, encoding, errors, newline)  #@ 1044

    def read_bytes(self):
        with self.open(mode='rb') as f:  #@ 1050
            return f.read()

    def read_text(self, encoding=None, errors=None):
        encoding = io.text_encoding(encoding)
        with self.open(mode='r', encoding=encoding, errors=errors) as f:  #@ 1058
            return f.read()

    def write_bytes(self, data):
        view = memoryview(data)
        with self.open(mode='wb') as f:  #@ 1067
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % data.__class__.__name__)
        encoding = io.text_encoding(encoding)
        with self.open(mode='w', encoding=encoding, errors=errors, newline=newline) as f:  #@ 1078
            return f.write(data)

    # Changing.

    def touch(self, mode=0o666, exist_ok=True):
        if exist_ok:
            try:
                os.utime(self, None)  #@ 1099
            except OSError:
                pass
            else:
                return
        flags = os.O_CREAT | os.O_WRONLY
        if not exist_ok:
            flags |= os.O_EXCL
        os.close(os.open(self, flags, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self, mode)  #@ 1116
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(self, mode, follow_symlinks=follow_symlinks)  #@ 1132

    def lchmod(self, mode):
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self)  #@ 1147
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        os.rmdir(self)  #@ 1156

    def rename(self, target):
        os.rename(self, target)  #@ 1175
        return self.__class__(target)

    def replace(self, target):
        os.replace(self, target)  #@ 1188
        return self.__class__(target)

    def readlink(self):
        return self._from_parts((os.readlink(self),))

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, self, target_is_directory=target_is_directory)

    def hardlink_to(self, target):
        os.link(target, self)


class PosixPath(Path, PurePosixPath):
    """A path on the simulated disk."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path that cannot be made here."""

    __slots__ = ()


def _select(path, pattern):
    """The paths below `path` that match the parts of a pattern."""
    if not pattern:
        yield path
        return
    first, rest = pattern[0], pattern[1:]
    if first == "**":
        yield from _select(path, rest) if rest or path.is_dir() else ()
        for inner in _folders(path):
            yield from _select(inner, pattern)
    elif first == ".." or not any(c in first for c in "*?["):
        inner = path._make_child((first,))
        if inner.exists():
            yield from _select(inner, rest)
    else:
        match = re.compile(fnmatch.translate(first)).fullmatch
        for entry in _entries(path):
            if match(entry.name) and (not rest or entry.is_dir()):
                yield from _select(path._make_child((entry.name,)), rest)


def _entries(path):
    try:
        with os.scandir(path) as entries:
            return list(entries)
    except OSError:
        return []


def _folders(path):
    return [path._make_child((entry.name,)) for entry in _entries(path) if entry.is_dir()]
