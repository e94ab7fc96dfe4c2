#@ ../inspect.py +13000
"""Frames and tracebacks, generators and closures."""

import builtins
import sys
from collections import namedtuple

from _inspect.kinds import isframe, isfunction, isgenerator, ismethod, istraceback

# Classes and functions say that they are inspect's, and so they are for programs, pickles and reprs.
__name__ = "inspect"


# Frames.

_Traceback = namedtuple("_Traceback", "filename lineno function code_context index")
_FrameInfo = namedtuple("_FrameInfo", ("frame",) + _Traceback._fields)


def _with_positions(base, name):
    def __new__(cls, *args, positions=None):
        self = base.__new__(cls, *args)
        self.positions = positions
        return self

    def __repr__(self):
        fields = ", ".join(f"{field}={getattr(self, field)!r}" for field in base._fields)
        return f"{name}({fields}, positions={self.positions!r})"

    return type(name, (base,), {"__new__": __new__, "__repr__": __repr__, "__module__": __name__})


Traceback = _with_positions(_Traceback, "Traceback")
FrameInfo = _with_positions(_FrameInfo, "FrameInfo")


def getframeinfo(frame, context=1):
    """Where a frame or traceback is: file, line, function, some lines around."""
    import linecache

    number = frame.tb_lineno if istraceback(frame) else frame.f_lineno
    if istraceback(frame):
        frame = frame.tb_frame
    if not isframe(frame):
        raise TypeError(f"{frame!r} is not a frame or traceback object")
    filename = frame.f_code.co_filename
    lines = index = None
    if context > 0:
        every = linecache.getlines(filename)
        if every:
            start = max(0, min(number - 1 - context // 2, len(every) - context))
            lines = every[start : start + context]
            index = number - 1 - start
    return Traceback(filename, number, frame.f_code.co_name, lines, index)


def getlineno(frame):
    return frame.f_lineno


def getouterframes(frame, context=1):
    """FrameInfos of a frame and all that called it."""
    result = []
    while frame:
        info = getframeinfo(frame, context)
        result.append(FrameInfo(frame, *info, positions=info.positions))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    """FrameInfos of a traceback's frames, outermost first."""
    result = []
    while tb:
        info = getframeinfo(tb, context)
        result.append(FrameInfo(tb.tb_frame, *info, positions=info.positions))
        tb = tb.tb_next
    return result


def currentframe():
    """The frame of the caller."""
    return sys._getframe(1)


def stack(context=1):
    """FrameInfos of the caller and all that called it."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """FrameInfos between the current frame and where the exception being handled was raised."""
    exception = sys.exc_info()[1]
    return getinnerframes(None if exception is None else exception.__traceback__, context)


# Generators and coroutines.

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"


def getgeneratorstate(generator):
    """One of GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getgeneratorlocals(generator):
    """A generator's local variables by name."""
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    frame = generator.gi_frame
    return {} if frame is None else frame.f_locals


def getcoroutinestate(coroutine):
    """One of CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED."""
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getcoroutinelocals(coroutine):
    frame = coroutine.cr_frame
    return {} if frame is None else frame.f_locals


ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")


def getclosurevars(func):
    """What the free names of a function refer to."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code = func.__code__
    cells = func.__closure__ or ()
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, cells)}
    found, from_builtins, unbound = {}, {}, set()
    for name in code.co_names:
        if name in ("None", "True", "False"):
            continue
        if name in func.__globals__:
            found[name] = func.__globals__[name]
        elif hasattr(builtins, name):
            from_builtins[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found, from_builtins, unbound)
