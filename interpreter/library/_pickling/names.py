#@ ../pickle.py +10000, in C
"""What writing and reading share: errors, and the names by which objects are found."""

import sys

# Classes and functions say that they are pickle's, and so they are for programs, pickles and reprs.
__name__ = "pickle"

HIGHEST_PROTOCOL = 5


class PickleError(Exception):
    """What both kinds of error derive from."""

    __module__ = "_pickle"


class PicklingError(PickleError):
    """An object that cannot be pickled."""

    __module__ = "_pickle"


class UnpicklingError(PickleError):
    """Bytes that are no pickle."""

    __module__ = "_pickle"


class PickleBuffer:
    """Wraps bytes that may travel beside the pickle."""

    def __init__(self, object):
        self._view = memoryview(object)

    def raw(self):
        return self._view.cast("B")

    def release(self):
        self._view.release()


def _getattribute(obj, name):
    """A dotted attribute, and the object that has the last part."""
    parent = None
    for part in name.split("."):
        if part == "<locals>":
            raise AttributeError(f"Can't get local attribute {name!r} on {obj!r}")
        try:
            parent, obj = obj, getattr(obj, part)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {obj!r}") from None
    return obj, parent


def whichmodule(obj, name):
    """The name of the module where an object is."""
    module_name = getattr(obj, "__module__", None)
    if obj is ... or obj is NotImplemented:
        return "builtins"
    if module_name is not None:
        return module_name
    for module_name, module in sys.modules.copy().items():
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        try:
            if _getattribute(module, name)[0] is obj:
                return module_name
        except AttributeError:
            pass
    return "__main__"


# Names of Python 2, which protocols up to 2 use.
_OLD_MODULES = {"builtins": "__builtin__", "copyreg": "copy_reg", "queue": "Queue", "configparser": "ConfigParser"}
_OLD_NAMES = {("builtins", "range"): ("__builtin__", "xrange"), ("builtins", "str"): ("__builtin__", "unicode"),
              ("builtins", "int"): ("__builtin__", "long"), ("builtins", "chr"): ("__builtin__", "unichr"),
              ("codecs", "encode"): ("_codecs", "encode")}
_NEW_MODULES = {"exceptions": "builtins", **{old: new for new, old in _OLD_MODULES.items()}}
_NEW_NAMES = {old: new for new, old in _OLD_NAMES.items()}
