#@ pathlib.py +10000
"""Names of files, taken apart and put together: PurePath, which asks no disk."""

import fnmatch
import os
import sys
from _collections_abc import Sequence

# Classes say that they are pathlib's, and so they are for programs, pickles and reprs.
__name__ = "pathlib"


class _Posix:
    """How names are cut up: "/" between them, nothing before the root."""

    sep = "/"
    altsep = ""
    is_windows = False

    def split(self, text):
        """Drive, root and the rest."""
        stripped = text.lstrip("/")
        if stripped == text:
            return "", "", text
        return "", "//" if len(text) - len(stripped) == 2 else "/", stripped

    def fold(self, text):
        return text


class _Windows:
    """As _Posix, with drives and backslashes."""

    sep = "\\"
    altsep = "/"
    is_windows = True

    def split(self, text):
        drive = ""
        if text[:2] == "\\\\" and text[2:3] != "\\":
            parts = text[2:].split("\\", 2)
            if len(parts) >= 2 and parts[0] and parts[1]:
                return "\\\\" + parts[0] + "\\" + parts[1], "\\", parts[2] if len(parts) > 2 else ""
        if text[1:2] == ":" and text[0].isalpha():
            drive, text = text[:2], text[2:]
        stripped = text.lstrip("\\")
        return drive, "\\" if stripped != text else "", stripped

    def fold(self, text):
        return text.lower()


_posix, _windows = _Posix(), _Windows()


class _PathParents(Sequence):
    """The folders that a path is in, the nearest first."""

    def __init__(self, path):
        self._pathcls = type(path)
        self._drv, self._root, self._parts = path._drv, path._root, path._parts

    def __len__(self):
        return len(self._parts) - 1 if self._drv or self._root else len(self._parts)

    def __getitem__(self, idx):
        if isinstance(idx, slice):
            return tuple(self[i] for i in range(*idx.indices(len(self))))
        if idx >= len(self) or idx < -len(self):
            raise IndexError(idx)  #@ 445
        if idx < 0:
            idx += len(self)
        return self._pathcls._from_parsed_parts(self._drv, self._root, self._parts[:-idx - 1])

    def __repr__(self):
        return "<{}.parents>".format(self._pathcls.__name__)


class PurePath:
    """A path without a file: what its text tells."""

    __slots__ = ("_drv", "_root", "_parts", "_str", "_hash", "_folded")
    _flavour = _posix

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        return cls._from_parts(args)

    def __reduce__(self):
        return self.__class__, tuple(self._parts)

    @classmethod
    def _parse_args(cls, args):
        texts = []
        for a in args:
            if isinstance(a, PurePath):
                texts.append(str(a))
                continue
            a = os.fspath(a)
            if not isinstance(a, str):
                raise TypeError("argument should be a str object or an os.PathLike object returning str, not %r" % type(a))
            texts.append(a)
        return cls._parse(texts)

    @classmethod
    def _parse(cls, texts):
        flavour = cls._flavour
        drv = root = ""
        names = []
        for text in texts:
            if flavour.altsep:
                text = text.replace(flavour.altsep, flavour.sep)
            d, r, rest = flavour.split(text)
            if r:
                if d or not drv:
                    drv = d or drv
                root, names = r, []
            elif d and flavour.fold(d) != flavour.fold(drv):
                drv, root, names = d, "", []
            names += [sys.intern(name) for name in rest.split(flavour.sep) if name and name != "."]
        return drv, root, ([drv + root] if drv or root else []) + names

    @classmethod
    def _from_parts(cls, args):
        return cls._from_parsed_parts(*cls._parse_args(args))

    @classmethod
    def _from_parsed_parts(cls, drv, root, parts):
        self = object.__new__(cls)
        self._drv, self._root, self._parts = drv, root, parts
        return self

    def _make_child(self, args):
        return self._from_parts((self, *args))

    def __str__(self):
        try:
            return self._str
        except AttributeError:
            if self._drv or self._root:
                self._str = self._drv + self._root + self._flavour.sep.join(self._parts[1:])
            else:
                self._str = self._flavour.sep.join(self._parts) or "."
            return self._str

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self).replace(self._flavour.sep, "/")

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return "{}({!r})".format(self.__class__.__name__, self.as_posix())

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")  #@ 566
        from urllib.parse import quote_from_bytes
        return "file://" + quote_from_bytes(bytes(self))

    @property
    def _cparts(self):
        try:
            return self._folded
        except AttributeError:
            self._folded = [self._flavour.fold(part) for part in self._parts]
            return self._folded

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._cparts == other._cparts and self._flavour is other._flavour

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            self._hash = hash(tuple(self._cparts))
            return self._hash

    def _comparable(self, other):
        return isinstance(other, PurePath) and self._flavour is other._flavour

    def __lt__(self, other):
        return self._cparts < other._cparts if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._cparts <= other._cparts if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._cparts > other._cparts if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._cparts >= other._cparts if self._comparable(other) else NotImplemented

    drive = property(lambda self: self._drv)
    root = property(lambda self: self._root)

    @property
    def anchor(self):
        return self._drv + self._root

    @property
    def name(self):
        """The last name."""
        return "" if len(self._parts) == (1 if (self._drv or self._root) else 0) else self._parts[-1]

    @property
    def suffix(self):
        """The last extension, its dot included."""
        name = self.name
        i = name.rfind(".")
        return name[i:] if 0 < i < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        """The last name without its last extension."""
        name = self.name
        i = name.rfind(".")
        return name[:i] if 0 < i < len(name) - 1 else name

    def with_name(self, name):
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))  #@ 670
        if not name or self._flavour.sep in name or name == ".":
            raise ValueError("Invalid name %r" % (name))  #@ 674
        return self._from_parsed_parts(self._drv, self._root, self._parts[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if self._flavour.sep in suffix or suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError("Invalid suffix %r" % (suffix))  #@ 691
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))  #@ 694
        return self.with_name(self.stem + suffix if self.suffix else self.name + suffix)

    def relative_to(self, *other):
        """The way from another path to this one, which must begin with it."""
        if not other:
            raise TypeError("need at least one argument")  #@ 713
        base = self._from_parts(other)
        n = len(base._parts)
        if self._cparts[:n] != base._cparts or (base._root and not self._root):
            raise ValueError("{!r} is not in the subpath of {!r} OR one path is relative and the other is absolute."
                             .format(str(self), str(base)))
        return self._from_parsed_parts("", "", self._parts[n:])

    def is_relative_to(self, *other):
        try:
            self.relative_to(*other)
            return True
        except ValueError:
            return False

    @property
    def parts(self):
        return tuple(self._parts)

    def joinpath(self, *args):
        return self._make_child(args)

    def __truediv__(self, key):
        try:
            return self._make_child((key,))
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self._from_parts([key] + self._parts)
        except TypeError:
            return NotImplemented

    @property
    def parent(self):
        """The folder that this is in."""
        if len(self._parts) == (1 if self._drv or self._root else 0):
            return self
        return self._from_parsed_parts(self._drv, self._root, self._parts[:-1])

    @property
    def parents(self):
        return _PathParents(self)

    def is_absolute(self):
        return bool(self._root) and (not self._flavour.is_windows or bool(self._drv))

    def is_reserved(self):
        return False

    def match(self, path_pattern):
        """Does the path, or its end, match a pattern of the shell's kind?"""
        fold = self._flavour.fold
        drv, root, pattern = self._parse((fold(path_pattern),))
        if not pattern:
            raise ValueError("empty pattern")  #@ 812
        parts = self._cparts
        if drv or root:
            if len(pattern) != len(parts):
                return False
        elif len(pattern) > len(parts):
            return False
        return all(fnmatch.fnmatchcase(part, pat) for part, pat in zip(reversed(parts), reversed(pattern)))


os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    """A path as Unix has them."""

    __slots__ = ()
    _flavour = _posix


class PureWindowsPath(PurePath):
    """A path as Windows has them."""

    __slots__ = ()
    _flavour = _windows
