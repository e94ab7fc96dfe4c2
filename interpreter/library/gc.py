"""The garbage collector's face. It finds the objects whose end somebody waits for (__del__, weak references, suspended
generators) and that keep themselves alive in circles. Other memory is looked after elsewhere, and not counted here."""

from _weakref import _collect

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = DEBUG_COLLECTABLE | DEBUG_UNCOLLECTABLE | DEBUG_SAVEALL

callbacks = []
garbage = []

_enabled = True
_threshold = (700, 10, 10)
_debug = 0
_collections = [0, 0, 0]


def enable():
    """Enable automatic garbage collection."""
    global _enabled
    _enabled = True


def disable():
    """Disable automatic garbage collection."""
    global _enabled
    _enabled = False


def isenabled():
    """Returns true if automatic garbage collection is enabled."""
    return _enabled


def collect(generation=2):
    """Run the garbage collector: gives the number of unreachable objects found."""
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    for callback in callbacks:
        callback("start", {"generation": generation, "collected": 0, "uncollectable": 0})
    _collect()
    for callback in callbacks:
        callback("stop", {"generation": generation, "collected": 0, "uncollectable": 0})
    _collections[generation] += 1
    return 0


def get_count():
    """Return a three-tuple of the current collection counts."""
    return (0, 0, 0)


def get_threshold():
    """Return the current collection thresholds."""
    return _threshold


def set_threshold(threshold0, threshold1=None, threshold2=None):
    """Set the collection thresholds (the collection frequency)."""
    global _threshold
    old = _threshold
    _threshold = (
        threshold0,
        old[1] if threshold1 is None else threshold1,
        old[2] if threshold2 is None else threshold2,
    )


def get_debug():
    """Get the garbage collection debugging flags."""
    return _debug


def set_debug(flags):
    """Set the garbage collection debugging flags."""
    global _debug
    _debug = flags


def get_stats():
    """Return a list of dictionaries containing per-generation statistics."""
    return [{"collections": count, "collected": 0, "uncollectable": 0} for count in _collections]


def get_objects(generation=None):
    """Return a list of objects tracked by the collector: those that the loaded modules hold."""
    import sys

    found = []
    seen = set()
    pending = [module.__dict__ for module in list(sys.modules.values()) if hasattr(module, "__dict__")]
    while pending:
        item = pending.pop()
        if id(item) in seen:
            continue
        seen.add(id(item))
        if is_tracked(item):
            found.append(item)
        pending.extend(get_referents(item))
    return found


def get_referents(*objs):
    """Return the list of objects that are directly referred to by objs."""
    found = []
    for obj in objs:
        if isinstance(obj, dict):
            found.extend(obj.keys())
            found.extend(obj.values())
        elif isinstance(obj, (list, tuple, set, frozenset)):
            found.extend(obj)
        elif not isinstance(obj, type) and hasattr(obj, "__dict__"):
            found.append(obj.__dict__)
    return found


def get_referrers(*objs):
    """Return the list of objects that directly refer to any of objs."""
    return [item for item in get_objects() if any(ref is obj for ref in get_referents(item) for obj in objs)]


def is_tracked(obj):
    """Returns true if the object is tracked by the garbage collector."""
    return not isinstance(obj, (int, float, complex, str, bytes, type(None), range))


def is_finalized(obj):
    """Returns true if the object has been already finalized by the GC."""
    return False


def freeze():
    """Freeze all current tracked objects and ignore them for future collections."""


def unfreeze():
    """Unfreeze all objects in the permanent generation."""


def get_freeze_count():
    """Return the number of objects in the permanent generation."""
    return 0
