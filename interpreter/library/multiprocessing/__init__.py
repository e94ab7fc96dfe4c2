"""Processes that are used as threads are: Process, queues, pipes, locks and pools, as functions of the default context."""

import sys

from . import context

__all__ = [name for name in dir(context._default_context) if not name.startswith("_")]
globals().update((name, getattr(context._default_context, name)) for name in __all__)

SUBDEBUG, SUBWARNING = 5, 25

# The program, as processes that begin afresh are to find it.
if "__main__" in sys.modules:
    sys.modules["__mp_main__"] = sys.modules["__main__"]
