"""How tasks are shown, the stack of a suspended one, and what becomes of those that are left at the end."""

import atexit
import reprlib
import sys

from _asyncio import _live_tasks

from . import base_futures, coroutines
from .deferred import linecache, traceback, warnings


def _task_repr_info(task):
    info = base_futures._future_repr_info(task)
    if task.cancelling() and not task.done():
        info[0] = "cancelling"
    details = [f"name={task.get_name()!r}"]
    if task._coro:
        details.append(f"coro=<{coroutines._format_coroutine(task._coro)}>")
    if task._fut_waiter is not None:
        details.append(f"wait_for={task._fut_waiter!r}")
    info[1:1] = details
    return info


@reprlib.recursive_repr()
def _task_repr(task):
    return f"<{task.__class__.__name__} {' '.join(_task_repr_info(task))}>"


def _task_get_stack(task, limit):
    """The frames of a suspended task, oldest first; of a failed one, those of its traceback."""
    frames = []
    coro = task._coro
    frame = getattr(coro, "cr_frame", None) or getattr(coro, "gi_frame", None) or getattr(coro, "ag_frame", None)
    if frame is not None:
        while frame is not None and (limit is None or len(frames) < limit):
            frames.append(frame)
            frame = frame.f_back
        frames.reverse()
    elif task._exception is not None:
        trace = task._exception.__traceback__
        while trace is not None and (limit is None or len(frames) < limit):
            frames.append(trace.tb_frame)
            trace = trace.tb_next
    return frames


def _task_print_stack(task, limit, file):
    extracted = []
    checked = set()
    for frame in task.get_stack(limit=limit):
        code = frame.f_code
        if code.co_filename not in checked:
            checked.add(code.co_filename)
            linecache.checkcache(code.co_filename)
        line = linecache.getline(code.co_filename, frame.f_lineno, frame.f_globals)
        extracted.append((code.co_filename, frame.f_lineno, code.co_name, line))
    exc = task._exception
    if not extracted:
        print(f"No stack for {task!r}", file=file)
    elif exc is not None:
        print(f"Traceback for {task!r} (most recent call last):", file=file)
    else:
        print(f"Stack for {task!r} (most recent call last):", file=file)
    traceback.print_list(extracted, file=file)
    if exc is not None:
        for text in traceback.format_exception_only(exc.__class__, exc):
            print(text, file=file, end="")


def _report_destroyed():
    """At the end of the process: tasks that are not done go with their loops. What they would do at last is done."""
    for task in _live_tasks():
        if task._log_destroy_pending:
            context = {"task": task, "message": "Task was destroyed but it is pending!"}
            if task._source_traceback:
                context["source_traceback"] = task._source_traceback
            task._loop.call_exception_handler(context)
        coro = task._coro
        if getattr(coro, "cr_frame", None) is not None and not coro.cr_suspended and not coro.cr_running:
            warnings._warn_unawaited_coroutine(coro)
        try:
            coro.close()
        except BaseException:
            sys.unraisablehook(_Unraisable(coro))


class _Unraisable:
    """What sys.unraisablehook is told of an error in a coroutine that was closed at last."""

    err_msg = None

    def __init__(self, obj):
        self.exc_type, self.exc_value, self.exc_traceback = sys.exc_info()
        self.object = obj


atexit.register(_report_destroyed)
