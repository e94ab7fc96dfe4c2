#@ in C
"""Objects as bytes, and back: a program for a small stack machine, in CPython's protocols 0 to 5 (0 and 1 only to read)."""

from _io import BytesIO
from copyreg import dispatch_table

from _pickling.names import (
    HIGHEST_PROTOCOL, PickleBuffer, PickleError, PicklingError, UnpicklingError, _getattribute, whichmodule,
)
from _pickling.reading import Unpickler
from _pickling.writing import DEFAULT_PROTOCOL, Pickler

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads",
           "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL", "PickleBuffer"]

format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
_Pickler, _Unpickler = Pickler, Unpickler


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write the pickle of an object to a file."""
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """The pickle of an object, as bytes."""
    file = BytesIO()
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """The next object that is pickled in a file."""
    return Unpickler(file, fix_imports=fix_imports, buffers=buffers, encoding=encoding, errors=errors).load()


def loads(s, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """The object that is pickled in bytes."""
    if isinstance(s, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return Unpickler(BytesIO(s), fix_imports=fix_imports, buffers=buffers, encoding=encoding, errors=errors).load()
