"""Functions to be called when the program ends, the last registered first."""

_handlers = []


def register(func, /, *args, **kwargs):
    """Register a function to be executed upon normal program termination."""
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _handlers.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Unregister an exit function which was previously registered."""
    _handlers[:] = [entry for entry in _handlers if entry[0] != func]


def _clear():
    _handlers.clear()


def _ncallbacks():
    return len(_handlers)


def _run_exitfuncs():
    """Run all registered exit functions; an error in one is reported and the others still run."""
    while _handlers:
        func, args, kwargs = _handlers.pop()
        try:
            func(*args, **kwargs)
        except BaseException as exc:
            _report(func, exc)


def _report(func, exc):
    import sys

    if isinstance(exc, SystemExit):
        return
    message = f"Exception ignored in atexit callback: {func!r}"
    sys.stderr.write(message + "\n")
    import traceback

    traceback.print_exception(exc)
