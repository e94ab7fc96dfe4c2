"""What is a coroutine, and how one is shown."""

import sys
from _functools import partial
from _types import CoroutineType, FunctionType, GeneratorType, MethodType

from .deferred import abc

__all__ = ("iscoroutinefunction", "iscoroutine")

_COROUTINE_FLAG = 0x80
# Functions marked with it are taken for coroutine functions.
_is_coroutine = object()


def _is_debug_mode():
    """Programs here run without environment variables, so only -X dev asks for it."""
    return sys.flags.dev_mode


def iscoroutinefunction(func):
    """Is it a function whose calls give coroutines?"""
    if getattr(func, "_is_coroutine", None) is _is_coroutine:
        return True
    while isinstance(func, MethodType):
        func = func.__func__
    while isinstance(func, partial):
        func = func.func
    return isinstance(func, FunctionType) and bool(func.__code__.co_flags & _COROUTINE_FLAG)


def iscoroutine(obj):
    """Is it a coroutine object?"""
    return isinstance(obj, (CoroutineType, GeneratorType)) or isinstance(obj, abc.Coroutine)


def _format_coroutine(coro):
    """Where it runs, or, once it is over, where it is defined."""
    name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None) or f"<{type(coro).__name__} without __name__>"
    shown = f"{name}()"
    code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
    if not code:
        running = getattr(coro, "cr_running", None) or getattr(coro, "gi_running", False)
        return f"{shown} running" if running else shown
    file = code.co_filename or "<empty co_filename>"
    frame = getattr(coro, "cr_frame", None) or getattr(coro, "gi_frame", None)
    if frame is not None:
        return f"{shown} running at {file}:{frame.f_lineno}"
    return f"{shown} done, defined at {file}:{code.co_firstlineno}"
