"""Calling what blocks in a thread."""

from _contextvars import copy_context
from _functools import partial

from . import events

__all__ = ("to_thread",)


async def to_thread(func, /, *args, **kwargs):
    """Call a function in a thread of the default executor's, in a copy of the caller's context."""
    loop = events.get_running_loop()
    context = copy_context()
    return await loop.run_in_executor(None, partial(context.run, func, *args, **kwargs))
