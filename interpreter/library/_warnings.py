#@ in C
"""Whether a warning is shown: the filters of the module warnings decide, and what was shown before."""

import linecache
import sys
import warnings

_ACTIONS = ("error", "ignore", "always", "default", "module", "once")

# Modules remember what they have shown; with other filters that is out of date.
_filters_version = 1


def _filters_mutated():
    global _filters_version
    _filters_version += 1


def _fits(pattern, text):
    return pattern is None or (pattern == text if isinstance(pattern, str) else pattern.match(text) is not None)


def _action_for(text, category, module, lineno):
    for item in warnings.filters:
        action, message, cls, where, line = item
        if _fits(message, text) and issubclass(category, cls) and _fits(where, module) and line in (0, lineno):
            return action, item
    return warnings.defaultaction, None


def warn(message, category=None, stacklevel=1, source=None):
    """Warn about the code that calls, or with a higher stacklevel about its caller."""
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    try:
        frame = sys._getframe(max(stacklevel, 1))
    except ValueError:
        namespace, filename, lineno = sys.__dict__, "sys", 1
    else:
        namespace, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    registry = namespace.setdefault("__warningregistry__", {})
    warn_explicit(message, category, filename, lineno, namespace.get("__name__", "<string>"), registry, namespace, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Warn about a given place. `registry` is where the module remembers what was shown."""
    lineno = int(lineno)
    if module is None:
        module = filename or "<unknown>"
        if module[-3:].lower() == ".py":
            module = module[:-3]
    registry = {} if registry is None else registry
    if registry.get("version", 0) != _filters_version:
        # Filters have changed: what was silenced by the old ones is heard again.
        registry.clear()
        registry["version"] = _filters_version
    if not isinstance(message, Warning):
        text, message = message, category(message)
    else:
        text, category = str(message), message.__class__
    key = (text, category, lineno)
    if registry.get(key):
        return
    action, item = _action_for(text, category, module, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action not in _ACTIONS:
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {item}")
    if _shown_before(action, registry, key):
        return
    linecache.getlines(filename, module_globals)
    warnings._showwarnmsg(warnings.WarningMessage(message, category, filename, lineno, source=source))


def _shown_before(action, registry, key):
    """Note that a warning is shown; True when by its action it has been shown often enough."""
    if action == "always":
        return False
    registry[key] = 1
    text, category, _ = key
    if action == "once":
        seen, key = warnings.onceregistry, (text, category)
    elif action == "module":
        seen, key = registry, (text, category, 0)
    else:
        return False
    if seen.get(key):
        return True
    seen[key] = 1
    return False
