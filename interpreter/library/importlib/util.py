"""Asking whether a module is there."""

import _imp


class _Spec:
    def __init__(self, name):
        self.name = name
        self.loader = None
        self.origin = None
        self.parent = name.rpartition(".")[0]

    def __repr__(self):
        return f"ModuleSpec(name={self.name!r})"


def find_spec(name, package=None):
    """Something that is not None when the module can be imported."""
    return _Spec(name) if _imp.is_known(name) else None
