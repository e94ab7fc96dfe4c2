"""Importing by name, and again."""

import _imp

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

__import__ = __import__


def import_module(name, package=None):
    """Import a module; a name that begins with dots is relative to package."""
    level = len(name) - len(name.lstrip("."))
    if level == 0:
        return _imp.import_module(name)
    if not package:
        raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
    parts = package.split(".")
    if level > len(parts):
        raise ImportError("attempted relative import beyond top-level package")
    base = ".".join(parts[: len(parts) - level + 1])
    rest = name[level:]
    return _imp.import_module(f"{base}.{rest}" if rest else base)


def invalidate_caches():
    """There are no caches of finders here."""


def reload(module):
    """Run a module's code once more in the same namespace."""
    return _imp.reload(module)
