"""How callbacks are shown: their name, arguments and source, as in "cb(1) at program.py:3"."""

import sys
from _functools import partial
from _types import FunctionType

from . import constants
from .deferred import functools, reprlib, traceback


def _get_function_source(func):
    """File and first line of a function, through wrappers and partials; None for what is not Python code."""
    while hasattr(func, "__wrapped__"):
        func = func.__wrapped__
    if isinstance(func, FunctionType):
        code = func.__code__
        return code.co_filename, code.co_firstlineno
    if isinstance(func, partial) or isinstance(func, functools.partialmethod):
        return _get_function_source(func.func)
    return None


def _format_callback_source(func, args):
    shown = _format_callback(func, args, None)
    source = _get_function_source(func)
    return f"{shown} at {source[0]}:{source[1]}" if source else shown


def _format_args_and_kwargs(args, kwargs):
    """The arguments in parentheses, long ones cut short."""
    parts = [reprlib.repr(arg) for arg in args or ()]
    parts += [f"{name}={reprlib.repr(value)}" for name, value in (kwargs or {}).items()]
    return f"({', '.join(parts)})"


def _format_callback(func, args, kwargs, suffix=""):
    if isinstance(func, partial):
        suffix = _format_args_and_kwargs(args, kwargs) + suffix
        return _format_callback(func.func, func.args, func.keywords, suffix)
    name = getattr(func, "__qualname__", None) or getattr(func, "__name__", None) or repr(func)
    return name + _format_args_and_kwargs(args, kwargs) + suffix


def extract_stack(f=None, limit=None):
    """The stack from a frame outwards, outermost first, without reading source lines yet: for debug mode."""
    if f is None:
        f = sys._getframe().f_back
    if limit is None:
        limit = constants.DEBUG_STACK_DEPTH
    stack = traceback.StackSummary.extract(traceback.walk_stack(f), limit=limit, lookup_lines=False)
    stack.reverse()
    return stack
