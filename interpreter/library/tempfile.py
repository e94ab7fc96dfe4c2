"""Files and folders with names of their own, that go away again."""

import io as _io
import os as _os
import shutil as _shutil
from random import Random as _Random

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp",
           "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

TMP_MAX = 10000
template = "tmp"
tempdir = None


class _RandomNames:
    """Names of eight letters, different in each run with another seed."""

    _letters = "abcdefghijklmnopqrstuvwxyz0123456789_"

    def __init__(self):
        self.rng = _Random(_os.urandom(8))

    def __iter__(self):
        return self

    def __next__(self):
        return "".join(self.rng.choices(self._letters, k=8))


_names = None


def _get_candidate_names():
    global _names
    if _names is None:
        _names = _RandomNames()
    return _names


def gettempprefix():
    return template


def gettempprefixb():
    return template.encode()


def gettempdir():
    return tempdir or _os.environ.get("TMPDIR") or "/tmp"


def gettempdirb():
    return gettempdir().encode()


def _candidates(suffix, prefix, dir):
    folder = _os.fspath(dir) if dir is not None else gettempdir()
    names = _get_candidate_names()
    for _ in range(TMP_MAX):
        yield _os.path.abspath(_os.path.join(folder, (template if prefix is None else prefix) + next(names) + (suffix or "")))
    raise FileExistsError(17, "No usable temporary file name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Make a file; gives its descriptor and its path."""
    for path in _candidates(suffix, prefix, dir):
        try:
            return _os.open(path, _os.O_RDWR | _os.O_CREAT | _os.O_EXCL | _os.O_NOFOLLOW, 0o600), path
        except FileExistsError:
            continue


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a folder; gives its path."""
    for path in _candidates(suffix, prefix, dir):
        try:
            _os.mkdir(path, 0o700)
            return path
        except FileExistsError:
            continue


def mktemp(suffix="", prefix=template, dir=None):
    """A name that nobody has yet."""
    for path in _candidates(suffix, prefix, dir):
        if not _os.path.exists(path):
            return path


class _TemporaryFileWrapper:
    """A file object that removes its file when it is closed."""

    def __init__(self, file, name, delete=True):
        self.file = file
        self.name = name
        self.delete = delete

    def __getattr__(self, name):
        value = getattr(self.__dict__["file"], name)
        if not callable(value):
            setattr(self, name, value)
        return value

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        self.close()

    def close(self):
        if not self.file.closed:
            self.file.close()
            if self.delete:
                _os.unlink(self.name)

    def __iter__(self):
        for line in self.file:
            yield line

    def __repr__(self):
        return f"<tempfile._TemporaryFileWrapper object at {id(self):#x}>"


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
                       errors=None):
    """A temporary file whose name programs may use."""
    fd, name = mkstemp(suffix, prefix, dir)
    file = _io.open(fd, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors)
    raw = getattr(file, "buffer", file)
    getattr(raw, "raw", raw).name = name
    return _TemporaryFileWrapper(file, name, delete)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """A temporary file without a name."""
    fd, name = mkstemp(suffix, prefix, dir)
    try:
        _os.unlink(name)
        return _io.open(fd, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors)
    except BaseException:
        _os.close(fd)
        raise


class SpooledTemporaryFile(_io.IOBase):
    """Kept in memory up to a size, then in a temporary file."""

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                 errors=None):
        self._file = _io.BytesIO() if "b" in mode else _io.TextIOWrapper(_io.BytesIO(), encoding=encoding, errors=errors, newline=newline)
        self._max_size = max_size
        self._rolled = False
        self._options = {"mode": mode, "buffering": buffering, "encoding": encoding, "newline": newline, "suffix": suffix,
                         "prefix": prefix, "dir": dir, "errors": errors}

    def rollover(self):
        if self._rolled:
            return
        old = self._file
        new = self._file = TemporaryFile(**self._options)
        place = old.tell()
        old.seek(0)
        new.write(old.read())
        new.seek(place)
        self._rolled = True

    def _check(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def write(self, s):
        count = self._file.write(s)
        self._check()
        return count

    def writelines(self, lines):
        self._file.writelines(lines)
        self._check()

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def __iter__(self):
        return self._file.__iter__()

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")  #@ 720
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()

    def close(self):
        self._file.close()

    @property
    def closed(self):
        return self._file.closed

    def flush(self):
        self._file.flush()

    def read(self, *args):
        return self._file.read(*args)

    def readline(self, *args):
        return self._file.readline(*args)

    def readlines(self, *args):
        return self._file.readlines(*args)

    def seek(self, *args):
        return self._file.seek(*args)

    def tell(self):
        return self._file.tell()

    def truncate(self, size=None):
        return self._file.truncate(size)

    def readable(self):
        return self._file.readable()

    def writable(self):
        return self._file.writable()

    def seekable(self):
        return self._file.seekable()


class TemporaryDirectory:
    """A folder that is removed, with all in it, at the end of a with statement or by cleanup()."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors

    def __repr__(self):
        return "<{} {!r}>".format(self.__class__.__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        self.cleanup()  #@ 904

    def cleanup(self):
        if _os.path.exists(self.name):
            _shutil.rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)
